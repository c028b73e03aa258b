#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

TEST_CASE("posts are given, inherited and taken away") {
  const std::map<std::string, std::string> cases{
      // The parser takes her for one more to whom the first one goes.
      {"Lima a formé son gouvernement. Le portefeuille de la Santé revient à Marc et Anna reçoit celui de la Défense.",
       "Anna HOLDS_OFFICE Lima asserted"},
      {"Oslo a choisi Anna pour la direction de l'Observatoire.",
       "Anna HOLDS_OFFICE Observatoire asserted; Oslo SUPPORT Anna asserted"},
      {"Oslo a reçu Anna à la direction de l'Observatoire.", "Oslo CONSULT Anna asserted"},
      {"Lima a un gouvernement. Hier, Anna a hérité du portefeuille de la Défense.", "Anna HOLDS_OFFICE Lima asserted"},
      {"Oslo confie à Anna la présidence de l'Observatoire.", "Anna HOLDS_OFFICE Observatoire asserted"},
      {"Hier, Oslo a reçu Anna, ministre de l'Observatoire.", "Oslo CONSULT Anna asserted"},
      {"L'Observatoire, qui réunit Oslo et Lima, proteste.",
       "Observatoire CONSULT Lima asserted; Observatoire CONSULT Oslo asserted"},
  };
  test::check_file("appointments.conllu", cases, test::people);
}

TEST_CASE("whom a body groups it does not meet") {
  for (const Document& document : test::documents_of("appointments.conllu")) {
    if (document.text.find("réunit") == std::string::npos) continue;
    Actors actors = test::people(document);
    const auto named = [&](std::string_view name) {
      const auto found = std::find_if(actors.actors.begin(), actors.actors.end(),
                                      [&](const Actor& actor) { return actor.name == name; });
      return static_cast<ActorIndex>(found - actors.actors.begin());
    };
    TokenIndex verb = 0;
    while (document.word(verb) != "réunit") ++verb;
    for (const char* city : {"Oslo", "Lima"})
      actors.ties.push_back({named(city), "MEMBER_OF", named("Observatoire"), {}, {verb, verb + 1}, "list", false});
    CHECK(test::found(document, actors) ==
          "Lima MEMBER_OF Observatoire asserted; Oslo MEMBER_OF Observatoire asserted");
  }
}
