#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("what a sentence leaves out is taken from what was told before, and from nowhere else") {
  const std::map<std::string, std::string> cases{
      {"Oslo a bombardé Lima. Quito a condamné ces frappes.", "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a bombardé Lima. « C'est un crime », a déclaré Quito.",
       "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a publié un plan de paix. Quito a rejeté ce plan.", "Quito REJECT Oslo asserted"},
      {"Oslo a attaqué les ports. Dans la nuit, Lima a été attaquée aussi.", "Oslo ASSAULT Lima asserted"},
      {"« Je remercie Lima », a déclaré Quito.", "Quito SUPPORT Lima asserted"},
      {"Pour Quito, la décision d'Oslo est inacceptable.", "Quito ACCUSE Oslo asserted"},
      {"Quito dénonce la décision. Pour Quito, cette décision d'Oslo n'est pas inacceptable.", ""},
      {"Les mensonges d'Oslo ne trompent personne, a déclaré Quito.", "Quito ACCUSE Oslo asserted"},
      {"Quito a salué le vote. Oslo est une belle ville, a déclaré Quito.", ""},
      {"Lima a formé son gouvernement. Le portefeuille de la Défense revient à Anna.",
       "Anna HOLDS_OFFICE Lima asserted"},
      {"Oslo a nommé Anna comme ministre des Transports de Lima.",
       "Anna HOLDS_OFFICE Lima asserted; Oslo SUPPORT Anna asserted"},
      {"La presse a cité Anna de l'Observatoire.", "Anna MEMBER_OF Observatoire asserted"},
      {"L'Observatoire fait partie de la Fédération.", "Observatoire MEMBER_OF Fédération asserted"},
      {"Anna préside l'Observatoire.", "Anna HOLDS_OFFICE Observatoire asserted"},
      {"Anna préside la séance.", ""},
      {"Oslo a attaqué Lima avec le soutien de Quito.", "Oslo ASSAULT Lima asserted; Quito SUPPORT Oslo asserted"},
      {"Lors d'un entretien, Oslo a demandé à Lima de libérer Quito.",
       "Lima RETREAT Quito requested; Oslo CONSULT Lima asserted; Oslo REQUEST Lima asserted"},
      {"Oslo a sollicité Lima. Lima a refusé cet accès.", "Lima REJECT Oslo asserted; Oslo REQUEST Lima asserted"},
      {"Quito accuse Oslo d'être responsable des frappes contre Lima.",
       "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Lima reste calme. Oslo a retiré toutes ses troupes.", "Oslo RETREAT Lima asserted"},
      {"Lima reste calme. Oslo a retiré une pièce de monnaie.", ""},
      {"Quito a manifesté contre Lima. Oslo a manifesté aussi.",
       "Oslo PROTEST Lima asserted; Quito PROTEST Lima asserted"},
      {"Scrutin de dimanche : Oslo et Lima s'affrontent.", "Oslo DISAGREE Lima asserted"},
      {"Malgré l'opposition de Quito, Oslo a attaqué Lima.", "Oslo ASSAULT Lima asserted; Quito REJECT Oslo asserted"},
      {"Les relations entre Oslo et Lima sont tendues.", "Oslo DISAGREE Lima asserted"},
      {"Les relations entre Oslo et Lima sont d'excellente qualité selon la presse.", ""},
      {"Les relations entre Oslo et Lima se sont améliorées.", "Oslo ALLY Lima asserted"},
      {"Quito a réfuté l'idée d'une aide d'Oslo.", "Quito REJECT Oslo asserted"},
      {"Oslo n'a pas respecté sa parole, a déclaré Quito.", "Quito ACCUSE Oslo asserted"},
      {"Oslo a respecté sa parole, a déclaré Quito.", ""},
      {"Quito appelle à ce que Lima cesse ses attaques contre Oslo.",
       "Lima RETREAT Oslo requested; Quito REQUEST Lima asserted"},
      {"Anna a été exclue de la Fédération.", "Fédération SANCTION Anna asserted"},
      {"Quito est choquée par les propos d'Oslo.", "Quito ACCUSE Oslo asserted"},
      {"Oslo appelle cet après-midi à voter pour Anna.", "Oslo SUPPORT Anna asserted"},
      {"Il faut que Lima cesse ses attaques, a déclaré Quito.", "Quito REQUEST Lima asserted"},
      {"Au cours d'un entretien, Oslo a demandé à Lima de libérer Quito.",
       "Lima RETREAT Quito requested; Oslo CONSULT Lima asserted; Oslo REQUEST Lima asserted"},
      {"Oslo : Quito dénonce les tortures dans les prisons.", "Quito ACCUSE Oslo asserted"},
      {"Quito a demandé hier l'audition d'Anna.", "Quito REQUEST Anna asserted"},
      {"Oslo a bombardé Lima. Quito a dénoncé cette folie.", "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Oslo a bombardé Lima. Quito poursuit les auteurs de ces attaques.",
       "Oslo ASSAULT Lima asserted, says Quito; Quito ACCUSE Oslo asserted"},
      {"L'Observatoire est composé de la Fédération et de volontaires.", "Fédération PART_OF Observatoire asserted"},
      {"Lima a un gouvernement. Le poste de ministre a été confié à Anna.", "Anna HOLDS_OFFICE Lima asserted"},
      {"Le ministère des Finances revient à un banquier, Anna reçoit la Défense à Lima.",
       "Anna HOLDS_OFFICE Lima asserted"},
      {"Anna reçoit la Défense à Lima.", ""},
      {"Oslo reste calme. La libération d'Anna tarde.", "Oslo RETREAT Anna asserted"},
      {"Oslo reste calme. La libération de Quito tarde.", ""},
      {"Oslo a renoncé après neuf mois de bras de fer avec Lima.", "Oslo DISAGREE Lima asserted"},
      {"Au terme d'un entretien avec Lima, Oslo a condamné Quito.",
       "Oslo ACCUSE Quito asserted; Oslo CONSULT Lima asserted"},
      {"Oslo a bombardé Lima. Quito a puni les auteurs de ces attaques.",
       "Oslo ASSAULT Lima asserted; Quito SANCTION Oslo asserted"},
      {"Oslo a bombardé Lima. La Fédération a condamné les responsables de ces exactions.",
       "Fédération ACCUSE Oslo asserted; Oslo ASSAULT Lima asserted; Oslo COERCE Lima asserted, says Fédération"},
      {"Oslo n'ayant jamais ratifié le traité de Lima, Quito est inquiète.", "Oslo REJECT Lima asserted"},
      {"Anna a déposé une gerbe de fleurs en mémoire de Lima.", "Anna SUPPORT Lima asserted"},
      {"Oslo salue la décision de l'Observatoire, le 3 mai, d'inscrire Lima à la liste du patrimoine commun.",
       "Observatoire SUPPORT Lima asserted; Oslo SUPPORT Observatoire asserted"},
      {"Quito a dénoncé l'occupation de Lima par Oslo.", "Oslo COERCE Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Quito a condamné la destruction de Lima par Oslo.", "Oslo ASSAULT Lima asserted; Quito ACCUSE Oslo asserted"},
      {"Quito a fermé le port après la destruction de Lima par Oslo.", ""},
      {"Oslo ne reconnaît pas la légitimité de Lima.", "Oslo REJECT Lima asserted"},
      {"La Fédération a refusé d'entrer dans la coalition d'Anna.", "Fédération REJECT Anna asserted"},
  };
  test::check_file("context.conllu", cases, test::people);
}

TEST_CASE("an inference that is switched off concludes nothing") {
  Lexicon lexicon = Lexicon::french();
  lexicon.disable({"fr:agent-tu (contexte)", "fr:agent-repris (contexte)"});
  std::size_t seen = 0;
  for (const Document& document : test::documents_of("context.conllu")) {
    if (trim(document.text) != "Oslo a attaqué les ports. Dans la nuit, Lima a été attaquée aussi.") continue;
    ++seen;
    CHECK(test::found(document, test::people(document), lexicon).empty());
  }
  CHECK(seen == 1);
}
