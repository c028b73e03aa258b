// Pronouns that count or point by the words around: "y", "le premier", "tous deux", "l'intéressé".
#include <algorithm>

#include "ingest/actors/pronoun_resolver.hpp"

namespace entente {

// "y a envoyé": the last place or country before it that something lies in or goes to.
void PronounResolver::locative(std::int32_t index) {
  const Draft& self = draft(index);
  const std::uint32_t sentence = document_[self.head].sentence;
  for (std::int32_t i = index - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (sentence - document_[other.head].sentence > 1) break;
    if (!other.resolved() || other.absorbed || other.modifier || other.core.first >= self.core.first) continue;
    const ActorKind kind = scene_.candidates[other.actors.front()].actor.kind;
    if (kind != ActorKind::place && kind != ActorKind::country) continue;
    const std::string_view by = reading_.preposition(other.head);
    const bool lies = by == "a" || by == "au" || by == "aux" || by == "en" || by == "dans" || by == "vers";
    if (!lies) continue;
    return answer(index, other.actors, "place");
  }
}

// "le premier", "le second": of the last two before it who are named as a list.
void PronounResolver::ordinal(std::int32_t index) {
  const Draft& self = draft(index);
  const std::uint32_t sentence = document_[self.head].sentence;
  const bool first = reading_.key(self.core.first).starts_with("premier");
  for (std::int32_t i = index - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (sentence - document_[other.head].sentence > 3) return;
    if (!other.resolved() || other.absorbed || other.modifier || other.source == Source::pronoun ||
        other.core.first >= self.core.first)
      continue;
    const std::vector<std::int32_t> list = clauses_.list_at(i);
    if (list.size() != 2 || clauses_.draft_on(other.head) != i) continue;
    const Draft& one = draft(list[first ? 0 : 1]);
    if (!one.resolved() || one.actors.size() != 1 || !antecedents_.agrees(self, one.actors, one)) continue;
    return answer(index, one.actors, first ? "the first of two" : "the second of two");
  }
}

// "Tous deux exigent": the two whom the sentence before names.
void PronounResolver::both(std::int32_t index) {
  const Draft& self = draft(index);
  const std::uint32_t sentence = document_[self.head].sentence;
  std::vector<ActorIndex> found;
  std::uint32_t at = sentence;
  for (std::int32_t i = index - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (other.core.first >= self.core.first || !other.resolved() || other.absorbed || other.modifier) continue;
    if (sentence - document_[other.head].sentence > 2) break;
    if (!found.empty() && document_[other.head].sentence != at) break;
    const ActorKind kind = scene_.candidates[other.actors.front()].actor.kind;
    if (kind == ActorKind::place || (!found.empty() && kind != scene_.candidates[found.front()].actor.kind)) continue;
    if (kind != ActorKind::person && other.source != Source::pronoun && antecedents_.role(i) == Role::other) continue;
    for (const ActorIndex actor : other.actors) {
      if (std::find(found.begin(), found.end(), actor) == found.end()) found.push_back(actor);
    }
    at = document_[other.head].sentence;
  }
  if (found.size() != 2) return;
  std::reverse(found.begin(), found.end());
  answer(index, std::move(found), "the two of the sentence before");
}

// "X a reçu Y. Z les a critiqués": where the sentence before tells of two persons, and of nothing else in the plural.
std::vector<ActorIndex> PronounResolver::two_persons_before(const Search& search) const {
  const Draft& self = draft(search.pronoun);
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  if (begin == 0 || self.possessive) return {};
  const TokenSpan before{reading_.sentence_begin(begin - 1), begin};
  for (TokenIndex i = before.first; i < self.core.first; ++i) {
    const std::string_view label = document_[i].dependency.view();
    if (document_[i].pos == Pos::noun && document_.morphology(i).number == Number::plural &&
        (label.starts_with("nsubj") || label == "obj"))
      return {};
  }
  std::vector<ActorIndex> found;
  for (const Draft& other : scene_.drafts) {
    if (!before.contains(other.core.first) || !other.resolved() || other.absorbed || other.modifier) continue;
    for (const ActorIndex actor : other.actors) {
      if (scene_.candidates[actor].actor.kind != ActorKind::person) continue;
      if (std::find(search.barred.begin(), search.barred.end(), actor) != search.barred.end()) return {};
      if (std::find(found.begin(), found.end(), actor) == found.end()) found.push_back(actor);
    }
  }
  return found.size() == 2 ? found : std::vector<ActorIndex>{};
}

// "L'intéressé dément": the person of whom the text speaks.
void PronounResolver::concerned(std::int32_t index) {
  Search search{index};
  search.for_person = 4;
  if (const auto choice = antecedents_.choose(search);
      choice && scene_.candidates[choice->actors.front()].actor.kind == ActorKind::person)
    return answer(index, choice->actors, "the person concerned");
  if (const auto person = antecedents_.person_of_title(draft(index))) answer(index, {*person}, "the person concerned");
}

}  // namespace entente
