// People by common nouns: "le journaliste", "les rebelles", "les membres du parti", "la population".
#include <algorithm>

#include "ingest/actors/acted_upon.hpp"
#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/name_evidence.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "les membres du Hamas", "des élus du Parti libéral", "des envoyés du Japon": what they do the body
// does.
// "les combattants kurdes du PKK": behind the adjective stands what they are of.
const Draft& DescriptionResolver::second_complement(const Draft& self) const {
  const Draft& first = draft(self.complement);
  if (!first.modifier) return first;
  const auto index = static_cast<std::int32_t>(&self - scene_.drafts.data());
  for (std::int32_t i = self.complement + 1;
       i < static_cast<std::int32_t>(scene_.drafts.size()) && draft(i).core.first < self.tokens.last; ++i) {
    const Draft& other = draft(i);
    if (other.owner == index && !other.modifier && other.resolved() && !other.absorbed) return other;
  }
  return first;
}

bool DescriptionResolver::of_body(Draft& self) {
  if (self.number != Number::plural || self.complement == no_draft || self.former || is_counted(self)) return false;
  const Draft& body = second_complement(self);
  if (are_said_to_be(self, body)) {
    scene_.resolve(self, body.actors.front(), Resolution::description, "allies who are named");
    return true;
  }
  if (!body.resolved() || body.modifier || scene_.candidates[body.actors.front()].actor.kind == ActorKind::place)
    return false;
  const Noun& noun = scene_.noun(self);
  const std::string_view word = noun.masculine;
  const ActorKind kind = scene_.candidates[body.actors.front()].actor.kind;
  const bool named = body.source == Source::body || body.source == Source::organisation ||
                     (body.source == Source::noun && kind == ActorKind::organisation &&
                      scene_.noun(body).category != NounCategory::institution);
  const bool speaks = word == "membre" || word == "représentant" || word == "responsable" || word == "dirigeant" ||
                      word == "leader" || word == "analyste" || word == "délégué" || word == "négociateur" ||
                      word == "porte-parole" || word == "cadre" || word == "militant" || word == "ténor";
  const std::string_view cls = scene_.candidates[body.actors.front()].cls;
  // The soldiers of a party are not the party, its rebels are.
  const bool regular = word == "soldat" || word == "militaire" || word == "officier" || word == "pilote" ||
                       word == "garde" || word == "vétéran" || word == "casque bleu";
  const bool fights =
      noun.cls == "armed" &&
      (kind == ActorKind::group || (body.source == Source::organisation && !regular) ||
       (kind == ActorKind::organisation && !regular && (cls == "parti" || cls == "groupe armé" || cls == "armed")));
  // "les chefs d'Etat de l'Union africaine" meet as the body itself.
  const bool council = (noun.cls == "state" || noun.cls == "minister") && body.source == Source::body &&
                       cls == "alliance" && self.definite;
  // "des responsables du gouvernement malien" speak for it.
  const bool officials = body.source == Source::noun && body.number != Number::plural &&
                         kind == ActorKind::organisation &&
                         (cls == "government" || cls == "ministry" || cls == "presidency") &&
                         (word == "responsable" || word == "représentant" || word == "porte-parole");
  // "des officiers de l'armée malienne" are the army.
  const bool soldiers = regular && body.source == Source::noun && cls == "army";
  if (!soldiers && !council && !officials &&
      !(speaks && (named || (body.source == Source::country &&
                             (word == "représentant" || word == "délégué" || word == "négociateur")))) &&
      !(fights && (body.source == Source::body || (body.source == Source::organisation && !regular))))
    return false;
  scene_.resolve(self, body.actors.front(), Resolution::description, "those who act for the body");
  return true;
}

// "ses alliés du Parti du travail": the party is the ally.
bool DescriptionResolver::are_said_to_be(const Draft& self, const Draft& body) const {
  const std::string_view word = scene_.noun(self).masculine;
  const bool relation = word == "allié" || word == "partenaire" || word == "adversaire" || word == "rival";
  const bool party = body.source == Source::body || body.source == Source::organisation;
  const std::string_view cls =
      party && body.resolved() ? scene_.candidates[body.actors.front()].cls : std::string_view{};
  if (cls == "alliance" || cls == "institution") return false;
  if (!self.possessive || !relation || !party || !body.resolved() || body.modifier) return false;
  const std::string_view key = reading_.key(self.core.last);  // "ses alliés de X" would be those whom X has
  return key == "du" || key == "des" || (key == "de" && body.core.first > self.core.last + 1);
}

// "comme immigrés clandestins", "en tant que médiateur", "chaque candidat": nobody in particular.
bool DescriptionResolver::is_said_to_be(const Draft& self) const {
  const TokenIndex before = self.tokens.first - 1;
  if (reading_.key(self.tokens.first) == "chaque") return true;
  if (before < reading_.sentence_begin(self.core.first) || self.definite || self.possessive) return false;
  const bool role = reading_.key(before) == "comme" ||
                    (reading_.key(before) == "que" && before > 0 && reading_.key(before - 1) == "tant");
  return role && self.tokens.first == self.core.first;
}

// "X et Y, fournisseurs d'armes, ont": without article between commas, those who stand before them.
bool DescriptionResolver::is_said_of_before(const Draft& self) const {
  if (self.tokens.first != self.core.first || self.core.first <= reading_.sentence_begin(self.core.first) ||
      document_.word(self.core.first - 1) != "," || document_[self.head].dependency != Label("conj"))
    return false;
  const TokenIndex end = reading_.sentence_end(self.core.first);
  for (TokenIndex i = std::max(self.tokens.last, self.core.last); i < end; ++i) {
    if (document_.word(i) == ",") return true;
    if (document_[i].pos == Pos::cconj || document_[i].pos == Pos::verb || document_[i].pos == Pos::aux) return false;
  }
  return false;
}

// People of whom nothing is said.
bool DescriptionResolver::is_vague(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  if (word == "source") return self.bare;
  if (word == "mort" || word == "cadre") return self.number != Number::plural || self.tokens.last == self.core.last;
  if (word == "personne" || word == "gens" || word == "individu" || word == "homme" || word == "enfant" ||
      word == "parent" || word == "proche" || word == "couple" || word == "auteur") {
    if (self.other && self.indefinite && self.core.first >= 2 && reading_.key(self.core.first - 2) == "de")
      return false;  // "l'un de ses proches"
    if (self.number == Number::plural && (is_struck_or_saved(scene_, self) || strikes(scene_, self))) return false;
    if (self.number == Number::plural && is_told_what_to_do(scene_, self)) return false;
    return self.tokens.last == self.core.last && !self.demonstrative;
  }
  return false;
}

// "la population locale", "la population civile"
bool DescriptionResolver::is_locals(const Draft& self) const {
  if (self.tokens.last - self.core.last != 1) return false;
  const std::string_view key = reading_.key(self.core.last);
  return key == "locale" || key == "civile";
}

// "des forces conduites par X": the participle tells which.
bool DescriptionResolver::has_clause(const Draft& self) const {
  const Dependents::Range dependents = reading_.dependents().of(self.head);
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex token) {
    return token == std::max(self.tokens.last, self.core.last) && document_[token].dependency == Label("acl");
  });
}

// "l'opposition, dont le chef", "des partis emmenés par X": who is led is an actor.
bool DescriptionResolver::has_leader_behind(const Draft& self) const {
  const TokenIndex end = reading_.sentence_end(self.core.first);
  TokenIndex at = std::max(self.core.last, self.tokens.last);
  if (at < end && document_.word(at) == ",") ++at;
  if (at + 2 >= end) return false;
  if (leads_behind(reading_, at)) return true;
  if (reading_.key(at) != "dont") return false;
  const std::int32_t office = scene_.draft_at(at + 2);
  return office != no_draft && scene_.is_noun(draft(office), NounCategory::office) && draft(office).definite &&
         draft(office).tokens.first == at + 1;
}

void DescriptionResolver::group(Draft& self) {
  if (apposed_body(self) || named_by_complement(self)) return;
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
      (self.bare || is_locals(self) || (!self.country.empty() && self.tokens.last - self.core.last <= 3))) {
    const std::string state(self.country.empty() ? scene_.context_country(self.core.first) : self.country);
    if (!state.empty()) {
      const ActorIndex people = scene_.actor("group:" + state + "/peuple", phrase(self), ActorKind::group, state);
      if (scene_.candidates[people].cls.empty()) scene_.candidates[people].cls = "people";
      scene_.resolve(self, people, Resolution::description, "people of the country");
      return;
    }
  }
  if (machines_of_body(self)) return;
  // "les députés de gauche": what they are like.
  const bool wing = word == "gauche" || word == "droite" || word == "extrême gauche" || word == "extrême droite" ||
                    word == "opposition";
  const bool naked = self.tokens.first == self.core.first && self.bare;
  if (wing && naked && self.owner != no_draft) return;
  // "des réunions d'état-major": of what kind they are.
  if (naked && self.owner == no_draft && self.number != Number::plural && self.core.first > 0 &&
      (reading_.key(self.core.first - 1) == "d'" || reading_.key(self.core.first - 1) == "de"))
    return;
  const Role role = role_of(scene_, self);
  if (const ActorIndex armed = armed_before(self); armed != no_actor) {
    scene_.resolve(self, armed, Resolution::description, "last actor that is one");
    return;
  }
  const ActorIndex same = same_noun(self, ActorKind::group);
  if (same != no_actor) {
    scene_.resolve(self, same, Resolution::description, "the same group");
    return;
  }
  // "la coalition d'opposition de X" is one actor.
  if (self.owner != no_draft && !self.definite && scene_.is_noun(draft(self.owner), NounCategory::collective)) return;
  const bool acts = is_of_office(self) || has_leader_behind(self) || role == Role::subject || role == Role::recipient ||
                    role == Role::object || role == Role::event || role == Role::apposition ||
                    (noun_of_fighters(self) && !self.country.empty());
  if (!acts) return;
  // Machines act for whom they are said to belong to.
  if (scene_.noun(self).cls == "equipment" && self.country.empty() &&
      (self.complement == no_draft || !draft(self.complement).resolved()))
    return;
  if (word == "direction") {
    if (const ActorIndex employer = employer_before(self); employer != no_actor) {
      scene_.resolve(self, employer, Resolution::description, "those who lead the company");
      return;
    }
  }
  const bool vague = word == "force" || word == "camp" || word == "courant" || word == "cellule" || word == "unité" ||
                     word == "direction" || word == "personnel" || word == "rue" || word == "public" ||
                     word == "communauté" || word == "minorité" || word == "équipe" || word == "sélection" ||
                     word == "opinion" || word == "détachement" || word == "résistance" || word == "coalition";
  if (vague && self.bare && !(word == "force" && has_clause(self))) return;
  if (word == "camp" && self.indefinite) return;  // of tents
  // "les deux camps": those of a conflict, and no third actor but where somebody calls upon them.
  const bool sides = self.number == Number::plural && self.complement == no_draft && self.country.empty();
  if (word == "camp" && sides && !is_called_upon(scene_, self)) return;
  if (word == "partie" && (!sides || !self.definite || !is_called_upon(scene_, self))) return;
  scene_.resolve(self, own(self, ActorKind::group), Resolution::description, "group");
}

// "les habitants, témoins de la scène", and "ces deux individus": the group right before the comma, or the last one
// told of.
ActorIndex DescriptionResolver::apposed_group(const Draft& self) const {
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  const std::string_view word = scene_.noun(self).masculine;
  const bool apposed = self.tokens.first == self.core.first && document_[self.head].dependency == Label("appos") &&
                       self.core.first > begin && document_.word(self.core.first - 1) == ",";
  const bool those =
      self.demonstrative && (word == "individu" || word == "homme" || word == "personne" || word == "jeune");
  if (!apposed && !those) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (other.absorbed || !other.resolved() || other.source != Source::noun || other.actors.size() != 1) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (candidate.actor.kind != ActorKind::group || !(scene_.is_noun(other, NounCategory::person))) continue;
    if (apposed && std::max(other.tokens.last, other.core.last) != self.core.first - 1) continue;
    found = other.actors.front();
  }
  return found;
}

// "se dit seul président légitime": an adjective and no article, so nobody is told of.
bool DescriptionResolver::claims_office(const Draft& self) const {
  if (self.definite || self.demonstrative || self.possessive || self.tokens.first == self.core.first) return false;
  return document_[self.tokens.first].pos == Pos::adj && document_[self.head].dependency != Label("appos");
}

void DescriptionResolver::human(Draft& self) {
  const Noun& noun = scene_.noun(self);
  if (of_body(self)) return;
  const Role role = role_of(scene_, self);
  const bool acts = role == Role::subject || role == Role::recipient || role == Role::object || role == Role::event ||
                    role == Role::apposition;
  if (self.number == Number::plural && (two_persons(self) || two_states(self))) return;
  if (is_said_to_be(self)) return;
  if (const ActorIndex person = of_contest(self); person != no_actor) {
    scene_.resolve(self, person, Resolution::description, "who has won, or lost");
    return;
  }
  if (self.number == Number::plural) {
    if (const ActorIndex same_people = apposed_group(self); same_people != no_actor) {
      scene_.resolve(self, same_people, Resolution::description, "the group told of just before");
      return;
    }
    if (const ActorIndex court = court_of(self); court != no_actor) {
      scene_.resolve(self, court, Resolution::description, "judges of the court");
      return;
    }
    if (const ActorIndex fighters = fighters_of(self); fighters != no_actor) {
      scene_.resolve(self, fighters, Resolution::description, "fighters of the group");
      return;
    }
    if (const ActorIndex police = police_of(self); police != no_actor) {
      scene_.resolve(self, police, Resolution::description, "officers of the police");
      return;
    }
    if (const ActorIndex army = army_of(self); army != no_actor) {
      scene_.resolve(self, army, Resolution::description, "soldiers of the army");
      return;
    }
    // "l'association des paysans du Nord": part of what the body is called.
    if (self.owner != no_draft && self.definite && scene_.is_noun(draft(self.owner), NounCategory::body) &&
        draft(self.owner).number != Number::plural && reading_.preposition(self.head) == "des")
      return;
    const ActorIndex same = same_noun(self, ActorKind::group);
    if (same != no_actor) {
      // From here on these are those of that country, and no others.
      if (scene_.candidates[same].actor.country.empty()) scene_.candidates[same].actor.country = self.country;
      scene_.resolve(self, same, Resolution::description, "the same group");
      return;
    }
    // "un groupe d'insurgés" is one actor, not two.
    const TokenIndex before = self.tokens.first - 1;
    const bool part = self.owner != no_draft && before >= 0 && !self.definite &&
                      (reading_.key(before) == "de" || reading_.key(before) == "d'");
    if (part) return;
    // "le porte-parole des mourides"
    const bool led = self.definite && is_of_office(self);
    const bool told = !self.bare && !self.universal && (self.definite || self.indefinite) &&
                      self.tokens.last > self.core.last && document_[self.head].pos == Pos::noun;
    if (is_said_of_before(self)) return;
    if (crowd(self) || ((acts || told || led) && !is_vague(self)))
      scene_.resolve(self, own(self, ActorKind::group), Resolution::description, "group");
    if (self.resolved()) take_quantity(self);
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
    // "son ancien président": of whose, pronouns will say.
    const bool whose = noun.category == NounCategory::office && self.possessive;
    ActorIndex found = is_new_holder(scene_, self) || whose ? no_actor : same_noun(self, ActorKind::person);
    for (const Draft& other : scene_.drafts) {
      if (found != no_actor || &other == &self) break;
      // An office of a body or a country is not the same one elsewhere.
      if (noun.category == NounCategory::office &&
          (self.complement != no_draft || !self.country.empty() || !self.bare || whose || is_new_holder(scene_, self)))
        break;
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
    if (const ActorIndex said = said_to_be_before(self); said != no_actor) {
      scene_.resolve(self, said, Resolution::description, "said of that person before");
      return;
    }
    if (const ActorIndex only = only_person(self); only != no_actor) {
      scene_.candidates[only].nouns.push_back(self.target);
      scene_.resolve(self, only, Resolution::description, "the only person spoken of");
      return;
    }
    if (noun.category == NounCategory::person && self.definite && noun.cls != "civil" && noun.cls != "victim") {
      if (const ActorIndex woman = only_woman(scene_, self); woman != no_actor) {
        scene_.resolve(self, woman, Resolution::description, "the only woman spoken of");
        return;
      }
    }
    if (const ActorIndex told = told_before(self); told != no_actor) {
      scene_.candidates[told].nouns.push_back(self.target);
      scene_.resolve(self, told, Resolution::description, "the one person of the sentence before");
      return;
    }
    if (self.bare && noun.category == NounCategory::relation) return;
  }
  if (word == "source" && self.tokens.first == self.core.first) return;  // "de source indépendante"
  if (noun.cls == "civil" && self.bare && !self.indefinite) return;
  if (!acts || is_vague(self)) return;
  if (self.tokens.first == self.core.first && !self.definite && !self.demonstrative && role != Role::apposition &&
      (word != "source" || self.bare))
    return;  // "personne", "meurtrier"
  if (noun.category == NounCategory::office && claims_office(self)) return;
  const ActorIndex person = own(self, ActorKind::person);
  const bool of_body =
      self.complement != no_draft && draft(self.complement).resolved() && !draft(self.complement).modifier &&
      draft(self.complement).core.first <= self.core.last + 2 &&
      (draft(self.complement).source == Source::body || draft(self.complement).source == Source::organisation);
  if (noun.category == NounCategory::office && (!self.indefinite || of_body))  // "un dirigeant du PS"
    scene_.said.push_back({person, static_cast<std::int32_t>(&self - scene_.drafts.data()), role_span(scene_, self)});
  scene_.resolve(self, person, noun.category == NounCategory::office ? Resolution::office : Resolution::description,
                 "person without a name");
}

}  // namespace entente
