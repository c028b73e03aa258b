// The laws of merging: any order, any grouping, once or often, of records and of stores, gives the same graph.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>

#include "graph/sketch.hpp"
#include "graph/sqlite.hpp"
#include "tests/graph/contents.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using sample::contents;
using sample::Folder;

namespace {

std::string random_sketch(std::mt19937& random) {
  std::string sketch;
  while (sketch.size() < 2 * sketch_hashes) sketch += "0123456789abcdef"[random() % 16];
  return sketch;
}

// Near enough to be a copy; a copy of a copy of it is none any more.
std::string changed(std::string sketch, std::mt19937& random) {
  const std::size_t from = random() % sketch_hashes;
  for (std::size_t i = 0; i < sketch_hashes / 3; ++i) {
    sketch[2 * ((from + i) % sketch_hashes)] = "0123456789abcdef"[random() % 16];
  }
  return sketch;
}

// Articles with near copies, chains of them, versions with other findings, and the same from several places.
std::vector<Record> random_records(unsigned seed) {
  std::mt19937 random(seed);
  const char* const types[] = {"ACCUSE", "SUPPORT", "SANCTION", "ALLY"};
  const char* const actors[] = {"country:FR", "country:RU", "government:SY", "person:emmanuel-macron"};
  std::vector<Record> records;
  for (int i = 0; i < 12; ++i) {
    std::vector<RecordRelation> relations;
    for (unsigned k = 0; k < 1 + random() % 5; ++k) {
      const std::size_t source = random() % 4;
      relations.push_back(sample::relation("r" + std::to_string(k), actors[source], types[random() % 4],
                                           actors[(source + 1 + random() % 3) % 4], random() % 2 == 0 ? "2018" : "",
                                           random() % 4 == 0 ? "denied" : "asserted",
                                           "Un passage " + std::to_string(random() % 3) + ".", 100 * k));
      relations.back().confidence = static_cast<double>(random() % 100) / 100;
    }
    records.push_back(sample::article("a" + std::to_string(i),
                                      random() % 3 == 0 ? "" : "2018-0" + std::to_string(1 + random() % 9),
                                      std::move(relations)));
    std::string& sketch = records.back().article.sketch;
    if (i > 0 && random() % 2 == 0) {
      const std::string& before = records[random() % static_cast<unsigned>(i)].article.sketch;
      if (!before.empty()) sketch = changed(before, random);
    } else if (random() % 5 != 0) {
      sketch = random_sketch(random);
    }
  }
  for (int i = 0; i < 5; ++i) {
    records.push_back(records[random() % 12]);
    Record& again = records.back();
    if (i % 2 == 0) again.relations.pop_back();
    if (i % 3 == 0) again.article.sketch.clear();
    again.article.source = "elsewhere" + std::to_string(i) + ".txt";
  }
  return records;
}

// Stores of its own folder, each by another name.
class Stores {
 public:
  std::unique_ptr<Store> fresh() {
    auto store = std::make_unique<Store>(Store::create(folder_ / std::to_string(number_++)));
    store->database().execute("PRAGMA synchronous = OFF");
    return store;
  }

  std::unique_ptr<Store> of(const std::vector<Record>& records) {
    auto store = fresh();
    store->add(records);
    store->settle();
    return store;
  }

  std::unique_ptr<Store> merged(const Store& a, const Store& b) {
    auto store = fresh();
    for (const Store* each : {&a, &b}) {
      std::vector<Record> records;
      each->each_record([&](const Record& record) { records.push_back(record); });
      store->add(records);
    }
    store->settle();
    return store;
  }

  // A random tree of merges over random parts of the records.
  std::unique_ptr<Store> tree(std::vector<Record> records, std::mt19937& random) {
    std::shuffle(records.begin(), records.end(), random);
    if (records.size() < 3 || random() % 4 == 0) return of(records);
    const auto at = records.begin() + static_cast<std::ptrdiff_t>(1 + random() % (records.size() - 1));
    auto left = tree({records.begin(), at}, random);
    const auto right = tree({at, records.end()}, random);
    if (random() % 2 == 0) return merged(*left, *right);
    // Records into a store that is there.
    std::vector<Record> more;
    right->each_record([&](const Record& record) { more.push_back(record); });
    for (const Record& record : more) left->add({&record, 1});
    left->settle();
    return left;
  }

 private:
  Folder folder_;
  int number_ = 0;
};

std::size_t stories(const Store& store) {
  return static_cast<std::size_t>(store.database().number("SELECT count(DISTINCT story) FROM article"));
}

}  // namespace

TEST_CASE("merging is associative, commutative and idempotent, of records and of stores") {
  bool joined = false;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    Stores stores;
    const std::vector<Record> records = random_records(seed);
    const auto whole = stores.of(records);
    const std::string expected = contents(*whole);
    joined = joined || stories(*whole) < 12;
    std::mt19937 random(seed);
    for (int round = 0; round < 8; ++round) {
      CAPTURE(round);
      CHECK(contents(*stores.tree(records, random)) == expected);
    }
    CHECK(contents(*stores.merged(*whole, *whole)) == expected);
    CHECK(contents(*stores.merged(*stores.of({records[0]}), *whole)) == expected);
    CHECK(contents(*stores.merged(*whole, *stores.fresh())) == expected);
  }
  CHECK(joined);
}

TEST_CASE("whatever is taken out, the rest is as if it alone had been added") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Stores stores;
    std::vector<Record> records = random_records(seed);
    records.resize(12);
    const auto store = stores.of(records);
    std::mt19937 random(seed);
    while (records.size() > 8) {
      const std::size_t gone = random() % records.size();
      CHECK(store->remove(records[gone].article.id));
      store->settle();
      records.erase(records.begin() + static_cast<std::ptrdiff_t>(gone));
      CHECK(contents(*store) == contents(*stores.of(records)));
    }
  }
}

TEST_CASE("near copies count once in weights, and a chain of them is one story") {
  std::mt19937 random(5);
  Stores stores;
  std::vector<Record> records;
  std::string sketch = random_sketch(random);
  for (int i = 0; i < 4; ++i) {
    records.push_back(sample::article("a" + std::to_string(i), "2018-04-0" + std::to_string(9 - i),
                                      {sample::relation("r1", sample::france, "SANCTION", sample::russia, "2018",
                                                        "asserted", "Paris sanctionne Moscou.", 0)}));
    records.back().article.sketch = sketch;
    if (i < 2) {
      for (std::size_t k = 0; k < 40; ++k) {
        char& digit = sketch[2 * (k + 40 * static_cast<std::size_t>(i))];
        digit = digit == '0' ? '1' : '0';
      }
    } else {
      sketch = random_sketch(random);
    }
  }
  CHECK(resemblance(records[0].article.sketch, records[1].article.sketch) >= near_copy);
  CHECK(resemblance(records[1].article.sketch, records[2].article.sketch) >= near_copy);
  CHECK(resemblance(records[0].article.sketch, records[2].article.sketch) < near_copy);
  const auto store = stores.of(records);
  const Database& db = store->database();
  CHECK(stories(*store) == 2);
  CHECK(db.number("SELECT articles FROM relation") == 4);
  CHECK(db.number("SELECT weight FROM relation") == 2);
  CHECK(db.number("SELECT weight FROM edges") == 2);
  // The first of its articles names a story: the earliest published.
  CHECK(db.number("SELECT count(*) FROM articles WHERE story = 'a2'") == 3);
  CHECK(store->remove("a1"));
  CHECK(stories(*store) == 3);
  CHECK(db.number("SELECT weight FROM relation") == 3);
}

namespace {

// Near copies of one wire report, each a little different, the later ones first.
std::vector<Record> wire_copies(std::size_t count) {
  std::mt19937 random(23);
  const std::string original = random_sketch(random);
  std::vector<Record> records;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<RecordRelation> relations;
    for (std::uint32_t k = 0; k < 3; ++k) {
      relations.push_back(sample::relation("r" + std::to_string(k), sample::france, "SANCTION", sample::russia,
                                           "2018-0" + std::to_string(k + 1), "asserted", "Paris sanctionne Moscou.",
                                           100 * k));
    }
    const std::size_t day = count - i;
    records.push_back(sample::article(
        "w" + std::to_string(i), std::to_string(1990 + day / 300) + "-0" + std::to_string(1 + day % 9), relations));
    std::string& sketch = records.back().article.sketch;
    sketch = original;
    for (int digit = 0; digit < 20; ++digit) sketch[random() % sketch.size()] = "0123456789abcdef"[random() % 16];
  }
  return records;
}

// How many thousands of its steps SQLite takes to add them in batches.
std::int64_t steps(Store& store, const std::vector<Record>& records) {
  std::int64_t thousands = 0;
  const auto count = [](void* counter) {
    ++*static_cast<std::int64_t*>(counter);
    return 0;
  };
  sqlite3_progress_handler(store.database().get(), 1000, count, &thousands);
  for (std::size_t i = 0; i < records.size(); i += 20) store.add(std::span(records).subspan(i, 20));
  sqlite3_progress_handler(store.database().get(), 0, nullptr, nullptr);
  return thousands;
}

}  // namespace

TEST_CASE("adding near copies of each other takes time that is linear in their number") {
  Stores stores_made;
  const auto few = stores_made.fresh();
  const auto many = stores_made.fresh();
  const std::int64_t of_few = steps(*few, wire_copies(200));
  const std::int64_t of_many = steps(*many, wire_copies(1600));
  CHECK(stories(*few) == 1);
  CHECK(stories(*many) == 1);
  CHECK(many->database().number("SELECT max(weight) FROM relation") == 1);
  CHECK(many->database().number("SELECT min(articles) FROM relation") == 1600);
  CHECK(of_many < 12 * of_few);  // eight times as many
}

TEST_CASE("what many articles tell is the same added one by one, in any order, as counted at once") {
  std::mt19937 random(31);
  std::vector<Record> records = wire_copies(60);
  const char* const kinds[] = {"country", "country", "country", "group"};
  const char* const countries[] = {"", "FR", "FR", "DE"};
  const char* const names[] = {"France", "France", "la France", "Hexagone"};
  std::string sketch = random_sketch(random);
  for (std::size_t i = 0; i < records.size(); ++i) {
    Record& record = records[i];
    if (i % 3 == 1) record.article.sketch = random_sketch(random);
    if (i % 3 == 2) record.article.sketch = sketch = changed(sketch, random);
    for (RecordActor& actor : record.actors) {
      actor.kind = kinds[random() % 4];
      actor.country = countries[random() % 4];
      actor.name = names[random() % 4];
    }
    for (RecordRelation& relation : record.relations) relation.confidence = static_cast<double>(random() % 100) / 100;
    if (i % 5 == 0) record.relations.pop_back();
  }
  Stores made;
  const std::string expected = contents(*made.of(records));
  for (int round = 0; round < 3; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    const auto store = made.fresh();
    for (const Record& record : records) {
      store->add({&record, 1});
      if (random() % 4 != 0) continue;
      // One is taken out, and comes again.
      const Record& gone = records[random() % static_cast<std::size_t>(&record - records.data() + 1)];
      CHECK(store->remove(gone.article.id));
      store->add({&gone, 1});
    }
    store->settle();
    CHECK(contents(*store) == expected);
  }
}
