// Who does what a verb says, in any voice, also where the parser hung the doer from a word in between.
#include <algorithm>

#include "ingest/relations/opinions.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

Roles::Party Roles::subject(TokenIndex verb, int depth) const {
  Party party;
  if (depth > 8) return party;
  if (sees_itself(verb) >= 0 && syntax_.voice(verb) == Voice::active) return agent_astray(verb);
  if (syntax_.voice(verb) == Voice::passive) {
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot != slot_subject) continue;
      add_actors(party.actors, syntax_.actors_at(argument.head));
      const MatchIndex event = matches_.is_taken(argument.head) ? no_match : matches_.at(argument.head, Role::relation);
      if (party.actors.empty() && event != no_match && matches_[event].entry->kind == WordKind::noun) {
        // "visé par une enquête" is not struck by whoever inquires.
        if (does_as(verb, event)) add_actors(party.actors, source(event).actors);
        party.reached = !party.actors.empty();
      } else if (party.actors.empty()) {
        add_actors(party.actors, syntax_.within(argument.head));
        party.reached = !party.actors.empty();
      }
      party.head = argument.head;
    }
    // "Reçus par Oslo, Lima et Quito ont": those behind the comma have been received.
    if (verb > syntax_.document().sentences[syntax_.document()[verb].sentence].tokens.first) add_listed_agents(party);
    if (party.head < 0) party = agent_astray(verb);
    if (party.head < 0) party = agent_behind_content(verb);
    if (const TokenIndex second = party.head < 0 ? verb_sharing(verb) : -1; second >= 0)
      party = subject(second, depth + 1);
    if (party.head < 0) party = event_doer(verb);
    return party;
  }
  if (Party behind = references_.subject_of_comparison(verb); !behind.actors.empty()) return behind;
  const auto below = syntax_.below(verb);
  const bool own =
      std::any_of(below.begin(), below.end(), [](const Argument& argument) { return argument.surface_subject; });
  if (const Gaps::Gap* gap = own ? nullptr : gaps_.gap_of(verb)) return {gap->actors, gap->head, false, false};
  if (!own) {
    if (is_judged_deed(syntax_, verb)) return party;
    if (const TokenIndex other = given_the_right(verb); other >= 0)
      return {syntax_.actors_at(other), other, false, false};
    if (const TokenIndex seen = syntax_.doer_before_infinitive(verb); seen >= 0)
      return {syntax_.actors_at(seen), seen, false, false};
    if (Party owner = references_.resolved(verb); !owner.actors.empty()) return owner;
    const MatchIndex governor = content_governor(verb);
    if (governor == no_match && !syntax_.is_finite(verb)) {
      if (Party steered = doer_of_governing(verb, depth); !steered.actors.empty()) return steered;
    }
    if (governor != no_match && !syntax_.is_finite(verb)) {
      // "dément avoir bombardé": what is denied without saying of whom is one's own.
      const Frame& frame = matches_[governor].entry->frame;
      const bool own_deed = frame.type == "REJECT" && target(governor).actors.empty();
      return frame.content == Content::target && !own_deed ? target(governor) : source(governor);
    }
  }
  if (!own && syntax_.is_aside(verb) && syntax_.is_finite(verb)) {
    // The subject behind the verb, which the parser often takes for its object. ", a exigé le départ" has one before
    // it.
    const bool says = matches_.saying_at(verb) != no_match;
    for (const Argument& argument : below) {
      const bool indefinite = syntax_.lexicon().is_preposition(argument.slot, "de");
      if ((argument.slot != slot_object && !indefinite) || argument.head < verb) continue;
      party.actors = syntax_.actors_at(argument.head);
      party.head = argument.head;
      if (!party.actors.empty() || says) return party;
      party = {};
      break;
    }
  }
  const Syntax::Subject found = syntax_.surface_subject(verb);
  party.actors = found.actors;
  party.head = found.head;
  party.fallback = found.fallback;
  if (party.actors.empty() && found.head >= 0) {
    // "les forces du régime", where the whole is no actor of its own.
    const MatchIndex event = matches_.is_taken(found.head) ? no_match : matches_.at(found.head, Role::relation);
    if (event == no_match) {
      if (!is_said_of_people(found.head)) party.actors = syntax_.within(found.head);
      party.reached = true;
    } else if (matches_[event].entry->kind == WordKind::noun && does_as(verb, event)) {
      // "une frappe israélienne a tué": whoever does what the subject says.
      const Party& doer = source(event);
      // "les heurts entre Oslo et Lima ont fait": not both to others.
      if (doer.actors.size() > 1 && doer.head >= 0 &&
          syntax_.lexicon().is_preposition(syntax_.slot(doer.head), "entre"))
        return party;
      party.actors = doer.actors;
      party.inferred = doer.inferred;
      party.reached = true;
    }
  }
  return party;
}

// "les milices soutenues par Oslo": they act themselves, and not whoever backs or punishes them.
bool Roles::is_said_of_people(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun || !syntax_.document()[child].dependency.view().starts_with("acl") || !syntax_.is_verbal(child) ||
        syntax_.voice(child) != Voice::passive)
      continue;
    for (const MatchIndex index : matches_.at(child)) {
      if (among(matches_[index].entry->frame.type, {"SUPPORT", "AID", "ASSAULT", "SANCTION"})) return true;
    }
  }
  return false;
}

bool Roles::is_said_by_construction(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const MatchIndex by = matches_.taken_by(verb);
  const bool inside = by != no_match && matches_[by].entry->role == Role::relation && syntax_.is_infinitive(verb) &&
                      document[verb].dependency == "xcomp" && document[verb].head == matches_[by].anchor();
  // "refuse de participer au dialogue" is no dialogue.
  return inside && (syntax_.lemma(matches_[by].anchor()) == "refuser" ||
                    std::ranges::any_of(syntax_.below(matches_[by].anchor()), [&](const Argument& argument) {
                      return argument.slot == slot_object && argument.head < verb;
                    }));
}

// "soupçonne Lima d'avoir menti en se taisant", "a obligé Lima à quitter": of whom the infinitive above is said, or
// whom the construction above has for its object.
Roles::Party Roles::doer_of_governing(TokenIndex verb, int depth) const {
  const Document& document = syntax_.document();
  if (document.is_root(verb)) return {};
  const bool gerund = syntax_.is_gerund(verb);
  const TokenIndex up = gerund ? syntax_.clause_verb(document[verb].head) : syntax_.parent(verb);
  if (up >= verb || !syntax_.is_verbal(up)) return {};
  const std::string_view label = document[verb].dependency.view();
  if ((gerund || label == "advcl") && syntax_.is_infinitive(up) && content_governor(up) != no_match)
    return subject(up, depth + 1);
  if (label != "xcomp" || !syntax_.is_infinitive(verb) || syntax_.voice(up) == Voice::passive || syntax_.reflexive(up))
    return {};
  const auto known = syntax_.lexicon().find(WordKind::verb, syntax_.lemma(up));
  const bool steers = std::any_of(known.begin(), known.end(), [&](std::uint32_t index) {
    const Entry& entry = syntax_.lexicon()[index];
    return entry.role == Role::relation && entry.frame.content == Content::target &&
           (entry.frame.type == "REQUEST" || entry.frame.type == "COERCE") &&
           std::ranges::find(entry.frame.target, slot_object) != entry.frame.target.end();
  });
  if (!steers) return {};
  for (const Argument& argument : syntax_.below(up)) {
    if (argument.slot == slot_object && argument.head < verb && !syntax_.actors_at(argument.head).empty())
      return {syntax_.actors_at(argument.head), argument.head, false, false};
  }
  return {};
}

// "conteste à la justice le droit de juger": whose right it is to do so; -1 where the clause does not say.
TokenIndex Roles::given_the_right(TokenIndex infinitive) const {
  const Document& document = syntax_.document();
  if (document.morphology(infinitive).verb_form != VerbForm::infinitive || document.is_root(infinitive)) return -1;
  const TokenIndex noun = document[infinitive].head;
  if (noun > infinitive ||
      !among(syntax_.lemma(noun), {"droit", "possibilité", "permission", "autorisation", "capacité"}))
    return -1;
  const TokenIndex verb = syntax_.governor(noun);
  const auto to = syntax_.lexicon().slot("à");
  if (verb < 0 || verb > noun || !syntax_.is_verbal(verb) || !to) return -1;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot == *to) return argument.head;
  }
  return -1;
}

bool Roles::is_contested_right(TokenIndex infinitive) const {
  if (given_the_right(infinitive) < 0) return false;
  const TokenIndex verb = syntax_.governor(syntax_.document()[infinitive].head);
  return std::ranges::any_of(matches_.at(verb),
                             [&](MatchIndex match) { return matches_[match].entry->frame.type == "REJECT"; });
}

// What kills is an attack, not an inquiry: a violent verb has the doer of a violent subject alone.
bool Roles::does_as(TokenIndex verb, MatchIndex event) const {
  const auto is_violent = [](std::string_view type) {
    return type == "ASSAULT" || type == "COERCE" || type == "MOBILIZE";
  };
  if (is_violent(matches_[event].entry->frame.type)) return true;
  return std::ranges::none_of(matches_.at(verb),
                              [&](MatchIndex match) { return is_violent(matches_[match].entry->frame.type); });
}

// "soutenu par Oslo, Lima et quatre pays": the parser hangs what the list goes on with from elsewhere.
void Roles::add_listed_agents(Party& party) const {
  const Document& document = syntax_.document();
  const Mention* mention = party.head < 0 || party.actors.empty() ? nullptr : syntax_.mention_at(party.head);
  ActorSet more;
  TokenIndex end = mention == nullptr ? document.size() : mention->tokens.last;
  bool closed = false;
  for (int members = 0; members < 8 && end + 2 < document.size() && !closed; ++members) {
    if (syntax_.lower(end) == "(" && end + 3 < document.size() && syntax_.lower(end + 2) == ")") end += 3;
    const bool last = syntax_.lower(end) == "et";
    if (!last && syntax_.lower(end) != ",") break;
    const Mention* next = nullptr;
    for (TokenIndex i = end + 1; i < document.size() && i < end + 8 && next == nullptr; ++i) {
      const Mention* other = syntax_.mention_at(i);
      if (other == nullptr || syntax_.phrase_start(i) != end + 1 || syntax_.slot(i) >= first_preposition) continue;
      next = other;
      add_actors(more, syntax_.actors_at(i));
    }
    if (next == nullptr) {
      closed = last;  // "et six autres pays": nobody that is known, but the list ends there
      break;
    }
    closed = last;
    end = next->tokens.last;
  }
  if (closed) add_actors(party.actors, more);
}

// "capturés au marché d'un bourg par des miliciens": the agent hangs from a noun in between.
Roles::Party Roles::agent_astray(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 16);
  for (TokenIndex i = verb + 1; i < end; ++i) {
    // ", selon l'opposition,"
    if (syntax_.lower(i) == "," && i + 1 < end &&
        (syntax_.lower(i + 1) == "selon" || syntax_.lower(i + 1) == "d'après")) {
      for (++i; i < end && syntax_.lower(i) != ",";) ++i;
      continue;
    }
    if (syntax_.is_verbal(i) || document[i].pos == Pos::sconj || syntax_.lower(i) == "," || syntax_.lower(i) == ";")
      break;
    const Slot slot = syntax_.slot(i);
    if (!syntax_.lexicon().is_preposition(slot, "par") || syntax_.actors_at(i).empty()) continue;
    const TokenIndex up = syntax_.governor(i);
    // An event noun between has its own doer.
    if (up > verb && matches_.at(up, Role::relation) != no_match && !syntax_.is_verbal(up) &&
        syntax_.mention_at(up) == nullptr)
      continue;
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

}  // namespace entente
