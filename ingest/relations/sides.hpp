// An event noun in, the parties that a verb beside it names out: "des combats ont opposé Oslo à Lima".
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles;

class Sides {
 public:
  // All must outlive this object.
  Sides(const Syntax& syntax, const Matches& matches, const Roles& roles)
      : syntax_(syntax), matches_(matches), roles_(roles) {}

  TokenIndex parting_verb(TokenIndex noun) const;
  TokenIndex noun_beside(TokenIndex verb) const;
  bool is_predicate(TokenIndex noun) const;
  Party first_side(TokenIndex noun) const;
  Party second_side(TokenIndex noun) const;
  Party aimed_at(TokenIndex noun) const;

 private:
  Party side_behind(TokenIndex first) const;
  Party imposed_on(TokenIndex noun) const;
  TokenIndex noun_aiming(TokenIndex verb) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
};

}  // namespace entente
