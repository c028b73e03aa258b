// What spaCy decided on the project's own texts (tests/language/fixtures, written by scripts/parity --fixtures) against
// what the installed models decide here.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/report.hpp"
#include "cli/data.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/language/pipeline.hpp"

using namespace entente;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Fixture {
  std::string name;
  std::string text;
  std::string expected;
};

std::vector<Fixture> fixtures(const std::string& model) {
  const fs::path root = ENTENTE_SOURCE_DIR;
  std::vector<Fixture> result;
  for (const char* folder : {"tests/language/data", "samples/articles"}) {
    for (const auto& entry : fs::directory_iterator(root / folder)) {
      const std::string name = entry.path().stem().string();
      const fs::path expected = root / "tests/language/fixtures" / (name + "." + model + ".conllu");
      if (entry.path().extension() != ".txt" || !fs::exists(expected)) continue;
      result.push_back({name, bytes_of(entry.path()), bytes_of(expected)});
    }
  }
  std::sort(result.begin(), result.end(), [](const Fixture& a, const Fixture& b) { return a.name < b.name; });
  return result;
}

void check(const std::string& package, const std::string& model) {
  std::string file;
  try {
    file = find_model(package);
  } catch (const Error& error) {
    MESSAGE("skipped: " << error.what());
    return;
  }
  const Pipeline pipeline(file);
  Pipeline::Workspace workspace(pipeline);
  const std::vector<Fixture> all = fixtures(model);
  REQUIRE(all.size() >= 10);
  std::vector<std::string_view> texts;
  for (const Fixture& fixture : all) texts.push_back(fixture.text);
  const std::vector<Document> together = pipeline.analyse(texts, workspace);
  REQUIRE(together.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].name);
    CHECK(write_conllu(together[i]) == all[i].expected);
    const std::vector<Document> alone = pipeline.analyse(std::span(texts).subspan(i, 1), workspace);
    REQUIRE(alone.size() == 1);
    CHECK(write_conllu(alone[0]) == all[i].expected);
  }
}

}  // namespace

TEST_CASE("fr_core_news_md decides on our texts as spaCy does") {
  check("fr_core_news_md", "md");
}

TEST_CASE("fr_core_news_sm decides on our texts as spaCy does") {
  check("fr_core_news_sm", "sm");
}
