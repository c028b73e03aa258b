// entente build, add, remove: articles into a graph file, and out of it.
#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>

#include "cli/article_run.hpp"
#include "cli/command.hpp"
#include "cli/corrections_option.hpp"
#include "cli/progress.hpp"
#include "cli/record_files.hpp"
#include "graph/query.hpp"
#include "graph/replace_graph.hpp"
#include "graph/stats.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

using Clock = std::chrono::steady_clock;

std::string counted(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

void tell_what_is_in(const Store& store, const std::string& name, const Log& log) {
  const StoreStats stats = store_stats(store);
  std::string types;
  for (const Group& group : group_statements(store, {}, GroupBy::type)) {
    types += (types.empty() ? ": " : ", ") + group.name + " " + std::to_string(group.statements);
  }
  log(LogLevel::info, name + ": " + counted(static_cast<std::size_t>(stats.articles), "article", "articles") + ", " +
                          counted(static_cast<std::size_t>(stats.actors), "actor", "actors") + ", " +
                          counted(static_cast<std::size_t>(stats.relations), "relation", "relations") + types);
}

// Adds all articles of `run` to the store, a transaction a batch, and tells what came of it. Those that are in already
// are not analysed again. `whole`: throws Error where it was interrupted.
int add_articles(ArticleRun& run, Store& store, const std::string& name, const Log& log, bool whole = false) {
  const auto start = Clock::now();
  AddReport report;
  std::mutex at_store;
  const IsKnown is_known = [&](const Article& article) {
    const std::lock_guard lock(at_store);
    return store.contains(article.id);
  };
  const TakeBatch take = [&](Batch& batch) {
    const std::lock_guard lock(at_store);
    StoreWriter writer(store);
    for (std::size_t i = 0; i < batch.articles.size(); ++i) {
      using Versions = StoreWriter::Versions;
      const Versions versions = batch.articles[i].article.lasting ? Versions::latest : Versions::keep;
      if (batch.known[i] != 0) {
        if (writer.note(batch.records[i].article, versions)) continue;
        batch.records[i] = run.analyse(batch.articles[i]);  // an article before it has taken its place meanwhile
      }
      writer.add(batch.records[i], versions);
    }
    report += writer.commit();
  };
  const ArticleCounts counts = run.run(log, take, is_known);
  if (whole && counts.interrupted) throw Error(name, "", "was not made: interrupted");
  settle(store, log);

  log(LogLevel::info, counted(counts.articles, "article", "articles") + " read in " +
                          duration_text(std::chrono::duration<double>(Clock::now() - start).count()) + ": " +
                          added_text(report) +
                          (counts.skips() > 0 ? ", " + std::to_string(counts.skips()) + " skipped" : ""));
  for (const auto& [reason, number] : counts.failed) {
    log(LogLevel::error, counted(number, "article", "articles") + " failed: " + reason);
  }
  tell_what_is_in(store, name, log);
  if (counts.interrupted) log(LogLevel::warning, "the same command goes on with the rest");
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
        "Articles are added in batches: a run that was killed leaves whole articles, and the same command goes on "
        "from\n"
        "there. A graph that is there is added to: articles in it are not read again, and one whose file says "
        "something\n"
        "else now takes the place of its former version.\n"
        "With -O the new graph keeps the corrections of the old one, unless others are given.\n\n"
        "Examples:\n"
        "  entente build articles/ -o news.entente\n"
        "  entente build -O --jobs 4 april.jsonl page.html -o news.entente");
  }

  int run(const Log& log) override {
    std::error_code ignored;
    const auto status = std::filesystem::status(output_, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
      throw Error(output_, "", "is not a regular file: a graph cannot be kept there");
    }
    const std::optional<Corrections> corrections = corrections_.read();
    run_.set_output(output_);
    int code = exit_ok;
    if (overwrite_) {
      run_.prepare();
      replace_graph(output_, [&](Store& store) {
        store.set_corrections(corrections ? *corrections : kept(output_));
        code = add_articles(run_, store, output_, log, true);
      });
      return code;
    }
    // What cannot be added to is refused before the model is loaded.
    if (std::filesystem::exists(status)) Store::open_or_create(output_);
    run_.prepare();
    Store store = Store::open_or_create(output_);
    if (corrections) store.set_corrections(*corrections);
    try {
      return add_articles(run_, store, output_, log);
    } catch (...) {
      log(LogLevel::warning, output_ + ": what was added before the error is kept; the same command goes on with it");
      throw;
    }
  }

 private:
  // Those of the old graph, where there is one.
  static Corrections kept(const std::string& path) {
    try {
      return Store::open(path).corrections();
    } catch (const Error&) {
      return {};
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
    app.add_flag("--records", records_, "What is added are records, as `extract` writes them, or other graphs");
    app.footer(
        "Articles that are in already are passed over. One that was found at the same place before and says something\n"
        "else now takes the place of its former version. Of records, what is in the graph depends on their set alone,\n"
        "never on the order in which they came.\n\n"
        "Examples:\n"
        "  entente add news.entente may/\n"
        "  entente extract june/ | entente add --records news.entente -");
  }

  int run(const Log& log) override {
    const std::optional<Corrections> corrections = corrections_.read();
    Store store = Store::open(file_, Store::Access::write);
    if (records_) {
      if (corrections) store.set_corrections(*corrections);
      const AddReport report = add_record_files(store, run_.paths());
      settle(store, log);
      log(LogLevel::info, file_ + ": " + added_text(report));
      if (report.failed == 0) return exit_ok;
      log(LogLevel::error, counted(report.failed, "record", "records") + " of articles that could not be read");
      return exit_data;
    }
    run_.set_output(file_);
    run_.prepare();
    if (corrections) store.set_corrections(*corrections);
    return add_articles(run_, store, file_, log);
  }

 private:
  ArticleRun run_;
  CorrectionsOption corrections_;
  std::string file_;
  bool records_ = false;
};

class RemoveCommand final : public Command {
 public:
  std::string name() const override { return "remove"; }
  std::string summary() const override { return "Takes articles out of a graph file, with all that only they support"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("ARTICLES", articles_, "Articles: an id, or the path or address at which one was found")
        ->required()
        ->type_name("ARTICLE");
    app.footer(
        "Where one is not in the graph, nothing is taken out, and the exit code is 1.\n\n"
        "Example:\n"
        "  entente remove news.entente articles/rumour.txt 4f1c2e9a0b7d4e6f8a9b0c1d2e3f4a5b");
  }

  int run(const Log& log) override {
    Store store = Store::open(file_, Store::Access::write);
    std::vector<std::string> ids;
    for (const std::string& article : articles_) {
      const std::vector<std::string> found =
          store.contains(article) ? std::vector<std::string>{article} : store.articles_at(article);
      if (found.empty()) throw Error(file_, "", "holds no article \"" + article + "\"");
      ids.insert(ids.end(), found.begin(), found.end());
    }
    StoreWriter writer(store);
    std::size_t removed = 0;
    for (const std::string& id : ids) removed += writer.remove(id) ? 1 : 0;
    writer.commit();
    settle(store, log);
    log(LogLevel::info, file_ + ": " + counted(removed, "article", "articles") + " taken out");
    return exit_ok;
  }

 private:
  std::string file_;
  std::vector<std::string> articles_;
};

}  // namespace

std::unique_ptr<Command> make_build_command() {
  return std::make_unique<BuildCommand>();
}
std::unique_ptr<Command> make_add_command() {
  return std::make_unique<AddCommand>();
}
std::unique_ptr<Command> make_remove_command() {
  return std::make_unique<RemoveCommand>();
}

}  // namespace entente
