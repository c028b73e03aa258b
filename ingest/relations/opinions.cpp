#include "ingest/relations/opinions.hpp"

#include <algorithm>

#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex reach = 14;  // tokens between the verb and what it says of its object

bool is_opinion(const Syntax& syntax, TokenIndex token) {
  return syntax.is_verbal(token) && syntax.lexicon().in_class("opinion", syntax.lemma(token));
}

bool is_quote(std::string_view word) {
  return among(word, {"\"", "«", "»", "“", "”"});
}

// "juge injuste", but "qualifie d'injuste"; "comme" goes with any of them.
bool takes_in(std::string_view verb, std::string_view link) {
  if (link == "comme") return true;
  if (link == "de" || link == "d'") return among(verb, {"qualifier", "traiter", "taxer"});
  return among(verb, {"juger", "estimer", "trouver", "considérer", "croire", "penser"});
}

// Whether nothing but its own articles, adverbs and marks stands between what takes the word in and the word; gives
// where that is.
TokenIndex before_phrase(const Syntax& syntax, TokenIndex word, TokenIndex first) {
  const Document& document = syntax.document();
  for (TokenIndex i = word - 1; i >= first; --i) {
    const Pos pos = document[i].pos;
    const bool own = is_quote(syntax.lower(i)) || pos == Pos::adv || pos == Pos::det || pos == Pos::num ||
                     (pos == Pos::adj && !syntax.is_verbal(i)) || among(syntax.lower(i), {"et", "être", "étant"});
    if (!own) return i;
  }
  return -1;
}

// "jugeant « inacceptable » l'assaut": the phrase right behind the word.
TokenIndex phrase_behind(const Syntax& syntax, TokenIndex word) {
  const Document& document = syntax.document();
  const TokenIndex end = std::min(document.sentences[document[word].sentence].tokens.last, word + 6);
  for (TokenIndex i = word + 1; i < end; ++i) {
    const Pos pos = document[i].pos;
    if ((pos == Pos::noun || pos == Pos::propn) && !syntax.in_time(i)) return i;
    if (syntax.is_verbal(i) || syntax.lower(i) == "," || pos == Pos::adp || pos == Pos::sconj) return -1;
  }
  return -1;
}

// Whom or what the verb says it of, in any voice.
std::optional<Opinion> opinion_of(const Syntax& syntax, TokenIndex verb, TokenIndex word) {
  const Document& document = syntax.document();
  if (syntax.voice(verb) == Voice::passive) {
    const TokenIndex head = syntax.surface_subject(verb).head;
    if (head < 0 || head == word) return std::nullopt;
    return Opinion{verb, head};
  }
  // "ce que Oslo a présenté comme une provocation"
  if (document[verb].dependency == "acl:relcl" && !document.is_root(verb)) {
    const TokenIndex up = document[verb].head;
    if (syntax.has_relative_object(verb) && up < verb) return Opinion{verb, syntax.lower(up) == "ce" ? -1 : up};
  }
  if (document[verb].dependency == "nmod" || document[verb].pos == Pos::adj) return std::nullopt;
  for (const Argument& argument : syntax.below(verb)) {
    if (argument.slot != slot_object || argument.head == word || argument.surface_subject) continue;
    // "se juge responsable" is said of oneself.
    if (argument.head > word && phrase_behind(syntax, word) != argument.head) continue;
    return Opinion{verb, argument.head};
  }
  if (syntax.reflexive(verb)) return std::nullopt;
  TokenIndex behind = phrase_behind(syntax, word);
  if (behind < 0) behind = phrase_behind(syntax, verb);
  if (behind < 0 || behind == word) return std::nullopt;
  return Opinion{verb, behind};
}

// "a dénoncé une erreur", "crie à la manipulation": somebody's own doing, which is what was told before.
std::optional<Opinion> remark_with(const Syntax& syntax, TokenIndex word) {
  const TokenIndex verb = syntax.governor(word);
  if (verb < 0 || verb > word || !syntax.is_verbal(verb) ||
      !syntax.lexicon().in_class("authored", syntax.lemma(word)) || syntax.mention_at(word) != nullptr)
    return std::nullopt;
  const bool cries = syntax.lemma(verb) == "crier" && syntax.lexicon().is_preposition(syntax.slot(word), "à");
  const bool one = std::ranges::any_of(syntax.dependents().of(word), [&](TokenIndex child) {
    return child < word && (syntax.lower(child) == "un" || syntax.lower(child) == "une");
  });
  const bool blames =
      syntax.slot(word) == slot_object && one && syntax.lexicon().in_class("blaming", syntax.lemma(verb));
  if ((!cries && !blames) || !syntax.within(word).empty()) return std::nullopt;
  return Opinion{verb, -1};
}

// "voit dans ce tir une provocation", "y voit un affront": what follows is what one makes of it.
std::optional<Opinion> opinion_seen(const Syntax& syntax, TokenIndex word) {
  const Document& document = syntax.document();
  if (document[word].pos != Pos::noun || syntax.dependent(word, "det") < 0) return std::nullopt;
  const TokenIndex first = std::max(document.sentences[document[word].sentence].tokens.first, word - reach);
  TokenIndex verb = word - 1;
  while (verb >= first && !syntax.is_verbal(verb) && !among(syntax.lower(verb), {",", ";", ":"})) --verb;
  if (verb < first || !among(syntax.lemma(verb), {"voir", "lire"}) || syntax.voice(verb) == Voice::passive)
    return std::nullopt;
  if (verb > first && syntax.lower(verb - 1) == "y") return Opinion{verb, -1};
  for (const Argument& argument : syntax.below(verb)) {
    if (argument.head > verb && argument.head < word && syntax.lexicon().is_preposition(argument.slot, "dans"))
      return Opinion{verb, argument.head};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Opinion> opinion_with(const Syntax& syntax, TokenIndex word) {
  if (const auto remark = remark_with(syntax, word)) return remark;
  if (const auto seen = opinion_seen(syntax, word)) return seen;
  const Document& document = syntax.document();
  const TokenIndex first = std::max(document.sentences[document[word].sentence].tokens.first, word - reach);
  const TokenIndex opener = before_phrase(syntax, word, first);
  if (opener < 0) return std::nullopt;
  const std::string_view link = syntax.lower(opener);
  const bool linked = link == "de" || link == "d'" || link == "comme";
  for (TokenIndex i = opener; i >= first; --i) {
    if (syntax.lower(i) == "," || syntax.lower(i) == ";" || syntax.lower(i) == ":") return std::nullopt;
    if (!syntax.is_verbal(i)) continue;
    if (!is_opinion(syntax, i)) {
      // "jugent l'assaut mené par Oslo inacceptable": a participle of the object.
      if (!syntax.is_finite(i) && document[i].dependency.view().starts_with("acl")) continue;
      return std::nullopt;
    }
    if (!takes_in(syntax.lemma(i), linked ? link : std::string_view{})) return std::nullopt;
    // "juge la réforme injuste" hangs from the verb, or from the last noun before it.
    const bool own = i == opener || linked || document[word].dependency == "xcomp" ||
                     (document[word].dependency == "amod" && document[word].head == opener);
    return own ? opinion_of(syntax, i, word) : std::nullopt;
  }
  return std::nullopt;
}

bool praises(const Syntax& syntax, const Matches& matches, TokenIndex verb) {
  if (syntax.lemma(verb) != "qualifier") return false;
  const Document& document = syntax.document();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + reach);
  for (TokenIndex i = verb + 1; i < end; ++i) {
    const MatchIndex index = matches.at(i, Role::judgement);
    if (index == no_match || matches[index].entry->frame.type != "SUPPORT") continue;
    const auto opinion = opinion_with(syntax, i);
    if (opinion && opinion->verb == verb) return true;
  }
  return false;
}

bool is_judged_deed(const Syntax& syntax, TokenIndex infinitive) {
  const Document& document = syntax.document();
  if (document.morphology(infinitive).verb_form != VerbForm::infinitive) return false;
  const TokenIndex first = std::max(document.sentences[document[infinitive].sentence].tokens.first, infinitive - 5);
  TokenIndex i = infinitive - 1;
  if (i < first || (syntax.lower(i) != "de" && syntax.lower(i) != "d'")) return false;
  --i;
  while (i >= first && is_quote(syntax.lower(i))) --i;
  if (i < first || syntax.mention_at(i) != nullptr ||
      (document[i].pos != Pos::adj && document[i].dependency != "xcomp"))
    return false;
  --i;
  while (i >= first && (is_quote(syntax.lower(i)) || document[i].pos == Pos::adv)) --i;
  return i >= first && is_opinion(syntax, i);
}

bool is_only_felt(const Syntax& syntax, const Matches& matches, TokenIndex participle) {
  const MatchIndex by = matches.taken_by(participle);
  return by != no_match && matches[by].anchor() != participle && syntax.is_verbal(participle) &&
         syntax.reflexive(matches[by].anchor()) && matches[by].entry->frame.type == "ACCUSE";
}

}  // namespace entente
