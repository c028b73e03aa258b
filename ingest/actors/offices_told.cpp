// Offices and people of a country that name somebody whom only the run of the text tells: the subject of the sentence
// before, the only woman, who held the office once.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/office_reader.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "la secrétaire d'Etat": the form says that it is a woman, and the article has spoken of one alone.
ActorIndex only_woman(const Scene& scene, const Draft& self) {
  if (self.gender != Gender::feminine || self.former || self.other || self.possessive) return no_actor;
  const Noun& word = scene.noun(self);
  if (scene.reading.key(self.core) == name_key(word.masculine)) {
    // Of a noun with one form for both the article tells.
    const TokenIndex article = self.core.first - 1;
    if (article < 0 || self.tokens.first != article || scene.reading.key(article) != "la") return no_actor;
  }
  constexpr std::uint32_t near = 2;  // sentences
  ActorIndex found = no_actor;
  bool unknown = false;
  for (const Draft& other : scene.drafts) {
    if (other.core.first >= self.core.first) break;
    if (other.source != Source::person || !other.resolved() || other.actors.front() == found) continue;
    const Candidate& candidate = scene.candidates[other.actors.front()];
    if (candidate.gender == Gender::masculine) continue;
    if (candidate.gender == Gender::none) {  // who knows
      unknown = unknown || scene.document[self.core.first].sentence - scene.document[other.core.first].sentence <= near;
      continue;
    }
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return unknown ? no_actor : found;
}

// "l'ancien président nigérien", where one who was is named.
ActorIndex OfficeReader::former_holder(const Draft& self, std::string_view country) const {
  if (!scene_.published) return no_actor;
  ActorIndex found = no_actor;
  std::ptrdiff_t most = 0;
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    const Actor& actor = scene_.candidates[a].actor;
    if (actor.kind != ActorKind::person || !may_be(self, a)) continue;
    if (reading_.knowledge().held_before(actor.name, country, scene_.noun(self).cls, *scene_.published) == nullptr)
      continue;
    const auto mentions = std::count_if(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& draft) {
      return draft.resolved() && !draft.absorbed && draft.core.first < self.core.first && draft.actors.front() == a;
    });
    // Of two, whom the text speaks of at least twice as often.
    if (found != no_actor && mentions < 2 * most) {
      if (most < 2 * mentions) found = no_actor;
    } else {
      found = a;
    }
    most = std::max(most, mentions);
  }
  return found;
}

// "le général X", "l'ayatollah Y": a rank leaves room for an office.
static bool is_rank(const Noun& noun) {
  constexpr std::array<std::string_view, 14> ranks{"général", "colonel",     "capitaine", "lieutenant", "commandant",
                                                   "amiral",  "maréchal",    "ayatollah", "imam",       "cardinal",
                                                   "cheikh",  "monseigneur", "prêtre",    "pasteur"};
  return among(noun.masculine, ranks);
}

// Whether the text or the day gives the person an office already, other than the noun's.
bool OfficeReader::has_another_office(const Draft& self, ActorIndex person) const {
  // A minister may lead a party too.
  if (const ActorIndex seat = seat_of(self); seat != no_actor && scene_.candidates[seat].cls == "parti") {
    return std::any_of(holdings_.begin(), holdings_.end(), [&](const Holding& h) {
      return h.person == person && h.seat != no_actor && h.seat != seat && scene_.candidates[h.seat].cls == "parti";
    });
  }
  const Candidate& candidate = scene_.candidates[person];
  if (std::any_of(candidate.nouns.begin(), candidate.nouns.end(), [&](std::uint32_t noun) {
        const Noun& held = reading_.knowledge().noun(noun);
        return held.category == NounCategory::office && !is_rank(held);
      }))
    return true;
  if (!self.country.empty() && !candidate.actor.country.empty() && candidate.actor.country != self.country) return true;
  if (std::any_of(holdings_.begin(), holdings_.end(),
                  [&](const Holding& h) { return h.person == person && !is_rank(reading_.knowledge().noun(h.noun)); }))
    return true;
  if (!scene_.published) return false;
  const Noun& word = scene_.noun(self);
  for (const std::string_view cls : {"state", "government", "monarch"}) {
    const Holder* holder =
        reading_.knowledge().holder_named(scene_.candidates[person].actor.name, cls, *scene_.published);
    if (holder == nullptr) continue;
    // A head of state may lead a party too.
    const bool same_country = self.country.empty() || holder->country == self.country;
    if (!same_country || (cls != word.cls && word.cls != "party")) return true;
  }
  return false;
}

// The sentence itself, and the next one behind a semicolon.
bool OfficeReader::goes_on_to(std::uint32_t sentence, std::uint32_t next) const {
  if (next == sentence) return true;
  return next == sentence + 1 && document_.word(document_.sentences[sentence].tokens.last - 1) == ";";
}

// The verb of an inserted clause: right behind the mark that closes what is said.
bool OfficeReader::is_of_telling(TokenIndex verb) const {
  if (document_[verb].pos != Pos::verb) return false;
  TokenIndex first = verb;
  while (first > reading_.sentence_begin(verb) &&
         (document_[first - 1].pos == Pos::aux || document_[first - 1].pos == Pos::pron))
    --first;
  if (first <= reading_.sentence_begin(verb) || document_.word(first - 1) != ",") return false;
  const std::string_view quote = first >= 2 ? document_.word(first - 2) : std::string_view{};
  return quote == "»" || quote == "\"" || quote == "”";
}

// "Kofi Annan a appelé ... Le secrétaire général a dépêché ...": the one named person who is subject of the sentence
// before; or who speaks at the end of this one ("le chef du parti refuse, a déclaré Awa Sow"). The press names whoever
// it introduces without an office so.
ActorIndex OfficeReader::told_of_before(const Draft& self) const {
  if (self.former || self.other || self.possessive || !self.definite || role_of(scene_, self) != Role::subject)
    return no_actor;
  const std::uint32_t sentence = document_[self.core.first].sentence;
  constexpr TokenIndex opening = 3;  // tokens: "De son côté, ..." goes on with somebody else
  const bool opens = self.tokens.first - document_.sentences[sentence].tokens.first < opening;
  ActorIndex before = no_actor;
  ActorIndex speaker = no_actor;
  bool several = false;
  ActorIndex there = no_actor;  // whom the sentence before names last, or alone
  ActorIndex teller = no_actor;
  bool others = false;
  for (const Draft& other : scene_.drafts) {
    if (other.source != Source::person || !other.resolved() || other.absorbed) continue;
    const ActorIndex actor = other.actors.front();
    const std::uint32_t at = document_[other.core.first].sentence;
    if (at + 1 == sentence) {
      others = others || (there != no_actor && there != actor);
      there = actor;
    }
    const std::string_view preposition = reading_.preposition(other.head);
    const bool judges = other.tokens.first - document_.sentences[at].tokens.first == 1 &&
                        (preposition == "pour" || preposition == "selon" || preposition == "d'apres");
    // "« ... », déplore X. Le secrétaire général ...": who spoke, and nobody in what is quoted.
    const TokenIndex told = other.tokens.first - 1;
    if (at + 1 == sentence && told > document_.sentences[at].tokens.first + 1 && is_of_telling(told)) {
      teller = actor;
      continue;
    }
    if (at + 1 == sentence && (judges || role_of(scene_, other) == Role::subject)) {
      several = several || (before != no_actor && before != actor);
      before = actor;
    } else if (goes_on_to(sentence, at) && other.core.first > self.tokens.last) {
      const TokenIndex verb = document_[other.head].head;
      const bool behind_verb = verb + 1 == other.tokens.first && other.core.last < document_.size() &&
                               document_[other.core.last].pos == Pos::punct;  // "..., a déclaré X."
      const bool inverted =
          (document_[other.head].dependency.view().starts_with("nsubj") || behind_verb) && verb < other.core.first;
      const bool undergoes = verb == document_[self.head].head;  // "le chef du parti accuse Awa Sow"
      if (inverted && !undergoes) speaker = actor;
    }
  }
  if (teller != no_actor) {
    before = teller;
    several = false;
  }
  // "..., à commencer par X. Le ministre ...": the subject holds another office.
  if (there != no_actor && (before == no_actor ? !others : self.country.empty() && has_another_office(self, before))) {
    before = there;
    several = false;
  }
  const ActorIndex found = speaker != no_actor ? speaker : opens && !several ? before : no_actor;
  if (found == no_actor || !may_be(self, found) || has_another_office(self, found)) return no_actor;
  return found;
}

// The person's country, as far as the text or the table of holders has it.
std::string OfficeReader::country_led(const Actor& person) const {
  if (!person.country.empty() || !scene_.published) return person.country;
  for (const std::string_view cls : {"government", "state", "monarch"}) {
    const Holder* holder = reading_.knowledge().holder_named(person.name, cls, *scene_.published);
    if (holder != nullptr) return std::string(holder->country);
  }
  return {};
}

// "le Saoudien": the one person of the sentence before, of whose country nothing is known.
ActorIndex OfficeReader::stranger_before(const Draft& self) const {
  const std::uint32_t sentence = document_[self.core.first].sentence;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.source != Source::person || !other.resolved() || other.absorbed) continue;
    if (document_[other.core.first].sentence + 1 != sentence || other.actors.front() == found) continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  if (found == no_actor || !may_be(self, found) || role_of(scene_, self) != Role::subject) return no_actor;
  return country_led(scene_.candidates[found].actor).empty() ? found : no_actor;
}

// "le taliban X": one of a group that is named in the plural, and who he is.
void OfficeReader::member(std::int32_t index) {
  Draft& self = draft(index);
  if (self.source != Source::body || self.modifier || !self.resolved() || self.absorbed || self.core.first < 1) return;
  Candidate& group = scene_.candidates[self.actors.front()];
  if (group.actor.kind != ActorKind::group || group.number != Number::plural ||
      !among(reading_.key(self.core.first - 1), {"le", "la", "un", "une"}))
    return;
  const std::int32_t name = person_from(self.core.last);
  if (name == no_draft) return;
  Draft& person = draft(name);
  person.tokens.first = std::min(person.tokens.first, self.tokens.first);
  if (self.core.contains(document_[person.head].head)) person.head = self.head;
  self.modifier = true;
  self.owner = name;
  group.keep = true;
  scene_.memberships.emplace_back(name, index);
}

// "le Hongrois Viktor Orban", and "l'Ukrainien" later: a person's country, and the only person of a country.
void OfficeReader::national(Draft& self) {
  if (self.source != Source::demonym || self.modifier || self.resolved() || self.absorbed || !self.definite ||
      self.number == Number::plural || document_.morphology(self.head).number == Number::plural ||
      !reading_.capital(self.core.first))
    return;
  const std::int32_t name = person_from(self.core.last);
  if (name != no_draft) {
    std::string& country = scene_.candidates[draft(name).actors.front()].actor.country;
    if (country.empty()) country = self.country;
    // One phrase: what is done by "le Hongrois" is done by who is named.
    Draft& person = draft(name);
    person.tokens.first = std::min(person.tokens.first, self.tokens.first);
    if (self.core.contains(document_[person.head].head)) person.head = self.head;
    self.absorbed = true;
    return;
  }
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (other.source != Source::person || !other.resolved() || other.actors.front() == found) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (country_led(candidate.actor) != self.country || !may_be(self, other.actors.front())) continue;
    if (found != no_actor) return;
    found = other.actors.front();
  }
  if (found == no_actor) found = stranger_before(self);
  if (found != no_actor) scene_.resolve(self, found, Resolution::demonym, "the only person of the country");
}

}  // namespace entente
