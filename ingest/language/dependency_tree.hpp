// Heads of a text's tokens in, the starts of its sentences out; heads that a parser had to lift are put back.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/document.hpp"

namespace entente {

// The first and the last token below each token, and where sentences start: at the left edge of every root. `heads`
// holds indices, a root's is its own. Trees that are not projective are widened by up to twelve passes, as spaCy does
// it.
struct TreeEdges {
  std::vector<TokenIndex> left;
  std::vector<TokenIndex> right;
  std::vector<std::uint8_t> starts_sentence;

  void find(std::span<const TokenIndex> heads);
};

// A label that the parser learnt for an arc which is not projective ("X||Y"): the token's label is X, and its head is
// the first token labelled Y below the one that the parser found, level by level, left to right.
struct LiftedLabel {
  std::uint16_t label = 0;
  std::uint16_t head_label = 0;
};

// `lifted[label]` is set for such labels (label equal to its own index for all others). `is_space` per token. `edges`
// must be those of the heads; it is found anew.
void restore_lifted(std::span<TokenIndex> heads, std::span<std::uint16_t> labels, std::span<const LiftedLabel> lifted,
                    std::span<const std::uint8_t> is_space, TreeEdges& edges);

}  // namespace entente
