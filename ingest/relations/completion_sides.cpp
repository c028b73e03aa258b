// "les deux camps", "les parties": which two the article means. Part of Completion.
#include <algorithm>

#include "graph/vocabulary.hpp"
#include "ingest/relations/completion.hpp"
#include "ingest/relations/conditions.hpp"
#include "ingest/relations/mutual.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool is_side_noun(std::string_view word) {
  return among(word, {"parties", "camps", "belligérants", "protagonistes", "rivaux", "adversaires", "ennemis"});
}

// What two have with each other; whoever helps another, or lets him go, is no side against him.
bool makes_sides(const Relation& relation) {
  if (among(relation.type, {"SUPPORT", "AID", "ALLY", "CONCEDE", "RETREAT", "MOBILIZE"})) return false;
  // "n'ont pas réussi à s'entendre"
  return relation.modality != Modality::denied || among(relation.type, {"AGREE", "CONSULT", "COOPERATE"});
}

}  // namespace

// "a appelé les deux camps à la retenue": those who have fought or quarrelled last.
Roles::Party Completion::two_sides(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("deux-camps");
  if (rule == nullptr || match.entry->kind != WordKind::verb) return {};
  TokenIndex noun = -1;
  for (const Argument& argument : syntax_.below(match.anchor())) {
    const bool sides = is_side_noun(syntax_.lower(argument.head));
    const bool both = argument.head >= 2 && syntax_.lower(argument.head - 1) == "deux";
    if (sides && both && argument.slot != slot_subject && syntax_.actors_at(argument.head).empty())
      noun = argument.head;
  }
  if (noun < 0) return {};
  Roles::Party sides = main_sides(match.anchor(), source);
  sides.head = noun;
  sides.inferred = rule;
  return sides;
}

// "a reçu les deux parties": also with words that are said of actors themselves, for the noun names them.
std::optional<Completion::Event> Completion::done_to_sides(MatchIndex index) const {
  const Match& match = matches_[index];
  const Roles::Party& source = roles_.source(index);
  if (match.entry->role != Role::relation || match.entry->frame.within || source.actors.empty() ||
      !roles_.target(index).actors.empty())
    return std::nullopt;
  Roles::Party sides = two_sides(match, source.actors);
  if (sides.actors.empty() || !meets_conditions(syntax_, roles_, match, source, sides)) return std::nullopt;
  return Event{index, source, sides};
}

// The two of whose dealings with each other the article has told most, and of those told as often, last.
Roles::Party Completion::main_sides(TokenIndex before, const ActorSet& besides) const {
  struct Pair {
    ActorIndex one;
    ActorIndex other;
    int told;
  };
  std::vector<Pair> pairs;
  const auto kind = [&](ActorIndex actor) { return syntax_.actors().actors[actor].kind; };
  for (const Relation& relation : found_) {
    if (relation.passages.front().cue.first >= before) break;
    const RelationType* type = find_type(relation.type);
    if (type == nullptr || type->quad == QuadClass::structure || !makes_sides(relation)) continue;
    ActorIndex one = side_of(relation.source);
    ActorIndex other = side_of(relation.target);
    if (one == other) {  // two of one country
      one = relation.source;
      other = relation.target;
    }
    if (kind(one) == ActorKind::place || kind(other) == ActorKind::place || contains(besides, one) ||
        contains(besides, other) || (kind(one) == ActorKind::person) != (kind(other) == ActorKind::person))
      continue;
    if (one > other) std::swap(one, other);
    const auto known = std::find_if(pairs.begin(), pairs.end(),
                                    [&](const Pair& pair) { return pair.one == one && pair.other == other; });
    const int told = known == pairs.end() ? 1 : known->told + 1;
    if (known != pairs.end()) pairs.erase(known);
    pairs.push_back({one, other, told});
  }
  const auto most =
      std::max_element(pairs.rbegin(), pairs.rend(), [](const Pair& a, const Pair& b) { return a.told < b.told; });
  if (most == pairs.rend()) return {};
  return {{most->one, most->other}, before, true, true, nullptr};
}

// "Les deux camps se sont entendus pour réclamer": those who have talked, agreed or fought last.
Roles::Party Completion::acting_sides(MatchIndex index, const ActorSet& target) const {
  const Entry* rule = syntax_.lexicon().inference("deux-camps");
  const Match& match = matches_[index];
  if (rule == nullptr || match.entry->kind != WordKind::verb) return {};
  const TokenIndex subject = syntax_.surface_subject(match.anchor()).head;
  if (subject < 1 || !syntax_.actors_at(subject).empty()) return {};
  const std::string& before = syntax_.lower(subject - 1);
  if (!is_side_noun(syntax_.lower(subject)) || (before != "les" && before != "deux")) return {};
  Roles::Party sides = main_sides(match.anchor(), target);
  sides.inferred = rule;
  return sides;
}

// "Les deux camps se rejettent la faute", "les discussions entre les deux parties": what they do with each other.
std::optional<Completion::Event> Completion::between_sides(MatchIndex index) const {
  const Match& match = matches_[index];
  if (match.entry->role != Role::relation || !roles_.source(index).actors.empty() ||
      !roles_.target(index).actors.empty())
    return std::nullopt;
  Roles::Party sides = acting_sides(index, {});
  const Entry* rule = syntax_.lexicon().inference("deux-camps");
  if (rule != nullptr && match.entry->kind == WordKind::noun) {
    for (const Argument& argument : syntax_.below(match.anchor())) {
      if (!syntax_.lexicon().is_preposition(argument.slot, "entre") || !is_side_noun(syntax_.lower(argument.head)))
        continue;
      sides = main_sides(match.anchor(), {});
      sides.head = argument.head;
      sides.inferred = rule;
    }
  }
  sides.reached = false;  // they do it themselves
  if (sides.actors.size() != 2 || !Mutual(syntax_, roles_).relates(match, sides) ||
      !meets_conditions(syntax_, roles_, match, sides, {}))
    return std::nullopt;
  return Event{index, sides, {}};
}

}  // namespace entente
