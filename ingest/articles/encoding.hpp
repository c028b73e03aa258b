// Bytes of an unknown encoding in, UTF-8 out, or the reason why they are no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct DecodedText {
  std::string text;   // valid UTF-8 without a byte order mark
  std::string error;  // empty where `text` is good; names the byte
  std::vector<std::string> notes;
};

// In this order: a byte order mark (UTF-8, UTF-16) decides; well-formed UTF-8 is UTF-8, whatever was declared;
// `declared` (a charset's name, as an HTML page gives it) is tried, strictly; Windows-1252 is recognised by how its
// bytes lie between ASCII letters. All else is refused: a guess would put wrong names into the graph.
DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

// True where `bytes` (the beginning of a file) hold NUL or are mostly control characters, and are no UTF-16.
bool looks_binary(std::string_view bytes);

}  // namespace entente
