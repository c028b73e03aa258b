#include "ingest/language/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace entente {

namespace {

namespace fs = std::filesystem;
using Wanted = std::function<bool(std::string_view)>;

constexpr std::size_t most_bytes = std::size_t{2} << 30;
constexpr std::size_t most_files = 10'000;

class Budget {
 public:
  explicit Budget(const std::string& path) : path_(path) {}
  void file() {
    if (++files_ > most_files) throw Error(path_, "", "holds more than " + std::to_string(most_files) + " files");
  }
  void bytes(std::size_t count) {
    bytes_ += count;
    if (bytes_ > most_bytes) throw Error(path_, "", "unpacks to more than 2 GiB");
  }

 private:
  const std::string& path_;
  std::size_t files_ = 0;
  std::size_t bytes_ = 0;
};

ArchiveFiles read_archive(const std::string& path, const Wanted& wanted) {
  const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip(reader.get());
  archive_read_support_format_tar(reader.get());
  archive_read_support_filter_gzip(reader.get());
  const auto fail = [&]() {
    const char* reason = archive_error_string(reader.get());
    throw Error(path, "", std::string("is no readable package: ") + (reason != nullptr ? reason : "unknown error"));
  };
  if (archive_read_open_filename(reader.get(), path.c_str(), 1 << 16) != ARCHIVE_OK) fail();
  ArchiveFiles files;
  Budget budget(path);
  for (archive_entry* entry = nullptr;;) {
    const int result = archive_read_next_header(reader.get(), &entry);
    if (result == ARCHIVE_EOF) break;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) fail();
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    budget.file();
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) fail();
    if (wanted && !wanted(name)) continue;
    std::string& content = files[name];
    std::vector<char> buffer(1 << 16);
    for (;;) {
      const la_ssize_t count = archive_read_data(reader.get(), buffer.data(), buffer.size());
      if (count < 0) fail();
      if (count == 0) break;
      budget.bytes(static_cast<std::size_t>(count));
      content.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }
  return files;
}

ArchiveFiles read_folder(const std::string& path, const Wanted& wanted) {
  ArchiveFiles files;
  Budget budget(path);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file()) continue;
    budget.file();
    const std::string name = fs::relative(entry.path(), path).generic_string();
    if (wanted && !wanted(name)) continue;
    budget.bytes(entry.file_size());
    std::ifstream in(entry.path(), std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw Error(entry.path().string(), "", "cannot be read");
    files.emplace(name, std::move(content));
  }
  return files;
}

}  // namespace

ArchiveFiles read_archive_files(const std::string& path, const Wanted& wanted) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw Error(path, "", "no such file or folder");
  try {
    return fs::is_directory(status) ? read_folder(path, wanted) : read_archive(path, wanted);
  } catch (const fs::filesystem_error& fault) {
    throw Error(path, "", fault.what());
  }
}

}  // namespace entente
