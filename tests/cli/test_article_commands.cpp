// extract, build and add, where they end before a model is read.
#include <doctest/doctest.h>

#include "tests/cli/run.hpp"

using namespace entente::test;

namespace {

// A machine on which nothing is installed.
Input bare(const Folder& folder) {
  return {"", {{"ENTENTE_DATA", folder.path("none")}}};
}

}  // namespace

TEST_CASE("without a model the message says which command installs it") {
  const Folder folder;
  const std::string article = folder.put("a.txt", "La France proteste.");
  const std::string there = folder.put("data/entente.knowledge", "");
  for (const char* command : {"extract", "build"}) {
    std::vector<std::string> arguments{command, article, "-o", folder.path("out")};
    const Result none = run(arguments, bare(folder));
    CHECK(none.exit_code == 1);
    CHECK(none.output.empty());
    CHECK(none.says("model fr_core_news_md: is not installed"));
    CHECK(none.says("entente model install"));

    arguments.insert(arguments.end(), {"--model", folder.path("no.model")});
    const Result missing = run(arguments, bare(folder));
    CHECK(missing.exit_code == 1);
    CHECK(missing.says("no.model: no such file"));
    CHECK(missing.says("entente model install"));

    arguments.back() = article;  // there, but no model
    arguments.insert(arguments.end(), {"--knowledge", folder.path("no.knowledge")});
    const Result knowledge = run(arguments, bare(folder));
    CHECK(knowledge.exit_code == 1);
    CHECK(knowledge.says("no.knowledge: no such file"));
    CHECK(knowledge.says("entente knowledge install"));

    CHECK_FALSE(std::filesystem::exists(folder.path("out")));
  }
}

TEST_CASE("wrong arguments are told with exit code 2") {
  struct Case {
    std::vector<std::string> arguments;
    const char* message;
  };
  for (const Case& c : {Case{{}, "A subcommand is required"}, Case{{"build", "-o", "x"}, "ARTICLES"},
                        Case{{"build", "a.txt"}, "--output is required"}, Case{{"add", "a.entente"}, "ARTICLES"},
                        Case{{"extract", "--jobs", "0"}, "--jobs"}, Case{{"extract", "--jobs", "x"}, "--jobs"},
                        Case{{"extract", "--from", "docx"}, "--from"}, Case{{"extract", "--batch", "0"}, "--batch"},
                        Case{{"extract", "--no-such-option"}, "--no-such-option"}}) {
    const Result result = run(c.arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.says(c.message));
    CHECK(result.output.empty());
  }
}

TEST_CASE("a graph that is there is neither overwritten nor opened for a graph when it is none") {
  const Folder folder;
  const std::string article = folder.put("a.txt", "La France proteste.");
  const std::string taken = folder.put("taken.entente", "mine");
  const Result build = run({"build", article, "-o", taken}, bare(folder));
  CHECK(build.exit_code == 1);
  CHECK(build.says("taken.entente: is no entente graph"));
  const Result add = run({"add", taken, article}, bare(folder));
  CHECK(add.exit_code == 1);
  CHECK(add.says("taken.entente"));
  const Result none = run({"add", folder.path("none.entente"), article}, bare(folder));
  CHECK(none.exit_code == 1);
  CHECK(none.says("none.entente: no such file"));
  const Result device = run({"build", article, "-o", "/dev/full"}, bare(folder));
  CHECK(device.exit_code == 1);
  CHECK(device.says("/dev/full: is not a regular file"));
  CHECK(bytes_of(taken) == "mine");
}

TEST_CASE("help and version go to standard output") {
  const Result help = run({"extract", "--help"});
  CHECK(help.exit_code == 0);
  CHECK(help.output.find("Usage: entente extract") != std::string::npos);
  CHECK(help.errors.empty());
  CHECK(run({"--version"}).output.substr(0, 8) == "entente ");
}
