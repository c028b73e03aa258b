#include "ingest/relations/time_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "ingest/relations/numbers.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> abbreviated_months{"janv", "févr", "",     "avr", "",    "",
                                                              "juil", "aout", "sept", "oct", "nov", "déc"};
constexpr std::array<std::string_view, 7> weekdays{"lundi",    "mardi",  "mercredi", "jeudi",
                                                   "vendredi", "samedi", "dimanche"};
constexpr std::array<std::string_view, 15> some_times{
    "précédemment",   "auparavant", "naguère",     "jadis",       "autrefois",
    "régulièrement",  "souvent",    "couramment",  "parfois",     "traditionnellement",
    "habituellement", "longtemps",  "fréquemment", "constamment", "historiquement"};

// Where a time expression begins with no month, weekday or number.
constexpr std::array<std::string_view, 43> openings{"à",
                                                    "après-demain",
                                                    "au",
                                                    "aujourd'hui",
                                                    "avant-hier",
                                                    "ce",
                                                    "ces",
                                                    "cet",
                                                    "cette",
                                                    "courant",
                                                    "d'",
                                                    "d'ici",
                                                    "dans",
                                                    "de",
                                                    "début",
                                                    "demain",
                                                    "depuis",
                                                    "des",
                                                    "du",
                                                    "en",
                                                    "entre",
                                                    "fin",
                                                    "hier",
                                                    "il",
                                                    "jusqu'",
                                                    "jusqu'à",
                                                    "jusqu'au",
                                                    "jusqu'en",
                                                    "l'",
                                                    "la",
                                                    "l'avant-veille",
                                                    "le",
                                                    "les",
                                                    "maintes",
                                                    "milieu",
                                                    "nombreuses",
                                                    "nombreux",
                                                    "par",
                                                    "plusieurs",
                                                    "quelques",
                                                    "sous",
                                                    "voici",
                                                    "voilà"};

template <std::size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view word) {
  const auto found = std::find(names.begin(), names.end(), word);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

}  // namespace

bool may_open_time(std::string_view word) {
  static const std::unordered_set<std::string_view> words = [] {
    std::unordered_set<std::string_view> all(openings.begin(), openings.end());
    all.insert(months.begin(), months.end());
    all.insert(abbreviated_months.begin(), abbreviated_months.end());
    all.insert(weekdays.begin(), weekdays.end());
    all.insert(some_times.begin(), some_times.end());
    return all;
  }();
  if (word.empty()) return false;
  return (word.front() >= '0' && word.front() <= '9') || words.contains(word) || word.starts_with("mi-") ||
         number_of(word).has_value();
}

int month_of(std::string_view word) {
  int month = index_of(months, word);
  if (month < 0 && !word.empty()) month = index_of(abbreviated_months, word);
  return month + 1;
}

bool is_month(std::string_view word) {
  return among(word, months);
}

int weekday_of(std::string_view word) {
  return index_of(weekdays, word);
}

bool is_some_time(std::string_view word) {
  return among(word, some_times);
}

int iso_weekday(std::chrono::sys_days day) {
  return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}

std::optional<int> small_number_of(std::string_view word) {
  const auto value = number_of(word);
  if (!value || *value > 1000) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<int> year_of(std::string_view word) {
  if (word.size() != 4 || word[0] < '1' || word[0] > '2') return std::nullopt;
  const auto year = number_of(word);
  if (!year || *year < 1500 || *year > 2200) return std::nullopt;
  return static_cast<int>(*year);
}

Date add_months(const Date& date, int added) {
  const int count = date.year * 12 + (date.month ? date.month - 1 : 0) + added;
  return {count / 12, count % 12 + 1, 0};
}

Unit unit_of(std::string_view word) {
  if (word == "jour" || word == "jours" || word == "journée" || word == "journées") return Unit::day;
  if (word == "semaine" || word == "semaines") return Unit::week;
  if (word == "mois") return Unit::month;
  if (word == "an" || word == "ans" || word == "année" || word == "années") return Unit::year;
  return Unit::none;
}

bool is_part_of_day(std::string_view word) {
  return word == "matin" || word == "soir" || word == "après-midi" || word == "midi" || word == "matinée" ||
         word == "soirée" || word == "nuit";
}

bool is_last(std::string_view word) {
  return word == "dernier" || word == "dernière" || word == "passé" || word == "passée" || word == "derniers" ||
         word == "dernières" || word == "écoulé" || word == "écoulée";
}

bool is_next(std::string_view word) {
  return word == "prochain" || word == "prochaine" || word == "prochains" || word == "prochaines";
}

bool is_following(std::string_view word) {
  return word == "suivant" || word == "suivante" || word == "suivants" || word == "suivantes";
}

bool is_previous(std::string_view word) {
  return word == "précédent" || word == "précédente" || word == "précédents" || word == "précédentes";
}

int season_of(std::string_view word) {
  if (word == "printemps") return 3;
  if (word == "été") return 6;
  if (word == "automne") return 9;
  if (word == "hiver") return 12;
  return 0;
}

}  // namespace entente
