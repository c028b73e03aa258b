// Whom the syntax around a pronoun bars, whom it favours, and where the pronoun stands for nobody.
#include <algorithm>

#include "ingest/actors/pronoun_resolver.hpp"
#include "ingest/actors/verb_classes.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "il faut", "il y a", "il est possible que", "il est hors de question de". The parser's label says little.
bool PronounResolver::stands_for_nothing(const Draft& pronoun) const {
  if (pronoun.pronoun != PronounKind::subject || pronoun.gender == Gender::feminine || pronoun.number == Number::plural)
    return false;
  const TokenIndex predicate = document_[pronoun.head].head;
  const std::string verb = clauses_.lemma(predicate);
  if (is_impersonal(verb)) return true;
  if (document_.word(pronoun.head).starts_with('-') && verb == "avoir") return true;  // "y a-t-il"
  for (TokenIndex i = pronoun.head + 1; i < predicate && i < pronoun.head + 4; ++i) {
    if (reading_.key(i) == "y" && verb == "avoir") return true;
  }
  // "il doit y avoir", "il ne peut plus y avoir"
  if (is_modal(verb)) {
    for (TokenIndex i = predicate + 1; i + 1 < document_.size() && i < predicate + 4; ++i) {
      if (reading_.key(i) == "y" && reading_.key(i + 1) == "avoir") return true;
    }
  }
  const bool passive = document_.morphology(predicate).passive;
  if (document_[predicate].pos == Pos::verb && !passive) return false;
  for (const TokenIndex child : reading_.dependents().of(predicate)) {
    if (child < predicate) continue;
    if (document_[predicate].pos == Pos::adj && document_[child].dependency == Label("ccomp")) return true;
    if (document_[child].pos != Pos::verb) continue;
    if (clauses_.is_finite(child)) {
      if (document_[child].dependency == Label("ccomp") || document_[child].dependency == Label("csubj")) return true;
    } else if (document_[child].dependency == Label("csubj") ||
               (clauses_.is_infinitive(child) && document_[predicate].pos != Pos::adj && !passive)) {
      return true;
    } else if (document_[predicate].pos == Pos::adj && clauses_.is_infinitive(child) && is_of_deeds(verb)) {
      return true;
    }
  }
  return false;
}

void PronounResolver::bar(Search& search, std::int32_t index) const {
  for (const ActorIndex actor : antecedents_.everybody(index)) search.barred.push_back(actor);
}

void PronounResolver::bar_arguments(Search& search, TokenIndex predicate) const {
  for (const TokenIndex child : reading_.dependents().of(predicate)) {
    const std::string_view label = document_[child].dependency.view();
    const std::int32_t other = clauses_.draft_on(child);
    if (other == no_draft || other == search.pronoun || draft(other).head != child) continue;
    if (label == "obj" || label == "iobj" || label == "obl:arg" || label == "obl:agent") bar(search, other);
  }
}

// "« Je lui ai répondu », a dit X": not of X.
void PronounResolver::bar_speaker(Search& search, const Clauses::Doer& doer) {
  if (!doer.found() || doer.draft != no_draft) return;
  const std::string_view word = reading_.key(doer.token);
  if (word != "je" && word != "j'" && word != "nous") return;
  const std::uint32_t sentence = document_[doer.token].sentence;
  const TokenIndex end =
      document_.sentences[std::min<std::size_t>(sentence + 1, document_.sentences.size() - 1)].tokens.last;
  for (TokenIndex i = doer.token; i < end; ++i) {
    const std::int32_t other = clauses_.draft_on(i);
    if (other == no_draft || draft(other).head != i) continue;
    const bool inverted = draft(other).pronoun == PronounKind::subject && document_.word(i).starts_with('-');
    if (inverted) resolve(other);
    if (draft(other).resolved() && (inverted || clauses_.is_inverted_subject(i))) bar(search, other);
  }
}

// "« Il doit partir », a dit X": of somebody else.
void PronounResolver::bar_quoted_speaker(Search& search) {
  constexpr TokenIndex reach = 14;  // tokens behind the quotation in which its speaker stands
  const TokenIndex start = draft(search.pronoun).head;
  if (!antecedents_.is_quoted(start)) return;
  const std::uint32_t paragraph = document_.sentences[document_[start].sentence].paragraph;
  TokenIndex close = start;
  while (close < document_.size() && antecedents_.is_quoted(close) &&
         document_.sentences[document_[close].sentence].paragraph == paragraph)
    ++close;
  for (TokenIndex i = close; i < document_.size() && i < close + reach; ++i) {
    if (document_.sentences[document_[i].sentence].paragraph != paragraph || antecedents_.is_quoted(i)) return;
    const std::int32_t other = clauses_.draft_on(i);
    if (other == no_draft || draft(other).head != i || other == search.pronoun) continue;
    const bool inverted = draft(other).pronoun == PronounKind::subject && document_.word(i).starts_with('-');
    if (inverted) resolve(other);
    if (inverted || clauses_.is_inverted_subject(i)) return bar(search, other);
  }
}

// "comme l'exigeait X", "ainsi que le demandait X": of what the clause before says.
bool PronounResolver::is_comparison(std::int32_t index) const {
  const TokenIndex i = draft(index).core.first;
  if (i < 2) return false;
  const std::string_view before = reading_.key(i - 1);
  return before == "comme" || (is_que(before) && reading_.key(i - 2) == "ainsi");
}

// "Désavoué par X, il songe à partir", "Ancien allié de X, il": of the one whom the phrase is about, and nobody named
// in it.
void PronounResolver::bar_opening_phrase(Search& search) const {
  const TokenIndex pronoun = draft(search.pronoun).core.first;
  const TokenIndex begin = reading_.sentence_begin(pronoun);
  if (pronoun < begin + 3 || document_.word(pronoun - 1) != ",") return;
  TokenIndex first = begin;
  while (first < pronoun && (document_[first].pos == Pos::adv || document_[first].pos == Pos::punct ||
                             document_[first].pos == Pos::space || reading_.key(first) == "en"))
    ++first;
  const Pos pos = document_[first].pos;
  const bool participle = document_.morphology(first).verb_form == VerbForm::participle;
  if (first >= pronoun || (!participle && pos != Pos::noun && pos != Pos::adj)) return;
  bool relative = false;
  for (TokenIndex i = first; i < pronoun; ++i) {
    relative = relative || reading_.key(i) == "qui" || reading_.key(i) == "que" || reading_.key(i) == "dont";
    if (!relative && i > first && document_[i].pos == Pos::verb && clauses_.is_finite(i)) return;
  }
  for (TokenIndex i = first; i < pronoun; ++i) {
    const std::int32_t other = clauses_.draft_on(i);
    if (other != no_draft && draft(other).resolved() && draft(other).source != Source::pronoun) bar(search, other);
  }
}

// "l'a dénoncée et appelle à la combattre": the object that goes on through the sentence.
std::int32_t PronounResolver::same_clitic_before(std::int32_t index) const {
  const Draft& self = draft(index);
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  for (std::int32_t i = index - 1; i >= 0 && draft(i).core.first >= begin; --i) {
    const Draft& other = draft(i);
    if (other.pronoun != PronounKind::accusative || other.core.first >= self.core.first) continue;
    const bool gender = other.gender == Gender::none || self.gender == Gender::none || other.gender == self.gender;
    return gender && other.number == self.number ? i : no_draft;
  }
  return no_draft;
}

// "Selon X, il a menti": somebody else.
void PronounResolver::bar_source(Search& search) const {
  const TokenIndex pronoun = draft(search.pronoun).core.first;
  const TokenIndex begin = reading_.sentence_begin(pronoun);
  if (pronoun < begin + 3 || reading_.key(begin) != "selon" || document_.word(pronoun - 1) != ",") return;
  for (TokenIndex i = begin + 1; i < pronoun; ++i) {
    const std::int32_t other = clauses_.draft_on(i);
    if (other != no_draft && draft(other).resolved()) bar(search, other);
  }
}

// "Le parti de X l'accuse": of neither, as a rule.
void PronounResolver::bar_phrase(Search& search, const Clauses::Doer& doer) const {
  if (doer.draft == no_draft) return;
  const TokenSpan phrase = draft(doer.draft).tokens;
  for (TokenIndex i = phrase.first; i < phrase.last; ++i) {
    const std::int32_t inner = scene_.draft_at(i);
    if (inner != no_draft && inner != doer.draft && draft(inner).resolved() && !draft(inner).modifier)
      bar(search, inner);
  }
}

// "a convoqué X pour lui demander": who stands last before the purpose.
void PronounResolver::favour_before_purpose(Search& search, TokenIndex predicate) const {
  constexpr TokenIndex reach = 12;
  const Draft& pronoun = draft(search.pronoun);
  const std::string_view marker = clauses_.marker(predicate);
  if ((marker != "pour" && marker != "afin") || !clauses_.is_infinitive(predicate)) return;
  const TokenIndex begin = reading_.sentence_begin(pronoun.core.first);
  for (TokenIndex i = pronoun.core.first - 1; i >= begin && i > pronoun.core.first - reach; --i) {
    const std::int32_t other = clauses_.draft_on(i);
    if (other == no_draft || draft(other).head != i || !draft(other).resolved() || draft(other).modifier) continue;
    if (!antecedents_.agrees(pronoun, draft(other).actors, draft(other))) continue;
    if (std::find(search.barred.begin(), search.barred.end(), draft(other).actors.front()) != search.barred.end())
      return;
    search.favoured.push_back({other, 3});
    return;
  }
}

// "Oslo a reçu une délégation. Elle lui a promis": who acts goes on acting, and who was acted upon goes on being so.
void PronounResolver::favour_patient(Search& search, const Clauses::Doer& doer) {
  const std::uint32_t sentence = document_[draft(search.pronoun).head].sentence;
  if (sentence == 0 || doer.draft == no_draft || !draft(doer.draft).resolved()) return;
  const TokenSpan before = document_.sentences[sentence - 1].tokens;
  for (TokenIndex i = before.first; i < before.last; ++i) {
    if (!document_.is_root(i) || document_[i].pos != Pos::verb) continue;
    const Clauses::Doer acted = subject_known(i);
    if (acted.draft == no_draft || !draft(acted.draft).resolved() ||
        draft(acted.draft).actors != draft(doer.draft).actors)
      return;
    if (draft(search.pronoun).pronoun == PronounKind::dative) favour_recipient(search, i);
    return favour(search, clauses_.object_of(i, before.last), 3.5);
  }
}

// "X a prêté de l'argent à Y. X lui demande": what goes on between the two. The parser hangs "à Y" from the object.
void PronounResolver::favour_recipient(Search& search, TokenIndex predicate) const {
  const TokenIndex end = document_.sentences[document_[predicate].sentence].tokens.last;
  for (TokenIndex i = predicate + 1; i < end && document_[i].pos != Pos::verb; ++i) {
    const std::int32_t recipient = clauses_.draft_on(i);
    if (recipient == no_draft || draft(recipient).head != i || !among(reading_.preposition(i), {"a", "au", "aux"}))
      continue;
    return favour(search, {i, recipient}, 3.5);
  }
}

void PronounResolver::favour(Search& search, const Clauses::Doer& doer, double by) const {
  if (doer.draft != no_draft && draft(doer.draft).resolved()) search.favoured.push_back({doer.draft, by});
}

// "la Belgique, à qui X refusait de l'extrader": of whom a relative clause tells is not who is meant in it besides.
void PronounResolver::bar_antecedent(Search& search, TokenIndex predicate) const {
  for (int steps = 0; steps < 4 && predicate >= 0; ++steps) {
    if (document_[predicate].dependency.view().starts_with("acl:relcl")) {
      const std::int32_t antecedent = clauses_.draft_on(document_[predicate].head);
      if (antecedent != no_draft) bar(search, antecedent);
      return;
    }
    if (!clauses_.is_infinitive(predicate)) return;
    predicate = clauses_.matrix_of(predicate);
  }
}

// "Quant à l'OTAN, dont on attend l'avis, elle refuse".
std::int32_t PronounResolver::named_first(const Draft& pronoun) const {
  constexpr TokenIndex reach = 30;
  const TokenIndex begin = std::max(reading_.sentence_begin(pronoun.core.first), pronoun.core.first - reach);
  TokenIndex topic = pronoun.core.first - 1;
  while (topic >= begin && reading_.key(topic) != "quant") --topic;
  for (TokenIndex i = topic + 1; topic >= begin && i < topic + 8 && i < pronoun.core.first; ++i) {
    const std::int32_t index = clauses_.draft_on(i);
    if (index != no_draft && draft(index).resolved()) return index;
  }
  return no_draft;
}

// "X, lui, refuse": the name right before the comma.
std::int32_t PronounResolver::name_before_comma(const Draft& pronoun) const {
  const TokenIndex i = pronoun.core.first;
  if (i < 2 || i + 1 >= document_.size() || document_.word(i - 1) != "," || document_.word(i + 1) != ",")
    return no_draft;
  const std::int32_t other = clauses_.draft_on(i - 2);
  return other != no_draft && draft(other).resolved() && antecedents_.agrees(pronoun, draft(other).actors, draft(other))
             ? other
             : no_draft;
}

}  // namespace entente
