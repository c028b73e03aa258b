// Who tortures whom, where the clause says in whose prisons: "la torture est courante dans les prisons d'Oslo à
// l'encontre des opposants".
#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

// What is said of the noun, or of the noun that it is the matter of ("l'usage de la torture"); -1 for nothing.
TokenIndex Circumstances::predicate_of(TokenIndex noun) const {
  const Document& document = syntax_.document();
  TokenIndex top = noun;
  for (int depth = 0; depth < 2 && !document.is_root(top) && document[top].dependency == "nmod" &&
                      matches_.is_transparent(document[top].head);
       ++depth)
    top = document[top].head;
  const bool subject = !document.is_root(top) && document[top].dependency.view().starts_with("nsubj");
  return subject ? document[top].head : -1;
}

Party Circumstances::jailer_of(const Match& match) const {
  if (match.entry->kind != WordKind::noun || match.entry->frame.mode != "torture") return {};
  const auto within = [&](TokenIndex token) -> Party {
    for (const Argument& argument : syntax_.below(token)) {
      if (!syntax_.lexicon().is_preposition(argument.slot, "dans") ||
          !syntax_.lexicon().in_class("custody", syntax_.lemma(argument.head)))
        continue;
      ActorSet owners = syntax_.modifiers(argument.head);
      if (owners.empty()) owners = syntax_.within(argument.head);
      return {std::move(owners), argument.head, false, true};
    }
    return {};
  };
  Party party = within(match.anchor());
  const TokenIndex predicate = predicate_of(match.anchor());
  return party.actors.empty() && predicate >= 0 ? within(predicate) : party;
}

Party Circumstances::mistreated(const Match& match) const {
  const TokenIndex predicate = match.entry->frame.mode == "torture" ? predicate_of(match.anchor()) : -1;
  if (match.entry->kind != WordKind::noun || predicate < 0) return {};
  Party party;
  for (const Argument& argument : syntax_.below(predicate)) {
    if (syntax_.lexicon().is_preposition(argument.slot, "contre"))
      roles_.add_argument(party, match, argument.head, true);
  }
  return party;
}

}  // namespace entente
