// A scene of drafts without phrases in; their articles, adjectives, complements and the names beside them out.
#pragma once

#include "ingest/actors/scene.hpp"

namespace entente {

// Works from right to left, so that what a complement says is known before the phrase that it belongs to.
class PhraseBuilder {
 public:
  explicit PhraseBuilder(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run();

 private:
  // What stands behind a noun, taken step by step.
  struct Right {
    std::int32_t index;   // of the noun's draft
    TokenIndex last;      // end of what was taken
    TokenIndex end;       // of the sentence
    int complements = 0;  // with a preposition
  };
  enum class Step : std::uint8_t { none, on, stop };

  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  bool is_human(const Draft& noun) const;

  void read_article(Draft& draft, TokenIndex article) const;
  void extend_left(Draft& draft);
  void take_nationality(Draft& name, std::int32_t index);
  void count_of_his(Draft& draft, TokenIndex& first) const;
  TokenIndex skip_article(TokenIndex i) const;
  std::int32_t draft_behind_article(TokenIndex i) const;  // an article may stand at i; none past the sentence
  std::int32_t name_from(TokenIndex i) const;
  bool may_name(const Draft& noun, const Draft& name) const;
  bool closes(TokenIndex at, TokenIndex end) const;
  void appose_behind(std::int32_t index);
  void appose_over_comma(const Right& right);
  bool belongs_to_human(const Draft& noun) const;
  TokenIndex behind_bracket(TokenIndex i, TokenIndex end) const;

  void extend_right(std::int32_t index);
  Step take_draft(Right& right);
  void take_realm(Right& right, Draft& name);
  Step take_name_with_article(Right& right);
  Step take_of(Right& right);
  bool is_indefinite(const Right& right) const;
  bool is_of_accusation(const Right& right) const;
  bool is_field(TokenIndex i) const;
  bool is_of_verb_behind_name(const Right& right) const;
  Step take_other_preposition(Right& right);
  Step take_adjective(Right& right);
  TokenIndex take_complement(std::int32_t index, TokenIndex at, int depth);
  bool is_held_to_be(TokenIndex noun, TokenIndex adjective) const;
  bool is_called(TokenIndex noun, TokenIndex start) const;
  bool is_argument_of_verb(std::int32_t index, TokenIndex start) const;
  bool is_adjective(TokenIndex i, TokenIndex head) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

}  // namespace entente
