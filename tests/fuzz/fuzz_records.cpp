// Records and every writer: what is read is written and read again the same, and goes through a store into each format.
#include <filesystem>

#include "export/output_file.hpp"
#include "export/writer.hpp"
#include "graph/record.hpp"
#include "graph/store.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace entente;

void fuzz(std::string_view bytes) {
  Record record;
  if (!fuzz::accepted([&] { record = read_record(bytes, "fuzzed", ""); })) return;
  const std::string line = write_record(record);
  fuzz::require(line.find('\n') == std::string::npos, "a record is one line");
  fuzz::require(write_record(read_record(line, "fuzzed", "")) == line, "a record is read as it was written");

  const std::string file = fuzz::folder() + "/graph";
  std::filesystem::remove(file);
  Store store = Store::create(file);
  if (!fuzz::accepted([&] { store.add({&record, 1}); })) return;
  store.each_record([](const Record& stored) {
    const std::string canonical = write_record(stored);
    fuzz::require(write_record(read_record(canonical, "stored", "")) == canonical, "a stored record is read again");
  });
  for (const ExportFormat& format : export_formats()) {
    OutputFile out(fuzz::folder() + "/out", true);
    fuzz::accepted([&] { export_graph(store, {}, {{&format, &out}}); });
  }
}
