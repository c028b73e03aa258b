// The subject of a verb: own, shared with a conjunct or a governing verb, or the phrase that a participle belongs to.
#include <array>

#include "ingest/relations/subjects.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

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

// "Oslo, qui soutient Quito, accuse": nothing is said yet before the comma, but by a relative clause.
bool Subjects::opens_with_relative(TokenIndex first, TokenIndex last) const {
  bool relative = false;
  for (TokenIndex i = first; i < last; ++i) {
    const bool copula = document_[i].dependency == "cop";
    if (!copula && !(syntax_.is_verbal(i) && syntax_.is_finite(i))) continue;
    const TokenIndex clause = copula ? document_[i].head : i;
    if (document_[clause].dependency != "acl:relcl" && relative_before(clause, first) < 0) return false;
    relative = true;
  }
  return relative;
}

// ", tuant 12 civils": the subject of the clause. "une résolution condamnant Oslo": whoever made the resolution, or
// adopts it. "des soldats visant Oslo": the noun itself.
Syntax::Subject Subjects::subject_of_present_participle(TokenIndex verb, int depth) const {
  const TokenIndex up = document_[verb].head;
  const TokenIndex clause = syntax_.clause_verb(up);
  const bool parted = verb > 0 && (syntax_.lower(verb - 1) == "," ||
                                   (verb > 1 && syntax_.lower(verb - 1) == "se" && syntax_.lower(verb - 2) == ","));
  // "a réagi à ces propos en rejetant": a gerund is of whoever does what the clause says.
  if (verb > 0 && syntax_.lower(verb - 1) == "en" && clause != verb && syntax_.is_verbal(clause))
    return surface_subject(clause, depth + 1);
  // "un immeuble abritant des bureaux": what stands somewhere, not whoever strikes it.
  if (!parted && is_building_or_place(syntax_.lemma(up))) return {};
  if (!parted && !syntax_.actors_at(up).empty()) return {syntax_.actors_at(up), up, false};
  if (!parted) {
    const ActorSet inner = syntax_.within(up);
    if (!inner.empty()) return {inner, up, true};
  }
  const bool adopted = !parted && syntax_.slot(up) == slot_object && document_[up].head == clause;
  if ((parted || adopted) && clause != verb && clause != up && syntax_.is_verbal(clause)) {
    Subject subject = surface_subject(clause, depth + 1);
    subject.fallback = true;
    return subject;
  }
  return {syntax_.actors_at(up), up, syntax_.actors_at(up).empty()};
}

Syntax::Subject Subjects::surface_subject(TokenIndex verb, int depth) const {
  if (depth > 8) return {};
  const Token& token = document_[verb];
  Subject subject;
  for (const Argument& argument : syntax_.below(verb)) {
    if (!argument.surface_subject) continue;
    // "qui l'a laissé punir Lima": what stands behind is none where one stands before.
    if (subject.head >= 0 && subject.head < verb && argument.head > verb && !attachments_.is_conjunct(argument.head))
      continue;
    if (subject.head < 0) subject.head = argument.head;
    add_actors(subject.actors, syntax_.actors_at(argument.head));
  }
  if (subject.head >= 0) {
    add_listed(subject, verb);
    add_around_commas(subject, verb);
    // What a headline says behind its colon has a subject of its own.
    const bool wrong = subject.head < verb && syntax_.is_finite(verb) &&
                       (subject.actors.empty() || syntax_.colon_between(subject.head, verb));
    if (!wrong) return subject;
    Subject adjacent = adjacent_subject(verb, subject.head);
    return adjacent.actors.empty() ? subject : adjacent;
  }
  if (const TokenIndex first = syntax_.coordinated_participle(verb); first >= 0)
    return surface_subject(first, depth + 1);
  if (const TokenIndex seen = syntax_.doer_before_infinitive(verb); seen >= 0)
    return {syntax_.actors_at(seen), seen, false};
  if (const TokenIndex rank = rank_before_infinitive(verb); rank >= 0) return surface_subject(rank, depth + 1);
  if (syntax_.is_finite(verb)) {
    if (Subject main = subject_behind_relative(verb); main.head >= 0) return main;
  }
  if (!syntax_.is_finite(verb) && document_.morphology(verb).verb_form == VerbForm::participle &&
      !token.dependency.empty() && syntax_.dependent(verb, "aux:tense") < 0 &&
      syntax_.dependent(verb, "aux:pass") < 0 && token.dependency != "conj") {
    const Subject near = before_comma(verb);
    if (!near.actors.empty() && syntax_.voice(verb) == Voice::passive) return near;
  }
  if (Subject parted = subject_of_lost_auxiliary(verb, depth); parted.head >= 0) return parted;
  if (Subject close = subject_of_bare_participle(verb); close.head >= 0) return close;
  if (document_.is_root(verb))
    return syntax_.is_finite(verb) ? guessed_subject(verb, depth) : subject_behind_cut(verb, depth);
  const TokenIndex up = syntax_.parent(verb);
  const std::string_view label = up == token.head ? token.dependency.view() : std::string_view("xcomp");
  // "les 2 et 3 mai, de marcheurs, blessés par": hung from the time, it is said of no subject.
  if (up != token.head && token.dependency == "acl" && document_.morphology(verb).verb_form == VerbForm::participle &&
      syntax_.dependent(verb, "aux:tense") < 0)
    return agreeing_before(verb);
  if (label == "conj" && (syntax_.is_verbal(up) || syntax_.dependent(up, "cop") >= 0))
    return surface_subject(up, depth + 1);
  if (label.starts_with("acl") && syntax_.is_gerund(verb)) {
    const TokenIndex above = syntax_.clause_verb(up);
    if (above != verb && syntax_.is_verbal(above)) return surface_subject(above, depth + 1);
  }
  if (label == "acl" && syntax_.lower(verb).ends_with("ant")) return subject_of_present_participle(verb, depth);
  if (label.starts_with("acl")) {
    if (label == "acl:relcl") {
      if (const TokenIndex pronoun = oblique_relative(verb, up); pronoun >= 0) return subject_between(pronoun, verb);
      return {syntax_.actors_at(up), up, syntax_.actors_at(up).empty()};
    }
    if (document_.morphology(verb).verb_form == VerbForm::infinitive) {
      // "un village suspecté de cacher": of whom the participle is said.
      if (verb >= 2 && syntax_.is_verbal(verb - 2) && document_[verb - 2].head == up &&
          document_.morphology(verb - 2).verb_form == VerbForm::participle)
        return {syntax_.actors_at(up), up, false};
      const TokenIndex above = syntax_.clause_verb(up);
      if (above != verb && syntax_.is_verbal(above)) return surface_subject(above, depth + 1);
      // "Oslo et Lima continuent, eux, de soutenir": a clause whose verb the parser does not see.
      return document_.is_root(up) ? subject_at_root(up) : Subject{};
    }
    // "Reçus par Oslo, Lima et Quito ont": a plural participle in front is said of all whom its head is listed with.
    const TokenIndex clause = document_[up].head;
    if (verb < up && clause != up && syntax_.is_verbal(clause) && document_.morphology(verb).number == Number::plural) {
      Subject all = surface_subject(clause, depth + 1);
      if (all.head == up) return all;
    }
    if (disagree(verb, up)) return agreeing_before(verb);
    // "Médecins du monde reproche": hung from a word of the name.
    if (syntax_.actors_at(up).empty() && syntax_.is_finite(verb)) {
      if (Subject adjacent = adjacent_subject(verb, up); !adjacent.actors.empty()) return adjacent;
    }
    // "Lima - une ancienne colonie annexée par Oslo": of what it stands beside.
    if (syntax_.actors_at(up).empty() && !syntax_.is_finite(verb) && syntax_.phrase_start(up) > 1) {
      const std::string& mark = syntax_.lower(syntax_.phrase_start(up) - 1);
      const bool aside =
          mark == "-" || mark == "–" || mark == "—" || (mark == "," && document_[up].dependency == "appos");
      const TokenIndex whole = aside ? syntax_.actor_ending_at(syntax_.phrase_start(up) - 1) : -1;
      if (whole >= 0) return {syntax_.actors_at(whole), whole, true};
    }
    return {syntax_.actors_at(up), up, false};
  }
  if (syntax_.is_finite(verb)) return guessed_subject(verb, depth);
  const TokenIndex above = syntax_.clause_verb(up);
  if (above != verb && syntax_.is_verbal(above)) return surface_subject(above, depth + 1);
  // "est prêt à reconnaître"; "est difficile à convaincre" is said of whom others convince.
  if (above != verb && syntax_.dependent(above, "cop") >= 0 && !takes_object_as_subject(syntax_.lemma(above)))
    return surface_subject(above, depth + 1);
  return {};
}

}  // namespace entente
