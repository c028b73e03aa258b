// model and parse: arguments in, exit code and both outputs out. What needs a model is left out, and said so, where
// none is installed.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/report.hpp"
#include "cli/data.hpp"
#include "ingest/language/conllu.hpp"
#include "tests/cli/run.hpp"

using namespace entente;
using entente::test::bytes_of;
using entente::test::Folder;
using entente::test::Result;
using entente::test::run;

namespace {

// The smallest model that is installed.
std::optional<std::string> model() {
  for (const char* name : {"fr_core_news_sm", "fr_core_news_md"}) {
    try {
      return find_model(name);
    } catch (const Error&) {
      continue;
    }
  }
  MESSAGE("skipped: no model is installed (scripts/setup installs them)");
  return std::nullopt;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string many_lines() {
  std::string lines;
  for (int i = 0; i < 400; ++i) {
    lines += "Le ministre numéro " + std::to_string(i) + " a rencontré M. Dupont à Genève, hier soir.\n";
    if (i % 50 == 7) lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("wrong arguments are usage errors") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"parse", "--jobs", "0"},
                                                    {"parse", "--jobs", "many"},
                                                    {"parse", "--nonsense"},
                                                    {"model"},
                                                    {"model", "install"},
                                                    {"model", "info"},
                                                    {"model", "remove", "x"}}) {
    const Result result = run(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.output.empty());
    CHECK_FALSE(result.errors.empty());
  }
}

TEST_CASE("a model that is not there is named, with the command that installs it") {
  const Folder folder;
  const test::Input input{"Texte.\n", {{"ENTENTE_DATA", folder.path()}, {"HOME", folder.path()}}};
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"parse", "--model", "fr_core_news_xl"}, {"model", "info", "fr_core_news_xl"}}) {
    const Result result = run(arguments, input);
    CHECK(result.exit_code == 1);
    CHECK(result.output.empty());
    CHECK(result.says("fr_core_news_xl"));
    CHECK(result.says("entente model install"));
  }
  CHECK(run({"parse", "--model", folder.path("gone.model")}, input).says("gone.model"));
}

TEST_CASE("what is no package is refused") {
  const Folder folder;
  struct Case {
    std::string package;
    std::string message;
  };
  folder.put("empty/readme.txt", "nothing");
  folder.put("other/config.cfg",
             "[nlp]\nlang = \"fr\"\npipeline = [\"textcat\"]\n[components.textcat]\nfactory = \"textcat\"\n");
  folder.put("other/meta.json", R"({"lang": "fr", "name": "x", "version": "1.0", "spacy_version": ">=3.8.0,<3.9.0"})");
  for (const Case& c :
       {Case{folder.path("gone.whl"), "no such file"}, Case{folder.put("text.whl", "no archive"), "text.whl"},
        Case{folder.path("empty"), "holds no config.cfg"}, Case{folder.path("other"), "textcat"}}) {
    const Result result = run({"model", "install", c.package, "-o", folder.path("out.model")});
    CAPTURE(result.errors);
    CHECK(result.exit_code == 1);
    CHECK(result.says(c.message));
    CHECK_FALSE(std::filesystem::exists(folder.path("out.model")));
  }
}

TEST_CASE("a file that is no model, or is damaged, is refused") {
  const Folder folder;
  const std::string foreign = folder.put("foreign.model", std::string(4096, 'x'));
  CHECK(run({"model", "info", foreign}).exit_code == 1);
  CHECK(run({"model", "info", foreign}).says("is no entente file"));
  const auto path = model();
  if (!path) return;
  std::string bytes = bytes_of(*path);
  const std::string cut = folder.put("cut.model", bytes.substr(0, bytes.size() / 2));
  CHECK(run({"parse", "--model", cut}).says("is truncated or altered"));
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  const std::string altered = folder.put("altered.model", bytes);
  const Result result = run({"parse", "--model", altered});
  CHECK(result.exit_code == 1);
  CHECK(result.says("its checksum does not fit"));
}

TEST_CASE("info tells name and language") {
  const auto path = model();
  if (!path) return;
  const Result result = run({"model", "info", *path});
  CHECK(result.exit_code == 0);
  CHECK(count(result.output, "name\tfr_core_news_") == 1);
  CHECK(count(result.output, "language\tfr\n") == 1);
}

TEST_CASE("a file is one document, a line is one with --lines") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string file = folder.put("a.txt", "Paris accuse Moscou.\n\nMoscou nie.\n");
  const Result whole = run({"parse", "--model", *path, file});
  CHECK(whole.exit_code == 0);
  CHECK(whole.errors.empty());
  CHECK(count(whole.output, "# newdoc") == 1);
  CHECK(whole.output.starts_with("# newdoc id = " + file + "\n"));
  CHECK(count(whole.output, "\t\\n\\n\t\\n\\n\tSPACE\t") == 1);
  CHECK_NOTHROW(read_conllu(whole.output, "output"));

  const Result lines = run({"parse", "--lines", "--model", *path, file});
  CHECK(count(lines.output, "# newdoc id = " + file + ":") == 3);  // the empty line too
  CHECK(count(lines.output, "SPACE") == 0);
  CHECK(run({"parse", "--lines", "--model", *path}, {bytes_of(file), {}}).output.starts_with("# newdoc id = -:1\n"));
  CHECK(run({"parse", "--model", *path, "-"}, {"", {}}).output == "# newdoc id = -\n\n");
}

TEST_CASE("with --articles every article of a file is one document, without its markup") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string page = folder.put("a.html",
                                      "<html><head><title>Bamako proteste</title></head><body><article><p>Bamako "
                                      "proteste contre Dakar.</p></article></body></html>");
  const std::string many = folder.put("b.jsonl",
                                      "{\"id\": \"x\", \"text\": \"Dakar nie.\"}\n{\"id\": \"y\", \"text\": "
                                      "\"Bamako attend.\"}\n");
  const Result result = run({"parse", "--articles", "--model", *path, page, many});
  CHECK(result.exit_code == 0);
  for (const std::string& id : {page, many + "#x", many + "#y"})
    CHECK(count(result.output, "# newdoc id = " + id) == 1);
  CHECK(count(result.output, "<p>") == 0);
  CHECK(count(result.output, "\tBamako\t") >= 2);
  CHECK(run({"parse", "--articles", "--lines", "--model", *path, page}).exit_code == 2);
}

TEST_CASE("the output does not depend on the number of threads") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string file = folder.put("lines.txt", many_lines());
  const Result one = run({"parse", "--lines", "--jobs", "1", "--model", *path, file});
  CHECK(one.exit_code == 0);
  CHECK(count(one.output, "# newdoc") == 408);
  for (const char* jobs : {"2", "5"}) {
    CHECK(run({"parse", "--lines", "--jobs", jobs, "--model", *path, file}).output == one.output);
  }
  const std::string output = folder.path("out.conllu");
  CHECK(run({"parse", "--lines", "--model", *path, file, "-o", output}).output.empty());
  CHECK(bytes_of(output) == one.output);
  const Result again = run({"parse", "--model", *path, file, "-o", output});
  CHECK(again.exit_code == 1);
  CHECK(again.says("exists already"));
  CHECK(bytes_of(output) == one.output);
  CHECK(run({"parse", "--lines", "--model", *path, file, "-O", "-o", output}).exit_code == 0);
}

TEST_CASE("texts that cannot be read are named, the others are parsed, and the exit code is 1") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string good = folder.put("good.txt", "Paris accuse Moscou.");
  struct Case {
    std::string file;
    std::string message;
  };
  std::string long_text;
  while (long_text.size() < 2'000'000) long_text += "é";
  for (const Case& c :
       {Case{folder.path("gone.txt"), "cannot be read: No such file"}, Case{folder.path(), "is a folder"},
        Case{folder.put("latin.txt", "\xC9t\xE9 1990"), "is no UTF-8 at byte 0"},
        Case{folder.put("long.txt", long_text + "é"), "has 1000001 characters"},
        Case{folder.put("huge.txt", std::string(5'000'000, 'a')), "is longer than 4194304 bytes"}}) {
    const Result result = run({"parse", "--model", *path, c.file, good});
    CAPTURE(result.errors);
    CHECK(result.exit_code == 1);
    CHECK(result.says(c.file + ": " + c.message));
    CHECK(result.output.starts_with("# newdoc id = " + good + "\n"));
  }
  const Result lines = run({"parse", "--lines", "--model", *path}, {"Bon.\n\xFF\nBon.\n", {}});
  CHECK(lines.exit_code == 1);
  CHECK(lines.says("-:2: is no UTF-8"));
  CHECK(count(lines.output, "# newdoc") == 2);
}

TEST_CASE("a text of NULs is a text") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string nuls(10'000, '\0');
  const Result result = run({"parse", "--model", *path, folder.put("nuls.txt", nuls)});
  CHECK(result.exit_code == 0);
  CHECK(count(result.output, nuls) >= 1);
}

TEST_CASE("an output that cannot be written is an error") {
  const auto path = model();
  if (!path) return;
  const Folder folder;
  const std::string file = folder.put("lines.txt", many_lines());
  const Result no_folder = run({"parse", "--model", *path, file, "-o", folder.path("none/out.conllu")});
  CHECK(no_folder.exit_code == 1);
  CHECK(no_folder.says("cannot be written"));
  for (const char* jobs : {"1", "3"}) {
    const Result full = run({"parse", "--lines", "--jobs", jobs, "--model", *path, file}, {"", {}, "/dev/full"});
    CHECK(full.exit_code == 1);
    CHECK(full.says("standard output: cannot be written"));
  }
}
