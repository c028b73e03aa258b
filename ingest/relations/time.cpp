#include "ingest/relations/time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace entente {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

template <std::size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view word) {
  const auto found = std::find(names.begin(), names.end(), word);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                    "mai",       "juin",    "juillet",  "août",
                                                    "septembre", "octobre", "novembre", "décembre"};
  constexpr std::array<std::string_view, 12> abbreviated{"janv", "févr", "",     "avr", "",    "",
                                                         "juil", "aout", "sept", "oct", "nov", "déc"};
  int month = index_of(months, word);
  if (month < 0 && !word.empty()) month = index_of(abbreviated, word);
  return month + 1;
}

int weekday_of(std::string_view word) {  // Monday is 0, as ISO 8601 counts; -1 for none
  constexpr std::array<std::string_view, 7> names{"lundi",    "mardi",  "mercredi", "jeudi",
                                                  "vendredi", "samedi", "dimanche"};
  return index_of(names, word);
}

int iso_weekday(sys_days day) {
  return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}

std::optional<int> number_of(std::string_view word) {
  constexpr std::array<std::string_view, 21> names{
      "zéro", "un",    "deux",   "trois",    "quatre", "cinq",  "six",      "sept",     "huit",     "neuf", "dix",
      "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt"};
  if (word == "une") return 1;
  if (word == "quelques") return std::nullopt;
  if (word == "1er" || word == "premier") return 1;
  if (const int named = index_of(names, word); named >= 0) return named;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<int> year_of(std::string_view word) {
  if (word.size() != 4 || word[0] < '1' || word[0] > '2') return std::nullopt;
  const auto year = number_of(word);
  if (!year || *year < 1500 || *year > 2200) return std::nullopt;
  return year;
}

Date add_months(const Date& date, int months) {
  const int count = date.year * 12 + (date.month ? date.month - 1 : 0) + months;
  return {count / 12, count % 12 + 1, 0};
}

enum class Unit { none, day, week, month, year };

Unit unit_of(std::string_view word) {
  if (word == "jour" || word == "jours") return Unit::day;
  if (word == "semaine" || word == "semaines") return Unit::week;
  if (word == "mois") return Unit::month;
  if (word == "an" || word == "ans" || word == "année" || word == "années") return Unit::year;
  return Unit::none;
}

bool is_part_of_day(std::string_view word) {
  return word == "matin" || word == "soir" || word == "après-midi" || word == "midi" || word == "matinée" ||
         word == "soirée" || word == "nuit";
}

class TimeFinder {
 public:
  TimeFinder(const Document& document, std::optional<Date> published) : document_(document), published_(published) {
    words_.reserve(static_cast<std::size_t>(document.size()));
    for (TokenIndex i = 0; i < document.size(); ++i) words_.push_back(lower_case(document.word(i)));
  }

  std::vector<TimeExpression> find() {
    for (const Sentence& sentence : document_.sentences) {
      last_ = sentence.tokens.last;
      for (TokenIndex i = sentence.tokens.first; i < last_;) {
        TimeExpression found;
        const TokenIndex end = read(i, found);
        if (end == i) {
          ++i;
          continue;
        }
        found.tokens = {i, end};
        if (!is_dateline(found, sentence)) {
          if (found.past || found.future) anchor_ = found.past ? found.past : found.future;
          result_.push_back(found);
        }
        i = end;
      }
    }
    return std::move(result_);
  }

 private:
  std::string_view word(TokenIndex i) const {
    return i >= 0 && i < last_ ? std::string_view(words_[static_cast<std::size_t>(i)]) : std::string_view{};
  }
  bool day_known() const { return published_ && published_->day != 0; }

  bool is_dateline(const TimeExpression& found, const Sentence& sentence) const {
    if (found.tokens.first > sentence.tokens.first + 3 || found.past != published_) return false;
    const std::string_view next = word(found.tokens.last);
    const std::string_view after = word(found.tokens.last + 1);
    if (found.tokens.last == last_) return found.tokens.first == sentence.tokens.first && found.tokens.size() > 2;
    return next == "-" || next == "—" || next == "–" ||
           ((next == "." || next == ")" || next == ":") &&
            (found.tokens.last + 1 == last_ || after == "-" || after == "—" || after == "–"));
  }

  static void set(TimeExpression& out, const Date& date) { out.past = out.future = date; }

  void set_near(TimeExpression& out, int month, int day, bool last, bool next) const {  // no year is given
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
      const bool same = date && ((date->day == 0 && date->year == now.year && date->month == now.month) ||
                                 *date == now || now.day == 0);
      if (date && (!before(*date) || (same && before(*date) && date->year == now.year && date->month == now.month)))
        out.future = date;
    }
    if (last) out.future = out.past;
    if (next) out.past = out.future;
  }

  // Behind a day or month: a year, or "dernier", "prochain".
  TokenIndex read_month_tail(TokenIndex at, int month, int day, TimeExpression& out) const {
    if (word(at) == ".") ++at;
    if (const auto year = year_of(word(at))) {
      const Date date{*year, month, day};
      if (is_valid(date)) set(out, date);
      return at + 1;
    }
    const bool last = word(at) == "dernier" || word(at) == "passé";
    const bool next = word(at) == "prochain";
    set_near(out, month, day, last, next);
    return last || next ? at + 1 : at;
  }

  TokenIndex read_day(TokenIndex at, TimeExpression& out) const {
    const auto day = number_of(word(at));
    if (!day || *day < 1 || *day > 31) return at;
    TokenIndex next = at + 1;
    if (word(next) == "et" || word(next) == "au" || word(next) == "-") {  // "les 16 et 17 juin": dated by the first
      const auto second = number_of(word(next + 1));
      if (second && *second >= 1 && *second <= 31 && month_of(word(next + 2)) > 0) next += 2;
    }
    const int month = month_of(word(next));
    if (month == 0) return at;
    return read_month_tail(next + 1, month, *day, out);
  }

  TokenIndex read_weekday(TokenIndex at, TimeExpression& out) const {
    const int weekday = weekday_of(word(at));
    if (weekday < 0) return at;
    TokenIndex next = at + 1;
    if (const TokenIndex end = read_day(next, out); end != next) return end;
    bool last = false;
    bool later = false;
    while (is_part_of_day(word(next)) || word(next) == "dernier" || word(next) == "prochain") {
      last = last || word(next) == "dernier";
      later = later || word(next) == "prochain";
      ++next;
    }
    if (!published_) return next;
    if (!day_known()) {
      set(out, *published_);
      return next;
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
    return next;
  }

  void set_days_from_now(TimeExpression& out, int offset) const {
    if (!published_) return;
    set(out, day_known() ? from_days(to_days(*published_) + days{offset}) : *published_);
  }

  std::optional<Date> shifted(Unit unit, int count) const {  // from the publication, no finer than the unit
    if (!published_) return std::nullopt;
    const Date& now = *published_;
    if (unit == Unit::year) return Date{now.year + count, 0, 0};
    if (now.month == 0) return std::nullopt;
    if (unit == Unit::month) return add_months(now, count);
    if (!day_known()) return std::nullopt;
    const Date day = from_days(to_days(now) + days{count * (unit == Unit::week ? 7 : 1)});
    return unit == Unit::week ? Date{day.year, day.month, 0} : day;
  }

  TokenIndex read_ago(TokenIndex at, TimeExpression& out)
      const {  // "il y a deux ans", "voici deux ans", "depuis deux ans", "dans deux ans"
    TokenIndex next = at;
    int sign = -1;
    if (word(at) == "il" && word(at + 1) == "y" && word(at + 2) == "a") {
      next = at + 3;
    } else if (word(at) == "voici" || word(at) == "voilà" || word(at) == "depuis") {
      next = at + 1;
    } else if (word(at) == "dans") {
      next = at + 1;
      sign = 1;
    } else {
      return at;
    }
    if (word(next) == "environ" || word(next) == "près" || word(next) == "presque") ++next;
    if (word(next) == "de") ++next;
    const auto count = number_of(word(next));
    if (!count || *count > 1000) return at;
    const Unit unit = unit_of(word(next + 1));
    if (unit == Unit::none) return at;
    if (const auto date = shifted(unit, sign * *count)) set(out, *date);
    return next + 2;
  }

  TokenIndex read_period(TokenIndex at, TimeExpression& out)
      const {  // "la semaine dernière", "l'an prochain", "cette semaine", "le week-end dernier"
    TokenIndex next = at;
    const std::string_view determiner = word(at);
    const bool this_one = determiner == "ce" || determiner == "cet" || determiner == "cette";
    if (!this_one && determiner != "la" && determiner != "le" && determiner != "l'" && determiner != "l’" &&
        determiner != "du" && determiner != "au")
      return at;
    ++next;
    const bool parted = word(next) == "week" && word(next + 1) == "-" && word(next + 2) == "end";
    const bool weekend = parted || word(next) == "week-end" || word(next) == "weekend";
    const Unit unit = weekend ? Unit::week : unit_of(word(next));
    if (unit == Unit::none || unit == Unit::day) return at;
    next += parted ? 3 : 1;
    const std::string_view which = word(next);
    int offset = 0;
    if (which == "dernier" || which == "dernière" || which == "passé" || which == "passée" || which == "précédent" ||
        which == "précédente") {
      offset = -1;
      ++next;
    } else if (which == "prochain" || which == "prochaine" || which == "suivante" || which == "suivant") {
      offset = 1;
      ++next;
    } else if (which == "-" && word(next + 1) == "ci") {
      next += 2;
    } else if (!this_one) {
      return at;
    }
    if (unit != Unit::week) {
      if (const auto date = shifted(unit, offset)) set(out, *date);
      return next;
    }
    if (!day_known()) {
      if (published_) set(out, offset == 0 ? *published_ : Date{published_->year, 0, 0});
      return next;
    }
    const sys_days now = to_days(*published_);
    sys_days monday = now - days{iso_weekday(now)} + days{7 * offset};
    if (weekend && offset == -1) {
      // The last week-end is over: on a Sunday that of the week before.
      const sys_days saturday = now - days{iso_weekday(now)} - days{2};
      set(out, common_date(from_days(saturday), from_days(saturday + days{1})));
      return next;
    }
    const sys_days first = weekend ? monday + days{5} : monday;
    set(out, common_date(from_days(first), from_days(monday + days{6})));
    return next;
  }

  TokenIndex read_relative_day(TokenIndex at, TimeExpression& out) const {
    const std::string_view first = word(at);
    TokenIndex next = at + 1;
    if (first == "aujourd'hui" || first == "aujourd’hui") {
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
    } else if (first == "la" && word(next) == "veille" && word(next + 1) != "de" && word(next + 1) != "du") {
      set_from_anchor(out, -1);
      ++next;
    } else if (first == "le" && word(next) == "lendemain" && word(next + 1) != "de" && word(next + 1) != "du") {
      set_from_anchor(out, 1);
      ++next;
    } else if ((first == "le" && word(next) == "même" && word(next + 1) == "jour") ||
               (first == "le" && word(next) == "jour" && word(next + 1) == "même")) {
      set_from_anchor(out, 0);
      next += 2;
    } else {
      return at;
    }
    while (is_part_of_day(word(next))) ++next;
    return next;
  }

  void set_from_anchor(TimeExpression& out, int offset) const {
    const auto from = anchor_ ? anchor_ : published_;
    if (!from) return;
    set(out, from->day == 0 ? *from : from_days(to_days(*from) + days{offset}));
  }

  TokenIndex read_month(TokenIndex at, TimeExpression& out) const {  // "fin mai", "en mai 2011", "au mois de mai"
    const int month = month_of(word(at));
    if (month == 0) return at;
    const std::string_view before = word(at - 1);
    // "mars" and "août" are names too; without a preposition only a year makes a date of them.
    const bool introduced = before == "en" || before == "fin" || before == "début" || before == "mi" ||
                            before == "mi-" || before == "depuis" || before == "de" || before == "d'" ||
                            before == "dès" || before == "courant" || before == "jusqu'en" || before == "et" ||
                            before == "-" || before == "avant" || before == "à" || before == "entre";
    if (!introduced && !year_of(word(at + 1))) return at;
    if (document_[at].pos == Pos::propn && !year_of(word(at + 1)) && before != "en" && before != "fin" &&
        before != "début")
      return at;
    return read_month_tail(at + 1, month, 0, out);
  }

  TokenIndex read_year(TokenIndex at, TimeExpression& out) const {
    const auto year = year_of(word(at));
    if (!year) return at;
    const std::string_view before = word(at - 1);
    const bool introduced = before == "en" || before == "depuis" || before == "année" || before == "années" ||
                            before == "an" || before == "dès" || before == "début" || before == "fin" ||
                            before == "été" || before == "printemps" || before == "automne" || before == "hiver" ||
                            before == "(" || before == "jusqu'en" || before == "de" || before == "vers";
    if (!introduced || (before == "de" && unit_of(word(at + 1)) == Unit::none && document_[at].pos != Pos::noun &&
                        document_[at].pos != Pos::num))
      return at;
    if (before == "de" && document_[at].dependency == "nummod") return at;
    set(out, {*year, 0, 0});
    return at + 1;
  }

  TokenIndex read(TokenIndex at, TimeExpression& out) const {
    for (const auto reader :
         {&TimeFinder::read_weekday, &TimeFinder::read_day, &TimeFinder::read_relative_day, &TimeFinder::read_ago,
          &TimeFinder::read_period, &TimeFinder::read_month, &TimeFinder::read_year}) {
      const TokenIndex end = (this->*reader)(at, out);
      if (end != at) return end;
    }
    return at;
  }

  const Document& document_;
  std::optional<Date> published_;
  std::vector<std::string> words_;
  TokenIndex last_ = 0;
  std::optional<Date> anchor_;
  std::vector<TimeExpression> result_;
};

}  // namespace

Date common_date(const Date& first, const Date& last) {
  if (first.year != last.year || first.month != last.month) return {first.year, 0, 0};
  return first.day == last.day ? first : Date{first.year, first.month, 0};
}

std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published) {
  return TimeFinder(document, published).find();
}

}  // namespace entente
