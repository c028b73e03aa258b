// The options of every command that reads articles in; the run over them, told on standard error, out.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "ingest/ingest.hpp"

namespace CLI {
class App;
}

namespace entente {

struct ArticleCounts {
  std::size_t articles = 0;                      // failed ones too, skipped ones not
  std::map<std::string, std::size_t> failed;     // by kind of reason; each was logged with its source
  std::map<std::string, std::size_t> skipped;    // what is no article, likewise
  std::map<std::string, std::size_t> relations;  // by type
  bool interrupted = false;                      // before the end of the input

  std::size_t failures() const;
  std::size_t skips() const;
};

class ArticleRun {
 public:
  ArticleRun();
  ~ArticleRun();

  // `articles_required`: else standard input is read where none are named.
  void setup(CLI::App& app, bool articles_required);

  // What is made of the articles, which is none of them.
  void set_output(const std::string& path) { output_ = path; }

  // Finds and loads model, knowledge and lexicon. Throws Error; so an output need not be made before all is there.
  void prepare();

  // After prepare(). An interrupt (SIGINT, SIGTERM) ends the reading; what was read is still worked on. `take` gets the
  // batches in the order of the articles; what it throws ends the run. Those that `is_known` says of are not analysed.
  ArticleCounts run(const Log& log, const TakeBatch& take, const IsKnown& is_known = {});

  // After prepare(): one article by itself.
  Record analyse(const ReadArticle& article) const;

  // What was named on the command line, "-" where nothing was.
  std::vector<std::string> paths() const;

 private:
  struct Loaded;

  ReadOptions read_options(const Log& log) const;

  std::vector<std::string> articles_;
  std::string files_from_;
  std::string mapping_;
  std::size_t fewest_words_ = 3;
  double article_seconds_ = 60;
  bool any_language_ = false;
  std::string report_;
  std::string format_;
  std::string output_;
  std::string language_;
  std::string model_;
  std::string knowledge_;
  std::vector<std::string> lexicons_;
  std::vector<std::string> actors_;
  std::string without_rules_;
  BatchOptions batches_;
  std::unique_ptr<Loaded> loaded_;
};

}  // namespace entente
