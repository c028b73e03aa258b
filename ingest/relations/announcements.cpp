#include "ingest/relations/announcements.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

#include <array>

namespace entente {

bool is_harm(std::string_view type) {
  return type == "SANCTION" || type == "COERCE" || type == "ASSAULT";
}

Announcements::Announcements(const Syntax& syntax, const Matches& matches, const Roles& roles,
                             const Attribution& attribution)
    : syntax_(syntax), matches_(matches), roles_(roles), attribution_(attribution) {}

// "Lisbonne soutiendra Ankara": whoever announces help has agreed to it, whoever announces harm threatens with it
// (PLOVER's AGREE and THREATEN).
std::string_view Announcements::type_of(const Match& match, const Relation& relation) const {
  if (match.entry->kind != WordKind::verb) return {};
  if (warns(match, relation)) return "THREATEN";
  if (!is_ahead(match.anchor(), relation.modality)) return {};
  constexpr std::array<std::string_view, 4> help{"SUPPORT", "AID", "CONCEDE", "COOPERATE"};
  if (among(relation.type, help)) return "AGREE";
  return {};
}

// Harm that who would do it announces in the future, or that somebody warns of.
bool Announcements::warns(const Match& match, const Relation& relation) const {
  if (!is_harm(relation.type) && relation.mode != "boycott") return false;
  if (relation.modality != Modality::planned && relation.modality != Modality::hypothetical) return false;
  Attribution::Saying saying = attribution_.saying(match.anchor());
  // "pourrait suspendre son aide, a averti Oslo": said of the verb that steers.
  const MatchIndex steering = roles_.content_governor(match.anchor());
  if (!saying.speaker && steering != no_match && matches_[steering].entry->role == Role::control)
    saying = attribution_.saying(matches_[steering].anchor());
  if (!saying.speaker || saying.verb < 0) return false;
  const std::string& verb = syntax_.lemma(saying.verb);
  if (verb == "avertir" || verb == "prévenir" || verb == "menacer") return true;
  if (*saying.speaker != relation.source) return false;
  return is_ahead(match.anchor(), relation.modality) ||
         syntax_.finite_morphology(match.anchor()).mood == Mood::conditional;
}

// In the future, or the future seen from the past; also with "aller".
bool Announcements::is_ahead(TokenIndex verb, Modality modality) const {
  if (modality != Modality::planned) return false;
  const Morphology& finite = syntax_.finite_morphology(verb);
  if (finite.tense == Tense::future || finite.mood == Mood::conditional) return true;
  const MatchIndex governor = roles_.content_governor(verb);
  return governor != no_match && matches_[governor].entry->role == Role::control &&
         syntax_.lemma(matches_[governor].anchor()) == "aller";
}

// "a prévenu Oslo qu'il était arrivé": no threat where what is told lies not ahead.
bool Announcements::only_informs(const Match& match) const {
  const std::string& verb = syntax_.lemma(match.anchor());
  if (match.entry->frame.type != "THREATEN" || match.tokens.size() > 1 || (verb != "avertir" && verb != "prévenir"))
    return false;
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[match.anchor()].sentence].tokens.last;
  bool told = false;
  for (TokenIndex i = match.anchor() + 1; i < end && i < match.anchor() + 24; ++i) {
    told = told || is_que(syntax_.lower(i));
    if (!told || !syntax_.is_verbal(i) || !syntax_.is_finite(i)) continue;
    const Morphology& finite = syntax_.finite_morphology(i);
    return finite.tense != Tense::future && finite.mood != Mood::conditional;
  }
  return false;
}

bool Announcements::is_said_now(TokenIndex verb, const Relation& relation) const {
  if (!syntax_.is_verbal(verb) || relation.modality != Modality::asserted) return false;
  constexpr std::array<std::string_view, 6> types{"AGREE", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "CONCEDE"};
  if (!among(relation.type, types)) return false;
  const Morphology& finite = syntax_.finite_morphology(verb);
  return syntax_.is_finite(verb) && finite.tense == Tense::present && syntax_.dependent(verb, "aux:tense") < 0;
}

}  // namespace entente
