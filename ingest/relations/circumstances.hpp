// A match in, who acts or is acted upon by where its word stands in the clause out: "avec le soutien de Lima",
// "lors d'un entretien", "dans les prisons d'Oslo".
#pragma once

#include <optional>

#include "ingest/relations/context.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles;

class Circumstances {
 public:
  // All must outlive this object.
  Circumstances(const Syntax& syntax, const Matches& matches, const References& references, const Context& context,
                const Roles& roles)
      : syntax_(syntax), matches_(matches), references_(references), context_(context), roles_(roles) {}

  Party circumstance_target(const Match& match, const ActorSet& acting) const;
  Party talks_source(const Match& match) const;
  Party talks_target(const Match& match, const ActorSet& acting) const;
  Party author_of(const Match& match) const;
  Party held_responsible(TokenIndex noun) const;
  Party named_doer(const Match& match) const;
  Party asked_to_come(const Match& match, const ActorSet& acting) const;
  Party demander(const Match& match, const ActorSet& acting) const;
  Party asker(const Match& match, const ActorSet& acting) const;
  // Neither hangs from the noun: circumstances_nominal.cpp.
  TokenIndex agent_behind_comma(TokenIndex noun) const;
  Party before_comma(const Match& match) const;
  Party victim_behind_agent(const Match& match) const;
  Party leader_of(const Match& match) const;
  Party doer_to_the_same(const Match& match) const;
  Party accused_by_consequence(const Match& match) const;
  Party killer_of(const Match& match) const;
  Party launched_by(const Match& match) const;
  Party giver_by_gift(const Match& match) const;
  Party marcher(const Match& match, const ActorSet& besides) const;
  // Places: circumstances_places.cpp.
  std::optional<ActorIndex> struck_at(const Match& match, TokenIndex head) const;
  std::optional<ActorIndex> country_of_capital(TokenIndex head) const;
  Party country_of_post(const Match& match) const;
  Party struck_place(const Match& match) const;
  Party place_left(const Match& match) const;
  Party visitor(const Match& match) const;
  // Troops that leave: circumstances_withdrawals.cpp.
  Party withdrawn_by(const Match& match) const;
  Party withdrawn_from(const Match& match) const;
  // In custody: circumstances_custody.cpp.
  Party jailer_of(const Match& match) const;
  Party mistreated(const Match& match) const;

 private:
  TokenIndex force_withdrawn(const Match& match) const;
  Party owner_of_force(const Match& match, TokenIndex force) const;
  TokenIndex predicate_of(TokenIndex noun) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const References& references_;
  const Context& context_;
  const Roles& roles_;
};

}  // namespace entente
