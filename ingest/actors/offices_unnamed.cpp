// Offices without a name: who holds them, by the text, by the day, or as the only one who can be meant.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/office_reader.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Offices that one person at a time holds in a state: no vice-president, no strong man.
bool is_highest(const Noun& noun) {
  constexpr std::array<std::string_view, 7> lesser{"vice-président", "coprésident", "numéro un",    "homme fort",
                                                   "dictateur",      "autocrate",   "président élu"};
  if (noun.cls == "state") return !among(noun.masculine, lesser);
  if (noun.cls == "government") return !noun.masculine.starts_with("vice");
  if (noun.cls == "monarch") return is_monarch(noun.masculine);
  return noun.cls == "religion" && noun.masculine == "pape";
}

}  // namespace

// Whether the noun's gender and the person's agree: "la présidente" is no man.
bool OfficeReader::may_be(const Draft& noun, ActorIndex person) const {
  const Gender gender = scene_.candidates[person].gender;
  return noun.gender != Gender::feminine || gender != Gender::masculine;
}

// "les ministres français et allemand", "ses homologues indien et pakistanais": one of each country, where all are
// known.
bool OfficeReader::each_of_its_country(std::int32_t index) {
  Draft& self = draft(index);
  if (self.number != Number::plural || self.former || self.other) return false;
  const bool counterparts = scene_.is_noun(self, NounCategory::relation) && scene_.noun(self).masculine == "homologue";
  if (!is_office(self) && !counterparts) return false;
  std::vector<ActorIndex> persons;
  for (const Draft& adjective : scene_.drafts) {
    if (adjective.owner != index || !adjective.modifier || adjective.source != Source::demonym) continue;
    if (document_.morphology(adjective.head).number == Number::plural) return false;
    const std::string country(adjective.country);
    ActorIndex person = no_actor;
    if (counterparts) {
      for (const Holding& holding : holdings_) {
        if (person == no_actor && !holding.former && holding.country == country) person = holding.person;
      }
    } else {
      if (const Holding* holding = holder_in_text(self, country, true)) person = holding->person;
      if (person == no_actor) person = known_holder(country, scene_.noun(self).cls);
    }
    if (person == no_actor) return false;
    persons.push_back(person);
  }
  if (persons.size() < 2) return false;
  self.actors = std::move(persons);
  self.how = Resolution::office;
  self.reason = "who holds the office in each of the countries";
  return true;
}

// Whoever is in office at that time was not driven out of it.
bool OfficeReader::is_in_office(ActorIndex person, std::string_view cls) const {
  return scene_.published &&
         reading_.knowledge().holder_named(scene_.candidates[person].actor.name, cls, *scene_.published) != nullptr;
}

// "président des chasseurs": of something that the text names, and nobody knows.
bool OfficeReader::is_of_something(const Holding& holding) const {
  if (reading_.knowledge().noun(holding.noun).masculine != "président") return false;
  return holding.phrase.find(" de ") != std::string::npos || holding.phrase.find(" du ") != std::string::npos ||
         holding.phrase.find(" des ") != std::string::npos;
}

const Holding* OfficeReader::holder_in_text(const Draft& noun, std::string_view country, bool same) const {
  const Noun& word = scene_.noun(noun);
  const std::string phrase(reading_.key({noun.core.first, std::max(noun.core.last, noun.tokens.last)}));
  const ActorIndex seat = seat_of(noun);
  const auto is_state = [&](ActorIndex actor) {
    const Actor& of = scene_.candidates[actor].actor;
    return of.kind == ActorKind::country || of.key.ends_with("/gouvernement");
  };
  const bool diplomacy = heads_diplomacy(scene_, noun);
  const Holding* best = nullptr;
  int best_score = 0;
  for (const Holding& holding : holdings_) {
    if (holding.former != (noun.former || noun.other) && !noun.ousted) continue;
    if (!may_be(noun, holding.person) || (noun.ousted && is_in_office(holding.person, word.cls))) continue;
    const bool same_country = country.empty() || holding.country.empty() || holding.country == country;
    if (!same_country || (same && holding.country != country)) continue;
    // "le président du Sénat" is not "le président du parti".
    if (seat != no_actor && holding.seat != no_actor && seat != holding.seat &&
        !(is_state(seat) && is_state(holding.seat)))
      continue;
    // Nor is "le chef de l'Etat" the president of a party.
    const bool state_alone = holding.seat == no_actor ? !is_of_something(holding) : is_state(holding.seat);
    if (is_highest(word) && holding.noun != noun.target && !state_alone) continue;
    int score = 0;
    if (holding.phrase == phrase)
      score = 8;
    else if (holding.noun == noun.target)
      score = noun.bare ? 6 : 4;
    else if ((is_highest(word) || noun.former) && is_highest(reading_.knowledge().noun(holding.noun)) &&
             holding.cls == word.cls && (word.cls == "state" || word.cls == "government" || word.cls == "monarch"))
      score = country.empty() ? 2 : 4;
    else if (noun.bare && holding.phrase.starts_with(phrase + " "))
      score = 5;
    else if (diplomacy && holding.diplomacy &&
             (country.empty() ? holding.position < noun.core.first : holding.country == country))
      score = 7;
    if (score == 0) continue;
    // "le ministre de la Justice" is not "le ministre de l'Intérieur".
    if (holding.noun == noun.target && !noun.bare && word.cls != "state" && word.cls != "government" &&
        holding.phrase != phrase) {
      if (!(holding.phrase.starts_with(phrase) || phrase.starts_with(holding.phrase))) continue;
    }
    if (!country.empty() && holding.country == country) ++score;
    if (score > best_score || (score == best_score && holding.position <= noun.core.first)) {
      best = &holding;
      best_score = score;
    }
  }
  return best;
}

ActorIndex OfficeReader::known_holder(std::string_view country, std::string_view cls) {
  if (!scene_.published || country.empty()) return no_actor;
  const Holder* holder = reading_.knowledge().holder(country, cls, *scene_.published);
  if (holder == nullptr) return no_actor;
  const std::string key = "person:" + slug(holder->name);
  // "Benjamin Netanyahu" is "Benyamin Netanyahu": the surname and the first letter of the given name are the same.
  const auto surname = [](std::string_view full) { return slug(full.substr(full.rfind(' ') + 1)); };
  for (ActorIndex a = 0; a < scene_.candidates.size() && scene_.find(key) == no_actor; ++a) {
    const Actor& actor = scene_.candidates[a].actor;
    if (actor.kind != ActorKind::person || actor.name.find(' ') == std::string::npos ||
        actor.name.front() != holder->name.front())
      continue;
    if (surname(actor.name) == surname(holder->name)) return a;
  }
  const ActorIndex index =
      scene_.actor("person:" + slug(holder->name), std::string(holder->name), ActorKind::person, country);
  Candidate& candidate = scene_.candidates[index];
  if (candidate.gender == Gender::none) candidate.gender = holder->gender;
  if (candidate.actor.country.empty()) candidate.actor.country = country;
  if (std::find(candidate.offices.begin(), candidate.offices.end(), cls) == candidate.offices.end())
    candidate.offices.push_back(cls);
  return index;
}

// "son homologue russe", "son rival".
void OfficeReader::relation(Draft& self) {
  if (self.number == Number::plural || !(self.possessive || !self.country.empty())) return;
  const std::string_view word = scene_.noun(self).masculine;
  if (word != "homologue" || self.country.empty()) return;
  // The office of whoever was named last: his counterpart has the same one.
  std::string_view cls;
  for (auto holding = holdings_.rbegin(); holding != holdings_.rend() && cls.empty(); ++holding) {
    if (holding->position < self.core.first && holding->country != self.country) cls = holding->cls;
  }
  for (const Holding& holding : holdings_) {
    if (holding.country == self.country && (cls.empty() || holding.cls == cls)) {
      scene_.resolve(self, holding.person, Resolution::office, "counterpart who holds office in that country");
      return;
    }
  }
  if (cls.empty()) cls = "state";
  const ActorIndex known = known_holder(self.country, cls);
  if (known != no_actor)
    scene_.resolve(self, known, Resolution::office, "counterpart who held the office at that time");
}

// "le chef de l'Etat": who is spoken of most among those before it who hold such an office, by the text or at that
// time.
ActorIndex OfficeReader::most_spoken_of(const Draft& self) const {
  const Noun& word = scene_.noun(self);
  ActorIndex best = no_actor;
  int most = 0;
  for (const Draft& other : scene_.drafts) {  // "le dirigeant déchu" after "le président renversé"
    if (!self.ousted || other.core.first >= self.core.first) break;
    if (other.ousted && other.resolved() && scene_.candidates[other.actors.front()].actor.kind == ActorKind::person)
      best = other.actors.front();
  }
  if (best != no_actor) return best;
  std::vector<int> scores(scene_.candidates.size(), 0);
  for (const Holding& holding : holdings_) {
    if (holding.person == no_actor || holding.former) continue;
    if (holding.seat == no_actor && is_of_something(holding)) continue;
    // "le président" alone is not that of a parliament or a party.
    if (holding.seat != no_actor && scene_.candidates[holding.seat].actor.kind != ActorKind::country &&
        !scene_.candidates[holding.seat].actor.key.ends_with("/gouvernement"))
      continue;
    int& score = scores[holding.person];
    if (holding.noun == self.target) score = std::max(score, 4);
    if (holding.cls == word.cls &&
        (word.masculine.find("chef") != std::string_view::npos || word.masculine == "dirigeant"))
      score = std::max(score, 2);
  }
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    const Actor& actor = scene_.candidates[a].actor;
    if (actor.kind != ActorKind::person || !may_be(self, a) || (self.ousted && is_in_office(a, word.cls))) {
      scores[a] = 0;
    } else if (scores[a] == 0 && scene_.published) {
      const Holder* holder = reading_.knowledge().holder_named(actor.name, word.cls, *scene_.published);
      if (holder != nullptr && actor.key == "person:" + slug(holder->name)) scores[a] = 2;
    }
  }
  std::vector<int> spoken_of = scores;
  // "X a condamné le putsch au Mali ... le retour du chef de l'Etat": of the country that the text is about.
  const std::string_view country = scene_.context_country(self.core.first);
  for (ActorIndex a = 0; a < scene_.candidates.size() && !country.empty(); ++a) {
    if (scores[a] != 0 && country_led(scene_.candidates[a].actor) == country) spoken_of[a] += 3;
  }
  for (const Draft& d : scene_.drafts) {
    if (d.core.first >= self.core.first || !d.resolved() || scores[d.actors.front()] == 0) continue;
    spoken_of[d.actors.front()] += role_of(scene_, d) == Role::subject ? 3 : 1;
  }
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    if (scores[a] == 0 || spoken_of[a] <= most) continue;
    best = a;
    most = spoken_of[a];
  }
  return best;
}

// "le nouveau président" without a name, where others held the office until now.
bool is_new_holder(const Scene& scene, const Draft& office) {
  for (TokenIndex t = office.tokens.first; t < office.core.first; ++t) {
    const std::string_view key = scene.reading.key(t);
    if (key == "nouveau" || key == "nouvel" || key == "nouvelle") return true;
  }
  return false;
}

// "le nouveau premier ministre": who by the table has held the office for less than a year.
ActorIndex OfficeReader::new_holder(const Draft& self, const std::string& country) {
  if (!scene_.published || !is_highest(scene_.noun(self)) || self.former) return no_actor;
  const std::string state = country.empty() ? std::string(scene_.context_country(self.core.first)) : country;
  const Holder* holder = reading_.knowledge().holder(state, scene_.noun(self).cls, *scene_.published);
  constexpr int new_for = 1;  // years
  if (holder == nullptr || holder->from.year + new_for < scene_.published->year) return no_actor;
  return known_holder(state, scene_.noun(self).cls);
}

// "X a été élue présidente ... la nouvelle présidente": who has last come to that office in the text before.
ActorIndex OfficeReader::come_to_office(const Draft& self, const std::string& country) const {
  ActorIndex found = no_actor;
  TokenIndex last = -1;
  for (const Holding& holding : holdings_) {
    if (!holding.new_to_it || holding.noun != self.target || holding.position > self.core.first ||
        holding.position < last || !may_be(self, holding.person))
      continue;
    if (!country.empty() && !holding.country.empty() && holding.country != country) continue;
    found = holding.person;
    last = holding.position;
  }
  return found;
}

void OfficeReader::unnamed(std::int32_t index) {
  Draft& self = draft(index);
  if (self.absorbed || self.resolved() || each_of_its_country(index)) return;
  resolve_unnamed(self);
  // "le chef de la diplomatie": of the state that his office as minister is of.
  const bool minister = self.resolved() && country_of(self).empty() && heads_diplomacy(scene_, self);
  if (self.resolved() && is_office(self) && !minister) say(self, self.actors.front());
}

// "le ministre chinois ..., a ajouté X. Le ministre chinois": who was told of by the same office before is the same.
void OfficeReader::name_before(const Draft& office, ActorIndex person) {
  for (Draft& other : scene_.drafts) {
    if (&other == &office) break;
    if (!is_office(other) || other.resolved() || other.absorbed || other.target != office.target || !other.definite ||
        other.number == Number::plural || other.former || other.other || office.country.empty() ||
        other.country != office.country)
      continue;
    scene_.resolve(other, person, Resolution::office, "the same office as that of who is named later");
  }
}

void OfficeReader::resolve_unnamed(Draft& self) {
  if (scene_.is_noun(self, NounCategory::relation)) relation(self);
  if (!is_office(self) || self.number == Number::plural || self.resolved()) return;
  if (!self.definite) return;
  const Noun& word = scene_.noun(self);
  const std::string country = country_of(self);
  if (is_new_holder(scene_, self)) {
    if (const ActorIndex person = come_to_office(self, country); person != no_actor) {
      scene_.resolve(self, person, Resolution::office, "came to that office in the text");
      return;
    }
    if (const ActorIndex person = new_holder(self, country); person != no_actor)
      scene_.resolve(self, person, Resolution::office, "came to that office shortly before");
    return;
  }
  const ActorIndex seat = seat_of(self);
  const bool of_state = seat == no_actor || scene_.candidates[seat].actor.kind == ActorKind::country ||
                        seat == scene_.find("organisation:" + country + "/gouvernement");
  const bool highest = is_highest(word);
  if (highest && country.empty() && of_state && (!self.former || self.ousted) && !self.other) {
    const ActorIndex best = most_spoken_of(self);
    if (best != no_actor) {
      scene_.resolve(self, best, Resolution::office, "holds such an office, and is spoken of most");
      return;
    }
  }
  if (highest && !country.empty() && of_state && !self.former && !self.other &&
      holder_in_text(self, country, true) == nullptr) {
    const ActorIndex known = known_holder(country, word.cls);
    if (known != no_actor && may_be(self, known)) {
      scene_.resolve(self, known, Resolution::office, "held that office at that time");
      return;
    }
  }
  if (const Holding* holding = holder_in_text(self, country, false)) {
    scene_.resolve(self, holding->person, Resolution::office, "holds that office in the text");
    return;
  }
  if (highest && of_state && !self.former && !self.other) {
    std::string state = country;
    if (word.cls == "religion") state = "VA";
    if (state.empty()) {
      state = std::string(scene_.context_country(self.core.first));
      if (word.masculine == "chancelier" && state != "AT") state = "DE";  // no other government is headed by one
    }
    const ActorIndex known = known_holder(state, word.cls);
    if (known != no_actor && may_be(self, known)) {
      scene_.resolve(self, known, Resolution::office, "held that office at that time");
      return;
    }
  }
  if (highest && self.former && of_state) {
    if (const ActorIndex person = former_holder(self, country); person != no_actor) {
      scene_.resolve(self, person, Resolution::office, "held that office before");
      return;
    }
  }
  if (const ActorIndex woman = only_woman(scene_, self); woman != no_actor) {
    scene_.resolve(self, woman, Resolution::office, "the only woman spoken of");
    return;
  }
  if (const ActorIndex person = told_of_before(self); person != no_actor) {
    hold(self, person);
    scene_.resolve(self, person, Resolution::office, "subject of the sentence before, without an office of his own");
    name_before(self, person);
  }
}

}  // namespace entente
