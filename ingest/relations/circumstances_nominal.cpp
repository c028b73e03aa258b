// Who does what a noun says, and whom it meets, where neither hangs from the noun: behind commas, at the head of what
// is led, in the clause that the noun gives the reason of.
#include <algorithm>

#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex reach = 14;             // of words behind a noun in which an agent between commas may stand
constexpr std::uint32_t near_sentences = 8;  // in which the same deed is told

bool is_violent(std::string_view type) {
  return among(type, {"ASSAULT", "COERCE"});
}

}  // namespace

// "l'arrestation, hier, par Oslo, de marins": the agent behind a comma and a time or a place; -1 for none.
TokenIndex Circumstances::agent_behind_comma(TokenIndex noun) const {
  const Document& document = syntax_.document();
  const TokenIndex end = std::min(document.sentences[document[noun].sentence].tokens.last, noun + reach);
  bool comma = false;
  for (TokenIndex i = noun + 1; i < end; ++i) {
    if (syntax_.is_verbal(i) || document[i].pos == Pos::cconj || document[i].pos == Pos::sconj) return -1;
    comma = comma || syntax_.lower(i) == ",";
    const Slot slot = syntax_.slot(i);
    if (slot < first_preposition || document[i].pos == Pos::adp) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(slot);
    if (preposition == "par") return comma && !syntax_.actors_at(i).empty() ? i : -1;
    if (!syntax_.in_time(i) && preposition != "à" && preposition != "en" && preposition != "dans") return -1;
  }
  return -1;
}

// "le parti X, bête noire de Lima": a noun without article behind a comma is no item of a list, but says who they are
// that stand before it.
Party Circumstances::before_comma(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex noun = match.anchor();
  if (match.entry->kind != WordKind::noun || document[noun].dependency != "conj" || noun == 0 ||
      syntax_.lower(noun - 1) != "," || syntax_.dependent(noun, "cc") >= 0)
    return {};
  const TokenIndex first = document[noun].head;
  if (first > noun || syntax_.actors_at(first).empty()) return {};
  Party party{syntax_.actors_at(first), first, false, false};
  for (const TokenIndex listed : syntax_.dependents().of(first)) {
    if (listed < noun && document[listed].dependency == "conj") add_actors(party.actors, syntax_.actors_at(listed));
  }
  return party;
}

// What stands behind that agent with "de", or behind one that the noun has itself: "l'exécution par Oslo de marins".
Party Circumstances::victim_behind_agent(const Match& match) const {
  if (match.entry->kind != WordKind::noun) return {};
  TokenIndex agent = agent_behind_comma(match.anchor());
  const auto by = syntax_.lexicon().slot("par");
  const Frame& frame = match.entry->frame;
  const bool suffers = is_violent(frame.type) || frame.type == "SANCTION" || frame.mode == "release";
  if (agent < 0 && by && suffers &&
      std::ranges::find(match.entry->frame.source, *by) != match.entry->frame.source.end()) {
    for (const Argument& argument : syntax_.below(match.anchor())) {
      if (argument.slot == *by && !syntax_.actors_at(argument.head).empty()) agent = argument.head;
    }
  }
  if (agent < 0) return {};
  const Document& document = syntax_.document();
  const Mention* mention = syntax_.mention_at(agent);
  const TokenIndex from = mention == nullptr ? agent + 1 : mention->tokens.last;
  const TokenIndex end = std::min(document.sentences[document[agent].sentence].tokens.last, from + 8);
  for (TokenIndex i = from; i < end; ++i) {
    if (syntax_.is_verbal(i)) return {};
    const Slot slot = syntax_.slot(i);
    if (slot < first_preposition || syntax_.actors_at(i).empty()) continue;
    if (syntax_.lexicon().slot_name(slot) != "de") return {};
    return {syntax_.actors_at(i), i, true, false};
  }
  return {};
}

// "Anna, à la tête de l'offensive", "Anna est à la tête du mouvement".
Party Circumstances::leader_of(const Match& match) const {
  const Slot slot = syntax_.slot(match.anchor());
  if (!syntax_.lexicon().is_preposition(slot, "chef") ||
      !among(match.entry->frame.type, {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "CONSULT"}))
    return {};
  const TokenIndex up = syntax_.governor(match.anchor());
  if (up < 0 || up == match.anchor()) {
    const Syntax::Subject said = syntax_.surface_subject(match.anchor());
    return {said.actors, said.head, said.fallback, false};
  }
  if (!syntax_.actors_at(up).empty()) return {syntax_.actors_at(up), up, false, false};
  const Syntax::Subject said = syntax_.surface_subject(up);
  return {said.actors, said.head, said.fallback, false};
}

// "La capture de Goma": by whoever is told to have struck or taken the same place, before or behind it.
Party Circumstances::doer_to_the_same(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("agent-repris");
  const Frame& frame = match.entry->frame;
  if (rule == nullptr || match.entry->kind != WordKind::noun || !is_violent(frame.type) ||
      !references_.is_definite(match.anchor()))
    return {};
  ActorSet met;
  for (const Slot slot : frame.target) {
    if (slot >= first_preposition && met.empty()) met = roles_.noun_slot(match, slot).actors;
  }
  if (met.empty()) met = struck_place(match).actors;
  if (met.size() != 1 || syntax_.actors().actors[met.front()].kind == ActorKind::country) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[match.anchor()].sentence;
  Party best;
  std::uint32_t nearest = near_sentences + 1;
  const auto last = static_cast<std::uint32_t>(document.sentences.size() - 1);
  const TokenIndex begin = document.sentences[sentence - std::min(sentence, near_sentences)].tokens.first;
  const TokenIndex end = document.sentences[std::min(sentence + near_sentences, last)].tokens.last;
  for (TokenIndex i = begin; i < end; ++i) {
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& other = *matches_[index].entry;
      if (other.role != Role::relation || !is_violent(other.frame.type) || other.kind == WordKind::noun) continue;
      const std::uint32_t here = document[i].sentence;
      const std::uint32_t away = std::max(here, sentence) - std::min(here, sentence);
      if (away >= nearest || !contains(roles_.target(index).actors, met.front())) continue;
      const Party& doer = roles_.source(index);
      if (doer.actors.empty() || doer.inferred != nullptr || contains(doer.actors, met.front())) continue;
      best = {doer.actors, doer.head, true, true, rule};
      nearest = away;
    }
  }
  return best;
}

// "est jugé après la plainte de Lima", "a été arrêté après une plainte": whoever suffers what follows.
Party Circumstances::accused_by_consequence(const Match& match) const {
  if (match.entry->kind != WordKind::noun || match.entry->frame.type != "ACCUSE") return {};
  const Entry* rule = syntax_.lexicon().inference("circonstance");
  const TokenIndex verb = references_.circumstance_of(match.anchor(), {"après", "cause", "pendant", "sur"});
  if (rule == nullptr || verb < 0 || syntax_.voice(verb) != Voice::passive) return {};
  const bool follows = std::ranges::any_of(matches_.at(verb), [&](MatchIndex index) {
    return among(matches_[index].entry->frame.type, {"COERCE", "SANCTION", "ACCUSE"});
  });
  if (!follows) return {};
  const Syntax::Subject suffers = syntax_.surface_subject(verb);
  return {suffers.actors, suffers.head, suffers.fallback, true, rule};
}

// "la mort de civils dans un raid de Lima": by whoever does that.
Party Circumstances::killer_of(const Match& match) const {
  const bool death = match.entry->kind == WordKind::noun && among(syntax_.lemma(match.anchor()), {"mort", "décès"});
  return death ? roles_.event_doer(match.anchor()) : Party{};
}

// "une bombe posée par Oslo": the agent of who launches it.
Party Circumstances::launched_by(const Match& match) const {
  if (match.entry->kind != WordKind::noun || match.entry->frame.type != "ASSAULT") return {};
  for (const TokenIndex child : syntax_.dependents().of(match.anchor())) {
    if (child < match.anchor() || !syntax_.is_verbal(child) || syntax_.voice(child) != Voice::passive ||
        !syntax_.lexicon().in_class("launching", syntax_.lemma(child)))
      continue;
    Party agent = roles_.subject(child);
    agent.reached = true;
    if (!agent.actors.empty()) return agent;
  }
  return {};
}

// "la livraison de missiles américains": of whose make what is given is.
Party Circumstances::giver_by_gift(const Match& match) const {
  if (match.entry->kind != WordKind::noun || match.entry->frame.type != "AID") return {};
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (!syntax_.lexicon().is_preposition(argument.slot, "de") || !syntax_.actors_at(argument.head).empty()) continue;
    ActorSet makers = syntax_.modifiers(argument.head);
    if (!makers.empty()) return {makers, argument.head, false, true};
  }
  return {};
}

// "a interdit la manifestation", "refuse d'autoriser la marche": of whoever has last called to one or marched.
Party Circumstances::marcher(const Match& match, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("agent-repris");
  if (rule == nullptr || match.entry->kind != WordKind::verb ||
      !among(match.entry->frame.type, {"COERCE", "REJECT", "CONCEDE"}))
    return {};
  const auto is_march = [&](TokenIndex token) {
    const auto known = syntax_.lexicon().find(WordKind::noun, syntax_.lemma(token));
    return references_.is_definite(token) && std::any_of(known.begin(), known.end(), [&](std::uint32_t index) {
             // "appel" is none, for all that "appel à la grève" is.
             const Entry& entry = syntax_.lexicon()[index];
             return entry.words.size() == 1 && entry.frame.type == "PROTEST";
           });
  };
  bool march = std::any_of(match.tokens.begin() + 1, match.tokens.end(), is_march);
  for (const Argument& argument : syntax_.below(match.last()))
    march = march || (argument.slot == slot_object && argument.head > match.anchor() && is_march(argument.head));
  if (!march) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[match.anchor()].sentence;
  for (TokenIndex i = match.anchor() - 1; i >= 0 && sentence - document[i].sentence <= near_sentences; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& entry = *matches_[index].entry;
      if (entry.role != Role::relation || entry.frame.type != "PROTEST") continue;
      Party party = roles_.source(index);
      remove_actors(party.actors, besides);
      if (!party.actors.empty()) return {party.actors, i, true, true, rule};
    }
  }
  return {};
}

}  // namespace entente
