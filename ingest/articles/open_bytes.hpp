// The bytes of a file and its name in, the reader of its format out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// Expands what is compressed. The format is options.format, else that of the extension of `name`, else told by the
// first bytes. `among_others`: nullptr for a file of a folder or an archive that is no text.
std::unique_ptr<ArticleReader> open_bytes(ByteSource bytes, std::string_view name, const std::string& source,
                                          const ReadOptions& options, bool among_others);

}  // namespace entente
