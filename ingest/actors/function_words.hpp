// The small words of French that several readers of phrases look for, as name_key() folds them.
#pragma once

#include <array>
#include <string_view>

namespace entente {

inline constexpr std::array<std::string_view, 4> de_forms{"de", "du", "des", "d'"};

// The same with the article behind it, and where the text has lost the apostrophe.
inline constexpr std::array<std::string_view, 7> de_phrases{"de", "du", "des", "d'", "de la", "de l'", "d"};

// "par la voix de": by whom a body speaks.
inline constexpr std::array<std::string_view, 6> voices{"voix",          "bouche",     "plume",
                                                        "intermediaire", "truchement", "biais"};

}  // namespace entente
