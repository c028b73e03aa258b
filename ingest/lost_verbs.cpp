#include "ingest/lost_verbs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "ingest/enumerated_verbs.hpp"
#include "ingest/function_words.hpp"
#include "ingest/strayed_verbs.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/verb_forms.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Forms that are verbs wherever they stand behind a noun phrase and before an object.
constexpr std::array<std::string_view, 8> plain_forms{"dément",     "critique", "presse",  "somme",
                                                      "sanctionne", "assiège",  "conspue", "tance"};

struct LostVerb {
  std::string infinitive;
  std::string_view features;
  bool plural = false;
  bool sure = false;   // the ending is that of a verb alone
  bool plain = false;  // of plain_forms
  bool alone = false;  // may stand without an object
};

// Clitics that no article looks like.
bool is_sure_clitic(std::string_view word) {
  return is_clitic(word) && !is_object_clitic(word);
}

class Mender {
 public:
  Mender(Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon), tree_(document) {}

  void mend() {
    for (TokenIndex i = 0; i < document_.size(); ++i) {
      if (!tree_.is_readable(i)) continue;
      const Pos pos = document_[i].pos;
      if (pos != Pos::verb && pos != Pos::noun && pos != Pos::adj && pos != Pos::adv && pos != Pos::propn &&
          pos != Pos::x)
        continue;
      if (pos != Pos::verb && document_.word(i).ends_with("ant")) mend_gerund(i);
      if (pos != Pos::verb && document_.word(i).ends_with("é")) mend_participle(i);
      if (pos == Pos::verb ? !is_participle(i) : !may_be_lost(i)) continue;
      if (const auto verb = read(i)) pos == Pos::verb ? restore_tense(i, *verb) : mend(i, *verb);
    }
  }

 private:
  bool is_participle(TokenIndex i) const { return document_.morphology(i).verb_form == VerbForm::participle; }

  // The verb that the lexicon knows by this form.
  std::optional<LostVerb> read(TokenIndex i) const {
    const std::string_view word = document_.word(i);
    if (lower_case(word) != word || lexicon_.prepositions_ending(word) != nullptr) return std::nullopt;  // a name
    for (FiniteForm& form : finite_forms(word)) {
      if (!lexicon_.knows_verb(form.infinitive)) continue;
      LostVerb verb{std::move(form.infinitive), form.features, form.plural, form.sure};
      verb.plain = std::ranges::find(plain_forms, word) != plain_forms.end();
      verb.alone = among(verb.infinitive, {"démentir", "mentir"});
      return verb;
    }
    return std::nullopt;
  }

  // Behind a noun phrase, a small word or a conjunction, without an article or a preposition: most words are not.
  bool may_be_lost(TokenIndex i) const {
    if (i <= tree_.sentence_of(i).first) return false;
    const Pos before = document_[i - 1].pos;
    const bool plain = std::ranges::find(plain_forms, document_.word(i)) != plain_forms.end();
    if (before == Pos::det) return plain;
    return before != Pos::adp && before != Pos::num && before != Pos::verb && before != Pos::aux &&
           (plain || document_[i].dependency != "flat:name");
  }

  // A verb whose ending no participle has.
  void restore_tense(TokenIndex i, const LostVerb& verb) {
    const std::string_view word = document_.word(i);
    if (!verb.sure && !word.ends_with('e') && !word.ends_with("ent")) return;
    const std::string_view label = document_[i].dependency.view();
    const bool of_noun = label == "acl" || label == "amod" || label == "nmod" || label == "appos";
    const TokenIndex own = tree_.child_of(i, "nsubj");
    if (of_noun && (own < 0 || own > i)) {
      const TokenIndex subject = subject_before(i, verb);
      const TokenIndex object = own > i ? own : tree_.object_behind(i);
      if (subject < 0 || !tree_.lacks_verb(i)) return;
      const bool open = object >= 0 && tree_.child_of(object, "case") < 0 &&
                        (tree_.child_of(i, "obj") < 0 || tree_.child_of(i, "obj") == object);
      tree_.make_clause(i, subject, open ? object : -1, "obj");
    }
    tree_.set_morphology(i, verb.features);
  }

  // Past small words and adverbs; of the verb's number.
  TokenIndex subject_before(TokenIndex i, const LostVerb& verb) const {
    const TokenIndex first = tree_.sentence_of(i).first;
    TokenIndex from = i;
    while (from > first && (document_[from - 1].pos == Pos::adv || is_sure_clitic(document_.word(from - 1))) &&
           document_[from - 1].entity.empty())
      --from;
    const TokenIndex subject =
        from > first && document_.word(from - 1) == "," ? subject_past_insertion(from - 1) : tree_.phrase_before(from);
    if (subject < 0 || (verb.plain && from != i && document_.word(from - 1) != ",")) return -1;
    const Number number = document_.morphology(subject).number;
    const bool listed = tree_.child_of(subject, "conj") >= 0 || document_[subject].dependency == "conj";
    if (!verb.plain && number != Number::none && document_[subject].pos != Pos::propn &&
        (verb.plural ? number != Number::plural && !listed : number != Number::singular))
      return -1;
    return subject;
  }

  // "Lima, à son tour, pille Oslo"
  TokenIndex subject_past_insertion(TokenIndex close) const {
    const TokenIndex open = tree_.opening_comma(close);
    const TokenIndex subject = open < 0 ? -1 : tree_.phrase_before(open);
    return subject >= 0 && document_.is_root(subject) && tree_.opens_sentence(subject) ? subject : -1;
  }

  // "le ministre", "Lima": bare nouns stand beside others in headlines.
  bool is_determined(TokenIndex noun) const {
    return document_[noun].pos == Pos::propn || !document_[noun].entity.empty() || tree_.child_of(noun, "det") >= 0;
  }

  // "dément avoir fui", "menace de fuir": the participle, or the infinitive itself.
  TokenIndex infinitive_behind(TokenIndex verb) const {
    const TokenIndex last = tree_.sentence_of(verb).last;
    TokenIndex i = verb + 1;
    if (i < last && among(document_.word(i), {"de", "d'", "d’", "à"})) ++i;
    while (i < last && is_clitic(document_.word(i))) ++i;
    if (i >= last || document_.morphology(i).verb_form != VerbForm::infinitive) return -1;
    if (document_[i].pos == Pos::verb) return i;
    const TokenIndex main = document_[i].head;
    return document_[i].pos == Pos::aux && main > i && main < last ? main : -1;
  }

  // "reproche à Lima", "enquête sur Lima": a preposition that the lexicon knows behind the verb.
  bool takes_preposition_behind(TokenIndex verb, const LostVerb& entry) const {
    const TokenIndex last = tree_.sentence_of(verb).last;
    TokenIndex i = verb + 1;
    while (i < last && document_[i].pos == Pos::adv) ++i;
    if (entry.plain || i + 1 >= last || document_[i].pos != Pos::adp) return false;
    const std::string_view form = document_.word(i);
    const std::string_view name = among(form, {"au", "aux"}) ? std::string_view("à") : form;
    const auto slot = name == "de" ? std::nullopt : lexicon_.slot(name);
    if (!slot) return false;
    const Lexicon::Range known = lexicon_.find(WordKind::verb, entry.infinitive);
    return std::ranges::any_of(known, [&](std::uint32_t index) {
      const Entry& own = lexicon_[index];
      return own.role == Role::relation && own.words.size() == 1 &&
             std::ranges::find(own.frame.target, *slot) != own.frame.target.end();
    });
  }

  // ", ce que dément Lima", "la loi, que critique Lima"
  bool opens_with_que(TokenIndex i) const {
    return i > 0 && document_[i - 1].sentence == document_[i].sentence && is_que(document_.word(i));
  }

  void mend(TokenIndex verb, const LostVerb& entry) {
    if (entry.plain && mend_behind_clitic(verb, entry)) return;
    // "qui contrôlent[adj] le nord": the parser has the clause right.
    if (document_.word(verb - 1) == "qui" && document_[verb - 1].head == verb &&
        document_[verb].dependency.view().starts_with("acl")) {
      tree_.make_verb(verb, entry.infinitive, entry.features);
      return;
    }
    const TokenIndex noun = tree_.object_behind(verb);
    if (document_[verb].dependency == "flat:name" && !entry.sure) return;  // a word of a name, most likely
    if (opens_with_que(verb - 1)) {
      if (noun >= 0) mend_relative(verb, entry, verb - 1, noun);
      return;
    }
    if (document_[verb - 1].pos == Pos::cconj) {
      if (noun >= 0 && !entry.plain) mend_second(verb, entry, noun);
      return;
    }
    if (!entry.plain && noun < 0 && mend_behind_pronoun(verb, entry)) return;
    const TokenIndex content = noun < 0 && (entry.alone || !entry.plain) ? infinitive_behind(verb) : -1;
    const bool closed = entry.alone && tree_.ends_clause(verb + 1);
    if (noun < 0 && content < 0 && !closed && !entry.sure && !takes_preposition_behind(verb, entry)) return;
    const TokenIndex subject = subject_before(verb, entry);
    if (subject < 0 || (!entry.plain && (!is_determined(subject) || !tree_.lacks_verb(verb)))) return;
    TokenIndex start = subject;
    while (start > tree_.sentence_of(verb).first && among_phrase(start - 1)) --start;
    if (opens_with_que(start - 1) && document_.word(start - 2) == "ce") {
      mend_relative(verb, entry, start - 1, subject);
      return;
    }
    const bool nominal = noun >= 0;
    if (tree_.make_clause(verb, subject, nominal ? noun : content, nominal ? "obj" : "xcomp"))
      tree_.make_verb(verb, entry.infinitive, entry.features);
  }

  // "ont violé", taken for an adverb: what has an auxiliary of tense is a verb.
  void mend_participle(TokenIndex i) {
    const TokenIndex auxiliary = tree_.child_of(i, "aux:tense");
    const std::string infinitive = infinitive_of_participle(document_.word(i));
    if (auxiliary < 0 || auxiliary > i || document_.lemma(auxiliary) != "avoir" || !lexicon_.knows_verb(infinitive))
      return;
    tree_.make_verb(i, infinitive, past_participle);
  }

  // "a riposté en bombardant la ville", taken for a noun with its object as another one behind it.
  void mend_gerund(TokenIndex i) {
    if (i <= tree_.sentence_of(i).first || !among(document_.word(i - 1), {"en", "En"})) return;
    const std::string infinitive = infinitive_of_gerund(document_.word(i));
    const TokenIndex object = tree_.object_behind(i);
    if (object < 0 || document_[object].head != i || !lexicon_.knows_verb(infinitive)) return;
    tree_.make_verb(i, infinitive, "Tense=Pres|VerbForm=Part");
    tree_.hang(i - 1, i, "mark");
    tree_.hang(object, i, "obj");
    if (!document_.is_root(i)) tree_.hang(i, document_[i].head, "advcl");
  }

  // "La droite le critique.": no noun stands right behind another with an article of its own and nothing behind it.
  bool mend_behind_clitic(TokenIndex verb, const LostVerb& entry) {
    const TokenSpan sentence = tree_.sentence_of(verb);
    const TokenIndex clitic = verb - 1;
    if (clitic <= sentence.first || !among(document_.word(clitic), {"le", "la", "les"})) return false;
    const TokenIndex subject = tree_.phrase_before(clitic);
    if (subject < 0 || !document_.is_root(subject)) return false;
    if (verb + 1 < sentence.last && document_[verb + 1].pos != Pos::punct && document_[verb + 1].pos != Pos::space &&
        !among(document_.word(verb + 1), {"pour", "depuis", "sur", "vivement", "sévèrement", "durement"}))
      return false;
    if (!tree_.make_clause(verb, subject, clitic, "obj")) return false;
    document_.tokens[static_cast<std::size_t>(clitic)].pos = Pos::pron;
    document_.tokens[static_cast<std::size_t>(clitic)].tag = "PRON";
    tree_.make_verb(verb, entry.infinitive, entry.features);
    return true;
  }

  bool among_phrase(TokenIndex i) const {
    return document_[i].pos == Pos::det || document_[i].pos == Pos::adj || document_[i].pos == Pos::num;
  }

  // Of "ce", or of the noun before "que" and its comma.
  void mend_relative(TokenIndex verb, const LostVerb& entry, TokenIndex que, TokenIndex subject) {
    TokenIndex antecedent = que - 1;
    if (document_.word(antecedent) != "ce") {
      if (entry.plain) return;
      antecedent = tree_.phrase_before(document_.word(antecedent) == "," ? antecedent : que);
    }
    if (antecedent < 0 || tree_.is_above(verb, antecedent) || tree_.is_above(subject, antecedent)) return;
    tree_.make_verb(verb, entry.infinitive, entry.features);
    tree_.hang(verb, antecedent, "acl:relcl");
    tree_.hang(que, verb, "obj");
    tree_.hang(subject, verb, "nsubj");
  }

  // "Lima, contre laquelle Oslo complote[noun]", "la loi que Lima critique[adj]"
  bool mend_behind_pronoun(TokenIndex verb, const LostVerb& entry) {
    TokenIndex next = verb + 1;
    while (next < tree_.sentence_of(verb).last && document_[next].pos == Pos::adv) ++next;
    const bool ends = tree_.ends_clause(next) || document_[next].pos == Pos::adp;
    const TokenIndex subject = ends ? subject_before(verb, entry) : -1;
    if (subject < 0 || !is_determined(subject) || !tree_.lacks_verb(verb)) return false;
    TokenIndex pronoun = subject - 1;
    const TokenIndex first = tree_.sentence_of(verb).first;
    while (pronoun > first && among_phrase(pronoun)) --pronoun;
    if (pronoun <= first + 1) return false;
    const bool object = is_que(document_.word(pronoun));
    if (!object && !among(document_.word(pronoun),
                          {"dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles"}))
      return false;
    const TokenIndex opener = document_[pronoun - 1].pos == Pos::adp ? pronoun - 1 : pronoun;
    const TokenIndex antecedent = tree_.phrase_before(document_.word(opener - 1) == "," ? opener - 1 : opener);
    if (antecedent < 0 || tree_.is_above(verb, antecedent) || tree_.is_above(subject, antecedent)) return false;
    tree_.make_verb(verb, entry.infinitive, entry.features);
    tree_.hang(verb, antecedent, "acl:relcl");
    tree_.hang(pronoun, verb, object ? "obj" : "obl:mod");
    tree_.hang(subject, verb, "nsubj");
    return true;
  }

  // "dénonce la loi et attaque le ministre": a noun behind "et" would have an article as its fellow has.
  void mend_second(TokenIndex verb, const LostVerb& entry, TokenIndex object) {
    const TokenIndex first = tree_.sentence_of(verb).first;
    TokenIndex before = verb - 2;
    while (before >= first && !tree_.is_finite(before)) {
      if (document_[before].pos == Pos::sconj) return;
      --before;
    }
    if (before < first) return;
    const bool plural = document_.morphology(before).number == Number::plural;
    if (document_[before].pos == Pos::aux) before = document_[before].head;
    if (document_[before].pos != Pos::verb || plural != entry.plural || tree_.is_above(verb, before) ||
        tree_.is_above(object, before))
      return;
    for (TokenIndex i = verb + 1; !tree_.ends_clause(i); ++i) {
      if (tree_.is_finite(i)) return;
    }
    tree_.make_verb(verb, entry.infinitive, entry.features);
    tree_.hang(verb, before, "conj");
    tree_.hang(verb - 1, verb, "cc");
    tree_.hang(object, verb, "obj");
  }

  Document& document_;
  const Lexicon& lexicon_;
  TreeMender tree_;
};

}  // namespace

void find_lost_verbs(Document& document, const Lexicon& lexicon) {
  Mender(document, lexicon).mend();
  tie_strayed_verbs(document, lexicon);
  join_enumerated_verbs(document);
}

}  // namespace entente
