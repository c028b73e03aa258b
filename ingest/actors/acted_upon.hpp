// A mention in, the verb that does something to it out: "a tué trois personnes".
#pragma once

#include "ingest/actors/scene.hpp"

namespace entente {

// "centaine", "milliers"
bool is_rough_number(std::string_view noun);

// "dizaine", "partie": a noun that counts what its "de" names.
bool counts_others(std::string_view noun);

// The verb whose object or passive subject the mention is, past lists and past the noun that counts it ("une dizaine
// de"); -1 for none.
TokenIndex verb_acting_on(const Scene& scene, const Draft& draft);

// Whether the clause says who does something to some of what the mention names: "des villages", not "les villages".
bool is_struck(const Scene& scene, const Draft& draft);

// Whether somebody kills, seizes or saves those whom the mention names: people of whom nothing else is said take part
// in the event all the same.
bool is_struck_or_saved(const Scene& scene, const Draft& draft);

// Whether some whom the mention names kill or seize somebody: "des hommes ont abattu un juge".
bool strikes(const Scene& scene, const Draft& draft);

// "interdit aux femmes de travailler": those whom a verb of steering has with "à", and an infinitive behind them.
bool is_told_what_to_do(const Scene& scene, const Draft& draft);

}  // namespace entente
