#include <doctest/doctest.h>

#include "base/json.hpp"
#include "export/iri.hpp"
#include "tests/export/exported.hpp"

using namespace entente;
using namespace entente::sample;

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
