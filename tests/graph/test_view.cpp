#include <doctest/doctest.h>

#include <numeric>

#include "graph/view.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

// Actors "a" to "g"; the edges are pairs of letters.
Store letters(const Folder& folder, const std::vector<std::string>& edges) {
  Record record;
  record.article = {"x", "x.txt", "", "", "2020", "fr"};
  for (const char c : std::string("abcdefg")) record.actors.push_back(actor({c}, {c}, "organisation", "", {}));
  std::uint32_t at = 0;
  for (const std::string& edge : edges) {
    record.relations.push_back(relation(edge, {edge[0]}, "AID", {edge[1]}, "", "asserted", edge, at += 10));
  }
  Store store = Store::create(folder / "g");
  store.add({&record, 1});
  return store;
}

std::string path(const GraphView& view, const char* from, const char* to, Direction direction) {
  const auto found = view.shortest_path(view.find(from).value(), view.find(to).value(), direction);
  std::string result;
  if (found) {
    for (const std::size_t v : *found) result += view.actors()[v].key;
  }
  return result;
}

}  // namespace

TEST_CASE("the shortest path follows edges as told, or either way") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "bc", "cd", "da", "ef"});
  const GraphView view(store, {});
  CHECK(view.actors().size() == 6);  // "g" takes part in nothing
  CHECK(path(view, "a", "d", Direction::as_told) == "abcd");
  CHECK(path(view, "a", "d", Direction::either) == "ad");
  CHECK(path(view, "a", "a", Direction::as_told) == "a");
  CHECK(path(view, "a", "e", Direction::either).empty());
  CHECK_FALSE(view.find("g"));
}

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
