#include "ingest/relations/attribution.hpp"
#include "graph/vocabulary.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

bool is_first_person(std::string_view word) {
  constexpr std::array<std::string_view, 13> words{"je", "j'",  "me",    "m'",  "moi", "nous", "mon",
                                                   "ma", "mes", "notre", "nos", "-je", "-nous"};
  return among(word, words);
}

// Whether there is a quotation and a first person at all: most articles are spared the second reading.
bool speaks_for_itself(const Syntax& syntax) {
  bool quotation = false;
  bool person = false;
  for (TokenIndex i = 0; i < syntax.document().size() && !(quotation && person); ++i) {
    const std::string& word = syntax.lower(i);
    quotation = quotation || word == "«" || word == "“" || word == "\"";
    person = person || is_first_person(word);
  }
  return quotation && person;
}

}  // namespace

Attribution::Attribution(const Syntax& syntax, const Matches& matches, const Roles& roles)
    : syntax_(syntax), matches_(matches), roles_(roles) {
  find_quotes();
}

std::optional<ActorIndex> Attribution::sayer(TokenIndex verb) const {
  const MatchIndex match = matches_.at(verb, Role::attribution);
  if (match == no_match) return std::nullopt;
  const auto below = syntax_.below(verb);
  const bool own =
      std::any_of(below.begin(), below.end(), [](const Argument& argument) { return argument.surface_subject; });
  if (!own && !is_impersonal(verb) && syntax_.is_aside(verb)) {
    // The subject behind the verb, which the parser often takes for its object: of "savoir" in "a fait savoir".
    for (const TokenIndex token : matches_[match].tokens) {
      for (const Argument& argument : syntax_.below(token)) {
        const bool indefinite = syntax_.lexicon().is_preposition(argument.slot, "de");
        if ((argument.slot != slot_object && !indefinite) || argument.head < verb) continue;
        const ActorSet& actors = syntax_.actors_at(argument.head);
        if (!actors.empty()) return actors.front();
        break;
      }
    }
    return std::nullopt;
  }
  if (is_impersonal(verb)) {  // "a-t-on appris de sources militaires", "indique-t-on auprès de l'ambassade"
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot < first_preposition) continue;
      const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
      if (preposition != "de" && preposition != "auprès" && preposition != "selon") continue;
      const ActorSet& actors = syntax_.actors_at(argument.head);
      if (!actors.empty()) return actors.front();
    }
    return std::nullopt;
  }
  const Roles::Party party = roles_.subject(verb);
  if (party.actors.empty() || party.fallback) return std::nullopt;
  return party.actors.front();
}

bool Attribution::is_impersonal(TokenIndex verb) const {
  for (const TokenIndex child : syntax_.dependents().of(verb)) {
    const std::string& word = syntax_.lower(child);
    if (word == "on" || word == "-on" || word == "-t-on" || word == "l'on") return true;
  }
  return false;
}

void Attribution::find_quotes() {
  const Document& document = syntax_.document();
  TokenIndex open = -1;
  bool straight = false;
  std::uint32_t paragraph = 0;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const std::string& word = syntax_.lower(i);
    const std::uint32_t here = document.sentences[document[i].sentence].paragraph;
    if (here != paragraph) open = -1;
    paragraph = here;
    const bool opens = word == "«" || word == "“" || (word == "\"" && open < 0);
    const bool closes = word == "»" || word == "”" || (word == "\"" && open >= 0 && straight);
    if (opens) {
      open = i + 1;
      straight = word == "\"";
    } else if (closes && open >= 0) {
      if (i > open) quotes_.push_back({{open, i}, {}});
      open = -1;
    }
  }
  const Quote* before = nullptr;
  for (Quote& quote : quotes_) {
    quote.saying = saying_beside(quote.tokens);
    if (!quote.saying.speaker && before != nullptr && goes_on(*before, quote)) quote.saying = before->saying;
    before = &quote;
  }
}

// "« ... », a dit Oslo. « ... »": whole sentences quoted right behind are still his.
bool Attribution::goes_on(const Quote& before, const Quote& quote) const {
  const Document& document = syntax_.document();
  const TokenIndex mark = quote.tokens.first - 1;
  const Sentence& sentence = document.sentences[document[mark].sentence];
  const Sentence& other = document.sentences[document[before.tokens.first].sentence];
  if (sentence.tokens.first != mark || sentence.paragraph - other.paragraph > 1) return false;
  if (sentence.paragraph == other.paragraph) return mark - before.tokens.last < 24;
  // A paragraph that is nothing but a quotation.
  const std::uint32_t last = document[quote.tokens.last].sentence;
  const bool opens =
      sentence.tokens.first == 0 || document.sentences[document[mark - 1].sentence].paragraph != sentence.paragraph;
  const bool closes =
      last + 1 >= document.sentences.size() || document.sentences[last + 1].paragraph != sentence.paragraph;
  return opens && closes && document.sentences[last].tokens.last - quote.tokens.last <= 3;
}

Attribution::Saying Attribution::saying_beside(const TokenSpan& quote) const {
  const Document& document = syntax_.document();
  const std::uint32_t paragraph = document.sentences[document[quote.first].sentence].paragraph;
  // Behind the quotation: "... », a déclaré X".
  for (TokenIndex i = quote.last + 1; i < document.size() && i < quote.last + 9; ++i) {
    if (document.sentences[document[i].sentence].paragraph != paragraph) break;
    const std::string& word = syntax_.lower(i);
    if (word == "." || word == "«") break;
    // "« aucune preuve » de ce qu'il avance": no verb of saying where it is a relative clause.
    if (!syntax_.is_verbal(i) || document[i].dependency == "acl:relcl") continue;
    if (const auto who = sayer(i)) return {who, i};
    if (matches_.at(i, Role::attribution) == no_match) break;
  }
  // Before it: "X a déclaré : « ...", "X s'est exprimé : « ...".
  const bool colon = quote.first >= 2 && syntax_.lower(quote.first - 2) == ":";
  for (TokenIndex i = quote.first - 2; i >= 0 && i > quote.first - 12; --i) {
    if (document.sentences[document[i].sentence].paragraph != paragraph) break;
    const std::string& word = syntax_.lower(i);
    if (word == "." || word == "»") break;
    if (!syntax_.is_verbal(i)) continue;
    if (colon && matches_.saying_at(i) == no_match && syntax_.is_finite(i)) {
      const Syntax::Subject subject = syntax_.surface_subject(i);
      if (subject.actors.size() == 1 && !subject.fallback &&
          syntax_.actors().actors[subject.actors.front()].kind != ActorKind::place)
        return {subject.actors.front(), i};
      return {};
    }
    const auto who = sayer(i);
    return {who, who ? i : -1};
  }
  return {};
}

const Attribution::Quote* Attribution::quote_at(TokenIndex token) const {
  const auto found = std::ranges::upper_bound(quotes_, token, {}, [](const Quote& quote) { return quote.tokens.last; });
  return found != quotes_.end() && found->tokens.contains(token) ? &*found : nullptr;
}

bool Attribution::is_quoted(TokenIndex token) const {
  return quote_at(token) != nullptr;
}

bool Attribution::is_what_is_said(TokenIndex verb, TokenIndex token) const {
  if (token < 0 || token >= verb || matches_.at(verb, Role::attribution) == no_match || !syntax_.is_aside(verb) ||
      syntax_.reflexive(verb) || syntax_.voice(verb) == Voice::passive || syntax_.has_relative_object(verb))
    return false;
  for (TokenIndex i = token + 1; i < verb; ++i) {
    if (among(syntax_.lower(i), {",", "»", "\"", "”"})) return true;
  }
  return false;
}

Attribution::Saying Attribution::quoting(TokenIndex token) const {
  const Saying own = saying(token);
  if (own.verb >= 0 || !own.speaker) return own;
  const Quote* quote = quote_at(token);
  return quote != nullptr && quote->saying.speaker == own.speaker ? quote->saying : own;
}

std::vector<std::pair<TokenIndex, ActorIndex>> Attribution::first_persons() const {
  std::vector<std::pair<TokenIndex, ActorIndex>> result;
  for (const Quote& quote : quotes_) {
    if (!quote.saying.speaker) continue;
    for (TokenIndex i = quote.tokens.first; i < quote.tokens.last; ++i) {
      if (is_first_person(syntax_.lower(i))) result.emplace_back(i, *quote.saying.speaker);
    }
  }
  return result;
}

// "Pour Oslo, c'est": in whose view the whole sentence is.
std::optional<ActorIndex> Attribution::opening_view(std::uint32_t sentence) const {
  const Document& document = syntax_.document();
  const TokenSpan tokens = document.sentences[sentence].tokens;
  if (syntax_.lower(tokens.first) != "pour") return std::nullopt;
  for (TokenIndex i = tokens.first + 1; i < tokens.last && i < tokens.first + 24; ++i) {
    if (syntax_.is_verbal(i)) return std::nullopt;
    const Mention* mention = syntax_.mention_at(i);
    if (mention == nullptr || !syntax_.lexicon().is_preposition(syntax_.slot(i), "pour")) continue;
    const TokenIndex end = mention->tokens.last;
    if (end >= tokens.last || (syntax_.lower(end) != "," && syntax_.lower(end) != ":")) continue;
    const ActorSet& actors = syntax_.actors_at(i);
    if (actors.size() == 1) return actors.front();
  }
  return std::nullopt;
}

std::optional<ActorIndex> Attribution::according_to(TokenIndex verb) const {
  const auto slot = syntax_.lexicon().slot("selon");
  if (!slot) return std::nullopt;
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot != *slot) continue;
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (!actors.empty()) return actors.front();
    const ActorSet inner = syntax_.within(argument.head);
    if (!inner.empty()) return inner.front();
  }
  return std::nullopt;
}

Attribution::Saying Attribution::saying(TokenIndex token) const {
  const Document& document = syntax_.document();
  TokenIndex at = token;
  for (int depth = 0; depth < 24; ++depth) {
    if (const auto who = according_to(at)) return {who, -1};
    // ", a indiqué l'Elysée": the verb of saying hangs below what is said.
    for (const TokenIndex child : syntax_.dependents().of(at)) {
      const MatchIndex said_by = syntax_.is_verbal(child) ? matches_.saying_at(child) : no_match;
      if (said_by == no_match) continue;
      const std::string_view label = document[child].dependency.view();
      const bool aside = label == "parataxis" || label == "dep" ||
                         ((label == "conj" || label == "ccomp" || label == "advcl" || label == "xcomp") && child > at &&
                          (syntax_.lower(child - 1) == "," || (child >= 2 && syntax_.lower(child - 2) == ",") ||
                           (child >= 3 && syntax_.lower(child - 3) == ",")));
      // ", que Lima accuse": a clause of its own, no aside.
      if (!aside || syntax_.has_relative_object(child)) continue;
      const TokenSpan inner = syntax_.dependents().subtree(child);
      if (inner.contains(token) && child != token && token > child) continue;
      if (const auto who = sayer(matches_[said_by].anchor())) return {who, matches_[said_by].anchor()};
    }
    if (document.is_root(at)) break;
    if (syntax_.lower(at) == "ce" && at > 0 && syntax_.lower(at - 1) == ",") break;  // ", ce que Lima conteste"
    const std::string_view label = document[at].dependency.view();
    const TokenIndex up = document[at].head;
    const MatchIndex above = syntax_.is_verbal(up) && up != token ? matches_.saying_at(up) : no_match;
    if (above != no_match) {
      // "c'est une vengeance, a affirmé Oslo" taken for the subject.
      const bool clause = label == "dep" || (label == "nsubj" && syntax_.dependent(at, "cop") >= 0);
      const bool said = label == "ccomp" || label == "xcomp" || label == "parataxis" ||
                        (label == "obj" && at != token) || (clause && at < up && syntax_.is_aside(up)) ||
                        (label == "advcl" &&
                         (is_que(syntax_.opener(at)) || (at < up && syntax_.is_finite(at) && syntax_.is_aside(up))));
      if (said) {
        if (const auto who = sayer(matches_[above].anchor())) return {who, matches_[above].anchor()};
      }
    }
    at = up;
  }
  if (const Quote* quote = quote_at(token); quote != nullptr && quote->saying.speaker)
    return {quote->saying.speaker, -1};
  return {opening_view(document[token].sentence), -1};
}

bool Attribution::is_told_of_oneself(TokenIndex token, const Relation& relation) const {
  const RelationType* known = find_type(relation.type);
  if (known == nullptr || relation.modality != Modality::asserted ||
      (known->quad != QuadClass::material_conflict && known->quad != QuadClass::material_cooperation))
    return false;
  const TokenIndex verb = saying(token).verb;
  return verb >= 0 && among(syntax_.lemma(verb), {"affirmer", "dire", "assurer", "prétendre", "soutenir", "déclarer",
                                                  "indiquer", "reconnaître", "avouer", "annoncer", "jurer"});
}

Syntax syntax_with_speakers(const Document& document, const Actors& actors, const Lexicon& lexicon,
                            std::optional<Date> published) {
  Syntax syntax(document, actors, lexicon, published);
  if (lexicon.inference("première-personne") == nullptr || !speaks_for_itself(syntax)) return syntax;
  const Matches matches(syntax);
  const Roles roles(syntax, matches);
  for (const auto& [pronoun, speaker] : Attribution(syntax, matches, roles).first_persons())
    syntax.stand_for(pronoun, speaker);
  return syntax;
}

}  // namespace entente
