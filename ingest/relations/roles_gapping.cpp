// Whom a verb is about without being repeated: the antecedent of "que", and the second pair of "appelle Oslo à
// partir et Lima à rester". The part of Roles that reads what is left out.
#include <algorithm>

#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex clause_reach = 14;  // of words between "que" and its verb
constexpr TokenIndex gap_reach = 40;     // of words between a verb and its second pair

bool is_que(std::string_view word) {
  return word == "que" || word == "qu'";
}

std::string_view preposition_of(std::string_view word) {
  if (among(word, {"à", "au", "aux"})) return "à";
  if (among(word, {"de", "d'", "du", "des"})) return "de";
  return {};
}

}  // namespace

// "Lima, que la direction accusait": whom the clause's "que" stands for, where the parser takes it for a conjunction;
// -1 where it is one.
TokenIndex Roles::antecedent_of_que(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active || !syntax_.is_finite(verb) || syntax_.reflexive(verb)) return -1;
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i > first && i > verb - clause_reach; --i) {
    const std::string& word = syntax_.lower(i);
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return -1;
    if (among(word, {",", ";", ":", "qui", "dont", "où"})) return -1;
    if (!is_que(word)) continue;
    const TokenIndex up = document[verb].head;
    const std::string& before = syntax_.lower(i - 1);
    // "qui le défie et qu'il accuse"
    if (before == "et" && document[verb].dependency == "conj" && document[up].dependency == "acl:relcl")
      return document[up].head;
    if (before != ",") return -1;
    // "a dit à Lima, hier, que": what is said.
    const bool clause = up != verb && document[verb].dependency == "ccomp" && syntax_.is_verbal(up);
    if (clause && (matches_.saying_at(up) != no_match || content_match(up, false) != no_match)) return -1;
    const TokenIndex head = syntax_.actor_ending_at(i - 1);
    // "selon Lima, que": a circumstance has no clause of its own.
    return head >= 0 && among(document[head].dependency.view(), {"obl:mod"}) ? -1 : head;
  }
  return -1;
}

// "a rencontré, en présence de la presse, le ministre": the object behind what is set off by commas.
Roles::Party Roles::object_past_insertion(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const TokenIndex first = std::ranges::max(match.tokens) + 1;
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, first + 13);
  if (first + 2 >= end || syntax_.lower(first) != "," || syntax_.voice(verb) != Voice::active ||
      (syntax_.reflexive(verb) && !match.entry->frame.reflexive) || syntax_.is_aside(verb))
    return {};
  const Pos opens = document[first + 1].pos;
  if (opens != Pos::adp && opens != Pos::adv && !syntax_.in_time(first + 1)) return {};
  TokenIndex comma = first + 1;
  while (comma < end && syntax_.lower(comma) != ",") {
    if (syntax_.is_verbal(comma) || among(syntax_.lower(comma), {".", ";", ":", "«", "\"", "que", "qu'", "qui"}))
      return {};
    ++comma;
  }
  for (TokenIndex head = comma + 1; head < end && head < comma + 8; ++head) {
    const Mention* mention = syntax_.mention_at(head);
    const bool noun = document[head].pos == Pos::noun && match.tokens.size() > 1;
    if ((mention == nullptr && !noun) || syntax_.phrase_start(head) != comma + 1 || syntax_.slot(head) != slot_object)
      continue;
    // "a déclaré, selon Oslo, Lima a": another clause.
    const TokenIndex next = mention == nullptr ? head + 1 : mention->tokens.last;
    if (next < end && (syntax_.is_verbal(next) || document[next].pos == Pos::aux)) return {};
    Party party;
    add_argument(party, match, head, true);
    party.fallback = true;
    return party;
  }
  return {};
}

// The verb's own argument with this slot, right before a preposition that opens what it is called upon or accused of.
TokenIndex Roles::first_of_pairs(TokenIndex verb, Slot slot, std::string_view& opener) const {
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot != slot || argument.head < verb) continue;
    const Mention* mention = syntax_.mention_at(argument.head);
    if (mention == nullptr || mention->tokens.last >= syntax_.document().size()) continue;
    opener = preposition_of(syntax_.lower(mention->tokens.last));
    if (!opener.empty()) return argument.head;
  }
  return -1;
}

// "appelle Oslo à partir et Lima à rester", "demande à Oslo de partir et à Lima de rester".
void Roles::find_gaps(MatchIndex index) {
  const Match& match = matches_[index];
  const Frame& frame = match.entry->frame;
  if (match.entry->kind != WordKind::verb || match.tokens.size() > 1 ||
      (frame.content != Content::target && frame.type != "ACCUSE"))
    return;
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + gap_reach);
  for (const Slot slot : frame.target) {
    std::string_view opener;
    const TokenIndex first = first_of_pairs(verb, slot, opener);
    if (first < 0) continue;
    for (TokenIndex i = syntax_.mention_at(first)->tokens.last + 2; i + 3 < end; ++i) {
      const std::string& word = syntax_.lower(i);
      if (among(word, {";", ":", "mais"})) break;
      if (word != "et") continue;
      Gap gap{index, -1, {}, -1};
      const TokenIndex behind = second_of_pairs(gap, i + 1, slot);
      if (behind < 0 || preposition_of(syntax_.lower(behind)) != opener || !opens_complement(gap, behind, end))
        continue;
      gaps_.push_back(std::move(gap));
      i = behind;
    }
    return;
  }
}

// Reads whom the second pair names, several joined by "et" included; gives the token behind, -1 where none stands
// there.
TokenIndex Roles::second_of_pairs(Gap& gap, TokenIndex start, Slot slot) const {
  const Document& document = syntax_.document();
  const bool prepositional = slot >= first_preposition;
  TokenIndex behind = -1;
  for (TokenIndex at = start; at >= 0;) {
    TokenIndex found = -1;
    const TokenIndex phrase = prepositional && document[at].pos == Pos::adp ? at + 1 : at;
    for (TokenIndex head = at; head < document.size() && head < at + 8 && found < 0; ++head) {
      const Mention* mention = syntax_.mention_at(head);
      if (mention == nullptr || document[head].sentence != document[start].sentence) continue;
      const TokenIndex begin = syntax_.phrase_start(head);
      if (begin != phrase && begin != at) continue;
      if (prepositional && gap.head < 0 && preposition_of(syntax_.lower(at)).empty()) continue;
      found = head;
    }
    if (found < 0) break;
    if (gap.head < 0) gap.head = found;
    add_actors(gap.actors, syntax_.actors_at(found));
    behind = syntax_.mention_at(found)->tokens.last;
    at = behind < document.size() && syntax_.lower(behind) == "et" ? behind + 1 : -1;
  }
  return gap.actors.empty() || behind >= document.size() ? -1 : behind;
}

// Whether an infinitive or a noun follows the preposition, and no verb of a clause of its own.
bool Roles::opens_complement(Gap& gap, TokenIndex preposition, TokenIndex end) const {
  const Document& document = syntax_.document();
  for (TokenIndex i = preposition + 1; i < end && i < preposition + 6; ++i) {
    if (among(syntax_.lower(i), {",", ".", ";"})) break;
    if (document[i].pos == Pos::aux && document.morphology(i).mood != Mood::none) return false;
    if (!syntax_.is_verbal(i)) continue;
    if (syntax_.is_finite(i)) return false;
    if (syntax_.is_infinitive(i) && gap.complement < 0) {
      gap.complement = i;
      return true;
    }
  }
  return !among(syntax_.lower(preposition + 1), {"son", "leur", "nouveau"});
}

const Roles::Gap* Roles::gap_of(TokenIndex verb) const {
  const auto found = std::ranges::find_if(gaps_, [&](const Gap& gap) { return gap.complement == verb; });
  return found == gaps_.end() ? nullptr : &*found;
}

// The phrase that begins here, its article included.
const Mention* Roles::mention_from(TokenIndex first, TokenIndex end) const {
  for (TokenIndex head = first; head < end && head < first + 8; ++head) {
    const Mention* mention = syntax_.mention_at(head);
    if (mention != nullptr && syntax_.phrase_start(head) == first && syntax_.actors_at(head).size() == 1)
      return mention;
  }
  return nullptr;
}

// "soutient Oslo, et Lima Quito": two phrases side by side behind "et", and nothing else in their clause.
std::optional<Roles::Clause> Roles::second_clause(MatchIndex index) const {
  const Match& match = matches_[index];
  const Frame& frame = match.entry->frame;
  const TokenIndex verb = match.anchor();
  if (match.entry->kind != WordKind::verb || match.tokens.size() > 1 || syntax_.voice(verb) != Voice::active ||
      !syntax_.is_finite(verb) || syntax_.reflexive(verb) ||
      std::ranges::find(frame.target, slot_object) == frame.target.end())
    return std::nullopt;
  const TokenIndex end = syntax_.document().sentences[syntax_.document()[verb].sentence].tokens.last;
  const Mention* object = mention_from(verb + 1, end);
  if (object == nullptr) return std::nullopt;
  TokenIndex et = object->tokens.last;
  if (et < end && syntax_.lower(et) == ",") ++et;
  if (et + 2 >= end || syntax_.lower(et) != "et") return std::nullopt;
  const Mention* agent = mention_from(et + 1, end);
  if (agent == nullptr) return std::nullopt;
  const TokenIndex next = agent->tokens.last;
  const Mention* other = next < end ? mention_from(next, end) : nullptr;
  if (other == nullptr) return std::nullopt;
  const TokenIndex last = other->tokens.last;
  if (last < end && !among(syntax_.lower(last), {".", ";", "»", "!", "?", "\n"})) return std::nullopt;
  const ActorSet& acting = syntax_.actors_at(agent->head);
  const ActorSet& target = syntax_.actors_at(other->head);
  if (acting == target) return std::nullopt;
  return Clause{{acting, agent->head, true, false}, {target, other->head, true, false}};
}

Roles::Party Roles::whole_target(MatchIndex index) const {
  Party party = target(index);
  if (party.actors.empty()) return party;
  if (const auto second = second_clause(index)) {
    std::erase_if(party.actors, [&](ActorIndex actor) {
      return contains(second->source.actors, actor) || contains(second->target.actors, actor);
    });
    return party;
  }
  for (const Gap& gap : gaps_) {
    if (gap.governor == index) add_actors(party.actors, gap.actors);
  }
  return party;
}

}  // namespace entente
