#include "ingest/actors/actors.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/time_limit.hpp"
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

using Stage = void (*)(Scene&);

// In their order, one a line: each sees what those before it have resolved.
// clang-format off
constexpr Stage stages[] = {
    find_atoms,
    join_branches,
    mark_federal_states,
    mark_countries,
    build_phrases,
    name_countries,
    name_bodies,
    name_persons,
    read_party_words,
    resolve_institutions,
    read_metonyms,
    resolve_offices,
    resolve_descriptions,
    tie_offices,
    find_memberships,
    find_listed_members,
    choose_participants,
    resolve_pronouns,
    find_offices_of_possessors,
    find_leaders,
    find_affiliations,
    find_successions,
    find_institutions,
};
// clang-format on

}  // namespace

Actors find_actors(const Document& document, const Knowledge& knowledge, std::optional<Date> published) {
  Reading reading(document, knowledge);
  Scene scene(reading, published);
  for (const Stage& stage : stages) {
    check_time();
    stage(scene);
  }
  return collect(scene);
}

}  // namespace entente
