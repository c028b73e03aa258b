#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace entente;

TEST_CASE("well-formed UTF-8 has no invalid byte, and each fault is found where it is") {
  CHECK_FALSE(first_invalid_utf8("l'été à 20 °C 😀"));
  struct Case {
    std::string text;
    std::size_t at;
  };
  for (const Case& c : {Case{"a\xFF", 1}, Case{"\xC0\x80", 0}, Case{"ab\xED\xA0\x80", 2}, Case{"\xE2\x82", 0},
                        Case{"\xF4\x90\x80\x80", 0}, Case{"\xE0\x80\x80", 0}}) {
    CHECK(first_invalid_utf8(c.text) == c.at);
    CHECK_FALSE(first_invalid_utf8(repair_utf8(c.text)));
  }
}

TEST_CASE("byte offsets become code point offsets") {
  const std::string text = "é" + std::string(200, 'x') + "😀z";
  const CodePoints points(text);
  CHECK(points.at(ByteOffset{0}) == 0);
  CHECK(points.at(ByteOffset{2}) == 1);
  CHECK(points.at(ByteOffset{202}) == 201);
  CHECK(points.at(ByteOffset{206}) == 202);
  CHECK(points.at(ByteOffset{207}) == 203);
  CHECK(count_code_points(text) == 203);
}

TEST_CASE("a block boundary inside of a code point does not count it twice") {
  const std::string text = std::string(63, 'x') + "é" + "y";
  const CodePoints points(text);
  CHECK(points.at(ByteOffset{63}) == 63);
  CHECK(points.at(ByteOffset{65}) == 64);
  CHECK(points.at(ByteOffset{66}) == 65);
}

TEST_CASE("folded names compare without case, accents and kinds of apostrophe") {
  CHECK(fold("L’Élysée") == "l'elysee");
  CHECK(fold("  Côte   d'Ivoire ") == "cote d'ivoire");
  CHECK(fold("Straße") == "strasse");
}

TEST_CASE("Windows-1252 has its own characters where Latin-1 has controls") {
  CHECK(windows_1252_to_utf8("\x80 l\x92"
                             "\xE9t\xE9") == "€ l’été");
}

TEST_CASE("what XML forbids is taken away, text stays") {
  CHECK(strip_forbidden(std::string("a\0b\x01\tc\nd\x7F", 8)) == "ab\tc\nd");
}

TEST_CASE("lower case is Python's: final sigma, dotted I") {
  CHECK(lower_case("ΟΔΟΣ") == "οδος");
  CHECK(lower_case("İ") == "i̇");
}
