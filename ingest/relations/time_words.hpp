// A French word of time in, what it names out: months, weekdays, units, seasons, years.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace entente {

// Whether an expression may begin there: most words are passed over at once.
bool may_open_time(std::string_view word);

int month_of(std::string_view word);    // 1 to 12, 0 for none; abbreviated ones too
bool is_month(std::string_view word);   // written out
int weekday_of(std::string_view word);  // Monday is 0, as ISO 8601 counts; -1 for none
int iso_weekday(std::chrono::sys_days day);

std::optional<int> small_number_of(std::string_view word);  // what counts days, weeks and years: at most 1000
std::optional<int> year_of(std::string_view word);          // four digits, 1500 to 2200

enum class Unit { none, day, week, month, year };
Unit unit_of(std::string_view word);

bool is_part_of_day(std::string_view word);
bool is_last(std::string_view word);       // dernier, passée
bool is_next(std::string_view word);       // prochain
bool is_following(std::string_view word);  // suivant: counted from what was told last
bool is_previous(std::string_view word);   // précédent

// The month in which a season begins: 3 for "printemps"; 0 for none.
int season_of(std::string_view word);

bool is_some_time(std::string_view word);  // "souvent", "jadis": of no day that is known

Date add_months(const Date& date, int added);

}  // namespace entente
