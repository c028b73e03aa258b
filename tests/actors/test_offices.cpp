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

}  // namespace entente
