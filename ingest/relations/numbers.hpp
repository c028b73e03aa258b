// French words in, the numbers that they write out: "12", "1.600", "vingt-deux", "trois cents", "une vingtaine".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

// Of one word, lower case: digits (points and no-break spaces group them) or a numeral. A number below 1 000 000 000
// 000.
std::optional<std::int64_t> number_of(std::string_view word);

// "une vingtaine" is 20, "un millier" 1000: what a noun of quantity counts.
std::optional<std::int64_t> quantity_of(std::string_view lemma);

struct NumberWords {
  std::int64_t value = 0;
  std::size_t words = 0;  // how many it takes
};
// The longest number that opens a list of lower-case words: "2", "700", "000" is one. None where the first word is no
// number; an article ("un", "une") alone is none either.
std::optional<NumberWords> leading_number(std::span<const std::string_view> words);

}  // namespace entente
