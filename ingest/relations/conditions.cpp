#include "ingest/relations/conditions.hpp"

#include <algorithm>

namespace entente {

namespace {

// By the word at the head of any of the actor's mentions: a tribunal stays one where it is "il".
bool is_named_by(const Syntax& syntax, ActorIndex actor, const std::string& name) {
  return std::ranges::any_of(syntax.actors().mentions, [&](const Mention& mention) {
    return contains(mention.actors, actor) && !mention.modifier &&
           syntax.lexicon().in_class(name, syntax.lemma(mention.head));
  });
}

bool is_wanted(const Syntax& syntax, const Wanted& wanted, ActorIndex actor) {
  const ActorKind kind = syntax.actors().actors[actor].kind;
  return std::ranges::find(wanted.kinds, kind) != wanted.kinds.end() ||
         std::ranges::any_of(wanted.classes, [&](const auto& name) { return is_named_by(syntax, actor, name); });
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

// "appelle à cesser", "appelle au calme", "appelle ceci de ses vœux" alone says nothing.
bool is_told(const Syntax& syntax, const Roles& roles, const Match& match) {
  return roles.has_content(match) || std::ranges::any_of(syntax.below(match.anchor()), [&](const Argument& argument) {
           return argument.slot >= first_preposition && syntax.lexicon().slot_name(argument.slot) == "à";
         });
}

}  // namespace

bool meets_conditions(const Syntax& syntax, const Roles& roles, const Match& match, const Roles::Party& source,
                      const Roles::Party& target) {
  const Frame& frame = match.entry->frame;
  if (!fits(syntax, frame.source_is, source) || !fits(syntax, frame.target_is, target)) return false;
  if (frame.told && !is_told(syntax, roles, match)) return false;
  if (!frame.near.empty() && !has_word_of(syntax, match.anchor(), frame.near)) return false;
  return frame.unless.empty() || !has_word_of(syntax, match.anchor(), frame.unless);
}

}  // namespace entente
