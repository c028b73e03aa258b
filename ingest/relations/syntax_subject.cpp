// Voice, clauses and subjects: the part of Syntax that reads verbs.
#include <algorithm>
#include <array>

#include "ingest/relations/syntax.hpp"

namespace entente {

namespace {

// Conjugated with "être" in the active voice, so that it makes no passive.
bool takes_etre(std::string_view lemma) {
  constexpr std::array<std::string_view, 24> verbs{"aller",   "venir",     "arriver", "partir",  "entrer",   "sortir",
                                                   "monter",  "descendre", "naître",  "mourir",  "tomber",   "rester",
                                                   "devenir", "revenir",   "parvenir", "intervenir", "convenir", "retourner",
                                                   "décéder", "survenir",  "advenir", "provenir", "redevenir", "repartir"};
  return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
}

}  // namespace

Voice Syntax::voice(TokenIndex verb) const {
  const Morphology& morphology = document_.morphology(verb);
  if (takes_etre(lemma(verb)) || reflexive(verb)) return Voice::active;
  bool auxiliary = false;
  bool has = false;
  bool been = false;
  for (const TokenIndex child : dependents_.of(verb)) {
    if (child > verb || !document_[child].dependency.view().starts_with("aux")) continue;
    const std::string& word = lower(child);
    has = has || lemma(child) == "avoir";
    been = been || word == "été" || word == "être" || (lemma(child) == "être" && word != "avoir");
  }
  if (has && !been) return Voice::active;
  for (const TokenIndex child : dependents_.of(verb)) {
    const Label& label = document_[child].dependency;
    if (label == "aux:pass" || label == "nsubj:pass" || label == "obl:agent") return Voice::passive;
    if (label == "aux:tense" || label == "aux") auxiliary = true;
  }
  if (morphology.verb_form != VerbForm::participle && !lower(verb).ends_with("é") && !lower(verb).ends_with("és") &&
      !lower(verb).ends_with("ée") && !lower(verb).ends_with("ées")) {
    return Voice::active;
  }
  if (auxiliary || lower(verb).ends_with("ant")) return Voice::active;
  // A bare past participle is passive, but a coordinated one shares the auxiliary of the first.
  if (document_[verb].dependency == "conj" && is_verbal(document_[verb].head)) return voice(document_[verb].head);
  return Voice::passive;
}

bool Syntax::reflexive(TokenIndex verb) const {
  for (const TokenIndex child : dependents_.of(verb)) {
    const std::string_view label = document_[child].dependency.view();
    if (child >= verb) continue;
    const std::string& word = lower(child);
    if ((label.starts_with("expl") || label == "obj" || label == "iobj" || label == "dep") && (word == "se" || word == "s'")) return true;
  }
  for (TokenIndex back = verb - 1; back >= 0 && back >= verb - 4; --back) {
    const std::string& word = lower(back);
    if (word == "se" || word == "s'") return true;
    const Pos pos = document_[back].pos;
    if (pos != Pos::aux && pos != Pos::adv && word != "y" && word != "en") break;
  }
  return false;
}

const Morphology& Syntax::finite_morphology(TokenIndex verb) const {
  for (const TokenIndex child : dependents_.of(verb)) {
    const std::string_view label = document_[child].dependency.view();
    if (!label.starts_with("aux") && label != "cop") continue;
    const Morphology& morphology = document_.morphology(child);
    if (morphology.mood != Mood::none) return morphology;
  }
  const Morphology& own = document_.morphology(verb);
  if (own.mood == Mood::none && document_[verb].dependency == "conj" && own.verb_form == VerbForm::participle) {
    const TokenIndex first = document_[verb].head;
    if (is_verbal(first) && first != verb && document_.morphology(first).verb_form == VerbForm::participle) {
      return finite_morphology(first);
    }
  }
  return own;
}

bool Syntax::is_finite(TokenIndex verb) const {
  const Morphology& morphology = finite_morphology(verb);
  return morphology.mood != Mood::none || morphology.verb_form == VerbForm::finite;
}

TokenIndex Syntax::clause_verb(TokenIndex token) const {
  for (int depth = 0; depth < 32; ++depth) {
    if (is_verbal(token) || document_.is_root(token)) return token;
    if (dependent(token, "cop") >= 0) return token;
    token = document_[token].head;
  }
  return token;
}

std::string Syntax::opener(TokenIndex verb) const {
  std::string result;
  for (const TokenIndex child : dependents_.of(verb)) {
    if (child >= verb) break;
    const std::string_view label = document_[child].dependency.view();
    if (label == "mark" || label == "case") result = canonical(child);
  }
  if (!result.empty()) return result;
  // The parser hangs "afin de protéger" from "afin".
  for (TokenIndex back = verb - 1; back >= 0 && back >= verb - 4 && document_[back].sentence == document_[verb].sentence; --back) {
    const Pos pos = document_[back].pos;
    const std::string& word = lower(back);
    if (pos == Pos::adp || pos == Pos::sconj) return canonical(back);
    if (pos != Pos::adv && pos != Pos::pron && pos != Pos::aux && pos != Pos::part && word != "\"" && word != "«") break;
  }
  return result;
}

bool Syntax::is_aside(TokenIndex verb) const {
    const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 5; --i) {
    const std::string& word = lower(i);
    if (word == "," || word == "»" || word == "\"" || word == "”" || word == "-" || word == "–") return true;
    const Pos pos = document_[i].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::pron && document_[i].dependency.view().substr(0, 3) != "aux") return false;
  }
  return false;
}

ActorSet Syntax::modifiers(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::int32_t index = modifier_at_[static_cast<std::size_t>(child)];
    if (index >= 0) add_actors(result, actors_.mentions[static_cast<std::size_t>(index)].actors);
  }
  return result;
}

// Whoever made what the phrase says: "les propositions faites par Oslo", "les conditions que pose Oslo".
ActorSet Syntax::makers(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::string_view label = document_[child].dependency.view();
    if (child < head || !label.starts_with("acl") || !is_verbal(child)) continue;
    const bool passive = voice(child) == Voice::passive;
    for (const Argument& argument : below(child)) {
      const bool agent = passive ? argument.slot == slot_subject : argument.surface_subject && label == "acl:relcl";
      if (!agent || document_.morphology(argument.head).pron_type == "Rel") continue;
      add_actors(result, actors_at(argument.head));
    }
  }
  return result;
}

ActorSet Syntax::within(TokenIndex head) const {
  ActorSet result = makers(head);
  if (!result.empty()) return result;
  for (const Argument& argument : below(head)) {
    if (argument.slot < first_preposition || lexicon_.slot_name(argument.slot) != "de") continue;
    add_actors(result, actors_at(argument.head));
  }
  if (!result.empty()) return result;
  result = modifiers(head);
  if (!result.empty()) return result;
  for (const Argument& argument : below(head)) {
    if (argument.slot < first_preposition || lexicon_.slot_name(argument.slot) != "de") continue;
    for (const Argument& inner : below(argument.head)) {
      if (inner.slot >= first_preposition && lexicon_.slot_name(inner.slot) == "de") add_actors(result, actors_at(inner.head));
    }
    if (result.empty()) result = modifiers(argument.head);
    if (!result.empty()) return result;
  }
  return result;
}

Syntax::Subject Syntax::guessed_subject(TokenIndex verb) const {
  // Backwards to the nearest actor without a preposition, stopping where another clause begins.
  const std::uint32_t sentence = document_[verb].sentence;
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  const Number number = finite_morphology(verb).number;
  for (TokenIndex i = verb - 1; i >= first; --i) {
    if (document_[i].pos == Pos::sconj) return {};
    if (is_verbal(i) && is_finite(i)) return {};
    const Mention* mention = mention_at(i);
    if (!mention) continue;
    // "jusqu'à une centaine de militants ont manifesté", "près de mille soldats": no preposition but a measure.
    const std::string_view preposition = slot(i) >= first_preposition ? lexicon_.slot_name(slot(i)) : std::string_view{};
    if (!preposition.empty() && preposition != "jusque" && preposition != "près") continue;
    const Number own = document_.morphology(i).number;
    if (number != Number::none && own != Number::none && own != number) continue;
    const TokenIndex up = governor(i);
    if (up >= 0 && up != verb && is_verbal(up) && up < verb) continue;
    return {actors_at(i), i, true};
  }
  return subject_cut_off(verb);
}

// "Washington" | "et ses alliés" | "ont exigé": the parser has made sentences of the parts of the subject.
Syntax::Subject Syntax::subject_cut_off(TokenIndex verb) const {
  Subject subject;
  const std::uint32_t sentence = document_[verb].sentence;
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  const bool opens = first == verb || (document_[first].head == verb && document_[first].dependency.view().starts_with("aux"));
  if (!opens) return subject;
  for (std::uint32_t before = sentence; before > 0 && sentence - before < 3; --before) {
    const Sentence& part = document_.sentences[before - 1];
    if (part.paragraph != document_.sentences[sentence].paragraph || part.tokens.size() > 12) break;
    bool fragment = true;
    TokenIndex root = part.tokens.first;
    for (TokenIndex i = part.tokens.first; i < part.tokens.last; ++i) {
      if (is_verbal(i) || lower(i) == "." || lower(i) == ":") fragment = false;
      if (document_.is_root(i)) root = i;
    }
    if (!fragment || actors_at(root).empty()) break;
    add_actors(subject.actors, actors_at(root));
    subject.head = root;
    subject.fallback = true;
    if (lower(part.tokens.first) != "et") break;
  }
  return subject;
}

Syntax::Subject Syntax::surface_subject(TokenIndex verb, int depth) const {
  if (depth > 8) return {};
  const Token& token = document_[verb];
  Subject subject;
  for (const Argument& argument : below(verb)) {
    if (!argument.surface_subject) continue;
    if (subject.head < 0) subject.head = argument.head;
    add_actors(subject.actors, actors_at(argument.head));
  }
  if (subject.head >= 0) return subject;
  if (document_.is_root(verb)) return is_finite(verb) ? guessed_subject(verb) : Subject{};
  const std::string_view label = token.dependency.view();
  const TokenIndex up = token.head;
  if (label == "conj" && (is_verbal(up) || dependent(up, "cop") >= 0)) return surface_subject(up, depth + 1);
  if (label.starts_with("acl")) {
    if (label == "acl:relcl") return {actors_at(up), up, actors_at(up).empty()};
    if (document_.morphology(verb).verb_form == VerbForm::infinitive) {
      const TokenIndex above = clause_verb(up);
      if (above != verb && is_verbal(above)) return surface_subject(above, depth + 1);
      return {};
    }
    return {actors_at(up), up, false};
  }
  if (is_finite(verb)) return guessed_subject(verb);
  const TokenIndex above = clause_verb(up);
  if (above != verb && is_verbal(above)) return surface_subject(above, depth + 1);
  return {};
}

}  // namespace entente
