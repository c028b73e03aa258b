// Voice, clauses and subjects: the part of Syntax that reads verbs.
#include <array>

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

// Stands still: no part of whoever strikes, holds or visits it.
bool is_building_or_place(std::string_view lemma) {
  constexpr std::array<std::string_view, 31> nouns{
      "immeuble", "bâtiment", "édifice", "maison",   "appartement", "hôpital",  "école",      "tunnel",
      "dépôt",    "entrepôt", "usine",   "hangar",   "cache",       "complexe", "site",       "village",
      "ville",    "quartier", "camp",    "localité", "zone",        "région",   "territoire", "pont",
      "port",     "aéroport", "prison",  "église",   "mosquée",     "hôtel",    "tour"};
  return among(lemma, nouns);
}

bool takes_object_as_subject(std::string_view lemma) {
  return among(lemma, {"difficile", "facile", "impossible", "possible", "dur", "simple", "aisé", "délicat",
                       "nécessaire", "interdit", "long", "bon", "intéressant", "utile", "important"});
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

// "s'est fait arrêter par Oslo" is passive, "a fait arrêter le maire par la police" is not.
std::optional<Voice> Syntax::voice_of_caused(TokenIndex verb) const {
  if (!is_caused(verb)) return std::nullopt;
  for (TokenIndex back = verb - 2; back >= 0 && back >= verb - 5; --back) {
    if (lower(back) == "se" || lower(back) == "s'") return Voice::passive;
    if (document_[back].pos != Pos::aux && document_[back].pos != Pos::adv) break;
  }
  return dependent(verb, "obj") > verb ? std::optional(Voice::active) : std::nullopt;
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

// "Oslo, qui soutient Quito, accuse": nothing is said yet before the comma, but by a relative clause.
bool Syntax::opens_with_relative(TokenIndex first, TokenIndex last) const {
  bool relative = false;
  for (TokenIndex i = first; i < last; ++i) {
    const bool copula = document_[i].dependency == "cop";
    if (!copula && !(is_verbal(i) && is_finite(i))) continue;
    const TokenIndex clause = copula ? document_[i].head : i;
    if (document_[clause].dependency != "acl:relcl" && relative_before(clause, first) < 0) return false;
    relative = true;
  }
  return relative;
}

bool Syntax::is_aside(TokenIndex verb) const {
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 5; --i) {
    const std::string& word = lower(i);
    if (word == "," || word == "»" || word == "\"" || word == "”" || word == "-" || word == "–") {
      const TokenIndex auxiliary = lost_auxiliary(verb);  // "ont, dans une lettre, appelé"
      return !opens_with_relative(first, i) && (auxiliary < 0 || auxiliary > i);
    }
    const Pos pos = document_[i].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::pron && document_[i].dependency.view().substr(0, 3) != "aux")
      return false;
  }
  return false;
}

bool Syntax::has_relative_object(TokenIndex verb) const {
  return std::ranges::any_of(dependents_.of(verb), [&](TokenIndex child) {
    return child < verb && (lower(child) == "que" || lower(child) == "qu'");
  });
}

// ", tuant 12 civils": the subject of the clause. "une résolution condamnant Oslo": whoever made the resolution, or
// adopts it. "des soldats visant Oslo": the noun itself.
Syntax::Subject Syntax::subject_of_present_participle(TokenIndex verb, int depth) const {
  const TokenIndex up = document_[verb].head;
  const TokenIndex clause = clause_verb(up);
  const bool parted =
      verb > 0 && (lower(verb - 1) == "," || (verb > 1 && lower(verb - 1) == "se" && lower(verb - 2) == ","));
  // "a réagi à ces propos en rejetant": a gerund is of whoever does what the clause says.
  if (verb > 0 && lower(verb - 1) == "en" && clause != verb && is_verbal(clause))
    return surface_subject(clause, depth + 1);
  // "un immeuble abritant des bureaux": what stands somewhere, not whoever strikes it.
  if (!parted && is_building_or_place(lemma(up))) return {};
  if (!parted && !actors_at(up).empty()) return {actors_at(up), up, false};
  if (!parted) {
    const ActorSet inner = within(up);
    if (!inner.empty()) return {inner, up, true};
  }
  const bool adopted = !parted && slot(up) == slot_object && document_[up].head == clause;
  if ((parted || adopted) && clause != verb && clause != up && is_verbal(clause)) {
    Subject subject = surface_subject(clause, depth + 1);
    subject.fallback = true;
    return subject;
  }
  return {actors_at(up), up, actors_at(up).empty()};
}

Syntax::Subject Syntax::surface_subject(TokenIndex verb, int depth) const {
  if (depth > 8) return {};
  const Token& token = document_[verb];
  Subject subject;
  for (const Argument& argument : below(verb)) {
    if (!argument.surface_subject) continue;
    // "qui l'a laissé punir Lima": what stands behind is none where one stands before.
    if (subject.head >= 0 && subject.head < verb && argument.head > verb && !is_conjunct(argument.head)) continue;
    if (subject.head < 0) subject.head = argument.head;
    add_actors(subject.actors, actors_at(argument.head));
  }
  if (subject.head >= 0) {
    add_listed(subject, verb);
    add_around_commas(subject, verb);
    // What a headline says behind its colon has a subject of its own.
    const bool wrong =
        subject.head < verb && is_finite(verb) && (subject.actors.empty() || colon_between(subject.head, verb));
    if (!wrong) return subject;
    Subject adjacent = adjacent_subject(verb, subject.head);
    return adjacent.actors.empty() ? subject : adjacent;
  }
  if (const TokenIndex first = coordinated_participle(verb); first >= 0) return surface_subject(first, depth + 1);
  if (const TokenIndex seen = doer_before_infinitive(verb); seen >= 0) return {actors_at(seen), seen, false};
  if (const TokenIndex rank = rank_before_infinitive(verb); rank >= 0) return surface_subject(rank, depth + 1);
  if (is_finite(verb)) {
    if (Subject main = subject_behind_relative(verb); main.head >= 0) return main;
  }
  if (!is_finite(verb) && document_.morphology(verb).verb_form == VerbForm::participle && !token.dependency.empty() &&
      dependent(verb, "aux:tense") < 0 && dependent(verb, "aux:pass") < 0 && token.dependency != "conj") {
    const Subject near = before_comma(verb);
    if (!near.actors.empty() && voice(verb) == Voice::passive) return near;
  }
  if (Subject parted = subject_of_lost_auxiliary(verb, depth); parted.head >= 0) return parted;
  if (Subject close = subject_of_bare_participle(verb); close.head >= 0) return close;
  if (document_.is_root(verb)) return is_finite(verb) ? guessed_subject(verb, depth) : subject_behind_cut(verb, depth);
  const TokenIndex up = parent(verb);
  const std::string_view label = up == token.head ? token.dependency.view() : std::string_view("xcomp");
  // "les 2 et 3 mai, de marcheurs, blessés par": hung from the time, it is said of no subject.
  if (up != token.head && token.dependency == "acl" && document_.morphology(verb).verb_form == VerbForm::participle &&
      dependent(verb, "aux:tense") < 0)
    return agreeing_before(verb);
  if (label == "conj" && (is_verbal(up) || dependent(up, "cop") >= 0)) return surface_subject(up, depth + 1);
  if (label.starts_with("acl") && is_gerund(verb)) {
    const TokenIndex above = clause_verb(up);
    if (above != verb && is_verbal(above)) return surface_subject(above, depth + 1);
  }
  if (label == "acl" && lower(verb).ends_with("ant")) return subject_of_present_participle(verb, depth);
  if (label.starts_with("acl")) {
    if (label == "acl:relcl") {
      if (const TokenIndex pronoun = oblique_relative(verb, up); pronoun >= 0) return subject_between(pronoun, verb);
      return {actors_at(up), up, actors_at(up).empty()};
    }
    if (document_.morphology(verb).verb_form == VerbForm::infinitive) {
      // "un village suspecté de cacher": of whom the participle is said.
      if (verb >= 2 && is_verbal(verb - 2) && document_[verb - 2].head == up &&
          document_.morphology(verb - 2).verb_form == VerbForm::participle)
        return {actors_at(up), up, false};
      const TokenIndex above = clause_verb(up);
      if (above != verb && is_verbal(above)) return surface_subject(above, depth + 1);
      // "Oslo et Lima continuent, eux, de soutenir": a clause whose verb the parser does not see.
      return document_.is_root(up) ? subject_at_root(up) : Subject{};
    }
    // "Reçus par Oslo, Lima et Quito ont": a plural participle in front is said of all whom its head is listed with.
    const TokenIndex clause = document_[up].head;
    if (verb < up && clause != up && is_verbal(clause) && document_.morphology(verb).number == Number::plural) {
      Subject all = surface_subject(clause, depth + 1);
      if (all.head == up) return all;
    }
    if (disagree(verb, up)) return agreeing_before(verb);
    // "Médecins du monde reproche": hung from a word of the name.
    if (actors_at(up).empty() && is_finite(verb)) {
      if (Subject adjacent = adjacent_subject(verb, up); !adjacent.actors.empty()) return adjacent;
    }
    // "Lima - une ancienne colonie annexée par Oslo": of what it stands beside.
    if (actors_at(up).empty() && !is_finite(verb) && phrase_start(up) > 1) {
      const std::string& mark = lower(phrase_start(up) - 1);
      const bool aside =
          mark == "-" || mark == "–" || mark == "—" || (mark == "," && document_[up].dependency == "appos");
      const TokenIndex whole = aside ? actor_ending_at(phrase_start(up) - 1) : -1;
      if (whole >= 0) return {actors_at(whole), whole, true};
    }
    return {actors_at(up), up, false};
  }
  if (is_finite(verb)) return guessed_subject(verb, depth);
  const TokenIndex above = clause_verb(up);
  if (above != verb && is_verbal(above)) return surface_subject(above, depth + 1);
  // "est prêt à reconnaître"; "est difficile à convaincre" is said of whom others convince.
  if (above != verb && dependent(above, "cop") >= 0 && !takes_object_as_subject(lemma(above)))
    return surface_subject(above, depth + 1);
  return {};
}

}  // namespace entente
