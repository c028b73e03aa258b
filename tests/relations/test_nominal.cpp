#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("whoever does what a noun says is found, and whom it meets") {
  const std::map<std::string, std::string> cases{
      {"Oslo a demandé à Lima la libération d'Anna.",
       "Lima RETREAT Anna requested; Oslo REQUEST Lima asserted; Oslo SUPPORT Anna asserted"},
      {"Oslo réclame la libération immédiate d'Anna.", "Oslo SUPPORT Anna asserted"},
      {"Anna a été arrêtée par la Fédération. Oslo réclame la libération d'Anna.",
       "Fédération COERCE Anna asserted; Fédération RETREAT Anna requested; Oslo REQUEST Fédération asserted; "
       "Oslo SUPPORT Anna asserted"},
      {"Oslo exige de Lima le retrait de ses troupes de Quito.",
       "Lima RETREAT Quito requested; Oslo REQUEST Lima asserted"},
      {"Oslo a demandé à Lima la libération de Quito.", "Oslo REQUEST Lima asserted"},
      {"Oslo a réclamé le retrait de Quito des forces de Lima.",
       "Lima RETREAT Quito requested; Oslo REQUEST Lima asserted"},
      {"Oslo a annoncé le retrait de ses troupes de Lima.", "Oslo RETREAT Lima asserted"},
      {"Oslo va retirer mille hommes de Lima.", "Oslo RETREAT Lima planned"},
      {"Le démembrement de Lima par Oslo inquiète la presse.", "Oslo COERCE Lima asserted"},
      {"La loi rattache à Oslo Lima.", "Oslo COERCE Lima asserted"},
      {"Lima dénonce l'exécution, jeudi à Quito, par la Fédération, d'Anna.",
       "Fédération ASSAULT Anna asserted; Lima ACCUSE Fédération asserted"},
      {"La Fédération est à la tête de l'offensive contre Lima.", "Fédération ASSAULT Lima asserted"},
      {"Anna a été arrêtée à la suite d'une plainte de l'Observatoire.", "Observatoire ACCUSE Anna asserted"},
      {"Anna a visité Lima à la suite d'une invitation de l'Observatoire.", "Anna CONSULT Lima asserted"},
      {"Anna a été tuée, selon Lima, par la Fédération.",
       "Fédération ASSAULT Anna asserted, says Lima; Lima ACCUSE Fédération asserted"},
      {"La Fédération a organisé une marche. Lima a interdit la marche.", "Lima COERCE Fédération asserted"},
      {"L'embargo décrété par l'Observatoire contre Lima reste en vigueur.", "Observatoire SANCTION Lima asserted"},
      {"Anna est soutenue par Oslo, la Fédération et six autres groupes.",
       "Fédération SUPPORT Anna asserted; Oslo SUPPORT Anna asserted"},
      {"Les milices soutenues par Oslo ont attaqué Lima.", ""},
      {"Quito dénonce l'assaut mené par Oslo contre Lima.", "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"L'assaut de la Fédération contre Lima a continué.", "Fédération ASSAULT Lima asserted"},
      {"La mort d'Anna dans une attaque de la Fédération reste un drame.", "Fédération ASSAULT Anna asserted"},
      {"La levée des sanctions de l'Observatoire contre Lima est attendue.", "Observatoire CONCEDE Lima requested"},
      {"Oslo a transféré mercredi le contrôle de la province à Lima.", "Oslo RETREAT Lima asserted"},
  };
  test::check_file("nominal.conllu", cases, test::people);
}

TEST_CASE("lists after \"entre\", promises of money and plain verbs of force give their parties") {
  const std::map<std::string, std::string> cases{
      {"Une réunion entre Oslo, Lima et Quito se tiendra jeudi.",
       "Lima CONSULT Quito asserted; Oslo CONSULT Lima asserted; Oslo CONSULT Quito asserted"},
      {"Oslo a promis un milliard d'euros à Lima.", "Oslo AID Lima planned"},
      {"Oslo a accordé deux milliards de dollars à Lima.", "Oslo AID Lima asserted"},
      {"Des milices de la Fédération bombardaient Lima.", "Fédération ASSAULT Lima asserted"},
      {"La police de Lima a fait usage de la force contre Anna.", "Lima ASSAULT Anna asserted"},
      {"« Oslo a violé la trêve », a affirmé Lima.", "Lima ACCUSE Oslo asserted"},
  };
  test::check_file("plain.conllu", cases, test::people);
}
