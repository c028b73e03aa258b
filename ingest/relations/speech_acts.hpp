// Reported clauses and the verbs that report them in, what is done by saying them out: "« Lima ment », a tonné Oslo"
// blames, "« Cessez le feu », a lancé Oslo à Lima" asks.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

struct SpeechAct {
  ActorIndex speaker = 0;
  std::string_view type;  // ACCUSE, SUPPORT or REQUEST
  Roles::Party party;     // who is blamed, praised or asked
  TokenIndex clause = -1;
  TokenIndex verb = -1;  // of saying; -1 where none is beside the words
  const Entry* rule = nullptr;
};

class SpeechActReader {
 public:
  // All must outlive this object.
  SpeechActReader(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution)
      : syntax_(syntax), matches_(matches), roles_(roles), attribution_(attribution) {}

  std::vector<SpeechAct> read() const;

 private:
  bool is_reported_clause(TokenIndex token) const;
  bool is_imperative(TokenIndex verb) const;
  bool wishes(TokenIndex verb) const;
  bool suffers(TokenIndex clause) const;
  bool is_one_with(ActorIndex speaker, ActorIndex actor) const;
  Roles::Party held_to_it(TokenIndex clause, ActorIndex speaker) const;
  bool has_preposition(const Argument& argument, std::initializer_list<std::string_view> names) const;
  Roles::Party commented_on(const Attribution::Saying& saying) const;
  Roles::Party told(TokenIndex imperative, const Attribution::Saying& saying) const;
  Roles::Party doer_of_what_is_to_stop(TokenIndex imperative, ActorIndex speaker) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
};

}  // namespace entente
