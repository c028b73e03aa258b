// Which phrases fill a slot of a frame: subject, object, prepositions, governors.
#include <algorithm>

#include "ingest/relations/roles.hpp"
#include "ingest/relations/subjects.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool speaks_to_somebody(std::string_view type) {
  return among(type, {"ACCUSE", "REJECT", "REQUEST", "THREATEN", "AGREE", "DISAGREE", "PROTEST"});
}

}  // namespace

void Roles::add_argument(Party& party, const Match& match, TokenIndex head, bool as_target) const {
  const Frame& frame = match.entry->frame;
  const ActorSet& direct = syntax_.actors_at(head);
  if (party.head < 0) party.head = head;
  const bool town = direct.size() == 1 && syntax_.actors().actors[direct.front()].kind == ActorKind::place;
  if (as_target && frame.capital && (direct.empty() || (town && frame.type == "SANCTION"))) {
    if (const auto country = circumstances_.country_of_capital(head)) {
      add_actors(party.actors, std::span(&*country, 1));
      return;
    }
  }
  // "les auteurs de ce raid" are those who did them.
  if (Party doer = context_.doer_of_authored(head); !doer.actors.empty()) {
    party.reached = true;
    if (party.inferred == nullptr) party.inferred = doer.inferred;
    add_actors(party.actors, doer.actors);
    return;
  }
  if (!direct.empty() && !(as_target && frame.event_only)) {
    // "s'affrontent à Oslo": a town with "à" only tells where.
    const bool where = as_target && is_locative(syntax_.slot(head)) && speaks_to_somebody(frame.type);
    for (const ActorIndex actor : direct) {
      if (!where || syntax_.actors().actors[actor].kind != ActorKind::place) add_actors(party.actors, {&actor, 1});
    }
    return;
  }
  // "a ouvert le feu sur une embarcation de migrants": those who are in it.
  if (as_target && frame.type == "ASSAULT" && direct.empty() &&
      syntax_.lexicon().in_class("vehicle", syntax_.lemma(head))) {
    for (const Argument& argument : syntax_.below(head)) {
      const ActorSet& carried = syntax_.actors_at(argument.head);
      if (!syntax_.lexicon().is_preposition(argument.slot, "de") || carried.empty()) continue;
      add_actors(party.actors, carried);
      party.reached = true;
      return;
    }
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
    // "favorable à un dialogue avec Lima": with whom it would be.
    const Frame& inner_frame = matches_[event].entry->frame;
    if (as_target && party.actors.empty() && inner_frame.mutual && !inner_frame.state) {
      add_actors(party.actors, target(event).actors);
      party.reached = !party.actors.empty();
    }
    if (party.actors.empty()) add_actors(party.actors, syntax_.makers(head));
    return;
  }
  if (as_target && frame.event_only) return;
  ActorSet inner = syntax_.within(head);
  if (inner.empty()) inner = context_.doers_within(head);
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
      // "se sent lâchée par Lima": the agent of the participle.
      const bool agent = token != match.anchor() && argument.slot == slot_subject && !argument.surface_subject &&
                         syntax_.slot(argument.head) == slot;
      if ((argument.slot != slot && !agent) || own(argument.head)) continue;
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
  if (party.head < 0) {
    // "l'accord conclu avec Lima", "les mesures prises contre Lima": hung from the participle.
    for (const TokenIndex token : match.tokens) {
      for (const TokenIndex child : syntax_.dependents().of(token)) {
        if (child < token || !document[child].dependency.view().starts_with("acl") || !syntax_.is_verbal(child) ||
            syntax_.is_finite(child) || syntax_.voice(child) != Voice::passive)
          continue;
        for (const Argument& argument : syntax_.below(child)) {
          if (argument.slot == slot) add_argument(party, match, argument.head, as_target);
          // "adressée par Oslo à Lima": hung from the agent.
          if (argument.slot != slot_subject) continue;
          for (const Argument& inner : syntax_.below(argument.head)) {
            const std::string_view preposition = syntax_.lexicon().slot_name(slot);
            if (inner.slot == slot &&
                (preposition == "à" || preposition == "contre" || preposition == "envers" || preposition == "avec"))
              add_argument(party, match, inner.head, as_target);
          }
        }
      }
    }
  }
  if (party.actors.size() == 1) add_second(party, slot);
  if (party.actors.size() == 1) add_repeated(party, match, as_target);
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
    if (party.actors.size() == 1) add_repeated(party, match, as_target);
    party.fallback = true;
    return;
  }
}

Roles::Party Roles::governor_slot(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  Party party;
  // "Paris fut un allié de Lima", "reste un allié": of whom it is said.
  const TokenIndex head = document.is_root(anchor) ? anchor : document[anchor].head;
  const bool stays = syntax_.is_verbal(head) && (syntax_.lemma(head) == "demeurer" || syntax_.lemma(head) == "rester" ||
                                                 syntax_.lemma(head) == "devenir");
  const bool said = syntax_.dependent(anchor, "cop") >= 0 && syntax_.dependent(anchor, "nsubj") >= 0;
  if (said || (stays && document[anchor].dependency != "nsubj")) {
    const Syntax::Subject subject = syntax_.surface_subject(said ? anchor : head);
    if (!subject.actors.empty()) return {subject.actors, subject.head, subject.fallback, false};
  }
  add_actors(party.actors, syntax_.actors_at(anchor));
  party.head = anchor;
  if (!party.actors.empty()) return party;
  const std::string_view label = document[anchor].dependency.view();
  if (Party before = circumstances_.before_comma(match); !before.actors.empty()) return before;
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
  // "Allié d'Oslo, Lima a": in front of the clause that the parser hangs from it.
  if (document.is_root(anchor) && anchor == document.sentences[document[anchor].sentence].tokens.first) {
    for (const TokenIndex child : syntax_.dependents().of(anchor)) {
      if (document[child].dependency != "parataxis" || !syntax_.is_verbal(child) || !syntax_.is_finite(child)) continue;
      const Syntax::Subject subject = syntax_.surface_subject(child);
      if (!subject.actors.empty()) return {subject.actors, subject.head, true, false};
    }
  }
  // whatever the parser hung it from: an opening without article is said of the main clause's subject.
  if (anchor == document.sentences[document[anchor].sentence].tokens.first && document[anchor].pos != Pos::propn &&
      !label.starts_with("nsubj")) {
    const Syntax::Subject subject = Subjects(syntax_).subject_behind_opening(anchor);
    if (!subject.actors.empty()) return {subject.actors, subject.head, true, false};
  }
  // "demeurée fidèle": of what stays so.
  const TokenIndex start = syntax_.phrase_start(anchor);
  const bool apposed =
      label == "nmod" && syntax_.slot(anchor) == slot_object && start > 0 && syntax_.lower(start - 1) == ",";
  if (apposed || label == "amod" || label == "appos" || label.starts_with("acl") || label == "xcomp" || stays) {
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
      // "a contesté la décision : les membres ...": a second clause.
      if (match.tokens.size() > 1 && argument.head > match.last() && syntax_.colon_between(match.last(), argument.head))
        continue;
      // "que condamne Lima": what it stands for is asked below.
      if (among(syntax_.lower(argument.head), {"que", "qu'"}) && syntax_.actors_at(argument.head).empty()) continue;
      // "l'a laissé punir Lima": one object is enough.
      if (argument.head > verb && match.tokens.size() == 1 && clitics_.clitic_of(verb, slot_object) >= 0) continue;
      // "a nommé X ministre de Lima": the office is X's, and no second object.
      if (!party.actors.empty() && matches_.at(argument.head, Role::office) != no_match) continue;
      if (as_target && party.head < 0) {
        if (const auto place = circumstances_.struck_at(match, argument.head))
          return {{*place}, argument.head, false, false};
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
    if (const TokenIndex second =
            party.head < 0 && as_target && syntax_.voice(verb) == Voice::active ? verb_sharing(verb) : -1;
        second >= 0) {
      for (const Argument& argument : syntax_.below(second)) {
        if (argument.slot == slot_object && argument.head > second)
          add_argument(party, match, argument.head, as_target);
      }
    }
    if (party.head < 0 && token.dependency == "acl:relcl" && opens_as_object(verb))
      add_argument(party, match, token.head, as_target);
    if (party.head < 0 && as_target) {
      if (const TokenIndex antecedent = antecedent_of_que(verb); antecedent >= 0)
        add_argument(party, match, antecedent, as_target);
    }
    // "des détenus" taken for "de" and an article: the indefinite plural is an object.
    if (party.head < 0 && syntax_.voice(verb) == Voice::active) {
      for (const Argument& argument : syntax_.below(verb)) {
        const bool indefinite = syntax_.lexicon().is_preposition(argument.slot, "de") && argument.head > verb;
        const TokenIndex head = indefinite ? counted_by(argument.head) : argument.head;
        const Mention* mention = indefinite ? syntax_.mention_at(head) : nullptr;
        if (!mention || mention->tokens.first == 0) continue;
        const TokenIndex first = head == argument.head ? mention->tokens.first : argument.head;
        if (syntax_.lower(first) == "des" || syntax_.lower(first - 1) == "des")
          add_argument(party, match, head, as_target);
      }
    }
    if (party.head < 0 && match.tokens.size() == 1) party = object_astray(verb);
    if (party.head < 0 && as_target) party = object_past_insertion(match);
    if (party.head < 0 && match.tokens.size() > 1) party = object_behind(match);
    return party;
  }
  if (slot == slot_possessive) {
    for (std::size_t w = 1; w < match.tokens.size() && party.actors.empty(); ++w)
      party = context_.possessor(match.tokens[w]);
    return party;
  }
  if (slot == slot_demonym) {
    for (std::size_t w = 1; w < match.tokens.size(); ++w) add_actors(party.actors, syntax_.modifiers(match.tokens[w]));
    return party;
  }
  if (slot == slot_governor) return governor_slot(match);
  if (const TokenIndex voir = sees_itself(verb); voir >= 0 && syntax_.lexicon().is_preposition(slot, "à")) {
    const Syntax::Subject found = syntax_.surface_subject(voir);
    return {found.actors, found.head, found.fallback, false};
  }
  add_prepositional(party, match, slot, as_target);
  // "défier son autorité" is "l'autorité de".
  const bool own = among(match.entry->frame.type, {"AGREE", "CONCEDE"});  // "respecter leurs engagements"
  if (party.head < 0 && match.tokens.size() > 1 && !own && syntax_.lexicon().slot_name(slot) == "de") {
    for (std::size_t w = 1; w < match.tokens.size() && party.actors.empty(); ++w) {
      party = context_.possessor(match.tokens[w]);
      if (party.fallback) party = {};
    }
  }
  return party;
}

Roles::Party Roles::noun_slot(const Match& match, Slot slot) const {
  const TokenIndex noun = match.anchor();
  Party party;
  if (slot == slot_possessive) return context_.possessor(noun);
  if (slot == slot_governor) return governor_slot(match);
  if (slot == slot_demonym) {
    // "le retrait des troupes russes": the construction's own noun may be an actor itself.
    for (std::size_t w = 0; w < match.tokens.size(); ++w) {
      const ActorSet& own = syntax_.actors_at(match.tokens[w]);
      add_actors(party.actors, w > 0 && !own.empty() ? own : syntax_.modifiers(match.tokens[w]));
    }
    party.head = noun;
    return party;
  }
  add_prepositional(party, match, slot, true);
  // "un accord a été signé entre", "une querelle est née entre": of the verb whose subject or object the noun is.
  const TokenIndex verb = syntax_.governor(noun);
  if (party.head < 0 && verb >= 0 && syntax_.is_verbal(verb) && syntax_.slot(noun) == slot_object &&
      syntax_.lexicon().slot_name(slot) == "contre") {
    // "des sanctions seraient rétablies contre"
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot == slot && argument.head > noun) add_argument(party, match, argument.head, true);
    }
  }
  if (party.head < 0 && verb >= 0 && syntax_.is_verbal(verb) && syntax_.slot(noun) == slot_object &&
      syntax_.lexicon().slot_name(slot) == "entre") {
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot == slot) add_argument(party, match, argument.head, true);
    }
    // "ont éclaté devant le palais entre": hung from what stands between.
    const Document& document = syntax_.document();
    const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 14);
    for (TokenIndex i = verb + 1; i < end && party.head < 0 && !syntax_.is_verbal(i); ++i) {
      if (syntax_.slot(i) != slot || syntax_.actors_at(i).empty()) continue;
      add_argument(party, match, i, true);
    }
    // "entre la police et des manifestants"
    if (party.actors.size() == 1) {
      for (const TokenIndex child : syntax_.dependents().of(party.head)) {
        if (document[child].dependency == "conj") add_actors(party.actors, syntax_.actors_at(child));
      }
    }
  }
  return party;
}

}  // namespace entente
