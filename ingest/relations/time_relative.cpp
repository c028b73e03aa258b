// Dates that count from the publication or from the date told last.
#include <algorithm>
#include <array>

#include "ingest/relations/numbers.hpp"
#include "ingest/relations/time_reader.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool is_several(std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"quelques", "plusieurs",  "des", "maintes",
                                                  "nombreux", "nombreuses", "de"};
  return among(word, words);
}

}  // namespace

void TimeReader::set_weekday(TimeExpression& out, int weekday, bool last, bool later) const {
  if (!published_) return;
  if (!day_known()) {
    set(out, *published_);
    return;
  }
  const sys_days now = to_days(*published_);
  int back = (iso_weekday(now) - weekday + 7) % 7;
  int ahead = (7 - back) % 7;
  if (last && back == 0) back = 7;
  if (later && ahead == 0) ahead = 7;
  out.past = from_days(now - days{back});
  out.future = from_days(now + days{ahead});
  if (last) out.future = out.past;
  if (later) out.past = out.future;
}

// "vendredi 5": the nearest month in which the day falls on it.
void TimeReader::set_weekday_of_month(TimeExpression& out, int weekday, int day) const {
  if (!day_known()) return;
  const Date month{published_->year, published_->month, 0};
  for (int back = 0; back < 12 && !out.past; ++back) {
    Date date = add_months(month, -back);
    date.day = day;
    if (is_valid(date) && date <= *published_ && iso_weekday(to_days(date)) == weekday) out.past = date;
  }
  for (int ahead = 0; ahead < 12 && !out.future; ++ahead) {
    Date date = add_months(month, ahead);
    date.day = day;
    if (is_valid(date) && date >= *published_ && iso_weekday(to_days(date)) == weekday) out.future = date;
  }
}

TokenIndex TimeReader::read_weekday(TokenIndex at, TimeExpression& out) const {
  const int weekday = weekday_of(word(at));
  if (weekday < 0) return at;
  TokenIndex next = at + 1;
  if (const TokenIndex end = read_day(next, out); end != next) return end;
  if (const auto day = small_number_of(word(next)); day && *day >= 1 && *day <= 31 && !word(next).starts_with("un")) {
    TimeExpression found;
    set_weekday_of_month(found, weekday, *day);
    const std::string_view behind = word(next + 1);
    if ((found.past || found.future) && (behind.empty() || behind == "," || behind == "." || behind == "à")) {
      out = found;
      return next + 1;
    }
  }
  bool last = false;
  bool later = false;
  bool told = false;
  while (true) {
    const std::string_view tail = word(next);
    if (is_last(tail)) {
      last = true;
    } else if (is_next(tail)) {
      later = true;
    } else if ((is_following(tail) || is_previous(tail)) && anchor_ && anchor_->day != 0) {
      told = true;
      const sys_days from = to_days(*anchor_);
      const int forward = (weekday - iso_weekday(from) + 7) % 7;
      const int backward = (iso_weekday(from) - weekday + 7) % 7;
      set(out, from_days(is_following(tail) ? from + days{forward == 0 ? 7 : forward}
                                            : from - days{backward == 0 ? 7 : backward}));
    } else if (!is_part_of_day(tail)) {
      break;
    }
    ++next;
  }
  if (told) return next;
  set_weekday(out, weekday, last, later);
  // "dimanche et lundi", "de lundi à mardi".
  if (const std::string_view link = word(next); link == "et" || link == "à") {
    if (const int second = weekday_of(word(next + 1)); second >= 0 && small_number_of(word(next + 2)) == std::nullopt) {
      TimeExpression end;
      set_weekday(end, second, last, later);
      if (day_known() && out.past && end.past && *end.past < *out.past)
        out.past = from_days(to_days(*out.past) - days{7});
      if (day_known() && out.future && end.future && *end.future < *out.future)
        end.future = from_days(to_days(*end.future) + days{7});
      set_until(out, end);
      next += 2;
      while (is_part_of_day(word(next)) || is_last(word(next)) || is_next(word(next))) ++next;
    }
  }
  return next;
}

void TimeReader::set_days_from_now(TimeExpression& out, int offset) const {
  if (!published_) return;
  set(out, day_known() ? from_days(to_days(*published_) + days{offset}) : *published_);
}

std::optional<Date> TimeReader::shifted(const std::optional<Date>& from, Unit unit, int count) const {
  if (!from) return std::nullopt;
  const Date& now = *from;
  if (unit == Unit::year) return Date{now.year + count, 0, 0};
  if (now.month == 0) return std::nullopt;
  if (unit == Unit::month) return add_months(now, count);
  if (now.day == 0) return std::nullopt;
  const Date day = from_days(to_days(now) + days{count * (unit == Unit::week ? 7 : 1)});
  return unit == Unit::week ? Date{day.year, day.month, 0} : day;
}

// "il y a deux ans", "voici une dizaine de jours", "depuis deux ans", "dans deux ans"; "depuis des années" is some
// time.
TokenIndex TimeReader::read_ago(TokenIndex at, TimeExpression& out) const {
  TokenIndex next = at;
  int sign = -1;
  if (word(at) == "il" && word(at + 1) == "y" && word(at + 2) == "a") {
    next = at + 3;
  } else if (word(at) == "voici" || word(at) == "voilà" || word(at) == "depuis") {
    next = at + 1;
  } else if (word(at) == "dans" || word(at) == "sous") {
    next = at + 1;
    sign = 1;
  } else {
    return at;
  }
  bool hedged = true;
  while (hedged) {
    const std::string_view hedge = word(next);
    hedged = hedge == "environ" || hedge == "près" || hedge == "presque" || hedge == "plus" || hedge == "moins" ||
             hedge == "déjà" || hedge == "maintenant" || hedge == "à" || hedge == "peu" || hedge == "quelque";
    if (hedged) ++next;
  }
  if (next > at + 1 && (word(next) == "de" || word(next) == "d'")) ++next;
  if (word(next) == "longtemps") return next + 1;
  if (is_several(word(next))) {
    const Unit unit = unit_of(word(next + 1));
    if (unit == Unit::none) return at;
    set_about(out, unit, sign);
    return next + 2;
  }
  const std::array<std::string_view, 4> words{word(next), word(next + 1), word(next + 2), word(next + 3)};
  std::optional<std::int64_t> count;
  if (const auto number = leading_number(words)) {
    count = number->value;
    next += static_cast<TokenIndex>(number->words);
    if (word(next) == "de" || word(next) == "d'") ++next;
  } else {
    count = number_of(word(next));  // "une semaine"
    ++next;
  }
  if (!count || *count > 1000) return at;
  const Unit unit = unit_of(word(next));
  if (unit == Unit::none) return at;
  // "pour la première fois depuis un an" dates nothing.
  if (word(at) == "depuis" && word(at - 1) == "fois") return next + 1;
  if (const auto date = shifted(published_, unit, sign * static_cast<int>(*count))) set(out, *date);
  return next + 1;
}

// "il y a quelques jours", "ces dernières semaines": the finest unit that holds all that may be meant.
void TimeReader::set_about(TimeExpression& out, Unit unit, int count) const {
  if (!day_known() || unit == Unit::year || unit == Unit::none) return;
  const int several = count > 0 ? std::max(count, 5) : std::min(count, -5);
  const Date now = unit == Unit::day ? *published_ : Date{published_->year, published_->month, 0};
  const auto edge = shifted(published_, unit, several);
  if (!edge) return;
  if (edge->year == now.year) set(out, common_date(*edge, now));
}

void TimeReader::set_week(TimeExpression& out, int offset, bool weekend) const {
  if (!day_known()) {
    if (published_) set(out, offset == 0 ? *published_ : Date{published_->year, 0, 0});
    return;
  }
  const sys_days now = to_days(*published_);
  const sys_days monday = now - days{iso_weekday(now)} + days{7 * offset};
  if (weekend && offset == -1) {
    // The last week-end is over: on a Sunday that of the week before.
    const sys_days saturday = now - days{iso_weekday(now)} - days{2};
    set(out, common_date(from_days(saturday), from_days(saturday + days{1})));
    return;
  }
  const sys_days first = weekend ? monday + days{5} : monday;
  set(out, common_date(from_days(first), from_days(monday + days{6})));
}

// "la semaine dernière", "l'an prochain", "cette semaine", "le week-end dernier", "le mois suivant".
TokenIndex TimeReader::read_period(TokenIndex at, TimeExpression& out) const {
  TokenIndex next = at;
  const std::string_view determiner = word(at);
  const bool this_one = determiner == "ce" || determiner == "cet" || determiner == "cette";
  if (!this_one && determiner != "la" && determiner != "le" && determiner != "l'" && determiner != "du" &&
      determiner != "au")
    return at;
  ++next;
  const bool same = word(next) == "même";
  if (same) ++next;
  const bool parted = word(next) == "week" && word(next + 1) == "-" && word(next + 2) == "end";
  const bool weekend = parted || word(next) == "week-end" || word(next) == "weekend";
  const Unit unit = weekend ? Unit::week : unit_of(word(next));
  if (unit == Unit::none || (unit == Unit::day && !this_one)) return at;
  next += parted ? 3 : 1;
  if (unit == Unit::day) {
    if (word(next) == "-") return at;
    set_from_told(out, 0);
    return next;
  }
  if (same) {
    if (const auto date = shifted(anchor_ ? anchor_ : published_, unit, 0)) set(out, *date);
    return next;
  }
  const std::string_view which = word(next);
  int offset = 0;
  bool told = false;
  if (is_last(which)) {
    offset = -1;
    ++next;
  } else if (is_previous(which)) {
    offset = -1;
    told = anchor_.has_value();
    ++next;
  } else if (is_next(which)) {
    offset = 1;
    ++next;
  } else if (is_following(which)) {
    offset = 1;
    told = anchor_.has_value();
    ++next;
  } else if (which == "-" && word(next + 1) == "ci") {
    next += 2;
  } else if (!this_one) {
    return at;
  }
  if (told || unit != Unit::week) {
    if (const auto date = shifted(told ? anchor_ : published_, unit, offset)) set(out, *date);
    return next;
  }
  set_week(out, offset, weekend);
  return next;
}

// "au début du mois", "à la fin de l'année", "en fin de semaine", "en ce début d'année": the period that runs.
TokenIndex TimeReader::read_part_of_period(TokenIndex at, TimeExpression& out) const {
  const std::string_view part = word(at);
  if (part != "début" && part != "fin" && part != "milieu" && part != "courant") return at;
  TokenIndex next = at + 1;
  if (word(next) == "de" && (word(next + 1) == "l'" || word(next + 1) == "la" || word(next + 1) == "cette")) {
    next += 2;
  } else if (word(next) == "du" || word(next) == "de" || word(next) == "d'" ||
             (word(next) == "de" && word(next + 1) == "ce")) {
    ++next;
  } else {
    return at;
  }
  const Unit unit = unit_of(word(next));
  if (unit == Unit::none || unit == Unit::day) return at;
  ++next;
  int offset = 0;
  if (is_last(word(next))) {
    offset = -1;
    ++next;
  } else if (is_next(word(next))) {
    offset = 1;
    ++next;
  } else if (const auto year = year_of(word(next)); year && unit == Unit::year) {
    set(out, {*year, 0, 0});
    return next + 1;
  }
  if (unit == Unit::week) {
    set_week(out, offset, false);
  } else if (const auto date = shifted(published_, unit, offset)) {
    set(out, *date);
  }
  return next;
}

// "ces derniers jours", "au cours des trois derniers mois", "dans les prochaines semaines": the finest unit that holds
// the whole of it.
TokenIndex TimeReader::read_these_last(TokenIndex at, TimeExpression& out) const {
  if (word(at) != "ces" && word(at) != "des" && word(at) != "les") return at;
  TokenIndex next = at + 1;
  int count = 3;
  if (const auto number = small_number_of(word(next))) {
    count = *number;
    ++next;
  } else if (is_several(word(next))) {
    ++next;
  }
  const bool before = is_last(word(next)) || is_next(word(next));
  if (!before) return at;
  ++next;
  const bool later = is_next(word(next - 1));
  const Unit unit = unit_of(word(next));
  if (unit == Unit::none) return word(next) == "temps" ? next + 1 : at;
  set_about(out, unit, later ? count : -count);
  return next + 1;
}

// "la veille", "le lendemain", "le même jour".
TokenIndex TimeReader::read_relative_day(TokenIndex at, TimeExpression& out) const {
  const std::string_view first = word(at);
  TokenIndex next = at + 1;
  const auto of = [&](TokenIndex i) {
    return word(i) == "de" || word(i) == "du" || word(i) == "des" || word(i) == "d'";
  };
  if (first == "aujourd'hui") {
    set_days_from_now(out, 0);
  } else if (first == "hier") {
    set_days_from_now(out, -1);
  } else if (first == "avant-hier") {
    set_days_from_now(out, -2);
  } else if (first == "demain") {
    set_days_from_now(out, 1);
  } else if (first == "après-demain") {
    set_days_from_now(out, 2);
  } else if ((first == "ce" || first == "cet" || first == "cette") &&
             (is_part_of_day(word(next)) || weekday_of(word(next)) >= 0)) {
    if (weekday_of(word(next)) >= 0) return read_weekday(next, out);
    set_days_from_now(out, 0);
    ++next;
  } else if ((first == "la" || first == "l'avant-veille" || (first == "l'" && word(next) == "avant-veille")) &&
             (first == "l'avant-veille" || word(next) == "veille" || word(next) == "avant-veille") && !of(next + 1)) {
    const bool earlier = first != "la";
    set_from_told(out, earlier ? -2 : -1);
    if (first != "l'avant-veille") ++next;
  } else if (first == "le" && (word(next) == "lendemain" || word(next) == "surlendemain") && !of(next + 1)) {
    set_from_told(out, word(next) == "lendemain" ? 1 : 2);
    ++next;
  } else if ((first == "le" && word(next) == "même" && word(next + 1) == "jour") ||
             (first == "le" && word(next) == "jour" && word(next + 1) == "même")) {
    set_from_told(out, 0);
    next += 2;
  } else {
    return at;
  }
  while (is_part_of_day(word(next))) ++next;
  return next;
}

void TimeReader::set_from_told(TimeExpression& out, int offset) const {
  const auto from = anchor_ ? anchor_ : published_;
  if (!from) return;
  set(out, from->day == 0 ? *from : from_days(to_days(*from) + days{offset}));
}

// "deux jours plus tard", "un mois auparavant": from what was told last; "deux jours après" only where nothing follows.
TokenIndex TimeReader::read_from_told(TokenIndex at, TimeExpression& out) const {
  const bool some = is_several(word(at)) && word(at) != "de";
  const auto count = some ? std::optional<int>(0) : small_number_of(word(at));
  if (!count) return at;
  const Unit unit = unit_of(word(at + 1));
  if (unit == Unit::none) return at;
  TokenIndex next = at + 2;
  int sign = 0;
  if (word(next) == "plus" && (word(next + 1) == "tard" || word(next + 1) == "tôt")) {
    sign = word(next + 1) == "tard" ? 1 : -1;
    next += 2;
  } else if (word(next) == "auparavant") {
    sign = -1;
    ++next;
  } else if (word(next) == "après" || word(next) == "avant") {
    const std::string_view behind = word(next + 1);
    if (!behind.empty() && behind != "," && behind != ".") return at;
    sign = word(next) == "après" ? 1 : -1;
    ++next;
  } else {
    return at;
  }
  if (some) return next;
  if (const auto date = shifted(anchor_ ? anchor_ : published_, unit, sign * *count)) set(out, *date);
  return next;
}

// What happens again and again, or happened at some time before, is not of the days of the publication.
TokenIndex TimeReader::read_some_time(TokenIndex at, TimeExpression&) const {
  if (is_some_time(word(at))) return at + 1;
  if (word(at) == "à" && (word(at + 1) == "plusieurs" || word(at + 1) == "maintes") && word(at + 2) == "reprises")
    return at + 3;
  if (word(at) == "par" && word(at + 1) == "le" && word(at + 2) == "passé") return at + 3;
  return at;
}

}  // namespace entente
