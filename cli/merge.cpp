// entente merge: several graphs, or files of extraction records, as one graph.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include <unistd.h>

#include "cli/command.hpp"
#include "cli/corrections_option.hpp"
#include "graph/read_records.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

constexpr std::size_t batch_size = 512;  // records a transaction

bool is_sqlite(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  char start[16]{};
  in.read(start, sizeof start);
  return in && std::memcmp(start, "SQLite format 3", sizeof start) == 0;
}

// Takes records one by one, adds them in batches.
class Batches {
 public:
  explicit Batches(Store& store) : store_(store) {}
  void take(Record&& record) {
    records_.push_back(std::move(record));
    if (records_.size() == batch_size) flush();
  }
  const AddReport& flush() {
    report_ += store_.add(records_);
    records_.clear();
    return report_;
  }

 private:
  Store& store_;
  std::vector<Record> records_;
  AddReport report_;
};

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
    if (std::filesystem::exists(status)) {
      if (!std::filesystem::is_regular_file(status))
        throw Error(output_, "", "is not a regular file: a graph cannot be kept there");
      if (!overwrite_) throw Error(output_, "", "exists already (-O overwrites it)");
    }
    const std::optional<Corrections> corrections = corrections_.read();
    const std::string beside = output_ + ".part" + std::to_string(::getpid());
    try {
      const AddReport report = merge_into(beside, corrections, log);
      if (std::rename(beside.c_str(), output_.c_str()) != 0) {
        throw Error(output_, "", std::string("cannot be written: ") + std::strerror(errno));
      }
      log(LogLevel::info, output_ + ": " + std::to_string(report.added) + " articles" +
                              (report.skipped > 0 ? ", " + std::to_string(report.skipped) + " twice" : "") +
                              (report.failed > 0 ? ", " + std::to_string(report.failed) + " could not be read" : ""));
      return exit_ok;
    } catch (...) {
      std::filesystem::remove(beside, ignored);
      throw;
    }
  }

 private:
  AddReport merge_into(const std::string& path, const std::optional<Corrections>& given, const Log& log) const {
    Store store = Store::create(path);
    Corrections corrections;
    Batches batches(store);
    for (const std::string& file : files_) {
      if (file == "-") {
        read_records(std::cin, "standard input", [&](Record&& record) { batches.take(std::move(record)); });
      } else if (is_sqlite(file)) {
        const Store graph = Store::open(file);
        if (!given) corrections.merge(graph.corrections(), file);
        graph.each_record([&](const Record& record) { batches.take(Record(record)); });
      } else {
        std::ifstream in(file, std::ios::binary);
        if (!in) throw Error(file, "", std::string("cannot be read: ") + std::strerror(errno));
        read_records(in, file, [&](Record&& record) { batches.take(std::move(record)); });
      }
    }
    const AddReport report = batches.flush();
    store.set_corrections(given.value_or(corrections));
    settle(store, log);
    return report;
  }

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
