// entente build, entente add: articles in, a graph file out.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

#include "cli/article_run.hpp"
#include "cli/command.hpp"
#include "cli/corrections_option.hpp"
#include "cli/progress.hpp"
#include "graph/query.hpp"
#include "graph/stats.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

using Clock = std::chrono::steady_clock;

std::string counted(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

// Adds all articles of `run` to the store, a transaction a batch, and tells what came of it.
int add_articles(ArticleRun& run, Store& store, const std::string& name, const Log& log) {
  const auto start = Clock::now();
  AddReport report;
  const ArticleCounts counts = run.run(log, [&](Batch& batch) { report += store.add(batch.records); });
  settle(store, log);

  std::string read = counted(counts.articles, "article", "articles") + " read in " +
                     duration_text(std::chrono::duration<double>(Clock::now() - start).count()) + ": " +
                     std::to_string(report.added) + " added";
  if (counts.skips() > 0) read += ", " + std::to_string(counts.skips()) + " skipped";
  if (report.skipped > 0) read += ", " + std::to_string(report.skipped) + " already in";
  if (report.replaced > 0) read += ", " + std::to_string(report.replaced) + " replaced";
  log(LogLevel::info, read);
  for (const auto& [reason, number] : counts.failed) {
    log(LogLevel::error, counted(number, "article", "articles") + " failed: " + reason);
  }

  const StoreStats stats = store_stats(store);
  std::string types;
  for (const Group& group : group_statements(store, {}, GroupBy::type)) {
    types += (types.empty() ? ": " : ", ") + group.name + " " + std::to_string(group.statements);
  }
  log(LogLevel::info, name + ": " + counted(static_cast<std::size_t>(stats.articles), "article", "articles") + ", " +
                          counted(static_cast<std::size_t>(stats.actors), "actor", "actors") + ", " +
                          counted(static_cast<std::size_t>(stats.relations), "relation", "relations") + types);
  if (counts.interrupted) log(LogLevel::warning, "`entente add " + name + " ARTICLES` goes on with the rest");
  return counts.failures() == 0 && !counts.interrupted ? exit_ok : exit_data;
}

class BuildCommand final : public Command {
 public:
  std::string name() const override { return "build"; }
  std::string summary() const override { return "Articles in, a graph file out"; }

  void setup(CLI::App& app) override {
    run_.setup(app, true);
    corrections_.setup(app);
    app.add_option("-o,--output", output_, "The graph to make (.entente)")->required()->type_name("FILE");
    app.add_flag("-O,--overwrite", overwrite_, "Replace a file that is there, once the new graph is whole");
    app.footer(
        "An article that cannot be read is named with the reason, the others are added, and the exit code is 1.\n"
        "Articles are added in batches: a run that was killed leaves whole articles, and `entente add` goes on from "
        "there.\n"
        "With -O the new graph keeps the corrections of the old one, unless others are given.\n\n"
        "Examples:\n"
        "  entente build articles/ -o news.entente\n"
        "  entente build -O --jobs 4 april.jsonl page.html -o news.entente");
  }

  int run(const Log& log) override {
    std::error_code ignored;
    const auto status = std::filesystem::status(output_, ignored);
    const bool exists = std::filesystem::exists(status);
    if (exists && !std::filesystem::is_regular_file(status)) {
      throw Error(output_, "", "is not a regular file: a graph cannot be kept there");
    }
    if (exists && !overwrite_) throw Error(output_, "", "exists already (-O overwrites it, `entente add` adds to it)");
    const std::optional<Corrections> corrections = corrections_.read();
    run_.prepare();
    if (!exists) {
      Store store = Store::create(output_);
      if (corrections) store.set_corrections(*corrections);
      try {
        return add_articles(run_, store, output_, log);
      } catch (...) {
        log(LogLevel::warning, output_ + ": what was added before the error is kept; `entente add` goes on with it");
        throw;
      }
    }
    return replace(corrections ? *corrections : kept(output_), log);
  }

 private:
  // Those of the old graph, where it is one.
  static Corrections kept(const std::string& path) {
    try {
      return Store::open(path).corrections();
    } catch (const Error&) {
      return {};
    }
  }

  // The old graph stays until the new one is whole.
  int replace(const Corrections& corrections, const Log& log) {
    const std::string target = std::filesystem::canonical(output_).string();  // a link keeps pointing where it points
    const std::string beside = target + ".part" + std::to_string(::getpid());
    try {
      int code = exit_ok;
      {
        Store store = Store::create(beside);
        store.set_corrections(corrections);
        code = add_articles(run_, store, output_, log);
      }
      if (std::rename(beside.c_str(), target.c_str()) != 0) {
        throw Error(output_, "", std::string("cannot be written: ") + std::strerror(errno));
      }
      return code;
    } catch (...) {
      std::error_code ignored;
      std::filesystem::remove(beside, ignored);
      std::filesystem::remove(beside + "-journal", ignored);
      throw;
    }
  }

  ArticleRun run_;
  CorrectionsOption corrections_;
  std::string output_;
  bool overwrite_ = false;
};

class AddCommand final : public Command {
 public:
  std::string name() const override { return "add"; }
  std::string summary() const override { return "More articles into a graph file"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    run_.setup(app, true);
    corrections_.setup(app);
    app.footer(
        "Articles that are in already are passed over. What is in the graph depends on the set of articles alone, "
        "never on\n"
        "the order in which they came.\n\n"
        "Example:\n"
        "  entente add news.entente may/");
  }

  int run(const Log& log) override {
    const std::optional<Corrections> corrections = corrections_.read();
    Store store = Store::open(file_, Store::Access::write);
    run_.prepare();
    if (corrections) store.set_corrections(*corrections);
    return add_articles(run_, store, file_, log);
  }

 private:
  ArticleRun run_;
  CorrectionsOption corrections_;
  std::string file_;
};

}  // namespace

std::unique_ptr<Command> make_build_command() {
  return std::make_unique<BuildCommand>();
}
std::unique_ptr<Command> make_add_command() {
  return std::make_unique<AddCommand>();
}

}  // namespace entente
