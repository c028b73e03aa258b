// Seconds of processor time in, an Error out once the work of this thread has taken more.
#pragma once

namespace entente {

// While it lives, check_time() on the thread that made it throws Error once `seconds` of that thread's processor time
// have passed; 0 sets no limit. Limits do not nest: the last that was made counts, and none once it is gone.
//
// It is bound to the thread, not handed through the stages: they are pure functions of their input, and whether one
// was stopped is no part of what they say.
class TimeLimit {
 public:
  explicit TimeLimit(double seconds);
  ~TimeLimit();
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;
};

// Cheap enough for every sentence or mention; nothing where no limit was set.
void check_time();

// What this thread has taken of the processor so far, in seconds.
double thread_seconds();

}  // namespace entente
