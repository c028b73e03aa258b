#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("whom force, relief and sanctions meet is found behind lists, insertions and places") {
  const std::map<std::string, std::string> cases{
      {"Oslo a débloqué jeudi dix millions de couronnes en faveur de Lima, de Quito et de la Fédération.",
       "Oslo AID Fédération asserted; Oslo AID Lima asserted; Oslo AID Quito asserted"},
      {"Oslo a accordé à Lima un prêt de dix millions.", "Oslo AID Lima asserted"},
      {"Oslo a pris pour cible, dans la nuit, plusieurs positions de Lima.", "Oslo ASSAULT Lima asserted"},
      {"La Fédération, dont les navires sont harcelés par Lima, se tait.", "Lima COERCE Fédération asserted"},
      {"Oslo a débloqué un million pour la Fédération à Quito.", "Oslo AID Fédération asserted"},
      {"L'occupation de Lima par Oslo a duré dix ans.", "Oslo COERCE Lima asserted"},
      {"Oslo a fermé lundi le gazoduc de Lima.", "Oslo COERCE Lima asserted"},
      {"Oslo a repoussé une offensive de Lima sur Quito.", "Oslo ASSAULT Lima asserted"},
      {"Oslo a envahi Lima en mai.", "Oslo COERCE Lima asserted"},
      {"Oslo a demandé l'aide de Lima.", "Lima AID Oslo requested; Oslo REQUEST Lima asserted"},
      {"Oslo a sollicité la protection de Quito.", "Oslo REQUEST Quito asserted; Quito AID Oslo requested"},
      {"Oslo n'a pas demandé l'aide de Lima.", "Oslo REQUEST Lima denied"},
      {"Oslo fournira des secours à la Fédération.", "Oslo AGREE Fédération planned; Oslo AID Fédération planned"},
      {"Oslo a proposé à Lima de partir.", "Oslo REQUEST Lima asserted"},
      {"Anna a été placée sous mandat de dépôt par la Fédération.", "Fédération COERCE Anna asserted"},
      {"Oslo a inscrit la Fédération sur sa liste noire.", "Oslo SANCTION Fédération asserted"},
      {"Oslo a violé la souveraineté de Quito.", "Oslo COERCE Quito asserted"},
      {"Oslo a largué de la farine à la Fédération.", "Oslo AID Fédération asserted"},
      {"L'arrestation par Oslo de membres de la Fédération a choqué Quito.",
       "Oslo COERCE Fédération asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a ouvert le feu sur une barque de Lima.", "Oslo ASSAULT Lima asserted"},
      {"Une bombe posée par la Fédération a tué Anna.", "Fédération ASSAULT Anna asserted"},
      {"La torture est courante dans les prisons de Quito à l'encontre de la Fédération.",
       "Quito ASSAULT Fédération asserted"},
      {"Oslo a brûlé des terres appartenant à Lima.", "Oslo ASSAULT Lima asserted"},
      {"Oslo a officialisé sa demande d'appui à Lima.", "Lima SUPPORT Oslo requested; Oslo REQUEST Lima asserted"},
      {"Oslo et Lima ont décrété une trêve de six mois.", "Oslo RETREAT Lima asserted"},
      {"Oslo a assigné Anna à résidence.", "Oslo COERCE Anna asserted"},
      {"La révocation par Oslo de membres de la Fédération a choqué Quito.",
       "Oslo SANCTION Fédération asserted; Quito ACCUSE Oslo asserted"},
      {"La loi place l'Observatoire sous la coupe de Lima.", "Lima COERCE Observatoire asserted"},
  };
  test::check_file("force.conllu", cases, test::people);
}
