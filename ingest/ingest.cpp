#include "ingest/ingest.hpp"

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

#include "base/time_limit.hpp"
#include "ingest/actors/actors.hpp"
#include "ingest/clause_repairs.hpp"
#include "ingest/language/document.hpp"
#include "ingest/long_sentences.hpp"
#include "ingest/lost_objects.hpp"
#include "ingest/lost_verbs.hpp"
#include "ingest/make_record.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

namespace {

// Gives what passed since it was last asked to one stage.
class StageClock {
 public:
  explicit StageClock(bool wanted) : wanted_(wanted), last_(wanted ? thread_seconds() : 0) {}

  void add_to(double& stage) {
    if (!wanted_) return;
    const double now = thread_seconds();
    stage += now - last_;
    last_ = now;
  }

 private:
  bool wanted_;
  double last_;
};

}  // namespace

StageTimes& StageTimes::operator+=(const StageTimes& other) {
  language += other.language;
  actors += other.actors;
  relations += other.relations;
  return *this;
}

std::vector<Record> Ingest::make_records(std::span<const ReadArticle> articles, Pipeline::Workspace& workspace,
                                         StageTimes* times) const {
  StageTimes spent;
  double other = 0;
  StageClock clock(times != nullptr);
  std::vector<std::string_view> texts;
  for (const ReadArticle& read : articles) {
    if (read.error.empty()) texts.push_back(read.article.text);
  }
  std::vector<Document> documents;
  try {
    const TimeLimit limit(seconds_);
    documents = pipeline_->analyse_paragraphs(texts, workspace);
  } catch (const std::exception&) {
    // One text spoilt the batch, or all took too long together. Each is analysed alone below, so that only one that
    // does so itself fails.
  }

  clock.add_to(spent.language);
  std::vector<Record> records;
  std::size_t next_document = 0;
  for (const ReadArticle& read : articles) {
    if (!read.error.empty()) {
      records.push_back(make_error_record(read.article, read.error));
      continue;
    }
    const std::size_t index = next_document++;
    try {
      const TimeLimit limit(seconds_);
      Document document = documents.empty()
                              ? std::move(pipeline_->analyse_paragraphs({&texts[index], 1}, workspace).at(0))
                              : std::move(documents.at(index));
      find_lost_verbs(document, *lexicon_);
      find_lost_objects(document);
      repair_clauses(document);
      part_long_sentences(document);
      clock.add_to(spent.language);
      const Actors actors = find_actors(document, *knowledge_, read.article.published);
      clock.add_to(spent.actors);
      const std::vector<Relation> relations = find_relations(document, actors, *lexicon_, read.article.published);
      clock.add_to(spent.relations);
      records.push_back(make_record(read.article, document, actors, relations));
      clock.add_to(other);
    } catch (const std::exception& fault) {
      records.push_back(make_error_record(read.article, std::string("could not be analysed: ") + fault.what()));
    }
  }
  if (times != nullptr) *times += spent;
  return records;
}

void Ingest::work_on(Batch& batch, Pipeline::Workspace& workspace, StageTimes* times, const IsKnown& is_known) const {
  batch.known.assign(batch.articles.size(), 0);
  batch.records.resize(batch.articles.size());
  std::vector<ReadArticle> unknown;
  for (std::size_t i = 0; i < batch.articles.size(); ++i) {
    ReadArticle& read = batch.articles[i];
    if (is_known && read.error.empty() && is_known(read.article)) {
      batch.known[i] = 1;
      batch.records[i] = make_error_record(read.article, "");
    } else {
      unknown.push_back(std::move(read));
    }
  }
  std::vector<Record> records = make_records(unknown, workspace, times);
  std::size_t next = 0;
  for (std::size_t i = 0; i < batch.articles.size(); ++i) {
    if (batch.known[i] != 0) continue;
    batch.articles[i] = std::move(unknown[next]);
    batch.records[i] = std::move(records[next]);
    ++next;
  }
}

void Ingest::run(ArticleReader& reader, const BatchOptions& options, const TakeBatch& take, StageTimes* times,
                 const IsKnown& is_known) const {
  std::vector<Pipeline::Workspace> workspaces;
  for (unsigned i = 0; i < std::max(options.jobs, 1U); ++i) workspaces.emplace_back(*pipeline_);
  std::vector<StageTimes> spent(times == nullptr ? 0 : workspaces.size());
  run_batches(
      reader, options,
      [&](Batch& batch, unsigned worker) {
        work_on(batch, workspaces[worker], times == nullptr ? nullptr : &spent[worker], is_known);
      },
      take);
  for (const StageTimes& of_worker : spent) *times += of_worker;
}

}  // namespace entente
