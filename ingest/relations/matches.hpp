// A Syntax in, the places where entries of the lexicon match its words out.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

using MatchIndex = std::int32_t;
inline constexpr MatchIndex no_match = -1;

struct Match {
  const Entry* entry = nullptr;
  std::vector<TokenIndex> tokens;  // one per word of the entry, the head first

  TokenIndex anchor() const { return tokens.front(); }
  TokenIndex last() const { return tokens.back(); }
};

class Matches {
 public:
  // `syntax` and its lexicon must outlive this object.
  explicit Matches(const Syntax& syntax);

  const std::vector<Match>& all() const { return all_; }
  const Match& operator[](MatchIndex index) const { return all_[static_cast<std::size_t>(index)]; }
  // Of one of all().
  MatchIndex index_of(const Match& match) const { return static_cast<MatchIndex>(&match - all_.data()); }
  // Those whose head is the token, in the order of the lexicon.
  const std::vector<MatchIndex>& at(TokenIndex token) const { return at_[static_cast<std::size_t>(token)]; }
  // The first one with that role at the token; no_match where there is none.
  MatchIndex at(TokenIndex token, Role role) const;
  // A construction has taken the word in ("fin" of "mettre fin"): it carries nothing of its own.
  bool is_taken(TokenIndex token) const { return taken_by(token) != no_match; }
  MatchIndex taken_by(TokenIndex token) const { return taken_[static_cast<std::size_t>(token)]; }
  // The match of saying that has the token in it: "savoir" of "fait savoir"; no_match where there is none.
  MatchIndex saying_at(TokenIndex token) const;
  bool is_transparent(TokenIndex token) const;

 private:
  bool names_both_parties(TokenIndex noun) const;
  void match_verb(TokenIndex token);
  void match_noun(TokenIndex token, WordKind kind);
  std::vector<TokenIndex> find_words(const Entry& entry, TokenIndex token) const;
  // Whether each of the further words may be in the sentence of the token.
  bool may_have_words(std::uint32_t entry, TokenIndex token);

  // Adds the entry where its words are there: the longest constructions win over shorter ones, those of equal length
  // all stand.
  void keep_longest(const Entry& entry, TokenIndex token, std::vector<Match>& found);

  // The first match that holds a word takes it.
  void add(TokenIndex token, std::vector<Match> found);
  TokenIndex find_word(const std::vector<std::string>& choices, TokenIndex after, TokenIndex head) const;
  TokenIndex find_behind_argument(const Entry& entry, TokenIndex verb) const;
  TokenIndex find_argument(TokenIndex verb, const std::vector<std::string>& prepositions,
                           const std::vector<std::string>& choices) const;
  bool is_word(const std::vector<std::string>& choices, TokenIndex token) const;

  const Syntax& syntax_;
  std::vector<bool> present_;       // the words of one sentence, by their numbers
  std::vector<std::uint16_t> set_;  // which of them
  std::int64_t present_in_ = -1;    // which
  std::vector<Match> all_;
  std::vector<std::vector<MatchIndex>> at_;
  std::vector<MatchIndex> taken_;
};

}  // namespace entente
