// Which of the candidates are actors of the article: those who are named, and those who do or suffer something.
#include <algorithm>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

bool takes_part(const Scene& scene, const Draft& draft) {
  const Role role = role_of(scene, draft);
  return role == Role::subject || role == Role::object || role == Role::recipient || role == Role::event ||
         role == Role::apposition || role == Role::predicate;
}

// "la position russe": the adjective says who does what its noun tells.
bool acts_as_adjective(const Scene& scene, const Draft& draft) {
  if (draft.owner != no_draft) return false;
  const TokenIndex noun = scene.document[draft.head].head;
  const std::int32_t known = scene.draft_at(noun);
  if (known != no_draft && scene.drafts[static_cast<std::size_t>(known)].source == Source::noun) return false;
  return is_event_noun(name_key(scene.document.lemma(noun)));
}

}  // namespace

void choose_participants(Scene& scene) {
  for (const Draft& draft : scene.drafts) {
    if (!draft.resolved() || draft.source == Source::pronoun) continue;
    for (const ActorIndex actor : draft.actors) {
      Candidate& candidate = scene.candidates[actor];
      if (candidate.keep) continue;
      switch (candidate.actor.kind) {
        case ActorKind::person:
        case ActorKind::organisation:
          candidate.keep = draft.source != Source::belonging || !draft.modifier || acts_as_adjective(scene, draft);
          break;
        case ActorKind::country:
          if (draft.modifier) {
            candidate.keep = acts_as_adjective(scene, draft);
          } else {
            candidate.keep = true;  // also where it only locates: the relations tell what is done where
          }
          break;
        case ActorKind::group:
          if (draft.how == Resolution::description) {
            candidate.keep = true;
            break;
          }
          if (draft.modifier) {
            candidate.keep = false;
          } else {
            candidate.keep = draft.source == Source::body || takes_part(scene, draft) ||
                             (draft.source == Source::demonym && scene.reading.capital(draft.core.first));
          }
          break;
        case ActorKind::place:
          break;  // read_metonyms() says so
      }
    }
  }
  for (const Tie& tie : scene.ties) {
    scene.candidates[tie.source].keep = true;
    scene.candidates[tie.target].keep = true;
  }
}

}  // namespace entente
