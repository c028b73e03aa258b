// Whom a word with a content is about by what its content says: "menace de frapper Alep".
#include "ingest/function_words.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

Roles::Party Roles::content_party(const Match& match) const {
  for (const TokenIndex verb : contents_.of(match)) {
    if (!syntax_.is_verbal(verb)) {
      if (match.entry->frame.content == Content::target) {
        const MatchIndex event = matches_.at(verb, Role::relation);
        if (event != no_match && !source(event).actors.empty()) {
          Party party = source(event);
          party.reached = true;
          return party;
        }
      }
      continue;
    }
    if (match.entry->frame.content == Content::target) {
      if (const TokenIndex seen = contents_.seen_acting(verb); seen >= 0)
        return {syntax_.actors_at(seen), seen, false, false};
      const std::string opener = syntax_.opener(verb);
      if (!syntax_.is_finite(verb) && !is_que(opener)) continue;
      // "demande que l'accusé soit extradé par Lima": whoever is to do it.
      if (syntax_.voice(verb) == Voice::passive) {
        Party agent = subject(verb);
        if (!agent.actors.empty() && !agent.fallback) return agent;
      }
      const Syntax::Subject subject = syntax_.surface_subject(verb);
      if (!subject.actors.empty()) return {subject.actors, subject.head, subject.fallback, false};
      continue;
    }
    if (fallbacks_.is_done_by_another(verb, match)) continue;
    if (contents_.denies_own_deed(match)) continue;
    // "menace de frapper Alep", "refuse de recevoir l'ambassadeur": whom the content acts upon.
    for (const MatchIndex inner : matches_.at(verb)) {
      const Role role = matches_[inner].entry->role;
      if (role != Role::relation && role != Role::control) continue;
      if (role == Role::control) {
        Party party = content_party(matches_[inner]);
        if (!party.actors.empty()) return party;
        continue;
      }
      Party party = target(inner);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
    // "prêt à mourir pour Lima": who is ready for something promises nothing to whomever it names.
    if (match.entry->kind == WordKind::adjective) continue;
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot == slot_subject) continue;
      if (argument.slot >= first_preposition) {
        const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
        if (preposition != "à" && preposition != "contre" && preposition != "avec" && preposition != "de" &&
            preposition != "sur")
          continue;
      }
      Party party;
      add_argument(party, match, argument.head, true);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  return match.entry->frame.content == Content::target ? named_behind_ce_que(match) : Party{};
}

// "appelle à ce que ceux qui l'ont fait en répondent": whom the clause opens with, though the parser lost its verb.
Roles::Party Roles::named_behind_ce_que(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[match.anchor()].sentence].tokens.last;
  for (TokenIndex i = match.last() + 1; i + 2 < end && i < match.last() + 6; ++i) {
    if (syntax_.lower(i) != "ce" || syntax_.lower(i - 1) != "à") continue;
    if (!is_que(syntax_.lower(i + 1))) return {};
    const Mention* mention = gaps_.mention_from(i + 2, end);
    return mention == nullptr ? Party{} : Party{mention->actors, mention->head, true, false};
  }
  return {};
}

}  // namespace entente
