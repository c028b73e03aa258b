// Whom a verb acts upon, in any voice, also where the parser hung it from a word in between or commas part it from its
// verb; the antecedent of "que".
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex clause_reach = 14;  // of words between "que" and its verb

}  // namespace

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

// "a rompu avec Lima, qu'il accuse de": the parser takes the relative for a conjunction; -1 where it is none.
TokenIndex Roles::antecedent_behind_comma(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active || !syntax_.is_finite(verb)) return -1;
  for (const TokenIndex child : syntax_.dependents().of(verb)) {
    const std::string& word = syntax_.lower(child);
    if (!is_que(word) || (document[child].dependency != "mark" && document[child].dependency != "obj") ||
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
    if (is_que(word)) return true;
  }
  return false;
}

// "a reçu dans ce port du Nord la ministre": the object hangs from a noun in between.
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
    const TokenIndex start = mention->tokens.first;
    if (document[start].pos != Pos::det && (start == 0 || document[start - 1].pos != Pos::det)) continue;
    return {syntax_.actors_at(i), i, true, false};
  }
  return {};
}

// "a mis en examen Lima", "a relevé de ses fonctions le ministre": the parser hangs the object from the construction's
// noun; nothing but time and manner stands between.
Roles::Party Roles::object_behind(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex last = *std::max_element(match.tokens.begin(), match.tokens.end());
  if (syntax_.voice(match.anchor()) != Voice::active || last == match.anchor()) return {};
  const TokenIndex end = std::min(document.sentences[document[last].sentence].tokens.last, last + 8);
  for (TokenIndex i = last + 1; i < end; ++i) {
    const Mention* mention = syntax_.mention_at(i);
    if (mention != nullptr && syntax_.slot(i) == slot_object) return {syntax_.actors_at(i), i, true, false};
    // "a pointé du doigt la politique de Lima": what has an article of its own is no part of the construction's noun.
    if (i > last + 1 && document[i].head == last && document[i].dependency == "nmod" &&
        document[last].pos == Pos::noun && document[last + 1].pos == Pos::det && syntax_.dependent(i, "case") < 0) {
      Party party;
      add_argument(party, match, i, true);
      return party;
    }
    const Pos pos = document[i].pos;
    if (mention == nullptr && !syntax_.in_time(i) && pos != Pos::det && pos != Pos::adj && pos != Pos::adv &&
        pos != Pos::num && pos != Pos::noun && pos != Pos::propn)
      return {};
    if (mention == nullptr && pos == Pos::noun && !syntax_.in_time(i)) return {};
  }
  return {};
}

// "a mis fin aux négociations sur le nucléaire avec Lima": the parser hangs the second from the noun between.
Roles::Party Roles::opponent_behind(const Match& match) const {
  const TokenIndex last = match.last();
  if (syntax_.document()[last].pos != Pos::noun) return {};
  const TokenIndex end = syntax_.dependents().subtree(last).last;
  for (TokenIndex i = last + 1; i < end; ++i) {
    if (syntax_.is_verbal(i)) return {};
    const std::string_view with =
        syntax_.slot(i) < first_preposition ? std::string_view{} : syntax_.lexicon().slot_name(syntax_.slot(i));
    if ((with != "avec" && with != "contre") || syntax_.actors_at(i).empty()) continue;
    const std::vector<Slot>& wanted = match.entry->frame.target;
    if (std::ranges::find(wanted, syntax_.slot(i)) == wanted.end()) return {};
    return {syntax_.actors_at(i), i, true, true};
  }
  return {};
}

// "Lima, que la direction accusait": whom the clause's "que" stands for, where the parser takes it for a conjunction;
// -1 where it is one.
TokenIndex Roles::antecedent_of_que(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) != Voice::active || !syntax_.is_finite(verb) || syntax_.reflexive(verb)) return -1;
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i > first && i > verb - clause_reach; --i) {
    const std::string& word = syntax_.lower(i);
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return -1;
    if (among(word, {",", ";", ":", "qui", "dont", "où"})) return -1;
    if (!is_que(word)) continue;
    const TokenIndex up = document[verb].head;
    const std::string& before = syntax_.lower(i - 1);
    // "qui le défie et qu'il accuse"
    if (before == "et" && document[verb].dependency == "conj" && document[up].dependency == "acl:relcl")
      return document[up].head;
    if (before != ",") return -1;
    // "a dit à Lima, hier, que": what is said.
    const bool clause = up != verb && document[verb].dependency == "ccomp" && syntax_.is_verbal(up);
    if (clause && (matches_.saying_at(up) != no_match || contents_.content_match(up, false) != no_match)) return -1;
    const TokenIndex head = syntax_.actor_ending_at(i - 1);
    // "selon Lima, que": a circumstance has no clause of its own.
    return head >= 0 && among(document[head].dependency.view(), {"obl:mod"}) ? -1 : head;
  }
  return -1;
}

// "a rencontré, en présence de la presse, le ministre": the object behind what is set off by commas.
Roles::Party Roles::object_past_insertion(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const TokenIndex first = std::ranges::max(match.tokens) + 1;
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, first + 13);
  if (first + 2 >= end || syntax_.lower(first) != "," || syntax_.voice(verb) != Voice::active ||
      (syntax_.reflexive(verb) && !match.entry->frame.reflexive) || syntax_.is_aside(verb))
    return {};
  const Pos opens = document[first + 1].pos;
  if (opens != Pos::adp && opens != Pos::adv && !syntax_.in_time(first + 1)) return {};
  TokenIndex comma = first + 1;
  while (comma < end && syntax_.lower(comma) != ",") {
    if (syntax_.is_verbal(comma) || among(syntax_.lower(comma), {".", ";", ":", "«", "\"", "que", "qu'", "qui"}))
      return {};
    ++comma;
  }
  for (TokenIndex head = comma + 1; head < end && head < comma + 8; ++head) {
    const Mention* mention = syntax_.mention_at(head);
    const bool noun = document[head].pos == Pos::noun && match.tokens.size() > 1;
    if ((mention == nullptr && !noun) || syntax_.phrase_start(head) != comma + 1 || syntax_.slot(head) != slot_object)
      continue;
    // "a déclaré, selon Oslo, Lima a": another clause.
    const TokenIndex next = mention == nullptr ? head + 1 : mention->tokens.last;
    if (next < end && (syntax_.is_verbal(next) || document[next].pos == Pos::aux)) return {};
    Party party;
    add_argument(party, match, head, true);
    party.fallback = true;
    return party;
  }
  return {};
}

}  // namespace entente
