// A stream that may be compressed in, its plain bytes out.
#pragma once

#include <istream>
#include <memory>
#include <string_view>

namespace entente {

// Whether a file that begins so is compressed as a whole (gzip, zstd, bzip2, xz).
bool looks_compressed(std::string_view bytes);

// "pages.warc.gz" -> "pages.warc": the name without the ending that says how it is compressed.
std::string_view without_compression_ending(std::string_view name);

// Reads what `compressed` holds, all members of it, in memory that does not grow with it. What is damaged, or expands
// more than 250 times beyond the first 64 MiB, fails (badbit), as a broken disk does.
std::unique_ptr<std::istream> decompressed(std::unique_ptr<std::istream> compressed);

}  // namespace entente
