#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "base/report.hpp"
#include "graph/canonical.hpp"
#include "graph/sketch.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"
#include "tests/graph/contents.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using sample::contents;
using sample::Folder;

namespace {

std::string build(const Folder& folder, const std::string& name, const std::vector<Record>& records, bool one_by_one) {
  Store store = Store::create(folder / name);
  if (one_by_one) {
    for (const Record& record : records) store.add({&record, 1});
  } else {
    store.add(records);
  }
  return contents(store);
}

std::string message_of(const std::string& path) {
  try {
    Store::open(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("one event told by two articles is one relation with both passages") {
  const Folder folder;
  Store store = Store::create(folder / "g.entente");
  const AddReport report = store.add(sample::records());
  CHECK(report.added == 3);
  const Database& db = store.database();
  CHECK(db.number("SELECT count(*) FROM relation WHERE type = 'REQUEST'") == 1);
  CHECK(db.number("SELECT articles FROM relations WHERE type = 'REQUEST'") == 2);
  CHECK(db.number("SELECT count(*) FROM evidence e JOIN relations r ON r.key = e.relation WHERE r.type = 'REQUEST'") ==
        2);
  CHECK(db.number("SELECT count(*) FROM relations r JOIN relations c ON c.key = r.content WHERE c.type = 'COERCE'") ==
        1);
  CHECK(db.number("SELECT count(*) FROM relation WHERE type = 'SANCTION'") == 3);  // dates and modalities differ
  CHECK(db.number("SELECT weight FROM edges WHERE type = 'SANCTION'") == 2);       // the denial does not count
}

TEST_CASE("the order and the grouping of adding leave no trace") {
  const Folder folder;
  std::vector<Record> records = sample::records();
  // Two versions of a1, and one copy of a2 from elsewhere: what stays must not depend on which came first.
  records.push_back(records[0]);
  records.back().relations.pop_back();
  records.back().actors[0].name = "République française";
  records.push_back(records[1]);
  records.back().article.source = "0-copy.txt";
  records.back().article.url = "https://example.org/a2";
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  const std::string expected = build(folder, "first", records, false);
  std::size_t number = 0;
  do {
    if (number++ % 3 != 0) continue;  // 40 of 120, with each record in each place
    std::vector<Record> shuffled;
    for (const std::size_t index : order) shuffled.push_back(records[index]);
    CHECK(build(folder, "g" + std::to_string(number), shuffled, number % 2 == 0) == expected);
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(number == 120);
}

TEST_CASE("an article that is in already is skipped, and its other source noted") {
  const Folder folder;
  Store store = Store::create(folder / "g.entente");
  std::vector<Record> records = sample::records();
  store.add(records);
  const std::string before = contents(store);
  const AddReport report = store.add(records);
  CHECK(report.added == 0);
  CHECK(report.skipped == 3);
  CHECK(contents(store) == before);
  CHECK(store.contains("a2"));
  CHECK_FALSE(store.contains("a9"));
  records[0].article.source = "elsewhere/a1.txt";
  StoreWriter writer(store);
  CHECK(writer.note(records[0].article));
  CHECK_FALSE(writer.note({"a9", "a9.txt", "", "", "", "", ""}));
  writer.commit();
  CHECK(store.database().number("SELECT count(*) FROM article_source") == 4);
  CHECK(store.articles_at("elsewhere/a1.txt") == std::vector<std::string>{"a1"});
}

TEST_CASE("what was added comes back as canonical records, from which an equal store is built") {
  const Folder folder;
  Store store = Store::create(folder / "a");
  store.add(sample::records());
  std::vector<Record> back;
  store.each_record([&](const Record& record) { back.push_back(record); });
  REQUIRE(back.size() == 3);
  for (std::size_t i = 0; i < back.size(); ++i) {
    CHECK(write_record(back[i]) == write_record(canonical(sample::records()[i])));
    CHECK(write_record(canonical(back[i])) == write_record(back[i]));
  }
  CHECK(build(folder, "b", back, false) == contents(store));
}

TEST_CASE("articles that disagree on the end or the numbers of an event tell one relation, and each keeps its own") {
  const Folder folder;
  std::vector<Record> records = sample::records();
  records[0].relations[0].until = "2018-05";
  records[0].relations[0].counts = {{"killed", 5}};
  records[1].relations[0].counts = {{"killed", 8}, {"wounded", 20}};
  Store store = Store::create(folder / "a");
  store.add(records);
  CHECK(store.database().number("SELECT count(*) FROM relation WHERE type = 'REQUEST'") == 1);
  CHECK(store.database().number("SELECT max(number) FROM counts WHERE counted = 'killed'") == 8);
  CHECK(store.database().number("SELECT count(*) FROM relations WHERE until = '2018-05'") == 1);
  std::vector<Record> back;
  store.each_record([&](const Record& record) { back.push_back(record); });
  for (std::size_t i = 0; i < back.size(); ++i) CHECK(write_record(back[i]) == write_record(canonical(records[i])));
  CHECK(store.remove("a2"));
  CHECK(store.add(std::span(records).subspan(1, 1)).added == 1);
  CHECK(contents(store) == build(folder, "b", back, false));
  CHECK(store.remove("a1"));
  CHECK(store.database().number("SELECT count(*) FROM support_until") == 0);
}

TEST_CASE("removing an article leaves the store as if it had never been added") {
  const Folder folder;
  const std::vector<Record> records = sample::records();
  for (std::size_t gone = 0; gone < records.size(); ++gone) {
    Store store = Store::create(folder / ("g" + std::to_string(gone)));
    store.add(records);
    CHECK(store.remove(records[gone].article.id));
    CHECK_FALSE(store.remove(records[gone].article.id));
    std::vector<Record> rest = records;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
    CHECK(contents(store) == build(folder, "rest" + std::to_string(gone), rest, false));
  }
}

TEST_CASE("a batch with a faulty record adds nothing") {
  const Folder folder;
  Store store = Store::create(folder / "g.entente");
  std::vector<Record> records = sample::records();
  SUBCASE("no id") {
    records[2].article.id.clear();
  }
  SUBCASE("contents in a circle") {
    records[1].relations[0].content = "r8";
    records[1].relations[1].content = "r7";
  }
  CHECK_THROWS_AS(store.add(records), Error);
  CHECK(store.database().number("SELECT count(*) FROM article") == 0);
}

TEST_CASE("an article that could not be read is counted and not kept") {
  const Folder folder;
  Store store = Store::create(folder / "g.entente");
  Record failed;
  failed.article.source = "bad.txt";
  failed.error = "is empty";
  CHECK(store.add({&failed, 1}).failed == 1);
  CHECK(store.database().number("SELECT count(*) FROM article") == 0);
}

TEST_CASE("characters that XML forbids do not enter the store") {
  const Folder folder;
  Store store = Store::create(folder / "g.entente");
  Record record = sample::records()[0];
  record.article.title = std::string(
      "a\x01"
      "b\0c",
      5);
  store.add({&record, 1});
  CHECK(store.database().number("SELECT count(*) FROM article WHERE title = 'abc'") == 1);
}

TEST_CASE("what is no entente graph is refused, each with its reason") {
  const Folder folder;
  CHECK(message_of(folder / "absent").find("no such file") != std::string::npos);
  CHECK(message_of(folder.path.string()).find("is no entente graph") != std::string::npos);
  std::ofstream(folder / "text") << "Ceci n'est pas un graphe, mais un texte assez long pour qu'on le lise.\n";
  CHECK(message_of(folder / "text").find("is no entente graph") != std::string::npos);
  std::ofstream(folder / "empty").flush();
  CHECK(message_of(folder / "empty").find("is empty") != std::string::npos);
  Database(folder / "foreign", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE).execute("CREATE TABLE x (y)");
  CHECK(message_of(folder / "foreign").find("no entente graph") != std::string::npos);
  Store::create(folder / "newer");
  Database(folder / "newer", SQLITE_OPEN_READWRITE).execute("PRAGMA user_version = 99");
  CHECK(message_of(folder / "newer").find("format version 99, this program reads versions 1 to 3: a newer program") !=
        std::string::npos);
  CHECK_THROWS_WITH_AS(Store::create(folder / "newer"), doctest::Contains("exists already"), Error);
  CHECK_THROWS_WITH_AS(Store::create(folder / "no/such/folder"), doctest::Contains("cannot be opened"), Error);
}

TEST_CASE("a truncated or altered file gives an error or a right answer, never a crash") {
  const Folder folder;
  {
    Store store = Store::create(folder / "good");
    store.add(sample::records());
  }
  std::ifstream in(folder / "good", std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(in), {}};
  std::size_t refused = 0;
  const auto attempt = [&](const std::string& bytes) {
    std::ofstream(folder / "bad", std::ios::binary | std::ios::trunc) << bytes;
    try {
      const Store store = Store::open(folder / "bad");
      contents(store);
      store.each_record([](const Record&) {});
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find("bad") != std::string::npos);
      ++refused;
    }
  };
  for (std::size_t size = 0; size < good.size(); size += 4096) attempt(good.substr(0, size));
  CHECK(refused == good.size() / 4096);
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::string altered = good;
    for (int k = 0; k < 8; ++k) altered[random() % altered.size()] = static_cast<char>(random());
    attempt(altered);
  }
}

TEST_CASE("a store opened to read cannot be written") {
  const Folder folder;
  Store::create(folder / "g");
  Store store = Store::open(folder / "g");
  CHECK_THROWS_WITH_AS(store.add(sample::records()), doctest::Contains("read-only"), Error);
}

TEST_CASE("an actor is called what most articles call it, the smallest where they are even") {
  const Folder folder;
  std::vector<Record> records = sample::records();
  records[0].actors[0].name = "République française";
  records[0].actors[0].country = "";
  Store store = Store::create(folder / "g");
  store.add(std::span(records).first(1));
  CHECK(store.database().number("SELECT count(*) FROM actor WHERE name = 'République française'") == 1);
  store.add(std::span(records).subspan(1, 1));
  CHECK(store.database().number("SELECT count(*) FROM actor WHERE name = 'France' AND country = 'FR'") == 1);
}

namespace {

// Every table, index, view and column by name and type.
std::string shape(const Database& database) {
  std::string result;
  SqlStatement objects = database.prepare("SELECT type, name FROM sqlite_schema ORDER BY 1, 2");
  SqlStatement columns = database.prepare("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)");
  SqlStatement keys = database.prepare("SELECT name FROM pragma_index_info(?) ORDER BY seqno");
  while (objects.step()) {
    result += objects.string(0) + " " + objects.string(1) + ":";
    for (columns.start(objects.text(1)); columns.step();) {
      for (int column = 0; column < 5; ++column) result += " " + columns.string(column);
    }
    for (keys.start(objects.text(1)); keys.step();) result += " " + keys.string(0);
    result += "\n";
  }
  return result;
}

std::string read_data(const std::string& name) {
  std::ifstream in(std::string(ENTENTE_SOURCE_DIR) + "/tests/graph/data/" + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a file of each former format version is brought to this one, and holds what it held") {
  const Folder folder;
  Store fresh = Store::create(folder / "fresh");
  fresh.add(sample::records());
  for (int version = 1; version < 3; ++version) {
    CAPTURE(version);
    const std::string path = folder / ("version-" + std::to_string(version));
    if (version > 1) Store::create(path).add(sample::records());
    Database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        .execute(read_data("version-" + std::to_string(version) + ".sql").c_str());
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
    if (::geteuid() != 0) CHECK(message_of(path).find("the file is read-only") != std::string::npos);
    std::filesystem::permissions(path, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    {
      const Store store = Store::open(path);
      CHECK(contents(store) == contents(fresh));
      CHECK(shape(store.database()) == shape(fresh.database()));
      CHECK(store.database().number("PRAGMA user_version") == 3);
      CHECK(store.database().number(
                "SELECT count(*) FROM passage_words WHERE passage_words MATCH 'presse AND poutine'") == 1);
    }
    Store again = Store::open(path, Store::Access::write);
    CHECK(again.remove("a1"));
    CHECK(again.add(sample::records()).added == 1);
    CHECK(contents(again) == contents(fresh));
  }
}

TEST_CASE("near copies are near copies still when a file of a former version is opened") {
  const Folder folder;
  std::vector<Record> all = sample::records();
  for (Record& record : all) record.article.sketch = std::string(2 * sketch_hashes, 'a');
  all[2].article.sketch = std::string(2 * sketch_hashes, 'b');
  Store::create(folder / "fresh").add(all);
  Store::create(folder / "former").add(all);
  Database(folder / "former", SQLITE_OPEN_READWRITE).execute(read_data("version-2.sql").c_str());
  const Store fresh = Store::open(folder / "fresh");
  CHECK(fresh.database().number("SELECT count(DISTINCT story) FROM articles") == 2);
  CHECK(fresh.database().number("SELECT count(*) FROM article_band") > 100);
  CHECK(contents(Store::open(folder / "former")) == contents(fresh));
}

TEST_CASE("a passage is found by its words, whatever their case and accents, until its article goes") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(sample::records());
  const auto found = [&](const char* words) {
    SqlStatement count = store.database().prepare("SELECT count(*) FROM passage_words WHERE passage_words MATCH ?");
    return count.start(words).step() ? count.integer(0) : -1;
  };
  CHECK(found("PARIS") == 5);
  CHECK(found("pressé") == 1);
  CHECK(found("\"allie russe\"") == 1);
  CHECK(found("\"russe allie\"") == 0);
  CHECK(store.remove("a1"));
  CHECK(found("presse") == 0);
  store.database().execute("INSERT INTO passage_words (passage_words) VALUES ('integrity-check')");
}
