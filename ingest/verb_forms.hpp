// A word in, the verbs that it may be a form of by its ending out.
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

// In the third person, by the regular endings and those of a few families ("rompt", "soutient"): more infinitives than
// exist, so that the caller must know which are verbs. Forms that are participles as well ("contraint") are left out.
// Lower case.
std::vector<FiniteForm> finite_forms(std::string_view word);

// The features of "bombardé".
inline constexpr std::string_view past_participle = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part";

// "bombardées" -> "bombarder"; empty for what does not end as participles of verbs in "-er" do.
std::string infinitive_of_participle(std::string_view word);
// "bombardant" -> "bombarder", "lançant" -> "lancer"; empty for what does not end in "-ant".
std::string infinitive_of_gerund(std::string_view word);

}  // namespace entente
