#include "ingest/articles/pdf_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/child_process.hpp"
#include "ingest/articles/text_reader.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

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
  std::string text = repair_utf8(converted.output);
  // A form feed ends a page, not a paragraph: sentences run on over it.
  std::replace(text.begin(), text.end(), '\f', '\n');
  return read_text_article(text, source, options);
}

bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

}  // namespace entente
