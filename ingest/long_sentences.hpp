// A document in, the same document with no sentence longer than prose has them out.
#pragma once

#include "ingest/language/document.hpp"

namespace entente {

// The longest sentence, in tokens, that actors and relations are looked for in as a whole. Sentences of news have some
// 25; what has ten times as many is a list, a table, or text without its full stops.
inline constexpr TokenIndex longest_sentence = 300;

// Parts longer ones, behind a punctuation mark of their second half where there is one, never within an entity. The
// first token of a part whose head lies outside becomes the part's root, and others of that kind depend on it. So the
// cost of what looks at pairs of words in a sentence, and the length of a passage, are bounded whatever the text.
void part_long_sentences(Document& document);

}  // namespace entente
