// Which of the candidates are actors of the article: those who are named, and those who do or suffer something.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool takes_part(const Scene& scene, const Draft& draft) {
  const Role role = role_of(scene, draft);
  return role == Role::subject || role == Role::object || role == Role::recipient || role == Role::event ||
         role == Role::apposition || role == Role::predicate;
}

// "un drone américain a tué", "a abattu un avion russe": what happens to them, and what they do, is their state's.
bool is_machine(std::string_view lemma) {
  constexpr std::array<std::string_view, 29> machines{
      "drone",    "avion",     "chasseur",     "bombardier",   "helicoptere",      "navire",   "petrolier",
      "cargo",    "chalutier", "bateau",       "fregate",      "destroyer",        "corvette", "sous marin",
      "cuirasse", "ferry",     "patrouilleur", "vedette",      "voilier",          "tanker",   "blinde",
      "missile",  "appareil",  "roquette",     "porte avions", "porte conteneurs", "vraquier", "methanier",
      "paquebot"};
  return among(lemma, machines);
}

// "la position russe": the adjective says who does what its noun tells.
bool acts_as_adjective(const Scene& scene, const Draft& draft) {
  if (draft.owner != no_draft) return false;
  const TokenIndex noun = scene.document[draft.head].head;
  const std::int32_t known = scene.draft_at(noun);
  if (known != no_draft && scene.drafts[static_cast<std::size_t>(known)].source == Source::noun) return false;
  const std::string lemma = name_key(scene.document.lemma(noun));
  return is_event_noun(lemma) || is_machine(lemma);
}

// "des villages en Kabylie": said of a thing, not of what happens.
bool merely_locates(const Scene& scene, const Draft& draft) {
  const std::string_view preposition = scene.reading.preposition(draft.head);
  if (preposition != "en" && preposition != "dans" && preposition != "au" && preposition != "a") return false;
  const Token& governor = scene.document[scene.document[draft.head].head];
  return governor.pos != Pos::verb && governor.pos != Pos::aux &&
         !is_event_noun(name_key(scene.document.lemma(scene.document[draft.head].head)));
}

// "Espagne : ..." at the head of the article says where it plays.
bool is_rubric(const Scene& scene, const Draft& draft) {
  const TokenIndex next = draft.core.last;
  return draft.core.first == 0 && next < scene.document.size() && scene.document.word(next) == ":";
}

// "a écrit sur Twitter": where it is said, not who says it.
bool is_medium(const Scene& scene, const Draft& draft, const Candidate& candidate) {
  if (candidate.cls != "entreprise" && candidate.cls != "média") return false;
  return scene.reading.preposition(draft.head) == "sur" && draft.owner == no_draft &&
         scene.document[scene.document[draft.head].head].pos == Pos::verb;
}

// "l'armée sri-lankaise", "les soldats israéliens", "le Parlement turc", "un ministre français": who acts for a state,
// and the state with them. Rebels, refugees and companies of a country do not.
bool acts_for_country(const Scene& scene, const Draft& adjective) {
  std::int32_t at = adjective.owner;
  if (at == no_draft) at = scene.draft_at(scene.document[adjective.head].head);
  if (at == no_draft) return false;
  const Draft& owner = scene.drafts[static_cast<std::size_t>(at)];
  if (owner.source != Source::noun || owner.former || !(owner.resolved() || owner.absorbed)) return false;
  const Noun& noun = scene.noun(owner);
  switch (noun.category) {
    case NounCategory::office:
      return noun.cls == "state" || noun.cls == "government" || noun.cls == "minister" || noun.cls == "monarch" ||
             noun.cls == "diplomat" || noun.masculine == "responsable" || noun.masculine == "haut responsable";
    case NounCategory::institution:
      return noun.cls == "army" || noun.cls == "parliament" || noun.cls == "police";
    case NounCategory::person:
      return noun.masculine == "soldat" || noun.masculine == "militaire" || noun.masculine == "officier";
    case NounCategory::collective:
      return noun.cls == "equipment" || noun.masculine == "troupes" || noun.masculine == "forces" ||
             noun.masculine == "forces armées";
    default:
      return false;
  }
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
          if (is_medium(scene, draft, candidate)) break;
          candidate.keep = draft.source != Source::belonging || !draft.modifier || acts_as_adjective(scene, draft);
          break;
        case ActorKind::country:
          if (draft.modifier) {
            candidate.keep = acts_as_adjective(scene, draft) || acts_for_country(scene, draft);
          } else if (!is_rubric(scene, draft)) {
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
                             ((draft.source == Source::demonym || draft.source == Source::belonging) &&
                              scene.reading.capital(draft.core.first));
          }
          break;
        case ActorKind::place:
          // read_metonyms() says so; a land that is fought over is a party's cause wherever it is named.
          candidate.keep =
              draft.source == Source::body && candidate.cls == "territoire" && !merely_locates(scene, draft);
          break;
      }
    }
  }
  for (const Tie& tie : scene.ties) {
    scene.candidates[tie.source].keep = true;
    scene.candidates[tie.target].keep = true;
  }
}

}  // namespace entente
