// A Document in, what the rules for actors ask of it again and again out: folded words, capitals, phrases of names.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/actors/knowledge.hpp"
#include "ingest/language/document.hpp"

namespace entente {

// What the text says at one place: a term of the knowledge, and the tokens that say it.
struct TermMatch {
  TokenSpan tokens;
  Term term;
};

// Lives no longer than the document and the knowledge.
class Reading {
 public:
  Reading(const Document& document, const Knowledge& knowledge);

  const Document& document() const { return document_; }
  const Knowledge& knowledge() const { return knowledge_; }
  const Dependents& dependents() const { return dependents_; }

  std::string_view key(TokenIndex token) const { return key({token, token + 1}); }  // name_key() of the word
  std::string_view key(TokenSpan tokens) const;  // of the words, as the text joins them
  bool capital(TokenIndex token) const { return flags_[static_cast<std::size_t>(token)] & 1U; }
  bool all_capitals(TokenIndex token) const { return flags_[static_cast<std::size_t>(token)] & 2U; }
  bool is_hyphen(TokenIndex token) const;  // between two words without blanks
  bool opens_sentence(TokenIndex token) const { return flags_[static_cast<std::size_t>(token)] & 4U; }

  // The longest term that begins at `token` within its sentence: all its meanings, none where there is none. A prefix
  // "ex-" and an article that a preposition has taken in ("au Caire") count as if they were written apart.
  // Terms that go beyond `limit` are left out.
  const std::vector<TermMatch>& terms_at(TokenIndex token, TokenIndex limit = std::numeric_limits<TokenIndex>::max());

  // The sentence as names and phrases see it: a boundary without punctuation before it is doubtful and does not part
  // them.
  TokenIndex sentence_begin(TokenIndex token) const { return units_[document_[token].sentence].first; }
  TokenIndex sentence_end(TokenIndex token) const { return units_[document_[token].sentence].last; }

  // The token of the span whose head lies outside of it; the first one where there are several.
  TokenIndex head_of(TokenSpan tokens) const;

  // The preposition that goes before the token in its phrase ("contre" of "contre le régime"), folded; empty where
  // there is none.
  std::string_view preposition(TokenIndex head) const;

 private:
  void find_units();
  void find_terms(TokenIndex token, std::size_t skipped, TokenIndex limit);
  void find_behind_contraction(TokenIndex token);

  const Document& document_;
  const Knowledge& knowledge_;
  Dependents dependents_;
  std::string keys_;
  std::vector<TokenSpan> spans_;  // of keys_, in bytes
  std::vector<unsigned char> flags_;
  std::vector<TokenSpan> units_;  // of each sentence
  std::vector<TermMatch> matches_;
  std::vector<Term> found_;
};

}  // namespace entente
