// Who is who across articles: corrections, spellings, offices. Records by hand; nothing here depends on the order of
// articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/report.hpp"
#include "graph/identities.hpp"
#include "graph/office_holders.hpp"
#include "graph/spelling.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using sample::Folder;

namespace {

Record article(const std::string& id, const std::string& date, std::vector<RecordActor> actors) {
  Record record;
  record.article = {id, id + ".txt", "", "", date, "fr"};
  std::uint32_t at = 0;
  for (RecordActor& actor : actors) {
    actor.id = "a" + std::to_string(record.actors.size() + 1);
    for (RecordMention& mention : actor.mentions) mention.begin = mention.end = at++;
    record.actors.push_back(std::move(actor));
  }
  for (std::size_t i = 1; i < record.actors.size(); ++i) {
    record.relations.push_back(sample::relation("r" + std::to_string(i), "a1", "ACCUSE", "a" + std::to_string(i + 1),
                                                date, "asserted", "passage", 0));
  }
  return record;
}

RecordActor person(const std::string& key, const std::string& name, std::vector<std::string> offices = {}) {
  RecordActor actor = sample::actor(key, name, "person", "", {{name, "name"}});
  actor.offices = std::move(offices);
  return actor;
}

RecordActor unnamed(const std::string& article, const std::string& office) {
  RecordActor actor =
      sample::actor("person:XX/president@" + article + "-1", "président", "person", "XX", {{"le président", "office"}});
  actor.offices = {office};
  return actor;
}

RecordActor land() {
  return sample::actor("country:FR", "France", "country", "FR", {{"la France", "name"}});
}

// All that is in the graph and leaves it, without row numbers.
std::string contents(const Store& store) {
  std::string result;
  for (const char* sql :
       {"SELECT key, name, kind, country, articles FROM actors ORDER BY key",
        "SELECT key, source, type, target, date FROM relations ORDER BY key",
        "SELECT * FROM identities ORDER BY article, found",
        "SELECT a.key, f.text, f.how, f.count FROM form f JOIN actor a ON a.id = f.actor ORDER BY 1, 2, 3",
        "SELECT t.key, a.key, m.text, m.how, m.reason FROM mention m JOIN actor a ON a.id = m.actor "
        "JOIN article t ON t.id = m.article ORDER BY 1, 2, 3, 4, 5",
        "SELECT article, key, office FROM found_actors ORDER BY 1, 2, 3", "SELECT line FROM correction ORDER BY 1"}) {
    SqlStatement statement = store.database().prepare(sql);
    while (statement.step()) {
      for (int column = 0; column < 6; ++column) result += statement.string(column) + "|";
      result += "\n";
    }
  }
  store.each_record([&](const Record& record) { result += write_record(record) + "\n"; });
  return result;
}

Store built(const std::string& path, const std::vector<Record>& records, const std::string& corrections = {}) {
  Store store = Store::create(path);
  store.set_corrections(Corrections::parse(corrections, "corrections.txt"));
  store.add(records);
  store.settle();
  return store;
}

std::set<std::string> keys(const Store& store) {
  std::set<std::string> result;
  SqlStatement rows = store.database().prepare("SELECT key FROM actor");
  while (rows.step()) result.insert(rows.string(0));
  return result;
}

std::string message_of(const std::string& text) {
  try {
    Corrections::parse(text, "c.txt");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a line of corrections that says nothing, or what another line denies, is told with file and line") {
  for (const auto& [text, message] : std::vector<std::pair<std::string, std::string>>{
           {"# fine\n\nequal person:a person:b\n",
            "c.txt: line 3: begins with neither same, different nor rename: equal"},
           {"same person:a\n", "c.txt: line 1: has too few words"},
           {"same Macron person:b\n", "c.txt: line 1: is no actor's key: Macron"},
           {"same robot:a person:b\n", "c.txt: line 1: is no actor's key: robot:a"},
           {"same person:a person:a\n", "c.txt: line 1: names one key twice: person:a"},
           {"same person:a person:b person:c\n", "c.txt: line 1: has more than two keys: person:c"},
           {"rename person:a\n", "c.txt: line 1: has no name"},
           {"rename person:a A\nrename person:a B\n", "c.txt: line 2: gives person:a a second name; the other is A"},
           {"different person:a person:b article.txt\n",
            "c.txt: line 1: is no article's identifier, or fewer than 8 characters of one: article.txt"},
           {"different person:a person:b 0123456789\ndifferent person:a person:c 0123456789\n",
            "c.txt: line 2: makes person:a of 0123456789 two actors; the other is person:b"},
           {"same person:a person:b\nsame person:b person:c\ndifferent person:c person:a\nrename person:d D\n",
            "c.txt: line 3: person:a and person:c are said to be different, and, by this or other lines, the same"},
           {"different person:a person:b\nsame person:b person:a\n",
            "c.txt: line 2: person:a and person:b are said to be different, and, by this or other lines, the same"},
           {"rename person:a A\nrename person:b B\nsame person:a person:b\n",
            "c.txt: line 3: person:b has two names: A and B"},
           {"rename person:a \xff\n", "c.txt: line 1: is no valid UTF-8"}}) {
    CAPTURE(text);
    CHECK(message_of(text) == message);
  }
}

TEST_CASE("which of several keys is kept depends on the lines, not on their order") {
  const auto root = [](const std::string& text) { return Corrections::parse(text, "c").key_of("person:c", "x"); };
  CHECK(root("same person:b person:a\nsame person:b person:c\n") == "person:b");
  CHECK(root("same person:b person:c\nsame person:b person:a\n") == "person:b");
  CHECK(root("same person:d person:b\nsame person:b person:c\n") == "person:d");
  CHECK(root("same person:b person:c\nsame person:c person:b\n") == "person:b");  // a circle: the smallest
  CHECK(root("same person:z person:y\n") == "person:c");
}

TEST_CASE("corrections join, part and rename actors, and what was found is kept") {
  const Folder folder;
  const std::vector<Record> records{
      article("aaaaaaaa1", "2018-04-06", {land(), person("person:jean-martin", "Jean Martin")}),
      article("bbbbbbbb2", "2018-04-07", {land(), person("person:jean-martin", "Jean Martin")}),
      article("cccccccc3", "2018-04-08",
              {land(), sample::actor("place:skripal", "Skripal", "place", "", {{"Skripal", "name"}})}),
      article("dddddddd4", "2018-04-09", {land(), person("person:sergei-skripal", "Sergei Skripal")})};
  const std::string lines =
      "same person:sergei-skripal place:skripal\n"
      "different person:jean-martin person:jean-martin-footballeur bbbbbbbb\n"
      "rename country:FR République française\n";
  Store store = built(folder / "a.entente", records, lines);
  CHECK(keys(store) == std::set<std::string>{"country:FR", "person:jean-martin", "person:jean-martin-footballeur",
                                             "person:sergei-skripal"});
  const Database& db = store.database();
  CHECK(db.number("SELECT count(*) FROM actor WHERE name = 'République française'") == 1);
  CHECK(db.number("SELECT articles FROM actor WHERE key = 'person:sergei-skripal' AND kind = 'person'") == 2);
  CHECK(db.number("SELECT count(*) FROM relations WHERE target = 'person:sergei-skripal'") == 2);
  std::set<std::string> found;
  store.each_record([&](const Record& record) {
    for (const RecordActor& actor : record.actors) found.insert(actor.key + " " + actor.name);
  });
  CHECK(found.contains("place:skripal Skripal"));
  CHECK(found.contains("country:FR France"));

  SUBCASE("settling again changes nothing") {
    const std::string before = contents(store);
    CHECK(store.settle() == 0);
    CHECK(contents(store) == before);
  }
  SUBCASE("without the corrections all is as it was found") {
    store.set_corrections({});
    CHECK(store.settle() == 4);
    CHECK(contents(store) == contents(built(folder / "b.entente", records)));
  }
  SUBCASE("corrections before or after the articles, these one by one or together: the same graph") {
    Store later = Store::create(folder / "b.entente");
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
      later.add({&*record, 1});
      later.settle();
    }
    later.set_corrections(Corrections::parse(lines, "c"));
    later.settle();
    CHECK(contents(later) == contents(store));
  }
  SUBCASE("an article that is taken out leaves nothing behind") {
    for (const Record& record : records) CHECK(store.remove(record.article.id));
    store.settle();
    for (const char* table : {"actor", "relation", "identity", "found_record", "found_actor", "actor_office"}) {
      CAPTURE(table);
      CHECK(db.number(std::string("SELECT count(*) FROM ") + table) == 0);
    }
  }
}

TEST_CASE("nobody does to himself what was told of two that are one") {
  const Folder folder;
  Store store =
      built(folder / "a.entente",
            {article("aaaaaaaa1", "2018", {person("person:a-b", "A B"), person("person:c-d", "C D"), land()})},
            "same person:a-b person:c-d\n");
  CHECK(store.database().number("SELECT count(*) FROM relations") == 1);
  CHECK(store.database().number("SELECT count(*) FROM relations WHERE target = 'country:FR'") == 1);
}

TEST_CASE("spellings of one name have one form, names of two people have not") {
  for (const auto& [a, b] :
       std::vector<std::pair<std::string, std::string>>{{"vladimir-poutine", "vladimir-putin"},
                                                        {"bachar-al-assad", "bachar-el-assad"},
                                                        {"bachar-al-assad", "bashar-assad"},
                                                        {"mikhail-gorbatchev", "mikhail-gorbachev"},
                                                        {"boris-eltsine", "boris-yeltsin"},
                                                        {"volodymyr-zelensky", "volodymyr-zelenskyy"},
                                                        {"slobodan-milosevic", "slobodan-milosevitch"},
                                                        {"benyamin-netanyahou", "benjamin-netanyahu"},
                                                        {"viktor-iouchtchenko", "viktor-yushchenko"},
                                                        {"edouard-chevardnadze", "eduard-shevardnadze"}}) {
    CAPTURE(a);
    CHECK(spelling("person:" + a) == spelling("person:" + b));
    CHECK(!spelling("person:" + a).empty());
  }
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{{"hafez-al-assad", "bachar-al-assad"},
                                                                             {"george-bush", "george-w-bush"},
                                                                             {"bill-clinton", "hillary-clinton"},
                                                                             {"paul-martin", "paule-martin"},
                                                                             {"marine-le-pen", "jean-marie-le-pen"},
                                                                             {"laurent-kabila", "joseph-kabila"}}) {
    CAPTURE(a);
    CHECK(spelling("person:" + a) != spelling("person:" + b));
  }
  for (const std::string key :
       {"person:poutine", "person:RU/president@12-3", "country:RU", "place:kiev", "person:al-el"}) {
    CHECK(spelling(key) == "");
  }
}

TEST_CASE(
    "a person written in two ways is one, under the key that most articles have, unless a correction parts them") {
  const Folder folder;
  const std::vector<Record> records{
      article("aaaaaaaa1", "2018", {land(), person("person:vladimir-poutine", "Vladimir Poutine")}),
      article("bbbbbbbb2", "2018", {land(), person("person:vladimir-putin", "Vladimir Putin")}),
      article("cccccccc3", "2018", {land(), person("person:vladimir-poutine", "Vladimir Poutine")})};
  CHECK(keys(built(folder / "a.entente", records)) == std::set<std::string>{"country:FR", "person:vladimir-poutine"});
  CHECK(
      keys(built(folder / "b.entente", records, "different person:vladimir-putin person:vladimir-poutine\n")).size() ==
      3);
  // With more articles the other way about, the other key is kept.
  Store store = Store::open(folder / "a.entente", Store::Access::write);
  store.add(std::vector<Record>{article("dddddddd4", "2018", {land(), person("person:vladimir-putin", "V. Putin")}),
                                article("eeeeeeee5", "2018", {land(), person("person:vladimir-putin", "V. Putin")})});
  store.settle();
  CHECK(keys(store) == std::set<std::string>{"country:FR", "person:vladimir-putin"});
}

TEST_CASE("who held an office on a day is told only where one person can have") {
  const auto day = [](const char* text) { return parse_date(text).value(); };
  const std::string a = "person:anna-alpha";
  const std::string b = "person:boris-beta";
  struct Case {
    const char* asked;
    std::vector<Sighting> sightings;
    std::string holder;
  };
  for (const Case& c :
       std::vector<Case>{{"2018-04-06", {{day("2018-03-01"), a}}, a},
                         {"2018-04-06", {{day("2018-04-06"), a}}, a},
                         {"2018-04", {{day("2018-04"), a}}, a},
                         {"2018-04", {{day("2018-04-20"), a}}, a},
                         {"2018", {{day("2018-04-20"), a}}, ""},        // any day of the year
                         {"2018-04-06", {{day("2018"), a}}, ""},        // the same
                         {"2018-04-06", {{day("2017-04-06"), a}}, ""},  // long ago
                         {"2018-04-06", {{day("2018-04-20"), a}}, a},   // a fortnight later
                         {"2018-04-06", {{day("2018-07-20"), a}}, ""},  // who knows since when
                         {"2018-04-06", {{day("2018-01-20"), a}, {day("2018-07-20"), a}}, a},
                         {"2018-04-06", {{day("2018-01-20"), a}, {day("2018-07-20"), b}}, ""},  // when did it change?
                         {"2018-04-06", {{day("2018-01-20"), b}, {day("2018-03-20"), a}}, a},   // it had changed before
                         {"2018-04-06", {{day("2018-03-20"), a}, {day("2018-03-20"), b}}, ""},
                         {"2018-04", {{day("2018-04-02"), a}, {day("2018-04-29"), b}}, ""},
                         {"2018-04-06", {{day("2018-03-20"), "person:alpha"}, {day("2018-03-20"), a}}, a},
                         {"2018-04-06", {{day("2018-03-20"), "person:otto-alpha"}, {day("2018-03-20"), a}}, ""},
                         {"2018-04-06", {{day("2018-04-06"), "person:alpha"}, {day("2018-03-20"), a}}, a},
                         {"2018-04-06", {{day("2018-04-06"), "person:alpha"}, {day("2010-03-20"), a}}, "person:alpha"},
                         {"2018-04-06", {}, ""}}) {
    CAPTURE(c.asked);
    CAPTURE(c.sightings.size());
    CHECK(holder_on(day(c.asked), c.sightings) == c.holder);
    std::vector<Sighting> reversed(c.sightings.rbegin(), c.sightings.rend());
    CHECK(holder_on(day(c.asked), reversed) == c.holder);
  }
}

TEST_CASE(
    "the holder of an office without a name is whom other articles of that time name, in any order and grouping") {
  const Folder folder;
  const std::string office = "XX/state";
  const std::vector<Record> records{
      article("aaaaaaaa1", "2018-03-01", {land(), person("person:anna-alpha", "Anna Alpha", {office})}),
      article("bbbbbbbb2", "2018-04-06", {land(), unnamed("bbbbbbbb2", office)}),
      article("cccccccc3", "2020-04-06", {land(), unnamed("cccccccc3", office)}),
      article("dddddddd4", "2018-04-10",
              {land(), unnamed("dddddddd4", office), person("person:anna-alpha", "Anna Alpha")}),
      article("eeeeeeee5", "2018-04-11", {land(), person("person:alpha", "Mme Alpha", {office})}),
      article("ffffffff6", "2018-04-11", {land(), person("person:alpha", "Mme Alpha")})};
  Store store = built(folder / "a.entente", records);
  const Database& db = store.database();
  const auto is_alpha = [&](const std::string& article) {
    return db.number(
               "SELECT count(*) FROM mention m JOIN actor a ON a.id = m.actor JOIN article t ON t.id = m.article "
               "WHERE a.key = 'person:anna-alpha' AND t.key = '" +
               article + "'") > 0;
  };
  CHECK(is_alpha("bbbbbbbb2"));
  CHECK(!is_alpha("cccccccc3"));                                   // two years later
  CHECK(keys(store).contains("person:XX/president@dddddddd4-1"));  // that article names her and somebody else
  CHECK(is_alpha("eeeeeeee5"));                                    // surname and office are hers
  CHECK(!is_alpha("ffffffff6"));                                   // a surname alone is anybody's
  CHECK(db.number("SELECT count(*) FROM mention WHERE reason = 'held that office by other articles of that time'") ==
        1);
  CHECK(db.number("SELECT count(*) FROM relations WHERE source = 'country:FR' AND target = 'person:anna-alpha' AND "
                  "date = '2018-04-06'") == 1);

  SUBCASE("the same graph from any order, one article at a time") {
    std::vector<Record> order = records;
    std::reverse(order.begin(), order.end());
    for (int turn = 0; turn < 3; ++turn) {
      std::rotate(order.begin(), order.begin() + 2, order.end());
      const std::string path = folder / ("order" + std::to_string(turn));
      Store other = Store::create(path);
      for (const Record& record : order) {
        other.add({&record, 1});
        other.settle();
      }
      CHECK(contents(other) == contents(store));
    }
  }
  SUBCASE("the same graph from merged parts") {
    const Store first = built(folder / "first", {records[0], records[2], records[3]});
    const Store second = built(folder / "second", {records[1], records[4], records[5]});
    Store merged = Store::create(folder / "merged");
    for (const Store* part : {&second, &first}) {
      part->each_record([&](const Record& record) { merged.add({&record, 1}); });
    }
    merged.settle();
    CHECK(contents(merged) == contents(store));
  }
  SUBCASE("a second possible holder leaves the office an actor of its own again") {
    store.add(std::vector<Record>{
        article("99999999", "2018-04-07", {land(), person("person:boris-beta", "Boris Beta", {office})})});
    store.settle();
    CHECK(!is_alpha("bbbbbbbb2"));
    CHECK(keys(store).contains("person:XX/president@bbbbbbbb2-1"));
  }
  SUBCASE("a correction can say that it was not so") {
    store.set_corrections(Corrections::parse("different person:anna-alpha person:XX/president@bbbbbbbb2-1\n", "c"));
    store.settle();
    CHECK(!is_alpha("bbbbbbbb2"));
  }
}

TEST_CASE("actors are listed with their names, reasons and offices, and pairs that may be one") {
  const Folder folder;
  Store store =
      built(folder / "a.entente",
            {article("aaaaaaaa1", "2018-03-01", {land(), person("person:anna-alpha", "Anna Alpha", {"XX/state"})}),
             article("bbbbbbbb2", "2018-04-06", {land(), unnamed("bbbbbbbb2", "XX/state")}),
             article("cccccccc3", "2018-04-06",
                     {land(), person("person:otto-alpha", "Otto Alpha"), person("person:gamma", "Gamma"),
                      sample::actor("place:gamma", "Gamma", "place", "", {{"Gamma", "name"}})}),
             article("dddddddd4", "2018-04-06",
                     {land(), sample::actor("organisation:ML/armee", "armée", "organisation", "ML", {}),
                      sample::actor("organisation:NE/armee", "armée", "organisation", "NE", {})})});
  std::vector<ActorIdentity> found;
  each_identity(store, {{"person"}, "alpha"}, [&](const ActorIdentity& actor) { found.push_back(actor); });
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "person:anna-alpha");
  CHECK(found[0].articles == 2);
  REQUIRE(found[0].joined.size() == 1);
  CHECK(found[0].joined[0].key == "person:XX/president@bbbbbbbb2-1");
  REQUIRE(found[0].offices.size() == 1);
  CHECK(found[0].offices[0].first == "2018-03-01");
  CHECK(found[0].offices[0].last == "2018-04-06");
  REQUIRE(found[0].names.size() == 1);
  CHECK(found[0].names[0].text == "Anna Alpha");
  CHECK(found[0].reasons.size() == 2);

  std::set<std::string> pairs;
  const auto review = [&] {
    pairs.clear();
    each_review_pair(store, {},
                     [&](const ReviewPair& p) { pairs.insert(p.reason + ": " + p.first.key + " " + p.second.key); });
  };
  review();
  CHECK(pairs == std::set<std::string>{"one surname: person:anna-alpha person:otto-alpha",
                                       "one name: person:gamma place:gamma", "two kinds: person:gamma place:gamma"});
  store.set_corrections(
      Corrections::parse("different person:anna-alpha person:otto-alpha\nsame person:gamma place:gamma\n", "c"));
  store.settle();
  review();
  CHECK(pairs.empty());
}
