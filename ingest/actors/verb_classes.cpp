#include "ingest/actors/verb_classes.hpp"

#include <array>

#include "ingest/word_list.hpp"

namespace entente {

bool tells(std::string_view verb) {
  constexpr std::array<std::string_view, 60> verbs{
      "admettre",   "affirmer",  "ajouter",   "alleguer",  "annoncer",  "argumenter", "arguer",     "assurer",
      "attester",   "avancer",   "avertir",   "avouer",    "certifier", "clamer",     "confier",    "confirmer",
      "considerer", "craindre",  "croire",    "declarer",  "dementir",  "denoncer",   "deplorer",   "dire",
      "ecrire",     "esperer",   "estimer",   "expliquer", "faire",     "garantir",   "indiquer",   "insister",
      "juger",      "jurer",     "marteler",  "nier",      "noter",     "observer",   "penser",     "preciser",
      "pretendre",  "prevenir",  "proclamer", "promettre", "raconter",  "rappeler",   "reaffirmer", "reconnaitre",
      "redouter",   "regretter", "reiterer",  "repeter",   "repondre",  "retorquer",  "reveler",    "savoir",
      "signaler",   "signifier", "soutenir",  "souligner"};
  return among(verb, verbs);
}

bool wants(std::string_view verb) {
  constexpr std::array<std::string_view, 14> verbs{"demander", "exiger",  "vouloir",   "souhaiter", "reclamer",
                                                   "ordonner", "obtenir", "permettre", "accepter",  "attendre",
                                                   "preferer", "tolerer", "interdire", "proposer"};
  return among(verb, verbs);
}

bool steers_object(std::string_view verb) {
  constexpr std::array<std::string_view, 53> verbs{
      "accuser",   "aider",    "appeler",    "autoriser",   "avertir",    "blamer",      "charger",   "commander",
      "condamner", "conjurer", "conseiller", "contraindre", "convaincre", "convier",     "defier",    "demander",
      "dissuader", "empecher", "encourager", "enjoindre",   "exhorter",   "feliciter",   "forcer",    "implorer",
      "imposer",   "inciter",  "interdire",  "inviter",     "laisser",    "obliger",     "ordonner",  "permettre",
      "persuader", "pousser",  "presser",    "prier",       "proposer",   "recommander", "remercier", "reprocher",
      "requerir",  "sommer",   "soupconner", "suggerer",    "suspecter",  "supplier",    "voir",      "mandater",
      "designer",  "engager",  "retenir",    "preparer",    "epargner"};
  return among(verb, verbs);
}

bool calls_upon(std::string_view verb) {
  constexpr std::array<std::string_view, 20> verbs{"exhorter", "supplier",  "appeler",  "inviter",     "presser",
                                                   "implorer", "prier",     "sommer",   "conjurer",    "adjurer",
                                                   "demander", "enjoindre", "engager",  "encourager",  "pousser",
                                                   "inciter",  "offrir",    "proposer", "recommander", "conseiller"};
  return among(verb, verbs);
}

bool takes_people(std::string_view verb) {
  constexpr std::array<std::string_view, 177> verbs{
      "abandonner",  "acclamer",   "accompagner",  "accueillir",  "accuser",      "acquitter",   "aider",
      "apaiser",     "appeler",    "approcher",    "appuyer",     "armer",        "arreter",     "assassiner",
      "assister",    "attaquer",   "autoriser",    "avertir",     "battre",       "blamer",      "blesser",
      "brutaliser",  "capturer",   "charger",      "chasser",     "choisir",      "combattre",   "condamner",
      "conseiller",  "consulter",  "contraindre",  "contredire",  "convaincre",   "convier",     "convoquer",
      "critiquer",   "croire",     "debouter",     "decevoir",    "decorer",      "defendre",    "defier",
      "demettre",    "deposer",    "desavouer",    "designer",    "destabiliser", "destituer",   "detenir",
      "detroner",    "devancer",   "discrediter",  "disculper",   "dissuader",    "ecouter",     "ecrouer",
      "elire",       "eloigner",   "empecher",     "emprisonner", "encourager",   "enlever",     "entendre",
      "entrainer",   "envoyer",    "epauler",      "epingler",    "equiper",      "escorter",    "espionner",
      "evincer",     "exclure",    "executer",     "exhorter",    "exiler",       "expulser",    "extrader",
      "feliciter",   "financer",   "forcer",       "former",      "fouiller",     "frapper",     "gracier",
      "heberger",    "honorer",    "hospitaliser", "huer",        "humilier",     "implorer",    "incarcerer",
      "inciter",     "inculper",   "influencer",   "informer",    "inquieter",    "insulter",    "interpeller",
      "interroger",  "investir",   "inviter",      "juger",       "kidnapper",    "lacher",      "larguer",
      "liberer",     "licencier",  "lier",         "limoger",     "loger",        "maltraiter",  "marginaliser",
      "menacer",     "mettre",     "mobiliser",    "molester",    "nommer",       "obliger",     "opposer",
      "parrainer",   "persecuter", "persuader",    "placer",      "plebisciter",  "pourchasser", "poursuivre",
      "pousser",     "presser",    "prevenir",     "prier",       "priver",       "proteger",    "punir",
      "qualifier",   "railler",    "ramener",      "rassembler",  "rassurer",     "recevoir",    "recompenser",
      "reconduire",  "recruter",   "refouler",     "relacher",    "relaxer",      "remercier",   "remplacer",
      "rencontrer",  "renverser",  "retenir",      "retrouver",   "reunir",       "revoquer",    "saluer",
      "sanctionner", "seconder",   "secourir",     "seduire",     "sommer",       "soupconner",  "soutenir",
      "succeder",    "supplier",   "surveiller",   "suspecter",   "suspendre",    "torturer",    "trahir",
      "traiter",     "tuer",       "unir",         "viser",       "evacuer",      "rapatrier",   "sauver",
      "exfiltrer",   "censurer"};
  return among(verb, verbs);
}

bool takes_persons(std::string_view verb) {
  constexpr std::array<std::string_view, 32> verbs{
      "abattre",    "blesser",  "enterrer", "tuer",      "venger",   "acquitter",  "arreter",     "assassiner",
      "condamner",  "debouter", "deposer",  "destituer", "detenir",  "elire",      "emprisonner", "executer",
      "exiler",     "expulser", "extrader", "feliciter", "gracier",  "incarcerer", "inculper",    "interpeller",
      "interroger", "juger",    "limoger",  "nommer",    "relacher", "relaxer",    "reconduire",  "revoquer"};
  return among(verb, verbs);
}

bool takes_places(std::string_view verb) {
  constexpr std::array<std::string_view, 16> verbs{
      "annexer", "assieger", "bombarder", "conquerir", "controler", "encercler",   "envahir",   "evacuer",
      "occuper", "pilonner", "piller",    "quitter",   "raser",     "reconquerir", "reprendre", "traverser"};
  return among(verb, verbs);
}

bool takes_causes(std::string_view verb) {
  constexpr std::array<std::string_view, 6> verbs{"appuyer",  "defendre", "desavouer",
                                                  "proteger", "soutenir", "rejoindre"};
  return among(verb, verbs);
}

bool harms(std::string_view verb) {
  constexpr std::array<std::string_view, 24> verbs{
      "assieger", "attaquer",  "bombarder", "bruler", "cibler",    "confisquer",  "demolir", "detruire",
      "envahir",  "espionner", "frapper",   "geler",  "incendier", "neutraliser", "occuper", "perquisitionner",
      "pilonner", "piller",    "pirater",   "raser",  "saboter",   "saccager",    "saisir",  "viser"};
  return among(verb, verbs);
}

bool strikes_or_saves(std::string_view verb) {
  constexpr std::array<std::string_view, 72> verbs{
      "abattre",    "agresser", "arreter",    "assassiner", "assieger",    "attaquer",    "battre",     "blesser",
      "bombarder",  "bruler",   "capturer",   "chasser",    "cibler",      "decapiter",   "decimer",    "deloger",
      "deplacer",   "deporter", "detenir",    "disperser",  "ecrouer",     "egorger",     "embrigader", "emprisonner",
      "encercler",  "enlever",  "enroler",    "evacuer",    "executer",    "expulser",    "exterminer", "faucher",
      "fouetter",   "fusiller", "gracier",    "heberger",   "incarcerer",  "interpeller", "kidnapper",  "lapider",
      "liberer",    "liquider", "lyncher",    "maltraiter", "massacrer",   "mitrailler",  "molester",   "mutiler",
      "parquer",    "pendre",   "persecuter", "poignarder", "pourchasser", "proteger",    "rapatrier",  "recruter",
      "recueillir", "refouler", "relacher",   "repecher",   "retenir",     "sauver",      "secourir",   "sequestrer",
      "soigner",    "tabasser", "torturer",   "traquer",    "tuer",        "violenter",   "violer",     "bousculer"};
  return among(verb, verbs);
}

bool answers(std::string_view verb) {
  constexpr std::array<std::string_view, 9> verbs{"accueillir", "decliner", "ecouter", "entendre", "etudier",
                                                  "examiner",   "recevoir", "refuser", "suivre"};
  return among(verb, verbs);
}

bool judges(std::string_view verb) {
  constexpr std::array<std::string_view, 35> verbs{
      "accepter",  "annuler",   "applaudir", "approuver",   "avaliser",  "balayer",  "braver",
      "combattre", "condamner", "contester", "critiquer",   "defier",    "denoncer", "desapprouver",
      "detourner", "ecarter",   "exiger",    "ignorer",     "juger",     "moquer",   "qualifier",
      "railler",   "reclamer",  "recuser",   "refuter",     "regretter", "rejeter",  "reprouver",
      "repousser", "saluer",    "signaler",  "stigmatiser", "valider",   "entraver", "bloquer"};
  return among(verb, verbs);
}

bool takes_from(std::string_view verb) {
  constexpr std::array<std::string_view, 30> verbs{
      "accuser",    "blamer",     "chasser",    "confirmer", "critiquer", "dechoir",    "decharger", "delivrer",
      "demettre",   "deposseder", "depouiller", "destituer", "ecarter",   "exclure",    "expulser",  "feliciter",
      "interroger", "juger",      "limoger",    "maintenir", "pardonner", "poursuivre", "priver",    "punir",
      "reconduire", "relever",    "remercier",  "reprocher", "retablir",  "sanctionner"};
  return among(verb, verbs);
}

bool is_impersonal(std::string_view verb) {
  constexpr std::array<std::string_view, 13> verbs{"agir",    "arriver",  "convenir", "exister", "falloir",
                                                   "manquer", "paraitre", "pleuvoir", "rester",  "sembler",
                                                   "suffire", "valoir",   "resulter"};
  return among(verb, verbs);
}

bool is_modal(std::string_view verb) {
  constexpr std::array<std::string_view, 6> verbs{"aller", "devoir", "pouvoir", "vouloir", "compter", "entendre"};
  return among(verb, verbs);
}

bool is_of_deeds(std::string_view adjective) {
  constexpr std::array<std::string_view, 20> adjectives{
      "absurde",   "clair",      "dangereux", "difficile", "essentiel",  "facile", "hors",
      "important", "impossible", "inutile",   "legitime",  "necessaire", "normal", "possible",
      "premature", "probable",   "question",  "temps",     "urgent",     "vrai"};
  return among(adjective, adjectives);
}

}  // namespace entente
