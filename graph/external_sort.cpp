#include "graph/external_sort.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/report.hpp"

namespace entente {

namespace {

// A block in the file: its key, its size, its bytes.
constexpr std::size_t head_size = sizeof(ExternalSort::Key) + sizeof(std::uint32_t);

[[noreturn]] void fail(const char* what) {
  throw Error("temporary file", "", std::string(what) + std::strerror(errno != 0 ? errno : EIO));
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("cannot be written: ");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

// Reads a run block by block.
class ExternalSort::Run {
 public:
  Run(int file, std::size_t begin, std::size_t end, std::size_t memory)
      : file_(file), next_(begin), end_(end), memory_(memory) {}

  // False behind the last block.
  bool step() {
    at_ += size_;
    if (!fill(head_size)) return false;
    std::uint32_t length = 0;
    std::memcpy(&key, buffer_.data() + at_, sizeof key);
    std::memcpy(&length, buffer_.data() + at_ + sizeof key, sizeof length);
    size_ = head_size + length;
    fill(size_);
    block = std::string_view(buffer_).substr(at_ + head_size, length);
    return true;
  }

  Key key{};
  std::string_view block;

 private:
  // Has so many bytes from at_ on; false where the run is at its end.
  bool fill(std::size_t wanted) {
    if (buffer_.size() - at_ >= wanted) return true;
    if (next_ == end_ && at_ == buffer_.size()) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    while (buffer_.size() < wanted) {
      const std::size_t held = buffer_.size();
      const std::size_t more = std::min(std::max(memory_, wanted) - held, end_ - next_);
      buffer_.resize(held + more);
      const ssize_t got = ::pread(file_, buffer_.data() + held, more, static_cast<off_t>(next_));
      if (got <= 0 && !(got < 0 && errno == EINTR)) fail("cannot be read: ");
      const auto read = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
      buffer_.resize(held + read);
      next_ += read;
    }
    return true;
  }

  int file_;
  std::size_t next_;
  std::size_t end_;
  std::size_t memory_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;  // of the block at at_ with its head
};

void ExternalSort::add(const Key& key, std::string_view block) {
  if (!places_.empty() && blocks_.size() + block.size() + places_.size() * sizeof(Place) > memory_) write_run();
  places_.push_back({key, static_cast<std::uint32_t>(blocks_.size()), static_cast<std::uint32_t>(block.size())});
  blocks_ += block;
}

void ExternalSort::sort() {
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.key < b.key; });
}

void ExternalSort::write_run() {
  if (!file_) file_.reset(std::tmpfile());
  if (!file_) fail("cannot be made: ");
  const int file = ::fileno(file_.get());
  sort();
  std::string bytes;
  std::size_t written = 0;
  const auto flush = [&] {
    write_all(file, bytes);
    written += bytes.size();
    bytes.clear();
  };
  for (const Place& place : places_) {
    bytes.append(reinterpret_cast<const char*>(&place.key), sizeof place.key);
    bytes.append(reinterpret_cast<const char*>(&place.size), sizeof place.size);
    bytes += block_at(place);
    if (bytes.size() >= std::size_t{1} << 18) flush();
  }
  flush();
  ends_.push_back((ends_.empty() ? 0 : ends_.back()) + written);
  blocks_.clear();
  places_.clear();
}

void ExternalSort::each(const Visit& visit) {
  if (ends_.empty()) {
    sort();
    for (const Place& place : places_) visit(place.key, block_at(place));
    return;
  }
  if (!places_.empty()) write_run();
  blocks_ = {};
  places_ = {};
  std::vector<Run> runs;
  std::size_t begin = 0;
  for (const std::size_t end : ends_) {
    runs.emplace_back(::fileno(file_.get()), begin, end, std::max<std::size_t>(memory_ / ends_.size(), 4096));
    begin = end;
  }
  const auto behind = [](const Run* a, const Run* b) { return a->key > b->key; };
  std::vector<Run*> heap;
  for (Run& run : runs) {
    if (run.step()) heap.push_back(&run);
  }
  std::make_heap(heap.begin(), heap.end(), behind);
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), behind);
    Run& first = *heap.back();
    visit(first.key, first.block);
    if (first.step()) {
      std::push_heap(heap.begin(), heap.end(), behind);
    } else {
      heap.pop_back();
    }
  }
}

}  // namespace entente
