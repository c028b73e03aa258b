#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("so many of somebody's people are an actor, and one of them a person") {
  const Found several(
      "Trois/NUM/6/nsubj de/ADP/4/case ses/DET/4/det/mp compagnons/NOUN/1/nmod/mp ont/AUX/6/aux:tense/fin "
      "protesté/VERB/0/ROOT/part ./PUNCT/6/punct");
  CHECK(several.key("Trois de ses compagnons").starts_with("group:compagnons"));
  const Found one(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs arrête/VERB/0/ROOT/fin l'~/DET/5/det un/PRON/3/obj/ms de/ADP/8/case "
      "ses/DET/8/det/mp proches/NOUN/5/nmod/mp ./PUNCT/3/punct");
  CHECK(one.key("l'un de ses proches").starts_with("person:"));
}

TEST_CASE("people who are counted by the dozen suffer what is done to the dozen") {
  const Found found(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs arrête/VERB/0/ROOT/fin une/DET/5/det/fs quarantaine/NOUN/3/obj/fs "
      "de/ADP/7/case manifestants/NOUN/5/nmod/mp ./PUNCT/3/punct");
  CHECK(found.key("quarantaine de manifestants").starts_with("group:manifestants"));
}

TEST_CASE("people take part where something is for them, against their will or at their demand") {
  const Found helped(
      "L'~/DET/2/det État/NOUN/4/nsubj/ms a/AUX/4/aux:tense/fin payé/VERB/0/ROOT/part pour/ADP/7/case les/DET/7/det/mp "
      "pêcheurs/NOUN/4/obl:mod/mp ./PUNCT/4/punct");
  CHECK(helped.key("les pêcheurs").starts_with("group:pecheurs"));
  const Found heard(
      "La/DET/2/det/fs ville/NOUN/3/nsubj/fs cède/VERB/0/ROOT/fin aux/ADP/5/case exigences/NOUN/3/obl:arg/fp/=exigence "
      "des/ADP/7/case pêcheurs/NOUN/5/nmod/mp ./PUNCT/3/punct");
  CHECK(heard.key("pêcheurs").starts_with("group:pecheurs"));
  const Found talked_of(
      "La/DET/2/det/fs ville/NOUN/3/nsubj/fs repeint/VERB/0/ROOT/fin les/DET/5/det/mp bancs/NOUN/3/obj/mp "
      "des/ADP/7/case pêcheurs/NOUN/5/nmod/mp ./PUNCT/3/punct");
  CHECK(talked_of.key("pêcheurs").empty());
}

TEST_CASE("countries told of by where they lie or by what they are like are a group") {
  const Found region(
      "Les/DET/2/det/mp pays/NOUN/6/nsubj/mp de/ADP/5/case la/DET/5/det/fs région/NOUN/2/nmod/fs "
      "protestent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(region.key("Les pays de la région") == "group:pays-de-la-region");
  const Found western(
      "Les/DET/2/det/mp pays/NOUN/4/nsubj/mp occidentaux/ADJ/2/amod/mp protestent/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(western.key("Les pays occidentaux") == "group:pays-occidentaux");
}

TEST_CASE("waters that are called by a country are no state") {
  const Found found(
      "Il/PRON/2/nsubj/ms revendique/VERB/0/ROOT/fin le/DET/4/det/ms golfe/NOUN/2/obj/ms du/ADP/6/case "
      "Mexique/PROPN/4/nmod/B-LOC ./PUNCT/2/punct");
  CHECK(found.key("Mexique").empty());
  CHECK(found.key("golfe du Mexique").find("country:") == std::string::npos);
}

TEST_CASE("the state is written with a capital") {
  const Found found(
      "Il/PRON/2/nsubj/ms fait/VERB/0/ROOT/fin/=faire état/NOUN/2/obj/ms de/ADP/5/case manifestants/NOUN/3/nmod/mp "
      "en/ADP/7/case France/PROPN/2/obl:mod/B-LOC ./PUNCT/2/punct");
  for (const Mention& mention : found.actors.mentions)
    for (const ActorIndex actor : mention.actors)
      CHECK(found.actors.actors[actor].key.find("gouvernement") == std::string::npos);
}

TEST_CASE("the camp of somebody is a group of its own") {
  const Found found(
      "Le/DET/2/det/ms camp/NOUN/4/nsubj/ms Diallo/PROPN/2/nmod/B-PER proteste/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Le camp Diallo") == "group:camp-diallo");
}

TEST_CASE("a camp of soldiers that is attacked is a place") {
  const Found found(
      "Des/DET/2/det/mp rebelles/NOUN/3/nsubj/mp attaquent/VERB/0/ROOT/fin/=attaquer un/DET/5/det/ms "
      "camp/NOUN/3/obj/ms "
      "militaire/ADJ/5/amod/ms ./PUNCT/3/punct");
  CHECK(found.key("un camp militaire") == "place:camp-militaire");
}

TEST_CASE("a short name with a hyphen in brackets is explained by what stands before it") {
  const Found found(
      "L'~/DET/2/det Alliance/PROPN/6/nsubj/B-ORG néoflamande/ADJ/2/amod/I-ORG (~/PUNCT/2/punct N~/PROPN/2/appos "
      "-~/PUNCT/5/punct VA~/PROPN/5/flat:name )/PUNCT/2/punct proteste/VERB/0/ROOT/fin ./PUNCT/9/punct");
  CHECK(found.key("L'Alliance néoflamande") == found.key("N-VA"));
}

TEST_CASE("a new state is the country named last, and not who recognises it") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "La/DET/2/det Russie/PROPN/3/nsubj/B-LOC reconnaît/VERB/0/ROOT/fin le/DET/6/det/ms nouvel/ADJ/6/amod/ms "
      "Etat/NOUN/3/obj/ms ./PUNCT/3/punct");
  CHECK(found.key("le nouvel Etat") == "country:ML");
}

TEST_CASE("what has a president and is in no list of places is a body, a person has a spokesman") {
  const Found body(
      "Le/DET/2/det/ms président/NOUN/7/nsubj/ms de/ADP/4/case Vooruit/PROPN/2/nmod/B-LOC ,/PUNCT/6/punct "
      "Oumar/PROPN/2/appos/B-PER refuse/VERB/0/ROOT/fin ./PUNCT/7/punct");
  CHECK(body.key("Vooruit") == "organisation:vooruit");
  const Found person(
      "Le/DET/2/det/ms porte-parole/NOUN/5/nsubj/ms de/ADP/4/case Petrov/PROPN/2/nmod/B-PER refuse/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(person.key("Petrov") == "person:petrov");
}

TEST_CASE("fighters of a body are the body, also behind the adjective of a country") {
  const Found found(
      "Les/DET/2/det/mp combattants/NOUN/6/nsubj/mp maliens/ADJ/2/amod/mp du/ADP/5/case Hamas/PROPN/2/nmod/B-ORG "
      "refusent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Les combattants maliens du Hamas") == "group:hamas");
}

TEST_CASE("an office behind a quotation is that of who was quoted") {
  const Found found(
      "\"/PUNCT/3/punct Awa/PROPN/3/nsubj/B-PER refuse/VERB/6/ccomp/fin \"~/PUNCT/3/punct ,/PUNCT/3/punct "
      "déplore/VERB/0/ROOT/fin Oumar/PROPN/6/nsubj/B-PER Diallo/PROPN/7/flat:name/I-PER ./PUNCT/6/punct\n"
      "Le/DET/2/det/ms secrétaire/NOUN/7/nsubj/ms général/ADJ/2/amod/ms de/ADP/6/case la/DET/6/det "
      "CGT/PROPN/2/nmod/B-ORG proteste/VERB/0/ROOT/fin ./PUNCT/7/punct");
  CHECK(found.key("Le secrétaire général de la CGT") == "person:oumar-diallo");
}

TEST_CASE("women, children and persons of whom nothing is said are actors where somebody strikes or saves them") {
  const std::string police = "La/DET/2/det/fs police/NOUN/3/nsubj/fs ";
  const Found struck(police + "arrête/VERB/0/ROOT/fin/=arrêter des/DET/5/det/fp femmes/NOUN/3/obj/fp ./PUNCT/3/punct");
  CHECK(struck.key("des femmes").starts_with("group:femmes"));
  const Found counted(police +
                      "évacue/VERB/0/ROOT/fin/=évacuer une/DET/5/det/fs dizaine/NOUN/3/obj/fs de/ADP/7/case "
                      "personnes/NOUN/5/nmod/fp ./PUNCT/3/punct");
  CHECK(counted.key("dizaine de personnes").starts_with("group:personnes"));
  const Found seen(police + "voit/VERB/0/ROOT/fin/=voir des/DET/5/det/fp femmes/NOUN/3/obj/fp ./PUNCT/3/punct");
  CHECK(seen.key("des femmes").empty());
  const Found nobody(
      "Des/DET/2/det/fp femmes/NOUN/4/nsubj:pass/fp sont/AUX/4/aux:pass/fin arrêtées/VERB/0/ROOT/part/=arrêter "
      "./PUNCT/4/punct");
  CHECK(nobody.key("Des femmes").empty());
}

TEST_CASE("a noun with one form for both is as many as its article says") {
  const Found found(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs arrête/VERB/0/ROOT/fin/=arrêter une/DET/5/det/fs dizaine/NOUN/3/obj/fs "
      "de/ADP/7/case villageois/NOUN/5/nmod/mp ./PUNCT/3/punct");
  CHECK(found.key("dizaine de villageois").starts_with("group:villageois"));
}

TEST_CASE("who gets something, and what hangs from an agent, are actors though the parser gives them to another word") {
  const Found given(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs inflige/VERB/0/ROOT/fin/=infliger une/DET/5/det/fs amende/NOUN/3/obj/fs "
      "à/ADP/8/case la/DET/8/det/fs journaliste/NOUN/5/nmod/fs ./PUNCT/3/punct");
  CHECK(given.key("la journaliste").starts_with("person:"));
  const Found behind(
      "L'~/DET/2/det exécution/NOUN/10/nsubj/fs par/ADP/5/case les/DET/5/det/mp rebelles/NOUN/2/nmod/mp de/ADP/8/case "
      "dix/NUM/8/nummod soldats/NOUN/5/nmod/mp a/AUX/10/aux:tense/fin choqué/VERB/0/ROOT/part ./PUNCT/10/punct");
  CHECK(behind.key("dix soldats").starts_with("group:soldats"));
}

TEST_CASE("a machine acts for the state whose adjective it has") {
  const Found found(
      "Un/DET/2/det/ms drone/NOUN/4/nsubj/ms russe/ADJ/2/amod/ms frappe/VERB/0/ROOT/fin/=frapper un/DET/6/det/ms "
      "village/NOUN/4/obj/ms ./PUNCT/4/punct");
  CHECK(found.key("russe") == "country:RU");
}

TEST_CASE("some who are struck stay some where the article was taken for a preposition") {
  const Found found(
      "La/DET/2/det/fs police/NOUN/4/nsubj/fs a/AUX/4/aux:tense/fin attaqué/VERB/0/ROOT/part/=attaquer "
      "des/ADP/6/case/mp villages/NOUN/4/obl:arg/mp ./PUNCT/4/punct");
  CHECK(found.key("villages") == "place:villages");
}

TEST_CASE("bands of one kind are a group though nothing says which") {
  const Found found(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs combat/VERB/0/ROOT/fin/=combattre des/DET/5/det/mp groupes/NOUN/3/obj/mp "
      "islamistes/ADJ/5/amod/mp armés/ADJ/5/amod/mp ./PUNCT/3/punct");
  CHECK(found.key("des groupes islamistes armés").starts_with("group:groupes-islamistes-armes"));
}

TEST_CASE("men of whom nothing is said are actors where they strike somebody") {
  const std::string men = "Des/DET/2/det/mp hommes/NOUN/3/nsubj/mp ";
  const Found struck(men + "tuent/VERB/0/ROOT/fin/=tuer un/DET/5/det/ms soldat/NOUN/3/obj/ms ./PUNCT/3/punct");
  CHECK(struck.key("Des hommes").starts_with("group:hommes"));
  const Found seen(men + "voient/VERB/0/ROOT/fin/=voir un/DET/5/det/ms soldat/NOUN/3/obj/ms ./PUNCT/3/punct");
  CHECK(seen.key("Des hommes").empty());
}

}  // namespace entente
