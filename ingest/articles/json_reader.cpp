#include "ingest/articles/json_reader.hpp"

#include <sstream>
#include <utility>

#include "base/json.hpp"
#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/prose.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

// nullptr where none of `names` is there, or all are null.
const rapidjson::Value* find(const rapidjson::Value& object, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto member = object.FindMember(name.c_str());
    if (member != object.MemberEnd() && !member->value.IsNull()) return &member->value;
  }
  return nullptr;
}

std::string list(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
  return result;
}

std::string line_of(const rapidjson::Value& object, const std::vector<std::string>& names) {
  const rapidjson::Value* value = find(object, names);
  if (value == nullptr) return {};
  if (value->IsString()) return clean_line(json::view(*value));
  if (value->IsUint64()) return std::to_string(value->GetUint64());
  return {};
}

// A string as people and machines write dates, a year, or seconds or milliseconds since 1970.
std::optional<Date> date_of(const rapidjson::Value& value) {
  if (value.IsString()) return read_date(json::view(value));
  if (!value.IsInt64()) return std::nullopt;
  constexpr std::int64_t first_milliseconds = 100'000'000'000;  // seconds would be beyond the year 5000
  constexpr std::int64_t day = 86'400;
  std::int64_t number = value.GetInt64();
  if (number >= 1000 && number <= 9999) return read_date(std::to_string(number));
  if (number <= 0) return std::nullopt;
  if (number >= first_milliseconds) number /= 1000;
  if (number >= first_milliseconds) return std::nullopt;
  return from_days(std::chrono::sys_days(std::chrono::days(number / day)));
}

// As read_date() understands it; what it cannot is given as it is, so that the article can say so.
std::string written_date(const rapidjson::Value* value) {
  if (value == nullptr) return {};
  if (const auto date = date_of(*value)) return to_string(*date);
  return value->IsString() && !json::view(*value).empty() ? std::string(json::view(*value)) : "?";
}

ReadArticle read_object(const rapidjson::Value& object, const std::string& source, const std::string& number,
                        const ReadOptions& options) {
  const std::string place = number.empty() ? source : source + "#" + number;
  if (!object.IsObject()) return article_fault(place, "is no JSON object");
  const ArticleFields& fields = options.fields;
  const rapidjson::Value* text = find(object, fields.text);
  WrittenArticle written;
  written.id = line_of(object, fields.id);
  const std::string named = written.id.empty() ? place : source + "#" + written.id;
  if (text == nullptr) return article_fault(named, "has none of the fields " + list(fields.text));
  if (!text->IsString()) return article_fault(named, "its text is no JSON string");
  written.title = line_of(object, fields.title);
  written.url = line_of(object, fields.url);
  written.language = line_of(object, fields.language);
  written.published = written_date(find(object, fields.published));
  written.text = json::view(*text);
  return make_article(written, source, number, options);
}

std::string parse_fault(const rapidjson::Document& document) {
  return "byte " + std::to_string(document.GetErrorOffset()) +
         " of its JSON: " + rapidjson::GetParseError_En(document.GetParseError());
}

class JsonLines : public ArticleReader {
 public:
  JsonLines(ByteSource bytes, std::string source, const ReadOptions& options)
      : bytes_(std::move(bytes)), source_(std::move(source)), options_(options) {}

  std::optional<ReadArticle> next() override {
    while (!ended_) {
      const auto line = bytes_.next_line(options_.limits.line_bytes);
      if (!line) {
        ended_ = true;
        if (bytes_.failed()) return fault("cannot be read to its end");
        return std::nullopt;
      }
      ++number_;
      if (line->too_long) return fault("is longer than " + std::to_string(options_.limits.line_bytes) + " bytes");
      std::string_view text = line->text;
      if (number_ == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
      if (trim(text).empty()) continue;
      if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return fault("byte " + std::to_string(nul) + " is NUL: this is no text");
      }
      rapidjson::Document document;
      document.Parse<json::parse_flags>(text.data(), text.size());
      if (document.HasParseError()) return fault(parse_fault(document));
      ReadArticle read = read_object(document, source_, std::to_string(number_), options_);
      if (!read.error.empty()) read.error = "line " + std::to_string(number_) + ": " + read.error;
      return read;
    }
    return std::nullopt;
  }

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

 private:
  ReadArticle fault(const std::string& why) const {
    const std::string number = std::to_string(number_);
    return article_fault(source_ + "#" + number, "line " + number + ": " + why);
  }

  ByteSource bytes_;
  std::string source_;
  ReadOptions options_;
  std::size_t number_ = 0;
  bool ended_ = false;
};

// The whole value is held, and its articles given one by one.
class JsonValue : public ArticleReader {
 public:
  JsonValue(rapidjson::Document document, std::uint64_t bytes, std::string source, const ReadOptions& options)
      : document_(std::move(document)), bytes_(bytes), source_(std::move(source)), options_(options) {}

  std::optional<ReadArticle> next() override {
    const std::size_t count = document_.IsArray() ? document_.Size() : 1;
    if (document_.IsArray() && count == 0 && next_ == 0) {
      ++next_;
      return article_fault(source_, "holds no articles");
    }
    if (next_ >= count) return std::nullopt;
    const std::size_t index = next_++;
    if (!document_.IsArray()) return read_object(document_, source_, "", options_);
    const std::string number = std::to_string(index + 1);
    ReadArticle read = read_object(document_[static_cast<rapidjson::SizeType>(index)], source_, number, options_);
    if (!read.error.empty()) read.error = "object " + number + ": " + read.error;
    return read;
  }

  std::uint64_t bytes_read() const override { return bytes_; }

 private:
  rapidjson::Document document_;
  std::uint64_t bytes_;
  std::string source_;
  ReadOptions options_;
  std::size_t next_ = 0;
};

std::string_view first_line(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  bytes.remove_prefix(begin);
  return trim(bytes.substr(0, bytes.find('\n')));
}

}  // namespace

std::unique_ptr<ArticleReader> read_json_lines(ByteSource bytes, const std::string& source,
                                               const ReadOptions& options) {
  return std::make_unique<JsonLines>(std::move(bytes), source, options);
}

std::unique_ptr<ArticleReader> read_json(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  const auto fault = [&](std::string error, std::size_t size) {
    std::vector<ReadArticle> one;
    one.push_back(article_fault(source, std::move(error)));
    return read_list(std::move(one), size);
  };
  auto text = bytes.read_all(options.limits.file_bytes);
  if (bytes.failed()) return fault("cannot be read to its end", 0);
  if (!text) {
    return fault("is larger than " + std::to_string(options.limits.file_bytes) +
                     " bytes; JSON lines (.jsonl) have no such limit",
                 0);
  }
  std::string_view value = *text;
  if (value.substr(0, 3) == "\xEF\xBB\xBF") value.remove_prefix(3);
  if (trim(value).empty()) return fault("is empty", text->size());
  if (const std::size_t nul = value.find('\0'); nul != std::string_view::npos) {
    return fault("byte " + std::to_string(nul) + " is NUL: this is no text", text->size());
  }
  rapidjson::Document document;
  document.Parse<json::parse_flags>(value.data(), value.size());
  if (document.HasParseError()) {
    if (document.GetParseError() == rapidjson::kParseErrorDocumentRootNotSingular) {
      return read_json_lines(ByteSource(std::make_unique<std::istringstream>(std::move(*text))), source, options);
    }
    return fault(parse_fault(document), text->size());
  }
  return std::make_unique<JsonValue>(std::move(document), text->size(), source, options);
}

bool looks_like_json(std::string_view bytes) {
  const std::string_view line = first_line(bytes);
  return !line.empty() && (line.front() == '{' || line.front() == '[');
}

// A pretty-printed object has "{" alone in its first line, or ends it with a comma.
bool looks_like_json_lines(std::string_view bytes) {
  const std::string_view line = first_line(bytes);
  return line.size() > 1 && line.front() == '{' && line.back() != ',' && line.back() != '{' && line.back() != '[';
}

}  // namespace entente
