#include "ingest/batches.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace entente {

namespace {

// Empty at the end of the articles.
Batch next_batch(ArticleReader& reader, const BatchOptions& options, std::optional<ReadArticle>& left_over) {
  Batch batch;
  std::size_t bytes = 0;
  while (batch.articles.size() < std::max<std::size_t>(options.articles, 1)) {
    std::optional<ReadArticle> read = left_over ? std::exchange(left_over, std::nullopt) : reader.next();
    if (!read) break;
    if (!batch.articles.empty() && bytes + read->article.text.size() > options.bytes) {
      left_over = std::move(read);
      break;
    }
    bytes += read->article.text.size();
    batch.articles.push_back(std::move(*read));
  }
  batch.bytes_read = reader.bytes_read();
  return batch;
}

}  // namespace

void run_batches(ArticleReader& reader, const BatchOptions& options, const WorkOnBatch& work, const TakeBatch& take) {
  std::optional<ReadArticle> left_over;
  if (options.jobs <= 1) {
    for (Batch batch = next_batch(reader, options, left_over); !batch.articles.empty();
         batch = next_batch(reader, options, left_over)) {
      work(batch, 0);
      take(batch);
    }
    return;
  }
  const auto read = [&](tbb::flow_control& flow) -> std::unique_ptr<Batch> {
    auto batch = std::make_unique<Batch>(next_batch(reader, options, left_over));
    if (batch->articles.empty()) flow.stop();
    return batch;
  };
  // No task within a task here: a thread of the arena is at one batch at a time, so its index is a worker's.
  const auto analyse = [&](std::unique_ptr<Batch> batch) {
    work(*batch, static_cast<unsigned>(tbb::this_task_arena::current_thread_index()));
    return batch;
  };
  const auto give = [&](const std::unique_ptr<Batch>& batch) { take(*batch); };
  // As many threads as asked for, also beyond the machine's; else TBB gives fewer, and says so on standard error.
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, options.jobs);
  tbb::task_arena arena(static_cast<int>(options.jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(
        2 * static_cast<std::size_t>(options.jobs),
        tbb::make_filter<void, std::unique_ptr<Batch>>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<std::unique_ptr<Batch>, std::unique_ptr<Batch>>(tbb::filter_mode::parallel, analyse) &
            tbb::make_filter<std::unique_ptr<Batch>, void>(tbb::filter_mode::serial_in_order, give));
  });
}

}  // namespace entente
