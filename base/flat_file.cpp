#include "base/flat_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view magic = "entente\n";
constexpr std::size_t alignment = 64;
constexpr std::uint32_t most_sections = 4096;

struct Header {
  char magic[8];
  char kind[4];
  std::uint32_t version;
  std::uint64_t size;
  std::uint64_t checksum;
  std::uint32_t sections;
  char reserved[28];
};
static_assert(sizeof(Header) == alignment);

struct Entry {
  char name[48];
  std::uint64_t offset;
  std::uint64_t size;
};
static_assert(sizeof(Entry) == 64);

std::size_t aligned(std::size_t size) {
  return (size + alignment - 1) / alignment * alignment;
}

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : value_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

}  // namespace

FlatFile::FlatFile(const std::string& path, std::string_view kind, std::uint32_t version) : path_(path) {
  const Descriptor file(path);
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) throw Error(path, "", std::strerror(errno));
  if (!S_ISREG(status.st_mode)) throw Error(path, "", "is not a regular file");
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ < sizeof(Header)) throw Error(path, "", "is no entente file (too short)");
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.get(), 0);
  if (mapped == MAP_FAILED) throw Error(path, "", std::string("cannot be mapped: ") + std::strerror(errno));
  data_ = static_cast<const char*>(mapped);

  try {
    Header header{};
    std::memcpy(&header, data_, sizeof header);
    if (std::string_view(header.magic, 8) != magic) throw Error(path, "", "is no entente file");
    if (std::string_view(header.kind, 4) != kind) {
      throw Error(path, "",
                  "is an entente file of another kind (\"" + std::string(header.kind, 4) + "\", not \"" +
                      std::string(kind) + "\")");
    }
    if (header.version != version) {
      throw Error(path, "",
                  "has version " + std::to_string(header.version) + ", this program reads version " +
                      std::to_string(version) + ": install it again");
    }
    if (header.size != size_) {
      throw Error(path, "",
                  "is truncated or altered: " + std::to_string(size_) + " bytes, not " + std::to_string(header.size));
    }
    if (header.sections > most_sections || sizeof(Header) + header.sections * sizeof(Entry) > size_) {
      throw Error(path, "", "is altered: its table does not fit");
    }
    if (XXH3_64bits(data_ + sizeof(Header), size_ - sizeof(Header)) != header.checksum) {
      throw Error(path, "", "is altered: its checksum does not fit");
    }
    for (std::uint32_t i = 0; i < header.sections; ++i) {
      Entry entry{};
      std::memcpy(&entry, data_ + sizeof(Header) + i * sizeof(Entry), sizeof entry);
      entry.name[sizeof entry.name - 1] = '\0';
      if (entry.offset % alignment != 0 || entry.offset > size_ || entry.size > size_ - entry.offset) {
        throw Error(path, "section " + std::string(entry.name), "lies outside the file");
      }
      sections_.emplace(entry.name, std::string_view(data_ + entry.offset, entry.size));
    }
  } catch (...) {
    unmap();
    throw;
  }
}

FlatFile::~FlatFile() {
  unmap();
}

FlatFile::FlatFile(FlatFile&& other) noexcept {
  *this = std::move(other);
}

FlatFile& FlatFile::operator=(FlatFile&& other) noexcept {
  if (this == &other) return *this;
  unmap();
  path_ = std::move(other.path_);
  data_ = std::exchange(other.data_, nullptr);
  size_ = std::exchange(other.size_, 0);
  sections_ = std::move(other.sections_);
  return *this;
}

void FlatFile::unmap() noexcept {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
  data_ = nullptr;
}

bool FlatFile::has(std::string_view name) const {
  return sections_.find(name) != sections_.end();
}

std::string_view FlatFile::text(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) throw Error(path_, "section " + std::string(name), "is missing");
  return found->second;
}

std::vector<std::string> FlatFile::names() const {
  std::vector<std::string> result;
  for (const auto& [name, bytes] : sections_) result.push_back(name);
  return result;
}

FlatFileWriter::FlatFileWriter(std::string_view kind, std::uint32_t version) : kind_(kind), version_(version) {
  if (kind.size() != 4) throw std::logic_error("FlatFileWriter: a kind has four letters");
}

void FlatFileWriter::add(std::string_view name, std::string_view bytes) {
  if (name.size() >= sizeof(Entry::name)) throw std::logic_error("FlatFileWriter: section name too long");
  if (!sections_.emplace(name, bytes).second) throw std::logic_error("FlatFileWriter: a section twice");
}

void FlatFileWriter::write(const std::string& path) const {
  std::string body(sections_.size() * sizeof(Entry), '\0');
  std::size_t index = 0;
  for (const auto& [name, bytes] : sections_) {
    const std::size_t offset = aligned(sizeof(Header) + body.size());
    body.resize(offset - sizeof(Header), '\0');
    Entry entry{};
    std::memcpy(entry.name, name.data(), name.size());
    entry.offset = offset;
    entry.size = bytes.size();
    std::memcpy(body.data() + index++ * sizeof(Entry), &entry, sizeof entry);
    body += bytes;
  }
  Header header{};
  std::memcpy(header.magic, magic.data(), magic.size());
  std::memcpy(header.kind, kind_.data(), kind_.size());
  header.version = version_;
  header.size = sizeof(Header) + body.size();
  header.checksum = XXH3_64bits(body.data(), body.size());
  header.sections = static_cast<std::uint32_t>(sections_.size());

  const std::string beside = path + ".part" + std::to_string(::getpid());
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(&header), sizeof header);
  out.write(body.data(), static_cast<std::streamsize>(body.size()));
  out.close();
  if (!out || std::rename(beside.c_str(), path.c_str()) != 0) {
    const std::string reason = std::strerror(errno);
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw Error(path, "", "cannot be written: " + reason);
  }
}

}  // namespace entente
