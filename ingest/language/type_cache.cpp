#include "ingest/language/type_cache.hpp"

#include <algorithm>
#include <bit>

namespace entente {

TypeCache::TypeCache(std::size_t width, std::size_t capacity)
    : width_(width), capacity_(capacity), slots_(std::bit_ceil(2 * capacity), 0) {}

TypeCache::Found TypeCache::find_or_add(const RawToken& token) {
  // Orth decides all other attributes but the norm, which exceptions may set, and the space.
  const Key key{token.orth, token.norm, token.space_after};
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = (token.orth ^ std::rotl(token.norm, 32)) * 0x9e3779b97f4a7c15U;
  hash ^= (hash >> 32U) + (token.space_after ? 0x5bd1e995U : 0U);
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) {
      slots_[slot] = static_cast<std::uint32_t>(size_ + 1);
      keys_.push_back(key);
      rows_.resize((size_ + 1) * width_);
      return {size_++, true};
    }
    if (keys_[slots_[slot] - 1] == key) return {slots_[slot] - 1, false};
  }
}

void TypeCache::clear() {
  std::fill(slots_.begin(), slots_.end(), 0U);
  keys_.clear();
  rows_.clear();
  size_ = 0;
}

}  // namespace entente
