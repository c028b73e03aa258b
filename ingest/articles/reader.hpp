// Paths, folders or standard input in, one article after another out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "ingest/articles/article.hpp"

namespace entente {

enum class ArticleFormat : std::uint8_t {
  detect,
  text,
  html,
  json,
  json_lines,
  csv,
  xml,
  warc,
  mbox,
  pdf,
  epub,
  archive
};

// The formats by name, as a user gives them ("jsonl"), without `detect`.
std::vector<std::string> article_format_names();

// nullopt where there is no such format.
std::optional<ArticleFormat> article_format(std::string_view name);

struct ReadLimits {
  std::size_t file_bytes = 64U << 20U;       // of a file that holds one article, or is one JSON value
  std::size_t html_bytes = 16U << 20U;       // of a page, a feed
  std::size_t archive_bytes = 256U << 20U;   // of a ZIP, a tar, an EPUB
  std::size_t line_bytes = 16U << 20U;       // of JSON lines: an article of 1,000,000 code points, all escaped, fits
  std::size_t text_code_points = 1'000'000;  // of an article, title included: the limit of the language pipeline
  std::size_t depth = 64;                    // of folders
};

// The names under which an object or a table holds each part of an article, the first that is there counts.
struct ArticleFields {
  std::vector<std::string> text{"text", "body", "content"};
  std::vector<std::string> title{"title", "headline"};
  std::vector<std::string> published{"date", "published", "datePublished"};
  std::vector<std::string> url{"url", "link"};
  std::vector<std::string> id{"id"};
  std::vector<std::string> language{"language", "lang"};
};

// "text=body,title=headline": the named field is looked for first. Throws Error where a part is not one of text, title,
// date, url, id and language.
void map_fields(ArticleFields& fields, std::string_view mapping);

struct ReadOptions {
  ArticleFormat format = ArticleFormat::detect;  // else what every file and standard input is taken for
  std::string language = "fr";                   // what is read, and that of articles that do not say theirs
  bool any_language = false;                     // else what is written in another is skipped
  std::size_t fewest_words = 3;                  // of an article, title included; what has fewer is skipped
  ReadLimits limits;
  ArticleFields fields;
  std::istream* standard_input = nullptr;  // what the path "-" stands for
  // What is made of the articles: in folders it is passed over, and so is what begins with its name and ".part" or
  // "-journal". Empty: nothing is.
  std::string output;
  Log log;  // told what was skipped in folders
};

class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  // nullopt at the end. What cannot be read (a missing file, a folder without articles, a broken line) is a value too.
  virtual std::optional<ReadArticle> next() = 0;

  virtual std::uint64_t bytes_read() const = 0;  // of the input, so far
};

// `paths` in their order; of a folder the articles in it and below, sorted by name, without hidden files and what is no
// text; of a pattern ("2018/*.html") that is no path, the paths that it fits, sorted. What is compressed is expanded.
// The format of a file is told by its extension, else by its first bytes; see docs/articles.md.
std::unique_ptr<ArticleReader> open_articles(std::vector<std::string> paths, ReadOptions options);

}  // namespace entente
