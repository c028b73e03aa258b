#include "ingest/lost_objects.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/relations/time_words.hpp"
#include "ingest/tree_mender.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex reach = 5;  // of words between a verb and the end of its piece

bool is_time_word(std::string_view word) {
  return weekday_of(word) >= 0 || is_month(word) ||
         among(word, {"matin",   "soir",        "soirée",     "matinée", "midi",     "minuit", "nuit",
                      "hier",    "aujourd'hui", "demain",     "ans",     "mois",     "jours",  "heures",
                      "semaine", "semaines",    "après-midi", "dernier", "dernière", "passé",  "veille"});
}

// The last token of a sentence that is no space; -1 where there is none.
TokenIndex last_word(const Document& document, const Sentence& sentence) {
  for (TokenIndex i = sentence.tokens.last - 1; i >= sentence.tokens.first; --i) {
    if (document[i].pos != Pos::space) return i;
  }
  return -1;
}

bool has_child(const Document& document, const Sentence& sentence, TokenIndex head, std::string_view label) {
  for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (i != head && document[i].head == head && document[i].dependency.view().starts_with(label) &&
        !(label == "obj" && is_time_word(lower_case(document.word(i)))))
      return true;
  }
  return false;
}

// The verb at the end of a piece, with nothing but a time behind it and no object; -1 where it does not end so.
TokenIndex open_verb(const Document& document, const Sentence& sentence) {
  const TokenIndex end = last_word(document, sentence);
  if (end < 0) return -1;
  if (document[end].pos != Pos::verb && !is_time_word(lower_case(document.word(end)))) return -1;
  for (TokenIndex i = end; i >= sentence.tokens.first && i >= end - reach; --i) {
    if (document[i].pos == Pos::punct) return -1;
    if (document[i].pos != Pos::verb) continue;
    const bool full = has_child(document, sentence, i, "obj") || has_child(document, sentence, i, "aux:pass");
    return full ? -1 : i;
  }
  return -1;
}

TokenIndex root_of(const Document& document, const Sentence& sentence) {
  for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (document.is_root(i)) return i;
  }
  return -1;
}

bool is_noun(const Document& document, const Sentence& sentence, TokenIndex root) {
  return (document[root].pos == Pos::noun || document[root].pos == Pos::propn) &&
         !has_child(document, sentence, root, "nsubj") && !has_child(document, sentence, root, "cop");
}

// A verb shares the subject of the one that it is joined to, or governed by.
bool lacks_subject(const Document& document, const Sentence& sentence, TokenIndex verb) {
  if (has_child(document, sentence, verb, "nsubj")) return false;
  const std::string_view label = document[verb].dependency.view();
  return document.is_root(verb) || label == "parataxis" || label == "ccomp" || label == "acl:relcl";
}

// Whether no mark closes the sentence.
bool open_end(const Document& document, const Sentence& sentence) {
  const TokenIndex end = last_word(document, sentence);
  return end >= 0 && document[end].pos != Pos::punct && root_of(document, sentence) >= 0;
}

bool has_finite_verb(const TreeMender& tree, const Sentence& sentence) {
  for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (tree.is_finite(i)) return true;
  }
  return false;
}

// "Critiquée par Lima| , Oslo a protesté": a participle with its agent opens what follows.
bool join_opening(const Document& document, TreeMender& tree, const Sentence& before, const Sentence& piece,
                  TokenIndex verb) {
  const TokenIndex participle = root_of(document, before);
  if (participle < 0 || before.paragraph != piece.paragraph || document.word(piece.tokens.first) != "," ||
      document[participle].pos != Pos::verb || document.morphology(participle).verb_form != VerbForm::participle ||
      !has_child(document, before, participle, "obl:agent") || has_finite_verb(tree, before) ||
      !has_finite_verb(tree, piece))
    return false;
  tree.hang(participle, verb, "advcl");
  return true;
}

// "Lima, |après avoir pillé Oslo, a fui": a phrase that was cut off at its comma is the subject of what follows, where
// that opens in the middle and has none.
bool join_clause(const Document& document, TreeMender& tree, const Sentence& before, const Sentence& piece,
                 TokenIndex verb) {
  if (join_opening(document, tree, before, piece, verb)) return true;
  const TokenIndex comma = last_word(document, before);
  const TokenIndex noun = root_of(document, before);
  if (comma < 0 || noun < 0 || before.paragraph != piece.paragraph || document.word(comma) != "," ||
      document[verb].pos != Pos::verb || has_child(document, piece, verb, "nsubj") ||
      has_child(document, piece, verb, "expl:subj") || !is_noun(document, before, noun) ||
      has_child(document, before, noun, "case") || has_finite_verb(tree, before) || !has_finite_verb(tree, piece))
    return false;
  const std::string_view first = document.word(piece.tokens.first);
  if (lower_case(first) != first || document[piece.tokens.first].pos == Pos::cconj) return false;
  tree.hang(noun, verb, "nsubj");
  return true;
}

// Joins the pieces of a sentence that was cut behind a time.
void join_cut_sentences(Document& document) {
  TreeMender tree(document);
  std::vector<Sentence> whole;
  TokenIndex verb = -1;  // of the last piece, where something of it may be behind its end
  bool object = false;   // whether that was found
  for (const Sentence& piece : document.sentences) {
    const TokenIndex root = root_of(document, piece);
    const bool same = !whole.empty() && whole.back().paragraph == piece.paragraph && root >= 0 && verb >= 0;
    bool joined = false;
    if (!whole.empty() && whole.back().paragraph == piece.paragraph && root >= 0 && document[root].pos == Pos::punct &&
        piece.tokens.size() == 1 && open_end(document, whole.back())) {
      tree.hang(root, root_of(document, whole.back()), "punct");
      joined = true;
    }
    if (same && is_noun(document, piece, root)) {
      const bool preposition = has_child(document, piece, root, "case");
      if (!object && !preposition) {
        tree.hang(root, verb, lacks_subject(document, whole.back(), verb) ? "nsubj" : "obj");
        joined = object = true;
      } else if (object && preposition && document[piece.tokens.first].pos == Pos::adp) {
        tree.hang(root, verb, "obl:arg");
        joined = true;
      }
    }
    if (!joined && !whole.empty() && root >= 0) joined = join_clause(document, tree, whole.back(), piece, root);
    if (joined) {
      whole.back().tokens.last = piece.tokens.last;
      const TokenIndex end = last_word(document, piece);
      if (end < 0 || document[end].pos == Pos::punct) verb = -1;
    } else {
      whole.push_back(piece);
      verb = open_verb(document, piece);
      object = false;
    }
    for (TokenIndex i = piece.tokens.first; i < piece.tokens.last; ++i)
      document.tokens[static_cast<std::size_t>(i)].sentence = static_cast<std::uint32_t>(whole.size() - 1);
  }
  document.sentences = std::move(whole);
}

// Whether the verb acts: "est arrivé à Oslo le ministre" has a subject behind it.
bool is_active(const Document& document, const Sentence& sentence, TokenIndex verb) {
  for (TokenIndex i = sentence.tokens.first; i < verb; ++i) {
    if (document[i].head == verb && document[i].pos == Pos::aux && document.lemma(i) == "être") return false;
  }
  return !has_child(document, sentence, verb, "aux:pass");
}

// Where the phrase of a noun begins: at its article, number or adjective.
TokenIndex start_of(const Document& document, TokenIndex noun) {
  TokenIndex start = noun;
  while (start > 0 && document[start - 1].sentence == document[noun].sentence && document[start - 1].head == noun &&
         document[start - 1].pos != Pos::punct)
    --start;
  return start;
}

// The verb whose object the noun is, though it hangs from a time or a place between them; -1 for none.
TokenIndex verb_of(const Document& document, const Sentence& sentence, TokenIndex noun) {
  const std::string_view label = document[noun].dependency.view();
  if (label != "nmod" && label != "conj" && label != "appos" && label != "dep") return -1;
  TokenIndex between = document[noun].head;
  const TokenIndex before = start_of(document, noun) - 1;
  // "au nord de Gao trois civils": past what the last noun of the phrase belongs to.
  for (int steps = 0; steps < 3 && document[between].dependency == "nmod" && between <= before; ++steps) {
    if (document[between].head > between) return -1;
    between = document[between].head;
  }
  const TokenIndex verb = document[between].head;
  if (between > noun || verb >= between || document[verb].pos != Pos::verb) return -1;
  const std::string_view role = document[between].dependency.view();
  const bool time = is_time_word(lower_case(document.word(between)));
  const bool phrase = role.starts_with("obl") && has_child(document, sentence, between, "case");
  if (!time && !phrase) return -1;
  const TokenIndex start = before + 1;
  const TokenIndex last = document[noun].head;  // of the phrase in between
  const bool right_behind = before == last || before == between ||
                            ((document[before].head == between || document[before].head == last) &&
                             document[before].pos != Pos::punct && document[before].pos != Pos::cconj);
  if (!right_behind) return -1;
  const Pos first = document[start].pos;
  const bool article = first == Pos::det || first == Pos::num;
  const bool indefinite = time && first == Pos::adp && lower_case(document.word(start)) == "des";
  if (!indefinite && (has_child(document, sentence, noun, "case") || !(article || (time && first == Pos::propn))))
    return -1;
  if (has_child(document, sentence, verb, "obj") || !is_active(document, sentence, verb)) return -1;
  return verb;
}

}  // namespace

void find_lost_objects(Document& document) {
  join_cut_sentences(document);
  TreeMender tree(document);
  for (const Sentence& sentence : document.sentences) {
    for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if ((document[i].pos != Pos::noun && document[i].pos != Pos::propn) || document.is_root(i)) continue;
      const TokenIndex verb = verb_of(document, sentence, i);
      if (verb >= 0) tree.hang(i, verb, "obj");
    }
  }
}

}  // namespace entente
