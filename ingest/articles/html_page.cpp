#include "ingest/articles/html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/beside_article.hpp"
#include "ingest/articles/byte_pattern.hpp"

namespace entente {

namespace {

constexpr std::size_t deepest = 512;  // as browsers have it
constexpr std::size_t most_json_ld_bytes = 4U << 20U;
constexpr std::size_t most_dates = 100;
constexpr std::size_t most_containers = 100'000;

template <std::size_t N>
using Names = std::array<std::string_view, N>;

// Sorted, for binary search.
constexpr Names<35> no_text{"amp-ad",   "amp-consent", "amp-lightbox", "amp-sidebar", "amp-user-notification",
                            "aside",    "audio",       "button",       "canvas",      "datalist",
                            "dialog",   "embed",       "figcaption",   "figure",      "footer",
                            "form",     "frameset",    "header",       "iframe",      "map",
                            "math",     "menu",        "nav",          "noembed",     "noframes",
                            "noscript", "object",      "script",       "select",      "style",
                            "svg",      "template",    "textarea",     "title",       "video"};
constexpr Names<40> blocks{"address", "article", "aside",   "blockquote", "body", "caption",  "center",     "dd",
                           "details", "dialog",  "div",     "dl",         "dt",   "fieldset", "figcaption", "figure",
                           "footer",  "form",    "h1",      "h2",         "h3",   "h4",       "h5",         "h6",
                           "header",  "hr",      "html",    "li",         "main", "nav",      "ol",         "p",
                           "pre",     "section", "summary", "table",      "td",   "th",       "tr",         "ul"};
constexpr Names<9> containers{"article", "center", "details", "div", "main", "section", "table", "td", "ul"};
static_assert(std::is_sorted(no_text.begin(), no_text.end()) && std::is_sorted(blocks.begin(), blocks.end()) &&
              std::is_sorted(containers.begin(), containers.end()));

// The names of meta elements that hold the publication date, the surest first.
constexpr Names<14> meta_date_names{"article:published_time",
                                    "og:article:published_time",
                                    "datepublished",
                                    "dc.date.issued",
                                    "dcterms.issued",
                                    "dc.date",
                                    "dcterms.date",
                                    "dcterms.created",
                                    "dc.date.created",
                                    "parsely-pub-date",
                                    "sailthru.date",
                                    "pubdate",
                                    "publishdate",
                                    "date"};

template <std::size_t N>
bool contains(const Names<N>& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name);
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

// nullptr-terminated pairs of name and value, or nullptr.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (view(attributes[0]) == name) return view(attributes[1]);
  }
  return {};
}

bool has_attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (view(attributes[0]) == name) return true;
  }
  return false;
}

// Receives the parser's events. Holds no tree: one frame an open element, and the text of the block that is open.
class Collector {
 public:
  HtmlPage take() {
    flush();
    for (auto& [rank, date] : ranked_dates_) page_.meta_dates.push_back(std::move(date));
    page_.time_dates.insert(page_.time_dates.begin(), article_times_.begin(), article_times_.end());
    page_.h1 = article_h1_.empty() ? first_h1_ : article_h1_;
    return std::move(page_);
  }

  // False where the parser must stop.
  bool start(std::string_view name, const xmlChar** attributes) {
    if (frames_.size() >= deepest) {
      page_.error = "elements are nested deeper than " + std::to_string(deepest);
      return false;
    }
    if (contains(blocks, name)) flush();
    Frame frame = frames_.empty() ? Frame{} : frames_.back();
    frame.captures = Capture::none;
    if (name == "html")
      page_.language =
          attribute(attributes, "lang").empty() ? attribute(attributes, "xml:lang") : attribute(attributes, "lang");
    if (name == "meta") meta(attributes);
    if (name == "link" && attribute(attributes, "rel") == "canonical") page_.canonical = attribute(attributes, "href");
    if (name == "time") time(attributes, frame);
    if (name == "br") text_ += '\n';
    // Entries of a live blog are articles in an article. What the whole is called tells of its parts ("with-comments").
    const bool whole = name == "html" || name == "body" || name == "main" || (name == "article" && frame.article == 0);
    if (name == "article" && frame.article == 0) frame.article = ++articles_;
    frame.beside = frame.beside || (!whole && (names_what_is_beside(attribute(attributes, "class")) ||
                                               names_what_is_beside(attribute(attributes, "id"))));
    if (name == "main" || attribute(attributes, "role") == "main") frame.in_main = true;
    if (contains(containers, name) && page_.parents.size() < most_containers) {
      page_.parents.push_back(frame.container);
      frame.container = static_cast<std::uint32_t>(page_.parents.size() - 1);
    }
    if (name == "a") frame.link = true;
    if (name == "aside" || name == "nav" || name == "footer") frame.aside = true;
    // The header of an article holds its standfirst, that of a page its menus.
    const bool standfirst = name == "header" && (frame.article != 0 || frame.in_main);
    frame.silent = frame.silent || (contains(no_text, name) && !standfirst) || has_attribute(attributes, "hidden") ||
                   attribute(attributes, "aria-hidden") == "true";
    if (name == "title" && page_.title.empty()) frame.captures = Capture::title;
    if (name == "h1") frame.captures = Capture::h1;
    if (name == "script" && attribute(attributes, "type") == "application/ld+json") frame.captures = Capture::json_ld;
    if (frame.captures != Capture::none) captured_.clear();
    set_kind(frame, name);
    frames_.push_back(std::move(frame));
    return true;
  }

  void end(std::string_view name) {
    if (contains(blocks, name)) flush();
    if (frames_.empty()) return;
    const Frame& frame = frames_.back();
    switch (frame.captures) {
      case Capture::none:
        break;
      case Capture::title:
        page_.title = captured_;
        break;
      case Capture::json_ld:
        json_ld_bytes_ += captured_.size();
        if (json_ld_bytes_ <= most_json_ld_bytes) page_.json_ld.push_back(captured_);
        break;
      case Capture::h1:
        if (first_h1_.empty()) first_h1_ = captured_;
        if (article_h1_.empty() && (frame.article != 0 || frame.in_main)) article_h1_ = captured_;
        break;
    }
    frames_.pop_back();
  }

  void characters(std::string_view text) {
    if (frames_.empty()) return;
    const Frame& frame = frames_.back();
    for (auto i = frames_.rbegin(); i != frames_.rend() && i - frames_.rbegin() < 8; ++i) {
      if (i->captures == Capture::none) continue;
      captured_ += text;
      return;
    }
    if (frame.silent) return;
    if (frame.link) link_bytes_ += text.size();
    text_.reserve(text_.size() + text.size());
    for (const char c : text) text_ += frame.preformatted || (c != '\n' && c != '\r') ? c : ' ';
  }

 private:
  enum class Capture : std::uint8_t { none, title, h1, json_ld };

  struct Frame {
    HtmlBlock::Kind kind = HtmlBlock::Kind::loose;
    Capture captures = Capture::none;
    std::uint32_t article = 0;
    std::uint32_t container = 0;
    bool in_main = false;
    bool beside = false;
    bool silent = false;
    bool aside = false;
    bool link = false;
    bool preformatted = false;
  };

  static void set_kind(Frame& frame, std::string_view name) {
    if (name == "p" || name == "blockquote" || name == "pre") {
      frame.kind = HtmlBlock::Kind::paragraph;
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') {
      frame.kind = HtmlBlock::Kind::heading;
    } else if (name == "li" || name == "dd" || name == "dt") {
      frame.kind = HtmlBlock::Kind::item;
    } else if (contains(blocks, name)) {
      frame.kind = HtmlBlock::Kind::loose;
    }
    frame.preformatted = frame.preformatted || name == "pre";
  }

  // The open block belongs to the innermost open element that is a block.
  void flush() {
    if (!frames_.empty() && !trim(text_).empty()) {
      const Frame& frame = frames_.back();
      page_.blocks.push_back(
          {std::move(text_), frame.kind, frame.article, frame.in_main, frame.beside, frame.container, link_bytes_});
    }
    text_.clear();
    link_bytes_ = 0;
  }

  void meta(const xmlChar** attributes) {
    const std::string_view content = attribute(attributes, "content");
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = lower_case(attribute(attributes, key));
      if (name == "og:title") page_.og_title = content;
      if (name == "og:site_name") page_.site_name = content;
      if (name == "og:url") page_.og_url = content;
      const auto found = std::find(meta_date_names.begin(), meta_date_names.end(), name);
      if (found == meta_date_names.end() || ranked_dates_.size() >= most_dates) continue;
      const auto rank = found - meta_date_names.begin();
      const auto behind = std::upper_bound(ranked_dates_.begin(), ranked_dates_.end(), rank,
                                           [](auto value, const auto& entry) { return value < entry.first; });
      ranked_dates_.insert(behind, {rank, std::string(content)});
    }
  }

  void time(const xmlChar** attributes, const Frame& parent) {
    const std::string_view written = attribute(attributes, "datetime");
    if (written.empty() || parent.aside || page_.time_dates.size() + article_times_.size() >= most_dates) return;
    const bool publication =
        has_attribute(attributes, "pubdate") || attribute(attributes, "itemprop") == "datePublished";
    if (publication) {
      article_times_.insert(article_times_.begin(), std::string(written));
    } else {
      (parent.article != 0 ? article_times_ : page_.time_dates).emplace_back(written);
    }
  }

  HtmlPage page_;
  std::vector<Frame> frames_;
  std::string text_;
  std::size_t link_bytes_ = 0;
  std::string captured_;
  std::string first_h1_;
  std::string article_h1_;
  std::size_t json_ld_bytes_ = 0;
  std::uint32_t articles_ = 0;
  std::vector<std::pair<std::ptrdiff_t, std::string>> ranked_dates_;
  std::vector<std::string> article_times_;
};

// What libxml2 calls back; no exception may cross it.
struct Handler {
  Collector collector;
  htmlParserCtxtPtr parser = nullptr;
  std::exception_ptr fault;

  template <typename Action>
  void guarded(Action&& action) {
    if (fault) return;
    try {
      action();
    } catch (...) {
      fault = std::current_exception();
      xmlStopParser(parser);
    }
  }
};

Handler& handler(void* context) {
  return *static_cast<Handler*>(context);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  Handler& self = handler(context);
  self.guarded([&] {
    if (!self.collector.start(view(name), attributes)) xmlStopParser(self.parser);
  });
}

void on_end(void* context, const xmlChar* name) {
  handler(context).guarded([&] { handler(context).collector.end(view(name)); });
}

void on_text(void* context, const xmlChar* text, int size) {
  handler(context).guarded([&] {
    handler(context).collector.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  });
}

}  // namespace

HtmlPage parse_html(std::string_view text) {
  if (text.empty()) return {};
  struct Free {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
  };
  const std::unique_ptr<htmlParserCtxt, Free> parser(
      htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
  if (!parser) throw std::bad_alloc();
  Handler state;
  state.parser = parser.get();
  *parser->sax = {};
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->userData = &state;
  htmlCtxtUseOptions(parser.get(),
                     HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  // Else libxml2 takes what declares no charset for Latin-1.
  xmlSwitchToEncoding(parser.get(), xmlFindCharEncodingHandler("UTF-8"));
  htmlParseDocument(parser.get());
  if (state.fault) std::rethrow_exception(state.fault);
  return state.collector.take();
}

std::string declared_charset(std::string_view bytes) {
  static const RE2 pattern(
      "(?i)<(?:meta|\\?xml)\\C{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})", over_bytes());
  std::string charset;
  RE2::PartialMatch(beginning(bytes), pattern, &charset);
  return charset;
}

bool looks_like_html(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  static const RE2 pattern(
      "(?i)^\\s*(?:<\\?xml\\C{0,200}?\\?>\\s*)?(?:<!--\\C{0,1000}?-->\\s*)*<(?:!doctype "
      "html|html|head|body|article|title|meta)\\b",
      over_bytes());
  return RE2::PartialMatch(beginning(bytes), pattern);
}

}  // namespace entente
