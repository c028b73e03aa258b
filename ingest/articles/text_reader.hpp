// The bytes of a text file in, its article out.
#pragma once

#include <string>
#include <string_view>

#include "ingest/articles/reader.hpp"

namespace entente {

// The first paragraph is the title where it is one line of at most 200 code points that ends no sentence, and others
// follow.
ReadArticle read_text_article(std::string_view bytes, const std::string& source, const ReadOptions& options);

}  // namespace entente
