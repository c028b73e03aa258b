// Bytes whose encoding is not known yet in, whether their beginning looks so out. For the readers that say what a file
// is.
#pragma once

#include <re2/re2.h>

#include <string_view>

namespace entente {

// Each byte is a character, for the bytes need not be UTF-8.
inline RE2::Options over_bytes() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  return options;
}

// What says of itself what it is says so early.
inline re2::StringPiece beginning(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  return {head.data(), head.size()};
}

}  // namespace entente
