#include <doctest/doctest.h>

#include <algorithm>

#include "base/report.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/tables.hpp"
#include "tests/actors/made_knowledge.hpp"

namespace entente {

namespace {

std::vector<Term> find(std::string_view name) {
  std::vector<Term> terms;
  test::made_knowledge().find(name_key(name), terms);
  return terms;
}

bool has(const std::vector<Term>& terms, TermKind kind) {
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return term.kind == kind; });
}

std::string message_of(const auto& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a name's key has neither accents, hyphens, full stops nor quotation marks") {
  struct Case {
    const char* name;
    const char* key;
  };
  for (const Case& c :
       {Case{"Jean-Marc", "jean marc"}, Case{"O.N.U.", "onu"}, Case{"l’Élysée", "l'elysee"}, Case{"  «Łódź»  ", "łodz"},
        Case{"Îles  Féroé", "iles feroe"}, Case{"ŒUVRE", "œuvre"}, Case{"", ""}}) {
    CHECK(name_key(c.name) == c.key);
  }
}

TEST_CASE("the quick way to fold Latin letters agrees with the thorough one") {
  for (char32_t c = 0xC0; c < 0x180; ++c) {
    std::string letter;
    append_utf8(letter, c);
    if (c == 0xD7 || c == 0xF7 || c == 0x149) continue;
    CHECK_MESSAGE(name_key(letter) == fold(letter), letter);
  }
}

TEST_CASE("a slug keeps letters and digits and has single hyphens inside alone") {
  CHECK(slug("Bachar al-Assad") == "bachar-al-assad");
  CHECK(slug(" L'Armée (14e) ") == "l-armee-14e");
}

TEST_CASE("capitals are told beyond ASCII") {
  CHECK(starts_with_capital("États"));
  CHECK(!starts_with_capital("état"));
  CHECK(starts_with_capital("Żubr"));
  CHECK(is_all_capitals("OTAN"));
  CHECK(is_all_capitals("FPÖ"));
  CHECK(!is_all_capitals("Otan"));
  CHECK(!is_all_capitals("A"));
}

TEST_CASE("a table's faults are told with file and line") {
  const auto rows = [](std::string_view text) {
    return message_of([&] { for_each_row(text, "own.tsv", 2, [](const TableRow&) {}); });
  };
  CHECK(rows("# a comment\n\na\tb\n").empty());
  CHECK(rows("a\tb\nc\n") == "own.tsv: line 2: has 1 columns instead of 2");
  CHECK(rows("a\t\n") == "own.tsv: line 1: has an empty column; \"-\" stands for none");
  CHECK(rows("a\t\xFF\n") == "own.tsv: line 1: is no valid UTF-8");
}

TEST_CASE("a country is found by its French names, its demonyms and, apart from those, by its names elsewhere") {
  CHECK(has(find("Russie"), TermKind::country));
  CHECK(has(find("URSS"), TermKind::country));  // our own table
  CHECK(has(find("Fédération de Russie"), TermKind::country));
  CHECK(has(find("Russia"), TermKind::foreign_name));
  CHECK(has(find("Rusland"), TermKind::foreign_name));  // from brackets
  CHECK(has(find("russes"), TermKind::demonym));
  CHECK(has(find("Moscou"), TermKind::capital));
  CHECK(find("Мали").empty());  // another script
}

TEST_CASE("of two countries with one demonym, the member of the United Nations has it") {
  const auto terms = find("américaine");
  REQUIRE(terms.size() == 1);
  CHECK(test::made_knowledge().country(terms[0].target).iso() == "US");
  CHECK(terms[0].gender == Gender::feminine);
}

TEST_CASE("countries have the gender and number of their French names") {
  const Knowledge& knowledge = test::made_knowledge();
  const auto check = [&](const char* iso, Gender gender, Number number) {
    const auto target = knowledge.find_country(iso);
    REQUIRE(target);
    CHECK(knowledge.country(*target).gender == gender);
    CHECK(knowledge.country(*target).number == number);
  };
  check("RU", Gender::feminine, Number::singular);
  check("ML", Gender::masculine, Number::singular);
  check("MX", Gender::masculine, Number::singular);
  check("US", Gender::masculine, Number::plural);
}

TEST_CASE("the larger of two cities with one name comes first, and small ones have no other names") {
  const auto lyon = find("Lyon");
  REQUIRE(lyon.size() == 1);
  CHECK(test::made_knowledge().city(lyon[0].target).geoname == 2);
  CHECK(find("Ridge").empty());
  CHECK(has(find("Lugdunum"), TermKind::city));
  CHECK(find("GAQ").empty());  // an airport
}

TEST_CASE("the tables have organisations, seats, offices in both genders and numbers, titles, given names") {
  CHECK(has(find("OTAN"), TermKind::body));
  CHECK(has(find("Elysée"), TermKind::seat));
  CHECK(has(find("onusienne"), TermKind::adjective));
  CHECK(has(find("Mme"), TermKind::title));
  CHECK(has(find("Ségolène"), TermKind::given_name));
  for (const char* form : {"chancelière", "Premiers ministres", "chefs de l'Etat", "ambassadrices", "porte-parole",
                           "procureurs généraux"}) {
    CHECK_MESSAGE(has(find(form), TermKind::noun), form);
  }
}

TEST_CASE("an office holder is known for the days on which the office was held") {
  const Knowledge& knowledge = test::made_knowledge();
  const auto holder = [&](Date day) {
    const Holder* found = knowledge.holder("FR", "state", day);
    return found == nullptr ? std::string() : std::string(found->name);
  };
  CHECK(holder({2018, 4, 6}) == "Emmanuel Macron");
  CHECK(holder({2018, 4, 0}) == "Emmanuel Macron");
  CHECK(holder({1999, 1, 1}) == "Jacques Chirac");
  CHECK(holder({1900, 1, 1}).empty());
  CHECK(knowledge.holder_named("emmanuel macron", "state", {2018, 4, 6}) != nullptr);
  CHECK(knowledge.holder_named("Emmanuel Macron", "state", {2012, 1, 1}) == nullptr);
}

TEST_CASE("a name may begin with each word that begins one, and hardly with another") {
  const Knowledge& knowledge = test::made_knowledge();
  CHECK(knowledge.may_begin("organisation"));
  CHECK(knowledge.may_begin("organisation des"));
  int others = 0;
  for (int i = 0; i < 1000; ++i) others += knowledge.may_begin("zzz" + std::to_string(i)) ? 1 : 0;
  CHECK(others < 300);
}

TEST_CASE("installing twice gives the same bytes") {
  const test::Folder folder;
  const KnowledgePackages packages = test::made_packages(folder);
  install_knowledge(packages, folder.path("a"));
  install_knowledge(packages, folder.path("b"));
  const auto bytes = [&](const char* name) {
    std::string text(std::filesystem::file_size(folder.path(name)), '\0');
    std::FILE* file = std::fopen(folder.path(name).c_str(), "rb");
    const std::size_t read = std::fread(text.data(), 1, text.size(), file);
    std::fclose(file);
    CHECK(read == text.size());
    return text;
  };
  CHECK(bytes("a") == bytes("b"));
}

TEST_CASE("what is no such package is refused by name") {
  const test::Folder folder;
  KnowledgePackages packages = test::made_packages(folder);
  const auto install = [&] { return message_of([&] { install_knowledge(packages, folder.path("k")); }); };
  folder.write("countries/package/countries.json", "{}");
  CHECK(install().find("is no list of countries") != std::string::npos);
  folder.write("countries/package/countries.json", "[{\"cca2\": 7}]");
  CHECK(install().find("countries.json: has a country without a code") != std::string::npos);
  folder.write("countries/package/countries.json", "[");
  CHECK(install().find("byte 1") != std::string::npos);
  packages.countries = folder.path("nowhere");
  CHECK(install().find("nowhere: no such file or folder") != std::string::npos);
}

TEST_CASE("a knowledge file that was cut is refused") {
  const test::Folder folder;
  install_knowledge(test::made_packages(folder), folder.path("k"));
  std::filesystem::resize_file(folder.path("k"), std::filesystem::file_size(folder.path("k")) - 1);
  CHECK_THROWS_AS(Knowledge(folder.path("k")), Error);
}

TEST_CASE("spellings of one capital are one, other capitals of a country are not") {
  const Knowledge& knowledge = test::made_knowledge();
  CHECK(knowledge.capital("Kyiv") == "Kiev");
  CHECK(knowledge.capital("KYIV") == "Kiev");
  CHECK(knowledge.capital("Beijing") == "Pékin");
  CHECK(knowledge.capital("Kiev") == "Kiev");
  CHECK(knowledge.capital("Rangoun") == "Rangoun");
  CHECK(knowledge.capital("Bamako") == "Bamako");
}

TEST_CASE("a user's actors, names and holders of offices go before our own") {
  const test::Folder folder;
  install_knowledge(test::made_packages(folder), folder.path("own.knowledge"));
  Knowledge knowledge(folder.path("own.knowledge"));
  knowledge.add(
      "# ours\n"
      "actor\torganisation:ligue-du-fleuve\tML\tong\tf\tLigue du Fleuve;LDF\n"
      "actor\tperson:oumar-sy\t-\t-\tm\tOumar Sy;le Vieux\n"
      "alias\torganisation:ligue-du-fleuve\tles Fluviaux\n"
      "alias\torganisation:otan\tpacte des Douze\n"
      "alias\tcountry:ML\tSoudan français;OTAN\n"
      "office\tFR\tstate\tf\tAnne Essai\t2018-01-01\t2019-01-01\r\n",
      "mine.tsv");
  const auto first = [&](std::string_view name) {
    std::vector<Term> terms;
    knowledge.find(name_key(name), terms);
    REQUIRE_MESSAGE(!terms.empty(), name);
    const Term& term = terms.front();
    return term.kind == TermKind::body ? knowledge.body(term.target).key
                                       : std::string(knowledge.country(term.target).iso());
  };
  CHECK(first("LDF") == "organisation:ligue-du-fleuve");
  CHECK(first("les Fluviaux") == "organisation:ligue-du-fleuve");
  CHECK(first("le Vieux") == "person:oumar-sy");
  CHECK(first("pacte des Douze") == "organisation:otan");
  CHECK(first("Soudan français") == "ML");
  CHECK(first("OTAN") == "ML");  // before our table
  CHECK(knowledge.may_begin(name_key("pacte des")));
  const auto president = [&](Date day) { return std::string(knowledge.holder("FR", "state", day)->name); };
  CHECK(president({2018, 4, 6}) == "Anne Essai");
  CHECK(president({2019, 4, 6}) == "Emmanuel Macron");
}

TEST_CASE("faults in a user's actors are told with file and line") {
  const test::Folder folder;
  install_knowledge(test::made_packages(folder), folder.path("own.knowledge"));
  for (const auto& [line, message] : std::vector<std::pair<std::string, std::string>>{
           {"player\tx", "begins with neither actor, alias nor office: player"},
           {"actor\tperson:a\t-\t-\tm",
            "has 5 columns; an actor has: actor, key, country, class, gender and number, names"},
           {"actor\tcountry:ML\t-\t-\tm\tA",
            "has a key that is none (person:, organisation:, group: or place: and a name without blanks): country:ML"},
           {"actor\tperson:a b\t-\t-\tm\tA",
            "has a key that is none (person:, organisation:, group: or place: and a name without blanks): person:a b"},
           {"actor\torganisation:otan\t-\t-\tm\tA",
            "has a key that is known already; an alias line gives it further names: organisation:otan"},
           {"actor\tperson:a\tXX\t-\tm\tA", "has a country that is none (ISO 3166, two letters): XX"},
           {"actor\tperson:a\tML\tquatuor\tm\tA", "has an unknown class: quatuor"},
           {"actor\tperson:a\tML\t-\tn\tA", "has an unknown gender: n"},
           {"actor\tperson:a\tML\t-\tm\t;", "has no name"},
           {"actor\tperson:a\tML\t-\tm\tA;...", "has a name without letters: ..."},
           {"actor\tperson:a\t\t-\tm\tA", "has an empty column; \"-\" stands for none"},
           {"alias\tperson:a", "has 2 columns; an alias has: alias, key, names"},
           {"alias\tcountry:XX\tA", "has a country that is none (ISO 3166, two letters): XX"},
           {"alias\tperson:a\tA",
            "has a key that neither our tables nor a line above have; an actor line makes one: person:a"},
           {"office\tML\tcaptain\tm\tA\t2018\t-",
            "has an office that is neither state, government nor monarch: captain"},
           {"office\tML\tstate\tm\tA\tyesterday\t-", "has no valid dates"},
           {"office\tML\tstate\tm\tA\t2018\t2017", "ends before it begins"}}) {
    CAPTURE(line);
    Knowledge knowledge(folder.path("own.knowledge"));
    CHECK(message_of([&] { knowledge.add("# first\n" + line + "\n", "mine.tsv"); }) == "mine.tsv: line 2: " + message);
  }
}

}  // namespace entente
