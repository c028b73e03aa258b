#include "ingest/articles/html_reader.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "ingest/articles/dateline.hpp"
#include "ingest/articles/encoding.hpp"
#include "ingest/articles/html_page.hpp"
#include "ingest/articles/json_ld.hpp"
#include "ingest/articles/prose.hpp"

namespace entente {

namespace {

using Kind = HtmlBlock::Kind;

constexpr std::size_t shortest_loose_prose =
    80;  // bytes: below, what stands right in a div is a button, a byline, a share count
constexpr std::size_t least_dense_prose = 400;  // bytes on a page, below which its layout says nothing

bool is_long_prose(const HtmlBlock& block) {
  return block.text.size() >= shortest_loose_prose && block.link_bytes * 3 <= block.text.size() &&
         block.kind != Kind::heading && ends_sentence(trim(block.text));
}

// Where a page marks no article: the container with least text around it that holds most of the page's prose. Menus,
// teasers and comments lie beside it. By container, whether it is that one or lies in it; empty where the page has too
// little prose to tell.
std::vector<bool> densest_container(const HtmlPage& page) {
  struct Weight {
    std::size_t prose = 0;
    std::size_t all = 0;
  };
  std::vector<Weight> weights(page.parents.size());
  for (const HtmlBlock& block : page.blocks) {
    weights[block.container].all += block.text.size();
    if (is_long_prose(block)) weights[block.container].prose += block.text.size();
  }
  // A container's number is above its parent's.
  for (std::size_t i = weights.size() - 1; i > 0; --i) {
    weights[page.parents[i]].prose += weights[i].prose;
    weights[page.parents[i]].all += weights[i].all;
  }
  if (weights[0].prose < least_dense_prose) return {};
  std::size_t best = 0;
  for (std::size_t i = 1; i < weights.size(); ++i) {
    if (weights[i].prose * 10 >= weights[0].prose * 7 && weights[i].all < weights[best].all) best = i;
  }
  std::vector<bool> inside(weights.size(), false);
  for (std::size_t i = 0; i < inside.size(); ++i) inside[i] = i == best || (i > 0 && inside[page.parents[i]]);
  return inside;
}

std::size_t prose_of(const HtmlBlock& block) {
  if (block.kind != Kind::paragraph && block.kind != Kind::loose) return 0;
  return block.text.size() - std::min(block.link_bytes, block.text.size());
}

// Without what stands beside the article by its name, unless next to nothing is left.
void leave_out_what_is_beside(HtmlPage& page) {
  std::size_t beside = 0;
  std::size_t rest = 0;
  for (const HtmlBlock& block : page.blocks) (block.beside ? beside : rest) += prose_of(block);
  if (rest * 10 < beside) return;
  std::erase_if(page.blocks, [](const HtmlBlock& block) { return block.beside; });
}

// The blocks of the article: of the <article> with most text in paragraphs, of <main> where more stands there outside
// of articles, else of where text is densest. A live blog's entries are all that <main> has, or all articles.
std::vector<const HtmlBlock*> select_region(const HtmlPage& page, bool live) {
  const std::vector<HtmlBlock>& blocks = page.blocks;
  std::map<std::uint32_t, std::size_t> article_bytes;
  std::size_t main_bytes = 0;
  std::size_t main_only_bytes = 0;
  for (const HtmlBlock& block : blocks) {
    const std::size_t prose = prose_of(block);
    if (block.article != 0) article_bytes[block.article] += prose;
    if (block.in_main) main_bytes += prose;
    if (block.in_main && block.article == 0) main_only_bytes += prose;
  }
  std::uint32_t best = 0;
  for (const auto& [article, bytes] : article_bytes) {
    if (bytes > 0 && (best == 0 || bytes > article_bytes[best])) best = article;
  }
  std::vector<const HtmlBlock*> selected;
  if (live && best != 0) {
    for (const HtmlBlock& block : blocks) {
      if (main_bytes != 0 ? block.in_main : block.article != 0) selected.push_back(&block);
    }
    return selected;
  }
  const bool main_alone = best != 0 && main_only_bytes > article_bytes[best];
  if (main_alone) best = 0;
  const std::vector<bool> dense = best == 0 && main_bytes == 0 ? densest_container(page) : std::vector<bool>();
  for (const HtmlBlock& block : blocks) {
    if (main_alone && block.article != 0) continue;
    const bool in = best != 0         ? block.article == best
                    : main_bytes != 0 ? block.in_main
                                      : dense.empty() || dense[block.container];
    if (in) selected.push_back(&block);
  }
  return selected;
}

bool is_prose(const HtmlBlock& block, bool has_paragraphs) {
  const bool mostly_link = block.link_bytes * 2 > block.text.size();
  switch (block.kind) {
    case Kind::paragraph:
      return block.link_bytes * 3 <= block.text.size() * 2;
    case Kind::heading:
    case Kind::item:
      return !mostly_link;
    case Kind::loose:
      return !mostly_link &&
             (!has_paragraphs || (block.text.size() >= shortest_loose_prose && ends_sentence(trim(block.text))));
  }
  return false;
}

// "espagnol[1] a" -> "espagnol a": marks of footnotes, as encyclopedias and wikis have them.
std::string without_reference_marks(std::string text) {
  static const RE2 mark("([\\p{L}\\p{N}.,;:!?»”\")])(?:\\[\\d{1,3}\\])+");
  RE2::GlobalReplace(&text, mark, "\\1");
  return text;
}

// "Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.": what a site says to its readers.
bool is_call_to_readers(std::string_view paragraph) {
  constexpr std::size_t longest = 200;  // bytes
  static const RE2 call(
      "(?i)^(?:déjà abonné|abonnez-vous\\b|s['’]abonner\\b|inscrivez-vous\\b|il vous reste \\d+ ?%|publicité$|"
      "(?:à )?lire aussi ?:|(?:cet article|ce contenu|la suite)[^.]{0,40} réservée? (?:à nos|aux) abonnés)");
  return paragraph.size() <= longest && RE2::PartialMatch(re2::StringPiece(paragraph.data(), paragraph.size()), call);
}

// A break of the page within a block begins a paragraph where a sentence ends before it, or where it is doubled.
std::vector<std::string> paragraphs_of(const HtmlBlock& block) {
  std::vector<std::string> result;
  const std::string text = without_reference_marks(block.text);
  bool open = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = clean_line(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) {
      open = false;
      continue;
    }
    if (open && !ends_sentence(result.back())) {
      result.back() += ' ' + line;
    } else {
      result.push_back(std::move(line));
    }
    open = true;
  }
  return result;
}

std::vector<std::string> main_text(HtmlPage& page, const std::string& title, bool live = false) {
  leave_out_what_is_beside(page);
  const std::vector<const HtmlBlock*> region = select_region(page, live);
  const bool has_paragraphs =
      std::any_of(region.begin(), region.end(), [](const HtmlBlock* b) { return b->kind == Kind::paragraph; });
  std::vector<std::string> paragraphs;
  std::size_t behind_prose = 0;  // headings with nothing below them are cut off
  for (const HtmlBlock* block : region) {
    if (!is_prose(*block, has_paragraphs)) continue;
    for (std::string& paragraph : paragraphs_of(*block)) {
      if (paragraphs.empty() && fold(paragraph) == fold(title)) continue;
      if (is_call_to_readers(paragraph)) continue;
      paragraphs.push_back(std::move(paragraph));
    }
    if (block->kind != Kind::heading) behind_prose = paragraphs.size();
  }
  paragraphs.resize(behind_prose);
  return paragraphs;
}

// og:title, the headline on the page, or the window's title without " | Name of the site".
std::string page_title(const HtmlPage& page) {
  for (const std::string* title : {&page.og_title, &page.h1}) {
    if (std::string clean = clean_line(*title); !clean.empty()) return clean;
  }
  std::string title = clean_line(page.title);
  const std::string site = clean_line(page.site_name);
  if (!site.empty() && title.size() > site.size() && title.substr(title.size() - site.size()) == site) {
    std::string_view rest = std::string_view(title).substr(0, title.size() - site.size());
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " : "}) {
      if (rest.size() > mark.size() && rest.substr(rest.size() - mark.size()) == mark) {
        return std::string(rest.substr(0, rest.size() - mark.size()));
      }
    }
  }
  return title;
}

std::string web_address(std::initializer_list<std::string_view> candidates) {
  for (const std::string_view candidate : candidates) {
    std::string address = clean_line(candidate);
    if (address.substr(0, 7) == "http://" || address.substr(0, 8) == "https://") return address;
  }
  return {};
}

std::optional<Date> page_date(const HtmlPage& page, const LinkedArticle& linked) {
  if (const auto date = read_date(linked.published)) return date;
  for (const auto* dates : {&page.meta_dates, &page.time_dates}) {
    for (const std::string& written : *dates) {
      if (const auto date = read_date(written)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string primary_language(std::string_view tag, const std::string& otherwise) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  const bool letters =
      std::all_of(primary.begin(), primary.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return letters && (primary.size() == 2 || primary.size() == 3) ? lower_case(primary) : otherwise;
}

std::vector<std::string> html_paragraphs(std::string_view html, const std::string& title) {
  HtmlPage page = parse_html(html);
  return main_text(page, title);
}

ReadArticle read_html_article(std::string_view bytes, const std::string& source, const ReadOptions& options) {
  ReadArticle read;
  Article& article = read.article;
  article.source = source;
  article.lasting = true;
  article.language = options.language;
  if (trim(bytes).empty()) {
    read.error = "is empty";
    return read;
  }
  DecodedText decoded = decode_text(bytes, declared_charset(bytes));
  read.notes = std::move(decoded.notes);
  if (!decoded.error.empty()) {
    read.error = std::move(decoded.error);
    return read;
  }
  HtmlPage page = parse_html(decoded.text);
  LinkedArticle linked;
  for (const std::string& script : page.json_ld) {
    if (linked = find_linked_article(script); linked.found) break;
  }
  article.title = page_title(page);
  article.url = web_address({page.canonical, page.og_url, linked.url});
  article.language = primary_language(page.language, primary_language(linked.language, options.language));
  if (!page.error.empty()) {
    read.error = std::move(page.error);
    return read;
  }
  std::vector<std::string> paragraphs = main_text(page, article.title, linked.live);
  const std::optional<Date> dateline = take_dateline(paragraphs);
  article.published = page_date(page, linked);
  if (!article.published) article.published = dateline;
  if (paragraphs.empty()) {
    read.skipped = page.blocks.empty() ? "is HTML without text" : "is a page of links and labels, without prose";
    return read;
  }
  finish_article(read, paragraphs, options.limits);
  return read;
}

}  // namespace entente
