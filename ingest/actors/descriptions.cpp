// Common nouns: back to an actor that they can describe, or an actor of their own: "l'organisation", "le journaliste",
// "les rebelles".
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

// Which classes of actors a noun of each class of bodies can go back to.
struct Describes {
  std::string_view noun;  // class of the noun, or the noun itself
  std::array<std::string_view, 7> classes;
};

constexpr std::array<Describes, 17> describes{{
    {"parti", {"parti", "", "", "", "", "", ""}},
    {"mouvement", {"parti", "groupe armé", "ong", "armed", "", "", ""}},
    {"front", {"parti", "groupe armé", "armed", "", "", "", ""}},
    {"organisation", {"ong", "alliance", "institution", "groupe armé", "syndicat", "armed", "agence"}},
    {"groupe", {"entreprise", "groupe armé", "armed", "média", "media", "parti", "ong"}},
    {"institution", {"institution", "alliance", "agence", "school", "", "", ""}},
    {"instance", {"institution", "alliance", "agence", "", "", "", ""}},
    {"agence", {"institution", "agence", "média", "media", "", "", ""}},
    {"alliance", {"alliance", "", "", "", "", "", ""}},
    {"syndicat", {"syndicat", "", "", "", "", "", ""}},
    {"ong", {"ong", "", "", "", "", "", ""}},
    {"entreprise", {"entreprise", "", "", "", "", "", ""}},
    {"media", {"média", "media", "", "", "", "", ""}},
    {"école", {"école", "", "", "", "", "", ""}},
    {"église", {"église", "", "", "", "", "", ""}},
    {"armed", {"groupe armé", "armed", "", "", "", "", ""}},
    {"milice", {"groupe armé", "armed", "", "", "", "", ""}},
}};

const Describes* find_describes(const Noun& noun) {
  const auto by = [](std::string_view name) {
    return std::find_if(describes.begin(), describes.end(), [&](const Describes& d) { return d.noun == name; });
  };
  auto found = by(noun.masculine);
  if (found == describes.end()) found = by(noun.cls);
  return found == describes.end() ? nullptr : &*found;
}

class DescriptionResolver {
 public:
  explicit DescriptionResolver(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) resolve(i, 0);
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void resolve(std::int32_t index, int depth);
  void body(Draft& self);
  void state(Draft& self);
  void group(Draft& self);
  void human(Draft& self);
  bool says_armed(const Draft& self) const;
  bool of_body(Draft& self);
  bool is_vague(const Draft& self) const;
  bool is_of_office(const Draft& self) const;
  bool two_persons(Draft& self);
  bool apposed_body(Draft& self);
  ActorIndex same_noun(const Draft& self, ActorKind kind) const;
  ActorIndex own(const Draft& self, ActorKind kind);
  std::string phrase(const Draft& self) const {
    return std::string(document_.words({self.core.first, std::max(self.core.last, self.tokens.last)}));
  }

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

// What a phrase is of goes before the phrase.
void DescriptionResolver::resolve(std::int32_t index, int depth) {
  Draft& self = draft(index);
  if (self.absorbed || self.resolved() || self.source != Source::noun || depth > 4) return;
  if (self.complement != no_draft) resolve(self.complement, depth + 1);
  switch (scene_.noun(self).category) {
    case NounCategory::body:
      body(self);
      break;
    case NounCategory::collective:
      group(self);
      break;
    case NounCategory::institution:
      break;
    case NounCategory::office:
    case NounCategory::person:
    case NounCategory::relation:
      human(self);
      break;
  }
}

// The last actor before that the same noun stood for, of the same country as far as both say.
ActorIndex DescriptionResolver::same_noun(const Draft& self, ActorKind kind) const {
  if (self.universal || self.other) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self) break;
    if (other.source != Source::noun || other.target != self.target || !other.resolved()) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (candidate.actor.kind != kind) continue;
    const bool country =
        self.country.empty() || candidate.actor.country.empty() || self.country == candidate.actor.country;
    if (!country) continue;
    if (kind != ActorKind::group && self.number != Number::none && other.number != Number::none &&
        self.number != other.number)
      continue;
    if (self.bare ||
        reading_.key({self.core.first, self.tokens.last}) ==
            reading_.key({other.core.first, std::max(other.core.last, other.tokens.last)}) ||
        (other.bare && !other.country.empty())) {
      found = other.actors.front();
    } else if (other.bare && self.definite && (self.complement != no_draft || self.tokens.last == self.core.last)) {
      found = other.actors.front();
    } else if (!self.country.empty() && self.complement != no_draft && self.tokens.last - self.core.last <= 1) {
      found = other.actors.front();
    }
  }
  return found;
}

// "l'organisation islamiste": the adjective tells of what kind the body is.
bool DescriptionResolver::says_armed(const Draft& self) const {
  for (TokenIndex i = self.core.last; i < self.tokens.last; ++i) {
    const std::string_view key = reading_.key(i);
    for (const std::string_view stem :
         {"islami", "terroris", "jihadi", "djihadi", "extremis", "rebel", "arme", "radical", "separatis", "salafis"}) {
      if (key.starts_with(stem)) return true;
    }
  }
  return false;
}

// "les membres d'Ansar Eddine", "des leaders du Parti populaire", "des représentants du Mali": what they do the body
// does.
bool DescriptionResolver::of_body(Draft& self) {
  if (self.number != Number::plural || self.complement == no_draft || self.former) return false;
  const Draft& body = draft(self.complement);
  if (!body.resolved() || body.modifier) return false;
  const Noun& noun = scene_.noun(self);
  const std::string_view word = noun.masculine;
  const ActorKind kind = scene_.candidates[body.actors.front()].actor.kind;
  const bool named = body.source == Source::body || body.source == Source::organisation ||
                     (body.source == Source::noun && kind == ActorKind::organisation &&
                      scene_.noun(body).category != NounCategory::institution);
  const bool speaks = word == "membre" || word == "représentant" || word == "responsable" || word == "dirigeant" ||
                      word == "leader" || word == "analyste" || word == "délégué" || word == "négociateur" ||
                      word == "porte-parole" || word == "cadre";
  const bool fights = noun.cls == "armed" && kind == ActorKind::group;
  if (!(speaks && (named || (body.source == Source::country &&
                             (word == "représentant" || word == "délégué" || word == "négociateur")))) &&
      !(fights && body.source == Source::body))
    return false;
  scene_.resolve(self, body.actors.front(), Resolution::description, "those who act for the body");
  return true;
}

// "les deux dirigeants", "les deux hommes": the two persons named last.
bool DescriptionResolver::two_persons(Draft& self) {
  if (!self.definite || self.complement != no_draft) return false;
  bool two = false;
  for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) two = two || reading_.key(t) == "deux";
  if (!two) return false;
  std::vector<ActorIndex> last;
  for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0 && last.size() < 2; --i) {
    const Draft& other = draft(i);
    if (other.core.first >= self.core.first || !other.resolved() || other.source != Source::person) continue;
    if (document_[self.head].sentence - document_[other.head].sentence > 3) break;
    if (std::find(last.begin(), last.end(), other.actors.front()) == last.end()) last.push_back(other.actors.front());
  }
  if (last.size() != 2) return false;
  std::reverse(last.begin(), last.end());
  self.actors = last;
  self.how = Resolution::description;
  self.reason = "the two persons named last";
  return true;
}

// "le président de la communauté juive": whoever is led is an actor.
bool DescriptionResolver::is_of_office(const Draft& self) const {
  if (self.owner == no_draft) return false;
  const Draft& owner = scene_.drafts[static_cast<std::size_t>(self.owner)];
  return scene_.is_noun(owner, NounCategory::office) && owner.complement != no_draft &&
         &scene_.drafts[static_cast<std::size_t>(owner.complement)] == &self;
}

// People of whom nothing is said.
bool DescriptionResolver::is_vague(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  if (word == "source") return self.bare;
  if (word == "mort" || word == "cadre") return self.number != Number::plural || self.bare;
  if (word == "personne" || word == "gens" || word == "individu" || word == "homme" || word == "enfant" ||
      word == "parent" || word == "proche" || word == "couple" || word == "auteur") {
    return self.tokens.last == self.core.last && !self.demonstrative;
  }
  return false;
}

ActorIndex DescriptionResolver::own(const Draft& self, ActorKind kind) {
  std::string prefix(name(kind));
  prefix += ':';
  const std::string name = phrase(self);
  if (!self.country.empty()) prefix += std::string(self.country) + "/";
  std::string key = prefix + slug(name);
  if (kind == ActorKind::person)
    key += "@" + std::to_string(self.core.first);  // a person without a name is nobody elsewhere
  const ActorIndex index = scene_.actor(std::move(key), name, kind, self.country);
  Candidate& candidate = scene_.candidates[index];
  candidate.cls = scene_.noun(self).cls;
  candidate.gender = self.gender;
  candidate.number = self.number == Number::none ? Number::singular : self.number;
  candidate.nouns.push_back(self.target);
  return index;
}

bool DescriptionResolver::apposed_body(Draft& self) {
  if (self.apposed == no_draft) return false;
  Draft& name = draft(self.apposed);
  if (!name.resolved()) return false;
  Candidate& candidate = scene_.candidates[name.actors.front()];
  candidate.nouns.push_back(self.target);
  if (candidate.cls.empty()) candidate.cls = scene_.noun(self).cls;
  if (candidate.gender == Gender::none) candidate.gender = self.gender;
  if (candidate.actor.country.empty()) candidate.actor.country = std::string(self.country);
  const bool joined =
      std::max(self.core.last, self.tokens.last) >= name.core.first && self.core.first < name.core.first;
  if (joined) {
    name.tokens = {std::min(self.tokens.first, name.tokens.first), std::max(name.tokens.last, name.core.last)};
    name.head = reading_.head_of(name.tokens);
    self.absorbed = true;
    self.actors = name.actors;
  } else {
    scene_.resolve(self, name.actors.front(), Resolution::description, "apposition to the name");
  }
  return true;
}

// "le pays", "les deux pays", "les pays de l'UE".
void DescriptionResolver::state(Draft& self) {
  const std::string_view word = scene_.noun(self).masculine;
  if (self.complement != no_draft) {
    const Draft& complement = draft(self.complement);
    if (self.number == Number::plural && complement.resolved() && complement.source == Source::body) {
      scene_.resolve(self, complement.actors.front(), Resolution::description, "members of the body");
      return;
    }
    if (complement.source == Source::country && complement.resolved() && (word == "république" || word == "royaume")) {
      scene_.resolve(self, complement.actors.front(), Resolution::description, "name of the country");
    }
    return;
  }
  if (word != "pays") return;
  if (self.number == Number::singular && (self.definite || self.demonstrative || self.possessive) && self.bare) {
    ActorIndex last = no_actor;
    for (const Draft& other : scene_.drafts) {
      if (&other == &self) break;
      if ((other.source == Source::country || other.source == Source::demonym) && other.resolved() &&
          !other.country.empty())
        last = scene_.country_actor(other.country);
    }
    const std::string_view context = scene_.context_country(self.core.first);
    if (!context.empty()) last = scene_.country_actor(context);
    if (last != no_actor) scene_.resolve(self, last, Resolution::description, "the country that the text is about");
  } else if (self.number == Number::plural && self.definite) {
    bool two = false;
    for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) two = two || reading_.key(t) == "deux";
    if (!two) return;
    std::vector<ActorIndex> last;
    for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0 && last.size() < 2; --i) {
      const Draft& other = draft(i);
      if (other.core.first >= self.core.first || !other.resolved()) continue;
      const Candidate& candidate = scene_.candidates[other.actors.front()];
      if (candidate.actor.kind != ActorKind::country) continue;
      if (std::find(last.begin(), last.end(), other.actors.front()) == last.end()) last.push_back(other.actors.front());
    }
    if (last.size() == 2) {
      std::reverse(last.begin(), last.end());
      self.actors = last;
      self.how = Resolution::description;
      self.reason = "the two countries named last";
    }
  }
}

void DescriptionResolver::body(Draft& self) {
  if (apposed_body(self)) return;
  const Noun& noun = scene_.noun(self);
  if (noun.cls == "state") return state(self);
  const Role role = role_of(scene_, self);
  if (self.number != Number::plural && (self.definite || self.demonstrative)) {
    ActorIndex found = same_noun(self, ActorKind::organisation);
    if (found == no_actor) found = same_noun(self, ActorKind::group);
    if (found == no_actor) {
      // An actor that the noun was said of, or one of its class.
      const Describes* classes = find_describes(noun);
      const bool armed = says_armed(self);
      for (const Draft& other : scene_.drafts) {
        if (&other == &self) break;
        if (!other.resolved() || other.absorbed || other.modifier) continue;
        const Candidate& candidate = scene_.candidates[other.actors.front()];
        if (candidate.actor.kind != ActorKind::organisation && candidate.actor.kind != ActorKind::group) continue;
        const bool said =
            std::find(candidate.nouns.begin(), candidate.nouns.end(), self.target) != candidate.nouns.end();
        const bool cls =
            classes != nullptr && !candidate.cls.empty() &&
            std::find(classes->classes.begin(), classes->classes.end(), candidate.cls) != classes->classes.end();
        const bool country =
            self.country.empty() || candidate.actor.country.empty() || candidate.actor.country == self.country;
        const bool regional = !armed && self.country.empty() && candidate.actor.country.empty() &&
                              self.complement == no_draft && self.tokens.last - self.core.last <= 1;
        const bool short_phrase = self.bare ||
                                  (!self.country.empty() && candidate.actor.country.empty() && self.definite &&
                                   self.tokens.last - self.core.last <= 1) ||
                                  (regional && classes != nullptr && classes->noun == "organisation") ||
                                  (!self.country.empty() && self.country == candidate.actor.country &&
                                   self.tokens.last - self.core.last <= 1);
        if (((said && short_phrase) || (cls && short_phrase) ||
             (armed && (candidate.cls == "groupe armé" || candidate.cls == "armed"))) &&
            country)
          found = other.actors.front();
      }
    }
    if (found != no_actor) {
      scene_.resolve(self, found, Resolution::description, "last actor that is one");
      return;
    }
  }
  const bool served = is_of_office(self);
  const bool acts = served || role == Role::subject || role == Role::recipient || role == Role::object ||
                    role == Role::event || role == Role::apposition;
  const bool several = self.number == Number::plural && self.definite &&
                       (noun.cls == "entreprise" || noun.cls == "parti" || noun.cls == "syndicat" ||
                        noun.cls == "media" || noun.cls == "ong");
  if (!acts || (self.bare && !several)) return;
  const std::string_view word = noun.masculine;
  if (word == "centre" || word == "site" || word == "bureau" || word == "service" || word == "programme" ||
      word == "fonds" || word == "union" || word == "formation" || word == "mission" || word == "réseau" ||
      word == "bloc" || word == "front" || word == "office" || word == "institut" || word == "conseil" ||
      word == "commission" || word == "secrétariat" || word == "journal" || word == "publication") {
    if (!(self.definite || self.number == Number::plural) || role != Role::subject) return;
  }
  if (noun.cls == "agence" || noun.cls == "école") {
    if (self.complement == no_draft && self.country.empty()) return;
  }
  const bool plural = self.number == Number::plural;
  scene_.resolve(self, own(self, plural ? ActorKind::group : ActorKind::organisation), Resolution::description,
                 "named by a common noun alone");
}

void DescriptionResolver::group(Draft& self) {
  if (apposed_body(self)) return;
  const std::string_view word = scene_.noun(self).masculine;
  // "les forces françaises" is the army.
  if ((word == "forces" || word == "troupes" || word == "force" || word == "troupe") && !self.country.empty() &&
      self.number == Number::plural) {
    const ActorIndex army = scene_.find("organisation:" + std::string(self.country) + "/armee");
    if (army != no_actor) {
      scene_.resolve(self, army, Resolution::description, "forces of the country");
      return;
    }
  }
  // "la population algérienne", "le peuple": the people of the country.
  if ((word == "population" || word == "peuple") && self.definite && self.number != Number::plural &&
      (self.bare || (!self.country.empty() && self.tokens.last - self.core.last <= 3))) {
    const std::string state(self.country.empty() ? scene_.context_country(self.core.first) : self.country);
    if (!state.empty()) {
      const ActorIndex people = scene_.actor("group:" + state + "/peuple", phrase(self), ActorKind::group, state);
      if (scene_.candidates[people].cls.empty()) scene_.candidates[people].cls = "people";
      scene_.resolve(self, people, Resolution::description, "people of the country");
      return;
    }
  }
  const Role role = role_of(scene_, self);
  const ActorIndex same = same_noun(self, ActorKind::group);
  if (same != no_actor) {
    scene_.resolve(self, same, Resolution::description, "the same group");
    return;
  }
  const bool acts = is_of_office(self) || role == Role::subject || role == Role::recipient || role == Role::object ||
                    role == Role::event || role == Role::apposition;
  if (!acts) return;
  const bool vague = word == "force" || word == "camp" || word == "courant" || word == "cellule" || word == "unité" ||
                     word == "direction" || word == "personnel" || word == "rue" || word == "public" ||
                     word == "communauté" || word == "minorité" || word == "équipe" || word == "sélection" ||
                     word == "opinion" || word == "résistance" || word == "coalition";
  if (vague && self.bare) return;
  scene_.resolve(self, own(self, ActorKind::group), Resolution::description, "group");
}

void DescriptionResolver::human(Draft& self) {
  const Noun& noun = scene_.noun(self);
  if (of_body(self)) return;
  const Role role = role_of(scene_, self);
  const bool acts = role == Role::subject || role == Role::recipient || role == Role::object || role == Role::event ||
                    role == Role::apposition;
  if (self.number == Number::plural && two_persons(self)) return;
  if (self.number == Number::plural) {
    const ActorIndex same = same_noun(self, ActorKind::group);
    if (same != no_actor) {
      scene_.resolve(self, same, Resolution::description, "the same group");
      return;
    }
    const bool told = !self.bare && !self.universal && (self.definite || self.indefinite) &&
                      self.tokens.last > self.core.last && document_[self.head].pos == Pos::noun;
    if ((acts || told) && !is_vague(self))
      scene_.resolve(self, own(self, ActorKind::group), Resolution::description, "group");
    return;
  }
  // "son allié russe" is the country, where no person of it is meant.
  const std::string_view word = noun.masculine;
  if (self.possessive && !self.country.empty() &&
      (word == "allié" || word == "partenaire" || word == "rival" || word == "ennemi" || word == "adversaire")) {
    scene_.resolve(self, scene_.country_actor(self.country), Resolution::description,
                   "ally or rival named by its country");
    return;
  }
  if (self.definite || self.demonstrative || self.possessive) {
    ActorIndex found = same_noun(self, ActorKind::person);
    for (const Draft& other : scene_.drafts) {
      if (found != no_actor || &other == &self) break;
      if (!other.resolved()) continue;
      const Candidate& candidate = scene_.candidates[other.actors.front()];
      if (candidate.actor.kind != ActorKind::person) continue;
      const bool gender =
          candidate.gender == Gender::none || self.gender == Gender::none || candidate.gender == self.gender;
      if (gender && std::find(candidate.nouns.begin(), candidate.nouns.end(), self.target) != candidate.nouns.end())
        found = other.actors.front();
    }
    if (found != no_actor) {
      scene_.resolve(self, found, Resolution::description, "last person who is one");
      return;
    }
    if (self.bare && noun.category == NounCategory::relation) return;
  }
  if (noun.cls == "civil" && self.bare && !self.indefinite) return;
  if (!acts || is_vague(self)) return;
  if (self.tokens.first == self.core.first && !self.definite && !self.demonstrative && role != Role::apposition &&
      (word != "source" || self.bare))
    return;  // "personne", "meurtrier"
  const ActorIndex person = own(self, ActorKind::person);
  if (noun.category == NounCategory::office && !self.indefinite && self.complement != no_draft &&
      draft(self.complement).resolved()) {
    const ActorIndex seat = draft(self.complement).actors.front();
    const ActorKind kind = scene_.candidates[seat].actor.kind;
    const TokenSpan span{self.core.first, std::max(self.core.last, self.tokens.last)};
    if (kind != ActorKind::person)
      scene_.ties.push_back(
          {person, "HOLDS_OFFICE", seat, std::string(document_.words(span)), span, "office", self.former});
  }
  scene_.resolve(self, person, noun.category == NounCategory::office ? Resolution::office : Resolution::description,
                 "person without a name");
}

}  // namespace

void resolve_descriptions(Scene& scene) {
  DescriptionResolver(scene).run();
}

}  // namespace entente
