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

TEST_CASE("a layout of more actors than forces can move sets each of them near whom it is joined to") {
  // Hubs in a ring of ten, each with 500 actors of its own, the last of which has a chain of ten behind it.
  constexpr std::size_t hubs = 10;
  constexpr std::size_t own = 500;
  std::vector<LayoutLink> links;
  for (std::size_t h = 0; h < hubs; ++h) links.push_back({h, (h + 1) % hubs, 5});
  for (std::size_t i = 0; i < hubs * own; ++i) links.push_back({hubs + i, i % hubs, 1 + static_cast<double>(i % 3)});
  std::size_t n = hubs + hubs * own;
  for (std::size_t i = 0; i < 10; ++i, ++n) links.push_back({n, n - 1, 0.5});
  const std::vector<Point> points = layout(n, links);
  const std::vector<Point> again = layout(n, links);
  REQUIRE(points.size() == n);
  const auto away = [&](std::size_t a, std::size_t b) {
    return std::hypot(points[a].x - points[b].x, points[a].y - points[b].y);
  };
  double farthest = 0;
  for (std::size_t v = 0; v < n; ++v) {
    REQUIRE((points[v].x == again[v].x && points[v].y == again[v].y));
    farthest = std::max(farthest, std::hypot(points[v].x, points[v].y));
  }
  CHECK(farthest < 2 * std::sqrt(static_cast<double>(n)));
  std::vector<std::size_t> by_x(n);
  for (std::size_t v = 0; v < n; ++v) by_x[v] = v;
  std::sort(by_x.begin(), by_x.end(), [&](std::size_t a, std::size_t b) { return points[a].x < points[b].x; });
  double least = 1e9;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n && points[by_x[j]].x - points[by_x[i]].x < 0.05; ++j) {
      least = std::min(least, away(by_x[i], by_x[j]));
    }
  }
  CHECK(least > 0.001);  // nobody stands on another
  double to_own = 0;
  double to_others = 0;
  for (std::size_t i = 0; i < hubs * own; ++i) {
    to_own += away(hubs + i, i % hubs);
    to_others += away(hubs + i, (i + hubs / 2) % hubs);
  }
  CHECK(to_own * 1.5 < to_others);
  for (std::size_t v = hubs + hubs * own; v < n; ++v) CHECK(away(v, v - 1) < 30);
}
