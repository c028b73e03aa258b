#include <doctest/doctest.h>

#include "base/report.hpp"
#include "base/time_limit.hpp"

using namespace entente;

namespace {

// Looks at the limit until it is over, or `seconds` of this thread have passed.
void work(double seconds) {
  for (const double end = thread_seconds() + seconds; thread_seconds() < end;) check_time();
}

}  // namespace

TEST_CASE("work that takes longer than its limit ends with an error that says so") {
  const TimeLimit limit(0.02);
  work(0.001);
  CHECK_THROWS_WITH_AS(work(10), "takes more than 0.02 s", Error);
}

TEST_CASE("a limit is gone with its object, and none of nought seconds is one") {
  {
    const TimeLimit limit(0.001);
    CHECK_THROWS_AS(work(10), Error);
  }
  CHECK_NOTHROW(work(0.01));
  const TimeLimit none(0);
  CHECK_NOTHROW(work(0.01));
}
