// The JSON-LD of a page in, what it says of its news article out.
#pragma once

#include <string>
#include <string_view>

namespace entente {

struct LinkedArticle {
  std::string published;  // as written
  std::string url;
  std::string language;
  std::string headline;
  bool live = false;  // a blog of many entries
  bool found = false;
};

// The first object whose @type is an article of schema.org (NewsArticle, Article, ...), at any depth. What is no JSON
// gives none: pages hold all sorts.
LinkedArticle find_linked_article(std::string_view script);

}  // namespace entente
