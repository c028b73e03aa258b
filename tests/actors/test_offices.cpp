#include <doctest/doctest.h>

#include <algorithm>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("an office without a country is of that with which its sentence opens, an ousted one of the last coup's") {
  const Found found(
      "La/DET/2/det France/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "La/DET/2/det France/PROPN/3/nsubj/B-LOC condamne/VERB/0/ROOT/fin la/DET/5/det/fs junte/NOUN/3/obj/fs "
      "malienne/ADJ/5/amod/fs ./PUNCT/3/punct\n"
      "Elle/PRON/2/nsubj/fs soutient/VERB/0/ROOT/fin le/DET/4/det/ms président/NOUN/2/obj/ms renversé/ADJ/4/amod/ms "
      "Ali/PROPN/4/appos/B-PER Sow/PROPN/6/flat:name/I-PER ./PUNCT/2/punct\n"
      "Au/ADP/2/case Mexique/PROPN/6/obl:mod/B-LOC ,/PUNCT/2/punct des/DET/5/det/mp soldats/NOUN/6/nsubj/mp "
      "gardent/VERB/0/ROOT/fin le/DET/8/det/ms président/NOUN/6/obj/ms Oumar/PROPN/8/appos/B-PER "
      "Diallo/PROPN/9/flat:name/I-PER ./PUNCT/6/punct");
  bool ousted = false;
  bool opened = false;
  for (const Tie& tie : found.actors.ties) {
    if (tie.type != "HOLDS_OFFICE") continue;
    const std::string pair = found.actors.actors[tie.source].key + " " + found.actors.actors[tie.target].key;
    ousted = ousted || pair == "person:ali-sow country:ML";
    opened = opened || pair == "person:oumar-diallo country:MX";
  }
  CHECK(ousted);
  CHECK(opened);
}

TEST_CASE("who is elected president is no deputy, nor the president of today") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/7/nsubj/ms malien/ADJ/2/amod/ms élu/NOUN/2/amod/ms Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/5/flat:name/I-PER critique/VERB/0/ROOT/fin la/DET/9/det France/PROPN/7/obj/B-LOC "
      "./PUNCT/7/punct");
  CHECK(found.key("Le président malien élu Oumar Diallo") == "person:oumar-diallo");
  CHECK(found.tie("HOLDS_OFFICE") == "person:oumar-diallo country:ML président malien élu");
}

TEST_CASE("a people's name before a person's is one phrase with it") {
  const Found found(
      "Il/PRON/2/nsubj/ms reçoit/VERB/0/ROOT/fin le/DET/4/det/ms Malien/PROPN/2/obj/B-LOC Oumar/PROPN/4/nmod/B-PER "
      "Diallo/PROPN/5/flat:name/I-PER ./PUNCT/2/punct");
  CHECK(found.key("le Malien Oumar Diallo") == "person:oumar-diallo");
  const Mention* mention = found.mention("le Malien Oumar Diallo");
  REQUIRE(mention != nullptr);
  CHECK(mention->head == 3);
}

TEST_CASE("an office, its country and the name beside them are one mention of the person, who holds the office") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER voyage/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le président malien Moussa Keïta") == "person:moussa-keita");
  CHECK(found.tie("HOLDS_OFFICE") == "person:moussa-keita country:ML président malien");
  REQUIRE(!found.actors.actors.empty());
  CHECK(found.actors.actors[0].name == "Moussa Keïta");
  CHECK(found.actors.actors[0].country == "ML");
}

TEST_CASE("an office behind the name is a mention of its own") {
  const Found found(
      "Moussa/PROPN/8/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/5/punct l'~/DET/5/det ancien/ADJ/6/amod/ms "
      "ministre/NOUN/1/appos/ms ,/PUNCT/6/punct proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.key("Moussa Keïta") == "person:moussa-keita");
  CHECK(found.key("l'ancien ministre") == "person:moussa-keita");
  REQUIRE(found.mention("l'ancien ministre"));
  CHECK(found.mention("l'ancien ministre")->how == Resolution::office);
}

TEST_CASE("an office alone is whoever held it on that day, and nobody where that is not known") {
  const std::string text =
      "Le/DET/2/det/ms président/NOUN/4/nsubj/ms russe/ADJ/2/amod/ms refuse/VERB/0/ROOT/fin ./PUNCT/4/punct";
  CHECK(Found(text, Date{2018, 4, 6}).key("Le président russe") == "person:vladimir-poutine");
  CHECK(Found(text, Date{2010, 4, 6}).key("Le président russe") == "person:dmitri-medvedev");
  const std::string unknown = Found(text).key("Le président russe");
  CHECK(unknown.starts_with("person:RU/president-russe@"));
}

TEST_CASE("a counterpart holds the same office in the other country") {
  const Found found(
      "Emmanuel/PROPN/3/nsubj/B-PER Macron/PROPN/1/flat:name/I-PER appelle/VERB/0/ROOT/fin son/DET/5/det/ms "
      "homologue/NOUN/3/obj/ms russe/ADJ/5/amod/ms ./PUNCT/3/punct",
      Date{2018, 4, 6});
  CHECK(found.key("son homologue russe") == "person:vladimir-poutine");
}

TEST_CASE("an office of a country that the text does not mention ties nobody to it") {
  const Found found(
      "A/ADP/2/case Moscou/PROPN/7/obl:mod/B-LOC ,/PUNCT/2/punct le/DET/5/det/ms ministre/NOUN/7/nsubj/ms "
      "Ivanov/PROPN/5/appos/B-PER "
      "dort/VERB/0/ROOT/fin/=dormir ./PUNCT/7/punct");
  CHECK(found.key("le ministre Ivanov") == "person:ivanov");
  for (const Tie& tie : found.actors.ties) {
    const bool mentioned =
        std::any_of(found.actors.mentions.begin(), found.actors.mentions.end(), [&](const Mention& mention) {
          return std::find(mention.actors.begin(), mention.actors.end(), tie.target) != mention.actors.end();
        });
    CHECK(mentioned);
  }
}

TEST_CASE("an office of a body that a common noun stands for is an office of that body") {
  const Found found(
      "Amnesty/PROPN/3/nsubj/B-ORG International/PROPN/1/flat:name/I-ORG proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Moussa/PROPN/9/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct responsable/NOUN/1/appos/ms "
      "de/ADP/7/case l'~/DET/7/det organisation/NOUN/4/nmod/fs ,/PUNCT/4/punct part/VERB/0/ROOT/fin ./PUNCT/9/punct");
  CHECK(found.tie("HOLDS_OFFICE") ==
        "person:moussa-keita organisation:amnesty-international responsable de l'organisation");
}

TEST_CASE("the adjective of a rank says where somebody is from, not what he serves") {
  const Found found(
      "Le/DET/2/det/ms capitaine/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER part/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le capitaine malien Moussa Keïta") == "person:moussa-keita");
  CHECK(found.tie("HOLDS_OFFICE").empty());
}

TEST_CASE("an office behind a town is of the country of the town") {
  const Found found(
      "La/DET/2/det/fs France/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "A/ADP/2/case Bamako/PROPN/8/obl:mod/B-LOC ,/PUNCT/2/punct le/DET/5/det/ms président/NOUN/8/nsubj/ms "
      "Moussa/PROPN/5/appos/B-PER Keïta/PROPN/6/flat:name/I-PER critique/VERB/0/ROOT/fin le/DET/10/det "
      "Mali/PROPN/8/obj/B-LOC ./PUNCT/8/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:moussa-keita country:ML président");
}

TEST_CASE("a minister is of the government that the text speaks of") {
  const Found found(
      "Le/DET/2/det/ms gouvernement/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms part/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Moussa/PROPN/9/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/5/punct le/DET/5/det/ms "
      "ministre/NOUN/1/appos/ms de/ADP/7/case l'Intérieur/NOUN/5/nmod ,/PUNCT/5/punct part/VERB/0/ROOT/fin "
      "./PUNCT/9/punct");
  CHECK(found.tie("HOLDS_OFFICE").starts_with("person:moussa-keita organisation:ML/gouvernement ministre"));
}

TEST_CASE("whoever presides over a body holds an office of it") {
  const Found found(
      "L'~/DET/2/det OTAN/PROPN/8/nsubj/B-ORG ,/PUNCT/4/punct présidée/VERB/2/acl/=présider par/ADP/6/case "
      "Moussa/PROPN/4/obl:agent/B-PER Keïta/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:moussa-keita organisation:otan présidée");
  const Found whose(
      "L'~/DET/2/det OTAN/PROPN/0/ROOT/B-ORG ,/PUNCT/6/punct dont/PRON/8/nmod le/DET/6/det président/NOUN/10/nsubj/ms "
      ",/PUNCT/6/punct Moussa/PROPN/6/appos/B-PER Keïta/PROPN/8/flat:name/I-PER ,/PUNCT/8/punct "
      "proteste/VERB/2/acl:relcl/fin ./PUNCT/2/punct");
  CHECK(whose.tie("HOLDS_OFFICE") == "person:moussa-keita organisation:otan président");
}

TEST_CASE("an office with a title and a name behind the comma is that person's") {
  const Found found(
      "L'~/DET/2/det OTAN/PROPN/0/ROOT/B-ORG ,/PUNCT/6/punct dont/PRON/6/nmod le/DET/6/det commandant/NOUN/12/nsubj/ms "
      ",/PUNCT/6/punct le/DET/9/det général/NOUN/6/appos/ms Moussa/PROPN/9/appos/B-PER Keïta/PROPN/10/flat:name/I-PER "
      "./PUNCT/2/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:moussa-keita organisation:otan commandant");
}

TEST_CASE("one office said of several people is each one's in his country") {
  const Found found(
      "Les/DET/2/det présidents/NOUN/9/nsubj/mp malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER et/CCONJ/7/cc russe/ADJ/3/conj/ms Ivan/PROPN/2/appos/B-PER "
      "parlent/VERB/0/ROOT/fin "
      "./PUNCT/9/punct");
  std::string holders;
  for (const Tie& tie : found.actors.ties) {
    CHECK(tie.type == "HOLDS_OFFICE");
    holders += found.actors.actors[tie.source].key + " " + found.actors.actors[tie.target].key + ";";
  }
  CHECK(holders == "person:moussa-keita country:ML;person:ivan country:RU;");
  CHECK(found.key("Les présidents") == "person:moussa-keita person:ivan");
}

TEST_CASE("a country named by a person is led by the person") {
  const Found found(
      "La/DET/2/det/fs Russie/PROPN/6/nsubj/B-LOC de/ADP/4/case Ivan/PROPN/2/nmod/B-PER Petrov/PROPN/4/flat:name/I-PER "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:ivan-petrov country:RU ");
}

TEST_CASE("a surname alone tells the country of an office by who held it on that day") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC critique/VERB/0/ROOT/fin la/DET/5/det France/PROPN/3/obj/B-LOC "
      "./PUNCT/3/punct\n"
      "Le/DET/2/det/ms président/NOUN/4/nsubj/ms Chirac/PROPN/2/appos/B-PER proteste/VERB/0/ROOT/fin ./PUNCT/4/punct",
      Date{2003, 3, 1});
  CHECK(found.tie("HOLDS_OFFICE") == "person:jacques-chirac country:FR président");
}

TEST_CASE("one of several, with a name behind the comma, is who is named and a member") {
  const Found found(
      "Amnesty/PROPN/3/nsubj/B-ORG International/PROPN/1/flat:name/I-ORG proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Un/PRON/9/nsubj des/ADP/3/case chercheurs/NOUN/1/nmod/mp d'~/ADP/5/case Amnesty/PROPN/3/nmod/B-ORG "
      "International/PROPN/5/flat:name/I-ORG ,/PUNCT/8/punct Moussa/PROPN/3/appos/B-PER part/VERB/0/ROOT/fin "
      "./PUNCT/9/punct");
  CHECK(found.key("Un des chercheurs d'Amnesty International").empty());  // the name is not closed by a comma
  const Found closed(
      "Un/PRON/11/nsubj des/ADP/3/case chercheurs/NOUN/1/nmod/mp d'~/ADP/5/case Amnesty/PROPN/3/nmod/B-ORG "
      "International/PROPN/5/flat:name/I-ORG ,/PUNCT/8/punct Moussa/PROPN/3/appos/B-PER Keïta/PROPN/8/flat:name/I-PER "
      ",/PUNCT/8/punct part/VERB/0/ROOT/fin ./PUNCT/11/punct");
  CHECK(closed.tie("MEMBER_OF") == "person:moussa-keita organisation:amnesty-international ");
  CHECK(closed.key("Un des chercheurs d'Amnesty International") == "person:moussa-keita");
}

TEST_CASE("a verb form that the lemmatiser leaves as it is tells who presides all the same") {
  const Found found(
      "L'~/DET/2/det OTAN/PROPN/8/nsubj/B-ORG ,/PUNCT/2/punct que/PRON/5/obj préside/VERB/2/ccomp "
      "Moussa/PROPN/5/nsubj/B-PER Keïta/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:moussa-keita organisation:otan préside");
}

TEST_CASE("the chief of a body is whoever the text names as its leader") {
  const Found found(
      "Moussa/PROPN/9/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct président/NOUN/1/appos/ms "
      "d'~/ADP/6/case "
      "Amnesty/PROPN/4/nmod/B-ORG International/PROPN/6/flat:name/I-ORG ,/PUNCT/4/punct part/VERB/0/ROOT/fin "
      "./PUNCT/9/punct\n"
      "Le/DET/2/det/ms chef/NOUN/6/nsubj/ms de/ADP/5/case l'~/DET/5/det organisation/NOUN/2/nmod/fs "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le chef de l'organisation") == "person:moussa-keita");
}

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
