#include "ingest/actors/actors.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "ingest/actors/scene.hpp"

namespace entente {

std::string_view name(ActorKind kind) {
  constexpr std::array<std::string_view, 5> names{"person", "country", "organisation", "group", "place"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name(Resolution how) {
  constexpr std::array<std::string_view, 7> names{"name",   "alias",       "demonym", "metonym",
                                                  "office", "description", "pronoun"};
  return names[static_cast<std::size_t>(how)];
}

namespace {

// What is kept of the drafts, actors numbered in the order of their first mention.
Actors collect(Scene& scene) {
  Actors result;
  std::vector<const Draft*> drafts;
  for (const Draft& draft : scene.drafts) {
    if (!draft.absorbed && draft.resolved()) drafts.push_back(&draft);
  }
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft* a, const Draft* b) {
    return std::tuple(a->tokens.first, -a->tokens.last) < std::tuple(b->tokens.first, -b->tokens.last);
  });
  std::vector<ActorIndex> numbers(scene.candidates.size(), no_actor);
  const auto number_of = [&](ActorIndex candidate) {
    ActorIndex& number = numbers[candidate];
    if (number == no_actor) {
      number = static_cast<ActorIndex>(result.actors.size());
      result.actors.push_back(scene.candidates[candidate].actor);
    }
    return number;
  };
  for (const Draft* draft : drafts) {
    Mention mention;
    for (const ActorIndex candidate : draft->actors) {
      if (scene.candidates[candidate].keep) mention.actors.push_back(number_of(candidate));
    }
    if (mention.actors.empty()) continue;
    mention.tokens = draft->tokens;
    mention.head = draft->head;
    mention.how = draft->how;
    mention.reason = draft->reason;
    mention.modifier = draft->modifier;
    result.mentions.push_back(std::move(mention));
  }
  for (const Draft* draft : drafts) {
    if (draft->modifier || draft->actors.size() != 1) continue;
    const Candidate& candidate = scene.candidates[draft->actors.front()];
    if (candidate.keep || candidate.actor.kind != ActorKind::place) continue;
    result.located.push_back(
        {draft->tokens, draft->head, {number_of(draft->actors.front())}, draft->how, draft->reason, false});
  }
  for (const Tie& tie : scene.ties) {
    // An actor that the text never mentions is none of its actors.
    if (numbers[tie.source] == no_actor || numbers[tie.target] == no_actor) continue;
    Tie& out = result.ties.emplace_back(tie);
    out.source = number_of(tie.source);
    out.target = number_of(tie.target);
  }
  return result;
}

}  // namespace

Actors find_actors(const Document& document, const Knowledge& knowledge, std::optional<Date> published) {
  Reading reading(document, knowledge);
  Scene scene(reading, published);
  find_atoms(scene);
  mark_federal_states(scene);
  mark_countries(scene);
  build_phrases(scene);
  name_countries(scene);
  name_bodies(scene);
  name_persons(scene);
  read_party_words(scene);
  resolve_institutions(scene);
  read_metonyms(scene);
  resolve_offices(scene);
  resolve_descriptions(scene);
  tie_offices(scene);
  find_memberships(scene);
  choose_participants(scene);
  resolve_pronouns(scene);
  find_offices_of_possessors(scene);
  find_leaders(scene);
  find_institutions(scene);
  return collect(scene);
}

}  // namespace entente
