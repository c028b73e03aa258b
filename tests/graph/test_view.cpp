#include <doctest/doctest.h>

#include <numeric>

#include "graph/view.hpp"
#include "tests/graph/letters.hpp"

using namespace entente;
using namespace entente::sample;

TEST_CASE("components are numbered from the largest") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "ce", "ed"});
  const GraphView view(store, {});
  CHECK(view.components() == std::vector<std::size_t>{1, 1, 0, 0, 0});
}

TEST_CASE("centralities of a star have their known values") {
  const Folder folder;
  const Store store = letters(folder, {"ba", "ca", "da", "ae"});
  const GraphView view(store, {}, GraphView::Weights::articles);
  CHECK(view.degree() == std::vector<double>{4, 1, 1, 1, 1});
  CHECK(view.weight() == std::vector<double>{4, 1, 1, 1, 1});
  CHECK(view.betweenness() == std::vector<double>{3, 0, 0, 0, 0});
  const std::vector<double> rank = view.page_rank();
  CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == doctest::Approx(1));
  // Without redistribution: leaves 0.15, the centre 0.15 + 3 * 0.85 * 0.15, its follower 0.15 + 0.85 * that.
  CHECK(rank[0] / rank[1] == doctest::Approx(0.5325 / 0.15));
  CHECK(rank[4] / rank[1] == doctest::Approx((0.15 + 0.85 * 0.5325) / 0.15));
}

TEST_CASE("an empty graph has no results, and no fault") {
  const Folder folder;
  const Store store = letters(folder, {});
  const GraphView view(store, {});
  CHECK(view.actors().empty());
  CHECK(view.components().empty());
  CHECK(view.page_rank().empty());
  CHECK(view.betweenness().empty());
}

TEST_CASE("a sample of all actors gives betweenness exactly, a smaller one the same for the same seed") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "bc", "cd", "de", "eb", "fa", "gc"});
  const GraphView view(store, {});
  CHECK(view.betweenness(7) == view.betweenness());
  CHECK(view.betweenness(3, 5) == view.betweenness(3, 5));
  std::vector<double> mean(7);
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const std::vector<double> one = view.betweenness(2, seed);
    for (std::size_t v = 0; v < 7; ++v) mean[v] += one[v] / 2000;
  }
  const std::vector<double> exact = view.betweenness();
  for (std::size_t v = 0; v < 7; ++v) CHECK(mean[v] == doctest::Approx(exact[v]).epsilon(0.1));
}

TEST_CASE("links are sorted, with their types and numbers of statements") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const GraphView view(store, {}, GraphView::Weights::articles);
  CHECK(view.types() == std::vector<std::string>{"ALLY", "COERCE", "DISAGREE", "REQUEST", "SANCTION", "SUPPORT"});
  REQUIRE(view.links().size() == 6);
  CHECK(view.actors()[view.links()[1].source].key == france);
  CHECK(view.types()[view.links()[1].type] == "SANCTION");
  CHECK(view.links()[1].statements == 2);
  CHECK(view.links()[1].weight == 2);
}

TEST_CASE("rolled up, actors are countries, and what they do among themselves is a loop") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  Record record;
  record.article = {"x", "x.txt", "", "", "2020", "fr"};
  record.actors = {actor(france, "France", "country", "FR", {}),
                   actor("organisation:FR/senat", "Sénat", "organisation", "FR", {}),
                   actor(macron, "Emmanuel Macron", "person", "FR", {}), actor(russia, "Russie", "country", "RU", {})};
  record.relations = {relation("1", macron, "HOLDS_OFFICE", france, "", "asserted", "un", 0),
                      relation("2", "organisation:FR/senat", "ACCUSE", macron, "", "asserted", "deux", 10),
                      relation("3", macron, "ACCUSE", russia, "", "asserted", "trois", 20),
                      relation("4", "organisation:FR/senat", "ACCUSE", russia, "", "asserted", "quatre", 30)};
  store.add({&record, 1});
  Filter filter;
  filter.roll_up = true;
  filter.types = {"ACCUSE"};
  const GraphView view(store, filter);
  REQUIRE(view.actors().size() == 2);
  REQUIRE(view.links().size() == 2);
  CHECK(view.links()[0].target == 0);
  CHECK(view.links()[1].statements == 2);
  CHECK(view.degree() == std::vector<double>{1, 1});
}
