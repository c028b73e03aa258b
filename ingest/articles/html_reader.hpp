// The bytes of an HTML page in, its article out: title, main text, date, address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/articles/reader.hpp"

namespace entente {

// The date is the first that can be read of: JSON-LD datePublished, meta elements, <time>, the dateline of the text.
ReadArticle read_html_article(std::string_view bytes, const std::string& source, const ReadOptions& options);

// The paragraphs of a page or a piece of one, valid UTF-8, without one that repeats `title`.
std::vector<std::string> html_paragraphs(std::string_view html, const std::string& title);

// "fr" of "fr-FR" or "fr_CA", `otherwise` where `tag` is no language tag.
std::string primary_language(std::string_view tag, const std::string& otherwise);

}  // namespace entente
