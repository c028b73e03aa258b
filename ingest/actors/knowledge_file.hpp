// The stored form of a knowledge file ("know", version 1), for its writer and its reader alone.
//
// Sections: "strings" (UTF-8, one after the other); "countries" (StoredCountry, by code); "cities" (StoredCity, by
// GeoNames id); "terms" (StoredTerm, by hash, then kind, then the city's size); "begins" (65536 bits, a bit for
// hash_key() of the first word and of the first two words of each term).
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/actors/name_key.hpp"

namespace entente {

inline constexpr std::string_view knowledge_kind = "know";
inline constexpr std::uint32_t knowledge_version = 1;
inline constexpr std::size_t begin_bytes = 65536 / 8;

struct StoredText {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

struct StoredCountry {
  char code[2] = {};
  char reserved[2] = {};
  StoredText name;
};

struct StoredCity {
  std::uint32_t geoname = 0;
  std::uint32_t population = 0;
  StoredText name;
  char country[2] = {};
  char reserved[2] = {};
};

struct StoredTerm {
  std::uint64_t hash = 0;  // hash_key() of the key
  StoredText key;
  std::uint32_t target = 0;  // index of a country or a city
  std::uint8_t kind = 0;     // TermKind
  std::uint8_t gender = 0;
  std::uint8_t number = 0;
  std::uint8_t capital = 0;
};

// Calls mark(bit) for the words by which the filter knows that a name begins.
template <typename Mark>
void for_each_beginning(std::string_view key, Mark mark) {
  const std::size_t first = key.find_first_of(" '");
  mark(static_cast<std::uint16_t>(hash_key(key.substr(0, first))));
  if (first == std::string_view::npos) return;
  const std::size_t second = key.find_first_of(" '", first + 1);
  mark(static_cast<std::uint16_t>(hash_key(key.substr(0, second))));
}

}  // namespace entente
