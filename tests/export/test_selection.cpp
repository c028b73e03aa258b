#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/report.hpp"
#include "graph/query.hpp"
#include "tests/export/exported.hpp"

using namespace entente;
using namespace entente::sample;

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

TEST_CASE("an empty graph gives a valid file of every format") {
  const Folder folder;
  const Store store = Store::create(folder / "g");
  for (const ExportFormat& format : export_formats()) CHECK_NOTHROW(exported(store, std::string(format.name).c_str()));
  CHECK(json::parse(exported(store, "jsonld"), "export")["@graph"].Size() == 2);  // the run and the program
  CHECK(count(exported(store, "graphml"), "<graph ") == 1);
}
