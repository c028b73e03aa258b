// A token in, where it hangs and by which preposition out, where the words tell more than the parser's tree: lists
// taken for appositions, places taken for subjects, complex prepositions.
#pragma once

#include <optional>

#include "ingest/relations/syntax.hpp"

namespace entente {

// Reads a Syntax that may still be in the making: what it asks for is found before.
class Attachments {
 public:
  // `syntax` must outlive this object.
  explicit Attachments(const Syntax& syntax) : syntax_(syntax), document_(syntax.document()) {}

  // Reads the preposition that ends before `start`; gives where it begins.
  std::optional<Slot> preposition_before(TokenIndex start, TokenIndex& begin) const;
  bool is_conjunct(TokenIndex token) const;
  TokenIndex whole_of(TokenIndex token) const;  // -1 where the token is no part of what stands before ", dont"
  // What the parser lists or apposes though it is a subject: of which verb. -1 where it is none.
  TokenIndex own_verb(TokenIndex token) const;
  TokenIndex verb_behind_place(TokenIndex token) const;  // "A Oslo, Lima a dit"
  TokenIndex verb_of_cleft(TokenIndex token, TokenIndex preposition) const;
  TokenIndex verb_right_before(TokenIndex object, TokenIndex up) const;
  bool tells_vote(TokenIndex noun) const;

 private:
  bool counts_from(TokenIndex start) const;
  bool lists_on(TokenIndex token) const;
  TokenIndex own_participle(TokenIndex token) const;      // "Oslo s'y opposant"
  TokenIndex verb_behind_clause(TokenIndex token) const;  // "Après avoir vu Oslo, Lima a dit"

  const Syntax& syntax_;
  const Document& document_;
};

}  // namespace entente
