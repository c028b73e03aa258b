#include <doctest/doctest.h>

#include "base/date.hpp"

using entente::Date;
using entente::parse_date;

TEST_CASE("a date keeps its precision through text and back") {
  for (const char* text : {"2018", "2018-04", "2018-04-06", "0001-01-01", "9999-12-31"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE(date);
    CHECK(to_string(*date) == text);
  }
}

TEST_CASE("a time of day is dropped") {
  CHECK(parse_date("2018-04-06T10:20:30Z") == Date{2018, 4, 6});
  CHECK(parse_date("2018-04-06 10:20") == Date{2018, 4, 6});
}

TEST_CASE("what is no date is refused") {
  for (const char* text : {"", "18", "2018-", "2018-4", "2018-13", "2018-00", "2018-02-30", "2018-04-06x", "201a",
                           "0000", "2018-04-31", "2018/04/06", "-018-04"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("29 February exists in leap years only") {
  CHECK(parse_date("2020-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
}
