#include <doctest/doctest.h>

#include <algorithm>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("whoever was ousted is who held the office in the text") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/5/nsubj/ms Moussa/PROPN/2/appos/B-PER Keïta/PROPN/3/flat:name/I-PER "
      "tombe/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Le/DET/2/det/ms président/NOUN/4/nsubj/ms déchu/ADJ/2/amod/ms part/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Le président déchu") == "person:moussa-keita");
}

TEST_CASE("a name behind the comma is that of the outer noun") {
  const Found found(
      "L'~/DET/2/det épouse/NOUN/8/nsubj/fs du/ADP/4/case président/NOUN/2/nmod/ms ,/PUNCT/6/punct "
      "Awa/PROPN/2/appos/B-PER Keïta/PROPN/6/flat:name/I-PER part/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.key("L'épouse du président") == "person:awa-keita");
  CHECK(found.tie("HOLDS_OFFICE").empty());
}

TEST_CASE("the president of one body is not the president of another, and a woman is no man") {
  const Found found(
      "Moussa/PROPN/8/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct président/NOUN/1/appos/ms "
      "d'~/ADP/6/case "
      "Amnesty/PROPN/4/nmod/B-ORG ,/PUNCT/4/punct part/VERB/0/ROOT/fin ./PUNCT/8/punct\n"
      "La/DET/2/det/fs présidente/NOUN/5/nsubj/fs de/ADP/4/case Greenpeace/PROPN/2/nmod/B-ORG proteste/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(found.key("La présidente de Greenpeace") != "person:moussa-keita");
}

TEST_CASE("an office in the feminine is the only woman spoken of, and nobody's where there are two") {
  const std::string awa =
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string marie =
      "Marie/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER part/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string office = "La/DET/2/det/fs directrice/NOUN/3/nsubj/fs proteste/VERB/0/ROOT/fin ./PUNCT/3/punct";
  CHECK(Found(marie + office).key("La directrice") == "person:marie-sow");
  CHECK(Found(marie + awa + office).key("La directrice") != "person:marie-sow");
}

TEST_CASE("a general between the office and the name may have an adjective") {
  const Found found(
      "Le/DET/2/det/ms chef/NOUN/13/nsubj/ms de/ADP/5/case l'~/DET/5/det OTAN/PROPN/2/nmod/B-ORG ,/PUNCT/8/punct "
      "le/DET/8/det/ms général/NOUN/2/appos/ms français/ADJ/8/amod/ms Paul/PROPN/8/appos/B-PER "
      "Durand/PROPN/10/flat:name/I-PER "
      ",/PUNCT/2/punct part/VERB/0/ROOT/fin ./PUNCT/13/punct");
  CHECK(found.key("Le chef de l'OTAN") == "person:paul-durand");
}

TEST_CASE("an office that opens the next sentence is the subject before it, who has no office of his own") {
  const std::string durand =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string head =
      "Le/DET/2/det/ms directeur/NOUN/5/nsubj/ms de/ADP/4/case Greenpeace/PROPN/2/nmod/B-ORG part/VERB/0/ROOT/fin "
      "./PUNCT/5/punct";
  CHECK(Found(durand + head).key("Le directeur de Greenpeace") == "person:paul-durand");
  CHECK(Found(durand + head).tie("HOLDS_OFFICE") ==
        "person:paul-durand organisation:greenpeace directeur de Greenpeace");
  const std::string judge =
      "Le/DET/2/det/ms juge/NOUN/5/nsubj/ms Paul/PROPN/2/appos/B-PER Durand/PROPN/3/flat:name/I-PER "
      "proteste/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n";
  CHECK(Found(judge + head).key("Le directeur de Greenpeace") != "person:paul-durand");
}

TEST_CASE("a former president is who was, where the text names him") {
  const Found found(
      "François/PROPN/3/nsubj/B-PER Hollande/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER écoute/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "L'~/DET/3/det ancien/ADJ/3/amod/ms président/NOUN/5/nsubj/ms français/ADJ/3/amod/ms part/VERB/0/ROOT/fin "
      "./PUNCT/5/punct",
      parse_date("2019-03-01"));
  CHECK(found.key("L'ancien président français") == "person:francois-hollande");
}

TEST_CASE("somebody named by a nationality alone is the only person of the country") {
  const std::string keita =
      "Le/DET/2/det/ms Malien/NOUN/5/nsubj/ms Moussa/PROPN/2/appos/B-PER Keïta/PROPN/3/flat:name/I-PER "
      "parle/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n";
  const std::string malian = "Le/DET/2/det/ms Malien/NOUN/3/nsubj/ms part/VERB/0/ROOT/fin ./PUNCT/3/punct";
  CHECK(Found(keita + malian).key("Le Malien") == "person:moussa-keita");
}

TEST_CASE("the leader of another country or a strong man is not the president who is spoken of") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER "
      "parle/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "Le/DET/2/det/ms jeune/ADJ/3/amod/ms dictateur/NOUN/4/nsubj/ms part/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Le jeune dictateur") != "person:moussa-keita");
}

TEST_CASE("one of those responsible is the name before the comma") {
  const Found found(
      "Moussa/PROPN/10/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/5/punct l'~/DET/5/det un/PRON/1/appos/ms "
      "des/ADP/7/case responsables/NOUN/5/nmod/mp d'~/ADP/9/case Amnesty/PROPN/7/nmod/B-ORG part/VERB/0/ROOT/fin "
      "./PUNCT/10/punct");
  CHECK(found.key("l'un des responsables d'Amnesty") == "person:moussa-keita");
}

TEST_CASE("a woman is not the man who held the office, nor is the first or the tenth president the present one") {
  const Found woman(
      "La/DET/2/det/fs présidente/NOUN/4/nsubj/fs russe/ADJ/2/amod/fs parle/VERB/0/ROOT/fin ./PUNCT/4/punct",
      parse_date("2018-04-06"));
  CHECK(woman.key("La présidente russe") != "person:vladimir-poutine");
  const Found tenth(
      "Le/DET/3/det/ms premier/ADJ/3/amod/ms président/NOUN/5/nsubj/ms russe/ADJ/3/amod/ms parle/VERB/0/ROOT/fin "
      "./PUNCT/5/punct",
      parse_date("2018-04-06"));
  CHECK(tenth.key("Le premier président russe") != "person:vladimir-poutine");
}

TEST_CASE("a surname alone is whoever led the country then, where the text speaks of that country") {
  const std::string poutine = "M./NOUN/3/nsubj Poutine/PROPN/1/flat:name/B-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string russia = "La/DET/2/det Russie/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct";
  CHECK(Found(poutine + russia, parse_date("2018-04-06")).key("M. Poutine") == "person:vladimir-poutine");
  CHECK(Found(poutine, parse_date("2018-04-06")).key("M. Poutine") == "person:poutine");
  CHECK(Found(poutine + russia, parse_date("1998-04-06")).key("M. Poutine") == "person:poutine");
  CHECK(Found(poutine + russia).key("M. Poutine") == "person:poutine");
}

TEST_CASE("a president's minister holds office in the president's state") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER appelle/VERB/0/ROOT/fin/=appeler son/DET/8/det/ms ministre/NOUN/6/obj/ms "
      "Paul/PROPN/8/appos/B-PER Durand/PROPN/9/flat:name/I-PER ./PUNCT/6/punct");
  const auto& ties = found.actors.ties;
  CHECK(std::any_of(ties.begin(), ties.end(), [&](const Tie& tie) {
    return found.actors.actors[tie.source].key == "person:paul-durand" && tie.type == "HOLDS_OFFICE" &&
           found.actors.actors[tie.target].key == "country:ML";
  }));
}

TEST_CASE("the president of a party or of something unknown is not the head of the state") {
  const auto text = [](const std::string& of) {
    return "Paul/PROPN/9/nsubj/ms/B-PER Orlev~/PROPN/1/flat:name/I-PER ,/PUNCT/1/punct le/DET/5/det/ms "
           "président/NOUN/1/appos/ms " +
           of +
           " ,/PUNCT/1/punct refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/9/punct\n"
           "Le/DET/2/det/ms chef/NOUN/6/nsubj/ms de/ADP/5/case l'~/DET/5/det Etat/NOUN/2/nmod/ms "
           "parle/VERB/0/ROOT/fin/=parler ./PUNCT/6/punct";
  };
  const Found party(text("des/ADP/7/case Républicains~/PROPN/5/nmod/mp/B-ORG"));
  CHECK(party.key("Républicains").ends_with("republicains"));
  CHECK(party.key("Le chef de l'Etat") != "person:paul-orlev");
  const Found hunters(text("des/ADP/7/case chasseurs~/NOUN/5/nmod/mp"));
  CHECK(hunters.key("Le chef de l'Etat") != "person:paul-orlev");
  CHECK(hunters.tie("HOLDS_OFFICE").empty());
}

TEST_CASE("whoever leads a party may hold another office, and a stranger is called by his country") {
  const std::string minister =
      "Le/DET/2/det/ms ministre/NOUN/6/nsubj/ms russe/ADJ/2/amod/ms Paul/PROPN/2/appos/ms/B-PER "
      "Orlev/PROPN/4/flat:name/I-PER refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/6/punct\n";
  CHECK(Found(minister + "Le/DET/2/det/ms leader/NOUN/6/nsubj/ms de/ADP/4/case Russie/PROPN/2/nmod/B-ORG "
                         "unie/ADJ/4/amod/I-ORG parle/VERB/0/ROOT/fin/=parler ./PUNCT/6/punct")
            .key("Le leader de Russie unie") == "person:paul-orlev");
  const std::string russian = "Le/DET/2/det/ms Russe/NOUN/3/nsubj/ms parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct";
  const std::string malian =
      "Le/DET/2/det/ms ministre/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Oumar/PROPN/2/appos/ms/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/6/punct\n";
  CHECK(Found(malian + russian).key("Le Russe").empty());
  CHECK(Found("Paul/PROPN/3/nsubj/ms/B-PER Orlev/PROPN/1/flat:name/I-PER refuse/VERB/0/ROOT/fin/=refuser "
              "./PUNCT/3/punct\n" +
              russian)
            .key("Le Russe") == "person:paul-orlev");
}

TEST_CASE("a rank between an office with its acronym and the name does not part them") {
  const Found found(
      "Le/DET/2/det/ms porte-parole/NOUN/18/nsubj/ms du/ADP/4/case Comité/NOUN/2/nmod/ms/B-ORG du/ADP/6/case/I-ORG "
      "peuple/NOUN/4/nmod/ms/I-ORG (~/PUNCT/4/punct CPX~/PROPN/4/appos/B-ORG )/PUNCT/4/punct ,/PUNCT/2/punct "
      "le/DET/12/det/ms "
      "colonel~/NOUN/2/appos/ms -~/PUNCT/12/punct major/NOUN/12/appos/ms Oumar/PROPN/12/appos/B-PER "
      "Diallo~/PROPN/15/flat:name/I-PER ,/PUNCT/2/punct parle/VERB/0/ROOT/fin/=parler ./PUNCT/18/punct");
  CHECK(found.key("le colonel-major Oumar Diallo") == "person:oumar-diallo");
  CHECK(found.key("Le porte-parole du Comité du peuple") == "person:oumar-diallo");
}

TEST_CASE("the parliament of a people in a state is not the state's, and one of that people is not all of it") {
  const Found found(
      "Le/DET/2/det/ms Parlement/NOUN/4/nsubj/ms catalan/ADJ/2/amod/ms vote/VERB/0/ROOT/fin/=voter ./PUNCT/4/punct\n"
      "La/DET/2/det/fs Catalane/NOUN/3/nsubj/fs refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/3/punct");
  CHECK(found.key("Le Parlement catalan") == "organisation:parlement-catalan");
  CHECK(found.key("La Catalane").empty());
}

TEST_CASE("\"celui de\" stands for the office that was named before, where no other noun could be meant") {
  const std::string malian =
      "Le/DET/2/det/ms président/NOUN/7/nsubj/ms malien/ADJ/2/amod/ms ,/PUNCT/2/punct Ali/PROPN/2/appos/B-PER "
      "Sow/PROPN/5/flat:name/I-PER accueille/VERB/0/ROOT/fin/=accueillir ";
  const Found found(malian +
                    "celui/PRON/7/obj/ms de/ADP/11/case la/DET/11/det France/PROPN/8/nmod/B-LOC ,/PUNCT/8/punct "
                    "Oumar/PROPN/8/appos/B-PER Diallo/PROPN/13/flat:name/I-PER ./PUNCT/7/punct");
  const bool tied = std::any_of(found.actors.ties.begin(), found.actors.ties.end(), [&](const Tie& tie) {
    return tie.type == "HOLDS_OFFICE" && found.actors.actors[tie.source].key == "person:oumar-diallo" &&
           found.actors.actors[tie.target].key == "country:FR";
  });
  CHECK(tied);
  const Found plan(
      malian +
      "un/DET/9/det/ms plan/NOUN/7/obj/ms et/CCONJ/11/cc celui/PRON/9/conj/ms de/ADP/14/case la/DET/14/det "
      "France/PROPN/11/nmod/B-LOC ./PUNCT/7/punct");
  CHECK(plan.mention("celui de la France") == nullptr);
}

TEST_CASE("an office that acts upon a person is not that person's") {
  const std::string leader = "Le/DET/2/det/ms chef/NOUN/5/nsubj/ms du/ADP/4/case parti/NOUN/2/nmod/ms ";
  const Found accuses(
      leader + "accuse/VERB/0/ROOT/fin/=accuser Awa/PROPN/5/obj/B-PER Sow/PROPN/6/flat:name/I-PER ./PUNCT/5/punct");
  CHECK(accuses.key("Le chef du parti") != accuses.key("Awa Sow"));
  const Found says(
      leader +
      "refuse/VERB/0/ROOT/fin/=refuser ,/PUNCT/5/punct a/AUX/8/aux:tense déclaré/VERB/5/parataxis/=déclarer "
      "Awa/PROPN/8/obj/B-PER Sow/PROPN/9/flat:name/I-PER ./PUNCT/5/punct");
  CHECK(says.key("Le chef du parti") == says.key("Awa Sow"));
}

TEST_CASE("what somebody is accused of is no part of the name of who accuses") {
  const Found found(
      "Ali/PROPN/9/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER accusé/VERB/1/acl/=accuser par/ADP/6/case l'~/DET/6/det/fs "
      "opposition/NOUN/3/obl:agent/fs de/ADP/8/case dérive/NOUN/3/obl:arg/fs refuse/VERB/0/ROOT/fin/=refuser "
      "./PUNCT/9/punct");
  CHECK(found.mention("l'opposition") != nullptr);
}

TEST_CASE("who has come to an office in the text is its new holder, and nobody visits the country that he governs") {
  const std::string elected =
      "Awa/PROPN/5/nsubj/fs/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/5/aux:tense été/AUX/5/aux:pass "
      "élue/VERB/0/ROOT/fs/=élire présidente/NOUN/5/xcomp/fs du/ADP/8/case Mali/PROPN/6/nmod/B-LOC ./PUNCT/5/punct\n";
  CHECK(Found(elected + "L'~/DET/2/det armée/NOUN/3/nsubj/fs félicite/VERB/0/ROOT/fin/=féliciter la/DET/6/det/fs "
                        "nouvelle/ADJ/6/amod/fs/=nouveau présidente/NOUN/3/obj/fs ./PUNCT/3/punct")
            .key("la nouvelle présidente") == "person:awa-sow");
  const Found visit(
      "La/DET/2/det/fs Russie/PROPN/5/nsubj/B-LOC et/CCONJ/4/cc la~/DET/4/det France/PROPN/2/conj/B-LOC "
      "parlent/VERB/0/ROOT/fin/=parler ./PUNCT/5/punct\n"
      "Le/DET/2/det/ms ministre/NOUN/6/nsubj/ms Oumar/PROPN/2/appos/ms/B-PER Diallo/PROPN/3/flat:name/I-PER "
      "se/PRON/6/expl rend/VERB/0/ROOT/fin/=rendre en/ADP/8/case Russie/PROPN/6/obl:arg/B-LOC ./PUNCT/6/punct");
  CHECK(visit.tie("HOLDS_OFFICE").starts_with("person:oumar-diallo country:FR"));
}

TEST_CASE("one of a group beside his name is that person, and a member") {
  const Found found(
      "Le/DET/2/det/ms taliban/NOUN/5/nsubj/ms Oumar/PROPN/2/appos/ms/B-PER Diallo/PROPN/3/flat:name/I-PER "
      "refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/5/punct");
  CHECK(found.key("Le taliban Oumar Diallo") == "person:oumar-diallo");
  CHECK(found.tie("MEMBER_OF").starts_with("person:oumar-diallo group:talibans"));
}

}  // namespace entente
