// A word of denial or reply and who says it in, whom it answers out: "ce que Lima dément", "s'en défend", "a rétorqué".
#pragma once

#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

class Answers {
 public:
  // All must outlive this object; `found` is in the order of the text.
  Answers(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
          const std::vector<Relation>& found)
      : syntax_(syntax), matches_(matches), roles_(roles), attribution_(attribution), found_(found) {}

  // Whoever has accused those who answer, has offered them or asked of them what they accept or refuse, or has said
  // what they deny.
  Roles::Party target(const Match& match, const ActorSet& acting) const;
  // "l'a refusé": whoever has last given or offered them something.
  Roles::Party giver(const Match& match, const ActorSet& acting) const;

 private:
  enum class Kind : std::uint8_t { none, reply, denial, denial_of_clause };

  Kind kind_of(const Match& match) const;
  bool denies_claim(const Match& match) const;
  bool speaks_as(const ActorSet& acting, ActorIndex actor) const;
  bool same_side(ActorIndex actor, ActorIndex other) const;
  bool on_side(const ActorSet& side, ActorIndex actor) const;
  Roles::Party accuser(TokenIndex anchor, const ActorSet& acting, Kind kind) const;
  Roles::Party sayer(TokenIndex anchor, const ActorSet& acting, Kind kind) const;
  bool is_offer(const Match& match) const;
  Roles::Party turning_to(TokenIndex anchor, const ActorSet& acting, std::uint32_t reach) const;
  bool speaks_of(std::uint32_t sentence, const ActorSet& side) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
  const std::vector<Relation>& found_;
};

}  // namespace entente
