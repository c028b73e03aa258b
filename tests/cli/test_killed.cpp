// build, add and merge killed at random moments: what they leave opens and holds whole articles, and the same command
// run again gives what an uninterrupted run gives. Needs the installed model.
#include <doctest/doctest.h>

#include <signal.h>

#include <chrono>
#include <thread>

#include "graph/sqlite.hpp"
#include "graph/store.hpp"
#include "tests/cli/run.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using entente::test::bytes_of;
using entente::test::Folder;
using entente::test::run;

namespace {

using Clock = std::chrono::steady_clock;

// True where the program was killed before it had ended.
bool run_killed(const std::vector<std::string>& arguments, std::chrono::microseconds after) {
  std::vector<char*> argv{const_cast<char*>(ENTENTE_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    ::execv(ENTENTE_PROGRAM, argv.data());
    ::_exit(127);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

std::string exports(const std::string& graph) {
  return run({"export", graph, "-f", "graphml"}).output + run({"export", graph, "-f", "jsonld"}).output;
}

// Every article has its places and its actors, whole as they were added.
void check_whole(const std::string& graph) {
  if (!std::filesystem::exists(graph)) return;
  const Store store = Store::open_or_create(graph);
  const Database& database = store.database();
  SqlStatement integrity = database.prepare("PRAGMA integrity_check");
  REQUIRE(integrity.step());
  CHECK(integrity.text(0) == "ok");
  const std::int64_t articles = database.number("SELECT count(*) FROM article");
  CHECK(database.number("SELECT count(DISTINCT article) FROM article_source") == articles);
  CHECK(database.number("SELECT count(DISTINCT article) FROM support") == articles);
  CHECK(database.number("SELECT count(*) FROM relation WHERE id NOT IN (SELECT relation FROM support)") == 0);
}

// Kills `command`, which writes `graph`, at `rounds` moments of its life; `before` makes what it starts from.
template <typename Before>
void kill_often(const std::vector<std::string>& command, const std::string& graph, const Before& before, int rounds,
                unsigned seed) {
  before();
  const auto start = Clock::now();
  REQUIRE(run(command).exit_code == 0);
  const auto lasts = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  const std::string expected = exports(graph);
  CHECK(expected.size() > 1000);
  std::mt19937 random(seed);
  int killed = 0;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    before();
    killed += run_killed(command, lasts * (random() % 1000) / 1000) ? 1 : 0;
    check_whole(graph);
    CHECK(run(command).exit_code == 0);
    CHECK(exports(graph) == expected);
  }
  CHECK(killed > 0);  // how many is a matter of what else the machine does
}

std::string many_records(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    Record record = sample::records()[static_cast<std::size_t>(i) % 3];
    record.article.id += "-" + std::to_string(i);
    lines += write_record(record) + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("build killed at any moment leaves whole articles, and goes on to the same graph") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 24; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"date\": \"2018-04-06\", \"text\": \"La France a accusé la " +
             std::string(i % 2 == 0 ? "Russie" : "Chine") + " d'avoir volé " + std::to_string(i) + " navires.\"}\n";
  }
  const std::string graph = folder.path("g.entente");
  kill_often(
      {"build", folder.put("a.jsonl", lines), "--batch", "2", "-o", graph}, graph,
      [&] {
        std::filesystem::remove(graph);
        std::filesystem::remove(graph + "-journal");
      },
      10, 1);
}

TEST_CASE("add killed at any moment leaves whole articles, and goes on to the same graph") {
  const Folder folder;
  const std::string graph = folder.path("g.entente");
  const std::string old = folder.path("old.entente");
  Store::create(old).add(sample::records());
  kill_often(
      {"add", "--records", graph, folder.put("a.ndjson", many_records(700))}, graph,
      [&] {
        std::filesystem::remove(graph + "-journal");
        std::filesystem::copy_file(old, graph, std::filesystem::copy_options::overwrite_existing);
      },
      20, 2);
}

TEST_CASE("merge killed at any moment leaves the old graph whole, and goes on to the same graph") {
  const Folder folder;
  const std::string graph = folder.path("g.entente");
  const std::string old = folder.path("old.entente");
  Store::create(old).add(sample::records());
  const std::string before = bytes_of(old);
  kill_often(
      {"merge", "-O", old, folder.put("a.ndjson", many_records(300)), "-o", graph}, graph,
      [&] { std::filesystem::copy_file(old, graph, std::filesystem::copy_options::overwrite_existing); }, 20, 3);
  CHECK(bytes_of(old) == before);
  CHECK_FALSE(std::filesystem::exists(graph + ".part"));
}

TEST_CASE("a program that writes while another does waits for it") {
  const Folder folder;
  const std::string graph = folder.path("g.entente");
  Store store = Store::create(graph);
  const std::string records = folder.put("a.ndjson", many_records(6));
  test::Result second;
  {
    const Transaction writing(store.database());
    std::thread other([&] { second = run({"add", "--records", graph, records}); });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    store.database().execute("ROLLBACK");
    other.join();
  }
  CHECK(second.exit_code == 0);
  CHECK(second.says("6 added"));
}

TEST_CASE("a full disk stops add with an error, and the graph is what it was") {
  const Folder folder;
  const std::string graph = folder.path("g.entente");
  Store::create(graph).add(sample::records());
  const std::string before = exports(graph);
  const std::size_t size = bytes_of(graph).size();
  const std::string records = folder.put("a.ndjson", many_records(600));
  const test::Result full = run({"add", "--records", graph, records}, {"", {}, {}, size + 20'000});
  CHECK(full.exit_code == 1);
  CHECK(full.says("g.entente"));
  CHECK(exports(graph) == before);
  check_whole(graph);
  CHECK(run({"add", "--records", graph, records}).exit_code == 0);
}
