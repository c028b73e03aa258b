#include "ingest/language/dependency_tree.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

std::size_t at(TokenIndex token) {
  return static_cast<std::size_t>(token);
}

// One pass of spaCy's _set_lr_kids_and_edges(). True where every head lies within its sentence.
bool widen(std::span<const TokenIndex> heads, TreeEdges& edges) {
  const auto size = static_cast<TokenIndex>(heads.size());
  const auto pass_on = [&](TokenIndex child) {
    const TokenIndex head = heads[at(child)];
    edges.left[at(head)] = std::min(edges.left[at(head)], edges.left[at(child)]);
    edges.right[at(head)] = std::max(edges.right[at(head)], edges.right[at(child)]);
  };
  for (TokenIndex i = 0; i < size; ++i) pass_on(i);
  for (TokenIndex i = size - 1; i >= 0; --i) pass_on(i);
  std::fill(edges.starts_sentence.begin(), edges.starts_sentence.end(), std::uint8_t{0});
  for (TokenIndex i = 0; i < size; ++i) {
    if (heads[at(i)] == i) edges.starts_sentence[at(edges.left[at(i)])] = 1;
  }
  TokenIndex start = 0;
  for (TokenIndex i = 0; i < size; ++i) {
    if (!((i > 0 && edges.starts_sentence[at(i)] != 0) || i == size - 1)) continue;
    for (TokenIndex j = start; j < i; ++j) {
      if (heads[at(j)] < start || heads[at(j)] > i) return false;
    }
    start = i;
  }
  return true;
}

TokenIndex find_head(TokenIndex token, std::uint16_t label, std::span<const TokenIndex> heads,
                     std::span<const std::uint16_t> labels, std::span<const std::uint8_t> is_space,
                     const TreeEdges& edges) {
  std::vector<TokenIndex> level{heads[at(token)]};
  std::vector<TokenIndex> below;
  std::size_t seen = 0;
  while (!level.empty() && seen <= heads.size()) {  // a tree; the bound is against a cycle that no tree has
    below.clear();
    for (const TokenIndex parent : level) {
      for (TokenIndex child = edges.left[at(parent)]; child <= edges.right[at(parent)]; ++child) {
        if (child == parent || heads[at(child)] != parent || is_space[at(child)] != 0 || child == token) continue;
        if (labels[at(child)] == label) return child;
        below.push_back(child);
        ++seen;
      }
    }
    std::swap(level, below);
  }
  return heads[at(token)];
}

}  // namespace

void TreeEdges::find(std::span<const TokenIndex> heads) {
  constexpr int most = 12;
  left.resize(heads.size());
  right.resize(heads.size());
  starts_sentence.assign(heads.size(), 0);
  std::iota(left.begin(), left.end(), 0);
  std::iota(right.begin(), right.end(), 0);
  for (int i = 0; i < most && !widen(heads, *this); ++i) {
  }
}

void restore_lifted(std::span<TokenIndex> heads, std::span<std::uint16_t> labels, std::span<const LiftedLabel> lifted,
                    std::span<const std::uint8_t> is_space, TreeEdges& edges) {
  bool changed = false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const LiftedLabel& label = lifted[labels[i]];
    if (label.label == labels[i]) continue;
    heads[i] = find_head(static_cast<TokenIndex>(i), label.head_label, heads, labels, is_space, edges);
    labels[i] = label.label;
    changed = true;
  }
  if (changed) edges.find(heads);
}

}  // namespace entente
