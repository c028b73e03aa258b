#include "ingest/relations/judgements.hpp"

#include <algorithm>

namespace entente {

namespace {

// "c'est", "cela est", "il s'agit de": what was told before.
bool is_neuter(std::string_view word) {
  return word == "c'" || word == "ce" || word == "cela" || word == "ça" || word == "ceci";
}

}  // namespace

std::vector<Judgement> JudgementReader::read() const {
  std::vector<Judgement> result;
  for (TokenIndex token = 0; token < syntax_.document().size(); ++token) {
    const MatchIndex index = matches_.at(token, Role::judgement);
    if (index == no_match) continue;
    // "ne respecte pas": some words judge only where they are negated.
    if (modality_.is_negated(token) == matches_[index].entry->frame.negated.empty()) continue;
    // "n'a pas pu", but not "ne peut pas".
    const bool ability = syntax_.lemma(token) == "pouvoir" || syntax_.lemma(token) == "savoir";
    if (ability && syntax_.dependent(token, "aux:tense") < 0) continue;
    const auto judge = judge_of(token);
    if (!judge) continue;
    Roles::Party judged = judged_by(matches_[index], *judge);
    std::erase(judged.actors, *judge);
    if (judged.actors.empty()) continue;
    result.push_back({index, *judge, judged.actors, judged.inferred});
  }
  return result;
}

// Whoever says so, or holds it to be so: "Oslo juge ces actes inadmissibles".
std::optional<ActorIndex> JudgementReader::judge_of(TokenIndex word) const {
  return attribution_.speaker(word);
}

Roles::Party JudgementReader::stands_for(TokenIndex subject, ActorIndex judge) const {
  const ActorSet& actors = syntax_.actors_at(subject);
  if (!actors.empty()) return {actors, subject, false, false};
  const ActorSet self{judge};
  if (is_neuter(syntax_.lower(subject))) return roles_.doer_of_reference(-1, subject, self);
  const MatchIndex event = matches_.is_taken(subject) ? no_match : matches_.at(subject, Role::relation);
  if (event != no_match && matches_[event].entry->kind == WordKind::noun) {
    Roles::Party doer = roles_.source(event);
    doer.reached = true;
    if (!doer.actors.empty()) return doer;
  }
  const ActorSet inner = syntax_.within(subject);
  if (!inner.empty()) return {inner, subject, false, true};
  return roles_.doer_of_reference(subject, subject, self);
}

Roles::Party JudgementReader::judged_by(const Match& match, ActorIndex judge) const {
  const Document& document = syntax_.document();
  const TokenIndex word = match.anchor();
  if (match.entry->kind == WordKind::verb) return roles_.subject(word);
  const TokenIndex subject = syntax_.dependent(word, "nsubj");
  if (subject >= 0) return stands_for(subject, judge);
  if (document.is_root(word)) return {};
  const std::string_view label = document[word].dependency.view();
  const TokenIndex up = syntax_.governor(word);
  if (up >= 0 && syntax_.is_verbal(up)) {
    const std::string& verb = syntax_.lemma(up);
    // "il s'agit d'un crime", "ce vote constitue une victoire".
    if (verb == "agir" && syntax_.reflexive(up)) return roles_.doer_of_reference(-1, up, {judge});
    if (verb == "constituer" || verb == "représenter" || verb == "devenir" || verb == "rester") {
      for (const Argument& argument : syntax_.below(up)) {
        if (argument.surface_subject) return stands_for(argument.head, judge);
      }
      return {};
    }
    // "juge la décision inadmissible".
    if (label == "xcomp" && matches_.at(up, Role::attribution) != no_match) {
      for (const Argument& argument : syntax_.below(up)) {
        if (argument.slot == slot_object && argument.head != word) return stands_for(argument.head, judge);
      }
    }
  }
  // "les mensonges de Lima": of whom the noun says so.
  if (document[word].pos != Pos::noun || match.entry->frame.type != "ACCUSE" || syntax_.mention_at(word) ||
      matches_.at(word, Role::relation) != no_match)
    return {};
  const ActorSet inner = syntax_.within(word);
  return {inner, word, false, true};
}

}  // namespace entente
