#include "ingest/relations/mutual.hpp"

#include <algorithm>

namespace entente {

bool Mutual::is_reciprocal(const Match& match, const Roles::Party& source) const {
  const Frame& frame = match.entry->frame;
  const TokenIndex verb = match.anchor();
  return match.entry->kind == WordKind::verb && !frame.mutual && !frame.reflexive && source.actors.size() == 2 &&
         match.tokens.size() == 1 && syntax_.reflexive(verb) &&
         std::ranges::find(frame.target, slot_object) != frame.target.end() &&
         (syntax_.finite_morphology(verb).number == Number::plural || syntax_.lower(verb).ends_with("ent"));
}

bool Mutual::acts_both_ways(const Match& match, const Roles::Party& source) const {
  const Frame& frame = match.entry->frame;
  return is_reciprocal(match, source) || frame.type == "ASSAULT" || (frame.mutual && frame.type == "ACCUSE");
}

bool Mutual::parts_fighters(const Match& match) const {
  return match.entry->kind == WordKind::noun && match.entry->frame.type == "ASSAULT" &&
         roles_.parting_verb(match.anchor()) >= 0;
}

// "Oslo et Lima se sont opposés à cet arrangement": not to each other.
bool Mutual::names_something_else(const Match& match) const {
  const std::vector<Slot>& wanted = match.entry->frame.target;
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (argument.slot >= first_preposition && syntax_.document()[argument.head].pos == Pos::noun &&
          std::ranges::find(wanted, argument.slot) != wanted.end() && syntax_.actors_at(argument.head).empty() &&
          !syntax_.place_at(argument.head) && !syntax_.lexicon().in_class("occasion", syntax_.lemma(argument.head)) &&
          std::ranges::find(match.tokens, argument.head) == match.tokens.end())
        return true;
    }
  }
  return false;
}

// "Oslo et Lima ont rencontré la presse" relates them to the press, not to each other.
bool Mutual::relates(const Match& match, const Roles::Party& source) const {
  const Frame& frame = match.entry->frame;
  // "le cessez-le-feu entre Oslo et Lima"
  const Slot slot = source.head >= 0 ? syntax_.slot(source.head) : slot_object;
  const bool between = match.entry->kind == WordKind::noun && syntax_.lexicon().is_preposition(slot, "entre");
  if (is_reciprocal(match, source) || roles_.agrees_among(match, source.actors)) return true;
  if ((!frame.mutual && !between) || frame.content != Content::none || frame.mode == "third-party") return false;
  // "ont offert leur aide": to others.
  const std::string& verb = syntax_.lemma(match.anchor());
  if (verb == "proposer" || verb == "offrir" || names_something_else(match)) return false;
  if (match.entry->kind != WordKind::verb || frame.target.empty()) return true;
  // "une mission composée de représentants d'Oslo et de Lima": not with each other.
  if (match.tokens.size() == 1 && syntax_.voice(match.anchor()) == Voice::passive) return false;
  if (frame.target.front() != slot_object) return true;
  if (frame.reflexive || syntax_.reflexive(match.anchor())) return true;
  return std::ranges::none_of(syntax_.below(match.anchor()),
                              [](const Argument& argument) { return argument.slot == slot_object; });
}

bool Mutual::is_one_with_many(const Roles::Party& party) const {
  if (party.actors.size() < 3 || party.head < 0) return false;
  const Mention* first = syntax_.mention_at(party.head);
  return first != nullptr && first->tokens.last < syntax_.document().size() &&
         syntax_.lower(first->tokens.last) == "et";
}

}  // namespace entente
