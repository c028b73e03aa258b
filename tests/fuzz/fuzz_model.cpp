// The readers of packages and of model files. The first two bytes choose the part that the rest takes the place of.
#include <array>
#include <vector>

#include "ingest/language/neural_model.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/tokenizer.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/language/small_package.hpp"
#include "tests/language/tiny_networks.hpp"

using namespace entente;

namespace {

constexpr std::string_view rules =
    R"json({"prefix_search": "^\\(", "suffix_search": "\\)$", "infix_finditer": "--", "token_match": null, "url_match": null,
            "exceptions": {"l'": [{"ORTH": "l'"}]}})json";
const std::vector<std::string> components{"tok2vec", "morphologizer", "parser", "ner"};

// A package of tiny networks; files by their names.
const std::map<std::string, std::string, std::less<>>& good_files() {
  static const std::map<std::string, std::string, std::less<>> files = [] {
    test::SmallPackage package;
    test::fill_tiny_networks(package);
    std::string config = test::tiny_config();
    config.insert(config.find("lang ="), "tokenizer = {\"@tokenizers\":\"spacy.Tokenizer.v1\"}\n");
    package.text("config.cfg", config).json("tokenizer", rules);
    return Package::open(package.path()).files();
  }();
  return files;
}

void install(const Package& package, FlatFileWriter& writer) {
  Tokenizer::install(package, writer);
  NeuralModel::install(package, Config::parse(package.file("config.cfg"), "config.cfg"), components, writer);
}

// What a package's files hold, replaced one at a time.
void fuzz_package(unsigned which, std::string_view bytes) {
  test::SmallPackage package;
  unsigned number = 0;
  for (const auto& [name, content] : good_files()) {
    package.text(name, number++ == which % good_files().size() ? bytes : std::string_view(content));
  }
  FlatFileWriter writer("fuzz", 1);
  fuzz::accepted([&] { install(Package::open(package.path()), writer); });
}

// A wheel is a ZIP from anywhere.
void fuzz_wheel(std::string_view bytes) {
  fuzz::accepted([&] { Package::open(fuzz::put("package.whl", bytes)); });
}

// A model file whose checksum is right, with one section that is not.
void fuzz_sections(unsigned which, std::string_view bytes) {
  static const FlatFile good = [] {
    test::SmallPackage package;
    for (const auto& [name, content] : good_files()) package.text(name, content);
    FlatFileWriter writer("fuzz", 1);
    install(Package::open(package.path()), writer);
    writer.write(fuzz::folder() + "/good");
    return FlatFile(fuzz::folder() + "/good", "fuzz", 1);
  }();
  const std::vector<std::string> names = good.names();
  FlatFileWriter writer("fuzz", 1);
  for (std::size_t i = 0; i < names.size(); ++i) {
    writer.add(names[i], i == which % names.size() ? bytes : good.text(names[i]));
  }
  writer.write(fuzz::folder() + "/bad");
  const FlatFile bad(fuzz::folder() + "/bad", "fuzz", 1);
  fuzz::accepted([&] {
    const Tokenizer tokenizer(bad);
    Tokenizer::Workspace workspace(tokenizer);
    std::vector<RawToken> tokens;
    tokenizer.tokenize("L'agent (a-t-il) dit--non", workspace, tokens);
  });
  fuzz::accepted([&] { const NeuralModel model(bad); });
}

// The bytes of the file itself.
void fuzz_file(std::string_view bytes) {
  fuzz::accepted([&] { const FlatFile file(fuzz::put("model", bytes), "lang", 1); });
}

}  // namespace

void fuzz(std::string_view bytes) {
  const unsigned what = fuzz::take_byte(bytes);
  const unsigned which = fuzz::take_byte(bytes);
  switch (what % 4) {
    case 0:
      return fuzz_package(which, bytes);
    case 1:
      return fuzz_sections(which, bytes);
    case 2:
      return fuzz_wheel(bytes);
    default:
      return fuzz_file(bytes);
  }
}
