#include <doctest/doctest.h>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// "killed 12, wounded 30" of each sentence of the file, told between the actors of the test.
std::vector<std::pair<std::string, std::string>> counts() {
  std::vector<std::pair<std::string, std::string>> result;
  for (const Document& document : test::documents_of("counts.conllu")) {
    const Actors actors = test::cities(document);
    std::string line;
    for (const Relation& relation : find_relations(document, actors, test::french(), std::nullopt)) {
      line += (line.empty() ? "" : "; ") + relation.type;
      for (const Count& count : relation.counts) line += " " + count.of + " " + std::to_string(count.number);
    }
    result.emplace_back(trim(document.text), line);
  }
  return result;
}

}  // namespace

TEST_CASE("how many were killed, arrested or expelled is kept with the event") {
  const std::vector<std::pair<std::string, std::string>> expected{
      {"Les frappes de Lima contre Quito ont fait douze morts et une trentaine de blessés.",
       "ASSAULT killed 12 wounded 30"},
      {"Lima a bombardé Quito, tuant plus de 1.600 civils.", "ASSAULT killed 1600"},
      {"Lima a attaqué Quito lundi, faisant 50 morts et blessés.", "ASSAULT casualties 50"},
      {"Oslo a expulsé soixante diplomates de Lima.", "SANCTION expelled 60"},
      {"Lima a tué un soldat à Quito.", ""},
      {"Lima a bombardé Quito en 12 jours.", "ASSAULT"},
      {"Lima a fusillé quinze habitants de Quito.", "ASSAULT killed 15"},
      {"Des dizaines de civils ont été tués à Quito par Lima.", ""},
  };
  const auto found = counts();
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].first == expected[i].first);
    CHECK_MESSAGE(found[i].second == expected[i].second, found[i].first);
  }
}
