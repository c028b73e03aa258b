// A pattern over tokens as spaCy's Matcher has it in, whether it fits tokens of a Document out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/document.hpp"
#include "ingest/language/packed.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

enum class TokenAttribute : std::uint8_t {
  orth,
  lower,
  norm,
  prefix,
  suffix,
  shape,
  pos,
  tag,
  dependency,
  lemma,
  morphology,
  is_space,
  sentence_start
};

// The values of one document's attributes as string ids (strings.hpp). Lives no longer than what it is given.
class TokenAttributes {
 public:
  // Words in lower case by orth, overwritten as they come: a bounded memory.
  class LowerCache {
   public:
    LowerCache() : entries_(4096) {}
    std::uint64_t lower(std::uint64_t orth, std::string_view word);

   private:
    struct Entry {
      std::uint64_t orth = 0;
      std::uint64_t lower = 0;
    };
    std::vector<Entry> entries_;
  };

  TokenAttributes(const Document& document, const std::vector<RawToken>& tokens, LowerCache& cache)
      : document_(document), tokens_(tokens), cache_(cache) {}

  std::uint64_t value(TokenAttribute attribute, TokenIndex token) const;

  std::string_view features(TokenIndex token) const { return document_.morphology(token).features; }

 private:
  const Document& document_;
  const std::vector<RawToken>& tokens_;
  LowerCache& cache_;
};

// What is asked of one token; all conditions must hold.
struct TokenCondition {
  enum class Test : std::uint8_t { equals, in, not_in, superset, subset, intersects };

  TokenAttribute attribute{};
  Test test{};
  std::vector<std::uint64_t> values;  // sorted; for the last three tests, ids of single features ("Number=Sing")

  bool holds(const TokenAttributes& attributes, TokenIndex token) const;
};

// Tokens that follow each other, one list of conditions each.
struct TokenPattern {
  std::vector<std::vector<TokenCondition>> tokens;

  // Throws Error at `place` of `file`, naming the attribute, predicate or operator that is not supported.
  static TokenPattern read(const Packed& file, const msgpack::object& pattern, std::string_view place);

  bool matches(const TokenAttributes& attributes, TokenIndex first, TokenIndex size) const;
};

// spaCy's normal form of morphological features: fields and values sorted, "" for none.
std::string normalise_features(std::string_view features);

}  // namespace entente
