#include "ingest/enumerated_verbs.hpp"

#include "ingest/relations/time_words.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class Joiner {
 public:
  explicit Joiner(Document& document) : document_(document), tree_(document) {}

  void join() {
    for (TokenIndex i = 1; i < document_.size(); ++i) {
      if (is_said_of_noun(i)) join(i);
    }
  }

 private:
  std::string_view label(TokenIndex i) const { return document_[i].dependency.view(); }

  bool is_participle(TokenIndex i) const { return tree_.is_past_participle(i) && tree_.child_of(i, "aux:tense") < 0; }

  // Behind a comma and hung from a noun before it.
  bool is_said_of_noun(TokenIndex i) const {
    return document_.word(i - 1) == "," && is_participle(i) && (label(i) == "amod" || label(i).starts_with("acl")) &&
           document_[i].head < i && !document_.is_root(i);
  }

  bool is_time(TokenIndex noun) const {
    const std::string_view lemma = document_.lemma(noun);
    return weekday_of(lemma) >= 0 ||
           among(lemma, {"semaine", "mois", "an", "année", "jour", "nuit", "veille", "lendemain", "matin", "soir"});
  }

  // The active verb whose object the noun is; -1 for none.
  TokenIndex verb_of(TokenIndex noun) const {
    if (label(noun) != "obj" || document_.is_root(noun)) return -1;
    const TokenIndex verb = document_[noun].head;
    const TokenIndex auxiliary = tree_.child_of(verb, "aux:tense");
    return verb < noun && auxiliary >= 0 && document_.lemma(auxiliary) == "avoir" ? verb : -1;
  }

  // Whether "et" and one more participle close the enumeration before the sentence ends.
  bool goes_on(TokenIndex from) const {
    for (TokenIndex i = from; i + 1 < tree_.sentence_of(from).last; ++i) {
      if (tree_.is_finite(i) || document_[i].pos == Pos::sconj) return false;
      if (document_.word(i) == "et" && is_participle(i + 1)) return true;
    }
    return false;
  }

  void join(TokenIndex participle) {
    const TokenIndex noun = document_[participle].head;
    const TokenIndex verb = verb_of(noun);
    const TokenIndex object = tree_.object_behind(participle);
    if (verb < 0 || object < 0 || is_time(object) || tree_.child_of(object, "case") >= 0 || !goes_on(participle + 1) ||
        !tree_.is_above(verb, object))
      return;
    tree_.hang(participle, verb, "conj");
    tree_.hang(object, participle, "obj");
    // The further objects that the parser gave to the one before.
    const TokenIndex last = tree_.sentence_of(participle).last;
    for (TokenIndex i = object + 1; i < last && !is_participle(i); ++i) {
      if (document_[i].head == noun && label(i) == "conj") tree_.hang(i, object, "conj");
    }
  }

  Document& document_;
  TreeMender tree_;
};

}  // namespace

void join_enumerated_verbs(Document& document) {
  Joiner(document).join();
}

}  // namespace entente
