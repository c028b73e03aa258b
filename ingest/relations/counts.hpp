// A match in, how many were killed, arrested, expelled, ... out: the numbers that the text gives for its event.
#pragma once

#include <optional>
#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/relations.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Counts {
 public:
  // Both must outlive this object.
  Counts(const Syntax& syntax, const Matches& matches) : syntax_(syntax), matches_(matches) {}

  // Those that the event of the match met; where the actor's own phrase has a number, that one alone. By name.
  std::vector<Count> of(MatchIndex match, ActorIndex target) const;

 private:
  std::vector<TokenIndex> counted(const Match& match) const;
  std::vector<TokenIndex> results(const Match& match) const;
  std::optional<std::int64_t> number_at(TokenIndex head) const;
  void add(std::vector<Count>& counts, const Match& match, const ActorIndex* target) const;
  void add_casualties(std::vector<Count>& counts, TokenIndex verb) const;

  const Syntax& syntax_;
  const Matches& matches_;
};

}  // namespace entente
