// Runs over many articles with the installed model (scripts/setup): what is skipped, lists, the report, interrupts.
#include <doctest/doctest.h>

#include <rapidjson/document.h>

#include <algorithm>
#include <cstdlib>

#include "tests/cli/run.hpp"

using namespace entente::test;

namespace {

const std::string english =
    "The government said on Tuesday that it would not accept the decision of the court, and that the minister had "
    "asked for a "
    "meeting with the heads of the other parties before the end of the week.";

std::string line(const std::string& id, const std::string& text) {
  return "{\"id\": \"" + id + "\", \"date\": \"2018-04-06\", \"text\": \"" + text + "\"}\n";
}

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("what is no article is named and counted, and is no error") {
  const Folder folder;
  const std::string input = folder.put("a.jsonl", line("1", "La France a condamné l'Iran.") + line("2", "Rien.") +
                                                      line("3", english) + line("4", english + " Nobody knows why."));
  const std::string report = folder.path("report.json");
  const Result result = run({"extract", input, "--report", report});
  CHECK(result.exit_code == 0);
  CHECK(lines_in(result.output) == 1);
  CHECK(result.says("a.jsonl#2: skipped: is too short: 1 word"));
  CHECK(result.says("a.jsonl#3: skipped: is in another language (en)"));
  CHECK_FALSE(result.says("a.jsonl#4"));  // a language is named once, then counted
  CHECK(result.says("2 articles skipped: is in another language (en)"));
  CHECK(run({"extract", input, "--any-language", "--min-words", "1"}).output.find("#4") != std::string::npos);

  rapidjson::Document json;
  json.Parse(bytes_of(report).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(std::string(json["format"].GetString()) == "entente-report/1");
  CHECK(json["articles"]["analysed"].GetInt() == 1);
  CHECK(json["articles"]["failed"].GetInt() == 0);
  CHECK(json["articles"]["skipped"].GetInt() == 3);
  CHECK(json["skipped"]["is in another language (en)"].GetInt() == 2);
  CHECK(json["relations"]["ACCUSE"].GetInt() == 1);
  CHECK_FALSE(json["interrupted"].GetBool());
}

TEST_CASE("articles come from lists, patterns and tables with columns of other names") {
  const Folder folder;
  folder.put("mai/a.txt", "La France a condamné l'Iran.");
  folder.put("mai/b.csv", "corps;jour\nL'Iran a menacé la France.;2018\n");
  const std::string list = folder.put("list", folder.path("mai/a.txt") + "\n\n" + folder.path("mai/b.csv") + "\n");
  CHECK(lines_in(run({"extract", "--files-from", list, "--map", "text=corps,date=jour"}).output) == 2);
  CHECK(lines_in(run({"extract", folder.path("mai/*.txt")}).output) == 1);
  CHECK(run({"extract", folder.path("mai/*.md")}).says("mai/*.md: fits no file"));
  CHECK(run({"extract", "--map", "corps", folder.path("mai")}).says("--map: corps: is not PART=FIELD"));
  CHECK(run({"extract", "--files-from", folder.put("empty", "\n")}).says("empty: names no files"));
  CHECK(run({"build", "-o", folder.path("a.entente")}).exit_code == 2);
}

TEST_CASE("an article that takes too long is a failed one, and the others are read") {
  const Folder folder;
  std::string text;
  while (text.size() < 300'000) text += "La France a condamné l'Iran, et l'Iran a menacé la France. ";
  const std::string input = folder.put(
      "a.jsonl", line("1", "La France a condamné l'Iran.") + line("2", text) + line("3", "L'Iran menace Oslo."));
  const std::string report = folder.path("report.json");
  const Result result = run({"extract", input, "--article-seconds", "0.1", "--report", report});
  CHECK(result.exit_code == 1);
  CHECK(lines_in(result.output) == 3);
  CHECK(result.says("a.jsonl#2: could not be analysed: takes more than 0.1 s"));
  CHECK(result.says("1 of 3 articles could not be read"));
  CHECK(bytes_of(report).find("could not be analysed: takes more than") != std::string::npos);
  CHECK(result.output.find("\"ACCUSE\"") < result.output.find("could not be analysed"));
  CHECK(result.output.find("\"THREATEN\"") > result.output.find("could not be analysed"));
  CHECK(run({"extract", input, "--article-seconds", "-1"}).exit_code == 2);
}

TEST_CASE("a page of punctuation costs time in proportion to its length") {
  const auto times = [](std::size_t bytes, const std::string& words) {
    std::string text = "La France accuse la Russie ";
    while (text.size() < bytes) text += words;
    return text;
  };
  const Folder folder;
  std::string lines;
  for (const std::string words : {",", "l'", "🇫🇷", "«", "..; "}) {
    lines += line(std::to_string(lines.size()), times(60'000, words));
  }
  // Where the tokenizer looked at all that was left of such a run for each of its signs, it took 20 s or more.
  const Result result = run({"extract", "--any-language", "--article-seconds", "8", folder.put("a.jsonl", lines)});
  CHECK_MESSAGE(result.exit_code == 0, result.errors);
}

TEST_CASE("an interrupt ends a run at a whole article") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 30'000; ++i) {
    lines += line(std::to_string(i),
                  "La France a condamné l'Iran lundi à Genève, et promis " + std::to_string(i) + " euros.");
  }
  const std::string input = folder.put("many.jsonl", lines);
  const std::string output = folder.path("records");
  // In the foreground: otherwise timeout signals its whole group too, and a second interrupt ends a run at once.
  const std::string command = "timeout --foreground --preserve-status -s INT 1 " ENTENTE_PROGRAM " extract -j 2 '" +
                              input + "' > '" + output + "' 2> '" + folder.path("errors") + "'";
  const int status = std::system(command.c_str());
  CHECK(WEXITSTATUS(status) == 1);
  CHECK(bytes_of(folder.path("errors")).find("interrupted") != std::string::npos);
  const std::string records = bytes_of(output);
  CHECK(lines_in(records) < 30'000);
  CHECK((records.empty() || records.back() == '\n'));
}
