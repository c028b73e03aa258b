#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("who acts and who is acted upon is found around openings, relative clauses and gaps") {
  const std::map<std::string, std::string> cases{
      {"Oslo, dont les avions survolaient le port, a accusé Lima.", "Oslo ACCUSE Lima asserted"},
      {"Anna a été la première à reconnaître Oslo.", "Anna SUPPORT Oslo asserted"},
      {"Lima est difficile à convaincre, a jugé Quito.", ""},
      {"Après avoir rencontré Anna, Quito a critiqué Oslo.", "Quito ACCUSE Oslo asserted; Quito CONSULT Anna asserted"},
      {"Dépêchée dimanche par Quito, Anna a accusé Oslo.", "Anna ACCUSE Oslo asserted"},
      {"La Fédération des îles, ruinée et isolée, a une nouvelle fois menacé Quito.",
       "Fédération THREATEN Quito asserted"},
      {"Quelques heures après avoir été condamnée par Quito, Anna a critiqué Oslo.",
       "Anna ACCUSE Oslo asserted; Quito ACCUSE Anna asserted"},
      {"Oslo est opposé à Lima, que Quito soutient.", "Oslo DISAGREE Lima asserted; Quito SUPPORT Lima asserted"},
      {"Quito a limogé Anna, que Lima soutenait.", "Lima SUPPORT Anna asserted; Quito SANCTION Anna asserted"},
      {"Oslo a dit hier à Lima, que Quito soutient.", ""},
      {"Oslo a exhorté Lima à déposer les armes, et Quito à ouvrir sa frontière.",
       "Oslo REQUEST Lima asserted; Oslo REQUEST Quito asserted"},
      {"Oslo accuse Lima de mensonge et Quito de trahison.", "Oslo ACCUSE Lima asserted; Oslo ACCUSE Quito asserted"},
      {"Oslo a demandé à Lima de libérer Anna et à Quito de rouvrir sa frontière.",
       "Lima RETREAT Anna requested; Oslo REQUEST Lima asserted; Oslo REQUEST Quito asserted; Oslo SUPPORT Anna "
       "asserted"},
      {"Oslo a accusé Lima de mensonge et Quito a démissionné.", "Oslo ACCUSE Lima asserted"},
      {"Oslo a exhorté Lima à ouvrir sa frontière.", "Oslo REQUEST Lima asserted"},
      {"Allié de Quito, Oslo a critiqué Lima.", "Oslo ACCUSE Lima asserted; Oslo ALLY Quito asserted"},
      {"Reçue samedi par Oslo, la présidente Anna a salué Lima.",
       "Anna SUPPORT Lima asserted; Oslo CONSULT Anna asserted"},
      {"Oslo a condamné le raid et exigé des excuses de Lima.", "Oslo REQUEST Lima asserted"},
      {"Oslo a critiqué et sanctionné Lima.", "Oslo ACCUSE Lima asserted; Oslo SANCTION Lima asserted"},
      {"Oslo et Lima s'affrontent depuis lundi.", "Oslo DISAGREE Lima asserted"},
      {"Des combats ont opposé jeudi Oslo à Lima.", "Lima ASSAULT Oslo asserted; Oslo ASSAULT Lima asserted"},
      {"Les combats entre Oslo et Lima continuent.", "Lima ASSAULT Oslo asserted; Oslo ASSAULT Lima asserted"},
      {"Oslo a attaqué Lima.", "Oslo ASSAULT Lima asserted"},
      {"Oslo et Lima se rejettent la responsabilité du massacre.",
       "Lima ACCUSE Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo et Lima se vouent une solide inimitié.", "Oslo DISAGREE Lima asserted"},
      {"Anna a appelé Oslo à la grève.", "Anna REQUEST Oslo asserted"},
      {"Anna a appelé à la grève.", ""},
      {"Quito a dépêché Anna.", "Quito REQUEST Anna asserted"},
      {"Oslo cherche à obtenir une réponse rapide de Lima.", "Oslo REQUEST Lima asserted"},
      {"Oslo n'a pas obtenu le soutien de Lima.", "Lima SUPPORT Oslo denied"},
      {"L'opposant Anna, selon la presse, a accusé Lima.", "Anna ACCUSE Lima asserted"},
      {"L'opposante Anna s'est fait arrêter par Oslo.", "Oslo COERCE Anna asserted"},
      {"C'est à Oslo que Lima demande des excuses.", "Lima REQUEST Oslo asserted"},
      {"Oslo souhaite voir Lima critiquer Quito.", "Lima ACCUSE Quito planned"},
      {"Loin de condamner Lima, Oslo a critiqué Quito.", "Oslo ACCUSE Lima denied; Oslo ACCUSE Quito asserted"},
      {"Oslo ne cesse d'accuser Lima.", "Oslo ACCUSE Lima asserted"},
      {"Oslo n'hésite pas à menacer Lima.", "Oslo THREATEN Lima asserted"},
      {"Oslo a cessé d'aider Lima.", "Oslo AID Lima denied"},
      {"Oslo a rencontré, en présence de la presse, la présidente Anna.", "Oslo CONSULT Anna asserted"},
      {"Oslo a déclaré, devant la presse, que Lima avait menti.", "Oslo ACCUSE Lima asserted"},
      {"Oslo soupçonne Anna d'avoir trahi le pays en rencontrant Lima.",
       "Anna CONSULT Lima asserted; Oslo ACCUSE Anna asserted"},
      {"Les soldats d'Oslo ont obligé Anna à quitter Lima.", "Oslo SANCTION Anna asserted"},
      {"Oslo, dont la présidente, Anna, a accusé Lima, se tait.", "Anna ACCUSE Lima asserted"},
      {"Anna est attendue jeudi à Lima.", "Anna CONSULT Lima planned"},
      {"Lundi, à Quito, des heurts ont opposé Oslo à Lima.", "Lima ASSAULT Oslo asserted; Oslo ASSAULT Lima asserted"},
      {"Oslo, à qui Lima refusait des armes, a critiqué Quito.", "Lima REJECT Oslo asserted"},
      {"Oslo soutient Quito, et la Fédération Lima.", "Fédération SUPPORT Lima asserted; Oslo SUPPORT Quito asserted"},
      {"La Fédération comme Oslo ont condamné Lima.", "Fédération ACCUSE Lima asserted; Oslo ACCUSE Lima asserted"},
      {"Sans nommer Lima, la Fédération a critiqué Quito.", "Fédération ACCUSE Quito asserted"},
      {"La Fédération cherche à obtenir le soutien de Lima.",
       "Fédération REQUEST Lima asserted; Lima SUPPORT Fédération requested"},
      {"L'Observatoire n'a ni condamné ni soutenu Lima.", "Observatoire SUPPORT Lima denied"},
  };
  test::check_file("clauses.conllu", cases, test::people);
}
