// Matches in, who judges whom out: "« C'est un crime », a dit Oslo" is said of whoever did what was told before.
#pragma once

#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/opinions.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

struct Judgement {
  MatchIndex match = no_match;
  ActorIndex judge = 0;
  ActorSet judged;
  const Entry* inferred = nullptr;  // by which inference, where the sentence does not name who is judged
  TokenIndex opinion = -1;          // the verb that holds it to be so; -1 where it is only said
  bool of_claim = false;            // "juge ces accusations infondées": an accusation is judged
};

class JudgementReader {
 public:
  // All must outlive this object.
  JudgementReader(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
                  const ModalityReader& modality)
      : syntax_(syntax), matches_(matches), roles_(roles), attribution_(attribution), modality_(modality) {}

  std::vector<Judgement> read() const;

 private:
  MatchIndex judgement_at(TokenIndex token) const;
  ActorSet holders_of(const Opinion& opinion) const;
  ActorSet speaker_of(TokenIndex token) const;
  Roles::Party held(const Opinion& opinion, ActorIndex judge) const;
  bool is_told_by(TokenIndex verb, MatchIndex judgement) const;
  bool is_of_evil(TokenIndex noun) const;
  bool is_asked_for(TokenIndex token) const;
  bool lies_ahead(TokenIndex verb) const;
  Roles::Party judged_by(const Match& match, ActorIndex judge) const;
  Roles::Party stands_for(TokenIndex subject, ActorIndex judge) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
  const ModalityReader& modality_;
};

}  // namespace entente
