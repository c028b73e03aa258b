// Bytes in, what open_articles() reads of them out.
#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "ingest/articles/reader.hpp"

namespace entente {

inline std::vector<ReadArticle> read_all(const std::string& bytes, ReadOptions options = {}) {
  std::istringstream input(bytes);
  options.standard_input = &input;
  const auto reader = open_articles({"-"}, options);
  std::vector<ReadArticle> result;
  while (auto read = reader->next()) result.push_back(std::move(*read));
  return result;
}

// "SOURCE|DATE|TITLE|TEXT", or "SOURCE!ERROR", or "SOURCE?WHY IT IS SKIPPED"; line breaks as "/".
inline std::string told(const ReadArticle& read) {
  const Article& article = read.article;
  if (!read.error.empty()) return article.source + "!" + read.error;
  if (!read.skipped.empty()) return article.source + "?" + read.skipped;
  std::string text = article.text;
  for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n")) text.replace(at, 2, "/");
  return article.source + "|" + (article.published ? to_string(*article.published) : "") + "|" + article.title + "|" +
         text;
}

inline std::vector<std::string> told_all(const std::string& bytes, const ReadOptions& options = {}) {
  std::vector<std::string> result;
  for (const ReadArticle& read : read_all(bytes, options)) result.push_back(told(read));
  return result;
}

}  // namespace entente

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n    " + line;
    return all.c_str();
  }
};
