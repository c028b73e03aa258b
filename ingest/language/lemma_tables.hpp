// A word's form and part of speech in, its lemma by a package's tables and rules out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/document.hpp"
#include "ingest/language/package.hpp"

namespace entente {

// A view of the model file, which must outlive it. Words are looked up by their string id alone, as spaCy does in its
// tables.
class LemmaTables {
 public:
  // Writes what the lemmatizer of `language` needs in `mode`. Throws Error naming the table that is missing or not
  // supported.
  static void install(const Package& package, std::string_view mode, std::string_view language, FlatFileWriter& writer);

  // Reads what install() wrote. Throws Error.
  explicit LemmaTables(const FlatFile& model);

  // Mode "lookup" (Lemmatizer.lookup_lemmatize).
  std::string lookup(std::string_view word) const;

  // Mode "rule" of French (FrenchLemmatizer.rule_lemmatize).
  std::string french(std::string_view word, Pos pos) const;

 private:
  static constexpr std::size_t pos_count = 19;

  struct Table {  // sorted keys, in ranges by part of speech
    std::span<const std::uint64_t> keys;
    std::span<const std::uint32_t> values;  // of the strings; empty for a set
    std::span<const std::uint32_t> first;
  };
  struct Suffix {
    std::uint32_t pos = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };

  Table read_table(const FlatFile& model, const std::string& name, bool has_values) const;
  static std::optional<std::size_t> find(const Table& table, std::size_t range, std::string_view word);
  std::string_view string(std::uint32_t index) const {
    return strings_.substr(string_first_[index], string_first_[index + 1] - string_first_[index]);
  }

  std::string_view strings_;
  std::span<const std::uint32_t> string_first_;
  Table lookup_;
  Table index_;
  Table exceptions_;
  std::array<std::vector<Suffix>, pos_count> rules_;
};

}  // namespace entente
