#include "ingest/articles/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>

#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_ascii_letter(char c) {
  return is_ascii_lower(c) || (c >= 'A' && c <= 'Z');
}

// Strict: nullopt where ICU has no such charset, or where a byte has no meaning in it.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string result;
  text.toUTF8String(result);
  return result;
}

enum class Plausible : std::uint8_t { no, sign, lower, upper };

// What a byte above 0x7F would be in Windows-1252, as western European prose uses it.
Plausible windows_1252_kind(unsigned char byte) {
  if (byte >= 0xC0)
    return byte == 0xD7 || byte == 0xF7 ? Plausible::no : byte < 0xDF ? Plausible::upper : Plausible::lower;
  switch (byte) {
    case 0x8A:
    case 0x8C:
    case 0x8E:
    case 0x9F:
      return Plausible::upper;
    case 0x9A:
    case 0x9C:
    case 0x9E:
      return Plausible::lower;
    case 0x80:
    case 0x85:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
    case 0x96:
    case 0x97:
    case 0x99:
      return Plausible::sign;
    case 0x8B:
    case 0x9B:
      return Plausible::sign;
    default:
      break;
  }
  constexpr std::string_view signs = "\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAE\xB0\xB2\xB3\xB7\xBA\xBB\xBC\xBD\xBE\xBF";
  return signs.find(static_cast<char>(byte)) == std::string_view::npos ? Plausible::no : Plausible::sign;
}

// Damaged UTF-8 holds more well-formed sequences than ill-formed ones; other single-byte charsets put capitals and
// signs in the middle of words (Mac Roman, code page 850), or hardly any ASCII letters between their own (Cyrillic,
// Greek).
bool looks_windows_1252(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t implausible = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    letters += is_ascii_letter(c);
    if (!is_high(c)) continue;
    ++high;
    const Plausible kind = windows_1252_kind(static_cast<unsigned char>(c));
    const bool inside = i > 0 && is_ascii_lower(bytes[i - 1]) && i + 1 < bytes.size() && is_ascii_lower(bytes[i + 1]);
    // 0x92 is the apostrophe of "l’Elysée": the one sign between two small letters.
    const bool misplaced = inside && (kind == Plausible::upper || (kind == Plausible::sign && c != '\x92'));
    implausible += kind == Plausible::no || misplaced;
  }
  if (high > letters + 2 || implausible * 20 > high) return false;

  std::size_t well_formed = 0;
  std::size_t ill_formed = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (!is_high(bytes[i])) {
      ++i;
      continue;
    }
    const std::string_view next = bytes.substr(i, 4);
    const std::size_t fault = first_invalid_utf8(next).value_or(next.size());
    // A sequence cut by the window of four bytes is no fault, as long as something well-formed stands before it.
    if (fault == 0) {
      ++ill_formed;
      ++i;
      continue;
    }
    std::size_t length = 1;
    while (length < fault && (static_cast<unsigned char>(next[length]) & 0xC0U) == 0x80U) ++length;
    ++well_formed;
    i += length;
  }
  return ill_formed > well_formed;
}

std::optional<std::size_t> first_nul(std::string_view bytes) {
  const std::size_t at = bytes.find('\0');
  return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  DecodedText result;
  if (bytes.substr(0, 2) == utf16_little_mark || bytes.substr(0, 2) == utf16_big_mark) {
    const std::string charset = bytes.substr(0, 2) == utf16_little_mark ? "UTF-16LE" : "UTF-16BE";
    if (auto text = convert(bytes.substr(2), charset)) {
      result.text = std::move(*text);
      result.notes.push_back("read as " + charset);
    } else {
      result.error = "is no well-formed " + charset + ", which its byte order mark announces";
    }
    return result;
  }
  const bool marked = bytes.substr(0, 3) == utf8_mark;
  if (marked) bytes.remove_prefix(3);
  if (const auto nul = first_nul(bytes)) {
    result.error = "byte " + std::to_string(*nul + (marked ? 3 : 0)) + " is NUL: this is no text";
    return result;
  }
  const auto fault = first_invalid_utf8(bytes);
  if (!fault) {
    result.text = bytes;
    return result;
  }
  const std::size_t place = *fault + (marked ? 3 : 0);
  if (!marked) {
    const std::string charset = lower_case(declared);
    // Pages that declare Latin-1 are Windows-1252: the WHATWG encoding standard makes the one an alias of the other.
    const bool latin =
        charset == "iso-8859-1" || charset == "latin1" || charset == "windows-1252" || charset == "us-ascii";
    if (!charset.empty() && charset != "utf-8" && charset != "utf8" && !latin) {
      if (auto text = convert(bytes, charset)) {
        result.text = std::move(*text);
        result.notes.push_back("read as " + charset);
        return result;
      }
    }
    if (latin || looks_windows_1252(bytes)) {
      result.text = windows_1252_to_utf8(bytes);
      result.notes.push_back("read as Windows-1252");
      return result;
    }
  }
  result.error = "byte " + std::to_string(place) + " is no UTF-8, and the text is no Windows-1252";
  return result;
}

bool looks_binary(std::string_view bytes) {
  if (bytes.substr(0, 2) == utf16_little_mark || bytes.substr(0, 2) == utf16_big_mark) return false;
  std::size_t controls = 0;
  for (const char c : bytes) {
    if (c == '\0') return true;
    controls += static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }
  return controls * 20 > bytes.size();
}

}  // namespace entente
