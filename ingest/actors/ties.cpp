// MEMBER_OF and PART_OF, as the way of naming says: "les députés de l'UMP", "la Commission de l'UA", "la branche armée du Hamas".
#include <algorithm>

#include "ingest/actors/scene.hpp"

namespace entente {

void find_memberships(Scene& scene) {
  for (const Draft& draft : scene.drafts) {
    if (draft.source != Source::noun || !draft.resolved() || draft.complement == no_draft) continue;
    const Draft& whole = scene.drafts[static_cast<std::size_t>(draft.complement)];
    if (!whole.resolved() || whole.actors.front() == draft.actors.front()) continue;
    const Candidate& part = scene.candidates[draft.actors.front()];
    const Candidate& other = scene.candidates[whole.actors.front()];
    const Noun& noun = scene.noun(draft);
    const TokenSpan cue{draft.core.first, std::max(draft.core.last, draft.tokens.last)};
    const bool organised = other.actor.kind == ActorKind::organisation || other.actor.kind == ActorKind::group;
    const bool member = noun.masculine == "membre" || noun.masculine == "militant" || noun.masculine == "adhérent" || noun.masculine == "député" || noun.masculine == "sénateur" ||
                        noun.masculine == "combattant" || noun.masculine == "cadre" || noun.masculine == "élu";
    if (member && organised) {
      scene.ties.push_back({draft.actors.front(), "MEMBER_OF", whole.actors.front(), {}, cue, "member", draft.former});
    } else if (noun.category == NounCategory::body && organised && part.actor.kind == ActorKind::organisation && whole.source != Source::demonym) {
      scene.ties.push_back({draft.actors.front(), "PART_OF", whole.actors.front(), {}, cue, "part", false});
    }
  }
}

}  // namespace entente
