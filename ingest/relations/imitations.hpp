// Clauses that say that somebody does what another has done in ("Lima en a fait autant"), the same relations of whoever
// imitates out.
#pragma once

#include <vector>

#include "ingest/relations/dating.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/relations.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

class Imitations {
 public:
  // All must outlive this object.
  Imitations(const Syntax& syntax, const Matches& matches, const Roles& roles, const ModalityReader& modality,
             const Dating& dating)
      : syntax_(syntax), matches_(matches), roles_(roles), modality_(modality), dating_(dating) {}

  // Of those found so far, in whatever order, the ones that are imitated, once for each who imitates.
  std::vector<Relation> read(const std::vector<Relation>& found) const;

 private:
  bool may_be_model(const Relation& relation, TokenIndex anchor, const ActorSet& imitating) const;
  const Relation* model_of(const Match& match, const ActorSet& imitating, const std::vector<Relation>& found) const;
  ActorIndex answered_by(ActorIndex imitator, ActorIndex imitated) const;
  void repeat(MatchIndex index, const ActorSet& imitating, const Relation& model, std::vector<Relation>& result) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const ModalityReader& modality_;
  const Dating& dating_;
};

}  // namespace entente
