// A match with one party and the relations found so far in, its other party out, where the article leaves little doubt
// who it is: against whom others have demonstrated, from where troops can withdraw, who can release prisoners.
#pragma once

#include <optional>
#include <vector>

#include "ingest/relations/answers.hpp"
#include "ingest/relations/authors.hpp"
#include "ingest/relations/deciders.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

class Completion {
 public:
  // All but `found` must outlive this object.
  Completion(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
             std::vector<Relation> found);
  Completion(const Completion&) = delete;
  Completion& operator=(const Completion&) = delete;

  struct Event {
    MatchIndex match = no_match;
    Roles::Party source;
    Roles::Party target;
  };
  // Of the matches of a word that lack one party the surest that the article completes. What is only asked for has been
  // done by nobody.
  std::optional<Event> complete(TokenIndex token, bool asked_for) const;
  // What has been completed since: those who protest go on to demand something of the same.
  void note(const Relation& relation);

 private:
  bool lacks_a_party(MatchIndex match) const;
  // The target of a match with this source, and the source of one with this target.
  Roles::Party target(MatchIndex match, const ActorSet& source) const;
  Roles::Party source(MatchIndex match, const ActorSet& target, bool asked_for) const;
  Roles::Party same_target(const Match& match, const ActorSet& source) const;
  Roles::Party employer(const Match& match, const ActorSet& source) const;
  Roles::Party two_sides(const Match& match, const ActorSet& source) const;
  Roles::Party main_sides(TokenIndex before, const ActorSet& besides) const;
  Roles::Party acting_sides(MatchIndex index, const ActorSet& target) const;
  std::optional<Event> between_sides(MatchIndex index) const;
  std::optional<Event> done_to_sides(MatchIndex index) const;
  ActorIndex side_of(ActorIndex actor) const;
  Roles::Party same_opponent(const Match& match, const ActorSet& source) const;
  Roles::Party other_side(const Match& match, const ActorSet& source) const;
  // completion_protests.cpp
  bool is_in_favour(TokenIndex anchor) const;
  bool bears_arms(ActorIndex actor) const;
  std::optional<ActorIndex> only_government(TokenIndex from, const ActorSet& besides) const;
  ActorSet opposed_by_subject(const Match& match, const ActorSet& source) const;
  Roles::Party addressee(const Match& match, const ActorSet& source) const;
  Roles::Party asked_by_protest(const Match& match, const ActorSet& source) const;
  bool is_counterpart(TokenIndex noun) const;
  bool leaves_something_else(const Match& match) const;
  Roles::Party theatre(const Match& match, const ActorSet& source) const;
  Roles::Party government(const Match& match, const ActorSet& besides) const;
  // completion_custody.cpp
  bool tells_of_hostages(TokenIndex from) const;
  Roles::Party asked_to_release(const Match& match, const ActorSet& source) const;
  Roles::Party holder(const Match& match, const ActorSet& released) const;
  Roles::Party authority(const Match& match, const ActorSet& released) const;
  // completion_victims.cpp
  Roles::Party complained_of(const Match& match, const ActorSet& source) const;
  Roles::Party freed_press(const Match& match) const;
  Roles::Party occupied_people(const Match& match, const ActorSet& source) const;
  // completion_courts.cpp
  bool is_court(ActorIndex actor) const;
  bool is_party_to_trial(ActorIndex actor) const;
  std::optional<ActorIndex> court_before(TokenIndex from, const ActorSet& judged, bool same) const;
  std::optional<ActorIndex> court_named_before(TokenIndex from, const ActorSet& judged) const;
  Roles::Party court_appealed(const Match& match, const ActorSet& source) const;
  Roles::Party convicting_court(const Match& match, const ActorSet& convicted) const;
  std::optional<ActorIndex> main_country(TokenIndex from, std::string_view not_this, const ActorSet& besides) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  std::vector<Relation> found_;              // in the order of the text
  std::vector<const Mention*> governments_;  // one each, called so
  std::vector<const Mention*> courts_;
  const Answers answers_;
  const Authors authors_;
  const Deciders deciders_;
};

}  // namespace entente
