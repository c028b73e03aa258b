// People whom a number tells: crowds that take to the streets, and so many of those who are of a body.
#include <algorithm>

#include "ingest/actors/acted_upon.hpp"
#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "cinq dirigeants de X": so many of them, not those who act for it. Thousands of soldiers are an army again.
bool DescriptionResolver::is_counted(const Draft& self) const {
  if (self.definite && scene_.noun(self).cls != "armed") return false;
  bool counted = false;
  std::ptrdiff_t digits = 0;
  for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) {
    if (document_[t].pos != Pos::num) continue;
    const std::string_view word = document_.word(t);
    counted = reading_.key(t) != "mille";
    digits += std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  return counted && digits < 3;
}

// "des milliers de personnes ont défilé", "cent personnes se sont rassemblées": those who take to the streets.
// The word that counts them is part of what they are called.
bool DescriptionResolver::crowd(Draft& self) const {
  if (scene_.noun(self).masculine != "personne" || self.number != Number::plural) return false;
  TokenIndex top = self.head;
  for (int steps = 0; steps < 2 && document_[top].dependency == Label("nmod") && document_[top].head < top; ++steps)
    top = document_[top].head;
  const bool counted = top != self.head || (self.core.first > 0 && document_[self.core.first - 1].pos == Pos::num);
  if (!counted || !document_[top].dependency.view().starts_with("nsubj") || document_.is_root(top)) return false;
  const bool protests =
      among(name_key(document_.lemma(document_[top].head)),
            {"manifester", "defiler", "protester", "marcher", "rassembler", "scander", "descendre", "reclamer"});
  if (protests && top != self.head) {
    self.tokens.first = std::min(self.tokens.first, top);
    self.head = top;
  }
  return protests;
}

// "une centaine d'habitants": what counts them is part of what they are called.
void DescriptionResolver::take_quantity(Draft& self) const {
  const TokenIndex quantity = self.tokens.first - 2;
  if (quantity < reading_.sentence_begin(self.core.first) || document_[self.head].head != quantity ||
      document_[self.head].dependency != Label("nmod") || !is_rough_number(reading_.key(quantity)))
    return;
  const std::string_view of = reading_.key(self.tokens.first - 1);
  if (of != "de" && of != "d'") return;
  self.tokens.first = quantity;
}

}  // namespace entente
