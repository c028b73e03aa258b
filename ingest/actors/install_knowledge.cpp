#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/flat_file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "ingest/actors/knowledge.hpp"
#include "ingest/actors/knowledge_file.hpp"
#include "ingest/language/archive.hpp"

namespace entente {

namespace {

constexpr std::uint32_t all_names_from = 50'000;  // inhabitants: a smaller city is known by its main name alone
constexpr std::size_t shortest_city_alias = 4;    // bytes: below are codes of airports and languages without vowels

std::string_view file_ending_with(const ArchiveFiles& files, std::string_view end, const std::string& package) {
  for (const auto& [name, content] : files) {
    if (name.ends_with(end)) return content;
  }
  throw Error(package, end, "is missing: this is not the package that was expected");
}

// Names in another script are of no use for texts in Latin letters.
bool is_latin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) >= 0x250) return false;
  }
  return !text.empty();
}

class Writer {
 public:
  StoredText store(std::string_view text) {
    const auto found = stored_.find(text);
    if (found != stored_.end()) return found->second;
    const StoredText at{static_cast<std::uint32_t>(strings_.size()), static_cast<std::uint32_t>(text.size())};
    strings_ += text;
    stored_.emplace(text, at);
    return at;
  }

  void term(std::string_view name, TermKind kind, std::uint32_t target, Gender gender = Gender::none,
            Number number = Number::none) {
    const std::string key = name_key(name);
    if (key.empty()) return;
    StoredTerm& term = terms_.emplace_back();
    term.hash = hash_key(key);
    term.key = store(key);
    term.target = target;
    term.kind = static_cast<std::uint8_t>(kind);
    term.gender = static_cast<std::uint8_t>(gender);
    term.number = static_cast<std::uint8_t>(number);
    term.capital = 1;
  }

  // Of two states with one demonym ("congolais"), the first that comes has it.
  void demonym(std::string_view name, std::uint32_t country, Gender gender) {
    if (name.empty() || name.find(',') != std::string_view::npos) return;
    const auto [owner, fresh] = demonyms_.emplace(name_key(name), country);
    if (!fresh && owner->second != country) return;
    term(name, TermKind::demonym, country, gender, Number::singular);
    if (!name.ends_with('s') && !name.ends_with('x')) {
      term(std::string(name) + "s", TermKind::demonym, country, gender, Number::plural);
    }
  }

  std::vector<StoredCountry> countries;
  std::vector<StoredCity> cities;

  void write(const std::string& path) {
    const auto order = [&](const StoredTerm& t) {
      const bool city = t.kind == static_cast<std::uint8_t>(TermKind::city);
      return std::tuple(t.hash, t.key.offset, t.kind, city ? ~cities[t.target].population : 0U, t.target);
    };
    std::sort(terms_.begin(), terms_.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    terms_.erase(
        std::unique(terms_.begin(), terms_.end(),
                    [&](const auto& a, const auto& b) { return order(a) == order(b) && a.gender == b.gender; }),
        terms_.end());
    std::vector<unsigned char> begins(begin_bytes);
    for (const StoredTerm& term : terms_) {
      for_each_beginning(std::string_view(strings_).substr(term.key.offset, term.key.size), [&](std::uint16_t bit) {
        begins[bit / 8] = static_cast<unsigned char>(begins[bit / 8] | (1U << (bit % 8)));
      });
    }
    FlatFileWriter file(knowledge_kind, knowledge_version);
    file.add("strings", std::string_view(strings_));
    file.add("countries", std::span<const StoredCountry>(countries));
    file.add("cities", std::span<const StoredCity>(cities));
    file.add("terms", std::span<const StoredTerm>(terms_));
    file.add("begins", std::span<const unsigned char>(begins));
    file.write(path);
  }

 private:
  std::string strings_;
  std::map<std::string, StoredText, std::less<>> stored_;
  std::map<std::string, std::uint32_t, std::less<>> demonyms_;
  std::vector<StoredTerm> terms_;
};

// "Myanmar (Birmanie)" -> both; the press uses what stands in brackets.
std::vector<std::string> variants(std::string_view name) {
  std::string plain(name);
  for (std::size_t at; (at = plain.find("’")) != std::string::npos;) plain.replace(at, 3, "'");
  const std::size_t open = plain.find(" (");
  if (open == std::string::npos || !plain.ends_with(')')) return {plain};
  return {plain.substr(open + 2, plain.size() - open - 3), plain.substr(0, open)};
}

const rapidjson::Value* object(const rapidjson::Value& in, const char* member) {
  const auto found = in.FindMember(member);
  return found != in.MemberEnd() && found->value.IsObject() ? &found->value : nullptr;
}

void read_countries(const KnowledgePackages& packages, Writer& writer, std::map<std::string, std::uint32_t>& by_code) {
  const auto wanted = [](std::string_view name) { return name.ends_with("countries.json"); };
  const ArchiveFiles files = read_archive_files(packages.countries, wanted);
  const auto json =
      json::parse(file_ending_with(files, "countries.json", packages.countries), packages.countries, "countries.json");
  if (!json.IsArray() || json.Size() > 1000)
    throw Error(packages.countries, "countries.json", "is no list of countries");

  std::map<std::string, const rapidjson::Value*> sorted;
  for (const auto& country : json.GetArray()) {
    if (!country.IsObject()) throw Error(packages.countries, "countries.json", "is no list of countries");
    const std::string_view code = json::text(country, "cca2");
    if (code.size() != 2) throw Error(packages.countries, "countries.json", "has a country without a code");
    sorted.emplace(code, &country);
  }
  for (const auto& [code, value] : sorted) {
    const auto index = static_cast<std::uint32_t>(writer.countries.size());
    by_code[code] = index;
    StoredCountry& country = writer.countries.emplace_back();
    std::copy(code.begin(), code.end(), country.code);
    if (const auto* name = object(*value, "name")) {
      country.name = writer.store(json::text(*name, "common"));
      writer.term(json::text(*name, "common"), TermKind::foreign_name, index);
      writer.term(json::text(*name, "official"), TermKind::foreign_name, index);
    }
    if (const auto* translations = object(*value, "translations")) {
      for (const auto& [language, names] : translations->GetObject()) {
        if (!names.IsObject()) continue;
        const bool french = json::view(language) == "fra";
        for (const char* form : {"common", "official"}) {
          const std::string_view name = json::text(names, form);
          if (!is_latin(name)) continue;
          writer.term(name, french ? TermKind::country : TermKind::foreign_name, index);
        }
        if (french && !json::text(names, "common").empty()) country.name = writer.store(json::text(names, "common"));
      }
    }
  }
  // Members of the United Nations first, larger states before smaller ones: "américain" is not of the Northern
  // Marianas.
  std::vector<std::tuple<bool, double, std::string>> order;
  for (const auto& [code, value] : sorted) {
    const auto member = value->FindMember("unMember");
    const auto area = value->FindMember("area");
    const bool other = member == value->MemberEnd() || !member->value.IsBool() || !member->value.GetBool();
    order.emplace_back(other, area != value->MemberEnd() && area->value.IsNumber() ? -area->value.GetDouble() : 0,
                       code);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [other, area, code] : order) {
    const rapidjson::Value* value = sorted.at(code);
    const std::uint32_t index = by_code.at(code);
    const auto* demonyms = object(*value, "demonyms");
    const auto* french = demonyms != nullptr ? object(*demonyms, "fra") : nullptr;
    if (french != nullptr) {
      const std::string_view masculine = json::text(*french, "m");
      const std::string_view feminine = json::text(*french, "f");
      if (masculine == feminine) {
        writer.demonym(masculine, index, Gender::none);
      } else {
        writer.demonym(masculine, index, Gender::masculine);
        writer.demonym(feminine, index, Gender::feminine);
      }
    }
  }
}

void read_names(const KnowledgePackages& packages, Writer& writer,
                const std::map<std::string, std::uint32_t>& by_code) {
  constexpr std::array<std::string_view, 6> languages{"fr", "en", "de", "es", "it", "pt"};
  const auto path = [](std::string_view language) { return "main/" + std::string(language) + "/territories.json"; };
  const auto wanted = [&](std::string_view name) {
    return std::any_of(languages.begin(), languages.end(), [&](std::string_view l) { return name.ends_with(path(l)); });
  };
  const ArchiveFiles files = read_archive_files(packages.names, wanted);
  for (const std::string_view language : languages) {
    const auto json =
        json::parse(file_ending_with(files, path(language), packages.names), packages.names, path(language));
    const rapidjson::Value* at = &json;
    for (const std::string& member :
         {std::string("main"), std::string(language), std::string("localeDisplayNames"), std::string("territories")}) {
      const auto found = at->IsObject() ? at->FindMember(member) : rapidjson::Value::ConstMemberIterator{};
      if (!at->IsObject() || found == at->MemberEnd()) throw Error(packages.names, path(language), "has no " + member);
      at = &found->value;
    }
    for (const auto& [code, name] : at->GetObject()) {
      if (!name.IsString()) continue;
      const std::string_view whole = json::view(code);
      const auto country = by_code.find(std::string(whole.substr(0, whole.find('-'))));
      if (country == by_code.end()) continue;
      const auto names = variants(json::view(name));
      for (const std::string& variant : names) {
        if (!is_latin(variant)) continue;
        writer.term(variant, language == "fr" ? TermKind::country : TermKind::foreign_name, country->second);
      }
      if (language == "fr" && whole.size() == 2) writer.countries[country->second].name = writer.store(names.front());
    }
  }
}

void read_cities(const KnowledgePackages& packages, Writer& writer) {
  const auto wanted = [](std::string_view name) { return name.ends_with("data/cities15000.json"); };
  const ArchiveFiles files = read_archive_files(packages.cities, wanted);
  const auto json = json::parse(file_ending_with(files, "data/cities15000.json", packages.cities), packages.cities,
                                "cities15000.json");
  if (!json.IsObject() || json.MemberCount() > 200'000)
    throw Error(packages.cities, "cities15000.json", "is no list of cities");
  std::map<std::uint32_t, const rapidjson::Value*> sorted;
  for (const auto& [key, city] : json.GetObject()) {
    const auto id = city.IsObject() ? city.FindMember("geonameid") : rapidjson::Value::ConstMemberIterator{};
    if (!city.IsObject() || id == city.MemberEnd() || !id->value.IsUint()) {
      throw Error(packages.cities, "cities15000.json", "has a city without geonameid");
    }
    sorted.emplace(id->value.GetUint(), &city);
  }
  for (const auto& [id, value] : sorted) {
    const std::string_view name = json::text(*value, "name");
    const std::string_view country = json::text(*value, "countrycode");
    if (name.empty() || country.size() != 2) continue;
    const auto index = static_cast<std::uint32_t>(writer.cities.size());
    StoredCity& city = writer.cities.emplace_back();
    city.geoname = id;
    const auto population = value->FindMember("population");
    if (population != value->MemberEnd() && population->value.IsUint()) city.population = population->value.GetUint();
    city.name = writer.store(name);
    std::copy(country.begin(), country.end(), city.country);
    writer.term(name, TermKind::city, index);
    if (city.population < all_names_from) continue;
    const auto others = value->FindMember("alternatenames");
    if (others == value->MemberEnd() || !others->value.IsArray()) continue;
    for (const auto& other : others->value.GetArray()) {
      if (!other.IsString()) continue;
      const std::string_view alias = json::view(other);
      if (alias.size() < shortest_city_alias || !is_latin(alias)) continue;
      if (!starts_with_capital(alias) || is_all_capitals(alias)) continue;
      writer.term(alias, TermKind::city, index);
    }
  }
}

}  // namespace

void install_knowledge(const KnowledgePackages& packages, const std::string& knowledge_file) {
  Writer writer;
  std::map<std::string, std::uint32_t> by_code;
  read_countries(packages, writer, by_code);
  read_names(packages, writer, by_code);
  read_cities(packages, writer);
  writer.write(knowledge_file);
}

}  // namespace entente
