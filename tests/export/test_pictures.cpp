#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <vector>

#include "export/packing.hpp"
#include "tests/export/exported.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

// The texts of an SVG, as boxes that hold at least their letters.
std::vector<Box> texts_of(const std::string& svg) {
  const auto number_after = [&](std::size_t at, const char* name) {
    return std::strtod(svg.c_str() + svg.find(name, at) + std::string(name).size(), nullptr);
  };
  std::vector<Box> result;
  for (std::size_t at = svg.find("<text "); at != std::string::npos; at = svg.find("<text ", at + 1)) {
    const double x = number_after(at, " x=\"");
    const double y = number_after(at, " y=\"");
    const double size = number_after(at, "font-size=\"");
    const std::size_t begin = svg.find('>', at) + 1;
    const double width = 0.5 * size * static_cast<double>(svg.find('<', begin) - begin);
    const std::size_t anchor = svg.find("text-anchor", at);
    const double left = anchor < begin ? x - width / 2 : x;
    result.push_back({left, y - 0.7 * size, left + width, y});
  }
  return result;
}

}  // namespace

TEST_CASE("pictures have every actor's name, and no more actors than can be read") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all{records()[0]};
  all[0].actors[0].name = "<script>alert(1)</script> & \"Cie\"";
  for (int i = 0; i < 150; ++i) {
    const std::string key = "person:p" + std::to_string(i);
    all[0].actors.push_back(actor(key, "Personne " + std::to_string(i), "person", "", {{key, "name"}}));
    all[0].relations.push_back(relation("x" + std::to_string(i), key, "SUPPORT", france, "", "asserted", "Oui.", 900));
  }
  store.add(all);
  const std::string svg = exported(store, "svg");
  CHECK(count(svg, "<script") == 0);
  CHECK(count(svg, ">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Cie&quot;</text>") == 1);
  CHECK(count(svg, "<circle ") == 100 + 5);  // and the legend's
  ExportOptions options;
  options.max_nodes = 20;
  CHECK(count(exported(store, "svg", options), "<circle ") == 20 + 5);
  const std::string png = exported(store, "png", options);
  CHECK(png.starts_with("\x89PNG\r\n"));
  CHECK(png.size() > 10000);
}

TEST_CASE("boxes are packed without one over another, as wide as they must be") {
  std::vector<Box> boxes;
  for (int i = 0; i < 60; ++i) boxes.push_back({1.0 * i, 0, 1.0 * i + 20 + (i * 37) % 90, 15.0 + (i * 53) % 70});
  const std::vector<Box> places = packed(boxes, 5, 300);
  REQUIRE(places.size() == boxes.size());
  double right = 0;
  double bottom = 0;
  double area = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].width() == doctest::Approx(boxes[i].width()));
    CHECK(places[i].height() == doctest::Approx(boxes[i].height()));
    CHECK(places[i].left >= 0);
    CHECK(places[i].top >= 0);
    for (std::size_t j = 0; j < i; ++j) CHECK(overlap(places[i], places[j]) <= 0);
    right = std::max(right, places[i].right);
    bottom = std::max(bottom, places[i].bottom);
    area += places[i].area();
  }
  CHECK(area > 0.6 * right * bottom);
  CHECK(right > bottom);
  CHECK(packed({}, 5, 300).empty());
  CHECK(packed({{0, 0, 900, 10}}, 5, 300).front().right == doctest::Approx(900));
}

TEST_CASE("no text of a picture lies over another, none leaves the page, and none turns its direction") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  Record record = article("a1", "2018-04-06", {});
  record.actors.clear();
  const auto key = [](int number) { return "person:p" + std::to_string(number); };
  for (int i = 0; i < 50; ++i) {
    record.actors.push_back(actor(key(i), "Per\u202esonne " + std::to_string(i), "person", "", {{key(i), "name"}}));
  }
  for (int i = 1; i < 40; ++i) {  // a star, a chain, and pairs that stand apart
    const int source = i <= 10 ? 0 : i < 20 ? i - 1 : 2 * (i / 2);
    const int target = i < 20 ? i : 2 * (i / 2) + 1;
    if (i >= 20 && i % 2 == 1) continue;
    record.relations.push_back(
        relation("r" + std::to_string(i), key(source), "SUPPORT", key(target), "", "asserted", "Oui.", 0));
  }
  store.add(std::vector<Record>{record});
  const std::string svg = exported(store, "svg");
  const std::vector<Box> texts = texts_of(svg);
  CHECK(count(svg, "\u202e") == 0);
  CHECK(texts.size() == 40 + 29 + 10);  // actors, lines, legend
  const double width = std::strtod(svg.c_str() + svg.find("width=\"") + 7, nullptr);
  const double height = std::strtod(svg.c_str() + svg.find("height=\"") + 8, nullptr);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CHECK(texts[i].left >= 0);
    CHECK(texts[i].top >= 0);
    CHECK(texts[i].right <= width);
    CHECK(texts[i].bottom <= height);
    for (std::size_t j = 0; j < i; ++j) CHECK(overlap(texts[i], texts[j]) < 1);
  }
}
