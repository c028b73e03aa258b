// A pronoun and what syntax says of it in, the actors whom it stands for out: of those before it who agree with it, who
// is spoken of most; nobody where no one leads.
#pragma once

#include <optional>
#include <vector>

#include "ingest/actors/clauses.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

// What the clause of a pronoun says of whom it can mean.
struct Search {
  struct Favoured {
    std::int32_t draft;
    double by;
  };
  std::int32_t pronoun = no_draft;
  bool speaks = false;                  // "a-t-il dit": nobody of whom the quotation speaks
  std::vector<ActorIndex> barred = {};  // who does to the pronoun what its verb says, and who else stands beside it
  std::vector<Favoured> favoured = {};
  TokenSpan outside = {};  // the phrase that the pronoun is part of
  double for_person = 0;   // added for a person, for a body, ...
  double for_body = 0;
  double for_patient = 0;       // for whom a clause before acted upon: of a passive
  bool body_alone = false;      // "sa présidente": no person has one
  double for_sentence = 0;      // for those who stand in the same sentence
  bool places = false;          // "l'occupent": a place
  bool things_compete = false;  // a common noun of that gender may be meant as well
  bool lone = false;            // a lone candidate need not be spoken of as much
  double enough = 2.1;
};

class Antecedents {
 public:
  Antecedents(const Scene& scene, const Clauses& clauses);

  struct Choice {
    std::vector<ActorIndex> actors;
    double lead = 0;  // before the second
  };
  std::optional<Choice> choose(const Search& search) const;
  // The one that stands last, and does not act: "celui-ci", "ce dernier".
  std::optional<Choice> nearer(const Search& search) const;

  // Whether nobody at all can be meant.
  bool nobody(const Search& search) const;
  // The person whom the title names, and the text before the pronoun more than anybody else.
  std::optional<ActorIndex> person_of_title(const Draft& pronoun) const;

  bool agrees(const Draft& pronoun, const std::vector<ActorIndex>& actors, const Draft& other) const;
  Role role(std::int32_t draft) const { return entries_[static_cast<std::size_t>(draft)].role; }
  bool is_quoted(TokenIndex token) const { return quoted_[static_cast<std::size_t>(token)]; }
  void note(std::int32_t draft);                                // a pronoun that was resolved since
  std::vector<ActorIndex> everybody(std::int32_t draft) const;  // with those coordinated with it

 private:
  struct Entry {
    Role role = Role::none;
    bool main = false;  // of a main clause
    std::uint32_t sentence = 0;
  };
  struct Candidacy {
    std::vector<ActorIndex> actors;
    double score = 0;
    TokenIndex last = 0;
  };
  std::uint32_t sentence_of(TokenIndex token) const { return number_[scene_.document[token].sentence]; }
  // The place in order_ of the first draft of that sentence, or behind it.
  std::size_t first_of(std::uint32_t sentence) const;
  bool in_title(ActorIndex actor) const;
  int mentions_before(ActorIndex actor, TokenIndex token) const;
  double weight(const Entry& entry, const Draft& draft) const;
  double strongest_unknown(const Search& search) const;
  double strongest_thing(const Search& search) const;
  void find_quotations();
  bool thing_between(const Draft& best, const Draft& pronoun) const;
  bool usable(const Draft& pronoun, const Draft& other, const Search& search) const;
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }

  const Scene& scene_;
  const Clauses& clauses_;
  std::vector<TokenSpan> sentences_;               // as names and phrases see them (Reading)
  std::vector<std::uint32_t> number_;              // by sentence of the document: which of these
  std::vector<bool> quoted_;                       // by token: whether a quotation stands open there
  std::vector<Entry> entries_;                     // by draft
  std::vector<std::int32_t> order_;                // drafts as their cores stand in the text
  std::vector<std::vector<TokenIndex>> mentions_;  // by actor: where it is mentioned, in the order of the text
};

}  // namespace entente
