#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace entente {

namespace {

constexpr auto interval = std::chrono::milliseconds(100);
constexpr double soonest_estimate = 1;  // second: before, a rate says nothing

}  // namespace

bool Progress::on_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

Progress::Progress(std::uint64_t total)
    : terminal_(on_terminal()), total_(total), start_(Clock::now()), last_(start_) {}

Progress::~Progress() {
  const std::lock_guard lock(mutex_);
  clear();
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

void Progress::update(std::size_t articles, std::size_t failed, std::uint64_t bytes) {
  if (!terminal_) return;
  const auto now = Clock::now();
  const std::lock_guard lock(mutex_);
  if (now - last_ < interval) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::array<char, 160> line{};
  int length = std::snprintf(line.data(), line.size(), "%zu articles, %.1f a second", articles,
                             static_cast<double>(articles) / std::max(seconds, 1e-3));
  const auto add = [&](const auto&... values) {
    if (length < 0 || static_cast<std::size_t>(length) >= line.size()) return;
    length += std::snprintf(line.data() + length, line.size() - static_cast<std::size_t>(length), values...);
  };
  if (failed > 0) add(", %zu failed", failed);
  if (total_ > 0 && bytes > 0) {
    const double done = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total_));
    add(", %.0f %%", 100 * done);
    if (seconds >= soonest_estimate) add(", %s left", duration_text(seconds * (1 - done) / done).c_str());
  }
  clear();
  std::fputs(line.data(), stderr);
  std::fflush(stderr);
  drawn_ = true;
}

Log Progress::beside(const Log& log) {
  return [this, log](LogLevel level, std::string_view message) {
    const std::lock_guard lock(mutex_);
    clear();
    if (log) log(level, message);
  };
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<long>(std::max(0.0, seconds));
  std::array<char, 64> text{};
  if (whole < 60) {
    std::snprintf(text.data(), text.size(), "%ld s", whole);
  } else if (whole < 3600) {
    std::snprintf(text.data(), text.size(), "%ld min", (whole + 59) / 60);
  } else {
    std::snprintf(text.data(), text.size(), "%ld h %02ld", whole / 3600, whole % 3600 / 60);
  }
  return text.data();
}

}  // namespace entente
