// A word in, the attributes that depend on its letters alone out, as spaCy's lexemes have them
// (spacy/lang/lex_attrs.py).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

struct Lexeme {  // string ids
  std::uint64_t orth = 0;
  std::uint64_t norm = 0;
  std::uint64_t prefix = 0;
  std::uint64_t suffix = 0;
  std::uint64_t shape = 0;
  std::uint64_t is_space = 0;
};

// A word's norm where it is not the word in lower case; ids.
struct NormEntry {
  std::uint64_t orth = 0;
  std::uint64_t norm = 0;
};

// The entries that hold for every language (spacy/lang/norm_exceptions.py), sorted by orth.
std::span<const NormEntry> base_norms();

// `word` is not empty; `norms` is sorted by orth.
Lexeme make_lexeme(std::string_view word, std::span<const NormEntry> norms);

// Letters become x or X, digits d, all else stays; runs are cut to four; "LONG" from 100 code points on.
std::string word_shape(std::string_view word);

// As Python's str methods decide on one character.
bool is_alpha(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_upper(char32_t code_point);

// As Python's str.isalpha(): not empty, and letters only.
bool is_alpha(std::string_view word);

}  // namespace entente
