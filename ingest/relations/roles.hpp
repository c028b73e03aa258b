// Matches in, who acts and who is acted upon in each out, and which clause is the content of which word.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles {
 public:
  // Both must outlive this object.
  Roles(const Syntax& syntax, const Matches& matches);

  struct Party {
    ActorSet actors;
    TokenIndex head = -1;             // where they stand
    bool fallback = false;            // found by position, not by the tree
    bool reached = false;             // named within the argument, or through an event noun
    const Entry* inferred = nullptr;  // by which inference, where the sentence does not name them
  };
  const Party& source(MatchIndex match) const;
  const Party& target(MatchIndex match) const;
  // With those of the second pair of "appelle Oslo à partir et Lima à rester".
  Party whole_target(MatchIndex match) const;
  // A second clause without its verb: "soutient Oslo, et Lima Quito".
  struct Clause {
    Party source;
    Party target;
  };
  std::optional<Clause> second_clause(MatchIndex match) const;

  // The word with a frame for contents whose content the verb or event noun is; no_match where there is none.
  MatchIndex content_governor(TokenIndex token) const { return content_governor_[static_cast<std::size_t>(token)]; }
  // Whether a clause is the content of the match: "a invité Oslo à se retirer".
  bool has_clause(MatchIndex match) const;
  // "est en conflit avec": what is said of the subject by "en".
  bool is_predicate(TokenIndex noun) const;
  // The verb that says between whom the event is ("des combats ont opposé"); -1 for none.
  TokenIndex parting_verb(TokenIndex noun) const;
  // The event noun whose parties the verb names ("des combats ont opposé", "une enquête visant"); -1 for none.
  TokenIndex noun_beside(TokenIndex verb) const;
  // Whether those who act in the match agree with each other.
  bool agrees_among(const Match& match, const ActorSet& acting) const;
  // Whether a clause or an event noun is the content of the match.
  bool has_content(const Match& match) const {
    return !contents_[static_cast<std::size_t>(matches_.index_of(match))].empty();
  }
  // "exige que Lima soit jugée": the clause in which the target is to suffer something at nobody's hands; -1 for none.
  TokenIndex to_be_done_to(const Match& match, const Party& target) const;
  // The light verb that lends an event noun its subject ("mener" of "mener des frappes"); no_match where there is none.
  MatchIndex support(TokenIndex noun) const { return support_[static_cast<std::size_t>(noun)]; }

  // "conteste à Lima le droit de juger"
  bool is_contested_right(TokenIndex infinitive) const;
  // "a contraint Lima à quitter": the construction says it all.
  bool is_said_by_construction(const Match& match) const;
  // ", rejoint par Lima": who does the same as whoever stands before.
  bool is_joining(TokenIndex participle) const;
  // Who does what the verb says, in any voice and form.
  Party subject(TokenIndex verb, int depth = 0) const;
  Party object(TokenIndex verb) const;

  // Whether one answers for the other: a government or a ministry for its state, and the state for it.
  bool speaks_for(ActorIndex actor, ActorIndex other) const;
  // "le plan", "ces mesures"
  bool is_definite(TokenIndex noun) const;
  // "le rapport du cabinet": of somebody whom the article does not make known.
  bool belongs_to_another(TokenIndex noun) const;

  // Whoever does what "cette décision", "ces attaques", "c'" stand for: the doer of the last event before `from` that
  // the word can stand for. `noun` is -1 where the word is a pronoun; those in `besides` are passed over.
  Party doer_of_reference(TokenIndex noun, TokenIndex from, const ActorSet& besides) const;
  Party only_offender(TokenIndex from, const ActorSet& besides) const;

 private:
  struct State {
    int source_done = 0;  // 1 while it is being found: a cycle ends there
    int target_done = 0;
    Party source;
    Party target;
  };

  // A second pair without its verb: whom it names and what is said of them.
  struct Gap {
    MatchIndex governor;
    TokenIndex complement;  // an infinitive; -1 where it is a noun
    ActorSet actors;
    TokenIndex head;
  };

  void find_gaps(MatchIndex index);
  TokenIndex first_of_pairs(TokenIndex verb, Slot slot, std::string_view& opener) const;
  TokenIndex second_of_pairs(Gap& gap, TokenIndex start, Slot slot) const;
  bool opens_complement(Gap& gap, TokenIndex preposition, TokenIndex end) const;
  const Gap* gap_of(TokenIndex verb) const;
  const Mention* mention_from(TokenIndex first, TokenIndex end) const;
  TokenIndex antecedent_of_que(TokenIndex verb) const;
  void find_contents();
  void find_supports();
  bool follows(TokenIndex noun, TokenIndex verb) const;
  TokenIndex seen_acting(TokenIndex verb) const;
  MatchIndex find_content_governor(TokenIndex token) const;
  MatchIndex content_match(TokenIndex token, bool infinitive) const;
  Party event_doer(TokenIndex verb) const;
  Party doer_of_governing(TokenIndex verb, int depth) const;
  Party object_past_insertion(const Match& match) const;
  bool does_as(TokenIndex verb, MatchIndex event) const;
  TokenIndex given_the_right(TokenIndex infinitive) const;
  TokenIndex resolve_before(TokenIndex infinitive) const;
  Party resolved(TokenIndex infinitive) const;
  Party agent_astray(TokenIndex verb) const;
  Party agent_behind_content(TokenIndex verb) const;
  TokenIndex verb_sharing(TokenIndex verb) const;
  TokenIndex sees_itself(TokenIndex infinitive) const;
  void add_listed_agents(Party& party) const;
  bool is_said_of_people(TokenIndex noun) const;
  bool opens_as_object(TokenIndex verb) const;
  TokenIndex antecedent_behind_comma(TokenIndex verb) const;
  Party doer_of_object(const Match& match, TokenIndex noun, const ActorSet& besides) const;
  Party doer_of_named_act(TokenIndex noun, const ActorSet& besides) const;
  Party object_astray(TokenIndex verb) const;
  Party object_behind(const Match& match) const;
  Party opponent_behind(const Match& match) const;
  Party doer_behind(const Match& match) const;
  Party purpose_target(const Match& match) const;
  Party main_subject(const Match& match) const;
  Party condition_subject(const Match& match) const;
  TokenIndex behind_likeness(TokenIndex i) const;
  ActorSet alike(TokenIndex verb) const;
  TokenIndex joined_behind(TokenIndex verb) const;
  ActorSet joining(TokenIndex verb) const;
  void add_alike(Party& party, const Match& match, Voice voice) const;
  TokenIndex compared_clause(TokenIndex verb) const;
  Party subject_of_comparison(TokenIndex verb) const;
  Party asked_likewise(const Match& match, const ActorSet& acting) const;
  bool acts_alone(const Match& match) const;
  bool asks_of_others(MatchIndex light, const Match& event) const;
  std::vector<TokenIndex> complements_of(const Match& match) const;
  Party find_source(const Match& match) const;
  Party find_target(const Match& match, const ActorSet& source) const;
  Party verb_slot(const Match& match, Slot slot, bool as_target) const;
  Party noun_slot(const Match& match, Slot slot) const;
  Party governor_slot(const Match& match) const;
  Party possessor(TokenIndex noun) const;
  Party addressee_of(TokenIndex noun) const;
  Party first_given(const Match& match) const;
  TokenIndex counted_by(TokenIndex quantity) const;
  // In custody: roles_custody.cpp.
  TokenIndex predicate_of(TokenIndex noun) const;
  Party jailer_of(const Match& match) const;
  Party mistreated(const Match& match) const;
  bool is_locative(Slot slot) const;
  std::optional<ActorIndex> struck_at(const Match& match, TokenIndex head) const;
  Party country_of_post(const Match& match) const;
  Party struck_place(const Match& match) const;
  std::optional<ActorIndex> country_of_capital(TokenIndex head) const;
  Party visitor(const Match& match) const;
  bool is_done_by_another(TokenIndex verb, const Match& match) const;
  TokenIndex clitic_of(TokenIndex verb, Slot slot) const;
  bool may_stand_for(TokenIndex pronoun, TokenIndex verb, TokenIndex head, const ActorSet& actors) const;
  bool leads(const ActorSet& acting, ActorIndex actor) const;
  Party antecedent(TokenIndex pronoun, TokenIndex verb, const ActorSet& acting) const;
  Party spoken_object(const Match& match) const;
  Party target_of_pronoun(const Match& match, const ActorSet& acting) const;
  // What no argument says: roles_fallbacks.cpp.
  bool is_own_state(const ActorSet& acting, ActorIndex target) const;
  Party directed_at(const Match& match, const ActorSet& acting) const;
  Party agent_of_object(const Match& match) const;
  Party target_of_object(const Match& match) const;
  Party doer_of_event_behind(const Match& match) const;
  Party target_of_noun_behind(const Match& match) const;
  Party target_of_main_event(const Match& match) const;
  Party named_in_content(const Match& match) const;
  Party named_in_object(const Match& match) const;
  Party place_left(const Match& match) const;
  // Neither hangs from the noun: roles_nominal.cpp.
  TokenIndex agent_behind_comma(TokenIndex noun) const;
  Party victim_behind_agent(const Match& match) const;
  Party before_comma(const Match& match) const;
  Party leader_of(const Match& match) const;
  Party doer_to_the_same(const Match& match) const;
  Party accused_by_consequence(const Match& match) const;
  Party killer_of(const Match& match) const;
  Party launched_by(const Match& match) const;
  Party giver_by_gift(const Match& match) const;
  Party marcher(const Match& match, const ActorSet& besides) const;
  TokenIndex force_withdrawn(const Match& match) const;
  Party owner_of_force(const Match& match, TokenIndex force) const;
  Party withdrawn_by(const Match& match) const;
  Party withdrawn_from(const Match& match) const;
  bool denies_own_deed(const Match& match) const;
  Party content_party(const Match& match) const;
  Party named_behind_ce_que(const Match& match) const;
  ActorSet doers_within(TokenIndex noun) const;
  void add_second(Party& party, Slot slot) const;
  void add_repeated(Party& party, const Match& match, bool as_target) const;
  bool add_listed(Party& party, const Mention& first) const;
  Party doer_of_authored(TokenIndex head) const;
  bool is_misdeed(TokenIndex noun) const;
  Party state_of_abuse(const Match& match) const;
  Party doer_of_misdeed(TokenIndex noun, const ActorSet& besides) const;
  Party country_of_title(const Match& match, const ActorSet& acting) const;
  static bool speaks_to_somebody(std::string_view type);
  bool points_back(TokenIndex noun) const;
  Party doer_of_apposed(const Match& match) const;
  Party deed_before_ce(const Match& match, const ActorSet& acting) const;
  bool is_singular_indefinite(TokenIndex noun) const;
  Party told_before(const Match& match) const;
  Party maker_before(TokenIndex noun, const ActorSet& besides) const;
  Party doer_at_place(TokenIndex noun, const ActorSet& besides) const;
  Party unnamed_agent(const Match& match) const;
  Party retold_target(const Match& match, const ActorSet& acting) const;
  bool same_stem(TokenIndex a, TokenIndex b) const;
  bool same_deed(TokenIndex a, TokenIndex b) const;
  bool is_of_today(TokenIndex noun) const;
  bool tells_of_subject(TokenIndex event, TokenIndex noun) const;
  MatchIndex earlier(const Match& match) const;
  TokenIndex circumstance_of(TokenIndex noun, std::initializer_list<std::string_view> prepositions) const;
  Party circumstance_target(const Match& match, const ActorSet& acting) const;
  Party talks_source(const Match& match) const;
  Party talks_target(const Match& match, const ActorSet& acting) const;
  Party held_responsible(TokenIndex noun) const;
  Party author_of(const Match& match) const;
  Party first_side(TokenIndex noun) const;
  Party second_side(TokenIndex noun) const;
  Party side_behind(TokenIndex first) const;
  Party imposed_on(TokenIndex noun) const;
  Party aimed_at(TokenIndex noun) const;
  TokenIndex noun_aiming(TokenIndex verb) const;
  Party named_doer(const Match& match) const;
  Party asked_to_come(const Match& match, const ActorSet& acting) const;
  Party demander(const Match& match, const ActorSet& acting) const;
  Party asker(const Match& match, const ActorSet& acting) const;
  void add_argument(Party& party, const Match& match, TokenIndex head, bool as_target) const;
  // Prepositional arguments of the words of the match and of its light verb.
  void add_prepositional(Party& party, const Match& match, Slot slot, bool as_target) const;

  const Syntax& syntax_;
  const Matches& matches_;
  std::vector<Gap> gaps_;
  std::vector<MatchIndex> content_governor_;
  std::vector<MatchIndex> support_;
  std::vector<std::vector<TokenIndex>> contents_;  // per match
  mutable std::vector<State> states_;
  mutable int depth_ = 0;  // of source() and target() in one another
};

}  // namespace entente
