// A code of the graph ("SANCTION", "asserted", "person"), a column or a phrase of the program in; what it is called in
// French or English out.
#pragma once

#include <span>
#include <string_view>

namespace entente {

enum class Language { none, english, french };  // none: codes as they are, phrases in English

struct Wording {
  std::string_view code;
  std::string_view english;
  std::string_view french;
};

// Of codes and phrases, each once.
std::span<const Wording> all_wordings();

// The code itself where there is no label, or none is wanted.
std::string_view label(std::string_view code, Language language);

// A column's name above a table.
std::string_view column_label(std::string_view column, Language language);

// The columns whose cells are codes: type, mode, modality, quad, kind.
bool holds_codes(std::string_view column);

}  // namespace entente
