// Matches in, who acts and who is acted upon in each out, and which clause is the content of which word.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/clitics.hpp"
#include "ingest/relations/contents.hpp"
#include "ingest/relations/context.hpp"
#include "ingest/relations/fallbacks.hpp"
#include "ingest/relations/gaps.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/relations/sides.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles {
 public:
  // Both must outlive this object.
  Roles(const Syntax& syntax, const Matches& matches);
  // Its parts hold on to it.
  Roles(const Roles&) = delete;
  Roles& operator=(const Roles&) = delete;

  using Party = entente::Party;
  const Party& source(MatchIndex match) const;
  const Party& target(MatchIndex match) const;
  // With those of the second pair of "appelle Oslo à partir et Lima à rester".
  Party whole_target(MatchIndex match) const;
  std::optional<Gaps::Clause> second_clause(MatchIndex match) const { return gaps_.second_clause(match); }

  // The word with a frame for contents whose content the verb or event noun is; no_match where there is none.
  MatchIndex content_governor(TokenIndex token) const { return contents_.content_governor(token); }
  // Whether a clause is the content of the match: "a invité Oslo à se retirer".
  bool has_clause(MatchIndex match) const { return contents_.has_clause(match); }
  // Whether a clause or an event noun is the content of the match.
  bool has_content(const Match& match) const { return !contents_.of(match).empty(); }
  // "exige que Lima soit jugée": the clause in which the target is to suffer something at nobody's hands; -1 for none.
  TokenIndex to_be_done_to(const Match& match, const Party& target) const {
    return contents_.to_be_done_to(match, target);
  }
  // The light verb that lends an event noun its subject ("mener" of "mener des frappes"); no_match where there is none.
  MatchIndex support(TokenIndex noun) const { return contents_.support(noun); }
  // "est en conflit avec": what is said of the subject by "en".
  bool is_predicate(TokenIndex noun) const { return sides_.is_predicate(noun); }
  // The verb that says between whom the event is ("des combats ont opposé"); -1 for none.
  TokenIndex parting_verb(TokenIndex noun) const { return sides_.parting_verb(noun); }
  // The event noun whose parties the verb names ("des combats ont opposé", "une enquête visant"); -1 for none.
  TokenIndex noun_beside(TokenIndex verb) const { return sides_.noun_beside(verb); }

  // Whether those who act in the match agree with each other.
  bool agrees_among(const Match& match, const ActorSet& acting) const;
  // "conteste à Lima le droit de juger"
  bool is_contested_right(TokenIndex infinitive) const;
  // "a contraint Lima à quitter": the construction says it all.
  bool is_said_by_construction(const Match& match) const;
  // ", rejoint par Lima": who does the same as whoever stands before.
  bool is_joining(TokenIndex participle) const;
  // Whether one answers for the other: a government or a ministry for its state, and the state for it.
  bool speaks_for(ActorIndex actor, ActorIndex other) const;

  // Who does what the verb says, in any voice and form.
  Party subject(TokenIndex verb, int depth = 0) const;
  Party object(TokenIndex verb) const;
  Party object_astray(TokenIndex verb) const;
  Party event_doer(TokenIndex verb) const;
  Party noun_slot(const Match& match, Slot slot) const;
  void add_argument(Party& party, const Match& match, TokenIndex head, bool as_target) const;

  // By which words a noun points at something, and whom the article has told of.
  const References& references() const { return references_; }
  const Context& context() const { return context_; }

 private:
  struct State {
    int source_done = 0;  // 1 while it is being found: a cycle ends there
    int target_done = 0;
    Party source;
    Party target;
  };

  Party find_source(const Match& match) const;
  Party find_target(const Match& match, const ActorSet& source) const;
  Party content_party(const Match& match) const;
  Party named_behind_ce_que(const Match& match) const;
  bool acts_alone(const Match& match) const;
  bool asks_of_others(MatchIndex light, const Match& event) const;
  std::vector<TokenIndex> complements_of(const Match& match) const;
  Party doer_behind(const Match& match) const;
  // Slots: roles_arguments.cpp, roles_lists.cpp.
  Party verb_slot(const Match& match, Slot slot, bool as_target) const;
  Party governor_slot(const Match& match) const;
  bool is_locative(Slot slot) const;
  // Prepositional arguments of the words of the match and of its light verb.
  void add_prepositional(Party& party, const Match& match, Slot slot, bool as_target) const;
  void add_second(Party& party, Slot slot) const;
  void add_repeated(Party& party, const Match& match, bool as_target) const;
  bool add_listed(Party& party, const Mention& first) const;
  Party first_given(const Match& match) const;
  TokenIndex counted_by(TokenIndex quantity) const;
  // Subjects and agents: roles_clause.cpp, roles_agents.cpp.
  bool is_said_of_people(TokenIndex noun) const;
  Party doer_of_governing(TokenIndex verb, int depth) const;
  bool does_as(TokenIndex verb, MatchIndex event) const;
  TokenIndex given_the_right(TokenIndex infinitive) const;
  Party agent_astray(TokenIndex verb) const;
  Party agent_behind_content(TokenIndex verb) const;
  TokenIndex agent_at_verb(TokenIndex noun) const;
  TokenIndex verb_sharing(TokenIndex verb) const;
  TokenIndex sees_itself(TokenIndex infinitive) const;
  void add_listed_agents(Party& party) const;
  // Objects: roles_clause.cpp, roles_objects.cpp.
  bool opens_as_object(TokenIndex verb) const;
  TokenIndex antecedent_behind_comma(TokenIndex verb) const;
  TokenIndex antecedent_of_que(TokenIndex verb) const;
  Party object_past_insertion(const Match& match) const;
  Party object_behind(const Match& match) const;
  Party opponent_behind(const Match& match) const;
  // Who does the same: roles_alike.cpp.
  TokenIndex behind_likeness(TokenIndex i) const;
  ActorSet alike(TokenIndex verb) const;
  TokenIndex joined_behind(TokenIndex verb) const;
  ActorSet joining(TokenIndex verb) const;
  void add_alike(Party& party, const Match& match, Voice voice) const;

  const Syntax& syntax_;
  const Matches& matches_;
  References references_;
  Gaps gaps_;
  Contents contents_;
  Clitics clitics_;
  Sides sides_;
  Context context_;
  Circumstances circumstances_;
  Fallbacks fallbacks_;
  mutable std::vector<State> states_;
  mutable int depth_ = 0;  // of source() and target() in one another
};

}  // namespace entente
