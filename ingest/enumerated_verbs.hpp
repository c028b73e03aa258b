// A document in, the same with participles out that share the auxiliary of the verb before them, though the parser hung
// them from its object: "ont arrêté le maire, dissous[amod<maire] le conseil et fermé les routes".
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

// Only in an enumeration that goes on with "et" and one more participle: what stands alone behind a comma may be said
// of the object ("le maire, élu la veille").
void join_enumerated_verbs(Document& document);

}  // namespace entente
