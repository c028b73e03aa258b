// entente parse: texts in, their tokens, tags, lemmas, heads and entities as CoNLL-U out.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/data.hpp"
#include "cli/text_source.hpp"
#include "export/output_file.hpp"
#include "ingest/articles/reader.hpp"
#include "ingest/in_order.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/language/pipeline.hpp"

namespace entente {

namespace {

// About as many tokens as the networks like to have at once. What a batch holds changes no result.
constexpr std::size_t batch_bytes = 24'000;
constexpr std::size_t batch_texts = 256;
constexpr std::size_t longest_text = 1'000'000;  // code points; the pipeline's limit

struct Batch {
  std::vector<SourceText> texts;
  std::vector<std::string> outputs;  // by text
};

class ParseCommand final : public Command {
 public:
  std::string name() const override { return "parse"; }
  std::string summary() const override { return "Analyse texts: CoNLL-U with lemmas, heads and entities"; }

  void setup(CLI::App& app) override {
    app.add_option("FILES", files_, "Text files, UTF-8; - or none: standard input");
    CLI::Option* lines = app.add_flag("--lines", lines_, "Every line is one text");
    app.add_flag("--articles", articles_, "FILES are articles, in any form that `entente extract` reads")
        ->excludes(lines);
    app.add_option("-m,--model", model_, "Model file, or the name of an installed model")->type_name("FILE|NAME");
    app.add_option("-j,--jobs", jobs_, "Threads; as many as there are processors by default")
        ->check(CLI::Range(1U, 1024U))
        ->type_name("N");
    app.add_option("-o,--output", output_, "File to write; standard output by default")->type_name("FILE");
    app.add_flag("-O,--overwrite", overwrite_, "Replace the file where it exists");
    app.footer(
        "Each text becomes one document (# newdoc id = FILE, or FILE:LINE). MISC holds SpaceAfter=No and NER=B-PER.\n\n"
        "Examples:\n"
        "  entente parse article.txt\n"
        "  cat sentences.txt | entente parse --lines --jobs 4 -o sentences.conllu");
  }

  int run(const Log& log) override {
    const Pipeline pipeline(find_model(model_));
    OutputFile out(output_, overwrite_);
    TextSource texts(files_, lines_);
    const std::unique_ptr<ArticleReader> articles = articles_ ? open_as_articles(pipeline, log) : nullptr;
    const auto next = [&](SourceText& text) { return articles ? next_article(*articles, text) : texts.next(text); };
    bool good = true;
    const auto write = [&](const Batch& batch) {
      for (std::size_t i = 0; i < batch.texts.size(); ++i) {
        const SourceText& text = batch.texts[i];
        if (text.error.empty()) {
          out.write("# newdoc id = " + text.id + "\n");
          out.write(batch.outputs[i]);
        } else {
          log(LogLevel::error, text.id + ": " + text.error);
          good = false;
        }
      }
      out.flush();
    };

    const unsigned jobs = jobs_ > 0 ? jobs_ : std::max(1U, std::thread::hardware_concurrency());
    std::vector<Pipeline::Workspace> workspaces;
    for (unsigned i = 0; i < jobs; ++i) workspaces.emplace_back(pipeline);
    run_in_order<Batch>(
        jobs, [&] { return next_batch(next); },
        [&](Batch& batch, unsigned worker) { analyse(pipeline, workspaces[worker], batch); }, write);
    out.commit();
    return good ? exit_ok : exit_data;
  }

 private:
  std::unique_ptr<ArticleReader> open_as_articles(const Pipeline& pipeline, const Log& log) const {
    ReadOptions options;
    options.language = pipeline.language();
    options.any_language = true;
    options.fewest_words = 0;
    options.standard_input = &std::cin;
    options.log = log;
    return open_articles(files_.empty() ? std::vector<std::string>{"-"} : files_, options);
  }

  static bool next_article(ArticleReader& reader, SourceText& text) {
    std::optional<ReadArticle> read = reader.next();
    if (!read) return false;
    text = {read->article.source, std::move(read->article.text), read->error.empty() ? read->skipped : read->error};
    return true;
  }

  static std::optional<Batch> next_batch(const std::function<bool(SourceText&)>& next) {
    Batch batch;
    std::size_t bytes = 0;
    for (SourceText text; batch.texts.size() < batch_texts && bytes < batch_bytes && next(text);) {
      bytes += text.content.size();
      batch.texts.push_back(std::move(text));
    }
    if (batch.texts.empty()) return std::nullopt;
    return batch;
  }

  static void analyse(const Pipeline& pipeline, Pipeline::Workspace& workspace, Batch& batch) {
    std::vector<std::string_view> views;
    for (SourceText& text : batch.texts) {
      if (!text.error.empty()) continue;
      if (const std::size_t size = count_code_points(text.content); size > longest_text) {
        text.error = "has " + std::to_string(size) + " characters, one text may have " + std::to_string(longest_text);
      } else {
        views.push_back(text.content);
      }
    }
    const std::vector<Document> documents = pipeline.analyse(views, workspace);
    std::size_t next = 0;
    for (const SourceText& text : batch.texts) {
      std::string& output = batch.outputs.emplace_back();
      if (!text.error.empty()) continue;
      output = write_conllu(documents[next++]);
      if (output.empty()) output = "\n";  // a text without tokens is a document all the same
    }
  }

  std::vector<std::string> files_;
  bool lines_ = false;
  bool articles_ = false;
  std::string model_;
  unsigned jobs_ = 0;
  std::string output_;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_parse_command() {
  return std::make_unique<ParseCommand>();
}

}  // namespace entente
