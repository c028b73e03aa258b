// extract, build and add with the installed model (scripts/setup): what comes of good and of bad articles.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "graph/query.hpp"
#include "graph/record.hpp"
#include "graph/stats.hpp"
#include "graph/store.hpp"
#include "tests/cli/run.hpp"

using namespace entente;
using namespace entente::test;

namespace {

std::vector<Record> records(const std::string& lines) {
  std::vector<Record> result;
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);)
    result.push_back(read_record(line, "output", "line " + std::to_string(result.size() + 1)));
  return result;
}

const std::string good =
    "date 2018-04-06 Paris accuse Moscou\n\nLa France a accusé vendredi la Russie de soutenir Damas.\n";

// Sentences enough for several batches, each article its own.
std::string many_lines(int count) {
  const char* const actors[] = {"La France", "La Russie", "L'Allemagne", "Le Mali", "La Turquie", "L'ONU"};
  const char* const acts[] = {"a accusé", "soutient", "a menacé", "a rencontré", "a condamné"};
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"date\": \"2018-04-06\", \"text\": \"" +
             std::string(actors[i % 6]) + " " + acts[i % 5] + " " + (i % 2 == 0 ? "l'Iran" : "la Chine") +
             " lundi à Genève. Le président a promis " + std::to_string(i) + " millions d'euros.\"}\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("an article becomes a record, and a record a relation") {
  const Folder folder;
  const Result result = run({"extract", folder.put("a.txt", good)});
  CHECK(result.exit_code == 0);
  CHECK(result.errors == "");
  const auto read = records(result.output);
  REQUIRE(read.size() == 1);
  CHECK(read[0].article.title == "Paris accuse Moscou");
  CHECK(read[0].article.published == "2018-04-06");
  CHECK(read[0].article.source == folder.path("a.txt"));
  const auto accuses = [&](const RecordRelation& r) {
    const auto key = [&](const std::string& id) {
      return std::find_if(read[0].actors.begin(), read[0].actors.end(),
                          [&](const RecordActor& a) { return a.id == id; })
          ->key;
    };
    return r.type == "ACCUSE" && key(r.source) == "country:FR" && key(r.target) == "country:RU" &&
           r.date == "2018-04-06";
  };
  CHECK(std::any_of(read[0].relations.begin(), read[0].relations.end(), accuses));
}

TEST_CASE("extract -v tells the processor time of each stage, and the same records") {
  const Folder folder;
  const std::string article = folder.put("a.txt", good);
  const Result told = run({"-v", "extract", article});
  CHECK(told.exit_code == 0);
  CHECK(told.output == run({"extract", article}).output);
  double language = 0;
  double actors = 0;
  double relations = 0;
  const std::size_t at = told.errors.find("processor time: ");
  REQUIRE(at != std::string::npos);
  CHECK(std::sscanf(told.errors.c_str() + at, "processor time: language %lf s, actors %lf s, relations %lf s",
                    &language, &actors, &relations) == 3);
  CHECK(language > 0);
}

TEST_CASE("the records are the same bytes, whatever the threads and batches") {
  const Folder folder;
  const std::string articles = folder.put("a.jsonl", many_lines(60) + "{\"text\": \"cut");
  const std::string expected = run({"extract", articles, "--jobs", "1", "--batch", "1"}).output;
  CHECK(std::count(expected.begin(), expected.end(), '\n') == 61);
  for (const char* jobs : {"1", "2", "3"}) {
    for (const char* batch : {"2", "7", "100"}) {
      CAPTURE(jobs);
      CAPTURE(batch);
      CHECK(run({"extract", articles, "--jobs", jobs, "--batch", batch}).output == expected);
    }
  }
  CHECK(run({"extract", articles, "-o", folder.path("records")}).output.empty());
  CHECK(bytes_of(folder.path("records")) == expected);
}

TEST_CASE("every bad article is named with its reason, the good ones are read, and the exit code is 1") {
  const Folder folder;
  std::filesystem::create_directory(folder.path("empty"));
  struct Case {
    std::string path;
    const char* reason;
  };
  const std::vector<Case> bad{
      {folder.path("none.txt"), "cannot be opened: No such file or directory"},
      {folder.path("empty"), "is a folder without articles"},
      {folder.put("broken.txt", "L\xC3\xA9gende : \xC3\xA9t\xC3\xA9 \xC3 cass\xC3\xA9"),
       "byte 17 is no UTF-8, and the text is no Windows-1252"},
      {folder.put("empty.txt", ""), "is empty"},
      {folder.put("line.txt", std::string(50'000'000, 'x')), "is 50000000 characters long; at most 1000000 are read"},
      {folder.put("line.jsonl", "{\"text\": \"" + std::string(50'000'000, 'x')),
       "line 1: is longer than 16777216 bytes"},
      {folder.put("nul.txt", std::string(10'000, '\0')), "byte 0 is NUL: this is no text"},
      {folder.put("cut.jsonl", "{\"text\": \"La Fran"),
       "line 1: byte 17 of its JSON: Missing a closing quotation mark in string."},
  };
  std::vector<std::string> arguments{"extract"};
  for (const Case& c : bad) arguments.push_back(c.path);
  arguments.push_back(folder.put("good.txt", good));
  const Result result = run(arguments);
  CHECK(result.exit_code == 1);
  const auto read = records(result.output);
  REQUIRE(read.size() == bad.size() + 1);
  for (std::size_t i = 0; i < bad.size(); ++i) {
    CAPTURE(bad[i].path);
    CHECK(read[i].article.source.substr(0, bad[i].path.size()) == bad[i].path);
    CHECK(read[i].error == bad[i].reason);
    CHECK(result.says(read[i].article.source + ": " + bad[i].reason));
  }
  CHECK(read.back().error == "");
  CHECK_FALSE(read.back().relations.empty());
  CHECK(result.says("8 of 9 articles could not be read"));

  arguments[0] = "build";
  arguments.insert(arguments.end(), {"-o", folder.path("news.entente")});
  const Result build = run(arguments);
  CHECK(build.exit_code == 1);
  CHECK(build.says("9 articles read"));
  CHECK(build.says("1 article failed: is a folder without articles"));
  CHECK(store_stats(Store::open(folder.path("news.entente"))).articles == 1);
}

TEST_CASE("Windows-1252 is read, and said so") {
  const Folder folder;
  const Result result = run({"extract", folder.put("a.txt", "La France a accus\xE9 la Russie.")});
  CHECK(result.exit_code == 0);
  CHECK(result.says("a.txt: read as Windows-1252"));
  CHECK(records(result.output).at(0).error == "");
  CHECK(run({"extract", folder.path("a.txt"), "--quiet"}).errors == "");
}

TEST_CASE("articles are read from standard input, records written to standard output") {
  const auto lines = records(run({"extract"}, {many_lines(2), {}}).output);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].article.source == "-#1");
  CHECK(records(run({"extract", "-"}, {good, {}}).output).at(0).article.title == "Paris accuse Moscou");
  CHECK(records(run({"extract", "--from", "text"}, {"<p>La France attend.", {}}).output).at(0).error == "");
}

TEST_CASE("an output that cannot be written is an error, and the old file stays") {
  const Folder folder;
  const std::string article = folder.put("a.txt", good);
  const Result full = run({"extract", article}, {"", {}, "/dev/full"});
  CHECK(full.exit_code == 1);
  CHECK(full.says("standard output: cannot be written: No space left on device"));
  const Result device = run({"extract", article, "-o", "/dev/full"});
  CHECK(device.exit_code == 1);
  CHECK(device.says("/dev/full: cannot be written: No space left on device"));
  const Result nowhere = run({"extract", article, "-o", folder.path("no/where")});
  CHECK(nowhere.exit_code == 1);
  CHECK(nowhere.says("no/where: cannot be written"));
  CHECK(run({"build", article, "-o", folder.path("no/where")}).exit_code == 1);

  const std::string old = folder.put("old", "old");
  const Result kept = run({"extract", article, "-o", old});
  CHECK(kept.exit_code == 1);
  CHECK(kept.says("old: exists already (-O overwrites it)"));
  CHECK(bytes_of(old) == "old");
  CHECK(run({"extract", article, "-O", "-o", old}).exit_code == 0);
  CHECK(records(bytes_of(old)).size() == 1);
}

TEST_CASE("where the disk has no room the old file stays, and nothing half written beside it") {
  const Folder folder;
  const std::string lines = folder.put("a.jsonl", many_lines(400));
  const std::string graph = folder.path("news.entente");
  REQUIRE(run({"build", folder.put("b.txt", good), "-o", graph}).exit_code == 0);
  const std::string before = bytes_of(graph);
  REQUIRE(before.size() > 100'000);  // the empty tables alone
  const Result build = run({"build", "-O", lines, "-o", graph}, {"", {}, {}, before.size() + 10'000});
  CHECK(build.exit_code == 1);
  CHECK(build.says("news.entente"));
  CHECK(bytes_of(graph) == before);

  const std::string old = folder.put("old", "old");
  const Result extract = run({"extract", lines, "-O", "-o", old}, {"", {}, {}, 50'000});
  CHECK(extract.exit_code == 1);
  CHECK(extract.says("old: cannot be written: File too large"));
  CHECK(bytes_of(old) == "old");
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK(entry.path().string().find(".part") == std::string::npos);
  }
}

TEST_CASE("build makes a graph, replaces it only when told, and add passes over what is in") {
  const Folder folder;
  const std::string graph = folder.path("news.entente");
  const std::string lines = folder.put("a.jsonl", many_lines(20));
  const Result build = run({"build", lines, "-o", graph});
  CHECK(build.exit_code == 0);
  CHECK(build.output.empty());
  CHECK(build.says("20 articles read"));
  CHECK(build.says("20 added"));
  CHECK(store_stats(Store::open(graph)).articles == 20);
  CHECK(count_statements(Store::open(graph), {}) > 0);

  const Result again = run({"add", graph, lines, folder.put("b.txt", good)});
  CHECK(again.exit_code == 0);
  CHECK(again.says("1 added, 20 already in"));
  CHECK(store_stats(Store::open(graph)).articles == 21);

  const Result incremental = run({"build", folder.path("b.txt"), "-o", graph});
  CHECK(incremental.exit_code == 0);
  CHECK(incremental.says("0 added, 1 already in"));
  CHECK(store_stats(Store::open(graph)).articles == 21);
  const std::string foreign = folder.put("foreign", "Ceci n'est pas un graphe.");
  CHECK(run({"build", folder.path("b.txt"), "-o", foreign}).says("is no entente graph"));
  CHECK(bytes_of(foreign) == "Ceci n'est pas un graphe.");
  CHECK(run({"build", "-O", folder.path("b.txt"), "-o", graph}).exit_code == 0);
  CHECK(store_stats(Store::open(graph)).articles == 1);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    CHECK(entry.path().string().find(".part") == std::string::npos);
}

TEST_CASE("a graph is the same whatever the threads and batches") {
  const Folder folder;
  const std::string lines = folder.put("a.jsonl", many_lines(40));
  const auto exported = [&](const char* jobs, const char* batch) {
    CHECK(run({"build", "-O", lines, "--jobs", jobs, "--batch", batch, "-o", folder.path("g.entente")}).exit_code == 0);
    return run({"export", folder.path("g.entente"), "-f", "jsonld"}).output;
  };
  const std::string expected = exported("1", "40");
  CHECK(expected.size() > 1000);
  CHECK(exported("2", "1") == expected);
  CHECK(exported("3", "7") == expected);
}

namespace {

// A president and a minister whom no table has for that day, named in one article, not in the other.
const std::string named =
    "date 1965-03-02 Visite\n\nLe président gabonais Henri Mba a rencontré jeudi la ministre ivoirienne de la Défense "
    "Aya Koné. Bachar al-Assad a remercié la France.\n";
const std::string not_named =
    "date 1965-04-06 Des reproches\n\nLe président gabonais a accusé la France. La ministre ivoirienne de la Défense a "
    "critiqué le Mali. Bachar el-Assad a menacé le Tchad.\n";

}  // namespace

TEST_CASE("who holds an office is learnt from other articles, whichever comes first") {
  const Folder folder;
  folder.put("one/a.txt", named);
  folder.put("one/b.txt", not_named);
  const std::string first = folder.path("one/a.txt");
  const std::string second = folder.path("one/b.txt");
  CHECK(run({"-q", "build", folder.path("one"), "-o", folder.path("together")}).exit_code == 0);
  CHECK(run({"-q", "build", second, "-o", folder.path("apart")}).exit_code == 0);
  CHECK(run({"query", folder.path("apart"), "--from", "person:henri-mba"}).exit_code == 1);
  CHECK(run({"-q", "add", folder.path("apart"), first}).exit_code == 0);
  CHECK(run({"-q", "build", first, "-o", folder.path("only")}).exit_code == 0);
  CHECK(run({"-q", "build", second, "-o", folder.path("other")}).exit_code == 0);
  CHECK(run({"-q", "merge", folder.path("other"), folder.path("only"), "-o", folder.path("merged")}).exit_code == 0);
  for (const char* graph : {"together", "apart", "merged"}) {
    CAPTURE(graph);
    const std::string told = run({"query", folder.path(graph), "--type", "ACCUSE"}).output;
    CHECK(told.find("Henri Mba\tACCUSE") != std::string::npos);
    CHECK(told.find("Aya Koné\tACCUSE") != std::string::npos);
    for (const char* format : {"tsv", "csv", "json", "ndjson"}) {
      CHECK(run({"actors", folder.path(graph), "--format", format}).output ==
            run({"actors", folder.path("together"), "--format", format}).output);
    }
    const std::string president = run({"actors", folder.path(graph), "mba"}).output;
    CHECK(president.find("GA/state 1965-03-02 to 1965-04-06") != std::string::npos);
    CHECK(president.find("held that office by other articles of that time") != std::string::npos);
    CHECK(run({"actors", folder.path(graph), "assad", "--no-header"}).output.starts_with("person:bachar-al-assad\t"));
  }
}

TEST_CASE("corrections are kept in the graph, survive its rebuilding, and are told as a file has them") {
  const Folder folder;
  const std::string article = folder.put("a.txt", named);
  const std::string graph = folder.path("g");
  const std::string lines =
      "different person:aya-kone person:henri-mba\nrename person:henri-mba Henri Mba Obame\n"
      "same person:hafez-al-assad person:bachar-al-assad\n";
  const std::string file = folder.put("c.txt", "# of ours\n" + lines);
  REQUIRE(run({"-q", "build", article, "--corrections", file, "-o", graph}).exit_code == 0);
  CHECK(run({"actors", graph, "--corrections"}).output == lines);
  const std::string corrected = run({"actors", graph}).output;
  CHECK(corrected.find("person:hafez-al-assad") != std::string::npos);
  CHECK(corrected.find("Henri Mba Obame") != std::string::npos);
  CHECK(run({"-q", "build", "-O", article, "-o", graph}).exit_code == 0);
  CHECK(run({"actors", graph}).output == corrected);

  const std::string other = folder.put("b.txt", not_named);
  CHECK(run({"-q", "add", graph, other}).exit_code == 0);
  CHECK(run({"actors", graph, "--corrections"}).output == lines);

  // Of two graphs the corrections are put together, where they do not contradict each other.
  const std::string against = folder.put("d.txt", "same person:henri-mba person:aya-kone\n");
  REQUIRE(run({"-q", "build", other, "--corrections", against, "-o", folder.path("h")}).exit_code == 0);
  const Result refused = run({"merge", graph, folder.path("h"), "-o", folder.path("m")});
  CHECK(refused.exit_code == 1);
  CHECK(refused.errors.find("are said to be different, and, by this or other lines, the same") != std::string::npos);
  CHECK(run({"-q", "merge", graph, folder.path("h"), "--corrections", file, "-o", folder.path("m")}).exit_code == 0);
  CHECK(run({"actors", folder.path("m"), "--corrections"}).output == lines);

  // Taken back by a file that says nothing.
  CHECK(run({"-q", "add", graph, other, "--corrections", folder.put("none.txt", "")}).exit_code == 0);
  CHECK(run({"actors", graph, "--corrections"}).output.empty());
  CHECK(run({"actors", graph}).output.find("person:hafez-al-assad") == std::string::npos);

  const std::string wrong = folder.put("w.txt", "same person:a person:b\n\ndifferent person:b person:a\n");
  for (const std::vector<std::string>& command : {std::vector<std::string>{"build", article, "-o", folder.path("x")},
                                                  {"add", graph, article},
                                                  {"merge", graph, "-o", folder.path("x")}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--corrections", wrong});
    const Result result = run(arguments);
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("w.txt: line 3: person:a and person:b are said to be different") != std::string::npos);
    CHECK(!std::filesystem::exists(folder.path("x")));
  }
}

TEST_CASE("a changed article takes the place of its former version, with all that only that one supported") {
  const Folder folder;
  const std::string articles = folder.path("articles");
  folder.put("articles/a.txt", good);
  folder.put("articles/b.jsonl", many_lines(6));
  const std::string graph = folder.path("news.entente");
  REQUIRE(run({"build", articles, "-o", graph}).exit_code == 0);
  const std::string changed =
      "date 2018-04-09 Berlin accuse Pékin\n\nL'Allemagne a accusé lundi la Chine de soutenir Damas.\n";
  folder.put("articles/a.txt", changed);
  std::string lines = many_lines(6);
  lines.replace(lines.find("lundi"), 5, "mardi");
  folder.put("articles/b.jsonl", lines);
  const Result again = run({"build", articles, "-o", graph});
  CHECK(again.exit_code == 0);
  CHECK(again.says("2 added, 5 already in, 2 former versions taken out"));

  const std::string fresh = folder.path("fresh.entente");
  REQUIRE(run({"build", articles, "-o", fresh}).exit_code == 0);
  for (const char* format : {"graphml", "jsonld", "nt"}) {
    CHECK(run({"export", graph, "-f", format}).output == run({"export", fresh, "-f", format}).output);
  }
}

TEST_CASE("articles that change places in one file are all kept") {
  const Folder folder;
  const auto line = [](const char* id, const char* text) {
    return std::string("{\"id\": \"") + id + "\", \"text\": \"" + text + "\"}\n";
  };
  const char* const first = "La France a accusé la Russie.";
  const char* const second = "Le Mali a rencontré la Chine.";
  const std::string graph = folder.path("news.entente");
  const std::string file = folder.put("a.jsonl", line("1", first) + line("2", second));
  REQUIRE(run({"build", file, "-o", graph}).exit_code == 0);
  folder.put("a.jsonl", line("1", second) + line("2", first));
  CHECK(run({"build", file, "-o", graph, "--jobs", "1"}).exit_code == 0);
  CHECK(store_stats(Store::open(graph)).articles == 2);
  folder.put("a.jsonl", line("1", "Le Niger a menacé le Tchad.") + line("2", second));
  CHECK(run({"build", file, "-o", graph, "--jobs", "1"}).exit_code == 0);
  CHECK(store_stats(Store::open(graph)).articles == 2);
}

TEST_CASE("what comes by standard input or stands at a place in a file never takes another's place") {
  const Folder folder;
  const std::string graph = folder.path("news.entente");
  CHECK(run({"build", "-", "-o", graph}, {good, {}}).exit_code == 0);
  CHECK(run({"add", graph, "-"}, {"Le Niger a menacé le Tchad.", {}}).exit_code == 0);
  const auto line = [](const char* text) { return std::string("{\"text\": \"") + text + "\"}\n"; };
  CHECK(run({"add", graph, folder.put("a.jsonl", line("La France a accusé la Russie."))}).exit_code == 0);
  CHECK(run({"add", graph, folder.put("a.jsonl", line("Le Mali a rencontré la Chine."))}).exit_code == 0);
  CHECK(store_stats(Store::open(graph)).articles == 4);
}
