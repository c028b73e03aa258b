// Whose troops leave which country: "le retrait de ses troupes d'Ossétie".
#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

// The noun of the troops that a withdrawal is of: a word of the construction, or what its "de" names; -1 for none.
TokenIndex Circumstances::force_withdrawn(const Match& match) const {
  if (match.entry->frame.type != "RETREAT" || match.entry->frame.mode != "withdraw") return -1;
  const auto is_force = [&](TokenIndex token) {
    return syntax_.lexicon().in_class("force", syntax_.lemma(token)) || syntax_.lemma(token) == "homme";
  };
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (is_force(match.tokens[w])) return match.tokens[w];
  }
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      const bool named = argument.slot == slot_object || syntax_.lexicon().is_preposition(argument.slot, "de");
      if (named && argument.head > token && is_force(argument.head)) return argument.head;
    }
  }
  return -1;
}

// "exige de Lima le retrait de ses troupes": of whoever is asked, or acts in the clause.
Party Circumstances::owner_of_force(const Match& match, TokenIndex force) const {
  Party owner = context_.possessor(force);
  if (owner.head < 0) return {};
  Party asked = references_.addressee_of(match.anchor());
  return asked.actors.empty() ? owner : asked;
}

Party Circumstances::withdrawn_by(const Match& match) const {
  const TokenIndex force = force_withdrawn(match);
  if (force < 0) return {};
  Party owner = owner_of_force(match, force);
  if (!owner.actors.empty() || match.entry->kind == WordKind::noun) return owner;
  // "le retrait des forces russes est terminé"
  owner.actors = syntax_.actors_at(force);
  if (owner.actors.empty()) owner.actors = syntax_.modifiers(force);
  owner.head = force;
  return owner;
}

// What stands behind the troops: "le retrait des troupes russes d'Ukraine". "Les troupes d'Ukraine" are Ukraine's.
Party Circumstances::withdrawn_from(const Match& match) const {
  const TokenIndex force = force_withdrawn(match);
  if (force < 0) return {};
  const Mention* mention = syntax_.mention_at(force);
  Party place = place_left(match);
  const bool own = mention != nullptr && place.head >= 0 && mention->tokens.contains(place.head);
  const bool named = context_.possessor(force).head >= 0 || !syntax_.modifiers(force).empty();
  bool adjective = false;
  for (TokenIndex i = force + 1; i < place.head && i < force + 3; ++i)
    adjective = adjective || syntax_.document()[i].pos == Pos::adj;
  place.fallback = false;
  return own && !named && !adjective ? Party{} : place;
}

}  // namespace entente
