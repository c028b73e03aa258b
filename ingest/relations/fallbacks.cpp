// Whom an act is directed at where none of its arguments says so: by whoever made what is rejected, by the event that
// is complained of, by what is promised.
#include <algorithm>
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/relations/fallbacks.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

namespace {

constexpr TokenIndex reach = 16;  // tokens behind a word in which what belongs to it may stand

}  // namespace

// "a rejeté la proposition de trêve avancée par Oslo": the parser gave the agent to the verb, which is active.
Party Fallbacks::agent_of_object(const Match& match) const {
  const TokenIndex verb = match.anchor();
  if (match.entry->kind != WordKind::verb || match.tokens.size() < 2 || syntax_.voice(verb) != Voice::active) return {};
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.surface_subject || argument.head < match.last()) continue;
    const Slot slot = syntax_.slot(argument.head);
    if (!syntax_.lexicon().is_preposition(slot, "par")) continue;
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (!actors.empty()) return {actors, argument.head, true, true};
  }
  return {};
}

// "a exclu toute alliance avec Lima", "salue le dialogue avec Lima": with whom the event is.
Party Fallbacks::target_of_object(const Match& match) const {
  if (match.entry->kind != WordKind::verb) return {};
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (argument.slot != slot_object || matches_.is_taken(argument.head)) continue;
    for (const MatchIndex event : matches_.at(argument.head)) {
      const Entry& entry = *matches_[event].entry;
      if (entry.role != Role::relation || entry.kind != WordKind::noun || !entry.frame.mutual ||
          match.entry->frame.type == "SANCTION")
        continue;
      Party party = roles_.target(event);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  // "a annulé les manœuvres prévues avec Lima": hung from the verb.
  const auto with = syntax_.lexicon().slot("avec");
  const bool breaks = match.entry->frame.type == "SANCTION" || match.entry->frame.type == "REJECT";
  bool object = match.tokens.size() > 1;
  for (const Argument& argument : syntax_.below(match.anchor()))
    object = object || (argument.slot == slot_object && argument.head > match.anchor());
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (!breaks || !object || !with || argument.slot != *with || argument.head < match.anchor()) continue;
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (!actors.empty()) return {actors, argument.head, false, true};
  }
  return {};
}

// "s'est plaint auprès de l'ONU de deux raids menés par Oslo": whoever does the event behind a "de" that hangs
// elsewhere.
Party Fallbacks::doer_of_event_behind(const Match& match) const {
  const Document& document = syntax_.document();
  const auto of = syntax_.lexicon().slot("de");
  const auto against = syntax_.lexicon().slot("contre");
  const TokenIndex last = match.last();
  const TokenIndex end = std::min(document.sentences[document[last].sentence].tokens.last, last + reach);
  for (TokenIndex i = last + 1; i < end; ++i) {
    if ((syntax_.is_verbal(i) && syntax_.is_finite(i)) || syntax_.lower(i) == ";" || syntax_.lower(i) == ",") return {};
    const Slot slot = syntax_.slot(i);
    const bool opens = (of && slot == *of) || (against && slot == *against);
    if (!opens || syntax_.is_verbal(i)) continue;
    for (const MatchIndex event : matches_.at(i)) {
      if (matches_[event].entry->role != Role::relation || matches_[event].entry->kind != WordKind::noun) continue;
      Party party = roles_.source(event);
      if (party.actors.empty()) {
        // "menés vendredi par Oslo" behind the noun, hung from elsewhere.
        TokenIndex next = i + 1;
        while (next < end && document[next].pos == Pos::adj && !syntax_.is_verbal(next)) ++next;
        if (next < end && syntax_.is_verbal(next) && syntax_.voice(next) == Voice::passive)
          party = roles_.subject(next);
      }
      party.fallback = party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  return {};
}

// "ont cessé le travail au premier jour d'une grève contre": against whom, by the noun of protest in the same clause.
Party Fallbacks::target_of_noun_behind(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = match.last();
  const TokenIndex end = document.sentences[document[last].sentence].tokens.last;
  for (TokenIndex i = last + 1; i < end; ++i) {
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return {};
    for (const MatchIndex event : matches_.at(i)) {
      const Entry& entry = *matches_[event].entry;
      if (entry.role != Role::relation || entry.kind != WordKind::noun || entry.frame.type != match.entry->frame.type)
        continue;
      Party party = roles_.target(event);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  return {};
}

// "L'aide à Oslo se poursuivra, a promis le ministre": whom the event meets that the clause before is about.
Party Fallbacks::target_of_main_event(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  if (match.entry->kind != WordKind::verb || !syntax_.is_finite(anchor) || !syntax_.is_aside(anchor)) return {};
  TokenIndex main = document.is_root(anchor) ? -1 : document[anchor].head;
  for (const TokenIndex child : syntax_.dependents().of(anchor)) {
    if (main < 0 && child < anchor && syntax_.is_verbal(child) && syntax_.is_finite(child)) main = child;
  }
  if (main < 0 || main > anchor || !syntax_.is_verbal(main)) return {};
  std::array<TokenIndex, 2> heads{main, syntax_.surface_subject(main).head};
  for (const TokenIndex head : heads) {
    if (head < 0 || head > anchor) continue;
    for (const MatchIndex event : matches_.at(head)) {
      if (matches_[event].entry->role != Role::relation) continue;
      Party party = roles_.target(event);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  return {};
}

// "Oslo a averti que Lima frapperait Quito": no threat of Oslo's. "La police" may be its own.
bool Fallbacks::is_done_by_another(TokenIndex verb, const Match& match) const {
  if (!syntax_.is_finite(verb)) return false;
  const ActorSet doers = syntax_.surface_subject(verb).actors;
  const ActorSet& own = roles_.source(matches_.index_of(match)).actors;
  return !doers.empty() && std::ranges::none_of(doers, [&](ActorIndex actor) {
    const ActorKind kind = syntax_.actors().actors[actor].kind;
    return contains(own, actor) || (kind != ActorKind::country && kind != ActorKind::person);
  });
}

// "est prêt à prolonger le mandat de la force au Liban": the first actor that the promised or threatened thing names.
Party Fallbacks::named_in_content(const Match& match) const {
  if (match.entry->kind == WordKind::adjective || contents_.denies_own_deed(match)) return {};
  for (const TokenIndex verb : contents_.of(match)) {
    if (!syntax_.is_verbal(verb) || is_done_by_another(verb, match)) continue;
    // "a menacé de les licencier"
    if (const TokenIndex clitic = clitics_.clitic_of(verb, slot_object);
        clitic >= 0 && !syntax_.actors_at(clitic).empty())
      return {syntax_.actors_at(clitic), clitic, true, true};
    const TokenSpan clause = syntax_.dependents().subtree(verb);
    for (TokenIndex i = verb + 1; i < clause.last; ++i) {
      if ((syntax_.is_verbal(i) && syntax_.is_finite(i)) || syntax_.lower(i) == ",") break;
      const ActorSet& actors = syntax_.actors_at(i);
      if (actors.empty()) continue;
      return {actors, i, true, true};
    }
  }
  return {};
}

// "sont tombés d'accord sur le principe d'une aide à Oslo": whom the thing agreed upon meets, or names.
Party Fallbacks::named_in_object(const Match& match) const {
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (argument.head < match.anchor() || argument.slot < first_preposition) continue;
      const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
      if (preposition != "sur" && preposition != "de" && preposition != "à") continue;
      const TokenSpan phrase = syntax_.dependents().subtree(argument.head);
      for (TokenIndex i = argument.head; i < phrase.last; ++i) {
        if (syntax_.is_verbal(i) && syntax_.is_finite(i)) break;
        for (const MatchIndex event : matches_.at(i)) {
          if (matches_[event].entry->role != Role::relation || matches_[event].entry->kind != WordKind::noun) continue;
          Party party = roles_.target(event);
          party.fallback = party.reached = true;
          if (!party.actors.empty()) return party;
        }
      }
    }
  }
  return {};
}

// "Pyongyang doit renoncer, ont exigé les Etats-Unis": asked of whoever the clause before is about.
Party Fallbacks::main_subject(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  if (match.entry->kind != WordKind::verb || !syntax_.is_finite(anchor) || !syntax_.is_aside(anchor)) return {};
  // "a déclaré que Lima, qui a voté, attendait": a clause of its own.
  const std::string opener = syntax_.opener(anchor);
  if (is_que(opener)) return {};
  TokenIndex main = document.is_root(anchor) ? -1 : document[anchor].head;
  for (const TokenIndex child : syntax_.dependents().of(anchor)) {
    if (main >= 0 || child > anchor) break;
    const std::string_view label = document[child].dependency.view();
    if (syntax_.is_verbal(child) && (label == "advcl" || label == "ccomp" || label == "parataxis" || label == "dep"))
      main = child;
  }
  if (main < 0 || main > anchor || !syntax_.is_verbal(main) || !syntax_.is_finite(main)) return {};
  const Syntax::Subject subject = syntax_.surface_subject(main);
  return {subject.actors, subject.head, subject.fallback, true};
}

// "menace de riposter si Oslo n'accepte pas": against whom, by whose conduct it hangs on.
Party Fallbacks::condition_subject(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = match.last();
  const TokenIndex end = document.sentences[document[last].sentence].tokens.last;
  for (TokenIndex i = last + 1; i + 1 < end; ++i) {
    const std::string& word = syntax_.lower(i);
    const bool opens = word == "si" || (word == "s'" && syntax_.lower(i + 1).starts_with("il")) ||
                       (is_que(word) && i >= 2 && syntax_.lower(i - 1) == "moins" && syntax_.lower(i - 2) == "à");
    if (!opens) continue;
    for (TokenIndex verb = i + 1; verb < end; ++verb) {
      if (!syntax_.is_verbal(verb)) continue;
      const Syntax::Subject subject = syntax_.surface_subject(verb);
      if (subject.head < i) return {};
      return {subject.actors, subject.head, subject.fallback, true};
    }
  }
  return {};
}

// "manifestent pour exiger du gouvernement": against whom, by what they want.
Party Fallbacks::purpose_target(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = match.last();
  const TokenIndex end = document.sentences[document[last].sentence].tokens.last;
  for (TokenIndex i = last + 1; i < end; ++i) {
    if (!syntax_.is_verbal(i)) continue;
    if (document.morphology(i).verb_form != VerbForm::infinitive || syntax_.opener(i) != "pour") return {};
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->role != Role::relation) continue;
      Party party = roles_.target(index);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
    return {};
  }
  return {};
}

// "le ministre français s'est engagé à réduire le déficit français": to nobody abroad.
bool Fallbacks::is_own_state(const ActorSet& acting, ActorIndex target) const {
  const std::vector<Actor>& actors = syntax_.actors().actors;
  return actors[target].kind == ActorKind::country && !actors[target].country.empty() &&
         std::ranges::any_of(acting, [&](ActorIndex actor) {
           return actors[actor].kind != ActorKind::group && actors[actor].country == actors[target].country;
         });
}

Party Fallbacks::directed_at(const Match& match, const ActorSet& acting) const {
  const Frame& frame = match.entry->frame;
  Party party;
  const auto other = [&](Party found) {
    std::erase_if(found.actors,
                  [&](ActorIndex actor) { return contains(acting, actor) || is_own_state(acting, actor); });
    if (party.actors.empty()) party = std::move(found);
  };
  if (frame.type == "REJECT" || frame.type == "ACCUSE" || frame.type == "SUPPORT") other(agent_of_object(match));
  if (frame.type == "REJECT" || frame.type == "SUPPORT" || frame.type == "SANCTION") other(target_of_object(match));
  if (match.entry->kind == WordKind::verb && frame.type == "ACCUSE") {
    other(context_.state_of_abuse(match));
    other(doer_of_event_behind(match));
  }
  if (match.entry->kind == WordKind::verb && frame.type == "PROTEST") other(target_of_noun_behind(match));
  if (frame.type == "RETREAT" && frame.mode == "withdraw" &&
      (match.tokens.size() > 1 || match.entry->kind == WordKind::noun))
    other(circumstances_.place_left(match));
  if (frame.content == Content::source) {
    other(target_of_main_event(match));
    other(named_in_content(match));
    other(named_in_object(match));
  }
  return party;
}

}  // namespace entente
