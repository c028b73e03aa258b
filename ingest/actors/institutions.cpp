// Institutions of states by common nouns: "le gouvernement malien", "l'armée", "le ministère de l'Intérieur", "les
// autorités".
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// "accuser le pouvoir", not "prendre le pouvoir".
bool is_addressed(const Scene& scene, const Draft& draft) {
  constexpr std::array<std::string_view, 22> verbs{
      "accuser",     "soupconner", "critiquer", "exhorter", "sommer",  "presser",   "inviter",   "appeler",
      "interpeller", "defier",     "affronter", "denoncer", "menacer", "avertir",   "combattre", "contester",
      "attaquer",    "soutenir",   "fustiger",  "pousser",  "obliger", "convaincre"};
  if (!draft.definite || !draft.bare) return false;
  const std::string lemma = name_key(scene.document.lemma(scene.document[draft.head].head));
  return among(lemma, verbs);
}

// "un accord avec le pouvoir", "une tentative du pouvoir", not "sa relation avec le pouvoir de dire non".
bool is_party_to(const Scene& scene, const Draft& draft) {
  if (!draft.definite || !draft.bare) return false;
  const std::string_view preposition = scene.reading.preposition(draft.head);
  if (draft.core.last < scene.document.size()) {
    const std::string_view next = scene.reading.key(draft.core.last);
    if (next == "de" || next == "d'") return false;
  }
  if (among(preposition, {"avec", "contre", "entre", "envers"})) return true;
  constexpr std::array<std::string_view, 18> deeds{"tentative",  "manoeuvre", "volonte",  "politique", "silence",
                                                   "attitude",   "refus",     "decision", "promesse",  "repression",
                                                   "critique",   "derive",    "pression", "porte",     "representant",
                                                   "agissement", "discours",  "opposant"};
  return (preposition == "du" || preposition == "de") &&
         among(name_key(scene.document.lemma(scene.document[draft.head].head)), deeds);
}

// Words that are more often something else than an institution: they need more around them.
bool is_doubtful(const Scene& scene, const Draft& draft, std::string_view word) {
  if (draft.complement != no_draft || !draft.country.empty()) return false;
  const bool capital = scene.reading.capital(draft.core.first) && !scene.reading.opens_sentence(draft.core.first);
  const Role role = role_of(scene, draft);
  const bool acts = role == Role::subject || role == Role::recipient || role == Role::object;
  const bool behind = role == Role::object || scene.reading.preposition(draft.head).empty();
  if (word == "pouvoir" && behind && is_addressed(scene, draft)) return false;
  if (word == "exécutif") return !(draft.definite && draft.bare);  // "la reculade de l'exécutif"
  if (word == "pouvoir" && is_party_to(scene, draft)) return false;
  if (word == "pouvoir" || word == "autorité" || word == "Etat" || word == "justice" || word == "régime" ||
      word == "cabinet" || word == "renseignement" || word == "administration" || word == "sûreté") {
    return !(draft.definite && draft.bare &&
             (role == Role::subject || scene.reading.preposition(draft.head) == "par" ||
              (acts && word != "pouvoir" && word != "autorité")));
  }
  if (word == "artillerie" || word == "aviation") return role != Role::subject;  // "frappé à l'artillerie"
  if (word == "cour" || word == "congrès" || word == "assemblée" || word == "marine" || word == "télévision" ||
      word == "commune" || word == "renseignements" || word == "douane" || word == "chancellerie" || word == "diète" ||
      word == "parquet" || word == "collectivité" || word == "législature" || word == "présidence") {
    const bool led = draft.owner != no_draft &&
                     scene.is_noun(scene.drafts[static_cast<std::size_t>(draft.owner)], NounCategory::office);
    return !capital && !(draft.definite && (role == Role::subject || led));
  }
  return false;
}

// "le portefeuille de la justice", "celui de la justice": what a minister is in charge of.
bool is_portfolio(const Scene& scene, const Draft& draft, const Noun& noun) {
  if (noun.masculine != "justice" || draft.tokens.first < 2) return false;
  const std::string_view before = scene.reading.key(draft.tokens.first - 2);
  return scene.reading.key(draft.tokens.first - 1) == "de" &&
         among(before, {"celui", "portefeuille", "poste", "maroquin", "ministere", "ministre", "charge"});
}

// "le congrès du parti", "la présidence de X", "au cours de": meetings and times.
bool is_event(const Scene& scene, const Draft& draft, const Noun& noun) {
  if (scene.reading.key(draft.core) == "cours") return true;
  if (draft.complement == no_draft) return false;
  const Draft& complement = scene.drafts[static_cast<std::size_t>(draft.complement)];
  if (noun.masculine == "congrès")
    return complement.source == Source::body || complement.source == Source::organisation ||
           complement.source == Source::noun;
  if (noun.cls == "presidency")  // "la présidence de la Fifa" is an office
    return complement.source == Source::person || complement.source == Source::noun ||
           complement.source == Source::body || complement.source == Source::organisation;
  return false;
}

bool is_army(std::string_view noun) {
  return noun == "armée" || noun == "armée nationale" || noun == "forces de sécurité" || noun == "forces de défense";
}

// The services that spy have many names, and are meant together.
bool is_intelligence(std::string_view slug) {
  return slug == "services-secrets" || slug == "service-de-renseignement" || slug == "services-de-renseignement" ||
         slug == "organisme-de-renseignement" || slug == "agence-de-renseignement" ||
         slug == "organismes-de-renseignement" || slug == "agences-de-renseignement";
}

// "les autorités locales", "le gouvernement régional": not those of the state.
bool is_local(const Scene& scene, const Draft& draft) {
  for (TokenIndex i = draft.core.last; i < draft.tokens.last; ++i) {
    const std::string_view key = scene.reading.key(i);
    if (key.starts_with("loca") || key.starts_with("region") || key.starts_with("provinc") ||
        (scene.noun(draft).cls == "parliament" && key.starts_with("general")) || key.starts_with("municip") ||
        key.starts_with("autonom") || key.starts_with("rebelle"))
      return true;
  }
  return false;
}

// "son ambassade", "leur armée": of the country that is spoken of just before it in the sentence.
std::string_view possessor(const Scene& scene, const Draft& draft) {
  if (!draft.possessive) return {};
  std::string_view found;
  bool subject = false;
  const TokenIndex begin = scene.reading.sentence_begin(draft.core.first);
  for (const Draft& other : scene.drafts) {
    if (&other == &draft || other.core.first >= draft.tokens.first) break;
    if (other.core.first < begin || other.absorbed || other.modifier || !other.resolved() || other.country.empty())
      continue;
    const bool is_subject = role_of(scene, other) == Role::subject;
    if (subject && !is_subject) continue;
    found = other.country;
    subject = is_subject;
  }
  return found;
}

// "le gouvernement de X", of whom it is known which country he leads at that time.
std::string_view country_of_leader(const Scene& scene, const Draft& draft) {
  if (scene.noun(draft).cls != "government" || draft.complement == no_draft || !scene.published) return {};
  const Draft& leader = scene.drafts[static_cast<std::size_t>(draft.complement)];
  if (leader.source != Source::person || !leader.resolved()) return {};
  const Actor& actor = scene.candidates[leader.actors.front()].actor;
  for (const std::string_view cls : {"government", "state"}) {
    const Holder* holder = scene.reading.knowledge().holder_named(actor.name, cls, *scene.published);
    if (holder != nullptr) return holder->country;
  }
  return actor.country;
}

// "la Cour" after "la Cour de répression des fraudes": the last body whose name begins with the noun.
ActorIndex named_with(const Scene& scene, const Draft& draft) {
  ActorIndex found = no_actor;
  const std::string_view key = scene.reading.key(draft.core);
  for (const Draft& other : scene.drafts) {
    if (other.core.first >= draft.core.first) continue;
    if ((other.source != Source::organisation && other.source != Source::body) || other.absorbed || !other.resolved() ||
        other.core.size() < 2 || scene.reading.key(other.core.first) != key)
      continue;
    found = other.actors.front();
  }
  return found;
}

// "le nouvel Etat", "le jeune Etat": the country that was named last.
ActorIndex new_state(Scene& scene, const Draft& draft) {
  if (scene.noun(draft).masculine != "Etat" || draft.complement != no_draft) return no_actor;
  bool fresh = false;
  for (TokenIndex t = draft.tokens.first; t < draft.core.first; ++t)
    fresh = fresh || scene.reading.key(t) == "nouvel" || scene.reading.key(t) == "jeune";
  ActorIndex found = no_actor;
  for (const Draft& other : scene.drafts) {
    if (!fresh || other.core.first >= draft.core.first) break;
    // Who recognises it is not it.
    const bool acts = scene.document[other.core.first].sentence == scene.document[draft.core.first].sentence &&
                      role_of(scene, other) == Role::subject;
    if (other.source == Source::country && other.resolved() && !acts) found = other.actors.front();
  }
  return found;
}

// Whether the text tells of Québec alone, and not of the federation.
bool is_provincial(const Scene& scene) {
  bool province = false;
  for (const Draft& draft : scene.drafts) {
    if (draft.source == Source::seat && scene.reading.knowledge().body(draft.target).cls == "province") {
      province = true;
    } else if (draft.country == "CA" && !draft.absorbed &&
               (draft.source == Source::country || draft.source == Source::demonym ||
                draft.source == Source::capital)) {
      return false;
    }
  }
  return province;
}

// The phrase without the words that say of which country.
std::string without_country(const Scene& scene, const Draft& draft) {
  std::string words;
  for (TokenIndex t = draft.core.first; t < std::max(draft.tokens.last, draft.core.last); ++t) {
    const std::int32_t at = scene.draft_at(t);
    if (at != no_draft && scene.drafts[static_cast<std::size_t>(at)].source == Source::demonym) continue;
    words += std::string(scene.document.word(t)) + " ";
  }
  return words;
}

std::string phrase_name(const Scene& scene, const Draft& draft) {
  return std::string(scene.document.words({draft.core.first, std::max(draft.tokens.last, draft.core.last)}));
}

}  // namespace

void resolve_institutions(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (draft.absorbed || draft.resolved() || !scene.is_noun(draft, NounCategory::institution)) continue;
    const Noun& noun = scene.noun(draft);
    if (is_doubtful(scene, draft, noun.masculine)) continue;
    if (is_event(scene, draft, noun) || is_portfolio(scene, draft, noun)) continue;
    if (noun.masculine == "Etat" && draft.number == Number::plural) continue;  // "les Etats du Golfe" are several
    if (const ActorIndex state = new_state(scene, draft); state != no_actor) {
      scene.resolve(draft, state, Resolution::description, "the country named last");
      continue;
    }
    if (draft.apposed != no_draft) {
      Draft& name = scene.drafts[static_cast<std::size_t>(draft.apposed)];
      if (name.resolved() && name.core.first >= draft.core.last &&
          std::max(draft.core.last, draft.tokens.last) >= name.core.first) {
        name.tokens.first = std::min(name.tokens.first, draft.tokens.first);
        name.head = scene.reading.head_of(name.tokens);
        draft.absorbed = true;
        draft.actors = name.actors;
      }
      continue;
    }
    if (!draft.definite && draft.country.empty() && draft.complement == no_draft) {
      // "un tribunal a condamné"
      const bool judges =
          noun.cls == "court" && draft.number != Number::plural && role_of(scene, draft) == Role::subject;
      if (!judges && !scene.reading.capital(draft.core.first)) continue;
    }
    std::string_view iso = draft.country;
    const bool from_phrase = !iso.empty();
    if (!from_phrase) iso = country_of_leader(scene, draft);
    if (!from_phrase && iso.empty()) iso = possessor(scene, draft);
    // "leur Parlement" of people without a country
    const bool theirs = draft.possessive && scene.reading.key(draft.tokens.first).starts_with("leur");
    if (iso.empty() && !theirs) iso = scene.context_country(draft.core.first);
    const std::string state(iso);
    std::string key = "organisation:" + (state.empty() ? std::string() : state + "/");
    const std::string name = phrase_name(scene, draft);
    std::string noun_slug = slug(noun.masculine);
    if (is_intelligence(noun_slug)) noun_slug = "services-de-renseignement";
    const bool plain = noun.cls == "government" || noun.cls == "army" || noun.cls == "presidency" ||
                       (noun.cls == "court" && noun.masculine != "justice" && noun.masculine != "parquet");
    if (draft.other || draft.former || is_local(scene, draft)) {
      key += slug(scene.reading.key(draft.tokens));
    } else if ((noun.cls == "government" || noun.cls == "parliament" || noun.cls == "police") &&
               draft.complement != no_draft &&
               scene.drafts[static_cast<std::size_t>(draft.complement)].source == Source::belonging) {
      key = "organisation:" + slug(name);
    } else if (noun.cls == "government") {
      key += !from_phrase && state == "CA" && is_provincial(scene) ? "gouvernement-du-quebec" : "gouvernement";
    } else if (noun.cls == "army" && (noun_slug == "armee" || noun_slug.starts_with("force")) &&
               noun_slug.find("ordre") == std::string::npos && noun_slug.find("police") == std::string::npos) {
      key += "armee";
    } else if (noun.cls == "presidency") {
      key += "presidence";
    } else if (noun.cls == "parliament" && (noun_slug.starts_with("assemblee") || noun_slug == "parlement" ||
                                            noun_slug == "congres" || noun_slug == "senat")) {
      key += noun_slug == "assemblee" ? "assemblee-nationale" : noun_slug;
    } else if (noun.masculine == "ministère" && draft.country.size() > 0) {
      key += slug(without_country(scene, draft));  // "le ministère russe de la Défense"
    } else if (is_intelligence(slug(noun.masculine)) ||
               (draft.complement != no_draft &&
                scene.drafts[static_cast<std::size_t>(draft.complement)].source == Source::demonym)) {
      key += noun_slug;
    } else {
      key += slug(name);
    }
    // "gouvernement X" of somebody who is named nowhere else is not the present one.
    if (noun.cls == "government" && draft.complement != no_draft &&
        scene.drafts[static_cast<std::size_t>(draft.complement)].source == Source::person) {
      Draft& person = scene.drafts[static_cast<std::size_t>(draft.complement)];
      int mentions = 0;
      for (const Draft& other : scene.drafts)
        mentions += !other.absorbed && other.source == Source::person && other.resolved() && person.resolved() &&
                            other.actors.front() == person.actors.front()
                        ? 1
                        : 0;
      if (mentions <= 1 && person.core.size() == 1) {
        key = "organisation:" + (state.empty() ? std::string() : state + "/") + slug(name);
        person.absorbed = true;
      }
    }
    // "le ministère" after "le ministère de l'Intérieur".
    if (draft.bare && draft.definite && !draft.possessive && (plain || scene.find(key) == no_actor)) {
      ActorIndex last = no_actor;
      bool renewed = false;  // "ce nouveau gouvernement": one that was called new, where one was
      for (const Draft& other : scene.drafts) {
        if (&other == &draft) break;
        if (renewed && !is_new_holder(scene, other)) continue;
        const std::string_view shorter = noun.masculine;  // "la cour" is no prosecution
        if (other.resolved() && !other.absorbed && scene.is_noun(other, NounCategory::institution) &&
            (noun.cls != "court" || shorter == "tribunal" || scene.noun(other).masculine.starts_with(shorter)) &&
            (other.target == draft.target ||
             (plain && scene.noun(other).cls == noun.cls && (noun.cls != "army" || is_army(noun.masculine)))) &&
            !other.other) {
          last = other.actors.front();
          renewed = is_new_holder(scene, draft) && is_new_holder(scene, other);
        }
      }
      if (last == no_actor) last = named_with(scene, draft);
      if (last != no_actor) {
        scene.resolve(draft, last, Resolution::description, "the same institution, shorter");
        continue;
      }
    }
    const ActorIndex index = scene.actor(std::move(key), name, ActorKind::organisation, iso);
    Candidate& candidate = scene.candidates[index];
    if (candidate.cls.empty()) {
      candidate.cls = noun.cls;
      candidate.gender = draft.gender;
      candidate.number = draft.number == Number::none ? Number::singular : draft.number;
    }
    scene.resolve(draft, index, Resolution::description,
                  from_phrase ? "institution of the country named beside it"
                              : "institution of the country that the text is about");
  }
}

}  // namespace entente
