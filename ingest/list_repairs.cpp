#include "ingest/list_repairs.hpp"

#include <string_view>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/function_words.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class ListRepairer {
 public:
  explicit ListRepairer(Document& document) : document_(document), tree_(document) {}

  void repair() {
    for (TokenIndex i = 0; i < document_.size(); ++i) {
      if (!tree_.is_readable(i)) continue;
      if (is_que(word(i))) {
        list_behind_comparison(i);
      } else if (word(i) == "mais") {
        list_behind_but(i);
      } else if (document_[i].pos == Pos::cconj) {
        list_with_object(i);
      }
    }
  }

 private:
  std::string_view word(TokenIndex i) const { return document_.word(i); }
  std::string_view label(TokenIndex i) const { return document_[i].dependency.view(); }
  TokenIndex first_of(TokenIndex i) const { return tree_.sentence_of(i).first; }

  // "aussi bien Oslo que Lima", "Oslo ainsi que Lima"
  void list_behind_comparison(TokenIndex que) {
    const TokenIndex second = tree_.object_behind(que);
    if (second < 0 || que < first_of(que) + 2 || tree_.child_of(second, "case") >= 0) return;
    const bool likewise = word(que - 1) == "ainsi";
    const TokenIndex noun = tree_.phrase_before(likewise ? que - 1 : que);
    if (noun < 0 || document_[noun].head == second || tree_.is_above(second, noun)) return;
    if (!likewise && !is_measured(noun)) return;
    if (likewise && label(second) == "conj" && document_[second].head == noun) list_with_complement(second, noun, que);
    if (!likewise || label(second).starts_with("obl")) tree_.hang(second, noun, "conj");
  }

  // "la libération de militants ainsi que d'autres détenus[conj<libération]": both are freed.
  void list_with_complement(TokenIndex second, TokenIndex event, TokenIndex que) {
    if (!among(word(que + 1), {"d'", "d’"}) || !is_event_noun(name_key(document_.lemma(event)))) return;
    const TokenIndex complement = tree_.child_of(event, "nmod");
    if (complement > event && complement < que) tree_.hang(second, complement, "conj");
  }

  // "aussi bien", "tant", "autant" before the first of two, whatever side of the verb.
  bool is_measured(TokenIndex noun) const {
    for (TokenIndex i = noun - 1; i >= first_of(noun) && i > noun - 7; --i) {
      if (word(i) == "tant" || word(i) == "autant") return true;
      if (word(i) == "bien") return i > first_of(noun) && word(i - 1) == "aussi";
      if (document_[i].pos == Pos::punct) return false;
    }
    return false;
  }

  // "non seulement Oslo, mais aussi Lima[conj<accusé]": listed with what stands before.
  void list_behind_but(TokenIndex but) {
    if (but < first_of(but) + 1 || but + 2 >= document_.size() ||
        !among(word(but + 1), {"aussi", "également", "encore"}))
      return;
    const TokenIndex second = tree_.object_behind(but);
    const TokenIndex noun = tree_.phrase_before(word(but - 1) == "," ? but - 1 : but);
    if (second < 0 || noun < 0 || tree_.child_of(second, "case") >= 0 || tree_.is_above(second, noun)) return;
    const TokenIndex verb = document_[noun].head;
    if (document_[verb].pos != Pos::verb || tree_.child_of(noun, "case") >= 0) return;
    if (label(noun).starts_with("obl") && noun > verb) tree_.hang(noun, verb, "obj");
    tree_.hang(second, noun, "conj");
  }

  // "a accusé Oslo puis Lima[conj<accusé]": a noun is listed with a noun.
  void list_with_object(TokenIndex conjunction) {
    const TokenIndex second = document_[conjunction].head;
    if (second <= conjunction || label(second) != "conj" || !tree_.is_noun(second) ||
        tree_.child_of(second, "case") >= 0 || tree_.child_of(second, "nsubj") >= 0)
      return;
    const TokenIndex verb = document_[second].head;
    const TokenIndex object = tree_.child_of(verb, "obj");
    if (document_[verb].pos != Pos::verb || object < 0 || object > conjunction ||
        tree_.phrase_before(conjunction) != object)
      return;
    tree_.hang(second, object, "conj");
  }

  Document& document_;
  TreeMender tree_;
};

}  // namespace

void repair_lists(Document& document) {
  ListRepairer(document).repair();
}

}  // namespace entente
