// A table with a line of column names (CSV, semicolons or tabs) in, an article for each row out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// The columns are found by their names as the fields of JSON are (options.fields), without regard to case. An article's
// source is `source`, "#" and its id, else the number of its row, from 1 below the names. A row that cannot be read is
// a value with its error.
std::unique_ptr<ArticleReader> read_csv(ByteSource bytes, const std::string& source, const ReadOptions& options);

}  // namespace entente
