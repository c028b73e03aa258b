// Who is who in texts of several articles: variants of one name are one actor, namesakes are not. With the model and
// the knowledge that are installed.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/run.hpp"

using namespace entente::test;

namespace {

struct Text {
  std::string date;
  std::string text;
};

// The lines of `entente actors`, of one graph of all texts.
std::string actors_of(const std::vector<Text>& texts, const std::vector<std::string>& options = {}) {
  const Folder folder;
  std::string lines;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"date\": \"" + texts[i].date + "\", \"text\": \"" +
             texts[i].text + "\"}\n";
  }
  std::vector<std::string> build{"-q", "build", folder.put("a.jsonl", lines), "-o", folder.path("g")};
  build.insert(build.end(), options.begin(), options.end());
  const Result built = run(build);
  REQUIRE_MESSAGE(built.exit_code == 0, built.errors);
  return run({"actors", folder.path("g"), "--no-header"}).output;
}

bool has(const std::string& lines, const std::string& key) {
  return ("\n" + lines).find("\n" + key + "\t") != std::string::npos;
}

}  // namespace

TEST_CASE("variants of one name are one actor across articles") {
  struct Case {
    const char* key;
    std::vector<Text> texts;
    std::vector<const char*> others;  // keys that must not be there
  };
  for (const Case& c : std::vector<Case>{
           {"person:vladimir-poutine",
            {{"2016-03-01", "Vladimir Poutine a menacé la Pologne."},
             {"2016-03-02", "Vladimir Putin a menacé la Suède."}},
            {"person:vladimir-putin"}},
           {"person:bachar-al-assad",
            {{"2016-03-01", "Bachar al-Assad a critiqué la Turquie."},
             {"2016-03-02", "Bachar el-Assad a critiqué le Qatar."}},
            {"person:bachar-el-assad"}},
           {"person:bachar-al-assad",
            {{"2016-03-01", "Bachar al-Assad a critiqué la Turquie. Bachar El Assad a aussi critiqué le Qatar."}},
            {"person:bachar-el-assad"}},
           {"organisation:FR/presidence",
            {{"2016-03-01", "L'Elysée a condamné cette attaque."}, {"2016-03-02", "L'Élysée a condamné la Turquie."}},
            {"organisation:elysee", "place:elysee"}},
           {"country:UA",
            {{"2016-03-01", "Kiev a accusé Moscou."}, {"2023-03-02", "Kyiv a accusé Moscou."}},
            {"place:UA/kiev", "place:UA/kyiv"}},
           {"place:UA/kiev",
            {{"2016-03-01", "Des obus ont frappé Kiev."}, {"2023-03-02", "Des missiles ont frappé Kyiv."}},
            {"place:UA/kyiv"}},
           {"country:CD",
            {{"1994-03-01", "Le Zaïre a accusé le Rwanda."},
             {"2012-03-02", "La République démocratique du Congo a accusé le Rwanda."}},
            {"country:CG", "place:zaire"}},
           {"country:MM",
            {{"2009-03-01", "La Birmanie a critiqué la Thaïlande."},
             {"2019-03-02", "Le Myanmar a critiqué la Thaïlande."}},
            {"place:myanmar"}},
           {"country:BF",
            {{"1982-03-01", "La Haute-Volta a accusé le Ghana."}, {"2015-03-02", "Le Burkina Faso a accusé le Ghana."}},
            {"place:haute-volta"}},
           {"country:SZ",
            {{"2009-03-01", "Le Swaziland soutient Taïwan."}, {"2019-03-02", "L'Eswatini soutient Taïwan."}},
            {"place:swaziland"}}}) {
    CAPTURE(c.key);
    const std::string actors = actors_of(c.texts);
    CHECK(has(actors, c.key));
    for (const char* other : c.others) CHECK_MESSAGE(!has(actors, other), other);
  }
}

TEST_CASE("namesakes stay apart across articles") {
  struct Case {
    const char* what;
    std::vector<Text> texts;
    std::vector<const char*> keys;
  };
  for (const Case& c : std::vector<Case>{
           {"two people of one surname, and one of whom nothing else is said",
            {{"2012-03-01", "Le maire Pierre Martin a critiqué Paris. M. Martin a menacé Londres."},
             {"2012-03-05", "L'avocate Sophie Martin accuse Berlin. Mme Martin a menacé Londres."},
             {"2012-03-07", "Martin a menacé Londres."}},
            {"person:pierre-martin", "person:sophie-martin", "person:martin"}},
           {"Washington: the government, and two men",
            {{"2018-03-01", "Washington a sanctionné l'Iran."},
             {"2018-03-02", "L'acteur Denzel Washington a critiqué Donald Trump."},
             {"2018-03-03", "George Washington a critiqué la France."}},
            {"country:US", "person:denzel-washington", "person:george-washington"}},
           {"Georgia: the country and the federal state",
            {{"2008-08-09", "La Russie a attaqué la Géorgie."},
             {"2020-11-20", "L'Etat américain de Géorgie a rejeté la plainte de Donald Trump."}},
            {"country:GE", "place:US/georgie"}},
           {"Guinea, and those beside it",
            {{"2010-03-01", "La Guinée a critiqué le Sénégal."},
             {"2010-03-02", "La Guinée-Bissau a critiqué le Sénégal."},
             {"2010-03-03", "La Guinée équatoriale a critiqué le Sénégal."},
             {"2010-03-04", "La Papouasie-Nouvelle-Guinée a critiqué le Japon."}},
            {"country:GN", "country:GW", "country:GQ", "country:PG"}},
           {"the two Congos",
            {{"2012-03-01", "La RDC a menacé l'Ouganda."}, {"2012-03-02", "Le Congo-Brazzaville a menacé le Gabon."}},
            {"country:CD", "country:CG"}},
           {"states of one name in two parts",
            {{"2012-03-01", "La Corée du Nord menace la Corée du Sud."},
             {"2012-03-02", "Le Soudan du Sud accuse le Soudan."},
             {"2012-03-03", "Le Niger accuse le Nigeria."}},
            {"country:KP", "country:KR", "country:SS", "country:SD", "country:NE", "country:NG"}},
           {"who held an office, by the date",
            {{"2020-09-05", "Le Premier ministre israélien a menacé l'Iran."},
             {"2021-09-05", "Le Premier ministre israélien a menacé l'Iran."},
             {"2014-03-05", "Le président américain soutient Israël."},
             {"2018-03-05", "Le président américain soutient Israël."}},
            {"person:benyamin-netanyahu", "person:naftali-bennett", "person:barack-obama", "person:donald-trump"}}}) {
    CAPTURE(c.what);
    const std::string actors = actors_of(c.texts);
    for (const char* key : c.keys) CHECK_MESSAGE(has(actors, key), key << " is none of\n" << actors);
  }
}

TEST_CASE("a federal state's name is the country's again where the country is spoken of") {
  const std::string actors = actors_of({{"2020-11-20",
                                         "Le gouverneur de Géorgie a critiqué Donald Trump. Les Géorgiens ont rejeté "
                                         "cette plainte. La Géorgie soutient Kiev."}});
  CHECK(has(actors, "country:GE"));
}

TEST_CASE("the actors of the samples' file are found by its names, and a fault in such a file stops the run") {
  const Folder folder;
  const std::string samples = std::string(ENTENTE_SOURCE_DIR) + "/samples/actors.tsv";
  const std::string actors = actors_of(
      {{"2031-05-05",
        "Le Collectif des Deux Rives a accusé les Gardes du littoral. Le bloc ouest-africain a condamné le CDR."},
       {"2031-05-06", "Le Lion de Thiès a critiqué la France. Le Premier ministre sénégalais a critiqué le Mali."}},
      {"--actors", samples});
  for (const char* key : {"organisation:collectif-des-deux-rives", "group:gardes-du-littoral", "organisation:cedeao",
                          "person:ibrahima-sarr-diagne", "person:mariama-kane-faye"}) {
    CHECK_MESSAGE(has(actors, key), key << " is none of\n" << actors);
  }
  const std::string article = folder.put("a.txt", "Le Mali accuse la France.\n");
  const std::string wrong = folder.put("w.tsv", "# ours\nalias\tperson:nobody\tA\n");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"extract", article}, {"build", article, "-o", folder.path("x")}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--actors", wrong});
    const Result result = run(arguments);
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("w.tsv: line 2: has a key that neither our tables") != std::string::npos);
    CHECK(!std::filesystem::exists(folder.path("x")));
  }
}
