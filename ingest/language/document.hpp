// One analysed text: tokens with lemmas, heads and labels, sentences and entities, as the language pipeline decided
// them. Everything is held by value or as an index into the Document: nothing here points into a model.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace entente {

// A short name of a closed set (dependency label, tag, entity type), held in place: at most 23 bytes.
class Label {
 public:
  constexpr Label() = default;
  constexpr Label(std::string_view name) {  // NOLINT(google-explicit-constructor): reads as the name that it is
    if (name.size() > capacity) throw std::length_error("label too long: " + std::string(name));
    std::copy(name.begin(), name.end(), bytes_.begin());
    size_ = static_cast<std::uint8_t>(name.size());
  }
  constexpr Label(const char* name) : Label(std::string_view(name)) {}  // NOLINT(google-explicit-constructor)

  constexpr std::string_view view() const { return {bytes_.data(), size_}; }
  constexpr bool empty() const { return size_ == 0; }

  friend constexpr bool operator==(const Label& one, const Label& other) { return one.view() == other.view(); }
  friend constexpr bool operator==(const Label& label, std::string_view name) { return label.view() == name; }
  friend constexpr bool operator==(const Label& label, const char* name) { return label.view() == name; }

 private:
  static constexpr std::size_t capacity = 23;
  std::array<char, capacity> bytes_{};
  std::uint8_t size_ = 0;
};

// Universal part of speech (Universal Dependencies v2), and spaCy's SPACE.
enum class Pos : std::uint8_t {
  none,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
  space
};

std::string_view name(Pos pos);     // "ADJ"; none is ""
Pos pos_of(std::string_view name);  // none where there is no such part of speech

enum class Gender : std::uint8_t { none, masculine, feminine };
enum class Number : std::uint8_t { none, singular, plural };
enum class Mood : std::uint8_t { none, indicative, conditional, subjunctive, imperative };
enum class Tense : std::uint8_t { none, present, past, imperfect, future };
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle };

// What rules ask of a FEATS string ("Gender=Masc|Number=Sing"), read once per distinct string.
struct Morphology {
  std::string features;  // as in CoNLL-U, empty where there are none
  Gender gender = Gender::none;
  Number number = Number::none;
  std::uint8_t person = 0;  // 1, 2, 3; 0 where there is none
  Mood mood = Mood::none;
  Tense tense = Tense::none;
  VerbForm verb_form = VerbForm::none;
  bool passive = false;     // Voice=Pass
  bool possessive = false;  // Poss=Yes
  bool reflexive = false;   // Reflex=Yes
  bool negative = false;    // Polarity=Neg
  Label pron_type;          // "Rel", "Dem", "Prs", ...

  static Morphology parse(std::string_view features);
};

using TokenIndex = std::int32_t;

// The half-open range [first, last) of tokens.
struct TokenSpan {
  TokenIndex first = 0;
  TokenIndex last = 0;

  TokenIndex size() const { return last - first; }
  bool contains(TokenIndex token) const { return token >= first && token < last; }
  friend bool operator==(const TokenSpan&, const TokenSpan&) = default;
};

struct Token {
  ByteSpan span;
  std::uint32_t lemma = 0;       // index into Document::lemmas
  std::uint16_t morphology = 0;  // index into Document::morphologies
  Pos pos = Pos::none;
  bool space_after = false;
  TokenIndex head = 0;  // index in the document; itself for the root of a sentence
  std::uint32_t sentence = 0;
  Label tag;
  Label dependency;  // as "nsubj:pass"
  Label entity;      // as "PER"; empty outside of entities
  bool entity_start = false;
};

struct Sentence {
  TokenSpan tokens;
  std::uint32_t paragraph = 0;
};

struct Entity {
  TokenSpan tokens;
  Label type;
};

struct Document {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Entity> entities;
  std::vector<std::string> lemmas;       // distinct ones
  std::vector<Morphology> morphologies;  // distinct ones

  TokenIndex size() const { return static_cast<TokenIndex>(tokens.size()); }
  const Token& operator[](TokenIndex i) const { return tokens[static_cast<std::size_t>(i)]; }
  std::string_view word(TokenIndex i) const { return slice(text, (*this)[i].span); }
  std::string_view lemma(TokenIndex i) const { return lemmas[(*this)[i].lemma]; }
  const Morphology& morphology(TokenIndex i) const { return morphologies[(*this)[i].morphology]; }
  bool is_root(TokenIndex i) const { return (*this)[i].head == i; }

  // From the first byte of the first token to the last byte of the last; `span` must not be empty.
  ByteSpan bytes(TokenSpan span) const { return {(*this)[span.first].span.begin, (*this)[span.last - 1].span.end}; }
  std::string_view words(TokenSpan span) const { return slice(text, bytes(span)); }
};

// The dependents of every token of one document, in the order of the text.
class Dependents {
 public:
  explicit Dependents(const Document& document);

  // Lives as long as this object.
  const TokenIndex* begin_of(TokenIndex token) const { return list_.data() + first_[static_cast<std::size_t>(token)]; }
  const TokenIndex* end_of(TokenIndex token) const {
    return list_.data() + first_[static_cast<std::size_t>(token) + 1];
  }

  struct Range {
    const TokenIndex* first;
    const TokenIndex* last;
    const TokenIndex* begin() const { return first; }
    const TokenIndex* end() const { return last; }
    bool empty() const { return first == last; }
  };
  Range of(TokenIndex token) const { return {begin_of(token), end_of(token)}; }

  // The smallest span that holds the token and all that depends on it.
  TokenSpan subtree(TokenIndex token) const;

 private:
  std::vector<TokenIndex> list_;
  std::vector<std::uint32_t> first_;
  std::vector<TokenSpan> subtree_;
};

}  // namespace entente
