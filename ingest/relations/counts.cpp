#include "ingest/relations/counts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ingest/relations/numbers.hpp"

namespace entente {

namespace {

// "vingt des 60 soldats", "de 12 à 15 civils": what may stand between the number and the noun that it counts.
bool stands_between(const Syntax& syntax, TokenIndex token) {
  const Pos pos = syntax.document()[token].pos;
  const std::string& word = syntax.lower(token);
  return pos == Pos::adj || pos == Pos::adv || word == "de" || word == "d'" || word == "personnes" || word == "autres";
}

// What a noun counts by itself: "faire 12 morts et 30 blessés".
std::string_view casualty(std::string_view lemma) {
  if (lemma == "mort" || lemma == "tué" || lemma == "tuer" || lemma == "décès" || lemma == "victime") return "killed";
  if (lemma == "blessé" || lemma == "blesser") return "wounded";
  if (lemma == "disparu" || lemma == "disparaître") return "missing";
  return {};
}

void put(std::vector<Count>& counts, std::string_view of, std::int64_t number) {
  const auto at =
      std::ranges::lower_bound(counts, of, {}, [](const Count& count) { return std::string_view(count.of); });
  if (at == counts.end() || at->of != of) counts.insert(at, {std::string(of), number});
}

}  // namespace

// The number of the phrase with this head: "12 soldats", "une vingtaine de", "un diplomate".
std::optional<std::int64_t> Counts::number_at(TokenIndex head) const {
  constexpr TokenIndex window = 7;
  const Document& document = syntax_.document();
  const TokenIndex first = std::max(document.sentences[document[head].sentence].tokens.first, head - window);
  std::vector<std::string_view> words;
  for (TokenIndex i = first; i <= head; ++i) words.emplace_back(syntax_.lower(i));
  for (TokenIndex i = first; i <= head; ++i) {
    const auto from = static_cast<std::size_t>(i - first);
    const auto number = leading_number(std::span(words).subspan(from));
    if (!number) continue;
    bool joined = true;
    for (TokenIndex next = i + static_cast<TokenIndex>(number->words); next < head && joined; ++next)
      joined = stands_between(syntax_, next);
    if (joined) return number->value;
  }
  // "dizaines", "milliers" say no number; a singular with "un" is one.
  if (document.morphology(head).number == Number::plural) return std::nullopt;
  for (TokenIndex i = head - 1; i >= first && i >= head - 2; --i) {
    if (syntax_.lower(i) == "un" || syntax_.lower(i) == "une")
      return quantity_of(syntax_.lemma(head)) ? std::nullopt : std::optional<std::int64_t>(1);
    if (document[i].pos != Pos::adj) break;
  }
  return std::nullopt;
}

// The heads of the phrases whose number the match counts: those acted upon, or the construction's own noun.
std::vector<TokenIndex> Counts::counted(const Match& match) const {
  std::vector<TokenIndex> heads;
  if (match.entry->kind == WordKind::verb) {
    for (const Argument& argument : syntax_.below(match.anchor())) {
      if (argument.slot == slot_object) heads.push_back(argument.head);
    }
    for (std::size_t w = 1; w < match.tokens.size(); ++w) {
      const Pos pos = syntax_.document()[match.tokens[w]].pos;
      const bool known = std::find(heads.begin(), heads.end(), match.tokens[w]) != heads.end();
      if ((pos == Pos::noun || pos == Pos::adj) && !known) heads.push_back(match.tokens[w]);
    }
    return heads;
  }
  heads.push_back(match.anchor());
  const auto of = syntax_.lexicon().slot("de");
  for (const Argument& argument : syntax_.below(match.last())) {
    if (of && argument.slot == *of) heads.push_back(argument.head);
  }
  return heads;
}

// Verbs that tell what came of the event: "a bombardé la ville, tuant 12 civils", "les frappes ont fait 12 morts".
std::vector<TokenIndex> Counts::results(const Match& match) const {
  const Document& document = syntax_.document();
  std::vector<TokenIndex> verbs;
  const auto below = [&](TokenIndex verb) {
    for (const TokenIndex child : syntax_.dependents().of(verb)) {
      const std::string_view label = document[child].dependency.view();
      const bool participle = syntax_.lower(child).ends_with("ant");
      if (child > verb && syntax_.is_verbal(child) && participle &&
          (label == "advcl" || label.starts_with("acl") || label == "conj" || label == "xcomp"))
        verbs.push_back(child);
    }
  };
  const TokenIndex anchor = match.anchor();
  if (match.entry->kind == WordKind::verb) {
    below(anchor);
    return verbs;
  }
  below(anchor);
  for (const TokenIndex child : syntax_.dependents().of(anchor)) {
    if (child > anchor && document[child].dependency == "acl:relcl" && syntax_.is_verbal(child)) verbs.push_back(child);
  }
  const TokenIndex up = syntax_.clause_verb(anchor);
  if (up == anchor || !syntax_.is_verbal(up)) return verbs;
  const Slot slot = syntax_.slot(anchor);
  const bool agent = syntax_.lexicon().is_preposition(slot, "par") || syntax_.lexicon().is_preposition(slot, "dans");
  if (document[anchor].dependency.view().starts_with("nsubj") || agent) verbs.push_back(up);
  below(up);
  return verbs;
}

void Counts::add(std::vector<Count>& counts, const Match& match, const ActorIndex* target) const {
  const std::string& of = match.entry->frame.count;
  if (of.empty()) return;
  std::int64_t sum = 0;
  bool any = false;
  for (const TokenIndex head : counted(match)) {
    const auto number = number_at(head);
    if (!number) continue;
    if (target != nullptr && contains(syntax_.actors_at(head), *target)) {
      sum = *number;
      any = true;
      break;
    }
    sum += *number;
    any = true;
  }
  if (!any) return;
  put(counts, of, sum);
}

void Counts::add_casualties(std::vector<Count>& counts, TokenIndex verb) const {
  std::vector<std::pair<std::string_view, std::optional<std::int64_t>>> found;
  const Document& document = syntax_.document();
  const auto look = [&](TokenIndex head) {
    const std::string_view of = casualty(syntax_.lemma(head));
    if (!of.empty()) found.emplace_back(of, number_at(head));
    // "une trentaine de blessés", and what the parser hung from the first: "50 morts et blessés".
    for (const TokenIndex child : syntax_.dependents().of(head)) {
      const std::string_view label = document[child].dependency.view();
      if (child < head || (label != "conj" && label != "nmod")) continue;
      const std::string_view inner = casualty(syntax_.lemma(child));
      if (!inner.empty()) found.emplace_back(inner, number_at(child));
    }
  };
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot == slot_object && argument.head > verb) look(argument.head);
  }
  for (const TokenIndex child : syntax_.dependents().of(verb)) {
    if (child > verb && document[child].dependency == "conj" && document[child].pos == Pos::noun) look(child);
  }
  // "50 morts et blessés" is one number for both.
  const bool together = found.size() > 1 && found.front().second && !found[1].second;
  for (const auto& [of, number] : found) {
    if (number) put(counts, together ? "casualties" : of, *number);
  }
}

std::vector<Count> Counts::of(MatchIndex index, ActorIndex target) const {
  const Match& match = matches_[index];
  std::vector<Count> counts;
  const std::string_view type = match.entry->frame.type;
  for (const MatchIndex other : matches_.at(match.anchor())) {
    if (matches_[other].entry->frame.type == type) add(counts, matches_[other], &target);
  }
  if (type != "ASSAULT" && type != "COERCE" && type != "PROTEST") return counts;
  for (const TokenIndex verb : results(match)) {
    add_casualties(counts, verb);
    for (const MatchIndex result : matches_.at(verb)) add(counts, matches_[result], nullptr);
  }
  return counts;
}

}  // namespace entente
