// A document in, the same with the verbs out that the tagger takes for adjectives, nouns or adverbs ("L'Iran dément
// toute implication", "L'ONG critique la loi"): each governs its subject and its object again.
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

// Only forms that are seldom anything else where they stand: behind a noun phrase without an article of their own, and
// before an object or the end of a clause.
void find_lost_verbs(Document& document);

}  // namespace entente
