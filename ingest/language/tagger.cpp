#include "ingest/language/tagger.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/json.hpp"
#include "ingest/language/label_table.hpp"

namespace entente {

namespace {

constexpr std::size_t most_labels = 16384;
constexpr std::size_t rows_at_once = 256;

std::string prefix_of(Tagger::Kind kind) {
  return kind == Tagger::Kind::tag ? "tagger" : "morphologizer";
}

// spaCy's numbers of the parts of speech (spacy.symbols): in alphabetic order from ADJ on.
Pos pos_of_symbol(std::int64_t symbol, std::string_view file) {
  constexpr std::int64_t first = 84;
  constexpr std::array<Pos, 20> order{Pos::adj,   Pos::adp,  Pos::adv,  Pos::aux,  Pos::none, Pos::cconj, Pos::det,
                                      Pos::intj,  Pos::noun, Pos::num,  Pos::part, Pos::pron, Pos::propn, Pos::punct,
                                      Pos::sconj, Pos::sym,  Pos::verb, Pos::x,    Pos::none, Pos::space};
  if (symbol == 0) return Pos::none;
  const std::int64_t index = symbol - first;
  if (index < 0 || index >= static_cast<std::int64_t>(order.size()) ||
      order[static_cast<std::size_t>(index)] == Pos::none) {
    throw Error(file, "labels_pos", "the part of speech " + std::to_string(symbol) + " is not supported");
  }
  return order[static_cast<std::size_t>(index)];
}

}  // namespace

void LabelChooser::install(const ThincModel& model, std::size_t width, std::size_t labels, const std::string& prefix,
                           FlatFileWriter& writer) {
  const ThincNode& layer = model.role("output_layer");
  std::vector<std::size_t> order(labels);
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Nothing may choose what only fills up the last block.
  std::vector<float> bias(kernels::padded(labels), -std::numeric_limits<float>::infinity());
  const std::vector<float>& own = model.param(layer, "b", {labels}).values;
  std::copy(own.begin(), own.end(), bias.begin());
  writer.add(prefix + ".weights",
             std::span<const float>(kernels::pack(model.param(layer, "W", {labels, width}).values, width, order)));
  writer.add(prefix + ".bias", std::span<const float>(bias));
}

LabelChooser::LabelChooser(const FlatFile& model, const std::string& prefix, std::size_t width, std::size_t labels)
    : labels_(labels) {
  const std::size_t columns = kernels::padded(labels);
  layer_ = {model.section<float>(prefix + ".weights", columns * width).data(),
            model.section<float>(prefix + ".bias", columns).data(), width, columns};
}

void LabelChooser::choose(const float* encoded, std::size_t rows, std::span<std::uint32_t> chosen,
                          kernels::Buffer& scratch) const {
  float* scores = scratch.get(rows_at_once * layer_.columns);
  for (std::size_t first = 0; first < rows; first += rows_at_once) {
    const std::size_t count = std::min(rows_at_once, rows - first);
    kernels::affine({encoded + first * layer_.inputs, layer_.inputs}, count, layer_, scores, layer_.columns);
    for (std::size_t r = 0; r < count; ++r) {
      const std::size_t best = kernels::first_of_largest(scores + r * layer_.columns, layer_.columns);
      chosen[first + r] = static_cast<std::uint32_t>(best < labels_ ? best : 0);
    }
  }
}

void Tagger::install(Kind kind, const ThincModel& model, std::string_view cfg, std::string_view file, std::size_t width,
                     FlatFileWriter& writer) {
  const std::string prefix = prefix_of(kind);
  const rapidjson::Document document = json::parse(cfg, file);
  const auto member = [&](const char* name) -> const rapidjson::Value& {
    if (!document.IsObject() || !document.HasMember(name)) throw Error(file, name, "is missing");
    return document[name];
  };
  std::vector<std::string> labels;
  if (kind == Kind::tag) {
    const rapidjson::Value& list = member("labels");
    if (!list.IsArray()) throw Error(file, "labels", "is no list");
    for (const auto& label : list.GetArray()) {
      if (!label.IsString() || label.GetStringLength() > 23)
        throw Error(file, "labels", "a tag is no text of at most 23 bytes");
      labels.emplace_back(json::view(label));
    }
  } else {
    const rapidjson::Value& features = member("labels_morph");
    const rapidjson::Value& parts = member("labels_pos");
    if (!features.IsObject() || !parts.IsObject()) throw Error(file, "labels_morph", "is no object");
    std::vector<std::uint32_t> numbers;
    for (const auto& label : features.GetObject()) {
      if (!label.value.IsString()) throw Error(file, "labels_morph", "a value is no text");
      const auto part = parts.FindMember(label.name);
      if (part != parts.MemberEnd() && !part->value.IsInt64())
        throw Error(file, "labels_pos", "a value is no whole number");
      const Pos pos = part == parts.MemberEnd() ? Pos::none : pos_of_symbol(part->value.GetInt64(), file);
      const std::string_view value = json::view(label.value);
      labels.emplace_back(value == "_" ? std::string_view() : value);
      numbers.push_back(static_cast<std::uint32_t>(pos));
    }
    writer.add(prefix + ".pos", std::span<const std::uint32_t>(numbers));
  }
  if (labels.empty() || labels.size() > most_labels) throw Error(file, "labels", "has no labels, or too many");
  add_names(writer, prefix + ".labels", labels);
  LabelChooser::install(model, width, labels.size(), prefix, writer);
}

Tagger::Tagger(Kind kind, const FlatFile& model, std::size_t width)
    : kind_(kind), chooser_(model, prefix_of(kind), width, read_names(model, prefix_of(kind) + ".labels").size()) {
  const std::string prefix = prefix_of(kind);
  const std::vector<std::string> names = read_names(model, prefix + ".labels");
  if (names.empty() || names.size() > most_labels)
    throw Error(model.path(), "section " + prefix + ".labels", "has a wrong size");
  if (kind == Kind::tag) {
    for (const std::string& name : names) {
      if (name.size() > 23) throw Error(model.path(), "section " + prefix + ".labels", "has a tag that is too long");
      tags_.emplace_back(name);
    }
    return;
  }
  for (const std::uint32_t pos : model.section<std::uint32_t>(prefix + ".pos", names.size())) {
    if (pos > static_cast<std::uint32_t>(Pos::space))
      throw Error(model.path(), "section " + prefix + ".pos", "is wrong");
    pos_of_.push_back(static_cast<Pos>(pos));
  }
  for (const std::string& features : names) {
    const auto found = std::find_if(morphologies_.begin(), morphologies_.end(),
                                    [&](const Morphology& known) { return known.features == features; });
    morphology_of_.push_back(static_cast<std::uint32_t>(found - morphologies_.begin()));
    if (found == morphologies_.end()) morphologies_.push_back(Morphology::parse(features));
  }
  empty_ = static_cast<std::size_t>(std::find_if(morphologies_.begin(), morphologies_.end(),
                                                 [](const Morphology& known) { return known.features.empty(); }) -
                                    morphologies_.begin());
}

void Tagger::tag(const float* encoded, std::size_t rows, std::span<Document> documents, Workspace& workspace) const {
  workspace.chosen.resize(rows);
  chooser_.choose(encoded, rows, workspace.chosen, workspace.scores);
  std::size_t row = 0;
  for (Document& document : documents) {
    workspace.features.assign(morphologies_.size(), -1);
    for (std::size_t i = 0; i < document.morphologies.size(); ++i) {
      if (document.morphologies[i].features.empty() && empty_ < morphologies_.size()) {
        workspace.features[empty_] = static_cast<std::int32_t>(i);
      }
    }
    for (Token& token : document.tokens) {
      const std::uint32_t label = workspace.chosen[row++];
      if (kind_ == Kind::tag) {
        token.tag = tags_[label];
        continue;
      }
      token.pos = pos_of_[label];
      std::int32_t& own = workspace.features[morphology_of_[label]];
      if (own < 0) {
        own = static_cast<std::int32_t>(document.morphologies.size());
        document.morphologies.push_back(morphologies_[morphology_of_[label]]);
      }
      token.morphology = static_cast<std::uint16_t>(own);
    }
  }
}

}  // namespace entente
