// What every reader gives: one article, or the reason why there is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace entente {

struct Article {
  std::string id;      // XXH3-128 of title, date and text, in hexadecimal: depends on the content only
  std::string source;  // path or address as given; "#" and the article's own id where a file holds many
  // Whether `source` names this article alone, also when it says something else one day: a file of its own, or an id.
  // Not standard input, nor a place in a file.
  bool lasting = false;
  std::string title;
  std::string url;
  std::optional<Date> published;
  std::string language;  // ISO 639-1, empty where unknown
  std::string text;  // valid UTF-8 in NFC without control characters; the title first where there is one; paragraphs
                     // are parted by an empty line, all other white space is single spaces
};

// An article, or why there is none. `notes` tell what was repaired on the way ("read as Windows-1252").
struct ReadArticle {
  Article article;      // with an error or skipped, only `source` and what was known by then
  std::string error;    // why it cannot be read; empty where it could be
  std::string skipped;  // why it is no article (no prose, another language); no fault of anybody's
  std::vector<std::string> notes;

  bool good() const { return error.empty() && skipped.empty(); }
};

}  // namespace entente
