// A text in, its runs of white space and of other characters out, as spaCy's tokenizer takes them
// (Tokenizer._tokenize_affixes).
#pragma once

#include <cstddef>
#include <string_view>

#include "base/text.hpp"

namespace entente {

// Calls run(begin, end, space_after), bytes, for every run. One space behind a run of other characters belongs to that
// run as its `space_after`; all other white space is in runs of its own. `text` must be valid UTF-8.
template <typename Run>
void for_each_run(std::string_view text, Run&& run) {
  const auto white_at = [&](std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      return byte == ' ' || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F);
    }
    if (byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3) {  // no white space starts with another byte
      at += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
      return false;
    }
    return is_white_space(next_code_point(text, at));
  };
  if (text.empty()) return;
  std::size_t at = 0;
  bool in_white = white_at(at);
  std::size_t start = 0;
  while (at < text.size()) {
    const std::size_t here = at;
    if (white_at(at) == in_white) continue;
    const bool space = text[here] == ' ';
    if (start < here) run(start, here, space);
    start = space ? here + 1 : here;
    in_white = !in_white;
  }
  if (start < text.size()) run(start, text.size(), false);
}

}  // namespace entente
