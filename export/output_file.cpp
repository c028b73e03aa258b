#include "export/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/report.hpp"

namespace entente {

OutputFile::OutputFile(std::string path, bool overwrite) : name_(std::move(path)) {
  buffer_.reserve(buffer_size);
  if (name_.empty() || name_ == "-" || name_ == "/dev/stdout") {
    name_ = "standard output";
    descriptor_ = STDOUT_FILENO;
    owned_ = false;
    return;
  }
  struct stat status {};
  const bool exists = ::stat(name_.c_str(), &status) == 0;
  if (exists && (!S_ISREG(status.st_mode) || name_.starts_with("/dev/") || name_.starts_with("/proc/"))) {
    descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
    return;
  }
  if (exists && !overwrite) throw Error(name_, "", "exists already (-O overwrites it)");
  if (exists && ::access(name_.c_str(), W_OK) != 0) fail(errno);
  std::error_code failure;
  // A link keeps pointing where it points.
  path_ = exists ? std::filesystem::canonical(name_, failure).string() : name_;
  if (failure) fail(failure.value());
  static std::atomic<unsigned> number{0};
  beside_ = path_ + ".part" + std::to_string(::getpid()) + "-" + std::to_string(number++);
  descriptor_ =
      ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? status.st_mode & 0777U : 0666U);
  if (descriptor_ < 0) {
    beside_.clear();
    fail(errno);
  }
}

OutputFile::~OutputFile() {
  if (owned_ && descriptor_ >= 0) ::close(descriptor_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

void OutputFile::fail(int reason) {
  throw Error(name_, "", std::string("cannot be written: ") + std::strerror(reason));
}

void OutputFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t written = ::write(descriptor_, buffer_.data() + done, buffer_.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(written < 0 ? errno : EIO);
    done += static_cast<std::size_t>(written);
  }
  // The disk begins while the rest is made, so that commit() need not wait for all of it. A hint: what fails here fails
  // there.
  if (!beside_.empty()) {
    ::sync_file_range(descriptor_, static_cast<off_t>(written_), static_cast<off_t>(buffer_.size()),
                      SYNC_FILE_RANGE_WRITE);
  }
  written_ += buffer_.size();
  buffer_.clear();
}

void OutputFile::commit() {
  flush();
  if (!owned_) return;
  if (!beside_.empty() && ::fsync(descriptor_) != 0) fail(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  if (beside_.empty()) return;
  if (std::rename(beside_.c_str(), path_.c_str()) != 0) fail(errno);
  beside_.clear();
}

}  // namespace entente
