#include <doctest/doctest.h>

#include "run.hpp"

using namespace entente::test;

TEST_CASE("lexicon check counts the entries of the file, and of the program's own without one") {
  const Folder folder;
  const std::string mine =
      folder.put("mine.lexicon",
                 "lexicon fr 1\nverb ACCUSE subject -> object\n    zozoter, zinzinuler\nnoun AID de -> à\n    zouk\n");
  const Result own = run({"lexicon", "check", "--format", "tsv"});
  CHECK(own.exit_code == 0);
  CHECK(own.output.find("ASSAULT\t") != std::string::npos);
  const Result result = run({"lexicon", "check", mine, "--format", "tsv"});
  CHECK(result.exit_code == 0);
  CHECK(result.output == "type\tverbs\tnouns\tadjectives\tentries\nACCUSE\t2\t0\t0\t2\nAID\t0\t1\t0\t1\n");
}

TEST_CASE("lexicon check tells the file and the line of a fault, and exits with 1") {
  const Folder folder;
  const std::string bad = folder.put("bad.lexicon", "lexicon fr 1\nverb PRAISE subject -> object\n    louer\n");
  const Result result = run({"lexicon", "check", bad});
  CHECK(result.exit_code == 1);
  CHECK(result.output.empty());
  CHECK(result.says(bad + ": line 2: \"PRAISE\" is no type of relation"));
  const Result missing = run({"lexicon", "check", folder.path("none.lexicon")});
  CHECK(missing.exit_code == 1);
  CHECK(missing.says("none.lexicon: cannot be opened"));
}

TEST_CASE("lexicon rules lists what extract --without-rules takes") {
  const Result result = run({"lexicon", "rules"});
  CHECK(result.exit_code == 0);
  CHECK(result.output.find("\nfr:condamner\n") != std::string::npos);
  CHECK(result.output.find("fr:devoir (+ infinitif)\n") != std::string::npos);
}

TEST_CASE("lexicon without a subcommand is a wrong use") {
  CHECK(run({"lexicon"}).exit_code == 2);
}
