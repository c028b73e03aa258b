#include "ingest/relations/judgements.hpp"

#include <algorithm>

#include "ingest/relations/named_acts.hpp"
#include "ingest/word_list.hpp"

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
    const MatchIndex index = judgement_at(token);
    if (index == no_match) continue;
    // "ne respecte pas": some words judge only where they are negated.
    const bool construction = matches_[index].anchor() != token;
    if (!construction && modality_.is_negated(token) == matches_[index].entry->frame.negated.empty()) continue;
    // "n'a pas pu", but not "ne peut pas".
    const bool ability = syntax_.lemma(token) == "pouvoir" || syntax_.lemma(token) == "savoir";
    if (ability && syntax_.dependent(token, "aux:tense") < 0) continue;
    // "devra supporter les conséquences": who has paid is not threatened.
    if (matches_[index].entry->frame.type == "THREATEN" && !lies_ahead(token)) continue;
    if (matches_[index].entry->frame.type == "SUPPORT" && is_of_evil(token)) continue;
    if (!construction && is_asked_for(token)) continue;
    const bool word = construction || matches_[index].entry->kind == WordKind::noun;
    const std::optional<Opinion> opinion = word ? opinion_with(syntax_, token) : std::nullopt;
    if (construction && !opinion) continue;
    if (opinion && (modality_.is_negated(opinion->verb) || is_told_by(opinion->verb, index))) continue;
    if (const std::string opener = syntax_.opener(token); opener == "si" || opener == "s'") continue;
    const TokenIndex thing = opinion ? opinion->judged : syntax_.dependent(token, "nsubj");
    const std::optional<NamedAct> act = thing >= 0 ? named_act(syntax_.lemma(thing)) : std::nullopt;
    const bool of_claim = act && act->names("ACCUSE");
    for (const ActorIndex judge : opinion ? holders_of(*opinion) : speaker_of(token)) {
      Roles::Party judged = opinion ? held(*opinion, judge) : judged_by(matches_[index], judge);
      std::erase(judged.actors, judge);
      if (judged.actors.empty()) continue;
      result.push_back({index, judge, judged.actors, judged.inferred, opinion ? opinion->verb : -1, of_claim});
    }
  }
  return result;
}

// The word's own entry, or that of the construction of which it is a part: "juger inadmissible".
MatchIndex JudgementReader::judgement_at(TokenIndex token) const {
  if (const MatchIndex own = matches_.at(token, Role::judgement); own != no_match) return own;
  const MatchIndex by = matches_.taken_by(token);
  if (by == no_match || matches_[by].anchor() == token) return no_match;
  const Entry& entry = *matches_[by].entry;
  const bool judges = entry.role == Role::relation && (entry.frame.type == "ACCUSE" || entry.frame.type == "SUPPORT");
  return judges && syntax_.lexicon().in_class("opinion", syntax_.lemma(matches_[by].anchor())) ? by : no_match;
}

// Whoever holds it to be so: "Oslo juge ces actes inadmissibles".
ActorSet JudgementReader::holders_of(const Opinion& opinion) const {
  const Roles::Party party = roles_.subject(opinion.verb);
  const bool guessed =
      party.fallback && syntax_.voice(opinion.verb) == Voice::active && !syntax_.lower(opinion.verb).ends_with("ant");
  const bool place = std::ranges::any_of(
      party.actors, [&](ActorIndex actor) { return syntax_.actors().actors[actor].kind == ActorKind::place; });
  return guessed || place ? ActorSet{} : party.actors;
}

ActorSet JudgementReader::speaker_of(TokenIndex token) const {
  const auto speaker = attribution_.speaker(token);
  return speaker ? ActorSet{*speaker} : ActorSet{};
}

Roles::Party JudgementReader::held(const Opinion& opinion, ActorIndex judge) const {
  if (opinion.judged < 0) return roles_.context().doer_of_reference(-1, opinion.verb, {judge});
  return stands_for(opinion.judged, judge);
}

// The verb's own entry has said it: "juger responsable".
bool JudgementReader::is_told_by(TokenIndex verb, MatchIndex judgement) const {
  return std::ranges::any_of(matches_.at(verb), [&](MatchIndex index) {
    const Entry& entry = *matches_[index].entry;
    return entry.role == Role::relation && entry.frame.type == matches_[judgement].entry->frame.type &&
           !roles_.source(index).actors.empty() && !roles_.target(index).actors.empty();
  });
}

// "un exemple d'ingérence" is no praise.
bool JudgementReader::is_of_evil(TokenIndex noun) const {
  return std::ranges::any_of(syntax_.below(noun), [&](const Argument& argument) {
    const MatchIndex inner = matches_.at(argument.head, Role::judgement);
    return syntax_.lexicon().is_preposition(argument.slot, "de") && inner != no_match &&
           matches_[inner].entry->frame.type == "ACCUSE";
  });
}

// "a exhorté Lima à faire preuve de courage": nobody says that it has.
bool JudgementReader::is_asked_for(TokenIndex token) const {
  const MatchIndex governor = roles_.content_governor(token);
  return governor != no_match && matches_[governor].entry->role == Role::relation &&
         matches_[governor].entry->frame.type != "ACCUSE" && matches_[governor].entry->frame.type != "SUPPORT";
}

bool JudgementReader::lies_ahead(TokenIndex verb) const {
  const Morphology& finite = syntax_.finite_morphology(verb);
  if (finite.tense == Tense::future || finite.mood == Mood::conditional) return true;
  const MatchIndex governor = roles_.content_governor(verb);
  return governor != no_match && matches_[governor].entry->role == Role::control &&
         among(syntax_.lemma(matches_[governor].anchor()), {"devoir", "aller"});
}

Roles::Party JudgementReader::stands_for(TokenIndex subject, ActorIndex judge) const {
  const ActorSet& actors = syntax_.actors_at(subject);
  if (!actors.empty()) return {actors, subject, false, false};
  const ActorSet self{judge};
  if (is_neuter(syntax_.lower(subject))) return roles_.context().doer_of_reference(-1, subject, self);
  const MatchIndex event = matches_.is_taken(subject) ? no_match : matches_.at(subject, Role::relation);
  if (event != no_match && matches_[event].entry->kind == WordKind::noun) {
    Roles::Party doer = roles_.source(event);
    doer.reached = true;
    // "juge cette interdiction illégale": by position the judge himself.
    std::erase(doer.actors, judge);
    if (!doer.actors.empty()) return doer;
  }
  const ActorSet inner = syntax_.within(subject);
  if (!inner.empty()) return {inner, subject, false, true};
  return roles_.context().doer_of_reference(subject, subject, self);
}

Roles::Party JudgementReader::judged_by(const Match& match, ActorIndex judge) const {
  const Document& document = syntax_.document();
  const TokenIndex word = match.anchor();
  if (match.entry->kind == WordKind::verb) return roles_.subject(word);
  const TokenIndex subject = syntax_.dependent(word, "nsubj");
  // "la loi est une vengeance de X": of whose doing it is.
  if (subject >= 0 && syntax_.lexicon().in_class("authored", syntax_.lemma(word))) {
    for (const Argument& argument : syntax_.below(word)) {
      if (!syntax_.lexicon().is_preposition(argument.slot, "de")) continue;
      return {syntax_.within(word), word, false, true};
    }
  }
  if (subject >= 0) return stands_for(subject, judge);
  if (document.is_root(word)) return {};
  const TokenIndex up = syntax_.governor(word);
  if (up >= 0 && syntax_.is_verbal(up)) {
    const std::string& verb = syntax_.lemma(up);
    // "il s'agit d'un crime", "ce vote constitue une victoire".
    if (verb == "agir" && syntax_.reflexive(up)) return roles_.context().doer_of_reference(-1, up, {judge});
    if (verb == "constituer" || verb == "représenter" || verb == "devenir" || verb == "rester") {
      // "le vote et le rejet du texte": of the one whose doer the text names.
      const Entry* const vague = syntax_.lexicon().inference("acte-repris");
      Roles::Party first;
      for (const Argument& argument : syntax_.below(up)) {
        if (!argument.surface_subject) continue;
        Roles::Party doer = stands_for(argument.head, judge);
        if (!doer.actors.empty() && doer.inferred != vague) return doer;
        if (first.actors.empty()) first = std::move(doer);
      }
      return first;
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
