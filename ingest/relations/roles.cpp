#include "ingest/relations/roles.hpp"

#include <algorithm>

namespace entente {

Roles::Roles(const Syntax& syntax, const Matches& matches) : syntax_(syntax), matches_(matches) {
  states_.resize(matches.all().size());
  contents_.resize(matches.all().size());
  find_supports();
  find_contents();
}

void Roles::find_supports() {
  const Document& document = syntax_.document();
  support_.assign(static_cast<std::size_t>(document.size()), no_match);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (matches_.at(i, Role::relation) == no_match || syntax_.is_verbal(i)) continue;
    MatchIndex& support = support_[static_cast<std::size_t>(i)];
    TokenIndex top = i;  // "une série d'attaques": the light verb governs the series
    TokenIndex up = syntax_.governor(i);
    for (int depth = 0; depth < 3 && up >= 0 && !syntax_.is_verbal(up) && matches_.is_transparent(up); ++depth) {
      top = up;
      up = syntax_.governor(up);
    }
    // "lors d'un entretien, Oslo a demandé": no circumstance is what the verb does.
    const bool circumstance = circumstance_of(top, {"pendant", "après", "avant", "depuis", "malgré", "selon", "cause",
                                                    "outre", "concernant", "sans", "avec", "grâce"}) >= 0;
    if (up >= 0 && syntax_.is_verbal(up) && !circumstance) support = matches_.at(up, Role::support);
    if (support == no_match &&
        (syntax_.slot(top) == slot_object || syntax_.lexicon().slot_name(syntax_.slot(top)) == "à")) {
      // Hung from a word between: the first event noun behind the light verb is its own.
      const TokenIndex verb = syntax_.clause_verb(i);
      if (verb < i && i - verb < 10 && syntax_.is_verbal(verb)) {
        bool first = true;
        for (TokenIndex between = verb + 1; between < i && first; ++between)
          first = matches_.at(between, Role::relation) == no_match;
        if (first) support = matches_.at(verb, Role::support);
      }
    }
    if (support != no_match) continue;
    for (const TokenIndex child : syntax_.dependents().of(i)) {
      if (document[child].dependency.view().starts_with("acl") && syntax_.is_verbal(child)) {
        support = matches_.at(child, Role::support);
        if (support != no_match) break;
      }
    }
  }
}

MatchIndex Roles::content_match(TokenIndex token, bool infinitive) const {
  // "a donné l'ordre de tirer" hangs from a word that the construction has taken in.
  if (const MatchIndex by = matches_.taken_by(token); by != no_match) token = matches_[by].anchor();
  MatchIndex steering = no_match;
  MatchIndex asking = no_match;
  for (const MatchIndex index : matches_.at(token)) {
    const Entry& entry = *matches_[index].entry;
    if (entry.frame.content == Content::none) continue;
    if (entry.role == Role::control) {
      if (steering == no_match) steering = index;
    } else if (entry.frame.content == Content::source) {
      return index;
    } else if (asking == no_match) {
      asking = index;
    }
  }
  // "souhaite partir" is about oneself, "souhaite que tu partes" is asked for.
  if (infinitive && steering != no_match) return steering;
  return asking != no_match ? asking : steering;
}

MatchIndex Roles::find_content_governor(TokenIndex token) const {
  const Document& document = syntax_.document();
  if (document.is_root(token)) return no_match;
  const bool verbal = syntax_.is_verbal(token);
  TokenIndex from = token;
  for (int depth = 0; depth < 8 && document[from].dependency == "conj" && !document.is_root(from); ++depth) {
    const TokenIndex first = document[from].head;
    if (syntax_.is_verbal(first) != verbal) break;
    from = first;
  }
  if (document.is_root(from)) return no_match;
  const std::string_view label = document[from].dependency.view();
  if (!verbal) {
    // An event noun as what is asked for, threatened with, refused.
    if (label.starts_with("nsubj")) {
      const TokenIndex verb = document[from].head;
      if (syntax_.is_verbal(verb) && syntax_.voice(verb) == Voice::passive) return content_match(verb, false);
      return no_match;
    }
    const TokenIndex up = syntax_.governor(token);
    if (up < 0 || up == token) return no_match;
    const Slot slot = syntax_.slot(token);
    const std::string_view preposition =
        slot >= first_preposition ? syntax_.lexicon().slot_name(slot) : std::string_view{};
    if (!preposition.empty() && preposition != "de" && preposition != "à" && preposition != "pour" &&
        preposition != "sur")
      return no_match;
    return content_match(up, false);
  }
  // "appelle à ce que Lima cesse": the clause hangs from "ce".
  if ((label == "acl:relcl" || label == "ccomp") && syntax_.lower(document[from].head) == "ce") {
    const TokenIndex ce = document[from].head;
    return document.is_root(ce) ? no_match : content_match(document[ce].head, false);
  }
  if (label == "acl:relcl" || label == "parataxis") return no_match;
  const Morphology& morphology = document.morphology(token);
  const bool infinitive = morphology.verb_form == VerbForm::infinitive || morphology.verb_form == VerbForm::none ||
                          syntax_.dependent(token, "aux:pass") >= 0;
  const std::string opener = syntax_.opener(from);
  const TokenIndex up = syntax_.parent(from);
  if (label.starts_with("advcl")) {
    if (opener != "de" && opener != "à" && opener != "que" && opener != "qu'") return no_match;
  }
  MatchIndex direct = content_match(up, infinitive);
  if (direct != no_match && !syntax_.is_verbal(up) && !matches_.is_taken(up) &&
      !follows(matches_[direct].last(), token))
    direct = no_match;
  if (direct != no_match) {
    if (infinitive && (opener == "pour" || opener == "afin" || opener == "sans" || opener == "avant" ||
                       opener == "après" || opener == "en")) {
      return no_match;
    }
    return direct;
  }
  // "a demandé au président de faire": the infinitive hangs from the wrong noun.
  if (infinitive && (opener == "de" || opener == "à") && !syntax_.is_verbal(up)) {
    const TokenIndex verb = syntax_.clause_verb(up);
    if (verb != up && syntax_.is_verbal(verb) && verb < token) return content_match(verb, infinitive);
  }
  return no_match;
}

// Whether nothing but adjectives and the infinitive's own opener stands between: "la menace russe de frapper".
bool Roles::follows(TokenIndex noun, TokenIndex verb) const {
  for (TokenIndex i = noun + 1; i < verb; ++i) {
    const Pos pos = syntax_.document()[i].pos;
    if (pos != Pos::adj && pos != Pos::adp && pos != Pos::pron && pos != Pos::adv && pos != Pos::aux &&
        pos != Pos::sconj && !syntax_.mention_at(i))
      return false;
  }
  return noun < verb;
}

void Roles::find_contents() {
  const Document& document = syntax_.document();
  content_governor_.assign(static_cast<std::size_t>(document.size()), no_match);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const bool noun = !syntax_.is_verbal(i) && matches_.at(i, Role::relation) != no_match;
    if (!syntax_.is_verbal(i) && !noun) continue;
    const MatchIndex governor = find_content_governor(i);
    if (governor == no_match || matches_[governor].anchor() == i) continue;
    const auto& tokens = matches_[governor].tokens;
    if (std::find(tokens.begin(), tokens.end(), i) != tokens.end()) continue;
    content_governor_[static_cast<std::size_t>(i)] = governor;
    contents_[static_cast<std::size_t>(governor)].push_back(i);
  }
}

Roles::Party Roles::subject(TokenIndex verb, int depth) const {
  Party party;
  if (depth > 8) return party;
  if (syntax_.voice(verb) == Voice::passive) {
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot != slot_subject) continue;
      add_actors(party.actors, syntax_.actors_at(argument.head));
      if (party.actors.empty()) {
        add_actors(party.actors, syntax_.within(argument.head));
        party.reached = !party.actors.empty();
      }
      party.head = argument.head;
    }
    if (party.head < 0) party = agent_astray(verb);
    if (party.head < 0) party = event_doer(verb);
    return party;
  }
  const auto below = syntax_.below(verb);
  const bool own =
      std::any_of(below.begin(), below.end(), [](const Argument& argument) { return argument.surface_subject; });
  if (!own) {
    const MatchIndex governor = content_governor(verb);
    if (governor != no_match && !syntax_.is_finite(verb)) {
      return matches_[governor].entry->frame.content == Content::target ? target(governor) : source(governor);
    }
  }
  if (!own && syntax_.is_aside(verb) && syntax_.is_finite(verb)) {
    // The subject behind the verb, which the parser often takes for its object.
    for (const Argument& argument : below) {
      const bool indefinite = argument.slot >= first_preposition && syntax_.lexicon().slot_name(argument.slot) == "de";
      if ((argument.slot != slot_object && !indefinite) || argument.head < verb) continue;
      party.actors = syntax_.actors_at(argument.head);
      party.head = argument.head;
      return party;
    }
  }
  const Syntax::Subject found = syntax_.surface_subject(verb);
  party.actors = found.actors;
  party.head = found.head;
  party.fallback = found.fallback;
  if (party.actors.empty() && found.head >= 0) {
    // "les forces du régime", where the whole is no actor of its own.
    const MatchIndex event = matches_.at(found.head, Role::relation);
    if (event == no_match) {
      party.actors = syntax_.within(found.head);
      party.reached = true;
    }
  }
  return party;
}

// "capturés au marché d'un bourg par des miliciens": the agent hangs from a noun in between.
Roles::Party Roles::agent_astray(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 16);
  for (TokenIndex i = verb + 1; i < end; ++i) {
    if (syntax_.is_verbal(i) || document[i].pos == Pos::sconj || syntax_.lower(i) == "," || syntax_.lower(i) == ";")
      break;
    const Slot slot = syntax_.slot(i);
    if (slot < first_preposition || syntax_.lexicon().slot_name(slot) != "par" || syntax_.actors_at(i).empty())
      continue;
    const TokenIndex up = syntax_.governor(i);
    // An event noun between has its own doer.
    if (up > verb && matches_.at(up, Role::relation) != no_match && !syntax_.is_verbal(up)) continue;
    return {syntax_.actors_at(i), i, true, false};
  }
  return {};
}

// "tués dans un raid de l'aviation": whoever does the event in which it happens.
Roles::Party Roles::event_doer(TokenIndex verb) const {
  Party party;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot < first_preposition) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
    if (preposition != "dans" && preposition != "pendant" && preposition != "après" && preposition != "cause" &&
        preposition != "de")
      continue;
    if (preposition == "de" && !syntax_.actors_at(argument.head).empty()) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event == no_match || matches_[event].entry->kind != WordKind::noun) continue;
    const std::string_view type = matches_[event].entry->frame.type;
    if (type != "ASSAULT" && type != "COERCE") continue;
    party = source(event);
    if (party.actors.empty()) continue;
    party.reached = true;
    return party;
  }
  return {};
}

Roles::Party Roles::object(TokenIndex verb) const {
  Party party;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot != slot_object) continue;
    add_actors(party.actors, syntax_.actors_at(argument.head));
    if (party.head < 0) party.head = argument.head;
  }
  if (party.head < 0 && syntax_.voice(verb) == Voice::passive) {
    const Syntax::Subject found = syntax_.surface_subject(verb);
    party = {found.actors, found.head, found.fallback, false};
  }
  return party;
}

void Roles::add_argument(Party& party, const Match& match, TokenIndex head, bool as_target) const {
  const Frame& frame = match.entry->frame;
  const ActorSet& direct = syntax_.actors_at(head);
  if (party.head < 0) party.head = head;
  // "les auteurs de ces exactions" are those who did them.
  if (Party doer = doer_of_authored(head); !doer.actors.empty()) {
    party.reached = true;
    if (party.inferred == nullptr) party.inferred = doer.inferred;
    add_actors(party.actors, doer.actors);
    return;
  }
  if (!direct.empty() && !(as_target && frame.event_only)) {
    add_actors(party.actors, direct);
    return;
  }
  if (!frame.within) return;
  // What is denounced or backed is whoever does what the event noun says.
  const MatchIndex event = matches_.is_taken(head) ? no_match : matches_.at(head, Role::relation);
  if (event != no_match && matches_[event].entry->kind == WordKind::noun) {
    const Party& doer = source(event);
    if (!doer.actors.empty()) party.reached = true;
    if (!doer.actors.empty() && party.inferred == nullptr) party.inferred = doer.inferred;
    add_actors(party.actors, doer.actors);
    // "brandir la menace d'un embargo contre": whom the threatened event is to meet.
    if (as_target && frame.content == Content::source && doer.actors.empty()) {
      add_actors(party.actors, target(event).actors);
      party.reached = true;
    }
    if (party.actors.empty()) add_actors(party.actors, syntax_.makers(head));
    return;
  }
  if (as_target && frame.event_only) return;
  ActorSet inner = syntax_.within(head);
  if (inner.empty()) inner = doers_within(head);
  // Nobody accuses a place: "le crime de la place Tahrir" is somebody's.
  if (as_target && speaks_to_somebody(frame.type))
    std::erase_if(inner, [&](ActorIndex a) { return syntax_.actors().actors[a].kind == ActorKind::place; });
  if (!inner.empty()) party.reached = true;
  add_actors(party.actors, inner);
}

// "à", "en" and the like, of which one place or another takes the one that its name wants.
bool Roles::is_locative(Slot slot) const {
  if (slot < first_preposition) return false;
  const std::string_view preposition = syntax_.lexicon().slot_name(slot);
  return preposition == "à" || preposition == "en" || preposition == "dans" || preposition == "chez" ||
         preposition == "vers";
}

void Roles::add_prepositional(Party& party, const Match& match, Slot slot, bool as_target) const {
  const Document& document = syntax_.document();
  const auto own = [&](TokenIndex head) {
    return std::find(match.tokens.begin(), match.tokens.end(), head) != match.tokens.end();
  };
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (argument.slot != slot || own(argument.head)) continue;
      if (syntax_.lower(argument.head) == "dont" && syntax_.is_verbal(token))
        continue;  // it belongs to a noun as often
      // "en Norvège et au Danemark": a conjunct may have another preposition.
      if (document[argument.head].dependency == "conj") {
        const TokenIndex first = document[argument.head].head;
        for (const Argument& other : syntax_.below(token)) {
          if (other.head == first && other.slot != slot && is_locative(other.slot) && is_locative(slot))
            add_argument(party, match, first, as_target);
        }
      }
      add_argument(party, match, argument.head, as_target);
      for (const Argument& other : syntax_.below(token)) {
        if (other.slot != slot && document[other.head].dependency == "conj" &&
            document[other.head].head == argument.head) {
          add_argument(party, match, other.head, as_target);
        }
      }
    }
  }
  if (party.actors.size() == 1) add_second(party, slot);
  if (!party.actors.empty() || syntax_.lexicon().slot_name(slot) == "de") return;
  // "des ventes de blé au Maroc", "les frappes sur la ville": hung from a word in between, or from the verb.
  bool adjacent = true;
  const TokenIndex last = *std::max_element(match.tokens.begin(), match.tokens.end());
  const TokenIndex end = std::min(document.sentences[document[last].sentence].tokens.last,
                                  last + (match.entry->kind == WordKind::noun ? 14 : 9));
  for (TokenIndex i = last + 1; i < end; ++i) {
    if (syntax_.is_verbal(i) || document[i].pos == Pos::sconj || syntax_.lower(i) == "," || syntax_.lower(i) == ";")
      return;
    const Pos pos = document[i].pos;
    if (pos == Pos::noun || pos == Pos::propn || pos == Pos::pron) {
      const bool right = syntax_.slot(i) == slot && !syntax_.actors_at(i).empty();
      const TokenIndex up = syntax_.governor(i);
      const bool inside = up > last && up < i;
      if (!right || !(inside || (adjacent && match.entry->kind == WordKind::noun))) {
        adjacent = false;
        continue;
      }
    } else {
      continue;
    }
    add_argument(party, match, i, as_target);
    for (const TokenIndex child : syntax_.dependents().of(i)) {
      if (document[child].dependency == "conj" && !syntax_.actors_at(child).empty())
        add_argument(party, match, child, as_target);
    }
    party.fallback = true;
    return;
  }
}

Roles::Party Roles::governor_slot(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  Party party;
  add_actors(party.actors, syntax_.actors_at(anchor));
  party.head = anchor;
  if (!party.actors.empty()) return party;
  const std::string_view label = document[anchor].dependency.view();
  if (syntax_.dependent(anchor, "nsubj") >= 0) {  // predicative: "Paris est hostile à"
    const Syntax::Subject subject = syntax_.surface_subject(anchor);
    return {subject.actors, subject.head, subject.fallback, false};
  }
  if (match.entry->kind == WordKind::noun) {
    for (const TokenIndex child : syntax_.dependents().of(anchor)) {
      if (document[child].dependency == "appos" || document[child].dependency.view().starts_with("flat")) {
        add_actors(party.actors, syntax_.actors_at(child));
      }
    }
    if (!party.actors.empty()) return party;
  }
  // "demeurée fidèle": of what stays so.
  const TokenIndex head = document.is_root(anchor) ? anchor : document[anchor].head;
  const bool stays = syntax_.is_verbal(head) && (syntax_.lemma(head) == "demeurer" || syntax_.lemma(head) == "rester" ||
                                                 syntax_.lemma(head) == "devenir");
  if (label == "amod" || label == "appos" || label.starts_with("acl") || label == "xcomp" || stays) {
    const TokenIndex up = stays ? head : syntax_.governor(anchor);
    if (up >= 0) {
      if ((label == "xcomp" || stays) && syntax_.is_verbal(up)) {
        const Syntax::Subject subject = syntax_.surface_subject(up);
        return {subject.actors, subject.head, subject.fallback, false};
      }
      add_actors(party.actors, syntax_.actors_at(up));
      party.head = up;
    }
  }
  return party;
}

Roles::Party Roles::possessor(TokenIndex noun) const {
  const Document& document = syntax_.document();
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child >= noun) break;
    const std::string& word = syntax_.lower(child);
    if (!document.morphology(child).possessive && word != "son" && word != "sa" && word != "ses" && word != "leur" &&
        word != "leurs")
      continue;
    Party party;
    add_actors(party.actors, syntax_.actors_at(child));
    party.head = child;
    if (!party.actors.empty()) return party;
    const TokenIndex up = syntax_.governor(noun);
    if (up < 0) return party;
    const TokenIndex verb = syntax_.clause_verb(up);
    if (!syntax_.is_verbal(verb)) return party;
    const Syntax::Subject subject = syntax_.surface_subject(verb);
    if (subject.head == noun) return party;
    return {subject.actors, subject.head, subject.fallback, true};
  }
  return {};
}

}  // namespace entente
