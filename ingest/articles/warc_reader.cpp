#include "ingest/articles/warc_reader.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/decompress.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/prose.hpp"
#include "ingest/articles/text_reader.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_header = 64U << 10U;  // a line of the head of a record or of an answer
constexpr std::size_t most_headers = 1000;

using Headers = std::map<std::string, std::string>;  // names in lower case

std::string header(const Headers& headers, const std::string& name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

void add_header(Headers& headers, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || headers.size() >= most_headers) return;
  headers.emplace(lower_case(repair_utf8(trim(line.substr(0, colon)))), repair_utf8(trim(line.substr(colon + 1))));
}

std::optional<std::size_t> number(std::string_view text, int base = 10) {
  std::size_t result = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result, base);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return result;
}

// "text/html" of "text/HTML; charset=utf-8".
std::string media_type(const std::string& value) {
  return lower_case(trim(value.substr(0, value.find(';'))));
}

struct Answer {
  int status = 0;
  Headers headers;
  std::string body;
};

// An answer of HTTP as it came over the wire; nullopt where it is none.
std::optional<Answer> parse_answer(std::string_view bytes) {
  Answer answer;
  if (bytes.substr(0, 5) != "HTTP/") return std::nullopt;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = bytes.find('\n', begin);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = trim(bytes.substr(begin, end - begin));
    if (begin == 0) {
      const std::size_t space = line.find(' ');
      const auto status = number(space == std::string_view::npos ? "" : line.substr(space + 1, 3));
      if (!status) return std::nullopt;
      answer.status = static_cast<int>(*status);
    } else if (line.empty()) {
      answer.body = bytes.substr(end + 1);
      return answer;
    } else {
      add_header(answer.headers, line);
    }
    begin = end + 1;
  }
  return std::nullopt;
}

// Without the lengths of "Transfer-Encoding: chunked"; archives that took them away already are left as they are.
std::string without_chunks(const std::string& body) {
  std::string plain;
  std::size_t at = 0;
  while (at < body.size()) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string::npos) return plain.empty() ? body : plain;
    const std::string_view line = trim(std::string_view(body).substr(at, end - at));
    const auto size = number(line.substr(0, line.find(';')), 16);
    if (!size) return plain.empty() ? body : plain;
    at = end + 1;
    if (*size == 0) break;
    const std::size_t there = std::min(*size, body.size() - at);
    plain.append(body, at, there);
    at += there;
    at += body.substr(at, 2) == "\r\n" ? 2 : 0;
  }
  return plain;
}

class Warc : public ArticleReader {
 public:
  Warc(ByteSource bytes, std::string source, const ReadOptions& options)
      : bytes_(std::move(bytes)), source_(std::move(source)), options_(options) {}

  std::optional<ReadArticle> next() override {
    while (!ended_) {
      Headers headers;
      if (auto error = read_head(headers)) {
        ended_ = true;
        if (error->empty()) return std::nullopt;
        return article_fault(source_, "record " + std::to_string(records_) + ": " + *error);
      }
      const auto size = number(header(headers, "content-length"));
      if (!size) {
        ended_ = true;
        return article_fault(source_, "record " + std::to_string(records_) + ": its Content-Length is no number");
      }
      if (auto read = read_record(headers, *size)) return read;
    }
    return std::nullopt;
  }

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

 private:
  // Why there is no further record; empty at the end of the archive.
  std::optional<std::string> read_head(Headers& headers) {
    std::optional<ByteSource::Line> line;
    do {
      line = bytes_.next_line(longest_header);
      if (!line) return bytes_.failed() ? "cannot be read to its end" : "";
    } while (trim(line->text).empty() && !line->too_long);
    ++records_;
    if (line->text.substr(0, 5) != "WARC/") return "begins with no WARC/ line";
    while ((line = bytes_.next_line(longest_header)) && !trim(line->text).empty()) add_header(headers, line->text);
    return std::nullopt;
  }

  std::optional<ReadArticle> read_record(const Headers& headers, std::size_t size) {
    const std::string type = lower_case(header(headers, "warc-type"));
    const std::string address = header(headers, "warc-target-uri");
    const std::string place = source_ + "#" + (address.empty() ? std::to_string(records_) : address);
    if (type != "response" && type != "resource" && type != "conversion") {
      bytes_.skip(size);
      return std::nullopt;
    }
    if (size > options_.limits.html_bytes + longest_header) {
      bytes_.skip(size);
      ReadArticle read = article_fault(place, "");
      read.skipped = "is larger than a page may be";
      return read;
    }
    const std::string block = bytes_.read(size);
    if (block.size() < size) {
      ended_ = true;
      return article_fault(place, "ends before its record does");
    }
    std::string content_type = header(headers, "content-type");
    std::string body = block;
    if (type == "response") {
      std::optional<Answer> answer = parse_answer(block);
      if (!answer || answer->status != 200) return std::nullopt;  // redirections, errors, names of hosts
      content_type = header(answer->headers, "content-type");
      if (media_type(content_type).substr(0, 5) != "text/" && media_type(content_type) != "application/xhtml+xml") {
        return std::nullopt;
      }
      body = std::move(answer->body);
      if (lower_case(header(answer->headers, "transfer-encoding")) == "chunked") body = without_chunks(body);
      if (auto fault = decode_content(lower_case(header(answer->headers, "content-encoding")), body)) {
        return article_fault(place, *fault);
      }
    }
    return page(content_type, body, address, place);
  }

  // Why the body stays closed.
  std::optional<std::string> decode_content(const std::string& coding, std::string& body) const {
    if (coding.empty() || coding == "identity" || !looks_compressed(body)) {
      if (coding == "br" || coding == "deflate")
        return "its content is compressed with " + coding + ", which is not read";
      return std::nullopt;
    }
    ByteSource plain(decompressed(std::make_unique<std::istringstream>(body)));
    auto all = plain.read_all(options_.limits.html_bytes);
    if (plain.failed()) return "its compressed content is damaged";
    if (!all) return "is larger than " + std::to_string(options_.limits.html_bytes) + " bytes";
    body = std::move(*all);
    return std::nullopt;
  }

  std::optional<ReadArticle> page(const std::string& content_type, const std::string& body, const std::string& address,
                                  const std::string& place) const {
    const std::string type = media_type(content_type);
    const bool html = type == "text/html" || type == "application/xhtml+xml";
    if (!html && type != "text/plain") return std::nullopt;
    ReadArticle read = html ? read_html_article(body, place, options_) : read_text_article(body, place, options_);
    read.article.lasting = !address.empty();
    if (read.article.url.empty()) read.article.url = clean_line(address);
    return read;
  }

  ByteSource bytes_;
  std::string source_;
  ReadOptions options_;
  std::size_t records_ = 0;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> read_warc(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  return std::make_unique<Warc>(std::move(bytes), source, options);
}

bool looks_like_warc(std::string_view bytes) {
  return bytes.substr(0, 5) == "WARC/";
}

}  // namespace entente
