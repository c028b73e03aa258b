// A Record in, the same facts in the one order and with the one set of identifiers that depend on content alone out:
// what merging compares and what exports name.
#pragma once

#include <string>

#include "graph/record.hpp"

namespace entente {

// An actor's id becomes its key and a relation's id its identity: 32 hexadecimal digits, XXH3-128 over source key,
// type, mode, target key, date, modality, speaker's key, role and the content's identity. So the same event told by
// several articles has one id, also where they disagree on its end or on its numbers. Actors of one key and relations
// of one identity become one, with all their mentions and passages; everything is sorted; characters that XML forbids
// are taken away; confidence has two decimals. canonical(canonical(r)) == canonical(r). Throws Error where contents go
// round in a circle.
Record canonical(const Record& record);

// XXH3-128 of what a canonical record says besides where the article was found and its sketch, in hexadecimal.
std::string digest(const Record& canonical_record);

// XXH3-128 in hexadecimal.
std::string content_hash(std::string_view bytes);

}  // namespace entente
