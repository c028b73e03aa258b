// Prepositions before a phrase, lists and appositions, clauses before the main one: where a token hangs, read from the
// words where the parser hung it elsewhere.
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/attachments.hpp"
#include "ingest/relations/numbers.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "13.000 réfugiés", "une centaine de".
bool Attachments::counts_from(TokenIndex start) const {
  if (document_[start].pos == Pos::num || number_of(syntax_.lower(start)).value_or(1) != 1) return true;
  return start + 1 < document_.size() && (syntax_.lower(start) == "un" || syntax_.lower(start) == "une") &&
         quantity_of(syntax_.lemma(start + 1)).has_value();
}

std::optional<Slot> Attachments::preposition_before(TokenIndex start, TokenIndex& begin) const {
  const TokenIndex sentence = document_.sentences[document_[start].sentence].tokens.first;
  const auto try_at = [&](TokenIndex last) -> std::optional<Slot> {
    const auto* candidates = syntax_.lexicon().prepositions_ending(syntax_.canonical(last));
    if (!candidates) return std::nullopt;
    // "des" is an article as often as a preposition.
    if (syntax_.lower(last) == "des" && document_[last].pos == Pos::det && document_[last].dependency != "case")
      return std::nullopt;
    for (const Lexicon::Preposition& candidate : *candidates) {
      const auto count = static_cast<TokenIndex>(candidate.words.size());
      if (last + 1 - count < sentence) continue;
      bool same = true;
      // The last word is the same already, and the one before it tells most of them apart.
      for (TokenIndex i = count - 2; i >= 0 && same; --i) {
        same = syntax_.canonical(last + 1 - count + i) == candidate.words[static_cast<std::size_t>(i)];
      }
      if (!same) continue;
      // "cause" and "face" are prepositions in "à cause de" and "face à" alone.
      const bool plain =
          syntax_.lower(last) == "envers" || syntax_.lower(last) == "chez" || syntax_.lower(last) == "malgré";
      if (count == 1 && !plain && document_[last].pos != Pos::adp && document_[last].pos != Pos::sconj &&
          document_[last].dependency != "case")
        continue;
      // "jusqu'à 60 soldats ont été tués": a measure, no place.
      const std::string_view name = syntax_.lexicon().slot_name(candidate.slot);
      if ((name == "jusque" || name == "près") && counts_from(start)) return std::nullopt;
      begin = last + 1 - count;
      return candidate.slot;
    }
    return std::nullopt;
  };
  // Mentions may begin with the contracted article.
  const std::string& first = syntax_.lower(start);
  if ((first == "au" || first == "aux" || first == "du" || (first == "des" && document_[start].pos != Pos::det))) {
    if (const auto slot = try_at(start)) return slot;
  }
  if (start == sentence) return std::nullopt;
  return try_at(start - 1);
}

// A conjunct, or what the parser took for an apposition though it names somebody else: "la Banque, la Commission et le
// Fonds".
bool Attachments::is_conjunct(TokenIndex token) const {
  if (document_[token].dependency == "conj") return own_verb(token) < 0;
  const TokenIndex up = document_[token].head;
  if (document_[token].dependency != "appos" || up > token) return false;
  if (verb_behind_place(token) >= 0) return false;
  if (syntax_.mention_at(token) == nullptr || syntax_.mention_at(up) == nullptr) return false;
  const TokenIndex start = syntax_.phrase_start(token);
  if (start == 0 || syntax_.lower(start - 1) != ",") return false;
  const bool same = std::ranges::any_of(syntax_.actors_at(token),
                                        [&](ActorIndex actor) { return contains(syntax_.actors_at(up), actor); });
  // An apposition proper is closed by a comma; a list goes on.
  const TokenIndex end = syntax_.mention_at(token)->tokens.last;
  return !same && end < document_.size() && (syntax_.lower(end) == "et" || syntax_.lower(end) == ",") &&
         lists_on(token);
}

// Whether an "et" with another actor follows before the next verb.
bool Attachments::lists_on(TokenIndex token) const {
  const TokenIndex end = document_.sentences[document_[token].sentence].tokens.last;
  for (TokenIndex i = token + 1; i + 1 < end && i < token + 16; ++i) {
    if (syntax_.is_verbal(i)) return false;
    if (syntax_.lower(i) != "et" && syntax_.lower(i) != "ou") continue;
    for (TokenIndex next = i + 1; next < end && next < i + 6; ++next) {
      if (syntax_.is_verbal(next)) return false;
      if (syntax_.mention_at(next) != nullptr) return true;
    }
    return false;
  }
  return false;
}

TokenIndex Attachments::whole_of(TokenIndex token) const {
  const Mention* mention = syntax_.mention_at(token);
  if (!mention) return -1;
  const TokenIndex start = syntax_.phrase_start(token);
  if (start < 3 || syntax_.lower(start - 1) != "dont" || syntax_.lower(start - 2) != "," ||
      mention->tokens.last >= document_.size())
    return -1;
  // "Oslo, dont le président, X, a": a clause, where the verb is singular.
  const TokenIndex verb = document_[token].head;
  if (document_[token].pos == Pos::noun && document_[token].dependency == "nsubj" && verb > token &&
      !document_.is_root(verb) && syntax_.finite_morphology(verb).number == Number::singular)
    return -1;
  TokenIndex outermost = -1;                                  // "les membres de l'Union, dont Lima": all of them
  if (syntax_.lower(mention->tokens.last) != ",") return -1;  // "dont Paris exigeait le retour" is a clause
  for (TokenIndex i = start - 3; i >= 0 && i > start - 9 && document_[i].sentence == document_[token].sentence; --i) {
    const Mention* whole = syntax_.mention_at(i);
    if (whole == nullptr || whole->tokens.last != start - 2) continue;
    if (outermost < 0 || whole->tokens.first < syntax_.mention_at(outermost)->tokens.first) outermost = i;
  }
  return outermost;
}

// "Après avoir vu Oslo, Lima a dit": the parser lists who acts in the main clause with what stands before the comma.
TokenIndex Attachments::verb_behind_clause(TokenIndex token) const {
  const Mention* mention = syntax_.mention_at(token);
  const std::string_view label = document_[token].dependency.view();
  if (mention == nullptr || (label != "conj" && label != "appos") || document_[token].head > token) return -1;
  const Sentence& sentence = document_.sentences[document_[token].sentence];
  const TokenIndex start = syntax_.phrase_start(token);
  if (start <= sentence.tokens.first || syntax_.lower(start - 1) != ",") return -1;
  TokenIndex verb = mention->tokens.last;
  while (verb < sentence.tokens.last && verb < mention->tokens.last + 6 && !syntax_.is_verbal(verb) &&
         (is_clitic(syntax_.lower(verb)) || document_[verb].pos == Pos::aux || document_[verb].pos == Pos::adv))
    ++verb;
  if (verb >= sentence.tokens.last || !syntax_.is_verbal(verb) || !syntax_.is_finite(verb)) return -1;
  return syntax_.dependent(verb, "nsubj") < 0 && syntax_.dependent(verb, "nsubj:pass") < 0 ? verb : -1;
}

// "C'est à Oslo que Lima demande": what stands between "c'est" and "que" is the verb's own.
TokenIndex Attachments::verb_of_cleft(TokenIndex token, TokenIndex preposition) const {
  const Mention* mention = syntax_.mention_at(token);
  if (mention == nullptr || preposition < 2 || !among(syntax_.lower(preposition - 2), {"c'", "ce"}) ||
      !among(syntax_.lower(preposition - 1), {"est", "était", "sera", "fut"}))
    return -1;
  const TokenIndex end = document_.sentences[document_[token].sentence].tokens.last;
  const TokenIndex que = mention->tokens.last;
  if (que + 1 >= end || !is_que(syntax_.lower(que))) return -1;
  for (TokenIndex i = que + 1; i < end && i < que + 8; ++i) {
    if (syntax_.is_verbal(i)) return syntax_.is_finite(i) ? i : -1;
  }
  return -1;
}

// "accuse d'avoir trahi la ville", "a condamné le raid et exigé le retrait": whatever the parser hung it from, an
// object is of the verb right before it, but where two verbs have one object.
TokenIndex Attachments::verb_right_before(TokenIndex object, TokenIndex up) const {
  TokenIndex before = syntax_.phrase_start(object) - 1;
  while (before > up && (document_[before].pos == Pos::adv || syntax_.in_time(before))) --before;
  if (before <= up || !syntax_.is_verbal(before) || document_[before].head != up) return up;
  const std::string_view label = document_[before].dependency.view();
  if (label == "xcomp") return before;
  if (label != "conj" && label != "advcl") return up;
  const bool another = std::ranges::any_of(syntax_.dependents().of(up), [&](TokenIndex child) {
    return child < before && document_[child].dependency == "obj";
  });
  return another ? before : up;
}

// ", Oslo s'y opposant": an absolute participle has a subject of its own, which the parser lists with what stands
// before the comma.
TokenIndex Attachments::own_participle(TokenIndex token) const {
  const Mention* mention = syntax_.mention_at(token);
  const std::string_view label = document_[token].dependency.view();
  if (mention == nullptr || (label != "conj" && label != "appos") || lists_on(token)) return -1;
  const Sentence& sentence = document_.sentences[document_[token].sentence];
  const TokenIndex start = syntax_.phrase_start(token);
  if (start <= sentence.tokens.first || syntax_.lower(start - 1) != ",") return -1;
  TokenIndex next = mention->tokens.last;
  while (next < sentence.tokens.last && next < mention->tokens.last + 4 && is_clitic(syntax_.lower(next))) ++next;
  if (next >= sentence.tokens.last || !syntax_.lower(next).ends_with("ant")) return -1;
  if (syntax_.is_verbal(next)) return next;
  const TokenIndex main = document_[next].head;  // "ayant refusé"
  const bool auxiliary = document_[next].pos == Pos::aux && main > next && syntax_.is_verbal(main);
  return auxiliary ? main : -1;
}

// "A Oslo, Lima a dit": the parser takes the place for the subject and who speaks for its apposition.
TokenIndex Attachments::verb_behind_place(TokenIndex token) const {
  const bool known = syntax_.mention_at(token) != nullptr;
  const std::string_view label = document_[token].dependency.view();
  if (known ? label != "appos" : label != "nmod" || document_[token].pos != Pos::noun) return -1;
  const TokenIndex place = document_[token].head;
  if (place > token || !document_[place].dependency.view().starts_with("nsubj") ||
      syntax_.slot(place) < first_preposition)
    return -1;
  const std::string_view preposition = syntax_.lexicon().slot_name(syntax_.slot(place));
  const TokenIndex first = document_.sentences[document_[token].sentence].tokens.first;
  if (preposition != "à" && preposition != "en") return -1;
  // "Lundi, à Oslo, des heurts ont"
  const TokenIndex opens = syntax_.phrase_start(place) - 1;
  if (opens > first && syntax_.lower(opens - 1) != ",") return -1;
  const Pos next = document_[token + 1].pos;
  if (!known && next != Pos::aux && next != Pos::verb) return -1;
  const TokenIndex start = syntax_.phrase_start(token);
  const TokenIndex verb = document_[place].head;
  return start > 0 && syntax_.lower(start - 1) == "," && verb > token && syntax_.is_verbal(verb) ? verb : -1;
}

TokenIndex Attachments::own_verb(TokenIndex token) const {
  const TokenIndex participle = own_participle(token);
  if (participle >= 0) return participle;
  const TokenIndex place = verb_behind_place(token);
  return place >= 0 ? place : verb_behind_clause(token);
}

// "à une large majorité", "à l'unanimité": how, and never what.
bool Attachments::tells_vote(TokenIndex noun) const {
  return among(syntax_.lemma(noun), {"majorité", "unanimité"}) &&
         syntax_.lexicon().is_preposition(syntax_.slot(noun), "à");
}

}  // namespace entente
