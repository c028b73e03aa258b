// Whom a phrase names that is no actor itself: the part of Syntax that looks into phrases.
#include <algorithm>

#include "ingest/relations/syntax.hpp"

namespace entente {

// "l'attitude « responsable » de Lima": hung from the adjective. "le mot de guerre employé par Lima": said by an agent
// that agrees with the phrase's own head.
ActorSet Syntax::named_astray(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::string_view label = document_[child].dependency.view();
    if (child < head || document_[child].pos != Pos::adj || (label != "appos" && label != "amod")) continue;
    for (const Argument& argument : below(child)) {
      if (lexicon_.is_preposition(argument.slot, "de")) add_actors(result, actors_at(argument.head));
    }
  }
  if (!result.empty() || document_[head].pos != Pos::noun) return result;
  const Morphology& own = document_.morphology(head);
  const auto agrees = [&](const Morphology& participle) {
    return participle.gender == own.gender && participle.number == own.number;
  };
  // "leur opposition au projet élaboré par Lima": hung from a noun before that does not agree.
  const TokenIndex outer = document_.is_root(head) ? head : document_[head].head;
  const bool odd = document_[outer].pos == Pos::noun && !agrees(document_.morphology(outer));
  const TokenIndex end = dependents_.subtree(odd ? outer : head).last;
  for (TokenIndex i = head + 2; i < end; ++i) {
    if (is_verbal(i) && is_finite(i)) return {};
    if (document_[i].dependency != "obl:agent" || actors_at(i).empty()) continue;
    const TokenIndex verb = document_[i].head;
    const Morphology& participle = document_.morphology(verb);
    if (verb < head || participle.verb_form != VerbForm::participle || !agrees(participle)) return {};
    return actors_at(i);
  }
  return result;
}

const Mention* Syntax::modifier_at(TokenIndex token) const {
  const std::int32_t index = modifier_at_[static_cast<std::size_t>(token)];
  return index < 0 ? nullptr : &actors_.mentions[static_cast<std::size_t>(index)];
}

ActorSet Syntax::modifiers(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::int32_t index = modifier_at_[static_cast<std::size_t>(child)];
    if (index >= 0) add_actors(result, actors_.mentions[static_cast<std::size_t>(index)].actors);
  }
  return result;
}

void Syntax::stand_for(TokenIndex pronoun, ActorIndex actor) {
  ActorSet& actors = at_[static_cast<std::size_t>(pronoun)];
  if (actors.empty()) actors.push_back(actor);
}

// "le plan critiqué par Oslo", "qualifié d'injuste par Oslo": others say so of what is not theirs.
bool Syntax::is_comment(TokenIndex verb) const {
  const std::string& word = lemma(verb);
  if (lexicon_.in_class("making", word)) return false;
  if (lexicon_.in_class("opinion", word)) return true;
  const auto known = lexicon_.find(WordKind::verb, word);
  return std::any_of(known.begin(), known.end(), [&](std::uint32_t index) {
    const Entry& entry = lexicon_[index];
    return entry.words.size() == 1 && entry.role == Role::relation &&
           (entry.frame.type == "ACCUSE" || entry.frame.type == "REJECT");
  });
}

bool Syntax::is_called(ActorIndex actor, std::string_view name) const {
  return std::ranges::any_of(mentions_naming(actor), [&](const Mention* mention) {
    return !mention->modifier && lexicon_.in_class(name, lemma(mention->head));
  });
}

// Whoever made what the phrase says: "les propositions faites par Oslo", "les conditions que pose Oslo".
ActorSet Syntax::makers(TokenIndex head) const {
  ActorSet result;
  for (const TokenIndex child : dependents_.of(head)) {
    const std::string_view label = document_[child].dependency.view();
    if (child < head || !label.starts_with("acl") || !is_verbal(child)) continue;
    const bool passive = voice(child) == Voice::passive;
    if (passive && label == "acl" && is_comment(child)) continue;
    for (const Argument& argument : below(child)) {
      // "la motion que présentera Oslo": the parser may take the pronoun for a conjunction.
      const bool relative = label == "acl:relcl" ||
                            (is_finite(child) && lexicon_.in_class("making", lemmas_[static_cast<std::size_t>(child)]));
      const bool agent = passive ? argument.slot == slot_subject : argument.surface_subject && relative;
      if (!agent || document_.morphology(argument.head).pron_type == "Rel") continue;
      add_actors(result, actors_at(argument.head));
    }
  }
  if (!result.empty()) return result;
  // "la motion de censure que dépose Oslo": hung from the bare noun that only says of what kind it is.
  for (const Argument& argument : below(head)) {
    if (argument.head < head || !lexicon_.is_preposition(argument.slot, "de") || dependent(argument.head, "det") >= 0 ||
        mention_at(argument.head) != nullptr || document_[argument.head].pos != Pos::noun)
      continue;
    return makers(argument.head);
  }
  return result;
}

ActorSet Syntax::within(TokenIndex head) const {
  ActorSet result = makers(head);
  if (!result.empty()) return result;
  const auto add = [&](TokenIndex noun, std::string_view preposition) {
    for (const Argument& argument : below(noun)) {
      if (lexicon_.is_preposition(argument.slot, preposition)) add_actors(result, actors_at(argument.head));
    }
    return !result.empty();
  };
  // "le classement par Oslo": whoever does it.
  if (add(head, "par")) return result;
  // "le traitement des migrants par Oslo"
  for (const Argument& argument : below(head)) {
    if (lexicon_.is_preposition(argument.slot, "de") && add(argument.head, "par")) return result;
  }
  if (add(head, "de")) return result;
  result = modifiers(head);
  if (!result.empty()) return result;
  for (const Argument& argument : below(head)) {
    if (!lexicon_.is_preposition(argument.slot, "de")) continue;
    if (!add(argument.head, "de")) result = modifiers(argument.head);
    if (!result.empty()) return result;
  }
  if (result = named_astray(head); !result.empty()) return result;
  // "des terres appartenant à Oslo"
  for (const TokenIndex child : dependents_.of(head)) {
    if (child > head && is_verbal(child) && lemma(child) == "appartenir") add(child, "à");
  }
  if (!result.empty()) return result;
  // "Oslo, dont les avions bombardent": the planes of Oslo.
  if (const TokenIndex dont = dont_before(head); dont >= 0) {
    const TokenIndex whole = actor_ending_at(dont > 0 && lower(dont - 1) == "," ? dont - 1 : dont);
    if (whole >= 0) add_actors(result, actors_at(whole));
  }
  return result;
}

// The "dont" that opens the clause of which the phrase is the subject, wherever the parser hung it; -1 for none.
TokenIndex Syntax::dont_before(TokenIndex head) const {
  const TokenIndex before = phrase_start(head) - 1;
  if (before < 0 || lower(before) != "dont") return -1;
  const bool own = document_[before].head == head;
  return own || document_[head].dependency.view().starts_with("nsubj") ? before : -1;
}

}  // namespace entente
