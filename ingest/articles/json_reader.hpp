// JSON lines, or one JSON value (an object, or an array of them) in, an article for each object out.
#pragma once

#include <memory>
#include <string>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// An article's source is `source`, "#" and the record's own id, else the number of its line, from 1. A line that cannot
// be read is a value with its error; the next is read all the same. Blank lines are passed over.
std::unique_ptr<ArticleReader> read_json_lines(ByteSource bytes, const std::string& source, const ReadOptions& options);

// As above, with the number of the object in place of the line's; a lone object's source is `source` alone. A file of
// several values, one a line, is read as JSON lines.
std::unique_ptr<ArticleReader> read_json(ByteSource bytes, const std::string& source, const ReadOptions& options);

// True where the first line looks like a whole object, so that more may follow.
bool looks_like_json_lines(std::string_view bytes);

bool looks_like_json(std::string_view bytes);

}  // namespace entente
