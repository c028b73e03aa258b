#include "ingest/articles/xml_reader.hpp"

#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/articles/byte_pattern.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/html_page.hpp"
#include "ingest/articles/prose.hpp"
#include "ingest/articles/written_article.hpp"
#include "ingest/articles/xml_nodes.hpp"

namespace entente {

namespace {

constexpr std::size_t most_items = 100'000;

// By local name: feeds mix prefixes, and the names that count here are unmistakable.
bool is(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && xml_view(node->name) == name;
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
  for (const xmlNode* at = node == nullptr ? nullptr : node->children; at != nullptr; at = at->next) {
    if (is(at, name)) return at;
  }
  return nullptr;
}

// Depth first; libxml2 limits how deep a document may be. `enter` says whether to go below an element.
void walk(const xmlNode* node, const std::function<bool(const xmlNode*)>& enter) {
  for (const xmlNode* at = node == nullptr ? nullptr : node->children; at != nullptr; at = at->next) {
    if (enter(at)) walk(at, enter);
  }
}

std::string text_of(const xmlNode* node) {
  std::string text;
  walk(node, [&](const xmlNode* at) {
    if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) text += xml_view(at->content);
    return at->type == XML_ELEMENT_NODE;
  });
  return text;
}

std::string child_text(const xmlNode* node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const xmlNode* found = child(node, name);
    if (std::string text = found == nullptr ? std::string() : text_of(found); !trim(text).empty()) return text;
  }
  return {};
}

// The first element of that name at any depth, nullptr where there is none.
const xmlNode* descendant(const xmlNode* node, std::string_view name) {
  const xmlNode* found = nullptr;
  walk(node, [&](const xmlNode* at) {
    if (found == nullptr && is(at, name)) found = at;
    return found == nullptr && at->type == XML_ELEMENT_NODE;
  });
  return found;
}

// Markup of XHTML as an HTML page would have it: elements and text alone.
std::string markup_of(const xmlNode* node) {
  std::string html;
  const std::function<void(const xmlNode*)> write = [&](const xmlNode* parent) {
    for (const xmlNode* at = parent->children; at != nullptr; at = at->next) {
      if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) {
        for (const char c : xml_view(at->content)) html += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
      } else if (at->type == XML_ELEMENT_NODE) {
        const std::string name(xml_view(at->name));
        html += '<' + name + '>';
        write(at);
        if (name != "br" && name != "hr" && name != "img") html += "</" + name + '>';
      }
    }
  };
  write(node);
  return html;
}

// What stands escaped in a feed may be HTML or plain text.
void set_body(WrittenArticle& written, std::string body) {
  static const RE2 tag("<(?:/?[A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>|&(?:[a-z]+|#\\d+);");
  (RE2::PartialMatch(body, tag) ? written.html : written.text) = std::move(body);
}

std::string plain(const std::string& maybe_html) {
  if (maybe_html.find_first_of("<&") == std::string::npos) return maybe_html;
  std::string text;
  for (const HtmlBlock& block : parse_html(maybe_html).blocks) text += (text.empty() ? "" : " ") + block.text;
  return text.empty() ? maybe_html : text;
}

WrittenArticle rss_item(const xmlNode* item, const std::string& language) {
  WrittenArticle written;
  written.title = plain(child_text(item, {"title"}));
  written.url = clean_line(child_text(item, {"link"}));
  written.id = child_text(item, {"guid"});
  if (written.id.empty()) written.id = written.url;
  written.published = clean_line(child_text(item, {"pubDate", "date", "issued"}));
  written.language = clean_line(child_text(item, {"language"}));
  if (written.language.empty()) written.language = language;
  set_body(written, child_text(item, {"encoded", "description"}));
  return written;
}

WrittenArticle atom_entry(const xmlNode* entry, const std::string& language) {
  WrittenArticle written;
  written.title = plain(child_text(entry, {"title"}));
  for (const xmlNode* at = entry->children; at != nullptr; at = at->next) {
    const std::string relation = xml_attribute(at, "rel");
    if (is(at, "link") && written.url.empty() && (relation.empty() || relation == "alternate")) {
      written.url = xml_attribute(at, "href");
    }
  }
  written.id = child_text(entry, {"id"});
  written.published = clean_line(child_text(entry, {"published", "updated"}));
  written.language = xml_attribute(entry, "lang").empty() ? language : xml_attribute(entry, "lang");
  for (const char* name : {"content", "summary"}) {
    const xmlNode* body = child(entry, name);
    if (body == nullptr || body->children == nullptr) continue;
    if (xml_attribute(body, "type") == "xhtml") {
      written.html = markup_of(body);
    } else if (xml_attribute(body, "type") == "html") {
      written.html = text_of(body);
    } else {
      set_body(written, text_of(body));
    }
    break;
  }
  return written;
}

// The paragraphs of a NITF body, without tables, captions and what stands above and below the text.
std::string nitf_text(const xmlNode* body) {
  std::string text;
  const xmlNode* content = child(body, "body.content");
  walk(content == nullptr ? body : content, [&](const xmlNode* at) {
    if (is(at, "media") || is(at, "table") || is(at, "body.head") || is(at, "body.end")) return false;
    if (!is(at, "p") && !is(at, "hl2")) return at->type == XML_ELEMENT_NODE;
    text += clean_line(text_of(at)) + "\n\n";
    return false;
  });
  return text;
}

WrittenArticle nitf_article(const xmlNode* nitf) {
  WrittenArticle written;
  const xmlNode* body = child(nitf, "body");
  const xmlNode* headline = descendant(body, "hl1");
  const xmlNode* head = child(nitf, "head");
  written.title = headline != nullptr ? text_of(headline) : child_text(head, {"title"});
  written.published = xml_attribute(descendant(head, "date.issue"), "norm");
  if (written.published.empty()) written.published = xml_attribute(descendant(body, "story.date"), "norm");
  written.id = xml_attribute(descendant(head, "doc-id"), "id-string");
  written.language = xml_attribute(nitf, "lang");
  written.text = nitf_text(body);
  return written;
}

WrittenArticle newsml_item(const xmlNode* item) {
  WrittenArticle written;
  const xmlNode* content = child(item, "contentMeta");
  const xmlNode* meta = child(item, "itemMeta");
  const xmlNode* set = child(item, "contentSet");
  if (const xmlNode* nitf = descendant(set, "nitf")) written = nitf_article(nitf);
  const std::string issued = std::exchange(written.published, {});  // the item's own date comes first
  if (const std::string headline = child_text(content, {"headline"}); !headline.empty()) written.title = headline;
  written.id = xml_attribute(item, "guid");
  for (const auto& [parent, name] :
       {std::pair{content, "contentCreated"}, {meta, "firstCreated"}, {meta, "versionCreated"}}) {
    if (written.published.empty()) written.published = clean_line(child_text(parent, {name}));
  }
  if (written.published.empty()) written.published = issued;
  if (const std::string tag = xml_attribute(child(content, "language"), "tag"); !tag.empty()) written.language = tag;
  if (written.language.empty()) written.language = xml_attribute(item, "lang");
  if (!written.text.empty()) return written;
  if (const xmlNode* html = descendant(set, "html")) {
    written.html = markup_of(descendant(html, "body") != nullptr ? descendant(html, "body") : html);
  } else {
    set_body(written, child_text(set, {"inlineData"}));
  }
  return written;
}

// Every item below `root`, in the order of the document.
std::vector<WrittenArticle> articles_below(const xmlNode* root) {
  std::vector<WrittenArticle> articles;
  if (is(root, "nitf")) return {nitf_article(root)};
  if (is(root, "newsItem")) return {newsml_item(root)};
  const std::string atom_language = xml_attribute(root, "lang");
  const std::string rss_language = clean_line(child_text(child(root, "channel"), {"language"}));
  walk(root, [&](const xmlNode* at) {
    if (articles.size() >= most_items) return false;
    if (is(at, "item") && !is(root, "newsMessage")) {
      articles.push_back(rss_item(at, rss_language));
    } else if (is(at, "entry")) {
      articles.push_back(atom_entry(at, atom_language));
    } else if (is(at, "newsItem")) {
      articles.push_back(newsml_item(at));
    } else {
      return at->type == XML_ELEMENT_NODE;
    }
    return false;
  });
  return articles;
}

}  // namespace

std::unique_ptr<ArticleReader> read_xml(ByteSource bytes, const std::string& source, const ReadOptions& options) {
  std::vector<ReadArticle> articles;
  const auto text = bytes.read_all(options.limits.html_bytes);
  const std::uint64_t size = bytes.bytes_read();
  const auto fault = [&](std::string error) {
    articles.clear();
    articles.push_back(article_fault(source, std::move(error)));
    return read_list(std::move(articles), size);
  };
  if (bytes.failed()) return fault("cannot be read to its end");
  if (!text) return fault("is larger than " + std::to_string(options.limits.html_bytes) + " bytes");
  DecodedText decoded = decode_text(*text, declared_charset(*text));
  if (!decoded.error.empty()) return fault(std::move(decoded.error));

  // No network, no DTD, no entity of the document's own; without XML_PARSE_HUGE libxml2 limits depth and lengths.
  // XML_PARSE_RECOVER: feeds hold "&nbsp;" and stray ampersands.
  constexpr int how =
      XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC;
  const XmlDocument document(
      xmlReadMemory(decoded.text.data(), static_cast<int>(decoded.text.size()), nullptr, "UTF-8", how));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return fault("is no XML that can be read");

  std::vector<WrittenArticle> written = articles_below(root);
  if (written.empty()) return fault("holds no articles of RSS, Atom, NewsML-G2 or NITF");
  const bool one = is(root, "nitf") || is(root, "newsItem");
  for (std::size_t i = 0; i < written.size(); ++i) {
    WrittenArticle article = std::exchange(written[i], {});  // so that none is held twice
    for (std::string* part : {&article.title, &article.url, &article.id, &article.text, &article.html}) {
      *part = repair_utf8(*part);
    }
    articles.push_back(make_article(article, source, one ? "" : std::to_string(i + 1), options));
  }
  return read_list(std::move(articles), size);
}

bool looks_like_xml_articles(std::string_view bytes) {
  static const RE2 pattern(
      "^(?:\\xEF\\xBB\\xBF)?\\s*(?:<\\?\\C{0,400}?\\?>\\s*|<!--\\C{0,1000}?-->\\s*|<!DOCTYPE\\s+(?:nitf|rss|feed|rdf:"
      "RDF)\\C{0,1000}?>\\s*)*"
      "<(?:\\w+:)?(?:rss|RDF|feed|nitf|newsItem|newsMessage)[\\s>]",
      over_bytes());
  return RE2::PartialMatch(beginning(bytes), pattern);
}

}  // namespace entente
