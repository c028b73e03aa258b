#include "ingest/articles/reader.hpp"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/judge.hpp"
#include "ingest/articles/open_bytes.hpp"
#include "ingest/articles/written_article.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input_path = "-";

// A path as records and messages give it: names of files may hold any bytes.
std::string source_of(const std::string& path) {
  return repair_utf8(path);
}

bool has_pattern(const std::string& path) {
  return path.find_first_of("*?[") != std::string::npos;
}

// The paths that a pattern fits, sorted as bytes.
std::vector<std::string> expand_pattern(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
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
        if (auto read = current_->next()) {
          judge(*read, options_);
          if (passing_) read->article.lasting = false;
          return read;
        }
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
      passing_ = true;
      current_ = open_bytes(ByteSource(*options_.standard_input), "", path, options_, false);
      return std::nullopt;
    }
    std::error_code error;
    if (!fs::exists(path, error) && has_pattern(path)) {
      const std::vector<std::string> paths = expand_pattern(path);
      if (paths.empty()) return article_fault(source_of(path), "fits no file");
      paths_.insert(paths_.begin() + static_cast<std::ptrdiff_t>(next_path_), paths.begin(), paths.end());
      return std::nullopt;
    }
    if (fs::is_directory(path, error)) {
      articles_in_folder_ = 0;
      skipped_ = 0;
      return enter(path);
    }
    return open_file(path, false);
  }

  std::optional<ReadArticle> open_file(const std::string& path, bool in_folder) {
    try {
      std::error_code ignored;
      passing_ = !fs::is_regular_file(path, ignored);
      current_ = open_bytes(ByteSource(path), path, source_of(path), options_, in_folder);
      ++(current_ ? articles_in_folder_ : skipped_);
      return std::nullopt;
    } catch (const std::system_error& error) {
      ++articles_in_folder_;
      return article_fault(source_of(path), "cannot be opened: " + error.code().message());
    }
  }

  std::optional<ReadArticle> enter(const fs::path& folder) {
    if (levels_.size() >= options_.limits.depth) return article_fault(source_of(folder.string()), "lies too deep");
    Level level{folder, {}, 0};
    std::error_code error;
    const std::string output = output_in(folder);
    for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
      const std::string name = i->path().filename().string();
      const bool ours = !output.empty() &&
                        (name == output || name.starts_with(output + ".part") || name.starts_with(output + "-journal"));
      if (name.front() != '.' && !ours) level.entries.push_back(*i);
    }
    if (error) return article_fault(source_of(folder.string()), "cannot be listed: " + error.message());
    std::sort(level.entries.begin(), level.entries.end(),
              [](const auto& a, const auto& b) { return a.path().filename().string() < b.path().filename().string(); });
    levels_.push_back(std::move(level));
    return std::nullopt;
  }

  // The name of the output where it lies in this folder.
  std::string output_in(const fs::path& folder) const {
    const fs::path output = options_.output;
    std::error_code error;
    const fs::path its_folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
    return !output.empty() && fs::equivalent(folder, its_folder, error) ? output.filename().string() : std::string();
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
    if (articles_in_folder_ == 0) return article_fault(source_of(folder), "is a folder without articles");
    return std::nullopt;
  }

  std::vector<std::string> paths_;
  ReadOptions options_;
  std::size_t next_path_ = 0;
  std::vector<Level> levels_;
  std::unique_ptr<ArticleReader> current_;
  bool passing_ = false;  // standard input, a pipe, a device: its name says nothing of what comes from it
  std::uint64_t done_bytes_ = 0;
  std::size_t articles_in_folder_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

void map_fields(ArticleFields& fields, std::string_view mapping) {
  const std::pair<std::string_view, std::vector<std::string>*> parts[] = {
      {"text", &fields.text}, {"title", &fields.title}, {"date", &fields.published},
      {"url", &fields.url},   {"id", &fields.id},       {"language", &fields.language}};
  while (!mapping.empty()) {
    const std::string_view pair = mapping.substr(0, mapping.find(','));
    mapping.remove_prefix(std::min(pair.size() + 1, mapping.size()));
    const std::size_t equals = pair.find('=');
    const auto part = std::find_if(std::begin(parts), std::end(parts),
                                   [&](const auto& p) { return p.first == pair.substr(0, equals); });
    if (equals == std::string_view::npos || equals + 1 == pair.size() || part == std::end(parts)) {
      throw Error("--map", std::string(pair), "is not PART=FIELD, with text, title, date, url, id or language as part");
    }
    part->second->insert(part->second->begin(), std::string(pair.substr(equals + 1)));
  }
}

std::unique_ptr<ArticleReader> open_articles(std::vector<std::string> paths, ReadOptions options) {
  return std::make_unique<Paths>(std::move(paths), std::move(options));
}

}  // namespace entente
