// Pronouns as drafts: personal, relative, possessive, "ce dernier".
#include <array>

#include "ingest/actors/scene.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

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
  draft.pronoun = PronounKind::nearer;
  draft.gender = key.starts_with("derniere") ? Gender::feminine : Gender::masculine;
  draft.number = key.ends_with('s') ? Number::plural : Number::singular;
  scene.add(draft);
  return true;
}

// "le premier a refusé": a pronoun where neither a noun nor what it would be the first of follows.
bool take_ordinal(Scene& scene, TokenIndex i) {
  const std::string_view key = scene.reading.key(i);
  const bool feminine = key == "premiere" || key == "seconde";
  if (!feminine && key != "premier" && key != "second") return false;
  if (i == scene.reading.sentence_begin(i) || i + 1 >= scene.reading.sentence_end(i)) return false;
  if (scene.reading.key(i - 1) != (feminine ? "la" : "le")) return false;
  const Pos next = scene.document[i + 1].pos;
  if (next != Pos::verb && next != Pos::aux && scene.document.word(i + 1) != ",") return false;
  Draft draft;
  draft.core = {i, i + 1};
  draft.tokens = {i - 1, i + 1};
  draft.head = i;
  draft.source = Source::pronoun;
  draft.pronoun = PronounKind::ordinal;
  draft.definite = true;
  draft.gender = feminine ? Gender::feminine : Gender::masculine;
  draft.number = Number::singular;
  scene.add(draft);
  return true;
}

// "Tous deux exigent", "L'intéressé dément".
bool take_both_or_concerned(Scene& scene, TokenIndex i) {
  const std::string_view key = scene.reading.key(i);
  const bool next = i + 1 < scene.reading.sentence_end(i);
  const bool both = (key == "tous" || key == "toutes") && next && scene.reading.key(i + 1) == "deux";
  const bool concerned = (key == "interesse" || key == "interessee") && i > scene.reading.sentence_begin(i) &&
                         scene.reading.key(i - 1) == "l'";
  if (!both && !concerned) return false;
  Draft draft;
  draft.core = both ? TokenSpan{i, i + 2} : TokenSpan{i, i + 1};
  draft.tokens = both ? draft.core : TokenSpan{i - 1, i + 1};
  draft.head = both && scene.document[i].head == i + 1 ? i + 1 : i;
  draft.source = Source::pronoun;
  draft.pronoun = both ? PronounKind::both : PronounKind::concerned;
  draft.gender = key == "toutes" || key == "interessee" ? Gender::feminine : Gender::masculine;
  draft.number = both ? Number::plural : Number::singular;
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

namespace {

// "le soupçonne", "la contraindre": before a verb also where the tagger takes it for an article.
bool is_accusative(const Scene& scene, TokenIndex i, std::string_view key) {
  constexpr std::array<std::string_view, 5> accusatives{"l'", "l", "le", "la", "les"};
  if (!among(key, accusatives)) return false;
  const Document& document = scene.document;
  if (document[i].pos == Pos::pron) return document[i].head > i && document[i].dependency.view() != "nsubj";
  if (document[i].pos != Pos::det || document[i].head <= i || i + 1 >= scene.reading.sentence_end(i)) return false;
  TokenIndex next = i + 1;
  if (scene.reading.key(next) == "lui" && next + 1 < document.size()) ++next;
  const bool verb = document[next].pos == Pos::verb || document[next].pos == Pos::aux;
  const VerbForm form = document.morphology(next).verb_form;
  return verb && (form == VerbForm::finite || form == VerbForm::infinitive) &&
         (document[document[i].head].pos == Pos::verb || document[document[i].head].pos == Pos::aux);
}

// "y a envoyé", but neither "il y a" nor "s'y oppose".
bool is_locative(const Scene& scene, TokenIndex i, std::string_view key) {
  if (key != "y" || scene.document[i].pos != Pos::pron || i == scene.reading.sentence_begin(i)) return false;
  const std::string_view before = scene.reading.key(i - 1);
  return before != "il" && before != "n'" && before != "s'" && before != "se" && before != "m'" && before != "t" &&
         scene.document[i].head > i;
}

PronounKind kind_of(const Scene& scene, TokenIndex i, std::string_view key) {
  const Token& token = scene.document[i];
  constexpr std::array<std::string_view, 6> relatives{"qui", "dont", "lequel", "laquelle", "lesquels", "auquel"};
  if (token.pos == Pos::det && is_possessive(key)) return PronounKind::possessive;
  if (is_accusative(scene, i, key)) return PronounKind::accusative;
  if (token.pos != Pos::pron) return PronounKind::none;
  if (among(key, relatives)) return PronounKind::relative;
  if (key == "il" || key == "ils") return PronounKind::subject;
  if (key.ends_with(" ci")) return PronounKind::nearer;
  if (is_locative(scene, i, key)) return PronounKind::locative;
  const bool as_for = i >= scene.reading.sentence_begin(i) + 2 && scene.reading.key(i - 1) == "a" &&
                      scene.reading.key(i - 2) == "quant";
  const bool preposition = as_for || !scene.reading.preposition(i).empty() ||
                           (i > scene.reading.sentence_begin(i) && scene.document[i - 1].pos == Pos::adp);
  if (key == "elle" || key == "elles")
    return preposition || !token.dependency.view().starts_with("nsubj") ? PronounKind::stressed : PronounKind::subject;
  if (key == "eux") return PronounKind::stressed;
  if (key == "lui" || key == "leur") {
    // Before its verb, with nothing but other small words between.
    TokenIndex next = i + 1;
    const TokenIndex end = scene.reading.sentence_end(i);
    while (next < end && (scene.reading.key(next) == "en" || scene.reading.key(next) == "y")) ++next;
    const bool verb = next < end && (scene.document[next].pos == Pos::verb || scene.document[next].pos == Pos::aux);
    const bool infinitive = verb && scene.document.morphology(next).verb_form == VerbForm::infinitive;
    return key == "leur" || infinitive || (verb && !preposition) ? PronounKind::dative : PronounKind::stressed;
  }
  return PronounKind::none;
}

// "l'a rejetée": the participle shows the gender.
Gender gender_of_participle(const Scene& scene, TokenIndex i) {
  const TokenIndex verb = scene.document[i].head;
  const Morphology& morphology = scene.document.morphology(verb);
  return morphology.verb_form == VerbForm::participle && scene.document[i].pos == Pos::pron ? morphology.gender
                                                                                            : Gender::none;
}

// "le président de l'Otan et celui du Medef, X": the office that was named before, where no other noun stands
// between that could be meant.
bool take_office_again(Scene& scene, TokenIndex i) {
  const std::string_view key = scene.reading.key(i);
  const bool feminine = key == "celle";
  if ((key != "celui" && !feminine) || i + 1 >= scene.reading.sentence_end(i)) return false;
  const std::string_view next = scene.reading.key(i + 1);
  if (next != "de" && next != "du" && next != "des" && next != "d'") return false;
  const TokenIndex begin = scene.reading.sentence_begin(i);
  for (auto at = scene.drafts.rbegin(); at != scene.drafts.rend() && at->core.first >= begin; ++at) {
    if (at->source != Source::noun) continue;
    if (scene.noun(*at).category != NounCategory::office) {
      if (scene.reading.preposition(at->head).starts_with("d")) continue;  // "le président du parti"
      return false;
    }
    if (at->number == Number::plural || (at->gender == Gender::feminine) != feminine) return false;
    for (TokenIndex between = at->core.last; between < i; ++between) {
      if (scene.document[between].pos == Pos::noun && scene.draft_at(between) == no_draft) return false;
    }
    Draft again;
    again.core = again.tokens = {i, i + 1};
    again.head = i;
    again.source = Source::noun;
    again.target = at->target;
    again.gender = feminine ? Gender::feminine : Gender::masculine;
    again.number = Number::singular;
    again.definite = true;
    scene.add(again);
    return true;
  }
  return false;
}

}  // namespace

bool take_pronoun(Scene& scene, TokenIndex i) {
  if (take_office_again(scene, i)) return true;
  if (take_latter(scene, i) || take_ordinal(scene, i) || take_both_or_concerned(scene, i)) return true;
  const TokenIndex end = end_of_demonstrative(scene, i);
  std::string_view key = scene.reading.key(TokenSpan{i, end});
  // "a-t-il", "répond-elle"
  while (key.starts_with(' ')) key.remove_prefix(1);
  if (key == "t il" || key == "t elle" || key == "t ils" || key == "t elles") key.remove_prefix(2);
  const PronounKind kind = kind_of(scene, i, key);
  if (kind == PronounKind::none) return false;
  const Morphology& morphology = scene.document.morphology(i);
  Draft draft;
  draft.core = {i, end};
  draft.head = i;
  draft.source = Source::pronoun;
  draft.pronoun = kind;
  draft.gender = morphology.gender;
  draft.number = morphology.number;
  switch (kind) {
    case PronounKind::possessive:
      draft.possessive = true;
      draft.modifier = true;
      draft.number = key.starts_with("leur") ? Number::plural : Number::singular;
      draft.gender = Gender::none;
      break;
    case PronounKind::dative:
      draft.number = key == "leur" ? Number::plural : Number::singular;
      draft.gender = Gender::none;
      break;
    case PronounKind::accusative:
      draft.number = key == "les" ? Number::plural : Number::singular;
      draft.gender = key == "la" ? Gender::feminine : key == "le" ? Gender::masculine : gender_of_participle(scene, i);
      break;
    case PronounKind::locative:
      draft.number = Number::none;
      draft.gender = Gender::none;
      break;
    case PronounKind::relative:
      break;
    default: {
      const bool feminine = key.starts_with("elle") || key.starts_with("celle");
      const bool plural =
          key == "eux" || key.starts_with("ceux") || key.starts_with("celles") || key == "ils" || key == "elles";
      draft.gender = feminine ? Gender::feminine : Gender::masculine;
      draft.number = plural ? Number::plural : Number::singular;
    }
  }
  scene.add(draft);
  return true;
}

}  // namespace entente
