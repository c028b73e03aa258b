// Parties that a verb beside the event noun names: "des combats ont opposé Oslo à Lima".
#include <algorithm>

#include "ingest/relations/roles.hpp"
#include "ingest/relations/sides.hpp"

namespace entente {

namespace {

constexpr std::string_view parting = "parting";  // a class of the lexicon: opposer, lier
constexpr std::string_view aiming = "aiming";    // viser, frapper

}  // namespace

// The verb that says between whom the event is: "les combats ont opposé", "l'accord qui lie", "le litige opposant"; -1
// for none.
TokenIndex Sides::parting_verb(TokenIndex noun) const {
  const auto parts = [&](TokenIndex verb) {
    return syntax_.is_verbal(verb) && syntax_.voice(verb) == Voice::active &&
           syntax_.lexicon().in_class(parting, syntax_.lemma(verb));
  };
  const Document& document = syntax_.document();
  const TokenIndex up = syntax_.governor(noun);
  if (up >= 0 && parts(up) && document[noun].dependency.view().starts_with("nsubj")) return up;
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child > noun && document[child].dependency.view().starts_with("acl") && parts(child)) return child;
  }
  return -1;
}

TokenIndex Sides::noun_beside(TokenIndex verb) const {
  if (syntax_.lexicon().in_class(aiming, syntax_.lemma(verb))) return noun_aiming(verb);
  if (!syntax_.lexicon().in_class(parting, syntax_.lemma(verb))) return -1;
  const Document& document = syntax_.document();
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.surface_subject && document[argument.head].pos == Pos::noun && parting_verb(argument.head) == verb)
      return argument.head;
  }
  const TokenIndex up = document.is_root(verb) ? -1 : document[verb].head;
  return up >= 0 && !matches_.is_taken(up) && parting_verb(up) == verb ? up : -1;
}

Party Sides::first_side(TokenIndex noun) const {
  const TokenIndex verb = parting_verb(noun);
  if (verb < 0) return {};
  Party party;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot != slot_object) continue;
    add_actors(party.actors, syntax_.actors_at(argument.head));
    if (party.head < 0) party.head = argument.head;
  }
  return party.head >= 0 ? party : roles_.object_astray(verb);
}

Party Sides::second_side(TokenIndex noun) const {
  const TokenIndex verb = parting_verb(noun);
  if (verb < 0) return {};
  Party party;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot < first_preposition || argument.head < verb) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
    if (preposition != "à" && preposition != "avec") continue;
    // "ont opposé, à Lima, les manifestants": where it happens.
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (actors.size() == 1 && syntax_.actors().actors[actors.front()].kind == ActorKind::place) continue;
    add_actors(party.actors, syntax_.actors_at(argument.head));
    if (party.head < 0) party.head = argument.head;
  }
  if (party.head < 0) party = side_behind(first_side(noun).head);
  return party;
}

// "ont opposé la police aux manifestants": hung from the first side.
Party Sides::side_behind(TokenIndex first) const {
  const Document& document = syntax_.document();
  if (first < 0) return {};
  const TokenIndex end = std::min(document.sentences[document[first].sentence].tokens.last, first + 8);
  for (TokenIndex i = first + 1; i < end && !syntax_.is_verbal(i) && syntax_.lower(i) != ","; ++i) {
    const Slot slot = syntax_.slot(i);
    if (!syntax_.lexicon().is_preposition(slot, "à") || syntax_.actors_at(i).empty()) continue;
    return {syntax_.actors_at(i), i, true, false};
  }
  return {};
}

// "l'embargo sur les armes imposé à Lima": a participle of the noun, or hung from the noun right before it.
Party Sides::imposed_on(TokenIndex noun) const {
  const Document& document = syntax_.document();
  const TokenSpan phrase = syntax_.dependents().subtree(noun);
  for (TokenIndex i = noun + 1; i < phrase.last; ++i) {
    if (!syntax_.is_verbal(i)) continue;
    if (!document[i].dependency.view().starts_with("acl") || syntax_.is_finite(i) || document.is_root(i) ||
        document.morphology(i).verb_form != VerbForm::participle ||
        !syntax_.lexicon().in_class("imposing", syntax_.lemma(i)))
      return {};
    for (const Argument& argument : syntax_.below(i)) {
      const bool upon = syntax_.lexicon().is_preposition(argument.slot, "à") ||
                        syntax_.lexicon().is_preposition(argument.slot, "contre");
      if (upon && !syntax_.actors_at(argument.head).empty())
        return {syntax_.actors_at(argument.head), argument.head, false, true};
    }
    return {};
  }
  return {};
}

// "une enquête visant Oslo", "Oslo, frappé par des sanctions": whom the verb beside the noun names.
Party Sides::aimed_at(TokenIndex noun) const {
  const auto aims = [&](TokenIndex verb) {
    return syntax_.is_verbal(verb) && syntax_.lexicon().in_class(aiming, syntax_.lemma(verb));
  };
  const Document& document = syntax_.document();
  const TokenIndex up = syntax_.governor(noun);
  if (up >= 0 && aims(up)) {
    for (const Argument& argument : syntax_.below(up)) {
      if (argument.head == noun && argument.slot == slot_subject) return roles_.object(up);
    }
  }
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child > noun && document[child].dependency.view().starts_with("acl") && aims(child) &&
        syntax_.voice(child) == Voice::active)
      return roles_.object(child);
    // "les restrictions qui pèsent sur la presse"
    if (child < noun || syntax_.lemma(child) != "peser" || !document[child].dependency.view().starts_with("acl"))
      continue;
    for (const Argument& argument : syntax_.below(child)) {
      const bool on = syntax_.lexicon().is_preposition(argument.slot, "sur");
      if (on && !syntax_.actors_at(argument.head).empty())
        return {syntax_.actors_at(argument.head), argument.head, false, true};
    }
  }
  return imposed_on(noun);
}

TokenIndex Sides::noun_aiming(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const auto is_event = [&](TokenIndex token) {
    return document[token].pos == Pos::noun &&
           (matches_.is_taken(token) || matches_.at(token, Role::relation) != no_match);
  };
  if (syntax_.voice(verb) == Voice::passive) {
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot == slot_subject && is_event(argument.head)) return argument.head;
    }
    return -1;
  }
  const TokenIndex up = document.is_root(verb) ? -1 : document[verb].head;
  return up >= 0 && document[verb].dependency.view().starts_with("acl") && is_event(up) ? up : -1;
}

bool Sides::is_predicate(TokenIndex noun) const {
  const Slot slot = syntax_.slot(noun);
  return syntax_.dependent(noun, "cop") >= 0 && syntax_.lexicon().is_preposition(slot, "en");
}

}  // namespace entente
