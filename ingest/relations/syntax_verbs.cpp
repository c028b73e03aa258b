// Voice, finite forms and clauses: the part of Syntax that reads verbs.
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/relations/subjects.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Conjugated with "être" in the active voice, so that it makes no passive.
bool takes_etre(std::string_view lemma) {
  constexpr std::array<std::string_view, 32> verbs{
      "aller",    "venir",     "arriver",  "partir",     "entrer",   "sortir",   "monter",    "descendre",
      "naître",   "mourir",    "tomber",   "rester",     "devenir",  "revenir",  "parvenir",  "intervenir",
      "convenir", "retourner", "décéder",  "survenir",   "advenir",  "provenir", "redevenir", "repartir",
      "rentrer",  "passer",    "demeurer", "apparaître", "accourir", "remonter", "ressortir", "retomber"};
  return among(lemma, verbs);
}

// Conjugated with "être" as well, which need not make a passive either.
bool is_intransitive(std::string_view lemma) {
  return among(lemma,
               {"rentrer", "passer", "apparaître", "réapparaître", "remonter", "ressortir", "demeurer", "accourir",
                "retomber", "redescendre", "redevenir", "disparaître", "échoir", "éclore", "surgir"});
}

}  // namespace

void Syntax::find_voices() {
  const auto size = static_cast<std::size_t>(document_.size());
  reflexive_.assign(size, false);
  voice_.assign(size, Voice::active);
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (is_verbal(i)) reflexive_[static_cast<std::size_t>(i)] = read_reflexive(i);
  }
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (is_verbal(i)) voice_[static_cast<std::size_t>(i)] = read_voice(i, 0);
  }
}

Voice Syntax::read_voice(TokenIndex verb, int depth) const {
  const Morphology& own = morphology(verb);
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
  // "il vota": what is conjugated itself is no participle.
  if (!been && (own.mood == Mood::indicative || own.mood == Mood::subjunctive)) return Voice::active;
  // "il vota", whatever the tagger takes it for: no participle ends so.
  if (!been && (lower(verb).ends_with("a") || lower(verb).ends_with("èrent"))) return Voice::active;
  for (const TokenIndex child : dependents_.of(verb)) {
    const Label& label = document_[child].dependency;
    // An agent without a preposition is none.
    if (label == "obl:agent" && (slot(child) == slot_object || lexicon_.slot_name(slot(child)) == "avec")) continue;
    if (label == "aux:pass" || label == "nsubj:pass" || label == "obl:agent") return Voice::passive;
    if (label == "aux:tense" || label == "aux") auxiliary = true;
  }
  // "est attendu", whatever the parser takes its auxiliary for.
  if (been && own.verb_form == VerbForm::participle && !is_intransitive(lemma(verb))) return Voice::passive;
  if (own.verb_form != VerbForm::participle && !lower(verb).ends_with("é") && !lower(verb).ends_with("és") &&
      !lower(verb).ends_with("ée") && !lower(verb).ends_with("ées")) {
    return Voice::active;
  }
  // "est attendu": what "être" makes of a verb that takes "avoir", whatever the parser took the auxiliary for.
  if (been && !has && document_.morphology(verb).verb_form == VerbForm::participle && !lower(verb).ends_with("ant"))
    return Voice::passive;
  if (coordinated_participle(verb) >= 0) return Voice::active;
  // "ce que Lima conteste": a relative clause has no bare participle.
  if (document_[verb].dependency == "acl:relcl" && !auxiliary && dependent(verb, "nsubj") >= 0) return Voice::active;
  if (auxiliary || lower(verb).ends_with("ant") || lost_auxiliary(verb) >= 0) return Voice::active;
  // "a tiré sur la foule et arrêté des étudiants": what has an object is active, wherever its auxiliary is.
  for (const TokenIndex child : dependents_.of(verb)) {
    if (child > verb && document_[child].dependency == "obj") return Voice::active;
  }
  // A bare past participle is passive, but a coordinated one shares the auxiliary of the first.
  if (depth < 16 && document_[verb].dependency == "conj" && is_verbal(document_[verb].head))
    return read_voice(document_[verb].head, depth + 1);
  return Voice::passive;
}

// "fait arrêter"
bool Syntax::is_caused(TokenIndex verb) const {
  return verb > 0 && document_.morphology(verb).verb_form == VerbForm::infinitive &&
         among(lower(verb - 1), {"fait", "faire", "font", "faisait", "faisaient", "fit", "firent", "fera", "feront",
                                 "ferait", "feraient", "faisant"});
}

bool Syntax::read_reflexive(TokenIndex verb) const {
  if (is_caused(verb)) return false;
  for (const TokenIndex child : dependents_.of(verb)) {
    const std::string_view label = document_[child].dependency.view();
    if (child >= verb) continue;
    const std::string& word = lower(child);
    if ((label.starts_with("expl") || label == "obj" || label == "iobj" || label == "dep") &&
        (word == "se" || word == "s'"))
      return true;
  }
  for (TokenIndex back = verb - 1; back >= 0 && back >= verb - 4; --back) {
    const std::string& word = lower(back);
    if (word == "se" || word == "s'") return true;
    const Pos pos = document_[back].pos;
    if (pos != Pos::aux && pos != Pos::adv && word != "y" && word != "en") break;
  }
  return false;
}

const Morphology& Syntax::finite_morphology(TokenIndex verb, int depth) const {
  for (const TokenIndex child : dependents_.of(verb)) {
    const std::string_view label = document_[child].dependency.view();
    if (!label.starts_with("aux") && label != "cop") continue;
    const Morphology& auxiliary = morphology(child);
    if (auxiliary.mood != Mood::none) return auxiliary;
  }
  if (const TokenIndex auxiliary = lost_auxiliary(verb); auxiliary >= 0) return morphology(auxiliary);
  const Morphology& own = morphology(verb);
  if (own.mood == Mood::none && document_[verb].dependency == "conj" && own.verb_form == VerbForm::participle) {
    const TokenIndex first = document_[verb].head;
    if (is_verbal(first) && first != verb && document_.morphology(first).verb_form == VerbForm::participle) {
      return depth < 16 ? finite_morphology(first, depth + 1) : own;
    }
  }
  return own;
}

bool Syntax::is_finite(TokenIndex verb) const {
  const Morphology& finite = finite_morphology(verb);
  return finite.mood != Mood::none || finite.verb_form == VerbForm::finite;
}

// "avoir libéré", "être libéré" as well.
bool Syntax::is_infinitive(TokenIndex verb) const {
  if (document_.morphology(verb).verb_form == VerbForm::infinitive) return true;
  return std::ranges::any_of(dependents_.of(verb), [&](TokenIndex child) {
    return child < verb && document_[child].pos == Pos::aux && (lower(child) == "avoir" || lower(child) == "être");
  });
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
  for (TokenIndex back = verb - 1;
       back >= 0 && back >= verb - 4 && document_[back].sentence == document_[verb].sentence; --back) {
    const Pos pos = document_[back].pos;
    const std::string& word = lower(back);
    if (pos == Pos::adp || pos == Pos::sconj) return std::string(canonical(back));
    if (pos != Pos::adv && pos != Pos::pron && pos != Pos::aux && pos != Pos::part && word != "\"" && word != "«")
      break;
  }
  return result;
}

bool Syntax::is_aside(TokenIndex verb) const {
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 5; --i) {
    const std::string& word = lower(i);
    if (word == "," || word == "»" || word == "\"" || word == "”" || word == "-" || word == "–") {
      const TokenIndex auxiliary = lost_auxiliary(verb);  // "ont, dans une lettre, appelé"
      return !Subjects(*this).opens_with_relative(first, i) && (auxiliary < 0 || auxiliary > i);
    }
    const Pos pos = document_[i].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::pron && document_[i].dependency.view().substr(0, 3) != "aux")
      return false;
  }
  return false;
}

bool Syntax::has_relative_object(TokenIndex verb) const {
  return std::ranges::any_of(dependents_.of(verb),
                             [&](TokenIndex child) { return child < verb && is_que(lower(child)); });
}

TokenIndex Syntax::doer_before_infinitive(TokenIndex verb) const {
  if (verb < 2 || document_.morphology(verb).verb_form != VerbForm::infinitive) return -1;
  const TokenIndex head = actor_ending_at(verb);
  if (head < 0 || slot(head) != slot_object) return -1;
  const TokenIndex before = phrase_start(head) - 1;
  const bool perceives =
      before >= 0 && is_verbal(before) && among(lemma(before), {"voir", "laisser", "regarder", "entendre", "écouter"});
  return perceives ? head : -1;
}

// "en frappant", "en le frappant": what is done along with the verb, by whoever does that.
bool Syntax::is_gerund(TokenIndex verb) const {
  if (verb < 1 || !lower(verb).ends_with("ant")) return false;
  return lower(verb - 1) == "en" || (verb > 1 && lower(verb - 2) == "en" && is_clitic(lower(verb - 1)));
}

Syntax::Subject Syntax::surface_subject(TokenIndex verb, int depth) const {
  return Subjects(*this).surface_subject(verb, depth);
}

}  // namespace entente
