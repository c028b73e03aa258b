#include "ingest/relations/speech_acts.hpp"

#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/announcements.hpp"
#include "ingest/word_list.hpp"

namespace entente {

std::vector<SpeechAct> SpeechActReader::read() const {
  const Lexicon& lexicon = syntax_.lexicon();
  const Entry* const comment = lexicon.inference("propos-commentés");
  const Entry* const appeal = lexicon.inference("impératif");
  std::vector<SpeechAct> result;
  for (TokenIndex token = 0; token < syntax_.document().size(); ++token) {
    const bool imperative = is_imperative(token);
    if (!imperative && !is_reported_clause(token)) continue;
    const Attribution::Saying saying = attribution_.quoting(token);
    if (!saying.speaker) continue;
    SpeechAct act{*saying.speaker, {}, {}, token, saying.verb, nullptr};
    if (imperative) {
      act.type = "REQUEST";
      act.rule = appeal;
      act.party = told(token, saying);
    } else if (wishes(token)) {
      act.type = "REQUEST";
      act.rule = appeal;
      act.party = held_to_it(token, act.speaker);
    } else if (saying.verb >= 0 && (attribution_.is_quoted(token) || syntax_.is_finite(saying.verb))) {
      const std::string& verb = syntax_.lemma(saying.verb);
      const bool blames = lexicon.in_class("blaming", verb);
      if (!blames && !lexicon.in_class("praising", verb)) continue;
      act.type = blames ? "ACCUSE" : "SUPPORT";
      act.rule = comment;
      act.party = commented_on(saying);
      if (act.party.actors.empty() && !suffers(token)) act.party = held_to_it(token, act.speaker);
    }
    if (act.rule != nullptr && !act.party.actors.empty()) result.push_back(std::move(act));
  }
  return result;
}

// A main clause of what is said, or one joined to it.
bool SpeechActReader::is_reported_clause(TokenIndex token) const {
  const Document& document = syntax_.document();
  if (!syntax_.is_verbal(token) || !syntax_.is_finite(token)) return false;
  TokenIndex at = token;
  for (int depth = 0; depth < 4; ++depth) {
    if (document.is_root(at)) return true;
    const std::string_view label = document[at].dependency.view();
    const TokenIndex up = document[at].head;
    if (syntax_.is_verbal(up) && matches_.saying_at(up) != no_match && label != "conj" && label != "nsubj")
      return label == "ccomp" || label == "parataxis" || label == "advcl" || label == "dep" || label == "xcomp";
    if (label != "conj" && label != "parataxis") return false;
    at = up;
  }
  return false;
}

// "Cessez": the second person without its pronoun, which the pipeline does not tell from the indicative.
bool SpeechActReader::is_imperative(TokenIndex verb) const {
  if (!syntax_.lower(verb).ends_with("ez") || !syntax_.is_verbal(verb) || !attribution_.is_quoted(verb)) return false;
  return std::ranges::none_of(syntax_.dependents().of(verb), [&](TokenIndex child) {
    return child < verb &&
           (syntax_.document()[child].dependency.view().starts_with("nsubj") || syntax_.lower(child) == "vous");
  });
}

// "« Que Lima parte », a dit Anna"
bool SpeechActReader::wishes(TokenIndex verb) const {
  if (!attribution_.is_quoted(verb)) return false;
  const std::string opener = syntax_.opener(verb);
  if (!is_que(opener)) return false;
  const TokenIndex subject = syntax_.dependent(verb, "nsubj");
  if (subject < 0) return false;
  const TokenIndex que = syntax_.phrase_start(subject) - 1;
  return que > 0 && is_que(syntax_.lower(que)) && among(syntax_.lower(que - 1), {"«", "\"", "“"});
}

// What befalls the subject is nobody's blame of it.
bool SpeechActReader::suffers(TokenIndex clause) const {
  if (syntax_.lexicon().in_class("suffering", syntax_.lemma(clause))) return true;
  return std::ranges::any_of(matches_.at(clause), [&](MatchIndex index) {
    return matches_[index].entry->frame.type == "REQUEST" || matches_[index].entry->role == Role::judgement;
  });
}

bool SpeechActReader::is_one_with(ActorIndex speaker, ActorIndex actor) const {
  if (speaker == actor || roles_.speaks_for(speaker, actor)) return true;
  const Actor& self = syntax_.actors().actors[speaker];
  const Actor& other = syntax_.actors().actors[actor];
  return other.kind == ActorKind::country && !other.country.empty() && self.country == other.country;
}

// Who does what the clause says: its subject, or the agent of a passive.
Roles::Party SpeechActReader::held_to_it(TokenIndex clause, ActorIndex speaker) const {
  Roles::Party party;
  if (syntax_.voice(clause) == Voice::passive) {
    party = roles_.subject(clause);
  } else {
    const Syntax::Subject subject = syntax_.surface_subject(clause);
    party = {subject.actors, subject.head, subject.fallback, false};
  }
  if (party.fallback) return {};
  const bool own = std::ranges::any_of(party.actors, [&](ActorIndex actor) {
    const ActorKind kind = syntax_.actors().actors[actor].kind;
    return is_one_with(speaker, actor) || kind == ActorKind::place || kind == ActorKind::group;
  });
  if (own) return {};
  return party;
}

bool SpeechActReader::has_preposition(const Argument& argument, std::initializer_list<std::string_view> names) const {
  return argument.slot >= first_preposition && among(syntax_.lexicon().slot_name(argument.slot), names);
}

// "« Ils mentent », a tonné Oslo à propos de Lima"
Roles::Party SpeechActReader::commented_on(const Attribution::Saying& saying) const {
  for (const Argument& argument : syntax_.below(saying.verb)) {
    if (!has_preposition(argument, {"concernant", "envers", "contre"})) continue;
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (!actors.empty() && !contains(actors, *saying.speaker)) return {actors, argument.head, false, false};
  }
  return {};
}

// Whom the words are said to, or whoever does what is to stop.
Roles::Party SpeechActReader::told(TokenIndex imperative, const Attribution::Saying& saying) const {
  if (saying.verb >= 0) {
    for (const Argument& argument : syntax_.below(saying.verb)) {
      if (!has_preposition(argument, {"à", "envers"})) continue;
      ActorSet actors = syntax_.actors_at(argument.head);
      if (actors.empty()) actors = syntax_.within(argument.head);
      std::erase_if(actors, [&](ActorIndex actor) {
        return actor == *saying.speaker || syntax_.actors().actors[actor].kind == ActorKind::place;
      });
      if (!actors.empty()) return {actors, argument.head, false, false};
    }
  }
  return doer_of_what_is_to_stop(imperative, *saying.speaker);
}

// "« Arrêtez les massacres »"
Roles::Party SpeechActReader::doer_of_what_is_to_stop(TokenIndex imperative, ActorIndex speaker) const {
  if (!among(syntax_.lemma(imperative), {"arrêter", "cesser", "stopper", "finir", "mettre"})) return {};
  for (const Argument& argument : syntax_.below(imperative)) {
    if (argument.slot == slot_subject || argument.head < imperative) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event != no_match && !roles_.source(event).actors.empty()) {
      Roles::Party doer = roles_.source(event);
      doer.reached = true;
      return doer;
    }
    Roles::Party before = roles_.context().doer_of_reference(argument.head, imperative, {speaker});
    if (!before.actors.empty()) return before;
    if (event != no_match && is_harm(matches_[event].entry->frame.type))
      return roles_.context().only_offender(imperative, {speaker});
  }
  return {};
}

}  // namespace entente
