// A word type (its form, its norm and whether a space follows) in, its embeddings out, where they were computed before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/language/tokenizer.hpp"

namespace entente {

// Bounded: when it is full, it must be cleared. What it holds changes no result.
class TypeCache {
 public:
  // `width` floats an entry.
  TypeCache(std::size_t width, std::size_t capacity);

  struct Found {
    std::size_t entry = 0;
    bool is_new = false;  // its row is not yet set
  };
  // The entry of the token's type, added where there is none. The cache must not be full.
  Found find_or_add(const RawToken& token);

  std::size_t free_entries() const { return capacity_ - size_; }
  void clear();

  float* row(std::size_t entry) { return rows_.data() + entry * width_; }

 private:
  struct Key {
    std::uint64_t orth = 0;
    std::uint64_t norm = 0;
    bool space_after = false;
    friend bool operator==(const Key&, const Key&) = default;
  };

  std::size_t width_;
  std::size_t capacity_;
  std::size_t size_ = 0;
  std::vector<Key> keys_;
  std::vector<std::uint32_t> slots_;  // open addressing: entry + 1, 0 is free
  std::vector<float> rows_;           // grows as entries come
};

}  // namespace entente
