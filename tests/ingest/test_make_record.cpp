#include <doctest/doctest.h>

#include "ingest/language/conllu.hpp"
#include "ingest/make_record.hpp"

using namespace entente;

namespace {

// "Été : Awa accuse des manifestants." with Awa and the demonstrators as actors, and the accusation.
Record record_of(const std::string& article_id, ActorIndex accused = 1) {
  const Document document = read_conllu(
      "1\tÉté\tété\tNOUN\t_\t_\t4\tnmod\t_\t_\n"
      "2\t:\t:\tPUNCT\t_\t_\t4\tpunct\t_\t_\n"
      "3\tAwa\tAwa\tPROPN\t_\t_\t4\tnsubj\t_\tNER=B-PER\n"
      "4\taccuse\taccuser\tVERB\t_\t_\t0\tROOT\t_\t_\n"
      "5\tdes\tun\tDET\t_\t_\t6\tdet\t_\t_\n"
      "6\tmanifestants\tmanifestant\tNOUN\t_\t_\t4\tobj\t_\tSpaceAfter=No\n"
      "7\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\tSpaceAfter=No\n",
      "made by hand");
  Actors actors;
  actors.actors = {{"person:awa", "Awa", ActorKind::person, ""},
                   {"group:manifestants@5", "manifestants", ActorKind::group, ""},
                   {"place:ete", "Été", ActorKind::place, ""}};
  actors.mentions = {{{2, 3}, 2, {0}, Resolution::name, "", false},
                     {{4, 6}, 5, {1}, Resolution::description, "", false}};
  actors.located = {{{0, 1}, 0, {2}, Resolution::name, "", false}};
  Relation relation;
  relation.type = "ACCUSE";
  relation.target = accused;
  relation.date = Date{2020, 5, 0};
  relation.confidence = 0.5;
  relation.passages = {{0, {3, 4}, "fr:accuser"}};
  Article article;
  article.id = article_id;
  article.source = "a.txt";
  article.text = document.text;
  return make_record(article, document, actors, std::vector<Relation>{relation});
}

}  // namespace

TEST_CASE("offsets in a record count code points") {
  const Record record = record_of("0123456789abcdef");
  REQUIRE(record.actors.size() == 2);
  REQUIRE(record.actors[0].mentions.size() == 1);
  CHECK(record.actors[0].mentions[0].begin == 6);
  CHECK(record.actors[0].mentions[0].end == 9);
  REQUIRE(record.relations.size() == 1);
  CHECK(record.relations[0].source == "a1");
  CHECK(record.relations[0].date == "2020-05");
  CHECK(record.relations[0].evidence.cue == "accuse");
  CHECK(record.relations[0].evidence.end == 34);
  CHECK(record.relations[0].evidence.text == "Été : Awa accuse des manifestants.");
}

TEST_CASE("a place that only locates is an actor of the record where a relation is with it") {
  const Record record = record_of("0123456789abcdef", 2);
  REQUIRE(record.actors.size() == 3);
  CHECK(record.actors[2].key == "place:ete");
  CHECK(record.actors[2].mentions.size() == 1);
  CHECK(record.relations[0].target == "a3");
}

TEST_CASE("what has a name is the same actor in every article, what has none is another in each") {
  const Record one = record_of("0123456789abcdef");
  const Record other = record_of("fedcba9876543210");
  CHECK(one.actors[0].key == other.actors[0].key);
  CHECK(one.actors[1].key == "group:manifestants@0123456789ab-5");
  CHECK(one.actors[1].key != other.actors[1].key);
}
