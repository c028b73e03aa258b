#include "ingest/relations/obligations.hpp"

namespace entente {

namespace {

// "il faut que Lima cesse": who must is the subject of what must be done.
Syntax::Subject obliged(const Syntax& syntax, TokenIndex verb) {
  if (syntax.lemma(verb) != "falloir") return syntax.surface_subject(verb);
  const TokenIndex clause = syntax.dependent(verb, "ccomp");
  return clause >= 0 && syntax.is_finite(clause) ? syntax.surface_subject(clause) : Syntax::Subject{};
}

}  // namespace

std::vector<Relation> read_obligation(const Syntax& syntax, const Matches& matches, MatchIndex index,
                                      const Attribution& attribution, const ModalityReader& modality,
                                      const Dating& dating) {
  const Match& match = matches[index];
  if (!match.entry->frame.obliges) return {};
  const Document& document = syntax.document();
  const Syntax::Subject subject = obliged(syntax, match.anchor());
  auto speaker = attribution.speaker(match.anchor());
  for (const TokenIndex child : syntax.dependents().of(match.anchor())) {
    // "devra supporter les conséquences" threatens.
    const MatchIndex judged = matches.at(child, Role::judgement);
    if (judged != no_match && matches[judged].entry->frame.type == "THREATEN") return {};
    // "devront accepter, ont fait savoir": hung from the infinitive.
    if (!speaker && document[child].dependency == "xcomp") speaker = attribution.speaker(child);
  }
  if (!speaker || subject.actors.empty() || contains(subject.actors, *speaker) || modality.is_negated(match.anchor()))
    return {};
  const Morphology& finite = syntax.finite_morphology(match.anchor());
  if (finite.tense != Tense::present && finite.tense != Tense::future && finite.mood != Mood::conditional) return {};
  std::vector<Relation> result;
  for (const ActorIndex actor : subject.actors) {
    Relation relation;
    relation.source = *speaker;
    relation.type = "REQUEST";
    relation.target = actor;
    relation.confidence = match.entry->frame.weight * (subject.fallback ? 0.5 : 0.8);
    const TokenIndex verb = attribution.saying(match.anchor()).verb;
    relation.date = verb >= 0 ? dating.time_of_verb(verb).date : dating.time(index, Modality::asserted).date;
    relation.passages.push_back(
        {document[match.anchor()].sentence, {match.anchor(), match.anchor() + 1}, match.entry->rule});
    result.push_back(std::move(relation));
  }
  return result;
}

}  // namespace entente
