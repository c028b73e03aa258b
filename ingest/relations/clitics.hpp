// A match in, whom its object pronoun stands for out: "l'accuse", "lui a demandé", "contre lui".
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Clitics {
 public:
  // Both must outlive this object.
  Clitics(const Syntax& syntax, const References& references) : syntax_(syntax), references_(references) {}

  TokenIndex clitic_of(TokenIndex verb, Slot slot) const;
  Party target_of_pronoun(const Match& match, const ActorSet& acting) const;

 private:
  bool may_stand_for(TokenIndex pronoun, TokenIndex verb, TokenIndex head, const ActorSet& actors) const;
  bool leads(const ActorSet& acting, ActorIndex actor) const;
  Party antecedent(TokenIndex pronoun, TokenIndex verb, const ActorSet& acting) const;
  Party spoken_object(const Match& match) const;

  const Syntax& syntax_;
  const References& references_;
};

}  // namespace entente
