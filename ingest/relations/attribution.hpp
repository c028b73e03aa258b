// A token in, the actors who say what it says out: verbs of saying, "selon", quotations with their speaker.
#pragma once

#include <vector>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Attribution {
 public:
  // All must outlive this object.
  Attribution(const Syntax& syntax, const Matches& matches, const Roles& roles);

  // Nobody where the article itself says so.
  std::optional<ActorIndex> speaker(TokenIndex token) const { return saying(token).speaker; }

  struct Saying {
    std::optional<ActorIndex> speaker;
    TokenIndex verb = -1;  // of saying; none where it is "selon" or a quotation
  };
  Saying saying(TokenIndex token) const;
  // The same, with the verb beside the quotation where it comments on all that is quoted.
  Saying quoting(TokenIndex token) const;
  bool is_quoted(TokenIndex token) const;
  // "« Oslo doit agir », juge Lima": the token belongs to what the verb behind it reports, and is no argument of it.
  bool is_what_is_said(TokenIndex verb, TokenIndex token) const;

  // "affirme avoir pris la ville": only who has done it says so; to say what one demands is to demand it.
  bool is_told_of_oneself(TokenIndex token, const Relation& relation) const;

  // "je", "nos" within quotations, and whom they stand for.
  std::vector<std::pair<TokenIndex, ActorIndex>> first_persons() const;

 private:
  struct Quote {
    TokenSpan tokens;
    Saying saying;
  };

  void find_quotes();
  const Quote* quote_at(TokenIndex token) const;
  bool goes_on(const Quote& before, const Quote& quote) const;
  Saying saying_beside(const TokenSpan& quote) const;
  std::optional<ActorIndex> sayer(TokenIndex verb) const;
  bool is_impersonal(TokenIndex verb) const;
  std::optional<ActorIndex> according_to(TokenIndex verb) const;
  std::optional<ActorIndex> opening_view(std::uint32_t sentence) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  std::vector<Quote> quotes_;  // in the order of the text, apart from each other
};

// "je" and "nos" in quotations stand for who speaks, which takes the roles of the verbs of saying to know.
Syntax syntax_with_speakers(const Document& document, const Actors& actors, const Lexicon& lexicon,
                            std::optional<Date> published);

}  // namespace entente
