#include "ingest/articles/bytes.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t chunk = 64U << 10U;

}  // namespace

ByteSource::ByteSource(const std::string& path) : stream_(nullptr) {
  errno = 0;
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!file->is_open()) throw std::system_error(errno == 0 ? EIO : errno, std::generic_category());
  owned_ = std::move(file);
  stream_ = owned_.get();
}

bool ByteSource::fill() {
  if (!*stream_) return false;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + chunk);
  stream_->read(buffer_.data() + held, static_cast<std::streamsize>(chunk));
  const auto count = static_cast<std::size_t>(stream_->gcount());
  buffer_.resize(held + count);
  bytes_read_ += count;
  return count > 0;
}

std::string_view ByteSource::peek(std::size_t size) {
  if (at_ >= chunk) {  // what was taken is let go, in steps that keep this linear
    buffer_.erase(0, at_);
    at_ = 0;
  }
  while (buffer_.size() - at_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(at_, size);
}

std::optional<std::string> ByteSource::read_all(std::size_t limit) {
  while (buffer_.size() - at_ <= limit && fill()) {
  }
  if (buffer_.size() - at_ > limit) return std::nullopt;
  buffer_.erase(0, at_);
  at_ = 0;
  return std::exchange(buffer_, {});
}

std::string ByteSource::read(std::size_t size) {
  const std::string bytes(peek(size));
  take(size);
  return bytes;
}

void ByteSource::skip(std::size_t size) {
  while (size > 0) {
    const std::size_t there = peek(std::min(size, chunk)).size();
    if (there == 0) return;
    take(there);
    size -= there;
  }
}

std::optional<ByteSource::Line> ByteSource::next_line(std::size_t limit) {
  Line line;
  bool any = false;
  while (true) {
    if (at_ == buffer_.size()) {
      buffer_.clear();
      at_ = 0;
      if (!fill()) {
        if (!any) return std::nullopt;
        line.ended = false;
        return line;
      }
    }
    any = true;
    const std::size_t end = buffer_.find('\n', at_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    if (!line.too_long && line.text.size() + (stop - at_) > limit) {
      line.too_long = true;
      line.text = {};
    }
    if (!line.too_long) line.text.append(buffer_, at_, stop - at_);
    at_ = stop;
    if (end != std::string::npos) {
      ++at_;
      return line;
    }
  }
}

ByteStream::Buffer::int_type ByteStream::Buffer::underflow() {
  bytes_ = source_.read(chunk);
  if (bytes_.empty() && source_.failed()) throw std::system_error(EIO, std::generic_category());
  if (bytes_.empty()) return traits_type::eof();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
  return traits_type::to_int_type(bytes_[0]);
}

}  // namespace entente
