#include "ingest/articles/open_bytes.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/articles/archive_reader.hpp"
#include "ingest/articles/csv_reader.hpp"
#include "ingest/articles/decompress.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/html_page.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/json_reader.hpp"
#include "ingest/articles/mail_reader.hpp"
#include "ingest/articles/pdf_reader.hpp"
#include "ingest/articles/text_reader.hpp"
#include "ingest/articles/warc_reader.hpp"
#include "ingest/articles/written_article.hpp"
#include "ingest/articles/xml_reader.hpp"

namespace entente {

namespace {

constexpr std::size_t peeked = 8192;  // bytes by which a format is told

constexpr std::pair<const char*, ArticleFormat> formats[] = {
    {"text", ArticleFormat::text},        {"html", ArticleFormat::html},      {"json", ArticleFormat::json},
    {"jsonl", ArticleFormat::json_lines}, {"csv", ArticleFormat::csv},        {"xml", ArticleFormat::xml},
    {"warc", ArticleFormat::warc},        {"mbox", ArticleFormat::mbox},      {"pdf", ArticleFormat::pdf},
    {"epub", ArticleFormat::epub},        {"archive", ArticleFormat::archive}};

// ".xml" is not among them: it may be a feed or a page.
constexpr std::pair<const char*, ArticleFormat> extensions[] = {
    {".html", ArticleFormat::html},        {".htm", ArticleFormat::html},          {".xhtml", ArticleFormat::html},
    {".jsonl", ArticleFormat::json_lines}, {".ndjson", ArticleFormat::json_lines}, {".json", ArticleFormat::json},
    {".csv", ArticleFormat::csv},          {".tsv", ArticleFormat::csv},           {".rss", ArticleFormat::xml},
    {".atom", ArticleFormat::xml},         {".nitf", ArticleFormat::xml},          {".warc", ArticleFormat::warc},
    {".mbox", ArticleFormat::mbox},        {".pdf", ArticleFormat::pdf},           {".epub", ArticleFormat::epub},
    {".zip", ArticleFormat::archive},      {".tar", ArticleFormat::archive},       {".tgz", ArticleFormat::archive}};

std::string extension_of(std::string_view name) {
  return lower_case(repair_utf8(std::filesystem::path(without_compression_ending(name)).extension().string()));
}

ArticleFormat format_of_extension(const std::string& extension) {
  for (const auto& [known, format] : extensions) {
    if (extension == known) return format;
  }
  return ArticleFormat::detect;
}

ArticleFormat format_of_bytes(std::string_view bytes) {
  if (looks_like_archive(bytes)) return ArticleFormat::archive;
  if (looks_like_pdf(bytes)) return ArticleFormat::pdf;
  if (looks_like_warc(bytes)) return ArticleFormat::warc;
  if (looks_like_mbox(bytes)) return ArticleFormat::mbox;
  if (looks_like_xml_articles(bytes)) return ArticleFormat::xml;
  if (looks_like_html(bytes)) return ArticleFormat::html;
  if (looks_like_json_lines(bytes)) return ArticleFormat::json_lines;
  if (looks_like_json(bytes)) return ArticleFormat::json;
  return ArticleFormat::text;
}

std::unique_ptr<ArticleReader> one(ReadArticle read, std::uint64_t bytes) {
  std::vector<ReadArticle> list;
  list.push_back(std::move(read));
  return read_list(std::move(list), bytes);
}

// A file that is one article.
std::unique_ptr<ArticleReader> open_whole(ByteSource bytes, ArticleFormat format, const std::string& source,
                                          const ReadOptions& options) {
  const std::size_t limit = format == ArticleFormat::html ? options.limits.html_bytes : options.limits.file_bytes;
  const auto content = bytes.read_all(limit);
  const std::uint64_t size = bytes.bytes_read();
  if (bytes.failed()) return one(article_fault(source, "cannot be read to its end"), size);
  if (!content) return one(article_fault(source, "is larger than " + std::to_string(limit) + " bytes"), size);
  if (format == ArticleFormat::html) return one(read_html_article(*content, source, options), size);
  if (format == ArticleFormat::pdf) return one(read_pdf_article(*content, source, options), size);
  return one(read_text_article(*content, source, options), size);
}

// Archives in archives stay closed: they could be nested without end.
std::unique_ptr<ArticleReader> open_archive(ByteSource bytes, const std::string& source, ReadOptions options) {
  if (options.format == ArticleFormat::archive) options.format = ArticleFormat::detect;
  return read_archive(std::move(bytes), source, options,
                      [options](ByteSource member, const std::string& name, const std::string& place) {
                        if (looks_like_archive(member.peek(peeked))) return std::unique_ptr<ArticleReader>();
                        return open_bytes(std::move(member), name, place, options, true);
                      });
}

}  // namespace

std::vector<std::string> article_format_names() {
  std::vector<std::string> names;
  for (const auto& [name, format] : formats) names.emplace_back(name);
  return names;
}

std::optional<ArticleFormat> article_format(std::string_view name) {
  for (const auto& [known, format] : formats) {
    if (name == known) return format;
  }
  return std::nullopt;
}

std::unique_ptr<ArticleReader> open_bytes(ByteSource bytes, std::string_view name, const std::string& source,
                                          const ReadOptions& options, bool among_others) {
  if (looks_compressed(bytes.peek(8))) {
    bytes = ByteSource(decompressed(std::make_unique<ByteStream>(std::move(bytes))));
  }
  const std::string extension = extension_of(name);
  const std::string_view head = bytes.peek(peeked);
  ArticleFormat format = options.format;
  if (format == ArticleFormat::detect) format = format_of_extension(extension);
  if (format == ArticleFormat::detect) format = format_of_bytes(head);
  if (format == ArticleFormat::archive && looks_like_epub(head)) format = ArticleFormat::epub;
  if (format == ArticleFormat::text && among_others && extension != ".txt" && looks_binary(head)) return nullptr;
  switch (format) {
    case ArticleFormat::json_lines:
      return read_json_lines(std::move(bytes), source, options);
    case ArticleFormat::json:
      return read_json(std::move(bytes), source, options);
    case ArticleFormat::csv:
      return read_csv(std::move(bytes), source, options);
    case ArticleFormat::xml:
      return read_xml(std::move(bytes), source, options);
    case ArticleFormat::warc:
      return read_warc(std::move(bytes), source, options);
    case ArticleFormat::mbox:
      return read_mbox(std::move(bytes), source, options);
    case ArticleFormat::epub:
      return read_epub(std::move(bytes), source, options);
    case ArticleFormat::archive:
      return open_archive(std::move(bytes), source, options);
    case ArticleFormat::detect:
    case ArticleFormat::text:
    case ArticleFormat::html:
    case ArticleFormat::pdf:
      break;
  }
  return open_whole(std::move(bytes), format, source, options);
}

}  // namespace entente
