#include <doctest/doctest.h>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("to say something of somebody or to somebody is to blame, to praise or to ask them") {
  const std::map<std::string, std::string> cases{
      {"« Cessez de tirer », a lancé Oslo à Lima.", "Oslo REQUEST Lima asserted"},
      {"« Arrêtez la destruction de Quito », a dit Anna. Lima bombarde Quito.", "Lima ASSAULT Quito asserted"},
      {"Lima a bombardé Quito. « Arrêtez la destruction de la ville », a lancé Anna.",
       "Anna REQUEST Lima asserted; Lima ASSAULT Quito asserted"},
      {"« Que Lima parte », a dit Anna.", "Anna REQUEST Lima asserted"},
      {"« Lima se sert de la faim comme d'une arme », a dénoncé Anna.", "Anna ACCUSE Lima asserted"},
      {"« Lima a rouvert le port », s'est félicitée Anna.", "Anna SUPPORT Lima asserted"},
      {"Lima subit un blocus depuis lundi, a dénoncé Anna.", "Anna ACCUSE Lima asserted"},
      {"Il appartient à Lima de céder, a estimé Anna.", "Anna REQUEST Lima asserted"},
      {"C'est à Lima de faire le premier pas, a déclaré Anna.", "Anna REQUEST Lima asserted"},
      {"Il est temps que Lima ouvre le port, a dit Anna.", "Anna REQUEST Lima asserted"},
      {"Il revient à Lima de trancher.", ""},
      {"Oslo souhaite voir Lima quitter le port.", "Oslo REQUEST Lima asserted"},
      {"Oslo voudrait voir Lima.", ""},
      {"L'Observatoire exige qu'Anna soit jugée.", "Observatoire ACCUSE Anna asserted"},
      {"L'Observatoire exige qu'Anna soit libérée.", "Observatoire SUPPORT Anna asserted"},
      {"L'Observatoire demande qu'Anna soit extradée par Lima.",
       "Lima COERCE Anna requested; Observatoire REQUEST Lima asserted"},
      {"L'Observatoire appelle à ce qu'Anna soit jugée.", "Observatoire ACCUSE Anna asserted"},
      {"Selon Oslo, Lima a livré des armes à Quito.", "Lima AID Quito asserted, says Oslo; Oslo ACCUSE Lima asserted"},
      {"Lima a livré des armes à Quito, a annoncé Oslo.", "Lima AID Quito asserted, says Oslo"},
      {"Selon Oslo, Lima menace Quito.", "Lima THREATEN Quito asserted, says Oslo; Oslo ACCUSE Lima asserted"},
      {"Lima doit agir, a jugé Oslo.", "Oslo REQUEST Lima asserted"},
      {"Oslo a exhorté Lima à faire preuve de courage.", "Oslo REQUEST Lima asserted"},
      {"Oslo n'en juge pas moins injuste la réforme de Lima.", "Oslo ACCUSE Lima asserted"},
      {"Anna a comparé Lima à Hitler.", "Anna ACCUSE Lima asserted"},
      {"Oslo n'a pas tari d'éloges sur Lima.", "Oslo SUPPORT Lima asserted"},
      {"Anna n'a pas mâché ses mots contre Lima.", "Anna ACCUSE Lima asserted"},
      {"Oslo ne cédera pas au chantage de Lima.", "Oslo REJECT Lima planned"},
      {"Anna dénonce le traitement des réfugiés par Lima.", "Anna ACCUSE Lima asserted"},
      {"Oslo nie avoir livré des armes à Lima.", "Oslo AID Lima denied"},
      {"Anna a promis à Lima qu'elle paierait le prix fort.", "Anna AGREE Lima asserted"},
      {"Lima a sacrifié les mineurs, a lancé Anna.", "Anna ACCUSE Lima asserted"},
      {"Lima est un partenaire essentiel, a déclaré Anna.", "Anna SUPPORT Lima asserted"},
      {"Oslo a rompu avec Lima, accusée d'armer Quito.",
       "Lima AID Quito asserted; Oslo ACCUSE Lima asserted; Oslo DISAGREE Lima asserted"},
      {"Anna dénonce la répression des manifestations à Lima.", "Anna ACCUSE Lima asserted"},
      {"Oslo et Lima ont présenté la décision de Quito comme une provocation.",
       "Lima ACCUSE Quito asserted; Oslo ACCUSE Quito asserted"},
      {"« Ils se moquent du monde », a ironisé Anna à propos de Lima.", "Anna ACCUSE Lima asserted"},
      {"Lima a bombardé Quito. Anna a dénoncé une erreur historique.",
       "Anna ACCUSE Lima asserted; Lima ASSAULT Quito asserted"},
      {"Anna dénonce la décision de Lima de bombarder Quito.",
       "Anna ACCUSE Lima asserted; Lima ASSAULT Quito asserted, says Anna"},
      {"Anna regrette le refus de Lima de libérer Quito.",
       "Anna ACCUSE Lima asserted; Lima REJECT Quito asserted; Lima RETREAT Quito denied"},
      {"Anna a critiqué sa décision d'aider Lima.", "Anna AID Lima asserted"},
  };
  test::check_file("speech_acts.conllu", cases, test::people);
}
