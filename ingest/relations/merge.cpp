#include "ingest/relations/merge.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace entente {

namespace {

// Two dates may be those of one event where one is the other, less precise, or unknown.
bool compatible(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a || !b) return true;
  if (a->year != b->year) return false;
  if (a->month == 0 || b->month == 0) return true;
  if (a->month != b->month) return false;
  return a->day == 0 || b->day == 0 || a->day == b->day;
}

bool finer(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a) return false;
  if (!b) return true;
  return (a->month != 0) + (a->day != 0) > (b->month != 0) + (b->day != 0);
}

bool same_event(const Relation& a, const Relation& b) {
  return a.type == b.type && a.modality == b.modality && compatible(a.date, b.date) &&
         (a.attributed_to == b.attributed_to || !a.attributed_to || !b.attributed_to);
}

}  // namespace

std::vector<Relation> merge_relations(std::vector<Relation> relations) {
  std::vector<std::size_t> order(relations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Passage& left = relations[a].passages.front();
    const Passage& right = relations[b].passages.front();
    return std::pair(left.cue.first, left.cue.last) < std::pair(right.cue.first, right.cue.last);
  });
  std::vector<Relation> result;
  std::vector<std::size_t> place(relations.size());
  std::map<std::pair<ActorIndex, ActorIndex>, std::vector<std::size_t>>
      between;  // those found so far, by their parties
  for (const std::size_t index : order) {
    Relation& relation = relations[index];
    std::vector<std::size_t>& known_ones = between[{relation.source, relation.target}];
    const auto same = std::find_if(known_ones.begin(), known_ones.end(),
                                   [&](std::size_t other) { return same_event(result[other], relation); });
    if (same == known_ones.end()) {
      place[index] = result.size();
      known_ones.push_back(result.size());
      result.push_back(relation);
      continue;
    }
    place[index] = *same;
    Relation* const found = &result[*same];
    if (finer(relation.date, found->date)) found->date = relation.date;
    if (!found->until) found->until = relation.until;
    for (const Count& count : relation.counts) {
      const auto at = std::ranges::lower_bound(found->counts, count.of, {}, &Count::of);
      if (at == found->counts.end() || at->of != count.of) found->counts.insert(at, count);
    }
    if (!found->attributed_to) found->attributed_to = relation.attributed_to;
    if (!found->content) found->content = relation.content;
    if (found->mode.empty()) found->mode = relation.mode;
    if (found->role.empty()) found->role = relation.role;
    // Passages are no independent witnesses: the better one counts, and a little for being told again.
    const double better = std::max(found->confidence, relation.confidence);
    found->confidence = std::min(0.99, better + 0.1 * (1 - better));
    for (const Passage& passage : relation.passages) {
      const bool known = std::any_of(found->passages.begin(), found->passages.end(), [&](const Passage& other) {
        return other.cue == passage.cue && other.rule == passage.rule;
      });
      if (!known) found->passages.push_back(passage);
    }
  }
  for (Relation& relation : result) {
    if (relation.content) relation.content = place[*relation.content];
  }
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i].content == i) result[i].content.reset();
  }
  return result;
}

}  // namespace entente
