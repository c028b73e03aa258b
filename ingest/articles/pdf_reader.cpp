#include "ingest/articles/pdf_reader.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/child_process.hpp"
#include "ingest/articles/prose.hpp"
#include "ingest/articles/text_reader.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

bool is_page_number(std::string_view line) {
  return !line.empty() && line.size() <= 4 && line.find_first_not_of("0123456789") == std::string_view::npos;
}

bool begins_small(std::string_view line) {
  std::size_t at = 0;
  return u_islower(static_cast<UChar32>(next_code_point(line, at))) != 0;
}

// Columns and pages part the text (by an empty line, a form feed) where they end: a sentence that has not ended goes on
// behind them with a small letter. Page numbers are left out.
std::string joined(std::string_view text) {
  std::string result;
  std::string_view before;  // the last line that is not empty
  bool parted = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const bool last_of_page =
        text.find_first_not_of('\n', end) < text.size() && text[text.find_first_not_of('\n', end)] == '\f';
    begin = end + 1;
    if (trim(line).empty() || (last_of_page && is_page_number(trim(line)))) {
      parted = true;
      continue;
    }
    if (parted && !before.empty() && (ends_sentence(trim(before)) || !begins_small(trim(line)))) result += '\n';
    result += line;
    result += '\n';
    before = line;
    parted = false;
  }
  return result;
}

}  // namespace

ReadArticle read_pdf_article(std::string_view bytes, const std::string& source, const ReadOptions& options) {
  const ProcessResult converted =
      run_process({"pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes, {});
  if (!converted.started) return article_fault(source, "is a PDF, and pdftotext (poppler-utils) is not installed");
  if (converted.exit_code < 0) return article_fault(source, "is a PDF that takes too much time or memory to read");
  if (converted.exit_code != 0) return article_fault(source, "is a PDF that is damaged or locked");
  if (trim(converted.output).empty() || converted.output.find_first_not_of(" \n\f") == std::string::npos) {
    ReadArticle read = article_fault(source, "");
    read.skipped = "is a PDF without text (scanned pages)";
    return read;
  }
  return read_text_article(joined(repair_utf8(converted.output)), source, options);
}

bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

}  // namespace entente
