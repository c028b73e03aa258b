// The bytes of a PDF in, its article out; by `pdftotext` (poppler), in a process of its own.
#pragma once

#include <string>
#include <string_view>

#include "ingest/articles/reader.hpp"

namespace entente {

// That process gets the bytes, not the path, two minutes of processor time and 1 GiB of memory, so that a hostile file
// costs its own article alone. The text is read as that of a text file (title, dateline).
ReadArticle read_pdf_article(std::string_view bytes, const std::string& source, const ReadOptions& options);

bool looks_like_pdf(std::string_view bytes);

}  // namespace entente
