#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

namespace {

using test::Found;

struct Case {
  const char* text;
  const char* pronoun;
  const char* key;
};

// Sentences that the cases share.
const std::string paul =
    "Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER se/PRON/4/expl:comp tait/VERB/0/ROOT/fin "
    "./PUNCT/4/punct\n";
const std::string paul_and_marie =
    "Paul/PROPN/6/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER et/CCONJ/4/cc Marie/PROPN/1/conj/B-PER "
    "Sow/PROPN/4/flat:name/I-PER partent/VERB/0/ROOT/fin ./PUNCT/6/punct\n";

const std::string paul_and_moussa =
    "Paul/PROPN/6/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER et/CCONJ/4/cc Moussa/PROPN/1/conj/B-PER "
    "Keïta/PROPN/4/flat:name/I-PER partent/VERB/0/ROOT/fin ./PUNCT/6/punct\n";

}  // namespace

TEST_CASE("an object pronoun is never who acts in its clause") {
  for (const Case& one : std::initializer_list<Case>{
           // a clause within what somebody says is as a rule about who says it
           {"Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER affirme/VERB/0/ROOT/fin/=affirmer que/SCONJ/8/mark "
            "Moussa/PROPN/8/nsubj/B-PER Keïta/PROPN/5/flat:name/I-PER l'~/PRON/8/obj accuse/VERB/3/ccomp/fin/=accuser "
            "./PUNCT/3/punct",
            "l'", "person:awa-diallo"},
           {"La/DET/2/det/fs France/PROPN/4/nsubj/B-LOC a/AUX/4/aux:tense reçu/VERB/0/ROOT/part/=recevoir "
            "Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER pour/ADP/9/mark lui/PRON/9/iobj "
            "parler/VERB/4/advcl/inf ./PUNCT/4/punct",
            "lui", "person:paul-durand"},
       }) {
    CAPTURE(one.text);
    CHECK(Found(one.text).key(one.pronoun) == one.key);
  }
  const std::string dative =
      "Marie/PROPN/4/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER lui/PRON/4/iobj reproche/VERB/0/ROOT/fin/=reprocher "
      "un/DET/6/det/ms oubli/NOUN/4/obj/ms ./PUNCT/4/punct";
  CHECK(Found(paul + dative).key("lui") == "person:paul-durand");
  CHECK(Found(dative).key("lui").empty());
  CHECK(Found(paul + "La/DET/2/det/fs Russie/PROPN/4/nsubj/B-LOC le/DET/4/det/ms "
                     "condamne/VERB/0/ROOT/fin/=condamner ./PUNCT/4/punct")
            .key("le") == "person:paul-durand");
  CHECK(Found(paul + "Marie/PROPN/5/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER rit/VERB/0/ROOT/fin avec/ADP/5/case "
                     "lui/PRON/3/obl:arg/ms ./PUNCT/3/punct")
            .key("lui") == "person:paul-durand");
}

TEST_CASE("a body that a noun names goes on in the gender of the noun") {
  const std::string parti =
      "Le/DET/2/det/ms parti/NOUN/7/nsubj/ms islamiste/ADJ/2/amod/ms Oumma/PROPN/2/appos/B-ORG (/PUNCT/6/punct "
      "Nation/NOUN/4/appos/fs )/PUNCT/6/punct ";
  CHECK(Found(parti + "annonce/VERB/0/ROOT/fin/=annoncer qu'~/SCONJ/11/mark il/PRON/11/nsubj/ms "
                      "attendra/VERB/8/ccomp/fin/=attendre ./PUNCT/8/punct")
            .key("il")
            .starts_with("organisation:"));
}

TEST_CASE("of whom a relative clause tells is not who is meant in it besides") {
  CHECK(Found(paul + "La/DET/2/det/fs Russie/PROPN/12/nsubj/B-LOC ,/PUNCT/8/punct à/ADP/5/case qui/PRON/8/obl:arg "
                     "Marie/PROPN/8/nsubj/B-PER Sow/PROPN/6/flat:name/I-PER refuse/VERB/2/acl:relcl/fin/=refuser "
                     "de/ADP/11/mark l'~/PRON/11/obj extrader/VERB/8/xcomp/inf proteste/VERB/0/ROOT/fin/=protester "
                     "./PUNCT/12/punct")
            .key("l'") == "person:paul-durand");
}

TEST_CASE("a relative pronoun whose clause the parser has lost is who is named before its comma") {
  CHECK(
      Found(
          "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER critique/VERB/0/ROOT/fin/=critiquer la/DET/5/det/fs "
          "Russie/PROPN/3/obj/B-LOC ,/PUNCT/3/punct qui/PRON/8/nsubj hésite/VERB/3/advcl/fin ./PUNCT/3/punct")
          .key("qui") == "country:RU");
  CHECK(
      Found(
          "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER critique/VERB/0/ROOT/fin/=critiquer la/DET/5/det/fs "
          "Russie/PROPN/3/obj/B-LOC ,/PUNCT/3/punct «/PUNCT/9/punct qui/PRON/9/nsubj hésite/VERB/3/ccomp/fin "
          "»/PUNCT/9/punct ./PUNCT/3/punct")
          .key("qui") == "country:RU");
}

TEST_CASE("who is named first in the sentence is who it goes on about") {
  const std::string critic =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER critique/VERB/0/ROOT/fin/=critiquer "
      "la/DET/5/det/fs Russie/PROPN/3/obj/B-LOC ./PUNCT/3/punct\n";
  CHECK(Found(critic + "Quant/ADV/4/case à/ADP/1/fixed la/DET/4/det/fs France/PROPN/7/dislocated/B-LOC ,/PUNCT/4/punct "
                       "elle/PRON/7/nsubj/fs hésite/VERB/0/ROOT/fin/=hésiter ./PUNCT/7/punct")
            .key("elle") == "country:FR");
}

TEST_CASE("a sentence goes on behind a boundary without punctuation") {
  // "Moussa Keïta | a parlé": the parser has made two sentences of it.
  const std::string split =
      "Moussa/PROPN/0/ROOT/B-PER Keïta/PROPN/1/flat:name/I-PER\n"
      "parle/VERB/0/ROOT/fin/=parler à/ADP/3/case Paul/PROPN/1/obl:arg/B-PER "
      "Durand/PROPN/3/flat:name/I-PER ./PUNCT/1/punct\n";
  CHECK(Found(split + "Il/PRON/2/nsubj/ms jure/VERB/0/ROOT/fin/=jurer ./PUNCT/2/punct").key("Il") ==
        "person:moussa-keita");
}

TEST_CASE("who is quoted does not speak to himself") {
  CHECK(Found("Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense vu/VERB/0/ROOT/part/=voir "
              "Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
              "«/PUNCT/5/punct Je/PRON/5/nsubj lui/PRON/5/iobj ai/AUX/5/aux:tense répondu/VERB/0/ROOT/part/=répondre "
              "»/PUNCT/5/punct ,/PUNCT/9/punct a/AUX/9/aux:tense/fin juré/VERB/5/parataxis/part/=jurer "
              "Paul/PROPN/9/obj/B-PER Durand/PROPN/10/flat:name/I-PER ./PUNCT/5/punct")
            .key("lui") == "person:moussa-keita");
}

TEST_CASE("\"il\" is somebody where its verb has a doer, whatever the parser takes it for") {
  CHECK(Found(paul + "Il/PRON/2/expl:subj/ms veut/VERB/0/ROOT/fin/=vouloir partir/VERB/2/xcomp/inf ./PUNCT/2/punct")
            .key("Il") == "person:paul-durand");
  CHECK(Found(paul + "Il/PRON/2/nsubj/ms faut/VERB/0/ROOT/fin/=falloir partir/VERB/2/xcomp/inf ./PUNCT/2/punct")
            .key("Il")
            .empty());
  CHECK(Found(paul + "Il/PRON/3/nsubj/ms est/AUX/3/cop/fin urgent/ADJ/0/ROOT/ms de/ADP/5/mark partir/VERB/3/xcomp/inf "
                     "./PUNCT/3/punct")
            .key("Il")
            .empty());
  CHECK(Found(paul + "Il/PRON/3/nsubj/ms est/AUX/3/cop/fin prêt/ADJ/0/ROOT/ms à/ADP/5/mark partir/VERB/3/xcomp/inf "
                     "./PUNCT/3/punct")
            .key("Il") == "person:paul-durand");
}

TEST_CASE("a thing of that gender is as likely meant, but not where people alone do what the verb says") {
  const std::string treaty =
      "Le/DET/2/det/ms traité/NOUN/3/nsubj/ms déplaît/VERB/0/ROOT/fin à/ADP/5/case Paul/PROPN/3/obl:arg/B-PER "
      "Durand/PROPN/5/flat:name/I-PER ./PUNCT/3/punct\n";
  CHECK(Found(treaty + "Il/PRON/2/nsubj/ms change/VERB/0/ROOT/fin/=changer ./PUNCT/2/punct").key("Il").empty());
  CHECK(Found(treaty + "Il/PRON/2/nsubj/ms jure/VERB/0/ROOT/fin/=jurer ./PUNCT/2/punct").key("Il") ==
        "person:paul-durand");
}

TEST_CASE("a possessive is of who acts in its clause, or of whom that is done to which the verb says") {
  for (const Case& one : std::initializer_list<Case>{
           {"Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER vend/VERB/0/ROOT/fin/=vendre à/ADP/5/case "
            "Paul/PROPN/3/obl:arg/B-PER Durand/PROPN/5/flat:name/I-PER sa/DET/8/det/fs maison/NOUN/3/obj/fs "
            "./PUNCT/3/punct",
            "sa", "person:moussa-keita"},
           {"Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER accuse/VERB/0/ROOT/fin/=accuser "
            "Paul/PROPN/3/obj/B-PER Durand/PROPN/4/flat:name/I-PER d'~/ADP/8/mark avoir/AUX/8/aux:tense/inf "
            "renié/VERB/3/xcomp/part/=renier ses/DET/10/det/fp promesses/NOUN/8/obj/fp ./PUNCT/3/punct",
            "ses", "person:paul-durand"},
           {"Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER démet/VERB/0/ROOT/fin/=démettre "
            "Paul/PROPN/3/obj/B-PER Durand/PROPN/4/flat:name/I-PER de/ADP/8/case ses/DET/8/det/fp "
            "fonctions/NOUN/3/obl:arg/fp ./PUNCT/3/punct",
            "ses", "person:paul-durand"},
           {"La/DET/2/det/fs France/PROPN/3/nsubj/B-LOC part/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
            "De/ADP/3/case son/DET/3/det/ms côté/NOUN/7/obl:mod/ms/=côté ,/PUNCT/3/punct la/DET/6/det/fs "
            "Russie/PROPN/7/nsubj/B-LOC reste/VERB/0/ROOT/fin ./PUNCT/7/punct",
            "son", "country:RU"},
           {"La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC exige/VERB/0/ROOT/fin/=exiger le/DET/5/det/ms "
            "départ/NOUN/3/obj/ms de/ADP/7/case Paul/PROPN/5/nmod/B-PER Durand/PROPN/7/flat:name/I-PER et/CCONJ/11/cc "
            "sa/DET/11/det/fs condamnation/NOUN/5/conj/fs ./PUNCT/3/punct",
            "sa", "person:paul-durand"},
       }) {
    CAPTURE(one.text);
    CHECK(Found(one.text).key(one.pronoun) == one.key);
  }
}

TEST_CASE("a possessive is not of a list where it is singular") {
  CHECK(Found("La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC accuse/VERB/0/ROOT/fin/=accuse Paul/PROPN/3/obj/B-PER "
              "Durand/PROPN/4/flat:name/I-PER et/CCONJ/7/cc Marie/PROPN/4/conj/B-PER Sow/PROPN/7/flat:name/I-PER "
              "d'~/ADP/11/mark avoir/AUX/11/aux:tense/inf agi/VERB/3/xcomp/part/=agir dans/ADP/14/case "
              "son/DET/14/det/ms dos/NOUN/11/obl:mod/ms ./PUNCT/3/punct")
            .key("son") == "country:RU");
}

TEST_CASE("what is rejected or criticised is somebody else's") {
  CHECK(Found(paul + "La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC rejette/VERB/0/ROOT/fin/=rejeter sa/DET/5/det/fs "
                     "demande/NOUN/3/obj/fs ./PUNCT/3/punct")
            .key("sa") == "person:paul-durand");
}

TEST_CASE("a possessive in the subject is of whom the sentence before speaks, a spokesman's rather of a body") {
  CHECK(Found("L'~/DET/2/det OTAN/PROPN/3/nsubj/B-ORG critique/VERB/0/ROOT/fin/=critiquer Paul/PROPN/3/obj/B-PER "
              "Durand/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n"
              "Son/DET/2/det/ms porte-parole/NOUN/3/nsubj/ms parle/VERB/0/ROOT/fin ./PUNCT/3/punct")
            .key("Son") == "organisation:otan");
  CHECK(Found("L'~/DET/2/det OTAN/PROPN/3/nsubj/B-ORG critique/VERB/0/ROOT/fin/=critiquer Paul/PROPN/3/obj/B-PER "
              "Durand/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n"
              "Son/DET/2/det/ms avocat/NOUN/3/nsubj/ms parle/VERB/0/ROOT/fin ./PUNCT/3/punct")
            .key("Son") == "person:paul-durand");
}

TEST_CASE("plural pronouns are all of a list") {
  CHECK(Found(paul_and_marie + "Ils/PRON/2/nsubj/mp rient/VERB/0/ROOT/fin/=rire ./PUNCT/2/punct").key("Ils") ==
        "person:paul-durand person:marie-sow");
  CHECK(Found(paul + "Ils/PRON/2/nsubj/mp rient/VERB/0/ROOT/fin/=rire ./PUNCT/2/punct").key("Ils").empty());
}

TEST_CASE("\"le premier\" and \"le second\" are of the list before, where no noun follows") {
  const Found found(paul_and_moussa +
                    "Le/DET/2/det/ms premier/ADJ/4/nsubj/ms a/AUX/4/aux:tense fui/VERB/0/ROOT/part ./PUNCT/4/punct\n"
                    "Le/DET/2/det/ms second/ADJ/3/nsubj/ms reste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Le premier") == "person:paul-durand");
  CHECK(found.key("Le second") == "person:moussa-keita");
  CHECK(Found(paul_and_moussa +
              "Le/DET/3/det/ms premier/ADJ/3/amod/ms match/NOUN/4/nsubj/ms finit/VERB/0/ROOT/fin ./PUNCT/4/punct")
            .mention("Le premier") == nullptr);
  CHECK(Found(paul + "Le/DET/2/det/ms second/ADJ/3/nsubj/ms reste/VERB/0/ROOT/fin ./PUNCT/3/punct")
            .key("Le second")
            .empty());
}

TEST_CASE("of two who are spoken of alike, the one of the title is meant") {
  const std::string told =
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER écoute/VERB/0/ROOT/fin/=écouter pendant/SCONJ/8/mark "
      "que/SCONJ/8/mark Moussa/PROPN/8/nsubj/B-PER Keïta/PROPN/6/flat:name/I-PER parle/VERB/3/advcl/fin "
      "./PUNCT/3/punct\n"
      "La/DET/2/det/fs Russie/PROPN/4/nsubj/B-LOC le/PRON/4/obj/ms critique/VERB/0/ROOT/fin/=critiquer ./PUNCT/4/punct";
  CHECK(Found(told).key("le") == "person:paul-durand");
  const std::string title = "Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin\n\n";
  CHECK(Found(title + told).key("le").empty());
}

TEST_CASE("\"y\" is where something lies, but \"il y a\" and \"s'y\" are nothing") {
  const std::string war =
      "La/DET/2/det/fs guerre/NOUN/3/nsubj/fs éclate/VERB/0/ROOT/fin au/ADP/5/case "
      "Mali/PROPN/3/obl:mod/B-LOC ./PUNCT/3/punct\n";
  CHECK(Found(war + "La/DET/2/det/fs France/PROPN/4/nsubj/B-LOC y/PRON/4/obl:mod envoie/VERB/0/ROOT/fin/=envoyer "
                    "Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER ./PUNCT/4/punct")
            .key("y") == "country:ML");
  CHECK(Found(war + "La/DET/2/det/fs France/PROPN/5/nsubj/B-LOC s'~/PRON/5/expl:comp y/PRON/5/obl:mod "
                    "oppose/VERB/0/ROOT/fin/=opposer ./PUNCT/5/punct")
            .key("y")
            .empty());
}

}  // namespace entente
