// Relations in, how sure each is out: the share of such relations that was right on annotated articles.
#pragma once

#include <vector>

#include "ingest/actors/actors.hpp"
#include "ingest/language/document.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

// Sets `confidence` by a logistic model over what the record shows too: type, kind of rule, how the parties were found
// and resolved, modality, passages. scripts/calibrate fits its weights (data/confidence.tsv) and checks them.
void rate_relations(std::vector<Relation>& relations, const Document& document, const Actors& actors);

}  // namespace entente
