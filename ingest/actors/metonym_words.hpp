// Nothing in; the verbs, nouns and prepositions out by which it is told whether a capital is a place or who governs
// there.
#pragma once

#include <array>
#include <string_view>

namespace entente::metonym_words {

// Verbs whose object or subject is a place, not those who govern there.
inline constexpr std::array<std::string_view, 40> place_verbs{
    "quitter",  "visiter",   "bombarder", "rejoindre", "gagner",     "atteindre",  "frapper",   "encercler",
    "prendre",  "reprendre", "conquerir", "occuper",   "liberer",    "envahir",    "habiter",   "traverser",
    "attaquer", "detruire",  "abriter",   "compter",   "situer",     "fuir",       "evacuer",   "controler",
    "pilonner", "tomber",    "assieger",  "survoler",  "accueillir", "contourner", "raser",     "toucher",
    "secouer",  "dater",     "devenir",   "ravager",   "couper",     "tenir",      "paralyser", "boucler"};

// Verbs by which a town only lies, holds or becomes something: as their subject it is no government.
inline constexpr std::array<std::string_view, 7> still_verbs{"abriter", "compter", "situer",    "tomber",
                                                             "dater",   "devenir", "accueillir"};

// Verbs that are done to somebody by means of "à".
inline constexpr std::array<std::string_view, 68> recipient_verbs{
    "demander",    "reprocher",  "imposer",   "livrer",    "vendre",   "annoncer",   "promettre",   "rappeler",
    "repondre",    "opposer",    "dire",      "accorder",  "donner",   "offrir",     "fournir",     "remettre",
    "adresser",    "ordonner",   "interdire", "permettre", "proposer", "refuser",    "enjoindre",   "signifier",
    "transmettre", "preter",     "payer",     "acheter",   "declarer", "lancer",     "parler",      "allier",
    "lier",        "emprunter",  "ceder",     "retirer",   "suggerer", "conseiller", "recommander", "reclamer",
    "obeir",       "resister",   "nuire",     "deplaire",  "infliger", "notifier",   "intimer",     "imputer",
    "attribuer",   "octroyer",   "pardonner", "disputer",  "devoir",   "tendre",     "nier",        "denier",
    "facturer",    "appartenir", "incomber",  "conceder",  "garantir", "restituer",  "laisser",     "savoir",
    "expliquer",   "confier",    "verser",    "arracher"};
// Those that something comes from by means of "de".
inline constexpr std::array<std::string_view, 9> giver_verbs{
    "exiger", "obtenir", "attendre", "requerir", "solliciter", "recevoir", "apprendre", "esperer", "vouloir"};

// Verbs of going, lying and seeing: nothing is done to their object.
inline constexpr std::array<std::string_view, 16> harmless_verbs{
    "rallier", "rejoindre", "gagner",  "atteindre", "traverser", "habiter", "abriter",   "compter",
    "situer",  "relier",    "visiter", "desservir", "dater",     "devenir", "retrouver", "connaitre"};

// Verbs by which people leave a place: "évacués de X", "se retirer de X" is done to the place too.
inline constexpr std::array<std::string_view, 6> leaving_verbs{"evacuer",  "retirer", "chasser",
                                                               "expulser", "deloger", "retrait"};

inline constexpr std::array<std::string_view, 20> place_words{
    "a",    "en",     "dans", "au",  "aux",       "vers", "depuis",  "pres",    "hors", "jusqu'",
    "chez", "autour", "par",  "via", "a travers", "sous", "jusqu'a", "pres de", "sur",  "jusque"};
inline constexpr std::array<std::string_view, 11> actor_words{"contre",  "avec", "envers", "entre", "selon", "pour",
                                                              "d'apres", "face", "vis",    "sans",  "aupres"};

// Nouns of what a state does or suffers: "la pression sur Damas", "les relations entre Paris et Moscou", "la position
// de Berlin".
inline constexpr std::array<std::string_view, 147> political_nouns{
    "pression",     "relation",      "position",      "soutien",        "appel",       "accord",
    "politique",    "decision",      "reponse",       "reaction",       "sanction",    "influence",
    "alliance",     "message",       "allie",         "volonte",        "refus",       "demande",
    "feu",          "offre",         "ambition",      "interet",        "menace",      "diplomatie",
    "initiative",   "proposition",   "veto",          "promesse",       "accusation",  "negociation",
    "discussion",   "tension",       "crise",         "rupture",        "dialogue",    "rapprochement",
    "conflit",      "differend",     "partenaire",    "engagement",     "concession",  "silence",
    "critique",     "aval",          "effort",        "mediation",      "ingerence",   "provocation",
    "exigence",     "attitude",      "condamnation",  "revendication",  "strategie",   "intention",
    "ultimatum",    "avertissement", "assurance",     "consigne",       "ordre",       "protestation",
    "riposte",      "mainmise",      "tutelle",       "emprise",        "rivalite",    "cooperation",
    "partenariat",  "opposition",    "declaration",   "dementi",        "invitation",  "candidature",
    "comportement", "programme",     "arsenal",       "aide",           "projet",      "plan",
    "vote",         "role",          "avis",          "version",        "explication", "excuse",
    "argument",     "objectif",      "priorite",      "adversaire",     "rival",       "ennemi",
    "regime",       "courage",       "determination", "chantage",       "arrogance",   "agressivite",
    "exclusion",    "adhesion",      "isolement",     "responsabilite", "implication", "complicite",
    "passivite",    "inaction",      "faiblesse",     "hostilite",      "solidarite",  "gratitude",
    "remerciement", "felicitation",  "requete",       "grief",          "reproche",    "ligne",
    "doctrine",     "discours",      "propagande",    "manoeuvre",      "mefiance",    "colere",
    "ire",          "irritation",    "embarras",      "souhait",        "inquietude",  "preoccupation",
    "desaccord",    "divergence",    "contentieux",   "litige",         "brouille",    "querelle",
    "rhetorique",   "posture",       "choix",         "tort",           "incapacite",  "capacite",
    "desir",        "reve",          "crainte",       "espoir",         "tentative",   "obstination",
    "reticence",    "serment",       "voeu"};

inline constexpr std::array<std::string_view, 13> attacks{
    "attaque",      "offensive", "raid",    "assaut",    "frappe",    "attentat", "tir",
    "bombardement", "roquette",  "missile", "incursion", "operation", "agression"};
// "marcher sur X"
inline constexpr std::array<std::string_view, 6> moving_verbs{"marcher", "avancer", "foncer",
                                                              "fondre",  "tirer",   "progresser"};

}  // namespace entente::metonym_words
