// Sentences written by hand in, their document and the actors found in it out.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/actors/actors.hpp"
#include "ingest/language/document.hpp"

namespace entente::test {

// A sentence of tokens "word/POS/head/label[/x...]" where x is an entity ("B-PER"), a lemma ("=dire"), or features: ms
// fs mp fp, fin (a finite verb), fin-p (in the plural), inf, part; a word that ends in ~ has no blank behind it. A line
// is a sentence, an empty line a new paragraph.
Document document(const std::string& text);

struct Found {
  explicit Found(const std::string& text, std::optional<Date> day = std::nullopt);

  // The keys that the words stand for, parted by blanks; of the first mention with those words.
  std::string key(std::string_view words) const;
  const Mention* mention(std::string_view words) const;
  // "source target role" of the first tie of that type.
  std::string tie(std::string_view type) const;

  Document read;
  Actors actors;
};

struct KeyCase {
  const char* text;
  const char* words;
  const char* key;  // of Found::key()
};

void check(std::initializer_list<KeyCase> cases);

}  // namespace entente::test
