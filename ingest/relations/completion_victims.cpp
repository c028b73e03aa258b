// Who suffers from what, where the text does not say it: those whom a victim's complaint is about, the press where it
// was censored, those who protest against an occupation.
#include <algorithm>

#include "graph/vocabulary.hpp"
#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t complaint_behind = 6;  // sentences
constexpr std::uint32_t complaint_reach = 3;   // ahead

}  // namespace

// "a porté plainte": against whom they have suffered from.
Roles::Party Completion::complained_of(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("plainte-de-victime");
  const bool complaint =
      std::ranges::any_of(match.tokens, [&](TokenIndex token) { return syntax_.lemma(token) == "plainte"; });
  if (rule == nullptr || match.entry->frame.type != "ACCUSE" || !complaint) return {};
  const std::uint32_t sentence = syntax_.document()[match.anchor()].sentence;
  const auto has_harmed = [&](const Relation& relation) {
    const RelationType* type = find_type(relation.type);
    return type != nullptr && type->quad == QuadClass::material_conflict && relation.modality != Modality::denied &&
           contains(source, relation.target) && !contains(source, relation.source);
  };
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= match.anchor() || sentence - passage.sentence > complaint_behind) continue;
    if (has_harmed(*it)) return {{it->source}, match.anchor(), true, true, rule};
  }
  // The news comes first, and what had happened behind it.
  for (const Relation& relation : found_) {
    const Passage& passage = relation.passages.front();
    if (passage.cue.first > match.anchor() && passage.sentence <= sentence + complaint_reach && has_harmed(relation))
      return {{relation.source}, match.anchor(), true, true, rule};
  }
  // Or against whom the article tells first that they were convicted.
  const auto convicted = std::ranges::find(found_, "convict", &Relation::mode);
  if (convicted == found_.end() || contains(source, convicted->target) || contains(source, convicted->source))
    return {};
  return {{convicted->target}, match.anchor(), true, true, rule};
}

// "Oslo a aboli la censure": for those of whom the article says that they write.
Roles::Party Completion::freed_press(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("censurés");
  if (rule == nullptr || match.entry->frame.type != "CONCEDE" || match.entry->kind != WordKind::verb) return {};
  const bool censorship = std::ranges::any_of(syntax_.below(match.anchor()), [&](const Argument& argument) {
    return argument.slot == slot_object && syntax_.lemma(argument.head) == "censure";
  });
  if (!censorship) return {};
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.actors.size() == 1 && !mention.modifier &&
        syntax_.actors().actors[mention.actors.front()].kind == ActorKind::group &&
        syntax_.lexicon().in_class("writers", syntax_.lemma(mention.head)))
      return {mention.actors, match.anchor(), true, true, rule};
  }
  return {};
}

// "les insulaires ont défilé contre l'occupation d'Oslo": it is their land.
Roles::Party Completion::occupied_people(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("occupés");
  if (rule == nullptr || match.entry->kind != WordKind::noun || match.entry->frame.mode != "seize" ||
      !syntax_.lexicon().in_class("invading", syntax_.lemma(match.anchor())) ||
      syntax_.document().is_root(match.anchor()))
    return {};
  const TokenIndex verb = syntax_.clause_verb(match.anchor());
  for (const MatchIndex index : matches_.at(verb)) {
    if (!among(matches_[index].entry->frame.type, {"PROTEST", "ASSAULT", "DISAGREE"})) continue;
    Roles::Party people = roles_.source(index);
    std::erase_if(people.actors, [&](ActorIndex actor) {
      return contains(source, actor) || syntax_.actors().actors[actor].kind != ActorKind::group;
    });
    if (!people.actors.empty()) return {people.actors, people.head, true, true, rule};
  }
  return {};
}

}  // namespace entente
