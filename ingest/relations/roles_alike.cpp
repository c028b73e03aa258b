// Who does the same, or suffers it: "a prié le ministre de partir, tout comme Lima", "a été arrêté, de même que Lima";
// who answers for whom.
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// Where the name may begin behind such words; -1 where they are none.
TokenIndex Roles::behind_likeness(TokenIndex i) const {
  const std::string& word = syntax_.lower(i);
  TokenIndex first = -1;
  if (word == "comme" && syntax_.lower(i - 1) == "tout") first = i - 1;
  if (is_que(word) && syntax_.lower(i - 1) == "même" && syntax_.lower(i - 2) == "de") first = i - 2;
  if (word == "instar" && syntax_.lower(i - 1) == "l'" && syntax_.lower(i - 2) == "à") first = i - 2;
  return first > 0 && syntax_.lower(first - 1) == "," ? i + 1 : -1;
}

ActorSet Roles::alike(TokenIndex verb) const {
  constexpr TokenIndex reach = 12;  // tokens in which the name stands
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[verb].sentence].tokens.last;
  for (TokenIndex i = verb + 3; i < end; ++i) {
    const TokenIndex from = behind_likeness(i);
    if (from < 0) continue;
    for (TokenIndex at = from; at < end && at < from + reach; ++at) {
      if (syntax_.is_verbal(at) && syntax_.is_finite(at)) return {};
      const Mention* mention = syntax_.mention_at(at);
      if (mention == nullptr) continue;
      // "tout comme Lima l'avait fait": a clause of its own
      for (TokenIndex next = mention->tokens.last; next < end && next < mention->tokens.last + 4; ++next) {
        if (document[next].pos == Pos::punct) break;
        if (document[next].pos == Pos::verb || document[next].pos == Pos::aux) return {};
      }
      ActorSet all = syntax_.actors_at(at);
      for (const TokenIndex child : syntax_.dependents().of(at)) {
        if (document[child].dependency == "conj") add_actors(all, syntax_.actors_at(child));
      }
      std::erase_if(all, [&](ActorIndex actor) { return syntax_.actors().actors[actor].kind == ActorKind::place; });
      return all;
    }
  }
  return {};
}

// ", rejoint par Lima": others have done the same. -1 where no such participle closes the clause of the verb.
TokenIndex Roles::joined_behind(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[verb].sentence].tokens.last;
  for (TokenIndex i = verb + 1; i < end; ++i) {
    if (is_joining(i)) return i;
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return -1;
  }
  return -1;
}

bool Roles::is_joining(TokenIndex participle) const {
  const Document& document = syntax_.document();
  if (participle < 2 || !syntax_.is_verbal(participle) || syntax_.is_finite(participle)) return false;
  if (!among(syntax_.lemma(participle), {"rejoindre", "imiter", "suivre"})) return false;
  TokenIndex before = participle - 1;
  while (before > 0 && (document[before].pos == Pos::adv || syntax_.in_time(before))) --before;
  return syntax_.lower(before) == "," && participle + 1 < document.size() &&
         std::ranges::any_of(syntax_.below(participle), [&](const Argument& argument) {
           return argument.slot == slot_subject && argument.head > participle;
         });
}

ActorSet Roles::joining(TokenIndex verb) const {
  ActorSet all;
  const TokenIndex participle = joined_behind(verb);
  if (participle < 0) return all;
  for (const Argument& argument : syntax_.below(participle)) {
    if (argument.slot == slot_subject && argument.head > participle) add_actors(all, syntax_.actors_at(argument.head));
  }
  return all;
}

void Roles::add_alike(Party& party, const Match& match, Voice voice) const {
  const TokenIndex verb = match.anchor();
  const Document& document = syntax_.document();
  if (match.entry->kind != WordKind::verb || party.actors.empty() || party.inferred != nullptr) return;
  if (voice == Voice::active && syntax_.voice(verb) == voice && syntax_.is_finite(verb) && !match.entry->frame.mutual)
    add_actors(party.actors, joining(verb));
  if (!document.is_root(verb) || syntax_.voice(verb) != voice || match.entry->frame.mutual) return;
  const MatchIndex index = matches_.index_of(match);
  if (voice == Voice::passive && (source(index).actors.empty() || source(index).inferred != nullptr)) return;
  add_actors(party.actors, alike(verb));
}

// A government or a ministry answers for its state, and the state for it.
bool Roles::speaks_for(ActorIndex actor, ActorIndex other) const {
  const Actor& one = syntax_.actors().actors[actor];
  const Actor& two = syntax_.actors().actors[other];
  const auto state = [](const Actor& a) { return a.kind == ActorKind::country; };
  return !one.country.empty() && one.country == two.country && (state(one) || state(two)) &&
         one.kind != ActorKind::group && two.kind != ActorKind::group;
}

}  // namespace entente
