// Scores of a transition system's states in, each text's chain of best actions out. Several texts go at once, which
// changes none of them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/transition_scorer.hpp"

namespace entente {

// `System` has: State (with `is_final()`), `start(state, text)`, `context(state)` (an array of TokenIndex),
// `mask(state)` (0 or minus infinity for each of scorer.columns()), `apply(state, action)` (columns() where nothing is
// allowed) and `finish(state, text)`. `first[t]` is the row of text t's first token among those that were prepared;
// texts are those that have tokens.
template <class System>
void decode(const System& system, const TransitionScorer& scorer, std::span<const std::size_t> texts,
            std::span<const std::size_t> first, std::vector<typename System::State>& states,
            TransitionScorer::Workspace& workspace) {
  constexpr std::size_t features = System::features;
  std::array<std::int64_t, TransitionScorer::at_once * features> words{};
  std::array<std::size_t, TransitionScorer::at_once> text{};
  states.resize(TransitionScorer::at_once);
  std::size_t next = 0;
  std::size_t active = 0;
  while (true) {
    for (; active < TransitionScorer::at_once && next < texts.size(); ++active, ++next) {
      text[active] = texts[next];
      system.start(states[active], text[active]);
    }
    if (active == 0) return;
    for (std::size_t s = 0; s < active; ++s) {
      const auto context = system.context(states[s]);
      for (std::size_t f = 0; f < features; ++f) {
        words[s * features + f] = context[f] < 0 ? -1 : static_cast<std::int64_t>(first[text[s]]) + context[f];
      }
    }
    const float* scores = scorer.score({words.data(), active * features}, workspace);
    for (std::size_t s = 0; s < active; ++s) {
      const float* own = scores + s * scorer.columns();
      system.apply(states[s], kernels::first_of_largest(own, system.mask(states[s]), scorer.columns()));
    }
    for (std::size_t s = 0; s < active;) {
      if (!states[s].is_final()) {
        ++s;
        continue;
      }
      system.finish(states[s], text[s]);
      --active;
      std::swap(states[s], states[active]);
      text[s] = text[active];
    }
  }
}

}  // namespace entente
