// The mentions of a scene in, those whose phrases begin or end at a token out.
#pragma once

#include <vector>

#include "ingest/actors/scene.hpp"

namespace entente {

// Of the drafts as they were resolved when this was made: no adjectives and no pronouns. Lives no longer than the
// scene.
class PhraseEdges {
 public:
  explicit PhraseEdges(const Scene& scene);

  // The longest one that begins at the token, and the longest one that ends right before it; null for none.
  const Draft* starting(TokenIndex token) const { return at(starts_, token); }
  const Draft* ending(TokenIndex token) const { return at(ends_, token); }

  // Behind the phrase, complements included.
  static TokenIndex end_of(const Draft& draft);

 private:
  const Draft* at(const std::vector<std::int32_t>& places, TokenIndex token) const;

  const Scene& scene_;
  std::vector<std::int32_t> starts_;
  std::vector<std::int32_t> ends_;
};

}  // namespace entente
