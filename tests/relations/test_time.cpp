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

std::vector<TimeExpression> times_in(const Document& document, std::optional<Date> published) {
  return find_times(document, lower_words(document), published);
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
      {"signé le 12/03/2012", "2018-04-06", "2012-03-12", "2012-03-12"},
      {"signé le 2012-03-12", "2018-04-06", "2012-03-12", "2012-03-12"},
      {"vu vendredi 30 ,", "2018-04-06", "2018-03-30", "2018-11-30"},
      {"attendu à la mi-mai", "2018-04-06", "2017-05", "2018-05"},
      {"vu l' été dernier", "2018-04-06", "2017", "2017"},
      {"vu l' été dernier", "2018-10-06", "2018", "2018"},
      {"vu au printemps 2012", "2018-10-06", "2012", "2012"},
      {"voté à la fin de l' année dernière", "2018-10-06", "2017", "2017"},
      {"voté au début du mois", "2018-10-06", "2018-10", "2018-10"},
      {"parti il y a une dizaine de jours", "2018-10-26", "2018-10-16", "2018-10-16"},
      {"parti il y a près de vingt-cinq ans", "2018-10-26", "1993", "1993"},
      {"parti il y a quelques jours", "2018-10-26", "2018-10", "2018-10"},
      {"parti il y a quelques jours", "2018-01-02", "-", "-"},
      {"vu ces derniers mois", "2018-10-26", "2018", "2018"},
      {"vu au cours des trois derniers jours", "2018-10-26", "2018-10", "2018-10"},
      {"refusé régulièrement", "2018-10-26", "-", "-"},
      {"occupé depuis longtemps", "2018-10-26", "-", "-"},
      {"vu pour la première fois depuis un an", "2018-10-26", "-", "-"},
      {"tiré à 15 reprises", "2018-04", "none", "none"},
      {"tiré 2014 balles", "2018-04", "none", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.published);
    const auto times = times_in(words(c.text), parse_date(c.published));
    if (c.past == "none") {
      CHECK(times.empty());
      continue;
    }
    REQUIRE(times.size() == 1);
    CHECK(date(times[0].past) == c.past);
    CHECK(date(times[0].future) == c.future);
  }
}

TEST_CASE("a period is dated by its beginning and has its end") {
  struct Case {
    std::string text;
    std::string date;
    std::string until;
  };
  const std::vector<Case> cases{
      {"réunis du 3 au 5 mai 2012", "2012-05-03", "2012-05-05"},
      {"réunis du 28 avril au 5 mai 2012", "2012-04-28", "2012-05-05"},
      {"réunis les 16 et 17 juin 2012", "2012-06-16", "2012-06-17"},
      {"occupé de 2012 à 2014", "2012", "2014"},
      {"occupé entre 2012 et 2014", "2012", "2014"},
      {"occupé entre novembre et mars 2012", "2011-11", "2012-03"},
      {"la guerre de 1991-1995", "1991", "1995"},
      {"pilonné dimanche et lundi", "2018-04-01", "2018-04-02"},
      {"pilonné dans la nuit de mardi à mercredi", "2018-04-03", "2018-04-04"},
      {"suspendu jusqu' en 2015", "-", "2015"},
      {"suspendu jusqu' au 5 mai 2019", "-", "2019-05-05"},
      {"entre 2012 soldats", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto times = times_in(words(c.text), parse_date("2018-04-06"));
    if (c.date.empty()) {
      for (const TimeExpression& time : times) CHECK_FALSE(time.past_until.has_value());
      continue;
    }
    REQUIRE(times.size() == 1);
    CHECK(date(times[0].past) == c.date);
    CHECK(date(times[0].past_until) == c.until);
  }
}

TEST_CASE("what is told later counts from what was told before") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"signé le 9 février 2018 puis rompu trois jours plus tard", "2018-02-12"},
      {"signé le 9 février 2018 puis rompu deux mois après", "2018-04"},
      {"signé le 9 février 2018 puis rompu l' année suivante", "2019"},
      {"signé le 9 février 2018 puis rompu le mardi suivant", "2018-02-13"},
      {"signé le 9 février 2018 , négocié une semaine auparavant", "2018-02"},
      {"signé le 9 février 2018 , négocié le même jour", "2018-02-09"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto times = times_in(words(text), parse_date("2019-04-06"));
    REQUIRE(times.size() == 2);
    CHECK(date(times[1].past) == expected);
  }
}

TEST_CASE("the day before and the day after count from the date told last") {
  const auto times = times_in(words("signé le 9 février puis rompu le lendemain après avoir menti la veille"),
                              parse_date("2018-04-06"));
  REQUIRE(times.size() == 3);
  CHECK(date(times[1].past) == "2018-02-10");
  CHECK(date(times[2].past) == "2018-02-09");
}

TEST_CASE("the dateline of an article dates no event") {
  CHECK(times_in(words("21 juin 2012 . - Le ministre parle"), parse_date("2012-06-21")).empty());
}
