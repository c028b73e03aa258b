#include "ingest/clause_repairs.hpp"

#include <string_view>

#include "ingest/function_words.hpp"
#include "ingest/list_repairs.hpp"
#include "ingest/noun_repairs.hpp"
#include "ingest/relations/time_words.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex longest_insertion = 20;

class ClauseRepairer {
 public:
  explicit ClauseRepairer(Document& document) : document_(document), tree_(document) {}

  void repair() {
    for (TokenIndex i = 0; i < document_.size(); ++i) {
      if (!tree_.is_readable(i)) continue;
      const Pos pos = document_[i].pos;
      if (pos == Pos::verb) {
        join_subject_past_insertion(i);
        take_subject_behind_et(i);
        free_object_of_opening(i);
        join_second_participle(i);
        take_object_past_insertion(i);
        take_complement_past_insertion(i);
        take_object_astray(i);
        free_subject_of_example(i);
        attach_participle(i);
        tell_behind_opening(i);
      } else if (is_que(word(i))) {
        tie_cleft(i);
      }
    }
  }

 private:
  std::string_view word(TokenIndex i) const { return document_.word(i); }
  std::string_view label(TokenIndex i) const { return document_[i].dependency.view(); }
  TokenIndex first_of(TokenIndex i) const { return tree_.sentence_of(i).first; }

  // Where the verb's group begins: at its auxiliaries, adverbs and pronouns.
  TokenIndex group_start(TokenIndex verb) const {
    TokenIndex start = verb;
    while (start > first_of(verb)) {
      const Pos pos = document_[start - 1].pos;
      const bool clitic = is_clitic(word(start - 1)) && document_[start - 1].head == verb;
      if (pos != Pos::aux && !(pos == Pos::adv && document_[start - 1].entity.empty()) && !clitic) break;
      --start;
    }
    return start;
  }

  bool has_finite_group(TokenIndex verb) const {
    for (TokenIndex i = group_start(verb); i <= verb; ++i) {
      if (tree_.is_finite(i)) return true;
    }
    return false;
  }

  bool has_subject(TokenIndex verb) const {
    return tree_.child_of(verb, "nsubj") >= 0 || tree_.child_of(verb, "nsubj:pass") >= 0 ||
           tree_.child_of(verb, "expl:subj") >= 0;
  }

  // "Lima, à son tour, pille Oslo", "le maire, lui, a": who stands before the insertion that opens the sentence.
  void join_subject_past_insertion(TokenIndex verb) {
    const TokenIndex close = group_start(verb) - 1;
    if (close <= first_of(verb) || word(close) != "," || !has_finite_group(verb) || has_subject(verb)) return;
    const TokenIndex open = tree_.opening_comma(close);
    if (open < 0) return;
    const TokenIndex subject = tree_.phrase_before(open);
    if (subject < 0 || !tree_.opens_sentence(subject)) return;
    if (document_[subject].head == verb && label(subject).starts_with("obl")) {
      tree_.hang(subject, verb, "nsubj");
    } else if (document_.is_root(subject) && tree_.is_above(subject, verb)) {
      const TokenIndex object = open_object(verb);
      if (tree_.make_clause(verb, subject, object, "obj")) take_from_insertion(verb, open, close);
    }
  }

  // What stands behind the verb is the main clause's.
  void take_from_insertion(TokenIndex verb, TokenIndex open, TokenIndex close) {
    for (TokenIndex i = verb + 1; i < tree_.sentence_of(verb).last; ++i) {
      const TokenIndex head = document_[i].head;
      if (head > open && head < close && (label(i) == "obj" || label(i).starts_with("obl")))
        tree_.hang(i, verb, label(i));
    }
  }

  // "a soutenu Lima et Oslo[conj<Lima] a condamné Quito": who stands between "et" and a verb without subject acts.
  void take_subject_behind_et(TokenIndex verb) {
    const TokenIndex start = group_start(verb);
    if (start <= first_of(verb) || !has_finite_group(verb) || has_subject(verb) || label(verb) == "conj") return;
    const TokenIndex noun = tree_.phrase_before(start);
    if (noun < 0 || label(noun) != "conj" || tree_.is_above(verb, noun)) return;
    const TokenIndex first = document_[noun].head;
    const TokenIndex above = document_[first].head;
    const TokenIndex et = tree_.child_of(noun, "cc");
    const bool listed = first < noun && (label(first) == "obj" || label(first).starts_with("obl")) &&
                        document_[above].pos == Pos::verb && above < first;
    if (!listed || et < 0 || word(et) != "et" || !begins_behind(noun, et) || tree_.child_of(noun, "case") >= 0 ||
        agrees_not(noun, verb))
      return;
    if (tree_.is_above(verb, above)) return;
    tree_.hang(noun, verb, "nsubj");
    tree_.hang(et, verb, "cc");
    tree_.hang(verb, above, "conj");
  }

  // Whether nothing but the noun's own words stand between it and the token before its phrase.
  bool begins_behind(TokenIndex noun, TokenIndex before) const {
    for (TokenIndex i = before + 1; i < noun; ++i) {
      if (document_[i].head != noun) return false;
    }
    return before < noun;
  }

  bool agrees_not(TokenIndex noun, TokenIndex verb) const {
    const Number own = document_.morphology(noun).number;
    for (TokenIndex i = group_start(verb); i <= verb; ++i) {
      if (!tree_.is_finite(i)) continue;
      const Number other = document_.morphology(i).number;
      return own != Number::none && other != Number::none && own != other;
    }
    return false;
  }

  // "reçoit ce mardi au Caire son homologue[obl], X": what has an article and no preposition is an object.
  void take_object_astray(TokenIndex verb) {
    if (tree_.child_of(verb, "obj") >= 0 || tree_.child_of(verb, "aux:pass") >= 0) return;
    const TokenIndex last = tree_.sentence_of(verb).last;
    for (TokenIndex i = verb + 2; i < last && i < verb + longest_insertion; ++i) {
      if (document_[i].head != verb || label(i) != "obl:mod" || !tree_.is_noun(i)) continue;
      if (document_[i - 1].pos != Pos::det || document_[i - 1].head != i || tree_.child_of(i, "case") >= 0) continue;
      if (!is_possessive(word(i - 1))) continue;  // "cette semaine" tells when
      tree_.hang(i, verb, "obj");
      return;
    }
  }

  // The noun right behind the verb that is not its object yet; -1 where there is one, or none stands there.
  TokenIndex open_object(TokenIndex verb) const {
    const TokenIndex noun = tree_.object_behind(verb);
    return noun >= 0 && tree_.child_of(noun, "case") < 0 && tree_.child_of(verb, "obj") < 0 ? noun : -1;
  }

  // "Après avoir pillé Oslo[nsubj], Lima[appos] s'est retirée": what stands right behind the opening's verb is its
  // object, and who stands behind the comma acts.
  void free_object_of_opening(TokenIndex verb) {
    if (!opens_with_infinitive_clause(verb)) return;
    const TokenIndex object = tree_.object_behind(verb);
    if (object < 0 || tree_.child_of(object, "case") >= 0) return;
    const TokenIndex doer = behind_comma(object);
    if (doer < 0) return;
    const TokenIndex main = main_verb_behind(doer);
    if (main < 0 || main == verb || tree_.is_above(main, doer) != (document_[object].head == main)) return;
    if (document_[object].head == main && label(object).starts_with("nsubj")) {
      const Label as = document_[object].dependency;
      tree_.hang(object, verb, "obj");
      tree_.hang(doer, main, as.view());
    } else if (document_[object].head == verb && document_.is_root(verb) && document_[main].head == verb &&
               !has_subject(main)) {
      tree_.hang(doer, main, "nsubj");
      tree_.hang(main, main, "ROOT");
      tree_.hang(verb, main, "advcl");
    }
  }

  bool opens_with_infinitive_clause(TokenIndex verb) const {
    const TokenIndex first = first_of(verb);
    if (verb - first > 6 || has_finite_group(verb)) return false;
    TokenIndex opener = first;
    while (opener < verb && document_[opener].pos == Pos::space) ++opener;
    return among(word(opener), {"Après", "Avant", "Pour", "Sans", "En", "Afin", "Faute"}) &&
           (tree_.child_of(verb, "obj") < 0 || document_.is_root(verb));
  }

  // The noun behind the comma that closes the phrase, hung from it; -1 for none.
  TokenIndex behind_comma(TokenIndex noun) const {
    const TokenIndex last = tree_.sentence_of(noun).last;
    for (TokenIndex i = noun + 1; i < last && i < noun + longest_insertion; ++i) {
      if (document_[i].head == noun && (label(i) == "appos" || label(i) == "conj") && tree_.is_noun(i)) {
        const TokenIndex start = start_of(i);
        return start - 1 > noun && word(start - 1) == "," ? i : -1;
      }
      if (tree_.is_finite(i)) return -1;
    }
    return -1;
  }

  // The first finite verb behind the noun, or whose auxiliary is finite.
  TokenIndex main_verb_behind(TokenIndex noun) const {
    const TokenIndex last = tree_.sentence_of(noun).last;
    for (TokenIndex i = noun + 1; i < last && i < noun + longest_insertion; ++i) {
      if (document_[i].pos == Pos::cconj || document_[i].pos == Pos::sconj) return -1;
      if (!tree_.is_finite(i)) continue;
      return document_[i].pos == Pos::aux ? document_[i].head : i;
    }
    return -1;
  }

  // "a condamné Oslo et soutenu[conj<Oslo] Lima et Quito[conj<Oslo]": a participle is listed with a participle, and
  // what follows with its object.
  void join_second_participle(TokenIndex verb) {
    const TokenIndex noun = document_[verb].head;
    const bool participle = tree_.is_past_participle(verb) || word(verb).ends_with("é");
    if (label(verb) != "conj" || noun > verb || !tree_.is_noun(noun) || label(noun) != "obj" || !participle ||
        !among(word(verb - 1), {"et", "puis", "ou"}))
      return;
    const TokenIndex first = document_[noun].head;
    if (document_[first].pos != Pos::verb || document_.morphology(first).verb_form != VerbForm::participle) return;
    const TokenIndex object = tree_.object_behind(verb);
    tree_.hang(verb, first, "conj");
    if (object < 0 || tree_.child_of(object, "case") >= 0) return;
    if (document_[object].head != verb && tree_.is_above(noun, object)) tree_.hang(object, verb, "obj");
    for (TokenIndex i = object + 1; i < tree_.sentence_of(verb).last; ++i) {
      if (document_[i].head == noun && label(i) == "conj" && document_[object].head == verb)
        tree_.hang(i, object, "conj");
    }
  }

  // Other than the day: "a aidé mardi[obj]".
  bool has_object(TokenIndex verb) const {
    const TokenIndex object = tree_.child_of(verb, "obj");
    return object >= 0 && weekday_of(word(object)) < 0 && word(object) != "hier";
  }

  // "a aidé, dans un communiqué, Oslo[conj<communiqué]": what stands behind the insertion's second comma.
  void take_object_past_insertion(TokenIndex verb) {
    if (has_object(verb) || tree_.child_of(verb, "aux:pass") >= 0) return;
    const TokenIndex last = tree_.sentence_of(verb).last;
    TokenIndex open = verb + 1;
    while (open < last && open < verb + 4 && word(open) != "," && document_[open].pos != Pos::adp) ++open;
    if (open + 2 >= last || word(open) != "," || document_[open + 1].pos != Pos::adp) return;
    TokenIndex close = open + 1;
    while (close < last && close < open + longest_insertion && word(close) != ",") ++close;
    if (close + 1 >= last || word(close) != ",") return;
    const TokenIndex object = tree_.object_behind(close);
    const TokenIndex head = object < 0 ? -1 : document_[object].head;
    if (head < 0 || (label(object) != "conj" && label(object) != "appos") ||
        (head != verb && (head <= open || head >= close)) || document_[close + 1].pos == Pos::adv ||
        tree_.child_of(object, "case") >= 0 || tree_.child_of(object, "cc") >= 0 || tree_.child_of(object, "conj") >= 0)
      return;
    tree_.hang(object, verb, "obj");
  }

  // "Des habitants[obl], surtout les jeunes[nsubj], ont": an example is no subject beside what it is one of.
  void free_subject_of_example(TokenIndex verb) {
    const TokenIndex example = tree_.child_of(verb, "nsubj");
    if (example < 0 || example > verb) return;
    const TokenIndex start = start_of(example);
    if (start < first_of(verb) + 2 || word(start - 2) != "," ||
        !among(word(start - 1), {"notamment", "particulièrement", "surtout", "principalement", "essentiellement"}))
      return;
    for (TokenIndex i = first_of(verb); i < start - 2; ++i) {
      if (document_[i].head != verb || label(i) != "obl:mod" || !tree_.is_noun(i) || tree_.child_of(i, "case") >= 0)
        continue;
      tree_.hang(i, verb, "nsubj");
      tree_.hang(example, i, "appos");
      return;
    }
  }

  // At the noun's article and what else hangs from it before it; adverbs are none of it.
  TokenIndex start_of(TokenIndex noun) const {
    TokenIndex start = noun;
    while (start > first_of(noun) && document_[start - 1].head == noun && document_[start - 1].pos != Pos::punct &&
           document_[start - 1].pos != Pos::adv)
      --start;
    return start;
  }

  // "le gouvernement de coalition (17 ministres), composé de centristes, ... et soutenu par Lima": a participle behind
  // a comma is said of the noun before it that it agrees with.
  void attach_participle(TokenIndex verb) {
    if (!is_bare_participle(verb)) return;
    TokenIndex before = verb - 1;
    while (before > first_of(verb) && document_[before].pos == Pos::adv) --before;
    if (before <= first_of(verb)) return;
    if (label(verb) == "conj" && word(before) == "et" && tree_.is_finite(document_[verb].head) &&
        label(document_[verb].head) == "acl:relcl" && document_[document_[verb].head].head < verb) {
      const TokenIndex other = document_[document_[verb].head].head;
      if (is_bare_participle(other)) tree_.hang(verb, other, "conj");
      return;
    }
    if (label(verb) != "advcl" || word(before) != "," || document_[verb].head > verb) return;
    const TokenIndex noun = agreeing_before(before, verb);
    if (noun >= 0 && document_[noun].head != verb && !tree_.is_above(verb, noun)) tree_.hang(verb, noun, "acl");
  }

  // "Surpris par la grève, il céda": what opens the sentence hangs from what is told behind its comma.
  void tell_behind_opening(TokenIndex participle) {
    if (!is_bare_participle(participle) || !document_.is_root(participle) || has_subject(participle)) return;
    for (TokenIndex i = first_of(participle); i < participle; ++i) {
      if (document_[i].pos != Pos::punct) return;
    }
    for (TokenIndex main = participle + 1; main < tree_.sentence_of(participle).last; ++main) {
      if (document_[main].head != participle || document_[main].pos != Pos::verb) continue;
      const TokenIndex subject = tree_.child_of(main, "nsubj");
      if (subject <= participle + 1 || subject > main) continue;
      const TokenIndex start = document_[subject - 1].pos == Pos::det ? subject - 1 : subject;
      if (word(start - 1) != ",") continue;
      tree_.hang(main, main, "ROOT");
      tree_.hang(participle, main, "advcl");
      return;
    }
  }

  bool is_bare_participle(TokenIndex verb) const {
    return tree_.is_past_participle(verb) && tree_.child_of(verb, "obl:agent") >= 0 &&
           tree_.child_of(verb, "aux:tense") < 0 && tree_.child_of(verb, "aux:pass") < 0;
  }

  // Of the phrase that ends at the comma, past a parenthesis; of its nouns the last of the participle's gender and
  // number.
  TokenIndex agreeing_before(TokenIndex comma, TokenIndex participle) const {
    const Morphology& wanted = document_.morphology(participle);
    TokenIndex i = comma - 1;
    if (word(i) == ")") {
      while (i > first_of(comma) && word(i) != "(") --i;
      --i;
    }
    for (; i >= first_of(comma); --i) {
      if (document_[i].pos == Pos::verb || document_[i].pos == Pos::punct) return -1;
      const Morphology& own = document_.morphology(i);
      if (document_[i].pos == Pos::noun && own.gender == wanted.gender && own.number == wanted.number) return i;
    }
    return -1;
  }

  // "a discuté mardi, à Genève, avec Oslo[nmod<Genève]": behind the second comma it is the verb's.
  void take_complement_past_insertion(TokenIndex verb) {
    const TokenIndex last = tree_.sentence_of(verb).last;
    for (TokenIndex close = verb + 3; close + 2 < last && close < verb + longest_insertion; ++close) {
      if (tree_.is_finite(close)) return;
      if (word(close) != "," || document_[close + 1].pos != Pos::adp) continue;
      if (!among(word(close + 1), {"avec", "contre", "auprès", "envers", "sur", "à", "au", "aux"})) continue;
      const TokenIndex noun = document_[close + 1].head;
      const TokenIndex inserted = noun > close ? document_[noun].head : -1;
      if (inserted <= verb || inserted >= close || label(noun) != "nmod" || document_[inserted].head != verb ||
          !label(inserted).starts_with("obl") || tree_.opening_comma(close) < verb)
        continue;
      tree_.hang(noun, verb, "obl:mod");
      return;
    }
  }

  // "c'est Oslo que Lima a pillée": a relative clause of who is named.
  void tie_cleft(TokenIndex que) {
    TokenIndex verb = document_[que].head;
    const TokenIndex noun = verb > que ? document_[verb].head : -1;
    if (noun < 0 || noun >= que || !tree_.is_noun(noun) || tree_.child_of(noun, "case") >= 0) return;
    // Hung from who acts: the verb behind.
    const TokenIndex doer = document_[verb].pos == Pos::verb ? -1 : verb;
    if (doer >= 0) verb = main_verb_behind(doer);
    if (verb <= que || document_[verb].pos != Pos::verb || document_[verb].head != noun) return;
    const TokenIndex copula = tree_.child_of(noun, "cop");
    if (copula < 1 || !among(word(copula - 1), {"C'", "c'", "C’", "c’", "Ce", "ce"}) || label(verb) == "acl:relcl")
      return;
    tree_.hang(verb, noun, "acl:relcl");
    tree_.hang(que, verb, "obj");
    if (doer >= 0) tree_.hang(doer, verb, "nsubj");
  }

  Document& document_;
  TreeMender tree_;
};

}  // namespace

void repair_clauses(Document& document) {
  repair_nouns(document);
  ClauseRepairer(document).repair();
  repair_lists(document);
}

}  // namespace entente
