// A word and a list of words in, whether it is one of them out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace entente {

// Most words of a list differ in length or in their first byte already.
inline bool same_word(std::string_view one, std::string_view other) {
  return one.size() == other.size() && (one.empty() || (one.front() == other.front() && one == other));
}

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return same_word(word, other); });
}

inline bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return same_word(word, other); });
}

}  // namespace entente
