#include "cli/article_run.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <numeric>
#include <sstream>
#include <thread>

#include "base/text.hpp"
#include "cli/data.hpp"
#include "cli/interrupt.hpp"
#include "cli/progress.hpp"
#include "cli/run_report.hpp"
#include "ingest/actors/knowledge.hpp"
#include "ingest/ingest.hpp"
#include "ingest/relations/lexicon.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

// A path that was named, and is not there: the message says what makes such a file.
void require_file(const std::string& path, const char* command) {
  std::error_code ignored;
  if (fs::exists(path, ignored)) return;
  throw Error(path, "", std::string("no such file: `") + command + "` makes one, and scripts/setup installs it");
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file || text.bad()) throw Error(path, "", "cannot be read");
  return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  return lines;
}

// 0 where it cannot be known before: standard input, a pipe, a device.
std::uint64_t input_size(const std::vector<std::string>& paths) {
  std::uint64_t total = 0;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
      total += fs::file_size(path, error);
    } else if (fs::is_directory(path, error)) {
      for (fs::recursive_directory_iterator i(path, error), end; !error && i != end; i.increment(error)) {
        if (i->is_regular_file(error)) total += i->file_size(error);
      }
    } else {
      return 0;
    }
  }
  return total;
}

// "line 12: byte 5 of its JSON: ..." -> "byte N of its JSON: ...": so that there are few kinds.
std::string kind_of(const std::string& error) {
  std::string kind;
  for (const char c : error) {
    if (c < '0' || c > '9') {
      kind += c;
    } else if (kind.empty() || kind.back() != 'N') {
      kind += 'N';
    }
  }
  for (const std::string_view place : {"line N: ", "object N: "}) {
    if (kind.substr(0, place.size()) == place) kind.erase(0, place.size());
  }
  return kind;
}

std::string stage_text(const StageTimes& times) {
  char text[160];
  std::snprintf(text, sizeof text, "processor time: language %.4f s, actors %.4f s, relations %.4f s", times.language,
                times.actors, times.relations);
  return text;
}

std::size_t total(const std::map<std::string, std::size_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0},
                         [](std::size_t sum, const auto& entry) { return sum + entry.second; });
}

// Ends the articles at the first interrupt, so that what is in hand is finished and kept.
class Interruptible final : public ArticleReader {
 public:
  Interruptible(std::unique_ptr<ArticleReader> articles, const Interrupt& interrupt)
      : articles_(std::move(articles)), interrupt_(&interrupt) {}

  std::optional<ReadArticle> next() override {
    stopped_ = stopped_ || interrupt_->asked();
    return stopped_ ? std::nullopt : articles_->next();
  }
  std::uint64_t bytes_read() const override { return articles_->bytes_read(); }
  bool stopped() const { return stopped_; }

 private:
  std::unique_ptr<ArticleReader> articles_;
  const Interrupt* interrupt_;
  bool stopped_ = false;
};

// Counts what came of a batch, and names what failed or was skipped. A language that is not read is named once.
void tell(const Batch& batch, ArticleCounts& counts, const Log& log) {
  for (const ReadArticle& read : batch.skipped) {
    const bool first = ++counts.skipped[kind_of(read.skipped)] == 1;
    log(first ? LogLevel::info : LogLevel::debug, read.article.source + ": skipped: " + read.skipped);
  }
  for (std::size_t i = 0; i < batch.articles.size(); ++i) {
    const Record& record = batch.records[i];
    for (const std::string& note : batch.articles[i].notes) log(LogLevel::info, record.article.source + ": " + note);
    ++counts.articles;
    for (const RecordRelation& relation : record.relations) ++counts.relations[relation.type];
    if (record.error.empty()) continue;
    ++counts.failed[kind_of(record.error)];
    log(LogLevel::error, record.article.source + ": " + record.error);
  }
}

}  // namespace

struct ArticleRun::Loaded {
  Pipeline pipeline;
  Knowledge knowledge;
  Lexicon lexicon;
};

std::size_t ArticleCounts::failures() const {
  return total(failed);
}

std::size_t ArticleCounts::skips() const {
  return total(skipped);
}

ArticleRun::ArticleRun() = default;
ArticleRun::~ArticleRun() = default;

void ArticleRun::setup(CLI::App& app, bool articles_required) {
  CLI::Option_group* input = app.add_option_group("Input");
  if (articles_required) input->require_option(1, 0);
  CLI::Option* articles = input->add_option("ARTICLES", articles_,
                                            "Files (text, HTML, JSON, CSV, feeds, WARC, mail, PDF, EPUB, archives), "
                                            "folders of them, patterns, or - for standard input" +
                                                std::string(articles_required ? "" : " (the default)"));
  articles->type_name("PATH");
  app.add_option("--from", format_, "What all articles are; by default as each looks")
      ->check(CLI::IsMember(article_format_names()))
      ->type_name("FORMAT");
  input->add_option("--files-from", files_from_, "A file with a path on each line, read after ARTICLES")
      ->type_name("FILE");
  app.add_option("--map", mapping_, "Fields of JSON and columns of CSV: text=body,title=headline,date=day")
      ->type_name("PART=FIELD,...");
  app.add_option("--min-words", fewest_words_, "What has fewer words is no article, and skipped")
      ->capture_default_str()
      ->type_name("N");
  app.add_option(
         "--article-seconds", article_seconds_,
         "Processor time that the analysis of one article may take; one that takes more is an error; 0: no limit")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("N");
  app.add_flag("--any-language", any_language_,
               "Read articles in other languages than the model's as if they were in it");
  app.add_option("--report", report_, "Where a summary of the run goes, as JSON")->type_name("FILE");
  app.add_option("-j,--jobs", batches_.jobs, "Threads; by default as many as the machine has")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  app.add_option("--batch", batches_.articles, "Articles that are analysed together; changes speed and memory alone")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--model", model_, "The model's name, or its file; by default the best that is installed")
      ->type_name("MODEL");
  app.add_option("--knowledge", knowledge_, "The knowledge file; by default the installed one")->type_name("FILE");
  app.add_option("--lexicon", lexicons_, "Entries of your own, added to the lexicon")->type_name("FILE");
  app.add_option("--actors", actors_, "Actors, names and holders of offices of your own (docs/actors.md)")
      ->type_name("FILE");
  app.add_option("--without-rules", without_rules_,
                 "Rules that must not fire, one a line (`entente lexicon rules` lists all)")
      ->type_name("FILE");
  batches_.jobs = std::max(1U, std::thread::hardware_concurrency());
}

void ArticleRun::prepare() {
  const std::string model = find_model(model_);
  require_file(model, "entente model install PACKAGE -o FILE");
  const std::string knowledge = find_knowledge(knowledge_);
  require_file(knowledge, "entente knowledge install -o FILE");
  Lexicon lexicon = Lexicon::french();
  for (const std::string& path : lexicons_) lexicon.add(read_file(path), path);
  if (!without_rules_.empty()) lexicon.disable(lines_of(read_file(without_rules_)));
  Knowledge known(knowledge);
  for (const std::string& path : actors_) known.add(read_file(path), path);
  loaded_ = std::make_unique<Loaded>(Loaded{Pipeline(model), std::move(known), std::move(lexicon)});
}

std::vector<std::string> ArticleRun::paths() const {
  std::vector<std::string> paths = articles_;
  if (!files_from_.empty()) {
    for (std::string& path : lines_of(read_file(files_from_))) paths.push_back(std::move(path));
    if (paths.empty()) throw Error(files_from_, "", "names no files");
  }
  if (paths.empty()) paths.emplace_back("-");
  return paths;
}

ReadOptions ArticleRun::read_options(const Log& log) const {
  ReadOptions options;
  options.format = article_format(format_).value_or(ArticleFormat::detect);
  options.language = loaded_->pipeline.language();
  options.any_language = any_language_;
  options.fewest_words = fewest_words_;
  map_fields(options.fields, mapping_);
  options.standard_input = &std::cin;
  options.output = output_;
  options.log = log;
  return options;
}

ArticleCounts ArticleRun::run(const Log& log, const TakeBatch& take, const IsKnown& is_known) {
  const auto start = std::chrono::steady_clock::now();
  const std::vector<std::string> inputs = paths();
  Progress progress(Progress::on_terminal() ? input_size(inputs) : 0);
  const Log beside = progress.beside(log);
  std::ios::sync_with_stdio(false);
  const Interrupt interrupt;
  Interruptible reader(open_articles(inputs, read_options(beside)), interrupt);

  ArticleCounts counts;
  StageTimes times;
  const auto taken = [&](Batch& batch) {
    tell(batch, counts, beside);
    take(batch);
    progress.update(counts.articles, counts.failures(), batch.bytes_read);
  };
  Ingest(loaded_->pipeline, loaded_->knowledge, loaded_->lexicon, article_seconds_)
      .run(reader, batches_, taken, &times, is_known);
  counts.interrupted = reader.stopped();
  log(LogLevel::debug, stage_text(times));
  for (const auto& [reason, number] : counts.skipped) {
    log(LogLevel::info, std::to_string(number) + (number == 1 ? " article" : " articles") + " skipped: " + reason);
  }
  if (counts.interrupted) log(LogLevel::warning, "interrupted: what was read by then is done");
  if (!report_.empty()) {
    write_report(report_, counts, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return counts;
}

Record ArticleRun::analyse(const ReadArticle& article) const {
  Pipeline::Workspace workspace(loaded_->pipeline);
  return Ingest(loaded_->pipeline, loaded_->knowledge, loaded_->lexicon, article_seconds_)
      .make_records({&article, 1}, workspace)
      .at(0);
}

}  // namespace entente
