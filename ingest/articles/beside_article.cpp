#include "ingest/articles/beside_article.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

namespace {

template <std::size_t N>
using Words = std::array<std::string_view, N>;

// Sorted, for binary search.
// Not "paywall": it is as often the name of what is behind it as of what stands before it.
constexpr Words<42> beside{
    "advert",          "advertisement", "breadcrumb",   "breadcrumbs", "caption",   "cmp",
    "comment",         "commentaire",   "commentaires", "comments",    "consent",   "cookie",
    "cookies",         "credit",        "didomi",       "disqus",      "gdpr",      "legende",
    "modal",           "newsletter",    "newsletters",  "outbrain",    "partage",   "partager",
    "popin",           "popup",         "promo",        "promotion",   "publicite", "recirculation",
    "recommandations", "recommended",   "related",      "rgpd",        "share",     "sharing",
    "sidebar",         "social",        "sponsored",    "taboola",     "tags",      "teaser"};
static_assert(std::is_sorted(beside.begin(), beside.end()));

// Two words that say it together only.
constexpr Words<12> pairs{"lire aussi",      "most read",      "paywall banner", "paywall cta",
                          "paywall message", "paywall prompt", "plus lus",       "read also",
                          "read more",       "see also",       "sur le meme",    "voir aussi"};

// "has-comments", "no-sidebar": of the element that has some, or none.
constexpr Words<7> of_the_whole{"avec", "has", "is", "no", "not", "sans", "with"};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// "articleShare_Bar" -> "article share bar"
std::string words_of(std::string_view name) {
  std::string words;
  char before = '\0';
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!is_letter_or_digit(c) || (capital && before >= 'a' && before <= 'z')) {
      if (!words.empty() && words.back() != ' ') words += ' ';
    }
    if (is_letter_or_digit(c)) words += capital ? static_cast<char>(c + ('a' - 'A')) : c;
    before = c;
  }
  return words;
}

bool is_beside(std::string_view name) {
  const std::string words = words_of(name);
  bool first = true;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = std::string_view(words).substr(begin, end - begin);
    if (first && std::binary_search(of_the_whole.begin(), of_the_whole.end(), word)) return false;
    if (std::binary_search(beside.begin(), beside.end(), word)) return true;
    first = false;
    begin = end + 1;
  }
  return std::any_of(pairs.begin(), pairs.end(),
                     [&](std::string_view pair) { return words.find(pair) != std::string::npos; });
}

}  // namespace

bool names_what_is_beside(std::string_view names) {
  constexpr std::size_t longest = 1000;  // bytes that are looked at
  names = names.substr(0, longest);
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
    if (is_beside(names.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace entente
