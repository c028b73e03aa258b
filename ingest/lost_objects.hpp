// A document in, the same document with objects hung from their verbs that the parser has lost behind a word of time or
// place.
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

// "a reçu lundi soir" | "Anna Berg": behind a word of time the parser begins a new sentence at a name. What stands
// there without a verb and a preposition becomes the object of the verb before, or its subject where the verb has none;
// a piece behind it that opens with a preposition belongs to the same verb. "a reçu à Oslo la ministre": what stands
// without a preposition behind a phrase that has one is no part of that phrase.
void find_lost_objects(Document& document);

}  // namespace entente
