#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("who stands against whom at an election is at odds with him, and does not strike him") {
  const std::map<std::string, std::string> cases{
      {"Anna, qui vise un troisième mandat face à Boris, a condamné Lima.",
       "Anna ACCUSE Lima asserted; Anna DISAGREE Boris asserted"},
      {"Anna a été réélue face à Boris.", "Anna DISAGREE Boris asserted"},
      {"Anna a battu Boris au second tour.", "Anna DISAGREE Boris asserted"},
      {"La police de Lima a battu Boris.", "Lima ASSAULT Boris asserted"},
      {"Anna s'est imposée face à Boris à la primaire.", "Anna DISAGREE Boris asserted"},
      {"Anna a emporté une valise face à la presse.", ""},
      {"Anna et Boris s'affronteront au second tour.", "Anna DISAGREE Boris planned"},
      {"Oslo et Lima s'affrontent à propos de la pêche.", "Oslo DISAGREE Lima asserted"},
      {"La Fédération a remporté les municipales devant l'Observatoire.", "Fédération DISAGREE Observatoire asserted"},
      {"Vainqueur de Boris à la présidentielle, Anna a remercié Lima.",
       "Anna DISAGREE Boris asserted; Anna SUPPORT Lima asserted"},
      {"L'Observatoire a dégradé la note de Lima.", "Observatoire SANCTION Lima asserted"}};
  test::check_file("contests.conllu", cases, [](const Document& document) {
    return test::with(test::people(document), document, {{"Boris", ActorKind::person}});
  });
}
