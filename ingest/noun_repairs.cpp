#include "ingest/noun_repairs.hpp"

#include "ingest/tree_mender.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// The noun that "vers" opens the phrase of; -1 where the word is another one.
TokenIndex goal_of(const Document& document, const TreeMender& tree, TokenIndex towards) {
  if (towards >= tree.sentence_of(towards - 1).last || document.word(towards) != "vers") return -1;
  const TokenIndex goal = document[towards].head;
  return goal > towards && tree.is_noun(goal) ? goal : -1;
}

// The step takes the place of what it leads to, and what stood before it there.
void set_before(Document& document, TreeMender& tree, TokenIndex step, TokenIndex goal) {
  const bool root = document.is_root(goal);
  const Label label = document[goal].dependency;
  tree.hang(step, root ? step : document[goal].head, root ? "ROOT" : label.view());
  for (TokenIndex i = tree.sentence_of(step).first; i < step; ++i) {
    if (document[i].head == goal) tree.hang(i, step, document[i].dependency.view());
  }
  tree.hang(goal, step, "nmod");
}

}  // namespace

// "pas" behind an article is no negation.
void repair_nouns(Document& document) {
  TreeMender tree(document);
  for (TokenIndex i = 1; i + 1 < document.size(); ++i) {
    if (document.word(i) != "pas" || document[i].pos != Pos::adv || !tree.is_readable(i) ||
        i == tree.sentence_of(i).first ||
        !among(document.word(i - 1), {"un", "ce", "le", "premier", "nouveau", "grand"}))
      continue;
    const TokenIndex goal = goal_of(document, tree, i + 1);
    if (goal < 0) continue;
    tree.make_noun(i, "pas");
    if (!tree.is_above(i, goal)) set_before(document, tree, i, goal);
    tree.hang(i - 1, i, document[i - 1].pos == Pos::adj ? "amod" : "det");
  }
}

}  // namespace entente
