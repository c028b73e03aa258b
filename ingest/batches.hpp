// Articles in, their records out in the same order, worked on in batches by several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "graph/record.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// What records say depends on none of these.
struct BatchOptions {
  unsigned jobs = 1;
  std::size_t articles = 16;       // of a batch, at most
  std::size_t bytes = 32U << 10U;  // of its texts, unless it is one article
};

struct Batch {
  std::vector<ReadArticle> articles;  // without those that were skipped
  std::vector<ReadArticle> skipped;
  std::vector<Record> records;   // one for each article, in their order
  std::vector<char> known;       // one for each article: 1 where it was not analysed
  std::uint64_t bytes_read = 0;  // of the input, when the batch was full
};

// Fills batch.records. `worker` is below jobs, and never the same in two threads at once.
using WorkOnBatch = std::function<void(Batch& batch, unsigned worker)>;

// Called with one batch at a time, in the order of the articles.
using TakeBatch = std::function<void(Batch& batch)>;

// At most 2 × jobs batches are held at once. What `work` or `take` throws ends the run and is thrown on.
void run_batches(ArticleReader& reader, const BatchOptions& options, const WorkOnBatch& work, const TakeBatch& take);

}  // namespace entente
