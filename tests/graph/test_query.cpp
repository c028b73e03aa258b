#include <doctest/doctest.h>

#include <algorithm>

#include "graph/query.hpp"
#include "graph/vocabulary.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

Store sample_store(const Folder& folder) {
  Store store = Store::create(folder / "g.entente");
  store.add(records());
  return store;
}

// "source TYPE target date modality", one a line, in the order given.
std::string told(const Store& store, const Filter& filter, Order order = Order::date, std::size_t limit = 0) {
  std::string result;
  each_statement(store, filter, order, limit, [&](const Statement& s) {
    result += s.source.name + " " + s.type + " " + s.target.name + " " + (s.date.empty() ? "-" : s.date) + " " +
              s.modality + "\n";
  });
  return result;
}

Filter with(void (*set)(Filter&)) {
  Filter filter;
  set(filter);
  return filter;
}

}  // namespace

TEST_CASE("statements come by date, the undated last, then by source, type and target") {
  const Folder folder;
  const Store store = sample_store(folder);
  CHECK(told(store, {}) ==
        "Russie SUPPORT gouvernement syrien 2018 asserted\n"
        "France SANCTION Russie 2018-04 planned\n"
        "France SANCTION Russie 2018-04-05 denied\n"
        "France SANCTION Russie 2018-04-05 asserted\n"
        "Emmanuel Macron REQUEST Vladimir Poutine 2018-04-06 asserted\n"
        "France DISAGREE Russie - asserted\n"
        "Russie ALLY gouvernement syrien - asserted\n"
        "Vladimir Poutine COERCE gouvernement syrien - requested\n");
  CHECK(count_statements(store, {}) == 8);
  CHECK(told(store, {}, Order::date, 1) == "Russie SUPPORT gouvernement syrien 2018 asserted\n");
}

TEST_CASE("each field of a filter asks for what it says") {
  const Folder folder;
  const Store store = sample_store(folder);
  struct Case {
    const char* name;
    void (*set)(Filter&);
    std::size_t count;
  };
  for (const Case& c : {
           Case{"from", [](Filter& f) { f.from = {france}; }, 4},
           Case{"to", [](Filter& f) { f.to = {syria}; }, 3},
           Case{"from, the other side of a mutual stance", [](Filter& f) { f.from = {syria}; }, 1},
           Case{"from and to", [](Filter& f) { f.from = {macron}, f.to = {putin}; }, 1},
           Case{"from and to, mutual, reversed", [](Filter& f) { f.from = {russia}, f.to = {france}; }, 1},
           Case{"two from",
                [](Filter& f) {
                  f.from = {macron, putin};
                },
                2},
           Case{"either", [](Filter& f) { f.either = {russia}; }, 6},
           Case{"between",
                [](Filter& f) {
                  f.between = {russia, syria};
                },
                2},
           Case{"between, reversed",
                [](Filter& f) {
                  f.between = {syria, russia};
                },
                2},
           Case{"among two",
                [](Filter& f) {
                  f.among = {syria, russia};
                },
                2},
           Case{"among three",
                [](Filter& f) {
                  f.among = {syria, russia, france};
                },
                6},
           Case{"among those that are not there", [](Filter& f) { f.among = {"person:nobody"}; }, 0},
           Case{"speaker", [](Filter& f) { f.speakers = {france}; }, 1},
           Case{"type",
                [](Filter& f) {
                  f.types = {"SANCTION", "ALLY"};
                },
                4},
           Case{"mode", [](Filter& f) { f.modes = {"change"}; }, 1},
           Case{"modality",
                [](Filter& f) {
                  f.modalities = {"denied", "planned"};
                },
                2},
           Case{"country", [](Filter& f) { f.country = "SY"; }, 3},
           Case{"article", [](Filter& f) { f.article = "a3"; }, 2},
           Case{"confidence", [](Filter& f) { f.confidence = 0.81; }, 0},
           Case{"kind of either side", [](Filter& f) { f.kinds = {"person"}; }, 2},
           Case{"two kinds",
                [](Filter& f) {
                  f.kinds = {"person", "organisation"};
                },
                4},
           Case{"kind of who acts", [](Filter& f) { f.from_kinds = {"person"}; }, 2},
           Case{"kind of who is acted upon, mutual reversed", [](Filter& f) { f.to_kinds = {"country"}; }, 5},
           Case{"country of who acts", [](Filter& f) { f.from_countries = {"FR"}; }, 5},
           Case{"countries of both sides", [](Filter& f) { f.from_countries = {"FR"}, f.to_countries = {"RU"}; }, 5},
           Case{"kind and actor", [](Filter& f) { f.from_kinds = {"country"}, f.to = {syria}; }, 2},
           Case{"quad class", [](Filter& f) { f.quads = {QuadClass::material_conflict}; }, 4},
           Case{"quad class and type",
                [](Filter& f) { f.quads = {QuadClass::material_conflict}, f.types = {"COERCE"}; }, 1},
           Case{"words", [](Filter& f) { f.words = "SANCTIONNE"; }, 2},
           Case{"words without their accents", [](Filter& f) { f.words = "presse macron"; }, 2},
           Case{"words in another order", [](Filter& f) { f.words = "damas moscou"; }, 1},
           Case{"a phrase", [](Filter& f) { f.words = "\"retenir Damas\""; }, 2},
           Case{"a phrase in another order", [](Filter& f) { f.words = "\"Damas retenir\""; }, 0},
           Case{"the beginning of a word", [](Filter& f) { f.words = "sanction*"; }, 3},
           Case{"what is syntax elsewhere is a word here", [](Filter& f) { f.words = "NEAR(a OR -b) :^"; }, 0},
           Case{"no word at all", [](Filter& f) { f.words = "\"\" ?"; }, 0},
           Case{"no such actor", [](Filter& f) { f.from = {"country:XX"}; }, 0},
           Case{"since a year", [](Filter& f) { f.since = "2018"; }, 5},
           Case{"since a month: what is known by year only can be later", [](Filter& f) { f.since = "2018-04"; }, 5},
           Case{"since a day", [](Filter& f) { f.since = "2018-04-06"; }, 3},
           Case{"since the next month", [](Filter& f) { f.since = "2018-05"; }, 1},
           Case{"since the next year", [](Filter& f) { f.since = "2019"; }, 0},
           Case{"until a day", [](Filter& f) { f.until = "2018-04-05"; }, 4},
           Case{"until a month", [](Filter& f) { f.until = "2018-04"; }, 5},
           Case{"until the month before", [](Filter& f) { f.until = "2018-03"; }, 1},
           Case{"until the year before", [](Filter& f) { f.until = "2017"; }, 0},
           Case{"since and until", [](Filter& f) { f.since = "2018-04-06", f.until = "2018-04-06"; }, 3},
       }) {
    CAPTURE(c.name);
    CHECK(count_statements(store, with(c.set)) == c.count);
  }
}

TEST_CASE("a word that most passages have is found as a rare one is, however else the question is narrowed") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  Record record = article("many", "2020", {});
  constexpr int passages = 21000;
  for (int i = 0; i < passages; ++i) {
    RecordRelation one = relation("r" + std::to_string(i),
                                  i == 7       ? macron
                                  : i % 2 == 0 ? france
                                               : syria,
                                  "ACCUSE", russia, "2020", "asserted", i % 10 == 0 ? "Un mot." : "Un mot dit.",
                                  static_cast<std::uint32_t>(20 * i));
    one.mode = "m" + std::to_string(i);
    record.relations.push_back(std::move(one));
  }
  store.add({&record, 1});
  Filter filter;
  filter.words = "mot";
  CHECK(count_statements(store, filter) == passages);
  CHECK(told(store, filter, Order::date, 3) == told(store, {}, Order::date, 3));
  filter.from = {france};  // many
  CHECK(count_statements(store, filter) == passages / 2);
  CHECK(told(store, filter, Order::date, 1) == "France ACCUSE Russie 2020 asserted\n");
  filter.from = {macron};  // few
  CHECK(count_statements(store, filter) == 1);
  CHECK(told(store, filter, Order::date, 5) == "Emmanuel Macron ACCUSE Russie 2020 asserted\n");
  filter.words = "absent";
  CHECK(count_statements(store, filter) == 0);
  filter.words = "dit";  // not quite all
  filter.from = {};
  CHECK(count_statements(store, filter) == passages - passages / 10);
}

TEST_CASE("every order gives all statements, and a limit its beginning") {
  const Folder folder;
  const Store store = sample_store(folder);
  struct Case {
    Order order;
    std::string first;
  };
  for (const Case& c : {Case{Order::latest, "Emmanuel Macron REQUEST Vladimir Poutine 2018-04-06 asserted\n"},
                        Case{Order::articles, "Emmanuel Macron REQUEST Vladimir Poutine 2018-04-06 asserted\n"},
                        Case{Order::confidence, "Russie SUPPORT gouvernement syrien 2018 asserted\n"},
                        Case{Order::source, "Emmanuel Macron REQUEST Vladimir Poutine 2018-04-06 asserted\n"},
                        Case{Order::target, "France SANCTION Russie 2018-04 planned\n"},
                        Case{Order::type, "Russie ALLY gouvernement syrien - asserted\n"}}) {
    CAPTURE(static_cast<int>(c.order));
    const std::string all = told(store, {}, c.order);
    CHECK(std::count(all.begin(), all.end(), '\n') == 8);
    CHECK(all.starts_with(c.first));
    Filter narrow;
    narrow.either = {france, russia, syria, macron, putin};
    for (std::size_t limit = 1; limit <= 9; ++limit) {
      const std::string some = told(store, {}, c.order, limit);
      CHECK(all.starts_with(some));
      CHECK(std::count(some.begin(), some.end(), '\n') == static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, 8)));
      CHECK(told(store, narrow, c.order, limit) == some);  // gathered and sorted, not met in order
    }
  }
}

TEST_CASE("rolled up, what ministers and institutions do is their country's act, and can be traced back") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  Record record;
  record.article = {"x", "x.txt", "", "", "2020", "fr"};
  const std::string army = "organisation:RU/armee";
  const std::string union_of_workers = "organisation:FR/cgt";
  const std::string singer = "person:chanteur";
  record.actors = {actor(france, "France", "country", "FR", {}), actor(macron, "Emmanuel Macron", "person", "FR", {}),
                   actor(army, "armée russe", "organisation", "RU", {}),
                   actor(union_of_workers, "CGT", "organisation", "FR", {}),
                   actor(singer, "Chanteur", "person", "FR", {})};
  record.relations = {relation("1", macron, "HOLDS_OFFICE", france, "", "asserted", "un", 0),
                      relation("2", macron, "ACCUSE", army, "2020-01", "asserted", "deux", 10),
                      relation("3", army, "ASSAULT", france, "2020-02", "asserted", "trois", 20),
                      relation("4", singer, "ACCUSE", army, "2020-03", "asserted", "quatre", 30),
                      relation("5", union_of_workers, "PROTEST", france, "2020-04", "asserted", "cinq", 40),
                      relation("6", singer, "HOLDS_OFFICE", france, "", "denied", "six", 50)};
  store.add({&record, 1});
  Filter filter;
  filter.roll_up = true;
  filter.from = {france};
  filter.types = {"ACCUSE", "ASSAULT", "PROTEST"};
  std::vector<Statement> found;
  each_statement(store, filter, Order::date, 0, [&](const Statement& s) { found.push_back(s); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].source.key == france);
  CHECK(found[0].source.name == "France");
  CHECK(found[0].acting_source.value().key == macron);
  CHECK(found[0].target.key == "country:RU");
  CHECK(found[0].target.name == "country:RU");  // no article names it
  CHECK(found[0].acting_target.value().key == army);
  filter.from.clear();
  filter.to = {"country:RU"};
  CHECK(count_statements(store, filter) == 2);
  filter.to.clear();
  std::string edges;
  each_edge(store, filter, [&](const Edge& e) {
    edges += e.source.key + " " + e.type + " " + e.target.key + " " + std::to_string(e.weight) + "\n";
  });
  CHECK(edges ==
        "country:FR ACCUSE country:RU 1\ncountry:RU ASSAULT country:FR 1\n"
        "organisation:FR/cgt PROTEST country:FR 1\nperson:chanteur ACCUSE country:RU 1\n");
  const std::vector<Group> pairs = group_statements(store, filter, GroupBy::pair, 2);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].name == "CGT → France");
  filter.roll_up = false;
  filter.from = {france};
  CHECK(count_statements(store, filter) == 0);
}

TEST_CASE("a statement has its evidence, its speaker, its content and its confidence") {
  const Folder folder;
  const Store store = sample_store(folder);
  Filter filter;
  filter.types = {"REQUEST"};
  std::vector<Statement> found;
  each_statement(store, filter, Order::date, 0, [&](const Statement& s) { found.push_back(s); });
  REQUIRE(found.size() == 1);
  const Statement& request = found[0];
  CHECK(request.articles == 2);
  REQUIRE(request.evidence.size() == 2);
  CHECK(request.evidence[0].article.source == "a1.txt");
  CHECK(request.evidence[1].begin == 500);
  CHECK(request.evidence[1].cue == "a appelé");
  CHECK(request.confidence == 0.8);
  Filter content;
  content.key = request.content.substr(0, 12);
  CHECK(told(store, content) == "Vladimir Poutine COERCE gouvernement syrien - requested\n");
  filter.types = {"SUPPORT"};
  each_statement(store, filter, Order::date, 0, [&](const Statement& s) { CHECK(s.speaker.value().key == france); });
}

TEST_CASE("an edge counts articles, and denied statements only where they are asked for") {
  const Folder folder;
  const Store store = sample_store(folder);
  Filter filter;
  filter.types = {"SANCTION"};
  std::vector<Edge> edges;
  each_edge(store, filter, [&](const Edge& edge) { edges.push_back(edge); });
  REQUIRE(edges.size() == 1);
  CHECK(edges[0].weight == 2);
  CHECK(edges[0].statements == 2);
  CHECK(edges[0].first_date == "2018-04");
  CHECK(edges[0].last_date == "2018-04-05");
  CHECK(edges[0].by_modality == std::vector<std::int64_t>{1, 1, 0, 0, 0});
  filter.modalities.assign(modalities.begin(), modalities.end());
  each_edge(store, filter, [&](const Edge& edge) {
    CHECK(edge.weight == 3);
    CHECK(edge.by_modality == std::vector<std::int64_t>{1, 1, 0, 0, 1});
  });
  std::string order;
  each_edge(store, {},
            [&](const Edge& edge) { order += edge.source.key + " " + edge.type + " " + edge.target.key + "\n"; });
  CHECK(order ==
        "country:FR DISAGREE country:RU\ncountry:FR SANCTION country:RU\ncountry:RU ALLY government:SY\n"
        "country:RU SUPPORT government:SY\nperson:emmanuel-macron REQUEST person:vladimir-poutine\n"
        "person:vladimir-poutine COERCE government:SY\n");
}

TEST_CASE("groups count statements") {
  const Folder folder;
  const Store store = sample_store(folder);
  const std::vector<Group> types = group_statements(store, {}, GroupBy::type);
  REQUIRE(types.size() == 6);
  CHECK(types[0].name == "SANCTION");
  CHECK(types[0].statements == 3);
  const std::vector<Group> years = group_statements(store, {}, GroupBy::year);
  REQUIRE(years.size() == 2);
  CHECK(years[0].name == "2018");
  CHECK(years[0].statements == 5);
  const std::vector<Group> pairs = group_statements(store, {}, GroupBy::pair);
  CHECK(pairs[0].name == "France → Russie");
  CHECK(pairs[0].statements == 4);
  const std::vector<Group> targets = group_statements(store, {}, GroupBy::target);
  CHECK(targets[0].name == "Russie");
  const std::vector<Group> quads = group_statements(store, {}, GroupBy::quad);
  CHECK(quads[0].name == "material conflict");
  CHECK(quads[0].statements == 4);
  CHECK(group_statements(store, {}, GroupBy::month)[1].name == "");  // undated
  CHECK(group_statements(store, {}, GroupBy::month)[0].name == "2018-04");
  const std::vector<Group> speakers = group_statements(store, {}, GroupBy::speaker);
  REQUIRE(speakers.size() == 1);
  CHECK(speakers[0].name == "France");
  CHECK(group_statements(store, {}, GroupBy::type, 2).size() == 2);
  CHECK(group_statements(store, {}, GroupBy::pair, 1)[0].name == "France → Russie");
}

TEST_CASE("actors come by key, those alone that are asked for") {
  const Folder folder;
  const Store store = sample_store(folder);
  const auto keys = [&](const Filter& filter, Members members) {
    std::string result;
    each_actor(store, filter, members, [&](const StoredActor& actor) { result += actor.key + " "; });
    return result;
  };
  CHECK(keys({}, Members::all) ==
        "country:FR country:RU government:SY person:emmanuel-macron person:vladimir-poutine ");
  Filter support;
  support.types = {"SUPPORT"};
  CHECK(keys(support, Members::ends) == "country:RU government:SY ");
  CHECK(keys(support, Members::named) == "country:FR country:RU government:SY ");
  std::string articles;
  each_article(store, support, [&](const StoredArticle& article) { articles += article.key; });
  CHECK(articles == "a1");
  const auto actor = find_actor(store, france);
  REQUIRE(actor);
  CHECK(actor->articles == 3);
  REQUIRE(actor->forms.size() == 3);
  CHECK(actor->forms[0].count == 3);
  REQUIRE(actor->labels.size() == 1);
  CHECK(actor->labels[0].key == "fr");
  CHECK_FALSE(find_actor(store, "country:XX"));
}

TEST_CASE("every type has a property of its own, and a user's type gets one from its name") {
  std::vector<std::string> properties;
  for (const RelationType& type : known_types()) {
    CHECK(find_type(type.name) == &type);
    properties.emplace_back(type.property);
  }
  std::sort(properties.begin(), properties.end());
  CHECK(std::adjacent_find(properties.begin(), properties.end()) == properties.end());
  CHECK(find_type("NOTHING") == nullptr);
  CHECK(property_of("SANCTION") == "sanctions");
  CHECK(property_of("TALKS_TO") == "talksTo");
  CHECK(property_of("<x>") == "x");
  CHECK(property_of("é") == "relatedTo");
  CHECK(holds_both_ways("ALLY"));
  CHECK_FALSE(holds_both_ways("AID"));
}
