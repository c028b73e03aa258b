// The further members of a list of which the parser gave the argument the first alone; whom a quantity counts, and who
// is given something where several are named; whom two pairs name together.
#include <algorithm>

#include "ingest/relations/numbers.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr int longest_list = 8;          // of members
constexpr TokenIndex longest_start = 6;  // tokens from where a member begins to its head

// "du" is "de", "aux" is "à".
std::string_view without_article(std::string_view preposition) {
  if (among(preposition, {"du", "des", "d'", "d’"})) return "de";
  return among(preposition, {"au", "aux"}) ? std::string_view("à") : preposition;
}

}  // namespace

// "entre Oslo et les insurgés de Lima", "d'Oslo et de Lima": the parser may hang the second elsewhere.
void Roles::add_second(Party& party, Slot slot) const {
  const Mention* first = syntax_.mention_at(party.head);
  if (first == nullptr) return;
  if (syntax_.lexicon().slot_name(slot) == "entre" && add_listed(party, *first)) return;
  const TokenIndex et = first->tokens.last;
  if (et + 2 >= syntax_.document().size() || syntax_.lower(et) != "et") return;
  const bool between = syntax_.lexicon().slot_name(slot) == "entre";
  const auto& mentions = syntax_.actors().mentions;
  const auto start_of = [](const Mention& mention) { return mention.tokens.first; };
  for (auto it = std::ranges::lower_bound(mentions, et + 1, {}, start_of);
       it != mentions.end() && it->tokens.first <= et + 3; ++it) {
    const Mention& mention = *it;
    const TokenIndex start = mention.tokens.first;
    if (mention.modifier) continue;
    const bool same = syntax_.slot(mention.head) == slot;
    if (!same && !(between && (start == et + 1 || syntax_.document()[et + 1].pos == Pos::det))) continue;
    add_actors(party.actors, mention.actors);
    return;
  }
}

// "en faveur d'Oslo, de Lima et de Quito": each with the preposition again, hung from anywhere.
void Roles::add_repeated(Party& party, const Match& match, bool as_target) const {
  const Document& document = syntax_.document();
  const Mention* mention = party.head < 0 ? nullptr : syntax_.mention_at(party.head);
  const TokenIndex start = mention == nullptr ? 0 : syntax_.phrase_start(party.head);
  if (start == 0 || document[start - 1].pos != Pos::adp) return;
  const std::string_view preposition = without_article(syntax_.lower(start - 1));
  std::vector<TokenIndex> members;
  bool closed = false;  // by "et": what only goes on behind a comma may be another phrase
  for (TokenIndex end = mention->tokens.last; !closed && static_cast<int>(members.size()) < longest_list;) {
    if (end + 2 >= document.size() || (syntax_.lower(end) != "," && syntax_.lower(end) != "et")) return;
    closed = syntax_.lower(end) == "et";
    const TokenIndex first = end + 2;
    if (without_article(syntax_.lower(end + 1)) != preposition) return;
    const Mention* next = nullptr;
    for (TokenIndex i = first; i < std::min(document.size(), first + longest_start) && next == nullptr; ++i) {
      const Mention* other = syntax_.mention_at(i);
      if (other != nullptr && syntax_.phrase_start(i) == first) next = other;
    }
    if (next == nullptr) return;
    members.push_back(next->head);
    end = next->tokens.last;
  }
  if (!closed) return;
  for (const TokenIndex member : members) add_argument(party, match, member, as_target);
}

// "des milliers de civils": whom the quantity counts; the token itself where it is none.
TokenIndex Roles::counted_by(TokenIndex quantity) const {
  if (!syntax_.actors_at(quantity).empty() || !quantity_of(syntax_.lemma(quantity))) return quantity;
  for (const TokenIndex child : syntax_.dependents().of(quantity)) {
    if (child > quantity && syntax_.document()[child].dependency == "nmod" && !syntax_.actors_at(child).empty())
      return child;
  }
  return quantity;
}

// "a débloqué un million pour les réfugiés au Liban": of those whom prepositions name, whoever stands first is given
// it, and not the place behind.
Roles::Party Roles::first_given(const Match& match) const {
  const Frame& frame = match.entry->frame;
  if (frame.type != "AID" || match.entry->kind != WordKind::verb || frame.source.front() != slot_subject) return {};
  Party first;
  for (const Slot slot : frame.target) {
    if (slot < first_preposition || clitics_.clitic_of(match.anchor(), slot) >= 0) return {};
    Party party = verb_slot(match, slot, true);
    if (party.actors.empty() || party.head < match.last()) continue;
    if (first.head < 0 || party.head < first.head) first = std::move(party);
  }
  const bool placed = first.head >= 0 && std::ranges::all_of(first.actors, [&](ActorIndex actor) {
                        return syntax_.actors().actors[actor].kind == ActorKind::place;
                      });
  return placed ? Party{} : first;
}

// "entre Oslo, Lima et Quito": all that commas part, up to who stands behind "et".
bool Roles::add_listed(Party& party, const Mention& first) const {
  const Document& document = syntax_.document();
  ActorSet listed;
  TokenIndex part = first.tokens.last;
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.modifier || mention.tokens.first <= part || part + 1 >= document.size()) continue;
    const bool last = syntax_.lower(part) == "et";
    const TokenIndex start = part + (document[part + 1].pos == Pos::det ? 2 : 1);
    if ((!last && syntax_.lower(part) != ",") || mention.tokens.first > start) return false;
    add_actors(listed, mention.actors);
    if (last) {
      if (listed.size() > 1) add_actors(party.actors, listed);
      return listed.size() > 1;
    }
    part = mention.tokens.last;
  }
  return false;
}

Roles::Party Roles::whole_target(MatchIndex index) const {
  Party party = target(index);
  if (party.actors.empty()) return party;
  if (const auto second = gaps_.second_clause(index)) {
    std::erase_if(party.actors, [&](ActorIndex actor) {
      return contains(second->source.actors, actor) || contains(second->target.actors, actor);
    });
    return party;
  }
  for (const Gaps::Gap& gap : gaps_.all()) {
    if (gap.governor == index) add_actors(party.actors, gap.actors);
  }
  return party;
}

}  // namespace entente
