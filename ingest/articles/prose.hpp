// Raw text in, clean paragraphs out, and the article that they make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/articles/article.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// One paragraph or title as an article holds it: NFC, without control characters, soft hyphens and zero-width spaces,
// every run of white space (no-break spaces too) one space, none at the ends. `text` must be valid UTF-8.
std::string clean_line(std::string_view text);

// Paragraphs are parted by empty lines. A single line break is read so:
//  - before a small letter, it goes on;
//  - in hard-wrapped text it goes on, unless the line ends a sentence where the next word had fitted, is less than half
//  as
//    long as the others, or the next line is indented or an item ("- ");
//  - elsewhere it begins a paragraph.
// Text is hard-wrapped where its broken lines are at most 120 code points wide and most of them end no sentence. A line
// that ends in a hyphen after a letter is joined without a space, and keeps the hyphen: "Saint-" + "Denis". All
// paragraphs are as clean_line() gives them, and none is empty.
std::vector<std::string> split_paragraphs(std::string_view text);

// True where the last character but closing quotes and brackets is one of . ! ? … :
bool ends_sentence(std::string_view line);

// Joins title and paragraphs to `read.article.text`, checks the limits, and gives the article its id; or sets
// read.error.
void finish_article(ReadArticle& read, const std::vector<std::string>& paragraphs, const ReadLimits& limits);

}  // namespace entente
