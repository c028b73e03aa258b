// Matches in, which clause or event noun is the content of which word out, and which light verb carries which noun.
#pragma once

#include <vector>

#include "ingest/relations/gaps.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/references.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Contents {
 public:
  // All must outlive this object.
  Contents(const Syntax& syntax, const Matches& matches, const References& references, const Gaps& gaps);

  // The verbs and event nouns that are the content of the match, in the order of the text.
  const std::vector<TokenIndex>& of(const Match& match) const {
    return contents_[static_cast<std::size_t>(matches_.index_of(match))];
  }
  // The word with a frame for contents whose content the verb or event noun is; no_match where there is none.
  MatchIndex content_governor(TokenIndex token) const { return content_governor_[static_cast<std::size_t>(token)]; }
  // The light verb that lends an event noun its subject; no_match where there is none.
  MatchIndex support(TokenIndex noun) const { return support_[static_cast<std::size_t>(noun)]; }

  // Whether a clause is the content of the match.
  bool has_clause(MatchIndex match) const;
  TokenIndex to_be_done_to(const Match& match, const Party& target) const;
  // Of those at the token, the match that takes the content.
  MatchIndex content_match(TokenIndex token, bool infinitive) const;
  TokenIndex seen_acting(TokenIndex verb) const;
  bool denies_own_deed(const Match& match) const;

 private:
  void find_supports();
  void find_contents();
  MatchIndex find_content_governor(TokenIndex token) const;
  bool follows(TokenIndex noun, TokenIndex verb) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const References& references_;
  const Gaps& gaps_;
  std::vector<MatchIndex> content_governor_;
  std::vector<MatchIndex> support_;
  std::vector<std::vector<TokenIndex>> contents_;  // per match
};

}  // namespace entente
