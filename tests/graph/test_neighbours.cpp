#include <doctest/doctest.h>

#include "graph/neighbours.hpp"
#include "graph/timeline.hpp"
#include "tests/graph/letters.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

std::string joined(const Path& path) {
  std::string result;
  for (const ActorName& actor : path) result += actor.key;
  return result;
}

std::string shortest(const Store& store, const char* from, const char* to, Direction direction,
                     const Filter& filter = {}) {
  const auto path = shortest_path(store, filter, from, to, direction);
  return path ? joined(*path) : "none";
}

std::string all(const Store& store, const char* from, const char* to, Direction direction, std::size_t longest,
                std::size_t limit = 0) {
  std::string result;
  for (const Path& path : all_paths(store, {}, from, to, direction, longest, limit)) result += joined(path) + " ";
  return result;
}

}  // namespace

TEST_CASE("the shortest path follows edges as told, or either way") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "bc", "cd", "da", "ef"});
  CHECK(shortest(store, "a", "d", Direction::as_told) == "abcd");
  CHECK(shortest(store, "a", "d", Direction::either) == "ad");
  CHECK(shortest(store, "a", "a", Direction::as_told) == "a");
  CHECK(shortest(store, "f", "e", Direction::as_told) == "none");
  CHECK(shortest(store, "a", "e", Direction::either) == "none");
  CHECK(shortest(store, "a", "g", Direction::either) == "none");
  CHECK(shortest(store, "a", "z", Direction::either) == "none");
}

TEST_CASE("of several shortest paths, the one whose keys come first, whatever the order of the edges") {
  const Folder one;
  const Folder two;
  const std::vector<std::string> edges{"ac", "ab", "cd", "be", "dg", "eg", "ce"};
  const Store store = letters(one, edges);
  CHECK(shortest(store, "a", "g", Direction::either) == "abeg");
  CHECK(shortest(store, "g", "a", Direction::either) == "gdca");
  CHECK(shortest(letters(two, {edges.rbegin(), edges.rend()}), "a", "g", Direction::either) == "abeg");
}

TEST_CASE("a path keeps to the filter") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  CHECK(shortest(store, "country:FR", "government:SY", Direction::either) == "country:FRcountry:RUgovernment:SY");
  Filter filter;
  filter.types = {"ALLY"};
  CHECK(shortest(store, "country:FR", "government:SY", Direction::either, filter) == "none");
  filter.types = {"SANCTION"};
  filter.modalities = {"denied"};
  CHECK(shortest(store, "country:FR", "country:RU", Direction::either, filter) == "country:FRcountry:RU");
}

TEST_CASE("all paths come by length, then by keys, and pass nobody twice") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "bc", "ac", "cd", "bd", "ad", "da", "ef"});
  CHECK(all(store, "a", "d", Direction::as_told, 3) == "ad abd acd abcd ");
  CHECK(all(store, "a", "d", Direction::as_told, 2) == "ad abd acd ");
  CHECK(all(store, "a", "d", Direction::as_told, 9, 2) == "ad abd ");
  CHECK(all(store, "a", "d", Direction::either, 3) == "ad abd acd abcd acbd ");
  CHECK(all(store, "a", "e", Direction::either, 9).empty());
  CHECK(all(store, "a", "a", Direction::either, 9).empty());
}

TEST_CASE("neighbours are counted by direction and type, with first and last date") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const std::vector<Neighbour> beside = neighbours(store, {}, russia);
  REQUIRE(beside.size() == 2);
  CHECK(beside[0].actor.key == france);
  CHECK(beside[0].statements == 3);
  CHECK(beside[0].outgoing == 0);
  CHECK(beside[0].incoming == 3);
  CHECK(beside[0].types == std::vector<std::pair<std::string, std::int64_t>>{{"SANCTION", 2}, {"DISAGREE", 1}});
  CHECK(beside[0].first_date == "2018-04");
  CHECK(beside[0].last_date == "2018-04-05");
  CHECK(beside[1].actor.key == syria);
  CHECK(beside[1].outgoing == 2);
  CHECK(neighbours(store, {}, russia, 1).size() == 1);
  CHECK(neighbours(store, {}, "country:XX").empty());
}

TEST_CASE("common neighbours come by how much both have to do with them") {
  const Folder folder;
  const Store store = letters(folder, {"ac", "bc", "ad", "db", "ae", "ab", "gd", "da"});
  const std::vector<CommonNeighbour> common = common_neighbours(store, {}, "a", "b");
  REQUIRE(common.size() == 2);
  CHECK(common[0].of_first.actor.key == "d");
  CHECK(common[0].of_first.statements == 2);
  CHECK(common[0].of_second.statements == 1);
  CHECK(common[1].of_first.actor.key == "c");
  CHECK(common_neighbours(store, {}, "a", "b", 1).size() == 1);
}

TEST_CASE("a timeline counts quad classes by month and year, the undated last") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const std::vector<Period> months = timeline(store, {}, PeriodLength::month);
  REQUIRE(months.size() == 3);
  CHECK(months[0].name == "2018");  // no month is known
  CHECK(months[1].name == "2018-04");
  CHECK(months[1].statements == 3);  // the denied one is no event
  CHECK(months[1].by_quad == std::array<std::int64_t, 5>{0, 0, 1, 2, 0});
  CHECK(months[2].name.empty());
  const std::vector<Period> years = timeline(store, {}, PeriodLength::year);
  REQUIRE(years.size() == 2);
  CHECK(years[0].statements == 4);
}
