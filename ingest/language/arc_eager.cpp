#include "ingest/language/arc_eager.hpp"

namespace entente {

namespace {

std::size_t at(TokenIndex token) {
  return static_cast<std::size_t>(token);
}

}  // namespace

void ArcEager::start(TokenIndex length) {
  length_ = length;
  next_ = 0;
  stack_.clear();
  unshifted_.clear();
  const std::size_t size = at(length);
  heads_.assign(size, -1);
  labels_.assign(size, 0);
  last_left_.assign(size, -1);
  last_right_.assign(size, -1);
  previous_.assign(size, -1);
  was_unshifted_.assign(size, 0);
  starts_sentence_.assign(size, 0);
  if (size > 0) starts_sentence_[0] = 1;
}

TokenIndex ArcEager::buffer(std::size_t i) const {
  if (i < unshifted_.size()) return unshifted_[unshifted_.size() - 1 - i];
  const std::size_t word = at(next_) + (i - unshifted_.size());
  return word < at(length_) ? static_cast<TokenIndex>(word) : -1;
}

std::array<TokenIndex, ArcEager::features> ArcEager::context() const {
  const TokenIndex b0 = buffer(0);
  const TokenIndex s0 = stack(0);
  return {b0,
          buffer(1),
          s0,
          stack(1),
          stack(2),
          b0 < 0 ? -1 : last_left_[at(b0)],
          s0 < 0 ? -1 : last_left_[at(s0)],
          s0 < 0 ? -1 : last_right_[at(s0)]};
}

unsigned ArcEager::allowed() const {
  const std::size_t waiting = buffer_length();
  unsigned result = 0;
  if (waiting >= 2) {
    const TokenIndex b1 = buffer(1);
    if (b1 == buffer(0) + 1 && starts_sentence_[at(b1)] == 0) result |= 1U << break_before;
  }
  if (stack_.empty()) return result | 1U << shift;
  result |= 1U << reduce;
  if (waiting == 0) return result;
  const TokenIndex b0 = buffer(0);
  if (starts_sentence_[at(b0)] != 0) return result;
  result |= 1U << left | 1U << right;
  if (waiting >= 2 && was_unshifted_[at(b0)] == 0) result |= 1U << shift;
  return result;
}

void ArcEager::push() {
  if (unshifted_.empty()) {
    stack_.push_back(next_++);
  } else {
    stack_.push_back(unshifted_.back());
    unshifted_.pop_back();
  }
}

void ArcEager::add_arc(TokenIndex head, TokenIndex child, std::uint16_t label) {
  if (const TokenIndex old = heads_[at(child)]; old >= 0) {
    // A head is replaced only while the child is the latest dependent of the old one: it lies on the stack just above
    // it.
    TokenIndex& last = old > child ? last_left_[at(old)] : last_right_[at(old)];
    if (last == child) last = previous_[at(child)];
  }
  TokenIndex& last = head > child ? last_left_[at(head)] : last_right_[at(head)];
  previous_[at(child)] = last;
  last = child;
  heads_[at(child)] = head;
  labels_[at(child)] = label;
}

void ArcEager::apply(Move move, std::uint16_t label) {
  switch (move) {
    case shift:
      push();
      break;
    case reduce:
      if (heads_[at(stack_.back())] < 0 && stack_.size() > 1) {
        was_unshifted_[at(stack_.back())] = 1;
        unshifted_.push_back(stack_.back());
      }
      stack_.pop_back();
      break;
    case left:
      add_arc(buffer(0), stack_.back(), label);
      was_unshifted_[at(buffer(0))] = 0;
      stack_.pop_back();
      break;
    case right:
      add_arc(stack_.back(), buffer(0), label);
      push();
      break;
    case break_before:
      starts_sentence_[at(buffer(1))] = 1;
      break;
  }
}

}  // namespace entente
