// An article as a feed, a table or a mail gives it, its parts raw, in; the article out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/articles/reader.hpp"

namespace entente {

struct WrittenArticle {
  std::string id;  // its own within the source, empty where it has none
  std::string title;
  std::string url;
  std::string published;  // as written
  std::string language;   // a language tag
  std::string text;       // either text or HTML
  std::string html;       // a page or a piece of one; counts where `text` is empty
};

// `number` stands behind "#" in the source where the article has no id of its own; empty where the source holds one
// article. All parts must be valid UTF-8.
ReadArticle make_article(const WrittenArticle& written, const std::string& source, const std::string& number,
                         const ReadOptions& options);

// What says why `source` gives no article.
ReadArticle article_fault(const std::string& source, std::string error);

// Gives `articles` in their order; `bytes` is what they were read from.
std::unique_ptr<ArticleReader> read_list(std::vector<ReadArticle> articles, std::uint64_t bytes);

}  // namespace entente
