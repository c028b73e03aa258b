#include "ingest/actors/roles.hpp"

#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/verb_classes.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr auto event_nouns = std::to_array<std::string_view>(
    {"abus",         "accord",      "accueil",      "accusation",   "achat",        "acte",
     "action",       "adhesion",    "affaire",      "afflux",       "affrontement", "aide",
     "allie",        "amende",      "appel",        "appui",        "arrivee",      "assassinat",
     "assaut",       "attaque",     "attentat",     "aval",         "bataille",     "blocus",
     "bombardement", "campagne",    "centaine",     "choc",         "cinquantaine", "colere",
     "combat",       "concert",     "condamnation", "confiance",    "conflit",      "conge",
     "contact",      "controle",    "coup",         "crainte",      "credit",       "crime",
     "critique",     "dam",         "debat",        "decision",     "defaite",      "defense",
     "defiance",     "demande",     "demarche",     "denonciation", "depart",       "detriment",
     "dialogue",     "discours",    "dispute",      "dizaine",      "don",          "douzaine",
     "droit",        "echange",     "egard",        "embuscade",    "encontre",     "ensemble",
     "entree",       "entretien",   "envoi",        "espoir",       "execution",    "exigence",
     "exil",         "faveur",      "frappe",       "fronde",       "fuite",        "fusillade",
     "greve",        "grogne",      "groupe",       "guerre",       "haine",        "hommage",
     "hostilite",    "huitaine",    "ingerence",    "inquietude",   "intervention", "invasion",
     "joie",         "lutte",       "majorite",     "marche",       "massacre",     "mefiance",
     "menace",       "mepris",      "message",      "meurtre",      "millier",      "million",
     "mise",         "moitie",      "mort",         "multitude",    "mutinerie",    "neutralisation",
     "offensive",    "offre",       "ordre",        "petition",     "peur",         "plainte",
     "poignee",      "pourparlers", "pression",     "pret",         "priere",       "priorite",
     "prise",        "proces",      "profit",       "promesse",     "quarantaine",  "quinzaine",
     "raid",         "rapport",     "recours",      "refus",        "rencontre",    "reponse",
     "reprise",      "reproche",    "requete",      "retour",       "retrait",      "reunion",
     "revolte",      "riposte",     "secours",      "securite",     "soixantaine",  "sommet",
     "sort",         "soutien",     "tiers",        "tir",          "torture",      "totalite",
     "traite",       "trentaine",   "venue",        "victoire",     "vingtaine",    "viol",
     "violence",     "visite",      "vol"});

}  // namespace

bool is_event_noun(std::string_view lemma) {
  if (among(lemma, event_nouns)) return true;
  return lemma.size() > 6 &&
         (lemma.ends_with("tion") || lemma.ends_with("sion") || lemma.ends_with("ement") || lemma.ends_with("age"));
}

TokenIndex verb_above(const Document& document, TokenIndex token) {
  for (int steps = 0; steps < 64 && !document.is_root(token); ++steps) {
    token = document[token].head;
    if (document[token].pos == Pos::verb || document[token].pos == Pos::aux) return token;
  }
  return token;
}

namespace {

// A broken tree: what has no preposition and stands right before a finite verb is its subject.
bool stands_before_verb(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  TokenIndex next = std::max(draft.tokens.last, draft.core.last);
  const TokenIndex end = scene.reading.sentence_end(draft.core.first);
  for (int steps = 0; next < end && steps < 3; ++steps, ++next) {
    if (document.morphology(next).verb_form == VerbForm::finite) return true;
    const std::string_view key = scene.reading.key(next);
    const bool clitic = key == "ne" || key == "n'" || key == "se" || key == "s'" || key == "y" || key == "en" ||
                        key == "lui" || key == "leur" || key == "l'" || key == "les";
    if (!clitic) return false;
  }
  return false;
}

Role role_in_tree(const Scene& scene, const Draft& draft);

}  // namespace

Role role_of(const Scene& scene, const Draft& draft) {
  const Role role = role_in_tree(scene, draft);
  if (role != Role::other && role != Role::none) return role;
  const TokenIndex before = draft.tokens.first - 1;
  const bool preposition =
      before >= scene.reading.sentence_begin(draft.core.first) && scene.document[before].pos == Pos::adp;
  return !preposition && stands_before_verb(scene, draft) ? Role::subject : role;
}

namespace {

// "l'exécution par les rebelles de dix soldats": what is hung from the agent is the event's.
bool is_behind_agent(const Scene& scene, TokenIndex governor, std::string_view preposition) {
  const Document& document = scene.document;
  return (preposition == "de" || preposition == "d'" || preposition == "des") && !document.is_root(governor) &&
         scene.reading.preposition(governor) == "par" &&
         is_event_noun(name_key(document.lemma(document[governor].head)));
}

// "a infligé deux ans de prison à la journaliste": to whom something is done or given, though the parser hangs them
// from that.
bool is_given(const Scene& scene, const Draft& draft, TokenIndex governor, std::string_view preposition) {
  const Document& document = scene.document;
  if (draft.source != Source::noun || (preposition != "a" && preposition != "au" && preposition != "aux")) return false;
  const NounCategory category = scene.noun(draft).category;
  if (category != NounCategory::person && category != NounCategory::office) return false;
  if (document[governor].dependency == Label("nmod") && !document.is_root(governor)) governor = document[governor].head;
  return document[governor].dependency == Label("obj") && governor < draft.head;
}

// "accuse Oslo et les pays voisins de": the parser joins the second to the verb. The argument of the verb that ends
// right before "et"; -1 where the tree is not broken so.
TokenIndex listed_before(const Scene& scene, const Draft& draft, TokenIndex head) {
  const Document& document = scene.document;
  if (document[head].dependency != Label("conj") || document[head].pos == Pos::verb || document.is_root(head))
    return -1;
  const TokenIndex verb = document[head].head;
  const TokenIndex joint = draft.tokens.first - 1;
  if (document[verb].pos != Pos::verb || joint <= verb + 1) return -1;
  const std::string_view key = scene.reading.key(joint);
  if (key != "et" && key != "ou" && key != "ni") return -1;
  TokenIndex before = joint - 1;
  for (int steps = 0; steps < 8 && before > verb && document[before].head != verb; ++steps)
    before = document[before].head;
  return before > verb && document[before].head == verb ? before : -1;
}

// Where a phrase hangs: past names, lists and the words that count it.
struct Place {
  TokenIndex head = -1;
  std::string_view preposition;
  std::string_view dependency;
};

Place place_in_tree(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  Place place{draft.head, scene.reading.preposition(draft.head), document[draft.head].dependency.view()};
  const auto move_to = [&](TokenIndex head) {
    place = {head, scene.reading.preposition(head), document[head].dependency.view()};
  };
  for (int steps = 0; steps < 6 && !document.is_root(place.head); ++steps) {
    const bool listed = place.dependency == "conj";
    if (!listed && !place.dependency.starts_with("flat") && place.dependency != "appos") break;
    const TokenIndex up = document[place.head].head;
    if (listed && document[up].pos == Pos::verb) break;
    const std::string_view own = place.preposition;
    move_to(up);
    if (!own.empty()) place.preposition = own;
  }
  if (const TokenIndex listed = listed_before(scene, draft, place.head); listed >= 0) move_to(listed);
  // "trois de ses compagnons", "certains des rebelles": what is said of so many of them.
  for (int steps = 0; steps < 2 && place.dependency == "nmod" && !document.is_root(place.head); ++steps) {
    const TokenIndex count = document[place.head].head;
    const bool counts = document[count].pos == Pos::num || document[count].pos == Pos::pron;
    if (!counts || !among(place.preposition, {"de", "des", "d'"})) break;
    move_to(count);
  }
  return place;
}

Role role_in_tree(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  auto [head, preposition, dependency] = place_in_tree(scene, draft);
  if (document.is_root(head)) {
    for (const TokenIndex d : scene.reading.dependents().of(head)) {
      if (document[d].dependency == Label("cop")) return Role::predicate;
    }
    return Role::other;
  }
  const TokenIndex governor = document[head].head;
  const bool verb = document[governor].pos == Pos::verb || document[governor].pos == Pos::aux;
  // "frappé par un agent, puis par d'autres vigiles": joined to the verb, with a preposition of its own.
  if (verb && dependency == "conj" && !preposition.empty()) dependency = "obl";
  if (dependency.starts_with("nsubj")) return Role::subject;
  if (dependency == "obl:agent") return Role::recipient;
  if (dependency == "iobj") return Role::recipient;
  if (dependency == "obj") return Role::object;
  if (dependency == "appos") return Role::apposition;
  if (verb && (dependency == "obl:arg" || dependency == "obl:mod" || dependency == "obl")) {
    const bool party =
        among(preposition, {"par", "contre", "avec", "envers", "selon", "entre", "pour", "aupres"}) ||
        (dependency == "obl:arg" && among(preposition, {"a", "au", "aux", "de", "des", "du", "sur", "d'"}));
    return party ? Role::recipient : Role::other;
  }
  if (!verb && (dependency == "nmod" || dependency.starts_with("obl"))) {
    if (among(preposition, {"contre", "avec", "entre", "envers", "pour", "par"})) return Role::event;
    if (is_event_noun(name_key(document.lemma(governor)))) return Role::event;
    if (is_behind_agent(scene, governor, preposition) || is_given(scene, draft, governor, preposition))
      return Role::event;
    if (scene.reading.key(governor) == "cotes") return Role::event;  // "aux côtés de"
    // "a coupé les vivres aux rebelles": hung from the object.
    if (among(preposition, {"a", "au", "aux"}) && document[governor].dependency == "obj") return Role::recipient;
  }
  return Role::other;
}

}  // namespace

bool is_called_upon(const Scene& scene, const Draft& draft) {
  const Role role = role_of(scene, draft);
  return (role == Role::object || role == Role::recipient) &&
         calls_upon(name_key(scene.document.lemma(verb_above(scene.document, draft.head))));
}

}  // namespace entente
