// The arc-eager transition system of a text's words, as spaCy has it: with Break, and with Reduce of a word without a
// head.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/document.hpp"

namespace entente {

// One text's state: a stack, a buffer, and the arcs so far. Words are token indices, -1 stands for none.
class ArcEager {
 public:
  enum Move : std::uint8_t { shift, reduce, left, right, break_before };
  static constexpr std::size_t moves = 5;
  static constexpr std::size_t features = 8;

  // Keeps its memory.
  void start(TokenIndex length);

  bool is_final() const { return stack_.empty() && buffer_length() == 0; }

  // The words that the state is known by: the buffer's first two, the stack's first three, the last left dependents of
  // the buffer's and the stack's first, the last right dependent of the stack's first.
  std::array<TokenIndex, features> context() const;

  // Bit `move` is set where the move is allowed; whatever the state, unless it is final, at least one is.
  unsigned allowed() const;

  // The move must be allowed. `label` is that of the arc, for left and right.
  void apply(Move move, std::uint16_t label);

  // Per token: its head, or -1; its label, where it has a head.
  std::span<const TokenIndex> heads() const { return heads_; }
  std::span<const std::uint16_t> labels() const { return labels_; }

 private:
  TokenIndex stack(std::size_t i) const { return i < stack_.size() ? stack_[stack_.size() - 1 - i] : -1; }
  TokenIndex buffer(std::size_t i) const;
  std::size_t buffer_length() const { return static_cast<std::size_t>(length_ - next_) + unshifted_.size(); }
  void push();
  void add_arc(TokenIndex head, TokenIndex child, std::uint16_t label);

  TokenIndex length_ = 0;
  TokenIndex next_ = 0;  // the first word that was never on the stack
  std::vector<TokenIndex> stack_;
  std::vector<TokenIndex> unshifted_;  // words that went back to the buffer, the first one last
  std::vector<TokenIndex> heads_;
  std::vector<std::uint16_t> labels_;
  std::vector<TokenIndex> last_left_;  // per token: its dependents are a list, the latest first
  std::vector<TokenIndex> last_right_;
  std::vector<TokenIndex> previous_;  // the next of the list that the token is in
  std::vector<std::uint8_t> was_unshifted_;
  std::vector<std::uint8_t> starts_sentence_;
};

}  // namespace entente
