#include "ingest/actors/phrase_edges.hpp"

#include <algorithm>

namespace entente {

PhraseEdges::PhraseEdges(const Scene& scene) : scene_(scene) {
  starts_.assign(static_cast<std::size_t>(scene.document.size()) + 1, no_draft);
  ends_ = starts_;
  const auto size = [](const Draft& draft) { return end_of(draft) - draft.tokens.first; };
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    const Draft& draft = scene.drafts[static_cast<std::size_t>(i)];
    if (draft.absorbed || !draft.resolved() || draft.modifier || draft.source == Source::pronoun) continue;
    for (std::int32_t* place :
         {&starts_[static_cast<std::size_t>(draft.tokens.first)], &ends_[static_cast<std::size_t>(end_of(draft))]}) {
      if (*place == no_draft || size(scene.drafts[static_cast<std::size_t>(*place)]) < size(draft)) *place = i;
    }
  }
}

TokenIndex PhraseEdges::end_of(const Draft& draft) {
  return std::max(draft.tokens.last, draft.core.last);
}

const Draft* PhraseEdges::at(const std::vector<std::int32_t>& places, TokenIndex token) const {
  if (token < 0 || token > scene_.document.size()) return nullptr;
  const std::int32_t found = places[static_cast<std::size_t>(token)];
  return found == no_draft ? nullptr : &scene_.drafts[static_cast<std::size_t>(found)];
}

}  // namespace entente
