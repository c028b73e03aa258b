#include "ingest/strayed_verbs.hpp"

#include <string>
#include <string_view>

#include "base/text.hpp"
#include "ingest/function_words.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/verb_forms.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex insertion = 10;  // of words between an auxiliary and its participle

class Tier {
 public:
  Tier(Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon), tree_(document) {}

  void tie() {
    for (TokenIndex i = 0; i < document_.size(); ++i) {
      if (!tree_.is_readable(i)) continue;
      if (is_lone_auxiliary(i)) find_participle(i);
      if (document_[i].pos == Pos::noun || document_[i].pos == Pos::adj) {
        restore_behind_auxiliary(i);
        restore_opening(i);
      }
      if (document_[i].pos != Pos::verb) continue;
      if (document_.word(i) == "avoir" && i + 1 < document_.size()) restore_participle(i);
      if (!tree_.is_finite(i)) continue;
      tie_to_object(i);
      tie_to_subject(i);
      take_name(i);
      take_subject_behind_que(i);
    }
  }

 private:
  std::string_view label(TokenIndex i) const { return document_[i].dependency.view(); }
  bool is_of_noun(TokenIndex i) const {
    return among(label(i), {"nmod", "amod", "nsubj", "appos", "flat:name", "flat:foreign", "obj"});
  }

  // "Lima[nsubj<attaquera] attaquera[nmod<Oslo] Oslo[ROOT]"
  void tie_to_object(TokenIndex verb) {
    const TokenIndex object = tree_.object_behind(verb);
    if (object < 0 || document_[verb].head != object || !is_of_noun(verb)) return;
    const TokenIndex own = tree_.child_of(verb, "nsubj");
    const TokenIndex subject = own >= 0 && own < verb ? own : tree_.phrase_before(verb);
    if (subject >= 0) tree_.make_clause(verb, subject, object, "obj");
  }

  // "Lima[ROOT] bloque[flat:name<Lima] Oslo[flat:name<Lima]"
  void tie_to_subject(TokenIndex verb) {
    const TokenIndex subject = document_[verb].head;
    if (subject > verb || !is_of_noun(verb) || !tree_.is_noun(subject) || tree_.phrase_before(verb) != subject ||
        tree_.child_of(verb, "nsubj") >= 0 || !tree_.lacks_verb(verb))
      return;
    const TokenIndex object = tree_.object_behind(verb);
    const bool open = tree_.child_of(verb, "obj") < 0 && object >= 0 && tree_.child_of(object, "case") < 0;
    tree_.make_clause(verb, subject, open ? object : -1, "obj");
  }

  // "harcèle Lima[flat:name<harcèle]", "appelle maintenant Lima[xcomp]": no verb has a name, no name is said of others.
  void take_name(TokenIndex verb) {
    const TokenIndex object = tree_.object_behind(verb);
    const bool name = object >= 0 && document_[object].pos == Pos::propn && !document_[object].entity.empty() &&
                      among(label(object), {"xcomp", "advmod", "nmod", "appos", "dep"});
    if (object < 0 || document_[object].head != verb || (!name && !label(object).starts_with("flat")) ||
        tree_.child_of(verb, "obj") >= 0)
      return;
    tree_.hang(object, verb, tree_.child_of(verb, "nsubj") >= 0 ? "obj" : "nsubj");
  }

  // "la loi, que critique Lima[obj<critique]": "que" is the object.
  void take_subject_behind_que(TokenIndex verb) {
    if (verb == 0 || !label(verb).starts_with("acl") || !is_que(document_.word(verb - 1)) ||
        document_[verb].head >= verb - 1 || tree_.child_of(verb, "nsubj") >= 0)
      return;
    const TokenIndex subject = tree_.object_behind(verb);
    if (subject < 0 || document_[subject].head != verb || !among(label(subject), {"obj", "nmod", "flat:name", "appos"}))
      return;
    tree_.hang(verb, document_[verb].head, "acl:relcl");
    tree_.hang(verb - 1, verb, "obj");
    tree_.hang(subject, verb, "nsubj");
  }

  // "se sont félicités[noun]": what has an auxiliary and no article is a participle.
  void restore_behind_auxiliary(TokenIndex i) {
    const TokenIndex auxiliary = i > 0 && document_[i - 1].pos == Pos::aux ? i - 1 : -1;
    if (auxiliary < 0 || document_[auxiliary].head != i || document_[auxiliary].dependency == "cop") return;
    const std::string infinitive = infinitive_of(i);
    if (!infinitive.empty() && lexicon_.knows_verb(infinitive)) tree_.make_verb(i, infinitive, past_participle);
  }

  // "Critiquée[noun] par Lima, Oslo a": an opening with an agent is a participle.
  void restore_opening(TokenIndex i) {
    TokenIndex first = tree_.sentence_of(i).first;
    while (first < i && document_[first].pos == Pos::space) ++first;
    if (i != first || i + 2 >= document_.size() || document_.word(i + 1) != "par") return;
    const std::string infinitive = lower_case(infinitive_of(i));
    if (infinitive.empty() || !lexicon_.knows_verb(infinitive)) return;
    const Number number = document_.word(i).ends_with('s') ? Number::plural : Number::singular;
    tree_.make_verb(
        i, infinitive,
        number == Number::plural ? "Number=Plur|Tense=Past|VerbForm=Part" : "Number=Sing|Tense=Past|VerbForm=Part");
    const TokenIndex agent = tree_.object_behind(i + 1);
    if (agent >= 0 && document_[agent].head == i) tree_.hang(agent, i, "obl:agent");
  }

  // "d'avoir massacré[noun<avoir] des civils"
  void restore_participle(TokenIndex auxiliary) {
    const TokenIndex verb = auxiliary + 1;
    const Pos pos = document_[verb].pos;
    if ((pos != Pos::noun && pos != Pos::adj) || document_[verb].head != auxiliary || !is_participle(verb)) return;
    tree_.make_verb(verb, infinitive_of(verb), past_participle);
    take_over(auxiliary, verb);
    for (TokenIndex i = verb + 1; i < tree_.sentence_of(verb).last; ++i) {
      if (document_[i].head == verb && label(i) == "obl:agent") tree_.hang(i, verb, "obl:mod");  // it is active
      // "des civils", taken for "de" and an article behind a noun
      if (document_[i].head == verb && label(i) == "nmod" && document_.word(i - 1) == "des") tree_.hang(i, verb, "obj");
    }
  }

  // The verb stands where its auxiliary stood, with all that hung from it.
  void take_over(TokenIndex auxiliary, TokenIndex verb) {
    const bool root = document_.is_root(auxiliary);
    tree_.hang(verb, root ? verb : document_[auxiliary].head, root ? "ROOT" : label(auxiliary));
    const TokenSpan sentence = tree_.sentence_of(verb);
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
      if (i != verb && i != auxiliary && document_[i].head == auxiliary) tree_.hang(i, verb, label(i));
    }
    tree_.hang(auxiliary, verb, "aux:tense");
    document_.tokens[static_cast<std::size_t>(auxiliary)].pos = Pos::aux;
  }

  // "ont, mardi, insulté": taken for a verb of its own.
  bool is_lone_auxiliary(TokenIndex i) const {
    return (document_[i].pos == Pos::aux || document_[i].pos == Pos::verb) && tree_.is_finite(i) &&
           document_.lemma(i) == "avoir" && !label(i).starts_with("aux") && comma_behind(i) >= 0 &&
           tree_.child_of(i, "obj") < 0;
  }

  // Past adverbs; -1 where no insertion follows.
  TokenIndex comma_behind(TokenIndex i) const {
    do ++i;
    while (i < document_.size() && document_[i].pos == Pos::adv);
    return i < document_.size() && document_.word(i) == "," ? i : -1;
  }

  bool is_participle(TokenIndex i) const {
    return tree_.is_past_participle(i) || (document_.word(i).ends_with("é") && lexicon_.knows_verb(infinitive_of(i)));
  }
  std::string infinitive_of(TokenIndex i) const { return infinitive_of_participle(document_.word(i)); }

  // Behind the comma that closes the insertion.
  TokenIndex participle_behind(TokenIndex auxiliary) const {
    const TokenIndex last = tree_.sentence_of(auxiliary).last;
    const TokenIndex open = comma_behind(auxiliary);
    for (TokenIndex i = open + 1; i + 1 < last && i < open + insertion; ++i) {
      if (tree_.is_finite(i) && !is_participle(i)) return -1;
      if (document_.word(i) != ",") continue;
      TokenIndex next = i + 1;
      while (next + 1 < last && document_[next].pos == Pos::adv) ++next;
      if (is_participle(next)) return next;
    }
    return -1;
  }

  void find_participle(TokenIndex auxiliary) {
    const TokenIndex verb = participle_behind(auxiliary);
    if (verb < 0 || (document_[verb].head != auxiliary && !tree_.is_above(auxiliary, verb))) return;
    if (document_[verb].pos != Pos::verb || document_.morphology(verb).verb_form != VerbForm::participle)
      tree_.make_verb(verb, infinitive_of(verb), past_participle);
    const TokenIndex object = tree_.object_behind(verb);
    const bool stray = object >= 0 && tree_.child_of(object, "case") < 0 && tree_.is_above(auxiliary, object);
    take_over(auxiliary, verb);
    if (stray) tree_.hang(object, verb, "obj");
  }

  Document& document_;
  const Lexicon& lexicon_;
  TreeMender tree_;
};

}  // namespace

void tie_strayed_verbs(Document& document, const Lexicon& lexicon) {
  Tier(document, lexicon).tie();
}

}  // namespace entente
