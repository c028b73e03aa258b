// A word and a few others in, whether it is one of them out.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace entente {

inline bool among(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace entente
