#include "ingest/relations/dating.hpp"

#include <algorithm>
#include <cstdlib>

namespace entente {

namespace {

std::optional<Date> pick(const TimeExpression& time, Modality modality) {
  return modality == Modality::planned ? (time.future ? time.future : time.past)
                                       : (time.past ? time.past : time.future);
}

}  // namespace

Dating::Dating(const Syntax& syntax, const Matches& matches, const Roles& roles, std::optional<Date> published)
    : syntax_(syntax), matches_(matches), roles_(roles), published_(published), times_(syntax.times()) {
  const Document& document = syntax.document();
  by_clause_.resize(static_cast<std::size_t>(document.size()));
  for (std::size_t t = 0; t < times_.size(); ++t) {
    if (!times_[t].past && !times_[t].future) continue;
    // The token by which the expression hangs in the sentence.
    TokenIndex head = times_[t].tokens.first;
    for (int depth = 0; depth < 8 && !document.is_root(head) && times_[t].tokens.contains(document[head].head); ++depth)
      head = document[head].head;
    const TokenIndex verb = document.is_root(head) ? head : syntax.clause_verb(document[head].head);
    by_clause_[static_cast<std::size_t>(verb)].push_back(t);
  }
}

const TimeExpression* Dating::near(TokenIndex token) const {
  const TimeExpression* best = nullptr;
  for (const std::size_t t : by_clause_[static_cast<std::size_t>(token)]) {
    const TimeExpression& time = times_[t];
    if (!best || std::abs(time.tokens.first - token) < std::abs(best->tokens.first - token)) best = &time;
  }
  return best;
}

std::optional<Date> Dating::by_tense(TokenIndex verb, Modality modality) const {
  if (!published_ || modality != Modality::asserted) return std::nullopt;
  const Morphology& finite = syntax_.finite_morphology(verb);
  // An event told in the present or the perfect of a news text is of these days: the month of the publication.
  if (finite.mood != Mood::indicative || finite.tense != Tense::present) return std::nullopt;
  // A relative clause in the present tells what holds, not what happened ("Moscou, qui soutient Damas").
  const bool compound = syntax_.dependent(verb, "aux:tense") >= 0 || syntax_.dependent(verb, "aux:pass") >= 0;
  if (!compound && syntax_.document()[verb].dependency == "acl:relcl") return std::nullopt;
  return Date{published_->year, published_->month, 0};
}

std::optional<Date> Dating::date_of(TokenIndex token, Modality modality, int depth) const {
  if (depth > 8) return std::nullopt;
  const Document& document = syntax_.document();
  if (const TimeExpression* time = near(token)) return pick(*time, modality);
  const MatchIndex content = roles_.content_governor(token);
  if (content != no_match) {
    const Modality outer = matches_[content].entry->role == Role::control ? modality : Modality::asserted;
    if (matches_[content].entry->role == Role::control || matches_[content].entry->frame.type == "REQUEST") {
      return date_of(matches_[content].anchor(), outer, depth + 1);
    }
    return std::nullopt;
  }
  if (document.is_root(token)) {
    for (const TokenIndex root : syntax_.cut_off_before(token)) {
      if (const TimeExpression* time = near(root)) return pick(*time, modality);
    }
    return std::nullopt;
  }
  const std::string_view label = document[token].dependency.view();
  const TokenIndex up = document[token].head;
  const bool finite = syntax_.is_finite(token);
  if (label == "conj" && syntax_.is_verbal(token) && syntax_.is_verbal(up) && syntax_.dependent(token, "nsubj") < 0)
    return date_of(up, modality, depth + 1);
  if (!finite && (label == "advcl" || label == "xcomp")) {
    const TokenIndex verb = syntax_.clause_verb(up);
    if (verb != token) return date_of(verb, modality, depth + 1);
  }
  return std::nullopt;
}

std::optional<Date> Dating::date(MatchIndex index, Modality modality) const {
  const Match& match = matches_[index];
  if (match.entry->frame.state) return std::nullopt;
  const TokenIndex anchor = match.anchor();
  if (match.entry->kind == WordKind::verb) {
    if (const auto date = date_of(anchor, modality, 0)) return date;
    return by_tense(anchor, modality);
  }
  // A time within the noun's own phrase, then that of the clause where a light verb makes it the clause's event.
  const TokenSpan phrase = syntax_.dependents().subtree(anchor);
  for (const TimeExpression& time : times_) {
    if ((time.past || time.future) && phrase.contains(time.tokens.first) && time.tokens.first > anchor)
      return pick(time, modality);
  }
  const MatchIndex light = roles_.support(anchor);
  if (light != no_match) {
    const TokenIndex verb = matches_[light].anchor();
    if (const auto date = date_of(verb, modality, 0)) return date;
    return by_tense(verb, modality);
  }
  const MatchIndex content = roles_.content_governor(anchor);
  if (content != no_match && matches_[content].entry->frame.type == "REQUEST")
    return date_of(matches_[content].anchor(), Modality::asserted, 0);
  const TokenIndex verb = syntax_.clause_verb(anchor);
  if (verb != anchor && syntax_.document()[anchor].dependency.view().starts_with("obl")) {
    if (const TimeExpression* time = near(verb)) return pick(*time, modality);
  }
  return std::nullopt;
}

}  // namespace entente
