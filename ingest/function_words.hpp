// The small words of French that many readers look for, in lower case; none of them has an accent to fold.
#pragma once

#include <array>
#include <string_view>

#include "ingest/word_list.hpp"

namespace entente {

// "le", "la", "l'", "les": before a verb the object, before a noun the article.
inline bool is_object_clitic(std::string_view word) {
  return among(word, {"le", "la", "les", "l'", "l’"});
}

// What stands between a subject and its verb: "ne", "se", "leur", and objects.
inline bool is_clitic(std::string_view word) {
  return is_object_clitic(word) || among(word, {"ne", "n'", "n’", "se", "s'", "s’", "y", "en", "lui", "leur"});
}

inline bool is_que(std::string_view word) {
  return among(word, {"que", "qu'", "qu’"});
}

// Of the third person, before a noun.
inline bool is_possessive(std::string_view word) {
  return among(word, {"son", "sa", "ses", "leur", "leurs"});
}

inline constexpr std::array<std::string_view, 4> de_forms{"de", "du", "des", "d'"};

// The same with the article behind it, and where the text has lost the apostrophe.
inline constexpr std::array<std::string_view, 7> de_phrases{"de", "du", "des", "d'", "de la", "de l'", "d"};

// "par la voix de": by whom a body speaks.
inline constexpr std::array<std::string_view, 6> voices{"voix",          "bouche",     "plume",
                                                        "intermediaire", "truchement", "biais"};

}  // namespace entente
