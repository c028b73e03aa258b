#include <doctest/doctest.h>

#include <algorithm>

#include "base/time_limit.hpp"
#include "ingest/language/strings.hpp"
#include "ingest/language/tokenizer.hpp"
#include "tests/language/small_package.hpp"

using namespace entente;
using namespace entente::test;

namespace {

constexpr std::string_view rules = R"json({
  "prefix_search": "^\"|^\\(|^«|^:|^\\.\\.+|^(?:(d|l)['’])(?=[a-z])",
  "suffix_search": "\"$|\\)$|»$|,$|:$|\\.\\.+$|(?<=[a-z])\\.$|(?<=[0-9])(?:km|€)$",
  "infix_finditer": "(?<=[a-z])--(?=[a-z])|(?<=[a-z]['’])(?=[a-z])|\\.\\.+",
  "token_match": "(?iu)(?:^anti[-–][a-z\u00e9]+$)|(?:^aujourd['’]hui$)",
  "url_match": "(?u)^https?://\\S+(?!,)$",
  "exceptions": {
    ":-)": [{"ORTH": ":-)"}],
    "a-t-il": [{"ORTH": "a"}, {"ORTH": "-t"}, {"ORTH": "-il"}],
    "etc.": [{"ORTH": "etc."}],
    "(c)": [{"ORTH": "(c)", "NORM": "copyright"}],
    "\u00a0": [{"ORTH": "\u00a0", "NORM": "  "}]
  }
})json";

SmallPackage& fill(SmallPackage& package) {
  return package.text("config.cfg", config_with_tokenizer).json("tokenizer", rules);
}

// Tokens joined by "|"; one that a space follows ends in "·".
std::string shown(std::string_view text, const std::vector<RawToken>& tokens) {
  std::string result;
  for (const RawToken& token : tokens) {
    if (!result.empty()) result += '|';
    result += slice(text, token.span);
    if (token.space_after) result += "·";
  }
  return result;
}

struct Case {
  std::string text;
  std::string tokens;
};

const std::vector<Case> cases{
    {"", ""},
    {" ", " "},
    {"un mot", "un·|mot"},
    {"un  mot", "un·| |mot"},
    {" un mot ", " |un·|mot·"},
    {"un\nmot", "un|\n|mot"},
    {"un\n mot", "un|\n |mot"},
    {"un \n mot", "un·|\n |mot"},
    {"un\u00a0mot", "un|\u00a0|mot"},
    {"un\u202f:\tmot", "un|\u202f|:|\t|mot"},
    {"(un) «deux», trois.", "(|un|)·|«|deux|»|,·|trois|."},
    {"l'ami d’elle L'ami", "l'|ami·|d’|elle·|L'ami"},
    {"jusqu'à quelqu'un", "jusqu'à·|quelqu'|un"},
    {"aujourd'hui AUJOURD’HUI", "aujourd'hui·|AUJOURD’HUI"},
    {"Anti-nucléaire (anti-missile),", "Anti-nucléaire·|(|anti-missile|)|,"},
    {"anti-3x", "anti-3x"},
    {"un--deux", "un|--|deux"},
    {"--un", "--un"},
    {"...un...deux...", "...|un|...|deux|..."},
    {"12km 5€ km", "12|km·|5|€·|km"},
    {"http://exemple.fr/a--b:", "http://exemple.fr/a--b|:"},
    {"(https://exemple.fr),", "(|https://exemple.fr|)|,"},
    {"(https://exemple.fr).", "(|https://exemple.fr)."},
    {"a-t-il (a-t-il), a-t-ils", "a|-t|-il·|(|a|-t|-il|)|,·|a-t-ils"},
    {"etc. (etc.) etc.,", "etc.·|(|etc.|)·|etc.|,"},
    {":-) :-):-)", ":-)·|:|-):-|)"},
    {"(c)", "(c)"},
    {"((c))", "(|(c)|)"},
    {"été, Ωμέγα, 中文, 🎉", "été|,·|Ωμέγα|,·|中文|,·|🎉"},
    {std::string(300, 'a') + ",", std::string(300, 'a') + "|,"},
};

}  // namespace

TEST_CASE("texts are parted by prefixes, suffixes, infixes, special cases and white space") {
  SmallPackage package;
  const FlatFile model = fill(package).install<Tokenizer>();
  const Tokenizer tokenizer(model);
  Tokenizer::Workspace workspace(tokenizer);
  std::vector<RawToken> tokens;
  for (const Case& c : cases) {
    CAPTURE(c.text);
    tokenizer.tokenize(c.text, workspace, tokens);
    CHECK(shown(c.text, tokens) == c.tokens);
  }
}

TEST_CASE("a run of any length is parted as a short one is, in time that is in proportion to it") {
  SmallPackage package;
  const FlatFile model = fill(package).install<Tokenizer>();
  const Tokenizer tokenizer(model);
  Tokenizer::Workspace workspace(tokenizer);
  std::vector<RawToken> tokens;
  const auto parted = [&](const std::string& text) {
    tokenizer.tokenize(text, workspace, tokens);
    return shown(text, tokens);
  };
  const auto times = [](std::size_t count, const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
  };
  for (const std::size_t n : {3U, 255U, 256U, 257U, 700U, 3000U}) {
    CAPTURE(n);
    CHECK(parted("mot" + times(n, ",")) == "mot" + times(n, "|,"));
    CHECK(parted("mot" + times(n, "é,")) == "mot" + times(n - 1, "é,") + "é|,");
    CHECK(parted("mot" + times(n, ".")) == "mot|" + times(n, "."));  // a suffix longer than what is looked at first
    CHECK(parted("mot," + times(n, ".") + "," + times(n, ".")) == "mot|,|" + times(n, ".") + "|,|" + times(n, "."));
    CHECK(parted(times(n, "(") + "mot" + times(n, ")")) == times(n, "(|") + "mot" + times(n, "|)"));
    CHECK(parted("mot" + times(n, "»,")) == "mot" + times(n, "|»|,"));
  }
  const double start = thread_seconds();
  tokenizer.tokenize("mot" + std::string(400'000, ','), workspace, tokens);
  CHECK(tokens.size() == 400'001);
  CHECK(thread_seconds() - start < 30);  // some hundred times as much where each looks at all that is left
}

TEST_CASE("tokens do not depend on what the workspace saw before") {
  SmallPackage package;
  const FlatFile model = fill(package).install<Tokenizer>();
  const Tokenizer tokenizer(model);
  Tokenizer::Workspace used(tokenizer);
  std::vector<RawToken> tokens;
  for (int i = 0; i < 40'000; ++i) {  // more runs than the cache holds
    tokenizer.tokenize("mot" + std::to_string(i) + " (a-t-il)", used, tokens);
    REQUIRE(tokens.size() == 6);
  }
  for (auto c = cases.rbegin(); c != cases.rend(); ++c) {
    Tokenizer::Workspace fresh(tokenizer);
    std::vector<RawToken> expected;
    tokenizer.tokenize(c->text, fresh, expected);
    tokenizer.tokenize(c->text, used, tokens);
    CHECK(shown(c->text, tokens) == shown(c->text, expected));
  }
}

TEST_CASE("attributes are string ids of the forms that spaCy gives") {
  SmallPackage package;
  const FlatFile model = fill(package).install<Tokenizer>();
  const Tokenizer tokenizer(model);
  Tokenizer::Workspace workspace(tokenizer);
  struct Attributes {
    std::string word, norm, prefix, suffix, shape;
  };
  const std::vector<Attributes> expected{
      {"Genève", "genève", "G", "ève", "Xxxxx"},
      {"ÉTATS", "états", "É", "ATS", "XXXX"},
      {"12345,6x", "12345,6x", "1", ",6x", "dddd,dx"},
      {"X", "x", "X", "X", "X"},
      {"agent", "agent", "a", "ent", "xxxx"},
      {"€", "$", "€", "€", "€"},
      {"…", "...", "…", "…", "…"},
      {"ΣΊΣΥΦΟΣ", "σίσυφος", "Σ", "ΦΟΣ", "XXXX"},
      {"½²x", "½²x", "½", "½²x", "½dx"},
      {"中文字", "中文字", "中", "中文字", "xxx"},
      {"(c)", "copyright", "(", "(c)", "(x)"},
      {"\u00a0", "  ", "\u00a0", "\u00a0", "\u00a0"},
      {std::string(99, 'a'), std::string(99, 'a'), "a", "aaa", "xxxx"},
      {std::string(100, 'a'), std::string(100, 'a'), "a", "aaa", "LONG"},
  };
  std::vector<RawToken> tokens;
  for (const Attributes& word : expected) {
    CAPTURE(word.word);
    tokenizer.tokenize(word.word, workspace, tokens);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].orth == string_id(word.word));
    CHECK(tokens[0].norm == string_id(word.norm));
    CHECK(tokens[0].prefix == string_id(word.prefix));
    CHECK(tokens[0].suffix == string_id(word.suffix));
    CHECK(tokens[0].shape == string_id(word.shape));
    CHECK(tokens[0].is_space == (word.word == "\u00a0"));
  }
}

TEST_CASE("a package's own norms go before those of all languages") {
  SmallPackage package;
  fill(package).json("vocab/lookups.bin", R"({"lexeme_norm": {"€": "euro", "ouais": "oui"}})");
  const FlatFile model = package.install<Tokenizer>();
  const Tokenizer tokenizer(model);
  Tokenizer::Workspace workspace(tokenizer);
  std::vector<RawToken> tokens;
  tokenizer.tokenize("ouais € £", workspace, tokens);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].norm == string_id("oui"));
  CHECK(tokens[1].norm == string_id("euro"));
  CHECK(tokens[2].norm == string_id("$"));
}

TEST_CASE("a package whose tokenizer is not supported is refused, naming the part") {
  struct Bad {
    std::string config;
    std::string tokenizer;
    std::string message;
  };
  const std::string good(config_with_tokenizer);
  const std::vector<Bad> bad{
      {"[nlp]\nlang = \"ja\"\ntokenizer = {\"@tokenizers\":\"spacy.ja.JapaneseTokenizer\"}\n", "{}",
       "JapaneseTokenizer"},
      {"[nlp]\nlang = \"hi\"\ntokenizer = {\"@tokenizers\":\"spacy.Tokenizer.v1\"}\n", "{}",
       "norms of language \"hi\""},
      {good, R"({"prefix_search": "^(a"})", "prefix_search: regular expression"},
      {good, R"({"suffix_search": "(?a)x$"})", "suffix_search: regular expression, byte 0: flag a"},
      {good, R"({"infix_finditer": "\\u00"})", "infix_finditer"},
      {good, R"({"token_match": 7})", "token_match: is no string"},
      {good, R"({"exceptions": {"ab": [{"ORTH": "a"}]}})", "exceptions: ab: its tokens are not its text"},
      {good, R"({"exceptions": {"a": [{"ORTH": "a", "LEMMA": "b"}]}})", "exceptions: a: attribute"},
      {good, R"({"exceptions": {"a": []}})", "exceptions: a"},
      {good, R"({"word_match": "a"})", "word_match: is not supported"},
      {good, R"([1])", "is no map"},
  };
  for (const Bad& b : bad) {
    CAPTURE(b.message);
    SmallPackage package;
    package.text("config.cfg", b.config).json("tokenizer", b.tokenizer);
    CHECK_THROWS_WITH_AS(package.install<Tokenizer>(), doctest::Contains(b.message.c_str()), Error);
  }
  SmallPackage cut;
  cut.text("config.cfg", good).text("tokenizer", packed(rules).substr(0, 100));
  CHECK_THROWS_WITH_AS(cut.install<Tokenizer>(), doctest::Contains("is no readable msgpack"), Error);
  SmallPackage bare;
  bare.text("config.cfg", good);
  CHECK_THROWS_WITH_AS(bare.install<Tokenizer>(), doctest::Contains("tokenizer: is missing"), Error);
}
