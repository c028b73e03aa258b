// Offices beside names: HOLDS_OFFICE where the text gives the role of a named person.
#include <algorithm>
#include <array>

#include "base/time_limit.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/office_reader.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Verbs by which somebody comes to an office.
constexpr std::array<std::string_view, 11> appointing{"elire",      "reelire",  "nommer", "designer",
                                                      "proclamer",  "devenir",  "rester", "investir",
                                                      "introniser", "renommer", "etre"};

bool is_day(std::string_view key) {
  constexpr std::array<std::string_view, 8> days{"lundi",    "mardi",  "mercredi", "jeudi",
                                                 "vendredi", "samedi", "dimanche", "hier"};
  return among(key, days);
}

}  // namespace

void OfficeReader::run() {
  const auto count = static_cast<std::int32_t>(scene_.drafts.size());
  for (std::int32_t i = 0; i < count; ++i) {
    check_time();
    named(i);
    titled_behind(i);
    opening(i);
    shared(i);
    listed(i);
    one_of(i);
  }
  for (std::int32_t i = 0; i < count; ++i) member(i);
  for (std::int32_t i = 0; i < count; ++i) predicate(i);
  for (std::int32_t i = 0; i < count; ++i) taken(i);
  for (std::int32_t i = 0; i < count; ++i) {
    check_time();
    unnamed(i);
  }
  for (Draft& draft : scene_.drafts) national(draft);
}

// The body or country that the office is of.
ActorIndex OfficeReader::seat_of(const Draft& noun) const {
  for (std::int32_t at = noun.complement, steps = 0; at != no_draft && steps < 4; ++steps) {
    const Draft& complement = scene_.drafts[static_cast<std::size_t>(at)];
    if (complement.resolved()) {
      const ActorKind kind = scene_.candidates[complement.actors.front()].actor.kind;
      if (kind == ActorKind::country || kind == ActorKind::organisation || kind == ActorKind::group ||
          kind == ActorKind::place)
        return complement.actors.front();
    }
    at = complement.complement;
  }
  return noun.country.empty() ? no_actor : scene_.country_actor(noun.country);
}

std::string OfficeReader::country_of(const Draft& noun) const {
  if (!noun.country.empty()) return std::string(noun.country);
  const ActorIndex seat = seat_of(noun);
  return seat == no_actor ? std::string() : scene_.candidates[seat].actor.country;
}

void OfficeReader::hold(const Draft& noun, ActorIndex person) {
  const Noun& word = scene_.noun(noun);
  Candidate& candidate = scene_.candidates[person];
  candidate.nouns.push_back(noun.target);
  if (candidate.gender == Gender::none && noun.gender != Gender::none) candidate.gender = noun.gender;
  const std::string country = country_of(noun);
  if (candidate.actor.country.empty()) candidate.actor.country = country;
  say(noun, person);
  if (word.category != NounCategory::office) return;
  if (!noun.former && !noun.other) candidate.offices.push_back(word.cls);
  holdings_.push_back({person, noun.target, word.cls, country, std::string(reading_.key(role_span(scene_, noun))),
                       noun.core.first, noun.former || noun.other, seat_of(noun), heads_diplomacy(scene_, noun)});
}

void OfficeReader::say(const Draft& noun, ActorIndex person) {
  scene_.said.push_back({person, static_cast<std::int32_t>(&noun - scene_.drafts.data()), role_span(scene_, noun)});
}

// A name with its office beside it.
void OfficeReader::named(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_human(self) || self.absorbed || self.apposed == no_draft) return;
  Draft& name = draft(self.apposed);
  if (!name.resolved() || scene_.candidates[name.actors.front()].actor.kind != ActorKind::person) return;
  const ActorIndex person = name.actors.front();
  hold(self, person);
  const bool joined =
      name.core.first >= self.core.last && std::max(self.core.last, self.tokens.last) >= name.core.first;
  if (joined) {
    name.tokens = {std::min(self.tokens.first, name.tokens.first), std::max(name.tokens.last, name.core.last)};
    name.head = reading_.head_of(name.tokens);
    self.absorbed = true;
    self.actors = {person};
  } else {
    scene_.resolve(self, person, is_office(self) ? Resolution::office : Resolution::description,
                   "apposition to the name");
  }
}

// The draft of the person's name that begins at the token.
std::int32_t OfficeReader::person_from(TokenIndex token) const {
  if (token >= document_.size()) return no_draft;
  const std::int32_t at = scene_.draft_at(token);
  if (at == no_draft) return no_draft;
  const Draft& name = scene_.drafts[static_cast<std::size_t>(at)];
  const bool person = name.source == Source::person && name.resolved() && !name.absorbed;
  return person && name.core.first == token ? at : no_draft;
}

// "dont le commandant, le général X," and "le chef, le Malien X,".
void OfficeReader::titled_behind(std::int32_t index) {
  Draft& self = draft(index);
  // "un porte-parole de l'armée, le colonel X,": of an office that is one of several what it is of must be said.
  if (!is_office(self) || self.absorbed || self.resolved() || self.apposed != no_draft ||
      !(self.definite || (self.indefinite && self.complement != no_draft)) || self.number == Number::plural)
    return;
  TokenIndex at = std::max(self.core.last, self.tokens.last);
  const TokenIndex end = reading_.sentence_end(self.core.first);
  if (at + 3 < end && document_.word(at) == "(" && document_.word(at + 2) == ")") at += 3;  // an acronym
  if (at + 2 >= end || document_.word(at) != ",") return;
  ++at;
  if (document_[at].pos == Pos::det) ++at;
  const std::int32_t title = at < end ? scene_.draft_at(at) : no_draft;
  if (title == no_draft) return;
  const Draft& word = draft(title);
  if (word.core.first != at || !(is_human(word) || word.source == Source::demonym)) return;
  std::int32_t name = person_from(word.core.last);
  // "le général canadien X": the adjective stands between.
  if (name == no_draft && word.source == Source::noun && word.apposed != no_draft) name = word.apposed;
  if (name == no_draft || draft(name).source != Source::person || !draft(name).resolved()) return;
  const TokenIndex behind = draft(name).core.last;
  if (behind < end && document_[behind].pos != Pos::punct) return;
  hold(self, draft(name).actors.front());
  scene_.resolve(self, draft(name).actors.front(), Resolution::office, "apposition to the name");
}

// "..., X, hôte du sommet, et malien Y": past what is said of X, to the adjective right before a name.
TokenIndex OfficeReader::next_adjective(TokenIndex at, TokenIndex end) const {
  constexpr TokenIndex longest = 12;
  for (TokenIndex t = at; t < std::min(end, at + longest); ++t) {
    if (document_.morphology(t).verb_form == VerbForm::finite) break;
    const std::int32_t found = scene_.draft_at(t);
    if (found == no_draft || scene_.drafts[static_cast<std::size_t>(found)].source != Source::demonym) continue;
    if (reading_.key(t - 1) == "et" && person_from(t + 1) != no_draft) return t;
  }
  return at;
}

// "les présidents malien X, russe Y et français Z": one office of each country.
void OfficeReader::shared(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_office(self) || self.absorbed || self.resolved()) return;
  const TokenIndex end = reading_.sentence_end(self.core.first);
  std::vector<ActorIndex> persons;
  std::vector<Tie> ties;
  TokenIndex at = self.core.last;
  while (at + 1 < end) {
    const std::int32_t adjective = scene_.draft_at(at);
    if (adjective == no_draft || draft(adjective).source != Source::demonym) break;
    TokenIndex behind = draft(adjective).core.last;
    if (document_.word(behind) == ",") ++behind;  // "les présidents malien, X, et russe Y"
    const std::int32_t name = person_from(behind);
    if (name == no_draft) break;
    const ActorIndex person = draft(name).actors.front();
    // Of two states with one adjective, the one that he leads.
    const std::string led = country_led(scene_.candidates[person].actor);
    const ActorIndex country = scene_.country_actor(led.empty() ? std::string(draft(adjective).country) : led);
    persons.push_back(person);
    if (country != no_actor && !led.empty())
      scene_.resolve(draft(adjective), country, Resolution::demonym, "adjective of the country");
    if (country != no_actor)
      ties.push_back({person, "HOLDS_OFFICE", country, std::string(document_.words(self.core)), self.core,
                      "office shared by several", self.former});
    at = draft(name).core.last;
    if (at >= end || (document_.word(at) != "," && reading_.key(at) != "et")) break;
    ++at;
    if (behind > draft(adjective).core.last) at = next_adjective(at, end);
  }
  if (persons.size() < 2) return;
  for (Tie& tie : ties) {
    scene_.candidates[tie.source].nouns.push_back(self.target);
    scene_.ties.push_back(std::move(tie));
  }
  self.actors = std::move(persons);
  self.tokens.last = self.core.last;
  self.how = Resolution::office;
  self.reason = "those who are named behind it";
}

// "deux membres du parti, X et Y," and "les opposants X et Y": those who are named.
void OfficeReader::listed(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_human(self) || self.absorbed || self.resolved() || self.number != Number::plural) return;
  const TokenIndex end = reading_.sentence_end(self.core.first);
  TokenIndex at = std::max(self.core.last, self.tokens.last);
  const bool comma = at < end && document_.word(at) == ",";
  if (comma) ++at;
  std::vector<ActorIndex> persons;
  bool joined = false;
  for (;;) {
    const std::int32_t name = person_from(at);
    if (name == no_draft || draft(name).core.size() < 2) return;
    persons.push_back(draft(name).actors.front());
    at = draft(name).core.last;
    if (joined) break;
    joined = at < end && reading_.key(at) == "et";
    if (!joined && (at >= end || document_.word(at) != ",")) return;
    ++at;
  }
  if (comma && at < end && document_[at].pos != Pos::punct) return;
  const std::vector<ActorIndex> countries = countries_of(self);
  for (std::size_t i = 0; i < persons.size(); ++i) {
    scene_.candidates[persons[i]].nouns.push_back(self.target);
    // "les ministres malien et russe, X et Y": each of his own.
    if (countries.size() == persons.size() && countries.size() > 1)
      scene_.ties.push_back({persons[i], "HOLDS_OFFICE", countries[i], std::string(document_.words(self.core)),
                             self.core, "office shared by several", self.former});
    else
      say(self, persons[i]);
  }
  self.actors = std::move(persons);
  self.how = Resolution::description;
  self.reason = "those who are named behind it";
}

// The countries whose adjectives the phrase has.
std::vector<ActorIndex> OfficeReader::countries_of(const Draft& self) const {
  std::vector<ActorIndex> found;
  for (TokenIndex t = self.core.last; t < self.tokens.last; ++t) {
    const std::int32_t at = scene_.draft_at(t);
    if (at != no_draft && draft(at).source == Source::demonym && is_office(self))
      found.push_back(scene_.country_actor(draft(at).country));
  }
  return found;
}

// "un des chercheurs de l'ONG, X,": the one who is named.
void OfficeReader::one_of(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_human(self) || self.absorbed || self.resolved() || self.number != Number::plural) return;
  TokenIndex before = self.core.first - 1;
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  while (before > begin && document_[before].pos == Pos::adj) --before;
  if (before <= begin || reading_.key(before) != "des") return;
  if (reading_.key(before - 1) != "un" && reading_.key(before - 1) != "une") return;
  const TokenIndex comma = std::max(self.core.last, self.tokens.last);
  const TokenIndex end = reading_.sentence_end(self.core.first);
  // "X, l'un des responsables de la marche,"
  TokenIndex name_end = before - 1;
  if (name_end > begin && reading_.key(name_end - 1) == "l'") --name_end;
  if (name_end - 2 >= begin && document_.word(name_end - 1) == ",") {
    const std::int32_t named = scene_.draft_at(name_end - 2);
    if (named != no_draft && draft(named).source == Source::person && draft(named).resolved() &&
        draft(named).core.last == name_end - 1) {
      hold(self, draft(named).actors.front());
      self.tokens.first = name_end;
      scene_.resolve(self, draft(named).actors.front(), Resolution::description, "apposition to the name");
      return;
    }
  }
  if (comma + 1 >= end || document_.word(comma) != ",") return;
  const std::int32_t name = person_from(comma + 1);
  if (name == no_draft) return;
  const TokenIndex behind = draft(name).core.last;
  if (behind < end && document_[behind].pos != Pos::punct) return;
  hold(self, draft(name).actors.front());
  self.tokens.first = before - 1;
  scene_.resolve(self, draft(name).actors.front(), Resolution::description, "apposition to the name");
}

// "nommé par X ministre": X gives the office.
bool OfficeReader::is_agent(const Draft& name) const {
  const TokenIndex by = std::min(name.tokens.first, name.core.first) - 1;
  return by >= reading_.sentence_begin(name.core.first) && reading_.key(by) == "par";
}

// "X est président de Y", "élu président".
void OfficeReader::predicate(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_human(self) || self.absorbed || self.resolved() || self.number == Number::plural) return;
  TokenIndex subject = -1;
  bool copula = false;
  for (const TokenIndex d : reading_.dependents().of(self.head)) {
    if (document_[d].dependency == Label("cop")) copula = true;
    if (document_[d].dependency.view().starts_with("nsubj")) subject = d;
  }
  // "a proclamé X président": the office right behind the name, without an article.
  const TokenIndex before = self.core.first - 1;
  const bool behind_name = self.tokens.first == self.core.first && before >= reading_.sentence_begin(self.core.first) &&
                           scene_.draft_at(before) != no_draft &&
                           draft(scene_.draft_at(before)).source == Source::person &&
                           !is_agent(draft(scene_.draft_at(before)));
  if (!copula && behind_name) {
    subject = before;
  } else if (!copula) {
    subject = -1;
    TokenIndex verb = document_[self.head].head;
    std::string_view dependency = document_[self.head].dependency.view();
    // "s'est proclamé vendredi président": the parser hangs the office on the day.
    if (dependency == "nmod" && verb == self.head - 1 && is_day(reading_.key(verb))) {
      verb = document_[verb].head;
      dependency = "obj";
    }
    const std::string lemma = name_key(document_.lemma(verb));
    if (!among(lemma, appointing)) return;
    if (dependency != "xcomp" && dependency != "obj" && dependency != "attr" && !dependency.starts_with("obl")) return;
    // "a désigné un médiateur": somebody else.
    if (dependency == "obj" && self.tokens.first < self.core.first && lemma != "devenir" && lemma != "rester" &&
        lemma != "etre")
      return;
    if (!reading_.preposition(self.head).empty()) return;
    for (const TokenIndex d : reading_.dependents().of(verb)) {
      if (document_[d].dependency.view().starts_with("nsubj") && subject < 0) subject = d;
      // "a proclamé X président"
      if (document_[d].dependency == Label("obj") && d != self.head && d < self.head && lemma != "devenir" &&
          lemma != "etre")
        subject = d;
    }
    if (subject < 0 && document_[verb].dependency == Label("acl")) subject = document_[verb].head;
  }
  if (subject < 0) return;
  std::int32_t found = scene_.mention_at(subject);
  if (found == no_draft || found == index) return;
  // "le taliban X est ministre": X, not the group.
  if (draft(found).source == Source::body && draft(found).modifier && draft(found).owner != no_draft)
    found = draft(found).owner;
  const Draft& other = draft(found);
  if (!other.resolved() || scene_.candidates[other.actors.front()].actor.kind != ActorKind::person) return;
  hold(self, other.actors.front());
  if (!copula && !holdings_.empty() && holdings_.back().position == self.core.first) holdings_.back().new_to_it = true;
  scene_.resolve(self, other.actors.front(), Resolution::description, "said of the subject");
}

void resolve_offices(Scene& scene) {
  OfficeReader(scene).run();
}

}  // namespace entente
