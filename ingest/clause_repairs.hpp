// A document in, the same out with clauses tied again that the parser ties wrong around what is inserted or stands in
// front ("Lima, à son tour, pille Oslo", "Après avoir pillé Oslo, Lima s'est retirée", "c'est Oslo que Lima a pillée").
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

// Behind find_lost_verbs(): verbs are taken to be tagged as such.
void repair_clauses(Document& document);

}  // namespace entente
