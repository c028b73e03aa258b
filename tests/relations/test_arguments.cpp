#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

std::vector<Document> texts() {
  const std::string file = std::string(ENTENTE_SOURCE_DIR) + "/tests/relations/data/arguments.conllu";
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return test::documents(text.str(), file);
}

std::string found(const Document& document) {
  const Actors actors = test::people(document);
  std::string result;
  for (const std::string& line :
       test::lines(find_relations(document, actors, test::french(), Date{2018, 4, 6}), actors))
    result += (result.empty() ? "" : "; ") + line;
  return result;
}

}  // namespace

TEST_CASE("who acts and who is acted upon is found in clauses of all forms, and left open where it is not told") {
  const std::map<std::string, std::string> cases{
      {"L'Observatoire, figure de proue du quartier, a réclamé mercredi le départ d'Anna.",
       "Observatoire REQUEST Anna asserted"},
      {"Oslo, Quito et Lima se sont opposés à cet arrangement.", ""},
      {"Oslo a invité Lima à libérer Anna.", "Lima RETREAT Anna requested; Oslo REQUEST Lima asserted"},
      {"Anna a salué la trêve entre Lima et Quito.",
       "Anna SUPPORT Lima asserted; Anna SUPPORT Quito asserted; Lima RETREAT Quito asserted"},
      {"Oslo a écarté une coalition avec Lima.", "Oslo ALLY Lima denied; Oslo REJECT Lima asserted"},
      {"Oslo a porté plainte contre Lima. Quito a traité la plainte d'absurde.",
       "Oslo ACCUSE Lima asserted; Quito ACCUSE Oslo asserted"},
      {"La presse connaît Anna. Oslo a procédé à son arrestation.", ""},
      {"Oslo a bombardé Lima. Quito a dénoncé l'annonce de son successeur.", "Oslo ASSAULT Lima asserted"},
      {"Oslo a interpellé Anna. Lima a aussi été interpellée.", "Oslo COERCE Anna asserted; Oslo COERCE Lima asserted"},
      {"La Fédération soutient Quito. Dans la rue, l'opposant Anna a été débouté par la Fédération.",
       "Fédération REJECT Anna asserted; Fédération SUPPORT Quito asserted"},
      {"Oslo accuse Lima de soutenir cette grève, ce que Lima a toujours démenti.",
       "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo a accusé Lima de complicité. Lima a démenti ces propos.",
       "Lima REJECT Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo et Lima s'accusent de mensonge.", "Lima ACCUSE Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Anna, Quito, l'Observatoire et Lima ont condamné la Fédération.",
       "Anna ACCUSE Fédération asserted; Lima ACCUSE Fédération asserted; Observatoire ACCUSE Fédération asserted; "
       "Quito ACCUSE Fédération asserted"},
      {"Oslo a rompu avec Lima. Oslo a critiqué son voisin.", "Oslo ACCUSE Lima asserted; Oslo DISAGREE Lima asserted"},
      {"Hier, Anna a reproché à Lima son soutien à la Fédération.",
       "Anna ACCUSE Lima asserted; Lima SUPPORT Fédération asserted, says Anna"},
      {"Lima reste calme. Oslo a retiré ses soldats de la mission internationale.", ""},
      {"Anna a quitté Oslo hier. Quito l'accuse de mensonge.",
       "Anna RETREAT Oslo asserted; Quito ACCUSE Anna asserted"},
      {"Anna reste à Oslo. Lima lui a rendu visite dimanche.", "Lima CONSULT Anna asserted"},
      {"Anna reste à Oslo. La Fédération les a critiqués.", ""},
      {"La Fédération a reçu Anna pour lui demander de libérer Lima.",
       "Anna RETREAT Lima requested; Fédération CONSULT Anna asserted; Fédération REQUEST Anna asserted"},
      {"La résolution venait d'Oslo. Quito et Lima l'avaient soutenue.", ""},
      {"L'Observatoire fut attaqué par Oslo. Anna a porté plainte contre lui.",
       "Anna ACCUSE Observatoire asserted; Oslo ASSAULT Observatoire asserted"},
      {"Oslo a critiqué Lima. Lima a présenté ses excuses. Oslo a accepté ces excuses.",
       "Oslo ACCUSE Lima asserted; Oslo CONCEDE Lima asserted"},
      {"Oslo a condamné Lima hier. Oslo a menacé de prendre des mesures.",
       "Oslo ACCUSE Lima asserted; Oslo THREATEN Lima asserted"},
      {"Oslo a annulé les exercices avec Lima.", "Oslo SANCTION Lima asserted"},
      {"« Lima soutient Quito », a déclaré Anna. « Oslo a attaqué Lima. »",
       "Anna ACCUSE Oslo asserted; Lima SUPPORT Quito asserted, says Anna; Oslo ASSAULT Lima asserted, says Anna"},
      {"Anna s'est montrée très claire : « Oslo a attaqué Lima. »",
       "Anna ACCUSE Oslo asserted; Oslo ASSAULT Lima asserted, says Anna"},
      {"Oslo a critiqué Lima lors d'un entretien avec Quito.",
       "Oslo ACCUSE Lima asserted; Oslo CONSULT Quito asserted"},
      {"Oslo et Lima sont convenus de protéger Quito.",
       "Lima AID Quito planned; Oslo AGREE Lima asserted; Oslo AID Quito planned"},
      {"La Fédération reste un partenaire de Lima.", "Fédération ALLY Lima asserted"},
      {"Oslo a attaqué Lima. Quito a invité la Fédération à refuser toute aide.",
       "Oslo ASSAULT Lima asserted; Quito REQUEST Fédération asserted"},
      {"Oslo accuse Lima de soutenir Quito, ce que Lima conteste depuis longtemps.",
       "Lima REJECT Oslo asserted; Lima SUPPORT Quito asserted, says Oslo; Oslo ACCUSE Lima asserted"},
      {"Anna, qui connaît bien le dossier, a demandé à la Fédération de libérer Lima.",
       "Anna REQUEST Fédération asserted; Fédération RETREAT Lima requested"},
      {"Hier, la Fédération et l'Observatoire, qui ont critiqué Oslo, ont soutenu Lima.",
       "Fédération ACCUSE Oslo asserted; Fédération SUPPORT Lima asserted; Observatoire ACCUSE Oslo asserted; "
       "Observatoire SUPPORT Lima asserted"},
      {"Oslo a démenti avoir bombardé Lima.", "Oslo ASSAULT Lima denied"},
      {"Oslo et Lima entretiennent des relations tendues.", "Oslo DISAGREE Lima asserted"},
      {"Oslo et Lima ont signé un accord. Les parties se sont accordées pour réclamer le départ d'Anna.",
       "Lima REQUEST Anna asserted; Oslo AGREE Lima asserted; Oslo REQUEST Anna asserted"},
      {"L'Observatoire a condamné une attaque contre une ville suspectée de cacher Anna.", ""},
      {"Quito a condamné l'attaque attribuée à Oslo.", "Quito ACCUSE Oslo asserted"},
      {"Oslo a attaqué Lima. Quito est ravagée par une longue crise.", "Oslo ASSAULT Lima asserted"},
      {"Anna l'avait aidé à vaincre Lima.", "Anna ASSAULT Lima asserted"},
      {"La Fédération a condamné Anna à neuf mois de prison. Lima a été condamnée à un an de prison.",
       "Fédération SANCTION Anna asserted; Fédération SANCTION Lima asserted"},
      {"Hier, la Fédération avait expulsé l'ambassadeur de Lima, suspendu un accord commercial et critiqué Quito.",
       "Fédération ACCUSE Quito asserted; Fédération SANCTION Lima asserted"},
  };
  std::size_t seen = 0;
  for (const Document& document : texts()) {
    const auto expected = cases.find(std::string(trim(document.text)));
    CAPTURE(std::string(trim(document.text)));
    REQUIRE(expected != cases.end());
    ++seen;
    CHECK(found(document) == expected->second);
  }
  CHECK(seen == cases.size());
}
