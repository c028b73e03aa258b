// Agents of passives that stand far from their verb.
#include <algorithm>

#include "ingest/relations/roles.hpp"

namespace entente {

// "est accusé d'avoir tué des civils par Oslo": the agent stands behind the infinitive, which is active and has none.
Roles::Party Roles::agent_behind_content(TokenIndex verb) const {
  const auto takes_content = [&](MatchIndex index) { return matches_[index].entry->frame.content == Content::target; };
  if (std::ranges::none_of(matches_.at(verb), takes_content)) return {};
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[verb].sentence].tokens.last;
  TokenIndex infinitive = verb + 1;
  while (infinitive < end && infinitive < verb + 6 && !syntax_.is_verbal(infinitive)) ++infinitive;
  if (infinitive >= end || !syntax_.is_verbal(infinitive) || !syntax_.is_infinitive(infinitive) ||
      syntax_.voice(infinitive) == Voice::passive)
    return {};
  for (TokenIndex i = infinitive + 1; i < end && i < infinitive + 14; ++i) {
    if (syntax_.is_verbal(i) || document[i].pos == Pos::sconj || syntax_.lower(i) == ",") return {};
    if (!syntax_.lexicon().is_preposition(syntax_.slot(i), "par")) continue;
    const ActorSet& actors = syntax_.actors_at(i);
    const bool acts = !actors.empty() && syntax_.actors().actors[actors.front()].kind != ActorKind::place;
    return acts ? Party{actors, i, true, false} : Party{};
  }
  return {};
}

}  // namespace entente
