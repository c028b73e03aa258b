// What the parser loses, found again from the words: an auxiliary far from its participle, a subject right before its
// verb. The part of Syntax that mends.

#include "ingest/function_words.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "a de son côté dénoncé", "ont, selon lui, attaqué": the "avoir" of a participle that has none of its own, with
// nothing but adverbs and phrases between; -1 for none.
TokenIndex Syntax::lost_auxiliary(TokenIndex participle) const {
  if (morphology(participle).verb_form != VerbForm::participle || dependent(participle, "aux:tense") >= 0 ||
      dependent(participle, "aux:pass") >= 0 || document_[participle].dependency == "conj")
    return -1;
  const TokenIndex first = document_.sentences[document_[participle].sentence].tokens.first;
  for (TokenIndex i = participle - 1; i >= first && i >= participle - 7; --i) {
    if (among(lower(i), {"a", "ont", "avait", "avaient", "aurait", "auraient", "aura", "auront"})) {
      if (document_[i].pos != Pos::aux && document_[i].pos != Pos::verb) return -1;
      return i;
    }
    const Pos pos = document_[i].pos;
    if (is_verbal(i) || pos == Pos::sconj || pos == Pos::cconj || among(lower(i), {";", ":", ".", "qui", "dont"}))
      return -1;
  }
  return -1;
}

// "avait expulsé l'ambassadeur, gelé des crédits et menacé": a participle behind a comma with an object of its own
// shares the auxiliary of the verb before, to whose object the parser gave it. That verb; -1 for none.
TokenIndex Syntax::coordinated_participle(TokenIndex participle) const {
  const std::string_view label = document_[participle].dependency.view();
  if (morphology(participle).verb_form != VerbForm::participle || (label != "acl" && label != "advcl") ||
      lower(participle).ends_with("ant") || participle == 0 || lower(participle - 1) != "," ||
      participle + 2 >= document_.size() || document_[participle + 1].pos != Pos::det ||
      document_[participle + 2].pos == Pos::num)
    return -1;
  const TokenIndex noun = document_[participle].head;
  if (noun > participle || dependent(participle, "obl:agent") >= 0) return -1;
  // Hung from the verb itself: ", suspendu la Constitution" shares its auxiliary.
  const bool direct = label == "advcl" && is_verbal(noun);
  if (direct ? dependent(participle, "obj") < 0 : label != "acl" || document_[noun].dependency != "obj") return -1;
  const TokenIndex verb = direct ? noun : document_[noun].head;
  if ((!direct && verb > noun) || !is_verbal(verb) || dependent(verb, "nsubj") < 0) return -1;
  const TokenIndex auxiliary = dependent(verb, "aux:tense");
  return auxiliary >= 0 && lemma(auxiliary) == "avoir" ? verb : -1;
}

// ", Oslo s'y opposant": an absolute participle has a subject of its own, which the parser lists with what stands
// before the comma.
TokenIndex Syntax::own_participle(TokenIndex token) const {
  const Mention* mention = mention_at(token);
  const std::string_view label = document_[token].dependency.view();
  if (mention == nullptr || (label != "conj" && label != "appos") || lists_on(token)) return -1;
  const Sentence& sentence = document_.sentences[document_[token].sentence];
  const TokenIndex start = phrase_start(token);
  if (start <= sentence.tokens.first || lower(start - 1) != ",") return -1;
  TokenIndex next = mention->tokens.last;
  while (next < sentence.tokens.last && next < mention->tokens.last + 4 && is_clitic(lower(next))) ++next;
  if (next >= sentence.tokens.last || !lower(next).ends_with("ant")) return -1;
  if (is_verbal(next)) return next;
  const TokenIndex main = document_[next].head;  // "ayant refusé"
  const bool auxiliary = document_[next].pos == Pos::aux && main > next && is_verbal(main);
  return auxiliary ? main : -1;
}

// "A Oslo, Lima a dit": the parser takes the place for the subject and who speaks for its apposition.
TokenIndex Syntax::verb_behind_place(TokenIndex token) const {
  const bool known = mention_at(token) != nullptr;
  const std::string_view label = document_[token].dependency.view();
  if (known ? label != "appos" : label != "nmod" || document_[token].pos != Pos::noun) return -1;
  const TokenIndex place = document_[token].head;
  if (place > token || !document_[place].dependency.view().starts_with("nsubj") || slot(place) < first_preposition)
    return -1;
  const std::string_view preposition = lexicon_.slot_name(slot(place));
  const TokenIndex first = document_.sentences[document_[token].sentence].tokens.first;
  if (preposition != "à" && preposition != "en") return -1;
  // "Lundi, à Oslo, des heurts ont"
  const TokenIndex opens = phrase_start(place) - 1;
  if (opens > first && lower(opens - 1) != ",") return -1;
  const Pos next = document_[token + 1].pos;
  if (!known && next != Pos::aux && next != Pos::verb) return -1;
  const TokenIndex start = phrase_start(token);
  const TokenIndex verb = document_[place].head;
  return start > 0 && lower(start - 1) == "," && verb > token && is_verbal(verb) ? verb : -1;
}

TokenIndex Syntax::own_verb(TokenIndex token) const {
  const TokenIndex participle = own_participle(token);
  if (participle >= 0) return participle;
  const TokenIndex place = verb_behind_place(token);
  return place >= 0 ? place : verb_behind_clause(token);
}

// Right behind the comma or the mark that closes a quotation, and followed by whoever speaks.
bool Syntax::is_behind_quotation(TokenIndex token) const {
  const auto word = [&](TokenIndex i) { return document_.word(i); };
  if (token < 2 || token + 1 >= document_.size() || dependent(token, "det") >= 0) return false;
  const TokenIndex mark = word(token - 1) == "," ? token - 2 : token - 1;
  if (word(mark) != "»" && word(mark) != "\"" && word(mark) != "”") return false;
  const Pos next = document_[token + 1].pos;
  return next == Pos::det || next == Pos::propn;
}

bool Syntax::colon_between(TokenIndex first, TokenIndex last) const {
  for (TokenIndex i = first; i < last; ++i) {
    if (lower(i) == ":") return true;
  }
  return false;
}

// "Scrutin : Oslo et Lima s'affrontent", "la convention, Oslo a demandé": who stands right before the verb and its
// small words, where the parser's subject is something else.
Syntax::Subject Syntax::adjacent_subject(TokenIndex verb, TokenIndex wrong) const {
  const TokenSpan phrase = dependents_.subtree(wrong);
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex last = verb - 1;
  while (last >= first &&
         (((document_[last].pos == Pos::aux || document_[last].pos == Pos::adv) && !mention_at(last)) ||
          is_clitic(lower(last))))
    --last;
  Subject subject;
  while (last >= first) {
    const Mention* mention = nullptr;
    TokenIndex head = -1;
    for (TokenIndex i = last; i >= first && i > last - 12 && mention == nullptr; --i) {
      const Mention* at = mention_at(i);
      if (at == nullptr || at->tokens.last != last + 1) continue;
      mention = at;
      head = i;
    }
    if (mention == nullptr || slot(head) != slot_object) break;
    // What belongs to the subject itself is no other subject, but behind a comma or a colon.
    if (phrase.contains(head) && mention->tokens.first > first && lower(mention->tokens.first - 1) != "," &&
        !colon_between(wrong, head))
      break;
    ActorSet all = actors_at(head);
    add_actors(all, subject.actors);
    subject.actors = std::move(all);
    if (subject.head < 0) subject.head = head;
    const TokenIndex before = mention->tokens.first - 1;
    if (before < first || lower(before) != "et") break;
    last = before - 1;
  }
  subject.fallback = true;
  return subject;
}

// "Rome, les Pays-Bas, Oslo et Lima ont": who stands between the commas of a list belongs to it, whatever the parser
// made of it.
void Syntax::add_around_commas(Subject& subject, TokenIndex verb) const {
  if (subject.actors.empty() || subject.head > verb || finite_morphology(verb).number != Number::plural) return;
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  const Mention* own = mention_at(subject.head);
  if (own == nullptr) return;
  // Behind its head, as long as nothing but commas and "et" parts them.
  bool listed = subject.actors.size() > 1;
  ActorSet behind;
  for (TokenIndex end = own->tokens.last; end + 1 < verb;) {
    const bool last = lower(end) == "et";
    if (!last && lower(end) != ",") break;
    const Mention* next = nullptr;
    TokenIndex head = -1;
    for (TokenIndex i = end + 1; i < verb && i < end + 8 && next == nullptr; ++i) {
      const Mention* mention = mention_at(i);
      if (mention == nullptr || phrase_start(i) != end + 1 || slot(i) != slot_object) continue;
      next = mention;
      head = i;
    }
    if (next == nullptr) break;
    add_actors(behind, actors_at(head));
    listed = listed || last;
    end = next->tokens.last;
    if (last) break;
  }
  if (!listed) return;
  // Before it.
  ActorSet before;
  for (TokenIndex head = subject.head; head >= 0;) {
    const TokenIndex comma = phrase_start(head) - 1;
    if (comma <= first || lower(comma) != "," || document_[comma + 1].pos == Pos::punct) break;
    head = -1;
    for (TokenIndex i = comma - 1; i >= first && i > comma - 8 && head < 0; --i) {
      const Mention* mention = mention_at(i);
      if (mention != nullptr && mention->tokens.last == comma && slot(i) == slot_object) head = i;
    }
    if (head < 0) break;
    ActorSet longer = actors_at(head);
    add_actors(longer, before);
    before = std::move(longer);
  }
  add_actors(before, subject.actors);
  add_actors(before, behind);
  subject.actors = std::move(before);
}

// "Oslo et Lima ont": a plural verb has both, whatever the parser joined.
void Syntax::add_listed(Subject& subject, TokenIndex verb) const {
  if (subject.actors.size() != 1 || subject.head > verb || finite_morphology(verb).number != Number::plural) return;
  const Mention* own = mention_at(subject.head);
  // "L'Arabie saoudite et l'Iran ont": listed with a word of the name. "Oslo comme Lima ont": both.
  if (own != nullptr && own->tokens.last + 1 < verb && among(lower(own->tokens.last), {"et", "comme"}) &&
      document_.morphology(subject.head).number != Number::plural) {
    for (TokenIndex i = own->tokens.last + 1; i < verb && i < own->tokens.last + 4; ++i) {
      const Mention* other = mention_at(i);
      if (other == nullptr || other->tokens.first != own->tokens.last + 1) continue;
      if (slot(i) == slot_object || lower(own->tokens.last) == "comme") add_actors(subject.actors, actors_at(i));
      return;
    }
  }
  if (own == nullptr || own->tokens.first < 2 || lower(own->tokens.first - 1) != "et" ||
      document_.morphology(subject.head).number == Number::plural)
    return;
  const TokenIndex et = own->tokens.first - 1;
  // "Oslo" | "et Lima ont": cut in front of the second of them.
  const Sentence& sentence = document_.sentences[document_[et].sentence];
  const bool cut = et == sentence.tokens.first && document_[et - 1].pos != Pos::punct &&
                   document_.sentences[document_[et - 1].sentence].paragraph == sentence.paragraph;
  const std::uint32_t first = document_[cut ? et - 1 : et].sentence;
  for (TokenIndex i = et - 1; i >= 0 && i > et - 10 && document_[i].sentence >= first; --i) {
    const Mention* other = mention_at(i);
    if (other == nullptr || other->tokens.last != et) continue;
    if (slot(i) != slot_object) return;
    ActorSet all = actors_at(i);
    add_actors(all, subject.actors);
    subject.actors = std::move(all);
    return;
  }
}

}  // namespace entente
