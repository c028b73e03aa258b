#include <doctest/doctest.h>

#include <set>

#include "graph/communities.hpp"
#include "tests/graph/letters.hpp"

using namespace entente;
using namespace entente::sample;

TEST_CASE("two cliques joined by one edge are two communities, with the modularity that can be reckoned by hand") {
  const Folder folder;
  const Store store = letters(folder, {"ab", "bc", "ca", "de", "ef", "fd", "cd"});
  const GraphView view(store, {});
  const Communities found = find_communities(view);
  CHECK(found.count == 2);
  CHECK(found.of == std::vector<std::size_t>{0, 0, 0, 1, 1, 1});
  // Of 7 edges 3 lie inside each; each community's strength is half of all: 2 * (3/7 - 1/4).
  CHECK(found.modularity == doctest::Approx(2 * (3.0 / 7 - 0.25)));
}

TEST_CASE("communities depend on the seed alone, and on the resolution") {
  const Folder folder;
  const std::vector<std::string> edges{"ab", "bc", "ca", "de", "ef", "fd", "cd", "ga", "gd"};
  const Store store = letters(folder, edges);
  const Folder other;
  const Store reversed = letters(other, {edges.rbegin(), edges.rend()});
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Communities found = find_communities(GraphView(store, {}), {1, seed});
    CHECK(found.of == find_communities(GraphView(reversed, {}), {1, seed}).of);
    CHECK(found.modularity > 0.2);
  }
  CHECK(find_communities(GraphView(store, {}), {0.01, 1}).count == 1);
  CHECK(find_communities(GraphView(store, {}), {50, 1}).count == 7);
}

TEST_CASE("communities are connected, cover everybody, and are numbered from the largest") {
  const Folder folder;
  const Store store = letters(folder, {"ef", "ab", "cb", "bd"});
  const GraphView view(store, {});
  const Communities found = find_communities(view);
  REQUIRE(found.of.size() == 6);
  CHECK(found.of == std::vector<std::size_t>{0, 0, 0, 0, 1, 1});
  const Folder empty;
  const Store nothing = letters(empty, {});
  CHECK(find_communities(GraphView(nothing, {})).count == 0);
}
