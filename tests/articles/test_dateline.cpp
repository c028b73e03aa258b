#include <doctest/doctest.h>

#include "ingest/articles/dateline.hpp"

using namespace entente;

namespace {

std::string written(std::optional<Date> date) {
  return date ? to_string(*date) : "";
}

}  // namespace

TEST_CASE("dates are read as records, meta elements and people write them") {
  struct Case {
    const char* text;
    const char* date;
  };
  for (const Case& c : {Case{"2018", "2018"},
                        Case{"2018-04", "2018-04"},
                        Case{" 2018-04-06 ", "2018-04-06"},
                        Case{"2018-04-06T23:50:00+02:00", "2018-04-06"},
                        Case{"20180406", "2018-04-06"},
                        Case{"2018/04/06", "2018-04-06"},
                        Case{"20180406T101500Z", "2018-04-06"},
                        Case{"Fri, 06 Apr 2018 10:00:00 GMT", "2018-04-06"},
                        Case{"6 avril 2018", "2018-04-06"},
                        Case{"vendredi 6 avril 2018 à 10h", "2018-04-06"},
                        Case{"1er août 2012", "2012-08-01"},
                        Case{"3 juil. 2012", "2012-07-03"},
                        Case{"14 JUIN 2012", "2012-06-14"},
                        Case{"9 fév. 2018", "2018-02-09"},
                        Case{"06/04/2018", "2018-04-06"},
                        Case{"06.04.2018 10:00", "2018-04-06"},
                        Case{"", ""},
                        Case{"hier", ""},
                        Case{"31/04/2018", ""},
                        Case{"2018-13", ""},
                        Case{"20181301", ""},
                        Case{"0 avril 2018", ""},
                        Case{"6 brumaire 2018", ""},
                        Case{"0012-04-06", ""}}) {
    CAPTURE(c.text);
    CHECK(written(read_date(c.text)) == c.date);
  }
}

TEST_CASE("a date header before the first word is cut off") {
  struct Case {
    std::string text;
    const char* date;
    const char* rest;
  };
  for (Case c : {Case{" date 2018-04 La France proteste.", "2018-04", "La France proteste."},
                 Case{"Date : 2018-04-06\n\nLa France proteste.", "2018-04-06", "\nLa France proteste."},
                 Case{"\n date 2018\nLa France", "2018", "La France"},
                 Case{"date 2018-13 La France", "", "date 2018-13 La France"},
                 Case{"La date 2018-04 est", "", "La date 2018-04 est"},
                 Case{"date 2018-04-06x", "", "date 2018-04-06x"}, Case{"", "", ""}}) {
    CAPTURE(c.text);
    CHECK(written(take_date_header(c.text)) == c.date);
    CHECK(c.text == c.rest);
  }
}

TEST_CASE("the dateline of the first paragraph gives the date and leaves the text") {
  struct Case {
    const char* text;
    const char* date;
  };
  for (const Case& c :
       {Case{"3 juillet 2012. - ", "2012-07-03"}, Case{"1er novembre 2012 – ", "2012-11-01"},
        Case{"22 août 2012, Espagne. - ", "2012-08-22"}, Case{"mardi 3 juillet 2012 : ", "2012-07-03"},
        Case{"Paris, le 3 juillet 2012 - ", "2012-07-03"}, Case{"PARIS (AFP) - 3 juillet 2012 - ", "2012-07-03"},
        Case{"MOSCOU, 3 juil 2012 (AFP) - ", "2012-07-03"},
        Case{"Port-au-Prince, Haïti, 3 juillet 2012 (AlterPresse) — ", "2012-07-03"},
        Case{"Paris (Reuters, 3 juillet 2012) – ", "2012-07-03"}, Case{"OUAGADOUGOU, 03/07/2012 - ", "2012-07-03"},
        Case{"3 juillet 2012 à 14h30 - ", "2012-07-03"}, Case{"N'Djamena, 3 juillet 2012 - ", "2012-07-03"},
        Case{"Le 3 juillet 2012 - ", "2012-07-03"}, Case{"PARIS (AFP) - ", ""},
        Case{"PARIS, 3 juillet (Reuters) - ", ""}, Case{"ALGER, 3 juillet (AFP/APS) – ", ""}}) {
    CAPTURE(c.text);
    std::vector<std::string> paragraphs{std::string(c.text) + "La France proteste.", "Berlin se tait."};
    CHECK(written(take_dateline(paragraphs)) == c.date);
    CHECK(paragraphs == std::vector<std::string>{"La France proteste.", "Berlin se tait."});
  }
}

TEST_CASE("a paragraph that is a dateline only goes altogether") {
  for (const char* line :
       {"Paris, le 3 juillet 2012", "3 juillet 2012", "Publié le 3 juillet 2012 à 10h12", "Mis en ligne le 03/07/2012",
        "Publié par Anne Roux le 3 juillet 2012", "Le 3 juillet 2012."}) {
    CAPTURE(line);
    std::vector<std::string> paragraphs{line, "La France proteste."};
    CHECK(written(take_dateline(paragraphs)) == "2012-07-03");
    CHECK(paragraphs == std::vector<std::string>{"La France proteste."});
  }
  std::vector<std::string> both{"Publié le 3 juillet 2012", "Mis à jour le 4 juillet 2012",
                                "PARIS (AFP) - La France proteste."};
  CHECK(written(take_dateline(both)) == "2012-07-03");
  CHECK(both == std::vector<std::string>{"La France proteste."});
}

TEST_CASE("the only paragraph is left, whatever it says") {
  std::vector<std::string> paragraphs{"3 juillet 2012"};
  CHECK(written(take_dateline(paragraphs)) == "2012-07-03");
  CHECK(paragraphs.size() == 1);
}

TEST_CASE("sentences that begin with a date, a place or a bracket stay whole") {
  for (const char* text : {"Le 3 juillet 2012, la France a protesté.", "3 juillet, jour de fête.",
                           "Paris a protesté le 3 juillet 2012 - enfin.",
                           "Jean Petit (UMP) - l'ancien ministre - proteste.", "Le 3 juillet 2012 la France proteste.",
                           "En 2012 - année terrible - Paris proteste.", "31 avril 2012. - La France proteste.",
                           "3 juillet 2012 la France proteste.", "Paris et Berlin (Allemagne) protestent."}) {
    CAPTURE(text);
    std::vector<std::string> paragraphs{text, "Berlin se tait."};
    CHECK_FALSE(take_dateline(paragraphs));
    CHECK(paragraphs.front() == text);
  }
}

TEST_CASE("below a standfirst, a date before a dash is the dateline") {
  std::vector<std::string> paragraphs{"La colère monte", "3 juillet 2012. - La France proteste."};
  CHECK(written(take_dateline(paragraphs)) == "2012-07-03");
  CHECK(paragraphs.back() == "La France proteste.");

  std::vector<std::string> chronicle{"La colère monte", "3 juillet 2012 : la France proteste."};
  CHECK_FALSE(take_dateline(chronicle));
  CHECK(chronicle.back() == "3 juillet 2012 : la France proteste.");
}
