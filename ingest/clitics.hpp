// A word in lower case in, whether it is one of the small words that stand between a subject and its verb out.
#pragma once

#include <array>
#include <string_view>

#include "ingest/word_list.hpp"

namespace entente {

// "ne", "se", "l'", "leur"; "le", "la" and "les" may be articles as well.
inline bool is_clitic(std::string_view word) {
  constexpr std::array<std::string_view, 15> words{"ne", "n'", "n’", "se", "s'",  "s’",  "y",   "en",
                                                   "l'", "l’", "le", "la", "les", "lui", "leur"};
  return among(word, words);
}

}  // namespace entente
