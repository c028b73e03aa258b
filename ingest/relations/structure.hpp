// The ties that the naming of actors shows in, standing relations out: HOLDS_OFFICE, MEMBER_OF, PART_OF.
#pragma once

#include <vector>

#include "ingest/relations/relations.hpp"

namespace entente {

std::vector<Relation> structure_relations(const Document& document, const Actors& actors);

// "le Front, qui réunit Oslo et Lima": where a verb tells who is of a body, it tells of no meeting, and what was
// read as one becomes that membership. `events` are not merged yet.
void read_meetings_as_membership(std::vector<Relation>& events, const std::vector<Relation>& structure);

}  // namespace entente
