#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

Actors bodies(const Document& document) {
  return test::with(test::cities(document), document,
                    {{"Anna", ActorKind::person},
                     {"Tribunal", ActorKind::organisation},
                     {"Fédération", ActorKind::organisation},
                     {"Observatoire", ActorKind::organisation},
                     {"Parlement", ActorKind::organisation}});
}

}  // namespace

TEST_CASE("what is rejected, backed or denied is of whoever made or said it, where the article tells") {
  const std::map<std::string, std::string> cases{
      {"Oslo a présenté un plan de relance. Lima l'a rejeté.", "Lima REJECT Oslo asserted"},
      {"Quito a déposé une résolution. Lima et Oslo l'ont soutenue.",
       "Lima SUPPORT Quito asserted; Oslo SUPPORT Quito asserted"},
      {"Quito réclame une hausse des salaires. Lima s'y oppose.", "Lima REJECT Quito asserted"},
      {"Oslo exige le départ des ambassadeurs. Lima s'y refuse.", "Lima REJECT Oslo asserted"},
      {"Oslo a présenté une carte. Lima l'a rejeté.", ""},
      {"Le Tribunal a condamné Anna à deux ans de prison. Quito conteste le jugement.",
       "Quito REJECT Tribunal asserted; Tribunal SANCTION Anna asserted"},
      {"Quito proteste contre un projet de loi. Le Parlement se réunit mardi.", "Quito PROTEST Parlement asserted"},
      {"Quito proteste contre le froid. Le Parlement se réunit mardi.", ""},
      {"Lima a publié un projet de traité. Oslo a rejeté le texte.", "Oslo REJECT Lima asserted"},
      {"Oslo accuse Lima de fraude. Lima s'en défend.", "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo accuse Lima de fraude, ce que conteste Quito.", "Oslo ACCUSE Lima asserted; Quito REJECT Oslo asserted"},
      {"Lima a armé des bandes, affirme Oslo. Lima a démenti ces informations.", "Lima REJECT Oslo asserted"},
      {"Oslo a accusé Lima de fraude. Lima a répliqué que les chiffres étaient bons.",
       "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo a visité un musée. Lima a répliqué que les chiffres étaient bons.", ""},
      {"Anna accuse Oslo de fraude. Oslo a réagi à ces propos en rejetant toute accusation.",
       "Anna ACCUSE Oslo asserted; Oslo REJECT Anna asserted"},
      {"Oslo accuse Lima de fraude. Lima dément.", "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Lima a armé des bandes, selon Oslo, ce que dément Lima.", "Lima REJECT Oslo asserted"},
      {"La Fédération critique le manque de coopération de Lima.", "Fédération ACCUSE Lima asserted"},
      {"L'Observatoire critique vivement la politique d'Oslo.", "Observatoire ACCUSE Oslo asserted"},
      {"L'Observatoire critique l'arrestation d'Anna par Lima.",
       "Lima COERCE Anna asserted; Observatoire ACCUSE Lima asserted"},
      {"Lima dément avoir bombardé Quito.", "Lima ASSAULT Quito denied"},
      {"Dans une situation critique, la ville de Lima attend.", ""},
      {"Lima n'entend pas céder aux exigences d'Oslo.", "Lima REJECT Oslo asserted"},
      {"Lima ne veut pas accepter le plan d'Oslo.", "Lima REJECT Oslo asserted"},
      {"Lima a défendu le plan d'Oslo.", "Lima SUPPORT Oslo asserted"},
      {"Oslo a expulsé Anna. Quito s'en est alarmée.", "Oslo COERCE Anna asserted; Quito ACCUSE Oslo asserted"},
      {"Le Tribunal a condamné Anna à deux ans de prison. Quito s'en est réjouie.",
       "Quito SUPPORT Tribunal asserted; Tribunal SANCTION Anna asserted"},
      {"Lima a refusé de dissoudre la Fédération, comme l'exigeait Oslo.",
       "Lima COERCE Fédération denied; Lima REJECT Oslo asserted; Oslo REQUEST Lima asserted"},
      {"Oslo a rejeté l'initiative de Quito. Lima a combattu le texte.",
       "Lima REJECT Quito asserted; Oslo REJECT Quito asserted"},
      {"Oslo a annoncé son intention de soutenir Lima.", "Oslo SUPPORT Lima planned"},
      {"Lima n'a pas l'intention de céder aux exigences d'Oslo.", "Lima REJECT Oslo asserted"},
      {"Quito a salué l'attitude « responsable » d'Anna.", "Quito SUPPORT Anna asserted"},
      {"Lima rejette le qualificatif de puissance occupante employé par la Fédération.",
       "Lima REJECT Fédération asserted"},
  };
  test::check_file("acts.conllu", cases, bodies);
}
