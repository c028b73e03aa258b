// What is left out where a verb is not repeated: the second pair of "appelle Oslo à partir et Lima à rester".
#include <algorithm>

#include "ingest/relations/gaps.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex gap_reach = 40;  // of words between a verb and its second pair

std::string_view preposition_of(std::string_view word) {
  if (among(word, {"à", "au", "aux"})) return "à";
  if (among(word, {"de", "d'", "du", "des"})) return "de";
  return {};
}

}  // namespace

Gaps::Gaps(const Syntax& syntax, const Matches& matches) : syntax_(syntax), matches_(matches) {
  for (MatchIndex index = 0; index < static_cast<MatchIndex>(matches.all().size()); ++index) find_gaps(index);
}

// The verb's own argument with this slot, right before a preposition that opens what it is called upon or accused of.
TokenIndex Gaps::first_of_pairs(TokenIndex verb, Slot slot, std::string_view& opener) const {
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
void Gaps::find_gaps(MatchIndex index) {
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
TokenIndex Gaps::second_of_pairs(Gap& gap, TokenIndex start, Slot slot) const {
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
bool Gaps::opens_complement(Gap& gap, TokenIndex preposition, TokenIndex end) const {
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

const Gaps::Gap* Gaps::gap_of(TokenIndex verb) const {
  const auto found = std::ranges::find_if(gaps_, [&](const Gap& gap) { return gap.complement == verb; });
  return found == gaps_.end() ? nullptr : &*found;
}

// The phrase that begins here, its article included.
const Mention* Gaps::mention_from(TokenIndex first, TokenIndex end) const {
  for (TokenIndex head = first; head < end && head < first + 8; ++head) {
    const Mention* mention = syntax_.mention_at(head);
    if (mention != nullptr && syntax_.phrase_start(head) == first && syntax_.actors_at(head).size() == 1)
      return mention;
  }
  return nullptr;
}

// "soutient Oslo, et Lima Quito": two phrases side by side behind "et", and nothing else in their clause.
std::optional<Gaps::Clause> Gaps::second_clause(MatchIndex index) const {
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

}  // namespace entente
