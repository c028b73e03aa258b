#include "graph/sketch.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t digits_a_hash = 2;
constexpr std::size_t hashes_a_band = 3;

}  // namespace

bool is_sketch(std::string_view text) {
  return text.size() == digits_a_hash * sketch_hashes &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

double resemblance(std::string_view a, std::string_view b) {
  if (a.size() != digits_a_hash * sketch_hashes || b.size() != a.size()) return 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.size(); i += digits_a_hash) {
    if (a[i] == b[i] && a[i + 1] == b[i + 1]) ++equal;
  }
  // Of unlike hashes, one in 256 has the same lowest byte.
  const double share = static_cast<double>(equal) / static_cast<double>(sketch_hashes);
  return std::max(0.0, (share - 1.0 / 256) / (1 - 1.0 / 256));
}

std::vector<std::int64_t> sketch_bands(std::string_view sketch) {
  std::vector<std::int64_t> bands;
  if (!is_sketch(sketch)) return bands;
  constexpr std::size_t width = digits_a_hash * hashes_a_band;
  for (std::size_t at = 0; at + width <= sketch.size(); at += width) {
    std::int64_t value = static_cast<std::int64_t>(at / width);
    for (const char digit : sketch.substr(at, width))
      value = value << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
    bands.push_back(value);
  }
  return bands;
}

}  // namespace entente
