// The bytes of an RSS or Atom feed, a NewsML-G2 or a NITF document in, its articles out. Nothing is fetched; entities
// of the document's own are not expanded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// An article's source is `source`, "#" and its own identifier (guid, id), else its number; a lone NITF document's is
// `source`. Each item is what the feed holds of it, a summary if there is no more.
std::unique_ptr<ArticleReader> read_xml(ByteSource bytes, const std::string& source, const ReadOptions& options);

// True where the first element is one that read_xml() knows.
bool looks_like_xml_articles(std::string_view bytes);

}  // namespace entente
