// By which words a noun, a clause or an infinitive refers to what stands elsewhere: "cette décision", "comme
// l'exigeait".
#include <algorithm>
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "cette attaque", "de telles mesures".
bool References::points_back(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child > noun) break;
    if (among(syntax_.lower(child), {"ce", "cet", "cette", "ces", "tel", "telle", "tels", "telles"})) return true;
  }
  return false;
}

bool References::is_definite(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun && among(syntax_.lower(child), {"le", "la", "les", "l'", "du", "des", "au", "aux", "ce", "cet",
                                                     "cette", "ces", "tel", "telle", "tels", "telles"}))
      return syntax_.lower(child) != "des" || syntax_.document()[child].pos != Pos::det;  // "des mesures" is any
  }
  return false;
}

// "a déploré un discours": with what follows, often the one of which the sentences before tell.
bool References::is_singular_indefinite(TokenIndex noun) const {
  if (!among(syntax_.lemma(noun), {"discours", "allocution", "plan", "projet", "texte", "rapport", "déclaration"}))
    return false;
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun && among(syntax_.lower(child), {"un", "une"})) return true;
  }
  return false;
}

// "le vote d'aujourd'hui": as good as "ce vote".
bool References::is_of_today(TokenIndex noun) const {
  const Document& document = syntax_.document();
  for (TokenIndex i = noun + 1; i < document.size() && i <= noun + 3; ++i) {
    if (among(syntax_.lower(i), {"aujourd'hui", "jour"}) && !among(syntax_.lower(noun), {"ordre"})) return true;
  }
  return false;
}

// "a dissous la milice, comme l'exigeait Lima": the verb of the clause that "l'" stands for; -1 where it stands for
// none.
TokenIndex References::compared_clause(TokenIndex verb) const {
  const Document& document = syntax_.document();
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  TokenIndex i = verb - 1;
  while (i > first && (document[i].pos == Pos::aux || document[i].pos == Pos::adv)) --i;
  if (i <= first + 1 || (syntax_.lower(i) != "l'" && syntax_.lower(i) != "le")) return -1;
  const std::string& opener = syntax_.lower(i - 1);
  const bool compared = opener == "comme" || (is_que(opener) && syntax_.lower(i - 2) == "ainsi");
  if (!compared || !syntax_.is_finite(verb)) return -1;
  for (TokenIndex main = i - 2; main >= first; --main) {
    if (syntax_.is_verbal(main) && syntax_.is_finite(main)) return main;
  }
  return -1;
}

// Who stands behind it: "comme l'exigeait Lima".
Party References::subject_of_comparison(TokenIndex verb) const {
  const Document& document = syntax_.document();
  constexpr TokenIndex reach = 6;
  if (compared_clause(verb) < 0) return {};
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + reach);
  for (TokenIndex i = verb + 1; i < end; ++i) {
    if (syntax_.mention_at(i) != nullptr) return {syntax_.actors_at(i), i, false, false};
    if (document[i].pos == Pos::punct || document[i].pos == Pos::adp || syntax_.is_verbal(i)) return {};
  }
  return {};
}

// "condamnation" and "condamner": words of one stem.
bool References::same_stem(TokenIndex a, TokenIndex b) const {
  const std::string& one = syntax_.lemma(a);
  const std::string& other = syntax_.lemma(b);
  if (one == other) return true;
  constexpr std::size_t stem = 5;
  return one.size() >= stem && other.size() >= stem && one.compare(0, stem, other, 0, stem) == 0;
}

// "envahir" and "invasion", "un raid" and "l'attaque": words of one deed that have no stem in common.
bool References::same_deed(TokenIndex a, TokenIndex b) const {
  constexpr std::array<std::string_view, 6> deeds{"attacking", "invading", "killing",
                                                  "arresting", "toppling", "parting"};
  const Lexicon& lexicon = syntax_.lexicon();
  return std::ranges::any_of(deeds, [&](std::string_view deed) {
    return lexicon.in_class(deed, syntax_.lemma(a)) && lexicon.in_class(deed, syntax_.lemma(b));
  });
}

// "Lima, dont les forces ont attaqué, a dénoncé ces attaques": what only says who the subject is.
bool References::tells_of_subject(TokenIndex event, TokenIndex noun) const {
  const Document& document = syntax_.document();
  const TokenIndex verb = syntax_.governor(noun);
  if (document[event].sentence != document[noun].sentence || verb <= event || !syntax_.is_verbal(verb)) return false;
  const TokenIndex first = document.sentences[document[noun].sentence].tokens.first;
  // By its commas, for the parser may take the verb of such an insertion for the main one.
  TokenIndex close = event + 1;
  while (close < verb && syntax_.lower(close) != ",") ++close;
  TokenIndex open = event - 1;
  while (open > first && syntax_.lower(open) != ",") --open;
  return close < verb && open > first && among(syntax_.lower(open + 1), {"dont", "qui", "que", "qu'", "où"});
}

// Who is reproached, thanked or asked where the noun is for what.
Party References::addressee_of(TokenIndex noun) const {
  const TokenIndex verb = syntax_.governor(noun);
  if (verb < 0 || verb > noun || !syntax_.is_verbal(verb)) return {};
  for (const MatchIndex index : matches_.at(verb)) {
    const Frame& frame = matches_[index].entry->frame;
    if (matches_[index].entry->role != Role::relation || (frame.type != "ACCUSE" && frame.content != Content::target))
      continue;
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.head == noun || argument.slot == slot_subject || argument.slot == syntax_.slot(noun) ||
          std::ranges::find(frame.target, argument.slot) == frame.target.end())
        continue;
      const ActorSet& actors = syntax_.actors_at(argument.head);
      if (!actors.empty()) return {actors, argument.head, false, true};
    }
  }
  return {};
}

// "la décision de Lima, le 3 mai, de partir": the comma that opens what stands between, where nobody acts in it; else
// the token itself.
TokenIndex References::before_insertion(TokenIndex token) const {
  constexpr TokenIndex longest = 9;
  const TokenIndex first = syntax_.document().sentences[syntax_.document()[token].sentence].tokens.first;
  if (token <= first || syntax_.lower(token - 1) != ",") return token;
  for (TokenIndex i = token - 2; i > first && i > token - longest; --i) {
    if (syntax_.lower(i) == ",") return i;
    if (syntax_.is_verbal(i) || !syntax_.actors_at(i).empty()) return token;
  }
  return token;
}

// "la décision de Lima de partir", "son refus de signer": the noun that tells what somebody is resolved to do; -1 where
// the infinitive goes with another word.
TokenIndex References::resolve_before(TokenIndex infinitive) const {
  const Document& document = syntax_.document();
  const TokenIndex first = document.sentences[document[infinitive].sentence].tokens.first;
  if (document.morphology(infinitive).verb_form != VerbForm::infinitive) return -1;
  TokenIndex mark = infinitive - 1;
  while (mark > first && (document[mark].pos == Pos::pron || document[mark].pos == Pos::adv)) --mark;
  if (mark <= first || (syntax_.lower(mark) != "de" && syntax_.lower(mark) != "d'")) return -1;
  const TokenIndex owner = syntax_.actor_ending_at(before_insertion(mark));
  if (owner >= 0 && syntax_.lexicon().is_preposition(syntax_.slot(owner), "de")) {
    const TokenIndex noun = syntax_.governor(owner);
    return noun >= first && noun < owner && syntax_.lexicon().in_class("resolve", syntax_.lemma(noun)) ? noun : -1;
  }
  TokenIndex noun = mark - 1;
  while (noun > first && document[noun].pos == Pos::adj) --noun;
  const bool owned =
      noun >= first && syntax_.lexicon().in_class("resolve", syntax_.lemma(noun)) && !syntax_.modifiers(noun).empty();
  return owned ? noun : -1;
}

// Who is resolved to do it.
Party References::resolved(TokenIndex infinitive) const {
  const TokenIndex noun = resolve_before(infinitive);
  if (noun < 0) return {};
  for (const Argument& argument : syntax_.below(noun)) {
    if (!syntax_.lexicon().is_preposition(argument.slot, "de")) continue;
    const ActorSet& actors = syntax_.actors_at(argument.head);
    if (!actors.empty()) return {actors, argument.head, false, false};
  }
  return {syntax_.modifiers(noun), noun, false, false};
}

// "l'annonce de son successeur", "le rapport du cabinet": of somebody whom the article does not make known.
bool References::belongs_to_another(TokenIndex noun) const {
  for (const Argument& argument : syntax_.below(noun)) {
    if (!syntax_.lexicon().is_preposition(argument.slot, "de")) continue;
    if (matches_.at(argument.head, Role::relation) == no_match && syntax_.place_at(argument.head) == std::nullopt &&
        (is_definite(argument.head) || syntax_.dependent(argument.head, "det") >= 0))
      return true;
  }
  return false;
}

// The verb in whose circumstance the noun stands, by one of the prepositions; -1 where it stands in none.
TokenIndex References::circumstance_of(TokenIndex noun, std::initializer_list<std::string_view> prepositions) const {
  const Slot slot = syntax_.slot(noun);
  if (slot < first_preposition || !among(syntax_.lexicon().slot_name(slot), prepositions)) return -1;
  const TokenIndex up = syntax_.governor(noun);
  if (up < 0) return -1;
  const TokenIndex verb = syntax_.clause_verb(up);
  return verb != noun && syntax_.is_verbal(verb) ? verb : -1;
}

}  // namespace entente
