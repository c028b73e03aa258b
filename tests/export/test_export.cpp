#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include <sys/stat.h>

#include "base/json.hpp"
#include "base/report.hpp"
#include "export/iri.hpp"
#include "export/writer.hpp"
#include "graph/query.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string exported(const Store& store, const char* format, const ExportOptions& options = {}) {
  const Folder folder;
  OutputFile out(folder / "out", false);
  export_graph(store, options, *find_format(format), out);
  out.commit();
  return bytes_of(folder / "out");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t result = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++result;
  return result;
}

std::size_t files_in(const Folder& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder.path), std::filesystem::directory_iterator()));
}

}  // namespace

TEST_CASE("every format gives the same bytes whatever the order of adding") {
  const Folder folder;
  std::vector<Record> all = records();
  Store forward = Store::create(folder / "a");
  forward.add(all);
  Store backward = Store::create(folder / "b");
  for (std::size_t i = all.size(); i-- > 0;) backward.add({&all[i], 1});
  for (const ExportFormat& format : export_formats()) {
    CAPTURE(format.name);
    for (const EdgeForm edges : {EdgeForm::aggregate, EdgeForm::statement}) {
      ExportOptions options;
      options.edges = edges;
      const std::string bytes = exported(forward, std::string(format.name).c_str(), options);
      CHECK(bytes.size() > 500);
      CHECK(bytes == exported(backward, std::string(format.name).c_str(), options));
      CHECK(bytes == exported(forward, std::string(format.name).c_str(), options));
    }
  }
}

TEST_CASE("GraphML aggregates edges, or writes one a statement, without what is denied") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  CHECK(count(exported(store, "graphml"), "<edge ") == 6);
  ExportOptions options;
  options.edges = EdgeForm::statement;
  CHECK(count(exported(store, "graphml", options), "<edge ") == 7);
  options.filter.modalities = {"asserted", "denied"};
  CHECK(count(exported(store, "graphml", options), "<edge ") == 6);
  CHECK(count(exported(store, "graphml", options), ">denied</data>") == 1);
}

TEST_CASE("actors without edges are written only where they are asked for") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  ExportOptions options;
  options.filter.types = {"SANCTION"};
  CHECK(count(exported(store, "graphml", options), "<node ") == 2);
  options.isolated = true;
  CHECK(count(exported(store, "graphml", options), "<node ") == 5);
}

TEST_CASE("JSON-LD has the direct triple only where the relation is asserted") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const std::string text = exported(store, "jsonld");
  CHECK(count(text, "\"ent:Relation\"") == 8);
  CHECK(count(text, "\"ent:sanctions\":{\"id\":\"act:country:RU\"}") == 1);
  CHECK(count(text, "\"ent:coerces\":{") == 0);
  CHECK(count(text, "\"ent:denied\"") == 1);
  ExportOptions options;
  options.filter.modalities = {"denied"};
  const std::string denied = exported(store, "jsonld", options);
  CHECK(count(denied, "\"ent:Relation\"") == 1);
  CHECK(count(denied, "\"ent:sanctions\":{") == 0);
  const rapidjson::Document document = json::parse(text, "export");
  CHECK(document["@graph"].Size() == 5 + 3 + 8 + 5);
}

TEST_CASE("an empty graph gives a valid file of every format") {
  const Folder folder;
  const Store store = Store::create(folder / "g");
  for (const ExportFormat& format : export_formats()) CHECK_NOTHROW(exported(store, std::string(format.name).c_str()));
  CHECK(json::parse(exported(store, "jsonld"), "export")["@graph"].Empty());
  CHECK(count(exported(store, "graphml"), "<graph ") == 1);
}

TEST_CASE("a file is whole under its name or not there") {
  const Folder folder;
  {
    OutputFile out(folder / "x", false);
    out.write("half");
    CHECK(files_in(folder) == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "x"));
  }
  CHECK(files_in(folder) == 0);
  OutputFile out(folder / "x", false);
  out.write("all");
  out.commit();
  CHECK(bytes_of(folder / "x") == "all");
  CHECK_THROWS_WITH_AS(OutputFile(folder / "x", false), doctest::Contains("exists already"), Error);
  {
    OutputFile again(folder / "x", true);
    again.write("other");
    CHECK(bytes_of(folder / "x") == "all");
    again.commit();
  }
  CHECK(bytes_of(folder / "x") == "other");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("overwriting through a link keeps the link, and the mode of the file") {
  const Folder folder;
  std::ofstream(folder / "target") << "old";
  std::filesystem::permissions(folder / "target", std::filesystem::perms(0640));
  std::filesystem::create_symlink(folder / "target", folder / "link");
  OutputFile out(folder / "link", true);
  out.write("new");
  out.commit();
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(bytes_of(folder / "target") == "new");
  CHECK(std::filesystem::status(folder / "target").permissions() == std::filesystem::perms(0640));
}

TEST_CASE("what cannot be written is an error") {
  const Folder folder;
  CHECK_THROWS_WITH_AS(OutputFile(folder / "no/such", false), doctest::Contains("cannot be written: No such file"),
                       Error);
  CHECK_THROWS_WITH_AS(OutputFile(folder.path.string(), true), doctest::Contains("cannot be written: Is a directory"),
                       Error);
  OutputFile full("/dev/full", false);
  full.write("x");
  CHECK_THROWS_WITH_AS(full.commit(), doctest::Contains("No space left"), Error);
  Store store = Store::create(folder / "g");
  std::vector<Record> many;
  for (int i = 0; i < 400; ++i) {
    many.push_back(records()[0]);
    many.back().article.id += std::to_string(i);
  }
  store.add(many);  // more than one buffer
  for (const ExportFormat& format : export_formats()) {
    OutputFile out("/dev/full", false);
    ExportOptions options;
    options.edges = EdgeForm::statement;
    CHECK_THROWS_WITH_AS((export_graph(store, options, format, out), out.commit()), doctest::Contains("No space left"),
                         Error);
  }
}

TEST_CASE("keys become IRIs of ASCII, dates their types, languages tags") {
  CHECK(actor_iri("country:RU") == "act:country:RU");
  CHECK(actor_iri("organisation:l'été <x> #/?\"") == "act:organisation:l%27%C3%A9t%C3%A9%20%3Cx%3E%20%23%2F%3F%22");
  CHECK(date_type("2018") == "xsd:gYear");
  CHECK(date_type("2018-04") == "xsd:gYearMonth");
  CHECK(date_type("2018-04-06") == "xsd:date");
  CHECK(date_type("hier").empty());
  CHECK(language_tag("fr") == "fr");
  CHECK(language_tag("FR") == "fr");
  CHECK(language_tag("") == "und");
  CHECK(language_tag("<script>") == "und");
  CHECK(decimal(0.8) == "0.80");
}

TEST_CASE("the extension says the format, whatever the folder") {
  CHECK(format_of("a.b/news.graphml")->name == "graphml");
  CHECK(format_of("news.jsonld")->name == "jsonld");
  CHECK(format_of("news.txt") == nullptr);
  CHECK(format_of("") == nullptr);
  CHECK(find_format("graphml") != nullptr);
  CHECK(find_format("GraphML ") == nullptr);
}
