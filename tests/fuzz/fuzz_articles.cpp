// Every reader of articles. The first byte chooses the format (0: as it looks), the rest is the input.
#include <sstream>

#include "base/text.hpp"
#include "ingest/articles/reader.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace entente;

namespace {

ReadOptions options_for(unsigned choice) {
  // PDF is not among them: it is read by a program of its own.
  constexpr ArticleFormat formats[] = {ArticleFormat::detect, ArticleFormat::text,       ArticleFormat::html,
                                       ArticleFormat::json,   ArticleFormat::json_lines, ArticleFormat::csv,
                                       ArticleFormat::xml,    ArticleFormat::warc,       ArticleFormat::mbox,
                                       ArticleFormat::epub,   ArticleFormat::archive};
  ReadOptions options;
  options.format = formats[choice % std::size(formats)];
  options.limits.line_bytes = 1U << 16U;
  options.any_language = true;
  options.fewest_words = 0;
  return options;
}

}  // namespace

void fuzz(std::string_view bytes) {
  ReadOptions options = options_for(fuzz::take_byte(bytes));
  if (options.format == ArticleFormat::detect && bytes.find("%PDF-") != std::string_view::npos) return;
  std::istringstream input{std::string(bytes)};
  options.standard_input = &input;
  const auto reader = open_articles({"-"}, options);
  while (const auto read = reader->next()) {
    const Article& article = read->article;
    fuzz::require(!article.source.empty(), "an article has a source");
    fuzz::require(!first_invalid_utf8(article.source), "a source is UTF-8");
    fuzz::require(!first_invalid_utf8(article.text) && !first_invalid_utf8(article.title), "a text is UTF-8");
    fuzz::require(!first_invalid_utf8(article.url) && !first_invalid_utf8(read->error),
                  "an address and an error are UTF-8");
    if (!read->good()) continue;
    fuzz::require(!article.id.empty() && !article.text.empty(), "a good article has an id and a text");
    fuzz::require(strip_forbidden(article.text) == article.text, "a text has no control characters");
    fuzz::require(count_code_points(article.text) <= options.limits.text_code_points, "a text is within the limit");
  }
}
