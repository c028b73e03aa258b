#include <doctest/doctest.h>

#include "ingest/language/lemmatizer.hpp"
#include "ingest/language/strings.hpp"
#include "tests/language/small_package.hpp"

using namespace entente;
using namespace entente::test;

namespace {

const std::string rule_config =
    "[nlp]\nlang = \"fr\"\n[components.lemmatizer]\nfactory = \"lemmatizer\"\nmode = \"rule\"\n";

constexpr std::string_view tables = R"({
  "lemma_lookup": {"ministres": ["ministre"], "Paris": ["Paris-lookup"], "inconnus": ["inconnu-lookup"], "vingt": ["vingt-lookup"]},
  "lemma_rules": {"noun": [["s", ""], ["aux", "al"], ["x", "x2"]], "adj": [["", "-"]], "verb": [["a", ""]]},
  "lemma_exc": {"noun": {"yeux": ["œil", "oeil"], "vide": []}, "aux": {"a": ["avoir"]}},
  "lemma_index": {"noun": ["ministre", "cheval", "bras"], "adv": ["bien"]}
})";

struct Word {
  std::string text;
  Pos pos;
  std::string lemma;
};

const std::vector<Word> words{
    {"Bras", Pos::noun, "bras"},           // in the index, in lower case
    {"Yeux", Pos::noun, "œil"},            // an exception: its first lemma
    {"ministres", Pos::noun, "ministre"},  // a rule whose form is in the index
    {"chevaux", Pos::noun, "cheval"},
    {"MURS", Pos::noun, "mur"},                // no form is known: the first that a rule makes
    {"houx", Pos::noun, "houx2"},              // a form that is no word counts as known
    {"vide", Pos::noun, "vide"},               // an exception without lemmas, no rule
    {"Inconnus", Pos::adv, "inconnu-lookup"},  // no rules at all: looked up in lower case
    {"bon", Pos::adj, "bon-"},
    {"a", Pos::verb, "a"},  // a rule that leaves nothing is passed over
    {"A", Pos::aux, "avoir"},
    {"Paris", Pos::propn, "Paris-lookup"},  // not treated by rules: looked up as it is
    {"PARIS", Pos::propn, "PARIS"},
    {"vingt", Pos::num, "vingt-lookup"},
    {"Être", Pos::none, "être"},
    {"\n", Pos::space, "\n"},
};

// One token a word, in one document.
struct Text {
  Document document;
  std::vector<RawToken> tokens;

  explicit Text(const std::vector<Word>& list) {
    document.morphologies.emplace_back();
    for (const Word& word : list) {
      Token token;
      token.span.begin = ByteOffset(static_cast<std::uint32_t>(document.text.size()));
      document.text += word.text;
      token.span.end = ByteOffset(static_cast<std::uint32_t>(document.text.size()));
      token.pos = word.pos;
      document.tokens.push_back(token);
      tokens.emplace_back().orth = string_id(word.text);
    }
  }
};

}  // namespace

TEST_CASE("French lemmas come from index, exceptions, rules and look-up, in this order") {
  SmallPackage package;
  package.text("config.cfg", rule_config).json("lemmatizer/lookups/lookups.bin", tables);
  const FlatFile model = package.install<Lemmatizer>();
  const Lemmatizer lemmatizer(model);
  Lemmatizer::Workspace workspace(lemmatizer);
  for (int round = 0; round < 3; ++round) {  // the second time from the cache
    Text text(words);
    lemmatizer.apply(text.document, text.tokens, workspace);
    for (std::size_t i = 0; i < words.size(); ++i) {
      CAPTURE(words[i].text);
      CHECK(text.document.lemma(static_cast<TokenIndex>(i)) == words[i].lemma);
    }
  }
}

TEST_CASE("a document's lemmas are distinct, in the order of the text, whatever came before") {
  SmallPackage package;
  package.text("config.cfg", rule_config).json("lemmatizer/lookups/lookups.bin", tables);
  const FlatFile model = package.install<Lemmatizer>();
  const Lemmatizer lemmatizer(model);
  Lemmatizer::Workspace workspace(lemmatizer);
  for (int i = 0; i < 200; ++i) {  // more words than the cache holds
    std::vector<Word> many;
    for (int j = 0; j < 500; ++j) many.push_back({std::to_string(i * 500 + j) + "e", Pos::propn, ""});
    Text text(many);
    lemmatizer.apply(text.document, text.tokens, workspace);
    REQUIRE(text.document.lemmas.size() == 500);
    REQUIRE(text.document.lemma(499) == many[499].text);
  }
  Text text(
      {{"Ministres", Pos::noun, ""}, {"yeux", Pos::noun, ""}, {"ministre", Pos::noun, ""}, {"3e", Pos::propn, ""}});
  lemmatizer.apply(text.document, text.tokens, workspace);
  CHECK(text.document.lemmas == std::vector<std::string>{"ministre", "œil", "3e"});
}

TEST_CASE("a lemma that is set stays unless the component overwrites") {
  for (const bool overwrite : {false, true}) {
    SmallPackage package;
    package.text("config.cfg", rule_config + "overwrite = " + (overwrite ? "true\n" : "false\n"))
        .json("lemmatizer/lookups/lookups.bin", tables);
    const FlatFile model = package.install<Lemmatizer>();
    const Lemmatizer lemmatizer(model);
    Lemmatizer::Workspace workspace(lemmatizer);
    Text text({{"yeux", Pos::noun, ""}, {"ministres", Pos::noun, ""}});
    text.document.lemmas = {"", "vue"};
    text.document.tokens[0].lemma = 1;
    lemmatizer.apply(text.document, text.tokens, workspace);
    CHECK(text.document.lemma(0) == (overwrite ? "œil" : "vue"));
    CHECK(text.document.lemma(1) == "ministre");
  }
}

TEST_CASE("mode lookup takes the word as it is") {
  SmallPackage package;
  package
      .text("config.cfg",
            "[nlp]\nlang = \"sv\"\n[components.lemmatizer]\nfactory = \"lemmatizer\"\nmode = \"lookup\"\n")
      .json("lemmatizer/lookups/lookups.bin", R"({"lemma_lookup": {"hästar": "häst", "agent": ["agens", "x"]}})");
  const FlatFile model = package.install<Lemmatizer>();
  const Lemmatizer lemmatizer(model);
  Lemmatizer::Workspace workspace(lemmatizer);
  Text text({{"hästar", Pos::noun, ""}, {"Hästar", Pos::noun, ""}, {"agent", Pos::noun, ""}});
  lemmatizer.apply(text.document, text.tokens, workspace);
  CHECK(text.document.lemmas == std::vector<std::string>{"häst", "Hästar", "agens"});
}

TEST_CASE("a package without a lemmatizer gives empty lemmas") {
  SmallPackage package;
  package.text("config.cfg", "[nlp]\nlang = \"fr\"\n");
  const FlatFile model = package.install<Lemmatizer>();
  const Lemmatizer lemmatizer(model);
  Lemmatizer::Workspace workspace(lemmatizer);
  Text text(words);
  lemmatizer.apply(text.document, text.tokens, workspace);
  CHECK(text.document.lemma(3).empty());
}

TEST_CASE("lemmatizers that are not supported are refused by name") {
  struct Bad {
    std::string config;
    std::string tables;
    std::string message;
  };
  const auto component = [](const std::string& language, const std::string& factory, const std::string& mode) {
    return "[nlp]\nlang = \"" + language + "\"\n[components.lemmatizer]\nfactory = \"" + factory + "\"\nmode = \"" +
           mode + "\"\n";
  };
  for (const Bad& b : {Bad{component("pl", "lemmatizer", "pos_lookup"), "{}", "mode \"pos_lookup\" of language \"pl\""},
                       Bad{component("en", "lemmatizer", "rule"), "{}", "mode \"rule\" of language \"en\""},
                       Bad{component("it", "lemmatizer", "lookup"), "{}", "mode \"lookup\" of language \"it\""},
                       Bad{component("de", "trainable_lemmatizer", "rule"), "{}", "factory \"trainable_lemmatizer\""},
                       Bad{rule_config, R"({"lemma_lookup": {}})", "lemma_index: is missing"},
                       Bad{rule_config, R"({"lemma_lookup": {"a": []}})", "holds a word without a lemma"},
                       Bad{rule_config, R"({"lemma_lookup": {"a": "b"}})", "lemma_lookup: is no list"}}) {
    SmallPackage package;
    package.text("config.cfg", b.config).json("lemmatizer/lookups/lookups.bin", b.tables);
    CHECK_THROWS_WITH_AS(package.install<Lemmatizer>(), doctest::Contains(b.message.c_str()), Error);
  }
}
