#include "ingest/language/lexeme.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "ingest/language/strings.hpp"

namespace entente {

namespace {

constexpr std::size_t long_word = 100;
constexpr int longest_run = 4;

struct NormPair {
  std::string_view word;
  std::string_view norm;
};

// spacy/lang/norm_exceptions.py, 3.8.
constexpr std::array<NormPair, 45> norm_pairs{{
    {"'s", "'s"}, {"'S", "'s"}, {"’s", "'s"},  {"’S", "'s"}, {"’", "'"},   {"‘", "'"},   {"´", "'"},  {"`", "'"},
    {"”", "\""},  {"“", "\""},  {"''", "\""},  {"``", "\""}, {"´´", "\""}, {"„", "\""},  {"»", "\""}, {"«", "\""},
    {"‘‘", "\""}, {"’’", "\""}, {"？", "?"},   {"！", "!"},  {"，", ","},  {"；", ";"},  {"：", ":"}, {"。", "."},
    {"।", "."},   {"…", "..."}, {"—", "-"},    {"–", "-"},   {"--", "-"},  {"---", "-"}, {"——", "-"}, {"€", "$"},
    {"£", "$"},   {"¥", "$"},   {"฿", "$"},    {"US$", "$"}, {"C$", "$"},  {"A$", "$"},  {"₺", "$"},  {"₹", "$"},
    {"৳", "$"},   {"₩", "$"},   {"Mex$", "$"}, {"₣", "$"},   {"E£", "$"},
}};

}  // namespace

std::span<const NormEntry> base_norms() {
  static const std::vector<NormEntry> entries = [] {
    std::vector<NormEntry> result;
    for (const NormPair& pair : norm_pairs) result.push_back({string_id(pair.word), string_id(pair.norm)});
    std::sort(result.begin(), result.end(), [](const NormEntry& a, const NormEntry& b) { return a.orth < b.orth; });
    return result;
  }();
  return entries;
}

bool is_alpha(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_L_MASK) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  const int type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NUMERIC_TYPE);
  return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

bool is_alpha(std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = 0; at < word.size();) {
    if (!is_alpha(next_code_point(word, at))) return false;
  }
  return true;
}

std::string word_shape(std::string_view word) {
  std::string shape;
  char32_t last = 0;
  int run = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count) {
    if (count + 1 >= long_word) return "LONG";
    const char32_t c = next_code_point(word, at);
    const char32_t form = is_alpha(c) ? (is_upper(c) ? U'X' : U'x') : is_digit(c) ? U'd' : c;
    run = count > 0 && form == last ? run + 1 : 0;
    last = form;
    if (run < longest_run) append_utf8(shape, form);
  }
  return shape;
}

Lexeme make_lexeme(std::string_view word, std::span<const NormEntry> norms) {
  Lexeme lexeme;
  lexeme.orth = string_id(word);
  const auto norm = std::lower_bound(norms.begin(), norms.end(), lexeme.orth,
                                     [](const NormEntry& entry, std::uint64_t orth) { return entry.orth < orth; });
  lexeme.norm = norm != norms.end() && norm->orth == lexeme.orth ? norm->norm : string_id(lower_case(word));
  std::size_t at = 0;
  next_code_point(word, at);
  lexeme.prefix = string_id(word.substr(0, at));
  at = word.size();
  for (int left = 3; left > 0 && at > 0; --left) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
  }
  lexeme.suffix = string_id(word.substr(at));
  lexeme.shape = string_id(word_shape(word));
  lexeme.is_space = 1;
  for (at = 0; at < word.size();) {
    if (!is_white_space(next_code_point(word, at))) {
      lexeme.is_space = 0;
      break;
    }
  }
  return lexeme;
}

}  // namespace entente
