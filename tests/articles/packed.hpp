// Files by name in, a ZIP or tar, or one file compressed, out: what the tests of archives read.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace entente {

// `format` "zip" or "ustar" (many files), or "raw" (one); `filter` "gzip", "zstd", ...;
// `stored`: a ZIP that is not compressed.
inline std::string packed(const std::vector<std::pair<std::string, std::string>>& files, const char* format,
                          const char* filter = nullptr, bool stored = false) {
  struct Free {
    void operator()(archive* which) const { archive_write_free(which); }
    void operator()(archive_entry* which) const { archive_entry_free(which); }
  };
  std::size_t size = 1U << 20U;
  for (const auto& file : files) size += 2 * file.second.size();
  std::vector<char> buffer(size);
  std::size_t used = 0;
  const std::unique_ptr<archive, Free> out(archive_write_new());
  const bool ready = archive_write_set_format_by_name(out.get(), format) == ARCHIVE_OK &&
                     (filter == nullptr || archive_write_add_filter_by_name(out.get(), filter) == ARCHIVE_OK) &&
                     (std::string(format) != "zip" || !stored ||
                      archive_write_set_format_option(out.get(), "zip", "compression", "store") == ARCHIVE_OK) &&
                     archive_write_set_bytes_in_last_block(out.get(), 1) == ARCHIVE_OK &&
                     archive_write_open_memory(out.get(), buffer.data(), buffer.size(), &used) == ARCHIVE_OK;
  if (!ready) throw std::runtime_error(archive_error_string(out.get()));
  for (const auto& [name, bytes] : files) {
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    if (archive_write_header(out.get(), entry.get()) != ARCHIVE_OK)
      throw std::runtime_error(archive_error_string(out.get()));
    archive_write_data(out.get(), bytes.data(), bytes.size());
  }
  archive_write_close(out.get());
  return {buffer.data(), used};
}

}  // namespace entente
