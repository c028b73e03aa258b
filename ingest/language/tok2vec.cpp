#include "ingest/language/tok2vec.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t largest_width = 1024;
constexpr std::size_t deepest = 16;
constexpr std::size_t most_attributes = 16;
constexpr std::size_t most_rows = 1U << 24;
constexpr std::size_t window = 1;

constexpr std::array<std::string_view, 7> attribute_names{"ORTH",  "NORM",  "PREFIX",  "SUFFIX",
                                                          "SHAPE", "SPACY", "IS_SPACE"};

void require(const Config& config, const std::string& section, std::string_view name, std::int64_t value) {
  const std::int64_t found = config.number(section, name).value_or(-1);
  if (found != value) {
    config.fail(section, "",
                std::string(name) + " = " + std::to_string(found) + " is not supported, only " + std::to_string(value));
  }
}

std::size_t bounded(const Config& config, const std::string& section, std::string_view name, std::size_t most) {
  const std::int64_t found = config.number(section, name).value_or(-1);
  if (found < 1 || found > static_cast<std::int64_t>(most)) {
    config.fail(
        section, "",
        std::string(name) + " = " + std::to_string(found) + " is not supported, only 1 to " + std::to_string(most));
  }
  return static_cast<std::size_t>(found);
}

std::uint64_t value_of(const RawToken& token, Attribute attribute) {
  switch (attribute) {
    case Attribute::orth:
      return token.orth;
    case Attribute::norm:
      return token.norm;
    case Attribute::prefix:
      return token.prefix;
    case Attribute::suffix:
      return token.suffix;
    case Attribute::shape:
      return token.shape;
    case Attribute::spacy:
      return token.space_after ? 1 : 0;
    case Attribute::is_space:
      return token.is_space ? 1 : 0;
  }
  return 0;
}

}  // namespace

std::array<std::uint32_t, 4> hash_rows(std::uint64_t id, std::uint32_t seed, std::uint32_t rows) {
  // thinc's MurmurHash3_x86_128_uint64.
  std::uint64_t h1 = id * 0x87c37b91114253d5U;
  h1 = std::rotl(h1, 31) * 0x4cf5ad432745937fU;
  h1 ^= seed ^ 8U;
  std::uint64_t h2 = seed ^ 8U;
  h1 += h2;
  h2 += h1;
  const auto mix = [](std::uint64_t h) {
    h = (h ^ (h >> 33U)) * 0xff51afd7ed558ccdU;
    h = (h ^ (h >> 33U)) * 0xc4ceb9fe1a85ec53U;
    return h ^ (h >> 33U);
  };
  h1 = mix(h1);
  h2 = mix(h2);
  h1 += h2;
  h2 += h1;
  const auto row = [rows](std::uint64_t part) { return static_cast<std::uint32_t>(part) % rows; };
  return {row(h1 & 0xffffffffU), row(h1 >> 32U), row(h2 & 0xffffffffU), row(h2 >> 32U)};
}

Tok2VecShape Tok2VecShape::read(const Config& config, const std::string& section) {
  const std::string architecture = config.text(section, "@architectures").value_or("");
  if (architecture != "spacy.Tok2Vec.v2")
    config.fail(section, "", "the architecture " + architecture + " is not supported");
  const std::string embed = section + ".embed";
  const std::string encode = section + ".encode";
  if (const std::string name = config.text(embed, "@architectures").value_or(""); name != "spacy.MultiHashEmbed.v2") {
    config.fail(embed, "", "the architecture " + name + " is not supported, only spacy.MultiHashEmbed.v2");
  }
  if (const std::string name = config.text(encode, "@architectures").value_or("");
      name != "spacy.MaxoutWindowEncoder.v2") {
    config.fail(encode, "", "the architecture " + name + " is not supported, only spacy.MaxoutWindowEncoder.v2");
  }
  Tok2VecShape shape;
  shape.width = bounded(config, embed, "width", largest_width);
  if (shape.width % kernels::block != 0) {
    config.fail(embed, "", "width = " + std::to_string(shape.width) + " is not supported, only multiples of 16");
  }
  require(config, encode, "width", static_cast<std::int64_t>(shape.width));
  require(config, encode, "window_size", window);
  require(config, encode, "maxout_pieces", kernels::pieces);
  shape.depth = bounded(config, encode, "depth", deepest);
  shape.static_vectors = config.flag(embed, "include_static_vectors").value_or(false);
  for (const std::string& name : config.texts(embed, "attrs")) {
    const auto found = std::find(attribute_names.begin(), attribute_names.end(), name);
    if (found == attribute_names.end()) config.fail(embed, "", "the attribute " + name + " is not supported");
    shape.attributes.push_back(static_cast<Attribute>(found - attribute_names.begin()));
  }
  for (const std::int64_t rows : config.numbers(embed, "rows")) {
    if (rows < 1 || rows > static_cast<std::int64_t>(most_rows)) config.fail(embed, "", "rows out of bounds");
    shape.rows.push_back(static_cast<std::size_t>(rows));
  }
  if (shape.attributes.empty() || shape.attributes.size() > most_attributes ||
      shape.attributes.size() != shape.rows.size()) {
    config.fail(embed, "", "attrs and rows are not of one length from 1 to " + std::to_string(most_attributes));
  }
  return shape;
}

void VectorKeys::install(const StaticVectors& vectors, FlatFileWriter& writer) {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> buckets(65537, 0);
  for (const VectorKey& key : vectors.keys) {
    keys.push_back(key.key);
    rows.push_back(key.row);
    ++buckets[(key.key >> 48U) + 1];
  }
  std::partial_sum(buckets.begin(), buckets.end(), buckets.begin());
  const std::array<std::uint32_t, 1> count{static_cast<std::uint32_t>(vectors.rows)};
  writer.add("vectors.keys", std::span<const std::uint64_t>(keys));
  writer.add("vectors.rows", std::span<const std::uint32_t>(rows));
  writer.add("vectors.buckets", std::span<const std::uint32_t>(buckets));
  writer.add("vectors.count", std::span<const std::uint32_t>(count));
}

VectorKeys::VectorKeys(const FlatFile& model) {
  if (!model.has("vectors.keys")) return;
  keys_ = model.section<std::uint64_t>("vectors.keys");
  rows_ = model.section<std::uint32_t>("vectors.rows");
  buckets_ = model.section<std::uint32_t>("vectors.buckets");
  const auto count = model.section<std::uint32_t>("vectors.count");
  if (rows_.size() != keys_.size() || buckets_.size() != 65537 || count.size() != 1 ||
      buckets_.back() != keys_.size() || !std::is_sorted(buckets_.begin(), buckets_.end())) {
    throw Error(model.path(), "section vectors.keys", "does not fit the others");
  }
  row_count_ = count[0];
}

std::int32_t VectorKeys::row(std::uint64_t orth) const {
  if (keys_.empty()) return -1;
  const std::size_t bucket = orth >> 48U;
  for (std::size_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
    if (keys_[i] == orth) return rows_[i] < row_count_ ? static_cast<std::int32_t>(rows_[i]) : -1;
  }
  return -1;
}

namespace {

void install_norm(const ThincModel& model, const ThincNode& norm, std::size_t width, const std::string& prefix,
                  FlatFileWriter& writer) {
  writer.add(prefix + ".gain", std::span<const float>(model.param(norm, "G", {width}).values));
  writer.add(prefix + ".shift", std::span<const float>(model.param(norm, "b", {width}).values));
}

void install_bias(const ThincModel& model, const ThincNode& maxout, std::size_t width, const std::string& prefix,
                  FlatFileWriter& writer) {
  const WeightArray& bias = model.param(maxout, "b", {width, kernels::pieces});
  const auto order = kernels::maxout_order(width, kernels::pieces);
  writer.add(prefix + ".bias", std::span<const float>(kernels::pack(bias.values, 1, order)));
}

}  // namespace

void Tok2Vec::install(const ThincModel& model, const Tok2VecShape& shape, const StaticVectors& vectors,
                      const std::string& prefix, FlatFileWriter& writer) {
  const auto tables = model.named("hashembed");
  const auto layers = model.named("maxout");
  const auto norms = model.named("layernorm");
  if (tables.size() != shape.attributes.size() || layers.size() != shape.depth + 1 || norms.size() != layers.size()) {
    model.refuse("", "has not the layers that config.cfg describes");
  }
  std::vector<std::uint32_t> numbers{static_cast<std::uint32_t>(shape.width), static_cast<std::uint32_t>(shape.depth),
                                     shape.static_vectors ? 1U : 0U,
                                     static_cast<std::uint32_t>(shape.attributes.size())};
  std::vector<float> rows;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto seed = tables[i]->attributes.find("seed");
    const auto column = tables[i]->attributes.find("column");
    if (seed == tables[i]->attributes.end() || seed->second < 0 || seed->second > UINT32_MAX ||
        column == tables[i]->attributes.end() || column->second != static_cast<std::int64_t>(i)) {
      model.refuse("hashembed", "has a seed or a column that is not supported");
    }
    numbers.push_back(static_cast<std::uint32_t>(shape.attributes[i]));
    numbers.push_back(static_cast<std::uint32_t>(shape.rows[i]));
    numbers.push_back(static_cast<std::uint32_t>(seed->second));
    const WeightArray& table = model.param(*tables[i], "E", {shape.rows[i], shape.width});
    rows.insert(rows.end(), table.values.begin(), table.values.end());
  }
  writer.add(prefix + ".shape", std::span<const std::uint32_t>(numbers));
  writer.add(prefix + ".tables", std::span<const float>(rows));

  if (shape.static_vectors) {
    const auto projections = model.named("static_vectors");
    if (projections.size() != 1) model.refuse("", "has no layer of static vectors, as config.cfg says");
    if (vectors.rows == 0) model.refuse("static_vectors", "the package has no vectors");
    const WeightArray& projection = model.param(*projections[0], "W", {shape.width, vectors.width});
    // The projection of every vector, once: it depends on nothing else.
    std::vector<float> projected(vectors.rows * shape.width);
    for (std::size_t r = 0; r < vectors.rows; ++r) {
      const float* vector = vectors.values.data() + r * vectors.width;
      for (std::size_t c = 0; c < shape.width; ++c) {
        const float* weights = projection.values.data() + c * vectors.width;
        double sum = 0;
        for (std::size_t k = 0; k < vectors.width; ++k)
          sum += static_cast<double>(vector[k]) * static_cast<double>(weights[k]);
        projected[r * shape.width + c] = static_cast<float>(sum);
      }
    }
    writer.add(prefix + ".static", std::span<const float>(projected));
  }
  const auto install_layer = [&](std::size_t layer, const std::string& name, std::span<const float> weights) {
    writer.add(name + ".weights", weights);
    install_bias(model, *layers[layer], shape.width, name, writer);
    install_norm(model, *norms[layer], shape.width, name, writer);
  };
  const auto weights_of = [&](std::size_t layer, std::size_t inputs) -> const std::vector<float>& {
    return model.param(*layers[layer], "W", {shape.width, kernels::pieces, inputs}).values;
  };
  install_layer(0, prefix + ".embed",
                kernels::pack(weights_of(0, shape.inputs()), shape.inputs(),
                              kernels::maxout_order(shape.width, kernels::pieces)));
  for (std::size_t i = 0; i < shape.depth; ++i) {
    install_layer(i + 1, prefix + ".layer" + std::to_string(i),
                  kernels::pack_window(weights_of(i + 1, (2 * window + 1) * shape.width), shape.width));
  }
}

Tok2Vec::Tok2Vec(const FlatFile& model, const std::string& prefix, const VectorKeys& keys) {
  const auto numbers = model.section<std::uint32_t>(prefix + ".shape");
  const auto wrong = [&] { return Error(model.path(), "section " + prefix + ".shape", "is wrong"); };
  if (numbers.size() < 4) throw wrong();
  shape_.width = numbers[0];
  shape_.depth = numbers[1];
  shape_.static_vectors = numbers[2] != 0;
  const std::size_t attributes = numbers[3];
  if (shape_.width == 0 || shape_.width > largest_width || shape_.width % kernels::block != 0 || shape_.depth == 0 ||
      shape_.depth > deepest || attributes == 0 || attributes > most_attributes ||
      numbers.size() != 4 + 3 * attributes) {
    throw wrong();
  }
  std::size_t rows = 0;
  std::vector<std::size_t> first;
  for (std::size_t i = 0; i < attributes; ++i) {
    const std::uint32_t attribute = numbers[4 + 3 * i];
    if (attribute >= attribute_names.size() || numbers[5 + 3 * i] == 0 || numbers[5 + 3 * i] > most_rows) throw wrong();
    shape_.attributes.push_back(static_cast<Attribute>(attribute));
    shape_.rows.push_back(numbers[5 + 3 * i]);
    seeds_.push_back(numbers[6 + 3 * i]);
    first.push_back(rows);
    rows += shape_.rows.back();
  }
  const auto tables = model.section<float>(prefix + ".tables", rows * shape_.width);
  for (const std::size_t row : first) tables_.push_back(tables.data() + row * shape_.width);
  if (shape_.static_vectors) static_ = model.section<float>(prefix + ".static", keys.rows() * shape_.width).data();
  const std::size_t width = shape_.width;
  const std::size_t columns = width * kernels::pieces;
  const auto floats = [&](const std::string& name, std::size_t size) {
    return model.section<float>(prefix + name, size).data();
  };
  embedding_ = {
      {floats(".embed.weights", columns * shape_.inputs()), floats(".embed.bias", columns), shape_.inputs(), columns},
      floats(".embed.gain", width),
      floats(".embed.shift", width),
      width};
  for (std::size_t i = 0; i < shape_.depth; ++i) {
    const std::string name = ".layer" + std::to_string(i);
    layers_.push_back({floats(name + ".weights", kernels::tile_inputs * columns * width),
                       floats(name + ".bias", columns), floats(name + ".gain", width), floats(name + ".shift", width),
                       width});
  }
}

void Tok2Vec::look_up(const RawToken& token, std::int32_t vector, float* input) const {
  const std::size_t width = shape_.width;
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    float* sum = input + i * width;
    std::memset(sum, 0, width * sizeof(float));
    const auto rows =
        hash_rows(value_of(token, shape_.attributes[i]), seeds_[i], static_cast<std::uint32_t>(shape_.rows[i]));
    for (const std::uint32_t row : rows) kernels::add(tables_[i] + row * width, width, sum);
  }
  if (!shape_.static_vectors) return;
  float* last = input + tables_.size() * width;
  if (vector < 0) {
    std::memset(last, 0, width * sizeof(float));
  } else {
    std::memcpy(last, static_ + static_cast<std::size_t>(vector) * width, width * sizeof(float));
  }
}

void Tok2Vec::embed(const float* inputs, std::size_t rows, float* embedded) const {
  kernels::maxout({inputs, shape_.inputs()}, rows, embedding_, embedded, shape_.width);
}

// As thinc's with_array(pad = depth): `depth` rows of zeros before and behind each document. After the first layer they
// are no longer zero, and each layer needs one row less of them. Tiles start at the first row that is needed, so that
// what a document gives does not depend on its place; the last tile may reach a few rows further than what is needed.
void Tok2Vec::lay_out(std::span<const std::size_t> lengths, Layout& layout) const {
  const std::size_t pad = shape_.depth * window;
  layout.documents.clear();
  layout.rows = 0;
  for (const std::size_t length : lengths) {
    layout.documents.push_back({layout.rows + pad, length});
    if (length > 0) layout.rows += length + 2 * pad + kernels::tile_rows;
  }
}

void Tok2Vec::encode(const Layout& layout, float* rows, Workspace& workspace) const {
  const std::size_t width = shape_.width;
  const std::size_t pad = shape_.depth * window;
  float* from = rows;
  float* to = workspace.rows.get(layout.rows * width);
  const auto clear = [width](float* data, std::size_t first, std::size_t last) {
    if (first < last) std::memset(data + first * width, 0, (last - first) * width * sizeof(float));
  };
  for (const auto& [first, length] : layout.documents) {
    if (length == 0) continue;
    clear(from, first - pad, first);
    clear(from, first + length, first + length + pad + kernels::tile_rows);
  }
  for (std::size_t l = 0; l < shape_.depth; ++l) {
    const auto tiles_of = [&](std::size_t layer, std::size_t length) {
      return (length + 2 * (shape_.depth - 1 - layer) * window + kernels::tile_rows - 1) / kernels::tile_rows;
    };
    workspace.tiles.clear();
    for (const auto& [first, length] : layout.documents) {
      if (length == 0) continue;
      for (std::size_t t = 0; t < tiles_of(l, length); ++t) {
        workspace.tiles.push_back(static_cast<std::uint32_t>(first - pad + l + t * kernels::tile_rows));
      }
    }
    kernels::window_maxout(from, workspace.tiles, layers_[l], to, workspace.scratch);
    if (l + 1 < shape_.depth) {
      for (const auto& [first, length] : layout.documents) {
        if (length == 0) continue;
        const std::size_t start = first - pad + l + 1;
        clear(to, start + tiles_of(l, length) * kernels::tile_rows,
              start + tiles_of(l + 1, length) * kernels::tile_rows + 2);
      }
    }
    std::swap(from, to);
  }
  float* encoded = rows;
  for (const auto& [first, length] : layout.documents) {
    std::memmove(encoded, from + first * width, length * width * sizeof(float));
    encoded += length * width;
  }
}

}  // namespace entente
