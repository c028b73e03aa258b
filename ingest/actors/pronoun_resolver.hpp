// Drafts of pronouns in, the same with the actors whom they stand for out: what the syntax of each kind says, before
// Antecedents chooses.
#pragma once

#include <string>
#include <vector>

#include "ingest/actors/antecedents.hpp"
#include "ingest/actors/clauses.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

class PronounResolver {
 public:
  explicit PronounResolver(Scene& scene)
      : scene_(scene),
        reading_(scene.reading),
        document_(scene.document),
        clauses_(scene),
        antecedents_(scene, clauses_),
        asked_(scene.drafts.size(), false) {}

  void run();

 private:
  void resolve(std::int32_t index);
  void relative(std::int32_t index);
  void subject(std::int32_t index);
  void clitic(std::int32_t index);
  void stressed(std::int32_t index);
  void possessive(std::int32_t index);
  void locative(std::int32_t index);
  void ordinal(std::int32_t index);
  void both(std::int32_t index);
  void concerned(std::int32_t index);

  std::string verb_of_object(TokenIndex predicate) const;
  void bar_antecedent(Search& search, TokenIndex predicate) const;
  std::int32_t named_first(const Draft& pronoun) const;
  bool is_comparison(std::int32_t index) const;
  bool stands_for_nothing(const Draft& pronoun) const;
  std::int32_t name_before_comma(const Draft& pronoun) const;
  Clauses::Doer subject_known(TokenIndex predicate);  // its pronoun is asked for first
  bool is_thing(const Clauses::Doer& doer) const {
    return doer.found() && doer.draft == no_draft && document_[doer.token].pos == Pos::noun &&
           document_[doer.token].dependency.view().starts_with("nsubj");
  }
  void bar(Search& search, std::int32_t draft) const;
  void bar_arguments(Search& search, TokenIndex predicate) const;
  void bar_speaker(Search& search, const Clauses::Doer& doer);
  void bar_quoted_speaker(Search& search);
  void bar_opening_phrase(Search& search) const;
  std::int32_t same_clitic_before(std::int32_t index) const;
  void bar_source(Search& search) const;
  void bar_phrase(Search& search, const Clauses::Doer& doer) const;
  void favour_before_purpose(Search& search, TokenIndex predicate) const;
  Clauses::Doer behind_text(TokenIndex saying, const Clauses::Doer& doer);
  void bar_other_number(Search& search);
  bool says_they(const Search& search, const Clauses::Doer& speaker);
  void favour_recipient(Search& search, TokenIndex predicate) const;
  void favour_patient(Search& search, const Clauses::Doer& doer);
  void favour(Search& search, const Clauses::Doer& doer, double by) const;
  std::vector<ActorIndex> two_persons_before(const Search& search) const;
  void answer(const Search& search, std::string_view kind);
  void answer(std::int32_t index, std::vector<ActorIndex> actors, std::string_view reason);

  // possessives.cpp
  bool is_of_leader(const Draft& possessive, TokenIndex head) const;
  void weigh_owned(Search& search, std::string_view owned) const;
  void bar_owned(Search& search, TokenIndex noun) const;
  bool favour_in_clause(Search& search, TokenIndex noun, TokenIndex predicate, std::string_view owned);
  bool speaks_for_body(Search& search) const;
  void favour_before_mark(Search& search);
  void favour_subject_before(Search& search);
  bool is_behind_verdict(const Draft& possessive) const;
  void other_of_two(std::int32_t possessive, TokenIndex noun);
  static bool is_proposed(std::string_view noun);
  bool is_one_of(const Clauses::Doer& doer) const;
  bool is_of_people(TokenIndex noun) const;
  bool beside_its_owner(Search& search, TokenIndex noun) const;
  TokenIndex phrase_in_clause(TokenIndex noun, TokenIndex predicate) const;

  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  Clauses clauses_;
  Antecedents antecedents_;
  std::vector<bool> asked_;  // by draft: each is asked for once
  int depth_ = 0;            // of pronouns that ask for others
};

}  // namespace entente
