// "les deux camps", "les parties": which two the article means. Part of Completion.
#include <algorithm>

#include "graph/vocabulary.hpp"
#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "Les ouvriers de la Fédération sont en grève": staff that strikes or protests without a named opponent does so
// against who employs it. Others march for much that is none of their employer's business.
Roles::Party Completion::employer(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("employeur");
  if (rule == nullptr || source.size() != 1) return {};
  const std::vector<Actor>& actors = syntax_.actors().actors;
  const bool staff = std::ranges::any_of(syntax_.actors().mentions, [&](const Mention& mention) {
    return !mention.modifier && mention.actors.size() == 1 && mention.actors.front() == source.front() &&
           among(syntax_.lemma(mention.head), {"salarié", "ouvrier", "employé", "personnel", "cheminot", "pilote",
                                               "conducteur", "postier", "docker", "mineur", "steward", "livreur"});
  });
  if (!staff || match.entry->frame.mode == "hunger") return {};
  for (const Tie& tie : syntax_.actors().ties) {
    if (tie.type == "MEMBER_OF" && tie.source == source.front() && !tie.former &&
        actors[tie.target].kind == ActorKind::organisation)
      return {{tie.target}, match.anchor(), true, true, rule};
  }
  return {};
}

namespace {

bool is_side_noun(std::string_view word) {
  return among(word, {"parties", "camps", "belligérants", "protagonistes", "rivaux", "adversaires", "ennemis"});
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
    if (type == nullptr || type->quad == QuadClass::structure || relation.modality == Modality::denied) continue;
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

}  // namespace entente
