#include <doctest/doctest.h>

#include <algorithm>

#include "base/report.hpp"
#include "ingest/language/conllu.hpp"

using namespace entente;

namespace {

const std::string sample =
    "# newpar\n"
    "1\tPoutine\tPoutine\tPROPN\tPROPN\tGender=Masc|Number=Sing\t2\tnsubj\t_\tNER=B-PER\n"
    "2\tsoutient\tsoutenir\tVERB\tVERB\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\tROOT\t_\t_\n"
    "3\tDamas\tDamas\tPROPN\tPROPN\t_\t2\tobj\t_\tSpaceAfter=No|NER=B-LOC\n"
    "4\t.\t.\tPUNCT\tPUNCT\t_\t2\tpunct\t_\t_\n"
    "\n"
    "1\tSuite\tsuite\tNOUN\tNOUN\t_\t0\tROOT\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tFin\tfin\tNOUN\tNOUN\t_\t0\tROOT\t_\tSpaceAfter=No\n"
    "\n";

}  // namespace

TEST_CASE("CoNLL-U comes back byte for byte") {
  CHECK(write_conllu(read_conllu(sample, "sample")) == sample);
}

TEST_CASE("a document read from CoNLL-U has its text, sentences, entities and heads") {
  const Document document = read_conllu(sample, "sample");
  CHECK(document.text == "Poutine soutient Damas. Suite\n\nFin");
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.sentences[1].tokens == TokenSpan{4, 5});
  CHECK(document.sentences[2].paragraph == 1);
  REQUIRE(document.entities.size() == 2);
  CHECK(document.words(document.entities[1].tokens) == "Damas");
  CHECK(document[2].head == 1);
  CHECK(document.is_root(1));
  CHECK(document.lemma(1) == "soutenir");
  CHECK(document.morphology(1).tense == Tense::present);
  CHECK(document.word(5) == "Fin");
}

TEST_CASE("dependents and subtrees follow the heads") {
  const Document document = read_conllu(sample, "sample");
  const Dependents dependents(document);
  CHECK(std::vector<TokenIndex>(dependents.begin_of(1), dependents.end_of(1)) == std::vector<TokenIndex>{0, 2, 3});
  CHECK(dependents.subtree(1) == TokenSpan{0, 4});
  CHECK(dependents.of(0).empty());
}

TEST_CASE("a subtree spans whatever is below, in whichever order the tokens hang on each other") {
  Document document;
  constexpr TokenIndex size = 400;
  document.tokens.resize(size);
  std::uint32_t random = 7;
  for (TokenIndex i = 0; i < size; ++i) {
    // Of a shuffle of the tokens each hangs on one before it: token (i × 37) mod 400 is the i-th.
    random = random * 1664525U + 1013904223U;
    const TokenIndex above = i == 0 ? 0 : static_cast<TokenIndex>(random >> 8U) % i;
    document.tokens[static_cast<std::size_t>(i * 37 % size)].head = above * 37 % size;
  }
  std::vector<TokenSpan> expected;
  for (TokenIndex i = 0; i < size; ++i) expected.push_back({i, i + 1});
  for (TokenIndex i = 0; i < size; ++i) {
    for (TokenIndex up = i; !document.is_root(up);) {
      up = document[up].head;
      TokenSpan& span = expected[static_cast<std::size_t>(up)];
      span = {std::min(span.first, i), std::max(span.last, i + 1)};
    }
  }
  const Dependents dependents(document);
  for (TokenIndex i = 0; i < size; ++i) CHECK(dependents.subtree(i) == expected[static_cast<std::size_t>(i)]);
}

TEST_CASE("subtrees of a text of 300,000 words that hang on each other in one chain are found at once") {
  Document document;
  document.tokens.resize(300'000);
  for (TokenIndex i = 1; i < document.size(); ++i) document.tokens[static_cast<std::size_t>(i)].head = i - 1;
  const Dependents dependents(document);
  CHECK(dependents.subtree(0) == TokenSpan{0, document.size()});
  CHECK(dependents.subtree(299'990) == TokenSpan{299'990, document.size()});
}

TEST_CASE("CoNLL-U that is wrong is refused with its line") {
  struct Case {
    std::string text;
    std::string message;
  };
  for (const Case& c :
       {Case{"1\ta\n", "line 1: has 2 columns"}, Case{"x\ta\ta\tNOUN\t_\t_\t0\tROOT\t_\t_\n", "line 1: ID"},
        Case{"# x\n1\t\xE9\ta\tNOUN\t_\t_\t0\tROOT\t_\t_\n", "line 2: is no UTF-8"},
        Case{"1\ta\x01\ta\tNOUN\t_\t_\t0\tROOT\t_\t_\n", "line 1: holds a control character"},
        Case{"1\t\\x\ta\tSPACE\t_\t_\t0\tROOT\t_\t_\n", "line 1: white space is escaped wrongly"},
        Case{"2\ta\ta\tNOUN\t_\t_\t0\tROOT\t_\t_\n", "out of order"},
        Case{"1\ta\ta\tNOUN\t_\t_\t0\ta-label-that-no-treebank-has\t_\t_\n", "line 1: label too long"},
        Case{"1\ta\ta\tNOM\t_\t_\t0\tROOT\t_\t_\n", "unknown part of speech"},
        Case{"1\ta\ta\tNOUN\t_\t_\t7\tROOT\t_\t_\n\n", "HEAD outside"}}) {
    CHECK_THROWS_WITH_AS(read_conllu(c.text, "file"), doctest::Contains(c.message.c_str()), Error);
  }
}
