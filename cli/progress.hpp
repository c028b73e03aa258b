// How far a run is in, one line on a terminal's standard error out: articles, rate, time left.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "base/report.hpp"

namespace entente {

// Silent where standard error is no terminal. May be used by several threads.
class Progress {
 public:
  // `total` in bytes of the input, 0 where it is not known.
  explicit Progress(std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::size_t articles, std::size_t failed, std::uint64_t bytes);

  // A log that does not run into the line; lives as long as this object.
  Log beside(const Log& log);

  static bool on_terminal();

 private:
  using Clock = std::chrono::steady_clock;

  void clear();  // with the mutex held

  std::mutex mutex_;
  bool terminal_;
  bool drawn_ = false;
  std::uint64_t total_;
  Clock::time_point start_;
  Clock::time_point last_;
};

// "12 s", "3 min", "2 h 05": how a run's time left is told.
std::string duration_text(double seconds);

}  // namespace entente
