// A noun of deciding in ("la décision", "un verdict"), whoever has decided by the relations found before it out.
#pragma once

#include <vector>

#include "ingest/relations/roles.hpp"

namespace entente {

class Deciders {
 public:
  // All must outlive this object; `found` is in the order of the text.
  Deciders(const Syntax& syntax, const Roles& roles, const std::vector<Relation>& found)
      : syntax_(syntax), roles_(roles), found_(found) {}

  // Whose decision the match comments on or refuses; nobody of those who act in it.
  Roles::Party target(const Match& match, const ActorSet& acting) const;

 private:
  TokenIndex decision_of(const Match& match) const;
  bool is_told_of(TokenIndex noun) const;
  bool has_decided(const Relation& relation, bool ruling) const;
  Roles::Party resolved_before(TokenIndex noun, const ActorSet& acting) const;
  bool fits(std::string_view comment, const Relation& relation, const ActorSet& acting) const;
  bool is_on_side(const ActorSet& side, ActorIndex actor) const;

  const Syntax& syntax_;
  const Roles& roles_;
  const std::vector<Relation>& found_;
};

}  // namespace entente
