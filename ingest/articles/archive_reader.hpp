// A ZIP or tar archive, or an EPUB, in; its articles out. Nothing is unpacked to disk.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// Opens one file of an archive, as it would one on disk; nullptr where it is no text.
using OpenMember =
    std::function<std::unique_ptr<ArticleReader>(ByteSource bytes, const std::string& name, const std::string& source)>;

// Files in the order of the archive, hidden ones left out; the source of a file is `source`, "#" and its path there,
// which is never taken for a path on this machine. Archives in archives are not opened. At most 1 GiB is unpacked, and
// not more than 250 times what the archive holds beyond 64 MiB.
std::unique_ptr<ArticleReader> read_archive(ByteSource bytes, const std::string& source, const ReadOptions& options,
                                            const OpenMember& open);

// Each chapter with prose is an article, in the order of reading; the book's title and date count where the chapter has
// none.
std::unique_ptr<ArticleReader> read_epub(ByteSource bytes, const std::string& source, const ReadOptions& options);

// A ZIP whose first file says that it is an EPUB.
bool looks_like_epub(std::string_view bytes);

bool looks_like_archive(std::string_view bytes);

}  // namespace entente
