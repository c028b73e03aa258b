#include <doctest/doctest.h>

#include <sstream>

#include "ingest/articles/json_reader.hpp"

using namespace entente;

namespace {

std::vector<ReadArticle> all(std::unique_ptr<ArticleReader> reader) {
  std::vector<ReadArticle> result;
  while (auto read = reader->next()) result.push_back(std::move(*read));
  return result;
}

std::vector<ReadArticle> lines(const std::string& text, const ReadOptions& options = {}) {
  return all(read_json_lines(ByteSource(std::make_unique<std::istringstream>(text)), "a.jsonl", options));
}

std::vector<ReadArticle> value(const std::string& text, const ReadOptions& options = {}) {
  return all(read_json(ByteSource(std::make_unique<std::istringstream>(text)), "a.json", options));
}

}  // namespace

TEST_CASE("a JSON line gives an article, whatever its fields are called") {
  const auto read = lines(
      "\xEF\xBB\xBF"
      R"({"id": "a-1", "title": "Paris proteste", "text": "Paris proteste\n\nNon.\n\nEnfin.", "date": "2018-04-06T10:00:00Z", "url": "https://example.org/a", "language": "fr-FR"})"
      "\r\n\n"
      R"({"id": 7, "headline": "Berlin\u0000 se tait", "body": "PARIS (AFP) - Oui.", "published": "6 avril 2018", "link": "https://example.org/b", "lang": "de"})"
      "\n"
      R"({"content": "date 2018-04 Peut-être.", "title": null, "date": null, "extra": [1, {"text": 2}]})");
  REQUIRE(read.size() == 3);
  for (const ReadArticle& r : read) CHECK(r.error == "");
  CHECK(read[0].article.source == "a.jsonl#a-1");
  CHECK(read[0].article.text == "Paris proteste\n\nNon.\n\nEnfin.");
  CHECK(read[0].article.language == "fr");
  CHECK(read[0].article.url == "https://example.org/a");
  CHECK(read[1].article.source == "a.jsonl#7");
  CHECK(read[1].article.title == "Berlin se tait");
  CHECK(read[1].article.text == "Berlin se tait\n\nOui.");
  CHECK(to_string(*read[1].article.published) == "2018-04-06");
  CHECK(read[1].article.language == "de");
  CHECK(read[2].article.source == "a.jsonl#4");
  CHECK(to_string(*read[2].article.published) == "2018-04");
  CHECK(read[2].article.text == "Peut-être.");
}

TEST_CASE("dates may be years and seconds or milliseconds since 1970") {
  for (const char* date : {"1522972800", "1523059199", "1522972800000", "\"2018-04-06\""}) {
    const auto read = lines(std::string(R"({"text": "Non.", "date": )") + date + "}");
    CHECK(to_string(read.at(0).article.published.value()) == "2018-04-06");
  }
  CHECK(to_string(lines(R"({"text": "Non.", "date": 2018})").at(0).article.published.value()) == "2018");
  for (const char* date : {"-5", "1.5", "true", "99999999999999999", "\"demain\"", "[]"}) {
    const auto read = lines(std::string(R"({"text": "Non.", "date": )") + date + "}");
    CHECK_FALSE(read.at(0).article.published);
    CHECK(read.at(0).notes == std::vector<std::string>{"its date is not understood"});
  }
}

TEST_CASE("a bad line is an error with its number, and the run goes on") {
  ReadOptions options;
  options.limits.line_bytes = 1000;
  struct Case {
    std::string line;
    const char* error;
  };
  for (const Case& c :
       {Case{R"({"text": "La France prot)", "line 2: byte 24 of its JSON: Missing a closing quotation mark in string."},
        Case{R"({"text": "Non.",)", "line 2: byte 16 of its JSON: Missing a name for object member."},
        Case{"[]", "line 2: is no JSON object"}, Case{"\"Non.\"", "line 2: is no JSON object"},
        Case{R"({"title": "Titre"})", "line 2: has none of the fields text, body, content"},
        Case{R"({"text": 5})", "line 2: its text is no JSON string"},
        Case{R"({"text": " \n "})", "line 2: holds no text"},
        Case{"{\"text\": \"\xC3\"}", "line 2: byte 10 of its JSON: Invalid encoding in string."},
        Case{"La France", "line 2: byte 0 of its JSON: Invalid value."},
        Case{std::string(5, '\0'), "line 2: byte 0 is NUL: this is no text"},
        Case{R"({"text": ")" + std::string(1000, 'x') + "\"}", "line 2: is longer than 1000 bytes"},
        Case{R"({"text": "Non."} {"text": "Oui."})",
             "line 2: byte 17 of its JSON: The document root must not be followed by other values."}}) {
    CAPTURE(c.line.substr(0, 40));
    const auto read = lines("{\"text\": \"Un.\"}\n" + c.line + "\n{\"text\": \"Trois.\"}\n", options);
    REQUIRE(read.size() == 3);
    CHECK(read[0].error == "");
    CHECK(read[1].error == c.error);
    CHECK(read[1].article.source == "a.jsonl#2");
    CHECK(read[2].article.text == "Trois.");
  }
}

TEST_CASE("nesting costs no stack") {
  const auto read = lines(R"({"text": "Non.", "deep": )" + std::string(200'000, '[') + std::string(200'000, ']') + "}");
  CHECK(read.at(0).article.text == "Non.");
}

TEST_CASE("a JSON value is one article, or an array of them") {
  const auto one = value("{\n  \"text\": \"Non.\"\n}\n");
  REQUIRE(one.size() == 1);
  CHECK(one[0].article.source == "a.json");

  const auto many = value(R"([{"text": "Un."}, {"id": "x", "text": "Deux."}, 3])");
  REQUIRE(many.size() == 3);
  CHECK(many[0].article.source == "a.json#1");
  CHECK(many[1].article.source == "a.json#x");
  CHECK(many[2].error == "object 3: is no JSON object");
}

TEST_CASE("a JSON file of several lines is read as JSON lines") {
  const auto read = value("{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n{\"text\": ");
  REQUIRE(read.size() == 3);
  CHECK(read[1].article.source == "a.json#2");
  CHECK(read[2].error.substr(0, 13) == "line 3: byte ");
}

TEST_CASE("bad JSON files are refused") {
  ReadOptions options;
  options.limits.file_bytes = 100;
  CHECK(value("").at(0).error == "is empty");
  CHECK(value("[]").at(0).error == "holds no articles");
  CHECK(value("[{\"text\": \"Un.\"}").at(0).error.substr(0, 5) == "byte ");
  CHECK(value(std::string(101, ' '), options).at(0).error.substr(0, 25) == "is larger than 100 bytes;");
  CHECK(value(std::string(10, '\0')).at(0).error == "byte 0 is NUL: this is no text");
}

TEST_CASE("JSON lines are told from a JSON value by the first line") {
  CHECK(looks_like_json_lines("{\"text\": \"Un.\"}\n{"));
  CHECK(looks_like_json_lines("\n {\"text\": \"cut"));
  CHECK_FALSE(looks_like_json_lines("{\n\"text\": 1}"));
  CHECK_FALSE(looks_like_json_lines("{\"title\": \"x\",\n\"text\": 1}"));
  CHECK_FALSE(looks_like_json_lines("[{\"text\": 1}]"));
  CHECK_FALSE(looks_like_json_lines("La France"));
  CHECK(looks_like_json(" [1]"));
  CHECK_FALSE(looks_like_json("La France"));
}
