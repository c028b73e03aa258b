#include "ingest/language/special_cases.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ingest/language/strings.hpp"

namespace entente {

namespace {

// Throws where `first` does not part a list of `size` into ranges.
void check_ranges(const FlatFile& model, std::string_view section, std::span<const std::uint32_t> first,
                  std::size_t size) {
  const bool fits =
      !first.empty() && first.front() == 0 && first.back() == size && std::is_sorted(first.begin(), first.end());
  if (!fits) throw Error(model.path(), "section " + std::string(section), "does not fit its list");
}

}  // namespace

void SpecialCases::install(const std::vector<Rule>& rules, std::span<const NormEntry> norms, FlatFileWriter& writer) {
  std::map<std::uint64_t, const Rule*> by_key;
  std::set<std::vector<std::uint64_t>> phrases;
  for (const Rule& rule : rules) {
    by_key[murmur_hash_64a(rule.text, 1)] = &rule;
    if (!rule.phrase.empty()) phrases.insert(rule.phrase);
  }
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> first{0};
  std::vector<SpecialToken> tokens;
  for (const auto& [key, rule] : by_key) {
    keys.push_back(key);
    for (const Rule::Part& part : rule->parts) {
      SpecialToken token{make_lexeme(part.text, norms), part.text.size()};
      if (!part.norm.empty()) token.lexeme.norm = string_id(part.norm);
      tokens.push_back(token);
    }
    first.push_back(static_cast<std::uint32_t>(tokens.size()));
  }
  std::vector<std::uint32_t> phrase_first{0};
  std::vector<std::uint64_t> phrase_orths;
  for (const auto& phrase : phrases) {
    phrase_orths.insert(phrase_orths.end(), phrase.begin(), phrase.end());
    phrase_first.push_back(static_cast<std::uint32_t>(phrase_orths.size()));
  }
  writer.add("tokenizer/special_keys", std::span<const std::uint64_t>(keys));
  writer.add("tokenizer/special_first", std::span<const std::uint32_t>(first));
  writer.add("tokenizer/special_tokens", std::span<const SpecialToken>(tokens));
  writer.add("tokenizer/phrase_first", std::span<const std::uint32_t>(phrase_first));
  writer.add("tokenizer/phrases", std::span<const std::uint64_t>(phrase_orths));
}

SpecialCases::SpecialCases(const FlatFile& model)
    : keys_(model.section<std::uint64_t>("tokenizer/special_keys")),
      first_(model.section<std::uint32_t>("tokenizer/special_first")),
      tokens_(model.section<SpecialToken>("tokenizer/special_tokens")),
      phrase_first_(model.section<std::uint32_t>("tokenizer/phrase_first")),
      phrases_(model.section<std::uint64_t>("tokenizer/phrases")) {
  check_ranges(model, "tokenizer/special_first", first_, tokens_.size());
  check_ranges(model, "tokenizer/phrase_first", phrase_first_, phrases_.size());
  if (first_.size() != keys_.size() + 1)
    throw Error(model.path(), "section tokenizer/special_keys", "has a wrong size");
  for (std::uint32_t i = 0; i < keys_.size(); ++i) {
    std::size_t size = 0;
    for (const SpecialToken& token : tokens(i)) size += token.size;
    longest_ = std::max(longest_, size);
  }
  for (std::uint32_t i = 0; i < phrase_count(); ++i) {
    if (phrase(i).empty()) throw Error(model.path(), "section tokenizer/phrases", "holds an empty phrase");
    const std::uint64_t orth = phrase(i).front();
    filter_[(orth >> 6) % filter_.size()] |= std::uint64_t{1} << (orth % 64);
  }
}

std::optional<std::uint32_t> SpecialCases::find(std::string_view text) const {
  if (text.size() > longest_) return std::nullopt;
  const std::uint64_t key = murmur_hash_64a(text, 1);
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
  if (found == keys_.end() || *found != key) return std::nullopt;
  return static_cast<std::uint32_t>(found - keys_.begin());
}

// All of [low, high) are longer than `depth` and share what comes before it.
void SpecialCases::narrow(std::uint32_t depth, std::uint64_t orth, std::uint32_t& low, std::uint32_t& high) const {
  const auto search = [&](auto&& before) {
    std::uint32_t from = low;
    for (std::uint32_t count = high - low; count > 0;) {
      const std::uint32_t half = count / 2;
      if (before(phrase(from + half)[depth])) {
        from += half + 1;
        count -= half + 1;
      } else {
        count = half;
      }
    }
    return from;
  };
  const std::uint32_t new_low = search([&](std::uint64_t value) { return value < orth; });
  high = search([&](std::uint64_t value) { return value <= orth; });
  low = new_low;
}

}  // namespace entente
