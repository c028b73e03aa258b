#include <doctest/doctest.h>

#include "ingest/language/config.hpp"

using namespace entente;

TEST_CASE("settings come out typed, with references resolved") {
  const Config config = Config::parse(
      "[nlp]\nlang = \"fr\"\npipeline = [\"tok2vec\",\n  \"parser\"]\nbatch_size = 256\nvectors = null\n\n"
      "# a note\n[components.tagger]\nwidth = ${components.tok2vec:width}\noverwrite = false\n"
      "[components.tok2vec]\nwidth = 96\nrows = [5000, 1000]\n",
      "config.cfg");
  CHECK(config.text("nlp", "lang") == "fr");
  CHECK(config.texts("nlp", "pipeline") == std::vector<std::string>{"tok2vec", "parser"});
  CHECK(config.number("components.tagger", "width") == 96);
  CHECK(config.flag("components.tagger", "overwrite") == false);
  CHECK(config.numbers("components.tok2vec", "rows") == std::vector<long>{5000, 1000});
  CHECK_FALSE(config.json("nlp", "vectors"));
  CHECK_FALSE(config.json("nlp", "nothing"));
  CHECK_FALSE(config.has("components.ner"));
}

TEST_CASE("a config that is wrong is refused with its place") {
  CHECK_THROWS_WITH_AS(Config::parse("[a]\nb\n", "config.cfg"), doctest::Contains("config.cfg: line 2"), Error);
  CHECK_THROWS_WITH_AS(Config::parse("a = 1\n", "config.cfg"), doctest::Contains("line 1"), Error);
  const Config config =
      Config::parse("[a]\nloop = ${a:loop}\nlost = ${b:c}\nword = \"x\"\nbroken = [1,\n", "config.cfg");
  CHECK_THROWS_WITH_AS(config.json("a", "loop"), doctest::Contains("refers to itself"), Error);
  CHECK_THROWS_WITH_AS(config.json("a", "lost"), doctest::Contains("missing"), Error);
  CHECK_THROWS_WITH_AS(config.number("a", "word"), doctest::Contains("[a] word: is no whole number"), Error);
  CHECK_THROWS_AS(config.numbers("a", "broken"), Error);
}
