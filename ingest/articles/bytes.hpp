// A stream of bytes in, its lines or all of it out, within limits.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

// Reads a stream that it owns, or that outlives it. A failing read is the end, and `failed()` tells.
class ByteSource {
 public:
  // Throws std::system_error where the file cannot be opened.
  explicit ByteSource(const std::string& path);
  explicit ByteSource(std::istream& stream) : stream_(&stream) {}
  explicit ByteSource(std::unique_ptr<std::istream> stream) : owned_(std::move(stream)), stream_(owned_.get()) {}

  // The next bytes, at most `size`, without taking them.
  std::string_view peek(std::size_t size);

  // All that is left; nullopt where it is more than `limit`.
  std::optional<std::string> read_all(std::size_t limit);

  // What was peeked at.
  void take(std::size_t size) { at_ += std::min(size, buffer_.size() - at_); }

  // Fewer than `size` bytes at the end.
  std::string read(std::size_t size);
  void skip(std::size_t size);

  struct Line {
    std::string text;       // without its line break; empty where it is too long
    bool too_long = false;  // it was passed over without being held
    bool ended = true;      // by a line break, not by the end of the stream
  };

  // nullopt at the end.
  std::optional<Line> next_line(std::size_t limit);

  bool failed() const { return stream_->bad(); }
  std::uint64_t bytes_read() const { return bytes_read_ - (buffer_.size() - at_); }

 private:
  bool fill();  // more bytes behind those that are held

  std::unique_ptr<std::istream> owned_;
  std::istream* stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t bytes_read_ = 0;
};

// Reads a source as a stream: what libraries read from.
class ByteStream : public std::istream {
 public:
  explicit ByteStream(ByteSource source) : std::istream(nullptr), buffer_(std::move(source)) { rdbuf(&buffer_); }

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(ByteSource source) : source_(std::move(source)) {}

   protected:
    int_type underflow() override;

   private:
    ByteSource source_;
    std::string bytes_;
  };

  Buffer buffer_;
};

}  // namespace entente
