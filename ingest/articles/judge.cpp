#include "ingest/articles/judge.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t judged_bytes = 4096;
// Below that much text, names of another language outweigh the words around them.
constexpr int surest_bytes = 120;
constexpr int surest_percent = 80;

std::size_t count_words(std::string_view text, std::size_t enough) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = c != ' ' && c != '\n';
    if (letter && !inside && ++words == enough) return words;
    inside = letter;
  }
  return words;
}

// Empty where it is not certain. Cut at a space, so that no character is halved.
std::string language_of(std::string_view text, const std::string& declared) {
  if (text.size() > judged_bytes) text = text.substr(0, text.rfind(' ', judged_bytes));
  CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  hints.content_language_hint = declared.c_str();
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  int valid = 0;
  bool reliable = false;
  const CLD2::Language best =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages,
                                              percents, scores, nullptr, &bytes, &reliable, &valid);
  if (!reliable || bytes < surest_bytes || percents[0] < surest_percent || best == CLD2::UNKNOWN_LANGUAGE) return {};
  return std::string(CLD2::LanguageCode(best)).substr(0, 2);
}

}  // namespace

void judge(ReadArticle& read, const ReadOptions& options) {
  if (!read.good()) return;
  Article& article = read.article;
  if (const std::size_t words = count_words(article.text, options.fewest_words); words < options.fewest_words) {
    read.skipped = "is too short: " + std::to_string(words) + (words == 1 ? " word" : " words");
    return;
  }
  if (const std::string written = language_of(article.text, article.language); !written.empty()) {
    article.language = written;
  }
  if (!options.any_language && article.language != options.language) {
    read.skipped = "is in another language (" + article.language + ")";
  }
}

}  // namespace entente
