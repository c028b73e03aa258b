// entente extract: articles in, extraction records out, one JSON object a line.
#include <CLI/CLI.hpp>

#include "cli/article_run.hpp"
#include "cli/command.hpp"
#include "export/output_file.hpp"
#include "graph/record.hpp"

namespace entente {

namespace {

class ExtractCommand final : public Command {
 public:
  std::string name() const override { return "extract"; }
  std::string summary() const override { return "Articles in, extraction records out, one JSON object a line"; }

  void setup(CLI::App& app) override {
    run_.setup(app, false);
    app.add_option("-o,--output", output_, "Where to; standard output by default")->type_name("FILE");
    app.add_flag("-O,--overwrite", overwrite_, "Replace a file that is there");
    app.footer(
        "An article that cannot be read is a record with its error; the others are not touched by it, and the exit "
        "code is 1.\n\n"
        "Examples:\n"
        "  entente extract articles/ -o records.ndjson\n"
        "  entente extract < articles.jsonl | entente merge - -o news.entente");
  }

  int run(const Log& log) override {
    run_.set_output(output_);
    run_.prepare();
    OutputFile out(output_, overwrite_);
    const ArticleCounts counts = run_.run(log, [&](Batch& batch) {
      for (const Record& record : batch.records) {
        out.write(write_record(record));
        out.write("\n");
      }
      out.flush();
    });
    out.commit();
    if (counts.failures() == 0) return counts.interrupted ? exit_data : exit_ok;
    log(LogLevel::error,
        std::to_string(counts.failures()) + " of " + std::to_string(counts.articles) + " articles could not be read");
    return exit_data;
  }

 private:
  ArticleRun run_;
  std::string output_;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_extract_command() {
  return std::make_unique<ExtractCommand>();
}

}  // namespace entente
