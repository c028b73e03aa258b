#include "graph/labels.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

// Types read as source, label, target.
constexpr Wording labels[] = {
    {"ACCUSE", "accuses", "accuse"},
    {"AGREE", "agrees with", "s'accorde avec"},
    {"AID", "aids", "aide"},
    {"ALLY", "is an ally of", "est allié de"},
    {"ASSAULT", "attacks", "attaque"},
    {"COERCE", "coerces", "contraint"},
    {"CONCEDE", "yields to", "cède à"},
    {"CONSULT", "talks with", "s'entretient avec"},
    {"COOPERATE", "cooperates with", "coopère avec"},
    {"DISAGREE", "disagrees with", "s'oppose à"},
    {"HOLDS_OFFICE", "holds office in", "exerce une fonction dans"},
    {"MEMBER_OF", "is a member of", "est membre de"},
    {"MOBILIZE", "mobilises against", "se mobilise contre"},
    {"PART_OF", "is part of", "fait partie de"},
    {"PROTEST", "protests against", "proteste contre"},
    {"REJECT", "rejects", "rejette"},
    {"REQUEST", "makes a request of", "demande à"},
    {"RETREAT", "gives way to", "recule devant"},
    {"SANCTION", "sanctions", "sanctionne"},
    {"SUPPORT", "supports", "soutient"},
    {"THREATEN", "threatens", "menace"},
    {"asserted", "asserted", "affirmé"},
    {"planned", "planned", "prévu"},
    {"requested", "requested", "demandé"},
    {"hypothetical", "hypothetical", "supposé"},
    {"denied", "denied", "nié"},
    {"verbal cooperation", "verbal cooperation", "coopération verbale"},
    {"material cooperation", "material cooperation", "coopération matérielle"},
    {"verbal conflict", "verbal conflict", "conflit verbal"},
    {"material conflict", "material conflict", "conflit matériel"},
    {"structure", "structure", "structure"},
    {"person", "person", "personne"},
    {"country", "country", "pays"},
    {"organisation", "organisation", "organisation"},
    {"group", "group", "groupe"},
    {"place", "place", "lieu"},
    {"abduct", "abduction", "enlèvement"},
    {"access", "access", "accès"},
    {"aerial", "from the air", "aérien"},
    {"allege", "allegation", "allégation"},
    {"arrest", "arrest", "arrestation"},
    {"assist", "assistance", "assistance"},
    {"beat", "beating", "coups"},
    {"boycott", "boycott", "boycott"},
    {"ceasefire", "ceasefire", "cessez-le-feu"},
    {"censor", "censorship", "censure"},
    {"change", "change", "changement"},
    {"convict", "conviction", "condamnation"},
    {"crowd-control", "crowd control", "maintien de l'ordre"},
    {"curfew", "curfew", "couvre-feu"},
    {"cyber", "cyber", "cyber"},
    {"demo", "demonstration", "manifestation"},
    {"deport", "deportation", "expulsion"},
    {"destroy", "destruction", "destruction"},
    {"disapprove", "disapproval", "désapprobation"},
    {"disarm", "disarmament", "désarmement"},
    {"discontinue", "discontinuation", "interruption"},
    {"drone", "drone", "drone"},
    {"expel", "expulsion", "renvoi"},
    {"explosives", "explosives", "explosifs"},
    {"firearms", "firearms", "armes à feu"},
    {"heavy-weapons", "heavy weapons", "armes lourdes"},
    {"hunger", "hunger strike", "grève de la faim"},
    {"investigate", "investigation", "enquête"},
    {"martial-law", "martial law", "loi martiale"},
    {"meet", "meeting", "rencontre"},
    {"militia", "militia", "milice"},
    {"misinformation", "misinformation", "désinformation"},
    {"multilateral", "multilateral", "multilatéral"},
    {"obstruct", "obstruction", "blocage"},
    {"phone", "by telephone", "par téléphone"},
    {"police", "police", "police"},
    {"primitive", "simple weapons", "armes simples"},
    {"relations", "relations", "relations"},
    {"release", "release", "libération"},
    {"resign", "resignation", "démission"},
    {"restrict", "restriction", "restriction"},
    {"riot", "riot", "émeute"},
    {"seize", "seizure", "saisie"},
    {"sexual", "sexual violence", "violence sexuelle"},
    {"strike", "strike", "grève"},
    {"suicide-attack", "suicide attack", "attentat-suicide"},
    {"targeted", "targeted killing", "assassinat ciblé"},
    {"territory", "territory", "territoire"},
    {"third-party", "third party", "par un tiers"},
    {"torture", "torture", "torture"},
    {"troops", "troops", "troupes"},
    {"unconventional", "unconventional", "non conventionnel"},
    {"vandalize", "vandalism", "vandalisme"},
    {"violence", "violence", "violence"},
    {"visit", "visit", "visite"},
    {"weapons", "weapons", "armes"},
    {"withdraw", "withdrawal", "retrait"},
    {"withhold", "withholding", "rétention"},
    {"yield", "yielding", "concession"},
    {"Acts", "Acts", "Agit"},
    {"Is acted upon", "Is acted upon", "Subit"},
    {"Says", "Says", "Dit"},
    {"Tells", "Tells", "Raconte"},
    {"written", "written", "écrit"},
    {"names", "names", "nomme"},
    {"in", "in", "dans"},
    {"article", "article", "article"},
    {"articles", "articles", "articles"},
    {"undated", "undated", "sans date"},
    {"abducted", "abducted", "enlevés"},
    {"arrested", "arrested", "arrêtés"},
    {"casualties", "casualties", "tués et blessés"},
    {"convicted", "convicted", "condamnés"},
    {"deployed", "deployed", "déployés"},
    {"expelled", "expelled", "expulsés"},
    {"killed", "killed", "tués"},
    {"missing", "missing", "disparus"},
    {"released", "released", "libérés"},
    {"sanctioned", "sanctioned", "sanctionnés"},
    {"wounded", "wounded", "blessés"},
    {"according to", "according to", "selon"},
    {"that", "that", "que"},
    {"and", "and", "et"},
    {"more", "more", "de plus"},
};

constexpr Wording columns[] = {
    {"actor", "actor", "acteur"},
    {"community", "community", "communauté"},
    {"confidence", "confidence", "certitude"},
    {"counts", "counts", "nombres"},
    {"degree", "degree", "degré"},
    {"edges", "edges", "arêtes"},
    {"first_date", "first date", "première date"},
    {"from_actor", "acting source", "acteur source"},
    {"kind", "kind", "nature"},
    {"last_date", "last date", "dernière date"},
    {"measure", "measure", "mesure"},
    {"incoming", "incoming", "reçues"},
    {"material_conflict", "material conflict", "conflit matériel"},
    {"material_cooperation", "material cooperation", "coopération matérielle"},
    {"modality", "modality", "modalité"},
    {"month", "month", "mois"},
    {"outgoing", "outgoing", "émises"},
    {"pair", "pair", "paire"},
    {"path", "path", "chemin"},
    {"quad", "quad class", "classe"},
    {"relations_a", "relations of A", "relations de A"},
    {"relations_b", "relations of B", "relations de B"},
    {"role", "role", "fonction"},
    {"speaker", "speaker", "selon"},
    {"step", "step", "étape"},
    {"target", "target", "cible"},
    {"to_actor", "acting target", "acteur cible"},
    {"types_a", "with A", "avec A"},
    {"types_b", "with B", "avec B"},
    {"until", "until", "jusqu'à"},
    {"value", "value", "valeur"},
    {"verbal_conflict", "verbal conflict", "conflit verbal"},
    {"verbal_cooperation", "verbal cooperation", "coopération verbale"},
    {"weight", "weight", "poids"},
    {"year", "year", "année"},
};

std::string_view in_language(const Wording& one, Language language) {
  return language == Language::french ? one.french : one.english;
}

}  // namespace

std::span<const Wording> all_wordings() {
  return labels;
}

std::string_view label(std::string_view code, Language language) {
  if (language == Language::none) return code;
  const auto* const found =
      std::find_if(std::begin(labels), std::end(labels), [&](const Wording& one) { return one.code == code; });
  return found == std::end(labels) ? code : in_language(*found, language);
}

std::string_view column_label(std::string_view column, Language language) {
  if (language == Language::none) return column;
  const auto* const found =
      std::find_if(std::begin(columns), std::end(columns), [&](const Wording& one) { return one.code == column; });
  return found == std::end(columns) ? column : in_language(*found, language);
}

bool holds_codes(std::string_view column) {
  constexpr std::array<std::string_view, 5> names{"type", "mode", "modality", "quad", "kind"};
  return std::find(names.begin(), names.end(), column) != names.end();
}

}  // namespace entente
