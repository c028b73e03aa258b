#include "ingest/articles/written_article.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/prose.hpp"

namespace entente {

namespace {

class List : public ArticleReader {
 public:
  List(std::vector<ReadArticle> articles, std::uint64_t bytes) : articles_(std::move(articles)), bytes_(bytes) {}

  std::optional<ReadArticle> next() override {
    if (next_ == articles_.size()) return std::nullopt;
    return std::move(articles_[next_++]);
  }
  std::uint64_t bytes_read() const override { return bytes_; }

 private:
  std::vector<ReadArticle> articles_;
  std::size_t next_ = 0;
  std::uint64_t bytes_;
};

}  // namespace

ReadArticle make_article(const WrittenArticle& written, const std::string& source, const std::string& number,
                         const ReadOptions& options) {
  ReadArticle read;
  Article& article = read.article;
  const std::string id = clean_line(written.id);
  const std::string& place = id.empty() ? number : id;
  article.source = place.empty() ? source : source + "#" + place;
  article.lasting = !id.empty() || number.empty();
  article.title = clean_line(written.title);
  article.url = clean_line(written.url);
  article.language = primary_language(clean_line(written.language), options.language);

  std::string text = written.text;
  const std::optional<Date> header = take_date_header(text);
  std::vector<std::string> paragraphs = trim(text).empty() && !written.html.empty()
                                            ? html_paragraphs(written.html, article.title)
                                            : split_paragraphs(text);
  const std::optional<Date> dateline = take_dateline(paragraphs);
  if (!paragraphs.empty() && fold(paragraphs.front()) == fold(article.title)) paragraphs.erase(paragraphs.begin());
  if (!written.published.empty()) {
    article.published = read_date(written.published);
    if (!article.published) read.notes.push_back("its date is not understood");
  }
  if (!article.published) article.published = header ? header : dateline;
  finish_article(read, paragraphs, options.limits);
  return read;
}

ReadArticle article_fault(const std::string& source, std::string error) {
  ReadArticle read;
  read.article.source = source;
  read.error = std::move(error);
  return read;
}

std::unique_ptr<ArticleReader> read_list(std::vector<ReadArticle> articles, std::uint64_t bytes) {
  return std::make_unique<List>(std::move(articles), bytes);
}

}  // namespace entente
