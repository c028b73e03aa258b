#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "ingest/language/attribute_ruler.hpp"
#include "ingest/language/label_table.hpp"
#include "ingest/language/lemmatizer.hpp"
#include "ingest/language/model_file.hpp"
#include "ingest/language/neural_model.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/pipeline.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

namespace {

// The order in which components must run. The recogniser may be anywhere behind the parser.
constexpr std::array<std::string_view, 7> known_components{"tok2vec",         "morphologizer", "tagger", "parser",
                                                           "attribute_ruler", "lemmatizer",    "ner"};

std::vector<std::string> components_to_run(const Config& config) {
  const std::vector<std::string> disabled = config.texts("nlp", "disabled");
  std::vector<std::string> result;
  std::size_t last = 0;
  for (const std::string& name : config.texts("nlp", "pipeline")) {
    if (std::find(disabled.begin(), disabled.end(), name) != disabled.end()) continue;
    const std::string factory = config.text("components." + name, "factory").value_or("");
    const auto known = std::find(known_components.begin(), known_components.end(), factory);
    if (known == known_components.end() || name != factory) {
      std::string what = "a component \"" + name;
      what += "\" of the kind \"" + factory + "\" is not supported";
      config.fail("components." + name, "", what);
    }
    const auto rank = static_cast<std::size_t>(known - known_components.begin());
    const bool is_recogniser = name == known_components.back();
    if (is_recogniser ? std::find(result.begin(), result.end(), "parser") == result.end() : rank < last) {
      config.fail("nlp", "pipeline", "the component " + name + " at this place of the pipeline is not supported");
    }
    if (!is_recogniser) last = rank;
    result.push_back(name);
  }
  if (std::find(result.begin(), result.end(), "parser") == result.end()) {
    config.fail("nlp", "pipeline", "a pipeline without a parser is not supported");
  }
  return result;
}

}  // namespace

void install_package(const std::string& package_path, const std::string& model_file) {
  const Package package = Package::open(package_path);
  const rapidjson::Document meta = json::parse(package.file("meta.json"), package.path(), "meta.json");
  if (!meta.IsObject()) throw Error(package.path(), "meta.json", "is no JSON object");
  const std::string language(json::text(meta, "lang"));
  const std::string name(json::text(meta, "name"));
  const std::string version(json::text(meta, "version"));
  const std::string_view needs = json::text(meta, "spacy_version");
  if (language.empty() || name.empty() || version.empty()) {
    throw Error(package.path(), "meta.json", "has no language, name or version");
  }
  if (!needs.starts_with(">=3.")) {
    throw Error(package.path(), "meta.json",
                "is a package for spaCy " + std::string(needs) + ", which is not supported, only 3");
  }
  const Config config = Config::parse(package.file("config.cfg"), package.path() + ": config.cfg");
  const std::vector<std::string> components = components_to_run(config);

  FlatFileWriter writer(model_kind, model_version);
  add_names(writer, "about", {language, language + "_" + name + "-" + version});
  Tokenizer::install(package, writer);
  NeuralModel::install(package, config, components, writer);
  AttributeRuler::install(package, writer);
  Lemmatizer::install(package, writer);
  writer.write(model_file);
}

}  // namespace entente
