// Nothing in, the networks of a package as spaCy and thinc write them out, but tiny, with made-up weights. For tests
// alone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <msgpack.hpp>
#include <string>
#include <vector>

#include "tests/language/small_package.hpp"

namespace entente::test {

// A thinc node to be written: what ThincModel reads of it.
struct Node {
  std::string name;
  std::map<std::string, int> refs;
  std::map<std::string, int> attributes;
  std::map<std::string, std::vector<std::size_t>> params;  // shapes; the numbers are made up
};

class MadeUp {
 public:
  explicit MadeUp(std::uint64_t seed) : state_(seed) {}
  float next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<float>(static_cast<std::int64_t>(state_ >> 40U) - (1 << 23)) / static_cast<float>(1 << 24);
  }

 private:
  std::uint64_t state_;
};

inline std::string pack_model(const std::vector<Node>& nodes, MadeUp& numbers, const std::string& type = "<f4") {
  msgpack::sbuffer buffer;
  msgpack::packer<msgpack::sbuffer> packer(buffer);
  packer.pack_map(4);
  packer.pack(std::string("nodes"));
  packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    packer.pack_map(3);
    packer.pack(std::string("index"));
    packer.pack(i);
    packer.pack(std::string("name"));
    packer.pack(nodes[i].name);
    packer.pack(std::string("refs"));
    packer.pack(nodes[i].refs);
  }
  packer.pack(std::string("attrs"));
  packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
  for (const Node& node : nodes) {
    packer.pack_map(static_cast<std::uint32_t>(node.attributes.size()));
    for (const auto& [name, value] : node.attributes) {
      msgpack::sbuffer inner;
      msgpack::pack(inner, value);
      packer.pack(name);
      packer.pack_bin(static_cast<std::uint32_t>(inner.size()));
      packer.pack_bin_body(inner.data(), static_cast<std::uint32_t>(inner.size()));
    }
  }
  packer.pack(std::string("params"));
  packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
  for (const Node& node : nodes) {
    packer.pack_map(static_cast<std::uint32_t>(node.params.size()));
    for (const auto& [name, shape] : node.params) {
      std::size_t size = 1;
      for (const std::size_t dimension : shape) size *= dimension;
      std::vector<float> values(size);
      for (float& value : values) value = numbers.next();
      const auto bytes = static_cast<std::uint32_t>(size * sizeof(float));
      packer.pack(name);
      packer.pack_map(5);
      packer.pack(std::string("nd"));
      packer.pack(true);
      packer.pack(std::string("type"));
      packer.pack(type);
      packer.pack(std::string("kind"));
      packer.pack(std::string());
      packer.pack(std::string("shape"));
      packer.pack(shape);
      packer.pack(std::string("data"));
      packer.pack_bin(bytes);
      packer.pack_bin_body(reinterpret_cast<const char*>(values.data()), bytes);
    }
  }
  packer.pack(std::string("shims"));
  packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
  for (std::size_t i = 0; i < nodes.size(); ++i) packer.pack_array(0);
  return {buffer.data(), buffer.size()};
}

inline constexpr std::size_t tiny_width = 16;

// Two tables, `depth` window layers.
inline std::vector<Node> tiny_tok2vec(std::size_t depth = 2) {
  std::vector<Node> nodes;
  nodes.push_back({"hashembed", {}, {{"seed", 8}, {"column", 0}}, {{"E", {50, tiny_width}}}});
  nodes.push_back({"hashembed", {}, {{"seed", 9}, {"column", 1}}, {{"E", {20, tiny_width}}}});
  for (std::size_t layer = 0; layer <= depth; ++layer) {
    const std::size_t inputs = (layer == 0 ? 2 : 3) * tiny_width;
    nodes.push_back({"maxout", {}, {}, {{"W", {tiny_width, 3, inputs}}, {"b", {tiny_width, 3}}}});
    nodes.push_back({"layernorm", {}, {}, {{"G", {tiny_width}}, {"b", {tiny_width}}}});
  }
  return nodes;
}

inline std::vector<Node> tiny_parser(std::size_t features, std::size_t actions) {
  return {
      {"parser_model", {{"tok2vec", 1}, {"lower", 2}, {"upper", 3}}, {}, {}},
      {"tok2vec-listener>>list2array>>linear", {}, {}, {}},
      {"precomputable_affine", {}, {}, {{"W", {features, 16, 2, 16}}, {"b", {16, 2}}, {"pad", {1, features, 16, 2}}}},
      {"linear", {}, {}, {{"W", {actions, 16}}, {"b", {actions}}}},
      {"linear", {}, {}, {{"W", {16, tiny_width}}, {"b", {16}}}}};
}

inline std::vector<Node> tiny_tagger(std::size_t labels) {
  return {{"tok2vec-listener>>with_array(softmax)", {{"output_layer", 1}}, {}, {}},
          {"softmax", {}, {}, {{"W", {labels, tiny_width}}, {"b", {labels}}}}};
}

inline std::string tiny_config() {
  std::string config =
      "[nlp]\nlang = \"fr\"\npipeline = [\"tok2vec\",\"morphologizer\",\"parser\",\"ner\"]\ndisabled = []\n";
  config +=
      "[components.tok2vec.model]\n@architectures = \"spacy.Tok2Vec.v2\"\n"
      "[components.tok2vec.model.embed]\n@architectures = \"spacy.MultiHashEmbed.v2\"\nwidth = 16\n"
      "attrs = [\"NORM\",\"SPACY\"]\nrows = [50,20]\ninclude_static_vectors = false\n"
      "[components.tok2vec.model.encode]\n@architectures = \"spacy.MaxoutWindowEncoder.v2\"\n"
      "width = ${components.tok2vec.model.embed:width}\ndepth = 2\nwindow_size = 1\nmaxout_pieces = 3\n"
      "[components.morphologizer]\nfactory = \"morphologizer\"\n"
      "[components.morphologizer.model]\n@architectures = \"spacy.Tagger.v2\"\n";
  for (const std::string name : {"parser", "ner"}) {
    config += "[components." + name + ".model]\n@architectures = \"spacy.TransitionBasedParser.v2\"\n" +
              "extra_state_tokens = false\nhidden_width = 16\nmaxout_pieces = 2\nuse_upper = true\n";
  }
  for (const std::string name : {"morphologizer", "parser", "ner"}) {
    config += "[components." + name +
              ".model.tok2vec]\n@architectures = \"spacy.Tok2VecListener.v1\"\nupstream = \"tok2vec\"\n";
  }
  return config;
}

constexpr std::string_view tiny_parser_moves =
    R"json({"moves": "{\"0\":{\"\":9},\"1\":{\"\":8},\"2\":{\"det\":5,\"nsubj\":4},\"3\":{\"obj\":7,\"acl||obj\":3},\"4\":{\"ROOT\":1}}"})json";
constexpr std::string_view tiny_ner_moves =
    R"json({"moves": "{\"0\":{},\"1\":{\"PER\":2,\"LOC\":3},\"2\":{\"PER\":2,\"LOC\":3},\"3\":{\"PER\":2,\"LOC\":3},\"4\":{\"PER\":2,\"LOC\":3,\"\":1},\"5\":{\"\":1}}"})json";
constexpr std::size_t tiny_parser_actions = 7;
constexpr std::size_t tiny_ner_actions = 10;

inline void fill_tiny_networks(SmallPackage& package, std::uint64_t seed = 1) {
  MadeUp numbers(seed);
  package.text("config.cfg", tiny_config());
  package.text("tok2vec/model", pack_model(tiny_tok2vec(), numbers));
  package.text("morphologizer/model", pack_model(tiny_tagger(3), numbers));
  package.text("morphologizer/cfg", R"json({"labels_morph": {"POS=NOUN": "", "A": "Number=Sing", "B": "Number=Plur"},
                                            "labels_pos": {"POS=NOUN": 92, "A": 100, "B": 92}})json");
  package.text("parser/model", pack_model(tiny_parser(8, tiny_parser_actions), numbers));
  package.text("parser/cfg", R"json({"beam_width": 1, "learn_tokens": false})json");
  package.json("parser/moves", tiny_parser_moves);
  package.text("ner/model", pack_model(tiny_parser(3, tiny_ner_actions), numbers));
  package.text("ner/cfg", R"json({"beam_width": 1})json");
  package.json("ner/moves", tiny_ner_moves);
}

}  // namespace entente::test
