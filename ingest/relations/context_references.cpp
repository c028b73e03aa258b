// Whose something is, and who did it, by what the same sentence has told: "son soutien", ", ce que Lima regrette".
#include "ingest/function_words.hpp"
#include "ingest/relations/context.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// What is done likewise is asked of whoever does it.
Party Context::asked_likewise(const Match& match, const ActorSet& acting) const {
  if (match.entry->kind != WordKind::verb || match.entry->frame.type != "REQUEST") return {};
  const TokenIndex main = references_.compared_clause(match.anchor());
  if (main < 0) return {};
  Party party = roles_.subject(main);
  remove_actors(party.actors, acting);
  return party;
}

// "Oslo a fermé le port, ce que Lima regrette": whoever did what the main clause says; what is denied or disputed was
// said by somebody.
Party Context::deed_before_ce(const Match& match, const ActorSet& acting) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const Frame& frame = match.entry->frame;
  const bool stance =
      among(frame.type, {"ACCUSE", "SUPPORT", "REJECT", "DISAGREE", "PROTEST"}) || !frame.negated.empty();
  if (match.entry->kind != WordKind::verb || !stance || document[verb].dependency != "acl:relcl") return {};
  const TokenIndex ce = document[verb].head;
  if (ce < 1 || ce > verb || syntax_.lower(ce) != "ce" || syntax_.lower(ce - 1) != "," || document.is_root(ce))
    return {};
  const TokenIndex main = syntax_.clause_verb(document[ce].head);
  if (!syntax_.is_verbal(main) || main > ce) return {};
  const bool denied = among(syntax_.lemma(verb), {"démentir", "nier", "contester", "réfuter", "récuser", "infirmer"});
  Party party;
  const auto according = syntax_.lexicon().slot("selon");
  for (const Argument& argument : syntax_.below(main)) {
    if (denied && according && argument.slot == *according)
      party = {syntax_.actors_at(argument.head), argument.head, false, true};
  }
  for (const MatchIndex index : matches_.at(main)) {
    const Entry& entry = *matches_[index].entry;
    if (!party.actors.empty() || entry.role != Role::relation) continue;
    if (!denied || among(entry.frame.type, {"ACCUSE", "REJECT", "REQUEST", "THREATEN"})) party = roles_.source(index);
  }
  if (party.actors.empty() && !denied) party = roles_.subject(main);
  std::erase_if(party.actors, [&](ActorIndex actor) {
    return contains(acting, actor) || syntax_.actors().actors[actor].kind == ActorKind::place;
  });
  party.reached = true;
  return party;
}

// "Oslo a rouvert l'école, une décision saluée par Lima": whoever does what the clause before the comma tells.
Party Context::doer_of_apposed(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("décideur");
  const Document& document = syntax_.document();
  const TokenIndex participle = match.anchor();
  if (rule == nullptr || match.entry->kind != WordKind::verb || document[participle].dependency != "acl" ||
      syntax_.voice(participle) != Voice::passive)
    return {};
  const TokenIndex noun = document[participle].head;
  const TokenIndex start = syntax_.phrase_start(noun);
  const TokenIndex first = document.sentences[document[noun].sentence].tokens.first;
  if (noun > participle || start <= first || syntax_.lower(start - 1) != "," ||
      !syntax_.lexicon().in_class("decision", syntax_.lemma(noun)) || references_.is_definite(noun))
    return {};
  for (TokenIndex i = start - 2; i > first; --i) {
    if (!syntax_.is_verbal(i) || !syntax_.is_finite(i)) continue;
    Party doer = syntax_.voice(i) == Voice::active ? roles_.subject(i) : Party{};
    return {std::move(doer.actors), doer.head, doer.fallback, true, rule};
  }
  return {};
}

Party Context::possessor(TokenIndex noun) const {
  const Document& document = syntax_.document();
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child >= noun) break;
    const std::string& word = syntax_.lower(child);
    if (!document.morphology(child).possessive && !is_possessive(word)) continue;
    // "a reproché à Lima son soutien": the support of whom the verb is about.
    Party party = references_.addressee_of(noun);
    party.head = child;
    if (!party.actors.empty()) return party;
    if (const Mention* known = syntax_.modifier_at(child)) add_actors(party.actors, known->actors);
    if (!party.actors.empty()) return party;
    const TokenIndex up = syntax_.governor(noun);
    if (up < 0) return party;
    const TokenIndex verb = syntax_.clause_verb(up);
    if (!syntax_.is_verbal(verb)) return party;
    // "exhorte Oslo à rouvrir sa frontière": of whom the infinitive is asked.
    if (syntax_.is_infinitive(verb)) {
      Party doer = roles_.subject(verb);
      doer.reached = true;
      return doer.head == noun ? party : doer;
    }
    const Syntax::Subject found = syntax_.surface_subject(verb);
    if (found.head == noun) return party;
    return {found.actors, found.head, found.fallback, true};
  }
  return {};
}

}  // namespace entente
