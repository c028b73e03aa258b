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

enum class ArticleFormat : std::uint8_t { detect, text, html, json, json_lines };

// "text", "html", "json", "jsonl"; nullopt where there is no such format.
std::optional<ArticleFormat> article_format(std::string_view name);

struct ReadLimits {
  std::size_t file_bytes = 64U << 20U;  // of a file that holds one article, or is one JSON value
  std::size_t html_bytes = 16U << 20U;
  std::size_t line_bytes = 16U << 20U;       // of JSON lines: an article of 1,000,000 code points, all escaped, fits
  std::size_t text_code_points = 1'000'000;  // of an article, title included: the limit of the language pipeline
};

// The names under which a record may hold each part of an article, the first that is there counts.
struct JsonFields {
  std::vector<std::string> text{"text", "body", "content"};
  std::vector<std::string> title{"title", "headline"};
  std::vector<std::string> published{"date", "published", "datePublished"};
  std::vector<std::string> url{"url", "link"};
  std::vector<std::string> id{"id"};
  std::vector<std::string> language{"language", "lang"};
};

struct ReadOptions {
  ArticleFormat format = ArticleFormat::detect;  // else what every file and standard input is taken for
  std::string language = "fr";                   // of articles that do not say theirs
  ReadLimits limits;
  JsonFields fields;
  std::istream* standard_input = nullptr;  // what the path "-" stands for
  Log log;                                 // told what was skipped in folders
};

class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  // nullopt at the end. What cannot be read (a missing file, a folder without articles, a broken line) is a value too.
  virtual std::optional<ReadArticle> next() = 0;

  virtual std::uint64_t bytes_read() const = 0;  // of the input, so far
};

// `paths` in their order; of a folder the articles in it and below, sorted by name, without hidden files and what is no
// text. The format of a file is told by its extension, else by its first bytes; see docs/articles.md.
std::unique_ptr<ArticleReader> open_articles(std::vector<std::string> paths, ReadOptions options);

}  // namespace entente
