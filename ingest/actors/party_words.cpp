// "les socialistes", "un sénateur républicain", "l'opposition travailliste": parties by the words for those who are of
// them.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class PartyWords {
 public:
  explicit PartyWords(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    const auto count = static_cast<std::int32_t>(scene_.drafts.size());
    for (std::int32_t i = 0; i < count; ++i) read(i);
    for (Draft& modifier : modifiers_) scene_.drafts.push_back(std::move(modifier));
    for (const auto& [single, party] : singles_) mean_member(single, party);
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void read(std::int32_t index);
  ActorIndex party_at(TokenIndex token, std::string_view country);
  ActorIndex named_party(std::string_view word) const;
  void mean_member(std::int32_t index, ActorIndex party);
  void qualify(std::int32_t owner, TokenIndex token, ActorIndex party);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<Draft> modifiers_;
  std::vector<std::pair<std::int32_t, ActorIndex>> singles_;  // "le républicain", and the party
};

// "libéraux", "libérale": "liberal"
std::string base_of(std::string_view key) {
  std::string word(key);
  const auto ends = [&](std::string_view ending) { return word.size() > ending.size() + 3 && word.ends_with(ending); };
  if (ends("aux")) return word.substr(0, word.size() - 3) + "al";
  if (ends("trices")) return word.substr(0, word.size() - 6) + "teur";
  if (ends("trice")) return word.substr(0, word.size() - 5) + "teur";
  if (ends("s")) word.pop_back();
  if (ends("aine") || ends("ale")) word.pop_back();
  return word;
}

// A party that the text has by that very word: "le Parti libéral" makes "libéral" its own.
ActorIndex PartyWords::named_party(std::string_view word) const {
  const std::string name = "parti " + base_of(word);
  ActorIndex found = no_actor;
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    const Candidate& candidate = scene_.candidates[a];
    if (candidate.cls != "parti") continue;
    const std::string key = name_key(candidate.actor.name);
    if (key != name && !key.starts_with(name + " ")) continue;
    if (found != no_actor) return no_actor;
    found = a;
  }
  return found;
}

ActorIndex PartyWords::party_at(TokenIndex token, std::string_view country) {
  const std::string_view key = reading_.key(token);
  if (key.size() < 5 || reading_.all_capitals(token)) return no_actor;
  if (const ActorIndex named = named_party(key); named != no_actor) return named;
  const std::string iso(country.empty() ? scene_.context_country(token) : country);
  for (const TermMatch& match : std::vector<TermMatch>(reading_.terms_at(token))) {
    if (match.term.kind != TermKind::party) continue;
    const PartyWord& word = reading_.knowledge().party(match.term.target);
    if (word.country == iso) return body_actor(scene_, reading_.knowledge().body(word.body));
  }
  return no_actor;
}

// The adjective names the party beside the noun, and fills no argument.
void PartyWords::qualify(std::int32_t owner, TokenIndex token, ActorIndex party) {
  Draft modifier;
  modifier.core = modifier.tokens = {token, token + 1};
  modifier.head = token;
  modifier.source = Source::belonging;
  modifier.modifier = true;
  modifier.owner = owner;
  scene_.resolve(modifier, party, Resolution::demonym, "word for those of the party");
  modifiers_.push_back(std::move(modifier));
  const auto index = static_cast<std::int32_t>(scene_.drafts.size() + modifiers_.size()) - 1;
  const Noun& noun = scene_.noun(draft(owner));
  const bool leads = noun.cls == "party" && !noun.masculine.starts_with("candidat");
  if (leads && draft(owner).complement == no_draft) {
    draft(owner).complement = index;
  } else {
    scene_.memberships.emplace_back(owner, index);
  }
}

// "le républicain": the only person whom the text has called so.
void PartyWords::mean_member(std::int32_t index, ActorIndex party) {
  ActorIndex found = no_actor;
  for (const Draft& modifier : scene_.drafts) {
    if (!modifier.modifier || modifier.source != Source::belonging || modifier.owner == no_draft ||
        !modifier.resolved() || modifier.actors.front() != party || scene_.draft_at(modifier.core.first) == no_draft)
      continue;
    const Draft& owner = draft(modifier.owner);
    if (owner.source != Source::noun || owner.apposed == no_draft || !draft(owner.apposed).resolved()) continue;
    const ActorIndex person = draft(owner.apposed).actors.front();
    if (found != no_actor && found != person) return;
    found = person;
  }
  if (found != no_actor) scene_.resolve(draft(index), found, Resolution::description, "the only one of the party");
}

void PartyWords::read(std::int32_t index) {
  Draft& self = draft(index);
  if (self.source != Source::noun || self.absorbed) return;
  const Noun& noun = scene_.noun(self);
  if (noun.category == NounCategory::person && noun.cls == "political" && self.core.size() == 1 && !self.former) {
    const bool people = self.number == Number::plural && self.definite && !self.possessive &&
                        self.complement == no_draft && self.tokens.last <= self.core.last + 1 && !self.universal;
    const bool named = self.number != Number::plural && self.apposed != no_draft;
    const bool somebody = self.number != Number::plural && self.bare && self.definite && !self.possessive;
    if (people || named || somebody) {
      const ActorIndex party = party_at(self.core.first, self.country);
      if (party == no_actor) return;
      if (somebody && !named) {
        singles_.emplace_back(index, party);
      } else if (people) {
        scene_.resolve(self, party, Resolution::description, "those of the party");
      } else {
        qualify(index, self.core.first, party);
      }
      return;
    }
  }
  constexpr std::array<std::string_view, 5> blocs{"opposition", "camp", "groupe", "groupe parlementaire", "formation"};
  const bool human = noun.category == NounCategory::office || noun.category == NounCategory::person;
  const bool bloc = among(noun.masculine, blocs);
  const bool council =
      human && (noun.cls == "parliament" || noun.cls == "party" || noun.cls == "minister" || noun.cls == "local" ||
                noun.cls == "political" || noun.cls == "state" || noun.cls == "government");
  if (!council && !bloc) return;
  for (TokenIndex t = self.core.last; t < std::max(self.tokens.last, self.core.last); ++t) {
    if (self.apposed != no_draft && draft(self.apposed).core.contains(t)) break;
    if (reading_.capital(t)) continue;
    const Pos pos = document_[t].pos;
    if (pos != Pos::adj && pos != Pos::noun) {
      if (pos == Pos::adp) break;
      continue;
    }
    const ActorIndex party = party_at(t, self.country);
    if (party == no_actor) continue;
    if (bloc) {
      scene_.resolve(self, party, Resolution::description, "those of the party");
    } else {
      qualify(index, t, party);
    }
    return;
  }
}

}  // namespace

void read_party_words(Scene& scene) {
  PartyWords(scene).run();
}

}  // namespace entente
