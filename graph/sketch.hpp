// Two sketches of texts in, how much the texts have in common out: near copies are found without the texts.
//
// A sketch is a MinHash (Broder 1997) of the set of runs of three words of a text: of each of 128 hash functions the
// lowest byte of the smallest value (Li and König 2010), in hexadecimal. ingest/articles/sketch.hpp makes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

inline constexpr std::size_t sketch_hashes = 128;

// Articles with this resemblance or more are near copies: one story. Measured by tests/ingest/test_sketch.cpp and
// tests/bench/near_copies.cpp; docs/schema.md has the figures.
inline constexpr double near_copy = 0.4;

// 256 lower-case hexadecimal digits.
bool is_sketch(std::string_view text);

// An estimate of the Jaccard index of the two sets, 0 to 1; its standard deviation is at most 0.045. 0 where either is
// no sketch.
double resemblance(std::string_view a, std::string_view b);

// Numbers of which near copies share one: at a resemblance of 0.4 with a chance of 0.94, of 0.5 of 0.996; two articles
// that have nothing in common with one of 3e-6. Empty where `sketch` is none.
std::vector<std::int64_t> sketch_bands(std::string_view sketch);

}  // namespace entente
