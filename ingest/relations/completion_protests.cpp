// Against whom those protest, or of whom they demand something, who do not say so in that sentence. Part of Completion.
#include <algorithm>

#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t government_reach = 3;  // sentences
constexpr TokenIndex cause_reach = 14;         // tokens

}  // namespace

// "Les ouvriers de la Fédération sont en grève": staff that strikes or protests without a named opponent does so
// against who employs it. Others march for much that is none of their employer's business.
Roles::Party Completion::employer(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("employeur");
  if (rule == nullptr || source.size() != 1) return {};
  const std::vector<Actor>& actors = syntax_.actors().actors;
  const bool staff = std::ranges::any_of(syntax_.mentions_naming(source.front()), [&](const Mention* mention) {
    return !mention->modifier && mention->actors.size() == 1 &&
           among(syntax_.lemma(mention->head), {"salarié", "ouvrier", "employé", "personnel", "cheminot", "pilote",
                                                "conducteur", "postier", "docker", "mineur", "steward", "livreur"});
  });
  if (!staff || match.entry->frame.mode == "hunger") return {};
  for (const Tie& tie : syntax_.actors().ties) {
    if (tie.type == "MEMBER_OF" && tie.source == source.front() && !tie.former &&
        actors[tie.target].kind == ActorKind::organisation)
      return {{tie.target}, match.anchor(), true, true, rule};
  }
  return {};
}

// "ont défilé en soutien au prisonnier": for somebody, as far as the sentence says.
bool Completion::is_in_favour(TokenIndex anchor) const {
  const Document& document = syntax_.document();
  const TokenSpan sentence = document.sentences[document[anchor].sentence].tokens;
  const TokenIndex first = std::max(sentence.first, anchor - cause_reach);
  const TokenIndex end = std::min(sentence.last, anchor + cause_reach);
  for (TokenIndex i = first; i < end; ++i) {
    if (among(syntax_.lemma(i), {"soutien", "soutenir", "solidarité", "faveur", "hommage", "appui", "appuyer",
                                 "célébrer", "commémorer", "fêter", "joie"}))
      return true;
  }
  return false;
}

// "les rebelles marchaient sur Lima": no demonstration.
bool Completion::bears_arms(ActorIndex actor) const {
  return std::ranges::any_of(syntax_.mentions_naming(actor), [&](const Mention* mention) {
    const std::string& word = syntax_.lemma(mention->head);
    return syntax_.lexicon().in_class("fighter", word) || among(word, {"soldat", "armée"});
  });
}

// The government of which the article has spoken last before that token; none where it speaks of several.
std::optional<ActorIndex> Completion::only_government(TokenIndex from, const ActorSet& besides) const {
  const Document& document = syntax_.document();
  std::optional<ActorIndex> only;
  bool near = false;
  for (const Mention* mention : governments_) {
    if (contains(besides, mention->actors.front())) continue;
    if (only && *only != mention->actors.front()) return std::nullopt;
    only = mention->actors.front();
    // The sentence after goes on about the same; what comes later is another matter, unless it tells what they do.
    const std::uint32_t there = document[mention->head].sentence;
    const std::uint32_t here = document[from].sentence;
    const bool acts_later = document.sentences[there].paragraph == document.sentences[here].paragraph &&
                            document[mention->head].dependency.view().starts_with("nsubj");
    near = near || (there <= here + 1 && here <= there + government_reach) || acts_later;
  }
  return near ? only : std::nullopt;
}

// "Des riverains en colère contre les raids de Lima ont manifesté": what the subject itself says they are against.
ActorSet Completion::opposed_by_subject(const Match& match, const ActorSet& source) const {
  const Document& document = syntax_.document();
  const TokenIndex first = document.sentences[document[match.anchor()].sentence].tokens.first;
  for (TokenIndex i = match.anchor() - 1; i > first; --i) {
    if (!syntax_.lexicon().is_preposition(syntax_.slot(i), "contre")) continue;
    ActorSet opposed = syntax_.actors_at(i);
    const MatchIndex event = matches_.at(i, Role::relation);
    if (opposed.empty() && event != no_match) opposed = roles_.source(event).actors;
    if (opposed.empty()) opposed = syntax_.within(i);
    std::erase_if(opposed, [&](ActorIndex actor) {
      return contains(source, actor) || syntax_.actors().actors[actor].kind == ActorKind::place;
    });
    if (!opposed.empty()) return opposed;
  }
  return {};
}

// "Les postiers se mettront en grève": against the government.
Roles::Party Completion::addressee(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("destinataire-du-mouvement");
  const bool asked_for = roles_.content_governor(match.anchor()) != no_match;
  if (rule == nullptr || asked_for || !among(match.entry->frame.mode, {"demo", "strike"}) ||
      is_in_favour(match.anchor()))
    return {};
  const auto protests = [&](ActorIndex actor) {
    const ActorKind kind = syntax_.actors().actors[actor].kind;
    return (kind == ActorKind::group || kind == ActorKind::organisation) && !bears_arms(actor);
  };
  if (!std::ranges::all_of(source, protests)) return {};
  if (ActorSet opposed = opposed_by_subject(match, source); !opposed.empty())
    return {opposed, match.anchor(), true, true, rule};
  const std::optional<ActorIndex> target = only_government(match.anchor(), source);
  if (!target) return {};
  return {{*target}, match.anchor(), true, true, rule};
}

// "Ils réclament des emplois": of whom those protest against who ask for something.
Roles::Party Completion::asked_by_protest(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("destinataire-du-mouvement");
  if (rule == nullptr || match.entry->kind != WordKind::verb || match.entry->frame.type != "REQUEST") return {};
  const std::uint32_t sentence = syntax_.document()[match.anchor()].sentence;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= match.anchor() || sentence - passage.sentence > 1) continue;
    if (it->type != "PROTEST" || it->modality == Modality::denied || !contains(source, it->source)) continue;
    if (contains(source, it->target)) continue;
    if (!bears_arms(it->target)) return {{it->target}, match.anchor(), true, true, rule};
    // Nobody asks those for anything who prey upon him.
    const std::optional<ActorIndex> government = only_government(match.anchor(), source);
    return government ? Roles::Party{{*government}, match.anchor(), true, true, rule} : Roles::Party{};
  }
  return {};
}

void Completion::note(const Relation& relation) {
  const auto behind = std::ranges::upper_bound(found_, relation.passages.front().cue.first, {},
                                               [](const Relation& one) { return one.passages.front().cue.first; });
  found_.insert(behind, relation);
}

}  // namespace entente
