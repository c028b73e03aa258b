#include <doctest/doctest.h>

#include <filesystem>

#include "ingest/language/neural_model.hpp"
#include "tests/language/tiny_networks.hpp"

using namespace entente;
using namespace entente::test;

namespace {

const std::vector<std::string> components{"tok2vec", "morphologizer", "parser", "ner"};

class Installed {
 public:
  explicit Installed(const std::string& package) {
    const Package opened = Package::open(package);
    FlatFileWriter writer("test", 1);
    NeuralModel::install(opened, Config::parse(opened.file("config.cfg"), "config.cfg"), components, writer);
    path_ = package + ".model";
    writer.write(path_);
  }
  ~Installed() { std::filesystem::remove(path_); }
  Installed(const Installed&) = delete;
  Installed& operator=(const Installed&) = delete;
  FlatFile open() const { return FlatFile(path_, "test", 1); }

 private:
  std::string path_;
};

// The message of the Error that installing the package gives, or empty.
std::string refusal(const SmallPackage& package) {
  try {
    Installed installed(package.path());
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::vector<RawToken> text_of(std::size_t length, std::uint64_t seed) {
  std::vector<RawToken> tokens(length);
  for (std::size_t i = 0; i < length; ++i) {
    tokens[i].orth = tokens[i].norm = (seed * 1000 + i * i * 31) % 97 + 1000;
    tokens[i].space_after = i % 3 != 0;
    tokens[i].is_space = i % 11 == 10;
  }
  return tokens;
}

std::vector<Document> documents_for(const std::vector<std::vector<RawToken>>& texts) {
  std::vector<Document> documents(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    documents[i].tokens.resize(texts[i].size());
    documents[i].morphologies.emplace_back();
  }
  return documents;
}

std::string shown(const Document& document) {
  std::string result;
  for (const Token& token : document.tokens) {
    result += std::string(name(token.pos)) + ' ' + document.morphologies[token.morphology].features + ' ' +
              std::to_string(token.head) + ' ' + std::string(token.dependency.view()) + ' ' +
              std::to_string(token.sentence) + ' ' + std::string(token.entity.view()) +
              (token.entity_start ? "*" : "") + '\n';
  }
  return result;
}

}  // namespace

TEST_CASE("every decision of a network with made-up weights makes a well-formed document") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    SmallPackage package;
    fill_tiny_networks(package, seed);
    const Installed installed(package.path());
    const FlatFile file = installed.open();
    const NeuralModel model(file);
    NeuralModel::Workspace workspace(model);
    const std::vector<std::vector<RawToken>> texts{
        text_of(40, seed), {}, text_of(1, seed), text_of(7, seed), text_of(130, seed)};
    std::vector<Document> documents = documents_for(texts);
    model.annotate(texts, documents, workspace);
    CHECK(documents[1].sentences.empty());
    for (const Document& document : documents) {
      TokenIndex next = 0;
      for (const Sentence& sentence : document.sentences) {
        REQUIRE(sentence.tokens.first == next);
        REQUIRE(sentence.tokens.size() > 0);
        next = sentence.tokens.last;
      }
      REQUIRE(next == document.size());
      std::size_t in_entities = 0;
      for (const Entity& entity : document.entities) {
        REQUIRE(document[entity.tokens.first].entity_start);
        REQUIRE(document[entity.tokens.first].sentence == document[entity.tokens.last - 1].sentence);
        for (TokenIndex i = entity.tokens.first; i < entity.tokens.last; ++i)
          REQUIRE(document[i].entity == entity.type);
        in_entities += static_cast<std::size_t>(entity.tokens.size());
      }
      for (TokenIndex i = 0; i < document.size(); ++i) {
        TokenIndex ancestor = i;
        TokenIndex steps = 0;
        while (!document.is_root(ancestor) && steps <= document.size()) {
          ancestor = document[ancestor].head;
          ++steps;
        }
        REQUIRE(steps <= document.size());  // no cycle
        REQUIRE((document[i].dependency == Label("ROOT")) == document.is_root(i));
        REQUIRE(document[i].dependency.view().find('|') == std::string_view::npos);
        if (!document[i].entity.empty()) --in_entities;
      }
      REQUIRE(in_entities == 0);
    }
  }
}

TEST_CASE("a text is analysed alike alone, in any batch, and with a workspace that was used before") {
  SmallPackage package;
  fill_tiny_networks(package, 3);
  const Installed installed(package.path());
  const FlatFile file = installed.open();
  const NeuralModel model(file);
  std::vector<std::vector<RawToken>> texts;
  for (std::size_t i = 0; i < 40; ++i) texts.push_back(text_of(i * i % 67, i));
  NeuralModel::Workspace workspace(model);
  std::vector<Document> together = documents_for(texts);
  model.annotate(texts, together, workspace);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(i);
    const std::vector<std::vector<RawToken>> one{texts[i]};
    std::vector<Document> alone = documents_for(one);
    NeuralModel::Workspace fresh(model);
    model.annotate(one, alone, i % 2 == 0 ? workspace : fresh);
    CHECK(shown(alone[0]) == shown(together[i]));
  }
  std::vector<std::vector<RawToken>> turned(texts.rbegin(), texts.rend());
  std::vector<Document> backwards = documents_for(turned);
  model.annotate(turned, backwards, workspace);
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(shown(backwards[texts.size() - 1 - i]) == shown(together[i]));
}

TEST_CASE("a text so long that its features are not computed ahead is analysed like its beginning in a shorter one") {
  SmallPackage package;
  fill_tiny_networks(package, 5);
  const Installed installed(package.path());
  const FlatFile file = installed.open();
  const NeuralModel model(file);
  NeuralModel::Workspace workspace(model);
  std::vector<RawToken> longer = text_of(20000, 1);
  const std::vector<std::vector<RawToken>> texts{{longer.begin(), longer.begin() + 3000}};
  std::vector<Document> shorter = documents_for(texts);
  model.annotate(texts, shorter, workspace);
  const std::vector<std::vector<RawToken>> long_texts{longer};
  std::vector<Document> whole = documents_for(long_texts);
  model.annotate(long_texts, whole, workspace);
  for (TokenIndex i = 0; i < 2000; ++i) {
    REQUIRE(whole[0][i].pos == shorter[0][i].pos);
    REQUIRE(whole[0][i].entity == shorter[0][i].entity);
  }
}

TEST_CASE("a package of another architecture is refused, naming the part") {
  struct Case {
    std::string replaced;
    std::string by;
    std::string message;
  };
  const std::vector<Case> cases{
      {"spacy.MultiHashEmbed.v2", "spacy.CharacterEmbed.v2", "spacy.CharacterEmbed.v2 is not supported"},
      {"spacy.MaxoutWindowEncoder.v2", "spacy.MishWindowEncoder.v2", "spacy.MishWindowEncoder.v2 is not supported"},
      {"spacy.Tok2Vec.v2", "spacy-transformers.TransformerModel.v3",
       "spacy-transformers.TransformerModel.v3 is not supported"},
      {"spacy.Tagger.v2", "my.Tagger.v1", "my.Tagger.v1 is not supported"},
      {"spacy.TransitionBasedParser.v2", "spacy.TransitionBasedParser.v1",
       "spacy.TransitionBasedParser.v1 is not supported"},
      {"extra_state_tokens = false", "extra_state_tokens = true", "extra_state_tokens is not supported"},
      {"use_upper = true", "use_upper = false", "use_upper = false is not supported"},
      {"maxout_pieces = 2", "maxout_pieces = 3", "maxout_pieces is not supported unless it is 2"},
      {"maxout_pieces = 3", "maxout_pieces = 2", "maxout_pieces = 2 is not supported"},
      {"hidden_width = 16", "hidden_width = 20", "hidden_width = 20 is not supported"},
      {"window_size = 1", "window_size = 2", "window_size = 2 is not supported"},
      {"width = 16", "width = 20", "width = 20 is not supported"},
      {"width = 16", "width = 32", "has the shape 50 x 16, not 50 x 32"},
      {"depth = 2", "depth = 3", "has not the layers that config.cfg describes"},
      {"\"NORM\"", "\"LOWER\"", "the attribute LOWER is not supported"},
      {"rows = [50,20]", "rows = [50]", "not of one length"},
      {"rows = [50,20]", "rows = [50,30]", "has the shape 20 x 16, not 30 x 16"},
      {"include_static_vectors = false", "include_static_vectors = true", "vocab/vectors.cfg"},
      {"upstream = \"tok2vec\"", "upstream = \"transformer\"", "listens to the component \"transformer\""},
      {"factory = \"morphologizer\"", "extend = true", "extend is not supported"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.message);
    SmallPackage package;
    fill_tiny_networks(package);
    std::string config = tiny_config();
    const std::size_t at = config.find(one.replaced);
    REQUIRE(at != std::string::npos);
    config.replace(at, one.replaced.size(), one.by);
    package.text("config.cfg", config);
    const std::string message = refusal(package);
    CAPTURE(message);
    CHECK(message.find(one.message) != std::string::npos);
  }
}

TEST_CASE("damaged weights are refused, naming the file") {
  MadeUp numbers(1);
  struct Case {
    std::string file;
    std::string bytes;
    std::string message;
  };
  std::vector<Node> without_norm = tiny_tok2vec();
  without_norm.pop_back();
  std::vector<Node> without_seed = tiny_tok2vec();
  without_seed[0].attributes.erase("seed");
  std::vector<Node> without_upper = tiny_parser(8, tiny_parser_actions);
  without_upper[0].refs.erase("upper");
  std::vector<Node> two_reduce = tiny_parser(8, tiny_parser_actions);
  two_reduce.push_back(two_reduce.back());
  const std::vector<Case> cases{
      {"tok2vec/model", "", "tok2vec/model"},
      {"tok2vec/model", "no msgpack", "tok2vec/model"},
      {"tok2vec/model", std::string("\xdf\xff\xff\xff\xff", 5), "tok2vec/model"},
      {"tok2vec/model", packed(R"({"nodes": [], "attrs": [], "params": []})"), "without nodes"},
      {"tok2vec/model", packed(R"({"nodes": [{}], "attrs": [{}], "params": [{}]})"), "has no name"},
      {"tok2vec/model", packed(R"({"nodes": [{}], "attrs": [{}]})"), "is no thinc model"},
      {"tok2vec/model", packed(R"({"nodes": [{"name": "maxout"}], "attrs": [{}], "params": [{"W": 1}]})"),
       "is no array"},
      {"tok2vec/model",
       packed(
           R"({"nodes": [{"name": "m"}], "attrs": [{}], "params": [{"W": {"type": "<f4", "shape": [9], "data": "abcd"}}]})"),
       "has a wrong shape"},
      {"tok2vec/model",
       packed(
           R"({"nodes": [{"name": "m"}], "attrs": [{}], "params": [{"W": {"type": "<f4", "shape": [-1], "data": "abcd"}}]})"),
       "has a wrong shape"},
      {"tok2vec/model", pack_model(tiny_tok2vec(), numbers, "<f8"), "the type \"<f8\" are not supported"},
      {"tok2vec/model", pack_model(without_norm, numbers), "has not the layers"},
      {"tok2vec/model", pack_model(without_seed, numbers), "has a seed or a column that is not supported"},
      {"parser/model", pack_model(without_upper, numbers), "has no part \"upper\""},
      {"parser/model", pack_model(two_reduce, numbers), "is there more than once"},
      {"parser/model", pack_model(tiny_parser(3, tiny_parser_actions), numbers),
       "has the shape 3 x 16 x 2 x 16, not 8 x 16 x 2 x 16"},
      {"parser/model", pack_model(tiny_parser(8, 9), numbers), "has the shape 9 x 16, not 7 x 16"},
      {"parser/moves", packed(R"({"cfg": 1})"), "holds no moves"},
      {"parser/moves", packed(R"({"moves": "{"})"), "parser/moves"},
      {"parser/moves", packed(R"({"moves": "{\"9\":{\"\":1}}"})"), "the move \"9\" is not supported"},
      {"parser/moves", packed(R"({"moves": "{\"0\":{\"\":1}}"})"), "shift or reduce is missing"},
      {"parser/moves", packed(R"({"moves": "{\"0\":{\"\":1},\"1\":{\"\":1},\"2\":{\"subtok\":1}}"})"), "subtok"},
      {"ner/moves", packed(R"({"moves": "{\"1\":{\"PER\":1}}"})"), "out of entities is missing"},
      {"parser/cfg", R"({"beam_width": 4})", "beam_width"},
      {"parser/cfg", R"({"learn_tokens": true})", "learn_tokens"},
      {"morphologizer/cfg", R"({"labels_morph": {}})", "labels_pos"},
      {"morphologizer/cfg", R"({"labels_morph": {"A": "", "B": "", "C": ""}, "labels_pos": {"A": 7}})",
       "the part of speech 7"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.message);
    SmallPackage package;
    fill_tiny_networks(package);
    package.text(one.file, one.bytes);
    const std::string message = refusal(package);
    CAPTURE(message);
    CHECK(message.find(one.message) != std::string::npos);
    CHECK(message.find(one.file.substr(0, one.file.find('/'))) != std::string::npos);
  }
}

TEST_CASE("weights that end anywhere before their end are refused") {
  MadeUp numbers(1);
  const std::string whole = pack_model(tiny_tok2vec(1), numbers);
  std::size_t refused = 0;
  std::size_t tried = 0;
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    ++tried;
    try {
      ThincModel::parse(std::string_view(whole).substr(0, size), "model");
    } catch (const Error&) {
      ++refused;
    }
  }
  CHECK(refused == tried);
}

TEST_CASE("a model file whose sections do not fit each other is refused, whichever it is") {
  SmallPackage package;
  fill_tiny_networks(package);
  const Installed installed(package.path());
  const FlatFile good = installed.open();
  for (const std::string& name : good.names()) {
    for (const bool missing : {true, false}) {
      CAPTURE(name);
      CAPTURE(missing);
      FlatFileWriter writer("test", 1);
      for (const std::string& other : good.names()) {
        if (other != name) writer.add(other, good.text(other));
        if (other == name && !missing) writer.add(other, good.text(other).substr(0, good.text(other).size() - 4));
      }
      const std::string path = package.path() + ".damaged";
      writer.write(path);
      CHECK_THROWS_AS(NeuralModel(FlatFile(path, "test", 1)), Error);
      std::filesystem::remove(path);
    }
  }
}

TEST_CASE("actions stand in the order of their frequency, then of their label, both falling; added labels come last") {
  const std::string bytes = packed(
      R"json({"moves": "{\"2\":{\"a\":5,\"b\":5,\"c\":9,\"new\":-1},\"3\":{\"d\":1,\"new\":-1},\"0\":{\"\":0}}"})json");
  std::string shown;
  for (const Transition& transition : read_transitions(bytes, "moves", false)) {
    shown += std::to_string(transition.move) + transition.label + ' ';
  }
  CHECK(shown == "0 2c 2b 2a 3d 2new 3new ");
}

TEST_CASE("an array of vectors that is damaged is refused") {
  const std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n";
  const auto npy = [](const std::string& text, std::size_t floats) {
    return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(text.size()) + '\0' + text +
           std::string(floats * 4, '\0');
  };
  CHECK(read_npy(npy(header, 6), "vectors").shape == std::vector<std::size_t>{2, 3});
  CHECK_THROWS_AS(read_npy("", "vectors"), Error);
  CHECK_THROWS_AS(read_npy(npy(header, 5), "vectors"), Error);
  CHECK_THROWS_AS(read_npy(npy(header, 6).substr(0, 20), "vectors"), Error);
  CHECK_THROWS_AS(read_npy(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }", 6), "vectors"), Error);
  CHECK_THROWS_AS(read_npy(npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", 6), "vectors"), Error);
  CHECK_THROWS_AS(read_npy(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, ", 6), "vectors"), Error);
}
