// A noun or pronoun that stands for an act, a text or a plan in, whoever made it by what the article tells out: "l'a
// rejetée", "s'y oppose", "le jugement", "un projet de loi".
#pragma once

#include <vector>

#include "ingest/relations/roles.hpp"

namespace entente {

class Authors {
 public:
  // All must outlive this object.
  Authors(const Syntax& syntax, const Matches& matches, const Roles& roles, const std::vector<Relation>& found)
      : syntax_(syntax), matches_(matches), roles_(roles), found_(found) {}

  // Whose the thing is that the match is directed at; nobody of those who act in it.
  Roles::Party target(const Match& match, const ActorSet& acting) const;
  // Whoever made what the noun names, by the words around it.
  ActorSet makers_of(TokenIndex noun) const;

 private:
  struct Form {
    bool any = true;  // "y", "en" stand for a thing of any form, or for a clause
    bool plural = false;
    Gender gender = Gender::none;
  };

  bool is_denied(TokenIndex verb) const;
  TokenIndex pronoun_before(TokenIndex verb) const;
  Form form_of(TokenIndex pronoun, TokenIndex verb) const;
  ActorSet makers_by_participle(TokenIndex noun) const;
  bool is_offered(TokenIndex noun) const;
  bool is_thing(TokenIndex noun) const;
  bool agrees(TokenIndex noun, const Form& form) const;
  ActorSet owners_of(TokenIndex thing, bool refused) const;
  Roles::Party before(TokenIndex from, const Form& form, const ActorSet& besides, bool refused) const;
  Roles::Party of_text(TokenIndex noun, const ActorSet& besides) const;
  Roles::Party of_court(TokenIndex noun, const ActorSet& besides) const;
  Roles::Party of_lawmaker(TokenIndex noun, const ActorSet& besides) const;
  Roles::Party of_noun(TokenIndex noun, const ActorSet& besides) const;
  Roles::Party of_whole_event(const Match& match, const ActorSet& acting) const;
  bool names_nothing(const Match& match) const;
  Roles::Party of_intention(TokenIndex verb, const ActorSet& acting) const;
  TokenIndex thing_of(const Match& match) const;
  Roles::Party owner_of_target(const Match& match, const ActorSet& acting) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const std::vector<Relation>& found_;  // in the order of the text
};

}  // namespace entente
