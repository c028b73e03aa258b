#include "ingest/actors/name_key.hpp"

#include <array>

#include "base/text.hpp"

namespace entente {

namespace {

// U+00C0 to U+017F without their accents; a blank where fold() must decide.
constexpr std::string_view latin =
    "aaaaaa ceeeeiiii"   // C0
    " nooooo  uuuuy  "   // D0
    "aaaaaa ceeeeiiii"   // E0
    " nooooo  uuuuy y"   // F0
    "aaaaaaccccccccdd"   // 100
    "  eeeeeeeeeegggg"   // 110
    "gggghh  iiiiiiii"   // 120
    "i   jjkk llllll "   // 130
    "   nnnnnn   oooo"   // 140
    "oo  rrrrrrssssss"   // 150
    "sstttt  uuuuuuuu"   // 160
    "uuuuwwyyyzzzzzz ";  // 170
static_assert(latin.size() == 192);

void put(std::string& key, char c) {
  if (c == '.' || c == '"') return;
  if (c == '-' || c == ' ' || c == '\n' || c == '\t' || c == '\r') {
    if (!key.empty() && key.back() != ' ') key += ' ';
    return;
  }
  key += c;
}

bool is_upper_case(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c < 0x138) return c % 2 == 0;
  if (c >= 0x139 && c < 0x149) return c % 2 == 1;
  if (c >= 0x14A && c < 0x178) return c % 2 == 0;
  if (c >= 0x178 && c < 0x180) return c == 0x178 || c % 2 == 1;
  return c >= 0x391 && c <= 0x42F && !(c >= 0x3B1 && c <= 0x3CE);
}

}  // namespace

void append_name_key(std::string& key, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      put(key, static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c >= 0xC0 && c < 0x180 && latin[c - 0xC0] != ' ') {
      key += latin[c - 0xC0];
    } else if (c == 0x2019 || c == 0x2018 || c == 0x02BC) {
      key += '\'';
    } else if (c == 0xA0 || c == 0x202F || (c >= 0x2010 && c <= 0x2014)) {
      put(key, ' ');
    } else if (c != 0xAB && c != 0xBB && c != 0x201C && c != 0x201D) {
      key += fold(text.substr(begin, at - begin));
    }
  }
}

std::string name_key(std::string_view text) {
  std::string key;
  append_name_key(key, text);
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::string slug(std::string_view text) {
  std::string result;
  for (const char c : name_key(text)) {
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::uint64_t hash_key(std::string_view key) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

bool starts_with_capital(std::string_view word) {
  if (word.empty()) return false;
  std::size_t at = 0;
  return is_upper_case(next_code_point(word, at));
}

bool is_all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (is_upper_case(c)) {
      ++letters;
    } else if ((c >= 'a' && c <= 'z') || c >= 0xC0) {
      return false;
    }
  }
  return letters >= 2;
}

}  // namespace entente
