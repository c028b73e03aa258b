#include "ingest/relations/imitations.hpp"

#include <algorithm>

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr std::uint32_t named_reach = 2;  // sentences back, where the text says who is imitated
constexpr std::uint32_t reach = 1;

}  // namespace

bool Imitations::may_be_model(const Relation& relation, TokenIndex anchor, const ActorSet& imitating) const {
  const RelationType* type = find_type(relation.type);
  return type != nullptr && type->quad != QuadClass::structure && relation.modality != Modality::denied &&
         relation.passages.front().cue.first < anchor && !contains(imitating, relation.source);
}

// The last that those have done who are imitated; where the text does not name them, the last one of the sentence, or
// the first one of the sentence before: what its main clause says.
const Relation* Imitations::model_of(const Match& match, const ActorSet& imitating,
                                     const std::vector<Relation>& found) const {
  const std::uint32_t sentence = syntax_.document()[match.anchor()].sentence;
  const ActorSet& imitated = roles_.target(matches_.index_of(match)).actors;
  const auto is_imitated = [&](ActorIndex actor) {
    return std::ranges::any_of(imitated, [&](ActorIndex one) { return one == actor || roles_.speaks_for(actor, one); });
  };
  const Relation* last = nullptr;
  const Relation* first_before = nullptr;
  for (const Relation& relation : found) {
    if (!may_be_model(relation, match.anchor(), imitating)) continue;
    const Passage& passage = relation.passages.front();
    const std::uint32_t back = sentence - passage.sentence;
    if (back > (imitated.empty() ? reach : named_reach)) continue;
    if (!imitated.empty() && !is_imitated(relation.source)) continue;
    if ((!imitated.empty() || back == 0) && (last == nullptr || passage.cue.first >= last->passages.front().cue.first))
      last = &relation;
    if (back > 0 && (first_before == nullptr || passage.cue.first < first_before->passages.front().cue.first))
      first_before = &relation;
  }
  return last != nullptr ? last : first_before;
}

// "Anna a rappelé son ambassadeur à Lima, Lima a fait de même": from the state of which Anna is.
ActorIndex Imitations::answered_by(ActorIndex imitator, ActorIndex imitated) const {
  const std::vector<Actor>& actors = syntax_.actors().actors;
  if (actors[imitator].kind != ActorKind::country) return imitated;
  for (ActorIndex state = 0; state < actors.size(); ++state) {
    if (actors[state].kind == ActorKind::country && state != imitator && roles_.speaks_for(imitated, state))
      return state;
  }
  return imitated;
}

void Imitations::repeat(MatchIndex index, const ActorSet& imitating, const Relation& model,
                        std::vector<Relation>& result) const {
  const Match& match = matches_[index];
  const Modality own = modality_.read(index);
  if (own == Modality::denied) return;
  const auto [first, last] = std::ranges::minmax(match.tokens);
  for (const ActorIndex imitator : imitating) {
    Relation relation = model;
    relation.source = imitator;
    // "Oslo a expulsé un diplomate de Lima, Lima a fait de même": with one of Oslo's.
    if (imitator == model.target || roles_.speaks_for(imitator, model.target))
      relation.target = answered_by(imitator, model.source);
    if (relation.target == imitator) continue;
    if (own != Modality::asserted) relation.modality = own;
    const EventTime time = dating_.time(index, relation.modality);
    relation.date = time.date;
    relation.until = time.until;
    relation.attributed_to.reset();
    relation.content.reset();
    relation.counts.clear();
    relation.weight = match.entry->frame.weight;
    relation.confidence = match.entry->frame.weight;
    relation.passages = {{syntax_.document()[match.anchor()].sentence, {first, last + 1}, match.entry->rule}};
    result.push_back(std::move(relation));
  }
}

std::vector<Relation> Imitations::read(const std::vector<Relation>& found) const {
  std::vector<Relation> result;
  for (MatchIndex index = 0; index < static_cast<MatchIndex>(matches_.all().size()); ++index) {
    const Match& match = matches_[index];
    if (match.entry->role != Role::imitation) continue;
    const ActorSet imitating = roles_.source(index).actors;
    if (imitating.empty()) continue;
    const Relation* model = model_of(match, imitating, found);
    if (model == nullptr) continue;
    for (const Relation& relation : found) {
      if (relation.source == model->source && relation.type == model->type &&
          relation.passages.front().cue.first == model->passages.front().cue.first)
        repeat(index, imitating, relation, result);
    }
  }
  return result;
}

}  // namespace entente
