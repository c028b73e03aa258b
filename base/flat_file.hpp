// Named sections of bytes in, one memory-mapped, checksummed file out, and back. Models and knowledge are kept so.
//
// The stored form, little-endian: a header of 64 bytes (magic "entente\n", four letters of kind, u32 version, u64 size
// of the file, u64 XXH3 of all that follows the header, u32 number of sections), the table (per section: name of at
// most 47 bytes and NUL, u64 offset, u64 size), the sections, each at a multiple of 64 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/report.hpp"

namespace entente {

// Immutable, and safe to share between threads. What sections() and text() give lives as long as the file.
class FlatFile {
 public:
  // `kind` is four letters, as "lang". Throws Error where the file is missing, foreign, truncated, altered, of another
  // kind or of another version.
  FlatFile(const std::string& path, std::string_view kind, std::uint32_t version);
  ~FlatFile();
  FlatFile(FlatFile&& other) noexcept;
  FlatFile& operator=(FlatFile&& other) noexcept;
  FlatFile(const FlatFile&) = delete;
  FlatFile& operator=(const FlatFile&) = delete;

  bool has(std::string_view name) const;

  // Throws Error where the section is missing or is no whole number of T.
  template <typename T>
  std::span<const T> section(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 64);
    const std::string_view bytes = text(name);
    if (bytes.size() % sizeof(T) != 0) throw Error(path_, "section " + std::string(name), "has a wrong size");
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  // As above, and throws Error where there are not exactly `size` values.
  template <typename T>
  std::span<const T> section(std::string_view name, std::size_t size) const {
    const std::span<const T> values = section<T>(name);
    if (values.size() != size) throw Error(path_, "section " + std::string(name), "has a wrong size");
    return values;
  }

  std::string_view text(std::string_view name) const;

  const std::string& path() const { return path_; }
  std::vector<std::string> names() const;

 private:
  void unmap() noexcept;

  std::string path_;
  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::map<std::string, std::string_view, std::less<>> sections_;
};

class FlatFileWriter {
 public:
  FlatFileWriter(std::string_view kind, std::uint32_t version);

  // Each name once.
  void add(std::string_view name, std::string_view bytes);

  template <typename T>
  void add(std::string_view name, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    add(name, std::string_view(reinterpret_cast<const char*>(values.data()), values.size_bytes()));
  }

  // Written beside `path`, then renamed: a reader sees the old file or the new one. Throws Error.
  void write(const std::string& path) const;

 private:
  std::string kind_;
  std::uint32_t version_;
  std::map<std::string, std::string, std::less<>> sections_;
};

}  // namespace entente
