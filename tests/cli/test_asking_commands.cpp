// neighbours, common, timeline, top, communities, balance: arguments in, exit code and both outputs out.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/cli/run.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using entente::test::Folder;
using entente::test::Result;
using entente::test::run;

namespace {

struct Sample {
  Folder folder;
  std::string graph = folder.path("news.entente");
  Sample() { Store::create(graph).add(sample::records()); }
};

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each command gives its rows as TSV when piped, and nothing on standard error") {
  const Sample s;
  struct Case {
    std::vector<std::string> arguments;
    std::size_t rows;
    std::string part;
  };
  for (const Case& c :
       {Case{{"neighbours", s.graph, "Russie"}, 2, "France\t3\t0\t3\tSANCTION 2, DISAGREE 1\t2018-04\t2018-04-05\t"},
        Case{{"neighbours", s.graph, "Russie", "--limit", "1"}, 1, "country:FR"},
        Case{{"neighbours", s.graph, "Russie", "--type", "ALLY"}, 1, "gouvernement syrien\t1\t1\t0\tALLY 1\t\t\t"},
        Case{{"neighbours", s.graph, "Russie", "--lang", "fr"}, 2, "sanctionne 2, s'oppose à 1"},
        Case{{"common", s.graph, "Poutine", "Russie"}, 1, "gouvernement syrien\t1\t2\tCOERCE 1\tALLY 1, SUPPORT 1\t"},
        Case{{"common", s.graph, "France", "Damas"}, 1, "Russie\t3\t2\t"},
        Case{{"common", s.graph, "France", "Macron"}, 0, ""},
        Case{{"timeline", s.graph, "France"}, 3, "2018-04-05\tFrance\tSANCTION\t\tRussie\tasserted"},
        Case{{"timeline", s.graph, "France", "--modality", "denied"}, 1, "denied"},
        Case{{"timeline", s.graph, "Russie", "Damas"}, 2, "2018\tRussie\tSUPPORT"},
        Case{{"timeline", s.graph, "France", "--limit", "1"}, 1, "planned"},
        Case{{"timeline", s.graph, "France", "--by", "month"}, 2, "2018-04\t2\t0\t0\t0\t2\t0\n"},
        Case{{"top", s.graph, "--by", "weight", "--limit", "1"}, 1, "Russie\t5\tcountry:RU\n"},
        Case{{"top", s.graph}, 5, "gouvernement syrien\t2\t"},
        Case{{"top", s.graph, "--by", "betweenness"}, 5, "Russie\t1\tcountry:RU\n"},
        Case{{"top", s.graph, "--by", "pagerank"}, 5, "gouvernement syrien\t0."},
        Case{{"top", s.graph, "--type", "SANCTION"}, 2, "France\t1\t"},
        Case{{"balance", s.graph}, 6, "triangles\t0\n"},
        Case{{"balance", s.graph, "France"}, 2, "gouvernement syrien\t\t0\t0\t0\t0\t1\t0\tfoe\t\t"},
        Case{{"balance", s.graph, "--triangles", "all"}, 0, ""},
        Case{{"query", s.graph, "--words", "sanction*"}, 3, "Paris prépare des sanctions."},
        Case{{"query", s.graph, "--words", "\"prépare des\""}, 1, "Paris prépare des sanctions."},
        Case{{"sql", s.graph, "SELECT name, articles, NULL, 0.5 FROM actors WHERE country = 'RU' ORDER BY key"},
             2,
             "Russie\t3\t\t0.5\n"},
        Case{{"path", s.graph, "France", "Damas", "--all"}, 2, "2\tRussie\tALLY"},
        Case{{"path", s.graph, "France", "Damas", "--type", "SANCTION,SUPPORT"}, 2, "2\tRussie\tSUPPORT"}}) {
    std::vector<std::string> arguments = c.arguments;
    arguments.emplace_back("--no-header");
    CAPTURE(c.part);
    CAPTURE(c.arguments[0]);
    const Result result = run(arguments);
    CHECK(result.exit_code == 0);
    CHECK(result.errors.empty());
    CHECK(count_lines(result.output) == c.rows);
    CHECK(has(result.output, c.part));
    const Result json = run([&] {
      std::vector<std::string> with = c.arguments;
      with.insert(with.end(), {"--format", "ndjson"});
      return with;
    }());
    CHECK(count_lines(json.output) == c.rows);
  }
}

TEST_CASE("an SQL statement comes from standard input, and its values keep their types in JSON") {
  const Sample s;
  const Result result =
      run({"sql", s.graph, "-", "--format", "json"},
          {.standard_input = "SELECT 1 AS one, 0.5 AS half, NULL AS none, 'é' AS text;\n", .environment = {}});
  CHECK(result.exit_code == 0);
  CHECK(result.output == "[\n {\"one\":1,\"half\":0.5,\"none\":null,\"text\":\"é\"}\n]\n");
}

TEST_CASE("explore reads lines that name no graph, and its exit code is that of the worst") {
  const Sample s;
  const auto explore = [&](const std::string& lines) {
    return run({"explore", s.graph}, {.standard_input = lines, .environment = {}});
  };
  const Result good = explore(
      "query --count\n\nshow \"Emmanuel Macron\" --format csv\nsql SELECT count(*) AS n FROM actors WHERE name <> "
      "'x'\nquit\nnever read\n");
  CHECK(good.exit_code == 0);
  CHECK(good.errors.empty());
  CHECK(good.output.starts_with("8\ndate,source,"));
  CHECK(good.output.ends_with("n\n5\n"));
  CHECK(has(explore("help\n").output, "neighbours    Who has to do"));
  CHECK(has(explore("help query\n").output, "--between"));
  CHECK(explore("query --no-such\nquery --count\n").exit_code == 2);
  CHECK(explore("show Makron\nquery --count\n").exit_code == 1);
  CHECK(explore("show Makron\nquery --count\n").output == "8\n");
  CHECK(explore("show \"Mac\n").exit_code == 2);
  CHECK(has(explore("build x\n").errors, "no command \"build\" here"));
  CHECK(run({"explore", s.folder.path("absent")}).exit_code == 1);
}

TEST_CASE("communities says how many there are on standard error, and who is in them on standard output") {
  const Sample s;
  const Result all = run({"communities", s.graph, "--no-header"});
  CHECK(all.exit_code == 0);
  CHECK(has(all.errors, "communities, modularity 0."));
  CHECK(has(all.output, "1\t"));
  const Result members = run({"communities", s.graph, "--members", "-q", "--format", "ndjson"});
  CHECK(members.errors.empty());
  CHECK(count_lines(members.output) == 5);
  CHECK(members.output == run({"communities", s.graph, "--members", "-q", "--format", "ndjson"}).output);
  CHECK(run({"communities", s.graph, "--limit", "1", "-q", "--no-header"}).output.starts_with("1\t"));
}

TEST_CASE("wrong use of the commands that ask gives exit code 2, what is not there 1") {
  const Sample s;
  struct Case {
    std::vector<std::string> arguments;
    int code;
    std::string message;
  };
  for (const Case& c : {Case{{"neighbours", s.graph}, 2, "ACTOR"}, Case{{"common", s.graph, "France"}, 2, "B"},
                        Case{{"timeline", s.graph, "France", "--by", "day"}, 2, "day"},
                        Case{{"top", s.graph, "--by", "fame"}, 2, "fame"},
                        Case{{"communities", s.graph, "--resolution", "0"}, 2, "resolution"},
                        Case{{"balance", s.graph, "--triangles", "some"}, 2, "some"},
                        Case{{"path", s.graph, "France", "Damas", "--max-length", "3"}, 2, "--all"},
                        Case{{"path", s.graph, "France", "Damas", "--all", "--max-length", "99"}, 2, "max-length"},
                        Case{{"sql", s.graph}, 2, "STATEMENT"},
                        Case{{"sql", s.graph, "DROP TABLE actor"}, 1, "only reading is allowed"},
                        Case{{"sql", s.graph, "SELECT * FROM nobody"}, 1, "no such table: nobody"},
                        Case{{"neighbours", s.graph, "Frnace"}, 1, "Near: France"},
                        Case{{"common", s.graph, "France", "Rusie"}, 1, "Near: Russie"},
                        Case{{"timeline", s.graph, "Makron"}, 1, "Near: Emmanuel Macron"},
                        Case{{"balance", s.graph, "Makron"}, 1, "Near: Emmanuel Macron"},
                        Case{{"balance", s.graph, "Macron", "--type", "ALLY"}, 1, "no relation of Emmanuel Macron"},
                        Case{{"top", s.folder.path("absent")}, 1, "no such file"},
                        Case{{"path", s.graph, "Macron", "France", "--all", "--max-length", "1"}, 1, "no path"}}) {
    CAPTURE(c.message);
    const Result result = run(c.arguments);
    CHECK(result.exit_code == c.code);
    CHECK(has(result.errors, c.message));
    CHECK(result.output.empty());
  }
}
