#include <doctest/doctest.h>

#include "base/report.hpp"
#include "ingest/language/python_regex.hpp"
#include "ingest/language/regex.hpp"

using namespace entente;

TEST_CASE("Python's syntax becomes one that PCRE2 and RE2 share") {
  struct Case {
    std::string python;
    std::string translated;
  };
  for (const Case& c : {Case{R"((?u)a\u00e9\U0001F600)", R"(a\x{00e9}\x{0001F600})"}, Case{"(?iu)abc", "(?i)abc"},
                        Case{R"([\u0041-\u005a])", R"([\x{0041}-\x{005a}])"}, Case{"[[:<>]", R"([\[:<>])"},
                        Case{"[]a[]", R"([]a\[])"}, Case{R"(\d[\w.])", R"([\p{Nd}][\p{L}\p{N}_.])"},
                        Case{R"(\[a\Z)", R"(\[a\z)"}, Case{"(?:a)(?=b)", "(?:a)(?=b)"}}) {
    CHECK(translate_python_regex(c.python, "file", "place") == c.translated);
  }
  for (const char* bad : {R"([\W])", "(?x)a b", R"(\N{DASH})", R"(\u12)", "a\\"}) {
    CHECK_THROWS_AS(translate_python_regex(bad, "file", "place"), Error);
  }
}

TEST_CASE("white space is Python's") {
  const SearchRegex regex(translate_python_regex(R"(^\S$)", "file", "place"), "file", "place");
  RegexScratch scratch;
  for (const char* white : {" ", "\t", "\x1c", "\u0085", "\u00a0", "\u2003", "\u202f", "\u3000"}) {
    CHECK_FALSE(regex.search(white, scratch));
  }
  for (const char* other : {"a", "\u200b", "\u180e", "\ufeff"}) CHECK(regex.search(other, scratch));
}

TEST_CASE("alternatives share their large classes without a change of meaning") {
  std::string large = "[";
  for (char c = 'a'; c <= 'z'; ++c)
    large += std::string("\\x{00") + (c < 'p' ? "6" : "7") + "0123456789abcdef"[c % 16] + "}";
  large += "'’]";
  const std::string pattern = "(?i)(?:^ab[-–]" + large + "+$)|(?:^cd?(?:ef)?" + large + "*$)|(?:^" + large + "+-" +
                              large + "+$)|(?:^" + large + "+_(?:x|y)" + large + "+$)|xyz";
  const std::string shared = share_alternatives(pattern);
  CHECK(shared.size() < pattern.size() * 3 / 4);
  const TestRegex before(pattern, "file", "place");
  const TestRegex after(shared, "file", "place");
  RegexScratch scratch;
  int matching = 0;
  for (const char* text : {"ab-c", "AB–déf", "ab-",  "ab-c1", "c",   "cd",     "cdefgh", "cef", "ce-f", "ce-",  "x-y",
                           "x--y", "a_xb",   "a_zb", "a_x",   "xyz", "xyzzy!", "wxyz-",  "",    "'",    "l’ami"}) {
    CAPTURE(text);
    CHECK(before.matches(text, scratch) == after.matches(text, scratch));
    matching += before.matches(text, scratch) ? 1 : 0;
  }
  CHECK(matching > 8);
}

TEST_CASE("a pattern with look-around or references stays as it is") {
  const std::string large = "[" + std::string(80, 'a') + "]";
  for (const std::string& pattern :
       {"(?:^a(?=b)" + large + "$)|(?:^c" + large + "$)", "(?:^(a)\\1" + large + "$)|(?:^c" + large + "$)",
        "(?:^a++" + large + "$)|(?:^c" + large + "$)", "(?:^a" + large + "$)|(?:^c" + large + "$"}) {
    CHECK(share_alternatives(pattern) == pattern);
  }
}

TEST_CASE("a test matches at the beginning, before a last line break, and case as Python folds it") {
  RegexScratch scratch;
  const TestRegex linear("(?i)^istanbul[k]$", "file", "place");
  const TestRegex backtracking("(?i)^istanbul(?!x)[k]$", "file", "place");
  for (const TestRegex* regex : {&linear, &backtracking}) {
    CHECK(regex->matches("istanbulk", scratch));
    CHECK(regex->matches("ISTANBULK", scratch));
    CHECK(regex->matches("istanbulk\n", scratch));
    CHECK(regex->matches("\u0131\u017ftanbul\u212a", scratch));
    CHECK(regex->matches("\u0130stanbulk", scratch));
    CHECK_FALSE(regex->matches("à istanbulk", scratch));
    CHECK_FALSE(regex->matches("istanbulk\n\n", scratch));
    CHECK_FALSE(regex->matches("", scratch));
  }
}
