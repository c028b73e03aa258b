// query, show, path, stats, export and merge: arguments in, exit code and both outputs out.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "tests/cli/run.hpp"
#include "tests/graph/sample.hpp"

using namespace entente;
using entente::test::bytes_of;
using entente::test::Folder;
using entente::test::Result;
using entente::test::run;

namespace {

std::string lines(const std::vector<Record>& records) {
  std::string result;
  for (const Record& record : records) result += write_record(record) + "\n";
  return result;
}

struct Sample {
  Folder folder;
  std::string graph = folder.path("news.entente");
  Sample() { Store::create(graph).add(sample::records()); }
};

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("query prints TSV when piped, with the date and the passage") {
  const Sample s;
  const Result result = run({"query", s.graph, "--from", "Macron", "--to", "poutine"});
  CHECK(result.exit_code == 0);
  CHECK(result.errors.empty());
  CHECK(count_lines(result.output) == 2);
  CHECK(result.output.starts_with("date\tsource\ttype\t"));
  CHECK(has(result.output, "2018-04-06\tEmmanuel Macron\tREQUEST\tchange\tVladimir Poutine\tasserted\t"));
  CHECK(has(result.output, "\tEmmanuel Macron a pressé Vladimir Poutine de retenir Damas.\t"));
  CHECK(count_lines(run({"query", s.graph, "--from", "Macron", "--no-header"}).output) == 1);
}

TEST_CASE("each format holds the same rows") {
  const Sample s;
  const auto as = [&](const char* format) {
    return run({"query", s.graph, "--type", "sanction", "--format", format}).output;
  };
  CHECK(count_lines(as("tsv")) == 4);
  CHECK(count_lines(as("csv")) == 4);
  CHECK(count_lines(as("table")) == 4);
  CHECK(count_lines(as("markdown")) == 5);
  CHECK(count_lines(as("ndjson")) == 3);
  CHECK(as("json").starts_with("[\n {\"id\":"));
  CHECK(as("json").ends_with("}\n]\n"));
  CHECK(as("table").find('\x1b') == std::string::npos);  // no colour where no terminal is
  CHECK(as("markdown").starts_with("| date | source |"));
}

TEST_CASE("a text that a spreadsheet would run as a formula is one no longer in CSV, and a number stays one") {
  const Sample s;
  const auto sql = [&](const char* statement) { return run({"sql", s.graph, statement, "--format", "csv"}).output; };
  CHECK(sql("SELECT '=cmd|x' AS a, '@b' AS b, '-2+3' AS c, -5 AS d, '+33' AS e") ==
        "a,b,c,d,e\n'=cmd|x,'@b,'-2+3,-5,'+33\n");
  CHECK(run({"sql", s.graph, "SELECT '=cmd' AS a", "--format", "tsv"}).output == "a\n=cmd\n");
}

TEST_CASE("codes have labels in French and English, but not in JSON") {
  const Sample s;
  const auto as = [&](const char* language, const char* format) {
    return run({"query", s.graph, "--type", "SANCTION", "--lang", language, "--format", format}).output;
  };
  CHECK(has(as("fr", "tsv"), "2018-04\tFrance\tsanctionne\t\tRussie\tprévu\t"));
  CHECK(as("fr", "tsv").starts_with("date\tsource\ttype\t"));  // columns that programs read keep their names
  CHECK(as("fr", "markdown").starts_with("| date | source | type | mode | cible | modalité |"));
  CHECK(has(as("en", "csv"), ",France,sanctions,,Russie,denied,"));
  CHECK(has(as("fr", "json"), "\"type\":\"SANCTION\""));
  CHECK(has(run({"show", s.graph, "Macron", "--lang", "fr"}).output, "demande à (changement) Vladimir Poutine"));
  CHECK(has(run({"query", s.graph, "--by", "quad", "--lang", "fr"}).output, "conflit matériel\t4\n"));
}

TEST_CASE("nothing found is no error, and empty in every format") {
  const Sample s;
  CHECK(run({"query", s.graph, "--since", "2030", "--format", "json"}).output == "[]\n");
  CHECK(run({"query", s.graph, "--since", "2030", "--format", "ndjson"}).output.empty());
  CHECK(run({"query", s.graph, "--since", "2030", "--format", "table"}).output.empty());
  CHECK(count_lines(run({"query", s.graph, "--since", "2030"}).output) == 1);
  CHECK(run({"query", s.graph, "--since", "2030"}).exit_code == 0);
}

TEST_CASE("the options of query each do what they say") {
  const Sample s;
  struct Case {
    std::vector<std::string> arguments;
    std::size_t rows;
  };
  for (const Case& c : {Case{{"--between", "Russie", "Damas"}, 2},
                        Case{{"--actor", "France"}, 4},
                        Case{{"--modality", "denied"}, 1},
                        Case{{"--modality", "asserted,planned"}, 6},
                        Case{{"--modality", "all"}, 8},
                        Case{{"--speaker", "Paris"}, 1},
                        Case{{"--country", "sy"}, 3},
                        Case{{"--since", "2018-04-05", "--until", "2018-04-05"}, 4},
                        Case{{"--limit", "2"}, 2},
                        Case{{"--article", "a3"}, 2},
                        Case{{"--confidence", "0.9"}, 0},
                        Case{{"--mode", "change"}, 1},
                        Case{{"--from", "Macron", "--from", "Poutine"}, 2},
                        Case{{"--edges"}, 6},
                        Case{{"--kind", "person"}, 2},
                        Case{{"--from-kind", "country,organisation"}, 6},
                        Case{{"--to-country", "ru", "--to-kind", "country"}, 5},
                        Case{{"--quad", "material-conflict"}, 4},
                        Case{{"--sort", "latest", "--limit", "3"}, 3},
                        Case{{"--roll-up", "country", "--from", "France"}, 4},
                        Case{{"--by", "quad"}, 3},
                        Case{{"--by", "month", "--limit", "1"}, 1},
                        Case{{"--by", "type"}, 6},
                        Case{{"--by", "pair", "--limit", "2"}, 2},
                        Case{{"--count"}, 1},
                        Case{{"--from", "country:FR", "--words", "sanctions"}, 1},
                        Case{{"--by", "year"}, 2},
                        Case{{"--edges", "--modality", "denied"}, 1}}) {
    std::vector<std::string> arguments{"query", s.graph, "--no-header"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    CAPTURE(c.arguments[0]);
    const Result result = run(arguments);
    CHECK(result.exit_code == 0);
    CHECK(count_lines(result.output) == c.rows);
  }
  CHECK(run({"query", s.graph, "--count"}).output == "8\n");
  CHECK(count_lines(run({"query", "--from", "France", s.graph, "--no-header"}).output) == 4);  // the file may come last
}

TEST_CASE("an actor that is not there gives exit code 1 and near names") {
  const Sample s;
  for (const char* option : {"--from", "--to", "--actor", "--speaker"}) {
    const Result result = run({"query", s.graph, option, "Makron"});
    CHECK(result.exit_code == 1);
    CHECK(result.says("no actor \"Makron\". Near: Emmanuel Macron (person:emmanuel-macron)"));
    CHECK(result.output.empty());
  }
  CHECK(run({"show", s.graph, "Pouttine"}).says("Near: Vladimir Poutine"));
  CHECK(run({"path", s.graph, "Macron", "Rusie"}).says("Near: Russie"));
}

TEST_CASE("wrong use gives exit code 2, wrong data 1") {
  const Sample s;
  struct Case {
    std::vector<std::string> arguments;
    int code;
    const char* message;
  };
  const std::string text = s.folder.put("text.entente", "Ceci n'est pas un graphe.");
  for (const Case& c : {Case{{"query"}, 2, "FILE"},
                        Case{{"query", s.graph, "--since", "hier"}, 2, "no date"},
                        Case{{"query", s.graph, "--format", "xml"}, 2, "xml"},
                        Case{{"query", s.graph, "--modality", "maybe"}, 2, "maybe"},
                        Case{{"query", s.graph, "--limit", "-1"}, 2, "limit"},
                        Case{{"query", s.graph, "--no-such"}, 2, "no-such"},
                        Case{{"query", s.graph, "--quad", "conflict"}, 2, "no class: conflict"},
                        Case{{"query", s.graph, "--kind", "planet"}, 2, "planet"},
                        Case{{"query", s.graph, "--sort", "size"}, 2, "size"},
                        Case{{"query", s.graph, "--lang", "de"}, 2, "de"},
                        Case{{"query", s.graph, "--type", "KISS"}, 1, "no type \"KISS\". Known: ACCUSE"},
                        Case{{"query", s.folder.path("absent")}, 1, "absent: no such file"},
                        Case{{"query", text}, 1, "is no entente graph"},
                        Case{{"query", s.folder.path()}, 1, "is no entente graph"},
                        Case{{"show", s.graph}, 2, "WHAT"},
                        Case{{"export", s.graph}, 2, "graphml"},
                        Case{{"export", s.graph, "-f", "dwg"}, 2, "no format \"dwg\""},
                        Case{{"export", s.graph, "-o", s.folder.path("x.dwg")}, 2, "-f is needed"},
                        Case{{"export", s.graph, "-o", s.folder.path("no/such/x.graphml")}, 1, "cannot be written"},
                        Case{{"export", text, "-f", "graphml"}, 1, "is no entente graph"},
                        Case{{"merge", s.graph}, 2, "output"},
                        Case{{"merge", text, "-o", s.folder.path("m")}, 1, "line 1"},
                        Case{{"merge", s.folder.path("absent"), "-o", s.folder.path("m")}, 1, "absent: cannot be read"},
                        Case{{"merge", s.graph, "-o", s.graph}, 1, "exists already"}}) {
    CAPTURE(c.message);
    const Result result = run(c.arguments);
    CHECK(result.exit_code == c.code);
    CHECK(has(result.errors, c.message));
    CHECK(result.output.empty());
  }
  CHECK_FALSE(std::filesystem::exists(s.folder.path("m")));
}

TEST_CASE("a full disk is an error of every command that prints") {
  const Sample s;
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"query", s.graph},
                                                    {"show", s.graph, "France"},
                                                    {"stats", s.graph},
                                                    {"path", s.graph, "France", "Damas"},
                                                    {"export", s.graph, "-f", "graphml"},
                                                    {"export", s.graph, "-f", "jsonld"}}) {
    CAPTURE(arguments[0]);
    const Result result = run(arguments, {.standard_input = {}, .environment = {}, .standard_output = "/dev/full"});
    CHECK(result.exit_code == 1);
    CHECK(has(result.errors, "standard output: cannot be written"));
  }
  const Result direct = run({"export", s.graph, "-f", "graphml", "-o", "/dev/full"});
  CHECK(direct.exit_code == 1);
  CHECK(has(direct.errors, "/dev/full: cannot be written: No space left"));
}

TEST_CASE("export writes the file whole, and overwrites only when told") {
  const Sample s;
  const std::string out = s.folder.path("news.graphml");
  CHECK(run({"export", s.graph, "-o", out}).exit_code == 0);
  const std::string first = bytes_of(out);
  CHECK(first == run({"export", s.graph, "-f", "graphml"}).output);
  const Result again = run({"export", s.graph, "-o", out, "--edges", "statement"});
  CHECK(again.exit_code == 1);
  CHECK(has(again.errors, "exists already (-O overwrites it)"));
  CHECK(bytes_of(out) == first);
  CHECK(run({"export", s.graph, "-O", "-o", out, "--edges", "statement"}).exit_code == 0);
  CHECK(bytes_of(out) != first);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(s.folder.path())) ++files;
  CHECK(files == 2);  // the graph and the export: nothing is left beside
}

TEST_CASE("show tells of an actor, a relation and an article") {
  const Sample s;
  const Result actor = run({"show", s.graph, "Macron"});
  CHECK(actor.exit_code == 0);
  CHECK(has(actor.output, "Emmanuel Macron  person, FR  person:emmanuel-macron\n"));
  CHECK(has(actor.output, "REQUEST (change) Vladimir Poutine"));
  CHECK(has(actor.output, "that: Vladimir Poutine COERCE gouvernement syrien  [requested]"));
  CHECK(has(actor.output, "« M. Macron a appelé M. Poutine à retenir Damas. »"));
  CHECK(has(actor.output, "a2.txt, 2018-04-07, fr:appeler"));
  CHECK(has(run({"show", s.graph, "France"}).output, "[denied]"));
  CHECK(has(run({"show", s.graph, "France"}).output,
            "Says\n  2018  Russie SUPPORT gouvernement syrien  according to France"));
  CHECK(has(run({"show", s.graph, "France", "--limit", "1"}).output, "and 3 more"));
  CHECK(has(run({"show", s.graph, "a3"}).output,
            "Titre de a3\n  a3.txt  2018-05\n  names France, Russie, gouvernement syrien, "));
  CHECK(has(run({"show", s.graph, "a3", "--format", "json"}).output,
            "\"actors\":[{\"key\":\"country:FR\",\"name\":\"France\"}"));
  CHECK(run({"show", s.graph, "a3.txt"}).output == run({"show", s.graph, "a3"}).output);
  CHECK(has(run({"show", s.graph, "Macron", "--format", "json"}).output,
            "{\"actor\":{\"key\":\"person:emmanuel-macron\","));
  CHECK(count_lines(run({"show", s.graph, "Macron", "--format", "csv"}).output) == 2);

  std::string id = run({"query", s.graph, "--type", "REQUEST", "--no-header"}).output;
  id = id.substr(id.rfind('\t') + 1, 8);
  CHECK(has(run({"show", s.graph, id}).output, "REQUEST (change) Vladimir Poutine"));
}

TEST_CASE("path prints one edge a step, and says where there is none") {
  const Sample s;
  const Result path = run({"path", s.graph, "Macron", "France", "--no-header"});
  CHECK(path.exit_code == 0);
  CHECK(count_lines(path.output) == 4);  // Macron, Poutine, Syrian government, Russia, France
  const Result none = run({"path", s.graph, "Macron", "France", "--directed"});
  CHECK(none.exit_code == 1);
  CHECK(has(none.errors, "no path from Emmanuel Macron to France"));
}

TEST_CASE("stats counts") {
  const Sample s;
  const std::string counts = run({"stats", s.graph}).output;
  CHECK(has(counts, "articles\t3\n"));
  CHECK(has(counts, "relations: SANCTION\t3\n"));
  CHECK(has(counts, "dates\t2018 to 2018-04-06\n"));
  CHECK(has(counts, "edges\t6\n"));
}

TEST_CASE("merging is the same whatever the order, the grouping and the form of what is merged") {
  const Folder folder;
  const std::vector<Record> records = sample::records();
  const std::string one = folder.put("1.ndjson", lines({records[0]}));
  const std::string two = folder.put("2.ndjson", lines({records[1], records[0]}));
  const std::string three = folder.put("3.ndjson", lines({records[2]}));
  const auto merge = [&](std::vector<std::string> files, const std::string& name) {
    const std::string out = folder.path(name);
    files.insert(files.begin(), "merge");
    files.insert(files.end(), {"-o", out});
    const Result result = run(files);
    CHECK(result.exit_code == 0);
    return out;
  };
  const auto exports = [&](const std::string& graph) {
    return run({"export", graph, "-f", "graphml"}).output + run({"export", graph, "-f", "jsonld"}).output +
           run({"query", graph, "--format", "json"}).output;
  };
  const std::string expected = exports(merge({one, two, three}, "a"));
  CHECK(exports(merge({three, two, one}, "b")) == expected);
  CHECK(exports(merge({folder.path("a"), folder.path("b"), one}, "c")) == expected);
  CHECK(exports(merge({merge({two, three}, "d"), one}, "e")) == expected);
  CHECK(exports(merge({one, merge({three, two}, "f")}, "g")) == expected);
  const Result piped =
      run({"merge", "-", "-o", folder.path("h")}, {.standard_input = lines(records), .environment = {}});
  CHECK(piped.exit_code == 0);
  CHECK(exports(folder.path("h")) == expected);
}

TEST_CASE("a record that is cut in the middle stops a merge and leaves nothing") {
  const Folder folder;
  const std::string good = lines(sample::records());
  const std::string cut = folder.put("cut.ndjson", good.substr(0, good.size() / 2));
  const Result result = run({"merge", cut, "-o", folder.path("m")});
  CHECK(result.exit_code == 1);
  CHECK(has(result.errors, "cut.ndjson: line 2: byte"));
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
  CHECK(files == 1);
}

TEST_CASE("a graph in a folder that must not be written can be asked") {
  const Sample s;
  std::filesystem::permissions(s.graph, std::filesystem::perms::owner_read);
  CHECK(run({"query", s.graph, "--count"}).output == "8\n");
}

TEST_CASE("remove takes articles out by id or by where they were found, all or none") {
  const Sample s;
  const Result none = run({"remove", s.graph, "a1", "a9"});
  CHECK(none.exit_code == 1);
  CHECK(none.says("holds no article \"a9\""));
  CHECK(run({"query", s.graph, "--count"}).output == "8\n");
  const Result two = run({"remove", s.graph, "a1", "a2.txt"});
  CHECK(two.exit_code == 0);
  CHECK(two.says("2 articles taken out"));
  const std::string rest = s.folder.path("rest");
  Store::create(rest).add(std::vector<Record>{sample::records()[2]});
  for (const char* format : {"graphml", "jsonld", "nt"}) {
    CHECK(run({"export", s.graph, "-f", format}).output == run({"export", rest, "-f", format}).output);
  }
}

TEST_CASE("add --records adds what extract wrote, and other graphs") {
  const Sample s;
  const std::string half = s.folder.path("half");
  Store::create(half).add(std::vector<Record>{sample::records()[0]});
  const std::string rest = s.folder.put("rest.ndjson", lines({sample::records()[1], sample::records()[2]}));
  const Result added = run({"add", "--records", half, rest, s.graph});
  CHECK(added.exit_code == 0);
  CHECK(added.says("2 added, 3 already in"));
  CHECK(run({"export", half, "-f", "jsonld"}).output == run({"export", s.graph, "-f", "jsonld"}).output);
  CHECK(run({"add", "--records", half, s.folder.put("no.ndjson", "{}\n")}).says("line 1: is no entente/1 record"));
}

TEST_CASE("two programs that make the same graph: the second is refused, and what a killed one left is taken away") {
  const Sample s;
  const std::string out = s.folder.path("out.entente");
  const std::string part = s.folder.put("out.entente.part", std::string(10000, 'x'));
  const int held = ::open(part.c_str(), O_RDWR);
  REQUIRE(::flock(held, LOCK_EX) == 0);
  const Result second = run({"merge", s.graph, "-o", out});
  CHECK(second.exit_code == 1);
  CHECK(second.says("another program is writing it"));
  ::close(held);
  CHECK(run({"merge", s.graph, "-o", out}).exit_code == 0);
  CHECK_FALSE(std::filesystem::exists(part));
  CHECK(run({"query", out, "--count"}).output == "8\n");
}

TEST_CASE("export --no-layout leaves places out of GraphML, and nothing else") {
  const Sample s;
  const std::string with = run({"export", s.graph, "-f", "graphml"}).output;
  const std::string without = run({"export", s.graph, "-f", "graphml", "--no-layout"}).output;
  CHECK(has(with, "<data key=\"x\">"));
  CHECK_FALSE(has(without, "<data key=\"x\">"));
  CHECK(count_lines(with) == count_lines(without));
}
