// Whose the misdeeds are that a text speaks of without naming who did them: "les auteurs de ces raids", "le massacre".
#include <algorithm>

#include "ingest/relations/context.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t near_sentences = 3;
constexpr std::uint32_t all_sentences = 40;  // how far back the only offender of an article may stand

bool is_conflict(std::string_view type) {
  return type == "ASSAULT" || type == "COERCE";
}

}  // namespace

// "auteur", "responsable"
bool Context::names_authors(TokenIndex noun) const {
  const Lexicon& lexicon = syntax_.lexicon();
  return std::ranges::any_of(lexicon.find(WordKind::noun, syntax_.lemma(noun)),
                             [&](std::uint32_t index) { return lexicon[index].role == Role::author; });
}

Party Context::doer_of_authored(TokenIndex head) const {
  if (!names_authors(head)) return {};
  for (const Argument& argument : syntax_.below(head)) {
    if (!syntax_.lexicon().is_preposition(argument.slot, "de")) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event == no_match || matches_[event].entry->kind != WordKind::noun) continue;
    const Party before = told_before(matches_[event]);
    if (!before.actors.empty()) return before;
    if (is_conflict(matches_[event].entry->frame.type) && references_.is_definite(argument.head))
      return only_offender(head, {});
  }
  return {};
}

// "le crime", "la folie": what was done, and that it was bad.
bool Context::is_misdeed(TokenIndex noun) const {
  const Lexicon& lexicon = syntax_.lexicon();
  bool stands = false;
  bool bad = false;
  for (const std::uint32_t index : lexicon.find(WordKind::noun, syntax_.lemma(noun))) {
    stands = stands || lexicon[index].role == Role::reference;
    // "décision" is none, for all that "décision politique" is.
    bad = bad || (lexicon[index].words.size() == 1 && lexicon[index].role == Role::judgement &&
                  lexicon[index].frame.type == "ACCUSE");
  }
  return stands && bad;
}

Party Context::doer_of_misdeed(TokenIndex noun, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("acte-repris");
  if (rule == nullptr || !is_misdeed(noun) || !references_.is_definite(noun)) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[noun].sentence;
  for (TokenIndex i = noun - 1; i >= 0 && sentence - document[i].sentence <= near_sentences; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->role != Role::relation || !is_conflict(matches_[index].entry->frame.type)) continue;
      Party doer = roles_.source(index);
      remove_actors(doer.actors, besides);
      if (!doer.actors.empty()) return {doer.actors, i, true, true, rule};
    }
  }
  return only_offender(noun, besides);
}

// The one who has done violence in the text before the token; nobody where several have.
Party Context::only_offender(TokenIndex from, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("acte-repris");
  if (rule == nullptr) return {};
  const Document& document = syntax_.document();
  Party found;
  for (TokenIndex i = from - 1; i >= 0 && document[from].sentence - document[i].sentence <= all_sentences; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->role != Role::relation || !is_conflict(matches_[index].entry->frame.type)) continue;
      const Party& doer = roles_.source(index);
      add_actors(found.actors, doer.actors);
      remove_actors(found.actors, besides);
      if (found.actors.size() > 1) return {};
      if (found.head < 0 && !found.actors.empty()) found.head = doer.head;
    }
  }
  if (found.actors.empty()) return {};
  return {found.actors, found.head, true, true, rule};
}

// "dénonce les exactions en Syrie": those who govern where it is done.
Party Context::state_of_abuse(const Match& match) const {
  const Document& document = syntax_.document();
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (argument.head < match.anchor() || argument.surface_subject ||
        !syntax_.lexicon().in_class("abuse", syntax_.lemma(argument.head)))
      continue;
    const TokenSpan phrase = syntax_.dependents().subtree(argument.head);
    for (TokenIndex i = argument.head + 1; i < phrase.last; ++i) {
      if (syntax_.is_verbal(i) || syntax_.lower(i) == ",") break;
      const ActorSet& actors = syntax_.actors_at(i);
      const bool country = actors.size() == 1 && syntax_.actors().actors[actors.front()].kind == ActorKind::country;
      const TokenIndex start = syntax_.phrase_start(i);
      if (country && start > 0 && document[start - 1].pos == Pos::adp &&
          among(syntax_.lower(start - 1), {"en", "au", "aux", "à", "dans"}))
        return {actors, i, false, true};
    }
  }
  return {};
}

}  // namespace entente
