// A match or a noun in, whom it means by what the article has told before out: "ces frappes", "les auteurs du raid".
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles;

class Context {
 public:
  // All must outlive this object.
  Context(const Syntax& syntax, const Matches& matches, const References& references, const Roles& roles)
      : syntax_(syntax), matches_(matches), references_(references), roles_(roles) {}

  // Whoever does what "cette décision", "ces attaques", "c'" stand for: the doer of the last event before `from` that
  // the word can stand for. `noun` is -1 where the word is a pronoun; those in `besides` are passed over.
  Party doer_of_reference(TokenIndex noun, TokenIndex from, const ActorSet& besides) const;
  Party doer_of_object(const Match& match, TokenIndex noun, const ActorSet& besides) const;
  Party told_before(const Match& match) const;
  Party retold_target(const Match& match, const ActorSet& acting) const;
  Party unnamed_agent(const Match& match) const;
  ActorSet doers_within(TokenIndex noun) const;
  Party country_of_title(const Match& match, const ActorSet& acting) const;
  // What the sentence itself has told: context_references.cpp.
  Party asked_likewise(const Match& match, const ActorSet& acting) const;
  Party deed_before_ce(const Match& match, const ActorSet& acting) const;
  Party doer_of_apposed(const Match& match) const;
  Party possessor(TokenIndex noun) const;
  // Misdeeds: context_offenders.cpp.
  Party doer_of_authored(TokenIndex head) const;
  Party only_offender(TokenIndex from, const ActorSet& besides) const;
  Party state_of_abuse(const Match& match) const;

 private:
  MatchIndex earlier(const Match& match) const;
  Party maker_before(TokenIndex noun, const ActorSet& besides) const;
  Party doer_of_named_act(TokenIndex noun, const ActorSet& besides) const;
  Party doer_at_place(TokenIndex noun, const ActorSet& besides) const;
  bool names_authors(TokenIndex noun) const;
  bool is_misdeed(TokenIndex noun) const;
  Party doer_of_misdeed(TokenIndex noun, const ActorSet& besides) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const References& references_;
  const Roles& roles_;
};

}  // namespace entente
