#include "ingest/actors/scene.hpp"

#include <algorithm>

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

std::string_view Scene::context_country(TokenIndex position) const {
  std::string_view best;
  int most = 0;
  for (const Note& note : notes_) {
    int weight = 0;
    for (const Note& other : notes_) {
      if (other.iso != note.iso) continue;
      weight += other.position <= position ? 2 * other.weight : other.weight;
    }
    if (weight > most) {
      most = weight;
      best = note.iso;
    }
  }
  return best;
}

}  // namespace entente
