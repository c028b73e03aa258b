// The words of one sentence and a place in it in, the time expression that begins there out: what find_times() asks at
// each place.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ingest/relations/time.hpp"
#include "ingest/relations/time_words.hpp"

namespace entente {

class TimeReader {
 public:
  // The document and its words in lower case, which must outlive this object.
  TimeReader(const Document& document, std::span<const std::string> words, std::optional<Date> published)
      : document_(document), published_(published), words_(words) {}

  // Behind the expression; `at` itself where there is none. No further than `last`.
  TokenIndex read(TokenIndex at, TokenIndex last, TimeExpression& out);
  std::string_view word(TokenIndex at) const {
    return at >= 0 && at < last_ ? std::string_view(words_[static_cast<std::size_t>(at)]) : std::string_view{};
  }
  // What "la veille" and "deux jours plus tard" count from.
  void tell(const TimeExpression& found) {
    if (found.past || found.future) anchor_ = found.past ? found.past : found.future;
  }

 private:
  bool day_known() const { return published_ && published_->day != 0; }
  static void set(TimeExpression& out, const Date& date) { out.past = out.future = date; }
  static bool set_until(TimeExpression& out, const TimeExpression& end);

  // Absolute ones: time_absolute.cpp.
  void set_near(TimeExpression& out, int month, int day, bool last, bool next) const;  // no year is given
  TokenIndex read_month_tail(TokenIndex at, int month, int day, TimeExpression& out) const;
  TokenIndex read_day(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_numeric(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_month(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_year(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_season(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_span(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_end(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_point(TokenIndex at, TimeExpression& out) const;

  // Those that count from the publication or from what was told: time_relative.cpp.
  TokenIndex read_weekday(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_relative_day(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_ago(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_period(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_part_of_period(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_these_last(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_from_told(TokenIndex at, TimeExpression& out) const;
  TokenIndex read_some_time(TokenIndex at, TimeExpression& out) const;
  void set_weekday(TimeExpression& out, int weekday, bool last, bool later) const;
  void set_weekday_of_month(TimeExpression& out, int weekday, int day) const;
  void set_days_from_now(TimeExpression& out, int offset) const;
  void set_from_told(TimeExpression& out, int days) const;
  void set_about(TimeExpression& out, Unit unit, int count) const;
  void set_week(TimeExpression& out, int offset, bool weekend) const;
  std::optional<Date> shifted(const std::optional<Date>& from, Unit unit, int count) const;

  const Document& document_;
  std::optional<Date> published_;
  std::span<const std::string> words_;
  TokenIndex last_ = 0;
  std::optional<Date> anchor_;
};

}  // namespace entente
