// What the text says that somebody must do in, as requests of whoever says so out.
#pragma once

#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/dating.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

// "Oslo doit se retirer, a prévenu Paris": who says that others must asks them to. Empty for any other match.
std::vector<Relation> read_obligation(const Syntax& syntax, const Matches& matches, MatchIndex index,
                                      const Attribution& attribution, const ModalityReader& modality,
                                      const Dating& dating);

}  // namespace entente
