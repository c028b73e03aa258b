#include <doctest/doctest.h>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// The court is an actor as well.
Actors people_and_courts(const Document& document) {
  return test::with(test::people(document), document, {{"tribunal", ActorKind::organisation}});
}

}  // namespace

TEST_CASE("what is said of others is a relation with them, and nothing is where nobody is judged") {
  const std::map<std::string, std::string> cases{
      {"Anna juge la réforme de Lima injuste.", "Anna ACCUSE Lima asserted"},
      {"Oslo a jugé « inacceptable » l'attaque menée par Lima contre Quito.",
       "Lima ASSAULT Quito asserted; Oslo ACCUSE Lima asserted"},
      {"La délégation d'Oslo, jugeant « inadmissible » la position de Quito, a quitté la salle.",
       "Oslo ACCUSE Quito asserted"},
      {"Oslo a qualifié la décision de Lima de honteuse.", "Oslo ACCUSE Lima asserted"},
      {"Oslo a présenté la loi de Lima comme une provocation.", "Oslo ACCUSE Lima asserted"},
      {"Lima a bombardé Quito, ce qu'Oslo a qualifié de crime.",
       "Lima ASSAULT Quito asserted; Oslo ACCUSE Lima asserted"},
      {"Les taxes de Lima ont été jugées illégales par Oslo.", "Oslo ACCUSE Lima asserted"},
      {"Oslo a qualifié Lima de courageuse.", "Oslo SUPPORT Lima asserted"},
      {"Oslo n'a pas jugé la réforme de Lima injuste.", ""},
      {"Anna a jugé honteux de menacer Lima.", ""},
      {"Lima jette de l'huile sur le feu, a dit Anna.", "Anna ACCUSE Lima asserted"},
      {"Lima devra supporter les conséquences, a averti Oslo.", "Oslo THREATEN Lima asserted"},
      {"Lima a payé le prix, a dit Anna.", ""},
      {"Lima refuse de négocier, déplore Anna.", "Anna ACCUSE Lima asserted"},
      {"Ce vote est une vengeance de Lima, a affirmé Anna.", "Anna ACCUSE Lima asserted"},
      {"« Nous ne voulons plus de Lima ici », a dit Anna.", "Anna REJECT Lima asserted"},
      {"Anna n'a plus confiance dans Lima.", "Anna ACCUSE Lima asserted"},
      {"Selon l'Observatoire, Lima figure parmi les pires pays de la région.", "Observatoire ACCUSE Lima asserted"},
      {"Le classement par Lima d'un port a provoqué la colère de Quito.", "Quito ACCUSE Lima asserted"},
      {"Le tribunal a condamné Anna. Anna fera appel.",
       "Anna REJECT tribunal planned; tribunal SANCTION Anna asserted"},
      {"Le tribunal a condamné Anna. Quito écope de six mois.",
       "tribunal SANCTION Anna asserted; tribunal SANCTION Quito asserted"},
      {"Le tribunal a condamné Anna. Quito fera appel.", "tribunal SANCTION Anna asserted"},
      {"Oslo a convoqué l'ambassadeur de Lima.", "Oslo ACCUSE Lima asserted"},
      {"Lima a brandi la nationalisation contre Quito.", "Lima THREATEN Quito asserted"},
      {"Oslo a écrit à l'Observatoire.", "Oslo CONSULT Observatoire asserted"},
      {"Lima a bombardé Quito, ce qui a choqué Oslo.", "Lima ASSAULT Quito asserted; Oslo ACCUSE Lima asserted"},
      {"Lima a refusé l'inspection, ce que déplore Oslo.", "Oslo ACCUSE Lima asserted"},
      {"Lima a quitté la salle, ce que Quito conteste.", ""},
      {"Anna a critiqué Lima, ce que Quito conteste.", "Anna ACCUSE Lima asserted; Quito REJECT Anna asserted"},
      {"L'Observatoire réclame la libération immédiate d'Anna.", "Observatoire SUPPORT Anna asserted"},
      {"Oslo a demandé à Lima de libérer Anna.",
       "Lima RETREAT Anna requested; Oslo REQUEST Lima asserted; Oslo SUPPORT Anna asserted"},
      {"Oslo a réclamé la libération de Quito.", ""},
      {"Oslo affirme avoir bombardé Lima.", "Oslo ASSAULT Lima asserted, says Oslo"},
      {"Oslo a dit vouloir bombarder Lima.", "Oslo ASSAULT Lima planned"},
      {"La délégation d'Oslo, jugeant « inacceptable » l'assaut mené par Lima contre Quito, a décidé lundi de rappeler "
       "son ambassadeur.",
       "Lima ASSAULT Quito asserted; Oslo ACCUSE Lima asserted"},
      {"Anna se sent lâchée par Lima.", "Anna ACCUSE Lima asserted"},
      {"Anna est attendue à Lima lundi.", "Anna CONSULT Lima planned"},
      {"Anna a exprimé à Lima sa préoccupation.", ""},
      {"Anna n'a apporté aucune preuve, a tranché Oslo.", "Oslo ACCUSE Anna asserted"},
      {"Anna est prête à mourir pour Lima.", ""},
      {"Oslo est prêt à aider Lima.", "Oslo AGREE Lima asserted; Oslo AID Lima planned"},
      {"La loi donne à Lima le droit d'arrêter Anna.", "Lima COERCE Anna asserted"},
      {"Oslo conteste à Lima le droit de juger Anna.", "Lima ACCUSE Anna denied; Oslo REJECT Lima asserted"},
      {"Lima a menti, a protesté Anna.", "Anna ACCUSE Lima asserted"},
  };
  test::check_file("speech.conllu", cases, people_and_courts);
}
