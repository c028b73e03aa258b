// A word in, the verbs out that it may be a finite form of, in the third person, by its ending.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct FiniteForm {
  std::string infinitive;
  std::string_view features;  // as the pipeline writes them: "Mood=Ind|Number=Sing|..."
  bool plural = false;
  bool sure = false;  // the ending is that of a verb alone: "pillaient"; nouns and adjectives end in "-e" as well
};

// By the regular endings and those of a few families ("rompt", "soutient"): more infinitives than exist, so that the
// caller must know which are verbs. Forms that are participles as well ("contraint") are left out. Lower case.
std::vector<FiniteForm> finite_forms(std::string_view word);

}  // namespace entente
