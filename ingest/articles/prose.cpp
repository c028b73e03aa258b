#include "ingest/articles/prose.hpp"

#include <xxhash.h>

#include <unicode/uchar.h>
#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t widest_wrapped_line = 120;

struct Line {
  std::string text;       // clean
  std::size_t width = 0;  // in code points
  bool indented = false;
};

bool is_invisible(char32_t c) {  // parts words for layout, or marks byte order
  return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

// Line breaks of all kinds become "\n", page and paragraph separators an empty line.
std::string unify_line_breaks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\r') {
      if (at < text.size() && text[at] == '\n') ++at;
      result += '\n';
    } else if (c == '\v' || c == 0x85 || c == 0x2028) {
      result += '\n';
    } else if (c == '\f' || c == 0x2029) {
      result += "\n\n";
    } else {
      result.append(text, begin, at - begin);
    }
  }
  return result;
}

bool begins_small(std::string_view line) {
  std::size_t at = 0;
  return !line.empty() && u_islower(static_cast<UChar32>(next_code_point(line, at))) != 0;
}

bool is_item(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "— ", "· "}) {
    if (line.substr(0, bullet.size()) == bullet) return true;
  }
  return false;
}

std::size_t first_word_width(std::string_view line) {
  return count_code_points(line.substr(0, line.find(' ')));
}

bool ends_in_hyphen(std::string_view line) {
  if (line.size() < 2 || line.back() != '-') return false;
  std::size_t at = line.size() - 2;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) --at;
  return u_isalpha(static_cast<UChar32>(next_code_point(line, at))) != 0;
}

using Block = std::vector<Line>;

std::vector<Block> split_blocks(std::string_view text) {
  std::vector<Block> blocks;
  bool open = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view raw = text.substr(begin, end - begin);
    begin = end + 1;
    Line line{clean_line(raw), 0, raw.substr(0, 2) == "  " || raw.substr(0, 1) == "\t"};
    if (line.text.empty()) {
      open = false;
      continue;
    }
    line.width = count_code_points(line.text);
    if (!open) blocks.emplace_back();
    open = true;
    blocks.back().push_back(std::move(line));
  }
  return blocks;
}

// The width to which the text is wrapped, 0 where it is not.
std::size_t wrap_width(const std::vector<Block>& blocks) {
  std::vector<std::size_t> widths;
  std::size_t breaks = 0;
  std::size_t unfinished = 0;
  for (const Block& block : blocks) {
    if (block.size() < 2) continue;
    for (const Line& line : block) widths.push_back(line.width);
    for (std::size_t i = 0; i + 1 < block.size(); ++i) {
      ++breaks;
      unfinished += !ends_sentence(block[i].text);
    }
  }
  if (unfinished * 2 <= breaks) return 0;
  // Not the widest: a long address cannot be wrapped.
  const std::size_t rank = widths.size() * 9 / 10;
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(rank), widths.end());
  return widths[rank] <= widest_wrapped_line ? widths[rank] : 0;
}

bool goes_on(const Line& line, const Line& next, std::size_t width) {
  if (is_item(next.text)) return false;
  if (begins_small(next.text)) return true;
  if (width == 0 || (next.indented && !line.indented)) return false;
  if (line.width * 2 < width) return false;
  return !ends_sentence(line.text) || line.width + 1 + first_word_width(next.text) > width;
}

std::string content_id(const Article& article) {
  std::string content = article.title;
  content += '\0';
  if (article.published) content += to_string(*article.published);
  content += '\0';
  content += article.text;
  const XXH128_hash_t hash = XXH3_128bits(content.data(), content.size());
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return hex.data();
}

}  // namespace

std::string clean_line(std::string_view text) {
  const std::string composed = compose(text);
  std::string result;
  result.reserve(composed.size());
  bool space = false;
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(composed, at);
    if (is_white_space(c)) {
      space = !result.empty();
      continue;
    }
    if (is_invisible(c)) continue;
    const std::string character = strip_forbidden(std::string_view(composed).substr(begin, at - begin));
    if (character.empty()) continue;
    if (space) result += ' ';
    space = false;
    result += character;
  }
  return result;
}

bool ends_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 12> closing{"\"", "'", ")", "]", "»", "”", "’", " ", "›", "*", "_", "“"};
  constexpr std::array<std::string_view, 5> final{".", "!", "?", "…", ":"};
  const auto strip = [&line](const auto& endings) {
    for (const std::string_view ending : endings) {
      if (line.size() >= ending.size() && line.substr(line.size() - ending.size()) == ending) {
        line.remove_suffix(ending.size());
        return true;
      }
    }
    return false;
  };
  while (strip(closing)) {
  }
  return strip(final);
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  const std::vector<Block> blocks = split_blocks(unify_line_breaks(text));
  const std::size_t width = wrap_width(blocks);
  std::vector<std::string> paragraphs;
  for (const Block& block : blocks) {
    paragraphs.push_back(block.front().text);
    for (std::size_t i = 1; i < block.size(); ++i) {
      if (!goes_on(block[i - 1], block[i], width)) {
        paragraphs.push_back(block[i].text);
        continue;
      }
      if (!ends_in_hyphen(block[i - 1].text)) paragraphs.back() += ' ';
      paragraphs.back() += block[i].text;
    }
  }
  return paragraphs;
}

void finish_article(ReadArticle& read, const std::vector<std::string>& paragraphs, const ReadLimits& limits) {
  Article& article = read.article;
  if (std::all_of(paragraphs.begin(), paragraphs.end(), [](const std::string& p) { return p.empty(); })) {
    read.error = "holds no text";
    return;
  }
  article.text = article.title;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    if (!article.text.empty()) article.text += "\n\n";
    article.text += paragraph;
  }
  const std::size_t length = count_code_points(article.text);
  if (length > limits.text_code_points) {
    article.text.clear();
    read.error = "is " + std::to_string(length) + " characters long; at most " +
                 std::to_string(limits.text_code_points) + " are read";
    return;
  }
  article.id = content_id(article);
}

}  // namespace entente
