#include <doctest/doctest.h>

#include "base/text.hpp"
#include "ingest/articles/encoding.hpp"

using namespace entente;

namespace {

const std::string sentence = "« L’Élysée a protesté, œuvre à l’appui », déclare-t-il à Nîmes : 5 € — ça suffit…";
const std::string sentence_1252 =
    "\xAB L\x92\xC9lys\xE9"
    "e a protest\xE9, \x9Cuvre \xE0 l\x92"
    "appui \xBB, d\xE9"
    "clare-t-il \xE0 N\xEEmes : 5 \x80 \x97 \xE7"
    "a suffit\x85";

std::string utf16(std::string_view ascii, bool little) {
  std::string result = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little) result += '\0';
    result += c;
    if (little) result += '\0';
  }
  return result;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, without its mark") {
  for (const std::string& bytes : {sentence, "\xEF\xBB\xBF" + sentence}) {
    const DecodedText decoded = decode_text(bytes);
    CHECK(decoded.error == "");
    CHECK(decoded.text == sentence);
    CHECK(decoded.notes.empty());
  }
  CHECK(decode_text(sentence, "windows-1252").text == sentence);
}

TEST_CASE("Windows-1252 is recognised, converted, and said so") {
  const DecodedText decoded = decode_text(sentence_1252);
  CHECK(decoded.error == "");
  CHECK(decoded.text == sentence);
  CHECK(decoded.notes == std::vector<std::string>{"read as Windows-1252"});
  CHECK(decode_text("\xC9t\xE9").text == "Été");
}

TEST_CASE("UTF-16 with its mark is converted") {
  for (const bool little : {true, false})
    CHECK(decode_text(utf16("Paris proteste.", little)).text == "Paris proteste.");
  CHECK(decode_text(std::string("\xFF\xFE\x00\xD8", 4)).error ==
        "is no well-formed UTF-16LE, which its byte order mark announces");
}

TEST_CASE("a declared charset is tried, strictly") {
  CHECK(decode_text("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251").text == "Привет");
  CHECK(decode_text("\xA4", "ISO-8859-15").text == "€");
  CHECK(decode_text("prot\xE9g\xE9", "iso-8859-1").text == "protégé");
  CHECK(decode_text("prot\xE9g\xE9", "no-such-charset").text == "protégé");
}

TEST_CASE("what is neither UTF-8 nor Windows-1252 is refused with its byte") {
  struct Case {
    std::string bytes;
    const char* error;
  };
  const std::string nuls(1000, '\0');
  for (const Case& c : {Case{sentence + "\xFF", "byte 102 is no UTF-8"},
                        Case{sentence.substr(0, 14) + "\xC3 fin", "byte 14 is no UTF-8"},
                        Case{"\xEF\xBB\xBFprot\xE9g\xE9", "byte 7 is no UTF-8"},
                        Case{"pr\x8Esident fran\x8D"
                             "ais",
                             "byte 2 is no UTF-8"},  // Mac Roman
                        Case{"pr\x82sident fran\x87"
                             "ais",
                             "byte 2 is no UTF-8"},                                           // code page 850
                        Case{"\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0", "byte 0 is no UTF-8"},  // Windows-1251
                        Case{nuls, "byte 0 is NUL"}, Case{std::string("Paris\0", 6), "byte 5 is NUL"}}) {
    const DecodedText decoded = decode_text(c.bytes);
    CHECK(decoded.error.substr(0, std::string_view(c.error).size()) == c.error);
    CHECK(decoded.text == "");
  }
}

TEST_CASE("binary files are told by NULs and control characters") {
  CHECK(looks_binary(std::string("\x89PNG\r\n\x1a\n\0\0", 10)));
  CHECK(looks_binary("\x01\x02\x03\x04"));
  CHECK_FALSE(looks_binary(sentence));
  CHECK_FALSE(looks_binary(sentence_1252));
  CHECK_FALSE(looks_binary(utf16("Paris", true)));
  CHECK_FALSE(looks_binary(""));
}
