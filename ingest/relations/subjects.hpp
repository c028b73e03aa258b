// A verb in, its grammatical subject out: own, shared, or guessed by position, by commas and by number where the parser
// gives it none or the wrong one.
#pragma once

#include <vector>

#include "ingest/relations/attachments.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Subjects {
 public:
  using Subject = Syntax::Subject;

  // `syntax` must outlive this object.
  explicit Subjects(const Syntax& syntax) : syntax_(syntax), document_(syntax.document()), attachments_(syntax) {}

  Subject surface_subject(TokenIndex verb, int depth) const;
  // Who stands in front of the main verb behind an opening without subject: "Reçu par Oslo, Lima a".
  Subject subject_behind_opening(TokenIndex opening) const;
  // Adds whom the subject of the verb is listed with.
  void add_listed(Subject& subject, TokenIndex verb) const;
  void add_around_commas(Subject& subject, TokenIndex verb) const;
  bool opens_with_relative(TokenIndex first, TokenIndex last) const;
  std::vector<TokenIndex> cut_off_before(TokenIndex token) const;

 private:
  // By position and by number: subjects_guessed.cpp.
  Subject guessed_subject(TokenIndex verb, int depth) const;
  TokenIndex relative_before(TokenIndex verb, TokenIndex first) const;
  Subject before_comma(TokenIndex participle) const;
  Subject subject_cut_off(TokenIndex verb, int depth) const;
  Subject subject_of_piece_before(TokenIndex verb, int depth) const;
  Subject subject_behind_relative(TokenIndex verb) const;
  Subject subject_before_comma(TokenIndex first, TokenIndex verb, int depth) const;
  bool agrees(const Subject& subject, TokenIndex verb) const;
  bool disagree(TokenIndex participle, TokenIndex noun) const;
  Subject agreeing_before(TokenIndex participle) const;
  Subject subject_behind_cut(TokenIndex participle, int depth) const;
  bool is_nominal_quantity(TokenIndex token) const;
  // Of what stands before or between: subjects_openings.cpp.
  // "le premier à reconnaître": the predicate whose subject does what the infinitive says; -1 for none.
  TokenIndex rank_before_infinitive(TokenIndex verb) const;
  Subject subject_of_lost_auxiliary(TokenIndex verb, int depth) const;
  TokenIndex oblique_relative(TokenIndex verb, TokenIndex antecedent) const;
  Subject subject_between(TokenIndex pronoun, TokenIndex verb) const;
  Subject subject_at_root(TokenIndex noun) const;
  Subject subject_of_bare_participle(TokenIndex participle) const;
  Subject subject_of_present_participle(TokenIndex verb, int depth) const;
  Subject adjacent_subject(TokenIndex verb, TokenIndex wrong) const;

  const Syntax& syntax_;
  const Document& document_;
  Attachments attachments_;
};

}  // namespace entente
