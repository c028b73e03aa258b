#include "ingest/long_sentences.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente {

namespace {

// Whether a sentence may end before this token.
bool may_part(const Document& document, TokenIndex token) {
  return document[token].entity.empty() || document[token].entity_start;
}

// Where the part that begins at `first` ends: `last`, or a place before it.
TokenIndex end_of_part(const Document& document, TokenIndex first, TokenIndex last) {
  if (last - first <= longest_sentence) return last;
  TokenIndex otherwise = first + longest_sentence;  // also within an entity that is longer than a sentence may be
  bool found = false;
  for (TokenIndex end = first + longest_sentence; end > first + longest_sentence / 2; --end) {
    if (!may_part(document, end)) continue;
    if (document[end - 1].pos == Pos::punct || document[end - 1].pos == Pos::space) return end;
    if (!std::exchange(found, true)) otherwise = end;
  }
  return otherwise;
}

// Gives the tokens of a part a tree of their own.
void plant(Document& document, TokenSpan part) {
  TokenIndex root = -1;
  for (TokenIndex i = part.first; i < part.last && (root < 0 || !document.is_root(root)); ++i) {
    if (document.is_root(i) || (root < 0 && !part.contains(document[i].head))) root = i;
  }
  if (root < 0) return;
  for (TokenIndex i = part.first; i < part.last; ++i) {
    Token& token = document.tokens[static_cast<std::size_t>(i)];
    if (part.contains(token.head)) continue;
    token.head = root;
    token.dependency = i == root ? "ROOT" : "dep";
  }
}

}  // namespace

void part_long_sentences(Document& document) {
  const auto is_long = [](const Sentence& sentence) { return sentence.tokens.size() > longest_sentence; };
  if (std::none_of(document.sentences.begin(), document.sentences.end(), is_long)) return;
  std::vector<Sentence> parts;
  for (const Sentence& sentence : document.sentences) {
    const TokenIndex last = sentence.tokens.last;
    for (TokenIndex first = sentence.tokens.first; first < last;) {
      const TokenIndex end = end_of_part(document, first, last);
      const TokenSpan part{first, end};
      for (TokenIndex i = first; i < end; ++i) {
        document.tokens[static_cast<std::size_t>(i)].sentence = static_cast<std::uint32_t>(parts.size());
      }
      if (part != sentence.tokens) plant(document, part);
      parts.push_back({part, sentence.paragraph});
      first = end;
    }
  }
  document.sentences = std::move(parts);
  // An entity that a part ends in is none any longer.
  std::erase_if(document.entities, [&](const Entity& entity) {
    if (document[entity.tokens.first].sentence == document[entity.tokens.last - 1].sentence) return false;
    for (TokenIndex i = entity.tokens.first; i < entity.tokens.last; ++i) {
      document.tokens[static_cast<std::size_t>(i)].entity = {};
      document.tokens[static_cast<std::size_t>(i)].entity_start = false;
    }
    return true;
  });
}

}  // namespace entente
