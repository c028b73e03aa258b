// A calendar date with its precision in, ISO 8601 ("2018", "2018-04", "2018-04-06") out, and back.
#pragma once

#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

// month == 0: only the year is known; day == 0: only year and month are. Proleptic Gregorian, years 1 to 9999.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

inline bool is_valid(const Date& date) {
  if (date.year < 1 || date.year > 9999) return false;
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  if (date.day == 0) return true;
  using namespace std::chrono;
  return year_month_day{year{date.year}, month{static_cast<unsigned>(date.month)}, day{static_cast<unsigned>(date.day)}}
      .ok();
}

inline std::string to_string(const Date& date) {
  char buffer[40];
  if (date.month == 0) {
    std::snprintf(buffer, sizeof buffer, "%04d", date.year);
  } else if (date.day == 0) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", date.year, date.month);
  } else {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  return buffer;
}

// Accepts YYYY, YYYY-MM, YYYY-MM-DD, the last also followed by "T" or a space and a time of day, which is dropped.
inline std::optional<Date> parse_date(std::string_view text) {
  auto number = [&](std::size_t at, std::size_t digits) -> std::optional<int> {
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    const char* end = text.data() + at + digits;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    if (error != std::errc{} || stop != end || value < 0) return std::nullopt;
    return value;
  };
  Date date;
  const auto year = number(0, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (text.size() > 4) {
    const auto month = number(5, 2);
    if (text[4] != '-' || !month || *month == 0) return std::nullopt;
    date.month = *month;
    if (text.size() > 7) {
      const auto day = number(8, 2);
      if (text[7] != '-' || !day || *day == 0) return std::nullopt;
      if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
      date.day = *day;
    }
  }
  if (!is_valid(date)) return std::nullopt;
  return date;
}

inline std::chrono::sys_days to_days(const Date& date) {  // a missing month or day counts as the first
  using namespace std::chrono;
  return sys_days{year{date.year} / (date.month ? date.month : 1) / (date.day ? date.day : 1)};
}

inline Date from_days(std::chrono::sys_days days) {
  const std::chrono::year_month_day ymd{days};
  return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())), static_cast<int>(unsigned(ymd.day()))};
}

}  // namespace entente
