// Sketches of texts: what they find of near copies, and what they do not take for one.
#include <doctest/doctest.h>

#include "ingest/articles/reader.hpp"
#include "tests/ingest/near_copies.hpp"

using namespace entente;

namespace {

std::vector<std::string> sample_texts() {
  const auto reader = open_articles({std::string(ENTENTE_SOURCE_DIR) + "/samples/articles"}, {});
  std::vector<std::string> texts;
  while (const auto read = reader->next()) {
    if (read->error.empty() && near_copies::split(read->article.text, " ").size() >= 60)
      texts.push_back(read->article.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("of near copies of the sample articles nearly all are found, and no unlike article is taken for one") {
  const std::vector<std::string> texts = sample_texts();
  REQUIRE(texts.size() >= 10);
  const near_copies::Measured measured = near_copies::measure(texts);
  for (const auto& [kind, of] : measured.by_kind) {
    MESSAGE(kind << ": " << of.first << " of " << of.second);
    CHECK(of.first * 10 >= of.second * (kind == "the first half alone" ? 7 : 9));
  }
  MESSAGE("precision " << measured.precision() << ", recall " << measured.recall() << ", nearest unlike pair "
                       << measured.nearest_wrong);
  CHECK(measured.wrong == 0);
  CHECK(measured.recall() >= 0.95);
  CHECK(measured.nearest_wrong < 0.7 * near_copy + 0.1);
}

TEST_CASE("case, accents, punctuation and white space leave no trace in a sketch") {
  const std::string text =
      "L'été dernier, « la réunion » des ministres s'est tenue à Genève ; ils ont parlé de pêche, de forêts et des "
      "écoles du canton, puis chacun est rentré chez soi par le train du soir.";
  const std::string plain =
      "L’ETE DERNIER la reunion des ministres s’est tenue a Geneve -- ils ont parle de peche de forets et des\n\n"
      "ecoles du canton puis chacun est rentre chez soi par le train du soir";
  const std::string sketch = make_sketch(text);
  CHECK(is_sketch(sketch));
  CHECK(make_sketch(plain) == sketch);
  CHECK(resemblance(sketch, sketch) == 1);
  CHECK(resemblance(sketch, "") == 0);
  CHECK(make_sketch("Trop court pour que cela dise quelque chose.").empty());
  CHECK(sketch_bands("").empty());
  CHECK(sketch_bands(sketch) == sketch_bands(make_sketch(plain)));
}
