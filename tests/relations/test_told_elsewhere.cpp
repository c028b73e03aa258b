#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// "Ils" are the railway workers.
Actors movement(const Document& document) {
  Actors actors = test::with(test::people(document), document,
                             {{"cheminots", ActorKind::group},
                              {"journaux", ActorKind::group},
                              {"rebelles", ActorKind::group},
                              {"gouvernement", ActorKind::organisation}});
  ActorIndex workers = 0;
  while (actors.actors[workers].name != "cheminots") ++workers;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (document.word(i) != "Ils") continue;
    Mention mention;
    mention.tokens = {i, i + 1};
    mention.head = i;
    mention.actors = {workers};
    mention.how = Resolution::pronoun;
    actors.mentions.push_back(mention);
  }
  return actors;
}

}  // namespace

TEST_CASE("what others have done, who the two sides are and against whom people protest is told elsewhere") {
  const std::map<std::string, std::string> cases{
      {"Oslo a expulsé l'ambassadeur de Lima. Quito a fait de même le lendemain.",
       "Oslo SANCTION Lima asserted; Quito SANCTION Lima asserted"},
      {"Oslo a condamné Lima. Quito l'a imitée mardi.", "Oslo ACCUSE Lima asserted; Quito ACCUSE Lima asserted"},
      {"Oslo a condamné Lima. Quito lui a emboîté le pas mardi.",
       "Oslo ACCUSE Lima asserted; Quito ACCUSE Lima asserted; Quito SUPPORT Oslo asserted"},
      {"Oslo a condamné Lima. Lima en a fait autant.", "Lima ACCUSE Oslo asserted; Oslo ACCUSE Lima asserted"},
      {"Oslo a condamné Lima. Quito n'a pas fait de même.", "Oslo ACCUSE Lima asserted"},
      {"Quito a fait de même.", ""},
      {"La Fédération a condamné Oslo. Les deux camps se rejettent la responsabilité de la crise.",
       "Fédération ACCUSE Oslo asserted; Oslo ACCUSE Fédération asserted"},
      {"Oslo et Lima n'ont pas réussi à s'entendre. Anna a reçu les deux parties mardi.",
       "Anna CONSULT Lima asserted; Anna CONSULT Oslo asserted; Oslo AGREE Lima denied"},
      {"Le gouvernement prépare une réforme. Les cheminots feront grève mardi.",
       "cheminots PROTEST gouvernement planned"},
      {"Le gouvernement a parlé. Les cheminots ont défilé en soutien à un collègue.", ""},
      {"Les cheminots ont manifesté contre le gouvernement. Ils réclament une hausse des salaires.",
       "cheminots PROTEST gouvernement asserted; cheminots REQUEST gouvernement asserted"},
      {"Le gouvernement a parlé. Les rebelles ont marché mardi.", ""},
      {"Les cheminots feront grève mardi.", ""},
      {"Anna a été arrêtée par Oslo lundi. Quito a réclamé la libération d'Anna.",
       "Oslo COERCE Anna asserted; Oslo RETREAT Anna requested; Quito REQUEST Oslo asserted; Quito SUPPORT Anna "
       "asserted"},
      {"La Fédération avait proposé une émission à Anna. Anna l'a refusée mardi.",
       "Anna REJECT Fédération asserted; Fédération REQUEST Anna asserted"},
      {"Les cheminots, en colère contre les attaques des rebelles, ont manifesté lundi. Ils réclament des armes. Le "
       "gouvernement hésite.",
       "cheminots PROTEST rebelles asserted; cheminots REQUEST gouvernement asserted"},
      {"Anna a porté plainte mardi. Oslo avait bombardé Anna en mai.",
       "Anna ACCUSE Oslo asserted; Oslo ASSAULT Anna asserted"},
      {"« Oslo nous a bombardés », a affirmé Lima.",
       "Lima ACCUSE Oslo asserted; Oslo ASSAULT Lima asserted, says Lima"},
      {"Oslo a aboli la censure. Les cheminots protestent. Les journaux ont salué la mesure.",
       "Oslo CONCEDE journaux asserted; journaux SUPPORT Oslo asserted"},
      {"Oslo a aboli la taxe. Les journaux ont salué la mesure.", ""},
      {"Oslo a tué des cheminots. Anna accuse Lima d'être responsable de ces tueries.",
       "Anna ACCUSE Lima asserted; Lima ASSAULT cheminots asserted, says Anna; Oslo ASSAULT cheminots asserted"},
      {"Les cheminots ont manifesté contre l'occupation par Oslo.",
       "Oslo COERCE cheminots asserted; cheminots PROTEST Oslo asserted"},
  };
  test::check_file("told_elsewhere.conllu", cases, movement);
}
