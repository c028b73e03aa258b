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
       "Lima RETREAT Anna requested; Oslo REQUEST Lima asserted; Oslo REQUEST Quito asserted; "
       "Oslo SUPPORT Anna asserted"},
      {"Oslo a accusé Lima de mensonge et Quito a démissionné.", "Oslo ACCUSE Lima asserted"},
      {"Oslo a exhorté Lima à ouvrir sa frontière.", "Oslo REQUEST Lima asserted"},
  };
  test::check_file("clauses.conllu", cases, test::people);
}
