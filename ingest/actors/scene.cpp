#include "ingest/actors/scene.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

Draft& Scene::add(Draft draft) {
  const auto index = static_cast<std::int32_t>(drafts.size());
  if (draft.tokens.size() <= 0) draft.tokens = draft.core;
  cover(draft.core, index);
  drafts.push_back(std::move(draft));
  return drafts.back();
}

void Scene::cover(TokenSpan core, std::int32_t draft) {
  for (TokenIndex i = core.first; i < core.last; ++i) draft_at_[static_cast<std::size_t>(i)] = draft;
}

void Scene::sort_drafts() {
  std::vector<std::int32_t> order(drafts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    return drafts[static_cast<std::size_t>(a)].core.first < drafts[static_cast<std::size_t>(b)].core.first;
  });
  if (std::is_sorted(order.begin(), order.end())) return;
  std::vector<std::int32_t> place(drafts.size());
  std::vector<Draft> sorted;
  sorted.reserve(drafts.size());
  for (const std::int32_t old : order) {
    place[static_cast<std::size_t>(old)] = static_cast<std::int32_t>(sorted.size());
    sorted.push_back(std::move(drafts[static_cast<std::size_t>(old)]));
  }
  drafts = std::move(sorted);
  for (Draft& draft : drafts) {
    if (draft.owner != no_draft) draft.owner = place[static_cast<std::size_t>(draft.owner)];
  }
  for (std::int32_t& at : draft_at_) {
    if (at != no_draft) at = place[static_cast<std::size_t>(at)];
  }
}

std::int32_t Scene::mention_at(TokenIndex token) const {
  const std::int32_t at = draft_at(token);
  if (at != no_draft && drafts[static_cast<std::size_t>(at)].resolved()) return at;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (!draft.absorbed && draft.resolved() && draft.head == token) return static_cast<std::int32_t>(i);
  }
  return at;
}

ActorIndex Scene::find(std::string_view key) const {
  const auto found = by_key_.find(std::string(key));
  return found == by_key_.end() ? no_actor : found->second;
}

ActorIndex Scene::actor(std::string key, std::string name, ActorKind kind, std::string_view country) {
  const auto [found, fresh] = by_key_.emplace(key, static_cast<ActorIndex>(candidates.size()));
  if (fresh) {
    Candidate& candidate = candidates.emplace_back();
    candidate.actor = {std::move(key), std::move(name), kind, std::string(country)};
  }
  return found->second;
}

void Scene::resolve(Draft& draft, ActorIndex actor, Resolution how, std::string reason) {
  draft.actors = {actor};
  draft.how = how;
  draft.reason = std::move(reason);
}

ActorIndex Scene::country_actor(std::string_view iso) {
  const auto target = reading.knowledge().find_country(iso);
  if (!target) return no_actor;
  const Country& country = reading.knowledge().country(*target);
  const ActorIndex index = actor("country:" + std::string(iso), std::string(country.name), ActorKind::country, iso);
  candidates[index].gender = country.gender;
  candidates[index].number = country.number;
  candidates[index].cls = "state";
  return index;
}

void Scene::note_country(std::string_view iso, TokenIndex position, int weight) {
  if (!iso.empty()) notes_.push_back({position, iso, weight});
}

std::string_view Scene::context_country(TokenIndex position, std::string_view not_this) const {
  // Weights before the position and in all; few countries, so a list does.
  struct Sum {
    std::string_view iso;
    int weight;
  };
  std::vector<Sum> sums;
  for (const Note& note : notes_) {
    if (note.iso == not_this) continue;
    const int weight = note.position <= position ? 2 * note.weight : note.weight;
    const auto known = std::find_if(sums.begin(), sums.end(), [&](const Sum& sum) { return sum.iso == note.iso; });
    if (known == sums.end()) {
      sums.push_back({note.iso, weight});
    } else {
      known->weight += weight;
    }
  }
  const auto most =
      std::max_element(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.weight < b.weight; });
  return most == sums.end() ? std::string_view{} : most->iso;
}

}  // namespace entente
