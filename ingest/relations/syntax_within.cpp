// Whom a phrase names where the parser hangs the name from another word of it: the part of Syntax that looks deeper.
#include "ingest/relations/syntax.hpp"

namespace entente {

// "l'attitude « responsable » de Lima": hung from the adjective. "le mot de guerre employé par Lima": said by an agent
// that agrees with the phrase's own head.
ActorSet Syntax::named_astray(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::string_view label = document_[child].dependency.view();
    if (child < head || document_[child].pos != Pos::adj || (label != "appos" && label != "amod")) continue;
    for (const Argument& argument : below(child)) {
      if (argument.slot >= first_preposition && lexicon_.slot_name(argument.slot) == "de")
        add_actors(result, actors_at(argument.head));
    }
  }
  if (!result.empty() || document_[head].pos != Pos::noun) return result;
  const Morphology& own = document_.morphology(head);
  const TokenSpan phrase = dependents_.subtree(head);
  for (TokenIndex i = head + 2; i < phrase.last; ++i) {
    if (is_verbal(i) && is_finite(i)) return {};
    if (document_[i].dependency != "obl:agent" || actors_at(i).empty()) continue;
    const TokenIndex verb = document_[i].head;
    const Morphology& participle = document_.morphology(verb);
    if (verb < head || participle.verb_form != VerbForm::participle || participle.gender != own.gender ||
        participle.number != own.number)
      return {};
    return actors_at(i);
  }
  return result;
}

}  // namespace entente
