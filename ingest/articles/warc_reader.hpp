// A web archive (WARC 0.17 to 1.1) in, an article for each page in it out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// Pages are what answered with status 200 as HTML or plain text (records "response" and "resource"), or was converted
// to text ("conversion"). An article's source is `source`, "#" and the page's address. What is no page, and requests
// and metadata, is passed over; a page that cannot be read is a value with its error. A record whose head is broken
// ends the archive with an error, since the next cannot be found.
std::unique_ptr<ArticleReader> read_warc(ByteSource bytes, const std::string& source, const ReadOptions& options);

bool looks_like_warc(std::string_view bytes);

}  // namespace entente
