// Subjects of what stands before or between: openings without a subject of their own, participles parted from their
// auxiliary.
#include "ingest/function_words.hpp"
#include "ingest/relations/subjects.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "a été la première, hier, à reconnaître Oslo": who is the first to do it does it, whatever stands between.
TokenIndex Subjects::rank_before_infinitive(TokenIndex verb) const {
  constexpr TokenIndex longest = 8;  // tokens of what is inserted
  if (document_.morphology(verb).verb_form != VerbForm::infinitive) return -1;
  const TokenIndex begin = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex to = verb - 1;
  while (to > begin && is_clitic(syntax_.lower(to))) --to;
  if (to <= begin || syntax_.lower(to) != "à") return -1;
  TokenIndex rank = to - 1;
  if (syntax_.lower(rank) == ",") {
    const TokenIndex last = rank;
    do --rank;
    while (rank > begin && last - rank <= longest && syntax_.lower(rank) != ",");
    if (rank <= begin || syntax_.lower(rank) != ",") return -1;
    --rank;
  }
  const bool named = among(syntax_.lower(rank), {"premier", "première", "premiers", "premières", "dernier", "dernière",
                                                 "derniers", "dernières", "seul", "seule", "seuls", "seules"});
  return named && syntax_.dependent(rank, "cop") >= 0 ? rank : -1;
}

// The last actor behind a comma before the first finite verb that stands in no relative clause.
Syntax::Subject Subjects::subject_behind_opening(TokenIndex opening) const {
  const TokenSpan sentence = document_.sentences[document_[opening].sentence].tokens;
  Subject subject;
  for (TokenIndex i = opening + 1; i + 1 < sentence.last; ++i) {
    const bool auxiliary = document_[i].pos == Pos::aux && syntax_.morphology(i).mood != Mood::none;
    if (auxiliary || (syntax_.is_verbal(i) && syntax_.is_finite(i))) {
      if (relative_before(i, sentence.first) >= 0) continue;
      return subject;
    }
    if (syntax_.lower(i) != ",") continue;
    for (TokenIndex head = i + 1; head < sentence.last && head < i + 8; ++head) {
      if (syntax_.mention_at(head) == nullptr || syntax_.phrase_start(head) != i + 1 ||
          syntax_.slot(head) != slot_object)
        continue;
      // "Allié d'Oslo, le ministre, Lima a": a name behind its office says who it is.
      if (subject.head < 0 || syntax_.actors_at(head) != subject.actors)
        subject = {syntax_.actors_at(head), head, true};
      break;
    }
  }
  return {};
}

// "Oslo et Lima ont, dans une lettre, appelé": the parser takes the auxiliary for a verb, or hangs it elsewhere.
Syntax::Subject Subjects::subject_of_lost_auxiliary(TokenIndex verb, int depth) const {
  const TokenIndex auxiliary = syntax_.lost_auxiliary(verb);
  if (auxiliary < 0) return {};
  const std::string_view label = document_[auxiliary].dependency.view();
  const TokenIndex clause = label.starts_with("aux") || label == "cop" ? document_[auxiliary].head : auxiliary;
  if (clause == verb) return {};
  Subject subject;
  for (const Argument& argument : syntax_.below(clause)) {
    if (!argument.surface_subject || argument.head > auxiliary) continue;
    if (subject.head < 0) subject.head = argument.head;
    add_actors(subject.actors, syntax_.actors_at(argument.head));
  }
  if (subject.head >= 0 && depth < 8) add_listed(subject, auxiliary);
  return subject;
}

// "Lima, à qui Oslo refuse", "Lima, contre laquelle": the pronoun of a relative clause whose subject is not what it
// stands for; -1 where there is none.
TokenIndex Subjects::oblique_relative(TokenIndex verb, TokenIndex antecedent) const {
  for (TokenIndex i = verb - 1; i > antecedent && i > verb - 10; --i) {
    const std::string& word = syntax_.lower(i);
    if (word == "," || (syntax_.is_verbal(i) && syntax_.is_finite(i))) return -1;
    if (among(word, {"dont", "où", "auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"})) return i;
    const bool behind = document_[i - 1].pos == Pos::adp;
    if (behind && among(word, {"qui", "lequel", "laquelle", "lesquels", "lesquelles"})) return i;
    if (word == "qui") return -1;
  }
  return -1;
}

// Who stands between the pronoun and the verb, right before it.
Syntax::Subject Subjects::subject_between(TokenIndex pronoun, TokenIndex verb) const {
  TokenIndex end = verb;
  while (
      end - 1 > pronoun && syntax_.mention_at(end - 1) == nullptr &&
      (is_clitic(syntax_.lower(end - 1)) || document_[end - 1].pos == Pos::aux || document_[end - 1].pos == Pos::adv))
    --end;
  const TokenIndex head = syntax_.actor_ending_at(end);
  if (head <= pronoun || syntax_.slot(head) != slot_object) return {};
  return {syntax_.actors_at(head), head, true};
}

Syntax::Subject Subjects::subject_at_root(TokenIndex noun) const {
  Subject subject{syntax_.actors_at(noun), noun, true};
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (document_[child].dependency == "conj" && syntax_.dependent(child, "cc") >= 0)
      add_actors(subject.actors, syntax_.actors_at(child));
  }
  return subject;
}

// "Reçu par Oslo, Lima a dit", where the parser takes the capital for a name; "opposent la police aux ouvriers venus
// réclamer", hung from the verb.
Syntax::Subject Subjects::subject_of_bare_participle(TokenIndex participle) const {
  const Token& token = document_[participle];
  const std::string& form = syntax_.lower(participle);
  const bool inflected = document_.morphology(participle).verb_form == VerbForm::participle || token.pos == Pos::propn;
  if (!inflected || form.ends_with("ant") || token.dependency == "conj" ||
      syntax_.dependent(participle, "aux:tense") >= 0 || syntax_.dependent(participle, "aux:pass") >= 0)
    return {};
  const TokenIndex first = document_.sentences[token.sentence].tokens.first;
  if (participle == first) {
    if (token.dependency == "advcl" || token.dependency.view().starts_with("acl")) return {};
    return subject_behind_opening(participle);
  }
  const std::string_view label = token.dependency.view();
  // "le gouvernement (GNA) reconnu par Oslo": said of what stands right before it.
  const bool bracket = syntax_.lower(participle - 1) == ")";
  const bool hung_from_verb = label == "advcl" && syntax_.dependent(participle, "obl:agent") >= 0;
  if (label != "dep" && label != "xcomp" && label != "parataxis" && !hung_from_verb) return {};
  const TokenIndex head = syntax_.actor_ending_at(bracket ? participle - 1 : participle);
  const Subject subject{head >= 0 ? syntax_.actors_at(head) : ActorSet{}, head, false};
  if (head < 0 || subject.actors.empty()) return {};
  const Number own = document_.morphology(participle).number;
  const Number other = document_.morphology(head).number;
  return own == other || bracket ? subject : Subject{};
}

}  // namespace entente
