#include <doctest/doctest.h>

#include "base/report.hpp"
#include "export/viewer_page.hpp"
#include "export/xml.hpp"
#include "graph/query.hpp"
#include "tests/export/exported.hpp"

using namespace entente;
using namespace entente::sample;

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
  if (viewer_is_built()) holds("html", {R"("until":"2018-05-02","counts":[["killed",5],["wounded",20]])"});
  options.edges = EdgeForm::aggregate;
  holds("graphml", {"\"edge_until\">2018-05-02<"});
  holds("gexf", {"start=\"2018-04-06\" end=\"2018-05-02\""});
}

TEST_CASE("tables come in pairs, and a text that a spreadsheet would run is one no longer") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  std::vector<Record> all{records()[0]};
  all[0].actors[0].name = "=1+1";
  all[0].actors[1].name = "un \"nom\", deux";
  all[0].actors[2].name = "un\\";
  store.add(all);
  const std::string nodes = exported(store, "csv-nodes");
  CHECK(nodes.starts_with("Id,Label,kind,country,aliases,articles,x,y,size,color\n"));
  CHECK(count(nodes, "\ncountry:FR,\"'=1+1\",country,FR,") == 1);
  CHECK(count(nodes, "\ncountry:RU,\"un \"\"nom\"\", deux\",country,RU,") == 1);
  CHECK(count(nodes, ",un\\\u2060,organisation,SY,") == 1);  // Gephi would take the comma for a letter
  const std::string plain = exported(store, "neo4j-nodes");
  CHECK(count(plain, ",un\\,organisation,SY,") == 1);
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

TEST_CASE("the extension says the format, whatever the folder") {
  CHECK(format_of("a.b/news.graphml")->name == "graphml");
  CHECK(format_of("news.jsonld")->name == "jsonld");
  CHECK(format_of("news.txt") == nullptr);
  CHECK(format_of("") == nullptr);
  CHECK(find_format("graphml") != nullptr);
  CHECK(find_format("GraphML ") == nullptr);
}
