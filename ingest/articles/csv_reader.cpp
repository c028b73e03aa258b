#include "ingest/articles/csv_reader.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

constexpr std::size_t most_columns = 1000;
constexpr std::size_t peeked = 8192;

struct Row {
  std::vector<std::string> fields;
  bool too_long = false;
};

// The separator that stands most often in the line of names.
unsigned char separator_of(std::string_view head) {
  const std::string_view names = head.substr(0, head.find('\n'));
  unsigned char best = CSV_COMMA;
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const auto count = std::count(names.begin(), names.end(), separator);
    if (count > most) {
      most = count;
      best = static_cast<unsigned char>(separator);
    }
  }
  return best;
}

class Csv : public ArticleReader {
 public:
  Csv(ByteSource bytes, std::string source, const ReadOptions& options)
      : bytes_(std::move(bytes)), source_(std::move(source)), options_(options) {
    csv_init(&parser_, 0);
    std::string_view head = bytes_.peek(peeked);
    if (head.substr(0, 3) == "\xEF\xBB\xBF") head.remove_prefix(3);
    csv_set_delim(&parser_, separator_of(head));
  }
  ~Csv() override { csv_free(&parser_); }
  Csv(const Csv&) = delete;
  Csv& operator=(const Csv&) = delete;

  std::optional<ReadArticle> next() override {
    if (!named_) {
      named_ = true;
      if (auto error = read_names()) return fail(std::move(*error));
    }
    while (std::optional<Row> row = next_row()) {
      ++number_;
      const std::string number = std::to_string(number_);
      const auto fault = [&](const std::string& why) {
        return article_fault(source_ + "#" + number, "row " + number + ": " + why);
      };
      if (row->too_long) return fault("is longer than " + std::to_string(options_.limits.line_bytes) + " bytes");
      if (std::all_of(row->fields.begin(), row->fields.end(), [](const auto& f) { return trim(f).empty(); })) continue;
      return article_of(*row, number, fault);
    }
    return std::nullopt;
  }

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

 private:
  std::optional<ReadArticle> fail(std::string error) {
    ended_ = true;
    rows_.clear();
    return article_fault(source_, std::move(error));
  }

  // Why the columns cannot be known.
  std::optional<std::string> read_names() {
    const std::optional<Row> names = next_row();
    if (!names) return "is empty";
    std::string all;
    for (std::size_t i = 0; i < names->fields.size(); ++i) {
      const std::string name = lower_case(trim(repair_utf8(names->fields[i])));
      all += (i == 0 ? "" : ", ") + name;
      const auto takes = [&](const std::vector<std::string>& wanted, Column& column) {
        for (std::size_t rank = 0; rank < wanted.size(); ++rank) {
          if (lower_case(wanted[rank]) == name && rank < column.rank) column = {i, rank};
        }
      };
      takes(options_.fields.text, text_);
      takes(options_.fields.title, title_);
      takes(options_.fields.published, published_);
      takes(options_.fields.url, url_);
      takes(options_.fields.id, id_);
      takes(options_.fields.language, language_);
    }
    if (text_.index) return std::nullopt;
    return "line 1: none of its columns (" + repair_utf8(all.substr(0, 200)) +
           ") is called text, body or content; --map text=NAME names one";
  }

  template <typename Fault>
  ReadArticle article_of(const Row& row, const std::string& number, const Fault& fault) {
    WrittenArticle written;
    for (const auto& [column, part] : {std::pair{&text_, &written.text},
                                       {&title_, &written.title},
                                       {&published_, &written.published},
                                       {&url_, &written.url},
                                       {&id_, &written.id},
                                       {&language_, &written.language}}) {
      if (!column->index || *column->index >= row.fields.size()) continue;
      DecodedText decoded = decode_text(row.fields[*column->index]);
      if (!decoded.error.empty()) return fault("column " + std::to_string(*column->index + 1) + ": " + decoded.error);
      *part = std::move(decoded.text);
    }
    ReadArticle read = make_article(written, source_, number, options_);
    if (!read.error.empty()) read.error = "row " + number + ": " + read.error;
    return read;
  }

  std::optional<Row> next_row() {
    while (rows_.empty() && !ended_) {
      const std::string_view chunk = bytes_.peek(peeked);
      if (chunk.empty()) {
        ended_ = true;
        csv_fini(&parser_, on_field, on_row, this);
        break;
      }
      std::string_view part = chunk;
      if (first_ && part.substr(0, 3) == "\xEF\xBB\xBF") part.remove_prefix(3);
      first_ = false;
      csv_parse(&parser_, part.data(), part.size(), on_field, on_row, this);
      bytes_.take(chunk.size());
      // A quote that is never closed: what it swallows is given up, and the rows after it are found again.
      if (csv_get_buffer_size(&parser_) > 2 * options_.limits.line_bytes && rows_.empty()) {
        row_.too_long = true;
        row_.fields.clear();
        csv_fini(&parser_, on_field, on_row, this);
        csv_free(&parser_);
        const unsigned char separator = csv_get_delim(&parser_);
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, separator);
      }
    }
    if (rows_.empty()) return std::nullopt;
    Row row = std::move(rows_.front());
    rows_.pop_front();
    return row;
  }

  // Called by libcsv, which is C: nothing may be thrown but what ends the program anyway.
  static void on_field(void* bytes, std::size_t size, void* self) {
    Csv& csv = *static_cast<Csv*>(self);
    csv.row_bytes_ += size;
    if (csv.row_bytes_ > csv.options_.limits.line_bytes || csv.row_.fields.size() >= most_columns)
      csv.row_.too_long = true;
    if (!csv.row_.too_long) csv.row_.fields.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void on_row(int /*end*/, void* self) {
    Csv& csv = *static_cast<Csv*>(self);
    if (csv.row_.too_long) csv.row_.fields.clear();
    csv.rows_.push_back(std::exchange(csv.row_, {}));
    csv.row_bytes_ = 0;
  }

  struct Column {
    std::optional<std::size_t> index;
    std::size_t rank = std::size_t(-1);  // of the name among those that are looked for
  };

  ByteSource bytes_;
  std::string source_;
  ReadOptions options_;
  csv_parser parser_{};
  std::deque<Row> rows_;  // those that are whole, of what was parsed
  Row row_;
  std::size_t row_bytes_ = 0;
  std::size_t number_ = 0;
  bool named_ = false;
  bool first_ = true;
  bool ended_ = false;
  Column text_, title_, published_, url_, id_, language_;
};

}  // namespace

std::unique_ptr<ArticleReader> read_csv(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  return std::make_unique<Csv>(std::move(bytes), source, options);
}

}  // namespace entente
