#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

namespace {

using test::check;
using test::Found;

const std::string paul_reads =
    "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER lit/VERB/0/ROOT/fin/=lire des/DET/5/det/mp "
    "livres/NOUN/3/obj/mp à/ADP/7/case Moussa/PROPN/3/obl:arg/B-PER Keïta/PROPN/7/flat:name/I-PER ./PUNCT/3/punct\n";

}  // namespace

TEST_CASE("who speaks does not mean himself by \"il\"") {
  check({
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "critiqué/VERB/0/ROOT/part/=critiquer Awa/PROPN/4/obj/B-PER Diallo/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "«/PUNCT/4/punct Il/PRON/4/nsubj/ms a/AUX/4/aux:tense/fin/=avoir menti/VERB/0/ROOT/part/=mentir "
       "»/PUNCT/4/punct ,/PUNCT/8/punct a/AUX/8/aux:tense/fin/=avoir lancé/VERB/4/parataxis/part/=lancer "
       "Paul/PROPN/8/obj/B-PER Durand/PROPN/9/flat:name/I-PER ./PUNCT/8/punct",
       "Il", ""},
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "répondu/VERB/0/ROOT/part/=répondre à/ADP/6/case Moussa/PROPN/4/obl:arg/B-PER Keïta/PROPN/6/flat:name/I-PER "
       "que/SCONJ/10/mark celui-ci/PRON/10/nsubj/ms bloquait/VERB/4/ccomp/fin/=bloquer la/DET/12/det/fs "
       "réforme/NOUN/10/obj/fs ./PUNCT/4/punct",
       "celui-ci", "person:moussa-keita"},
  });
}

TEST_CASE("nobody named in the phrase that opens the sentence is who it is said of") {
  const char* const text =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER critique/VERB/0/ROOT/fin/=critiquer "
      "Awa/PROPN/3/obj/B-PER Diallo/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n"
      "Désavoué/VERB/7/advcl/part/=désavouer par/ADP/3/case Moussa/PROPN/1/obl:agent/B-PER "
      "Keïta/PROPN/3/flat:name/I-PER ,/PUNCT/7/punct il/PRON/7/nsubj/ms démissionne/VERB/0/ROOT/fin/=démissionner "
      "./PUNCT/7/punct";
  check({{text, "il", "person:paul-durand"}});
}

TEST_CASE("persons are imprisoned, not courts") {
  const char* const text =
      "Le/DET/2/det/ms tribunal/NOUN/4/nsubj/ms a/AUX/4/aux:tense/fin/=avoir jugé/VERB/0/ROOT/part/=juger "
      "Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
      "Il/PRON/4/nsubj:pass/ms/=il a/AUX/4/aux:tense/fin/=avoir été/AUX/4/aux:pass/part/=être "
      "incarcéré/VERB/0/ROOT/part/=incarcérer ./PUNCT/4/punct";
  check({{text, "Il", "person:paul-durand"}});
}

TEST_CASE("\"tous deux\" and \"l'intéressé\" are those of whom the sentence before tells") {
  check({
      {"Paul/PROPN/6/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER et/CCONJ/4/cc Moussa/PROPN/1/conj/B-PER "
       "Keïta/PROPN/4/flat:name/I-PER parlent/VERB/0/ROOT/fin/=parler ./PUNCT/6/punct\n"
       "Tous/ADJ/2/amod/mp deux/PRON/3/nsubj accusent/VERB/0/ROOT/fin/=accuser Marie/PROPN/3/obj/B-PER "
       "Sow/PROPN/4/flat:name/I-PER ./PUNCT/3/punct",
       "Tous deux", "person:paul-durand person:moussa-keita"},
      {"Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n"
       "Tous/ADJ/2/amod/mp deux/PRON/3/nsubj accusent/VERB/0/ROOT/fin/=accuser Marie/PROPN/3/obj/B-PER "
       "Sow/PROPN/4/flat:name/I-PER ./PUNCT/3/punct",
       "Tous deux", ""},
      {"Paul/PROPN/4/nsubj:pass/B-PER Durand/PROPN/1/flat:name/I-PER est/AUX/4/aux:pass/fin/=être "
       "mis/VERB/0/ROOT/part/=mettre en/ADP/6/case cause/NOUN/4/obl:arg/fs ./PUNCT/4/punct\n"
       "L'~/DET/2/det/ms intéressé/NOUN/3/nsubj/ms dément/VERB/0/ROOT/fin/=démentir ./PUNCT/3/punct",
       "L'intéressé", "person:paul-durand"},
  });
}

TEST_CASE("a relative clause in the plural is of the whole list") {
  check({
      {"La/DET/2/det/fs France/PROPN/10/nsubj/B-LOC et/CCONJ/5/cc la/DET/5/det/fs Russie/PROPN/2/conj/B-LOC "
       ",/PUNCT/2/punct qui/PRON/8/nsubj refusent/VERB/2/acl:relcl/fin-p/=refuser ,/PUNCT/10/punct "
       "partent/VERB/0/ROOT/fin/=partir ./PUNCT/10/punct",
       "qui", "country:FR country:RU"},
      {"La/DET/2/det/fs France/PROPN/10/nsubj/B-LOC et/CCONJ/5/cc la/DET/5/det/fs Russie/PROPN/2/conj/B-LOC "
       ",/PUNCT/5/punct qui/PRON/8/nsubj refuse/VERB/5/acl:relcl/fin/=refuser ,/PUNCT/10/punct "
       "partent/VERB/0/ROOT/fin/=partir ./PUNCT/10/punct",
       "qui", "country:RU"},
  });
}

TEST_CASE("what is occupied is a place, and a purpose concerns whom the clause before acts upon") {
  check({
      {"Des/DET/2/det/mp rebelles/NOUN/3/nsubj/mp attaquent/VERB/0/ROOT/fin/=attaquer Gao/PROPN/3/obj/B-LOC "
       "./PUNCT/3/punct\n"
       "Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER l'~/PRON/4/obj/ms occupe/VERB/0/ROOT/fin/=occuper "
       "./PUNCT/4/punct",
       "l'", "place:1"},
      {"Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER rit/VERB/0/ROOT/fin/=rire ./PUNCT/3/punct\n"
       "La/DET/2/det/fs France/PROPN/4/nsubj/B-LOC a/AUX/4/aux:tense/fin/=avoir convoqué/VERB/0/ROOT/part/=convoquer "
       "Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER afin/ADV/10/mark de/ADP/7/fixed lui/PRON/10/iobj "
       "parler/VERB/4/advcl/inf ./PUNCT/4/punct",
       "lui", "person:paul-durand"},
  });
}

TEST_CASE("what is struck or turned down belongs to somebody else, and an infinitive is of whose will it tells") {
  check({
      {"Le/DET/2/det/ms Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n"
       "La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC menace/VERB/0/ROOT/fin/=menacer de/ADP/5/mark "
       "frapper/VERB/3/xcomp/inf ses/DET/7/det/mp ports/NOUN/5/obj/mp/=port ./PUNCT/3/punct",
       "ses", "country:ML"},
      {"Le/DET/2/det/ms Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n"
       "La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC menace/VERB/0/ROOT/fin/=menacer de/ADP/5/mark "
       "fermer/VERB/3/xcomp/inf ses/DET/7/det/mp ports/NOUN/5/obj/mp/=port ./PUNCT/3/punct",
       "ses", "country:RU"},
      {"La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC salue/VERB/0/ROOT/fin/=saluer la/DET/5/det/fs "
       "volonté/NOUN/3/obj/fs du/ADP/7/case Mali/PROPN/5/nmod/B-LOC de/ADP/9/mark tenir/VERB/5/acl/inf "
       "ses/DET/11/det/mp "
       "promesses/NOUN/9/obj/fp/=promesse ./PUNCT/3/punct",
       "ses", "country:ML"},
  });
}

TEST_CASE("\"les\" are two persons of the sentence before, where nothing there stands in the plural") {
  const std::string met =
      "Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
      "reçu/VERB/0/ROOT/part/=recevoir Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n";
  const std::string them =
      "Marie/PROPN/5/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER les/PRON/5/obj/mp a/AUX/5/aux:tense/fin/=avoir "
      "critiqués/VERB/0/ROOT/part/=critiquer ./PUNCT/5/punct";
  CHECK(Found(met + them).key("les") == "person:paul-durand person:moussa-keita");
  CHECK(Found(paul_reads + them).key("les").empty());
}

TEST_CASE("\"celle-ci\" is nobody where a common noun of that gender stands nearer") {
  const char* const text =
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER rit/VERB/0/ROOT/fin/=rire ./PUNCT/3/punct\n"
      "Le/DET/2/det/ms Mali/PROPN/3/nsubj/B-LOC lit/VERB/0/ROOT/fin/=lire une/DET/5/det/fs lettre/NOUN/3/obj/fs "
      "et/CCONJ/8/cc celle-ci/PRON/8/nsubj/fs déplaît/VERB/3/conj/fin/=déplaire ./PUNCT/3/punct";
  check({{text, "celle-ci", ""}});
}

TEST_CASE("an adjective before a noun in the plural has \"de\" for its article") {
  const Found found(
      "Des/DET/2/det/mp rebelles/NOUN/3/nsubj/mp réclament/VERB/0/ROOT/fin/=réclamer à/ADP/6/case l'~/DET/6/det/fs "
      "armée/NOUN/3/obl:arg/fs de/ADP/9/case meilleures/ADJ/9/amod/fp conditions/NOUN/6/nmod/fp ./PUNCT/3/punct");
  CHECK(found.mention("l'armée de meilleures conditions") == nullptr);
}

TEST_CASE("\"son rival\" is the other of two persons, \"les deux voisins\" two countries") {
  const std::string quarrel =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER insulte/VERB/0/ROOT/fin/=insulter "
      "Moussa/PROPN/3/obj/B-PER Keïta/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n";
  const std::string answer = "Son/DET/2/det/ms rival/NOUN/3/nsubj/ms répond/VERB/0/ROOT/fin/=répondre ./PUNCT/3/punct";
  CHECK(Found(quarrel + answer).key("Son rival") == "person:moussa-keita");
  const std::string alone =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER rit/VERB/0/ROOT/fin/=rire ./PUNCT/3/punct\n";
  CHECK(Found(alone + answer).key("Son rival").find("durand") == std::string::npos);
  const Found war(
      "Le/DET/2/det/ms Mali/PROPN/5/nsubj/B-LOC et/CCONJ/4/cc la/DET/4/det/fs France/PROPN/2/conj/B-LOC "
      "négocient/VERB/0/ROOT/fin/=négocier ./PUNCT/6/punct\n"
      "Les/DET/3/det/mp deux/NUM/3/nummod voisins/NOUN/5/nsubj/mp/=voisin ont/AUX/5/aux:tense/fin/=avoir "
      "signé/VERB/0/ROOT/part/=signer ./PUNCT/5/punct");
  CHECK(war.key("Les deux voisins") == "country:ML country:FR");
}

TEST_CASE("who is the source of a sentence is not its \"il\"") {
  const std::string heard =
      "Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n";
  CHECK(Found(heard + "Selon/ADP/2/case Paul/PROPN/7/obl:mod/B-PER Durand/PROPN/2/flat:name/I-PER ,/PUNCT/2/punct "
                      "il/PRON/7/nsubj/ms a/AUX/7/aux:tense/fin/=avoir menti/VERB/0/ROOT/part/=mentir ./PUNCT/7/punct")
            .key("il") == "person:moussa-keita");
}

TEST_CASE("counsel is whose who was sentenced") {
  check({
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "condamné/VERB/0/ROOT/part/=condamner Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Ses/DET/2/det/mp avocats/NOUN/3/nsubj/mp/=avocat protestent/VERB/0/ROOT/fin/=protester ./PUNCT/3/punct",
       "Ses", "person:moussa-keita"},
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "salué/VERB/0/ROOT/part/=saluer Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Ses/DET/2/det/mp avocats/NOUN/3/nsubj/mp/=avocat protestent/VERB/0/ROOT/fin/=protester ./PUNCT/3/punct",
       "Ses", "person:paul-durand"},
  });
}

}  // namespace entente
