#include "ingest/language/run_cache.hpp"

#include <xxhash.h>

#include <algorithm>

namespace entente {

std::uint64_t RunCache::hash(std::string_view run) {
  return XXH3_64bits(run.data(), run.size());
}

std::optional<std::span<const RawToken>> RunCache::find(std::string_view run, std::uint64_t hash) const {
  for (std::size_t i = hash % slot_count;; i = (i + 1) % slot_count) {
    const Slot& slot = slots_[i];
    if (slot.size == 0) return std::nullopt;
    if (slot.hash == hash && std::string_view(texts_).substr(slot.text, slot.size) == run) {
      return std::span(tokens_).subspan(slot.first, slot.count);
    }
  }
}

void RunCache::store(std::string_view run, std::uint64_t hash, std::span<const RawToken> tokens) {
  if (run.empty() || run.size() > longest_run) return;
  if (runs_ == most_runs) {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    texts_.clear();
    tokens_.clear();
    runs_ = 0;
  }
  std::size_t i = hash % slot_count;
  while (slots_[i].size != 0) i = (i + 1) % slot_count;
  slots_[i] = {hash, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(run.size()),
               static_cast<std::uint32_t>(tokens_.size()), static_cast<std::uint32_t>(tokens.size())};
  texts_ += run;
  tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
  ++runs_;
}

}  // namespace entente
