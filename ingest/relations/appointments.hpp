// Matches in, HOLDS_OFFICE and MEMBER_OF out where a clause says so: "Lima a nommé X comme ministre", "le portefeuille
// revient à X", "X, de l'Observatoire".
#pragma once

#include <vector>

#include "ingest/relations/roles.hpp"

namespace entente {

class AppointmentReader {
 public:
  // All must outlive this object.
  AppointmentReader(const Syntax& syntax, const Matches& matches, const Roles& roles)
      : syntax_(syntax), matches_(matches), roles_(roles) {}

  // `events` are those found so far; what only looked like a meeting becomes a post.
  std::vector<Relation> read(std::vector<Relation>& events) const;

 private:
  std::optional<ActorIndex> person(const ActorSet& actors) const;
  std::optional<ActorIndex> holder_of(TokenIndex noun, TokenIndex verb, bool post) const;
  std::optional<ActorIndex> object_person(TokenIndex verb, TokenIndex noun) const;
  std::optional<ActorIndex> right_before(TokenIndex verb) const;
  bool gives(TokenIndex verb) const;
  bool takes(TokenIndex verb) const;
  std::optional<ActorIndex> body_of(TokenIndex noun, ActorIndex holder, TokenIndex verb) const;
  std::optional<ActorIndex> state() const;
  bool stands_for_post(TokenIndex token) const;
  bool is_body(ActorIndex actor) const;
  void claim_meetings(std::vector<Relation>& events, const std::vector<Relation>& posts) const;
  void read_posts(std::vector<Relation>& result) const;
  void read_memberships(std::vector<Relation>& result) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
};

}  // namespace entente
