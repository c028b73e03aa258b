#include "ingest/relations/conditions.hpp"

#include <algorithm>

#include "graph/vocabulary.hpp"
#include "ingest/relations/obligations.hpp"
#include "ingest/relations/opinions.hpp"

namespace entente {

namespace {

constexpr TokenIndex told_window = 24;  // how far behind the word what is asked for may open

bool is_wanted(const Syntax& syntax, const Wanted& wanted, ActorIndex actor) {
  const ActorKind kind = syntax.actors().actors[actor].kind;
  return std::ranges::find(wanted.kinds, kind) != wanted.kinds.end() ||
         // By any of its mentions: a tribunal stays one where it is "il".
         std::ranges::any_of(wanted.classes, [&](const auto& name) { return syntax.is_called(actor, name); });
}

bool fits(const Syntax& syntax, const Wanted& wanted, const Roles::Party& party) {
  return !wanted.any() ||
         std::ranges::all_of(party.actors, [&](ActorIndex actor) { return is_wanted(syntax, wanted, actor); });
}

bool has_word_of(const Syntax& syntax, TokenIndex token, const std::string& name) {
  const Document& document = syntax.document();
  const TokenSpan sentence = document.sentences[document[token].sentence].tokens;
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    if (syntax.lexicon().in_class(name, syntax.lemma(i))) return true;
  }
  return false;
}

// "appelle Oslo à cesser", "appelle les deux camps au calme": "appelle Oslo" alone is a call. The parser hangs the "à"
// from any word before it.
bool is_told(const Syntax& syntax, const Roles& roles, const Match& match) {
  if (roles.has_content(match)) return true;
  const Document& document = syntax.document();
  const TokenIndex end =
      std::min(document.sentences[document[match.anchor()].sentence].tokens.last, match.anchor() + told_window);
  bool clause = false;  // past a verb only an infinitive counts: "appelle ceux qui hésitent à voter"
  for (TokenIndex i = match.anchor() + 1; i < end; ++i) {
    const std::string& word = syntax.lower(i);
    if (word == ";" || word == ":") break;
    const bool infinitive = i + 1 < end && document.morphology(i + 1).verb_form == VerbForm::infinitive;
    if ((word == "à" && (infinitive || !clause)) || (!clause && (word == "au" || word == "aux"))) return true;
    clause = clause || syntax.is_verbal(i);
  }
  return false;
}

// Whether the text calls the actor by nothing but that noun and pronouns.
bool is_nameless(const Syntax& syntax, ActorIndex actor, TokenIndex noun) {
  return std::ranges::all_of(syntax.mentions_naming(actor), [&](const Mention* mention) {
    return mention->how == Resolution::pronoun ||
           (mention->how == Resolution::description && syntax.lemma(mention->head) == syntax.lemma(noun));
  });
}

}  // namespace

bool meets_conditions(const Syntax& syntax, const Roles& roles, const Match& match, const Roles::Party& source,
                      const Roles::Party& target) {
  const Frame& frame = match.entry->frame;
  if (!fits(syntax, frame.source_is, source) || !fits(syntax, frame.target_is, target)) return false;
  if (frame.told && !is_told(syntax, roles, match)) return false;
  if (!frame.near.empty() && !has_word_of(syntax, match.anchor(), frame.near)) return false;
  // "défilent contre l'occupation d'Oslo": what a country occupies is no factory.
  const bool by_country = match.entry->kind == WordKind::noun && frame.mode == "seize" && !source.actors.empty() &&
                          std::ranges::all_of(source.actors, [&](ActorIndex actor) {
                            return syntax.actors().actors[actor].kind == ActorKind::country;
                          });
  return frame.unless.empty() || by_country || !has_word_of(syntax, match.anchor(), frame.unless);
}

bool tells_event(const Syntax& syntax, const Matches& matches, const Roles& roles, const Match& match,
                 const Roles::Party& source) {
  const Frame& frame = match.entry->frame;
  const TokenIndex anchor = match.anchor();
  // "l'opposition", "les rebelles": who, not what happens. "Son allié" is both.
  const std::vector<Slot>& acting = frame.source;
  if (match.entry->kind != WordKind::verb && syntax.mention_at(anchor) != nullptr &&
      (match.entry->kind == WordKind::adjective || std::ranges::find(acting, slot_governor) == acting.end()))
    return false;
  if (match.entry->kind == WordKind::verb && is_moved_by_thing(syntax, anchor)) return false;
  if (praises(syntax, matches, anchor) || roles.is_said_by_construction(match) || roles.is_joining(anchor))
    return false;
  // "ses alliés": who is nothing but somebody's ally in the text.
  if (frame.type == "ALLY" && match.entry->kind == WordKind::noun && source.head == anchor &&
      is_nameless(syntax, source.actors.front(), anchor))
    return false;
  // A place does nothing; what its name stands for beside others does.
  const RelationType* type = find_type(frame.type);
  const bool structure = type != nullptr && type->quad == QuadClass::structure;
  if (!structure && std::ranges::all_of(source.actors, [&](ActorIndex actor) {
        return syntax.actors().actors[actor].kind == ActorKind::place;
      }))
    return false;
  // "en représailles", "en réponse": an adverbial, no event.
  const bool adverbial = match.entry->kind == WordKind::noun &&
                         syntax.lexicon().is_preposition(syntax.slot(anchor), "en") && frame.mode != "visit";
  return !adverbial || roles.is_predicate(anchor) || syntax.mention_at(anchor) != nullptr;
}

}  // namespace entente
