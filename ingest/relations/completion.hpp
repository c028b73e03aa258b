// A match with one party and the relations found so far in, its other party out, where the article leaves little doubt
// who it is: against whom others have demonstrated, from where troops can withdraw, who can release prisoners.
#pragma once

#include <vector>

#include "ingest/relations/roles.hpp"

namespace entente {

class Completion {
 public:
  // `syntax` and `matches` must outlive this object.
  Completion(const Syntax& syntax, const Matches& matches, std::vector<Relation> found);

  // The target of a match with this source.
  Roles::Party target(MatchIndex match, const ActorSet& source) const;
  // The source of a match with this target. What is only asked for has been done by nobody.
  Roles::Party source(MatchIndex match, const ActorSet& target, bool asked_for) const;

 private:
  Roles::Party same_target(const Match& match, const ActorSet& source) const;
  Roles::Party two_sides(const Match& match, const ActorSet& source) const;
  Roles::Party main_sides(TokenIndex before, const ActorSet& besides) const;
  Roles::Party acting_sides(MatchIndex index, const ActorSet& target) const;
  ActorIndex side_of(ActorIndex actor) const;
  Roles::Party same_opponent(const Match& match, const ActorSet& source) const;
  Roles::Party other_side(const Match& match, const ActorSet& source) const;
  bool is_counterpart(TokenIndex noun) const;
  bool leaves_something_else(const Match& match) const;
  Roles::Party theatre(const Match& match, const ActorSet& source) const;
  bool tells_of_hostages(TokenIndex from) const;
  Roles::Party holder(const Match& match, const ActorSet& released) const;
  Roles::Party authority(const Match& match, const ActorSet& released) const;
  // completion_courts.cpp
  bool is_court(ActorIndex actor) const;
  bool is_party_to_trial(ActorIndex actor) const;
  std::optional<ActorIndex> court_before(TokenIndex from, const ActorSet& judged, bool same) const;
  Roles::Party court_appealed(const Match& match, const ActorSet& source) const;
  Roles::Party convicting_court(const Match& match, const ActorSet& convicted) const;
  std::optional<ActorIndex> main_country(TokenIndex from, std::string_view not_this, const ActorSet& besides) const;

  const Syntax& syntax_;
  const Matches& matches_;
  std::vector<Relation> found_;  // in the order of the text
};

}  // namespace entente
