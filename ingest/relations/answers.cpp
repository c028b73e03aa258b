#include "ingest/relations/answers.hpp"

#include <algorithm>
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t denial_reach = 3;  // sentences back
constexpr std::uint32_t reply_reach = 2;

}  // namespace

// "nie toute implication", "a rejeté ces accusations", "l'a démenti", "dément": that which was said.
bool Answers::denies_claim(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const auto is_claim = [&](TokenIndex noun) {
    if (syntax_.lexicon().in_class("claim", syntax_.lemma(noun))) return true;
    return std::ranges::any_of(syntax_.dependents().of(noun), [&](TokenIndex child) {
      return child < noun && among(syntax_.lower(child), {"tout", "toute"});
    });
  };
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (document[match.tokens[w]].pos == Pos::noun && is_claim(match.tokens[w])) return true;
  }
  // Much else can be rejected or contested, a denial is of what was said.
  const bool only_claims = among(syntax_.lemma(verb), {"rejeter", "contester", "repousser", "balayer", "récuser"});
  bool thing = false;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot == slot_subject || argument.head < verb) continue;
    const bool of = syntax_.lexicon().is_preposition(argument.slot, "de");
    if (argument.slot != slot_object && !of) continue;
    if (document[argument.head].pos == Pos::noun && is_claim(argument.head)) return true;
    thing = thing || document[argument.head].pos == Pos::noun;
  }
  return !only_claims && !thing && match.tokens.size() == 1;
}

Answers::Kind Answers::kind_of(const Match& match) const {
  if (match.entry->kind != WordKind::verb || match.entry->frame.type != "REJECT") return Kind::none;
  const Document& document = syntax_.document();
  const TokenIndex verb = match.anchor();
  const std::string& lemma = syntax_.lemma(verb);
  if (syntax_.lexicon().in_class("reply", lemma)) return Kind::reply;
  if (!syntax_.lexicon().in_class("denial", lemma)) return Kind::none;
  if (lemma == "défendre" && !syntax_.reflexive(verb)) return Kind::none;
  // ", ce que Lima conteste"
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i > first + 1 && i >= verb - 10; --i) {
    if (among(syntax_.lower(i), {",", ";"})) break;
    if (is_que(syntax_.lower(i)) && syntax_.lower(i - 1) == "ce" && syntax_.lower(i - 2) == ",")
      return Kind::denial_of_clause;
  }
  return denies_claim(match) ? Kind::denial : Kind::none;
}

// One of them, or a state for those who speak for it.
bool Answers::speaks_as(const ActorSet& acting, ActorIndex actor) const {
  return std::ranges::any_of(acting, [&](ActorIndex one) { return one == actor || roles_.speaks_for(one, actor); });
}

// So do a body and its members.
bool Answers::same_side(ActorIndex actor, ActorIndex other) const {
  if (speaks_as({actor}, other)) return true;
  return std::ranges::any_of(syntax_.actors().ties, [&](const Tie& tie) {
    return (tie.source == actor && tie.target == other) || (tie.source == other && tie.target == actor);
  });
}

bool Answers::on_side(const ActorSet& side, ActorIndex actor) const {
  return std::ranges::any_of(side, [&](ActorIndex one) { return same_side(one, actor); });
}

Roles::Party Answers::accuser(TokenIndex anchor, const ActorSet& acting, Kind kind) const {
  const std::uint32_t sentence = syntax_.document()[anchor].sentence;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    const std::uint32_t reach = kind == Kind::denial_of_clause ? 0 : kind == Kind::reply ? reply_reach : denial_reach;
    // ", dont Lima l'accuse" may stand behind the denial.
    const bool behind = passage.cue.first >= anchor && (kind != Kind::denial || passage.sentence != sentence);
    if (behind || passage.sentence > sentence || sentence - passage.sentence > reach) continue;
    const bool blames = it->type == "ACCUSE" || (kind == Kind::reply && among(it->type, {"REQUEST", "THREATEN"}));
    if (!blames || it->modality == Modality::denied || speaks_as(acting, it->source)) continue;
    if (kind == Kind::denial_of_clause || on_side(acting, it->target))
      return {{it->source}, anchor, true, true, nullptr};
  }
  return {};
}

bool Answers::speaks_of(std::uint32_t sentence, const ActorSet& side) const {
  return std::ranges::any_of(syntax_.actors().mentions, [&](const Mention& mention) {
    return syntax_.document()[mention.head].sentence == sentence &&
           std::ranges::any_of(mention.actors, [&](ActorIndex actor) { return on_side(side, actor); });
  });
}

// Whoever has said last what concerns those who deny it.
Roles::Party Answers::sayer(TokenIndex anchor, const ActorSet& acting, Kind kind) const {
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[anchor].sentence;
  const std::uint32_t reach = kind == Kind::denial_of_clause ? 0 : kind == Kind::reply ? 1 : 2;
  for (TokenIndex i = anchor - 1; i >= 0 && sentence - document[i].sentence <= reach; --i) {
    if (!syntax_.is_verbal(i)) continue;
    auto speaker = attribution_.speaker(i);
    if (!speaker && matches_.at(i, Role::attribution) != no_match) {
      const ActorSet sayers = roles_.subject(i).actors;
      if (sayers.size() == 1) speaker = sayers.front();
    }
    if (!speaker || speaks_as(acting, *speaker)) continue;
    if (kind == Kind::denial_of_clause || speaks_of(document[i].sentence, acting))
      return {{*speaker}, anchor, true, true, nullptr};
  }
  if (kind != Kind::denial_of_clause) return {};
  // "Oslo a présenté des preuves, ce que Lima conteste"
  for (TokenIndex i = document.sentences[sentence].tokens.first; i < anchor; ++i) {
    if (!syntax_.is_verbal(i) || !syntax_.is_finite(i)) continue;
    const Syntax::Subject subject = syntax_.surface_subject(i);
    if (subject.actors.size() != 1 || subject.fallback || speaks_as(acting, subject.actors.front()) ||
        syntax_.voice(i) == Voice::passive || !syntax_.lexicon().in_class("making", syntax_.lemma(i)))
      return {};
    return {subject.actors, subject.head, true, true, nullptr};
  }
  return {};
}

// "a décliné l'invitation", "a accepté son offre", but not "l'offre du cabinet".
bool Answers::is_offer(const Match& match) const {
  if (match.entry->kind != WordKind::verb || !among(match.entry->frame.type, {"REJECT", "AGREE", "CONCEDE"}))
    return false;
  const auto is_named = [&](TokenIndex noun) {
    if (!syntax_.lexicon().in_class("offer", syntax_.lemma(noun)) || !syntax_.within(noun).empty()) return false;
    const TokenIndex article = syntax_.dependent(noun, "det");
    const bool own = article >= 0 && is_possessive(syntax_.lower(article));
    return (own || roles_.references().is_definite(noun)) && !roles_.references().belongs_to_another(noun);
  };
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (syntax_.document()[match.tokens[w]].pos == Pos::noun) return is_named(match.tokens[w]);
  }
  return std::ranges::any_of(syntax_.below(match.anchor()), [&](const Argument& argument) {
    const bool given = argument.slot == slot_object || syntax_.lexicon().is_preposition(argument.slot, "à");
    return given && !argument.surface_subject && is_named(argument.head);
  });
}

// Whoever has last turned to those who accept or refuse.
Roles::Party Answers::turning_to(TokenIndex anchor, const ActorSet& acting, std::uint32_t reach) const {
  const std::uint32_t sentence = syntax_.document()[anchor].sentence;
  constexpr std::array<std::string_view, 7> turning{"REQUEST", "CONSULT",   "AGREE",   "AID",
                                                    "CONCEDE", "COOPERATE", "THREATEN"};
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= anchor || sentence - passage.sentence > reach) continue;
    if (!among(it->type, turning) || it->modality == Modality::denied || on_side(acting, it->source)) continue;
    if (on_side(acting, it->target)) return {{it->source}, anchor, true, true, nullptr};
  }
  return {};
}

Roles::Party Answers::giver(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("réponse");
  const TokenIndex verb = match.anchor();
  if (rule == nullptr || match.entry->kind != WordKind::verb || match.tokens.size() > 1 ||
      !among(syntax_.lemma(verb), {"refuser", "décliner", "accepter"}))
    return {};
  const TokenIndex first = syntax_.document().sentences[syntax_.document()[verb].sentence].tokens.first;
  bool clitic = false;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 3; --i) {
    clitic = clitic || (is_object_clitic(syntax_.lower(i)) && syntax_.document()[i].dependency != "det");
  }
  if (!clitic) return {};
  Roles::Party party = turning_to(verb, acting, 1);
  party.inferred = rule;
  return party;
}

Roles::Party Answers::target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("réponse");
  if (rule != nullptr && is_offer(match)) {
    Roles::Party party = turning_to(match.anchor(), acting, denial_reach);
    party.inferred = rule;
    if (!party.actors.empty()) return party;
  }
  const Kind kind = kind_of(match);
  if (rule == nullptr || kind == Kind::none) return {};
  Roles::Party party = accuser(match.anchor(), acting, kind);
  if (party.actors.empty()) party = sayer(match.anchor(), acting, kind);
  party.inferred = rule;
  return party;
}

}  // namespace entente
