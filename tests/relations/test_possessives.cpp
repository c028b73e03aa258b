#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// Anna, her followers, and "ses", which is hers.
Actors followers(const Document& document) {
  Actors actors = test::with(test::people(document), document, {{"partisans", ActorKind::group}});
  for (ActorIndex a = 0; a < actors.actors.size(); ++a) {
    if (actors.actors[a].name != "Anna") continue;
    for (TokenIndex i = 0; i < document.size(); ++i) {
      if (document.word(i) != "ses") continue;
      Mention mention;
      mention.tokens = {i, i + 1};
      mention.head = i;
      mention.actors = {a};
      mention.how = Resolution::pronoun;
      mention.modifier = true;
      actors.mentions.push_back(mention);
    }
  }
  std::stable_sort(actors.mentions.begin(), actors.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
  return actors;
}

}  // namespace

TEST_CASE("a possessive is of whom it was resolved to, and not of who acts in its clause") {
  const std::map<std::string, std::string> cases{
      {"Anna a parlé et ses partisans ont critiqué Oslo.",
       "partisans ACCUSE Oslo asserted; partisans SUPPORT Anna asserted"},
      {"Anna a protesté, mais Oslo a rejeté ses demandes.", "Oslo REJECT Anna asserted"},
      {"Anna a protesté et la police a tiré sur ses partisans.", "partisans SUPPORT Anna asserted"},
  };
  test::check_file("possessives.conllu", cases, followers);
}
