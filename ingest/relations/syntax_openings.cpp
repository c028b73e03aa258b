// Subjects of what stands before or between: openings without a subject of their own, clauses before the main one,
// participles parted from their auxiliary. The part of Syntax that reads the main clause around them.
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

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

// "Après avoir vu Oslo, Lima a dit": the parser lists who acts in the main clause with what stands before the comma.
TokenIndex Syntax::verb_behind_clause(TokenIndex token) const {
  const Mention* mention = mention_at(token);
  const std::string_view label = document_[token].dependency.view();
  if (mention == nullptr || (label != "conj" && label != "appos") || document_[token].head > token) return -1;
  const Sentence& sentence = document_.sentences[document_[token].sentence];
  const TokenIndex start = phrase_start(token);
  if (start <= sentence.tokens.first || lower(start - 1) != ",") return -1;
  TokenIndex verb = mention->tokens.last;
  while (verb < sentence.tokens.last && verb < mention->tokens.last + 6 && !is_verbal(verb) &&
         (is_clitic(lower(verb)) || document_[verb].pos == Pos::aux || document_[verb].pos == Pos::adv))
    ++verb;
  if (verb >= sentence.tokens.last || !is_verbal(verb) || !is_finite(verb)) return -1;
  return dependent(verb, "nsubj") < 0 && dependent(verb, "nsubj:pass") < 0 ? verb : -1;
}

TokenIndex Syntax::doer_before_infinitive(TokenIndex verb) const {
  if (verb < 2 || document_.morphology(verb).verb_form != VerbForm::infinitive) return -1;
  const TokenIndex head = actor_ending_at(verb);
  if (head < 0 || slot(head) != slot_object) return -1;
  const TokenIndex before = phrase_start(head) - 1;
  const bool perceives =
      before >= 0 && is_verbal(before) && among(lemma(before), {"voir", "laisser", "regarder", "entendre", "écouter"});
  return perceives ? head : -1;
}

// "a été la première, hier, à reconnaître Oslo": who is the first to do it does it, whatever stands between.
TokenIndex Syntax::rank_before_infinitive(TokenIndex verb) const {
  constexpr TokenIndex longest = 8;  // tokens of what is inserted
  if (document_.morphology(verb).verb_form != VerbForm::infinitive) return -1;
  const TokenIndex begin = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex to = verb - 1;
  while (to > begin && is_clitic(lower(to))) --to;
  if (to <= begin || lower(to) != "à") return -1;
  TokenIndex rank = to - 1;
  if (lower(rank) == ",") {
    const TokenIndex last = rank;
    do --rank;
    while (rank > begin && last - rank <= longest && lower(rank) != ",");
    if (rank <= begin || lower(rank) != ",") return -1;
    --rank;
  }
  const bool named = among(lower(rank), {"premier", "première", "premiers", "premières", "dernier", "dernière",
                                         "derniers", "dernières", "seul", "seule", "seuls", "seules"});
  return named && dependent(rank, "cop") >= 0 ? rank : -1;
}

// "en frappant", "en le frappant": what is done along with the verb, by whoever does that.
bool Syntax::is_gerund(TokenIndex verb) const {
  if (verb < 1 || !lower(verb).ends_with("ant")) return false;
  return lower(verb - 1) == "en" || (verb > 1 && lower(verb - 2) == "en" && is_clitic(lower(verb - 1)));
}

// "C'est à Oslo que Lima demande": what stands between "c'est" and "que" is the verb's own.
TokenIndex Syntax::verb_of_cleft(TokenIndex token, TokenIndex preposition) const {
  const Mention* mention = mention_at(token);
  if (mention == nullptr || preposition < 2 || !among(lower(preposition - 2), {"c'", "ce"}) ||
      !among(lower(preposition - 1), {"est", "était", "sera", "fut"}))
    return -1;
  const TokenIndex end = document_.sentences[document_[token].sentence].tokens.last;
  const TokenIndex que = mention->tokens.last;
  if (que + 1 >= end || (lower(que) != "que" && lower(que) != "qu'")) return -1;
  for (TokenIndex i = que + 1; i < end && i < que + 8; ++i) {
    if (is_verbal(i)) return is_finite(i) ? i : -1;
  }
  return -1;
}

// The last actor behind a comma before the first finite verb that stands in no relative clause.
Syntax::Subject Syntax::subject_behind_opening(TokenIndex opening) const {
  const TokenSpan sentence = document_.sentences[document_[opening].sentence].tokens;
  Subject subject;
  for (TokenIndex i = opening + 1; i + 1 < sentence.last; ++i) {
    const bool auxiliary = document_[i].pos == Pos::aux && morphology(i).mood != Mood::none;
    if (auxiliary || (is_verbal(i) && is_finite(i))) {
      if (relative_before(i, sentence.first) >= 0) continue;
      return subject;
    }
    if (lower(i) != ",") continue;
    for (TokenIndex head = i + 1; head < sentence.last && head < i + 8; ++head) {
      if (mention_at(head) == nullptr || phrase_start(head) != i + 1 || slot(head) != slot_object) continue;
      // "Allié d'Oslo, le ministre, Lima a": a name behind its office says who it is.
      if (subject.head < 0 || actors_at(head) != subject.actors) subject = {actors_at(head), head, true};
      break;
    }
  }
  return {};
}

// "Oslo et Lima ont, dans une lettre, appelé": the parser takes the auxiliary for a verb, or hangs it elsewhere.
Syntax::Subject Syntax::subject_of_lost_auxiliary(TokenIndex verb, int depth) const {
  const TokenIndex auxiliary = lost_auxiliary(verb);
  if (auxiliary < 0) return {};
  const std::string_view label = document_[auxiliary].dependency.view();
  const TokenIndex clause = label.starts_with("aux") || label == "cop" ? document_[auxiliary].head : auxiliary;
  if (clause == verb) return {};
  Subject subject;
  for (const Argument& argument : below(clause)) {
    if (!argument.surface_subject || argument.head > auxiliary) continue;
    if (subject.head < 0) subject.head = argument.head;
    add_actors(subject.actors, actors_at(argument.head));
  }
  if (subject.head >= 0 && depth < 8) add_listed(subject, auxiliary);
  return subject;
}

// "Lima, à qui Oslo refuse", "Lima, contre laquelle": the pronoun of a relative clause whose subject is not what it
// stands for; -1 where there is none.
TokenIndex Syntax::oblique_relative(TokenIndex verb, TokenIndex antecedent) const {
  for (TokenIndex i = verb - 1; i > antecedent && i > verb - 10; --i) {
    const std::string& word = lower(i);
    if (word == "," || (is_verbal(i) && is_finite(i))) return -1;
    if (among(word, {"dont", "où", "auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"})) return i;
    const bool behind = document_[i - 1].pos == Pos::adp;
    if (behind && among(word, {"qui", "lequel", "laquelle", "lesquels", "lesquelles"})) return i;
    if (word == "qui") return -1;
  }
  return -1;
}

// Who stands between the pronoun and the verb, right before it.
Syntax::Subject Syntax::subject_between(TokenIndex pronoun, TokenIndex verb) const {
  TokenIndex end = verb;
  while (end - 1 > pronoun && mention_at(end - 1) == nullptr &&
         (is_clitic(lower(end - 1)) || document_[end - 1].pos == Pos::aux || document_[end - 1].pos == Pos::adv))
    --end;
  const TokenIndex head = actor_ending_at(end);
  if (head <= pronoun || slot(head) != slot_object) return {};
  return {actors_at(head), head, true};
}

Syntax::Subject Syntax::subject_at_root(TokenIndex noun) const {
  Subject subject{actors_at(noun), noun, true};
  for (const TokenIndex child : dependents_.of(noun)) {
    if (document_[child].dependency == "conj" && dependent(child, "cc") >= 0)
      add_actors(subject.actors, actors_at(child));
  }
  return subject;
}

// "Reçu par Oslo, Lima a dit", where the parser takes the capital for a name; "opposent la police aux ouvriers venus
// réclamer", hung from the verb.
Syntax::Subject Syntax::subject_of_bare_participle(TokenIndex participle) const {
  const Token& token = document_[participle];
  const std::string& form = lower(participle);
  const bool inflected = document_.morphology(participle).verb_form == VerbForm::participle || token.pos == Pos::propn;
  if (!inflected || form.ends_with("ant") || token.dependency == "conj" || dependent(participle, "aux:tense") >= 0 ||
      dependent(participle, "aux:pass") >= 0)
    return {};
  const TokenIndex first = document_.sentences[token.sentence].tokens.first;
  if (participle == first) {
    if (token.dependency == "advcl" || token.dependency.view().starts_with("acl")) return {};
    return subject_behind_opening(participle);
  }
  const std::string_view label = token.dependency.view();
  // "le gouvernement (GNA) reconnu par Oslo": said of what stands right before it.
  const bool bracket = lower(participle - 1) == ")";
  const bool hung_from_verb = label == "advcl" && dependent(participle, "obl:agent") >= 0;
  if (label != "dep" && label != "xcomp" && label != "parataxis" && !hung_from_verb) return {};
  const TokenIndex head = actor_ending_at(bracket ? participle - 1 : participle);
  const Subject subject{head >= 0 ? actors_at(head) : ActorSet{}, head, false};
  if (head < 0 || subject.actors.empty()) return {};
  const Number own = document_.morphology(participle).number;
  const Number other = document_.morphology(head).number;
  return own == other || bracket ? subject : Subject{};
}

// "accuse d'avoir trahi la ville", "a condamné le raid et exigé le retrait": whatever the parser hung it from, an
// object is of the verb right before it, but where two verbs have one object.
TokenIndex Syntax::verb_right_before(TokenIndex object, TokenIndex up) const {
  TokenIndex before = phrase_start(object) - 1;
  while (before > up && (document_[before].pos == Pos::adv || in_time_[static_cast<std::size_t>(before)])) --before;
  if (before <= up || !is_verbal(before) || document_[before].head != up) return up;
  const std::string_view label = document_[before].dependency.view();
  if (label == "xcomp") return before;
  if (label != "conj" && label != "advcl") return up;
  const bool another = std::ranges::any_of(
      dependents_.of(up), [&](TokenIndex child) { return child < before && document_[child].dependency == "obj"; });
  return another ? before : up;
}

// "Le maire, que le préfet avait suspendu, a": of two subjects the one before the relative pronoun is that of the main
// clause.
void Syntax::drop_subject_of_main(std::vector<Argument>& arguments, TokenIndex verb) const {
  TokenIndex last = -1;
  for (const Argument& argument : arguments) {
    if (argument.surface_subject && argument.head < verb && !is_conjunct(argument.head) && !is_included(argument.head))
      last = argument.head;
  }
  std::erase_if(arguments, [&](const Argument& argument) {
    if (!argument.surface_subject || argument.head >= last || is_included(argument.head)) return false;
    for (TokenIndex i = argument.head + 1; i < last; ++i) {
      if (among(lower(i), {"que", "qu'", "dont", "où"}) && lower(i - 1) == ",") return true;
    }
    return false;
  });
}

}  // namespace entente
