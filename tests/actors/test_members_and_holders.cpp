#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

namespace {

struct Case {
  const char* text;
  std::string ties;  // "TYPE source target" of all, in their order, parted by "; "
};

void check(const Case& given) {
  CAPTURE(std::string(given.text));
  const Found found(given.text);
  std::string ties;
  for (const Tie& tie : found.actors.ties) {
    ties += (ties.empty() ? "" : "; ") + tie.type + " " + found.actors.actors[tie.source].key + " " +
            found.actors.actors[tie.target].key;
  }
  CHECK(ties == given.ties);
}

void check_all(const std::vector<Case>& cases) {
  for (const Case& given : cases) check(given);
}

}  // namespace

TEST_CASE("a list says who belongs to a body") {
  check_all({
      {"Le/DET/2/det/ms Front/PROPN/12/nsubj/B-ORG ,/PUNCT/5/punct qui/PRON/5/nsubj réunit/VERB/2/acl:relcl/fin "
       "la/DET/7/det CGT/PROPN/5/obj/B-ORG et/CCONJ/10/cc le/DET/10/det PCF/PROPN/7/conj/B-ORG ,/PUNCT/5/punct "
       "proteste/VERB/0/ROOT/fin ./PUNCT/12/punct",
       "MEMBER_OF organisation:FR/cgt organisation:front; MEMBER_OF organisation:FR/pcf organisation:front"},
      {"L'~/DET/2/det intersyndicale/NOUN/10/nsubj/fs (~/PUNCT/4/punct CGT/PROPN/2/appos/B-ORG ,/PUNCT/6/punct "
       "UNSA/PROPN/4/conj/B-ORG et/CCONJ/8/cc FO/PROPN/4/conj/B-ORG )/PUNCT/4/punct proteste/VERB/0/ROOT/fin "
       "./PUNCT/10/punct",
       "MEMBER_OF organisation:FR/cgt organisation:intersyndicale; MEMBER_OF organisation:FR/unsa "
       "organisation:intersyndicale; MEMBER_OF organisation:FR/fo organisation:intersyndicale"},
      // One body alone is grouped with nobody, and people are no members of what receives them.
      {"Le/DET/2/det/ms Front/PROPN/8/nsubj/B-ORG ,/PUNCT/5/punct qui/PRON/5/nsubj réunit/VERB/2/acl:relcl/fin "
       "la/DET/7/det CGT/PROPN/5/obj/B-ORG proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       ""},
      // "dont" with an office tells who holds it.
      {"La/DET/2/det CGT/PROPN/10/nsubj/B-ORG ,/PUNCT/5/punct dont/PRON/5/nmod le/DET/6/det/ms "
       "président/NOUN/10/nsubj/ms ,/PUNCT/8/punct Awa/PROPN/6/appos/B-PER Sow/PROPN/8/flat:name/I-PER ,/PUNCT/8/punct "
       "proteste/VERB/0/ROOT/fin ./PUNCT/11/punct",
       "HOLDS_OFFICE person:awa-sow organisation:cgt"},
  });
}

TEST_CASE("verbs of appointment give the office that stands behind the name or before it") {
  check_all({
      {"Il/PRON/3/nsubj/ms a/AUX/3/aux:tense choisi/VERB/0/ROOT/part/=choisir Awa/PROPN/3/obj/B-PER "
       "Sow/PROPN/4/flat:name/I-PER comme/ADP/7/case ministre/NOUN/4/nmod/fs du/ADP/9/case Mali/PROPN/7/nmod/B-LOC "
       "./PUNCT/3/punct",
       "HOLDS_OFFICE person:awa-sow country:ML"},
      {"Élu/NOUN/8/obl:mod/ms hier/ADV/1/advmod président/NOUN/1/nmod/ms du/ADP/5/case Mali/PROPN/3/nmod/B-LOC "
       ",/PUNCT/8/punct Oumar/PROPN/9/nsubj/B-PER Diallo/PROPN/7/flat:name/I-PER proteste/VERB/0/ROOT/fin "
       "./PUNCT/9/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML"},
      {"Oumar/PROPN/12/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER ,/PUNCT/1/punct nommé/VERB/1/acl/part/=nommer "
       "par/ADP/6/case Awa/PROPN/4/obl:agent/B-PER Sow/PROPN/6/flat:name/I-PER ambassadeur/NOUN/6/nmod/ms "
       "du/ADP/10/case Mali/PROPN/8/nmod/B-LOC ,/PUNCT/1/punct proteste/VERB/0/ROOT/fin ./PUNCT/12/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML"},
      // Who receives a letter as minister is appointed by nobody.
      {"Il/PRON/2/nsubj/ms reçoit/VERB/0/ROOT/fin/=recevoir Awa/PROPN/2/obj/B-PER Sow/PROPN/3/flat:name/I-PER "
       "comme/ADP/6/case ministre/NOUN/3/nmod/fs du/ADP/8/case Mali/PROPN/6/nmod/B-LOC ./PUNCT/2/punct",
       ""},
  });
}

TEST_CASE("who replaces somebody has his office") {
  check_all({
      {"Awa/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense "
       "remplacé/VERB/0/ROOT/part/=remplacer Oumar/PROPN/4/obj/B-PER Diallo/PROPN/5/flat:name/I-PER ,/PUNCT/5/punct "
       "président/NOUN/5/appos/ms du/ADP/10/case Mali/PROPN/8/nmod/B-LOC ./PUNCT/4/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML; HOLDS_OFFICE person:awa-sow country:ML"},
      // Neither has one that the text tells of.
      {"Awa/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense "
       "remplacé/VERB/0/ROOT/part/=remplacer Oumar/PROPN/4/obj/B-PER Diallo/PROPN/5/flat:name/I-PER ./PUNCT/4/punct",
       ""},
  });
}

TEST_CASE("who stands at the head of a body, or is told to lead it, holds an office there") {
  check_all({
      {"Oumar/PROPN/11/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER ,/PUNCT/1/punct à/ADP/6/case la/DET/6/det "
       "tête/NOUN/1/nmod/fs de/ADP/9/case la/DET/9/det CGT/PROPN/6/nmod/B-ORG ,/PUNCT/1/punct proteste/VERB/0/ROOT/fin "
       "./PUNCT/11/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt"},
      {"A/ADP/3/case la/DET/3/det tête/NOUN/10/obl:mod/fs de/ADP/6/case la/DET/6/det CGT/PROPN/3/nmod/B-ORG "
       ",/PUNCT/3/punct Oumar/PROPN/10/nsubj/B-PER Diallo/PROPN/8/flat:name/I-PER proteste/VERB/0/ROOT/fin "
       "./PUNCT/10/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt"},
      // The parser takes the verb for a noun.
      {"La/DET/2/det CGT/PROPN/9/nsubj/B-ORG ,/PUNCT/5/punct que/SCONJ/5/obj dirige/NOUN/2/nmod "
       "Oumar/PROPN/5/nmod/B-PER Diallo/PROPN/6/flat:name/I-PER ,/PUNCT/5/punct proteste/VERB/0/ROOT/fin "
       "./PUNCT/9/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt"},
  });
}

TEST_CASE("those in somebody's service hold an office of the person") {
  check_all({
      {"Le/DET/2/det/ms conseiller/NOUN/9/nsubj/ms d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       ",/PUNCT/7/punct Oumar/PROPN/2/appos/B-PER Diallo/PROPN/7/flat:name/I-PER proteste/VERB/0/ROOT/fin "
       "./PUNCT/9/punct",
       "HOLDS_OFFICE person:oumar-diallo person:awa-sow"},
      // A president serves nobody.
      {"Le/DET/2/det/ms président/NOUN/9/nsubj/ms d'~/ADP/4/case Awa/PROPN/2/nmod/B-PER Sow/PROPN/4/flat:name/I-PER "
       ",/PUNCT/7/punct Oumar/PROPN/2/appos/B-PER Diallo/PROPN/7/flat:name/I-PER proteste/VERB/0/ROOT/fin "
       "./PUNCT/9/punct",
       ""},
  });
}

TEST_CASE("a counterpart of another country holds office there") {
  const Found found(
      "Il/PRON/2/nsubj/ms appelle/VERB/0/ROOT/fin/=appeler son/DET/4/det/ms homologue/NOUN/2/obj/ms "
      "malien/ADJ/4/amod/ms ,/PUNCT/7/punct Oumar/PROPN/4/appos/B-PER Diallo/PROPN/7/flat:name/I-PER ./PUNCT/2/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:oumar-diallo country:ML homologue malien");
}

TEST_CASE("kings go by given names") {
  const Found found(
      "Saddam/PROPN/3/nsubj/B-PER Hussein/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Le/DET/2/det/ms roi/NOUN/4/nsubj/ms Hussein/PROPN/2/appos/B-PER refuse/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Le roi Hussein") == "person:hussein");
}

TEST_CASE("an office written with a capital is no part of the name before it") {
  const Found found(
      "Il/PRON/2/nsubj/ms nomme/VERB/0/ROOT/fin/=nommer Awa/PROPN/2/obj/B-PER Sow/PROPN/3/flat:name/I-PER "
      "Première/ADJ/6/amod ministre/NOUN/2/xcomp/fs du/ADP/8/case Mali/PROPN/6/nmod/B-LOC ./PUNCT/2/punct");
  CHECK(found.tie("HOLDS_OFFICE").starts_with("person:awa-sow country:ML"));
}

TEST_CASE("what somebody is told to lead is a body, whatever the recogniser says") {
  check_all({
      {"Pastef/PROPN/8/nsubj/B-PER Uni/PROPN/1/flat:name/I-PER ,/PUNCT/5/punct que/PRON/5/obj préside/VERB/1/acl:relcl "
       "Oumar/PROPN/5/nsubj/B-PER Diallo/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:pastef-uni"},
      // "par intérim" names nobody.
      {"Awa/PROPN/10/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct présidente/NOUN/1/appos/fs par/ADP/6/case "
       "intérim/NOUN/4/nmod de/ADP/9/case la/DET/9/det CGT/PROPN/4/nmod/B-ORG proteste/VERB/0/ROOT/fin "
       "./PUNCT/10/punct",
       "HOLDS_OFFICE person:awa-sow organisation:cgt"},
      {"L'~/DET/2/det opposition/NOUN/10/nmod/fs ,/PUNCT/5/punct dont/PRON/6/nmod le/DET/6/det/ms chef/NOUN/2/acl/ms "
       ",/PUNCT/8/punct Oumar/PROPN/6/appos/B-PER Diallo/PROPN/8/flat:name/I-PER proteste/VERB/0/ROOT/fin "
       "./PUNCT/10/punct",
       "HOLDS_OFFICE person:oumar-diallo group:opposition@1"},
  });
}

TEST_CASE("a possessive behind a colon is of whom the clause before it tells") {
  check_all({
      {"La/DET/2/det CGT/PROPN/3/nsubj/B-ORG jubile/VERB/0/ROOT/fin :/PUNCT/9/punct son/DET/6/det/ms "
       "président/NOUN/9/nsubj/ms Oumar/PROPN/6/appos/B-PER Diallo/PROPN/7/flat:name/I-PER salue/VERB/3/conj/fin "
       "l'~/DET/11/det ONU/PROPN/9/obj/B-ORG ./PUNCT/3/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt"},
      {"La/DET/2/det CGT/PROPN/12/nsubj/B-ORG ,/PUNCT/5/punct par/ADP/6/case la/DET/6/det/fs voix/NOUN/12/obl:mod/fs "
       "de/ADP/9/case son/DET/9/det/ms secrétaire/NOUN/6/nmod/ms Oumar/PROPN/9/appos/B-PER "
       "Diallo/PROPN/10/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/12/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt"},
  });
}

TEST_CASE("a body that many countries have is that of the adjective behind it") {
  const Found found(
      "La/DET/2/det Croix~/PROPN/6/nsubj/B-ORG -~/PROPN/2/flat:name/I-ORG Rouge/PROPN/2/flat:name/I-ORG "
      "malienne/ADJ/2/amod/fs proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("La Croix-Rouge malienne") == "organisation:ML/croix-rouge");
}

TEST_CASE("a body's acronym may have small letters") {
  const Found found(
      "La/DET/2/det Ligue/PROPN/7/nsubj/B-ORG verte/ADJ/2/amod/I-ORG (~/PUNCT/5/punct LiV~/PROPN/2/appos/B-ORG "
      ")/PUNCT/5/punct proteste/VERB/0/ROOT/fin ./PUNCT/7/punct\n"
      "Il/PRON/2/nsubj/ms accuse/VERB/0/ROOT/fin le/DET/4/det/ms LiV/NOUN/2/obj ./PUNCT/2/punct");
  CHECK(found.key("le LiV") == "organisation:ligue-verte");
}

TEST_CASE("numbers of several words count a noun") {
  const Found found(
      "Vingt/NUM/4/nummod et/CCONJ/3/cc un/NUM/1/conj partis/NOUN/7/nsubj/mp d'~/ADP/6/case "
      "opposition/NOUN/4/nmod/fs protestent/VERB/0/ROOT/fin-p ./PUNCT/7/punct");
  CHECK(found.key("Vingt et un partis d'opposition") != "");
}

TEST_CASE("counsel stands by whom it defends") {
  const Found found(
      "Awa/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "L'~/DET/2/det un/PRON/10/nsubj/ms de/ADP/5/case ses/DET/5/det/mp avocats/NOUN/2/nmod/mp ,/PUNCT/7/punct "
      "Oumar/PROPN/5/appos/B-PER Diallo/PROPN/7/flat:name/I-PER ,/PUNCT/7/punct proteste/VERB/0/ROOT/fin "
      "./PUNCT/10/punct");
  CHECK(found.tie("SUPPORT").starts_with("person:oumar-diallo person:awa-sow"));
}

TEST_CASE("those who are called members are named behind the body") {
  check_all({
      {"Membre/NOUN/8/obl:mod/ms fondateur/NOUN/1/nmod de/ADP/5/case l'~/DET/5/det OPEP/PROPN/1/nmod/B-ORG "
       ",/PUNCT/1/punct le/DET/8/det Mali/PROPN/9/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/9/punct",
       "MEMBER_OF country:ML organisation:opep"},
      {"Deux/NUM/2/nummod pays/NOUN/13/nsubj/mp membres/NOUN/2/nmod/mp de/ADP/6/case l'~/DET/6/det "
       "OTAN/PROPN/3/nmod/B-ORG ,/PUNCT/9/punct la/DET/9/det France/PROPN/2/appos/B-LOC et/CCONJ/12/cc le/DET/12/det "
       "Mali/PROPN/9/conj/B-LOC protestent/VERB/0/ROOT/fin-p ./PUNCT/13/punct",
       ""},  // no comma closes the list: it may be the subject itself
      {"Deux/NUM/2/nummod pays/NOUN/14/nsubj/mp membres/NOUN/2/nmod/mp de/ADP/6/case l'~/DET/6/det "
       "OTAN/PROPN/3/nmod/B-ORG ,/PUNCT/9/punct la/DET/9/det France/PROPN/2/appos/B-LOC et/CCONJ/12/cc le/DET/12/det "
       "Mali/PROPN/9/conj/B-LOC ,/PUNCT/9/punct protestent/VERB/0/ROOT/fin-p ./PUNCT/14/punct",
       "MEMBER_OF country:FR organisation:otan; MEMBER_OF country:ML organisation:otan"},
  });
}

TEST_CASE("of several holders of one office each is of his country") {
  const Found found(
      "Les/DET/2/det/mp ministres/NOUN/13/nsubj/mp malien/ADJ/2/amod/ms et/CCONJ/5/cc russe/ADJ/3/conj/ms "
      ",/PUNCT/7/punct Oumar/PROPN/2/appos/B-PER Diallo/PROPN/7/flat:name/I-PER et/CCONJ/10/cc Ivan/PROPN/7/conj/B-PER "
      "Petrov/PROPN/10/flat:name/I-PER ,/PUNCT/7/punct parlent/VERB/0/ROOT/fin-p ./PUNCT/13/punct");
  CHECK(found.tie("HOLDS_OFFICE") == "person:oumar-diallo country:ML ministres");
}

TEST_CASE("predecessors, and whoever is named to follow, share the office") {
  check_all({
      {"Oumar/PROPN/11/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct président/NOUN/1/appos/ms "
       "du/ADP/6/case Mali/PROPN/4/nmod/B-LOC ,/PUNCT/4/punct et/CCONJ/10/cc son/DET/10/det/ms "
       "prédécesseur/NOUN/1/conj/ms parle/VERB/0/ROOT/fin ./PUNCT/11/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML"},
      {"Oumar/PROPN/13/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct président/NOUN/1/appos/ms "
       "du/ADP/6/case Mali/PROPN/4/nmod/B-LOC ,/PUNCT/4/punct et/CCONJ/10/cc son/DET/10/det/ms "
       "prédécesseur/NOUN/1/conj/ms Ivan/PROPN/10/appos/B-PER Petrov/PROPN/11/flat:name/I-PER "
       "parlent/VERB/0/ROOT/fin-p "
       "./PUNCT/13/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML; HOLDS_OFFICE person:ivan-petrov country:ML"},
      {"Awa/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense succédé/VERB/0/ROOT/part/=succéder "
       "à/ADP/6/case Oumar/PROPN/4/obl:arg/B-PER Diallo/PROPN/6/flat:name/I-PER à/ADP/10/case la/DET/10/det/fs "
       "tête/NOUN/4/obl:mod/fs de/ADP/13/case la/DET/13/det CGT/PROPN/10/nmod/B-ORG ./PUNCT/4/punct",
       "HOLDS_OFFICE person:oumar-diallo organisation:cgt; HOLDS_OFFICE person:awa-sow organisation:cgt"},
  });
}

TEST_CASE("an adjective behind a noun with a number in it is no number's noun") {
  const Found found(
      "Le/DET/2/det/ms numéro/NOUN/8/nsubj/ms un/DET/4/det/ms malien/NOUN/2/nmod/ms ,/PUNCT/6/punct "
      "Oumar/PROPN/2/appos/B-PER Diallo/PROPN/6/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("HOLDS_OFFICE").starts_with("person:oumar-diallo country:ML"));
}

TEST_CASE("journalists work for a medium") {
  const Found found(
      "Awa/PROPN/8/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct journaliste/NOUN/1/appos/fs pour/ADP/6/case "
      "RTVE/PROPN/4/nmod/B-ORG ,/PUNCT/4/punct proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("MEMBER_OF").starts_with("person:awa-sow organisation:"));
  const Found foreign(
      "Awa/PROPN/9/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct journaliste/NOUN/1/appos/fs "
      "malienne/ADJ/4/amod/fs pour/ADP/7/case RTVE/PROPN/4/nmod/B-ORG ,/PUNCT/4/punct proteste/VERB/0/ROOT/fin "
      "./PUNCT/9/punct");
  CHECK(foreign.tie("MEMBER_OF").starts_with("person:awa-sow organisation:"));
}

TEST_CASE("who acts behind a second \"par\" acts too, though the parser hangs them from the verb") {
  const Found found(
      "Awa/PROPN/3/nsubj:pass/B-PER est/AUX/3/aux:pass secourue/VERB/0/ROOT/part par/ADP/5/case Paul/PROPN/3/obl:agent/"
      "B-PER ,/PUNCT/3/punct puis/CCONJ/10/cc par/ADP/10/case d'~/DET/10/det/mp voyageurs/NOUN/3/conj/mp "
      "./PUNCT/3/punct");
  CHECK(found.key("d'voyageurs") != "");
}

TEST_CASE("what is listed behind an object suffers with it, though the parser hangs it from the verb") {
  const Found found(
      "Awa/PROPN/2/nsubj/B-PER accuse/VERB/0/ROOT/fin le/DET/4/det Mali/PROPN/2/obj/B-LOC et/CCONJ/7/cc "
      "les/DET/7/det/mp pays/NOUN/2/conj/mp voisins/ADJ/7/amod/mp ./PUNCT/2/punct");
  CHECK(found.key("les pays voisins") != "");
}

TEST_CASE("several bodies without a name that do something are a group") {
  const Found found(
      "Plusieurs/DET/2/det/mp associations/NOUN/3/nsubj/fp protestent/VERB/0/ROOT/fin-p ./PUNCT/3/punct\n"
      "Il/PRON/2/nsubj/ms parle/VERB/0/ROOT/fin de/ADP/4/case associations/NOUN/2/obl:arg/fp ./PUNCT/2/punct");
  CHECK(found.key("Plusieurs associations") == "group:associations@1");
  CHECK(found.mention("associations") == nullptr);
}

TEST_CASE("a deputy of a constituency is of no state that the text leaves unsaid") {
  check_all({
      {"La/DET/2/det France/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
       "Le/DET/2/det/ms député/NOUN/8/nsubj/ms de/ADP/5/case la/DET/5/det Sarthe/PROPN/2/nmod "
       "Oumar/PROPN/2/appos/B-PER "
       "Diallo/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       ""},
      {"La/DET/2/det France/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
       "Le/DET/2/det/ms député/NOUN/5/nsubj/ms Oumar/PROPN/2/appos/B-PER Diallo/PROPN/3/flat:name/I-PER "
       "proteste/VERB/0/ROOT/fin ./PUNCT/5/punct",
       "HOLDS_OFFICE person:oumar-diallo country:FR"},
  });
}

TEST_CASE("an office that opens a sentence is that of who is named behind its comma") {
  check_all({
      {"Présidente/NOUN/8/nmod/fs de/ADP/4/case la/DET/4/det CGT/PROPN/1/nmod/B-ORG ,/PUNCT/1/punct "
       "Awa/PROPN/8/nsubj/B-PER "
       "Sow/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       "HOLDS_OFFICE person:awa-sow organisation:cgt"},
      {"Nommée/ADJ/2/amod/fs ministre/NOUN/8/nmod/fs du/ADP/4/case Mali/PROPN/2/nmod/B-LOC ,/PUNCT/2/punct "
       "Awa/PROPN/8/nsubj/B-PER Sow/PROPN/6/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/8/punct",
       "HOLDS_OFFICE person:awa-sow country:ML"},
      {"Elue/VERB/9/advcl/part à/ADP/4/case la/DET/4/det/fs présidence/NOUN/1/obl:arg/fs de/ADP/7/case la/DET/7/det "
       "CGT/PROPN/4/nmod/B-ORG ,/PUNCT/1/punct Awa/PROPN/11/nsubj/B-PER Sow/PROPN/9/flat:name/I-PER "
       "proteste/VERB/0/ROOT/fin ./PUNCT/11/punct",
       "HOLDS_OFFICE person:awa-sow organisation:cgt"},
      // With its article it is somebody else.
      {"La/DET/2/det/fs présidente/NOUN/10/nsubj/fs de/ADP/5/case la/DET/5/det CGT/PROPN/2/nmod/B-ORG ,/PUNCT/7/punct "
       "Awa/PROPN/2/conj/B-PER Sow/PROPN/7/flat:name/I-PER et/CCONJ/10/cc protestent/VERB/0/ROOT/fin-p "
       "./PUNCT/10/punct",
       "HOLDS_OFFICE person:FR/presidente-de-la-cgt@1 organisation:cgt"},
  });
}

TEST_CASE("an adjective may stand between an office and the acronym that it is of") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/11/nsubj/ms sortant/ADJ/2/amod/ms de/ADP/6/case la/DET/6/det UDK/PROPN/2/nmod "
      ",/PUNCT/8/punct Oumar/PROPN/2/appos/B-PER Diallo/PROPN/8/flat:name/I-PER ,/PUNCT/8/punct "
      "proteste/VERB/0/ROOT/fin ./PUNCT/11/punct");
  CHECK(found.tie("HOLDS_OFFICE").starts_with("person:oumar-diallo organisation:udk"));
}

TEST_CASE("a country's name may begin that of a body") {
  const Found found(
      "Mali/PROPN/3/nsubj/B-LOC Postes/PROPN/1/flat:name/I-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Il/PRON/2/nsubj/ms accuse/VERB/0/ROOT/fin Mali/PROPN/2/obj/B-ORG Postes/PROPN/3/flat:name/I-ORG "
      "./PUNCT/2/punct\n"
      "Le/DET/2/det/ms Mali/PROPN/3/nsubj/B-LOC refuse/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Mali Postes") == "organisation:mali-postes");
  CHECK(found.mention("Mali") == nullptr);
  CHECK(found.key("Le Mali") == "country:ML");
}

TEST_CASE("commissioners are of the Commission, or of the Union where that alone is spoken of") {
  const std::string commissioner =
      "Le/DET/2/det/ms commissaire/NOUN/6/nsubj/ms européen/ADJ/2/amod/ms Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER proteste/VERB/0/ROOT/fin ./PUNCT/6/punct";
  const Found alone(commissioner);
  CHECK(alone.tie("HOLDS_OFFICE").starts_with("person:oumar-diallo organisation:commission-europeenne"));
  const Found union_told("L'~/DET/2/det UE/PROPN/3/nsubj/B-ORG parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n" + commissioner);
  CHECK(union_told.tie("HOLDS_OFFICE").starts_with("person:oumar-diallo organisation:ue"));
}

TEST_CASE("what is told of a body's members, and of whom something makes its head, ties them to it") {
  check_all({
      {"La/DET/2/det CGT/PROPN/9/nsubj/B-ORG ,/PUNCT/7/punct dont/PRON/6/nmod les/DET/6/det/mp "
       "militants/NOUN/7/nsubj/mp défilent/VERB/2/acl:relcl/fin-p ,/PUNCT/7/punct proteste/VERB/0/ROOT/fin "
       "./PUNCT/9/punct",
       "MEMBER_OF group:militants@5 organisation:cgt"},
      // What others do with what is the body's.
      {"La/DET/2/det CGT/PROPN/10/nsubj/B-ORG ,/PUNCT/8/punct dont/PRON/8/obj Awa/PROPN/8/nsubj/B-PER "
       "Sow/PROPN/5/flat:name/I-PER se/PRON/8/expl:comp méfie/VERB/2/acl:relcl/fin ,/PUNCT/8/punct "
       "proteste/VERB/0/ROOT/fin ./PUNCT/10/punct",
       ""},
      {"Le/DET/2/det/ms vote/NOUN/3/nsubj/ms fait/VERB/0/ROOT/fin/=faire de/ADP/5/case Oumar/PROPN/3/obl:arg/B-PER "
       "Diallo/PROPN/5/flat:name/I-PER le/DET/9/det/ms premier/ADJ/9/amod/ms président/NOUN/3/obj/ms du/ADP/11/case "
       "Mali/PROPN/9/nmod/B-LOC ./PUNCT/3/punct",
       "HOLDS_OFFICE person:oumar-diallo country:ML"},
  });
}

TEST_CASE("a minister's field is no court") {
  const Found found(
      "Il/PRON/2/nsubj/ms reçoit/VERB/0/ROOT/fin/=recevoir celui/PRON/2/obj/ms de/ADP/6/case la/DET/6/det/fs "
      "justice/NOUN/3/nmod/fs ./PUNCT/2/punct");
  CHECK(found.mention("la justice") == nullptr);
}

TEST_CASE(
    "members stand before the comma too, parties in brackets may have long names, founders lead what they found") {
  check_all({
      {"La/DET/2/det France/PROPN/10/nsubj/B-LOC et/CCONJ/5/cc le/DET/5/det Mali/PROPN/2/conj/B-LOC ,/PUNCT/7/punct "
       "membres/NOUN/2/appos/mp de/ADP/9/case OTAN/PROPN/7/nmod/B-ORG protestent/VERB/0/ROOT/fin-p ./PUNCT/10/punct",
       "MEMBER_OF country:FR organisation:otan; MEMBER_OF country:ML organisation:otan"},
      {"Awa/PROPN/7/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER (~/PUNCT/4/punct Renouveau/PROPN/1/appos/B-ORG "
       "Vert/PROPN/4/flat:name/I-ORG )/PUNCT/4/punct proteste/VERB/0/ROOT/fin ./PUNCT/7/punct",
       "MEMBER_OF person:awa-sow organisation:renouveau-vert"},
      {"Awa/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense fondé/VERB/0/ROOT/part/=fonder "
       "la/DET/6/det CGT/PROPN/4/obj/B-ORG ./PUNCT/4/punct",
       "HOLDS_OFFICE person:awa-sow organisation:cgt"},
      {"Awa/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense créé/VERB/0/ROOT/part/=créer "
       "la/DET/6/det CGT/PROPN/4/obj/B-ORG ./PUNCT/4/punct",
       ""},
  });
}

}  // namespace entente
