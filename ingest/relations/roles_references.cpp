// By which words a noun refers to what the article has told before: the part of Roles that reads "cette décision".
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "cette attaque", "de telles mesures".
bool Roles::points_back(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child > noun) break;
    if (among(syntax_.lower(child), {"ce", "cet", "cette", "ces", "tel", "telle", "tels", "telles"})) return true;
  }
  return false;
}

bool Roles::is_definite(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun && among(syntax_.lower(child), {"le", "la", "les", "l'", "du", "des", "au", "aux", "ce", "cet",
                                                     "cette", "ces", "tel", "telle", "tels", "telles"}))
      return syntax_.lower(child) != "des" || syntax_.document()[child].pos != Pos::det;  // "des mesures" is any
  }
  return false;
}

// "a déploré un discours": with what follows, often the one of which the sentences before tell.
bool Roles::is_singular_indefinite(TokenIndex noun) const {
  if (!among(syntax_.lemma(noun), {"discours", "allocution", "plan", "projet", "texte", "rapport", "déclaration"}))
    return false;
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun && among(syntax_.lower(child), {"un", "une"})) return true;
  }
  return false;
}

// "le vote d'aujourd'hui": as good as "ce vote".
bool Roles::is_of_today(TokenIndex noun) const {
  const Document& document = syntax_.document();
  for (TokenIndex i = noun + 1; i < document.size() && i <= noun + 3; ++i) {
    if (among(syntax_.lower(i), {"aujourd'hui", "jour"}) && !among(syntax_.lower(noun), {"ordre"})) return true;
  }
  return false;
}

// "condamnation" and "condamner": words of one stem.
bool Roles::same_stem(TokenIndex a, TokenIndex b) const {
  const std::string& one = syntax_.lemma(a);
  const std::string& other = syntax_.lemma(b);
  if (one == other) return true;
  constexpr std::size_t stem = 5;
  return one.size() >= stem && other.size() >= stem && one.compare(0, stem, other, 0, stem) == 0;
}

}  // namespace entente
