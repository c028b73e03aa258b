// Edges of a whole graph: sorted by way of a file, they are what looking up each relation gives.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "graph/edge_builder.hpp"
#include "graph/external_sort.hpp"
#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sorted_edges.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

// Many relations among few actors: edges with several statements, statements with several passages of several articles,
// as sure or not, some with an end.
std::vector<Record> crowd(std::size_t articles) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t count) { return random() % count; };
  const std::string actors[] = {france, russia, syria, macron, putin};
  const char* const types[] = {"SANCTION", "AID", "ALLY", "HOLDS_OFFICE", "MY_TYPE"};
  const char* const dates[] = {"", "2018", "2018-04", "2018-04-06", "2016-12-31"};
  std::vector<Record> result;
  for (std::size_t i = 0; i < articles; ++i) {
    std::vector<RecordRelation> relations;
    for (std::size_t k = 0; k < 6; ++k) {
      const std::size_t source = below(5);
      RecordRelation r =
          relation("r" + std::to_string(k), actors[source], types[below(5)], actors[(source + 1 + below(4)) % 5],
                   dates[below(5)], std::string(modalities[below(modalities.size())]),
                   "Phrase " + std::to_string(below(40)) + " de " + std::to_string(i) + ".",
                   static_cast<std::uint32_t>(100 * below(6)));
      r.confidence = static_cast<double>(50 + 10 * below(3)) / 100;
      if (below(3) == 0) r.attributed_to = actors[below(5)];
      if (below(4) == 0) r.until = dates[1 + below(4)];
      if (below(3) == 0) {
        r.further.push_back(r.evidence);
        r.further.back().begin += 1000;
        r.further.back().end += 1000;
        r.further.back().text = "Redite " + std::to_string(below(9));
      }
      relations.push_back(std::move(r));
    }
    result.push_back(article("c" + std::to_string(below(100000)) + "-" + std::to_string(i), "2018-05", relations));
  }
  return result;
}

std::string told(const Edge& e) {
  std::ostringstream out;
  out << e.source.key << '|' << e.source.name << '|' << e.type << '|' << e.target.key << '|' << e.weight << '|'
      << e.articles << '|' << e.statements << '|' << e.passages << '|' << e.first_date << '|' << e.last_date << '|'
      << e.confidence << '|' << e.speakers << '|' << e.passage << '|' << e.until;
  for (const std::string& date : e.dates) out << ' ' << date;
  for (const DateRange& period : e.periods) out << ' ' << period.first << '/' << period.last;
  for (const std::int64_t statements : e.by_modality) out << ' ' << statements;
  return out.str();
}

}  // namespace

TEST_CASE("blocks come in the order of their keys, whether or not they fit in memory") {
  std::mt19937 random(3);
  std::vector<std::pair<ExternalSort::Key, std::string>> blocks;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    blocks.push_back({{static_cast<std::uint32_t>(random() % 20), static_cast<std::uint32_t>(random() % 20), i},
                      std::string(random() % 300, static_cast<char>('a' + i % 26))});
  }
  blocks[100].second.assign(50000, 'z');  // more than the memory holds
  blocks[200].second.clear();
  std::vector<std::pair<ExternalSort::Key, std::string>> expected = blocks;
  std::sort(expected.begin(), expected.end());
  for (const std::size_t memory : {std::size_t{1000}, std::size_t{20000}, std::size_t{10'000'000}}) {
    CAPTURE(memory);
    ExternalSort sort(memory);
    for (const auto& [key, block] : blocks) sort.add(key, block);
    std::vector<std::pair<ExternalSort::Key, std::string>> sorted;
    sort.each([&](const ExternalSort::Key& key, std::string_view block) { sorted.emplace_back(key, block); });
    CHECK(sorted == expected);
  }
  ExternalSort nothing;
  nothing.each([](const ExternalSort::Key&, std::string_view) { FAIL("nothing was added"); });
}

TEST_CASE("a cursor finds rows in any order, near and far, and tells where there is none") {
  const Folder folder;
  const Database database(folder / "a", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.execute("CREATE TABLE t (id INTEGER, n INTEGER, PRIMARY KEY (id, n)) WITHOUT ROWID");
  database.execute("INSERT INTO t VALUES (2, 1), (2, 2), (3, 1), (50, 1), (50, 2), (51, 9)");
  RowCursor cursor(database, "SELECT id, n FROM t WHERE id >= ?1 ORDER BY id, n");
  const auto rows_of = [&](std::int64_t id) {
    std::int64_t rows = 0;
    for (bool more = cursor.find(id); more; more = cursor.next()) ++rows;
    return rows;
  };
  // Rows of each number, asked for in this order.
  const std::map<std::int64_t, std::int64_t> there{{2, 2}, {3, 1}, {50, 2}, {51, 1}};
  for (const std::int64_t id : {1, 2, 2, 3, 4, 5, 50, 51, 52, 99, 50, 2, 1}) {
    CAPTURE(id);
    CHECK(rows_of(id) == (there.contains(id) ? there.at(id) : 0));
  }
}

TEST_CASE("edges that are sorted by way of a file are those that looking up each relation gives") {
  const Folder folder;
  Store store = Store::create(folder / "a");
  store.add(crowd(150));
  Filter rolled;
  rolled.roll_up = true;
  Filter some;
  some.types = {"SANCTION", "MY_TYPE"};
  some.modalities = {"denied", "asserted"};
  for (const Filter& filter : {Filter{}, rolled, some}) {
    std::vector<std::string> looked_up;
    std::vector<std::string> sorted;
    each_edge(
        store, filter, [&](const Edge& edge) { looked_up.push_back(told(edge)); }, 1'000'000);
    const Condition condition(store.database(), filter, true);
    each_sorted_edge(store.database(), condition, [&](const Edge& edge) { sorted.push_back(told(edge)); });
    CHECK(looked_up.size() > 10);
    CHECK(sorted == looked_up);
  }
}

TEST_CASE("a statement has the latest end that articles give it, and the numbers of the last one") {
  const Folder folder;
  std::vector<Record> all = records();
  all[0].article.published = "2018-04-09";
  all[1].article.published = "2018-04-08";
  all[0].relations[0].until = "2018-05";
  all[1].relations[0].until = "2018-06";
  all[0].relations[0].counts = {{"killed", 5}};
  all[1].relations[0].counts = {{"killed", 8}, {"wounded", 20}};
  Store store = Store::create(folder / "a");
  store.add(all);
  Filter filter;
  filter.types = {"REQUEST"};
  std::size_t statements = 0;
  each_statement(store, filter, Order::key, 0, [&](const Statement& s) {
    ++statements;
    CHECK(s.until == "2018-06");
    REQUIRE(s.counts.size() == 2);
    CHECK(s.counts[0].of == "killed");
    CHECK(s.counts[0].number == 5);
    CHECK(s.counts[1].of == "wounded");
    CHECK(s.counts[1].number == 20);
  });
  CHECK(statements == 1);
  std::size_t edges = 0;
  each_edge(store, filter, [&](const Edge& edge) {
    ++edges;
    CHECK(edge.until == "2018-06");
    CHECK(edge.periods == std::vector<DateRange>{{"2018-04-06", "2018-06"}});
  });
  CHECK(edges == 1);
}
