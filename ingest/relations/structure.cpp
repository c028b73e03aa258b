#include "ingest/relations/structure.hpp"

#include <algorithm>

namespace entente {

std::vector<Relation> structure_relations(const Document& document, const Actors& actors) {
  std::vector<Relation> result;
  for (const Tie& tie : actors.ties) {
    if (tie.source == tie.target) continue;
    Relation& relation = result.emplace_back();
    relation.source = tie.source;
    relation.type = tie.type;
    relation.target = tie.target;
    relation.role = tie.role;
    relation.confidence = tie.former ? 0.6 : 0.68;
    relation.passages.push_back({document[tie.cue.first].sentence, tie.cue, tie.rule});
  }
  return result;
}

void read_meetings_as_membership(std::vector<Relation>& events, const std::vector<Relation>& structure) {
  for (Relation& event : events) {
    if (event.type != "CONSULT") continue;
    const auto tie = std::find_if(structure.begin(), structure.end(), [&](const Relation& member) {
      return member.type == "MEMBER_OF" && event.source == member.target && event.target == member.source &&
             event.passages.front().cue.contains(member.passages.front().cue.first);
    });
    // Its place stays: contents are known by their number.
    if (tie != structure.end()) event = *tie;
  }
}

}  // namespace entente
