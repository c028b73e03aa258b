// What a writer that is killed, or that meets another writer, leaves behind.
#include <doctest/doctest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "base/report.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

std::vector<Record> many(std::size_t count) {
  std::vector<Record> result;
  for (std::size_t i = 0; i < count; ++i) {
    result.push_back(records()[i % 3]);
    result.back().article.id += "-" + std::to_string(i);
  }
  return result;
}

// Adds in batches of three, and opens or makes the store as `build` does.
void write_all(const std::string& path, const std::vector<Record>& all) {
  Store store = Store::open_or_create(path);
  for (std::size_t i = 0; i < all.size(); i += 3)
    store.add(std::span(all).subspan(i, std::min<std::size_t>(3, all.size() - i)));
}

std::string told(const Store& store) {
  std::string result;
  store.each_record([&](const Record& record) { result += write_record(record) + "\n"; });
  return result;
}

}  // namespace

TEST_CASE("a writer killed at any moment leaves whole articles, and running again completes the graph") {
  const Folder folder;
  const std::vector<Record> all = many(90);
  write_all(folder / "whole", all);
  const std::string expected = told(Store::open(folder / "whole"));
  std::mt19937 random(11);
  std::size_t interrupted = 0;
  for (int round = 0; round < 12; ++round) {
    const std::string path = folder / ("g" + std::to_string(round));
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      write_all(path, all);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 120000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) ++interrupted;
    if (std::filesystem::exists(path)) {
      const Store store = Store::open_or_create(path);
      CHECK(store.database().number("SELECT count(*) FROM article") % 3 == 0);  // whole batches
      CHECK(store.database().number("SELECT count(*) FROM (SELECT DISTINCT article FROM support)") ==
            store.database().number("SELECT count(*) FROM article"));
      SqlStatement check = store.database().prepare("PRAGMA integrity_check");
      REQUIRE(check.step());
      CHECK(check.text(0) == "ok");
    }
    write_all(path, all);
    CHECK(told(Store::open(path)) == expected);
  }
  CHECK(interrupted > 0);
}

TEST_CASE("a second writer is refused clearly, and a reader sees what was there before") {
  const Folder folder;
  Store first = Store::create(folder / "g");
  const std::vector<Record> all = records();
  first.add(std::span(all).first(1));
  Store second = Store::open(folder / "g", Store::Access::write);
  const Store reader = Store::open(folder / "g");
  sqlite3_busy_timeout(second.database().get(), 20);
  {
    const Transaction writing(first.database());
    first.database().execute("UPDATE article SET title = 'half done'");
    CHECK_THROWS_WITH_AS(second.add(all), doctest::Contains("is in use: another program is writing it"), Error);
    CHECK(reader.database().number("SELECT count(*) FROM article WHERE title = 'half done'") == 0);
  }
  CHECK(second.add(all).added == 2);
  CHECK(reader.contains("a3"));
}
