// What the frames of the French lexicon ask of parties and sentences, and where the parser hangs arguments of
// constructions and nouns elsewhere.
#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

Actors with_groups(const Document& document) {
  return test::with(
      test::people(document), document,
      {{"tribunal", ActorKind::organisation}, {"police", ActorKind::organisation}, {"manifestants", ActorKind::group}});
}

}  // namespace

TEST_CASE("the sense of a word is that of its parties, its sentence and its construction") {
  const std::map<std::string, std::string> cases{
      {"Anna a été condamnée par le tribunal de la ville.", "tribunal SANCTION Anna asserted"},
      {"La police a interpellé Anna sur le port.", "police COERCE Anna asserted"},
      {"L'Observatoire a interpellé la Fédération au sujet du budget.", "Observatoire REQUEST Fédération asserted"},
      {"Oslo a appelé Anna pendant la nuit.", "Oslo CONSULT Anna asserted"},
      {"Oslo a appelé Anna à quitter le pays.", "Oslo REQUEST Anna asserted"},
      {"La Fédération a battu l'Observatoire au second tour de l'élection.",
       "Fédération DISAGREE Observatoire asserted"},
      {"La police a battu Anna dans la cour.", "police ASSAULT Anna asserted"},
      {"Une frappe de Lima a tué des manifestants.", "Lima ASSAULT manifestants asserted"},
      {"Quito s'inquiète après l'attentat qui a tué Anna.", ""},
      {"Oslo a mis en examen Anna pour fraude.", "Oslo ACCUSE Anna asserted"},
      {"Des combats ont éclaté hier entre Lima et Quito.", "Lima ASSAULT Quito asserted; Quito ASSAULT Lima asserted"},
      {"La condamnation de Lima par Oslo est rare.", "Oslo ACCUSE Lima asserted"},
      {"Oslo a rompu mardi les pourparlers avec Lima.", "Oslo REJECT Lima asserted"},
      {"Anna a obtenu le soutien de la Fédération.", "Fédération SUPPORT Anna asserted"},
      {"Oslo et Lima sont enfin parvenus à un compromis.", "Oslo AGREE Lima asserted"},
      {"Après la rencontre entre Oslo et Lima, Quito a félicité Anna.",
       "Oslo CONSULT Lima asserted; Quito SUPPORT Anna asserted"},
      {"La Fédération a exclu Anna.", "Fédération SANCTION Anna asserted"},
      {"La Fédération exclut de négocier avec Anna.",
       "Fédération CONSULT Anna denied; Fédération REJECT Anna asserted"},
      {"Anna a quitté la Fédération en mars.", "Anna RETREAT Fédération asserted"},
      {"La Fédération, seule alliée de Lima, a protesté.", "Fédération ALLY Lima asserted"},
      {"Oslo a déclaré Anna persona non grata.", "Oslo SANCTION Anna asserted"},
      {"Des manifestants ont bloqué le siège de la Fédération.", "manifestants PROTEST Fédération asserted"},
      {"Lima ratifie l'accord conclu avec Oslo.", "Lima AGREE Oslo asserted"},
      {"Oslo a plaidé en faveur de Lima et de Quito.", "Oslo SUPPORT Lima asserted; Oslo SUPPORT Quito asserted"},
      {"Oslo est en conflit avec Lima.", "Oslo DISAGREE Lima asserted"},
      {"Oslo se dit favorable à un accord avec Lima.", "Oslo SUPPORT Lima asserted"},
      {"La demande d'extradition adressée par Oslo à Lima est à l'étude.", "Oslo REQUEST Lima asserted"},
      {"Des heurts entre la police et des manifestants à Lima ont fait dix blessés.",
       "manifestants ASSAULT police asserted; police ASSAULT manifestants asserted"},
      {"Oslo a déclaré Anna, 40 ans, persona non grata.", "Oslo SANCTION Anna asserted"},
      {"Des heurts ont éclaté derrière la mairie entre la police et des manifestants.",
       "manifestants ASSAULT police asserted; police ASSAULT manifestants asserted"},
      {"Oslo a provoqué la colère de Lima.", "Lima ACCUSE Oslo asserted"},
      {"Anna s'est livrée à la police.", "Anna CONCEDE police asserted"},
      {"La Fédération a ouvert une enquête visant Anna.", "Fédération ACCUSE Anna asserted"},
      {"Lima est frappée par les sanctions d'Oslo.", "Oslo SANCTION Lima asserted"},
      {"Anna est visée par une enquête de la Fédération.", "Fédération ACCUSE Anna asserted"},
      {"Des combats ont opposé mardi Lima à Quito.", "Lima ASSAULT Quito asserted; Quito ASSAULT Lima asserted"},
      {"L'accord qui lie Oslo à Lima tient toujours.", "Oslo AGREE Lima asserted"},
      {"Oslo a rompu l'alliance qui lie Oslo à Quito.", "Oslo ALLY Quito asserted; Oslo REJECT Quito asserted"},
      {"Les manifestants devront quitter Lima.",
       "Lima SANCTION manifestants planned; manifestants RETREAT Lima planned"},
      {"Anna s'est attiré les foudres de la Fédération.", "Fédération ACCUSE Anna asserted"},
      {"La Fédération a voté contre le texte de l'Observatoire.", "Fédération REJECT Observatoire asserted"},
      {"Anna a été condamnée par le tribunal. Anna a fait appel.",
       "Anna REJECT tribunal asserted; tribunal SANCTION Anna asserted"},
      {"Oslo a besoin du soutien de Lima.", "Lima SUPPORT Oslo requested; Oslo REQUEST Lima asserted"},
      {"Le tribunal, dissous par Oslo, se tait.", "Oslo COERCE tribunal asserted"},
      {"Oslo a mêlé sa voix à celles de Lima.", "Oslo SUPPORT Lima asserted"},
      {"Anna a été entendue jeudi par la police.", "police ACCUSE Anna asserted"},
      {"Oslo a mis en garde Lima contre la tentation de s'en prendre à Anna.",
       "Lima ACCUSE Anna hypothetical; Oslo THREATEN Lima asserted"},
      {"La police a incarcéré Anna.", "police COERCE Anna asserted"},
      {"Oslo a voté une motion de censure contre la Fédération.", "Oslo REJECT Fédération asserted"},
      {"L'Observatoire prépare un plan de relance avec la Fédération.", "Observatoire COOPERATE Fédération asserted"},
      {"Oslo a fermé la frontière, suspendu l'Observatoire et rouvert le port.", "Oslo SANCTION Observatoire asserted"},
      {"La Fédération occupe la moitié des sièges à Lima.", ""},
      {"Oslo accuse les manifestants d'avoir attaqué Lima.",
       "Oslo ACCUSE manifestants asserted; manifestants ASSAULT Lima asserted, says Oslo"},
      {"La Fédération, bête noire d'Anna, se tait.", "Fédération DISAGREE Anna asserted"},
      {"Des manifestants sous le contrôle de la Fédération marchent contre Lima.",
       "manifestants PROTEST Lima asserted"},
  };
  test::check_file("frames.conllu", cases, with_groups);
}
