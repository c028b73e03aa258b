#include "ingest/lost_verbs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

struct LostVerb {
  std::string_view form;
  std::string_view infinitive;
  bool alone = false;  // may stand without an object
};

constexpr std::array<LostVerb, 8> verbs{{{"dément", "démentir", true},
                                         {"critique", "critiquer"},
                                         {"presse", "presser"},
                                         {"somme", "sommer"},
                                         {"sanctionne", "sanctionner"},
                                         {"assiège", "assiéger"},
                                         {"conspue", "conspuer"},
                                         {"tance", "tancer"}}};

constexpr std::string_view present = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

class Mender {
 public:
  explicit Mender(Document& document) : document_(document) {}

  void mend() {
    for (TokenIndex i = 0; i < document_.size(); ++i) {
      const Pos pos = document_[i].pos;
      if (pos == Pos::verb || pos == Pos::aux || pos == Pos::punct || pos == Pos::det) continue;
      const auto* verb = std::ranges::find(verbs, document_.word(i), &LostVerb::form);
      if (verb != verbs.end()) mend(i, *verb);
    }
  }

 private:
  Token& token(TokenIndex i) { return document_.tokens[static_cast<std::size_t>(i)]; }
  TokenSpan sentence_of(TokenIndex i) const { return document_.sentences[document_[i].sentence].tokens; }
  // Names of countries are tagged as anything.
  bool is_noun(TokenIndex i) const {
    const Pos pos = document_[i].pos;
    return pos == Pos::noun || pos == Pos::propn || pos == Pos::pron ||
           (!document_[i].entity.empty() && pos != Pos::punct && pos != Pos::adp && pos != Pos::det);
  }

  // The head of the phrase that ends before the verb: "le porte-parole de la ville dément".
  TokenIndex subject_before(TokenIndex verb, TokenIndex first) const {
    TokenIndex top = verb - 1;
    while (top > first && document_.word(top) == ")") {
      while (top > first && document_.word(top) != "(") --top;
      --top;
    }
    if (top < first || !is_noun(top)) return -1;
    for (TokenIndex up = document_[top].head;
         up != top && up >= first && up < top && is_noun(up) &&
         among(document_[top].dependency.view(), {"nmod", "flat:name", "appos", "flat:foreign", "amod"});
         up = document_[top].head)
      top = up;
    return among(document_.word(top), {"que", "qui", "qu'", "dont", "ce"}) ? -1 : top;
  }

  // The noun behind the verb's adverbs and its own article; -1 for none. "de", "des" open no object.
  TokenIndex noun_behind(TokenIndex verb, TokenIndex last) const {
    TokenIndex i = verb + 1;
    while (i < last && document_[i].pos == Pos::adv) ++i;
    bool article = false;
    for (; i < last && (document_[i].pos == Pos::det || document_[i].pos == Pos::adj || document_[i].pos == Pos::num);
         ++i)
      article = article || document_[i].pos == Pos::det;
    if (i >= last || !is_noun(i) || (!article && document_[i].pos != Pos::propn)) return -1;
    return i;
  }

  // "dément avoir fui": the participle, or the infinitive itself.
  TokenIndex infinitive_behind(TokenIndex verb, TokenIndex last) const {
    TokenIndex i = verb + 1;
    while (i < last && among(document_.word(i), {"y", "en", "lui", "leur", "les", "l'", "le", "la", "se", "s'"})) ++i;
    if (i >= last || document_.morphology(i).verb_form != VerbForm::infinitive) return -1;
    if (document_[i].pos == Pos::verb) return i;
    const TokenIndex main = document_[i].head;
    return document_[i].pos == Pos::aux && main > i && main < last ? main : -1;
  }

  bool ends_clause(TokenIndex at, TokenIndex last) const {
    return at >= last || document_[at].pos == Pos::punct || document_[at].pos == Pos::space ||
           document_[at].pos == Pos::sconj || document_[at].pos == Pos::cconj;
  }

  bool is_above(TokenIndex above, TokenIndex below) const {
    for (int depth = 0; depth < 64; ++depth) {
      if (above == below) return true;
      if (document_.is_root(below)) return false;
      below = document_[below].head;
    }
    return true;
  }

  void make_verb(TokenIndex verb, const LostVerb& entry) {
    Token& own = token(verb);
    own.pos = Pos::verb;
    own.tag = "VERB";
    own.lemma = static_cast<std::uint32_t>(document_.lemmas.size());
    document_.lemmas.emplace_back(entry.infinitive);
    own.morphology = present_form();
  }

  std::uint16_t present_form() {
    const auto found = std::ranges::find(document_.morphologies, present, &Morphology::features);
    if (found == document_.morphologies.end()) {
      document_.morphologies.push_back(Morphology::parse(present));
      return static_cast<std::uint16_t>(document_.morphologies.size() - 1);
    }
    return static_cast<std::uint16_t>(found - document_.morphologies.begin());
  }

  void hang(TokenIndex child, TokenIndex head, std::string_view label) {
    token(child).head = head;
    token(child).dependency = label;
  }

  void mend(TokenIndex verb, const LostVerb& entry) {
    const TokenSpan sentence = sentence_of(verb);
    if (mend_behind_clitic(verb, entry)) return;
    if (verb <= sentence.first || document_[verb - 1].pos == Pos::det || document_[verb - 1].pos == Pos::adp) return;
    const TokenIndex noun = noun_behind(verb, sentence.last);
    const TokenIndex content = noun < 0 && entry.alone ? infinitive_behind(verb, sentence.last) : -1;
    if (noun < 0 && content < 0 && !(entry.alone && ends_clause(verb + 1, sentence.last))) return;
    // ", ce que dément Lima", ", ce que Lima dément"
    const auto opens = [&](TokenIndex i) {
      return i > sentence.first && among(document_.word(i), {"que", "qu'", "qu’"}) && document_.word(i - 1) == "ce";
    };
    if (opens(verb - 1)) {
      if (noun >= 0) mend_relative(verb, entry, verb - 1, noun);
      return;
    }
    const TokenIndex subject = subject_before(verb, sentence.first);
    if (subject < 0) return;
    TokenIndex start = subject;
    while (start > sentence.first && among_phrase(start - 1)) --start;
    if (opens(start - 1)) {
      mend_relative(verb, entry, start - 1, subject);
    } else {
      mend_clause(verb, entry, subject, noun >= 0 ? noun : content, noun >= 0 ? "obj" : "xcomp");
    }
  }

  // "La droite le critique.": no noun stands right behind another with an article of its own and nothing behind it.
  bool mend_behind_clitic(TokenIndex verb, const LostVerb& entry) {
    const TokenSpan sentence = sentence_of(verb);
    const TokenIndex clitic = verb - 1;
    if (clitic <= sentence.first || !among(document_.word(clitic), {"le", "la", "les"})) return false;
    const TokenIndex subject = subject_before(clitic, sentence.first);
    if (subject < 0 || !document_.is_root(subject)) return false;
    if (verb + 1 < sentence.last && document_[verb + 1].pos != Pos::punct && document_[verb + 1].pos != Pos::space &&
        !among(document_.word(verb + 1), {"pour", "depuis", "sur", "vivement", "sévèrement", "durement"}))
      return false;
    token(clitic).pos = Pos::pron;
    token(clitic).tag = "PRON";
    mend_clause(verb, entry, subject, clitic, "obj");
    return true;
  }

  bool among_phrase(TokenIndex i) const {
    return document_[i].pos == Pos::det || document_[i].pos == Pos::adj || document_[i].pos == Pos::num;
  }

  void mend_relative(TokenIndex verb, const LostVerb& entry, TokenIndex que, TokenIndex subject) {
    const TokenIndex ce = que - 1;
    if (is_above(verb, ce) || is_above(subject, ce)) return;
    make_verb(verb, entry);
    hang(verb, ce, "acl:relcl");
    hang(que, verb, "obj");
    hang(subject, verb, "nsubj");
  }

  void mend_clause(TokenIndex verb, const LostVerb& entry, TokenIndex subject, TokenIndex object,
                   std::string_view object_label) {
    const Token before = document_[subject];
    TokenIndex head = verb;
    Label label = "ROOT";
    const bool object_above = object >= 0 && !document_.is_root(object) && is_above(object, subject);
    if (object_above) {
      head = document_[object].head;
      label = document_[object].dependency;
    } else if (!document_.is_root(verb) && !document_.is_root(subject) && !(object >= 0 && document_.is_root(object))) {
      // What is an argument of another verb is no subject of this one.
      if (before.head != verb && !among(before.dependency.view(), {"conj", "parataxis", "dep", "appos", "nsubj"}))
        return;
      head = before.head == verb ? document_[verb].head : before.head;
      label = before.head == verb ? document_[verb].dependency : before.dependency;
      if (label.view().starts_with("nsubj")) label = "parataxis";
    }
    if (head != verb && (is_above(verb, head) || is_above(subject, head) || (object >= 0 && is_above(object, head))))
      return;
    const bool root = head == verb;
    make_verb(verb, entry);
    hang(verb, head, label.view());
    hang(subject, verb, "nsubj");
    if (object >= 0) hang(object, verb, object_label);
    // What hung from the subject behind the verb, and from a former root, is the verb's.
    const TokenSpan sentence = sentence_of(verb);
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
      if (i == verb || i == subject || i == object) continue;
      const bool strayed = i > verb && document_[i].head == subject;
      const bool rootless = root && document_.is_root(i);
      const bool of_object = object >= 0 && i < verb && document_[i].head == object;
      // "critique l'arrestation d'Anna par la police": of the object.
      const bool within = strayed && object >= 0 && i > object && document_[i].dependency == "nmod";
      if (strayed || rootless || of_object) token(i).head = within ? object : verb;
      if (rootless) token(i).dependency = "dep";
    }
  }

  Document& document_;
};

}  // namespace

void find_lost_verbs(Document& document) {
  Mender(document).mend();
}

}  // namespace entente
