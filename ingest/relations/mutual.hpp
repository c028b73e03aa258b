// A match and who acts in it in, whether they are each other's parties out: "Oslo et Lima se sont rencontrés".
#pragma once

#include "ingest/relations/roles.hpp"

namespace entente {

class Mutual {
 public:
  // Both must outlive this object.
  Mutual(const Syntax& syntax, const Roles& roles) : syntax_(syntax), roles_(roles) {}

  bool relates(const Match& match, const Roles::Party& source) const;
  // Each does to the other what the verb says: "s'accusent de".
  bool is_reciprocal(const Match& match, const Roles::Party& source) const;
  // "Oslo et Lima s'affrontent", "se rejettent la responsabilité": as well the other way round.
  bool acts_both_ways(const Match& match, const Roles::Party& source) const;
  // "des heurts ont opposé Oslo à Lima": who is named second fights as well.
  bool parts_fighters(const Match& match) const;
  // "entre Oslo et Lima, Quito et Rome": the first with all the others.
  bool is_one_with_many(const Roles::Party& party) const;

 private:
  bool names_something_else(const Match& match) const;

  const Syntax& syntax_;
  const Roles& roles_;
};

}  // namespace entente
