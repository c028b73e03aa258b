// Batches in, worked on by several threads, handed on in the order in which they were read.
#pragma once

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

// TBB orders the stages of a run, by means that a thread sanitizer does not see in Debian's library. What begins and
// ends under this lock, which is all but never waited for, says the same in the sanitizer's words, so that what it
// still reports is real. It is nobody's own, so that no thread can meet it before it is made.
class HandedOver {
 public:
  HandedOver() { pass(); }
  ~HandedOver() { pass(); }
  HandedOver(const HandedOver&) = delete;
  HandedOver& operator=(const HandedOver&) = delete;

 private:
  static void pass() { const std::lock_guard seen(order_); }
  static inline constinit std::mutex order_;
};

// `next()` gives an optional Batch, nothing at the end, and `take(batch)` gets each in that order: both are called by
// one thread at a time. `work(batch, worker)` runs beside itself; `worker` is below `jobs`, and never the same in two
// threads at once. At most 2 × jobs batches are held. What any of them throws ends the run and is thrown on.
template <typename Batch, typename Next, typename Work, typename Take>
void run_in_order(unsigned jobs, const Next& next, const Work& work, const Take& take) {
  if (jobs <= 1) {
    for (std::optional<Batch> batch = next(); batch; batch = next()) {
      work(*batch, 0U);
      take(*batch);
    }
    return;
  }
  // As many as there are tokens: when one is taken, what it held before is done. TBB passes on their numbers.
  std::vector<std::optional<Batch>> batches(2 * static_cast<std::size_t>(jobs));
  std::size_t count = 0;
  const auto read = [&](tbb::flow_control& flow) -> std::size_t {
    const HandedOver stage;
    const std::size_t number = count++ % batches.size();
    batches[number] = next();
    if (!batches[number]) flow.stop();
    return number;
  };
  // No task within a task here: a thread of the arena is at one batch at a time, so its index is a worker's.
  const auto analyse = [&](std::size_t number) {
    const HandedOver stage;
    work(*batches[number], static_cast<unsigned>(tbb::this_task_arena::current_thread_index()));
    return number;
  };
  const auto give = [&](std::size_t number) {
    const HandedOver stage;
    take(*batches[number]);
    batches[number].reset();
  };
  const HandedOver run;
  // As many threads as asked for, also beyond the machine's; else TBB gives fewer, and says so on standard error.
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(batches.size(),
                           tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, read) &
                               tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, analyse) &
                               tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, give));
  });
}

}  // namespace entente
