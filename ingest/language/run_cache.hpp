// A run of characters in, the tokens that it was parted into before out: a bounded memory of one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/tokenizer.hpp"

namespace entente {

class RunCache {
 public:
  static constexpr std::size_t longest_run = 64;  // bytes; longer ones are too rare to keep

  RunCache() : slots_(slot_count) {}

  static std::uint64_t hash(std::string_view run);

  // Spans are relative to the run. They live until the next store().
  std::optional<std::span<const RawToken>> find(std::string_view run, std::uint64_t hash) const;

  // Forgets everything first where there is no more room.
  void store(std::string_view run, std::uint64_t hash, std::span<const RawToken> tokens);

 private:
  static constexpr std::size_t slot_count = std::size_t{1} << 16;
  static constexpr std::size_t most_runs = slot_count / 2;

  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t text = 0;   // of texts_
    std::uint32_t size = 0;   // 0: empty
    std::uint32_t first = 0;  // of tokens_
    std::uint32_t count = 0;
  };

  std::vector<Slot> slots_;
  std::string texts_;
  std::vector<RawToken> tokens_;
  std::size_t runs_ = 0;
};

}  // namespace entente
