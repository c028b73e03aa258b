// Those whom a kind of rule weighs on, where the text names only the rule: the press for censorship, for an occupation
// those who protest against it.
#include <algorithm>

#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

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
