// A word in, whether and how it points at what stands elsewhere out: "cette décision", "son soutien", "comme
// l'exigeait".
#pragma once

#include <initializer_list>
#include <string_view>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class References {
 public:
  // Both must outlive this object.
  References(const Syntax& syntax, const Matches& matches) : syntax_(syntax), matches_(matches) {}

  bool points_back(TokenIndex noun) const;
  // "le plan", "ces mesures"
  bool is_definite(TokenIndex noun) const;
  bool is_singular_indefinite(TokenIndex noun) const;
  bool is_of_today(TokenIndex noun) const;
  // "le rapport du cabinet": of somebody whom the article does not make known.
  bool belongs_to_another(TokenIndex noun) const;
  bool same_stem(TokenIndex a, TokenIndex b) const;
  bool same_deed(TokenIndex a, TokenIndex b) const;
  bool tells_of_subject(TokenIndex event, TokenIndex noun) const;

  TokenIndex compared_clause(TokenIndex verb) const;
  Party subject_of_comparison(TokenIndex verb) const;
  TokenIndex resolve_before(TokenIndex infinitive) const;
  Party resolved(TokenIndex infinitive) const;
  Party addressee_of(TokenIndex noun) const;
  TokenIndex circumstance_of(TokenIndex noun, std::initializer_list<std::string_view> prepositions) const;

 private:
  TokenIndex before_insertion(TokenIndex token) const;
  const Syntax& syntax_;
  const Matches& matches_;
};

}  // namespace entente
