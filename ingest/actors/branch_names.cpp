// Names that go on behind what is known of them: "la CGT-cheminots", "FO-cadres", a union's acronym and the trade of
// those whom it organises; "le Parti socialiste unifié", another party than the one that is known; "la mer
// de Chine", no state.
#include <array>

#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Adjectives by which parties of one name part.
constexpr std::array<std::string_view, 21> of_other_parties{
    "unifie",       "unifiee",   "uni",          "ouvrier",  "ouvriere",  "revolutionnaire", "chretien",
    "chretienne",   "populaire", "progressiste", "national", "nationale", "democratique",    "independant",
    "independante", "islamique", "autonome",     "radical",  "radicale",  "maoiste",         "marxiste"};

void rename_parties(Scene& scene) {
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    Draft& self = scene.drafts[static_cast<std::size_t>(i)];
    const TokenIndex next = self.core.last;
    if (self.source != Source::body || self.absorbed || self.core.size() < 2 ||
        next >= scene.reading.sentence_end(self.core.first) || scene.reading.capital(next) ||
        scene.reading.knowledge().body(self.target).cls != "parti" || !among(scene.reading.key(next), of_other_parties))
      continue;
    if (const std::int32_t known = scene.draft_at(next); known != no_draft)
      scene.drafts[static_cast<std::size_t>(known)].absorbed = true;
    self.source = Source::organisation;
    self.country = {};
    self.core.last = self.tokens.last = next + 1;
    scene.cover({next, next + 1}, i);
  }
}

// "la mer de Chine méridionale", "le golfe du Mexique": waters, and no state.
void name_waters(Scene& scene) {
  constexpr std::array<std::string_view, 6> waters{"mer", "golfe", "detroit", "canal", "desert", "ocean"};
  constexpr std::array<std::string_view, 4> sides{"meridionale", "orientale", "occidentale", "septentrionale"};
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    Draft& self = scene.drafts[static_cast<std::size_t>(i)];
    const TokenIndex noun = self.core.first - 2;
    if (self.source != Source::country || self.absorbed || noun < scene.reading.sentence_begin(self.core.first) ||
        !among(scene.reading.key(noun), waters) || scene.draft_at(noun) != no_draft)
      continue;
    const std::string_view of = scene.reading.key(noun + 1);
    if (of != "de" && of != "d'" && of != "du") continue;
    self.source = Source::place;
    self.country = {};
    self.core.first = noun;
    if (self.core.last < scene.reading.sentence_end(noun) && among(scene.reading.key(self.core.last), sides))
      ++self.core.last;
    self.tokens = self.core;
    self.head = scene.reading.head_of(self.core);
    scene.cover(self.core, i);
  }
}

// "les Serbes de Bosnie", "les Russes d'Ukraine": a people in another country.
void place_peoples(Scene& scene) {
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    Draft& self = scene.drafts[static_cast<std::size_t>(i)];
    const TokenIndex of = self.core.last;
    if (self.source != Source::demonym || self.modifier || self.absorbed || !scene.reading.capital(self.core.first) ||
        of + 1 >= scene.reading.sentence_end(self.core.first))
      continue;
    const std::string_view key = scene.reading.key(of);
    const std::int32_t at = scene.draft_at(of + 1);
    if ((key != "de" && key != "d'" && key != "du") || at == no_draft) continue;
    Draft& land = scene.drafts[static_cast<std::size_t>(at)];
    if (land.source != Source::country || land.core.first != of + 1 || land.core.size() != 1) continue;
    land.absorbed = true;
    self.core.last = self.tokens.last = land.core.last;
    scene.cover(self.core, i);
  }
}

}  // namespace

void join_branches(Scene& scene) {
  rename_parties(scene);
  name_waters(scene);
  place_peoples(scene);
  const Document& document = scene.document;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    Draft& self = scene.drafts[static_cast<std::size_t>(i)];
    if ((self.source != Source::body && self.source != Source::organisation) || self.absorbed) continue;
    const TokenIndex hyphen = self.core.last;
    if (hyphen + 1 >= scene.reading.sentence_end(self.core.first) || !scene.reading.is_hyphen(hyphen) ||
        !scene.reading.all_capitals(hyphen - 1) || scene.reading.all_capitals(hyphen + 1))
      continue;
    const Pos pos = document[hyphen + 1].pos;
    if (pos != Pos::noun && pos != Pos::adj && pos != Pos::propn) continue;
    const std::int32_t trade = scene.draft_at(hyphen + 1);
    if (trade != no_draft) {
      const Draft& other = scene.drafts[static_cast<std::size_t>(trade)];
      if (other.core.size() != 1 || other.source == Source::person || other.source == Source::body) continue;
      scene.drafts[static_cast<std::size_t>(trade)].absorbed = true;
    }
    self.core.last = self.tokens.last = hyphen + 2;
    self.head = scene.reading.head_of(self.core);
    scene.cover({hyphen, hyphen + 2}, i);
  }
}

}  // namespace entente
