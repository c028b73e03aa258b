// Common nouns that mean persons whom the text has named: the only one, the one of the sentence before, the last two.
#include <algorithm>
#include <array>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "la victime", "l'accusé", "le jeune homme": the one person whom the article has spoken of until then, if there is but
// one.
ActorIndex DescriptionResolver::only_person(const Draft& self) const {
  const Noun& noun = scene_.noun(self);
  if (noun.category != NounCategory::person || !self.bare || !self.definite || self.possessive) return no_actor;
  if (self.owner != no_draft) return no_actor;
  if (noun.cls != "victim" && noun.cls != "civil") return no_actor;
  if (noun.masculine == "témoin" || noun.masculine == "personne" || noun.masculine == "famille" ||
      noun.masculine == "couple" || noun.masculine == "complice")
    return no_actor;
  const bool any_gender = noun.masculine == "victime" || self.gender == Gender::none;
  const bool tried = noun.masculine == "accusé" || noun.masculine == "prévenu" || noun.masculine == "condamné" ||
                     noun.masculine == "inculpé";
  struct Person {
    ActorIndex actor;
    int mentions;
    bool civil;  // without a name, by a noun that says no more than "lycéen"
  };
  std::vector<Person> persons;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (!other.resolved() || other.source == Source::pronoun || other.absorbed) continue;
    const ActorIndex actor = other.actors.front();
    const Candidate& candidate = scene_.candidates[actor];
    if (candidate.actor.kind != ActorKind::person) continue;
    if (!any_gender && candidate.gender != Gender::none && candidate.gender != self.gender) continue;
    const auto known = std::find_if(persons.begin(), persons.end(), [&](const Person& p) { return p.actor == actor; });
    if (known != persons.end()) {
      ++known->mentions;
      continue;
    }
    const bool civil = candidate.actor.key.find('@') != std::string::npos && other.source == Source::noun &&
                       (scene_.noun(other).cls == "civil" || scene_.noun(other).cls == "victim");
    persons.push_back({actor, 1, civil});
  }
  if (persons.size() == 1) return persons.front().actor;
  std::stable_sort(persons.begin(), persons.end(),
                   [](const Person& a, const Person& b) { return a.mentions > b.mentions; });
  // Who is tried is who the article is about.
  if (tried && persons.size() > 1 && persons[0].mentions >= 3 && persons[0].mentions >= 2 * persons[1].mentions)
    return persons.front().actor;
  if (tried || std::count_if(persons.begin(), persons.end(), [](const Person& p) { return p.civil; }) != 1)
    return no_actor;
  return std::find_if(persons.begin(), persons.end(), [](const Person& p) { return p.civil; })->actor;
}

// "le syndicaliste", "l'opposant": the one whom the sentence before names.
ActorIndex DescriptionResolver::told_before(const Draft& self) const {
  const Noun& noun = scene_.noun(self);
  constexpr std::array<std::string_view, 5> trades{"political", "journalist", "expert", "labour", "art"};
  constexpr std::array<std::string_view, 6> others{"adversaire", "membre", "observateur",
                                                   "allié",      "ennemi", "signataire"};
  if (noun.category != NounCategory::person || !self.bare || !self.definite || self.possessive ||
      !among(noun.cls, trades) || among(noun.masculine, others) || role_of(scene_, self) != Role::subject)
    return no_actor;
  const std::uint32_t sentence = document_[self.core.first].sentence;
  ActorIndex found = no_actor;
  ActorIndex subject = no_actor;
  bool several = false;
  for (const Draft& other : scene_.drafts) {
    if (other.absorbed || other.source != Source::person || !other.resolved()) continue;
    const std::uint32_t at = document_[other.core.first].sentence;
    const ActorIndex actor = other.actors.front();
    const Gender gender = scene_.candidates[actor].gender;
    if (self.gender == Gender::feminine && gender == Gender::masculine) continue;
    if (at == sentence && other.core.first < self.core.first) return no_actor;
    if (at + 1 != sentence) continue;
    several = several || (found != no_actor && found != actor);
    found = actor;
    if (subject == no_actor && role_of(scene_, other) == Role::subject) subject = actor;
  }
  return several ? subject : found;
}

// Whether nothing but commas, "et" and what describes the second parts two names.
bool DescriptionResolver::are_listed(TokenIndex end, TokenIndex start) const {
  if (end >= start || start - end > 6 || document_[end].sentence != document_[start].sentence) return false;
  bool parted = false;
  for (TokenIndex i = end; i < start; ++i) {
    const Pos pos = document_[i].pos;
    if (pos == Pos::adp || pos == Pos::verb || pos == Pos::aux || pos == Pos::pron || pos == Pos::sconj) return false;
    parted = parted || document_.word(i) == "," || pos == Pos::cconj;
  }
  return parted;
}

// "X a rencontré les deux rivaux": the one person who acts in the sentence is neither; no_actor where several act, or
// they themselves.
ActorIndex DescriptionResolver::lone_subject(const Draft& self) const {
  if (role_of(scene_, self) == Role::subject) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (document_[other.core.first].sentence != document_[self.core.first].sentence || other.absorbed ||
        other.source != Source::person || !other.resolved() || role_of(scene_, other) != Role::subject)
      continue;
    if (found != no_actor && found != other.actors.front()) return no_actor;
    found = other.actors.front();
  }
  return found;
}

namespace {

// "les trois hommes": how many, up to four; 0 where the phrase does not say so.
std::size_t number_before(const Reading& reading, const Draft& people) {
  std::size_t count = 0;
  for (TokenIndex t = people.tokens.first; t < people.core.first; ++t) {
    const std::string_view word = reading.key(t);
    if (word == "deux") count = 2;
    if (word == "trois") count = 3;
    if (word == "quatre") count = 4;
  }
  return count;
}

}  // namespace

// "les deux dirigeants", "les trois hommes": the persons named last, as many.
bool DescriptionResolver::two_persons(Draft& self) {
  if (!self.definite || self.complement != no_draft) return false;
  const std::size_t count = number_before(reading_, self);
  if (count == 0) return false;
  if (std::vector<ActorIndex> two = count == 2 ? contenders_before(self) : std::vector<ActorIndex>{}; !two.empty()) {
    self.actors = std::move(two);
    self.how = Resolution::description;
    self.reason = "the two persons spoken of most";
    return true;
  }
  const ActorIndex acting = lone_subject(self);
  std::vector<ActorIndex> last;
  std::vector<ActorIndex> together;  // in one list
  TokenIndex start = self.core.first;
  for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (other.core.first >= self.core.first || !other.resolved() || other.source != Source::person) continue;
    if (document_[self.head].sentence - document_[other.head].sentence > 3) break;
    if (other.actors.front() == acting || reading_.preposition(other.head) == "selon") continue;
    // Three who are listed are meant together, and nobody who stands beside them in the sentence.
    if (count > 2 && document_[self.head].sentence == document_[other.head].sentence) continue;
    if (!are_listed(std::max(other.core.last, other.tokens.last), start)) {
      if (count > 2 && together.size() == count) break;
      together.clear();
    }
    start = other.core.first;
    const auto add = [&](std::vector<ActorIndex>& set) {
      if (std::find(set.begin(), set.end(), other.actors.front()) == set.end()) set.push_back(other.actors.front());
    };
    add(together);
    if (last.size() < count) add(last);
    if (count == 2 && last.size() == 2) break;
  }
  if (count > 2 && together.size() == count) last = together;
  if (last.size() != count) return false;
  std::reverse(last.begin(), last.end());
  self.actors = last;
  self.how = Resolution::description;
  self.reason = count == 2 ? "the two persons named last" : "the persons named last";
  return true;
}

// "un lycéen a été victime de ...", and "la victime" later: of whom the same noun was said.
ActorIndex DescriptionResolver::said_to_be_before(const Draft& self) const {
  if (!self.bare || self.possessive || self.number == Number::plural) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (other.source != Source::noun || other.target != self.target || other.resolved() || other.absorbed) continue;
    for (const TokenIndex d : reading_.dependents().of(other.head)) {
      // The parser takes the subject of an adjective for an adverb of it.
      const bool opens = d < other.head && document_[other.head].pos == Pos::adj && reading_.preposition(d).empty() &&
                         document_[d].pos == Pos::noun;
      if (!document_[d].dependency.view().starts_with("nsubj") && !opens) continue;
      const std::int32_t subject = scene_.mention_at(d);
      if (subject == no_draft || !draft(subject).resolved()) continue;
      const ActorIndex actor = draft(subject).actors.front();
      if (scene_.candidates[actor].actor.kind == ActorKind::person) found = actor;
    }
  }
  return found;
}

}  // namespace entente
