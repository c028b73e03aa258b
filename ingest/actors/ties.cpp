// MEMBER_OF and PART_OF, as the way of naming says: "les députés de l'UMP", "la Commission de l'UA", "la branche armée
// du Hamas".
#include <algorithm>
#include <array>

#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool is_part(std::string_view noun) {
  constexpr std::array<std::string_view, 14> parts{
      "filiale",    "branche armée", "branche militaire", "section", "antenne",         "aile gauche", "aile droite",
      "commission", "comité",        "secrétariat",       "mission", "comité exécutif", "service",     "brigade"};
  return among(noun, parts);
}

// Nouns by which people are of a body: "les chercheurs de l'ONG", "le journaliste de la chaîne".
bool is_member(const Noun& noun) {
  constexpr std::array<std::string_view, 11> words{"membre", "militant", "adhérent", "député", "sénateur", "combattant",
                                                   "cadre",  "élu",      "délégué",  "jeune",  "syndiqué"};
  constexpr std::array<std::string_view, 10> staff{"chercheur", "analyste",   "professeur",  "enseignant",
                                                   "élève",     "économiste", "politologue", "joueur",
                                                   "étudiant",  "contrôleur"};
  if (among(noun.masculine, words) || among(noun.masculine, staff)) return true;
  return noun.category == NounCategory::person && (noun.cls == "journalist" || noun.cls == "labour");
}

// "deux dirigeants du parti": several of those who lead it.
bool is_led_by(const Draft& leaders, const Noun& noun, const Candidate& body) {
  constexpr std::array<std::string_view, 5> words{"dirigeant", "responsable", "chef", "porte-parole", "représentant"};
  constexpr std::array<std::string_view, 5> bodies{"parti", "syndicat", "groupe armé", "ong", "mouvement"};
  return leaders.number == Number::plural && among(noun.masculine, words) && among(body.cls, bodies);
}

}  // namespace

void find_memberships(Scene& scene) {
  for (const auto& [person, party] : scene.memberships) {
    const Draft& member = scene.drafts[static_cast<std::size_t>(person)];
    const Draft& whole = scene.drafts[static_cast<std::size_t>(party)];
    if (!member.resolved() || !whole.resolved()) continue;
    scene.ties.push_back(
        {member.actors.front(), "MEMBER_OF", whole.actors.front(), {}, whole.core, "party in brackets", false});
  }
  for (const Draft& draft : scene.drafts) {
    if (draft.source != Source::body || draft.owner == no_draft || !draft.resolved()) continue;
    const Draft& part = scene.drafts[static_cast<std::size_t>(draft.owner)];
    if (part.source != Source::body || !part.resolved() || part.actors.front() == draft.actors.front() ||
        !(part.core.first < draft.core.first && part.core.last == draft.core.last))
      continue;
    scene.ties.push_back(
        {part.actors.front(), "PART_OF", draft.actors.front(), {}, part.core, "name within the name", false});
  }
  for (const Draft& draft : scene.drafts) {
    if (draft.source != Source::noun || !draft.resolved() || draft.complement == no_draft) continue;
    const Draft& whole = scene.drafts[static_cast<std::size_t>(draft.complement)];
    if (!whole.resolved() || whole.actors.front() == draft.actors.front()) continue;
    const Candidate& part = scene.candidates[draft.actors.front()];
    const Candidate& other = scene.candidates[whole.actors.front()];
    const Noun& noun = scene.noun(draft);
    const TokenSpan cue{draft.core.first, std::max(draft.core.last, draft.tokens.last)};
    const bool organised = other.actor.kind == ActorKind::organisation || other.actor.kind == ActorKind::group;
    const bool member = (is_member(noun) || is_led_by(draft, noun, other)) && !whole.modifier;
    if (member && organised) {
      scene.ties.push_back({draft.actors.front(), "MEMBER_OF", whole.actors.front(), {}, cue, "member", draft.former});
    } else if (is_part(noun.masculine) && organised && part.actor.kind == ActorKind::organisation &&
               whole.source != Source::demonym) {
      scene.ties.push_back({draft.actors.front(), "PART_OF", whole.actors.front(), {}, cue, "part", false});
    }
  }
  // "le gouvernement de X" is the one that X leads.
  for (const Draft& draft : scene.drafts) {
    if (draft.absorbed || !draft.resolved() || !scene.is_noun(draft, NounCategory::institution)) continue;
    if (scene.noun(draft).cls != "government") continue;
    for (std::int32_t at = draft.complement, steps = 0; at != no_draft && steps < 4; ++steps) {
      const Draft& person = scene.drafts[static_cast<std::size_t>(at)];
      if (person.source == Source::person && person.resolved() && !person.absorbed) {
        scene.ties.push_back({person.actors.front(),
                              "HOLDS_OFFICE",
                              draft.actors.front(),
                              {},
                              draft.core,
                              "government named by who leads it",
                              draft.former || draft.other});
        break;
      }
      at = person.complement;
    }
  }
  // "la Russie de X" is the one that X leads.
  for (const Draft& draft : scene.drafts) {
    if (draft.absorbed || draft.source != Source::country || !draft.resolved()) continue;
    const TokenIndex of = draft.core.last;
    if (of + 1 >= scene.reading.sentence_end(draft.core.first) || draft.tokens.first == draft.core.first) continue;
    const std::string_view key = scene.reading.key(of);
    const std::int32_t at = scene.draft_at(of + 1);
    if ((key != "de" && key != "d'") || at == no_draft) continue;
    const Draft& person = scene.drafts[static_cast<std::size_t>(at)];
    if (person.source != Source::person || !person.resolved() || person.absorbed) continue;
    scene.ties.push_back({person.actors.front(),
                          "HOLDS_OFFICE",
                          draft.actors.front(),
                          {},
                          draft.core,
                          "country named by who leads it",
                          false});
  }
}

// "l'armée malienne", "le Kremlin": part of a state that the article speaks of anyway.
void find_institutions(Scene& scene) {
  for (const Draft& draft : scene.drafts) {
    if (draft.absorbed || !draft.resolved() || draft.country.empty()) continue;
    const bool institution = scene.is_noun(draft, NounCategory::institution) && draft.definite &&
                             scene.noun(draft).cls != "government" && scene.noun(draft).cls != "media" &&
                             scene.noun(draft).cls != "election" && scene.noun(draft).cls != "embassy";
    const Role role = role_of(scene, draft);
    const bool seat = draft.source == Source::seat && (role == Role::subject || role == Role::recipient);
    if (!institution && !seat) continue;
    const ActorIndex part = draft.actors.front();
    const ActorIndex state = scene.find("country:" + std::string(draft.country));
    if (state == no_actor || !scene.candidates[part].keep || !scene.candidates[state].keep || part == state ||
        scene.candidates[part].actor.kind != ActorKind::organisation)
      continue;
    const bool known = std::any_of(scene.ties.begin(), scene.ties.end(), [&](const Tie& tie) {
      return tie.source == part && tie.target == state && tie.type == "PART_OF";
    });
    if (!known) scene.ties.push_back({part, "PART_OF", state, {}, draft.core, "institution of the country", false});
  }
}

}  // namespace entente
