#include "ingest/relations/consequences.hpp"

#include <utility>

namespace entente {

std::optional<Relation> backing_of(const Relation& asked, const Relation& backing) {
  if (asked.type != "REQUEST" || backing.type != "SUPPORT" || asked.modality != Modality::asserted) return std::nullopt;
  if (backing.modality != Modality::requested || asked.source == backing.target) return std::nullopt;
  Relation relation = asked;
  relation.type = "SUPPORT";
  relation.mode.clear();
  relation.target = backing.target;
  relation.content.reset();
  relation.confidence = asked.confidence * 0.7;
  relation.passages.front().rule = backing.passages.front().rule;
  return relation;
}

void name_expulsion(Relation& forced, const Relation& left) {
  if (forced.type != "COERCE" || left.type != "RETREAT" || left.source != forced.target || left.target != forced.source)
    return;
  forced.type = "SANCTION";
  forced.mode = "expel";
}

Relation request_for(const Relation& backing) {
  Relation relation = backing;
  relation.type = "REQUEST";
  relation.mode.clear();
  relation.modality = Modality::asserted;
  std::swap(relation.source, relation.target);
  if (relation.attributed_to == relation.source) relation.attributed_to.reset();
  return relation;
}

}  // namespace entente
