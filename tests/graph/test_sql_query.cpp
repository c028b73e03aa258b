#include <doctest/doctest.h>

#include "base/report.hpp"
#include "graph/query.hpp"
#include "graph/sql_query.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

struct Answer {
  std::vector<std::string> columns;
  std::vector<std::vector<SqlValue>> rows;
};

Answer ask(const Store& store, std::string_view statement) {
  Answer answer;
  run_sql(store, statement,
          {[&](const std::vector<std::string>& columns) { answer.columns = columns; },
           [&](const std::vector<SqlValue>& row) { answer.rows.push_back(row); }});
  return answer;
}

}  // namespace

TEST_CASE("the views are read, with the columns that their documentation names") {
  const Folder folder;
  Store::create(folder / "g").add(records());
  const Store store = Store::open(folder / "g");
  struct Case {
    const char* view;
    std::vector<std::string> columns;
    std::size_t rows;
  };
  for (const Case& c :
       {Case{"actors", {"key", "name", "kind", "country", "articles"}, 5},
        Case{"edges", {"source", "type", "target", "weight", "relations", "first_date", "last_date"}, 6},
        Case{"evidence",
             {"relation", "article", "sentence", "begin", "end", "text", "cue", "rule", "confidence"},
             10}}) {
    CAPTURE(c.view);
    const Answer answer = ask(store, std::string("SELECT * FROM ") + c.view);
    CHECK(answer.columns == c.columns);
    CHECK(answer.rows.size() == c.rows);
  }
  CHECK(ask(store, "SELECT * FROM relations").rows.size() == 8);
  const Answer counts = ask(store, "SELECT count(*), avg(confidence), NULL, x'00ff', 'é' FROM relations; -- all");
  REQUIRE(counts.rows.size() == 1);
  CHECK(std::get<std::int64_t>(counts.rows[0][0]) == 8);
  CHECK(std::get<double>(counts.rows[0][1]) == doctest::Approx(0.8));
  CHECK(std::holds_alternative<std::monostate>(counts.rows[0][2]));
  CHECK(std::get<std::string>(counts.rows[0][3]) == "00ff");
  CHECK(std::get<std::string>(counts.rows[0][4]) == "é");
  CHECK(ask(store, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n")
            .rows.size() == 5);
  CHECK(ask(store, "SELECT rowid FROM passage_words WHERE passage_words MATCH 'damas'").rows.size() > 0);
}

TEST_CASE("a statement that does anything but read is refused, and changes nothing") {
  const Folder folder;
  Store store = Store::create(folder / "g");  // open for writing: what refuses is not the file
  store.add(records());
  for (const char* statement :
       {"DELETE FROM relation", "UPDATE actor SET name = 'x'", "INSERT INTO actor (key) VALUES ('x')",
        "DROP TABLE support", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "ATTACH ':memory:' AS m",
        "PRAGMA user_version = 7", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF", "VACUUM", "REINDEX",
        "BEGIN", "ROLLBACK", "SELECT load_extension('x')", "WITH a AS (SELECT 1) DELETE FROM actor",
        "INSERT INTO passage_words (passage_words) VALUES ('rebuild')"}) {
    CAPTURE(statement);
    CHECK_THROWS_AS(ask(store, statement), Error);
  }
  CHECK(count_statements(store, {}) == 8);
  store.remove("a3");  // the guard is gone with the question
  CHECK(count_statements(store, {}) == 6);
}

TEST_CASE("a wrong statement is told with SQLite's message") {
  const Folder folder;
  const Store store = Store::create(folder / "g");
  struct Case {
    const char* statement;
    const char* message;
  };
  for (const Case& c : {Case{"SELEC 1", "syntax error"}, Case{"SELECT * FROM nobody", "no such table: nobody"},
                        Case{"", "no statement"}, Case{"  -- nothing", "no statement"},
                        Case{"SELECT 1; SELECT 2", "only one statement"}, Case{"SELECT ?", "parameters have no values"},
                        Case{"DELETE FROM actor", "only reading is allowed"}}) {
    CAPTURE(c.statement);
    CHECK_THROWS_WITH_AS(ask(store, c.statement), doctest::Contains(c.message), Error);
  }
}
