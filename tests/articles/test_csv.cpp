#include <doctest/doctest.h>

#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

std::vector<std::string> csv(const std::string& bytes, const char* map = "", std::size_t longest = 16U << 20U) {
  ReadOptions options;
  options.format = ArticleFormat::csv;
  options.limits.line_bytes = longest;
  map_fields(options.fields, map);
  return told_all(bytes, options);
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a row is an article, its columns found by name") {
  CHECK(
      csv("id,Title,date,TEXT\nr1,Rome,06/04/2018,\"Rome attend, dit \"\"Berne\"\".\nEncore.\"\n\n,,2018,Berne attend "
          "encore.\n") ==
      Told{"-#r1|2018-04-06|Rome|Rome/Rome attend, dit \"Berne\"./Encore.", "-#2|2018||Berne attend encore."});
  CHECK(csv("\xEF\xBB\xBFtext;date\nRome, Berne et Vienne attendent.;2018\n") ==
        Told{"-#1|2018||Rome, Berne et Vienne attendent."});
  CHECK(csv("text\tdate\nRome attend Berne.\t2018") == Told{"-#1|2018||Rome attend Berne."});
  CHECK(csv("chapo,corps\nRome,Rome attend Berne.\n", "text=corps,title=chapo") ==
        Told{"-#1||Rome|Rome/Rome attend Berne."});
  CHECK(csv("body,text\nNon non non.,Rome attend Berne.\n") == Told{"-#1|||Rome attend Berne."});
}

TEST_CASE("a row that cannot be read costs that row") {
  CHECK(csv("id,text\na,\nb,Rome attend Berne.\n") == Told{"-#a!row 1: holds no text", "-#b|||Rome attend Berne."});
  CHECK(csv("text\nl\xE9ger d\xE9gel \xE0 Rome\n") == Told{"-#1|||léger dégel à Rome"});
  CHECK(csv("text\ndéjà cassé : \xC3\n") ==
        Told{"-#1!row 1: column 1: byte 16 is no UTF-8, and the text is no Windows-1252"});
  CHECK(csv("text\n" + std::string(200, 'x') + "\nRome attend Berne.\n", "", 100) ==
        Told{"-#1!row 1: is longer than 100 bytes", "-#2|||Rome attend Berne."});
  const Told open_quote = csv("text\n\"" + std::string(300'000, 'x') + "\n", "", 1000);
  CHECK(open_quote.front() == "-#1!row 1: is longer than 1000 bytes");
}

TEST_CASE("a table without a column of text is refused") {
  CHECK(csv("") == Told{"-!is empty"});
  CHECK(csv("a,b\n1,2\n") ==
        Told{"-!line 1: none of its columns (a, b) is called text, body or content; --map text=NAME names one"});
}

TEST_CASE("a mapping names parts that there are") {
  ArticleFields fields;
  map_fields(fields, "text=corps,date=jour");
  CHECK(fields.text.front() == "corps");
  CHECK(fields.published.front() == "jour");
  for (const char* bad : {"corps", "text=", "author=x", "text=a,,title=b"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(map_fields(fields, bad), Error);
  }
}
