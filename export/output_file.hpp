// Bytes in, a whole file out: written beside its place and renamed when it is complete, so that a reader sees the old
// file or the new one. Pipes, devices and standard output are written directly.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

class OutputFile {
 public:
  // `path` empty or "-": standard output. Throws Error where it cannot be written, or where it exists and `overwrite`
  // is not set.
  OutputFile(std::string path, bool overwrite);
  ~OutputFile();  // without commit() nothing is left of a regular file
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  // Throws Error.
  void write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= buffer_size) flush();
  }

  void flush();  // hands on what is held, for who reads a pipe as it is written; throws Error

  // Everything is on the disk under its name after this. Throws Error.
  void commit();

  bool is_file() const { return !beside_.empty(); }  // and no pipe, device or standard output

  const std::string& name() const { return name_; }  // for messages

 private:
  static constexpr std::size_t buffer_size = std::size_t{1} << 20;

  [[noreturn]] void fail(int reason);

  std::string name_;
  std::string path_;    // empty where it is written directly
  std::string beside_;  // what is renamed to path_
  int descriptor_ = -1;
  bool owned_ = true;
  std::string buffer_;
  std::size_t written_ = 0;
};

}  // namespace entente
