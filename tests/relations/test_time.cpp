#include <doctest/doctest.h>

#include <sstream>

#include "ingest/language/conllu.hpp"
#include "ingest/relations/time.hpp"

using namespace entente;

namespace {

// Words parted by spaces, one sentence.
Document words(const std::string& text) {
  std::istringstream in(text);
  std::string conllu = "# newpar\n";
  std::string word;
  for (int i = 1; in >> word; ++i) {
    const bool number = word.find_first_not_of("0123456789") == std::string::npos;
    conllu += std::to_string(i) + "\t" + word + "\t" + word + "\t" + (number ? "NUM" : "NOUN") + "\t_\t_\t" +
              (i == 1 ? "0\tROOT" : "1\tdep") + "\t_\t_\n";
  }
  return read_conllu(conllu + "\n", "words");
}

std::string date(const std::optional<Date>& value) {
  return value ? to_string(*value) : "-";
}

}  // namespace

TEST_CASE("French dates are read, absolute and relative to the publication") {
  struct Case {
    std::string text;
    std::string published;
    std::string past;
    std::string future;
  };
  const std::vector<Case> cases{
      {"signé le 9 février 2018 à Sotchi", "2018-04-06", "2018-02-09", "2018-02-09"},
      {"signé le 9 février", "2018-04", "2018-02-09", "2019-02-09"},
      {"signé le 1er juillet", "2014-07-03", "2014-07-01", "2015-07-01"},
      {"élu les 16 et 17 juin", "2012-06-24", "2012-06-16", "2013-06-16"},
      {"tombé le 11 janvier dernier", "2012-07-18", "2012-01-11", "2012-01-11"},
      {"arrivé jeudi 5 juillet", "2012-07-06", "2012-07-05", "2013-07-05"},
      {"arrivé vendredi matin", "2018-04-06", "2018-04-06", "2018-04-06"},
      {"arrivé mardi", "2018-04-06", "2018-04-03", "2018-04-10"},
      {"arrivé vendredi dernier", "2018-04-06", "2018-03-30", "2018-03-30"},
      {"attendu lundi prochain", "2018-04-06", "2018-04-09", "2018-04-09"},
      {"arrivé vendredi", "2018-04", "2018-04", "2018-04"},
      {"arrivé vendredi", "", "-", "-"},
      {"attendu fin mai", "2018-04-06", "2017-05", "2018-05"},
      {"attendu en mai 2019", "2018-04-06", "2019-05", "2019-05"},
      {"parti hier soir", "2012-07-05", "2012-07-04", "2012-07-04"},
      {"parti avant-hier", "2012-03-01", "2012-02-28", "2012-02-28"},
      {"attendu demain", "2012-12-31", "2013-01-01", "2013-01-01"},
      {"arrivé ce mercredi", "2012-07-04", "2012-07-04", "2012-07-04"},
      {"arrivé ce matin", "2012-07-04", "2012-07-04", "2012-07-04"},
      {"fondé en 1994", "2012-07-04", "1994", "1994"},
      {"parti il y a deux ans", "2012-07-04", "2010", "2010"},
      {"conclu il y a un mois", "2004-05-11", "2004-04", "2004-04"},
      {"occupé depuis trois mois", "2012-07-04", "2012-04", "2012-04"},
      {"parti il y a dix jours", "2012-07-04", "2012-06-24", "2012-06-24"},
      {"attendu dans deux mois", "2012-11-04", "2013-01", "2013-01"},
      {"vu la semaine dernière", "2012-07-04", "2012", "2012"},
      {"vu la semaine dernière", "2012-07-18", "2012-07", "2012-07"},
      {"vu le week-end dernier", "2012-07-02", "2012", "2012"},
      {"vu le mois dernier", "2012-01-10", "2011-12", "2011-12"},
      {"vu l' an dernier", "2012-01-10", "2011", "2011"},
      {"prévu l' année prochaine", "2012-01-10", "2013", "2013"},
      {"élu depuis le 18 février", "2018-04", "2018-02-18", "2019-02-18"},
      {"tiré à 15 reprises", "2018-04", "none", "none"},
      {"tiré 2014 balles", "2018-04", "none", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.published);
    const auto times = find_times(words(c.text), parse_date(c.published));
    if (c.past == "none") {
      CHECK(times.empty());
      continue;
    }
    REQUIRE(times.size() == 1);
    CHECK(date(times[0].past) == c.past);
    CHECK(date(times[0].future) == c.future);
  }
}

TEST_CASE("the day before and the day after count from the date told last") {
  const auto times = find_times(words("signé le 9 février puis rompu le lendemain après avoir menti la veille"),
                                parse_date("2018-04-06"));
  REQUIRE(times.size() == 3);
  CHECK(date(times[1].past) == "2018-02-10");
  CHECK(date(times[2].past) == "2018-02-09");
}

TEST_CASE("the dateline of an article dates no event") {
  CHECK(find_times(words("21 juin 2012 . - Le ministre parle"), parse_date("2012-06-21")).empty());
}
