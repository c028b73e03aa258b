// What Knowledge holds: the package as it is mapped, our own tables, and what the user added to them.
#pragma once

#include <bitset>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/actors/knowledge.hpp"
#include "ingest/actors/knowledge_file.hpp"
#include "ingest/actors/tables.hpp"

namespace entente {

struct OwnTerm {
  std::uint64_t hash = 0;
  StoredText key;
  Term term;
  bool of_user = false;
};

struct Knowledge::Data {
  explicit Data(const std::string& path) : file(path, knowledge_kind, knowledge_version) {}

  FlatFile file;
  std::string_view strings;
  std::span<const StoredTerm> terms;
  std::span<const StoredCity> cities;
  std::vector<Country> countries;

  std::string own_strings;
  std::vector<OwnTerm> own;
  std::bitset<65536> begins;
  std::bitset<1U << 20U>
      keys;  // by the first bits of its hash: what is not in here is no term, and need not be searched
  std::vector<Body> bodies;
  std::vector<Noun> nouns;
  std::vector<PartyWord> parties;
  std::vector<Holder> holders;
  std::vector<std::pair<std::string, std::string_view>> capital_spellings;  // key -> the first spelling
  std::deque<std::string> user_texts;                                       // views point into them

  void load_package();
  void load_tables();
  void add_user_row(const TableRow& row);
  void sort_terms();
  static std::size_t place_of(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 44U); }
  void add(std::string_view name, const Term& term, bool of_user = false);
  void add_forms(std::string_view masculine, std::string_view feminine, TermKind kind, std::uint32_t target,
                 bool capital);
  void add_nouns(const TableRow& row);
  std::uint32_t country_of(std::string_view iso, const TableRow& row) const;
  std::optional<std::uint32_t> find_country(std::string_view iso) const;
};

// "m", "f", "mp", "fp", "x" or nothing. Throws Error naming file and line.
Gender gender_of(std::string_view letters, const TableRow& row);
Number grammatical_number(std::string_view letters);

// As a body's name is matched in texts.
Term body_term(std::string_view name, Gender gender, Number number, std::uint32_t index);

}  // namespace entente
