#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include "base/report.hpp"
#include "tests/export/exported.hpp"

using namespace entente;
using namespace entente::sample;

namespace {

// Runs `attempt` in a process of its own, which may be limited, and gives its exit code.
template <typename Attempt>
int in_child(Attempt attempt) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::signal(SIGPIPE, SIG_IGN);
    try {
      attempt();
      ::_exit(0);
    } catch (const Error&) {
      ::_exit(7);
    } catch (...) {
      ::_exit(8);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

}  // namespace

TEST_CASE("where the disk is full or the pipe is closed, every format fails and the old file stays") {
  const Folder folder;
  Store store = Store::create(folder / "g");
  store.add(records());
  for (const ExportFormat& format : export_formats()) {
    CAPTURE(format.name);
    const std::string path = folder / "out";
    std::ofstream(path) << "old";
    CHECK(in_child([&] {
            const rlimit limit{300, 300};  // bytes a file may have
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(9);
            OutputFile out(path, true);
            export_graph(store, {}, {{&format, &out}});
            out.commit();
          }) == 7);
    CHECK(bytes_of(path) == "old");
    CHECK(files_in(folder) == 2);
    CHECK(in_child([&] {
            int ends[2];
            if (::pipe(ends) != 0) ::_exit(9);
            ::close(ends[0]);
            OutputFile out("/dev/fd/" + std::to_string(ends[1]), true);
            export_graph(store, {}, {{&format, &out}});
            out.commit();
          }) == 7);
    std::filesystem::remove(path);
  }
}

TEST_CASE("a file is whole under its name or not there") {
  const Folder folder;
  {
    OutputFile out(folder / "x", false);
    out.write("half");
    CHECK(files_in(folder) == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "x"));
  }
  CHECK(files_in(folder) == 0);
  OutputFile out(folder / "x", false);
  out.write("all");
  out.commit();
  CHECK(bytes_of(folder / "x") == "all");
  CHECK_THROWS_WITH_AS(OutputFile(folder / "x", false), doctest::Contains("exists already"), Error);
  {
    OutputFile again(folder / "x", true);
    again.write("other");
    CHECK(bytes_of(folder / "x") == "all");
    again.commit();
  }
  CHECK(bytes_of(folder / "x") == "other");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("overwriting through a link keeps the link, and the mode of the file") {
  const Folder folder;
  std::ofstream(folder / "target") << "old";
  std::filesystem::permissions(folder / "target", std::filesystem::perms(0640));
  std::filesystem::create_symlink(folder / "target", folder / "link");
  OutputFile out(folder / "link", true);
  out.write("new");
  out.commit();
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(bytes_of(folder / "target") == "new");
  CHECK(std::filesystem::status(folder / "target").permissions() == std::filesystem::perms(0640));
}

TEST_CASE("what cannot be written is an error") {
  const Folder folder;
  CHECK_THROWS_WITH_AS(OutputFile(folder / "no/such", false), doctest::Contains("cannot be written: No such file"),
                       Error);
  CHECK_THROWS_WITH_AS(OutputFile(folder.path.string(), true), doctest::Contains("cannot be written: Is a directory"),
                       Error);
  OutputFile full("/dev/full", false);
  full.write("x");
  CHECK_THROWS_WITH_AS(full.commit(), doctest::Contains("No space left"), Error);
  Store store = Store::create(folder / "g");
  std::vector<Record> many;
  for (int i = 0; i < 400; ++i) {
    many.push_back(records()[0]);
    many.back().article.id += std::to_string(i);
  }
  store.add(many);  // more than one buffer
  for (const ExportFormat& format : export_formats()) {
    OutputFile out("/dev/full", false);
    ExportOptions options;
    options.edges = EdgeForm::statement;
    CHECK_THROWS_WITH_AS((export_graph(store, options, {{&format, &out}}), out.commit()),
                         doctest::Contains("No space left"), Error);
  }
}
