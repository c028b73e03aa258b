// Armed people and their machines by common nouns: the army, the police or the armed group that "les soldats", "les
// policiers" or "les rebelles" belong to; the court of "les juges".
#include <array>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "les policiers" after "la police": the only one that the text speaks of.
ActorIndex DescriptionResolver::police_of(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  if ((word != "policier" && word != "gendarme") || !self.bare || !self.definite || self.possessive || self.universal)
    return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (other.absorbed || !other.resolved() || !scene_.is_noun(other, NounCategory::institution)) continue;
    const std::string_view institution = scene_.noun(other).masculine;
    if (!institution.starts_with(word == "policier" ? "police" : "gendarmerie") || other.actors.front() == found)
      continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "les soldats", "3 550 soldats", "les soldats français": the army that the article speaks of, if it is the only one or
// the country's.
ActorIndex DescriptionResolver::army_of(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  if (word != "soldat" && word != "militaire") return no_actor;
  if (self.former || self.other || self.possessive || self.universal || is_counted(self)) return no_actor;
  bool country_alone = self.complement == no_draft;
  if (!country_alone) {
    const Draft& complement = draft(self.complement);
    country_alone = complement.source == Source::demonym || complement.source == Source::country ||
                    complement.source == Source::capital;
  }
  if (self.tokens.last > self.core.last && self.complement == no_draft) return no_actor;  // "soldats gouvernementaux"
  if (!country_alone || (self.indefinite && document_[self.tokens.first].pos != Pos::num)) return no_actor;
  ActorIndex found = no_actor;
  for (ActorIndex a = 0; a < scene_.candidates.size(); ++a) {
    const Actor& actor = scene_.candidates[a].actor;
    if (!actor.key.ends_with("/armee")) continue;
    if (!self.country.empty()) {
      if (actor.country == self.country) return a;
      continue;
    }
    if (found != no_actor) return no_actor;
    found = a;
  }
  return found;
}

// "les juges": those of the only court that the text speaks of.
ActorIndex DescriptionResolver::court_of(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  if ((word != "juge" && word != "magistrat") || !self.bare || !self.definite || self.possessive) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (other.absorbed || !other.resolved() || other.actors.front() == found) continue;
    if (scene_.candidates[other.actors.front()].cls != "court") continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "les rebelles", "les insurgés yéménites": the one armed group that the text has named until then, if its country may
// be meant and no other rebels are told of.
ActorIndex DescriptionResolver::only_armed_group(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  constexpr std::array<std::string_view, 8> words{"rebelle",   "insurgé",    "paramilitaire", "milicien",
                                                  "islamiste", "djihadiste", "jihadiste",     "guérillero"};
  if (!among(word, words) || !self.definite || self.possessive || self.universal || self.other || is_counted(self))
    return no_actor;
  const bool country_alone = self.complement != no_draft && draft(self.complement).source == Source::demonym;
  if (!self.bare && !(country_alone && self.tokens.last - self.core.last <= 1)) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (!other.resolved() || other.absorbed) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (other.source == Source::noun && scene_.noun(other).cls == "armed" && candidate.actor.kind == ActorKind::group &&
        !candidate.named)
      return no_actor;
    if (candidate.actor.kind != ActorKind::group || candidate.cls != "groupe armé" || other.actors.front() == found)
      continue;
    if (!self.country.empty() && !candidate.actor.country.empty() && candidate.actor.country != self.country) continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "le groupe jihadiste": the last armed group before it that has a name.
ActorIndex DescriptionResolver::armed_before(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  // "la rébellion" may be more than the one group that is named.
  const bool any = among(word, {"rébellion", "guérilla", "milice", "insurrection"});
  if (!(any || word.starts_with("groupe ")) || scene_.noun(self).cls != "armed" || self.number == Number::plural ||
      !(self.definite || self.demonstrative) || self.possessive || self.other)
    return no_actor;
  if (!self.bare && self.country.empty()) return no_actor;
  if (any && (self.owner != no_draft || same_noun(self, ActorKind::group) != no_actor)) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.core.first) break;
    if (!other.resolved() || other.absorbed || other.source != Source::body) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    const bool country =
        self.country.empty() || candidate.actor.country.empty() || candidate.actor.country == self.country;
    if (candidate.actor.kind != ActorKind::group || candidate.cls != "groupe armé" || !country) continue;
    if (any && found != no_actor && found != other.actors.front()) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "les islamistes", where the article also says "les islamistes de X" of one X alone.
ActorIndex DescriptionResolver::fighters_of(const Draft& self) const {
  if (const ActorIndex named = only_armed_group(self); named != no_actor) return named;
  if (scene_.noun(self).cls != "armed" || !self.bare || !self.definite || self.universal || self.other) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.source != Source::noun || other.target != self.target || other.complement == no_draft)
      continue;
    const Draft& body = draft(other.complement);
    if (other.resolved() && body.source == Source::organisation && other.actors == body.actors) {
      // "les rebelles du Mouvement X", who stand for it
    } else if (body.source != Source::body || !body.resolved() ||
               scene_.candidates[body.actors.front()].actor.kind != ActorKind::group) {
      return no_actor;
    }
    if (found != no_actor && found != body.actors.front()) return no_actor;
    found = body.actors.front();
  }
  return found;
}

// "les camps de la guérilla soudanaise": one party of a country's war, wherever it is named.
bool DescriptionResolver::noun_of_fighters(const Draft& self) const {
  const std::string_view word = scene_.noun(self).masculine;
  return word == "guérilla" || word == "rébellion" || word == "insurrection" || word == "junte" || word == "milice" ||
         word == "groupe armé" || word == "groupe rebelle";
}

// "des hélicoptères de l'armée malienne": what machines do whoever sends them does.
bool DescriptionResolver::machines_of_body(Draft& self) {
  if (scene_.noun(self).cls != "equipment" || self.complement == no_draft) return false;
  const Draft& owner = draft(self.complement);
  if (!owner.resolved() || owner.modifier) return false;
  const ActorKind kind = scene_.candidates[owner.actors.front()].actor.kind;
  if (kind != ActorKind::organisation && !(kind == ActorKind::group && owner.source == Source::body)) return false;
  scene_.resolve(self, owner.actors.front(), Resolution::description, "machines of the body");
  return true;
}

}  // namespace entente
