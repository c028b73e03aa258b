// An office whose phrase does not say of what it is in, the state that is meant out: by who holds it, by the town or
// the country before it, by what the article is about.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Offices that the French press knows of one country alone.
constexpr std::array<std::array<std::string_view, 2>, 5> of_one_country{{{"secrétaire à la Défense", "US"},
                                                                         {"conseiller fédéral", "CH"},
                                                                         {"secrétaire au Trésor", "US"},
                                                                         {"secrétaire au Foreign Office", "GB"},
                                                                         {"garde des Sceaux", "FR"}}};

// Where ministers of justice are called as they are in France.
constexpr std::array<std::string_view, 18> with_seals{"BF", "BI", "BJ", "CD", "CF", "CG", "CI", "CM", "DJ",
                                                      "DZ", "GA", "GN", "MG", "ML", "NE", "SN", "TD", "TG"};

class UnsaidSeat {
 public:
  explicit UnsaidSeat(Scene& scene) : scene_(scene), reading_(scene.reading) {}

  ActorIndex find(const Draft& noun, ActorIndex person) const;

 private:
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  std::string_view held_by_name(const std::string& name, std::string_view cls) const;
  std::string_view dateline_country(const Draft& noun) const;
  std::string_view country_that_opens(const Draft& noun) const;
  std::string_view country_of_coup(const Draft& noun) const;
  std::string_view minister_before(const Draft& noun) const;
  std::string_view country_visited(const Draft& noun) const;
  ActorIndex body_spoken_of(const Draft& noun) const;
  bool is_monarchy(std::string_view country) const;
  ActorIndex regional_government() const;
  ActorIndex prosecution() const;
  ActorIndex commission() const;

  Scene& scene_;
  Reading& reading_;
};

// "A Dakar, le président ...": the country of the town right before the office.
std::string_view UnsaidSeat::dateline_country(const Draft& noun) const {
  const TokenIndex comma = noun.tokens.first - 1;
  if (comma - 2 < reading_.sentence_begin(noun.core.first) || scene_.document.word(comma) != ",") return {};
  const std::int32_t at = scene_.draft_at(comma - 1);
  if (at == no_draft) return {};
  const Draft& town = draft(at);
  const bool is_town = town.source == Source::capital || town.source == Source::city;
  const TokenIndex before = town.core.first - 1;
  const bool located = before >= 0 && reading_.key(before) == "a";
  return is_town && located ? town.country : std::string_view{};
}

// "Au Mali, les soldats qui ont renversé le président": of the country with which the sentence opens.
std::string_view UnsaidSeat::country_that_opens(const Draft& noun) const {
  const TokenIndex first = reading_.sentence_begin(noun.core.first);
  for (const Draft& other : scene_.drafts) {
    if (other.core.first > first + 2 || other.core.first >= noun.core.first) break;
    if (other.core.first <= first || other.source != Source::country) continue;
    const std::string_view before = reading_.key(first);
    const bool located = before == "a" || before == "au" || before == "aux" || before == "en";
    if (located && scene_.document.word(other.core.last) == ",") return other.country;
  }
  return {};
}

// "le président renversé": of the country that is named nearest to the last coup.
std::string_view UnsaidSeat::country_of_coup(const Draft& noun) const {
  if (!noun.ousted) return {};
  for (TokenIndex at = noun.core.first - 1; at >= 0; --at) {
    const std::string_view key = reading_.key(at);
    const bool coup = key == "junte" || key == "putsch" || key == "putschistes" ||
                      (key == "coup" && at + 2 < scene_.document.size() && reading_.key(at + 2) == "etat");
    if (!coup) continue;
    std::string_view nearest;
    TokenIndex distance = 5;  // "coup d'Etat au Niger", and no more between
    for (const Draft& other : scene_.drafts) {
      if (scene_.document[other.core.first].sentence != scene_.document[at].sentence) continue;
      if (other.source != Source::country && other.source != Source::demonym) continue;
      if (std::abs(other.core.first - at) >= distance || other.country.empty()) continue;
      distance = std::abs(other.core.first - at);
      nearest = other.country;
    }
    if (!nearest.empty()) return nearest;
  }
  return {};
}

// Of which country the only holder of such an office at that time is who has that name, or that surname.
std::string_view UnsaidSeat::held_by_name(const std::string& name, std::string_view cls) const {
  if (!scene_.published) return {};
  const Knowledge& knowledge = reading_.knowledge();
  if (const Holder* holder = knowledge.holder_named(name, cls, *scene_.published)) return holder->country;
  // "le président élu X", whom a coup has driven out
  if (const Holder* before = knowledge.held_before(name, {}, cls, *scene_.published)) return before->country;
  std::string_view found;
  for (const Holder* holder : knowledge.holders_by_surname(name_key(name), *scene_.published)) {
    if (holder->office != cls) continue;
    if (!found.empty() && found != holder->country) return {};
    found = holder->country;
  }
  return found;
}

// Of which country, where the phrase does not say so.
ActorIndex UnsaidSeat::find(const Draft& noun, ActorIndex person) const {
  const Noun& word = scene_.noun(noun);
  const Actor& actor = scene_.candidates[person].actor;
  if (word.masculine.starts_with("procureur")) return prosecution();
  if (actor.key.find('@') == std::string::npos) {
    if (const ActorIndex body = body_spoken_of(noun); body != no_actor) return body;
  }
  constexpr std::array<std::string_view, 5> of_state{"state", "government", "minister", "monarch", "parliament"};
  if (!among(word.cls, of_state) || actor.key.find('@') != std::string::npos) return no_actor;
  // "le député de la Sarthe", "deux députés, X et Y": of a constituency, and of what sort is left open.
  const bool constituency = noun.tokens.last > noun.core.last && among(reading_.key(noun.core.last), de_forms);
  if (word.cls == "parliament" && (constituency || noun.number == Number::plural)) return no_actor;
  for (const auto& [office, iso] : of_one_country) {
    if (word.masculine != office) continue;
    const std::string_view here = scene_.context_country(noun.core.first);
    return scene_.country_actor(iso == "FR" && among(here, with_seals) ? here : iso);
  }
  if (noun.former && scene_.published) {
    const Holder* before = reading_.knowledge().held_before(actor.name, {}, word.cls, *scene_.published);
    if (before != nullptr) return scene_.country_actor(before->country);
  }
  const std::string_view held = held_by_name(actor.name, word.cls);
  if (!held.empty()) return scene_.country_actor(held);
  if (word.masculine.starts_with("commissaire")) return commission();
  // "le ministre russe X ... Le ministre refuse": of the state that the text has given him already.
  if (!actor.country.empty()) return scene_.country_actor(actor.country);
  // Heads of regions: of no state.
  if (word.masculine == "ministre-président") return regional_government();
  std::string_view country = dateline_country(noun);
  if (country.empty()) country = country_of_coup(noun);
  if (country.empty()) country = country_that_opens(noun);
  if (country.empty()) country = minister_before(noun);
  if (country.empty()) country = scene_.context_country(noun.core.first, country_visited(noun));
  if (word.cls == "monarch" && !is_monarchy(country)) return no_actor;
  return country.empty() ? no_actor : scene_.country_actor(country);
}

// "Le ministre X est attendu à Alger": nobody visits the country that he governs.
std::string_view UnsaidSeat::country_visited(const Draft& noun) const {
  const Document& document = scene_.document;
  const TokenIndex verb = document[noun.head].head;
  const std::string_view label = document[noun.head].dependency.view();
  if (verb <= noun.head || !label.starts_with("nsubj")) return {};
  const std::string lemma = name_key(document.lemma(verb));
  if (!among(lemma, {"attendre", "rendre", "arriver", "envoler", "deplacer", "recevoir", "accueillir", "debarquer"}))
    return {};
  const bool passive = lemma == "attendre" || lemma == "recevoir" || lemma == "accueillir";
  if (passive && name_key(document.lemma(verb - 1)) != "etre") return {};
  constexpr TokenIndex reach = 6;  // tokens
  for (const Draft& other : scene_.drafts) {
    if (other.core.first <= verb) continue;
    if (other.core.first > verb + reach || document[other.core.first].sentence != document[verb].sentence) break;
    const std::string_view before = reading_.preposition(other.head);
    if ((other.source == Source::country || other.source == Source::capital) && (before == "a" || before == "en"))
      return other.country;
  }
  return {};
}

// "le ministre angolais ... Le ministre X": of whose country a minister without a name was told before, and no other.
std::string_view UnsaidSeat::minister_before(const Draft& noun) const {
  if (scene_.noun(noun).masculine != "ministre" || !noun.bare) return {};
  std::string_view found;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= noun.core.first) break;
    if (!scene_.is_noun(other, NounCategory::office) || scene_.noun(other).cls != "minister" || !other.resolved() ||
        other.country.empty() || other.number == Number::plural)
      continue;
    if (scene_.candidates[other.actors.front()].actor.key.find('@') == std::string::npos) continue;
    if (!found.empty() && found != other.country) return {};
    found = other.country;
  }
  return found;
}

// "Au PLR, on est amer. Le vice-président X regrette ...": the one body spoken of there or in the sentence before
// that has such an office.
ActorIndex UnsaidSeat::body_spoken_of(const Draft& noun) const {
  const Noun& word = scene_.noun(noun);
  // An owner or a banker may be so of anything.
  constexpr std::array<std::string_view, 9> heads{"PDG",
                                                  "P-DG",
                                                  "pdg",
                                                  "DRH",
                                                  "président-directeur général",
                                                  "président du directoire",
                                                  "directeur financier",
                                                  "directeur des ressources humaines",
                                                  "vice-président"};
  if (!noun.definite || noun.possessive || noun.former ||
      !(among(word.masculine, heads) || word.cls == "secretary" || word.cls == "spokesperson"))
    return no_actor;
  constexpr std::array<std::string_view, 4> firms{"entreprise", "usine", "école", "média"};
  constexpr std::array<std::string_view, 4> movements{"parti", "syndicat", "ong", "groupe armé"};
  const bool directs = word.masculine.starts_with("directeur") || word.cls == "company";
  const std::uint32_t sentence = scene_.document[noun.core.first].sentence;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first >= noun.core.first) break;
    if (scene_.document[other.core.first].sentence + 1 < sentence || other.absorbed || !other.resolved() ||
        other.actors.front() == found)
      continue;
    const std::string_view cls = scene_.candidates[other.actors.front()].cls;
    if (!(directs ? among(cls, firms) : among(cls, movements))) continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// Nobody is prince of a republic.
bool UnsaidSeat::is_monarchy(std::string_view country) const {
  return scene_.published && reading_.knowledge().holder(country, "monarch", *scene_.published) != nullptr;
}

// "le ministre-président": of the only regional government that the article has.
ActorIndex UnsaidSeat::regional_government() const {
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (!other.resolved() || other.absorbed || !scene_.is_noun(other, NounCategory::institution) ||
        scene_.noun(other).cls != "government" || other.actors.front() == found)
      continue;
    if (scene_.candidates[other.actors.front()].actor.key.ends_with("/gouvernement")) continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "le procureur": of the only prosecution that the article has.
ActorIndex UnsaidSeat::prosecution() const {
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (!other.resolved() || other.absorbed || !scene_.is_noun(other, NounCategory::institution)) continue;
    const std::string_view word = scene_.noun(other).masculine;
    if ((word != "parquet" && word != "ministère public") || other.actors.front() == found) continue;
    if (found != no_actor) return no_actor;
    found = other.actors.front();
  }
  return found;
}

// "le commissaire X": of the Commission, where the article has it.
ActorIndex UnsaidSeat::commission() const {
  for (const std::string_view key : {"organisation:commission-europeenne", "organisation:ue"}) {
    if (const ActorIndex found = scene_.find(key); found != no_actor) return found;
  }
  return no_actor;
}

}  // namespace

ActorIndex unsaid_seat(Scene& scene, const Draft& noun, ActorIndex person) {
  return UnsaidSeat(scene).find(noun, person);
}

}  // namespace entente
