// Countries by common nouns: "le pays", "les deux pays", "les grandes puissances".
#include <algorithm>
#include <array>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "son pays": that of the last person or state before it in the sentence; "le pays": that of whoever acts in the
// sentence.
std::string_view DescriptionResolver::country_nearby(const Draft& self) const {
  std::string_view found;
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  for (const Draft& other : scene_.drafts) {
    if (&other == &self || other.core.first >= self.tokens.first) break;
    if (other.core.first < begin || !other.resolved() || other.modifier || other.source == Source::pronoun) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    const std::string_view country = other.country.empty() ? std::string_view(candidate.actor.country) : other.country;
    if (country.empty() || candidate.actor.kind == ActorKind::place) continue;
    if (self.possessive) {
      found = country;
    } else if (scene_.is_noun(other, NounCategory::institution) && role_of(scene_, other) == Role::subject) {
      found = country;
    }
  }
  return found;
}

// "le président malien appelle les deux pays": two others, where the sentence names no country but by the adjective of
// who speaks.
ActorIndex DescriptionResolver::speakers_country(const Draft& self) const {
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (document_[other.core.first].sentence != document_[self.core.first].sentence || other.country.empty()) continue;
    if (!other.modifier || other.source != Source::demonym || !other.resolved()) {
      if (other.source == Source::country || other.source == Source::capital || other.source == Source::seat)
        return no_actor;
      continue;
    }
    if (found != no_actor && found != other.actors.front()) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "Oslo exhorte les deux capitales": the country that acts on them.
ActorIndex DescriptionResolver::acting_country(const Draft& self) const {
  const Role role = role_of(scene_, self);
  if (role != Role::object && role != Role::recipient) return no_actor;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (document_[other.core.first].sentence != document_[self.core.first].sentence || !other.resolved() ||
        other.modifier || role_of(scene_, other) != Role::subject)
      continue;
    const ActorIndex actor = other.actors.front();
    if (other.actors.size() == 1 && scene_.candidates[actor].actor.kind == ActorKind::country) found = actor;
  }
  return found;
}

// The two countries that "les deux pays" can mean, the one named last first: those that the sentence and the two before
// it name, and of more than two those that the text speaks of most.
std::vector<ActorIndex> DescriptionResolver::countries_before(const Draft& self) const {
  constexpr std::uint32_t near = 2;  // sentences
  // "les relations entre les deux pays" may be those of who speaks.
  const bool between = reading_.preposition(self.head) == "entre";
  ActorIndex own = between ? no_actor : speakers_country(self);
  if (own == no_actor) own = acting_country(self);
  const std::uint32_t sentence = document_[self.head].sentence;
  std::vector<ActorIndex> found;
  for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0; --i) {
    const Draft& other = draft(i);
    if (other.core.first >= self.core.first || !other.resolved() || other.actors.size() > 1) continue;
    if (found.size() >= 2 && sentence - document_[other.head].sentence > near) break;
    const ActorIndex actor = other.actors.front();
    if (scene_.candidates[actor].actor.kind != ActorKind::country || actor == own) continue;
    if (std::find(found.begin(), found.end(), actor) == found.end()) found.push_back(actor);
  }
  const auto mentions = [&](ActorIndex actor) {
    const std::string& iso = scene_.candidates[actor].actor.country;
    return std::count_if(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& d) {
      return d.core.first < self.core.first && d.country == iso &&
             (d.source == Source::country || d.source == Source::demonym || d.source == Source::capital);
    });
  };
  while (found.size() > 2) {
    const auto least = std::min_element(found.rbegin(), found.rend(),
                                        [&](ActorIndex a, ActorIndex b) { return mentions(a) < mentions(b); });
    found.erase(std::next(least).base());
  }
  return found;
}

// "les deux voisins", "les deux alliés": countries, where two are spoken of.
bool DescriptionResolver::two_states(Draft& self) {
  constexpr std::array<std::string_view, 6> words{"voisin", "allié", "rival", "ennemi", "adversaire", "partenaire"};
  if (!self.definite || self.complement != no_draft || self.tokens.last > self.core.last ||
      !among(scene_.noun(self).masculine, words))
    return false;
  bool two = false;
  for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) two = two || reading_.key(t) == "deux";
  std::vector<ActorIndex> last = two ? countries_before(self) : std::vector<ActorIndex>{};
  if (last.size() != 2) return false;
  std::reverse(last.begin(), last.end());
  self.actors = last;
  self.how = Resolution::description;
  self.reason = "the two countries named last";
  return true;
}

// "les grandes puissances", "quatre pays arabes", "les autres Etats": a group, where it does or suffers something.
bool DescriptionResolver::several_states(Draft& self) {
  constexpr std::array<std::string_view, 7> words{
      "pays", "puissance", "grande puissance", "puissance occidentale", "Etat membre", "pays membre", "pays voisin"};
  const std::string_view word = scene_.noun(self).masculine;
  if (self.number != Number::plural || !among(word, words)) return false;
  bool counted = false;
  bool two = false;
  for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) {
    counted = counted || document_[t].pos == Pos::num;
    two = two || reading_.key(t) == "deux";
  }
  if (two || (self.bare && !counted && self.core.size() == 1 && word != "grande puissance")) return false;
  if (word == "pays" && !counted && self.tokens.last <= self.core.last) return false;
  const Role role = role_of(scene_, self);
  if (role != Role::subject && role != Role::object && role != Role::recipient && role != Role::event) return false;
  const ActorIndex same = same_noun(self, ActorKind::group);
  scene_.resolve(self, same != no_actor ? same : own(self, ActorKind::group), Resolution::description,
                 same != no_actor ? "the same group" : "group of countries");
  return true;
}

// "le pays", "les deux pays", "les pays de l'UE".
void DescriptionResolver::state(Draft& self) {
  const std::string_view word = scene_.noun(self).masculine;
  if (place_told_before(self) || site(self)) return;
  if (word == "nord" || word == "sud" || word == "est" || word == "ouest") return part_of_country(self);
  if (self.complement != no_draft) {
    const Draft& complement = draft(self.complement);
    if (self.number == Number::plural && complement.resolved() && complement.source == Source::body) {
      scene_.resolve(self, complement.actors.front(), Resolution::description, "members of the body");
      return;
    }
    if (complement.source == Source::country && complement.resolved() && (word == "république" || word == "royaume")) {
      scene_.resolve(self, complement.actors.front(), Resolution::description, "name of the country");
    }
    // "les pays de la région", "les pays occidentaux"
    if (self.resolved() || (complement.resolved() && !complement.modifier)) return;
  }
  if (several_states(self)) return;
  if (word != "pays" && word != "voisin" && word != "capitale" && word != "puissance" && word != "nation" &&
      word != "république")
    return;
  if (word == "pays" && self.number == Number::singular && (self.definite || self.demonstrative || self.possessive) &&
      self.bare) {
    ActorIndex last = no_actor;
    ActorIndex named = no_actor;
    for (const Draft& other : scene_.drafts) {
      if (&other == &self) break;
      if (other.source == Source::country && other.resolved()) named = other.actors.front();
      if ((other.source == Source::country || other.source == Source::demonym) && other.resolved() &&
          !other.country.empty())
        last = scene_.country_actor(other.country);
    }
    const std::string_view near = country_nearby(self);
    const std::string_view context = near.empty() ? scene_.context_country(self.core.first) : near;
    if (!context.empty()) last = scene_.country_actor(context);
    if (self.demonstrative && named != no_actor) last = named;  // "ce pays" is the one named right before
    if (last != no_actor) scene_.resolve(self, last, Resolution::description, "the country that the text is about");
  } else if (self.number == Number::plural && self.definite) {
    bool two = false;
    for (TokenIndex t = self.tokens.first; t < self.core.first; ++t) two = two || reading_.key(t) == "deux";
    if (!two) return;
    std::vector<ActorIndex> last = countries_before(self);
    if (last.size() == 2) {
      std::reverse(last.begin(), last.end());
      self.actors = last;
      self.how = Resolution::description;
      self.reason = "the two countries named last";
    }
  }
}

}  // namespace entente
