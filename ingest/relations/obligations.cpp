#include "ingest/relations/obligations.hpp"

#include <algorithm>

#include "ingest/relations/announcements.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// "il faut que Lima cesse": who must is the subject of what must be done.
Syntax::Subject obliged(const Syntax& syntax, TokenIndex verb) {
  if (syntax.lemma(verb) != "falloir") return syntax.surface_subject(verb);
  const TokenIndex clause = syntax.dependent(verb, "ccomp");
  return clause >= 0 && syntax.is_finite(clause) ? syntax.surface_subject(clause) : Syntax::Subject{};
}

// "il", "c'": nobody.
bool has_empty_subject(const Syntax& syntax, TokenIndex predicate) {
  return std::ranges::any_of(syntax.dependents().of(predicate), [&](TokenIndex child) {
    return child < predicate && among(syntax.lower(child), {"il", "c'", "ce", "cela"});
  });
}

// "de céder", behind the token and below it.
bool has_infinitive(const Syntax& syntax, TokenIndex token) {
  return std::ranges::any_of(syntax.dependents().of(token), [&](TokenIndex child) {
    return child > token && syntax.is_verbal(child) && !syntax.is_finite(child) &&
           among(syntax.lower(child - 1), {"de", "d'"});
  });
}

// Whose duty the clause says it is.
Syntax::Subject beholden(const Syntax& syntax, TokenIndex token) {
  const Lexicon& lexicon = syntax.lexicon();
  if (!has_empty_subject(syntax, token)) return {};
  const bool is = syntax.dependent(token, "cop") >= 0;
  if (lexicon.in_class("incumbent", syntax.lemma(token)) && has_infinitive(syntax, token)) {
    for (const Argument& argument : syntax.below(token)) {
      if (lexicon.is_preposition(argument.slot, "à")) return {syntax.actors_at(argument.head), argument.head, false};
    }
  }
  // "c'est à Lima de céder"
  if (is && lexicon.is_preposition(syntax.slot(token), "à") && has_infinitive(syntax, token))
    return {syntax.actors_at(token), token, false};
  // "il est temps que Lima cède"
  const TokenIndex clause = is ? syntax.dependent(token, "ccomp") : -1;
  if (clause >= 0 && lexicon.in_class("needful", syntax.lemma(token)) && syntax.is_finite(clause) &&
      syntax.voice(clause) == Voice::active)
    return syntax.surface_subject(clause);
  return {};
}

struct Demand {
  ActorSet of;
  std::string_view type;  // empty for none
  bool guessed = false;
};

// "cette crise devrait pousser Lima à céder": whom something is to bring to act.
ActorSet to_be_moved(const Syntax& syntax, TokenIndex obliging) {
  const TokenIndex moving = syntax.dependent(obliging, "xcomp");
  if (moving < 0 || !syntax.lexicon().in_class("moving", syntax.lemma(moving)) ||
      (syntax.dependent(moving, "xcomp") < 0 && syntax.dependent(moving, "advcl") < 0) ||
      syntax.voice(moving) != Voice::active)
    return {};
  for (const Argument& argument : syntax.below(moving)) {
    if (argument.slot == slot_object && !syntax.actors_at(argument.head).empty())
      return syntax.actors_at(argument.head);
  }
  return {};
}

// "le risque de l'être devrait": no actor.
bool is_thing(const Syntax& syntax, const Syntax::Subject& subject) {
  return subject.actors.empty() || subject.head < 0 || syntax.document()[subject.head].pos == Pos::aux;
}

// Of whom the clause demands something, or for whom: "les élus doivent pouvoir parler" takes their side.
Demand demand_of(const Syntax& syntax, TokenIndex obliging) {
  const Syntax::Subject subject = obliged(syntax, obliging);
  if (is_thing(syntax, subject)) return {to_be_moved(syntax, obliging), "REQUEST", false};
  const TokenIndex inner = syntax.dependent(obliging, "xcomp");
  const bool freed = inner >= 0 && syntax.lemma(inner) == "pouvoir";
  return {subject.actors, freed ? "SUPPORT" : "REQUEST", subject.fallback};
}

}  // namespace

bool is_moved_by_thing(const Syntax& syntax, TokenIndex moving) {
  const Document& document = syntax.document();
  const TokenIndex obliging = document[moving].head;
  return document[moving].dependency == "xcomp" && syntax.lemma(obliging) == "devoir" &&
         is_thing(syntax, obliged(syntax, obliging)) && !to_be_moved(syntax, obliging).empty();
}

std::vector<Relation> read_impersonal_obligations(const Syntax& syntax, const Attribution& attribution,
                                                  const Dating& dating) {
  std::vector<Relation> result;
  const Entry* const rule = syntax.lexicon().inference("devoir-d'autrui");
  if (rule == nullptr) return result;
  const Document& document = syntax.document();
  for (TokenIndex token = 0; token < document.size(); ++token) {
    if (document[token].pos == Pos::punct || document[token].pos == Pos::det) continue;
    const Syntax::Subject subject = beholden(syntax, token);
    if (subject.actors.empty() || subject.fallback) continue;
    Attribution::Saying saying = attribution.quoting(token);
    // "il est temps que Lima cède, a dit Oslo": hung from what is to be done.
    if (const TokenIndex clause = syntax.dependent(token, "ccomp"); !saying.speaker && clause >= 0)
      saying = attribution.quoting(clause);
    if (!saying.speaker || contains(subject.actors, *saying.speaker)) continue;
    for (const ActorIndex actor : subject.actors) {
      Relation relation;
      relation.source = *saying.speaker;
      relation.type = "REQUEST";
      relation.target = actor;
      relation.confidence = rule->frame.weight;
      if (saying.verb >= 0) relation.date = dating.time_of_verb(saying.verb).date;
      relation.passages.push_back({document[token].sentence, {token, token + 1}, rule->rule});
      result.push_back(std::move(relation));
    }
  }
  return result;
}

std::string_view wish_for(const Matches& matches, const Roles& roles, const Match& asking, const Roles::Party& target) {
  if (asking.entry->frame.type != "REQUEST" || asking.entry->frame.content != Content::target) return {};
  const TokenIndex clause = roles.to_be_done_to(asking, target);
  if (clause < 0) return {};
  for (const MatchIndex index : matches.at(clause)) {
    const std::string_view type = matches[index].entry->frame.type;
    if (is_harm(type) || type == "ACCUSE") return "ACCUSE";
    if (among(type, {"SUPPORT", "AID", "CONCEDE", "RETREAT"})) return "SUPPORT";
  }
  return {};
}

std::vector<Relation> read_obligation(const Syntax& syntax, const Matches& matches, MatchIndex index,
                                      const Attribution& attribution, const ModalityReader& modality,
                                      const Dating& dating) {
  const Match& match = matches[index];
  if (!match.entry->frame.obliges) return {};
  const Document& document = syntax.document();
  const Demand demand = demand_of(syntax, match.anchor());
  auto speaker = attribution.speaker(match.anchor());
  for (const TokenIndex child : syntax.dependents().of(match.anchor())) {
    // "devra supporter les conséquences" threatens.
    const MatchIndex judged = matches.at(child, Role::judgement);
    if (judged != no_match && matches[judged].entry->frame.type == "THREATEN") return {};
    // "devront accepter, ont fait savoir": hung from the infinitive.
    if (!speaker && document[child].dependency == "xcomp") speaker = attribution.speaker(child);
  }
  if (!speaker || demand.of.empty() || contains(demand.of, *speaker) || modality.is_negated(match.anchor())) return {};
  const Morphology& finite = syntax.finite_morphology(match.anchor());
  if (finite.tense != Tense::present && finite.tense != Tense::future && finite.mood != Mood::conditional) return {};
  std::vector<Relation> result;
  for (const ActorIndex actor : demand.of) {
    Relation relation;
    relation.source = *speaker;
    relation.type = std::string(demand.type);
    relation.target = actor;
    relation.confidence = match.entry->frame.weight * (demand.guessed ? 0.5 : 0.8);
    const TokenIndex verb = attribution.quoting(match.anchor()).verb;
    relation.date = verb >= 0 ? dating.time_of_verb(verb).date : dating.time(index, Modality::asserted).date;
    relation.passages.push_back(
        {document[match.anchor()].sentence, {match.anchor(), match.anchor() + 1}, match.entry->rule});
    result.push_back(std::move(relation));
  }
  return result;
}

}  // namespace entente
