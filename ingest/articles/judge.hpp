// An article that was read in; whether it is one, and in which language, out.
#pragma once

#include <string>

#include "ingest/articles/reader.hpp"

namespace entente {

// Sets article.language to the one that the text is written in, where that is certain (CLD2), whatever was declared.
// Sets `skipped` where the article is too short, or is in another language than `options.language` and
// options.any_language is off.
void judge(ReadArticle& read, const ReadOptions& options);

}  // namespace entente
