// Strings that are parted in a way of their own ("aujourd'hui", ":-)", "a-t-il") in, their tokens out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/lexeme.hpp"

namespace entente {

struct SpecialToken {
  Lexeme lexeme;           // with the norm that the special case gives
  std::uint64_t size = 0;  // bytes
};

// A view of the model file, which must outlive it.
class SpecialCases {
 public:
  // A special case as a package has it; the tokens' texts joined are its text.
  struct Rule {
    struct Part {
      std::string text;
      std::string norm;  // empty: the word's own
    };
    std::string text;
    std::vector<Part> parts;
    // The ids of the tokens that the other rules make of it, where these part it: then it is also looked for among the
    // tokens of a whole text.
    std::vector<std::uint64_t> phrase;
  };

  // Tokens [first, last) of a text.
  struct Match {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  static void install(const std::vector<Rule>& rules, std::span<const NormEntry> norms, FlatFileWriter& writer);

  SpecialCases() = default;  // none

  // Reads what install() wrote. Throws Error.
  explicit SpecialCases(const FlatFile& model);

  // The index of the special case of just that text. Texts are told apart by their MurmurHash64A, as spaCy does.
  std::optional<std::uint32_t> find(std::string_view text) const;

  std::span<const SpecialToken> tokens(std::uint32_t index) const {
    return tokens_.subspan(first_[index], first_[index + 1] - first_[index]);
  }

  // Whether a phrase may start with that token; seldom wrong, and never where one does.
  bool may_start_phrase(std::uint64_t orth) const {
    return (filter_[(orth >> 6) % filter_.size()] >> (orth % 64) & 1U) != 0;
  }

  // Appends all matches of phrases that start at token `at`.
  template <typename OrthAt>
  void find_phrases(std::uint32_t at, std::uint32_t size, const OrthAt& orth_at, std::vector<Match>& matches) const {
    std::uint32_t low = 0;
    std::uint32_t high = phrase_count();
    for (std::uint32_t depth = 0; low < high; ++depth) {
      while (low < high && phrase(low).size() == depth) {  // the shortest of those that share a beginning come first
        matches.push_back({at, at + depth});
        ++low;
      }
      if (at + depth >= size) return;
      narrow(depth, orth_at(at + depth), low, high);
    }
  }

 private:
  std::uint32_t phrase_count() const { return static_cast<std::uint32_t>(phrase_first_.size()) - 1; }
  std::span<const std::uint64_t> phrase(std::uint32_t index) const {
    return phrases_.subspan(phrase_first_[index], phrase_first_[index + 1] - phrase_first_[index]);
  }
  void narrow(std::uint32_t depth, std::uint64_t orth, std::uint32_t& low, std::uint32_t& high) const;

  static constexpr std::array<std::uint32_t, 1> nothing_{0};
  std::size_t longest_ = 0;              // bytes of a special case
  std::span<const std::uint64_t> keys_;  // sorted
  std::span<const std::uint32_t> first_ = nothing_;
  std::span<const SpecialToken> tokens_;
  std::span<const std::uint32_t> phrase_first_ = nothing_;
  std::span<const std::uint64_t> phrases_;  // sorted
  std::array<std::uint64_t, 64> filter_{};
};

}  // namespace entente
