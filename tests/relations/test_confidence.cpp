#include <doctest/doctest.h>

#include "ingest/language/conllu.hpp"
#include "ingest/relations/confidence.hpp"

using namespace entente;

namespace {

// "Oslo accuse Lima ." with both named, and the accusation; `change` says what is another.
double confidence(void (*change)(Actors&, Relation&)) {
  const Document document = read_conllu(
      "1\tOslo\tOslo\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"
      "2\taccuse\taccuser\tVERB\t_\t_\t0\tROOT\t_\t_\n"
      "3\tLima\tLima\tPROPN\t_\t_\t2\tobj\t_\t_\n"
      "4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n",
      "made by hand");
  Actors actors;
  actors.actors = {{"country:NO", "Oslo", ActorKind::country, "NO"}, {"country:PE", "Lima", ActorKind::country, "PE"}};
  actors.mentions = {{{0, 1}, 0, {0}, Resolution::name, "", false}, {{2, 3}, 2, {1}, Resolution::name, "", false}};
  Relation relation;
  relation.type = "ACCUSE";
  relation.target = 1;
  relation.passages = {{0, {1, 2}, "fr:accuser"}};
  change(actors, relation);
  std::vector<Relation> relations{relation};
  rate_relations(relations, document, actors);
  return relations.front().confidence;
}

}  // namespace

TEST_CASE("how sure a relation is depends on how its parties were resolved, on its rule and on the lexicon's word") {
  const double plain = confidence([](Actors&, Relation&) {});
  CHECK(plain > 0.5);
  CHECK(plain < 0.99);
  CHECK(confidence([](Actors& actors, Relation&) { actors.mentions[0].how = Resolution::pronoun; }) < plain);
  CHECK(confidence([](Actors& actors, Relation&) { actors.mentions[1].how = Resolution::description; }) < plain);
  CHECK(confidence([](Actors& actors, Relation&) { actors.mentions.erase(actors.mentions.begin()); }) < plain);
  CHECK(confidence([](Actors&, Relation& relation) { relation.modality = Modality::planned; }) < plain);
  CHECK(confidence([](Actors&, Relation& relation) { relation.weight = 0.5; }) < plain);
  CHECK(confidence([](Actors&, Relation& relation) { relation.passages[0].within = true; }) < plain);
  CHECK(confidence([](Actors&, Relation& relation) { relation.passages[0].by_position = true; }) < plain);
  CHECK(confidence([](Actors&, Relation& relation) { relation.passages.push_back({0, {1, 2}, "fr:autre"}); }) > plain);
}
