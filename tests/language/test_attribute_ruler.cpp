#include <doctest/doctest.h>

#include "ingest/language/attribute_ruler.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/language/strings.hpp"
#include "ingest/language/token_pattern.hpp"
#include "tests/language/small_package.hpp"

using namespace entente;
using namespace entente::test;

namespace {

constexpr std::string_view config =
    "[nlp]\nlang = \"fr\"\n[components.attribute_ruler]\nfactory = \"attribute_ruler\"\n";

const std::string sentence =
    "1\tLes\t_\tDET\t_\tNumber=Plur|Definite=Def\t2\tdet\t_\t_\n"
    "2\tministres\t_\tNOUN\t_\tNumber=Plur\t3\tnsubj\t_\t_\n"
    "3\tont\t_\tVERB\t_\tNumber=Plur\t0\tROOT\t_\t_\n"
    "4\tvoté\t_\tVERB\t_\t_\t3\t_\t_\tSpaceAfter=No\n"
    "5\t\\n\t_\tSPACE\t_\tNumber=Sing\t3\tcase\t_\t_\n"
    "\n";

std::vector<RawToken> raw_tokens(const Document& document) {
  std::vector<RawToken> tokens;
  for (const Token& token : document.tokens) {
    RawToken& raw = tokens.emplace_back();
    raw.span = token.span;
    raw.orth = string_id(slice(document.text, token.span));
    raw.norm = string_id(lower_case(slice(document.text, token.span)));
    raw.is_space = token.pos == Pos::space;
  }
  return tokens;
}

Document ruled(std::string_view patterns) {
  SmallPackage package;
  package.text("config.cfg", config).json("attribute_ruler/patterns", patterns);
  const FlatFile model = package.install<AttributeRuler>();
  const AttributeRuler ruler(model);
  AttributeRuler::Workspace workspace(ruler);
  Document document = read_conllu(sentence, "sentence");
  document.lemmas.clear();
  for (Token& token : document.tokens) token.lemma = 0;
  ruler.apply(document, raw_tokens(document), workspace);
  return document;
}

}  // namespace

TEST_CASE("rules set tags, parts of speech, features, labels and lemmas of the tokens that they fit") {
  const Document document = ruled(R"([
    {"patterns": [[{"POS": "NOUN"}], [{"POS": "DET"}]], "attrs": {"TAG": "NN"}, "index": 0},
    {"patterns": [[{"IS_SPACE": true, "DEP": {"NOT_IN": [""]}}]], "attrs": {"DEP": "dep"}, "index": 0},
    {"patterns": [[{"IS_SPACE": true}]], "attrs": {"TAG": "_SP", "MORPH": "_"}, "index": 0},
    {"patterns": [[{"LOWER": "ont"}]], "attrs": {"POS": "AUX", "LEMMA": "avoir", "MORPH": "Tense=Pres|Mood=Ind"}, "index": 0}])");
  CHECK(document[0].tag == "NN");
  CHECK(document[1].tag == "NN");
  CHECK(document[2].tag.empty());
  CHECK(document[2].pos == Pos::aux);
  CHECK(document.lemma(2) == "avoir");
  CHECK(document.lemma(0).empty());
  CHECK(document.morphology(2).features == "Mood=Ind|Tense=Pres");
  CHECK(document.morphology(1).features == "Number=Plur");
  CHECK(document[4].tag == "_SP");
  CHECK(document[4].dependency == "dep");
  CHECK(document.morphology(4).features.empty());
  CHECK(document[3].dependency.empty());
}

TEST_CASE("all is matched before anything is set, and later rules overwrite earlier ones") {
  const Document document = ruled(R"([
    {"patterns": [[{"POS": "VERB"}]], "attrs": {"POS": "AUX", "TAG": "A"}, "index": 0},
    {"patterns": [[{"POS": "AUX"}]], "attrs": {"TAG": "never"}, "index": 0},
    {"patterns": [[{"POS": "VERB"}, {"POS": "VERB"}]], "attrs": {"TAG": "B"}, "index": -1}])");
  CHECK(document[2].pos == Pos::aux);
  CHECK(document[2].tag == "A");
  CHECK(document[3].tag == "B");
}

TEST_CASE("features are compared as sets") {
  struct Case {
    std::string condition;
    std::vector<TokenIndex> fitting;
  };
  for (const Case& c :
       {Case{R"({"IS_SUPERSET": ["Number=Plur", "Definite=Def"]})", {0}},
        Case{R"({"IS_SUBSET": ["Number=Plur"]})", {1, 2, 3}},
        Case{R"({"INTERSECTS": ["Number=Sing", "Definite=Def"]})", {0, 4}},
        Case{R"({"IN": ["Definite=Def|Number=Plur", "Number=Sing"]})", {4}}, Case{R"("Number=Plur")", {1, 2}}}) {
    CAPTURE(c.condition);
    const Document document =
        ruled(R"([{"patterns": [[{"MORPH": )" + c.condition + R"(}]], "attrs": {"TAG": "fits"}, "index": 0}])");
    for (TokenIndex i = 0; i < document.size(); ++i) {
      const bool fits = std::find(c.fitting.begin(), c.fitting.end(), i) != c.fitting.end();
      CHECK((document[i].tag == "fits") == fits);
    }
  }
}

TEST_CASE("features have one normal form") {
  CHECK(normalise_features("_").empty());
  CHECK(normalise_features("Number=Plur|Gender=Masc,Fem") == "Gender=Fem,Masc|Number=Plur");
}

TEST_CASE("rules that are not supported are refused by name") {
  struct Bad {
    std::string rule;
    std::string message;
  };
  for (const Bad& b :
       {Bad{R"({"patterns": [[{"POS": "X", "OP": "+"}]], "attrs": {}, "index": 0})", "operator \"+\""},
        Bad{R"({"patterns": [[{"ENT_TYPE": "PER"}]], "attrs": {}, "index": 0})", "attribute ENT_TYPE"},
        Bad{R"({"patterns": [[{"TEXT": {"REGEX": "a"}}]], "attrs": {}, "index": 0})", "predicate REGEX"},
        Bad{R"({"patterns": [[{"POS": "X"}]], "attrs": {"SHAPE": "x"}, "index": 0})", "attribute SHAPE cannot be set"},
        Bad{R"({"patterns": [[{"POS": "X"}]], "attrs": {"POS": "CONJ"}, "index": 0})", "part of speech \"CONJ\""},
        Bad{R"({"patterns": [[{"POS": "X"}]], "attrs": {}, "index": 1})", "its index lies outside"},
        Bad{R"({"patterns": [[]], "attrs": {}, "index": 0})", "is an empty pattern"},
        Bad{R"({"attrs": {}, "index": 0})", "has no patterns"}}) {
    SmallPackage package;
    package.text("config.cfg", config).json("attribute_ruler/patterns", "[" + b.rule + "]");
    CHECK_THROWS_WITH_AS(package.install<AttributeRuler>(), doctest::Contains(("pattern 0: " + b.message).c_str()),
                         Error);
  }
}

TEST_CASE("a package without a ruler changes nothing") {
  SmallPackage package;
  package.text("config.cfg", "[nlp]\nlang = \"fr\"\n");
  const FlatFile model = package.install<AttributeRuler>();
  const AttributeRuler ruler(model);
  AttributeRuler::Workspace workspace(ruler);
  Document document = read_conllu(sentence, "sentence");
  ruler.apply(document, raw_tokens(document), workspace);
  CHECK(write_conllu(document) == write_conllu(read_conllu(sentence, "sentence")));
}
