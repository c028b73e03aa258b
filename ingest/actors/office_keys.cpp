// Offices that one person at a time holds, under keys that are the same in every article: "RU/state", "GB/government",
// "DE/ministre-de-la-defense", "organisation:otan/secretaire-general".
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

bool is_monarch(std::string_view noun) {
  return among(noun, {"roi", "empereur", "sultan", "émir", "tsar", "souverain", "monarque"});
}

namespace {

// Of a class of nouns.tsv those that only one holds: no vice-president, no prince.
bool is_highest(const Noun& noun) {
  constexpr std::array<std::string_view, 4> state{"président", "chef de l'Etat", "chef d'Etat",
                                                  "président par intérim"};
  constexpr std::array<std::string_view, 6> government{"premier ministre",     "Premier ministre",
                                                       "chef du gouvernement", "chef de gouvernement",
                                                       "chancelier",           "président du Conseil"};
  if (noun.cls == "state") return among(noun.masculine, state);
  if (noun.cls == "government") return among(noun.masculine, government);
  return noun.cls == "monarch" && is_monarch(noun.masculine);
}

bool leads_body(const Noun& noun) {
  constexpr std::array<std::string_view, 9> leaders{"président",
                                                    "secrétaire général",
                                                    "directeur général",
                                                    "directeur exécutif",
                                                    "président-directeur général",
                                                    "PDG",
                                                    "P-DG",
                                                    "premier secrétaire",
                                                    "gouverneur"};
  return among(noun.masculine, leaders);
}

// What a minister is minister of, without the words that say of which country: "affaires-etrangeres". Empty where the
// text does not say it.
std::string portfolio(const Scene& scene, const Draft& noun, TokenSpan role) {
  const std::string head = slug(scene.noun(noun).masculine);
  if (head.find("chef-de-la-diplomatie") == 0) return "affaires-etrangeres";
  if (head == "secretaire-au-foreign-office" || (head == "secretaire-d-etat" && noun.country == "US"))
    return "affaires-etrangeres";
  std::string words;
  for (TokenIndex t = role.first; t < role.last; ++t) {
    const std::int32_t at = scene.draft_at(t);
    if (at != no_draft) {
      const Source source = scene.drafts[static_cast<std::size_t>(at)].source;
      if (source == Source::demonym || source == Source::country || source == Source::person) continue;
    }
    words += std::string(scene.document.word(t)) + " ";
  }
  std::string all = slug(words);
  constexpr std::array<std::string_view, 6> links{"-de", "-du", "-de-la", "-de-l", "-des", "-d"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view link : links) {
      if (!all.ends_with(link)) continue;
      all.erase(all.size() - link.size());
      cut = true;
    }
  }
  const std::size_t of = all.find("-affaires-etrangeres");
  if (all.starts_with("ministre") && of != std::string::npos && all.find("delegue") == std::string::npos)
    return "affaires-etrangeres";
  // "ministre russe" may be any of them.
  constexpr std::array<std::string_view, 8> starts{"ministre-de-",  "ministre-du-",  "ministre-des-",  "ministre-d-",
                                                   "ministre-aux-", "ministre-a-l-", "ministre-a-la-", "ministre-au-"};
  const bool says = std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return all.starts_with(s); });
  return says ? all : std::string();
}

}  // namespace

bool heads_diplomacy(const Scene& scene, const Draft& noun) {
  return scene.noun(noun).cls == "minister" && portfolio(scene, noun, role_span(scene, noun)) == "affaires-etrangeres";
}

void note_office(Scene& scene, const Draft& noun, TokenSpan role, ActorIndex seat, ActorIndex person) {
  const Noun& word = scene.noun(noun);
  Actor& holder = scene.candidates[person].actor;
  const Actor& whole = scene.candidates[seat].actor;
  if (holder.kind != ActorKind::person || noun.former || noun.other || noun.indefinite ||
      noun.number == Number::plural || whole.key.find('@') != std::string::npos)
    return;
  // Somebody without a name must be meant as the one who holds it.
  if (holder.key.find('@') != std::string::npos && !noun.definite) return;
  const bool of_state =
      whole.kind == ActorKind::country || whole.key == "organisation:" + whole.country + "/gouvernement";
  std::string office;
  if (of_state && is_highest(word)) {
    office = whole.country + "/" + std::string(word.cls);
    if (word.cls == "monarch" && noun.gender == Gender::feminine) office += "-f";
  } else if (of_state && word.cls == "minister") {
    const std::string what = portfolio(scene, noun, role);
    if (!what.empty()) office = whole.country + "/" + what;
  } else if (whole.kind == ActorKind::organisation && leads_body(word)) {
    office = whole.key + "/" + slug(word.masculine);
  } else if (whole.kind == ActorKind::place && word.masculine == "maire") {
    office = whole.key + "/maire";
  }
  if (office.empty() || std::find(holder.offices.begin(), holder.offices.end(), office) != holder.offices.end()) return;
  holder.offices.push_back(std::move(office));
}

}  // namespace entente
