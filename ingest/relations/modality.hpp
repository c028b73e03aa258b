// A match in, whether what it says happened out: asserted, planned, requested, hypothetical or denied.
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class ModalityReader {
 public:
  // All must outlive this object.
  ModalityReader(const Syntax& syntax, const Matches& matches, const Roles& roles)
      : syntax_(syntax), matches_(matches), roles_(roles) {}

  Modality read(MatchIndex match) const;
  // As if the word itself were not negated: of "n'accepte pas" as a refusal.
  Modality read_refusal(MatchIndex match) const;

  // "ne ... pas", "jamais", "aucun", "sans": whether the token's own clause is negated.
  bool is_negated(TokenIndex token) const;
  // Negated, or what somebody does not want to do: "n'entend pas céder".
  bool is_refused(TokenIndex verb) const;
  // Backing or help that somebody is after: "cherche à obtenir le soutien de Lima".
  bool is_sought(MatchIndex match) const;
  // "sans nommer Lima": nobody is appointed, nor denied to be.
  bool names_nobody(MatchIndex match, Modality read) const;

 private:
  // The word of wanting that is negated above the verb; no_match where there is none.
  MatchIndex unwilling(TokenIndex verb) const;
  Modality read_from(TokenIndex token, int depth, bool negation = true) const;
  bool is_said_by_doing(TokenIndex verb) const;
  Modality own_modality(TokenIndex verb, bool negation) const;
  Modality content_modality(const Match& governor) const;
  bool is_definite(TokenIndex noun) const;
  bool is_done_after_all(const Match& steering) const;
  bool is_foregone(TokenIndex infinitive) const;
  bool is_conditional_clause(TokenIndex verb) const;
  bool reports_past(TokenIndex verb, int depth = 0) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
};

// The stronger of two: denied over hypothetical over requested over planned over asserted.
Modality combine(Modality inner, Modality outer);

}  // namespace entente
