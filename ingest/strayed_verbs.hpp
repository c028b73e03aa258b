// A document in, the same with the verbs out that are tagged as verbs but hung from one of their own arguments ("Lima
// attaquera[nmod] Oslo"): each governs its subject and its object again.
#pragma once

#include "ingest/language/document.hpp"
#include "ingest/relations/lexicon.hpp"

namespace entente {

void tie_strayed_verbs(Document& document, const Lexicon& lexicon);

}  // namespace entente
