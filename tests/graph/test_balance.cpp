#include <doctest/doctest.h>

#include "graph/balance.hpp"
#include "tests/graph/letters.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

// "a+b": a aids b; "a-b": a accuses b.
Store signed_letters(const Folder& folder, const std::vector<std::string>& ties) {
  Record record;
  record.article = {"x", "x.txt", "", "", "2020", "fr"};
  for (const char c : std::string("abcdefg")) record.actors.push_back(actor({c}, {c}, "organisation", "", {}));
  std::uint32_t at = 0;
  for (const std::string& tie : ties) {
    at += 10;
    record.relations.push_back(relation(tie + std::to_string(at), {tie[0]}, tie[1] == '+' ? "AID" : "ACCUSE", {tie[2]},
                                        "2020-01-" + std::to_string(at), "asserted", tie, at));
  }
  Store store = Store::create(folder / "g");
  store.add({&record, 1});
  return store;
}

}  // namespace

TEST_CASE("triangles are counted by their hostile sides") {
  const Folder folder;
  //  abc: three friends; abd: a and b against d; acd: torn; bcd: torn
  const Store store = signed_letters(folder, {"a+b", "b+c", "a+c", "a-d", "d-b", "c+d"});
  const Balance balance{GraphView(store, {})};
  CHECK(balance.count_triangles() == std::array<std::int64_t, 4>{1, 2, 1, 0});
  CHECK(balance.triangles(Balance::Which::all, 0).size() == 4);
  CHECK(balance.triangles(Balance::Which::unbalanced, 0).size() == 2);
  const auto balanced = balance.triangles(Balance::Which::balanced, 0);
  REQUIRE(balanced.size() == 2);
  CHECK(balanced[0].actors == std::array<std::uint32_t, 3>{0, 1, 2});
  CHECK(balanced[1].actors == std::array<std::uint32_t, 3>{0, 1, 3});
  CHECK(balanced[1].signs == std::array<std::int64_t, 3>{1, -1, -1});
  CHECK(balance.triangles_of(3, Balance::Which::balanced, 0).size() == 1);
  CHECK(balance.triangles_of(3, Balance::Which::all, 0).size() == 3);
}

TEST_CASE("a tie's sign is that of most statements, and as many of both are no tie") {
  const Folder folder;
  const Store store = signed_letters(folder, {"a+b", "b-a", "a+b", "a+c", "c-a", "b+c"});
  const Balance balance{GraphView(store, {})};
  REQUIRE(balance.ties(0).size() == 1);
  CHECK(balance.ties(0)[0].other == 1);
  CHECK(balance.ties(0)[0].sign() == 1);
  CHECK(balance.ties(0)[0].strength() == 1);
  CHECK(balance.count_triangles() == std::array<std::int64_t, 4>{0, 0, 0, 0});
}

TEST_CASE("a limit keeps the strongest triangles, as sorting all would") {
  const Folder folder;
  const Store store =
      signed_letters(folder, {"a+b", "a+b", "b+c", "b+c", "a+c", "a+c", "a-d", "b-d", "c+e", "a+e", "c+d", "b+e"});
  const Balance balance{GraphView(store, {})};
  const auto all = balance.triangles(Balance::Which::all, 0);
  REQUIRE(all.size() >= 5);
  CHECK(all[0].strength == 2);
  for (std::size_t limit = 1; limit <= all.size(); ++limit) {
    const auto some = balance.triangles(Balance::Which::all, limit);
    REQUIRE(some.size() == limit);
    for (std::size_t i = 0; i < limit; ++i) CHECK(some[i].actors == all[i].actors);
  }
}

TEST_CASE("what is expected of two actors comes from the ties of others") {
  const Folder folder;
  // d is the foe of both of a's friends, and the friend of a's foe e, yet a's friend.
  const Store store = signed_letters(folder, {"a+b", "a+c", "b-d", "c-d", "a-e", "e+d", "a+d", "e-f"});
  const GraphView view(store, {});
  const Balance balance(view);
  const auto expected = balance.expectations(0, 0);
  REQUIRE(!expected.empty());
  CHECK(view.actors()[expected[0].tie.other].key == "d");
  CHECK(expected[0].foes_of_friends == 2);
  CHECK(expected[0].friends_of_foes == 1);
  CHECK(expected[0].expected() == -3);
  CHECK(expected[0].tie.sign() == 1);
  bool found = false;
  for (const Expectation& one : expected) {
    if (view.actors()[one.tie.other].key != "f") continue;
    found = true;
    CHECK(one.foes_of_foes == 1);
    CHECK(one.tie.sign() == 0);
  }
  CHECK(found);
  CHECK(balance.expectations(0, 2).size() == 2);
}
