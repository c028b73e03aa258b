// Persons by their names, whole or in part: "Emmanuel Macron", "M. Macron", "Macron", "B. Obama".
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/time_limit.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// A set of words in 64 bits: what is not in it is surely no word of the name.
std::uint64_t mark_of(std::string_view word) {
  return std::uint64_t{1} << (std::hash<std::string_view>()(word) % 64);
}

std::uint64_t marks_of(const std::vector<std::string>& parts) {
  std::uint64_t marks = 0;
  for (const std::string& part : parts) marks |= mark_of(part);
  return marks;
}

struct Known {
  std::vector<std::string> parts;  // folded words of the fullest name
  std::uint64_t marks = 0;         // of the parts
  std::uint64_t surname = 0;       // of the last part
  std::string_view name;
  ActorIndex actor = no_actor;
  bool titled = false;  // "M. Skripal"

  void become(std::vector<std::string> fuller, std::string_view fuller_name) {
    parts = std::move(fuller);
    marks = marks_of(parts);
    surname = mark_of(parts.back());
    name = fuller_name;
  }
};

std::vector<std::string> parts_of(std::string_view key) {
  std::vector<std::string> parts;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    // "Bachar El Assad" is "Bachar al-Assad".
    const std::string_view part = key.substr(0, end) == "el" && !parts.empty() ? "al" : key.substr(0, end);
    if (end > 0) parts.emplace_back(part);
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return parts;
}

// Whether the shorter name is a way to write the longer one: its words in order, given names perhaps as initials, the
// surname whole.
bool is_form_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() > longer.size()) return false;
  if (shorter.size() == 1) {
    return std::find(longer.begin() + (longer.size() > 1 ? 1 : 0), longer.end(), shorter[0]) != longer.end();
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    const bool surname = i + 1 == shorter.size();
    while (at < longer.size()) {
      const bool initial = !surname && shorter[i].size() == 1 && longer[at].starts_with(shorter[i]);
      if (longer[at] == shorter[i] || initial) break;
      if (i == 0) return false;  // the first given name must be there
      ++at;
    }
    if (at == longer.size()) return false;
    ++at;
  }
  return true;
}

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 20> particles{"le",  "la",  "de", "du",  "des", "ben", "bin",
                                                       "ibn", "al",  "el", "van", "von", "der", "ould",
                                                       "ag",  "ait", "da", "di",  "dos", "del"};
  return among(word, particles);
}

bool ends_with(const std::vector<std::string>& name, const std::vector<std::string>& tail) {
  return name.size() > tail.size() && std::equal(tail.rbegin(), tail.rend(), name.rbegin());
}

class PersonNamer {
 public:
  explicit PersonNamer(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    // Full names first: a surname may come before the full name.
    for (const bool full : {true, false}) {
      for (Draft& draft : scene_.drafts) {
        check_time();
        if (draft.absorbed || draft.resolved()) continue;
        if (draft.source == Source::person && !is_initials(draft)) name(draft, full);
      }
    }
    for (const auto& [initials, person] : scene_.initials) {
      const Draft& named = scene_.drafts[static_cast<std::size_t>(person)];
      if (named.resolved())
        scene_.resolve(scene_.drafts[static_cast<std::size_t>(initials)], named.actors.front(), Resolution::alias,
                       "initials of the person");
    }
    for (Draft& draft : scene_.drafts) claim_surname(draft);
    for (const Draft& draft : scene_.drafts) claim_byname(draft);
  }

 private:
  void name(Draft& draft, bool full);
  ActorIndex by_first_name(const Draft& draft, std::string_view word) const;
  bool is_regnal(const Draft& draft) const;
  void note_led_country(const Draft& draft, ActorIndex person);
  bool is_initials(const Draft& draft) const;
  Gender gender_of(const Draft& draft) const;
  const Holder* former_leader(const Draft& draft, std::string_view surname) const;
  void know(std::vector<std::string> parts, std::string_view name, ActorIndex actor) {
    known_.emplace_back().become(std::move(parts), name);
    known_.back().actor = actor;
  }
  void claim_surname(Draft& draft);
  void claim_byname(const Draft& person);
  ActorIndex make(const Draft& draft, std::string_view key);
  const Holder* known_leader(const Draft& draft, std::string_view surname) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<Known> known_;
};

ActorIndex PersonNamer::make(const Draft& draft, std::string_view key) {
  return scene_.actor("person:" + slug(key), std::string(document_.words(draft.core)), ActorKind::person, {});
}

// "M. Poutine" in an article that never gives his whole name but speaks of his country: the only one who leads a state
// then.
const Holder* PersonNamer::known_leader(const Draft& draft, std::string_view surname) const {
  if (!scene_.published) return nullptr;
  const std::vector<const Holder*> holders = reading_.knowledge().holders_by_surname(surname, *scene_.published);
  if (holders.empty()) return nullptr;
  for (const Holder* holder : holders) {
    if (holder->name != holders.front()->name) return nullptr;
  }
  const Holder* found = holders.front();
  if (draft.gender != Gender::none && found->gender != Gender::none && draft.gender != found->gender) return nullptr;
  const bool spoken_of = std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& other) {
    return other.country == found->country && (other.source == Source::country || other.source == Source::demonym ||
                                               other.source == Source::capital || other.source == Source::seat);
  });
  return spoken_of ? found : nullptr;
}

bool PersonNamer::is_initials(const Draft& draft) const {
  return std::any_of(scene_.initials.begin(), scene_.initials.end(),
                     [&](const auto& pair) { return &scene_.drafts[static_cast<std::size_t>(pair.first)] == &draft; });
}

// "l'ex-président Gbagbo" is no woman, "la ministre Diallo" no man.
Gender PersonNamer::gender_of(const Draft& draft) const {
  if (draft.gender != Gender::none || draft.apposed == no_draft) return draft.gender;
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(draft.apposed)];
  if (noun.source != Source::noun || noun.number == Number::plural) return Gender::none;
  const bool one_form = reading_.key(noun.core) == name_key(scene_.noun(noun).masculine) &&
                        scene_.noun(noun).category != NounCategory::office;
  const std::string_view word = scene_.noun(noun).masculine;
  const bool said = word.ends_with("président") || word == "premier ministre" || word == "Premier ministre" ||
                    word == "roi" || word == "chancelier" || word == "empereur" || word == "prince";
  if (noun.gender == Gender::feminine && !one_form) return Gender::feminine;
  return said ? noun.gender : Gender::none;
}

// "l'ex-président Gbagbo" in an article that never gives his whole name: the only one of that surname who was one.
const Holder* PersonNamer::former_leader(const Draft& draft, std::string_view surname) const {
  if (!scene_.published || draft.apposed == no_draft) return nullptr;
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(draft.apposed)];
  if (!scene_.is_noun(noun, NounCategory::office) || !noun.former) return nullptr;
  return reading_.knowledge().former_holder(surname, scene_.noun(noun).cls, *scene_.published);
}

// Whoever leads a country at that time tells which country the text is about.
void PersonNamer::note_led_country(const Draft& draft, ActorIndex person) {
  if (!scene_.published) return;
  for (const std::string_view cls : {"state", "government"}) {
    const Holder* holder =
        reading_.knowledge().holder_named(scene_.candidates[person].actor.name, cls, *scene_.published);
    if (holder != nullptr) return scene_.note_country(holder->country, draft.core.first, 1);
  }
}

// "M. Kim" is Kim Jong-un, and "Xi" Xi Jinping: behind a title, or where it is no given name, the first word is the
// surname.
ActorIndex PersonNamer::by_first_name(const Draft& draft, std::string_view word) const {
  if (draft.tokens.first >= draft.core.first) {
    std::vector<Term> terms;
    reading_.knowledge().find(word, terms);
    if (std::any_of(terms.begin(), terms.end(), [](const Term& t) { return t.kind == TermKind::given_name; }))
      return no_actor;
  }
  ActorIndex found = no_actor;
  for (const Known& known : known_) {
    if (known.parts.size() < 2 || known.parts.front() != word || known.actor == found) continue;
    if (found != no_actor) return no_actor;
    found = known.actor;
  }
  return found;
}

// "le roi Hussein": kings and popes go by a given name, which is nobody's surname.
bool PersonNamer::is_regnal(const Draft& draft) const {
  if (draft.apposed == no_draft) return false;
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(draft.apposed)];
  return scene_.is_noun(noun, NounCategory::office) &&
         (is_monarch(scene_.noun(noun).masculine) || scene_.noun(noun).masculine == "pape");
}

void PersonNamer::name(Draft& draft, bool full) {
  const std::string_view key = reading_.key(draft.core);
  std::vector<std::string> parts = parts_of(key);
  // "M. de Villepin" is whoever is called so behind a given name.
  if (parts.size() == 2 && (parts[0] == "de" || parts[0] == "du")) parts.erase(parts.begin());
  if (parts.empty()) return;
  const bool tail = parts.size() >= 2 && is_particle(parts[0]);  // "Le Pen", "Ben Ali"
  const bool whole = parts.size() >= 2 && parts[0].size() > 1 && !tail;
  const Gender own = gender_of(draft);
  if (whole != full) return;
  ActorIndex index = no_actor;
  Resolution how = full ? Resolution::name : Resolution::alias;
  std::string reason = "name";
  const std::uint64_t marks = marks_of(parts);
  const std::uint64_t surname = mark_of(parts.back());
  const bool regnal = parts.size() == 1 && is_regnal(draft);
  for (auto known = known_.rbegin(); known != known_.rend() && index == no_actor; ++known) {
    // "M. Sow" is not Awa Sow.
    const Gender gender = scene_.candidates[known->actor].gender;
    if (own != Gender::none && gender != Gender::none && gender != own) continue;
    if (regnal && known->parts.front() != parts.front()) continue;
    if ((known->marks & surname) != 0 &&
        (is_form_of(parts, known->parts) || (tail && ends_with(known->parts, parts)))) {
      index = known->actor;
      if (parts.size() < known->parts.size()) {
        how = Resolution::alias;
        reason = "part of " + std::string(known->name);
      }
    } else if (full && (known->surname & marks) != 0 && is_form_of(known->parts, parts)) {
      index = known->actor;  // the fuller name comes second
      known->become(parts, document_.words(draft.core));
    }
  }
  if (index == no_actor && !full && parts.size() == 1) index = by_first_name(draft, parts[0]);
  if (index == no_actor && !full && parts.size() == 1 && !regnal) {
    const Holder* holder = former_leader(draft, key);
    if (holder == nullptr) holder = known_leader(draft, key);
    if (holder != nullptr) {
      index =
          scene_.actor("person:" + slug(holder->name), std::string(holder->name), ActorKind::person, holder->country);
      scene_.candidates[index].gender = holder->gender;
      know(parts_of(name_key(holder->name)), holder->name, index);
      how = Resolution::alias;
      reason = "surname of " + std::string(holder->name) + ", who held office";
    }
  }
  if (index == no_actor) {
    index = make(draft, key);
    if (full) note_led_country(draft, index);
    know(std::move(parts), document_.words(draft.core), index);
    known_.back().titled = draft.tokens.first < draft.core.first;
    if (!full) how = Resolution::name;
  }
  Candidate& candidate = scene_.candidates[index];
  if (candidate.gender == Gender::none) candidate.gender = own;
  candidate.number = Number::singular;
  scene_.resolve(draft, index, how, std::move(reason));
}

// What the recogniser took for a place or a body is a person whose full name the article has ("Skripal").
void PersonNamer::claim_surname(Draft& draft) {
  if (draft.source != Source::place && draft.source != Source::organisation && draft.source != Source::city) return;
  if (draft.core.size() > 1) return;
  const std::string_view key = reading_.key(draft.core);
  for (const Known& known : known_) {
    if ((known.parts.size() < 2 && !known.titled) || known.parts.back() != key) continue;
    draft.source = Source::person;
    scene_.resolve(draft, known.actor, Resolution::alias, "surname of " + std::string(known.name));
    return;
  }
}

// "X, dit Y", "X, alias Y", "X, surnommé « Y »": another name of the person.
void PersonNamer::claim_byname(const Draft& person) {
  if (person.absorbed || person.source != Source::person || !person.resolved()) return;
  const TokenIndex end = reading_.sentence_end(person.core.first);
  TokenIndex at = person.core.last;
  while (at < end && document_[at].pos == Pos::punct) ++at;
  if (at >= end) return;
  const std::string_view word = reading_.key(at);
  if (word != "dit" && word != "dite" && word != "alias" && word != "surnomme" && word != "surnommee") return;
  ++at;
  while (at < end && (document_[at].pos == Pos::punct || document_[at].pos == Pos::det)) ++at;
  if (at >= end || !reading_.capital(at)) return;
  const std::int32_t found = scene_.draft_at(at);
  const ActorIndex actor = person.actors.front();
  if (found == no_draft) return;
  Draft& byname = scene_.drafts[static_cast<std::size_t>(found)];
  if (byname.core.first != at || byname.absorbed || (byname.resolved() && byname.source != Source::person)) return;
  const std::string key(reading_.key(byname.core));
  for (Draft& other : scene_.drafts) {
    const bool name = other.source == Source::person || other.source == Source::organisation ||
                      other.source == Source::place || other.source == Source::city;
    if (!name || other.absorbed || reading_.key(other.core) != key) continue;
    other.source = Source::person;
    scene_.resolve(other, actor, Resolution::alias, "byname of the person");
  }
}

}  // namespace

void name_persons(Scene& scene) {
  PersonNamer(scene).run();
}

}  // namespace entente
