// Matches in, who judges whom out: "« C'est un crime », a dit Oslo" is said of whoever did what was told before.
#pragma once

#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

struct Judgement {
  MatchIndex match = no_match;
  ActorIndex judge = 0;
  ActorSet judged;
  const Entry* inferred = nullptr;  // by which inference, where the sentence does not name who is judged
};

class JudgementReader {
 public:
  // All must outlive this object.
  JudgementReader(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
                  const ModalityReader& modality)
      : syntax_(syntax), matches_(matches), roles_(roles), attribution_(attribution), modality_(modality) {}

  std::vector<Judgement> read() const;

 private:
  std::optional<ActorIndex> judge_of(TokenIndex word) const;
  Roles::Party judged_by(const Match& match, ActorIndex judge) const;
  Roles::Party stands_for(TokenIndex subject, ActorIndex judge) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
  const ModalityReader& modality_;
};

}  // namespace entente
