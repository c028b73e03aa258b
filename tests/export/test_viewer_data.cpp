// The viewer's data: what articles say stays text, wherever it stands in the page.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "base/report.hpp"
#include "export/viewer_data.hpp"
#include "export/viewer_page.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

constexpr std::string_view hostile =
    "</script><script>alert(1)</script> <!-- \"'\\ & ]]> \xe2\x80\xa8 \xe2\x80\xae\xd8\x9c\xe2\x81\xa9 \xe2\x82\xac "
    "\xc3\xa9";

std::string piece(const Store& store, ViewerData::Form form = {}, const ExportOptions& options = {}) {
  std::string result;
  ViewerData data([&](std::string_view text) { result += text; }, form);
  export_graph(store, options, data);
  return result;
}

Store store_with(const Folder& folder, const std::string& passage) {
  RecordRelation said = relation("r1", france, "SANCTION", russia, "2018-04-05", "asserted", passage, 0);
  said.evidence.cue = passage.substr(0, 9);
  Record record = article("a1", "2018-04-06", {said});
  record.article.title = passage;
  record.article.url = passage;
  for (RecordActor& actor : record.actors) {
    if (actor.key == france) actor.name = passage;
  }
  Store store = Store::create(folder / "g");
  store.add({&record, 1});
  return store;
}

std::string page_of(const Store& store) {
  const Folder folder;
  OutputFile out(folder / "out.html", false);
  export_graph(store, {}, {{format_of("out.html"), &out}});
  out.commit();
  std::ifstream in(folder / "out.html", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What stands between the tags of the page's data.
std::string data_of(const std::string& page) {
  const std::string open = "<script type=\"application/json\" id=\"data\">";
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

}  // namespace

TEST_CASE("what could end a script or turn its text is escaped, and nothing else") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"plain é € \xf0\x9f\x98\x80", "plain é € \xf0\x9f\x98\x80"},
      {"</script>", "\\u003c/script\\u003e"},
      {"<!-- & -->", "\\u003c!-- \\u0026 --\\u003e"},
      {"\xe2\x80\xa8\xe2\x80\xa9", "\\u2028\\u2029"},
      {"\xe2\x80\xaa\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa9\xe2\x80\x8f\xe2\x80\x8e\xd8\x9c",
       "\\u202a\\u202e\\u2066\\u2069\\u200f\\u200e\\u061c"},
      {"\xe2\x80\xa7\xe2\x80\xaf\xe2\x81\xa5\xd8\x9d", "\xe2\x80\xa7\xe2\x80\xaf\xe2\x81\xa5\xd8\x9d"},
      {"ends in the middle \xe2\x80", "ends in the middle \xe2\x80"},
  };
  for (const auto& [text, escaped] : cases) CHECK(escaped_for_page(text) == escaped);
}

TEST_CASE("hostile names and passages come back as they were") {
  const Folder folder;
  const Store store = store_with(folder, std::string(hostile));
  const std::string text = piece(store);
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find("\xe2\x80\xa8") == std::string::npos);
  const rapidjson::Document data = json::parse(text, "viewer");
  REQUIRE(data["statements"].Size() == 1);
  CHECK(json::text(data["statements"][0]["evidence"][0], "text") == hostile);
  CHECK(json::text(data["articles"][0], "title") == hostile);
  std::size_t named = 0;
  for (const auto& actor : data["actors"].GetArray()) named += json::text(actor, "name") == hostile;
  CHECK(named == 1);
}

TEST_CASE("the data has relations with modality, speaker, weight and passages, and actors with their places") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const rapidjson::Document data = json::parse(piece(store), "viewer");
  CHECK(data["actors"].Size() == 5);
  CHECK(data["articles"].Size() == 3);
  CHECK(data["statements"].Size() == 8);
  std::size_t denied = 0;
  std::size_t told_twice = 0;
  std::size_t by_france = 0;
  for (const auto& statement : data["statements"].GetArray()) {
    denied += json::text(statement, "modality") == "denied";
    told_twice += statement["evidence"].Size() == 2;
    if (statement.HasMember("speaker")) by_france += json::view(statement["speaker"][0]) == france;
  }
  CHECK(denied == 1);
  CHECK(told_twice == 2);
  CHECK(by_france == 1);
  for (const auto& actor : data["actors"].GetArray()) {
    CHECK(actor["x"].IsNumber());
    CHECK(actor["y"].IsNumber());
  }
  CHECK(json::text(data["quads"], "SANCTION") == "material conflict");
  CHECK(json::text(data["words"]["fr"], "SANCTION") == "sanctionne");
}

TEST_CASE("a piece is bounded, and says what it leaves out") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  ViewerData::Form form;
  form.vocabulary = form.places = form.passages = false;
  form.most_statements = 3;
  const rapidjson::Document data = json::parse(piece(store, form), "viewer");
  CHECK(data["statements"].Size() == 3);
  CHECK(data["truncated"].GetBool());
  CHECK(data["articles"].Empty());
  CHECK_FALSE(data.HasMember("words"));
  CHECK_FALSE(data["actors"][0].HasMember("x"));
  CHECK_FALSE(data["statements"][0].HasMember("evidence"));
  form.most_statements = 8;
  CHECK_FALSE(json::parse(piece(store, form), "viewer").HasMember("truncated"));
  form.passages = true;
  form.most_passages = 1;
  const rapidjson::Document cut = json::parse(piece(store, form), "viewer");
  for (const auto& statement : cut["statements"].GetArray()) CHECK(statement["evidence"].Size() == 1);
}

TEST_CASE("a page holds the data in one block, and only a served one may ask its server") {
  if (!viewer_is_built()) return;
  const Folder folder;
  const Store store = store_with(folder, std::string(hostile));
  const std::string page = page_of(store);
  CHECK(data_of(page) == piece(store));
  CHECK(page.find("connect-src 'none'") < page.find("<style>"));
  CHECK(page.find("unsafe") > page.find("<style>"));
  CHECK(page.find("MIT License") != std::string::npos);
  const std::string served = served_page();
  CHECK(served.find("connect-src 'self'") < served.find("<style>"));
  CHECK(data_of(served) == "{\"served\":true}");
}

TEST_CASE("without the viewer HTML alone is an error") {
  if (viewer_is_built()) return;
  const Folder folder;
  CHECK_THROWS_WITH_AS(page_of(store_with(folder, "x")), doctest::Contains("built without the viewer"), Error);
}
