#include "ingest/verb_forms.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace entente {

namespace {

enum class EndingTense : std::uint8_t { present, imperfect, past, future, conditional };

struct Ending {
  std::string_view form;
  std::string_view infinitive;
  EndingTense tense;
  bool plural;
  bool sure;
};

// The longest first, where one ends in another.
constexpr std::array<Ending, 58> endings{{
    {"eraient", "er", EndingTense::conditional, true, true},
    {"erait", "er", EndingTense::conditional, false, true},
    {"eront", "er", EndingTense::future, true, true},
    {"era", "er", EndingTense::future, false, true},
    {"aient", "er", EndingTense::imperfect, true, true},
    {"ait", "er", EndingTense::imperfect, false, true},
    {"èrent", "er", EndingTense::past, true, true},
    {"a", "er", EndingTense::past, false, true},
    {"ent", "er", EndingTense::present, true, false},
    {"e", "er", EndingTense::present, false, false},
    {"iraient", "ir", EndingTense::conditional, true, true},
    {"irait", "ir", EndingTense::conditional, false, true},
    {"iront", "ir", EndingTense::future, true, true},
    {"ira", "ir", EndingTense::future, false, true},
    {"issaient", "ir", EndingTense::imperfect, true, true},
    {"issait", "ir", EndingTense::imperfect, false, true},
    {"issent", "ir", EndingTense::present, true, true},
    {"irent", "ir", EndingTense::past, true, true},
    {"it", "ir", EndingTense::present, false, false},
    {"draient", "dre", EndingTense::conditional, true, true},
    {"drait", "dre", EndingTense::conditional, false, true},
    {"dront", "dre", EndingTense::future, true, true},
    {"dra", "dre", EndingTense::future, false, true},
    {"daient", "dre", EndingTense::imperfect, true, true},
    {"dait", "dre", EndingTense::imperfect, false, true},
    {"dirent", "dre", EndingTense::past, true, true},
    {"dent", "dre", EndingTense::present, true, false},
    {"d", "dre", EndingTense::present, false, false},
    {"rompt", "rompre", EndingTense::present, false, true},
    {"rompent", "rompre", EndingTense::present, true, true},
    {"rompait", "rompre", EndingTense::imperfect, false, true},
    {"rompit", "rompre", EndingTense::past, false, true},
    {"bat", "battre", EndingTense::present, false, false},
    {"battent", "battre", EndingTense::present, true, true},
    {"met", "mettre", EndingTense::present, false, true},
    {"mettent", "mettre", EndingTense::present, true, true},
    {"ment", "mentir", EndingTense::present, false, false},
    {"mentent", "mentir", EndingTense::present, true, true},
    {"tient", "tenir", EndingTense::present, false, true},
    {"tiennent", "tenir", EndingTense::present, true, true},
    {"tenait", "tenir", EndingTense::imperfect, false, true},
    {"tenaient", "tenir", EndingTense::imperfect, true, true},
    {"vient", "venir", EndingTense::present, false, true},
    {"viennent", "venir", EndingTense::present, true, true},
    {"suivent", "suivre", EndingTense::present, true, true},
    {"suit", "suivre", EndingTense::present, false, false},
    {"çoit", "cevoir", EndingTense::present, false, true},
    {"çoivent", "cevoir", EndingTense::present, true, true},
    {"cevait", "cevoir", EndingTense::imperfect, false, true},
    {"sert", "servir", EndingTense::present, false, true},
    {"servent", "servir", EndingTense::present, true, true},
    {"court", "courir", EndingTense::present, false, false},
    {"courent", "courir", EndingTense::present, true, true},
    {"ffre", "ffrir", EndingTense::present, false, false},
    {"vre", "vrir", EndingTense::present, false, false},
    {"ffrent", "ffrir", EndingTense::present, true, false},
    {"vrent", "vrir", EndingTense::present, true, false},
    {"oit", "oir", EndingTense::present, false, false},
}};

std::string_view features_of(EndingTense tense, bool plural) {
  switch (tense) {
    case EndingTense::present:
      return plural ? "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
                    : "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
    case EndingTense::imperfect:
      return plural ? "Mood=Ind|Number=Plur|Person=3|Tense=Imp|VerbForm=Fin"
                    : "Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin";
    case EndingTense::past:
      return plural ? "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"
                    : "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin";
    case EndingTense::future:
      return plural ? "Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin"
                    : "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin";
    case EndingTense::conditional:
      return plural ? "Mood=Cnd|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
                    : "Mood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
  }
  return {};
}

std::string replaced_end(std::string_view word, std::size_t bytes, std::string_view end) {
  return std::string(word.substr(0, word.size() - bytes)) + std::string(end);
}

// Before "a" the infinitive's consonant is written otherwise: "menaç(ait)", "exige(ait)"; others stay as they are.
std::string stem_before_a(std::string_view stem) {
  if (stem.ends_with("ge")) return replaced_end(stem, 1, "");
  return stem.ends_with("ç") ? replaced_end(stem, std::string_view("ç").size(), "c") : std::string(stem);
}

// What the stem of a verb in "-er" may be in its infinitive: "exige(ait)", "menaç(ait)", "harcèl(e)", "rejett(e)".
std::vector<std::string> stems_of(std::string_view stem, bool before_a) {
  std::vector<std::string> result{std::string(stem)};
  const std::size_t size = stem.size();
  if (before_a && stem_before_a(stem) != stem) result.push_back(stem_before_a(stem));
  if (stem.ends_with("i")) result.push_back(replaced_end(stem, 1, "y"));  // "déploie"
  if (stem.ends_with("ll") || stem.ends_with("tt")) result.push_back(replaced_end(stem, 1, ""));
  const std::size_t grave = stem.rfind("è");
  if (grave != std::string_view::npos && grave + 2 < size && size - grave <= 4) {
    const std::string before(stem.substr(0, grave));
    const std::string behind(stem.substr(grave + 2));
    result.push_back(before + "é" + behind);
    result.push_back(before + "e" + behind);
  }
  return result;
}

}  // namespace

std::vector<FiniteForm> finite_forms(std::string_view word) {
  std::vector<FiniteForm> result;
  for (const Ending& ending : endings) {
    const bool whole = ending.infinitive.size() > 3;  // of a family: the ending may be all of it
    if (!word.ends_with(ending.form) || word.size() < ending.form.size() + (whole ? 0 : 2)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.form.size());
    const std::string_view features = features_of(ending.tense, ending.plural);
    if (ending.infinitive != "er") {
      result.push_back({std::string(stem) + std::string(ending.infinitive), features, ending.plural, ending.sure});
      continue;
    }
    for (std::string& changed : stems_of(stem, ending.form.front() == 'a'))
      result.push_back({std::move(changed) + "er", features, ending.plural, ending.sure});
  }
  return result;
}

std::string infinitive_of_participle(std::string_view word) {
  for (const std::string_view ending : {"ées", "és", "ée", "é"}) {
    if (word.ends_with(ending)) return replaced_end(word, ending.size(), "er");
  }
  return {};
}

std::string infinitive_of_gerund(std::string_view word) {
  constexpr std::string_view ending = "ant";
  if (!word.ends_with(ending)) return {};
  return stem_before_a(word.substr(0, word.size() - ending.size())) + "er";
}

}  // namespace entente
