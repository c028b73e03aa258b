#include "graph/replace_graph.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/report.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int reason) {
  throw Error(path, "", std::string("cannot be written: ") + std::strerror(reason));
}

// An empty file that is locked against other programs, and gone with this object unless it was renamed.
class PartFile {
 public:
  PartFile(const std::string& path, mode_t mode) : path_(path) {
    // Between opening and locking, the program that had it may have renamed it: then it is no part file any more.
    do {
      close();
      descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode);
      if (descriptor_ < 0) fail(path, errno);
      if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        close();
        throw Error(path, "", "another program is writing it");
      }
    } while (!is_still_there());
    remove_journal();
    if (::ftruncate(descriptor_, 0) != 0) {
      const int reason = errno;
      remove();
      fail(path, reason);
    }
  }
  ~PartFile() {
    if (!renamed_) remove();
    close();
  }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  // No store may be open on it: to close a file of a process takes SQLite's locks away.
  void rename_to(const std::string& target) {
    if (::fsync(descriptor_) != 0) fail(target, errno);
    if (std::rename(path_.c_str(), target.c_str()) != 0) fail(target, errno);
    renamed_ = true;
  }

 private:
  bool is_still_there() const {
    struct stat own {};
    struct stat there {};
    return ::fstat(descriptor_, &own) == 0 && ::stat(path_.c_str(), &there) == 0 && own.st_ino == there.st_ino &&
           own.st_dev == there.st_dev;
  }
  void remove_journal() const { ::unlink((path_ + "-journal").c_str()); }
  void remove() const {
    remove_journal();
    ::unlink(path_.c_str());
  }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

  std::string path_;
  int descriptor_ = -1;
  bool renamed_ = false;
};

}  // namespace

void replace_graph(const std::string& path, const std::function<void(Store&)>& fill) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {
    throw Error(path, "", "is not a regular file: a graph cannot be kept there");
  }
  if (exists && ::access(path.c_str(), W_OK) != 0) fail(path, errno);
  std::error_code failure;
  const std::string target = exists ? fs::canonical(path, failure).string() : path;
  if (failure) fail(path, failure.value());
  PartFile part(target + ".part", exists ? status.st_mode & 0777U : 0666U);
  {
    Store store = Store::create(target + ".part");
    // Nobody else sees it, and it counts only once it is whole.
    store.database().execute("PRAGMA synchronous = OFF");
    store.database().execute("PRAGMA journal_mode = MEMORY");
    fill(store);
  }
  part.rename_to(target);
}

}  // namespace entente
