// Countries and those who belong to them: names, demonyms, adjectives of peoples and bodies.
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

constexpr std::uint32_t telling_city = 100'000;  // inhabitants: the name of a smaller one is often something else's

ActorKind kind_of(std::string_view key) {
  if (key.starts_with("country:")) return ActorKind::country;
  if (key.starts_with("group:")) return ActorKind::group;
  if (key.starts_with("person:")) return ActorKind::person;
  if (key.starts_with("place:")) return ActorKind::place;
  return ActorKind::organisation;
}

}  // namespace

ActorIndex body_actor(Scene& scene, const Body& body) {
  const ActorIndex index = scene.actor(body.key, body.name, kind_of(body.key), body.country);
  Candidate& candidate = scene.candidates[index];
  candidate.gender = body.gender;
  candidate.number = body.number;
  candidate.cls = body.cls;
  candidate.named = true;
  return index;
}

// What phrases are told before they are built: which country a word is of.
void mark_countries(Scene& scene) {
  const Knowledge& knowledge = scene.reading.knowledge();
  for (Draft& draft : scene.drafts) {
    switch (draft.source) {
      case Source::country:
      case Source::demonym:
      case Source::capital:
        draft.country = knowledge.country(draft.target).iso();
        break;
      case Source::city:
        if (knowledge.city(draft.target).population >= telling_city)
          draft.country = knowledge.city(draft.target).country;
        break;
      case Source::body:
      case Source::seat:
      case Source::belonging:
        draft.country = knowledge.body(draft.target).country;
        if (draft.source == Source::seat && scene.reading.key(draft.core) == "bruxelles") draft.country = "BE";
        break;
      default:
        break;
    }
    const bool title = draft.core.first < scene.document.size() && scene.document[draft.core.first].sentence == 0;
    switch (draft.source) {
      case Source::country:
        scene.note_country(draft.country, draft.core.first, title ? 4 : 2);
        break;
      case Source::demonym: {
        // "le gouvernement belge" tells more than "le français BNP Paribas".
        const std::int32_t owner = scene.draft_at(scene.document[draft.head].head);
        const bool state = owner != no_draft &&
                           (scene.is_noun(scene.drafts[static_cast<std::size_t>(owner)], NounCategory::institution) ||
                            scene.is_noun(scene.drafts[static_cast<std::size_t>(owner)], NounCategory::office));
        scene.note_country(draft.country, draft.core.first, title ? 4 : state ? 3 : 1);
        break;
      }
      case Source::capital:
      case Source::city:
      case Source::body:
      case Source::seat:
        scene.note_country(draft.country, draft.core.first, 1);
        break;
      default:
        break;
    }
  }
}

void name_countries(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (draft.absorbed) continue;
    if (draft.source == Source::country) {
      const ActorIndex index = scene.country_actor(draft.country);
      const Country& country = scene.reading.knowledge().country(draft.target);
      const bool same = name_key(country.name) == scene.reading.key(draft.core);
      if (index != no_actor) scene.resolve(draft, index, same ? Resolution::name : Resolution::alias, "country name");
    } else if (draft.source == Source::demonym && draft.modifier) {
      const ActorIndex index = scene.country_actor(draft.country);
      if (index != no_actor) scene.resolve(draft, index, Resolution::demonym, "adjective of the country");
    } else if (draft.source == Source::demonym) {
      const bool plural =
          draft.number == Number::plural || scene.document.morphology(draft.head).number == Number::plural;
      std::string name(scene.document.words(draft.core));
      if (plural) {
        // "les Serbes de Bosnie" are no people of Serbia's.
        const bool elsewhere = draft.core.size() > 2 && scene.reading.key(draft.core.last - 2).starts_with("d");
        std::string key = elsewhere ? "group:" + slug(name) : "group:" + std::string(draft.country) + "/peuple";
        const ActorIndex index =
            scene.actor(std::move(key), std::move(name), ActorKind::group, elsewhere ? "" : draft.country);
        scene.candidates[index].number = Number::plural;
        scene.candidates[index].gender = Gender::masculine;
        scene.candidates[index].cls = "people";
        scene.resolve(draft, index, Resolution::demonym, "people of the country");
      }
    } else if (draft.source == Source::belonging) {
      const Body& body = scene.reading.knowledge().body(draft.target);
      // "l'Ecossaise": somebody from there, not all of them.
      const bool one = !draft.modifier && draft.number == Number::singular && draft.definite && body.cls == "people";
      if (one) continue;
      if (draft.modifier && body.cls == "people" && body.key.starts_with("group:")) {
        scene.resolve(draft, body_actor(scene, body), Resolution::demonym, "adjective of the people");
      } else {
        scene.resolve(draft, body_actor(scene, body), Resolution::demonym,
                      draft.modifier ? "adjective of the body" : "people");
      }
    }
  }
}

}  // namespace entente
