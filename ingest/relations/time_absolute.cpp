// Dates that name a year, a month or a day, and periods between two of them.
#include <array>
#include <charconv>

#include "ingest/relations/time_reader.hpp"

namespace entente {

TokenIndex TimeReader::read(TokenIndex at, TokenIndex last, TimeExpression& out) {
  last_ = last;
  if (!may_open_time(word(at))) return at;
  for (const auto reader :
       {&TimeReader::read_span, &TimeReader::read_end, &TimeReader::read_numeric, &TimeReader::read_weekday,
        &TimeReader::read_day, &TimeReader::read_relative_day, &TimeReader::read_ago, &TimeReader::read_these_last,
        &TimeReader::read_part_of_period, &TimeReader::read_period, &TimeReader::read_from_told,
        &TimeReader::read_season, &TimeReader::read_month, &TimeReader::read_year, &TimeReader::read_some_time}) {
    const TokenIndex end = (this->*reader)(at, out);
    if (end != at) return end;
  }
  return at;
}

void TimeReader::set_near(TimeExpression& out, int month, int day, bool last, bool next) const {
  if (!published_) return;
  const auto candidate = [&](int year) -> std::optional<Date> {
    const Date date{year, month, day};
    return is_valid(date) ? std::optional(date) : std::nullopt;
  };
  const Date& now = *published_;
  const auto before = [&](const Date& date) {
    if (now.month == 0) return date.year <= now.year;
    if (now.day == 0 || date.day == 0) return Date{date.year, date.month, 0} <= Date{now.year, now.month, 0};
    return date <= now;
  };
  for (int year = now.year; year >= now.year - 4 && !out.past; --year) {
    const auto date = candidate(year);
    if (date && before(*date) && !(last && Date{date->year, date->month, 0} == now)) out.past = date;
  }
  for (int year = now.year; year <= now.year + 4 && !out.future; ++year) {
    const auto date = candidate(year);
    const bool same = date && ((date->day == 0 && date->year == now.year && date->month == now.month) || *date == now ||
                               now.day == 0);
    if (date && (!before(*date) || (same && before(*date) && date->year == now.year && date->month == now.month)))
      out.future = date;
  }
  if (last) out.future = out.past;
  if (next) out.past = out.future;
}

// Behind a day or month: a year, or "dernier", "prochain".
TokenIndex TimeReader::read_month_tail(TokenIndex at, int month, int day, TimeExpression& out) const {
  if (word(at) == ".") ++at;
  if (const auto year = year_of(word(at))) {
    const Date date{*year, month, day};
    if (is_valid(date)) set(out, date);
    return at + 1;
  }
  const bool last = is_last(word(at));
  const bool next = is_next(word(at));
  set_near(out, month, day, last, next);
  return last || next ? at + 1 : at;
}

TokenIndex TimeReader::read_day(TokenIndex at, TimeExpression& out) const {
  const auto day = small_number_of(word(at));
  if (!day || *day < 1 || *day > 31) return at;
  const TokenIndex next = at + 1;
  if (word(next) == "et" || word(next) == "au" || word(next) == "-") {  // "les 16 et 17 juin": dated by the first
    const auto second = small_number_of(word(next + 1));
    const int month = second ? month_of(word(next + 2)) : 0;
    if (second && *second >= 1 && *second <= 31 && month > 0) {
      TimeExpression end;
      read_month_tail(next + 3, month, *second, end);
      const TokenIndex behind = read_month_tail(next + 3, month, *day, out);
      set_until(out, end);
      return behind;
    }
  }
  const int month = month_of(word(next));
  if (month == 0) return at;
  return read_month_tail(next + 1, month, *day, out);
}

// "12/03/2012", "12.03.2012", "2012-03-12".
TokenIndex TimeReader::read_numeric(TokenIndex at, TimeExpression& out) const {
  const std::string_view text = word(at);
  if (text.size() < 8 || text.size() > 10) return at;
  std::array<int, 3> parts{};
  std::size_t part = 0;
  char mark = 0;
  const char* position = text.data();
  const char* const end = text.data() + text.size();
  while (part < 3) {
    const auto [stop, error] = std::from_chars(position, end, parts[part]);
    if (error != std::errc{} || parts[part] < 0) return at;
    ++part;
    position = stop;
    if (part == 3) break;
    if (position == end || (*position != '/' && *position != '.' && *position != '-')) return at;
    if (mark != 0 && *position != mark) return at;
    mark = *position++;
  }
  if (position != end) return at;
  const Date date = text.find(mark) == 4 ? Date{parts[0], parts[1], parts[2]} : Date{parts[2], parts[1], parts[0]};
  if (date.year < 1500 || date.year > 2200 || date.month == 0 || date.day == 0 || !is_valid(date)) return at;
  set(out, date);
  return at + 1;
}

TokenIndex TimeReader::read_month(TokenIndex at, TimeExpression& out) const {  // "fin mai", "en mai 2011", "mi-mai"
  std::string_view name = word(at);
  const bool middle = name.starts_with("mi-");
  if (middle) name.remove_prefix(3);
  const int month = month_of(name);
  if (month == 0) return at;
  const std::string_view before = word(at - 1);
  const bool year = year_of(word(at + 1)).has_value();
  // "mars" and "août" are names too; without a preposition only a year makes a date of them.
  const bool introduced = middle || before == "en" || before == "fin" || before == "début" || before == "mi" ||
                          before == "mi-" || before == "depuis" || before == "de" || before == "d'" ||
                          before == "dès" || before == "courant" || before == "jusqu'en" || before == "et" ||
                          before == "-" || before == "avant" || before == "à" || before == "entre" || before == "d'ici";
  if (!introduced && !year && !is_last(word(at + 1)) && !is_next(word(at + 1))) return at;
  if (document_[at].pos == Pos::propn && !year && !middle && before != "en" && before != "fin" && before != "début")
    return at;
  return read_month_tail(at + 1, month, 0, out);
}

TokenIndex TimeReader::read_year(TokenIndex at, TimeExpression& out) const {
  const auto year = year_of(word(at));
  if (!year) return at;
  const std::string_view before = word(at - 1);
  const bool introduced = before == "en" || before == "depuis" || before == "année" || before == "années" ||
                          before == "an" || before == "dès" || before == "début" || before == "fin" || before == "mi" ||
                          before == "mi-" || before == "courant" || before == "(" || before == "jusqu'en" ||
                          before == "de" || before == "vers" || before == "avant" || before == "après" ||
                          before == "d'ici" || before == "entre";
  if (!introduced || (before == "de" && unit_of(word(at + 1)) == Unit::none && document_[at].pos != Pos::noun &&
                      document_[at].pos != Pos::num))
    return at;
  if (before == "de" && document_[at].dependency == "nummod") return at;
  set(out, {*year, 0, 0});
  return at + 1;
}

// "l'été dernier", "au printemps 2012", "cet hiver": a season is told to the year, which holds the whole of it.
TokenIndex TimeReader::read_season(TokenIndex at, TimeExpression& out) const {
  const std::string_view before = word(at);
  const bool this_one = before == "cet" || before == "ce";
  if (!this_one && before != "l'" && before != "à" && before != "au" && before != "en" && before != "d'" &&
      before != "le" && before != "du")
    return at;
  TokenIndex next = at + 1;
  if (word(next) == "l'") ++next;
  const int season = season_of(word(next));
  if (season == 0) return at;
  ++next;
  if (word(next) == "de" || word(next) == "d'") {
    if (!year_of(word(next + 1))) return at;
    ++next;
  }
  if (const auto year = year_of(word(next))) {
    set(out, {*year, 0, 0});
    return next + 1;
  }
  if (!published_) return at;
  const int end = season + 3;  // the month behind the season
  const bool over = published_->month != 0 && published_->month >= end;
  const bool begun = published_->month == 0 || published_->month >= season;
  if (is_last(word(next))) {
    set(out, {published_->year - (over && begun ? 0 : 1), 0, 0});
    return next + 1;
  }
  if (is_next(word(next))) {
    set(out, {published_->year + (published_->month != 0 && published_->month < season ? 0 : 1), 0, 0});
    return next + 1;
  }
  if (!this_one) return at;
  set(out, {published_->year, 0, 0});
  return next;
}

// The end of a period may be no earlier than its beginning.
bool TimeReader::set_until(TimeExpression& out, const TimeExpression& end) {
  if (out.past && end.past && *out.past < *end.past) out.past_until = end.past;
  if (out.future && end.future && *out.future < *end.future) out.future_until = end.future;
  return out.past_until || out.future_until;
}

// A day, a month or a year, with its article: what a period runs from or to.
TokenIndex TimeReader::read_point(TokenIndex at, TimeExpression& out) const {
  TokenIndex next = at;
  if (word(next) == "le" || word(next) == "l'") ++next;
  if (word(next) == "début" || word(next) == "fin" || word(next) == "mi") ++next;
  for (const auto reader : {&TimeReader::read_weekday, &TimeReader::read_day, &TimeReader::read_numeric}) {
    const TokenIndex end = (this->*reader)(next, out);
    if (end != next) return end;
  }
  if (const int month = month_of(word(next)); month > 0 && next == at) return read_month_tail(next + 1, month, 0, out);
  if (const auto year = year_of(word(next))) {
    set(out, {*year, 0, 0});
    return next + 1;
  }
  return at;
}

// "du 3 au 5 mai", "entre mars et juin 2012", "de 2012 à 2014", "2012-2014".
TokenIndex TimeReader::read_span(TokenIndex at, TimeExpression& out) const {
  const std::string_view first = word(at);
  if (first.size() == 9 && (first[4] == '-' || first[4] == '/')) {
    const auto from = year_of(first.substr(0, 4));
    const auto to = year_of(first.substr(5));
    if (!from || !to || *from >= *to) return at;
    set(out, {*from, 0, 0});
    out.past_until = out.future_until = Date{*to, 0, 0};
    return at + 1;
  }
  const bool between = first == "entre";
  if (!between && first != "du" && first != "de" && first != "d'" && first != "depuis") return at;
  TokenIndex next = at + 1;
  if (word(next) == "le") ++next;
  // "du 3 au 5 mai": the first day has the month and the year of the second.
  const auto is_link = [&](TokenIndex i) {
    const std::string_view link = word(i);
    return between ? link == "et" : link == "au" || link == "à" || link == "jusqu'au" || link == "jusqu'à";
  };
  const auto day = small_number_of(word(next));
  if (day && *day >= 1 && *day <= 31 && is_link(next + 1)) {
    TokenIndex second = next + 2;
    if (word(second) == "le") ++second;
    const auto last = small_number_of(word(second));
    const int month = month_of(word(second + 1));
    if (!last || *last < 1 || *last > 31 || month == 0) return at;
    TimeExpression end;
    read_month_tail(second + 2, month, *last, end);
    const TokenIndex behind = read_month_tail(second + 2, month, *day, out);
    set_until(out, end);
    return behind;
  }
  TimeExpression from;
  const TokenIndex middle = read_point(next, from);
  if (middle == next || !is_link(middle)) return at;
  TimeExpression to;
  const TokenIndex behind = read_point(middle + 1, to);
  if (behind == middle + 1) return at;
  // "de mars à juin 2012": the year stands once, behind.
  if (const int month = month_of(word(middle - 1)); month > 0 && to.past && to.past == to.future) {
    const int opened = from.past ? from.past->day : 0;
    const Date date{to.past->year - (month > to.past->month ? 1 : 0), month, opened};
    if (is_valid(date)) set(from, date);
  }
  out.past = from.past;
  out.future = from.future;
  set_until(out, to);
  return behind;
}

// "jusqu'au 5 mai", "jusqu'en 2015", "d'ici à la fin de l'année": the end of something that has begun already.
TokenIndex TimeReader::read_end(TokenIndex at, TimeExpression& out) const {
  TokenIndex next = at;
  const std::string_view first = word(at);
  if (first == "jusqu'" && (word(at + 1) == "en" || word(at + 1) == "à" || word(at + 1) == "au")) {
    next = at + 2;
  } else if (first == "jusqu'en" || first == "jusqu'à" || first == "jusqu'au" || first == "d'ici") {
    next = at + 1;
    if (first == "d'ici" && (word(next) == "à" || word(next) == "au")) ++next;
  } else if (first == "d'" && word(at + 1) == "ici") {
    next = at + 2;
    if (word(next) == "à" || word(next) == "au") ++next;
  } else {
    return at;
  }
  TimeExpression end;
  for (const auto reader : {&TimeReader::read_point, &TimeReader::read_period, &TimeReader::read_part_of_period,
                            &TimeReader::read_relative_day}) {
    const TokenIndex behind = (this->*reader)(next, end);
    if (behind == next) continue;
    out.past_until = end.past;
    out.future_until = end.future;
    return behind;
  }
  return at;
}

}  // namespace entente
