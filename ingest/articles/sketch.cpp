#include "ingest/articles/sketch.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/text.hpp"
#include "graph/sketch.hpp"

namespace entente {

namespace {

constexpr std::size_t words_a_run = 3;
constexpr std::size_t fewest_runs = 20;

// What is no ASCII counts as a letter, but for the Latin and the general punctuation: quotation marks and dashes differ
// from copy to copy.
bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F);
}

std::vector<std::uint64_t> words_of(std::string_view text) {
  std::vector<std::uint64_t> words;
  const std::string folded = fold(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = at;
    if (is_letter_or_digit(next_code_point(folded, at))) continue;
    if (end > begin) words.push_back(XXH3_64bits(folded.data() + begin, end - begin));
    begin = at;
  }
  if (folded.size() > begin) words.push_back(XXH3_64bits(folded.data() + begin, folded.size() - begin));
  return words;
}

// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

}  // namespace

std::string make_sketch(std::string_view text) {
  const std::vector<std::uint64_t> words = words_of(text);
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + words_a_run <= words.size(); ++i) {
    runs.push_back(mix(words[i] + mix(words[i + 1] + mix(words[i + 2]))));
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  if (runs.size() < fewest_runs) return {};

  std::array<std::uint64_t, sketch_hashes> seeds{};
  for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i] = mix(0x9E3779B97F4A7C15U * (i + 1));
  std::array<std::uint64_t, sketch_hashes> smallest;
  smallest.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t run : runs) {
    for (std::size_t i = 0; i < seeds.size(); ++i) smallest[i] = std::min(smallest[i], mix(run ^ seeds[i]));
  }
  std::string sketch;
  for (const std::uint64_t hash : smallest) {
    sketch += "0123456789abcdef"[(hash >> 4U) & 15U];
    sketch += "0123456789abcdef"[hash & 15U];
  }
  return sketch;
}

}  // namespace entente
