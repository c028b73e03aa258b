#include "base/time_limit.hpp"

#include <cstdio>
#include <ctime>

#include "base/report.hpp"

namespace entente {

namespace {

constexpr unsigned calls_a_look = 32;  // asking the system costs some 200 ns

struct Running {
  double seconds = 0;
  double end = 0;
  unsigned calls = 0;
};

thread_local Running running;

}  // namespace

double thread_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

TimeLimit::TimeLimit(double seconds) {
  running = {seconds, seconds > 0 ? thread_seconds() + seconds : 0, 0};
}

TimeLimit::~TimeLimit() {
  running = {};
}

void check_time() {
  if (running.seconds <= 0 || ++running.calls < calls_a_look) return;
  running.calls = 0;
  if (thread_seconds() < running.end) return;
  char message[64];
  std::snprintf(message, sizeof message, "takes more than %g s", running.seconds);
  throw Error(message);
}

}  // namespace entente
