// entente merge: several graphs, or files of extraction records, as one graph.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>

#include "cli/command.hpp"
#include "cli/corrections_option.hpp"
#include "cli/record_files.hpp"
#include "graph/replace_graph.hpp"

namespace entente {

namespace {

class MergeCommand final : public Command {
 public:
  std::string name() const override { return "merge"; }
  std::string summary() const override { return "Several graphs, or files of extraction records, as one graph"; }

  void setup(CLI::App& app) override {
    app.add_option("FILES", files_, "Graphs (.entente) and files of records (NDJSON); - is standard input")->required();
    app.add_option("-o,--output", output_, "The graph to make")->required()->type_name("FILE");
    app.add_flag("-O,--overwrite", overwrite_, "Replace a file that is there; it may be one of those merged");
    corrections_.setup(app);
    app.footer(
        "The order of the files does not matter: every query and export of the result is the same.\n"
        "The corrections that the graphs keep are put together; where they contradict each other, --corrections must "
        "say which hold.\n\n"
        "Examples:\n"
        "  entente merge january.entente february.entente -o year.entente\n"
        "  entente extract articles/ | entente merge - -o news.entente");
  }

  int run(const Log& log) override {
    std::error_code ignored;
    const auto status = std::filesystem::status(output_, ignored);
    if (std::filesystem::is_regular_file(status) && !overwrite_) {
      throw Error(output_, "", "exists already (-O overwrites it)");
    }
    AddReport report;
    const std::optional<Corrections> given = corrections_.read();
    replace_graph(output_, [&](Store& store) {
      Corrections found;
      report = add_record_files(store, files_, given ? nullptr : &found);
      store.set_corrections(given.value_or(found));
      settle(store, log);
    });
    log(LogLevel::info, output_ + ": " + std::to_string(report.added) + " articles" +
                            (report.skipped > 0 ? ", " + std::to_string(report.skipped) + " twice" : "") +
                            (report.failed > 0 ? ", " + std::to_string(report.failed) + " could not be read" : ""));
    return exit_ok;
  }

 private:
  std::vector<std::string> files_;
  CorrectionsOption corrections_;
  std::string output_;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_merge_command() {
  return std::make_unique<MergeCommand>();
}

}  // namespace entente
