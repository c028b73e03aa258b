#include <doctest/doctest.h>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

Actors states(const Document& document) {
  return test::with({}, document,
                    {{"Chili", ActorKind::country}, {"Chine", ActorKind::country}, {"Gabon", ActorKind::country}});
}

}  // namespace

TEST_CASE("who acts and who is acted upon is found around what stands between, in front or behind") {
  const std::map<std::string, std::string> cases{
      {"Le Chili, à son tour, pille le Gabon.", "Chili COERCE Gabon asserted"},
      {"Le Chili, par la voix de son ambassadeur, attaque la Chine.", "Chili ASSAULT Chine asserted"},
      {"Le Chili a condamné la Chine et soutenu le Gabon.",
       "Chili ACCUSE Chine asserted; Chili SUPPORT Gabon asserted"},
      {"Le Chili a à la fois bombardé la Chine et soutenu le Gabon.",
       "Chili ASSAULT Chine asserted; Chili SUPPORT Gabon asserted"},
      {"Le Chili a aidé mardi, dans un long communiqué publié à Genève, le Gabon.", "Chili AID Gabon asserted"},
      {"C'est le Gabon que le Chili a bombardé.", "Chili ASSAULT Gabon asserted"},
      {"Le Chili a aussi bien accusé la Chine que le Gabon.",
       "Chili ACCUSE Chine asserted; Chili ACCUSE Gabon asserted"},
      {"Le Chili a bloqué non seulement la Chine, mais aussi le Gabon.",
       "Chili REJECT Chine asserted; Chili REJECT Gabon asserted"},
      {"Le Chili a critiqué la Chine ainsi que le Gabon.", "Chili ACCUSE Chine asserted; Chili ACCUSE Gabon asserted"},
      {"La Chine est accusée d'avoir bombardé le Gabon par le Chili.",
       "Chili ACCUSE Chine asserted; Chine ASSAULT Gabon asserted, says Chili"},
      {"La Chine est soupçonnée d'avoir massacré des civils par le Chili.", "Chili ACCUSE Chine asserted"},
      {"La Chine est accusée d'avoir été attaquée par le Chili.", "Chili ASSAULT Chine asserted"},
      {"La Chine a attaqué puis occupé le Gabon.", "Chine ASSAULT Gabon asserted; Chine COERCE Gabon asserted"},
      {"Le Gabon s'est vu reprocher par la Chine son manque de loyauté.", "Chine ACCUSE Gabon asserted"},
      {"Le Gabon a été attaqué puis occupé par la Chine.", "Chine ASSAULT Gabon asserted; Chine COERCE Gabon asserted"},
      {"C'est le Gabon que la Chine accuse de mensonge.", "Chine ACCUSE Gabon asserted"},
  };
  test::check_file("insertions.conllu", cases, states);
}
