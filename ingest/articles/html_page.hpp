// The text of an HTML page in, its blocks of text and what its head says out. Nothing is fetched or run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct HtmlBlock {
  enum class Kind : std::uint8_t { paragraph, heading, item, loose };  // loose: text right in a div, a cell, ...

  std::string text;  // "\n" where the page breaks the line
  Kind kind = Kind::loose;
  std::uint32_t article = 0;    // number of the outermost <article>, 0 outside
  bool in_main = false;         // in <main>, or what has that role
  bool beside = false;          // in what stands beside the article by its name (beside_article.hpp)
  std::uint32_t container = 0;  // number of the innermost element that holds others (div, section, td, ...)
  std::size_t link_bytes = 0;   // of the text that is link
};

struct HtmlPage {
  std::string og_title;
  std::string h1;  // the first one of an article, else the first
  std::string title;
  std::string site_name;
  std::string canonical;
  std::string og_url;
  std::string language;
  std::vector<std::string> json_ld;       // the scripts of that type
  std::vector<std::string> meta_dates;    // as given, the surest first
  std::vector<std::string> time_dates;    // of <time>, in an article first
  std::vector<std::uint32_t> parents{0};  // of containers, by their number; 0 is the page
  std::vector<HtmlBlock> blocks;          // of what is no navigation, caption, form, script, ...; no title, no h1
  std::string error;                      // empty where the page could be parsed
};

// `text` must be valid UTF-8; the charset that the page declares is not looked at. Elements may be nested 512 deep.
HtmlPage parse_html(std::string_view text);

// The charset that the first bytes declare ("<meta charset=...>", "<?xml encoding=...?>"), empty where they do not.
std::string declared_charset(std::string_view bytes);

// True where a file begins as HTML pages do.
bool looks_like_html(std::string_view bytes);

}  // namespace entente
