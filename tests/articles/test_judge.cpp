#include <doctest/doctest.h>

#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

const std::string english =
    "The government said on Tuesday that it would not accept the decision of the court, and that the minister had "
    "asked "
    "for a meeting with the heads of the other parties before the end of the week. Nobody knows what will come of it.";
const std::string french =
    "Le gouvernement a dit mardi qu'il n'accepterait pas la décision du tribunal, et que la ministre avait demandé à "
    "voir "
    "les chefs des autres partis avant la fin de la semaine. Personne ne sait ce qu'il en sera.";

}  // namespace

TEST_CASE("what is written in another language is skipped, whatever it declares") {
  CHECK(told_all(english).front() == "-?is in another language (en)");
  CHECK(told_all("{\"language\": \"fr\", \"text\": \"" + english + "\"}").front() == "-#1?is in another language (en)");
  const auto read = read_all("{\"language\": \"en\", \"text\": \"" + french + "\"}");
  CHECK(read.front().good());
  CHECK(read.front().article.language == "fr");
  ReadOptions any;
  any.any_language = true;
  CHECK(read_all(english, any).front().article.language == "en");
  CHECK(read_all(english, any).front().good());
}

TEST_CASE("a short text is taken for what it declares") {
  CHECK(read_all("Boris Johnson et Donald Trump.").front().good());
  CHECK(told_all("{\"language\": \"en\", \"text\": \"Boris Johnson et Donald Trump.\"}").front() ==
        "-#1?is in another language (en)");
}

TEST_CASE("what has too few words is skipped") {
  CHECK(told_all("Rome attend.").front() == "-?is too short: 2 words");
  CHECK(told_all("Attend.").front() == "-?is too short: 1 word");
  ReadOptions options;
  options.fewest_words = 20;
  CHECK(told_all("Rome attend Berne.", options).front() == "-?is too short: 3 words");
}
