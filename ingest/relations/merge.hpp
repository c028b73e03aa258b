// Relations as the sentences tell them in, one per event out: what an article tells twice keeps both passages.
#pragma once

#include <vector>

#include "ingest/relations/relations.hpp"

namespace entente {

// Contents are followed. In the order of the first passage.
std::vector<Relation> merge_relations(std::vector<Relation> relations);

}  // namespace entente
