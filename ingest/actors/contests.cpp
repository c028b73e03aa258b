// "le vainqueur", "la perdante": who has won or lost by what the article has told. Part of DescriptionResolver.
#include <algorithm>
#include <functional>
#include <utility>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t contest_reach = 4;  // sentences back

bool is_winner(std::string_view noun) {
  return among(noun, {"vainqueur", "gagnant"});
}

bool is_loser(std::string_view noun) {
  return among(noun, {"perdant", "vaincu"});
}

}  // namespace

// Of whom the phrase says, or the verb whose subject or object it is, that he has won.
bool DescriptionResolver::comes_out_of_contest(const Draft& person, bool winner) const {
  const TokenIndex up = document_[person.head].head;
  if (up == person.head) return false;
  const std::string_view lemma = document_.lemma(up);
  const Label label = document_[person.head].dependency;
  if (document_[up].pos == Pos::noun)
    return reading_.preposition(person.head).starts_with("d") &&
           (winner ? among(lemma, {"victoire", "élection", "réélection", "triomphe", "succès"})
                   : among(lemma, {"défaite", "échec", "revers"}));
  const bool subject = label == Label("nsubj");
  const bool passive = label == Label("nsubj:pass");
  if (passive) return winner ? among(lemma, {"élire", "réélire", "proclamer"}) : among(lemma, {"battre", "vaincre"});
  const bool beats = among(lemma, {"battre", "vaincre", "devancer", "défaire"});
  if (label == Label("obj")) return !winner && beats;
  if (!subject) return false;
  return winner ? beats || among(lemma, {"remporter", "gagner", "emporter", "triompher"})
                : among(lemma, {"perdre", "incliner", "échouer"});
}

ActorIndex DescriptionResolver::of_contest(const Draft& self) const {
  const std::string_view noun = scene_.noun(self).masculine;
  const bool winner = is_winner(noun);
  if ((!winner && !is_loser(noun)) || self.number == Number::plural || !self.definite) return no_actor;
  const std::uint32_t sentence = document_[self.core.first].sentence;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (!other.resolved() || other.absorbed || other.modifier || other.actors.size() != 1) continue;
    if (sentence - document_[other.head].sentence > contest_reach) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    const bool fits =
        candidate.gender == Gender::none || self.gender == Gender::none || candidate.gender == self.gender;
    if (candidate.actor.kind == ActorKind::person && fits && comes_out_of_contest(other, winner))
      found = other.actors.front();
  }
  return found;
}

// "les deux rivaux": the two persons of whom the article has spoken most, where it has so of two alone.
std::vector<ActorIndex> DescriptionResolver::contenders_before(const Draft& self) const {
  if (!among(scene_.noun(self).masculine,
             {"rival", "adversaire", "candidat", "prétendant", "finaliste", "protagoniste"}))
    return {};
  const ActorIndex acting = lone_subject(self);
  std::vector<std::pair<int, ActorIndex>> told;  // how often, and of whom
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (!other.resolved() || other.absorbed || other.modifier || other.actors.size() != 1) continue;
    const ActorIndex actor = other.actors.front();
    if (scene_.candidates[actor].actor.kind != ActorKind::person || actor == acting) continue;
    const auto known = std::ranges::find(told, actor, &std::pair<int, ActorIndex>::second);
    if (known == told.end()) {
      told.emplace_back(1, actor);
    } else {
      ++known->first;
    }
  }
  std::ranges::stable_sort(told, std::greater{}, &std::pair<int, ActorIndex>::first);
  if (told.size() < 2 || told[1].first < 2 || (told.size() > 2 && told[2].first == told[1].first)) return {};
  return {told[0].second, told[1].second};
}

}  // namespace entente
