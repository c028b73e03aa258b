#include "ingest/relations/dating.hpp"
#include "ingest/relations/subjects.hpp"

#include <algorithm>
#include <cstdlib>

#include "ingest/word_list.hpp"

namespace entente {

namespace {

EventTime pick(const TimeExpression& time, Modality modality) {
  const bool ahead = modality == Modality::planned;
  EventTime result;
  result.date = ahead ? (time.future ? time.future : time.past) : (time.past ? time.past : time.future);
  // The end belongs to the reading that was taken; a lone end ("jusqu'à vendredi") lies ahead.
  const bool later = result.date ? result.date == time.future && result.date != time.past : true;
  result.until = later || ahead ? time.future_until : time.past_until;
  if (!result.until && !time.past_until) result.until = time.future_until;
  return result;
}

// Whether the text is one sentence, however the parser has cut it: a sentence out of its article.
bool is_lone_sentence(const Syntax& syntax) {
  const Document& document = syntax.document();
  if (document.sentences.empty() || document.sentences.back().paragraph != document.sentences.front().paragraph)
    return false;
  for (TokenIndex i = 0; i + 2 < document.size(); ++i) {
    const std::string& word = syntax.lower(i);
    if (word == "." || word == "!" || word == "?") return false;
  }
  return true;
}

}  // namespace

Dating::Dating(const Syntax& syntax, const Matches& matches, const Roles& roles, std::optional<Date> published)
    : syntax_(syntax),
      matches_(matches),
      roles_(roles),
      published_(published),
      times_(syntax.times()),
      lone_sentence_(is_lone_sentence(syntax)) {
  const Document& document = syntax.document();
  by_clause_.resize(static_cast<std::size_t>(document.size()));
  for (std::size_t t = 0; t < times_.size(); ++t) {
    // The token by which the expression hangs in the sentence.
    TokenIndex head = times_[t].tokens.first;
    for (int depth = 0; depth < 8 && !document.is_root(head) && times_[t].tokens.contains(document[head].head); ++depth)
      head = document[head].head;
    const TokenIndex verb = document.is_root(head) ? head : syntax.clause_verb(document[head].head);
    if (belongs_to_noun(times_[t], head, verb)) continue;
    by_clause_[static_cast<std::size_t>(verb)].push_back(t);
  }
}

// "a parlé du raid d'hier", "des excuses pour l'abordage d'un navire en 2010": when that was, not when the verb is.
bool Dating::belongs_to_noun(const TimeExpression& time, TokenIndex head, TokenIndex verb) const {
  const Document& document = syntax_.document();
  int nouns = 0;
  for (TokenIndex at = head; at != verb && !document.is_root(at) && nouns < 3;) {
    at = document[at].head;
    if (at != verb && document[at].pos == Pos::noun) ++nouns;
  }
  if (nouns == 0 || !syntax_.is_verbal(verb)) return false;
  const TokenIndex first = time.tokens.first;
  const std::string& opens = syntax_.lower(first);
  const std::string_view before = first > 0 ? std::string_view(syntax_.lower(first - 1)) : std::string_view{};
  const bool of = opens == "de" || opens == "du" || opens == "d'" || before == "de" || before == "du" || before == "d'";
  return of || nouns > 1;
}

// The nearest of the clause; one that gives a date before one that only says "some time".
const TimeExpression* Dating::near(TokenIndex token) const {
  const TimeExpression* best = nullptr;
  for (const std::size_t t : by_clause_[static_cast<std::size_t>(token)]) {
    const TimeExpression& time = times_[t];
    const bool closer = !best || std::abs(time.tokens.first - token) < std::abs(best->tokens.first - token);
    if (!best || (time.dated() && !best->dated()) || (time.dated() == best->dated() && closer)) best = &time;
  }
  return best;
}

// "Réunis dimanche à Oslo, les ministres ont demandé": the participle that opens the sentence dates its main clause.
const TimeExpression* Dating::in_opening(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  if (first == verb || !syntax_.is_verbal(first) || document.morphology(first).verb_form != VerbForm::participle)
    return nullptr;
  // "Exclu du parti en juillet, le ministre a regretté": an event of its own.
  const MatchIndex event = matches_.at(first, Role::relation);
  if (event != no_match && matches_[event].entry->frame.type != "CONSULT") return nullptr;
  const TokenIndex above = document[first].head;
  const bool its_own = above == verb || (!document.is_root(above) && document[above].head == verb);
  return its_own ? near(first) : nullptr;
}

// "a duré une heure, avant qu'elle soit secourue": when the main clause is.
bool Dating::is_told_before(TokenIndex verb) const {
  const Document& document = syntax_.document();
  return document[verb].dependency == "advcl" && syntax_.finite_morphology(verb).mood == Mood::subjunctive &&
         std::ranges::any_of(syntax_.dependents().of(verb), [&](TokenIndex child) {
           return child < verb && document[child].dependency == "mark" && syntax_.lower(child) == "avant";
         });
}

// "la décision de Lima, le 3 mai, de partir": when it was decided.
const TimeExpression* Dating::in_insertion(TokenIndex infinitive) const {
  if (roles_.references().resolve_before(infinitive) < 0) return nullptr;
  const auto closes = [&](const TimeExpression& time) {
    return time.tokens.last < infinitive && time.tokens.last + 3 >= infinitive &&
           syntax_.lower(time.tokens.last) == ",";
  };
  const auto found = std::ranges::find_if(times_, closes);
  return found == times_.end() ? nullptr : &*found;
}

// `stands`: a state that the present tells ("soutient", "contrôle"), not an act.
std::optional<Date> Dating::by_tense(TokenIndex verb, Modality modality, bool stands) const {
  // A sentence by itself does not say that it is of these days.
  if (!published_ || lone_sentence_ || modality != Modality::asserted) return std::nullopt;
  const Document& document = syntax_.document();
  const Morphology& finite = syntax_.finite_morphology(verb);
  if (is_told_before(verb)) {
    const TokenIndex up = syntax_.clause_verb(document[verb].head);
    return up != verb ? by_tense(up, modality, stands) : std::nullopt;
  }
  if (!syntax_.is_finite(verb)) {
    // "reçu à Oslo, le ministre a dit", "pour dénoncer", "le texte adopté par Oslo": of the clause that it belongs to,
    // but not a state that a participle tells besides ("un mouvement soutenu par Oslo").
    const std::string_view label = document[verb].dependency.view();
    const bool opens = document.sentences[document[verb].sentence].tokens.first == verb;
    // "n'ayant pas ratifié le traité": it was before what the main clause tells.
    const TokenIndex auxiliary = syntax_.dependent(verb, "aux:tense");
    if (auxiliary >= 0 && among(syntax_.lower(auxiliary), {"ayant", "étant"})) return std::nullopt;
    if (label != "advcl" && label != "xcomp" && !(label == "acl" && (opens || !stands))) return std::nullopt;
    const TokenIndex up = syntax_.clause_verb(document[verb].head);
    return up != verb && syntax_.is_finite(up) ? by_tense(up, modality, stands) : std::nullopt;
  }
  // An event told in the present or the perfect of a news text is of these days: the month of the publication.
  if (finite.mood != Mood::indicative || finite.tense != Tense::present) return std::nullopt;
  // A relative clause in the present tells what holds, not what happened ("Moscou, qui soutient Damas").
  const bool compound = syntax_.dependent(verb, "aux:tense") >= 0 || syntax_.dependent(verb, "aux:pass") >= 0;
  if (!compound && document[verb].dependency == "acl:relcl" && stands) return std::nullopt;
  return Date{published_->year, published_->month, 0};
}

std::optional<EventTime> Dating::told(TokenIndex token, Modality modality, int depth) const {
  if (depth > 8) return std::nullopt;
  const Document& document = syntax_.document();
  if (const TimeExpression* time = near(token)) return pick(*time, modality);
  if (const TimeExpression* time = in_opening(token)) return pick(*time, modality);
  if (const TimeExpression* time = in_insertion(token)) return pick(*time, modality);
  const MatchIndex content = roles_.content_governor(token);
  if (content != no_match) {
    // What is asked for, prevented or refused has the date at which it was; what is promised or alleged has its own.
    const Entry& entry = *matches_[content].entry;
    const Modality outer = entry.role == Role::control ? modality : Modality::asserted;
    const std::string_view type = entry.frame.type;
    if (entry.role == Role::control || type == "REQUEST" || type == "COERCE") {
      const TokenIndex verb = matches_[content].anchor();
      if (const auto found = told(verb, outer, depth + 1)) return EventTime{found->date, {}};
      if (const auto tense = by_tense(verb, outer, false)) return EventTime{tense, {}};
    }
    return std::nullopt;
  }
  if (document.is_root(token)) {
    for (const TokenIndex root : Subjects(syntax_).cut_off_before(token)) {
      if (const TimeExpression* time = near(root)) return pick(*time, modality);
    }
    return std::nullopt;
  }
  const std::string_view label = document[token].dependency.view();
  const TokenIndex up = document[token].head;
  const bool finite = syntax_.is_finite(token);
  if (label == "conj" && syntax_.is_verbal(token) && syntax_.is_verbal(up) && syntax_.dependent(token, "nsubj") < 0)
    return told(up, modality, depth + 1);
  if ((!finite && (label == "advcl" || label == "xcomp")) || is_told_before(token)) {
    const TokenIndex verb = syntax_.clause_verb(up);
    if (verb != token) return told(verb, modality, depth + 1);
  }
  return std::nullopt;
}

EventTime Dating::time_of_verb(TokenIndex verb) const {
  if (const auto found = told(verb, Modality::asserted, 0)) return *found;
  return {by_tense(verb, Modality::asserted, false), {}};
}

std::optional<Date> Dating::time_of_appointment(TokenIndex token) const {
  const TokenIndex verb = syntax_.clause_verb(token);
  if (const auto found = told(verb, Modality::asserted, 0)) return found->date;
  if (!published_ || lone_sentence_) return std::nullopt;
  if (syntax_.is_finite(verb)) return by_tense(verb, Modality::asserted, false);
  return Date{published_->year, published_->month, 0};
}

// "Agression contre un lycéen": a title without a finite verb tells what is news.
std::optional<Date> Dating::date_of_headline(TokenIndex word, Modality modality) const {
  const Document& document = syntax_.document();
  const Sentence& sentence = document.sentences[document[word].sentence];
  if (!published_ || modality != Modality::asserted || sentence.paragraph != 0 ||
      document.sentences.back().paragraph == 0 || syntax_.lower(sentence.tokens.last - 1) == ".")
    return std::nullopt;
  for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return std::nullopt;
  }
  return Date{published_->year, published_->month, 0};
}

EventTime Dating::time(MatchIndex index, Modality modality) const {
  const Match& match = matches_[index];
  const TokenIndex anchor = match.anchor();
  if (match.entry->frame.state) {
    // What stands has a date where the text gives one: "se sont affrontés lundi".
    if (match.entry->kind != WordKind::verb) return {};
    return told(anchor, modality, 0).value_or(EventTime{});
  }
  const std::string_view type = match.entry->frame.type;
  const bool stands =
      type == "SUPPORT" || type == "COERCE" || type == "COOPERATE" || type == "AID" || type == "MOBILIZE";
  if (match.entry->kind == WordKind::verb) {
    if (const auto found = told(anchor, modality, 0)) return *found;
    if (const auto tense = by_tense(anchor, modality, stands)) return {tense, {}};
    return {date_of_headline(anchor, modality), {}};
  }
  // A time within the noun's own phrase, then that of the clause where a light verb makes it the clause's event.
  const TokenSpan phrase = syntax_.dependents().subtree(anchor);
  for (const TimeExpression& time : times_) {
    if (time.dated() && phrase.contains(time.tokens.first) && time.tokens.first > anchor) return pick(time, modality);
  }
  const MatchIndex light = roles_.support(anchor);
  if (light != no_match) {
    const TokenIndex verb = matches_[light].anchor();
    if (const auto found = told(verb, modality, 0)) return *found;
    return {by_tense(verb, modality, stands), {}};
  }
  const MatchIndex content = roles_.content_governor(anchor);
  if (content != no_match && matches_[content].entry->frame.type == "REQUEST") {
    const auto found = told(matches_[content].anchor(), Modality::asserted, 0);
    return {found ? found->date : std::nullopt, {}};
  }
  // "tués depuis le 18 février par les frappes": what the event did is dated as the event.
  const TokenIndex verb = syntax_.clause_verb(anchor);
  const Document& document = syntax_.document();
  TokenIndex top = anchor;  // past an adjective that was taken for the head
  while (document[top].dependency == "amod" && !document.is_root(top) && document[document[top].head].pos == Pos::noun)
    top = document[top].head;
  const std::string_view label = document[top].dependency.view();
  const Slot slot = syntax_.slot(top);
  const bool agent = syntax_.lexicon().is_preposition(slot, "par");
  if (verb != anchor && (label.starts_with("obl") || label == "nsubj" || agent)) {
    if (const auto found = told(verb, modality, 0)) return *found;
    if (const auto tense = by_tense(verb, modality, stands)) return {tense, {}};
  }
  return {date_of_headline(anchor, modality), {}};
}

}  // namespace entente
