// A scene in, who acts and who is acted upon in each clause of its text out, as far as mentions say so: subjects, also
// of infinitives and of coordinated verbs, objects, and the clause that a clause depends on.
#pragma once

#include <string>
#include <vector>

#include "ingest/actors/scene.hpp"

namespace entente {

class Clauses {
 public:
  explicit Clauses(const Scene& scene);

  struct Doer {
    TokenIndex token = -1;          // the word that acts; -1 where there is none
    std::int32_t draft = no_draft;  // the mention that it is
    bool found() const { return token >= 0; }
  };

  // The nearest predicate above the token: a verb, or what has a copula or a subject; -1 for none.
  TokenIndex predicate_of(TokenIndex token) const;
  Doer subject_of(TokenIndex predicate) const { return subject_of(predicate, 0); }
  // Whom the predicate acts upon, or speaks to, of those who stand before `limit`.
  Doer object_of(TokenIndex predicate, TokenIndex limit) const;
  // The predicate that the clause of this one depends on; -1 in a main clause.
  TokenIndex matrix_of(TokenIndex predicate) const;
  TokenIndex first_of_list(TokenIndex predicate) const;  // of coordinated predicates
  bool is_main(TokenIndex predicate) const;
  bool is_infinitive(TokenIndex predicate) const;  // also "avoir refusé"
  bool is_finite(TokenIndex predicate) const;
  bool is_passive(TokenIndex predicate) const;
  bool is_plural(TokenIndex predicate) const;  // by the finite form
  std::string lemma(TokenIndex token) const;
  std::string_view marker(TokenIndex predicate) const;  // "pour" of "pour qu'il", folded; empty for none

  bool has_que(TokenIndex predicate) const;
  bool is_inverted_subject(TokenIndex token) const;

  std::int32_t draft_on(TokenIndex token) const { return on_[static_cast<std::size_t>(token)]; }
  // The mention with those that are coordinated with it.
  std::vector<std::int32_t> list_at(std::int32_t draft) const;

 private:
  Doer subject_of(TokenIndex predicate, int depth) const;
  Doer doer(TokenIndex token) const;
  Doer right_before(TokenIndex predicate) const;
  Doer bare_before(TokenIndex predicate) const;
  Doer owner_before(TokenIndex infinitive) const;
  bool is_predicate(TokenIndex token) const { return predicates_[static_cast<std::size_t>(token)]; }
  bool has(TokenIndex token, std::string_view label) const;
  bool parted(TokenIndex end, TokenIndex start) const;

  const Scene& scene_;
  const Document& document_;
  const Dependents& dependents_;
  std::vector<std::int32_t> on_;  // by token: the mention that it heads or belongs to
  std::vector<bool> predicates_;  // by token
};

}  // namespace entente
