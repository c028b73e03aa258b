// A document in, the same out with words of another head, label or part of speech: what the repairs of verbs, clauses
// and lists share.
#pragma once

#include <string_view>

#include "ingest/language/document.hpp"

namespace entente {

class TreeMender {
 public:
  // Longer "sentences" are tables and lists, which nothing is gained from mending; this bounds the work of each.
  static constexpr TokenIndex longest_sentence = 400;

  // `document` must outlive this object.
  explicit TreeMender(Document& document) : document_(document) {}

  void hang(TokenIndex child, TokenIndex head, std::string_view label);
  void make_verb(TokenIndex token, std::string_view infinitive, std::string_view features);
  void make_noun(TokenIndex token, std::string_view lemma);
  void set_morphology(TokenIndex token, std::string_view features);
  // The verb becomes the head of a clause with these; `object` is -1 for none. False, and nothing done, where the tree
  // would no longer be one, or the subject is another verb's.
  bool make_clause(TokenIndex verb, TokenIndex subject, TokenIndex object, std::string_view object_label);

  // Names of countries are tagged as anything.
  bool is_noun(TokenIndex token) const;
  bool is_finite(TokenIndex token) const;
  // "bombardé", not "bombardant".
  bool is_past_participle(TokenIndex token) const;
  // Whether the first governs the second, however far.
  bool is_above(TokenIndex above, TokenIndex below) const;
  // The head of the noun phrase that ends right before the token, past a parenthesis: "le porte-parole de la ville
  // dément"; -1 for none.
  TokenIndex phrase_before(TokenIndex token) const;
  // The noun behind the token, past adverbs and its own article; -1 for none. "de" opens no object.
  TokenIndex object_behind(TokenIndex token) const;
  // Whether a clause ends here: a mark, a conjunction, a relative pronoun, or the sentence.
  bool ends_clause(TokenIndex token) const;
  // Whether no finite verb stands in the clause around the token.
  bool lacks_verb(TokenIndex token) const;
  // The comma that opens the insertion which is closed at `close`, with no other clause between but a
  // relative one; -1 for none.
  TokenIndex opening_comma(TokenIndex close) const;
  // "le maire", "Lima": whether the phrase is a whole one, with no preposition, at the beginning of the sentence.
  bool opens_sentence(TokenIndex noun) const;
  bool is_readable(TokenIndex token) const { return sentence_of(token).size() <= longest_sentence; }
  TokenSpan sentence_of(TokenIndex token) const { return document_.sentences[document_[token].sentence].tokens; }
  TokenIndex child_of(TokenIndex head, std::string_view label) const;

 private:
  Token& token(TokenIndex i) { return document_.tokens[static_cast<std::size_t>(i)]; }
  TokenIndex above_of_clause(TokenIndex verb, TokenIndex subject, TokenIndex object, Label& label) const;

  Document& document_;
};

}  // namespace entente
