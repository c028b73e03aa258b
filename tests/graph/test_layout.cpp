#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/layout.hpp"

using namespace entente;

TEST_CASE("a layout is the same each time, finite, and sets neighbours closer than strangers") {
  // A ring of 30, a star of 400, a pair, and one alone with a link to itself.
  std::vector<LayoutLink> links;
  for (std::size_t v = 0; v < 30; ++v) links.push_back({v, (v + 1) % 30, 1});
  for (std::size_t v = 31; v < 430; ++v) links.push_back({30, v, 1.0 + static_cast<double>(v % 7)});
  links.push_back({430, 431, 2});
  links.push_back({431, 430, 2});
  links.push_back({432, 432, 1});
  const std::vector<Point> points = layout(433, links);
  REQUIRE(points.size() == 433);
  const std::vector<Point> again = layout(433, links);
  const auto away = [&](std::size_t a, std::size_t b) {
    return std::hypot(points[a].x - points[b].x, points[a].y - points[b].y);
  };
  double least = 1e9;
  for (std::size_t v = 0; v < 433; ++v) {
    CHECK(std::isfinite(points[v].x));
    CHECK(std::isfinite(points[v].y));
    CHECK((points[v].x == again[v].x && points[v].y == again[v].y));
    for (std::size_t u = 0; u < v; ++u) least = std::min(least, away(u, v));
  }
  CHECK(least > 0.05);  // nobody stands on another
  double beside = 0;
  double across = 0;
  for (std::size_t v = 0; v < 30; ++v) {
    beside += away(v, (v + 1) % 30);
    across += away(v, (v + 15) % 30);
  }
  CHECK(beside * 3 < across);
  CHECK(away(430, 431) == doctest::Approx(1));
  for (std::size_t v = 0; v < 30; ++v) CHECK(away(v, 30) > away(v, (v + 1) % 30));  // the star is apart from the ring
  CHECK(layout(0, {}).empty());
}

TEST_CASE("packed discs do not overlap, and lie around the largest") {
  const std::vector<double> radii{10, 4, 4, 3, 1, 1, 1, 1, 1, 1, 0.5};
  const std::vector<Point> centres = pack_discs(radii);
  REQUIRE(centres.size() == radii.size());
  for (std::size_t a = 0; a < radii.size(); ++a) {
    CHECK(std::hypot(centres[a].x, centres[a].y) < 25);
    for (std::size_t b = 0; b < a; ++b) {
      CHECK(std::hypot(centres[a].x - centres[b].x, centres[a].y - centres[b].y) >= radii[a] + radii[b] - 1e-9);
    }
  }
  CHECK(pack_discs({}).empty());
}
