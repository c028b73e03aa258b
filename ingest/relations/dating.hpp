// A match in, the date of its event out, by the time expressions of its clause and the tense.
#pragma once

#include <optional>
#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/relations/time.hpp"

namespace entente {

class Dating {
 public:
  // All must outlive this object.
  Dating(const Syntax& syntax, const Matches& matches, const Roles& roles, std::optional<Date> published);

  std::optional<Date> date(MatchIndex match, Modality modality) const;

 private:
  const TimeExpression* near(TokenIndex token) const;
  std::optional<Date> date_of(TokenIndex token, Modality modality, int depth) const;
  std::optional<Date> by_tense(TokenIndex verb, Modality modality) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  std::optional<Date> published_;
  const std::vector<TimeExpression>& times_;
  std::vector<std::vector<std::size_t>> by_clause_;  // per token: the expressions whose clause verb it is
};

}  // namespace entente
