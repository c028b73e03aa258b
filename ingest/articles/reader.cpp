#include "ingest/articles/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/bytes.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/html_page.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/json_reader.hpp"
#include "ingest/articles/text_reader.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t peeked = 8192;  // bytes by which a format is told
constexpr std::string_view standard_input_path = "-";

ReadArticle fault(const std::string& source, std::string error) {
  ReadArticle read;
  read.article.source = source;
  read.error = std::move(error);
  return read;
}

// A file that is one article.
class Single : public ArticleReader {
 public:
  Single(ReadArticle read, std::uint64_t bytes) : read_(std::move(read)), bytes_(bytes) {}
  std::optional<ReadArticle> next() override { return std::exchange(read_, std::nullopt); }
  std::uint64_t bytes_read() const override { return bytes_; }

 private:
  std::optional<ReadArticle> read_;
  std::uint64_t bytes_;
};

// A path as records and messages give it: names of files may hold any bytes.
std::string source_of(const std::string& path) {
  return repair_utf8(path);
}

ArticleFormat format_of_extension(const fs::path& path) {
  const std::string extension = lower_case(path.extension().string());
  for (const char* html : {".html", ".htm", ".xhtml"}) {
    if (extension == html) return ArticleFormat::html;
  }
  if (extension == ".jsonl" || extension == ".ndjson") return ArticleFormat::json_lines;
  if (extension == ".json") return ArticleFormat::json;
  return ArticleFormat::detect;
}

ArticleFormat format_of_bytes(std::string_view bytes) {
  if (looks_like_html(bytes)) return ArticleFormat::html;
  if (looks_like_json_lines(bytes)) return ArticleFormat::json_lines;
  if (looks_like_json(bytes)) return ArticleFormat::json;
  return ArticleFormat::text;
}

std::unique_ptr<ArticleReader> open_bytes(ByteSource bytes, ArticleFormat format, const std::string& source,
                                          const ReadOptions& options) {
  if (format == ArticleFormat::detect) format = format_of_bytes(bytes.peek(peeked));
  if (format == ArticleFormat::json_lines) return read_json_lines(std::move(bytes), source, options);
  if (format == ArticleFormat::json) return read_json(std::move(bytes), source, options);

  const bool html = format == ArticleFormat::html;
  const std::size_t limit = html ? options.limits.html_bytes : options.limits.file_bytes;
  const auto text = bytes.read_all(limit);
  const std::uint64_t size = bytes.bytes_read();
  if (bytes.failed()) return std::make_unique<Single>(fault(source, "cannot be read to its end"), size);
  if (!text) {
    return std::make_unique<Single>(fault(source, "is larger than " + std::to_string(limit) + " bytes"), size);
  }
  return std::make_unique<Single>(
      html ? read_html_article(*text, source, options) : read_text_article(*text, source, options), size);
}

// One folder that is open: its entries by name, and how far they are read.
struct Level {
  fs::path path;
  std::vector<fs::directory_entry> entries;
  std::size_t next = 0;
};

class Paths : public ArticleReader {
 public:
  Paths(std::vector<std::string> paths, ReadOptions options) : paths_(std::move(paths)), options_(std::move(options)) {}

  std::optional<ReadArticle> next() override {
    while (true) {
      if (current_) {
        if (auto read = current_->next()) return read;
        done_bytes_ += current_->bytes_read();
        current_.reset();
      }
      if (!levels_.empty()) {
        if (auto read = advance_folder()) return read;
        continue;
      }
      if (next_path_ == paths_.size()) return std::nullopt;
      if (auto read = open_path(paths_[next_path_++])) return read;
    }
  }

  std::uint64_t bytes_read() const override { return done_bytes_ + (current_ ? current_->bytes_read() : 0); }

 private:
  // Both give a fault at once, else set current_ or levels_.
  std::optional<ReadArticle> open_path(const std::string& path) {
    if (path == standard_input_path && options_.standard_input != nullptr) {
      current_ = open_bytes(ByteSource(*options_.standard_input), options_.format, path, options_);
      return std::nullopt;
    }
    std::error_code error;
    if (fs::is_directory(path, error)) {
      articles_in_folder_ = 0;
      skipped_ = 0;
      return enter(path);
    }
    return open_file(path, false);
  }

  std::optional<ReadArticle> open_file(const std::string& path, bool in_folder) {
    try {
      ByteSource bytes(path);
      ArticleFormat format = options_.format;
      if (format == ArticleFormat::detect) format = format_of_extension(path);
      const bool named_text = lower_case(fs::path(path).extension().string()) == ".txt";
      if (in_folder && format == ArticleFormat::detect && !named_text && looks_binary(bytes.peek(peeked))) {
        ++skipped_;
        return std::nullopt;
      }
      ++articles_in_folder_;
      current_ = open_bytes(std::move(bytes), format, source_of(path), options_);
      return std::nullopt;
    } catch (const std::system_error& error) {
      ++articles_in_folder_;
      return fault(source_of(path), "cannot be opened: " + error.code().message());
    }
  }

  std::optional<ReadArticle> enter(const fs::path& folder) {
    Level level{folder, {}, 0};
    std::error_code error;
    for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
      if (i->path().filename().string().front() != '.') level.entries.push_back(*i);
    }
    if (error) return fault(source_of(folder.string()), "cannot be listed: " + error.message());
    std::sort(level.entries.begin(), level.entries.end(),
              [](const auto& a, const auto& b) { return a.path().filename().string() < b.path().filename().string(); });
    levels_.push_back(std::move(level));
    return std::nullopt;
  }

  std::optional<ReadArticle> advance_folder() {
    Level& level = levels_.back();
    if (level.next == level.entries.size()) {
      const std::string folder = level.path.string();
      levels_.pop_back();
      return levels_.empty() ? leave(folder) : std::nullopt;
    }
    const fs::directory_entry entry = level.entries[level.next++];
    std::error_code error;
    // A link to a folder is not followed: it may lead round in circles.
    if (entry.is_directory(error)) return entry.is_symlink(error) ? std::nullopt : enter(entry.path());
    if (!entry.is_regular_file(error)) return std::nullopt;
    return open_file(entry.path().string(), true);
  }

  std::optional<ReadArticle> leave(const std::string& folder) {
    if (skipped_ > 0 && options_.log) {
      options_.log(LogLevel::info, source_of(folder) + ": " + std::to_string(skipped_) +
                                       (skipped_ == 1 ? " file is" : " files are") + " no text and passed over");
    }
    if (articles_in_folder_ == 0) return fault(source_of(folder), "is a folder without articles");
    return std::nullopt;
  }

  std::vector<std::string> paths_;
  ReadOptions options_;
  std::size_t next_path_ = 0;
  std::vector<Level> levels_;
  std::unique_ptr<ArticleReader> current_;
  std::uint64_t done_bytes_ = 0;
  std::size_t articles_in_folder_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

std::optional<ArticleFormat> article_format(std::string_view name) {
  if (name == "text") return ArticleFormat::text;
  if (name == "html") return ArticleFormat::html;
  if (name == "json") return ArticleFormat::json;
  if (name == "jsonl") return ArticleFormat::json_lines;
  return std::nullopt;
}

std::unique_ptr<ArticleReader> open_articles(std::vector<std::string> paths, ReadOptions options) {
  return std::make_unique<Paths>(std::move(paths), std::move(options));
}

}  // namespace entente
