// Agents of passives that stand far from their verb, and objects that two verbs share.
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

// "a enlevé puis relâché deux hommes", "arrêté puis relâché par la police": the verb right behind, past "et" and
// adverbs, whose object or agent is that of both; -1 for none.
TokenIndex Roles::verb_sharing(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[verb].sentence].tokens.last;
  bool joined = false;
  for (TokenIndex i = verb + 1; i < end && i < verb + 6; ++i) {
    if (syntax_.is_verbal(i)) {
      const bool alike =
          document[i].dependency == "conj" && document[i].head == verb && syntax_.voice(i) == syntax_.voice(verb);
      return joined && alike ? i : -1;
    }
    const Pos pos = document[i].pos;
    joined = joined || pos == Pos::cconj;
    if (pos != Pos::cconj && pos != Pos::adv && pos != Pos::aux && syntax_.lower(i) != ",") return -1;
  }
  return -1;
}

// "Lima s'est vu infliger par Oslo une amende": whom the infinitive's "à" would name is the subject of "se voir"; that
// verb, -1 for none.
TokenIndex Roles::sees_itself(TokenIndex infinitive) const {
  const Document& document = syntax_.document();
  if (document.morphology(infinitive).verb_form != VerbForm::infinitive) return -1;
  const TokenIndex first = document.sentences[document[infinitive].sentence].tokens.first;
  for (TokenIndex i = infinitive - 1; i >= first && i > infinitive - 4; --i) {
    if (syntax_.is_verbal(i)) return syntax_.lemma(i) == "voir" && syntax_.reflexive(i) ? i : -1;
    if (document[i].pos != Pos::adv) return -1;
  }
  return -1;
}

// "a dénoncé la destruction du pont par Oslo": hung from the verb, which is active and has no agent; -1 for none.
TokenIndex Roles::agent_at_verb(TokenIndex noun) const {
  const TokenIndex verb = syntax_.governor(noun);
  if (verb < 0 || verb > noun || !syntax_.is_verbal(verb) || syntax_.slot(noun) != slot_object ||
      syntax_.voice(verb) != Voice::active)
    return -1;
  const TokenIndex end = syntax_.document().sentences[syntax_.document()[noun].sentence].tokens.last;
  for (TokenIndex i = noun + 1; i < end; ++i) {
    // What follows is another event's: "a suspendu les vols après la destruction du pont par Oslo".
    if (syntax_.is_verbal(i) || syntax_.lower(i) == "," ||
        (matches_.at(i, Role::relation) != no_match && syntax_.actors_at(i).empty()))
      return -1;
    if (!syntax_.actors_at(i).empty() && syntax_.lexicon().is_preposition(syntax_.slot(i), "par"))
      return syntax_.governor(i) == verb ? i : -1;
  }
  return -1;
}

}  // namespace entente
