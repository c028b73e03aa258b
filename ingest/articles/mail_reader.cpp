#include "ingest/articles/mail_reader.hpp"

#include <gmime/gmime.h>

#include <mutex>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

std::string string_of(const char* text) {
  return text == nullptr ? std::string() : repair_utf8(text);
}

// The first part of that subtype of text that is no attachment.
GMimeTextPart* find_part(GMimeObject* object, const char* subtype, int depth = 0) {
  if (GMIME_IS_MULTIPART(object) && depth < 32) {
    GMimeMultipart* parts = GMIME_MULTIPART(object);
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
      if (GMimeTextPart* found = find_part(g_mime_multipart_get_part(parts, i), subtype, depth + 1)) return found;
    }
    return nullptr;
  }
  if (!GMIME_IS_TEXT_PART(object)) return nullptr;
  const bool attached = GMIME_IS_PART(object) && g_mime_part_is_attachment(GMIME_PART(object));
  const bool wanted = g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", subtype);
  return wanted && !attached ? GMIME_TEXT_PART(object) : nullptr;
}

// In the charset that the part declares, else as decode_text() recognises it.
std::string text_of(GMimeTextPart* part) {
  if (part == nullptr) return {};
  const std::string declared = string_of(g_mime_text_part_get_charset(part));
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
  if (content == nullptr || g_mime_data_wrapper_write_to_stream(content, memory.get()) < 0) return {};
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  const DecodedText decoded = decode_text({reinterpret_cast<const char*>(bytes->data), bytes->len}, declared);
  return decoded.text;
}

std::string date_of(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return {};
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", g_date_time_get_year(date), g_date_time_get_month(date),
                g_date_time_get_day_of_month(date));
  return text;
}

// One message after another is cut off the mailbox at its "From " lines, so that none is held but the one that is read.
class Mbox : public ArticleReader {
 public:
  Mbox(ByteSource bytes, std::string source, const ReadOptions& options)
      : bytes_(std::move(bytes)), source_(std::move(source)), options_(options) {
    static std::once_flag once;
    std::call_once(once, g_mime_init);
  }

  std::optional<ReadArticle> next() override {
    std::string message;
    bool too_long = false;
    if (!next_message(message, too_long)) {
      if (bytes_.failed() && !std::exchange(failure_told_, true))
        return article_fault(source_, "cannot be read to its end");
      return std::nullopt;
    }
    const std::string number = std::to_string(++number_);
    if (too_long) {
      return article_fault(source_ + "#" + number, "message " + number + ": is longer than " +
                                                       std::to_string(options_.limits.file_bytes) + " bytes");
    }
    return read_message(message, number);
  }

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

 private:
  bool next_message(std::string& message, bool& too_long) {
    bool any = false;
    while (auto line = bytes_.next_line(options_.limits.line_bytes)) {
      if (line->text.substr(0, 5) == "From " && blank_before_) {
        blank_before_ = false;
        if (std::exchange(began_, true)) return true;
        any = true;
        continue;
      }
      blank_before_ = trim(line->text).empty();
      began_ = true;
      any = true;
      too_long = too_long || line->too_long || message.size() + line->text.size() > options_.limits.file_bytes;
      if (too_long) continue;
      message += line->text;
      message += '\n';
    }
    began_ = false;
    return any && !message.empty();
  }

  ReadArticle read_message(const std::string& bytes, const std::string& number) const {
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) return article_fault(source_ + "#" + number, "message " + number + ": is no mail");
    WrittenArticle written;
    written.title = string_of(g_mime_message_get_subject(message.get()));
    written.id = string_of(g_mime_message_get_message_id(message.get()));
    written.published = date_of(message.get());
    if (GMimeObject* body = g_mime_message_get_mime_part(message.get())) {
      written.text = text_of(find_part(body, "plain"));
      if (trim(written.text).empty()) written.html = text_of(find_part(body, "html"));
    }
    if (trim(written.text).empty() && trim(written.html).empty()) {
      ReadArticle read = article_fault(source_ + "#" + (written.id.empty() ? number : written.id), "");
      read.skipped = "is a message without text";
      return read;
    }
    return make_article(written, source_, number, options_);
  }

  ByteSource bytes_;
  std::string source_;
  ReadOptions options_;
  std::size_t number_ = 0;
  bool blank_before_ = true;
  bool began_ = false;
  bool failure_told_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> read_mbox(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  return std::make_unique<Mbox>(std::move(bytes), source, options);
}

bool looks_like_mbox(std::string_view bytes) {
  if (bytes.substr(0, 5) != "From ") return false;
  const std::size_t end = bytes.find('\n');
  // The next line is a header: text may begin with these words too.
  const std::string_view next =
      end == std::string_view::npos ? "" : bytes.substr(end + 1, bytes.find('\n', end + 1) - end - 1);
  const std::size_t colon = next.find(':');
  return colon != std::string_view::npos && colon > 0 && next.substr(0, colon).find(' ') == std::string_view::npos;
}

}  // namespace entente
