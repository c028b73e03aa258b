// A regular expression in, where it matches in UTF-8 texts out. Patterns are as python_regex.hpp writes them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace entente {

// What a thread needs for matching.
class RegexScratch {
 public:
  RegexScratch();
  ~RegexScratch();
  RegexScratch(RegexScratch&&) noexcept;
  RegexScratch& operator=(RegexScratch&&) noexcept;

 private:
  friend class SearchRegex;
  friend class TestRegex;
  struct State;
  std::unique_ptr<State> state_;
};

// Immutable, and shared between threads. Backtracking (PCRE2), so that look-around is understood; a match that would
// take more than 100 million steps counts as none.
class SearchRegex {
 public:
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // Throws Error naming `file` and `place`.
  SearchRegex(std::string_view pattern, std::string_view file, std::string_view place, bool anchored = false);
  ~SearchRegex();
  SearchRegex(SearchRegex&&) noexcept;
  SearchRegex& operator=(SearchRegex&&) noexcept;

  // The first match that starts at `from` or later; with `not_empty_there`, one at `from` itself must not be empty.
  std::optional<Match> search(std::string_view text, RegexScratch& scratch, std::size_t from = 0,
                              bool not_empty_there = false) const;

 private:
  struct Code;
  std::unique_ptr<const Code> code_;
};

// Immutable, and shared between threads. Tells only whether a text's beginning matches, as Python's re.match: in linear
// time (RE2) where the pattern has no look-around.
class TestRegex {
 public:
  // Throws Error naming `file` and `place`.
  TestRegex(std::string_view pattern, std::string_view file, std::string_view place);
  ~TestRegex();
  TestRegex(TestRegex&&) noexcept;
  TestRegex& operator=(TestRegex&&) noexcept;

  bool matches(std::string_view text, RegexScratch& scratch) const;

 private:
  struct Code;
  std::unique_ptr<const Code> code_;
};

}  // namespace entente
