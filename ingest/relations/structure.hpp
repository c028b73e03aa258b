// The ties that the naming of actors shows in, standing relations out: HOLDS_OFFICE, MEMBER_OF, PART_OF.
#pragma once

#include <vector>

#include "ingest/relations/relations.hpp"

namespace entente {

std::vector<Relation> structure_relations(const Document& document, const Actors& actors);

}  // namespace entente
