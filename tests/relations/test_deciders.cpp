#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

Actors bodies(const Document& document) {
  return test::with(
      test::cities(document), document,
      {{"Anna", ActorKind::person}, {"Tribunal", ActorKind::organisation}, {"Fédération", ActorKind::organisation}});
}

}  // namespace

TEST_CASE("decisions, offers, verdicts and texts that others answer or judge are of whoever made them") {
  const std::map<std::string, std::string> cases{
      {"Le Tribunal a confirmé l'élection d'Anna. Quito a contesté une décision qu'elle juge illégale.",
       "Quito REJECT Tribunal asserted; Tribunal SUPPORT Anna asserted"},
      {"Oslo a expulsé Anna. Lima s'est félicitée de la décision.",
       "Lima SUPPORT Oslo asserted; Oslo COERCE Anna asserted"},
      {"Oslo a expulsé Anna. Lima a adopté une décision importante.", "Oslo COERCE Anna asserted"},
      {"Oslo a expulsé Anna. Lima regrette la décision du voisin.", "Oslo COERCE Anna asserted"},
      {"La Fédération a annoncé une grève. Anna a regretté une décision hâtive.", "Anna ACCUSE Fédération asserted"},
      {"Oslo a invité Anna au sommet. Anna a décliné l'invitation.",
       "Anna REJECT Oslo asserted; Oslo CONSULT Anna asserted"},
      {"Oslo a invité Anna au sommet. Quito a décliné l'invitation.", "Oslo CONSULT Anna asserted"},
      {"Oslo a offert des avions à Lima. Lima les a refusés.", "Lima REJECT Oslo asserted; Oslo AGREE Lima asserted"},
      {"Oslo a envahi Lima. Quito a condamné l'invasion.", "Oslo COERCE Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a mené un raid contre Lima. Quito a condamné l'attaque.",
       "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a mené un raid contre Lima. Quito a condamné le froid.", "Oslo ASSAULT Lima asserted"},
      {"Le Tribunal a rendu son jugement. Anna a été condamnée à deux ans de prison.",
       "Tribunal SANCTION Anna asserted"},
      {"Le jury a rendu son avis. Anna a été condamnée à deux ans de prison.", ""},
      {"Oslo a levé l'embargo sur les armes imposé à Lima.", "Oslo CONCEDE Lima asserted"},
      {"Oslo a porté plainte contre Lima, rejointe par Quito.",
       "Oslo ACCUSE Lima asserted; Quito ACCUSE Lima asserted"},
      {"Bien qu'ayant été signé par Oslo, l'accord a été rejeté par Lima.", "Lima REJECT Oslo asserted"},
      {"Le traité a été signé mardi par Oslo. Il a été rejeté par Lima.", "Lima REJECT Oslo asserted"},
      {"Oslo veut renvoyer Anna. Lima s'y est opposée à trois reprises.",
       "Lima REJECT Oslo asserted; Oslo SANCTION Anna planned"},
      {"Oslo propose de punir Quito. Lima fera barrage.",
       "Lima REJECT Oslo planned; Oslo SANCTION Quito planned; Oslo THREATEN Quito asserted"},
      {"La Fédération a annoncé son opposition au projet de réforme élaboré par Oslo.",
       "Fédération REJECT Oslo asserted"},
      {"La Fédération a refusé de participer au dialogue proposé par Lima.", "Fédération REJECT Lima asserted"},
      {"Lima a rejeté à une large majorité le projet présenté par Oslo.", "Lima REJECT Oslo asserted"},
      {"Lima a qualifié d'infondées les accusations d'Oslo.", "Lima REJECT Oslo asserted"},
      {"Anna a remis sa démission. Lima a refusé la démission d'Anna.", "Lima REJECT Anna asserted"},
      {"Le Tribunal a suspendu le décret de Lima.", "Tribunal REJECT Lima asserted"},
      {"Lima a accueilli fraîchement les propositions d'Oslo.", "Lima REJECT Oslo asserted"},
      {"Lima a boycotté la réunion convoquée par Oslo.", "Lima PROTEST Oslo asserted"},
      {"Lima a démenti toute implication, dont Oslo l'accuse.", "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Lima a repoussé les accusations lancées par Oslo.", "Lima REJECT Oslo asserted"},
      {"Lima voit dans l'annonce d'Oslo une provocation grave.", "Lima ACCUSE Oslo asserted"},
      {"Les attaques d'Oslo contre Quito ont été condamnées par Lima.",
       "Lima ACCUSE Oslo asserted; Oslo ASSAULT Quito asserted"},
      {"La Fédération a contesté la motion de censure que Lima a déposée.", "Fédération REJECT Lima asserted"},
      {"Oslo a rouvert les écoles, une décision dénoncée par Lima.", "Lima ACCUSE Oslo asserted"},
      {"Oslo a rouvert les écoles, une idée ancienne chère à Lima.", ""},
      {"Anna a survécu à une motion de défiance déposée par la Fédération.", "Fédération REJECT Anna asserted"},
      {"Le Tribunal a annulé la peine prononcée contre Anna.", "Tribunal CONCEDE Anna asserted"},
      {"Le Tribunal a autorisé l'ouverture d'une enquête visant Anna.", "Tribunal ACCUSE Anna asserted"},
      {"Oslo a renvoyé Anna. Lima, dont les élus ont manifesté contre Quito, s'est félicitée de la décision.",
       "Lima PROTEST Quito asserted; Lima SUPPORT Oslo asserted; Oslo SANCTION Anna asserted"},
      {"Oslo a suspendu son aide à Lima. La Fédération salue l'abandon d'un projet ancien.",
       "Fédération SUPPORT Oslo asserted; Oslo SANCTION Lima asserted"},
      {"Oslo a donné raison à Quito. Lima, dont les élus ont agressé Anna, s'est félicitée de la décision.",
       "Lima ASSAULT Anna asserted; Oslo SUPPORT Quito asserted"},
      {"Oslo appelle Quito au calme. La Fédération, dont les membres ont débrayé contre Lima, a repoussé cet appel.",
       "Fédération REJECT Oslo asserted; Oslo REQUEST Quito asserted"},
      {"Lima a rejeté le projet d'accord, critiqué par Quito.", ""},
      {"Lima juge partial le rapport d'Oslo.", "Lima ACCUSE Oslo asserted"},
  };
  test::check_file("deciders.conllu", cases, bodies);
}
