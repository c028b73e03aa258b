// Places by common nouns, where something is done to them: "les villages maliens", "le nord du pays".
#include <algorithm>
#include <array>

#include "ingest/actors/acted_upon.hpp"
#include "ingest/actors/description_resolver.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Verbs that are done to houses and towns.
bool is_harmful(std::string_view lemma) {
  constexpr std::array<std::string_view, 40> verbs{
      "bombarder", "pilonner", "attaquer",   "frapper",    "raser",    "detruire",  "demolir",    "incendier",
      "bruler",    "piller",   "saccager",   "viser",      "assieger", "encercler", "envahir",    "occuper",
      "prendre",   "evacuer",  "mitrailler", "dynamiter",  "ravager",  "boucler",   "profaner",   "vandaliser",
      "controler", "capturer", "reprendre",  "conquerir",  "cibler",   "bloquer",   "endommager", "assaillir",
      "investir",  "tenir",    "canonner",   "caillasser", "miner",    "sauter",    "eventrer",   "souffler"};
  return among(lemma, verbs);
}

// Where people live: a place where something is done to it, nobody elsewhere.
bool is_site(std::string_view noun) {
  constexpr std::array<std::string_view, 16> sites{
      "ville",      "village",  "quartier",         "maison",     "localité", "bourgade", "banlieue", "faubourg",
      "habitation", "immeuble", "camp de réfugiés", "territoire", "base",     "enclave",  "commerce", "hameau"};
  return among(noun, sites);
}

// What is worth an attack by itself: one place, whoever it belongs to.
bool is_target(std::string_view noun) {
  constexpr std::array<std::string_view, 30> targets{"mosquée",
                                                     "mausolée",
                                                     "temple",
                                                     "synagogue",
                                                     "bureau de vote",
                                                     "base militaire",
                                                     "caserne",
                                                     "base aérienne",
                                                     "dépôt d'armes",
                                                     "dépôt de munitions",
                                                     "poste militaire",
                                                     "poste de police",
                                                     "oléoduc",
                                                     "commissariat",
                                                     "gazoduc",
                                                     "centrale électrique",
                                                     "camp militaire",
                                                     "camp d'entraînement",
                                                     "aéroport",
                                                     "aéroport international",
                                                     "position militaire",
                                                     "marché",
                                                     "hôpital",
                                                     "dispensaire",
                                                     "école",
                                                     "clinique",
                                                     "pont",
                                                     "centrale nucléaire",
                                                     "permanence",
                                                     "cimetière"};
  return among(noun, targets);
}

// "un raid contre X", "une attaque sur X"
bool is_attack(std::string_view lemma) {
  constexpr std::array<std::string_view, 18> attacks{
      "attaque",   "raid",        "assaut",  "frappe", "bombardement", "attentat", "tir",      "offensive", "opération",
      "incursion", "destruction", "grenade", "obus",   "roquette",     "missile",  "cocktail", "bombe",     "drone"};
  return std::any_of(attacks.begin(), attacks.end(), [&](std::string_view a) { return name_key(a) == lemma; });
}

// "lancer, tirer, jeter contre X"
bool is_throwing(std::string_view lemma) {
  return among(lemma, {"lancer", "tirer", "jeter", "ouvrir"});
}

// "la destruction de X", "la prise de X"
bool is_harm_to(std::string_view lemma) {
  return among(lemma, {"destruction", "prise", "capture", "saccage", "pillage", "occupation", "incendie",
                       "bombardement", "profanation", "siege", "demolition"});
}

// A state's, as a rule.
bool is_land(std::string_view noun) {
  return noun == "territoire";
}

// Where the phrase hangs: past the list that it is part of.
TokenIndex listed_head(const Scene& scene, const Draft& site) {
  const Document& document = scene.document;
  TokenIndex head = site.head;
  for (int steps = 0; steps < 4 && document[head].dependency == Label("conj") && !document.is_root(head); ++steps)
    head = document[head].head;
  // "des positions de l'armée et des villages": behind "et" what looks like one more complement is one more object.
  if (head != site.head && document[head].dependency == Label("nmod") && scene.reading.preposition(site.head) == "des")
    head = document[head].head;
  return head;
}

// The verb or the event noun above the head, past what stands between.
TokenIndex governor_of(const Scene& scene, const Draft& site, TokenIndex head) {
  const Document& document = scene.document;
  TokenIndex verb = document[head].head;
  // The parser hangs the object on the day that stands before it.
  const TokenIndex before = site.tokens.first - 2;  // "des" is a preposition then
  const bool behind_time = verb == before && document[verb].pos == Pos::noun &&
                           document[verb].dependency.view().starts_with("obl") && !document.is_root(verb) &&
                           document[document[verb].head].pos == Pos::verb;
  if (behind_time && scene.reading.preposition(site.head) == "des") verb = document[verb].head;
  // "tirer des dizaines de roquettes contre une base"
  if (counts_others(name_key(document.lemma(verb))) && !document.is_root(verb)) verb = document[verb].head;
  return verb;
}

// Whether something is done to the place, and nothing merely happens there.
bool is_acted_upon(const Scene& scene, const Draft& site) {
  const Document& document = scene.document;
  const TokenIndex head = listed_head(scene, site);
  if (document.is_root(head)) return false;
  const TokenIndex verb = governor_of(scene, site, head);
  const std::string lemma = name_key(document.lemma(verb));
  const std::string_view preposition = scene.reading.preposition(site.head);
  const bool of = among(preposition, de_forms);
  const bool attacked = (is_attack(lemma) && (preposition == "contre" || preposition == "sur")) ||
                        (is_throwing(lemma) && preposition == "contre") || (is_harm_to(lemma) && of);
  // "s'emparer d'une base", "se retirent des villes", "se sont attaqués aux mosquées"
  const bool taken_from = (of || scene.reading.key(site.tokens.first) == "des") && !is_land(scene.noun(site).masculine);
  const bool seized = (taken_from && among(lemma, {"emparer", "retirer", "replier", "chasser", "deloger"})) ||
                      ((lemma == "attaquer" || lemma == "prendre") &&
                       (preposition == "a" || preposition == "aux" || preposition == "au"));
  const Label dependency = document[head].dependency;
  const bool suffers = verb_acting_on(scene, site) >= 0 || dependency == Label("obj") ||
                       dependency == Label("nsubj:pass") || verb != document[head].head;
  return attacked || seized || (suffers && is_harmful(lemma));
}

// What is done to a town, besides harm: it is left, freed, defended.
bool is_left_or_freed(std::string_view lemma) {
  return among(lemma, {"quitter", "abandonner", "deserter", "liberer", "defendre", "ravitailler", "pacifier"});
}

constexpr std::uint32_t sentences_back = 3;  // how far the name of "la ville" may stand

// Whether something is done to the town or the province of the mention.
bool is_left_or_hit(const Scene& scene, const Draft& place) {
  const Document& document = scene.document;
  const TokenIndex verb = verb_acting_on(scene, place);
  const std::string lemma = name_key(document.lemma(verb >= 0 ? verb : document[place.head].head));
  if (verb >= 0) return is_harmful(lemma) || is_left_or_freed(lemma);
  return scene.reading.preposition(place.head) == "de" && (is_harm_to(lemma) || among(lemma, {"emparer", "retirer"}));
}

// "la province de la Kapisa", "en Kapisa": no town.
bool is_named_as_land(const Scene& scene, const Draft& place, std::string_view noun) {
  const std::string_view preposition = scene.reading.preposition(place.head);
  if (preposition == "en" || preposition == "au") return true;
  const TokenIndex begin = std::max(scene.reading.sentence_begin(place.head), place.core.first - 3);
  for (TokenIndex i = place.core.first - 1; i >= begin; --i) {
    if (scene.document.lemma(i) == noun) return true;
  }
  return false;
}

}  // namespace

// "L'armée a quitté la ville", "la province": the one that was named last.
bool DescriptionResolver::place_told_before(Draft& self) {
  const std::string_view word = scene_.noun(self).masculine;
  const bool town = among(word, {"ville", "village", "localité", "bourgade", "enclave"});
  if (!town && !among(word, {"province", "région", "île", "archipel"})) return false;
  if (self.number == Number::plural || (!self.definite && !self.demonstrative) || self.complement != no_draft ||
      self.tokens.last > self.core.last)
    return false;
  if (!is_left_or_hit(scene_, self)) return false;
  const std::uint32_t sentence = document_[self.head].sentence;
  const auto end = std::ranges::find_if(scene_.drafts, [&](const Draft& other) { return &other == &self; });
  for (auto other = std::make_reverse_iterator(end); other != scene_.drafts.rend(); ++other) {
    if (sentence - document_[other->head].sentence > sentences_back) return false;
    const bool city = other->source == Source::city || other->source == Source::capital;
    const bool land = !city && is_named_as_land(scene_, *other, word);
    if ((!city && other->source != Source::place) || town == land || !other->resolved() ||
        scene_.candidates[other->actors.front()].actor.kind != ActorKind::place)
      continue;
    scene_.candidates[other->actors.front()].keep = true;
    scene_.resolve(self, other->actors.front(), Resolution::description, "the place named last");
    return true;
  }
  return false;
}

// "les rebelles contrôlent le nord du pays": a part of the country, where something is done to it.
void DescriptionResolver::part_of_country(Draft& self) {
  if (self.complement == no_draft || !self.definite || self.tokens.first == self.core.first) return;
  const Draft& whole = draft(self.complement);
  if (!whole.resolved() || whole.modifier) return;
  const Candidate& country = scene_.candidates[whole.actors.front()];
  if (country.actor.kind != ActorKind::country) return;
  const Role role = role_of(scene_, self);
  if (role != Role::object && !(role == Role::subject && document_[self.head].dependency == Label("nsubj:pass")))
    return;
  const std::string iso = country.actor.country;
  const ActorIndex part =
      scene_.actor("place:" + (iso.empty() ? std::string() : iso + "/") + std::string(scene_.noun(self).masculine),
                   phrase(self), ActorKind::place, iso);
  scene_.candidates[part].number = Number::singular;
  scene_.candidates[part].keep = true;
  scene_.resolve(self, part, Resolution::description, "part of the country that is acted upon");
}

// "bombarder des villes iraniennes", "a rasé lundi les maisons du quartier": what is hit, where the phrase says whose
// it is.
bool DescriptionResolver::site(Draft& self) {
  const bool target = is_target(scene_.noun(self).masculine);
  if (!target && !is_site(scene_.noun(self).masculine)) return false;
  // "un quartier chiite", "les villes qu'elle tient": what says which it is.
  const bool told = std::ranges::any_of(reading_.dependents().of(self.head), [&](TokenIndex child) {
    return child > self.head &&
           (document_[child].dependency == Label("amod") || document_[child].dependency == Label("acl:relcl"));
  });
  const bool named =
      target || (told && !is_land(scene_.noun(self).masculine)) || !self.country.empty() || self.complement != no_draft;
  // "a attaqué des villages": nobody's, but hit by somebody.
  if (!named && !is_struck(scene_, self)) return true;
  if (!is_acted_upon(scene_, self)) return true;
  std::string key = "place:";
  if (!self.country.empty()) key += std::string(self.country) + "/";
  const std::string name = phrase(self);
  const ActorIndex place = scene_.actor(key + slug(name), name, ActorKind::place, self.country);
  scene_.candidates[place].number = self.number;
  scene_.candidates[place].keep = true;
  scene_.resolve(self, place, Resolution::description, "place that is acted upon");
  return true;
}

}  // namespace entente
