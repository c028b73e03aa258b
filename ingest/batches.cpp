#include "ingest/batches.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/in_order.hpp"

namespace entente {

namespace {

constexpr std::size_t most_skipped = 1000;  // of a batch, so that progress is told and an interrupt heard

std::optional<Batch> next_batch(ArticleReader& reader, const BatchOptions& options,
                                std::optional<ReadArticle>& left_over) {
  Batch batch;
  std::size_t bytes = 0;
  while (batch.articles.size() < std::max<std::size_t>(options.articles, 1)) {
    std::optional<ReadArticle> read = left_over ? std::exchange(left_over, std::nullopt) : reader.next();
    if (!read) break;
    if (!read->skipped.empty()) {
      batch.skipped.push_back(std::move(*read));
      if (batch.skipped.size() >= most_skipped) break;
      continue;
    }
    if (!batch.articles.empty() && bytes + read->article.text.size() > options.bytes) {
      left_over = std::move(read);
      break;
    }
    bytes += read->article.text.size();
    batch.articles.push_back(std::move(*read));
  }
  if (batch.articles.empty() && batch.skipped.empty()) return std::nullopt;
  batch.bytes_read = reader.bytes_read();
  return batch;
}

}  // namespace

void run_batches(ArticleReader& reader, const BatchOptions& options, const WorkOnBatch& work, const TakeBatch& take) {
  std::optional<ReadArticle> left_over;
  run_in_order<Batch>(
      options.jobs, [&] { return next_batch(reader, options, left_over); }, work, take);
}

}  // namespace entente
