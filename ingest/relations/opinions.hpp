// A word of praise or blame in, the verb that holds it of something and what it holds it of out: "jugent la réforme
// injuste", "ont qualifié le raid de crime", "les taxes, jugées illégales par l'OMC".
#pragma once

#include <optional>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

struct Opinion {
  TokenIndex verb = -1;
  TokenIndex judged = -1;  // the head of the phrase; -1 where the verb's object is what was told before ("ce que")
};

// Nothing where no such verb stands before the word.
std::optional<Opinion> opinion_with(const Syntax& syntax, TokenIndex word);

// "juge scandaleux de menacer": what is held to be so is done by whoever it is said of, not by the judge.
bool is_judged_deed(const Syntax& syntax, TokenIndex infinitive);

// "a qualifié la réforme de courageuse": the verb blames nobody.
bool praises(const Syntax& syntax, const Matches& matches, TokenIndex verb);

// "se sent trahie par": a participle of the construction is no event of its own.
bool is_only_felt(const Syntax& syntax, const Matches& matches, TokenIndex participle);

}  // namespace entente
