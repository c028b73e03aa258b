#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

namespace {

struct Case {
  const char* text;
  const char* type;
  const char* tie;  // "source target role" of the first tie of that type, empty for none
};

void check(const Case& given) {
  CAPTURE(given.text);
  const Found found(given.text);
  std::string tie = found.tie(given.type);
  while (tie.ends_with(' ')) tie.pop_back();
  CHECK(tie == given.tie);
}

}  // namespace

TEST_CASE("a body named by a person is led by that person, and not called so") {
  const Case cases[] = {
      {"La/DET/2/det CGT/PROPN/6/nsubj/B-ORG d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       "proteste/VERB/0/ROOT/fin en/ADP/8/case France/PROPN/6/obl:mod/B-LOC ./PUNCT/6/punct",
       "HOLDS_OFFICE", "person:awa-sow organisation:FR/cgt"},
      {"La/DET/2/det/fs Ligue/NOUN/6/nsubj/fs d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct",
       "HOLDS_OFFICE", "person:awa-sow organisation:ligue"},
      {"L'~/DET/2/det ONU/PROPN/6/nsubj/B-ORG d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct",
       "HOLDS_OFFICE", ""},
  };
  for (const Case& given : cases) check(given);
}

TEST_CASE("who speaks for a body, from within it, or is named as being of it is a member") {
  const Case cases[] = {
      {"La/DET/2/det CGT/PROPN/10/nsubj/B-ORG ,/PUNCT/5/punct par/ADP/5/case la/DET/6/det/fs voix/NOUN/10/obl:mod/fs "
       "d'~/ADP/8/case Awa/PROPN/6/nmod/B-PER Sow/PROPN/8/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/10/punct",
       "MEMBER_OF", "person:awa-sow organisation:cgt"},
      {"A/ADP/3/case la/DET/3/det CGT/PROPN/7/obl:mod/B-ORG ,/PUNCT/3/punct Awa/PROPN/7/nsubj/B-PER "
       "Sow/PROPN/5/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/7/punct",
       "MEMBER_OF", "person:awa-sow organisation:cgt"},
      {"A/ADP/3/case l'~/DET/3/det ONU/PROPN/7/obl:mod/B-ORG ,/PUNCT/3/punct Awa/PROPN/7/nsubj/B-PER "
       "Sow/PROPN/5/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/7/punct",
       "MEMBER_OF", ""},
      {"Awa/PROPN/8/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/6/punct de/ADP/6/case la/DET/6/det "
       "CGT/PROPN/1/nmod/B-ORG ,/PUNCT/6/punct proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       "MEMBER_OF", "person:awa-sow organisation:cgt"},
      {"Il/PRON/2/nsubj/ms exclut/VERB/0/ROOT/fin/=exclure Awa/PROPN/2/obj/B-PER Sow/PROPN/3/flat:name/I-PER "
       "de/ADP/7/case la/DET/7/det CGT/PROPN/2/obl:arg/B-ORG ./PUNCT/2/punct",
       "MEMBER_OF", ""},
      {"Awa/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER quitte/VERB/0/ROOT/fin son/DET/5/det/ms "
       "parti/NOUN/3/obj/ms ,/PUNCT/8/punct le/DET/8/det PS/PROPN/5/appos/B-ORG ./PUNCT/3/punct",
       "MEMBER_OF", "person:awa-sow organisation:ps"},
  };
  for (const Case& given : cases) check(given);
}

TEST_CASE("an acronym between a noun of people and the name is their party") {
  const Found found(
      "Le/DET/2/det/ms sénateur/NOUN/6/nsubj/ms LR/PROPN/2/nmod/B-ORG Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le sénateur LR Oumar Diallo") == "person:oumar-diallo");
  CHECK(found.tie("MEMBER_OF") == "person:oumar-diallo organisation:lr ");
}

TEST_CASE("a counterpart in a body holds an office there") {
  const Found found(
      "Son/DET/2/det/ms homologue/NOUN/9/nsubj/ms de/ADP/5/case l'~/DET/5/det UTICA/PROPN/2/nmod ,/PUNCT/7/punct "
      "Awa/PROPN/2/appos/B-PER Sow/PROPN/7/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/9/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:awa-sow organisation:utica homologue");
}

TEST_CASE("elections, founders and origins tell who is of what") {
  const Case cases[] = {
      {"L'~/DET/2/det élection/NOUN/11/nsubj/fs d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       "à/ADP/8/case la/DET/8/det/fs présidence/NOUN/2/nmod/fs du/ADP/10/case Parti/PROPN/8/nmod/B-ORG "
       "surprend/VERB/0/ROOT/fin ./PUNCT/11/punct",
       "HOLDS_OFFICE", "person:awa-sow organisation:parti présidence"},
      {"La/DET/2/det CGT/PROPN/7/nsubj/B-ORG fondée/VERB/2/acl/part/=fonder par/ADP/5/case Awa/PROPN/3/obl:agent/B-PER "
       "Sow/PROPN/5/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/7/punct",
       "HOLDS_OFFICE", "person:awa-sow organisation:cgt fondée"},
      {"Awa/PROPN/8/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct issue/VERB/1/acl/part de/ADP/7/case "
       "la/DET/7/det CGT/PROPN/4/obl:arg/B-ORG proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       "MEMBER_OF", "person:awa-sow organisation:cgt"},
      {"Un/DET/2/det/ms dirigeant/NOUN/6/nsubj/ms de/ADP/5/case la/DET/5/det CGT/PROPN/2/nmod/B-ORG "
       "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct",
       "HOLDS_OFFICE", "person:FR/dirigeant-de-la-cgt@1 organisation:cgt dirigeant de la CGT"},
      {"Un/DET/2/det/ms responsable/NOUN/12/nsubj/ms de/ADP/5/case la/DET/5/det CGT/PROPN/2/nmod/B-ORG ,/PUNCT/8/punct "
       "le/DET/8/det/ms général/NOUN/2/appos/ms Oumar/PROPN/8/appos/B-PER Diallo/PROPN/9/flat:name/I-PER "
       ",/PUNCT/8/punct "
       "proteste/VERB/0/ROOT/fin ./PUNCT/12/punct",
       "HOLDS_OFFICE", "person:oumar-diallo organisation:cgt responsable de la CGT"},
      {"Awa/PROPN/9/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct candidate/NOUN/1/appos/fs de/ADP/7/case "
       "la/DET/7/det CGT/PROPN/4/nmod/B-ORG ,/PUNCT/4/punct proteste/VERB/0/ROOT/fin ./PUNCT/9/punct",
       "HOLDS_OFFICE", ""},
  };
  for (const Case& given : cases) check(given);
}

TEST_CASE("several who hold one office may be told of past commas") {
  const Found found(
      "Les/DET/2/det/mp présidents/NOUN/13/nsubj/mp malien/ADJ/2/amod/ms ,/PUNCT/5/punct Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/5/flat:name/I-PER ,/PUNCT/8/punct médiateur/NOUN/5/appos/ms ,/PUNCT/8/punct et/CCONJ/11/cc "
      "russe/ADJ/3/conj/ms Ivan/PROPN/2/appos/B-PER Petrov/PROPN/12/flat:name/I-PER arrivent/VERB/0/ROOT/fin "
      "./PUNCT/13/punct");
  CHECK(found.key("Les présidents") == "person:oumar-diallo person:ivan-petrov");
}

TEST_CASE("a people in another country is a group of its own") {
  const Found found(
      "Les/DET/2/det/mp Russes/PROPN/5/nsubj/mp/B-MISC du/ADP/4/case Mali/PROPN/2/nmod/B-LOC "
      "protestent/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(found.key("Les Russes du Mali") == "group:russes-du-mali");
}

TEST_CASE("an office alone is of the one body of its kind that the sentence before speaks of") {
  const Found found(
      "La/DET/2/det CGT/PROPN/3/nsubj/B-ORG proteste/VERB/0/ROOT/fin en/ADP/5/case France/PROPN/3/obl:mod/B-LOC "
      "./PUNCT/3/punct\n"
      "Le/DET/2/det/ms secrétaire/NOUN/6/nsubj/ms général/ADJ/2/amod/ms Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER refuse/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:oumar-diallo organisation:FR/cgt secrétaire général");
}

TEST_CASE("somebody's party is the one that he leads, and those of it are its members") {
  const Found found(
      "Awa/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER préside/VERB/0/ROOT/fin/=présider le/DET/5/det "
      "PSB/PROPN/3/obj/B-ORG ./PUNCT/3/punct\n"
      "Awa/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER réunit/VERB/0/ROOT/fin les/DET/5/det/mp "
      "militants/NOUN/3/obj/mp de/ADP/8/case son/DET/8/det/ms parti/NOUN/5/nmod/ms ./PUNCT/3/punct");
  CHECK(found.key("son parti") == "organisation:psb");
}

TEST_CASE("a prosecutor is of the only prosecution, a minister-president of no state") {
  const Found prosecutor(
      "Le/DET/2/det/ms parquet/NOUN/3/nsubj/ms enquête/VERB/0/ROOT/fin en/ADP/5/case France/PROPN/3/obl:mod/B-LOC "
      "./PUNCT/3/punct\n"
      "Le/DET/2/det/ms procureur/NOUN/5/nsubj/ms Oumar/PROPN/2/appos/B-PER Diallo/PROPN/3/flat:name/I-PER "
      "refuse/VERB/0/ROOT/fin ./PUNCT/5/punct");
  CHECK(prosecutor.tie("HOLDS_OFFICE").find("parquet") != std::string::npos);
  const Found region(
      "La/DET/2/det France/PROPN/3/nsubj/B-LOC refuse/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Le/DET/2/det/ms ministre-président/NOUN/5/nsubj/ms Oumar/PROPN/2/appos/B-PER Diallo/PROPN/3/flat:name/I-PER "
      "refuse/VERB/0/ROOT/fin ./PUNCT/5/punct");
  CHECK(region.tie("HOLDS_OFFICE").empty());
}

TEST_CASE("a union's acronym and a trade behind a hyphen are one name") {
  const Found found(
      "La/DET/2/det CGT~/PROPN/5/nsubj/B-ORG -~/PUNCT/2/punct cheminots/NOUN/2/nmod/mp proteste/VERB/0/ROOT/fin "
      "en/ADP/7/case France/PROPN/5/obl:mod/B-LOC ./PUNCT/5/punct");
  CHECK(found.key("La CGT-cheminots") == "organisation:FR/cgt");
  CHECK(found.key("cheminots").empty());
}

TEST_CASE("an adjective by which parties part makes another party of the known name") {
  const Found found(
      "Le/DET/2/det Parti/PROPN/5/nsubj/B-ORG socialiste/ADJ/2/amod/I-ORG unifié/ADJ/2/amod/ms "
      "proteste/VERB/0/ROOT/fin ./PUNCT/5/punct");
  CHECK(found.key("Le Parti socialiste unifié") == "organisation:parti-socialiste-unifie");
}

TEST_CASE("what somebody is at the head of is a body, though nothing is known of it") {
  const Found found(
      "Awa/PROPN/8/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/5/punct la/DET/5/det/fs meneuse/NOUN/1/appos/fs "
      "du/ADP/7/case Hirak/PROPN/5/nmod proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:awa-sow organisation:hirak meneuse du Hirak");
}

TEST_CASE("an office of which the phrase does not say of what it is ties to no state that has none such") {
  // Nobody is prince of a republic.
  const Found prince(
      "La/DET/2/det France/PROPN/3/nsubj/B-LOC accuse/VERB/0/ROOT/fin le/DET/5/det/ms prince/NOUN/3/obj/ms "
      "Oumar/PROPN/5/appos/B-PER Diallo/PROPN/6/flat:name/I-PER ./PUNCT/3/punct",
      Date{2018, 4, 6});
  CHECK(prince.tie("HOLDS_OFFICE").empty());
  // A commissioner is the Commission's, where the article has it.
  const Found commissioner(
      "La/DET/2/det Commission/PROPN/4/nsubj/B-ORG européenne/ADJ/2/amod/I-ORG accuse/VERB/0/ROOT/fin la/DET/6/det "
      "France/PROPN/4/obj/B-LOC ./PUNCT/4/punct\n"
      "Le/DET/2/det/ms commissaire/NOUN/5/nsubj/ms Oumar/PROPN/2/appos/B-PER Diallo/PROPN/3/flat:name/I-PER "
      "proteste/VERB/0/ROOT/fin ./PUNCT/5/punct");
  CHECK(commissioner.tie("HOLDS_OFFICE") == "person:oumar-diallo organisation:commission-europeenne commissaire");
}

}  // namespace entente
