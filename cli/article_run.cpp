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
#include "cli/progress.hpp"
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

std::string read_lexicon(const std::string& path) {
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

}  // namespace

struct ArticleRun::Loaded {
  Pipeline pipeline;
  Knowledge knowledge;
  Lexicon lexicon;
};

std::size_t ArticleCounts::failures() const {
  return std::accumulate(failed.begin(), failed.end(), std::size_t{0},
                         [](std::size_t sum, const auto& reason) { return sum + reason.second; });
}

ArticleRun::ArticleRun() = default;
ArticleRun::~ArticleRun() = default;

void ArticleRun::setup(CLI::App& app, bool articles_required) {
  CLI::Option* articles = app.add_option("ARTICLES", articles_,
                                         "Text, HTML or JSON files, folders of them, or - for standard input" +
                                             std::string(articles_required ? "" : " (the default)"));
  articles->type_name("PATH");
  if (articles_required) articles->required();
  app.add_option("--from", format_, "What all articles are: text, html, json or jsonl; by default as each looks")
      ->check(CLI::IsMember({"text", "html", "json", "jsonl"}))
      ->type_name("FORMAT");
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
  for (const std::string& path : lexicons_) lexicon.add(read_lexicon(path), path);
  if (!without_rules_.empty()) lexicon.disable(lines_of(read_lexicon(without_rules_)));
  loaded_ = std::make_unique<Loaded>(Loaded{Pipeline(model), Knowledge(knowledge), std::move(lexicon)});
}

ArticleCounts ArticleRun::run(const Log& log, const TakeBatch& take) {
  std::vector<std::string> paths = articles_;
  if (paths.empty()) paths.emplace_back("-");
  Progress progress(Progress::on_terminal() ? input_size(paths) : 0);
  const Log beside = progress.beside(log);

  std::ios::sync_with_stdio(false);
  ReadOptions options;
  options.format = article_format(format_).value_or(ArticleFormat::detect);
  options.language = loaded_->pipeline.language();
  options.standard_input = &std::cin;
  options.log = beside;
  const auto reader = open_articles(paths, options);

  ArticleCounts counts;
  StageTimes times;
  const auto taken = [&](Batch& batch) {
    for (std::size_t i = 0; i < batch.articles.size(); ++i) {
      const Record& record = batch.records[i];
      for (const std::string& note : batch.articles[i].notes)
        beside(LogLevel::info, record.article.source + ": " + note);
      ++counts.articles;
      if (record.error.empty()) continue;
      ++counts.failed[kind_of(record.error)];
      beside(LogLevel::error, record.article.source + ": " + record.error);
    }
    take(batch);
    progress.update(counts.articles, counts.failures(), batch.bytes_read);
  };
  Ingest(loaded_->pipeline, loaded_->knowledge, loaded_->lexicon).run(*reader, batches_, taken, &times);
  log(LogLevel::debug, stage_text(times));
  return counts;
}

}  // namespace entente
