// Source and target of a match: in which order the slots of its frame and what else may tell are asked.
#include <algorithm>

#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr int max_depth = 40;  // of words that are each other's contents

bool has_slot(const std::vector<Slot>& slots, Slot slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

}  // namespace

Roles::Roles(const Syntax& syntax, const Matches& matches)
    : syntax_(syntax),
      matches_(matches),
      references_(syntax, matches),
      gaps_(syntax, matches),
      contents_(syntax, matches, references_, gaps_),
      clitics_(syntax, references_),
      sides_(syntax, matches, *this),
      context_(syntax, matches, references_, *this),
      circumstances_(syntax, matches, references_, context_, *this),
      fallbacks_(syntax, matches, contents_, clitics_, context_, circumstances_, *this) {
  states_.resize(matches.all().size());
}

const Roles::Party& Roles::source(MatchIndex index) const {
  State& state = states_[static_cast<std::size_t>(index)];
  if (state.source_done == 0 && depth_ < max_depth) {
    state.source_done = 1;
    ++depth_;
    Party found = find_source(matches_[index]);
    add_alike(found, matches_[index], Voice::active);
    --depth_;
    states_[static_cast<std::size_t>(index)].source = std::move(found);
    states_[static_cast<std::size_t>(index)].source_done = 2;
  }
  return states_[static_cast<std::size_t>(index)].source;
}

const Roles::Party& Roles::target(MatchIndex index) const {
  State& state = states_[static_cast<std::size_t>(index)];
  if (state.target_done == 0 && depth_ < max_depth) {
    state.target_done = 1;
    ++depth_;
    const ActorSet acting = source(index).actors;
    Party found = find_target(matches_[index], acting);
    add_alike(found, matches_[index], Voice::passive);
    --depth_;
    states_[static_cast<std::size_t>(index)].target = std::move(found);
    states_[static_cast<std::size_t>(index)].target_done = 2;
  }
  return states_[static_cast<std::size_t>(index)].target;
}

// "l'attaque des rebelles", "le retrait des troupes": a lone "de" is who acts where the word puts it first and no place
// stands there.
bool Roles::acts_alone(const Match& match) const {
  const auto of = syntax_.lexicon().slot("de");
  if (!of || match.entry->frame.source.front() != *of) return false;
  const ActorSet named = noun_slot(match, *of).actors;
  if (named.empty()) return false;
  const ActorKind kind = syntax_.actors().actors[named.front()].kind;
  return kind != ActorKind::place && !(kind == ActorKind::country && match.entry->frame.type == "RETREAT");
}

// The complements with "de" that are not coordinated with one another.
std::vector<TokenIndex> Roles::complements_of(const Match& match) const {
  std::vector<TokenIndex> result;
  const auto of = syntax_.lexicon().slot("de");
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (of && argument.slot == *of && syntax_.document()[argument.head].dependency != "conj")
        result.push_back(argument.head);
    }
  }
  // "le retrait de Géorgie des troupes": who leaves stands first, whatever the order.
  const auto is_land = [&](TokenIndex head) {
    const ActorSet& actors = syntax_.actors_at(head);
    if (actors.empty()) return syntax_.place_at(head).has_value();
    const ActorKind kind = syntax_.actors().actors[actors.front()].kind;
    return kind == ActorKind::place || kind == ActorKind::country;
  };
  if (match.entry->frame.type == "RETREAT" && result.size() == 2 && is_land(result.front()) && !is_land(result.back()))
    std::swap(result.front(), result.back());
  return result;
}

// "les frappes sur Alep du régime": the doer hangs from the place that is hit.
Roles::Party Roles::doer_behind(const Match& match) const {
  const auto of = syntax_.lexicon().slot("de");
  for (const Slot slot : match.entry->frame.target) {
    if (slot < first_preposition || (of && slot == *of)) continue;
    Party hit;
    add_prepositional(hit, match, slot, true);
    if (hit.head < 0 || hit.actors.size() != 1) continue;
    if (syntax_.actors().actors[hit.actors.front()].kind != ActorKind::place) return {};
    for (const Argument& argument : syntax_.below(hit.head)) {
      if (!of || argument.slot != *of) continue;
      const ActorSet& actors = syntax_.actors_at(argument.head);
      if (actors.empty() || syntax_.actors().actors[actors.front()].kind == ActorKind::place) continue;
      return {actors, argument.head, true, false};
    }
    return {};
  }
  return {};
}

// "exige le retrait des troupes": it is not who asks that does it, unless both do it together.
bool Roles::asks_of_others(MatchIndex light, const Match& event) const {
  return matches_[light].entry->frame.modality == Modality::requested && !event.entry->frame.mutual &&
         matches_.at(matches_[light].anchor(), Role::relation) != no_match;
}

Roles::Party Roles::find_source(const Match& match) const {
  const Frame& frame = match.entry->frame;
  const bool noun = match.entry->kind != WordKind::verb;
  if (!noun) {
    for (const Slot slot : frame.source) {
      Party party = verb_slot(match, slot, false);
      if (!party.actors.empty()) return party;
    }
    Party party = context_.unnamed_agent(match);
    if (party.actors.empty()) party = circumstances_.withdrawn_by(match);
    return party.actors.empty() ? circumstances_.named_doer(match) : party;
  }
  if (Party party = sides_.first_side(match.anchor()); !party.actors.empty()) return party;
  if (Party party = circumstances_.withdrawn_by(match); !party.actors.empty()) return party;
  if (Party party = circumstances_.held_responsible(match.anchor()); !party.actors.empty()) return party;
  // "Oslo est en conflit avec Lima"
  if (sides_.is_predicate(match.anchor())) {
    const Syntax::Subject found = syntax_.surface_subject(match.anchor());
    if (!found.actors.empty()) return {found.actors, found.head, found.fallback, false};
  }
  const MatchIndex light = support(match.anchor());
  const auto of = syntax_.lexicon().slot("de");
  // "la condamnation de Lima par Oslo": an agent acts, whatever else stands there.
  if (const auto by = syntax_.lexicon().slot("par"); by && has_slot(frame.source, *by)) {
    Party party = noun_slot(match, *by);
    if (!party.actors.empty()) return party;
    TokenIndex agent = circumstances_.agent_behind_comma(match.anchor());
    if (agent < 0) agent = agent_at_verb(match.anchor());
    if (agent >= 0) return {syntax_.actors_at(agent), agent, true, false};
  }
  for (const Slot slot : frame.source) {
    // "de" is whoever acts only where something else says who is acted upon, or where the word prefers it so.
    if (of && slot == *of && has_slot(frame.target, slot)) {
      const std::vector<TokenIndex> both = complements_of(match);
      if (both.size() > 1) {
        Party party;
        add_argument(party, match, both.front(), true);
        if (!party.actors.empty()) return party;
      }
      bool other = false;
      for (const Slot wanted : frame.target) {
        if (wanted != slot && wanted >= first_preposition) other = other || !noun_slot(match, wanted).actors.empty();
      }
      if (!other && !acts_alone(match)) continue;
    }
    Party party = noun_slot(match, slot);
    // "la demande d'extradition": what is asked for, not who asks.
    if (of && slot == *of && frame.content != Content::none && party.head >= 0 && party.reached &&
        matches_.at(party.head, Role::relation) != no_match)
      continue;
    if (!party.actors.empty()) return party;
  }
  if (of && has_slot(frame.source, *of)) {
    Party party = doer_behind(match);
    if (!party.actors.empty()) return party;
  }
  // "a accepté ces excuses", "a confirmé cet attentat": of whoever made them, not of who accepts or confirms.
  // But "accuse Lima d'être responsable de ces tueries": of whom it is said of now.
  if (references_.points_back(match.anchor())) {
    Party party = circumstances_.author_of(match);
    if (party.actors.empty()) party = context_.told_before(match);
    if (!party.actors.empty()) return party;
  }
  if (light != no_match && !asks_of_others(light, match)) {
    Party party = subject(matches_[light].anchor());
    if (!party.actors.empty()) return party;
  }
  // What somebody is asked for, accused of or threatens with.
  const MatchIndex governor = content_governor(match.anchor());
  // Whoever welcomes or confirms it does not do it.
  if (governor != no_match && matches_[governor].entry->frame.type != "SUPPORT" &&
      (matches_[governor].entry->role == Role::relation || matches_[governor].entry->role == Role::control)) {
    Party party = matches_[governor].entry->frame.content == Content::target ? target(governor) : source(governor);
    // "parvenus à un accord": with each other.
    party.reached = matches_[governor].entry->role == Role::relation;
    if (!party.actors.empty()) return party;
  }
  // What is asked for has not happened before.
  const bool asked =
      governor != no_match && matches_[governor].entry->frame.type == "REQUEST" && frame.type == "RETREAT";
  for (const auto doer : {&Circumstances::jailer_of, &Circumstances::launched_by, &Circumstances::visitor,
                          &Circumstances::leader_of, &Circumstances::author_of}) {
    if (Party party = (circumstances_.*doer)(match); !party.actors.empty()) return party;
  }
  if (Party party = asked ? Party{} : context_.told_before(match); !party.actors.empty()) return party;
  for (const auto doer : {&Circumstances::doer_to_the_same, &Circumstances::giver_by_gift, &Circumstances::killer_of,
                          &Circumstances::talks_source}) {
    if (Party party = (circumstances_.*doer)(match); !party.actors.empty()) return party;
  }
  return match.entry->kind == WordKind::noun ? circumstances_.named_doer(match) : Party{};
}

// "sont convenus de", "se sont entendus sur": several who agree do so with each other.
bool Roles::agrees_among(const Match& match, const ActorSet& acting) const {
  if (match.entry->kind != WordKind::verb || match.entry->frame.type != "AGREE" || acting.size() < 2) return false;
  return syntax_.lemma(match.anchor()) == "convenir" || syntax_.reflexive(match.anchor());
}

Roles::Party Roles::find_target(const Match& match, const ActorSet& acting) const {
  const Frame& frame = match.entry->frame;
  const bool noun = match.entry->kind != WordKind::verb;
  const auto of = syntax_.lexicon().slot("de");
  Party found;
  const auto besides = [&](Party party) {
    remove_actors(party.actors, acting);
    return party;
  };
  if (Party party = circumstances_.asked_to_come(match, acting); !party.actors.empty()) return party;
  if (Party party = context_.doer_of_apposed(match); !party.actors.empty() && party.actors != acting) return party;
  if (Party party = circumstances_.withdrawn_from(match); !party.actors.empty() && party.actors != acting) return party;
  if (Party party = context_.asked_likewise(match, acting); !party.actors.empty()) return party;
  if (noun && sides_.parting_verb(match.anchor()) >= 0) {
    Party party = sides_.second_side(match.anchor());
    if (!party.actors.empty() || acting.size() > 1) return party;
  }
  if (Party party = circumstances_.victim_behind_agent(match); !party.actors.empty()) return party;
  if (noun && !frame.state) {
    if (Party party = besides(sides_.aimed_at(match.anchor())); !party.actors.empty()) return party;
  }
  if (Party party = first_given(match); !party.actors.empty()) return party;
  for (const Slot slot : frame.target) {
    if (noun && of && slot == *of && has_slot(frame.source, slot)) {
      const std::vector<TokenIndex> both = complements_of(match);
      if (both.size() > 1) {  // "le retrait des troupes de Géorgie"
        Party party;
        add_argument(party, match, both.back(), true);
        remove_actors(party.actors, acting);
        if (!party.actors.empty()) return party;
      }
      const ActorSet named = noun_slot(match, slot).actors;
      if (!named.empty() && named == acting) continue;
    }
    // "lui a rendu visite à la demande de": the pronoun takes the place.
    if (!noun && slot >= first_preposition && clitics_.clitic_of(match.anchor(), slot) >= 0) {
      const TokenIndex pronoun = clitics_.clitic_of(match.anchor(), slot);
      Party party{syntax_.actors_at(pronoun), pronoun, false, false};
      remove_actors(party.actors, acting);
      if (!party.actors.empty()) return party;
      continue;
    }
    Party party = noun ? noun_slot(match, slot) : verb_slot(match, slot, true);
    if (party.actors.empty() && noun && slot >= first_preposition && (!of || slot != *of)) {
      // "a mené des frappes contre": the preposition hangs from the light verb.
      const MatchIndex light = support(match.anchor());
      if (light != no_match) {
        for (const Argument& argument : syntax_.below(matches_[light].anchor())) {
          if (argument.slot == slot && argument.head != match.anchor()) add_argument(party, match, argument.head, true);
        }
      }
    }
    const bool mutual = frame.mutual && frame.content == Content::none;
    // "ses alliés du parti": of whose they are, and not of themselves
    const bool itself = party.actors.size() == 1 && party.actors == acting;
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor) && (!mutual || itself); });
    // "accroître la présence française": Paris moves no troops against France.
    if (frame.type == "MOBILIZE" && slot == slot_demonym)
      std::erase_if(party.actors, [&](ActorIndex actor) { return fallbacks_.is_own_state(acting, actor); });
    if (!party.actors.empty()) return party;
    if (found.head < 0) found = party;
  }
  if (Party party = context_.deed_before_ce(match, acting); !party.actors.empty()) return party;
  if (Party party = clitics_.target_of_pronoun(match, acting); !party.actors.empty()) return party;
  if (Party party = circumstances_.country_of_post(match); !party.actors.empty()) return party;
  // "Oslo et Lima sont convenus de protéger Quito": with each other.
  if (agrees_among(match, acting)) return found;
  if (Party party = circumstances_.demander(match, acting); !party.actors.empty()) return party;
  if (frame.content != Content::none) {
    Party party = content_party(match);
    std::erase_if(party.actors, [&](ActorIndex actor) {
      return contains(acting, actor) || (frame.content == Content::source && fallbacks_.is_own_state(acting, actor));
    });
    if (!party.actors.empty()) return party;
  }
  // "a déployé des soldats à Lima": where they go is told before who goes.
  if (frame.type == "MOBILIZE") {
    if (Party party = circumstances_.struck_place(match); !party.actors.empty()) return party;
  }
  // "a quitté le gouvernement", "a saisi le Conseil": the construction's own noun.
  for (std::size_t w = 1; w < match.tokens.size() && !noun; ++w) {
    Party party{syntax_.actors_at(match.tokens[w]), match.tokens[w], false, false};
    if (syntax_.mention_at(match.tokens[w]) == nullptr || !context_.possessor(match.tokens[w]).actors.empty()) continue;
    remove_actors(party.actors, acting);
    if (!party.actors.empty()) return party;
  }
  // "a rompu l'alliance qui le lie à Lima": the other party of what the construction names.
  for (std::size_t w = 1; w < match.tokens.size() && !noun; ++w) {
    Party party = sides_.second_side(match.tokens[w]);
    if (party.actors.empty()) party = sides_.aimed_at(match.tokens[w]);
    remove_actors(party.actors, acting);
    if (!party.actors.empty()) return party;
  }
  // "a rejeté les propositions faites par": whoever made what the construction names.
  for (std::size_t w = 1; w < match.tokens.size() && !noun && frame.within; ++w) {
    Party party{syntax_.makers(match.tokens[w]), match.tokens[w], false, true};
    remove_actors(party.actors, acting);
    if (!party.actors.empty()) return party;
  }
  // "a bloqué la résolution russe": whose it is.
  for (std::size_t w = 1; w < match.tokens.size() && !noun && frame.within; ++w) {
    if (matches_.at(match.tokens[w], Role::office) != no_match) continue;
    Party owner = context_.possessor(match.tokens[w]);
    // "a annulé son élection": of somebody else
    if (!owner.actors.empty() && (owner.reached || among(frame.type, {"AGREE", "CONCEDE", "COOPERATE"}))) continue;
    Party party{syntax_.modifiers(match.tokens[w]), match.tokens[w], false, true};
    remove_actors(party.actors, acting);
    if (!party.actors.empty()) return party;
  }
  if (frame.content == Content::target || frame.type == "ACCUSE") {
    if (Party party = besides(fallbacks_.main_subject(match)); !party.actors.empty()) return party;
  }
  if (frame.type == "THREATEN" || frame.type == "PROTEST") {
    if (Party party =
            besides(frame.type == "THREATEN" ? fallbacks_.condition_subject(match) : fallbacks_.purpose_target(match));
        !party.actors.empty())
      return party;
  }
  // "après la rencontre entre Oslo et Lima, Quito appelle": with each other.
  const auto between = syntax_.lexicon().slot("entre");
  if (noun && acting.size() > 1 && (frame.mutual || (between && !noun_slot(match, *between).actors.empty())))
    return found;
  if (noun) {
    if (Party party = besides(circumstances_.mistreated(match)); !party.actors.empty()) return party;
    for (const auto met : {&Circumstances::circumstance_target, &Circumstances::talks_target}) {
      if (Party party = besides((circumstances_.*met)(match, acting)); !party.actors.empty()) return party;
    }
    if (Party party = besides(context_.retold_target(match, acting)); !party.actors.empty()) return party;
    if (Party party = besides(circumstances_.accused_by_consequence(match)); !party.actors.empty()) return party;
  } else if (Party party = circumstances_.asker(match, acting); !party.actors.empty()) {
    return party;
  }
  // "ont échangé des tirs à la frontière": with each other.
  if (frame.mutual && frame.type == "ASSAULT" && acting.size() > 1) return found;
  if (acting.size() == 1) {
    if (Party party = besides(opponent_behind(match)); !party.actors.empty()) return party;
  }
  if (Party party = circumstances_.struck_place(match); !party.actors.empty()) return party;
  if (Party party = fallbacks_.directed_at(match, acting); !party.actors.empty()) return party;
  if (Party party = circumstances_.marcher(match, acting); !party.actors.empty()) return party;
  if (!frame.within || frame.state || frame.type == "SANCTION" || frame.type == "CONSULT") return found;
  if (found.head >= 0 && found.head != match.anchor()) {
    Party party = context_.doer_of_object(match, found.head, acting);
    if (!party.actors.empty()) return party;
  }
  for (std::size_t w = 1; w < match.tokens.size() && !noun; ++w) {
    Party party = context_.doer_of_object(match, match.tokens[w], acting);
    if (!party.actors.empty()) return party;
  }
  if (Party party = context_.country_of_title(match, acting); !party.actors.empty()) return party;
  return found;
}

}  // namespace entente
