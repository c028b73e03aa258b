#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "ingest/batches.hpp"

using namespace entente;

namespace {

// Articles "0", "1", ... of differing length.
class Numbered : public ArticleReader {
 public:
  explicit Numbered(std::uint64_t count) : count_(count) {}
  std::optional<ReadArticle> next() override {
    if (next_ == count_) return std::nullopt;
    ReadArticle read;
    const std::uint64_t number = next_++;
    read.article.source = std::to_string(number);
    read.article.text = std::string(number % 7 * 10, 'x');
    return read;
  }
  std::uint64_t bytes_read() const override { return next_; }
  std::uint64_t given() const { return next_; }

 private:
  std::uint64_t count_;
  std::atomic<std::uint64_t> next_ = 0;
};

void name_records(Batch& batch) {
  for (const ReadArticle& read : batch.articles) {
    Record record;
    record.article.source = read.article.source;
    batch.records.push_back(record);
  }
}

}  // namespace

TEST_CASE("records come in the order of the articles, whatever the threads and batches") {
  std::vector<std::string> expected;
  for (int i = 0; i < 200; ++i) expected.push_back(std::to_string(i));
  for (const unsigned jobs : {1U, 2U, 4U}) {
    for (const std::size_t articles : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
      for (const std::size_t bytes : {std::size_t{1}, std::size_t{100}, std::size_t{1'000'000}}) {
        CAPTURE(jobs);
        CAPTURE(articles);
        CAPTURE(bytes);
        Numbered reader(200);
        std::vector<std::string> sources;
        std::vector<std::atomic<int>> at_work(jobs);
        std::atomic<bool> clash = false;
        run_batches(
            reader, {jobs, articles, bytes},
            [&](Batch& batch, unsigned worker) {
              if (at_work.at(worker).fetch_add(1) != 0) clash = true;
              // Later batches are done sooner.
              if (jobs > 1)
                std::this_thread::sleep_for(
                    std::chrono::microseconds(200 - std::stoi(batch.articles.front().article.source)));
              name_records(batch);
              --at_work.at(worker);
            },
            [&](Batch& batch) {
              for (const Record& record : batch.records) sources.push_back(record.article.source);
            });
        CHECK(sources == expected);
        CHECK_FALSE(clash);
      }
    }
  }
}

TEST_CASE("a batch holds as many articles and bytes as it may, and one article at least") {
  Numbered reader(14);
  std::vector<std::size_t> sizes;
  run_batches(
      reader, {1, 4, 60}, [](Batch&, unsigned) {}, [&](Batch& batch) { sizes.push_back(batch.articles.size()); });
  CHECK(sizes == std::vector<std::size_t>{4, 1, 1, 2, 3, 1, 1, 1});
}

TEST_CASE("few batches are held at once, however many articles there are") {
  Numbered reader(2'000);
  std::uint64_t taken = 0;
  std::uint64_t most_ahead = 0;
  run_batches(
      reader, {2, 1, 1'000'000}, [](Batch& batch, unsigned) { name_records(batch); },
      [&](Batch&) {
        std::this_thread::sleep_for(std::chrono::microseconds(50));  // the slow end of the line
        ++taken;
        most_ahead = std::max(most_ahead, reader.given() - taken);
      });
  CHECK(taken == 2'000);
  CHECK(most_ahead <= 4);
}

TEST_CASE("a fault of who takes or works ends the run") {
  for (const unsigned jobs : {1U, 2U}) {
    Numbered reader(10'000);
    CHECK_THROWS_WITH_AS(
        run_batches(
            reader, {jobs, 1, 1}, [](Batch&, unsigned) {}, [](Batch&) { throw std::runtime_error("disk full"); }),
        "disk full", std::runtime_error);
    CHECK(reader.given() < 100);
    CHECK_THROWS_WITH_AS(
        run_batches(
            reader, {jobs, 1, 1}, [](Batch&, unsigned) { throw std::runtime_error("no memory"); }, [](Batch&) {}),
        "no memory", std::runtime_error);
    CHECK(reader.given() < 200);
  }
}

TEST_CASE("no articles are no batch") {
  for (const unsigned jobs : {1U, 2U}) {
    Numbered reader(0);
    run_batches(
        reader, {jobs, 8, 100}, [](Batch&, unsigned) { FAIL("worked on nothing"); },
        [](Batch&) { FAIL("took nothing"); });
  }
}
