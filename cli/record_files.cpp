#include "cli/record_files.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "base/report.hpp"
#include "graph/read_records.hpp"

namespace entente {

namespace {

constexpr std::size_t batch_size = 2048;  // records a transaction

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

}  // namespace

AddReport add_record_files(Store& store, const std::vector<std::string>& files, Corrections* corrections) {
  Batches batches(store);
  const auto take = [&](Record&& record) { batches.take(std::move(record)); };
  for (const std::string& file : files) {
    if (file == "-") {
      read_records(std::cin, "standard input", take);
    } else if (is_sqlite(file)) {
      const Store graph = Store::open(file);
      if (corrections != nullptr) corrections->merge(graph.corrections(), file);
      graph.each_record([&](const Record& record) { batches.take(Record(record)); });
    } else {
      std::ifstream in(file, std::ios::binary);
      if (!in) throw Error(file, "", std::string("cannot be read: ") + std::strerror(errno));
      read_records(in, file, take);
    }
  }
  return batches.flush();
}

std::string added_text(const AddReport& report) {
  std::string text = std::to_string(report.added) + " added";
  const auto also = [&](std::size_t number, const char* what) {
    if (number > 0) text += ", " + std::to_string(number) + what;
  };
  also(report.skipped, " already in");
  also(report.replaced, " replaced");
  also(report.changed, " former versions taken out");
  return text;
}

}  // namespace entente
