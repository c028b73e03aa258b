#include "ingest/articles/archive_reader.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/prose.hpp"
#include "ingest/articles/written_article.hpp"
#include "ingest/articles/xml_nodes.hpp"

namespace entente {

namespace {

constexpr std::uint64_t most_unpacked = 1U << 30U;
constexpr std::uint64_t free_expansion = 64U << 20U;
constexpr std::uint64_t most_expansion = 250;
constexpr std::size_t most_members = 1'000'000;

struct Member {
  std::string name;
  std::string bytes;
  bool too_large = false;
};

// One file after the other; the archive's own bytes are held, as the table of a ZIP stands at its end.
class Members {
 public:
  explicit Members(std::string bytes) : bytes_(std::move(bytes)), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_zip(archive_.get());
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_gnutar(archive_.get());
    if (archive_read_open_memory(archive_.get(), bytes_.data(), bytes_.size()) != ARCHIVE_OK) fail();
  }

  // nullopt at the end. Throws std::runtime_error where the archive is damaged or unpacks too far.
  std::optional<Member> next(std::size_t limit) {
    archive_entry* entry = nullptr;
    while (true) {
      const int result = archive_read_next_header(archive_.get(), &entry);
      if (result == ARCHIVE_EOF) return std::nullopt;
      if (result != ARCHIVE_OK && result != ARCHIVE_WARN) fail();
      if (++count_ > most_members) throw std::runtime_error("holds too many files");
      if (archive_entry_filetype(entry) != AE_IFREG) continue;
      const char* name = archive_entry_pathname_utf8(entry);
      Member member{repair_utf8(name != nullptr ? name : "?"), {}, false};
      read(member, limit);
      return member;
    }
  }

  std::size_t size() const { return bytes_.size(); }

 private:
  [[noreturn]] static void fail() { throw std::runtime_error("is a damaged or locked archive"); }

  void read(Member& member, std::size_t limit) {
    char buffer[65536];
    while (true) {
      const la_ssize_t size = archive_read_data(archive_.get(), buffer, sizeof buffer);
      if (size < 0) fail();
      if (size == 0) return;
      unpacked_ += static_cast<std::uint64_t>(size);
      if (unpacked_ > most_unpacked || (unpacked_ > free_expansion && unpacked_ / most_expansion > bytes_.size())) {
        throw std::runtime_error("unpacks to more than an archive of its size may");
      }
      member.too_large = member.too_large || member.bytes.size() + static_cast<std::size_t>(size) > limit;
      if (!member.too_large) member.bytes.append(buffer, static_cast<std::size_t>(size));
    }
  }

  struct Free {
    void operator()(archive* which) const { archive_read_free(which); }
  };

  std::string bytes_;
  std::unique_ptr<archive, Free> archive_;
  std::uint64_t unpacked_ = 0;
  std::size_t count_ = 0;
};

bool is_hidden(std::string_view path) {
  return path.front() == '.' || path.find("/.") != std::string_view::npos || path.substr(0, 9) == "__MACOSX/";
}

class Archive : public ArticleReader {
 public:
  Archive(std::string bytes, std::string source, const ReadOptions& options, OpenMember open)
      : members_(std::move(bytes)),
        source_(std::move(source)),
        limit_(options.limits.file_bytes),
        open_(std::move(open)) {}

  std::optional<ReadArticle> next() override {
    while (true) {
      if (current_) {
        if (auto read = current_->next()) {
          ++articles_;
          return read;
        }
        current_.reset();
      }
      if (ended_) return std::nullopt;
      try {
        std::optional<Member> member = members_.next(limit_);
        if (!member) {
          ended_ = true;
          if (articles_ == 0) return article_fault(source_, "is an archive without articles");
          continue;
        }
        if (member->name.empty() || is_hidden(member->name)) continue;
        const std::string source = source_ + "#" + member->name;
        if (member->too_large) {
          ++articles_;
          return article_fault(source, "is larger than " + std::to_string(limit_) + " bytes");
        }
        current_ =
            open_(ByteSource(std::make_unique<std::istringstream>(std::move(member->bytes))), member->name, source);
      } catch (const std::runtime_error& error) {
        ended_ = true;
        return article_fault(source_, error.what());
      }
    }
  }

  std::uint64_t bytes_read() const override { return members_.size(); }

 private:
  Members members_;
  std::string source_;
  std::size_t limit_;
  OpenMember open_;
  std::unique_ptr<ArticleReader> current_;
  std::size_t articles_ = 0;
  bool ended_ = false;
};

XmlDocument parse(const std::string& xml) {
  constexpr int how = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  return XmlDocument(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, how));
}

// All elements of that name, in the order of the document.
void find_all(const xmlNode* node, std::string_view name, std::vector<const xmlNode*>& found) {
  for (const xmlNode* at = node; at != nullptr; at = at->next) {
    if (at->type != XML_ELEMENT_NODE) continue;
    if (xml_view(at->name) == name) found.push_back(at);
    find_all(at->children, name, found);
  }
}

std::vector<const xmlNode*> elements(const XmlDocument& document, std::string_view name) {
  std::vector<const xmlNode*> found;
  if (document) find_all(xmlDocGetRootElement(document.get()), name, found);
  return found;
}

std::string first_text(const XmlDocument& document, std::string_view name) {
  for (const xmlNode* node : elements(document, name)) {
    if (node->children != nullptr && node->children->content != nullptr)
      return clean_line(xml_view(node->children->content));
  }
  return {};
}

// "OEBPS/text/../a.xhtml" is never made: what leads out of the book is not in its list of files.
std::string beside(const std::string& path, const std::string& name) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? name : path.substr(0, slash + 1) + name;
}

std::vector<ReadArticle> chapters(const std::map<std::string, std::string>& files, const std::string& source,
                                  const ReadOptions& options) {
  const auto file = [&](const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string() : found->second;
  };
  const XmlDocument container = parse(file("META-INF/container.xml"));
  const auto roots = elements(container, "rootfile");
  const std::string package_path = roots.empty() ? "" : xml_attribute(roots.front(), "full-path");
  const XmlDocument package = parse(file(package_path));
  if (!package) return {};

  std::map<std::string, std::string> paths;
  for (const xmlNode* item : elements(package, "item")) paths[xml_attribute(item, "id")] = xml_attribute(item, "href");
  const std::string book = first_text(package, "title");
  const std::string language = first_text(package, "language");
  const auto published = read_date(first_text(package, "date"));
  std::vector<ReadArticle> articles;
  for (const xmlNode* reference : elements(package, "itemref")) {
    const std::string path = beside(package_path, paths[xml_attribute(reference, "idref")]);
    const std::string page = file(path);
    if (page.empty()) continue;
    ReadOptions of_book = options;
    of_book.language = primary_language(language, options.language);
    ReadArticle read = read_html_article(page, source + "#" + path, of_book);
    if (!read.skipped.empty()) continue;  // covers, tables of contents
    if (read.error.empty() && !read.article.published && published) {
      WrittenArticle written;
      written.title = read.article.title.empty() ? book : read.article.title;
      written.published = to_string(*published);
      written.language = read.article.language;
      written.text = read.article.text;
      written.id = path;
      read = make_article(written, source, "", of_book);
    }
    articles.push_back(std::move(read));
  }
  return articles;
}

}  // namespace

std::unique_ptr<ArticleReader> read_archive(ByteSource bytes, const std::string& source, const ReadOptions& options,
                                            const OpenMember& open) {
  std::vector<ReadArticle> faults;
  auto all = bytes.read_all(options.limits.archive_bytes);
  const std::uint64_t size = bytes.bytes_read();
  if (bytes.failed()) {
    faults.push_back(article_fault(source, "cannot be read to its end"));
  } else if (!all) {
    faults.push_back(
        article_fault(source, "is larger than " + std::to_string(options.limits.archive_bytes) + " bytes"));
  } else {
    try {
      return std::make_unique<Archive>(std::move(*all), source, options, open);
    } catch (const std::runtime_error& error) {
      faults.push_back(article_fault(source, error.what()));
    }
  }
  return read_list(std::move(faults), size);
}

std::unique_ptr<ArticleReader> read_epub(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  std::vector<ReadArticle> articles;
  auto all = bytes.read_all(options.limits.archive_bytes);
  const std::uint64_t size = bytes.bytes_read();
  const auto fault = [&](const std::string& why) {
    articles.clear();
    articles.push_back(article_fault(source, why));
    return read_list(std::move(articles), size);
  };
  if (bytes.failed()) return fault("cannot be read to its end");
  if (!all) return fault("is larger than " + std::to_string(options.limits.archive_bytes) + " bytes");
  try {
    std::map<std::string, std::string> files;
    Members members(std::move(*all));
    while (auto member = members.next(options.limits.html_bytes)) {
      // Pictures and fonts are unpacked and let go.
      const std::string name = lower_case(member->name);
      const bool text = name.find(".xhtml") != std::string::npos || name.find(".htm") != std::string::npos ||
                        name.find(".xml") != std::string::npos || name.find(".opf") != std::string::npos;
      if (text && !member->too_large) files.emplace(member->name, std::move(member->bytes));
    }
    articles = chapters(files, source, options);
  } catch (const std::runtime_error& error) {
    return fault(error.what());
  }
  if (articles.empty()) return fault("is an EPUB without text");
  return read_list(std::move(articles), size);
}

bool looks_like_epub(std::string_view bytes) {
  return looks_like_archive(bytes) && bytes.substr(0, 200).find("application/epub+zip") != std::string_view::npos;
}

bool looks_like_archive(std::string_view bytes) {
  return bytes.substr(0, 4) == "PK\x03\x04" || (bytes.size() > 262 && bytes.substr(257, 5) == "ustar");
}

}  // namespace entente
