// A document in, the same out with nouns listed that the parser hangs from the verb ("a accusé Lima, mais aussi Oslo",
// "aussi bien Lima que Oslo", "Lima ainsi que Oslo").
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

void repair_lists(Document& document);

}  // namespace entente
