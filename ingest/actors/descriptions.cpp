// Common nouns: back to an actor that they can describe, or an actor of their own: "l'organisation", "le journaliste",
// "les rebelles".
#include <algorithm>
#include <array>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Which classes of actors a noun of each class of bodies can go back to.
struct Describes {
  std::string_view noun;  // class of the noun, or the noun itself
  std::array<std::string_view, 7> classes;
};

constexpr std::array<Describes, 19> describes{{
    {"parti", {"parti", "", "", "", "", "", ""}},
    {"confrérie", {"groupe armé", "armed", "ong", "parti", "", "", ""}},
    {"mouvement", {"parti", "groupe armé", "ong", "armed", "", "", ""}},
    {"front", {"parti", "groupe armé", "armed", "", "", "", ""}},
    {"organisation", {"ong", "alliance", "institution", "groupe armé", "syndicat", "armed", "agence"}},
    {"groupe", {"entreprise", "groupe armé", "armed", "", "", "", ""}},
    {"groupe parlementaire", {"parti", "", "", "", "", "", ""}},
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
  constexpr std::array<std::string_view, 5> works{"usine", "raffinerie", "filiale", "plateforme", "laboratoire"};
  if (found == describes.end() && !among(noun.masculine, works)) found = by(noun.cls);  // a works is no company
  return found == describes.end() ? nullptr : &*found;
}

// "la rébellion" and "les rebelles" are the same people.
bool same_people(std::string_view a, std::string_view b) {
  constexpr std::array<std::array<std::string_view, 2>, 28> pairs{{{"rébellion", "rebelle"},
                                                                   {"insurgé", "rebelle"},
                                                                   {"insurgé", "rébellion"},
                                                                   {"manifestant", "protestataire"},
                                                                   {"milice", "groupe armé"},
                                                                   {"insurgé", "séparatiste"},
                                                                   {"rebelle", "séparatiste"},
                                                                   {"combattant", "indépendantiste"},
                                                                   {"combattant", "rebelle"},
                                                                   {"combattant", "séparatiste"},
                                                                   {"manifestant", "contestataire"},
                                                                   {"manifestant", "marcheur"},
                                                                   {"assaillant", "agresseur"},
                                                                   {"ravisseur", "preneur d'otages"},
                                                                   {"salarié", "employé"},
                                                                   {"soldat", "troupes"},
                                                                   {"insurrection", "insurgé"},
                                                                   {"guérilla", "guérillero"},
                                                                   {"junte", "putschiste"},
                                                                   {"milice", "milicien"},
                                                                   {"dissidence", "dissident"},
                                                                   {"population civile", "civil"},
                                                                   {"délégation", "négociateur"},
                                                                   {"soldat", "forces"},
                                                                   {"troupes", "forces"},
                                                                   {"militaire", "soldat"},
                                                                   {"militaire", "troupes"},
                                                                   {"militaire", "forces"}}};
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

}  // namespace

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
    if (other.source != Source::noun || !other.resolved()) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (kind == ActorKind::group && candidate.actor.kind == kind && self.definite &&
        same_people(scene_.noun(self).masculine, scene_.noun(other).masculine) &&
        (self.country.empty() || candidate.actor.country.empty() || self.country == candidate.actor.country) &&
        self.tokens.last - self.core.last <= 1)
      found = other.actors.front();
    if (other.target != self.target) continue;
    if (candidate.actor.kind != kind) continue;
    // "sa correspondante" is no "correspondant".
    if (kind == ActorKind::person && self.gender != Gender::none && other.gender != Gender::none &&
        self.gender != other.gender)
      continue;
    const bool country =
        self.country.empty() || candidate.actor.country.empty() || self.country == candidate.actor.country;
    if (!country) continue;
    // "les rebelles tchadiens" are no rebels of whom more was said, but not this.
    if (kind == ActorKind::group && !self.country.empty() && candidate.actor.country.empty() &&
        (!other.bare || candidate.actor.key.find('@') == std::string::npos))
      continue;
    // "le chef de la diplomatie russe" is nobody of whose country nothing is said.
    if (kind == ActorKind::person && scene_.noun(self).category == NounCategory::office && !self.country.empty() &&
        candidate.actor.country.empty())
      continue;
    if (kind != ActorKind::group && self.number != Number::none && other.number != Number::none &&
        self.number != other.number)
      continue;
    if (self.bare || reading_.key({self.core.first, self.tokens.last}) ==
                         reading_.key({other.core.first, std::max(other.core.last, other.tokens.last)})) {
      found = other.actors.front();
    } else if (kind == ActorKind::organisation && self.definite && other.indefinite && other.owner == no_draft &&
               same_first_complement(self, other)) {
      found = other.actors.front();
    } else if (other.bare && self.definite && (self.complement != no_draft || self.tokens.last == self.core.last)) {
      found = other.actors.front();
    } else if (!self.country.empty() && self.complement != no_draft && self.tokens.last - self.core.last <= 1) {
      found = other.actors.front();
    }
  }
  return found;
}

// "un collectif de défense des droits" and "le collectif de défense": what they are of begins with the same word.
bool DescriptionResolver::same_first_complement(const Draft& self, const Draft& other) const {
  const TokenIndex a = self.core.last;
  const TokenIndex b = other.core.last;
  return a + 1 < self.tokens.last && b + 1 < other.tokens.last && reading_.key(a) == reading_.key(b) &&
         reading_.key(a + 1) == reading_.key(b + 1) && document_[a].pos == Pos::adp;
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

// "le mouvement du Jihad islamique", "la milice des talibans": the complement is the name.
bool DescriptionResolver::named_by_complement(Draft& self) {
  constexpr std::array<std::string_view, 9> words{"mouvement", "parti",        "milice",
                                                  "guérilla",  "organisation", "organisation islamiste",
                                                  "réseau",    "rébellion",    "groupe"};
  if (self.complement == no_draft || self.number == Number::plural) return false;
  // "le mouvement libanais du Hezbollah": behind the adjective
  std::int32_t complement = self.complement;
  const auto index = static_cast<std::int32_t>(&self - scene_.drafts.data());
  for (std::int32_t i = complement + 1; draft(self.complement).source == Source::demonym && i <= complement + 2 &&
                                        i < static_cast<std::int32_t>(scene_.drafts.size());
       ++i) {
    if (draft(i).owner == index && draft(i).source == Source::body && complement == self.complement) complement = i;
  }
  const Draft& name = draft(complement);
  if (name.source != Source::body || !name.resolved()) return false;
  const std::string_view word = scene_.noun(self).masculine;
  const Candidate& body = scene_.candidates[name.actors.front()];
  if (body.actor.kind != ActorKind::group && !(word == "parti" && body.cls == "parti")) return false;
  if (!among(word, words)) return false;
  scene_.resolve(self, name.actors.front(), Resolution::description, "the complement is its name");
  return true;
}

// "le doyen de la confrérie": whoever is led is an actor.
bool DescriptionResolver::is_of_office(const Draft& self) const {
  if (self.owner == no_draft) return false;
  const Draft& owner = scene_.drafts[static_cast<std::size_t>(self.owner)];
  const bool works = scene_.is_noun(self, NounCategory::body) && scene_.noun(self).masculine == "usine" &&
                     scene_.is_noun(owner, NounCategory::person) && !self.bare;  // "deux cadres de l'usine de X"
  const bool named = works || (scene_.is_noun(owner, NounCategory::person) && owner.apposed != no_draft);
  return (scene_.is_noun(owner, NounCategory::office) || named) && owner.complement != no_draft &&
         &scene_.drafts[static_cast<std::size_t>(owner.complement)] == &self;
}

ActorIndex DescriptionResolver::own(const Draft& self, ActorKind kind) {
  std::string prefix(name(kind));
  prefix += ':';
  const std::string name = phrase(self);
  if (!self.country.empty()) prefix += std::string(self.country) + "/";
  std::string key = prefix + slug(name);
  // "un quotidien", "les manifestants": others elsewhere may be meant by the same noun; "les Occidentaux" are named.
  const bool anyone = kind == ActorKind::organisation
                          ? self.indefinite
                          : self.country.empty() && !scene_.reading.capital(self.core.first);
  if (kind == ActorKind::person || (self.bare && anyone)) key += "@" + std::to_string(self.core.first);
  const ActorIndex index = scene_.actor(std::move(key), name, kind, self.country);
  Candidate& candidate = scene_.candidates[index];
  // "l'organisation" is never said of people of one sort.
  const NounCategory category = scene_.noun(self).category;
  if (category == NounCategory::body || category == NounCategory::collective) candidate.cls = scene_.noun(self).cls;
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
    // "le parti Renaissance": it goes on as "il".
    if (self.gender != Gender::none && candidate.actor.kind == ActorKind::organisation) candidate.gender = self.gender;
    name.tokens = {std::min(self.tokens.first, name.tokens.first), std::max(name.tokens.last, name.core.last)};
    name.head = reading_.head_of(name.tokens);
    self.absorbed = true;
    self.actors = name.actors;
  } else {
    scene_.resolve(self, name.actors.front(), Resolution::description, "apposition to the name");
  }
  return true;
}

// "les deux partis", "les deux mouvements": the two of that class that were named last.
bool DescriptionResolver::two_bodies(Draft& self) {
  constexpr std::uint32_t near = 3;  // sentences
  if (self.number != Number::plural || !self.definite || self.complement != no_draft || self.possessive) return false;
  bool two = false;
  for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) two = two || reading_.key(t) == "deux";
  const Describes* classes = find_describes(scene_.noun(self));
  if (!two || classes == nullptr) return false;
  std::vector<ActorIndex> last;
  TokenIndex start = -1;  // of the one behind
  ActorIndex behind = no_actor;
  for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (other.core.first >= self.core.first || !other.resolved() || other.absorbed || other.modifier) continue;
    if (document_[self.head].sentence - document_[other.head].sentence > near) break;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    const bool fits =
        candidate.named && !candidate.cls.empty() &&
        std::find(classes->classes.begin(), classes->classes.end(), candidate.cls) != classes->classes.end();
    if (!fits) continue;
    const ActorIndex actor = other.actors.front();
    // Two who are listed go before two who stand apart.
    if (start >= 0 && behind != actor && are_listed(std::max(other.core.last, other.tokens.last), start)) {
      last = {behind, actor};
      break;
    }
    start = std::min(other.core.first, other.tokens.first);
    behind = actor;
    if (last.size() < 2 && std::find(last.begin(), last.end(), actor) == last.end()) last.push_back(actor);
  }
  if (last.size() != 2) return false;
  std::reverse(last.begin(), last.end());
  self.actors = last;
  self.how = Resolution::description;
  self.reason = "the two bodies named last";
  return true;
}

void DescriptionResolver::body(Draft& self) {
  if (apposed_body(self) || named_by_complement(self) || named_between_commas(self) || mission(self)) return;
  const Noun& noun = scene_.noun(self);
  if (noun.cls == "state") return state(self);
  if (noun.cls == "école" && site(self) && self.resolved()) return;  // "a pillé des hôpitaux"
  if (two_bodies(self)) return;
  const Role role = role_of(scene_, self);
  if (self.number != Number::plural && (self.definite || self.demonstrative)) {
    ActorIndex found = same_noun(self, ActorKind::organisation);
    if (found == no_actor) found = same_noun(self, ActorKind::group);
    if (found == no_actor && !self.possessive) {
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
            classes != nullptr && candidate.named && !candidate.cls.empty() &&
            std::find(classes->classes.begin(), classes->classes.end(), candidate.cls) != classes->classes.end();
        const bool country =
            self.country.empty() || candidate.actor.country.empty() || candidate.actor.country == self.country;
        const bool regional = !armed && self.country.empty() && candidate.actor.country.empty() &&
                              (self.complement == no_draft || draft(self.complement).modifier) &&
                              self.tokens.last - self.core.last <= 1;
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
    if (found == no_actor && !self.possessive && noun.cls == "entreprise") found = employer_before(self);
    if (found != no_actor) {
      scene_.resolve(self, found, Resolution::description, "last actor that is one");
      return;
    }
  }
  const bool served = is_of_office(self) || has_leader_behind(self);
  const bool acts = served || role == Role::subject || role == Role::recipient || role == Role::object ||
                    role == Role::event || role == Role::apposition;
  const bool long_noun = noun.cls == "ong" && self.core.size() > 1;     // says what the body is for
  const bool long_party = noun.cls == "parti" && self.core.size() > 1;  // "plusieurs partis d'opposition"
  const bool told = role == Role::subject && !self.universal;           // "des ONG dénoncent"
  const bool bands = noun.cls == "armed" && self.core.size() > 1;       // "des groupes islamistes armés"
  const bool several = self.number == Number::plural &&
                       (bands || ((self.definite || long_noun || long_party || told) &&
                                  (noun.cls == "entreprise" || noun.cls == "parti" || noun.cls == "syndicat" ||
                                   noun.cls == "media" || noun.cls == "ong")));
  // "a rapporté un quotidien", "dénonce une organisation de défense des droits de l'homme"
  const bool source = self.indefinite && self.number != Number::plural &&
                      ((role == Role::subject && noun.cls == "media") ||
                       (long_noun && (role == Role::subject || role == Role::object)));
  const std::string_view word = noun.masculine;
  const bool world = word == "communauté internationale";
  const bool listed = self.definite && self.number != Number::plural && lists_members(scene_, self);
  const bool called = world && self.definite && document_[self.head].dependency == Label("conj");  // "et la communauté"
  if (!(acts || called || listed) || (self.bare && !several && !source && !world && !listed)) return;
  if (word == "centre" || word == "site" || word == "bureau" || word == "service" || word == "programme" ||
      word == "fonds" || word == "union" || word == "formation" || word == "mission" || word == "réseau" ||
      word == "bloc" || word == "front" || word == "office" || word == "institut" || word == "conseil" ||
      word == "commission" || word == "secrétariat" || word == "journal" || word == "publication") {
    if (!(self.definite || self.number == Number::plural) || (role != Role::subject && !served && !listed)) return;
  }
  const bool plural = self.number == Number::plural;
  if (noun.cls == "agence" || noun.cls == "école") {
    // "la faculté de droit": which one, where the text says it is given or does something
    const bool which = word == "faculté" && self.definite && !plural && self.tokens.last > self.core.last + 1;
    if (self.complement == no_draft && self.country.empty() && !which) return;
  }
  scene_.resolve(self, own(self, plural ? ActorKind::group : ActorKind::organisation), Resolution::description,
                 "named by a common noun alone");
}

void resolve_descriptions(Scene& scene) {
  DescriptionResolver(scene).run();
}

}  // namespace entente
