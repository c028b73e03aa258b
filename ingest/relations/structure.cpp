#include "ingest/relations/structure.hpp"

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

}  // namespace entente
