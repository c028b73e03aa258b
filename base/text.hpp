// UTF-8 in, code points, offsets and folded forms out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// An offset in UTF-8 bytes of the text that it belongs to. Becomes code points only at the border (CodePoints).
enum class ByteOffset : std::uint32_t {};

constexpr std::uint32_t value(ByteOffset offset) {
  return static_cast<std::uint32_t>(offset);
}

// The half-open range [begin, end) of a text.
struct ByteSpan {
  ByteOffset begin{};
  ByteOffset end{};

  friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

inline std::string_view slice(std::string_view text, ByteSpan span) {
  return text.substr(value(span.begin), value(span.end) - value(span.begin));
}

// Decodes the code point that starts at text[at] and moves `at` behind it. `text` must be valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

std::u32string to_utf32(std::string_view text);

// The offset of the first byte that is no part of well-formed UTF-8 (no surrogates, no overlong forms, at most
// U+10FFFF).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Every ill-formed sequence becomes one U+FFFD.
std::string repair_utf8(std::string_view text);

std::string windows_1252_to_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

// Turns byte offsets of one text into code point offsets, each in constant time.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // `offset` must be the start of a code point, or the size of the text.
  std::uint32_t at(ByteOffset offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> blocks_;  // code points before each block of 64 bytes
};

// Full Unicode lower case without a locale, as Python's str.lower().
std::string lower_case(std::string_view text);

std::string upper_case(std::string_view text);

// Canonical composition (NFC).
std::string compose(std::string_view text);

// The form by which names are compared: case folded, accents and the apostrophe's variants taken away, runs of white
// space one space, none at the ends. "L’Élysée" -> "l'elysee".
std::string fold(std::string_view text);

// What XML 1.0 and JSON readers stumble over (control characters but tab and line feed, U+FFFE, U+FFFF) is taken away.
std::string strip_forbidden(std::string_view text);

bool is_white_space(char32_t code_point);  // Python's str.isspace()

std::string_view trim(std::string_view text);  // ASCII white space

}  // namespace entente
