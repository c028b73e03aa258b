#include "ingest/language/affixes.hpp"

#include <array>

#include "base/text.hpp"

namespace entente {

namespace {

struct RuleName {
  std::optional<std::string> Affixes::Rules::*rule;
  std::string_view section;
};

// So that the time that a run takes is in proportion to its length, whatever it is made of; a text of words has neither
// a suffix nor a token that is longer.
constexpr std::size_t suffix_window = 256;
constexpr std::size_t longest_whole = 4096;

constexpr std::array<RuleName, 5> rule_names{{{&Affixes::Rules::prefix, "tokenizer/prefix"},
                                              {&Affixes::Rules::suffix, "tokenizer/suffix"},
                                              {&Affixes::Rules::infix, "tokenizer/infix"},
                                              {&Affixes::Rules::token, "tokenizer/token_match"},
                                              {&Affixes::Rules::url, "tokenizer/url_match"}}};

// spaCy counts a match's length in characters and takes that many off the end of the text, wherever the match lies.
std::size_t bytes_at_start(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  while (code_points-- > 0) next_code_point(text, at);
  return at;
}

std::size_t bytes_at_end(std::string_view text, std::size_t code_points) {
  return text.size() - bytes_at_start(text, count_code_points(text) - code_points);
}

// Whether all that the pattern matches lies at the end of the text: each of its alternatives is "...$".
bool matches_at_end_only(std::string_view pattern) {
  int depth = 0;
  bool in_class = false;
  char last = '\0';  // '\0' also for what is escaped
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '\\') {
      ++at;
      last = '\0';
      continue;
    }
    if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
      // "[]...]" and "[^]...]" hold a bracket.
      if (at + 1 < pattern.size() && pattern[at + 1] == '^') ++at;
      if (at + 1 < pattern.size() && pattern[at + 1] == ']') ++at;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
    } else if (c == '|' && depth == 0 && last != '$') {
      return false;
    }
    last = c;
  }
  return last == '$' && !in_class && depth == 0;
}

}  // namespace

Affixes::Rules Affixes::Rules::read(const FlatFile& model) {
  Rules rules;
  for (const RuleName& name : rule_names) {
    if (model.has(name.section)) rules.*name.rule = std::string(model.text(name.section));
  }
  return rules;
}

void Affixes::Rules::write(FlatFileWriter& writer) const {
  for (const RuleName& name : rule_names) {
    if (this->*name.rule) writer.add(name.section, *(this->*name.rule));
  }
}

Affixes::Affixes(const Rules& rules, std::string_view file) {
  if (rules.prefix) prefix_.emplace(*rules.prefix, file, "prefix_search");
  if (rules.suffix) {
    suffix_.emplace(*rules.suffix, file, "suffix_search");
    suffix_at_end_ = matches_at_end_only(*rules.suffix);
  }
  if (rules.infix) infix_.emplace(*rules.infix, file, "infix_finditer");
  if (rules.token) token_.emplace(*rules.token, file, "token_match");
  // Backtracking: of the published url patterns all have look-ahead.
  if (rules.url) url_.emplace(*rules.url, file, "url_match");
}

std::size_t Affixes::prefix_length(std::string_view text, Scratch& scratch) const {
  if (!prefix_) return 0;
  const auto match = prefix_->search(text, scratch.regex);
  if (!match || match->begin == match->end) return 0;
  if (match->begin == 0) return match->end;
  return bytes_at_start(text, count_code_points(text.substr(match->begin, match->end - match->begin)));
}

std::size_t Affixes::suffix_length(std::string_view text, Scratch& scratch) const {
  if (!suffix_) return 0;
  std::size_t from = 0;
  std::optional<SearchRegex::Match> match;
  // From the start of a long text each search would take the time of all of it, and one takes a suffix off at a time.
  // What matches from the first byte on may be the rest of a longer suffix.
  for (std::size_t size = suffix_window; suffix_at_end_ && size < text.size(); size *= 2) {
    from = text.size() - size;
    while ((static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
    match = suffix_->search(text, scratch.regex, from);
    if (!match || match->begin > from) break;
    from = 0;
  }
  if (from == 0) match = suffix_->search(text, scratch.regex);
  if (!match || match->begin == match->end) return 0;
  if (match->end == text.size()) return match->end - match->begin;
  return bytes_at_end(text, count_code_points(text.substr(match->begin, match->end - match->begin)));
}

bool Affixes::touches(std::string_view run, Scratch& scratch) const {
  return prefix_length(run, scratch) > 0 || (infix_ && infix_->search(run, scratch.regex)) ||
         suffix_length(run, scratch) > 0;
}

// Follows Tokenizer._split_affixes and _attach_tokens of spaCy step by step, for the order of these steps decides.
void Affixes::split(std::string_view run, const SpecialCases& specials, Scratch& scratch,
                    std::vector<Piece>& pieces) const {
  auto begin = std::uint32_t{0};
  auto end = static_cast<std::uint32_t>(run.size());
  scratch.suffixes.clear();
  const auto take_prefix = [&](std::size_t size) {
    pieces.push_back({begin, begin + static_cast<std::uint32_t>(size), no_special});
    begin += static_cast<std::uint32_t>(size);
  };
  const auto take_suffix = [&](std::size_t size) {
    scratch.suffixes.push_back({end - static_cast<std::uint32_t>(size), end, no_special});
    end -= static_cast<std::uint32_t>(size);
  };
  bool whole = false;  // the rest is one token by the token rule
  for (std::uint32_t last_size = 0; begin < end && end - begin != last_size;) {
    const std::string_view text = run.substr(begin, end - begin);
    whole = token_ && text.size() <= longest_whole && token_->matches(text, scratch.regex);
    if (whole) break;
    if (specials.find(text)) break;
    last_size = end - begin;
    const std::size_t prefix = prefix_length(text, scratch);
    if (prefix > 0 && prefix < text.size() && specials.find(text.substr(prefix))) {
      take_prefix(prefix);
      break;
    }
    const std::size_t suffix = suffix_length(text.substr(prefix), scratch);
    if (suffix > 0 && suffix < text.size() && specials.find(text.substr(0, text.size() - suffix))) {
      take_suffix(suffix);
      break;
    }
    if (prefix > 0) take_prefix(prefix);
    if (suffix > 0) take_suffix(suffix);
  }

  if (begin < end) {
    const std::string_view text = run.substr(begin, end - begin);
    if (const auto special = specials.find(text)) {
      pieces.push_back({begin, end, *special});
    } else if (whole || (url_ && url_->matches(text, scratch.regex))) {
      pieces.push_back({begin, end, no_special});
    } else {
      split_inner(run, begin, end, scratch, pieces);
    }
  }
  pieces.insert(pieces.end(), scratch.suffixes.rbegin(), scratch.suffixes.rend());
}

void Affixes::split_inner(std::string_view run, std::uint32_t begin, std::uint32_t end, Scratch& scratch,
                          std::vector<Piece>& pieces) const {
  const std::string_view text = run.substr(begin, end - begin);
  const auto push = [&](std::size_t first, std::size_t last) {
    pieces.push_back({begin + static_cast<std::uint32_t>(first), begin + static_cast<std::uint32_t>(last), no_special});
  };
  std::size_t start = 0;
  bool after_empty = false;
  for (std::size_t from = 0; infix_ && from <= text.size();) {
    const auto match = infix_->search(text, scratch.regex, from, after_empty);
    if (!match) break;
    from = match->end;
    after_empty = match->begin == match->end;
    if (match->begin == 0) continue;  // an infix at the very start parts nothing
    if (match->begin != start) push(start, match->begin);
    if (!after_empty) push(match->begin, match->end);
    start = match->end;
  }
  if (start < text.size()) push(start, text.size());
}

}  // namespace entente
