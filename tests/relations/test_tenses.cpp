#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

#include "ingest/relations/tenses.hpp"

using namespace entente;

TEST_CASE("futures and conditionals are known by their form and their infinitive") {
  const std::vector<std::tuple<std::string, std::string, FormTense>> cases{
      {"autoriserait", "autoriser", FormTense::conditional},
      {"autorisera", "autoriser", FormTense::future},
      {"soutiendrait", "soutenir", FormTense::conditional},
      {"soutiendra", "soutenir", FormTense::future},
      {"enverra", "envoyer", FormTense::future},
      {"recevraient", "recevoir", FormTense::conditional},
      {"prendront", "prendre", FormTense::future},
      {"punirait", "punir", FormTense::conditional},
      {"appellera", "appeler", FormTense::future},
      {"lèveraient", "lever", FormTense::conditional},
      {"emploiera", "employer", FormTense::future},
      {"ira", "aller", FormTense::future},
      {"prévoirait", "prévoir", FormTense::conditional},
      {"verrait", "voir", FormTense::conditional},
      {"préparait", "préparer", FormTense::other},
      {"déclarait", "déclarer", FormTense::other},
      {"autorisa", "autoriser", FormTense::other},
      {"entra", "entrer", FormTense::other},
      {"courait", "courir", FormTense::other},
      {"autoriser", "autoriser", FormTense::other},
      {"tirait", "tirer", FormTense::other},
      {"", "être", FormTense::other},
  };
  for (const auto& [form, infinitive, tense] : cases) {
    CAPTURE(form);
    CHECK(tense_of(form, infinitive) == tense);
  }
}

TEST_CASE("a present in -er is told from the participle that the pipeline takes it for") {
  for (const auto& [form, infinitive] :
       {std::pair{"déplore", "déplorer"}, {"accusent", "accuser"}, {"juge", "juger"}}) {
    CAPTURE(form);
    CHECK(is_present(form, infinitive));
  }
  for (const auto& [form, infinitive] :
       {std::pair{"déploré", "déplorer"}, {"accusées", "accuser"}, {"finie", "finir"}, {"er", "er"}}) {
    CAPTURE(form);
    CHECK_FALSE(is_present(form, infinitive));
  }
}
