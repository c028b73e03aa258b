#include "ingest/articles/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

extern char** environ;

namespace entente {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&&) = delete;

  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  return ends;
}

// SIGPIPE is held back in this thread while it writes to a program that may have ended.
class NoBrokenPipe {
 public:
  NoBrokenPipe() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~NoBrokenPipe() {
    const timespec now{};
    while (sigtimedwait(&pipe_, nullptr, &now) == SIGPIPE) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

 private:
  sigset_t pipe_{};
  sigset_t before_{};
};

// Feeds `input` and collects the output until the program closes it; false where that grows beyond `limit`.
bool exchange(Descriptor& to, Descriptor& from, std::string_view input, std::size_t limit, std::string& output) {
  const NoBrokenPipe guard;
  ::fcntl(to.get(), F_SETFL, O_NONBLOCK);
  std::array<char, 65536> buffer{};
  while (true) {
    if (input.empty()) to.close();
    std::array<pollfd, 2> wait{pollfd{from.get(), POLLIN, 0}, pollfd{to.get(), POLLOUT, 0}};
    if (::poll(wait.data(), to.get() < 0 ? 1 : 2, -1) < 0 && errno != EINTR) return false;
    if (to.get() >= 0 && wait[1].revents != 0) {
      const ssize_t sent = ::write(to.get(), input.data(), input.size());
      if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
      if (sent < 0 && errno != EAGAIN && errno != EINTR) input = {};
    }
    if (wait[0].revents == 0) continue;
    const ssize_t count = ::read(from.get(), buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > limit) return false;
  }
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& words, std::string_view input, const ProcessLimits& limits) {
  const auto in = make_pipe();
  const auto out = make_pipe();
  Descriptor child_in(in[0]);
  Descriptor to(in[1]);
  Descriptor from(out[0]);
  Descriptor child_out(out[1]);

  // The limits are set by the program that the child becomes first; prlimit is part of every Debian system.
  std::vector<std::string> all{"prlimit", "--cpu=" + std::to_string(limits.seconds),
                               "--as=" + std::to_string(limits.memory), "--core=0", "--nofile=64"};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : all) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, child_in.get(), 0);
  posix_spawn_file_actions_adddup2(&actions, child_out.get(), 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  const int error = posix_spawnp(&process, "prlimit", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ProcessResult result;
  if (error != 0) {
    result.started = false;
    return result;
  }
  child_in.close();
  child_out.close();
  const bool whole = exchange(to, from, input, limits.output, result.output);
  if (!whole) ::kill(process, SIGKILL);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (whole && WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  constexpr int no_such_program = 127;
  result.started = result.exit_code != no_such_program;
  return result;
}

}  // namespace entente
