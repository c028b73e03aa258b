// Batches in, worked on by several threads, handed on in the order in which they were read.
#pragma once

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace entente {

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
  using Held = std::unique_ptr<Batch>;
  // TBB orders all of this already, by means that a thread sanitizer does not see in Debian's library. These locks are
  // all but never waited for; they say the same in its words, so that what it still reports is real.
  std::mutex reading, order, taking;
  std::vector<std::mutex> working(jobs);
  // Whoever goes on after the run sees all that was done in it, also where it was ended by what one of them threw.
  struct Seen {
    std::mutex& reading;
    std::mutex& taking;
    std::vector<std::mutex>& working;
    ~Seen() {
      for (std::mutex& of_worker : working) const std::lock_guard seen(of_worker);
      const std::scoped_lock seen(reading, taking);
    }
  } const at_end{reading, taking, working};
  const auto handed_over = [&order] { const std::lock_guard seen(order); };
  const auto read = [&](tbb::flow_control& flow) -> Held {
    const std::lock_guard lock(reading);
    std::optional<Batch> batch = next();
    if (!batch) {
      flow.stop();
      return nullptr;
    }
    auto held = std::make_unique<Batch>(std::move(*batch));
    handed_over();
    return held;
  };
  // No task within a task here: a thread of the arena is at one batch at a time, so its index is a worker's.
  const auto analyse = [&](Held batch) {
    handed_over();
    const auto worker = static_cast<unsigned>(tbb::this_task_arena::current_thread_index());
    {
      const std::lock_guard lock(working[worker]);
      work(*batch, worker);
    }
    handed_over();
    return batch;
  };
  const auto give = [&](const Held& batch) {
    handed_over();
    const std::lock_guard lock(taking);
    take(*batch);
  };
  // As many threads as asked for, also beyond the machine's; else TBB gives fewer, and says so on standard error.
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(2 * static_cast<std::size_t>(jobs),
                           tbb::make_filter<void, Held>(tbb::filter_mode::serial_in_order, read) &
                               tbb::make_filter<Held, Held>(tbb::filter_mode::parallel, analyse) &
                               tbb::make_filter<Held, void>(tbb::filter_mode::serial_in_order, give));
  });
}

}  // namespace entente
