// Who has taken those whose release is told of or asked for, who does not say so in that sentence. Part of Completion.
#include <algorithm>

#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// Hostages are released by whoever holds them.
bool Completion::tells_of_hostages(TokenIndex from) const {
  const Document& document = syntax_.document();
  const std::size_t sentence = document[from].sentence;
  const std::size_t first = sentence < 3 ? 0 : sentence - 3;
  const std::size_t last = std::min(sentence + 2, document.sentences.size() - 1);
  const TokenIndex end = document.sentences[last].tokens.last;
  for (TokenIndex i = document.sentences[first].tokens.first; i < end; ++i) {
    if (among(syntax_.lemma(i), {"otage", "ravisseur", "enlever", "enlèvement", "rapt", "rançon", "kidnapper"}))
      return true;
  }
  return false;
}

// "réclame sa libération": of whoever has taken him.
Roles::Party Completion::asked_to_release(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("geôlier");
  if (rule == nullptr || match.entry->frame.type != "REQUEST") return {};
  const Document& document = syntax_.document();
  const MatchIndex asking = matches_.index_of(match);
  const TokenIndex end = document.sentences[document[match.anchor()].sentence].tokens.last;
  for (TokenIndex i = match.anchor() + 1; i < end; ++i) {
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->frame.mode != "release" || roles_.content_governor(i) != asking) continue;
      Roles::Party held = holder(matches_[index], roles_.target(index).actors);
      if (held.actors.empty() || contains(source, held.actors.front())) continue;
      held.inferred = rule;
      return held;
    }
  }
  return {};
}

// By whoever has last taken them.
Roles::Party Completion::holder(const Match& match, const ActorSet& released) const {
  const Entry* rule = syntax_.lexicon().inference("autorité");
  if (rule == nullptr) return {};
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const bool takes = it->mode == "arrest" || it->mode == "abduct" || it->mode == "convict";
    if (!takes || it->passages.front().cue.first >= match.anchor() || it->modality == Modality::denied ||
        !contains(released, it->target))
      continue;
    return {{it->source}, match.anchor(), true, true, rule};
  }
  return {};
}

// "la libération des opposants": by the state of which the article speaks. A town or a country is freed from somebody.
Roles::Party Completion::authority(const Match& match, const ActorSet& released) const {
  const Entry* rule = syntax_.lexicon().inference("autorité");
  if (rule == nullptr || syntax_.lemma(match.anchor()) == "élargissement" || tells_of_hostages(match.anchor()))
    return {};
  if (std::ranges::any_of(released, [&](ActorIndex actor) {
        const ActorKind kind = syntax_.actors().actors[actor].kind;
        return kind == ActorKind::place || kind == ActorKind::country;
      }))
    return {};
  const auto country = main_country(match.anchor(), {}, {});
  if (!country) return {};
  return {{*country}, match.anchor(), true, true, rule};
}

}  // namespace entente
