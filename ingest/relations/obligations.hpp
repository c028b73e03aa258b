// What the text says that somebody must do in, as requests of whoever says so out.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/dating.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

// "Oslo doit se retirer, a prévenu Paris": who says that others must asks them to, or backs
// them: "les élus doivent pouvoir parler". Empty for any other match.
std::vector<Relation> read_obligation(const Syntax& syntax, const Matches& matches, MatchIndex index,
                                      const Attribution& attribution, const ModalityReader& modality,
                                      const Dating& dating);

// "cette crise devrait pousser Lima à céder": whoever says so asks Lima, and nobody else does.
bool is_moved_by_thing(const Syntax& syntax, TokenIndex moving);

// "Il appartient à Lima de céder, estime Oslo", "il est temps que Lima cède": the same, by clauses whose subject is
// nobody.
std::vector<Relation> read_impersonal_obligations(const Syntax& syntax, const Attribution& attribution,
                                                  const Dating& dating);

// "exige que Lima soit jugée" blames Lima, "que Lima soit libérée" backs it: the type of asking for that; empty where
// it is asked of Lima itself.
std::string_view wish_for(const Matches& matches, const Roles& roles, const Match& asking, const Roles::Party& target);

}  // namespace entente
