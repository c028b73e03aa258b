// Which argument of a match fills which slot: the part of Roles that reads frames.
#include <algorithm>

#include "ingest/relations/roles.hpp"

namespace entente {

namespace {

constexpr int max_depth = 40;  // of words that are each other's contents

bool has_slot(const std::vector<Slot>& slots, Slot slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

}  // namespace

const Roles::Party& Roles::source(MatchIndex index) const {
  State& state = states_[static_cast<std::size_t>(index)];
  if (state.source_done == 0 && depth_ < max_depth) {
    state.source_done = 1;
    ++depth_;
    Party found = find_source(matches_[index]);
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
    --depth_;
    states_[static_cast<std::size_t>(index)].target = std::move(found);
    states_[static_cast<std::size_t>(index)].target_done = 2;
  }
  return states_[static_cast<std::size_t>(index)].target;
}

Roles::Party Roles::verb_slot(const Match& match, Slot slot, bool as_target) const {
  const TokenIndex verb = match.anchor();
  if (slot == slot_subject) return subject(verb);
  Party party;
  if (slot == slot_object) {
    // "se persuade": the object is the subject itself.
    if (match.tokens.size() == 1 && syntax_.reflexive(verb) && !match.entry->frame.reflexive &&
        !match.entry->frame.mutual && syntax_.voice(verb) == Voice::active)
      return party;
    if (const TokenIndex antecedent = antecedent_behind_comma(verb); as_target && antecedent >= 0) {
      add_argument(party, match, antecedent, as_target);
      if (!party.actors.empty()) return party;
      party = {};
    }
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot != slot_object) continue;
      if (std::find(match.tokens.begin(), match.tokens.end(), argument.head) != match.tokens.end()) continue;
      // "a nommé X ministre de Lima": the office is X's, and no second object.
      if (!party.actors.empty() && matches_.at(argument.head, Role::office) != no_match) continue;
      if (as_target && party.head < 0) {
        if (const auto place = struck_at(match, argument.head)) return {{*place}, argument.head, false, false};
      }
      add_argument(party, match, argument.head, as_target);
    }
    if (party.head < 0 && syntax_.voice(verb) == Voice::passive) {
      const Syntax::Subject found = syntax_.surface_subject(verb);
      if (found.head >= 0) add_argument(party, match, found.head, as_target);
      if (party.actors.empty() || !match.entry->frame.event_only) add_actors(party.actors, found.actors);
      party.fallback = found.fallback;
    }
    // "expulser des diplomates": the construction's own noun is who is acted upon.
    for (std::size_t w = 1; w < match.tokens.size() && party.head < 0; ++w) {
      if (syntax_.mention_at(match.tokens[w])) add_argument(party, match, match.tokens[w], as_target);
    }
    // "a critiqué et sanctionné Oslo": the object of both stands behind the second.
    const Token& token = syntax_.document()[verb];
    if (party.head < 0 && token.dependency == "conj" && syntax_.is_verbal(token.head)) {
      for (const Argument& argument : syntax_.below(token.head)) {
        if (argument.slot == slot_object && argument.head > verb) add_argument(party, match, argument.head, as_target);
      }
    }
    if (party.head < 0 && token.dependency == "acl:relcl" && opens_as_object(verb))
      add_argument(party, match, token.head, as_target);
    // "des détenus" taken for "de" and an article: the indefinite plural is an object.
    if (party.head < 0 && syntax_.voice(verb) == Voice::active) {
      for (const Argument& argument : syntax_.below(verb)) {
        const bool indefinite = argument.slot >= first_preposition &&
                                syntax_.lexicon().slot_name(argument.slot) == "de" && argument.head > verb;
        const Mention* mention = indefinite ? syntax_.mention_at(argument.head) : nullptr;
        if (!mention || mention->tokens.first == 0) continue;
        const TokenIndex first = mention->tokens.first;
        if (syntax_.lower(first) == "des" || syntax_.lower(first - 1) == "des")
          add_argument(party, match, argument.head, as_target);
      }
    }
    if (party.head < 0 && match.tokens.size() == 1) party = object_astray(verb);
    return party;
  }
  if (slot == slot_possessive) {
    for (std::size_t w = 1; w < match.tokens.size() && party.actors.empty(); ++w) party = possessor(match.tokens[w]);
    return party;
  }
  if (slot == slot_demonym) {
    for (std::size_t w = 1; w < match.tokens.size(); ++w) add_actors(party.actors, syntax_.modifiers(match.tokens[w]));
    return party;
  }
  if (slot == slot_governor) return governor_slot(match);
  add_prepositional(party, match, slot, as_target);
  return party;
}

// "a rompu avec Lima, qu'il accuse de": the parser takes the relative for a conjunction; -1 where it is none.
TokenIndex Roles::antecedent_behind_comma(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active || !syntax_.is_finite(verb)) return -1;
  for (const TokenIndex child : syntax_.dependents().of(verb)) {
    const std::string& word = syntax_.lower(child);
    if ((word != "que" && word != "qu'") ||
        (document[child].dependency != "mark" && document[child].dependency != "obj") ||
        document[child].pos != Pos::pron)
      continue;
    if (child > verb || child < 2 || syntax_.lower(child - 1) != ",") return -1;
    for (TokenIndex i = child - 2; i >= 0 && i > child - 10; --i) {
      const Mention* mention = syntax_.mention_at(i);
      if (mention != nullptr && mention->tokens.last == child - 1) return i;
    }
  }
  return -1;
}

// "le président, que Téhéran soutient": the clause opens with "que" right behind its antecedent.
bool Roles::opens_as_object(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active) return false;
  for (TokenIndex i = document[verb].head + 1; i < verb; ++i) {
    const std::string& word = syntax_.lower(i);
    if (word == "qui" || word == "dont" || syntax_.is_verbal(i)) return false;
    if (word == "que" || word == "qu'") return true;
  }
  return false;
}

// "a accueilli dans cette ville de Sibérie le Premier ministre": the object hangs from a noun in between.
Roles::Party Roles::object_astray(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active || syntax_.reflexive(verb)) return {};
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 12);
  for (TokenIndex i = verb + 1; i < end; ++i) {
    if (syntax_.is_verbal(i) || document[i].pos == Pos::sconj || syntax_.lower(i) == "," || syntax_.lower(i) == ";" ||
        syntax_.lower(i) == "et")
      break;
    const Mention* mention = syntax_.mention_at(i);
    if (!mention || syntax_.slot(i) != slot_object ||
        (document[i].dependency == "appos" && mention->tokens.first > 0 &&
         syntax_.lower(mention->tokens.first - 1) == ","))
      continue;
    const TokenIndex up = syntax_.governor(i);
    if (up <= verb || up >= i) continue;
    // A name right behind a noun belongs to it; what has an article of its own stands apart.
    if (document[mention->tokens.first].pos != Pos::det && document[mention->tokens.first - 1].pos != Pos::det)
      continue;
    return {syntax_.actors_at(i), i, true, false};
  }
  return {};
}

// "Pyongyang doit renoncer, ont exigé les Etats-Unis": asked of whoever the clause before is about.
Roles::Party Roles::main_subject(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  if (match.entry->kind != WordKind::verb || !syntax_.is_finite(anchor) || !syntax_.is_aside(anchor)) return {};
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
Roles::Party Roles::condition_subject(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = match.last();
  const TokenIndex end = document.sentences[document[last].sentence].tokens.last;
  for (TokenIndex i = last + 1; i + 1 < end; ++i) {
    const std::string& word = syntax_.lower(i);
    const bool opens =
        word == "si" || (word == "s'" && syntax_.lower(i + 1).starts_with("il")) ||
        ((word == "que" || word == "qu'") && i >= 2 && syntax_.lower(i - 1) == "moins" && syntax_.lower(i - 2) == "à");
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
Roles::Party Roles::purpose_target(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = match.last();
  const TokenIndex end = document.sentences[document[last].sentence].tokens.last;
  for (TokenIndex i = last + 1; i < end; ++i) {
    if (!syntax_.is_verbal(i)) continue;
    if (document.morphology(i).verb_form != VerbForm::infinitive || syntax_.opener(i) != "pour") return {};
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->role != Role::relation) continue;
      Party party = target(index);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
    return {};
  }
  return {};
}

Roles::Party Roles::noun_slot(const Match& match, Slot slot) const {
  const TokenIndex noun = match.anchor();
  Party party;
  if (slot == slot_possessive) return possessor(noun);
  if (slot == slot_governor) return governor_slot(match);
  if (slot == slot_demonym) {
    for (const TokenIndex token : match.tokens) add_actors(party.actors, syntax_.modifiers(token));
    party.head = noun;
    return party;
  }
  add_prepositional(party, match, slot, true);
  // "un accord a été signé entre": of the light verb.
  const MatchIndex light = support(noun);
  if (party.head < 0 && light != no_match && syntax_.lexicon().slot_name(slot) == "entre") {
    for (const Argument& argument : syntax_.below(matches_[light].anchor())) {
      if (argument.slot == slot) add_argument(party, match, argument.head, true);
    }
  }
  return party;
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

Roles::Party Roles::find_source(const Match& match) const {
  const Frame& frame = match.entry->frame;
  const bool noun = match.entry->kind != WordKind::verb;
  if (!noun) {
    for (const Slot slot : frame.source) {
      Party party = verb_slot(match, slot, false);
      if (!party.actors.empty()) return party;
    }
    Party party = unnamed_agent(match);
    return party.actors.empty() ? named_doer(match) : party;
  }
  const MatchIndex light = support(match.anchor());
  const auto of = syntax_.lexicon().slot("de");
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
    if (!party.actors.empty()) return party;
  }
  if (of && has_slot(frame.source, *of)) {
    Party party = doer_behind(match);
    if (!party.actors.empty()) return party;
  }
  if (light != no_match) {
    Party party = subject(matches_[light].anchor());
    if (!party.actors.empty()) return party;
  }
  // What somebody is asked for, accused of or threatens with.
  const MatchIndex governor = content_governor(match.anchor());
  if (governor != no_match && matches_[governor].entry->role == Role::relation) {
    Party party = matches_[governor].entry->frame.content == Content::target ? target(governor) : source(governor);
    party.reached = true;
    if (!party.actors.empty()) return party;
  }
  for (Party party : {author_of(match), told_before(match), talks_source(match)}) {
    if (!party.actors.empty()) return party;
  }
  return match.entry->kind == WordKind::noun ? named_doer(match) : Party{};
}

Roles::Party Roles::find_target(const Match& match, const ActorSet& acting) const {
  const Frame& frame = match.entry->frame;
  const bool noun = match.entry->kind != WordKind::verb;
  const auto of = syntax_.lexicon().slot("de");
  Party found;
  if (Party party = asked_to_come(match, acting); !party.actors.empty()) return party;
  for (const Slot slot : frame.target) {
    if (noun && of && slot == *of && has_slot(frame.source, slot)) {
      const std::vector<TokenIndex> both = complements_of(match);
      if (both.size() > 1) {  // "le retrait des troupes de Géorgie"
        Party party;
        add_argument(party, match, both.back(), true);
        std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor); });
        if (!party.actors.empty()) return party;
      }
      const ActorSet named = noun_slot(match, slot).actors;
      if (!named.empty() && named == acting) continue;
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
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor) && !mutual; });
    if (!party.actors.empty()) return party;
    if (found.head < 0) found = party;
  }
  if (frame.content != Content::none) {
    Party party = content_party(match);
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor); });
    if (!party.actors.empty()) return party;
  }
  // "a rejeté les propositions faites par": whoever made what the construction names.
  for (std::size_t w = 1; w < match.tokens.size() && !noun; ++w) {
    Party party{syntax_.makers(match.tokens[w]), match.tokens[w], false, true};
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor); });
    if (!party.actors.empty()) return party;
  }
  if (frame.content == Content::target || frame.type == "ACCUSE") {
    Party party = main_subject(match);
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor); });
    if (!party.actors.empty()) return party;
  }
  if (frame.type == "THREATEN" || frame.type == "PROTEST") {
    Party party = frame.type == "THREATEN" ? condition_subject(match) : purpose_target(match);
    std::erase_if(party.actors, [&](ActorIndex actor) { return contains(acting, actor); });
    if (!party.actors.empty()) return party;
  }
  if (noun) {
    for (Party party :
         {circumstance_target(match, acting), talks_target(match, acting), retold_target(match, acting)}) {
      if (!party.actors.empty()) return party;
    }
  } else if (Party party = asker(match, acting); !party.actors.empty()) {
    return party;
  }
  // "ont échangé des tirs à la frontière": with each other.
  if (frame.mutual && frame.type == "ASSAULT" && acting.size() > 1) return found;
  if (Party party = struck_place(match); !party.actors.empty()) return party;
  if (Party party = directed_at(match, acting); !party.actors.empty()) return party;
  if (!frame.within || frame.state || frame.type == "SANCTION" || frame.type == "CONSULT") return found;
  if (found.head >= 0 && found.head != match.anchor()) {
    Party party = doer_of_reference(found.head, found.head, acting);
    if (!party.actors.empty()) return party;
  }
  for (std::size_t w = 1; w < match.tokens.size() && !noun; ++w) {
    Party party = doer_of_reference(match.tokens[w], match.tokens[w], acting);
    if (!party.actors.empty()) return party;
  }
  if (Party party = country_of_title(match, acting); !party.actors.empty()) return party;
  return found;
}

Roles::Party Roles::content_party(const Match& match) const {
  const auto index = static_cast<std::size_t>(&match - matches_.all().data());
  for (const TokenIndex verb : contents_[index]) {
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
      if (!syntax_.is_finite(verb)) continue;
      const Syntax::Subject subject = syntax_.surface_subject(verb);
      if (!subject.actors.empty()) return {subject.actors, subject.head, subject.fallback, false};
      continue;
    }
    if (is_done_by_another(verb, match)) continue;
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
  return {};
}

}  // namespace entente
