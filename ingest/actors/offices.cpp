// Offices: who is meant by "le président russe", and HOLDS_OFFICE where the text gives the role of a named person.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

struct Holding {  // what the text has said so far
  ActorIndex person = no_actor;
  std::uint32_t noun = 0;
  std::string_view cls;
  std::string country;
  std::string phrase;  // folded
  TokenIndex position = 0;
  bool former = false;
};

// Verbs by which somebody comes to an office.
constexpr std::array<std::string_view, 11> appointing{"elire",      "reelire",  "nommer", "designer",
                                                      "proclamer",  "devenir",  "rester", "investir",
                                                      "introniser", "renommer", "etre"};

class OfficeReader {
 public:
  explicit OfficeReader(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    const auto count = static_cast<std::int32_t>(scene_.drafts.size());
    for (std::int32_t i = 0; i < count; ++i) {
      named(i);
      titled_behind(i);
      shared(i);
      one_of(i);
    }
    for (std::int32_t i = 0; i < count; ++i) predicate(i);
    for (std::int32_t i = 0; i < count; ++i) unnamed(i);
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  bool is_office(const Draft& d) const { return scene_.is_noun(d, NounCategory::office); }
  bool is_human(const Draft& d) const {
    return is_office(d) || scene_.is_noun(d, NounCategory::person) || scene_.is_noun(d, NounCategory::relation);
  }
  void named(std::int32_t index);
  void titled_behind(std::int32_t index);
  void shared(std::int32_t index);
  void one_of(std::int32_t index);
  std::int32_t person_from(TokenIndex token) const;
  void predicate(std::int32_t index);
  void unnamed(std::int32_t index);
  void resolve_unnamed(Draft& self);
  void relation(Draft& self);
  void hold(const Draft& noun, ActorIndex person);
  void say(const Draft& noun, ActorIndex person);
  ActorIndex seat_of(const Draft& noun) const;
  std::string country_of(const Draft& noun) const;
  // `same`: of that very country, not of one that the text does not say.
  const Holding* holder_in_text(const Draft& noun, std::string_view country, bool same) const;
  ActorIndex most_spoken_of(const Draft& self) const;
  ActorIndex known_holder(std::string_view country, std::string_view cls);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<Holding> holdings_;
};

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
                       noun.core.first, noun.former || noun.other});
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
  if (!is_office(self) || self.absorbed || self.resolved() || self.apposed != no_draft || !self.definite ||
      self.number == Number::plural)
    return;
  TokenIndex at = std::max(self.core.last, self.tokens.last);
  const TokenIndex end = reading_.sentence_end(self.core.first);
  if (at + 2 >= end || document_.word(at) != ",") return;
  ++at;
  if (document_[at].pos == Pos::det) ++at;
  const std::int32_t title = at < end ? scene_.draft_at(at) : no_draft;
  if (title == no_draft) return;
  const Draft& word = draft(title);
  if (word.core.first != at || !(is_human(word) || word.source == Source::demonym)) return;
  const std::int32_t name = person_from(word.core.last);
  if (name == no_draft) return;
  const TokenIndex behind = draft(name).core.last;
  if (behind < end && document_[behind].pos != Pos::punct) return;
  hold(self, draft(name).actors.front());
  scene_.resolve(self, draft(name).actors.front(), Resolution::office, "apposition to the name");
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
    const std::int32_t name = person_from(draft(adjective).core.last);
    if (name == no_draft) break;
    const ActorIndex person = draft(name).actors.front();
    const ActorIndex country = scene_.country_actor(draft(adjective).country);
    persons.push_back(person);
    if (country != no_actor)
      ties.push_back({person, "HOLDS_OFFICE", country, std::string(document_.words(self.core)), self.core,
                      "office shared by several", self.former});
    at = draft(name).core.last;
    if (at >= end || (document_.word(at) != "," && reading_.key(at) != "et")) break;
    ++at;
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
  if (comma + 1 >= end || document_.word(comma) != ",") return;
  const std::int32_t name = person_from(comma + 1);
  if (name == no_draft) return;
  const TokenIndex behind = draft(name).core.last;
  if (behind < end && document_[behind].pos != Pos::punct) return;
  hold(self, draft(name).actors.front());
  self.tokens.first = before - 1;
  scene_.resolve(self, draft(name).actors.front(), Resolution::description, "apposition to the name");
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
                           draft(scene_.draft_at(before)).source == Source::person;
  if (!copula && behind_name) {
    subject = before;
  } else if (!copula) {
    subject = -1;
    const TokenIndex verb = document_[self.head].head;
    const std::string lemma = name_key(document_.lemma(verb));
    if (std::find(appointing.begin(), appointing.end(), lemma) == appointing.end()) return;
    const std::string_view dependency = document_[self.head].dependency.view();
    if (dependency != "xcomp" && dependency != "obj" && dependency != "attr" && !dependency.starts_with("obl")) return;
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
  const std::int32_t found = scene_.mention_at(subject);
  if (found == no_draft || found == index) return;
  const Draft& other = draft(found);
  if (!other.resolved() || scene_.candidates[other.actors.front()].actor.kind != ActorKind::person) return;
  hold(self, other.actors.front());
  scene_.resolve(self, other.actors.front(), Resolution::description, "said of the subject");
}

const Holding* OfficeReader::holder_in_text(const Draft& noun, std::string_view country, bool same) const {
  const Noun& word = scene_.noun(noun);
  const std::string phrase(reading_.key({noun.core.first, std::max(noun.core.last, noun.tokens.last)}));
  const Holding* best = nullptr;
  int best_score = 0;
  for (const Holding& holding : holdings_) {
    if (holding.former != (noun.former || noun.other)) continue;
    const bool same_country = country.empty() || holding.country.empty() || holding.country == country;
    if (!same_country || (same && holding.country != country)) continue;
    int score = 0;
    if (holding.phrase == phrase)
      score = 8;
    else if (holding.noun == noun.target)
      score = noun.bare ? 6 : 4;
    else if (holding.cls == word.cls && (word.cls == "state" || word.cls == "government" || word.cls == "monarch"))
      score = country.empty() ? 2 : 4;
    else if (noun.bare && holding.phrase.starts_with(phrase + " "))
      score = 5;
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
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    const Actor& actor = scene_.candidates[a].actor;
    if (actor.kind != ActorKind::person) continue;
    int score = 0;
    for (const Holding& holding : holdings_) {
      if (holding.person != a || holding.former) continue;
      if (holding.noun == self.target) score = std::max(score, 4);
      if (holding.cls == word.cls && word.masculine.find("chef") != std::string_view::npos) score = std::max(score, 2);
    }
    if (score == 0 && scene_.published) {
      const Holder* holder = reading_.knowledge().holder_named(actor.name, word.cls, *scene_.published);
      if (holder != nullptr && actor.key == "person:" + slug(holder->name)) score = 2;
    }
    if (score == 0) continue;
    for (const Draft& d : scene_.drafts) {
      if (d.core.first >= self.core.first || !d.resolved() || d.actors.front() != a) continue;
      score += role_of(scene_, d) == Role::subject ? 3 : 1;
    }
    if (score > most) {
      best = a;
      most = score;
    }
  }
  return best;
}

void OfficeReader::unnamed(std::int32_t index) {
  Draft& self = draft(index);
  if (self.absorbed || self.resolved()) return;
  resolve_unnamed(self);
  if (self.resolved() && is_office(self)) say(self, self.actors.front());
}

void OfficeReader::resolve_unnamed(Draft& self) {
  if (scene_.is_noun(self, NounCategory::relation)) relation(self);
  if (!is_office(self) || self.number == Number::plural || self.resolved()) return;
  if (!self.definite) return;
  const Noun& word = scene_.noun(self);
  const std::string country = country_of(self);
  const ActorIndex seat = seat_of(self);
  const bool of_state = seat == no_actor || scene_.candidates[seat].actor.kind == ActorKind::country ||
                        seat == scene_.find("organisation:" + country + "/gouvernement");
  const bool highest = word.cls == "state" || word.cls == "government" || word.cls == "monarch" ||
                       (word.cls == "religion" && word.masculine == "pape");
  if (highest && country.empty() && of_state && !self.former && !self.other) {
    const ActorIndex best = most_spoken_of(self);
    if (best != no_actor) {
      scene_.resolve(self, best, Resolution::office, "holds such an office, and is spoken of most");
      return;
    }
  }
  if (highest && !country.empty() && of_state && !self.former && !self.other &&
      holder_in_text(self, country, true) == nullptr) {
    const ActorIndex known = known_holder(country, word.cls);
    if (known != no_actor) {
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
    }
    const ActorIndex known = known_holder(state, word.cls);
    if (known != no_actor) {
      scene_.resolve(self, known, Resolution::office, "held that office at that time");
      return;
    }
  }
}

}  // namespace

void resolve_offices(Scene& scene) {
  OfficeReader(scene).run();
}

}  // namespace entente
