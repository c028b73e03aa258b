// A run of characters without a break in, the pieces into which prefix, suffix and infix rules part it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/regex.hpp"
#include "ingest/language/special_cases.hpp"

namespace entente {

// Immutable, and shared between threads.
class Affixes {
 public:
  static constexpr std::uint32_t no_special = UINT32_MAX;

  struct Piece {
    std::uint32_t begin = 0;  // bytes of the run
    std::uint32_t end = 0;
    std::uint32_t special = no_special;  // the special case that parts this piece further
  };

  // One thread's scratch memory.
  struct Scratch {
    RegexScratch regex;
    std::vector<Piece> suffixes;
  };

  // Regular expressions as python_regex.hpp writes them; an absent one matches nothing.
  struct Rules {
    std::optional<std::string> prefix;
    std::optional<std::string> suffix;
    std::optional<std::string> infix;
    std::optional<std::string> token;  // what must not be parted
    std::optional<std::string> url;    // what must not be parted, once prefixes and suffixes are off

    static Rules read(const FlatFile& model);
    void write(FlatFileWriter& writer) const;
  };

  // Throws Error naming `file` and the rule that is not understood.
  Affixes(const Rules& rules, std::string_view file);

  // Appends the pieces of `run`, which must be valid UTF-8 and not empty; together they are the run. What is longer
  // than 4 KiB is never kept whole by the token rule.
  void split(std::string_view run, const SpecialCases& specials, Scratch& scratch, std::vector<Piece>& pieces) const;

  // Whether a prefix, suffix or infix is found in it.
  bool touches(std::string_view run, Scratch& scratch) const;

 private:
  std::size_t prefix_length(std::string_view text, Scratch& scratch) const;
  std::size_t suffix_length(std::string_view text, Scratch& scratch) const;
  void split_inner(std::string_view run, std::uint32_t begin, std::uint32_t end, Scratch& scratch,
                   std::vector<Piece>& pieces) const;

  std::optional<SearchRegex> prefix_;
  std::optional<SearchRegex> suffix_;
  bool suffix_at_end_ = false;  // all that it matches is
  std::optional<SearchRegex> infix_;
  std::optional<TestRegex> token_;
  std::optional<TestRegex> url_;
};

}  // namespace entente
