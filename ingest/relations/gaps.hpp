// Matches in, the second pairs and clauses that leave their verb out: "appelle Oslo à partir et Lima à rester",
// "soutient Oslo, et Lima Quito".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Gaps {
 public:
  // Both must outlive this object.
  Gaps(const Syntax& syntax, const Matches& matches);

  // A second pair without its verb: whom it names and what is said of them.
  struct Gap {
    MatchIndex governor;
    TokenIndex complement;  // an infinitive; -1 where it is a noun
    ActorSet actors;
    TokenIndex head;
  };
  const std::vector<Gap>& all() const { return gaps_; }
  // The one whose infinitive the verb is; null for none.
  const Gap* gap_of(TokenIndex verb) const;

  // A second clause without its verb: "soutient Oslo, et Lima Quito".
  struct Clause {
    Party source;
    Party target;
  };
  std::optional<Clause> second_clause(MatchIndex match) const;
  const Mention* mention_from(TokenIndex first, TokenIndex end) const;

 private:
  void find_gaps(MatchIndex index);
  TokenIndex first_of_pairs(TokenIndex verb, Slot slot, std::string_view& opener) const;
  TokenIndex second_of_pairs(Gap& gap, TokenIndex start, Slot slot) const;
  bool opens_complement(Gap& gap, TokenIndex preposition, TokenIndex end) const;

  const Syntax& syntax_;
  const Matches& matches_;
  std::vector<Gap> gaps_;
};

}  // namespace entente
