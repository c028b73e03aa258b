// What came of a run over articles in, its summary as JSON out.
#pragma once

#include <string>

#include "cli/article_run.hpp"

namespace entente {

// One object: "format" ("entente-report/1"), "articles" {"read", "failed", "skipped", ...}, "failed" and "skipped" by
// reason, "relations" by type, "seconds", "interrupted". Throws Error where `path` cannot be written.
void write_report(const std::string& path, const ArticleCounts& counts, double seconds);

}  // namespace entente
