// Common nouns in, the actors that they stand for out: one that they can describe, or one of their own.
#pragma once

#include <string>
#include <vector>

#include "base/time_limit.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

class DescriptionResolver {
 public:
  explicit DescriptionResolver(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) {
      check_time();
      resolve(i, 0);
    }
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void resolve(std::int32_t index, int depth);
  void body(Draft& self);
  void state(Draft& self);
  bool place_told_before(Draft& self);
  bool site(Draft& self);  // whether its noun is one
  void part_of_country(Draft& self);
  void group(Draft& self);
  void human(Draft& self);
  bool says_armed(const Draft& self) const;
  bool of_body(Draft& self);
  const Draft& second_complement(const Draft& self) const;
  bool is_vague(const Draft& self) const;
  bool crowd(Draft& self) const;
  void take_quantity(Draft& self) const;
  bool is_said_of_before(const Draft& self) const;
  bool are_said_to_be(const Draft& self, const Draft& body) const;
  ActorIndex police_of(const Draft& self) const;
  ActorIndex told_before(const Draft& self) const;
  ActorIndex said_to_be_before(const Draft& self) const;
  bool is_counted(const Draft& self) const;
  bool claims_office(const Draft& self) const;
  bool is_said_to_be(const Draft& self) const;
  bool machines_of_body(Draft& self);
  bool has_clause(const Draft& self) const;
  bool has_leader_behind(const Draft& self) const;
  bool noun_of_fighters(const Draft& self) const;
  bool is_locals(const Draft& self) const;
  ActorIndex apposed_group(const Draft& self) const;
  ActorIndex court_of(const Draft& self) const;
  ActorIndex only_armed_group(const Draft& self) const;
  ActorIndex armed_before(const Draft& self) const;
  bool employs(const Draft& body) const;
  ActorIndex employer_before(const Draft& self) const;
  bool comes_out_of_contest(const Draft& person, bool winner) const;
  std::vector<ActorIndex> contenders_before(const Draft& self) const;
  ActorIndex of_contest(const Draft& self) const;
  bool two_bodies(Draft& self);
  ActorIndex fighters_of(const Draft& self) const;
  ActorIndex army_of(const Draft& self) const;
  ActorIndex only_person(const Draft& self) const;
  bool is_of_office(const Draft& self) const;
  bool same_first_complement(const Draft& self, const Draft& other) const;
  std::string_view country_nearby(const Draft& self) const;
  bool two_states(Draft& self);
  bool several_states(Draft& self);
  ActorIndex speakers_country(const Draft& self) const;
  ActorIndex acting_country(const Draft& self) const;
  std::vector<ActorIndex> countries_before(const Draft& self) const;
  bool are_listed(TokenIndex end, TokenIndex start) const;
  bool two_persons(Draft& self);
  ActorIndex lone_subject(const Draft& self) const;
  bool apposed_body(Draft& self);
  bool named_between_commas(Draft& self);
  bool mission(Draft& self);
  bool named_by_complement(Draft& self);
  ActorIndex same_noun(const Draft& self, ActorKind kind) const;
  ActorIndex own(const Draft& self, ActorKind kind);
  std::string phrase(const Draft& self) const {
    return std::string(document_.words({self.core.first, std::max(self.core.last, self.tokens.last)}));
  }

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

}  // namespace entente
