// Courts: whose verdict somebody appeals against, and which one has convicted those of whom the text only says that
// they were.
#include <algorithm>

#include "ingest/relations/completion.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t naming_reach = 3;
constexpr std::uint32_t trial_reach = 8;  // sentences between a verdict and what follows from it

bool is_verdict(const Relation& relation) {
  return relation.mode == "convict" || (relation.type == "SANCTION" && relation.mode.empty()) ||
         relation.type == "REJECT" || relation.type == "ACCUSE";
}

}  // namespace

bool Completion::is_court(ActorIndex actor) const {
  return syntax_.is_called(actor, "court");
}

// Of an accused or of a lawyer, whose verdict may be that of the accused.
bool Completion::is_party_to_trial(ActorIndex actor) const {
  return std::ranges::any_of(syntax_.mentions_naming(actor), [&](const Mention* mention) {
    return !mention->modifier && among(syntax_.lemma(mention->head),
                                       {"avocat", "avocate", "défenseur", "défense", "accusé", "prévenu", "condamné",
                                        "inculpé", "client", "parquet", "procureur", "procureure", "plaignant"});
  });
}

// The last court before the word that has decided on somebody; those who have to do with it come first.
std::optional<ActorIndex> Completion::court_before(TokenIndex from, const ActorSet& judged, bool same) const {
  const std::uint32_t sentence = syntax_.document()[from].sentence;
  std::optional<ActorIndex> other;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= from || it->modality != Modality::asserted || !is_verdict(*it)) continue;
    if (sentence - passage.sentence > trial_reach) break;
    if (contains(judged, it->source) || !is_court(it->source)) continue;
    if (contains(judged, it->target)) return it->source;
    if (!same && !other && it->mode == "convict") other = it->source;
  }
  return other;
}

// "Le tribunal s'est prononcé. Trois cadres ont été condamnés": by the one court of which the sentences around speak.
std::optional<ActorIndex> Completion::court_named_before(TokenIndex from, const ActorSet& judged) const {
  const Document& document = syntax_.document();
  std::optional<ActorIndex> court;
  for (const Mention* mention : courts_) {
    if (mention->head > from || document[from].sentence - document[mention->head].sentence > naming_reach) continue;
    if (contains(judged, mention->actors.front())) continue;
    if (court && *court != mention->actors.front()) return std::nullopt;
    court = mention->actors.front();
  }
  return court;
}

// "Elle fera appel": against the verdict of whoever has judged. Lawyers appeal for others.
Roles::Party Completion::court_appealed(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("cour-saisie");
  const bool appeal = std::ranges::any_of(match.tokens, [&](TokenIndex token) {
    return among(syntax_.lemma(token), {"appel", "cassation", "pourvoi", "recours"});
  });
  if (rule == nullptr || !appeal || match.entry->frame.type != "REJECT") return {};
  const auto court = court_before(match.anchor(), source, !is_party_to_trial(source.front()));
  if (!court) return {};
  return {{*court}, match.anchor(), true, true, rule};
}

// "Deux autres écopent de six mois": by the court that has just convicted.
Roles::Party Completion::convicting_court(const Match& match, const ActorSet& convicted) const {
  const Entry* rule = syntax_.lexicon().inference("cour-saisie");
  if (rule == nullptr || match.entry->kind != WordKind::verb || match.entry->frame.mode != "convict") return {};
  auto court = court_before(match.anchor(), convicted, false);
  if (!court) court = court_named_before(match.anchor(), convicted);
  if (!court) return {};
  return {{*court}, match.anchor(), true, true, rule};
}

}  // namespace entente
