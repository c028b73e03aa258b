#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("a capital right behind a verb of speaking acts, whatever the parser takes it for") {
  const Found found(
      "Oumar/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER félicite/VERB/0/ROOT/fin Moscou/NOUN/3/xcomp/B-LOC "
      "./PUNCT/3/punct");
  CHECK(found.key("Moscou") == "country:RU");
}

TEST_CASE("a capital whose efforts are told of acts") {
  const Found found(
      "Oumar/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER salue/VERB/0/ROOT/fin les/DET/5/det/mp "
      "efforts/NOUN/3/obj/mp/=effort de/ADP/7/case Moscou/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  CHECK(found.key("Moscou") == "country:RU");
}

TEST_CASE("a capital that acts is the country, one in which something happens is no actor") {
  const Found acts(
      "Moscou/PROPN/2/nsubj/B-LOC accuse/VERB/0/ROOT/fin/=accuser Washington/PROPN/2/obj/B-LOC ./PUNCT/2/punct");
  CHECK(acts.key("Moscou") == "country:RU");
  CHECK(acts.key("Washington") == "country:US");
  REQUIRE(acts.mention("Moscou"));
  CHECK(acts.mention("Moscou")->how == Resolution::metonym);
  CHECK(acts.mention("Moscou")->reason == "capital, subject of a verb");

  const Found place(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER dort/VERB/0/ROOT/fin/=dormir à/ADP/5/case "
      "Moscou/PROPN/3/obl:mod/B-LOC ./PUNCT/3/punct");
  CHECK(place.key("Moscou").empty());

  const Found told(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER demande/VERB/0/ROOT/fin/=demander à/ADP/5/case "
      "Moscou/PROPN/3/obl:arg/B-LOC de/ADP/7/mark partir/VERB/3/xcomp ./PUNCT/3/punct");
  CHECK(told.key("Moscou") == "country:RU");
}

TEST_CASE("a town is not what a longer name begins with") {
  const Found country(
      "La/DET/2/det/fs Fédération/PROPN/5/nsubj/B-LOC de/ADP/4/case/I-LOC Russie/PROPN/2/nmod/I-LOC "
      "accuse/VERB/0/ROOT/fin/=accuser Washington/PROPN/5/obj/B-LOC ./PUNCT/5/punct");
  CHECK(country.key("La Fédération de Russie") == "country:RU");
  const Found town(
      "La/DET/2/det/fs Fédération/PROPN/3/nsubj/B-LOC accuse/VERB/0/ROOT/fin/=accuser Washington/PROPN/3/obj/B-LOC "
      "./PUNCT/3/punct");
  CHECK(town.key("La Fédération") == "place:4");
}

TEST_CASE("a capital by which something is done acts, one by which the way leads does not") {
  const Found acts(
      "Washington/PROPN/2/nsubj/B-LOC dénonce/VERB/0/ROOT/fin/=dénoncer l'~/DET/4/det installation/NOUN/2/obj/fs "
      "par/ADP/6/case Moscou/PROPN/4/nmod/B-LOC de/ADP/8/case missiles/NOUN/4/nmod/mp ./PUNCT/2/punct");
  CHECK(acts.key("Moscou") == "country:RU");
  const Found passes(
      "Washington/PROPN/2/nsubj/B-LOC évoque/VERB/0/ROOT/fin/=évoquer le/DET/4/det passage/NOUN/2/obj/ms "
      "par/ADP/6/case Moscou/PROPN/4/nmod/B-LOC de/ADP/8/case convois/NOUN/4/nmod/mp ./PUNCT/2/punct");
  CHECK(passes.key("Moscou").empty());
}

TEST_CASE("a capital that is pressed, or named out of several, is the country") {
  const Found pressed(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER fait/VERB/0/ROOT/fin/=faire pression/NOUN/3/obj "
      "sur/ADP/6/case Moscou/PROPN/3/obl:arg/B-LOC ./PUNCT/3/punct");
  CHECK(pressed.key("Moscou") == "country:RU");

  const Found stands(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER prend/VERB/0/ROOT/fin/=prendre photo/NOUN/3/obj "
      "sur/ADP/6/case Moscou/PROPN/3/obl:mod/B-LOC ./PUNCT/3/punct");
  CHECK(stands.key("Moscou").empty());

  const Found several(
      "Les/DET/2/det/mp pays/NOUN/6/nsubj/mp ,/PUNCT/5/punct dont/PRON/5/nmod Moscou/PROPN/2/nmod/B-LOC~ "
      "refusent/VERB/0/ROOT/fin/=refuser ./PUNCT/6/punct");
  CHECK(several.key("Moscou") == "country:RU");
}

TEST_CASE("a capital is an actor as agent, as object of a verb with a noun, and at the head of a clause") {
  const Found agent(
      "Les/DET/2/det rebelles/NOUN/4/nsubj:pass/=rebelle sont/AUX/4/aux:pass/fin/=être "
      "soutenus/VERB/0/ROOT/part/=soutenir par/ADP/6/case Moscou~/PROPN/4/obl:mod/ms/B-LOC ./PUNCT/4/punct");
  CHECK(agent.key("Moscou") == "country:RU");
  const Found way(
      "Les/DET/2/det rebelles/NOUN/3/nsubj/=rebelle passent/VERB/0/ROOT/fin/=passer par/ADP/5/case "
      "Moscou~/PROPN/3/obl:mod/ms/B-LOC ./PUNCT/3/punct");
  CHECK(way.key("Moscou").empty());
  const Found warned(
      "Oumar/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER met/VERB/0/ROOT/fin/=mettre en/ADP/5/case "
      "garde/NOUN/3/obl:arg Moscou~/PROPN/5/nmod/ms/B-LOC ./PUNCT/3/punct");
  CHECK(warned.key("Moscou") == "country:RU");
  const Found clause(
      "Elle/PRON/2/nsubj lit/VERB/0/ROOT/fin/=lire ce/PRON/2/obj que/SCONJ/5/mark Moscou~/PROPN/3/nmod/ms/B-LOC "
      ",/PUNCT/7/punct Washington/PROPN/5/conj/B-LOC et/CCONJ/9/cc Paris/PROPN/5/conj/ms/B-LOC "
      "ont/AUX/11/aux:tense/fin/=avoir signé/VERB/3/acl:relcl/part/=signer ./PUNCT/2/punct");
  CHECK(clause.key("Moscou") == "country:RU");
  CHECK(clause.key("Washington") == "country:US");
}

TEST_CASE("an attack against a capital hits the place, and a seat where somebody is received is no actor") {
  const Found attacked(
      "L'~/DET/2/det attaque/NOUN/5/nsubj/fs contre/ADP/4/case Moscou/PROPN/2/nmod/ms/B-LOC échoue/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(attacked.key("Moscou") == "place:RU/moscou");
  const Found received(
      "Oumar/PROPN/4/nsubj:pass/B-PER Diallo/PROPN/1/flat:name/I-PER est/AUX/4/aux:pass/fin/=être "
      "reçu/VERB/0/ROOT/part/=recevoir au/ADP/6/case Kremlin~/PROPN/4/obl:mod/B-LOC ./PUNCT/4/punct");
  CHECK(received.key("Kremlin").empty());
}

TEST_CASE("a capital goes with the government where the text has one") {
  const Found found(
      "Le/DET/2/det/ms gouvernement/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms négocie/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Bamako/PROPN/2/nsubj/B-LOC refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/2/punct");
  CHECK(found.key("Le gouvernement malien") == "organisation:ML/gouvernement");
  CHECK(found.key("Bamako") == "organisation:ML/gouvernement");
}

TEST_CASE("an institution without a country is that of the country that the text is about") {
  const Found found(
      "Au/ADP/2/case/ms Mali/PROPN/6/obl:mod/B-LOC ,/PUNCT/2/punct l'~/DET/5/det armée/NOUN/6/nsubj/fs "
      "avance/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "La/DET/2/det/fs police/NOUN/4/nsubj/fs aussi/ADV/2/advmod recule/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("l'armée") == "organisation:ML/armee");
  CHECK(found.key("La police") == "organisation:ML/police");
}

TEST_CASE("an acronym in brackets is the name before it") {
  const Found found(
      "Le/DET/2/det/ms Front/NOUN/7/nsubj/ms populaire/ADJ/2/amod/ms malien/ADJ/2/amod/ms (/PUNCT/6/punct "
      "FPM/PROPN/2/appos/B-ORG )/PUNCT/6/punct\n"
      "Le/DET/2/det/ms FPM/PROPN/3/nsubj/B-ORG refuse/VERB/0/ROOT/fin ./PUNCT/3/punct");
  const std::string key = found.key("Le FPM");
  CHECK(!key.empty());
  CHECK(found.key("Le Front populaire malien") == key);
}

TEST_CASE("a party in brackets behind a person is no name of the person") {
  const Found found(
      "Awa/PROPN/6/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER (/PUNCT/4/punct PDM/PROPN/1/appos/B-ORG )/PUNCT/4/punct "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Awa Diallo") == "person:awa-diallo");
  CHECK(found.tie("MEMBER_OF") == "person:awa-diallo organisation:pdm ");
}

TEST_CASE("a party known of a country that the text does not speak of is another party") {
  const Found found("Le/DET/2/det/ms Likoud/PROPN/3/nsubj/B-ORG refuse/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Le Likoud") == "organisation:likoud");
}

TEST_CASE("an institution is part of the state that the text speaks of") {
  const Found found(
      "L'~/DET/2/det armée/NOUN/4/nsubj/fs malienne/ADJ/2/amod/fs part/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.tie("PART_OF") == "organisation:ML/armee country:ML ");
}

TEST_CASE("a name with an article of its own behind the noun of a body is the body's") {
  const Found found(
      "Le/DET/2/det/ms collectif/NOUN/6/nsubj/ms la/DET/4/det Voix/PROPN/2/appos/B-ORG Libre/PROPN/4/flat:name/I-ORG "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le collectif la Voix Libre") == "organisation:voix-libre");
  CHECK(found.actors.actors.size() == 1);
}

TEST_CASE("an international body's acronym may be written as a name behind its article") {
  const Found found("L'~/DET/2/det Onu/PROPN/3/nsubj proteste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("L'Onu") == "organisation:onu");
}

TEST_CASE("what is a storm or a treaty at one place is no actor anywhere in the text") {
  const Found found(
      "L'~/DET/2/det ouragan/NOUN/4/nsubj/ms Zelda/PROPN/2/appos/B-LOC approche/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Zelda/PROPN/2/nsubj/B-LOC frappe/VERB/0/ROOT/fin le/DET/4/det Mali/PROPN/2/obj/B-LOC ./PUNCT/2/punct");
  CHECK(found.key("Zelda").empty());
  CHECK(found.key("le Mali") == "country:ML");
}

TEST_CASE("an acronym that the text does not explain is the body whose initials it has") {
  const Found found(
      "Le/DET/2/det Collectif/NOUN/5/nsubj/ms/B-ORG des/ADP/4/case/I-ORG Gares/NOUN/2/nmod/mp/I-ORG "
      "proteste/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Le/DET/2/det CG/PROPN/3/nsubj/B-ORG part/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(!found.key("Le Collectif des Gares").empty());
  CHECK(found.key("Le CG") == found.key("Le Collectif des Gares"));
}

TEST_CASE("a land that is fought over is an actor unless it merely says where something lies") {
  const Found found("La/DET/2/det Crimée/PROPN/3/nsubj/B-LOC vote/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("La Crimée") == "place:crimee");
  const Found lies(
      "Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER vend/VERB/0/ROOT/fin des/DET/5/det "
      "vignes/NOUN/3/obj/fp "
      "en/ADP/7/case Crimée/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  CHECK(lies.key("Crimée").empty());
}

TEST_CASE("a capital that is asked for something, or opens a broken sentence, is a party") {
  const Found asked(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC exige/VERB/0/ROOT/fin/=exiger de/ADP/5/case Moscou/PROPN/3/obl:arg/B-LOC "
      "un/DET/7/det retrait/NOUN/3/obj/ms ./PUNCT/3/punct");
  CHECK(asked.key("Moscou") == "country:RU");
  const Found alone("Moscou/PROPN/0/ROOT/B-LOC (/PUNCT/3/punct AFP/PROPN/1/dep )/PUNCT/3/punct");
  CHECK(alone.key("Moscou") == "");
}

TEST_CASE("an institution that is somebody's is that of the country spoken of before it, a local one is of no state") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "La/DET/2/det Russie/PROPN/3/nsubj/B-LOC rappelle/VERB/0/ROOT/fin son/DET/5/det/fs ambassade/NOUN/3/obj/fs "
      "./PUNCT/3/punct\n"
      "Les/DET/2/det/fp autorités/NOUN/4/nsubj/fp locales/ADJ/2/amod/fp protestent/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("son ambassade") == "organisation:RU/ambassade");
  CHECK(found.key("Les autorités locales") == "organisation:ML/les-autorites-locales");
}

TEST_CASE("where something is written is no party to it") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER écrit/VERB/0/ROOT/fin sur/ADP/5/case "
      "Twitter/PROPN/3/obl:mod/B-ORG ./PUNCT/3/punct");
  CHECK(found.key("Twitter").empty());
}

TEST_CASE("a building's noun is part of its name, and a town on the way is no party") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC attaque/VERB/0/ROOT/fin/=attaquer la/DET/5/det/fs mosquée/NOUN/3/obj/fs "
      "Zeyna/PROPN/5/nmod/B-LOC ./PUNCT/3/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC rallie/VERB/0/ROOT/fin/=rallier Gao/PROPN/3/obj/B-LOC ./PUNCT/3/punct");
  CHECK(found.key("la mosquée Zeyna") == "place:mosquee-zeyna");
  CHECK(found.key("Gao").empty());
}

TEST_CASE("ministries of one country are told apart by what they are of") {
  const Found found(
      "Le/DET/2/det/ms ministère/NOUN/7/nsubj/ms russe/ADJ/2/amod/ms de/ADP/6/case la/DET/6/det Défense/PROPN/2/nmod "
      "dément/VERB/0/ROOT/fin ./PUNCT/7/punct\n"
      "Le/DET/2/det/ms ministère/NOUN/6/nsubj/ms russe/ADJ/2/amod/ms des/ADP/5/case Finances/PROPN/2/nmod "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le ministère russe de la Défense") == "organisation:RU/ministere-de-la-defense");
  CHECK(found.key("Le ministère russe des Finances") == "organisation:RU/ministere-des-finances");
}

TEST_CASE("a general meeting is no parliament, and retirement nobody who is retired") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "L'~/DET/2/det assemblée/NOUN/4/nsubj/fs générale/ADJ/2/amod/fs vote/VERB/0/ROOT/fin la/DET/6/det/fs "
      "retraite/NOUN/4/obj/fs ./PUNCT/4/punct");
  CHECK(found.key("L'assemblée générale") != "organisation:ML/assemblee-nationale");
  CHECK(found.key("la retraite").empty());
}

}  // namespace entente
