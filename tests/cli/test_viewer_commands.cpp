// view and serve, and what the server answers: arguments and questions in, exit codes and JSON out.
#include <doctest/doctest.h>

#include "base/json.hpp"
#include "cli/graph_server.hpp"
#include "export/viewer_page.hpp"
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

rapidjson::Document body(const ServedAnswer& answer, int status = 200) {
  CHECK(answer.status == status);
  return json::parse(answer.body, "answer");
}

}  // namespace

TEST_CASE("view writes a page and says where") {
  if (!viewer_is_built()) return;
  const Sample sample;
  const Result result =
      run({"view", sample.graph, "--no-open", "--type", "SANCTION"}, {"", {{"TMPDIR", sample.folder.path()}}});
  CHECK(result.exit_code == 0);
  const std::string path = result.output.substr(0, result.output.find('\n'));
  CHECK(path.starts_with(sample.folder.path()));
  CHECK(path.ends_with("news.html"));
  const std::string page = entente::test::bytes_of(path);
  CHECK(page.starts_with("<!doctype html>"));
  CHECK(page.find("Paris sanctionne Moscou.") != std::string::npos);
  CHECK(page.find("Damas et son") == std::string::npos);
}

TEST_CASE("view says where no browser can be opened, and keeps the page") {
  if (!viewer_is_built()) return;
  const Sample sample;
  const Result result =
      run({"view", sample.graph}, {"", {{"TMPDIR", sample.folder.path()}, {"PATH", sample.folder.path()}}});
  CHECK(result.exit_code == 0);
  CHECK(result.says("xdg-open"));
  CHECK(std::filesystem::exists(result.output.substr(0, result.output.find('\n'))));
}

TEST_CASE("view and serve refuse what is no graph and what is no port") {
  const Sample sample;
  CHECK(run({"view", sample.folder.path("none.entente"), "--no-open"}).exit_code == 1);
  CHECK(run({"serve", sample.folder.path("none.entente")}).exit_code == 1);
  CHECK(run({"serve", sample.graph, "--port", "70000"}).exit_code == 2);
  CHECK(run({"serve", sample.graph, "--max-nodes", "0"}).exit_code == 2);
}

TEST_CASE("the server gives pieces, neighbours, names and passages") {
  if (!viewer_is_built()) return;
  const Sample sample;
  GraphServer server(sample.graph, {}, 2);
  CHECK(server.answer("/", {}).body.starts_with("<!doctype html>"));

  const rapidjson::Document first = body(server.answer("/api/graph", {}));
  CHECK(first["statements"].Size() == 2);  // Russia and Damascus weigh most
  CHECK_FALSE(first["statements"][0].HasMember("evidence"));

  const rapidjson::Document around = body(server.answer("/api/around", {{"actor", sample::macron}}));
  CHECK(around["statements"].Size() == 1);
  CHECK(around["actors"].Size() == 2);
  CHECK(around["actors"][0]["x"].IsNumber());

  const rapidjson::Document found = body(server.answer("/api/search", {{"text", "MACR"}}));
  REQUIRE(found["actors"].Size() == 1);
  CHECK(json::text(found["actors"][0], "key") == sample::macron);

  const rapidjson::Document between =
      body(server.answer("/api/relations", {{"actor", sample::russia}, {"other", sample::syria}}));
  CHECK(between["statements"].Size() == 2);
  CHECK(between["statements"][0]["evidence"].Size() == 1);
  CHECK(body(server.answer("/api/relations", {{"actor", sample::russia}}))["statements"].Size() == 6);
}

TEST_CASE("the server keeps to its filter and refuses what it does not know") {
  if (!viewer_is_built()) return;
  const Sample sample;
  Filter filter;
  filter.types = {"ALLY"};
  GraphServer server(sample.graph, filter, 10);
  CHECK(body(server.answer("/api/relations", {{"actor", sample::russia}}))["statements"].Size() == 1);
  struct Case {
    const char* path;
    Parameters parameters;
    int status;
  };
  const std::vector<Case> cases{
      {"/index.html", {}, 404},
      {"/api/", {}, 404},
      {"/../news.entente", {}, 404},
      {"/api/around", {}, 400},
      {"/api/around", {{"actor", "nobody"}}, 404},
      {"/api/search", {{"text", std::string(1001, 'a')}}, 400},
      {"/api/relations", {{"actor", sample::russia}, {"other", ""}}, 400},
  };
  for (const Case& one : cases) {
    CAPTURE(one.path);
    CHECK(body(server.answer(one.path, one.parameters), one.status)["error"].IsString());
  }
  // Nothing of an actor is left by the filter: an answer, not the end.
  CHECK(body(server.answer("/api/around", {{"actor", sample::macron}}), 404)["error"].IsString());
}

TEST_CASE("only this machine's own names are answered") {
  for (const char* host : {"127.0.0.1:8018", "localhost:8018"}) CHECK(is_loopback_host(host, 8018));
  for (const char* host : {"", "127.0.0.1", "localhost", "example.org", "example.org:8018", "127.0.0.1:80180",
                           "127.0.0.1.example.org:8018", "localhost:8018.example.org", "LOCALHOST:8018"}) {
    CHECK_FALSE(is_loopback_host(host, 8018));
  }
  CHECK(is_loopback_host("localhost", 80));
}
