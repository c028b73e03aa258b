#include <doctest/doctest.h>

#include "ingest/long_sentences.hpp"

using namespace entente;

namespace {

// One sentence of `size` words "a", each the head of the next, with a comma for every `comma`-th; then a short sentence
// in a paragraph of its own.
Document chain(TokenIndex size, TokenIndex comma) {
  Document document;
  document.lemmas.emplace_back();
  document.morphologies.emplace_back();
  for (TokenIndex i = 0; i < size + 2; ++i) {
    Token& token = document.tokens.emplace_back();
    const auto at = static_cast<std::uint32_t>(document.text.size());
    const bool is_comma = comma > 0 && i < size && i % comma == comma - 1;
    document.text += is_comma ? ", " : "a ";
    token.span = {ByteOffset(at), ByteOffset(at + 1)};
    token.pos = is_comma ? Pos::punct : Pos::noun;
    token.head = i == 0 ? 0 : i - 1;
    token.dependency = i == 0 ? "ROOT" : "nmod";
    if (i >= size) {
      token.head = size;
      token.sentence = 1;
    }
  }
  document.sentences = {{{0, size}, 0}, {{size, size + 2}, 1}};
  return document;
}

void mark_entity(Document& document, TokenSpan tokens) {
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    document.tokens[static_cast<std::size_t>(i)].entity = "ORG";
    document.tokens[static_cast<std::size_t>(i)].entity_start = i == tokens.first;
  }
  document.entities.push_back({tokens, "ORG"});
}

// Every sentence is a tree of its own tokens, and they follow each other without a gap.
void check_whole(const Document& document) {
  TokenIndex next = 0;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const TokenSpan tokens = document.sentences[s].tokens;
    CHECK(tokens.first == next);
    CHECK(tokens.size() <= longest_sentence);
    next = tokens.last;
    int roots = 0;
    for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
      CHECK(document[i].sentence == s);
      CHECK(tokens.contains(document[i].head));
      roots += document.is_root(i) ? 1 : 0;
      TokenIndex at = i;
      for (TokenIndex steps = 0; steps < tokens.size() && !document.is_root(at); ++steps) at = document[at].head;
      CHECK(document.is_root(at));
    }
    CHECK(roots == 1);
  }
  CHECK(next == document.size());
}

}  // namespace

TEST_CASE("a sentence longer than prose has them is parted behind commas") {
  Document document = chain(1000, 70);
  part_long_sentences(document);
  check_whole(document);
  REQUIRE(document.sentences.size() == 5);
  CHECK(document.sentences[0].tokens == TokenSpan{0, 280});
  CHECK(document.sentences[1].tokens == TokenSpan{280, 560});
  CHECK(document.sentences[3].tokens == TokenSpan{840, 1000});
  CHECK(document.sentences[3].paragraph == 0);
  CHECK(document.sentences[4].paragraph == 1);
  CHECK(document.is_root(280));
  CHECK(document[280].dependency == Label("ROOT"));
  CHECK(document[281].dependency == Label("nmod"));
}

TEST_CASE("a long sentence without punctuation is parted at the limit, but not within an entity") {
  Document document = chain(1000, 0);
  mark_entity(document, {290, 310});
  mark_entity(document, {400, 401});
  part_long_sentences(document);
  check_whole(document);
  CHECK(document.sentences[0].tokens == TokenSpan{0, 290});
  CHECK(document.sentences[1].tokens == TokenSpan{290, 590});
  CHECK(document.entities.size() == 2);
}

TEST_CASE("an entity longer than a sentence may be is none any longer") {
  Document document = chain(1000, 0);
  mark_entity(document, {100, 900});
  mark_entity(document, {950, 960});
  part_long_sentences(document);
  check_whole(document);
  REQUIRE(document.entities.size() == 1);
  CHECK(document.entities[0].tokens == TokenSpan{950, 960});
  CHECK(document[500].entity.empty());
}

TEST_CASE("the root of a long sentence stays the root of its part, and what hung outside hangs on it") {
  Document document = chain(600, 0);
  for (TokenIndex i = 0; i < 600; ++i) document.tokens[static_cast<std::size_t>(i)].head = 450;
  document.tokens[450].dependency = "ROOT";
  part_long_sentences(document);
  check_whole(document);
  CHECK(document.is_root(0));
  CHECK(document[5].head == 0);
  CHECK(document[5].dependency == Label("dep"));
  CHECK(document.is_root(450));
  CHECK(document[451].head == 450);
}

TEST_CASE("a document of ordinary sentences stays as it is") {
  Document document = chain(longest_sentence, 10);
  mark_entity(document, {3, 5});
  const Document before = document;
  part_long_sentences(document);
  REQUIRE(document.sentences.size() == before.sentences.size());
  for (TokenIndex i = 0; i < document.size(); ++i) {
    CHECK(document[i].head == before[i].head);
    CHECK(document[i].sentence == before[i].sentence);
  }
}
