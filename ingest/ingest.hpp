// Articles in, their extraction records out: the whole flow of the ingest, and the one place that shows it.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/report.hpp"
#include "graph/record.hpp"
#include "ingest/articles/article.hpp"
#include "ingest/batches.hpp"
#include "ingest/language/pipeline.hpp"

namespace entente {

class Knowledge;
class Lexicon;

// Processor time by stage, in seconds, of all threads together.
struct StageTimes {
  double language = 0;
  double actors = 0;
  double relations = 0;

  StageTimes& operator+=(const StageTimes& other);
};

// Whether an article need not be analysed; asked by several threads at once.
using IsKnown = std::function<bool(const Article& article)>;

// Holds what articles are read with; all of it must outlive this object, and is only read.
class Ingest {
 public:
  // `seconds`: of processor time that the analysis of one article may take; 0: no limit. It is asked for between
  // paragraphs, sentences and mentions, so that an article that takes longer is a failed one, and the others go on.
  Ingest(const Pipeline& pipeline, const Knowledge& knowledge, const Lexicon& lexicon, double seconds = 0)
      : pipeline_(&pipeline), knowledge_(&knowledge), lexicon_(&lexicon), seconds_(seconds) {}

  // One record for each article, in their order. An article that could not be read, or that fails here, is a record
  // with its error; the others are not touched by that.
  // Adds to `times` where that is given.
  std::vector<Record> make_records(std::span<const ReadArticle> articles, Pipeline::Workspace& workspace,
                                   StageTimes* times = nullptr) const;

  // All articles of `reader`, by options.jobs threads; `take` gets them in order. What `take` throws ends the run. Of
  // those that `is_known` says of, the record says where they are from and no more.
  void run(ArticleReader& reader, const BatchOptions& options, const TakeBatch& take, StageTimes* times = nullptr,
           const IsKnown& is_known = {}) const;

 private:
  void work_on(Batch& batch, Pipeline::Workspace& workspace, StageTimes* times, const IsKnown& is_known) const;

  const Pipeline* pipeline_;
  const Knowledge* knowledge_;
  const Lexicon* lexicon_;
  double seconds_;
};

}  // namespace entente
