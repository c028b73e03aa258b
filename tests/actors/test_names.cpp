// Names that the recogniser cuts, joins or misses.
#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("what is done to somebody is no title of his") {
  const Found found(
      "Le/DET/2/det/ms juge/NOUN/4/nsubj/ms a/AUX/4/aux:tense/fin mis/VERB/0/ROOT/part/=mettre en/ADP/6/case "
      "examen/NOUN/4/obl:arg/ms Awa/PROPN/4/obj/B-PER Diallo/PROPN/7/flat:name/I-PER ./PUNCT/4/punct");
  CHECK(found.key("Awa Diallo") == "person:awa-diallo");
}

TEST_CASE("what a minister is in charge of is no part of the name behind it") {
  const Found found(
      "Le/DET/2/det/ms ministre/NOUN/9/nsubj/ms malien/ADJ/2/amod/ms de/ADP/6/case la/DET/6/det/fs "
      "Défense/NOUN/2/nmod/fs/B-MISC Zoumana/PROPN/2/appos/I-MISC Kéita/PROPN/7/flat:name/I-MISC "
      "menace/VERB/0/ROOT/fin/=menacer Moscou~/PROPN/9/obj/ms/B-LOC ./PUNCT/9/punct");
  CHECK(found.key("Le ministre malien de la Défense Zoumana Kéita") == "person:zoumana-keita");
}

TEST_CASE("a name behind an office of a body is a person's, though the recogniser joins it to the body") {
  const Found found(
      "L'~/DET/2/det émissaire/NOUN/9/nsubj/fs de/ADP/5/case l'~/DET/5/det ONU/PROPN/2/nmod/fs/B-ORG "
      "Bjarne/PROPN/5/nmod/ms/I-ORG de/ADP/8/case Holt/PROPN/5/nmod quitte/VERB/0/ROOT/fin "
      "le/DET/11/det/ms Mali~/PROPN/9/obj/ms/B-LOC ./PUNCT/9/punct");
  CHECK(found.key("L'émissaire de l'ONU Bjarne de Holt") == "person:bjarne-de-holt");
  CHECK(found.tie("HOLDS_OFFICE") == "person:bjarne-de-holt organisation:onu émissaire de l'ONU");
}

TEST_CASE("the realm of a king is no part of his name") {
  const Found found(
      "Le/DET/2/det/ms roi/NOUN/7/nsubj/ms Hamid/PROPN/2/nmod/B-PER II/ADJ/3/amod/I-PER de/ADP/6/case/I-PER "
      "Russie/PROPN/3/nmod/ms/I-PER reçoit/VERB/0/ROOT/fin/=recevoir un/DET/9/det/ms prix~/NOUN/7/obj/ms "
      "./PUNCT/7/punct");
  CHECK(found.key("Le roi Hamid II de Russie") == "person:hamid-ii");
  CHECK(found.tie("HOLDS_OFFICE") == "person:hamid-ii country:RU roi");
}

TEST_CASE("a text may end where a name or a complement would go on") {
  const std::string king = "Le/DET/2/det/ms roi/NOUN/0/ROOT/ms Hamid/PROPN/2/nmod/B-PER II/ADJ/3/amod/I-PER ";
  CHECK(Found(king + "de/ADP/2/case/I-PER").key("Le roi Hamid II") == "person:hamid-ii");
  CHECK(Found(king + "de/ADP/2/case la/DET/2/det/fs").key("Le roi Hamid II") == "person:hamid-ii");
  const Found soldiers(
      "Les/DET/2/det/mp militants/NOUN/0/ROOT/mp/=militant de/ADP/4/case l'~/DET/5/det ONU/PROPN/2/nmod/fs/B-ORG "
      "et/CCONJ/8/cc de/ADP/8/case la/DET/2/det/fs");
  CHECK(soldiers.key("l'ONU") == "organisation:onu");
}

TEST_CASE("a phrase ends where its complement is the verb's") {
  const Found found(
      "L'~/DET/2/det expert/NOUN/6/nsubj/ms à/ADP/5/case l'~/DET/5/det ONU/PROPN/6/obj/fs/B-ORG "
      "menace~/VERB/0/ROOT/fin/=menacer ./PUNCT/6/punct");
  CHECK(found.key("l'ONU") == "organisation:onu");
}

TEST_CASE("whoever is called by the prefix ex- held the office before") {
  const Found found(
      "L'~/DET/2/det ex-président/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER fuit~/VERB/0/ROOT/fin/=fuir ./PUNCT/6/punct");
  CHECK(found.key("L'ex-président malien Oumar Diallo") == "person:oumar-diallo");
  REQUIRE(found.actors.ties.size() == 1);
  CHECK(found.actors.ties.front().former);
}

TEST_CASE("a preposition takes in the article of a newspaper's name") {
  const Found found(
      "La/DET/2/det/fs ministre/NOUN/4/nsubj/ms a/AUX/4/aux:tense/fin/=avoir parlé/VERB/0/ROOT/part/=parler "
      "au/ADP/6/case Parisien~/PROPN/4/obl:arg/ms/B-ORG ./PUNCT/4/punct");
  CHECK(found.key("Parisien") == "organisation:le-parisien");
}

TEST_CASE("any part of a name that the text has whole is the person's, whatever the tagger says") {
  const Found found(
      "Anselmo/PROPN/4/nsubj/ms/B-PER Ruba/PROPN/1/flat:name/ms/I-PER Freitas/PROPN/2/nmod/I-PER "
      "quitte/VERB/0/ROOT/fin Moscou~/PROPN/4/obj/ms/B-LOC ./PUNCT/4/punct\n"
      "Ruba/ADV/2/nsubj/ms dénonce/VERB/0/ROOT/fin/=dénoncer un/DET/4/det/ms complot~/NOUN/2/obj/ms "
      "./PUNCT/2/punct");
  CHECK(found.key("Ruba") == "person:anselmo-ruba-freitas");
  // The first word of a sentence is a name only before a verb.
  const Found common(
      "Anselmo/PROPN/3/nsubj/ms/B-PER Petit/PROPN/1/flat:name/ms/I-PER quitte/VERB/0/ROOT/fin "
      "Moscou~/PROPN/3/obj/ms/B-LOC ./PUNCT/3/punct\n"
      "Petit/ADJ/3/amod/ms à/ADP/3/case petit/ADJ/0/ROOT/ms ./PUNCT/3/punct");
  CHECK(common.key("Petit").empty());
}

TEST_CASE("an acronym that the text explains names the body wherever it stands") {
  const Found found(
      "La/DET/2/det/fs Ligue/PROPN/8/nsubj/fs/B-ORG des/ADP/4/case/I-ORG pêcheurs/NOUN/2/nmod/mp/=pêcheur/I-ORG "
      "(~/PUNCT/2/punct LDP~/NOUN/2/appos )/PUNCT/2/punct manifeste~/VERB/0/ROOT/fin ./PUNCT/8/punct\n"
      "La/DET/2/det/fs LDP/NOUN/0/ROOT/fs menace/NOUN/2/amod/fs de/ADP/5/mark partir~/VERB/2/acl ./PUNCT/2/punct");
  CHECK(found.key("La LDP") == "organisation:ligue-des-pecheurs");
}

TEST_CASE("a body is of the class that the first word of its name says") {
  const Found found(
      "Le/DET/2/det/ms Mouvement/NOUN/9/nsubj/ms/B-ORG pour/ADP/5/case le/DET/5/det/ms fleuve/NOUN/2/nmod/ms "
      "(~/PUNCT/5/punct MPF~/PROPN/5/appos/B-ORG )/PUNCT/5/punct exclut/VERB/0/ROOT/fin Oumar/PROPN/9/obj/B-PER "
      "Diallo~/PROPN/10/flat:name/I-PER ./PUNCT/9/punct\n"
      "Le/DET/2/det/ms parti/NOUN/3/nsubj/ms dénonce/VERB/0/ROOT/fin/=dénoncer sa/DET/5/det/fs "
      "trahison~/NOUN/3/obj/fs ./PUNCT/3/punct");
  CHECK(found.key("Le parti") == "organisation:mouvement-pour-le-fleuve");
}

TEST_CASE("initials in brackets behind a person's name are the person's") {
  const Found found(
      "Jean-Baptiste/PROPN/6/nsubj/B-PER Kéré/PROPN/1/flat:name/I-PER (~/PUNCT/1/punct JBK~/PROPN/1/appos/B-LOC "
      ")/PUNCT/1/punct arrive~/VERB/0/ROOT/fin/=arriver ./PUNCT/6/punct\n"
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs arrête/VERB/0/ROOT/fin/=arrêter JBK~/PROPN/3/obj/B-MISC "
      "./PUNCT/3/punct");
  CHECK(found.key("Jean-Baptiste Kéré") == "person:jean-baptiste-kere");
  CHECK(found.key("JBK") == "person:jean-baptiste-kere");
}

TEST_CASE("the first word of a body's name stands for it") {
  const Found found(
      "Sahelia/PROPN/4/nsubj/B-ORG Mining/PROPN/1/flat:name/I-ORG Company/PROPN/1/flat:name/I-ORG "
      "quitte/VERB/0/ROOT/fin le/DET/6/det/ms Mali~/PROPN/4/obj/ms/B-LOC ./PUNCT/4/punct\n"
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs surveille/VERB/0/ROOT/fin Sahelia~/PROPN/3/obj/B-ORG ./PUNCT/3/punct");
  CHECK(found.key("Sahelia") == "organisation:sahelia-mining-company");
}

TEST_CASE("a president without a given name is none whose gender is another") {
  const Found found(
      "Marie/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER quitte/VERB/0/ROOT/fin l'~/DET/5/det "
      "ex-président/NOUN/3/obj/ms Diallo~/PROPN/5/appos/B-PER ./PUNCT/3/punct");
  REQUIRE(found.key("Marie Diallo") == "person:marie-diallo");
  CHECK(found.key("l'ex-président Diallo") == "person:diallo");
}

TEST_CASE("a surname of two words is the person's whose name ends with them, by gender") {
  const std::string family =
      "Jean/PROPN/4/nsubj/ms/B-PER Le/DET/1/flat:name/I-PER Goff/PROPN/1/flat:name/I-PER quitte/VERB/0/ROOT/fin "
      "Moscou~/PROPN/4/obj/B-LOC ./PUNCT/4/punct\n"
      "Marie/PROPN/4/nsubj/fs/B-PER Le/DET/1/flat:name/I-PER Goff/PROPN/1/flat:name/I-PER reste/VERB/0/ROOT/fin "
      "./PUNCT/4/punct\n";
  const auto titled = [&](const std::string& title) {
    return family + title +
           "/NOUN/4/nsubj Le/DET/1/flat:name/B-PER Goff/PROPN/1/flat:name/I-PER parle~/VERB/0/ROOT/fin ./PUNCT/4/punct";
  };
  CHECK(Found(titled("Mme")).key("Mme Le Goff") == "person:marie-le-goff");
  CHECK(Found(titled("M.")).key("M. Le Goff") == "person:jean-le-goff");
}

TEST_CASE("whoever has a title once is a person without it") {
  const Found found(
      "M./NOUN/3/nsubj/ms Skripov/PROPN/1/flat:name/B-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n"
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs surveille/VERB/0/ROOT/fin Skripov~/PROPN/3/obj/B-ORG ./PUNCT/3/punct");
  CHECK(found.key("Skripov") == "person:skripov");
}

TEST_CASE("all who are named behind \"dont\" are members") {
  const Found found(
      "Les/DET/2/det/mp pays/NOUN/12/nsubj/mp de/ADP/5/case l'~/DET/5/det UE~/PROPN/2/nmod/fs/B-ORG ,/PUNCT/2/punct "
      "dont/PRON/8/nmod Paris/PROPN/2/acl:relcl/B-LOC et/CCONJ/10/cc Washington~/PROPN/8/conj/B-LOC ,/PUNCT/2/punct "
      "refusent/VERB/0/ROOT/fin/=refuser ./PUNCT/12/punct");
  CHECK(found.key("Paris") == "country:FR");
  CHECK(found.key("Washington") == "country:US");
}

TEST_CASE("titles and particles between an office and a name are the name's") {
  const Found titled(
      "Le/DET/3/det/ms Premier/ADJ/3/amod/ms ministre/NOUN/7/nsubj/ms russe/ADJ/3/amod/ms Lord/PROPN/3/appos/B-PER "
      "Bolkov/PROPN/5/flat:name/I-PER refuse~/VERB/0/ROOT/fin/=refuser ./PUNCT/7/punct");
  CHECK(titled.key("Le Premier ministre russe Lord Bolkov") == "person:bolkov");
  const Found particle(
      "Le/DET/2/det/ms général/NOUN/5/nsubj/ms de/ADP/4/case Gallond/PROPN/2/nmod/B-PER "
      "refuse~/VERB/0/ROOT/fin/=refuser "
      "./PUNCT/5/punct");
  CHECK(particle.key("Le général de Gallond") == "person:de-gallond");
}

TEST_CASE("whoever is spoken to by an office has no name, and a year before an office counts nobody") {
  const Found spoken(
      "Monsieur/PROPN/7/vocative/B-PER le/DET/3/det/ms/I-PER Président/NOUN/1/appos/ms/I-PER ,/PUNCT/1/punct "
      "la/DET/6/det/fs "
      "France/PROPN/7/nsubj/B-LOC attend~/VERB/0/ROOT/fin/=attendre ./PUNCT/7/punct");
  CHECK(spoken.key("Monsieur le Président").empty());
  const Found year(
      "Paul/PROPN/4/nsubj:pass/ms/B-PER Orlev/PROPN/1/flat:name/I-PER est/AUX/4/aux:pass/fin/=être "
      "nommé/VERB/0/ROOT/part/=nommer en/ADP/6/case 1900/NUM/4/obl:mod ministre/NOUN/4/xcomp/ms de/ADP/10/case "
      "la/DET/10/det/fs guerre/NOUN/7/nmod/fs ./PUNCT/4/punct");
  CHECK(year.key("ministre de la guerre") == "person:paul-orlev");
}

TEST_CASE("a letter with an apostrophe is part of the name") {
  const Found found(
      "Rachid/PROPN/4/nsubj/ms/B-ORG N’~/DET/3/det Dongo/PROPN/1/flat:name/B-LOC accuse/VERB/0/ROOT/fin/=accuser "
      "Moscou~/PROPN/4/obj/B-LOC ./PUNCT/4/punct\n"
      "M./NOUN/4/nsubj/ms N’~/DET/3/det Dongo/PROPN/1/flat:name parle/VERB/0/ROOT/fin/=parler ./PUNCT/4/punct");
  CHECK(found.key("Rachid N’Dongo") == "person:rachid-n-dongo");
}

TEST_CASE("a minister's phrase goes on with what else he is in charge of") {
  const Found found(
      "Le/DET/2/det/ms ministre/NOUN/15/nsubj/ms de/ADP/5/case l'~/DET/5/det Economie/NOUN/2/nmod/fs et/CCONJ/9/cc "
      "de/ADP/9/case l'~/DET/9/det Emploi~/NOUN/5/conj/ms ,/PUNCT/2/punct Paul/PROPN/2/appos/ms/B-PER "
      "Orlev~/PROPN/11/flat:name/I-PER ,/PUNCT/2/punct est/AUX/15/cop/fin/=être optimiste/ADJ/0/ROOT/ms "
      "./PUNCT/15/punct");
  CHECK(found.key("Le ministre de l'Economie et de l'Emploi") == "person:paul-orlev");
}

TEST_CASE("a name behind \"the spokesman of the government\" is the spokesman's") {
  const std::string text =
      "Le/DET/2/det/ms porte-parole/NOUN/7/nsubj/ms du/ADP/4/case gouvernement/NOUN/2/nmod/ms "
      "Paul/PROPN/2/appos/ms/B-PER "
      "Orlev/PROPN/5/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/7/punct";
  CHECK(Found(text).key("Le porte-parole du gouvernement Paul Orlev") == "person:paul-orlev");
}

TEST_CASE("who is named behind what was said on a channel is not the channel") {
  const Found found(
      "Paul/PROPN/3/nsubj/ms/B-PER Orlev/PROPN/1/flat:name/I-PER accuse/VERB/0/ROOT/fin/=accuser ,/PUNCT/6/punct "
      "sur/ADP/6/case "
      "Canal7~/PROPN/3/obl:mod/B-ORG ,/PUNCT/6/punct l'~/DET/9/det opposition/NOUN/3/obj/fs de/ADP/11/mark "
      "mentir/VERB/3/xcomp ./PUNCT/3/punct");
  CHECK(found.key("l'opposition").starts_with("group:opposition"));
}

}  // namespace entente
