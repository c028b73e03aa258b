#include "ingest/ingest.hpp"

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

#include "ingest/actors/actors.hpp"
#include "ingest/language/document.hpp"
#include "ingest/make_record.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

std::vector<Record> Ingest::make_records(std::span<const ReadArticle> articles, Pipeline::Workspace& workspace) const {
  std::vector<std::string_view> texts;
  for (const ReadArticle& read : articles) {
    if (read.error.empty()) texts.push_back(read.article.text);
  }
  std::vector<Document> documents;
  try {
    documents = pipeline_->analyse_paragraphs(texts, workspace);
  } catch (const std::exception&) {
    // One text spoilt the batch. Each is analysed alone below, so that only this one fails.
  }

  std::vector<Record> records;
  std::size_t next_document = 0;
  for (const ReadArticle& read : articles) {
    if (!read.error.empty()) {
      records.push_back(make_error_record(read.article, read.error));
      continue;
    }
    const std::size_t index = next_document++;
    try {
      const Document document = documents.empty()
                                    ? std::move(pipeline_->analyse_paragraphs({&texts[index], 1}, workspace).at(0))
                                    : std::move(documents.at(index));
      const Actors actors = find_actors(document, *knowledge_, read.article.published);
      const std::vector<Relation> relations = find_relations(document, actors, *lexicon_, read.article.published);
      records.push_back(make_record(read.article, document, actors, relations));
    } catch (const std::exception& fault) {
      records.push_back(make_error_record(read.article, std::string("could not be analysed: ") + fault.what()));
    }
  }
  return records;
}

void Ingest::run(ArticleReader& reader, const BatchOptions& options, const TakeBatch& take) const {
  std::vector<Pipeline::Workspace> workspaces;
  for (unsigned i = 0; i < std::max(options.jobs, 1U); ++i) workspaces.emplace_back(*pipeline_);
  run_batches(
      reader, options,
      [&](Batch& batch, unsigned worker) { batch.records = make_records(batch.articles, workspaces[worker]); }, take);
}

}  // namespace entente
