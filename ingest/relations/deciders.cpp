#include "ingest/relations/deciders.hpp"

#include <algorithm>
#include <array>

#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t reach = 2;  // sentences between a decision and what others say of it

bool is_comment(std::string_view type) {
  return among(type, {"REJECT", "SUPPORT", "ACCUSE", "DISAGREE", "PROTEST"});
}

}  // namespace

// The construction's own noun, or an argument that is no actor and names none.
TokenIndex Deciders::decision_of(const Match& match) const {
  const Lexicon& lexicon = syntax_.lexicon();
  const auto is_decision = [&](TokenIndex noun) {
    const std::string& word = syntax_.lemma(noun);
    return syntax_.document()[noun].pos == Pos::noun && syntax_.mention_at(noun) == nullptr &&
           (lexicon.in_class("decision", word) || lexicon.in_class("ruling", word));
  };
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (is_decision(match.tokens[w])) return match.tokens[w];
  }
  const std::vector<Slot>& wanted = match.entry->frame.target;
  for (const Argument& argument : syntax_.below(match.anchor())) {
    const bool acted_upon = argument.slot == slot_object || std::ranges::find(wanted, argument.slot) != wanted.end();
    if (acted_upon && !argument.surface_subject && argument.slot != slot_subject && is_decision(argument.head))
      return argument.head;
  }
  // "la décision a été saluée par Lima"
  if (syntax_.voice(match.anchor()) != Voice::passive) return -1;
  const TokenIndex subject = syntax_.surface_subject(match.anchor()).head;
  return subject >= 0 && is_decision(subject) ? subject : -1;
}

// "la décision", and "une décision jugée absurde", which says of a decision that is told what it is worth; but
// not "la décision du cabinet", which is somebody else's.
bool Deciders::is_told_of(TokenIndex noun) const {
  // "l'abandon d'un texte": what was given up, and not whose it is.
  const bool owned =
      roles_.references().belongs_to_another(noun) && !syntax_.lexicon().in_class("undoing", syntax_.lemma(noun));
  if (!syntax_.within(noun).empty() || owned) return false;
  bool singular = false;
  bool qualified = false;
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    const std::string_view label = syntax_.document()[child].dependency.view();
    singular = singular || (child < noun && among(syntax_.lower(child), {"un", "une"}));
    qualified = qualified || label == "amod" || label.starts_with("acl");
  }
  return roles_.references().is_definite(noun) || (singular && qualified);
}

// Courts decide whatever they do; others by what changes something for somebody.
bool Deciders::has_decided(const Relation& relation, bool ruling) const {
  if (relation.modality == Modality::denied || relation.modality == Modality::hypothetical) return false;
  if (ruling) return syntax_.is_called(relation.source, "judge");
  if (syntax_.actors().actors[relation.source].kind == ActorKind::place) return false;
  constexpr std::array<std::string_view, 7> deciding{"SANCTION", "COERCE",   "CONCEDE", "REJECT",
                                                     "RETREAT",  "MOBILIZE", "AID"};
  if (among(relation.type, deciding)) return true;
  const bool confirms = among(relation.type, {"SUPPORT", "ACCUSE", "AGREE"});
  return confirms && (syntax_.is_called(relation.source, "judge") || syntax_.is_called(relation.source, "deciding"));
}

bool Deciders::is_on_side(const ActorSet& side, ActorIndex actor) const {
  return std::ranges::any_of(side, [&](ActorIndex one) { return one == actor || roles_.speaks_for(one, actor); });
}

// Who has lost by it does not welcome it, and who has won by it does not complain.
bool Deciders::fits(std::string_view comment, const Relation& relation, const ActorSet& acting) const {
  if (!is_on_side(acting, relation.target)) return true;
  const bool harm = among(relation.type, {"SANCTION", "COERCE", "REJECT", "ACCUSE", "MOBILIZE"});
  return harm != (comment == "SUPPORT");
}

Roles::Party Deciders::target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("décideur");
  if (rule == nullptr || match.entry->kind != WordKind::verb || !is_comment(match.entry->frame.type)) return {};
  const TokenIndex noun = decision_of(match);
  if (noun < 0 || !is_told_of(noun)) return {};
  // Who adopts or announces a decision has taken it.
  if (syntax_.lexicon().in_class("making", syntax_.lemma(match.anchor()))) return {};
  const std::uint32_t sentence = syntax_.document()[noun].sentence;
  const bool ruling = syntax_.lexicon().in_class("ruling", syntax_.lemma(noun));
  // Where somebody was sentenced that is the verdict.
  if (ruling && std::ranges::find(found_, "convict", &Relation::mode) != found_.end()) return {};
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= std::min(noun, match.anchor()) || sentence - passage.sentence > reach) continue;
    if (!has_decided(*it, ruling) || is_on_side(acting, it->source)) continue;
    if (!fits(match.entry->frame.type, *it, acting)) continue;
    return {{it->source}, noun, true, true, rule};
  }
  if (ruling) return {};
  Roles::Party party = resolved_before(noun, acting);
  party.inferred = rule;
  return party;
}

// "Oslo a annoncé un gel des prix": whoever has last resolved something, whomever it meets.
Roles::Party Deciders::resolved_before(TokenIndex noun, const ActorSet& acting) const {
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[noun].sentence;
  for (TokenIndex i = document.sentences[sentence].tokens.first - 1; i >= 0; --i) {
    if (sentence - document[i].sentence > 1) break;
    if (!syntax_.is_verbal(i) || !syntax_.lexicon().in_class("resolving", syntax_.lemma(i))) continue;
    const Roles::Party doer = roles_.subject(i);
    if (doer.actors.size() != 1 || doer.fallback || is_on_side(acting, doer.actors.front()) ||
        syntax_.actors().actors[doer.actors.front()].kind == ActorKind::place)
      continue;
    return {doer.actors, i, true, true, nullptr};
  }
  return {};
}

}  // namespace entente
