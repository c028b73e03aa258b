// Who stands right before the verb or in a list before it, where the parser's subject is something else or one of them.
#include "ingest/function_words.hpp"
#include "ingest/relations/subjects.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "Scrutin : Oslo et Lima s'affrontent", "la convention, Oslo a demandé": who stands right before the verb and its
// small words, where the parser's subject is something else.
Syntax::Subject Subjects::adjacent_subject(TokenIndex verb, TokenIndex wrong) const {
  const TokenSpan phrase = syntax_.dependents().subtree(wrong);
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex last = verb - 1;
  while (last >= first &&
         (((document_[last].pos == Pos::aux || document_[last].pos == Pos::adv) && !syntax_.mention_at(last)) ||
          is_clitic(syntax_.lower(last))))
    --last;
  Subject subject;
  while (last >= first) {
    const Mention* mention = nullptr;
    TokenIndex head = -1;
    for (TokenIndex i = last; i >= first && i > last - 12 && mention == nullptr; --i) {
      const Mention* at = syntax_.mention_at(i);
      if (at == nullptr || at->tokens.last != last + 1) continue;
      mention = at;
      head = i;
    }
    if (mention == nullptr || syntax_.slot(head) != slot_object) break;
    // What belongs to the subject itself is no other subject, but behind a comma or a colon.
    if (phrase.contains(head) && mention->tokens.first > first && syntax_.lower(mention->tokens.first - 1) != "," &&
        !syntax_.colon_between(wrong, head))
      break;
    ActorSet all = syntax_.actors_at(head);
    add_actors(all, subject.actors);
    subject.actors = std::move(all);
    if (subject.head < 0) subject.head = head;
    const TokenIndex before = mention->tokens.first - 1;
    if (before < first || syntax_.lower(before) != "et") break;
    last = before - 1;
  }
  subject.fallback = true;
  return subject;
}

// "Rome, les Pays-Bas, Oslo et Lima ont": who stands between the commas of a list belongs to it, whatever the parser
// made of it.
void Subjects::add_around_commas(Subject& subject, TokenIndex verb) const {
  if (subject.actors.empty() || subject.head > verb || syntax_.finite_morphology(verb).number != Number::plural) return;
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  const Mention* own = syntax_.mention_at(subject.head);
  if (own == nullptr) return;
  // Behind its head, as long as nothing but commas and "et" parts them.
  bool listed = subject.actors.size() > 1;
  ActorSet behind;
  for (TokenIndex end = own->tokens.last; end + 1 < verb;) {
    const bool last = syntax_.lower(end) == "et";
    if (!last && syntax_.lower(end) != ",") break;
    const Mention* next = nullptr;
    TokenIndex head = -1;
    for (TokenIndex i = end + 1; i < verb && i < end + 8 && next == nullptr; ++i) {
      const Mention* mention = syntax_.mention_at(i);
      if (mention == nullptr || syntax_.phrase_start(i) != end + 1 || syntax_.slot(i) != slot_object) continue;
      next = mention;
      head = i;
    }
    if (next == nullptr) break;
    add_actors(behind, syntax_.actors_at(head));
    listed = listed || last;
    end = next->tokens.last;
    if (last) break;
  }
  if (!listed) return;
  // Before it.
  ActorSet before;
  for (TokenIndex head = subject.head; head >= 0;) {
    const TokenIndex comma = syntax_.phrase_start(head) - 1;
    if (comma <= first || syntax_.lower(comma) != "," || document_[comma + 1].pos == Pos::punct) break;
    head = -1;
    for (TokenIndex i = comma - 1; i >= first && i > comma - 8 && head < 0; --i) {
      const Mention* mention = syntax_.mention_at(i);
      if (mention != nullptr && mention->tokens.last == comma && syntax_.slot(i) == slot_object) head = i;
    }
    if (head < 0) break;
    ActorSet longer = syntax_.actors_at(head);
    add_actors(longer, before);
    before = std::move(longer);
  }
  add_actors(before, subject.actors);
  add_actors(before, behind);
  subject.actors = std::move(before);
}

// "Oslo et Lima ont": a plural verb has both, whatever the parser joined.
void Subjects::add_listed(Subject& subject, TokenIndex verb) const {
  if (subject.actors.size() != 1 || subject.head > verb || syntax_.finite_morphology(verb).number != Number::plural)
    return;
  const Mention* own = syntax_.mention_at(subject.head);
  // "L'Arabie saoudite et l'Iran ont": listed with a word of the name. "Oslo comme Lima ont": both.
  if (own != nullptr && own->tokens.last + 1 < verb && among(syntax_.lower(own->tokens.last), {"et", "comme"}) &&
      document_.morphology(subject.head).number != Number::plural) {
    for (TokenIndex i = own->tokens.last + 1; i < verb && i < own->tokens.last + 4; ++i) {
      const Mention* other = syntax_.mention_at(i);
      if (other == nullptr || other->tokens.first != own->tokens.last + 1) continue;
      if (syntax_.slot(i) == slot_object || syntax_.lower(own->tokens.last) == "comme")
        add_actors(subject.actors, syntax_.actors_at(i));
      return;
    }
  }
  if (own == nullptr || own->tokens.first < 2 || syntax_.lower(own->tokens.first - 1) != "et" ||
      document_.morphology(subject.head).number == Number::plural)
    return;
  const TokenIndex et = own->tokens.first - 1;
  // "Oslo" | "et Lima ont": cut in front of the second of them.
  const Sentence& sentence = document_.sentences[document_[et].sentence];
  const bool cut = et == sentence.tokens.first && document_[et - 1].pos != Pos::punct &&
                   document_.sentences[document_[et - 1].sentence].paragraph == sentence.paragraph;
  const std::uint32_t first = document_[cut ? et - 1 : et].sentence;
  for (TokenIndex i = et - 1; i >= 0 && i > et - 10 && document_[i].sentence >= first; --i) {
    const Mention* other = syntax_.mention_at(i);
    if (other == nullptr || other->tokens.last != et) continue;
    if (syntax_.slot(i) != slot_object) return;
    ActorSet all = syntax_.actors_at(i);
    add_actors(all, subject.actors);
    subject.actors = std::move(all);
    return;
  }
}

}  // namespace entente
