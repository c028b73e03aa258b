#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ingest/relations/numbers.hpp"

using namespace entente;

TEST_CASE("numbers are read from digits and from words") {
  struct Case {
    std::vector<std::string_view> words;
    std::int64_t value;
    std::size_t taken;
  };
  const std::vector<Case> cases{
      {{"12", "soldats"}, 12, 1},
      {{"1.600", "civils"}, 1600, 1},
      {{"13\u202f000", "civils"}, 13000, 1},
      {{"2", "700", "000", "Libyens"}, 2700000, 3},
      {{"deux", "soldats"}, 2, 1},
      {{"vingt-deux", "soldats"}, 22, 1},
      {{"trente", "et", "un", "soldats"}, 31, 3},
      {{"soixante-dix-huit", "soldats"}, 78, 1},
      {{"quatre-vingt-dix-sept", "soldats"}, 97, 1},
      {{"deux", "cents", "soldats"}, 200, 2},
      {{"trois", "mille", "cinq", "cents", "soldats"}, 3500, 4},
      {{"50", "millions", "de"}, 50000000, 2},
      {{"une", "vingtaine", "de"}, 20, 2},
      {{"un", "millier", "de"}, 1000, 2},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.words.front()));
    const auto number = leading_number(c.words);
    REQUIRE(number.has_value());
    CHECK(number->value == c.value);
    CHECK(number->words == c.taken);
  }
}

TEST_CASE("what is no number is none") {
  const std::vector<std::vector<std::string_view>> cases{
      {"un", "soldat"}, {"une", "attaque"}, {"et"},  {"-"}, {"3,5"},
      {"12.5"},         {"1.2345"},         {"12a"}, {""},  {"9999999999999"}};
  for (const auto& words : cases) {
    CAPTURE(std::string(words.front()));
    CHECK_FALSE(leading_number(words).has_value());
  }
  CHECK_FALSE(leading_number({}).has_value());
}
