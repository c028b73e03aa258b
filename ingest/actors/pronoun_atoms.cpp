// Pronouns as drafts: personal, relative, possessive, "ce dernier".
#include <algorithm>
#include <array>

#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

template <std::size_t N>
bool any_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "ce dernier", "cette dernière", "ces derniers": a pronoun where no noun follows.
bool take_latter(Scene& scene, TokenIndex i) {
  const std::string_view key = scene.reading.key(i);
  if (key != "dernier" && key != "derniere" && key != "derniers" && key != "dernieres") return false;
  if (i == scene.reading.sentence_begin(i)) return false;
  const std::string_view before = scene.reading.key(i - 1);
  if (before != "ce" && before != "cet" && before != "cette" && before != "ces") return false;
  if (i + 1 < scene.reading.sentence_end(i) && scene.document[i + 1].pos == Pos::noun)
    return false;  // "ces derniers jours"
  Draft draft;
  draft.core = {i, i + 1};
  draft.tokens = {i - 1, i + 1};
  draft.head = i;
  draft.source = Source::pronoun;
  draft.demonstrative = true;
  draft.gender = key.starts_with("derniere") ? Gender::feminine : Gender::masculine;
  draft.number = key.ends_with('s') ? Number::plural : Number::singular;
  scene.add(draft);
  return true;
}

// "Celui-ci" is three tokens where it opens a sentence.
TokenIndex end_of_demonstrative(const Scene& scene, TokenIndex i) {
  const std::string_view key = scene.reading.key(i);
  if (key != "celui" && key != "celle" && key != "ceux" && key != "celles") return i + 1;
  const bool near =
      i + 2 < scene.reading.sentence_end(i) && scene.document.word(i + 1) == "-" && scene.reading.key(i + 2) == "ci";
  return near ? i + 3 : i + 1;
}

}  // namespace

bool take_pronoun(Scene& scene, TokenIndex i) {
  const Token& token = scene.document[i];
  const Morphology& morphology = scene.document.morphology(i);
  const TokenIndex end = end_of_demonstrative(scene, i);
  std::string_view key = scene.reading.key(TokenSpan{i, end});
  // "a-t-il", "répond-elle"
  while (key.starts_with(' ')) key.remove_prefix(1);
  if (key == "t il" || key == "t elle" || key == "t ils" || key == "t elles") key.remove_prefix(2);
  if (take_latter(scene, i)) return true;
  constexpr std::array<std::string_view, 17> personal{"il",       "elle",     "ils",      "elles",     "lui",   "leur",
                                                      "celui ci", "celle ci", "ceux ci",  "celles ci", "eux",   "qui",
                                                      "dont",     "lequel",   "laquelle", "lesquels",  "auquel"};
  constexpr std::array<std::string_view, 5> possessives{"son", "sa", "ses", "leur", "leurs"};
  constexpr std::array<std::string_view, 5> accusatives{"l'", "l", "le", "la", "les"};
  const bool possessive = token.pos == Pos::det && any_of(key, possessives);
  const bool accusative = any_of(key, accusatives) && token.dependency == Label("obj") && token.head > i;
  if (!possessive && (token.pos != Pos::pron || !(accusative || any_of(key, personal)))) return false;
  Draft draft;
  draft.core = {i, end};
  draft.head = i;
  draft.source = Source::pronoun;
  draft.possessive = possessive;
  draft.gender = morphology.gender;
  draft.number = morphology.number;
  if (possessive) {
    draft.number = key.starts_with("leur") ? Number::plural : Number::singular;
    draft.gender = Gender::none;
  } else if (key == "lui") {
    draft.number = Number::singular;
    draft.gender = Gender::none;
  } else if (accusative) {
    draft.number = key == "les" ? Number::plural : Number::singular;
    draft.gender = key == "la" ? Gender::feminine : key == "le" ? Gender::masculine : Gender::none;
  } else if (key == "leur") {
    draft.number = Number::plural;
    draft.gender = Gender::none;
  } else if (key.starts_with("il") || key.starts_with("ce") || key == "eux") {
    draft.gender = key.starts_with("celle") ? Gender::feminine : Gender::masculine;
    draft.number = key == "ils" || key == "eux" || key.starts_with("ceux") || key.starts_with("celles")
                       ? Number::plural
                       : Number::singular;
  } else if (key.starts_with("elle")) {
    draft.gender = Gender::feminine;
    draft.number = key == "elles" ? Number::plural : Number::singular;
  }
  draft.modifier = possessive;
  scene.add(draft);
  return true;
}

}  // namespace entente
