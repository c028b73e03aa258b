// A document in, the same with the verbs out that the tagger takes for adjectives, nouns or adverbs ("L'Iran dément
// toute implication", "L'ONG critique la loi"): each governs its subject and its object again.
#pragma once

#include "ingest/language/document.hpp"
#include "ingest/relations/lexicon.hpp"

namespace entente {

// Only verbs of the lexicon, where a form of theirs stands behind a noun phrase without an article of its own and
// before an object, and no other verb is in the clause.
void find_lost_verbs(Document& document, const Lexicon& lexicon);

}  // namespace entente
