#include "ingest/articles/text_reader.hpp"

#include <utility>

#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/prose.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_title = 200;

bool is_title(const std::string& paragraph) {
  return !ends_sentence(paragraph) && paragraph.back() != ',' && paragraph.back() != ';' &&
         count_code_points(paragraph) <= longest_title;
}

}  // namespace

ReadArticle read_text_article(std::string_view bytes, const std::string& source, const ReadOptions& options) {
  ReadArticle read;
  read.article.source = source;
  read.article.lasting = true;
  read.article.language = options.language;
  if (trim(bytes).empty()) {
    read.error = "is empty";
    return read;
  }
  DecodedText decoded = decode_text(bytes);
  read.notes = std::move(decoded.notes);
  if (!decoded.error.empty()) {
    read.error = std::move(decoded.error);
    return read;
  }
  read.article.published = take_date_header(decoded.text);
  std::vector<std::string> paragraphs = split_paragraphs(decoded.text);
  std::optional<Date> dateline = take_dateline(paragraphs);
  if (paragraphs.size() > 1 && is_title(paragraphs.front())) {
    read.article.title = std::move(paragraphs.front());
    paragraphs.erase(paragraphs.begin());
    const auto below_title = take_dateline(paragraphs);
    if (!dateline) dateline = below_title;
  }
  if (!read.article.published) read.article.published = dateline;
  finish_article(read, paragraphs, options.limits);
  return read;
}

}  // namespace entente
