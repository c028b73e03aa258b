#include "ingest/tree_mender.hpp"

#include <algorithm>

#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool opens_relative(std::string_view word) {
  return among(word, {"que", "qu'", "qu’", "qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles",
                      "auquel", "auxquels", "auxquelles"});
}

}  // namespace

void TreeMender::hang(TokenIndex child, TokenIndex head, std::string_view label) {
  token(child).head = head;
  token(child).dependency = label;
}

void TreeMender::set_morphology(TokenIndex at, std::string_view features) {
  const auto found = std::ranges::find(document_.morphologies, features, &Morphology::features);
  token(at).morphology = static_cast<std::uint16_t>(found - document_.morphologies.begin());
  if (found == document_.morphologies.end()) document_.morphologies.push_back(Morphology::parse(features));
}

void TreeMender::make_verb(TokenIndex at, std::string_view infinitive, std::string_view features) {
  Token& own = token(at);
  own.pos = Pos::verb;
  own.tag = "VERB";
  own.lemma = static_cast<std::uint32_t>(document_.lemmas.size());
  document_.lemmas.emplace_back(infinitive);
  set_morphology(at, features);
}

void TreeMender::make_noun(TokenIndex at, std::string_view lemma) {
  Token& own = token(at);
  own.pos = Pos::noun;
  own.tag = "NOUN";
  own.lemma = static_cast<std::uint32_t>(document_.lemmas.size());
  document_.lemmas.emplace_back(lemma);
  set_morphology(at, "Gender=Masc|Number=Sing");
}

bool TreeMender::is_noun(TokenIndex i) const {
  const Pos pos = document_[i].pos;
  return pos == Pos::noun || pos == Pos::propn || pos == Pos::pron ||
         (!document_[i].entity.empty() && pos != Pos::punct && pos != Pos::adp && pos != Pos::det);
}

bool TreeMender::is_finite(TokenIndex i) const {
  const Pos pos = document_[i].pos;
  return (pos == Pos::verb || pos == Pos::aux) && document_.morphology(i).mood != Mood::none;
}

bool TreeMender::is_past_participle(TokenIndex i) const {
  return document_[i].pos == Pos::verb && document_.morphology(i).verb_form == VerbForm::participle &&
         !document_.word(i).ends_with("ant");
}

bool TreeMender::is_above(TokenIndex above, TokenIndex below) const {
  for (int depth = 0; depth < 64; ++depth) {
    if (above == below) return true;
    if (document_.is_root(below)) return false;
    below = document_[below].head;
  }
  return true;
}

TokenIndex TreeMender::phrase_before(TokenIndex at) const {
  const TokenIndex first = sentence_of(at).first;
  TokenIndex top = at - 1;
  while (top > first && document_.word(top) == ")") {
    while (top > first && document_.word(top) != "(") --top;
    --top;
  }
  // "le parti démocrate attaque": the adjective is its noun's.
  if (top > first && document_[top].pos == Pos::adj && document_[top].head < top && document_[top].head >= first &&
      document_[top].dependency == "amod" && is_noun(document_[top].head))
    top = document_[top].head;
  if (top < first || !is_noun(top)) return -1;
  for (TokenIndex up = document_[top].head;
       up != top && up >= first && up < top && is_noun(up) &&
       among(document_[top].dependency.view(), {"nmod", "flat:name", "appos", "flat:foreign", "amod"});
       up = document_[top].head)
    top = up;
  return opens_relative(document_.word(top)) || document_.word(top) == "ce" ? -1 : top;
}

TokenIndex TreeMender::object_behind(TokenIndex at) const {
  const TokenIndex last = sentence_of(at).last;
  TokenIndex i = at + 1;
  while (i < last && document_[i].pos == Pos::adv) ++i;
  bool article = false;
  const auto opens = [&](Pos pos) { return pos == Pos::det || pos == Pos::adj || pos == Pos::num; };
  for (; i < last && opens(document_[i].pos); ++i) article = article || document_[i].pos != Pos::adj;
  if (i >= last || !is_noun(i) || (!article && document_[i].pos != Pos::propn)) return -1;
  return i;
}

bool TreeMender::ends_clause(TokenIndex at) const {
  const TokenSpan sentence = document_.sentences[document_[std::min(at, document_.size() - 1)].sentence].tokens;
  if (at >= document_.size() || !sentence.contains(at)) return true;
  const Pos pos = document_[at].pos;
  return pos == Pos::punct || pos == Pos::space || pos == Pos::sconj || pos == Pos::cconj ||
         opens_relative(document_.word(at));
}

bool TreeMender::lacks_verb(TokenIndex at) const {
  const TokenSpan sentence = sentence_of(at);
  for (TokenIndex i = at + 1; i < sentence.last && !ends_clause(i); ++i) {
    if (is_finite(i)) return false;
  }
  for (TokenIndex i = at - 1; i >= sentence.first && !ends_clause(i); --i) {
    if (is_finite(i)) return false;
  }
  return true;
}

TokenIndex TreeMender::opening_comma(TokenIndex close) const {
  constexpr TokenIndex longest = 20;
  const TokenIndex first = sentence_of(close).first;
  bool clause = false;
  for (TokenIndex i = close - 1; i > first && i > close - longest; --i) {
    if (document_.word(i) == ",") return !clause || opens_relative(document_.word(i + 1)) ? i : -1;
    clause = clause || is_finite(i);
    if (document_[i].pos == Pos::cconj || among(document_.word(i), {";", ":", "«", "»", "\"", "(", ")"})) return -1;
  }
  return -1;
}

bool TreeMender::opens_sentence(TokenIndex noun) const {
  for (TokenIndex i = sentence_of(noun).first; i < noun; ++i) {
    const Pos pos = document_[i].pos;
    const bool part = pos == Pos::det || pos == Pos::adj || pos == Pos::num || pos == Pos::space;
    if ((!part && document_[i].head != noun) || document_[i].dependency == "case") return false;
  }
  return document_[noun].pos == Pos::propn || !document_[noun].entity.empty() || child_of(noun, "det") >= 0;
}

TokenIndex TreeMender::child_of(TokenIndex head, std::string_view label) const {
  const TokenSpan sentence = sentence_of(head);
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    if (i != head && document_[i].head == head && document_[i].dependency == label) return i;
  }
  return -1;
}

// What the clause hangs from, and how; the verb itself for a root, -1 where the subject is another verb's.
TokenIndex TreeMender::above_of_clause(TokenIndex verb, TokenIndex subject, TokenIndex object, Label& label) const {
  const Token& before = document_[subject];
  if (object >= 0 && !document_.is_root(object) && is_above(object, subject)) {
    label = document_[object].dependency;
    return document_[object].head;
  }
  label = "ROOT";
  if (document_.is_root(verb) || document_.is_root(subject) || (object >= 0 && document_.is_root(object))) return verb;
  if (before.head != verb && !among(before.dependency.view(), {"conj", "parataxis", "dep", "appos", "nsubj"}))
    return -1;
  const TokenIndex from = before.head == verb ? verb : subject;
  label = document_[from].dependency;
  if (label.view().starts_with("nsubj")) label = "parataxis";
  TokenIndex head = document_[from].head;
  // "soutient Lima et Quito attaque Rome": listed with the object, the clause goes on from its verb.
  while (label == "conj" && document_[head].pos != Pos::verb && !document_.is_root(head)) head = document_[head].head;
  return head;
}

bool TreeMender::make_clause(TokenIndex verb, TokenIndex subject, TokenIndex object, std::string_view object_label) {
  Label label;
  const TokenIndex head = above_of_clause(verb, subject, object, label);
  if (head < 0) return false;
  const bool root = head == verb;
  if (!root && (is_above(verb, head) || is_above(subject, head) || (object >= 0 && is_above(object, head))))
    return false;
  hang(verb, head, label.view());
  hang(subject, verb, "nsubj");
  if (object >= 0) hang(object, verb, object_label);
  // What hung from the subject behind the verb, and from a former root, is the verb's.
  const TokenSpan sentence = sentence_of(verb);
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    if (i == verb || i == subject || i == object) continue;
    const bool strayed = i > verb && document_[i].head == subject;
    const bool rootless = root && document_.is_root(i);
    const bool of_object = object >= 0 && i < verb && document_[i].head == object;
    // "critique l'arrestation d'Anna par la police": of the object.
    const bool within = strayed && object >= 0 && i > object &&
                        (document_[i].dependency == "nmod" || document_[i].dependency.view().starts_with("flat"));
    if (strayed || rootless || of_object) token(i).head = within ? object : verb;
    if (rootless) token(i).dependency = "dep";
  }
  return true;
}

}  // namespace entente
