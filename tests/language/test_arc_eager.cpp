#include <doctest/doctest.h>

#include "ingest/language/arc_eager.hpp"
#include "ingest/language/dependency_tree.hpp"

using namespace entente;

namespace {

constexpr std::uint16_t nsubj = 1;
constexpr std::uint16_t obj = 2;
constexpr std::uint16_t root = 3;

bool allows(const ArcEager& state, ArcEager::Move move) {
  return (state.allowed() >> move & 1U) != 0;
}

std::vector<TokenIndex> heads_of(const ArcEager& state) {
  return {state.heads().begin(), state.heads().end()};
}

}  // namespace

TEST_CASE("a subject, a verb and an object are joined by shift, left, shift, right, reduce") {
  ArcEager state;
  state.start(3);
  CHECK(state.context() == std::array<TokenIndex, 8>{0, 1, -1, -1, -1, -1, -1, -1});
  CHECK(allows(state, ArcEager::shift));
  CHECK(allows(state, ArcEager::break_before));
  CHECK_FALSE(allows(state, ArcEager::reduce));
  CHECK_FALSE(allows(state, ArcEager::left));
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::left, nsubj);
  CHECK(state.context() == std::array<TokenIndex, 8>{1, 2, -1, -1, -1, 0, -1, -1});
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::right, obj);
  CHECK(state.context() == std::array<TokenIndex, 8>{-1, -1, 2, 1, -1, -1, -1, -1});
  CHECK(state.allowed() == 1U << ArcEager::reduce);
  state.apply(ArcEager::reduce, 0);
  CHECK(state.context() == std::array<TokenIndex, 8>{-1, -1, 1, -1, -1, -1, 0, 2});
  state.apply(ArcEager::reduce, 0);
  CHECK(state.is_final());
  CHECK(heads_of(state) == std::vector<TokenIndex>{1, -1, 1});
  CHECK(state.labels()[0] == nsubj);
  CHECK(state.labels()[2] == obj);
}

TEST_CASE("reduce of a word without a head puts it back, and it cannot be shifted a second time") {
  ArcEager state;
  state.start(4);
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::reduce, 0);
  CHECK(state.context() == std::array<TokenIndex, 8>{1, 2, 0, -1, -1, -1, -1, -1});
  CHECK_FALSE(allows(state, ArcEager::shift));
  CHECK(allows(state, ArcEager::right));
  SUBCASE("until the word takes a left dependent") {
    state.apply(ArcEager::left, nsubj);
    CHECK(heads_of(state) == std::vector<TokenIndex>{1, -1, -1, -1});
    CHECK(allows(state, ArcEager::shift));
  }
  SUBCASE("and what follows it in the buffer is the next word that never left it") {
    state.apply(ArcEager::right, obj);
    CHECK(state.context() == std::array<TokenIndex, 8>{2, 3, 1, 0, -1, -1, -1, -1});
  }
}

TEST_CASE("the only word on the stack is taken off by reduce even without a head") {
  ArcEager state;
  state.start(2);
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::reduce, 0);
  CHECK(state.context()[2] == -1);
  CHECK(heads_of(state) == std::vector<TokenIndex>{-1, -1});
}

TEST_CASE("a word that starts a sentence takes no arc while words are on the stack") {
  ArcEager state;
  state.start(3);
  state.apply(ArcEager::break_before, root);
  CHECK_FALSE(allows(state, ArcEager::break_before));
  state.apply(ArcEager::shift, 0);
  CHECK(allows(state, ArcEager::break_before));  // before the third word
  CHECK((state.allowed() & ~(1U << ArcEager::break_before)) == 1U << ArcEager::reduce);
  state.apply(ArcEager::reduce, 0);
  CHECK(allows(state, ArcEager::shift));
}

TEST_CASE("a head that is replaced loses its dependent") {
  ArcEager state;
  state.start(3);
  state.apply(ArcEager::shift, 0);
  state.apply(ArcEager::right, obj);  // 0 -> 1
  CHECK(state.context()[6] == -1);
  state.apply(ArcEager::left, nsubj);  // 2 -> 1 instead
  CHECK(heads_of(state) == std::vector<TokenIndex>{-1, 2, -1});
  CHECK(state.context() == std::array<TokenIndex, 8>{2, -1, 0, -1, -1, 1, -1, -1});
  CHECK(state.labels()[1] == nsubj);
}

TEST_CASE("a text without words is final at once, and a state can be used again") {
  ArcEager state;
  state.start(2);
  state.apply(ArcEager::shift, 0);
  state.start(0);
  CHECK(state.is_final());
  state.start(1);
  CHECK(state.allowed() == 1U << ArcEager::shift);
}

TEST_CASE("sentences start at the left edges of roots") {
  TreeEdges edges;
  const std::vector<TokenIndex> heads{1, 1, 1, 4, 5, 5, 5};
  edges.find(heads);
  CHECK(edges.left == std::vector<TokenIndex>{0, 0, 2, 3, 3, 3, 6});
  CHECK(edges.right == std::vector<TokenIndex>{0, 2, 2, 3, 4, 6, 6});
  CHECK(edges.starts_sentence == std::vector<std::uint8_t>{1, 0, 0, 1, 0, 0, 0});
}

TEST_CASE("a tree that is not projective is widened until every head lies in its sentence") {
  TreeEdges edges;
  // 0 depends on 2, 2 on 4, whose sentence therefore starts at 0; 1 is a root in the middle of it.
  const std::vector<TokenIndex> heads{2, 1, 4, 1, 4};
  edges.find(heads);
  CHECK(edges.left[4] == 0);
  CHECK(edges.starts_sentence == std::vector<std::uint8_t>{1, 1, 0, 0, 0});
}

TEST_CASE("a lifted label is put back below the first word with the label that it names") {
  // Labels: 0 acl||obj (lifted), 1 acl, 2 obj, 3 ROOT, 4 obj||obl (its second half is found nowhere), 5 obl.
  const std::vector<LiftedLabel> lifted{{1, 2}, {1, 0}, {2, 0}, {3, 0}, {2, 5}, {5, 0}};
  const std::vector<std::uint8_t> no_space(6, 0);
  TreeEdges edges;
  SUBCASE("level by level, left to right") {
    std::vector<TokenIndex> heads{1, 1, 1, 2, 1, 1};
    std::vector<std::uint16_t> labels{1, 3, 5, 2, 2, 0};
    edges.find(heads);
    restore_lifted(heads, labels, lifted, no_space, edges);
    CHECK(heads == std::vector<TokenIndex>{1, 1, 1, 2, 1, 4});
    CHECK(labels == std::vector<std::uint16_t>{1, 3, 5, 2, 2, 1});
  }
  SUBCASE("not below white space, and not below itself") {
    std::vector<TokenIndex> heads{1, 1, 1, 2, 1, 1};
    std::vector<std::uint16_t> labels{1, 3, 5, 2, 2, 0};
    std::vector<std::uint8_t> space(6, 0);
    space[4] = 1;
    edges.find(heads);
    restore_lifted(heads, labels, lifted, space, edges);
    CHECK(heads == std::vector<TokenIndex>{1, 1, 1, 2, 1, 3});
  }
  SUBCASE("the head stays where no word has the label") {
    std::vector<TokenIndex> heads{1, 1, 1};
    std::vector<std::uint16_t> labels{1, 3, 4};
    edges.find(heads);
    restore_lifted(heads, labels, lifted, no_space, edges);
    CHECK(heads == std::vector<TokenIndex>{1, 1, 1});
    CHECK(labels[2] == 2);
  }
}
