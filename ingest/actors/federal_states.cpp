// Names that a country or a capital shares with a state of the United States.
#include <array>

#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// The state that the name is of: Georgia, and the one that is far from the capital.
bool shared_name(const Scene& scene, const Draft& draft) {
  const std::string_view key = scene.reading.key(draft.core);
  return (draft.source == Source::country && key == "georgie") ||
         (draft.source == Source::capital && key == "washington");
}

// "l'Etat de", "l'Etat américain de", "le gouverneur de", "un sénateur de": the token of that noun, -1 where it is
// none. A country has an article there.
TokenIndex federal_noun(const Scene& scene, const Draft& draft) {
  constexpr std::array<std::string_view, 7> nouns{"etat",      "gouverneur", "gouverneure", "senateur",
                                                  "senatrice", "procureur",  "procureure"};
  TokenIndex t = draft.core.first - 1;
  if (t < 1 || scene.document[t].sentence != scene.document[draft.core.first].sentence) return -1;
  if (scene.reading.key(t) != "de") return -1;
  --t;
  const std::string_view adjective = scene.reading.key(t);
  if (t > 0 && (adjective == "americain" || adjective == "general" || adjective == "generale")) --t;
  const std::string_view noun = scene.reading.key(t);
  // "l'Etat de Washington" may be the government in Washington in lower case alone.
  if (noun == "etat" && !scene.reading.capital(t)) return -1;
  if (draft.source == Source::capital && noun != "etat") return -1;
  return among(noun, nouns) ? t : -1;
}

}  // namespace

// One article means one of them: once it is said to be the state, the name is the state's, unless the country's own
// adjective or capital shows that both are spoken of. A capital's name stays its own but for the place that says so.
void mark_federal_states(Scene& scene) {
  bool georgia = false;
  bool country_too = false;
  for (Draft& draft : scene.drafts) {
    country_too = country_too || ((draft.source == Source::demonym || draft.source == Source::capital) &&
                                  scene.reading.knowledge().country(draft.target).iso() == "GE");
    if (!shared_name(scene, draft)) continue;
    const TokenIndex noun = federal_noun(scene, draft);
    if (noun < 0) continue;
    georgia = georgia || draft.source == Source::country;
    draft.source = Source::place;
    draft.country = "US";
    if (scene.reading.key(noun) != "etat") continue;
    // "L'Etat américain de Géorgie" is the state itself.
    const auto self = static_cast<std::int32_t>(&draft - scene.drafts.data());
    for (TokenIndex t = noun; t < draft.core.first; ++t) {
      const std::int32_t inner = scene.draft_at(t);
      if (inner != no_draft && inner != self) scene.drafts[static_cast<std::size_t>(inner)].absorbed = true;
    }
    draft.core.first = noun;
    draft.head = scene.reading.head_of(draft.core);
    draft.gender = Gender::masculine;
    scene.cover(draft.core, self);
  }
  if (!georgia || country_too) return;
  for (Draft& draft : scene.drafts) {
    if (draft.source != Source::country || !shared_name(scene, draft)) continue;
    draft.source = Source::place;
    draft.country = "US";
  }
}

}  // namespace entente
