// A relation that lies ahead and its words in; the type that telling of it beforehand is out: help that is announced is
// agreed to, harm is threatened with.
#pragma once

#include <string_view>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/relations.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

bool is_harm(std::string_view type);

class Announcements {
 public:
  // All must outlive this object.
  Announcements(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution);

  // AGREE or THREATEN (PLOVER's); empty where nothing is announced.
  std::string_view type_of(const Match& match, const Relation& relation) const;

  // "a prévenu Oslo qu'il était arrivé": no threat where what is told lies not ahead.
  bool only_informs(const Match& match) const;

  // "Oslo refuse toute trêve, a dit mercredi le ministre": who says so in the present does it by saying it.
  bool is_said_now(TokenIndex verb, const Relation& relation) const;

 private:
  bool warns(const Match& match, const Relation& relation) const;
  bool is_ahead(TokenIndex verb, Modality modality) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
};

}  // namespace entente
