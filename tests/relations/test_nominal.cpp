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
       "Fédération COERCE Anna asserted; Fédération RETREAT Anna requested; Oslo SUPPORT Anna asserted"},
      {"Oslo exige de Lima le retrait de ses troupes de Quito.",
       "Lima RETREAT Quito requested; Oslo REQUEST Lima asserted"},
      {"Oslo a demandé à Lima la libération de Quito.", "Oslo REQUEST Lima asserted"},
      {"Oslo a réclamé le retrait de Quito des forces de Lima.",
       "Lima RETREAT Quito requested; Oslo REQUEST Lima asserted"},
      {"Oslo a annoncé le retrait de ses troupes de Lima.", "Oslo RETREAT Lima asserted"},
      {"Oslo va retirer mille hommes de Lima.", "Oslo RETREAT Lima planned"},
  };
  test::check_file("nominal.conllu", cases, test::people);
}
