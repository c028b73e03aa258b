#include "ingest/language/neural_model.hpp"

#include <algorithm>
#include <cstring>

#include "base/json.hpp"
#include "ingest/language/type_cache.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 4> component_names{"morphologizer", "tagger", "parser", "ner"};
enum Component : std::size_t { morphologizer, tagger, parser, recogniser };

constexpr std::size_t most_encoders = component_names.size() + 1;
constexpr std::size_t cached_types = 32768;  // about 25 MB with two encoders of width 96
constexpr std::size_t embedded_at_once = 512;

std::string encoder_prefix(std::size_t encoder) {
  return "tok2vec" + std::to_string(encoder);
}

StaticVectors read_vectors(const Package& package) {
  StaticVectors vectors;
  const rapidjson::Document cfg = json::parse(package.file("vocab/vectors.cfg"), package.path(), "vocab/vectors.cfg");
  if (!cfg.IsObject() || json::text(cfg, "mode") != "default") {
    throw Error(
        package.path(), "vocab/vectors.cfg",
        "vectors of the mode \"" + std::string(cfg.IsObject() ? json::text(cfg, "mode") : "") + "\" are not supported");
  }
  WeightArray values = read_npy(package.file("vocab/vectors"), package.path() + ": vocab/vectors");
  vectors.rows = values.shape[0];
  vectors.width = values.shape[1];
  vectors.values = std::move(values.values);
  vectors.keys = read_vector_keys(package.file("vocab/key2row"), package.path() + ": vocab/key2row", vectors.rows);
  return vectors;
}

}  // namespace

void NeuralModel::install(const Package& package, const Config& config, std::span<const std::string> components,
                          FlatFileWriter& writer) {
  const auto has = [&](std::string_view name) {
    return std::find(components.begin(), components.end(), name) != components.end();
  };
  std::vector<Tok2VecShape> shapes;
  StaticVectors vectors;
  const auto add_encoder = [&](const ThincModel& model, const std::string& section) {
    shapes.push_back(Tok2VecShape::read(config, section));
    if (shapes.back().static_vectors && vectors.rows == 0) {
      vectors = read_vectors(package);
      VectorKeys::install(vectors, writer);
    }
    Tok2Vec::install(model, shapes.back(), vectors, encoder_prefix(shapes.size() - 1), writer);
    return shapes.size() - 1;
  };
  const auto read = [&](const std::string& name) {
    return ThincModel::parse(package.file(name + "/model"), package.path() + ": " + name + "/model");
  };
  std::optional<std::size_t> shared;
  if (has("tok2vec")) shared = add_encoder(read("tok2vec"), "components.tok2vec.model");

  std::array<std::uint32_t, component_names.size()> encoder_of{};
  encoder_of.fill(UINT32_MAX);
  for (std::size_t c = 0; c < component_names.size(); ++c) {
    const std::string name(component_names[c]);
    if (!has(name)) continue;
    const std::string section = "components." + name + ".model";
    const std::string file = package.path() + ": " + name;
    const ThincModel model = read(name);
    std::size_t encoder = 0;
    const std::string architecture = config.text(section + ".tok2vec", "@architectures").value_or("");
    if (architecture == "spacy.Tok2VecListener.v1") {
      const std::string upstream = config.text(section + ".tok2vec", "upstream").value_or("");
      if (!shared || (upstream != "tok2vec" && upstream != "*")) {
        config.fail(section + ".tok2vec", "", "listens to the component \"" + upstream + "\", which is not there");
      }
      encoder = *shared;
    } else {
      encoder = add_encoder(model, section + ".tok2vec");
    }
    encoder_of[c] = static_cast<std::uint32_t>(encoder);
    const std::size_t width = shapes[encoder].width;
    const std::string_view cfg = package.file(name + "/cfg");
    if (c == morphologizer || c == tagger) {
      if (const std::string own = config.text(section, "@architectures").value_or(""); own != "spacy.Tagger.v2") {
        config.fail(section, "", "the architecture " + own + " is not supported, only spacy.Tagger.v2");
      }
      if (config.flag("components." + name, "extend").value_or(false))
        config.fail("components." + name, "", "extend is not supported");
      Tagger::install(c == tagger ? Tagger::Kind::tag : Tagger::Kind::morphology, model, cfg, file + "/cfg", width,
                      writer);
      continue;
    }
    const rapidjson::Document own = json::parse(cfg, file + "/cfg");
    if (!own.IsObject()) throw Error(file + "/cfg", "", "is no JSON object");
    if (own.HasMember("beam_width") && (!own["beam_width"].IsInt() || own["beam_width"].GetInt() != 1)) {
      throw Error(file + "/cfg", "beam_width", "is not supported unless it is 1");
    }
    if (own.HasMember("learn_tokens") && !own["learn_tokens"].IsFalse()) {
      throw Error(file + "/cfg", "learn_tokens", "is not supported");
    }
    const auto install_moves = c == parser ? DependencyParser::install : EntityRecogniser::install;
    install_moves(config, model, package.file(name + "/moves"), file + "/moves", width, writer);
  }
  writer.add("neural.encoders", std::span<const std::uint32_t>(encoder_of));
}

NeuralModel::NeuralModel(const FlatFile& model) : keys_(model) {
  const auto encoders = model.section<std::uint32_t>("neural.encoders", component_names.size());
  for (std::size_t e = 0; e < most_encoders && model.has(encoder_prefix(e) + ".shape"); ++e) {
    encoders_.emplace_back(model, encoder_prefix(e), keys_);
  }
  for (std::size_t c = 0; c < component_names.size(); ++c) {
    encoder_of_[c] = std::min<std::size_t>(encoders[c], encoders_.size());
    if (encoder_of_[c] == encoders_.size()) continue;
    const std::size_t width = encoders_[encoder_of_[c]].width();
    if (c == morphologizer) morphologizer_.emplace(Tagger::Kind::morphology, model, width);
    if (c == tagger) tagger_.emplace(Tagger::Kind::tag, model, width);
    if (c == parser) parser_.emplace(model, width);
    if (c == recogniser) recogniser_.emplace(model, width);
  }
  if (!parser_) throw Error(model.path(), "section neural.encoders", "has no parser");
}

struct NeuralModel::Workspace::State {
  struct Encoder {
    std::size_t place = 0;  // of its floats in an entry of the cache
    Tok2Vec::Layout layout;
    kernels::Buffer inputs;
    kernels::Buffer embedded;
    kernels::Buffer rows;
  };

  std::vector<Encoder> encoders;
  Tok2Vec::Workspace encoding;
  TypeCache cache;
  std::vector<std::size_t> lengths;
  std::vector<std::size_t> texts;  // those with tokens
  std::vector<std::size_t> first;
  std::vector<std::size_t> entries;
  struct Missing {
    const RawToken* token;
    std::size_t entry;
    std::int32_t vector;
  };
  std::vector<Missing> missing;
  Tagger::Workspace tagger;
  DependencyParser::Workspace parser;
  EntityRecogniser::Workspace recogniser;

  static std::size_t entry_width(const NeuralModel& model) {
    std::size_t width = 0;
    for (const Tok2Vec& encoder : model.encoders_) width += encoder.width();
    return width;
  }

  explicit State(const NeuralModel& model) : encoders(model.encoders_.size()), cache(entry_width(model), cached_types) {
    std::size_t place = 0;
    for (std::size_t e = 0; e < encoders.size(); ++e) {
      encoders[e].place = place;
      place += model.encoders_[e].width();
    }
  }
};

NeuralModel::Workspace::Workspace(const NeuralModel& model) : state_(std::make_unique<State>(model)) {}
NeuralModel::Workspace::~Workspace() = default;
NeuralModel::Workspace::Workspace(Workspace&&) noexcept = default;
NeuralModel::Workspace& NeuralModel::Workspace::operator=(Workspace&&) noexcept = default;

void NeuralModel::embed(std::span<const std::vector<RawToken>> tokens, Workspace::State& state) const {
  std::size_t text = 0;
  std::size_t at = 0;
  while (text < tokens.size()) {
    // A part of the tokens, so few that the cache has room for all of them.
    if (state.cache.free_entries() < embedded_at_once) state.cache.clear();
    const std::size_t first_text = text;
    const std::size_t first_at = at;
    state.entries.clear();
    state.missing.clear();
    while (text < tokens.size() && state.entries.size() < embedded_at_once) {
      if (at == tokens[text].size()) {
        ++text;
        at = 0;
        continue;
      }
      const RawToken& token = tokens[text][at++];
      const TypeCache::Found found = state.cache.find_or_add(token);
      state.entries.push_back(found.entry);
      if (found.is_new) state.missing.push_back({&token, found.entry, keys_.row(token.orth)});
    }
    for (std::size_t e = 0; e < encoders_.size(); ++e) {
      const Tok2Vec& encoder = encoders_[e];
      auto& own = state.encoders[e];
      const std::size_t width = encoder.width();
      float* inputs = own.inputs.get(embedded_at_once * encoder.inputs());
      float* embedded = own.embedded.get(embedded_at_once * width);
      for (std::size_t m = 0; m < state.missing.size(); ++m) {
        encoder.look_up(*state.missing[m].token, state.missing[m].vector, inputs + m * encoder.inputs());
      }
      encoder.embed(inputs, state.missing.size(), embedded);
      for (std::size_t m = 0; m < state.missing.size(); ++m) {
        std::memcpy(state.cache.row(state.missing[m].entry) + own.place, embedded + m * width, width * sizeof(float));
      }
      float* rows = own.rows.get(own.layout.rows * width);
      std::size_t t = first_text;
      std::size_t i = first_at;
      for (const std::size_t entry : state.entries) {
        while (i == tokens[t].size()) {
          ++t;
          i = 0;
        }
        std::memcpy(rows + (own.layout.documents[t].first + i++) * width, state.cache.row(entry) + own.place,
                    width * sizeof(float));
      }
    }
  }
}

void NeuralModel::annotate(std::span<const std::vector<RawToken>> tokens, std::span<Document> documents,
                           Workspace& workspace) const {
  Workspace::State& state = *workspace.state_;
  state.lengths.clear();
  state.texts.clear();
  state.first.clear();
  std::size_t rows = 0;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    state.first.push_back(rows);
    state.lengths.push_back(tokens[t].size());
    if (!tokens[t].empty()) state.texts.push_back(t);
    rows += tokens[t].size();
  }
  if (rows == 0) return;
  for (std::size_t e = 0; e < encoders_.size(); ++e) encoders_[e].lay_out(state.lengths, state.encoders[e].layout);
  embed(tokens, state);
  for (std::size_t e = 0; e < encoders_.size(); ++e) {
    encoders_[e].encode(state.encoders[e].layout, state.encoders[e].rows.data(), state.encoding);
  }
  const auto encoded = [&](Component component) { return state.encoders[encoder_of_[component]].rows.data(); };
  if (morphologizer_) morphologizer_->tag(encoded(morphologizer), rows, documents, state.tagger);
  if (tagger_) tagger_->tag(encoded(tagger), rows, documents, state.tagger);
  parser_->parse(tokens, state.texts, state.first, encoded(parser), rows, documents, state.parser);
  if (recogniser_)
    recogniser_->recognise(tokens, state.texts, state.first, encoded(recogniser), rows, documents, state.recogniser);
}

}  // namespace entente
