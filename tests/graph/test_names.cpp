// What a user calls an actor in, the actor out, or near names.
#include <doctest/doctest.h>

#include "base/report.hpp"
#include "graph/names.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

Store sample_store(const Folder& folder) {
  Store store = Store::create(folder / "g.entente");
  store.add(records());
  return store;
}

}  // namespace

TEST_CASE("an actor is found by key, name, alias, metonym and beginning, whatever the case and the accents") {
  const Folder folder;
  const Store store = sample_store(folder);
  struct Case {
    const char* name;
    std::string key;
  };
  for (const Case& c :
       {Case{"country:FR", france}, Case{"france", france}, Case{"FRANCE", france}, Case{"la France", france},
        Case{"Paris", france}, Case{"Francaise", france}, Case{"Damas", syria}, Case{"m. macron", macron},
        Case{"Macron", macron}, Case{"pout", putin}, Case{"Emmanuel", macron}, Case{"gouvernement", syria}}) {
    CAPTURE(c.name);
    CHECK(resolve_actor(store, c.name).key == c.key);
  }
}

TEST_CASE("a name that fits none or several says so, with near names or with the keys") {
  const Folder folder;
  Store store = sample_store(folder);
  CHECK_THROWS_WITH_AS(resolve_actor(store, "Makron"),
                       doctest::Contains("no actor \"Makron\". Near: Emmanuel Macron (person:emmanuel-macron)"), Error);
  CHECK_THROWS_WITH_AS(resolve_actor(store, "Rusise"), doctest::Contains("Near: Russie"), Error);
  CHECK_THROWS_WITH_AS(resolve_actor(store, "Zanzibar"), doctest::Contains("no actor \"Zanzibar\""), Error);
  CHECK_THROWS_AS(resolve_actor(store, "  "), Error);
  Record other = article("b1", "2018", {});
  other.actors = {actor("person:brigitte-macron", "Brigitte Macron", "person", "FR", {{"Brigitte Macron", "name"}})};
  store.add({&other, 1});
  CHECK_THROWS_WITH_AS(resolve_actor(store, "Macron"),
                       doctest::Contains("can be several actors: Brigitte Macron (person:brigitte-macron), Emmanuel"),
                       Error);
  CHECK(resolve_actor(store, "brigitte macron").key == "person:brigitte-macron");
  CHECK(near_actors(store, "Macrom", 1).size() == 1);
}

TEST_CASE("names that begin so are offered, whatever the case and the accents") {
  const Folder folder;
  const Store store = sample_store(folder);
  CHECK(names_beginning(store, "m", 9) == std::vector<std::string>{"M. Macron", "Moscou"});
  CHECK(names_beginning(store, "EMM", 9) == std::vector<std::string>{"Emmanuel Macron"});
  CHECK(names_beginning(store, "", 3).size() == 3);
  CHECK(names_beginning(store, "zz", 3).empty());
}
