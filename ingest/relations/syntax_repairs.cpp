// What the parser loses, found again from the words: an auxiliary far from its participle, the name right before a
// word.
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "a de son côté dénoncé", "ont, selon lui, attaqué": the "avoir" of a participle that has none of its own, with
// nothing but adverbs and phrases between; -1 for none.
TokenIndex Syntax::lost_auxiliary(TokenIndex participle) const {
  if (morphology(participle).verb_form != VerbForm::participle || dependent(participle, "aux:tense") >= 0 ||
      dependent(participle, "aux:pass") >= 0 || document_[participle].dependency == "conj")
    return -1;
  const TokenIndex first = document_.sentences[document_[participle].sentence].tokens.first;
  for (TokenIndex i = participle - 1; i >= first && i >= participle - 7; --i) {
    if (among(lower(i), {"a", "ont", "avait", "avaient", "aurait", "auraient", "aura", "auront"})) {
      if (document_[i].pos != Pos::aux && document_[i].pos != Pos::verb) return -1;
      return i;
    }
    const Pos pos = document_[i].pos;
    if (is_verbal(i) || pos == Pos::sconj || pos == Pos::cconj || among(lower(i), {";", ":", ".", "qui", "dont"}))
      return -1;
  }
  return -1;
}

// "avait expulsé l'ambassadeur, gelé des crédits et menacé": a participle behind a comma with an object of its own
// shares the auxiliary of the verb before, to whose object the parser gave it. That verb; -1 for none.
TokenIndex Syntax::coordinated_participle(TokenIndex participle) const {
  const std::string_view label = document_[participle].dependency.view();
  if (morphology(participle).verb_form != VerbForm::participle || (label != "acl" && label != "advcl") ||
      lower(participle).ends_with("ant") || participle == 0 || lower(participle - 1) != "," ||
      participle + 2 >= document_.size() || document_[participle + 1].pos != Pos::det ||
      document_[participle + 2].pos == Pos::num)
    return -1;
  const TokenIndex noun = document_[participle].head;
  if (noun > participle || dependent(participle, "obl:agent") >= 0) return -1;
  // Hung from the verb itself: ", suspendu la Constitution" shares its auxiliary.
  const bool direct = label == "advcl" && is_verbal(noun);
  if (direct ? dependent(participle, "obj") < 0 : label != "acl" || document_[noun].dependency != "obj") return -1;
  const TokenIndex verb = direct ? noun : document_[noun].head;
  if ((!direct && verb > noun) || !is_verbal(verb) || dependent(verb, "nsubj") < 0) return -1;
  const TokenIndex auxiliary = dependent(verb, "aux:tense");
  return auxiliary >= 0 && lemma(auxiliary) == "avoir" ? verb : -1;
}

// Right behind the comma or the mark that closes a quotation, and followed by whoever speaks.
bool Syntax::is_behind_quotation(TokenIndex token) const {
  const auto word = [&](TokenIndex i) { return document_.word(i); };
  if (token < 2 || token + 1 >= document_.size() || dependent(token, "det") >= 0) return false;
  const TokenIndex mark = word(token - 1) == "," ? token - 2 : token - 1;
  if (word(mark) != "»" && word(mark) != "\"" && word(mark) != "”") return false;
  const Pos next = document_[token + 1].pos;
  return next == Pos::det || next == Pos::propn;
}

bool Syntax::colon_between(TokenIndex first, TokenIndex last) const {
  for (TokenIndex i = first; i < last; ++i) {
    if (lower(i) == ":") return true;
  }
  return false;
}

TokenIndex Syntax::actor_ending_at(TokenIndex token) const {
  const TokenIndex first = document_.sentences[document_[token].sentence].tokens.first;
  TokenIndex end = token;
  if (end - 1 > first && lower(end - 1) == ")") {
    TokenIndex open = end - 2;
    while (open > first && lower(open) != "(" && end - open < 10) --open;
    if (lower(open) == "(") end = open;
  }
  TokenIndex found = -1;
  for (TokenIndex i = token - 1; i >= first && i > end - 12; --i) {
    const Mention* mention = mention_at(i);
    if (mention == nullptr || (mention->tokens.last != end && mention->tokens.last != token)) continue;
    // The outermost: "les ministres de l'Union".
    if (found < 0 || mention->tokens.first < mention_at(found)->tokens.first) found = i;
  }
  return found;
}

}  // namespace entente
