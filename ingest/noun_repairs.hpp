// A document in, the same out with the nouns that were taken for other words: "un pas vers la paix".
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

void repair_nouns(Document& document);

}  // namespace entente
