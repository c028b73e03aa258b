// Names of the lexicon's format: which modes a type has, and by what the rule of an entry is told from others with the
// same words.
#pragma once

#include <string_view>

#include "ingest/relations/lexicon.hpp"

namespace entente {

// By the PLOVER manual, draft 2.0.
bool is_mode(std::string_view type, std::string_view mode);

// " (nom)", " (dire)"; empty for verbs that carry a relation.
std::string_view rule_suffix(const Entry& entry);

}  // namespace entente
