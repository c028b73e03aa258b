// "la direction", "l'entreprise": the company of which the article has spoken, where its name alone does not show that
// it is one. Part of DescriptionResolver.
#include "ingest/actors/description_resolver.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "les salariés de X", "l'usine de X", "chez X": whose staff or works they are employs people.
bool DescriptionResolver::employs(const Draft& body) const {
  if (reading_.preposition(body.head) == "chez") return true;
  if (body.owner == no_draft) return false;
  const Draft& owner = draft(body.owner);
  return owner.source == Source::noun &&
         among(scene_.noun(owner).masculine,
               {"salarié", "employé", "ouvrier", "personnel", "direction", "cadre", "usine", "PDG", "patron", "filiale",
                "syndicat", "délégué", "livreur", "pilote", "actionnaire", "site"});
}

// The one named last before the phrase.
ActorIndex DescriptionResolver::employer_before(const Draft& self) const {
  if (!self.bare || !(self.definite || self.demonstrative) || self.number == Number::plural || self.owner != no_draft ||
      self.apposed != no_draft)
    return no_actor;
  ActorIndex found = no_actor;
  ActorIndex unknown = no_actor;  // of which nothing is known
  bool several = false;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= self.core.first) break;
    if (!other.resolved() || other.absorbed || other.modifier ||
        (other.source != Source::body && other.source != Source::organisation))
      continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (candidate.actor.kind != ActorKind::organisation || !candidate.named) continue;
    if (candidate.cls == "entreprise" || (candidate.cls.empty() && employs(other))) found = other.actors.front();
    if (!candidate.cls.empty()) continue;
    several = several || (unknown != no_actor && unknown != other.actors.front());
    unknown = other.actors.front();
  }
  // A company is meant, and no other body can be one.
  if (found == no_actor && !several &&
      among(scene_.noun(self).masculine, {"entreprise", "société", "compagnie", "firme", "multinationale"}))
    found = unknown;
  return found;
}

}  // namespace entente
