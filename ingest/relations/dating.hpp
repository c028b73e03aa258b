// A match in, the date of its event out, by the time expressions of its clause and the tense.
#pragma once

#include <optional>
#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/relations/time.hpp"

namespace entente {

struct EventTime {
  std::optional<Date> date;
  std::optional<Date> until;  // where the text says when it ended or is to end
};

class Dating {
 public:
  // All must outlive this object.
  Dating(const Syntax& syntax, const Matches& matches, const Roles& roles, std::optional<Date> published);

  EventTime time(MatchIndex match, Modality modality) const;
  // Of a verb that is no match: of a saying.
  EventTime time_of_verb(TokenIndex verb) const;
  // Of the clause in which somebody is said to come to an office: also a headline's ("Awa élue présidente").
  std::optional<Date> time_of_appointment(TokenIndex token) const;

 private:
  bool belongs_to_noun(const TimeExpression& time, TokenIndex head, TokenIndex verb) const;
  const TimeExpression* near(TokenIndex token) const;
  const TimeExpression* in_opening(TokenIndex verb) const;
  const TimeExpression* in_insertion(TokenIndex infinitive) const;
  std::optional<Date> date_of_headline(TokenIndex word, Modality modality) const;
  std::optional<EventTime> told(TokenIndex token, Modality modality, int depth) const;
  bool is_told_before(TokenIndex verb) const;
  std::optional<Date> by_tense(TokenIndex verb, Modality modality, bool stands) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  std::optional<Date> published_;
  const std::vector<TimeExpression>& times_;
  std::vector<std::vector<std::size_t>> by_clause_;  // per token: the expressions whose clause verb it is
  bool lone_sentence_ = false;
};

}  // namespace entente
