#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/json.hpp"
#include "base/report.hpp"
#include "export/iri.hpp"
#include "export/writer.hpp"
#include "export/xml.hpp"
#include "graph/query.hpp"
#include "tests/graph/sample.hpp"

// The leak checker asks for this by its name: fontconfig keeps what it once read, and lets it go nowhere.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}

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
  export_graph(store, options, {{find_format(format), &out}});
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
      CHECK(bytes.size() > 400);
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

TEST_CASE("GEXF has the days of each date as spells, and none where a date is missing") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  const std::string text = exported(store, "gexf");
  CHECK(count(text, "<edge ") == 6);
  CHECK(count(text, "kind=\"SANCTION\"") == 1);
  // Told on 5 April, and planned for a day of April: one spell.
  CHECK(count(text, "<spells><spell start=\"2018-04-01\" end=\"2018-04-30\"/></spells><viz:color r=\"178\"") == 1);
  CHECK(count(text, "<spell start=\"2018-01-01\" end=\"2018-12-31\"/>") ==
        1);  // SUPPORT; its actors have undated edges
  const std::size_t ally = text.find("kind=\"ALLY\"");
  CHECK(text.substr(ally, text.find("</edge>", ally) - ally).find("<spell") == std::string::npos);
  ExportOptions options;
  options.filter.types = {"SANCTION", "SUPPORT"};
  const std::string dated = exported(store, "gexf", options);
  const std::size_t first = dated.find("<node id=\"country:FR\"");
  CHECK(dated.substr(first, dated.find("</node>", first) - first).find("start=\"2018-04-01\" end=\"2018-04-30\"") !=
        std::string::npos);
  const std::size_t second = dated.find("<node id=\"country:RU\"");
  CHECK(dated.substr(second, dated.find("</node>", second) - second).find("start=\"2018-01-01\" end=\"2018-12-31\"") !=
        std::string::npos);
}

TEST_CASE("dates become spells of whole days, and spells that meet become one") {
  CHECK(spells({"2016-02"}) == std::vector<Spell>{{"2016-02-01", "2016-02-29"}});
  CHECK(spells({"2018", "2018-04-06", "2018-05"}) == std::vector<Spell>{{"2018-01-01", "2018-12-31"}});
  CHECK(spells({"2018-03-31", "2018-04", "2018-05-02"}) ==
        std::vector<Spell>{{"2018-03-31", "2018-04-30"}, {"2018-05-02", "2018-05-02"}});
  CHECK(spells({"2019", "1999-12-31"}) ==
        std::vector<Spell>{{"1999-12-31", "1999-12-31"}, {"2019-01-01", "2019-12-31"}});
  CHECK(spells({"", "hier"}).empty());
  CHECK(spell_between("2017", "2018-02") == std::vector<Spell>{{"2017-01-01", "2018-02-28"}});
  CHECK(spell_between("2017", "").empty());
  const std::vector<DateRange> periods{{"2018-04-03", "2018-06"}, {"2019", "2018"}, {"", "2020"}};
  CHECK(spells({"2018-04", "2017"}, periods) ==
        std::vector<Spell>{{"2017-01-01", "2017-12-31"}, {"2018-04-01", "2018-06-30"}});
}

TEST_CASE("the end of a relation and what it counts are in every format of statements") {
  const Folder folder;
  std::vector<Record> all = records();
  all[0].relations[0].until = "2018-05-02";
  all[0].relations[0].counts = {{"killed", 5}, {"wounded", 20}};
  Store store = Store::create(folder / "a");
  store.add(all);
  ExportOptions options;
  options.edges = EdgeForm::statement;
  const auto holds = [&](const std::string& format, const std::vector<std::string>& parts) {
    const std::string text = exported(store, format.c_str(), options);
    for (const std::string& part : parts) {
      CAPTURE(format);
      CAPTURE(part);
      CHECK(text.find(part) != std::string::npos);
    }
  };
  holds("graphml", {"\"edge_until\">2018-05-02<", "\"edge_counts\">killed 5; wounded 20<"});
  holds("gexf", {"for=\"until\" value=\"2018-05-02\"", "for=\"counts\" value=\"killed 5; wounded 20\"",
                 "start=\"2018-04-06\" end=\"2018-05-02\""});
  holds("csv", {",until,counts,", ",2018-05-02,killed 5; wounded 20,"});
  holds("neo4j", {",until,counts,", ",2018-05-02,killed 5; wounded 20,"});
  holds("cypher", {"until: '2018-05-02'", "counts: 'killed 5; wounded 20'"});
  holds("cyjs", {R"("until":"2018-05-02")", R"("counts":"killed 5; wounded 20")"});
  holds("jsonld", {R"("until":"2018-05-02")", R"(;count=killed","type":"ent:Count","counted":"killed","number":"5")"});
  holds("nt", {"/hasEndTimeStamp> \"2018-05-02\"^^", "hasEndTimeStamp",
               ";count=wounded> <urn:entente:vocabulary:number> \"20\"^^"});
  holds("ttl", {"sem:hasEndTimeStamp \"2018-05-02\"^^xsd:date", "ent:counted \"killed\""});
  options.edges = EdgeForm::aggregate;
  holds("graphml", {"\"edge_until\">2018-05-02<"});
  holds("gexf", {"start=\"2018-04-06\" end=\"2018-05-02\""});
}

TEST_CASE("a selection keeps the heaviest actors, or those around one, and the edges between them") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  ExportOptions options;
  options.max_nodes = 2;  // Russia in edges of weight 5, the Syrian government of 4, France of 3
  const std::string two = exported(store, "graphml", options);
  CHECK(count(two, "<node ") == 2);
  CHECK(count(two, "<node id=\"government:SY\"") == 1);
  CHECK(count(two, "<node id=\"country:RU\"") == 1);
  CHECK(count(two, "<edge ") == 2);
  const std::string triples = exported(store, "jsonld", options);
  CHECK(count(triples, "\"ent:Relation\"") == 2);
  CHECK(count(triples, "\"schema:NewsArticle\"") == 2);
  options.max_nodes = 0;
  options.around = macron;
  CHECK(count(exported(store, "gexf", options), "<node ") == 2);
  options.hops = 2;
  CHECK(count(exported(store, "gexf", options), "<node ") == 3);
  options.hops = 4;
  CHECK(count(exported(store, "gexf", options), "<edge ") == 6);
  options.hops = 1;
  options.around = syria;
  const std::string near = exported(store, "jsonld", options);  // France speaks of it, and is described
  CHECK(count(near, "\"id\":\"act:country:FR\",\"type\"") == 1);
  options.around = "person:nobody";
  CHECK_THROWS_WITH_AS(exported(store, "gexf", options), doctest::Contains("person:nobody"), Error);
}

TEST_CASE("acts rolled up to countries are edges of countries, and statements say who acted") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all = records();
  const std::string ministry = "organisation:SY/gouvernement";
  for (Record& record : all) {
    for (RecordActor& actor : record.actors) {
      if (actor.key == syria) actor.id = actor.key = ministry;
    }
    for (RecordRelation& relation : record.relations) {
      if (relation.source == syria) relation.source = ministry;
      if (relation.target == syria) relation.target = ministry;
    }
  }
  store.add(all);
  ExportOptions options;
  options.filter.roll_up = true;
  const std::string nodes = exported(store, "graphml", options);
  CHECK(count(nodes, "<node id=\"organisation:SY/gouvernement\"") == 0);
  CHECK(count(nodes, "<node id=\"country:SY\"") == 1);  // which no article names
  CHECK(count(nodes, "target=\"country:SY\"") == 3);
  const std::string triples = exported(store, "jsonld", options);
  CHECK(count(triples, "\"actingObject\":\"act:organisation:SY%2Fgouvernement\"") == 3);
  CHECK(count(triples, "\"id\":\"act:organisation:SY%2Fgouvernement\",\"type\"") == 1);
  CHECK(count(triples, "\"id\":\"act:country:SY\",\"type\"") == 1);
  options.edges = EdgeForm::statement;
  CHECK(count(exported(store, "csv", options), ",gouvernement syrien,") >= 3);
}

TEST_CASE("pictures have every actor's name, and no more actors than can be read") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all{records()[0]};
  all[0].actors[0].name = "<script>alert(1)</script> & \"Cie\"";
  for (int i = 0; i < 150; ++i) {
    const std::string key = "person:p" + std::to_string(i);
    all[0].actors.push_back(actor(key, "Personne " + std::to_string(i), "person", "", {{key, "name"}}));
    all[0].relations.push_back(relation("x" + std::to_string(i), key, "SUPPORT", france, "", "asserted", "Oui.", 900));
  }
  store.add(all);
  const std::string svg = exported(store, "svg");
  CHECK(count(svg, "<script") == 0);
  CHECK(count(svg, ">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Cie&quot;</text>") == 1);
  CHECK(count(svg, "<circle ") == 100 + 5);  // and the legend's
  ExportOptions options;
  options.max_nodes = 20;
  CHECK(count(exported(store, "svg", options), "<circle ") == 20 + 5);
  const std::string png = exported(store, "png", options);
  CHECK(png.starts_with("\x89PNG\r\n"));
  CHECK(png.size() > 10000);
}

// Runs `attempt` in a process of its own, which may be limited, and gives its exit code.
template <typename Attempt>
int in_child(Attempt attempt) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::signal(SIGPIPE, SIG_IGN);
    try {
      attempt();
      ::_exit(0);
    } catch (const Error&) {
      ::_exit(7);
    } catch (...) {
      ::_exit(8);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

TEST_CASE("where the disk is full or the pipe is closed, every format fails and the old file stays") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  for (const ExportFormat& format : export_formats()) {
    CAPTURE(format.name);
    const std::string path = folder / "out";
    std::ofstream(path) << "old";
    CHECK(in_child([&] {
            const rlimit limit{300, 300};  // bytes a file may have
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(9);
            OutputFile out(path, true);
            export_graph(store, {}, {{&format, &out}});
            out.commit();
          }) == 7);
    CHECK(bytes_of(path) == "old");
    CHECK(files_in(folder) == 2);
    CHECK(in_child([&] {
            int ends[2];
            if (::pipe(ends) != 0) ::_exit(9);
            ::close(ends[0]);
            OutputFile out("/dev/fd/" + std::to_string(ends[1]), true);
            export_graph(store, {}, {{&format, &out}});
            out.commit();
          }) == 7);
    std::filesystem::remove(path);
  }
}

TEST_CASE("RDF tells which run of which version made a relation, and when only where that is given") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  ExportOptions options;
  options.version = "9.8.7";
  const std::string text = exported(store, "nt", options);
  CHECK(count(text, "<http://www.w3.org/ns/prov#wasGeneratedBy> <urn:entente:run:") == 8);
  CHECK(count(text, "<http://www.w3.org/ns/prov#used> <urn:entente:article:") == 3);
  CHECK(count(text, "<urn:entente:software:9.8.7> <http://schema.org/softwareVersion> \"9.8.7\"") == 1);
  CHECK(count(text, "endedAtTime") == 0);
  options.time = "2024-05-31T12:00:00Z";
  CHECK(count(exported(store, "nt", options), "endedAtTime> \"2024-05-31T12:00:00Z\"") == 1);
  options.filter.types = {"SANCTION"};  // of other articles: another run
  const std::string fewer = exported(store, "nt", options);
  const auto run_of = [](const std::string& triples) { return triples.substr(triples.find("<urn:entente:run:"), 49); };
  CHECK(count(fewer, run_of(fewer)) > 3);
  options.filter.article = "a1";
  CHECK(run_of(exported(store, "nt", options)) != run_of(text));
}

TEST_CASE("tables come in pairs, and a text that a spreadsheet would run is one no longer") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all{records()[0]};
  all[0].actors[0].name = "=1+1";
  all[0].actors[1].name = "un \"nom\", deux";
  store.add(all);
  const std::string nodes = exported(store, "csv-nodes");
  CHECK(nodes.starts_with("Id,Label,kind,country,aliases,articles,x,y,size,color\n"));
  CHECK(count(nodes, "\ncountry:FR,\"'=1+1\",country,FR,") == 1);
  CHECK(count(nodes, "\ncountry:RU,\"un \"\"nom\"\", deux\",country,RU,") == 1);
  const std::string plain = exported(store, "neo4j-nodes");
  CHECK(
      plain.starts_with("key:ID,name,kind,country,aliases,articles:int,x:double,y:double,size:double,color,:LABEL\n"));
  CHECK(count(plain, "\ncountry:FR,=1+1,country,FR,") == 1);
  CHECK(count(plain, ",Actor;Country\n") == 2);
  CHECK(count(exported(store, "csv"), ",Directed,") == 4);
  CHECK(find_format("csv")->companion == "csv-nodes");
  CHECK(companion_path("a.b/news.csv") == "a.b/news.nodes.csv");
  CHECK(companion_path("a.b/news") == "a.b/news.nodes");
  CHECK(companion_path("news.neo4j.csv") == "news.neo4j.nodes.csv");
  CHECK(format_of("x/news.neo4j.csv")->name == "neo4j");
  CHECK(format_of("news.nodes.csv")->name == "csv-nodes");
}

TEST_CASE("Cypher strings end where they should") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all{records()[0]};
  all[0].actors[0].name = "l'Etat \\u0027 \\";
  all[0].relations[0].type = "MY-OWN`TYPE";
  store.add(all);
  const std::string script = exported(store, "cypher");
  CHECK(count(script, "name: 'l\\'Etat \\\\' + 'u0027 \\\\',") == 1);
  CHECK(count(script, "[r:`MY_OWN_TYPE` {") == 1);
  CHECK(count(script, "relation: 'MY-OWN`TYPE'") == 1);
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
  CHECK(document["@graph"].Size() == 2 + 5 + 2 * 3 + 8 + 5);  // an article is used by the run
}

TEST_CASE("an empty graph gives a valid file of every format") {
  const Folder folder;
  const Store store = Store::create(folder / "g");
  for (const ExportFormat& format : export_formats()) CHECK_NOTHROW(exported(store, std::string(format.name).c_str()));
  CHECK(json::parse(exported(store, "jsonld"), "export")["@graph"].Size() == 2);  // the run and the program
  CHECK(count(exported(store, "graphml"), "<graph ") == 1);
}

TEST_CASE("XML is escaped as libxml2 escapes it, in text and in attributes, without what XML forbids") {
  const Folder folder;
  OutputFile out(folder / "x", false);
  XmlWriter xml(out);
  xml.open("a");
  xml.attribute("k", "<&>\"'\t\n é \x01\xC2\x80\xC2\xAB\xEF\xBF\xBF!");
  xml.line_break();
  xml.open("b");
  xml.text("<&>\"'\t\n é \x7F\xC2\x9F\xC2\xBB\xEF\xBF\xBE!");
  xml.close();
  xml.open("c");
  xml.close();
  xml.open("d");
  xml.text("");
  xml.close();
  xml.open("e");
  xml.attribute("k", "");
  xml.finish();
  out.commit();
  CHECK(bytes_of(folder / "x") ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a k=\"&lt;&amp;&gt;&quot;'&#9;&#10; é \xC2\xAB!\">\n"
        "<b>&lt;&amp;&gt;&quot;'\t\n é \xC2\xBB!</b><c/><d></d><e k=\"\"/></a>\n");
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
    CHECK_THROWS_WITH_AS((export_graph(store, options, {{&format, &out}}), out.commit()),
                         doctest::Contains("No space left"), Error);
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
