// MEMBER_OF and PART_OF, as the way of naming says: "les députés de l'UMP", "la Commission de l'UA", "la branche armée
// du Hamas".
#include <algorithm>
#include <array>

#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

bool is_part(std::string_view noun) {
  constexpr std::array<std::string_view, 14> parts{
      "filiale",    "branche armée", "branche militaire", "section", "antenne",         "aile gauche", "aile droite",
      "commission", "comité",        "secrétariat",       "mission", "comité exécutif", "service",     "brigade"};
  return std::find(parts.begin(), parts.end(), noun) != parts.end();
}

}  // namespace

void find_offices_of_possessors(Scene& scene) {
  for (const Pending& pending : scene.pending) {
    const std::int32_t at = scene.draft_at(pending.possessive);
    if (at == no_draft) continue;
    const Draft& possessive = scene.drafts[static_cast<std::size_t>(at)];
    if (possessive.source != Source::pronoun || !possessive.resolved()) continue;
    const ActorIndex whole = possessive.actors.front();
    if (whole == pending.person || scene.candidates[whole].actor.kind == ActorKind::person) continue;
    scene.ties.push_back({pending.person, "HOLDS_OFFICE", whole, std::string(scene.document.words(pending.role)),
                          pending.role, "office of the possessor", pending.former});
  }
}

void find_memberships(Scene& scene) {
  for (const auto& [person, party] : scene.memberships) {
    const Draft& member = scene.drafts[static_cast<std::size_t>(person)];
    const Draft& whole = scene.drafts[static_cast<std::size_t>(party)];
    if (!member.resolved() || !whole.resolved()) continue;
    scene.ties.push_back(
        {member.actors.front(), "MEMBER_OF", whole.actors.front(), {}, whole.core, "party in brackets", false});
  }
  for (const Draft& draft : scene.drafts) {
    if (draft.source != Source::body || draft.owner == no_draft || !draft.resolved()) continue;
    const Draft& part = scene.drafts[static_cast<std::size_t>(draft.owner)];
    if (part.source != Source::body || !part.resolved() || part.actors.front() == draft.actors.front() ||
        !(part.core.first < draft.core.first && part.core.last == draft.core.last))
      continue;
    scene.ties.push_back(
        {part.actors.front(), "PART_OF", draft.actors.front(), {}, part.core, "name within the name", false});
  }
  for (const Draft& draft : scene.drafts) {
    if (draft.source != Source::noun || !draft.resolved() || draft.complement == no_draft) continue;
    const Draft& whole = scene.drafts[static_cast<std::size_t>(draft.complement)];
    if (!whole.resolved() || whole.actors.front() == draft.actors.front()) continue;
    const Candidate& part = scene.candidates[draft.actors.front()];
    const Candidate& other = scene.candidates[whole.actors.front()];
    const Noun& noun = scene.noun(draft);
    const TokenSpan cue{draft.core.first, std::max(draft.core.last, draft.tokens.last)};
    const bool organised = other.actor.kind == ActorKind::organisation || other.actor.kind == ActorKind::group;
    const bool member = noun.masculine == "membre" || noun.masculine == "militant" || noun.masculine == "adhérent" ||
                        noun.masculine == "député" || noun.masculine == "sénateur" || noun.masculine == "combattant" ||
                        noun.masculine == "cadre" || noun.masculine == "élu";
    if (member && organised) {
      scene.ties.push_back({draft.actors.front(), "MEMBER_OF", whole.actors.front(), {}, cue, "member", draft.former});
    } else if (is_part(noun.masculine) && organised && part.actor.kind == ActorKind::organisation &&
               whole.source != Source::demonym) {
      scene.ties.push_back({draft.actors.front(), "PART_OF", whole.actors.front(), {}, cue, "part", false});
    }
  }
}

}  // namespace entente
