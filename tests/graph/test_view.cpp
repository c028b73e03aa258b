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
