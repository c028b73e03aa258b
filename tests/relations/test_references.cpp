#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// All possessives are Anna's.
Actors with_possessives(const Document& document) {
  Actors actors = test::people(document);
  ActorIndex anna = 0;
  while (actors.actors[anna].name != "Anna") ++anna;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (!document.morphology(i).possessive) continue;
    Mention mention;
    mention.tokens = {i, i + 1};
    mention.head = i;
    mention.actors = {anna};
    mention.how = Resolution::pronoun;
    mention.modifier = true;
    actors.mentions.push_back(mention);
  }
  const auto supporters = static_cast<ActorIndex>(actors.actors.size());
  actors.actors.push_back({"partisans", "partisans", ActorKind::group, ""});
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (document.word(i) != "partisans") continue;
    Mention mention;
    mention.tokens = {i - 1, i + 1};
    mention.head = i;
    mention.actors = {supporters};
    mention.how = Resolution::description;
    actors.mentions.push_back(mention);
  }
  return actors;
}

}  // namespace

TEST_CASE("possessives, comparisons and \"les deux camps\" refer to whom the text has told of") {
  const std::map<std::string, std::string> cases{
      {"Anna dirige le pays. Lima conteste sa légitimité.", "Lima REJECT Anna asserted"},
      {"Anna a déposé un recours. Lima a rejeté son recours.", "Lima REJECT Anna asserted"},
      {"Anna défie Oslo. Oslo a sollicité son appui.",
       "Anna DISAGREE Oslo asserted; Anna SUPPORT Oslo requested; Oslo REQUEST Anna asserted"},
      {"Lima a dissous la milice, comme l'exigeait Oslo.", "Oslo REQUEST Lima asserted"},
      {"Lima a livré les archives, ainsi que le demandait Quito.", "Quito REQUEST Lima asserted"},
      {"Lima a reculé. Anna a quitté la salle, comme l'a reconnu Quito.", ""},
      {"Oslo a critiqué Lima. Lima a condamné Oslo. Quito a bombardé Oslo. Anna a appelé les deux camps au calme.",
       "Anna REQUEST Lima asserted; Anna REQUEST Oslo asserted; Lima ACCUSE Oslo asserted; Oslo ACCUSE Lima asserted; "
       "Quito ASSAULT Oslo asserted"},
      {"Oslo a condamné Lima, tout comme Quito.", "Oslo ACCUSE Lima asserted; Quito ACCUSE Lima asserted"},
      {"Lima a été bombardée par Oslo, de même que Quito.", "Oslo ASSAULT Lima asserted; Oslo ASSAULT Quito asserted"},
      {"Oslo a condamné Lima, tout comme Quito l'avait fait.", "Oslo ACCUSE Lima asserted"},
      {"Anna a été frappée par Oslo. Anna a porté plainte.", "Anna ACCUSE Oslo asserted; Oslo ASSAULT Anna asserted"},
      {"Anna a porté plainte.", ""},
      {"Oslo a rétabli des sanctions contre Lima.", "Oslo SANCTION Lima asserted"},
      {"La Fédération a accusé Anna de fraude. Anna s'en défend.",
       "Anna REJECT Fédération asserted; Fédération ACCUSE Anna asserted"},
      {"Anna a pris la parole. Ses partisans ont défilé dans les rues.", "partisans SUPPORT Anna asserted"},
  };
  test::check_file("references.conllu", cases, with_possessives);
}
