// An archive (ZIP, or tar with gzip) or a folder in, the files in it that are wanted out.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/report.hpp"

namespace entente {

using ArchiveFiles = std::map<std::string, std::string, std::less<>>;  // by their path in the archive or folder

// `wanted` says which paths to keep; empty: all. Throws Error where `path` cannot be read, or is too large (2 GiB
// unpacked, 10,000 files, wanted or not).
ArchiveFiles read_archive_files(const std::string& path, const std::function<bool(std::string_view)>& wanted = {});

}  // namespace entente
