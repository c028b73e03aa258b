// "sa présidente", "dont le chef", "son porte-parole": of what or of whom, once it is known whom the possessive stands
// for.
#include <algorithm>
#include <array>

#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// "le président serbe X et son Premier ministre": the state, or the government, in which X holds office; for an envoy
// whatever X speaks for.
ActorIndex seat_of(const Scene& scene, ActorIndex person, bool state_alone) {
  for (const Tie& tie : scene.ties) {
    if (tie.source != person || tie.type != "HOLDS_OFFICE" || tie.former) continue;
    const Actor& actor = scene.candidates[tie.target].actor;
    const bool state = actor.kind == ActorKind::country || actor.key.ends_with("/gouvernement");
    if (state || (!state_alone && (actor.kind == ActorKind::organisation || actor.kind == ActorKind::group)))
      return tie.target;
  }
  if (!state_alone) return no_actor;
  // Of which he is the leader by the table, or is said to be ("le Bolivien X").
  const Actor& leader = scene.candidates[person].actor;
  std::string_view country = leader.country;
  for (const std::string_view cls : {"state", "government", "monarch"}) {
    if (!country.empty() || !scene.published) break;
    const Holder* holder = scene.reading.knowledge().holder_named(leader.name, cls, *scene.published);
    if (holder != nullptr) country = holder->country;
  }
  return country.empty() ? no_actor : scene.find("country:" + std::string(country));
}

class PossessedOffice {
 public:
  PossessedOffice(Scene& scene, const Pending& pending) : scene_(scene), pending_(pending) {}

  void tie() const {
    const ActorIndex owner = find_owner();
    if (owner == no_actor || owner == pending_.person) return;
    const Noun& noun = scene_.noun(scene_.drafts[static_cast<std::size_t>(pending_.noun)]);
    if (scene_.candidates[owner].actor.kind != ActorKind::person)
      return is_counsel(noun) || is_in_succession(noun) ? void() : add(owner);
    const bool of_state = noun.cls == "minister" || noun.cls == "government" || noun.masculine == "vice-président";
    const bool envoy = noun.cls == "diplomat";
    if (is_counsel(noun)) return add(owner, "SUPPORT");
    if (is_in_succession(noun)) return add_office_of(owner);
    if (of_state || envoy) {
      if (const ActorIndex seat = seat_of(scene_, owner, of_state); seat != no_actor && seat != pending_.person)
        add(seat);
    }
    if (is_in_service(noun)) add(owner);
  }

 private:
  ActorIndex find_owner() const {
    if (scene_.reading.key(pending_.possessive) == "dont") {
      if (const ActorIndex before = actor_before(scene_, pending_.possessive); before != no_actor) return before;
    }
    const std::int32_t at = scene_.draft_at(pending_.possessive);
    if (at == no_draft) return no_actor;
    const Draft& possessive = scene_.drafts[static_cast<std::size_t>(at)];
    const bool known = possessive.source == Source::pronoun && possessive.resolved();
    return known ? possessive.actors.front() : no_actor;
  }

  // "son prédécesseur X": the one office of the other.
  void add_office_of(ActorIndex owner) const {
    const Tie* office = only_office(scene_, owner);
    if (office == nullptr || office->target == pending_.person) return;
    Tie tie = *office;
    tie.source = pending_.person;
    tie.cue = pending_.role;
    tie.rule = "follows or precedes in office";
    scene_.ties.push_back(std::move(tie));
  }

  void add(ActorIndex whole, std::string_view type = "HOLDS_OFFICE") const {
    scene_.ties.push_back({pending_.person, std::string(type), whole, std::string(scene_.document.words(pending_.role)),
                           pending_.role, "office of the possessor", pending_.former});
  }

  Scene& scene_;
  const Pending& pending_;
};

}  // namespace

ActorIndex actor_before(const Scene& scene, TokenIndex token) {
  const TokenIndex end = token > 0 && scene.document.word(token - 1) == "," ? token - 1 : token;
  for (const Draft& draft : scene.drafts) {
    if (draft.absorbed || !draft.resolved() || draft.modifier || draft.source == Source::pronoun) continue;
    if (std::max(draft.tokens.last, draft.core.last) == end) return draft.actors.front();
  }
  return no_actor;
}

bool is_in_succession(const Noun& noun) {
  return noun.masculine == "prédécesseur" || noun.masculine == "successeur";
}

bool is_counsel(const Noun& noun) {
  return noun.masculine == "avocat";
}

bool is_in_service(const Noun& noun) {
  constexpr std::array<std::string_view, 11> staff{"conseiller",
                                                   "conseiller spécial",
                                                   "chef de cabinet",
                                                   "directeur de cabinet",
                                                   "émissaire",
                                                   "envoyé",
                                                   "envoyé spécial",
                                                   "représentant personnel",
                                                   "représentant",
                                                   "représentant spécial",
                                                   "conseiller diplomatique"};
  return noun.cls == "spokesperson" || among(noun.masculine, staff);
}

void find_offices_of_possessors(Scene& scene) {
  for (const Pending& pending : scene.pending) PossessedOffice(scene, pending).tie();
}

}  // namespace entente
