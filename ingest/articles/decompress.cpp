#include "ingest/articles/decompress.hpp"

#include <archive.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t chunk = 64U << 10U;
constexpr std::uint64_t free_expansion = 64U << 20U;  // bytes that may come of any input
constexpr std::uint64_t most_expansion = 250;         // text is compressed 3 to 20 times

// libarchive reads from the stream behind; what the buffer throws becomes badbit in the stream that reads it.
class Buffer : public std::streambuf {
 public:
  explicit Buffer(std::istream& in) : in_(&in), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
  }

 protected:
  int_type underflow() override {
    if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
    if (!opened_) open();
    if (ended_) return traits_type::eof();
    const la_ssize_t size = archive_read_data(archive_.get(), plain_.data(), plain_.size());
    if (size < 0) throw std::runtime_error("damaged");
    if (size == 0) {
      ended_ = true;
      return traits_type::eof();
    }
    plain_bytes_ += static_cast<std::uint64_t>(size);
    if (plain_bytes_ > free_expansion && plain_bytes_ / most_expansion > compressed_bytes_) {
      throw std::runtime_error("expands too far");
    }
    setg(plain_.data(), plain_.data(), plain_.data() + size);
    return traits_type::to_int_type(plain_[0]);
  }

 private:
  static la_ssize_t read(archive* /*of*/, void* self, const void** bytes) {
    Buffer& buffer = *static_cast<Buffer*>(self);
    buffer.in_->read(buffer.compressed_.data(), static_cast<std::streamsize>(buffer.compressed_.size()));
    if (buffer.in_->bad()) return ARCHIVE_FATAL;
    const std::streamsize size = buffer.in_->gcount();
    buffer.compressed_bytes_ += static_cast<std::uint64_t>(size);
    *bytes = buffer.compressed_.data();
    return size;
  }

  void open() {
    opened_ = true;
    if (archive_read_open(archive_.get(), this, nullptr, read, nullptr) != ARCHIVE_OK)
      throw std::runtime_error("damaged");
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result == ARCHIVE_EOF) ended_ = true;
    if (result != ARCHIVE_OK && result != ARCHIVE_EOF) throw std::runtime_error("damaged");
  }

  struct Free {
    void operator()(archive* which) const { archive_read_free(which); }
  };

  std::istream* in_;
  std::unique_ptr<archive, Free> archive_;
  std::vector<char> compressed_ = std::vector<char>(chunk);
  std::vector<char> plain_ = std::vector<char>(chunk);
  std::uint64_t compressed_bytes_ = 0;
  std::uint64_t plain_bytes_ = 0;
  bool opened_ = false;
  bool ended_ = false;
};

class Decompressed : public std::istream {
 public:
  explicit Decompressed(std::unique_ptr<std::istream> compressed)
      : std::istream(nullptr), compressed_(std::move(compressed)), buffer_(*compressed_) {
    rdbuf(&buffer_);
  }

 private:
  std::unique_ptr<std::istream> compressed_;
  Buffer buffer_;
};

constexpr std::array<std::string_view, 4> beginnings{"\x1F\x8B", "\x28\xB5\x2F\xFD", "BZh",
                                                     "\xFD"
                                                     "7zXZ"};
constexpr std::array<std::string_view, 5> endings{".gz", ".zst", ".zstd", ".bz2", ".xz"};

}  // namespace

bool looks_compressed(std::string_view bytes) {
  for (const std::string_view beginning : beginnings) {
    if (bytes.substr(0, beginning.size()) == beginning) return true;
  }
  return false;
}

std::string_view without_compression_ending(std::string_view name) {
  for (const std::string_view ending : endings) {
    if (name.size() > ending.size() && lower_case(name.substr(name.size() - ending.size())) == ending) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

std::unique_ptr<std::istream> decompressed(std::unique_ptr<std::istream> compressed) {
  return std::make_unique<Decompressed>(std::move(compressed));
}

}  // namespace entente
