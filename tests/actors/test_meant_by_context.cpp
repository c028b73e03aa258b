// Whom the sentences before make clear.
#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::check;

TEST_CASE("a company is meant by those who lead it, and by what it is") {
  check({
      {"Les/DET/2/det salariés/NOUN/5/nsubj/mp/=salarié de/ADP/4/case Zenith/PROPN/2/nmod/B-ORG "
       "réclament/VERB/0/ROOT/fin-p/=réclamer une/DET/7/det/fs hausse/NOUN/5/obj/fs ./PUNCT/5/punct\n"
       "La/DET/2/det/fs direction/NOUN/3/nsubj/fs refuse/VERB/0/ROOT/fin/=refuser toute/DET/5/det/fs "
       "négociation/NOUN/3/obj/fs ./PUNCT/3/punct",
       "La direction", "organisation:zenith"},
      {"Zenith/PROPN/3/nsubj/B-ORG a/AUX/3/aux:tense/fin/=avoir supprimé/VERB/0/ROOT/part/=supprimer des/DET/5/det "
       "emplois/NOUN/3/obj/mp/=emploi ./PUNCT/3/punct\n"
       "L'~/DET/2/det entreprise/NOUN/3/nsubj/fs refuse/VERB/0/ROOT/fin/=refuser toute/DET/5/det/fs "
       "négociation/NOUN/3/obj/fs ./PUNCT/3/punct",
       "L'entreprise", "organisation:zenith"},
  });
}

TEST_CASE("who has won and who has lost is told by the sentences before") {
  check({
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "battu/VERB/0/ROOT/part/=battre Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Le/DET/2/det/ms vaincu/VERB/4/nsubj/part/=vaincre a/AUX/4/aux:tense/fin/=avoir "
       "félicité/VERB/0/ROOT/part/=féliciter le/DET/6/det/ms vainqueur/NOUN/4/obj/ms ./PUNCT/4/punct",
       "Le vaincu", "person:moussa-keita"},
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "battu/VERB/0/ROOT/part/=battre Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Le/DET/2/det/ms vaincu/VERB/4/nsubj/part/=vaincre a/AUX/4/aux:tense/fin/=avoir "
       "félicité/VERB/0/ROOT/part/=féliciter le/DET/6/det/ms vainqueur/NOUN/4/obj/ms ./PUNCT/4/punct",
       "le vainqueur", "person:paul-durand"},
      {"Après/ADP/3/case la/DET/3/det/fs victoire/NOUN/13/obl:mod/fs de/ADP/5/case Paul/PROPN/3/nmod/B-PER "
       "Durand/PROPN/5/flat:name/I-PER ,/PUNCT/9/punct les/DET/9/det partisans/NOUN/13/nsubj/mp/=partisan "
       "du/ADP/11/case/ms vainqueur/NOUN/9/nmod/ms ont/AUX/13/aux:tense/fin-p/=avoir défilé/VERB/0/ROOT/part/=défiler "
       "./PUNCT/13/punct",
       "vainqueur", "person:paul-durand"},
  });
}

TEST_CASE("the two rivals are those of whom the text speaks most") {
  check({
      {"Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "critiqué/VERB/0/ROOT/part/=critiquer Moussa/PROPN/4/obj/B-PER Keïta/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Moussa/PROPN/4/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "accusé/VERB/0/ROOT/part/=accuser Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "Awa/PROPN/4/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
       "reçu/VERB/0/ROOT/part/=recevoir les/DET/7/det deux/NUM/7/nummod rivaux/NOUN/4/obj/mp/=rival ./PUNCT/4/punct",
       "les deux rivaux", "person:paul-durand person:moussa-keita"},
  });
}

TEST_CASE("whoever is set free is a person") {
  check({
      {"La/DET/2/det/fs police/NOUN/4/nsubj/fs a/AUX/4/aux:tense/fin/=avoir arrêté/VERB/0/ROOT/part/=arrêter "
       "Paul/PROPN/4/obj/B-PER Durand/PROPN/5/flat:name/I-PER ./PUNCT/4/punct\n"
       "La/DET/2/det/fs/B-LOC France/PROPN/3/nsubj/I-LOC exige/VERB/0/ROOT/fin/=exiger sa/DET/5/det/fs "
       "libération/NOUN/3/obj/fs ./PUNCT/3/punct",
       "sa", "person:paul-durand"},
  });
}

TEST_CASE("what goes on between two goes on between them") {
  check({
      {"Le/DET/2/det/ms Mali/PROPN/4/nsubj/B-LOC a/AUX/4/aux:tense/fin/=avoir vendu/VERB/0/ROOT/part/=vendre "
       "des/DET/6/det avions/NOUN/4/obj/mp/=avion à/ADP/9/case la/DET/9/det/fs/B-LOC Russie/PROPN/6/nmod/I-LOC "
       "./PUNCT/4/punct\n"
       "Il/PRON/3/nsubj/ms lui/PRON/3/iobj demande/VERB/0/ROOT/fin des/ADP/5/case "
       "garanties/NOUN/3/obl:arg/fp/=garantie ./PUNCT/3/punct",
       "lui", "country:RU"},
      {"Le/DET/2/det/ms Mali/PROPN/3/nsubj/B-LOC menace/VERB/0/ROOT/fin/=menacer la/DET/5/det/fs "
       "Russie/PROPN/3/obj/B-LOC ./PUNCT/3/punct\n"
       "La/DET/2/det/fs/B-LOC France/PROPN/3/nsubj/I-LOC exhorte/VERB/0/ROOT/fin/=exhorter les/DET/6/det "
       "deux/NUM/6/nummod capitales/NOUN/3/obj/fp/=capitale à/ADP/9/case la/DET/9/det/fs retenue/NOUN/6/nmod/fs "
       "./PUNCT/3/punct",
       "les deux capitales", "country:ML country:RU"},
  });
}

TEST_CASE("a body speaks of itself in the plural, and of nobody else by another number") {
  const char* const text =
      "Awa/PROPN/4/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
      "critiqué/VERB/0/ROOT/part/=critiquer Zenith/PROPN/4/obj/B-ORG ./PUNCT/4/punct\n"
      "Zenith/PROPN/2/nsubj/B-ORG affirme/VERB/0/ROOT/fin/=affirmer qu'~/SCONJ/7/mark ils/PRON/7/nsubj/mp "
      "lui/PRON/7/iobj avaient/AUX/7/aux:tense/fin-p/=avoir offert/VERB/2/ccomp/part/=offrir un/DET/9/det/ms "
      "poste/NOUN/7/obj/ms et/CCONJ/15/cc qu'~/SCONJ/15/mark elle/PRON/15/nsubj/fs l'~/PRON/15/obj "
      "avait/AUX/15/aux:tense/fin/=avoir refusé/VERB/7/conj/part/=refuser ./PUNCT/2/punct";
  check({{text, "ils", "organisation:zenith"}, {text, "elle", "person:awa-diallo"}});
}

TEST_CASE("the article tells the number of a name that nobody knows") {
  const char* const text =
      "Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
      "proposé/VERB/0/ROOT/part/=proposer une/DET/6/det/fs alliance/NOUN/4/obj/fs aux/ADP/8/case "
      "Lilas/PROPN/4/obl:mod/B-ORG ./PUNCT/4/punct\n"
      "Ces/DET/3/det derniers/ADJ/3/nsubj/mp refusent/VERB/0/ROOT/fin-p/=refuser ./PUNCT/3/punct";
  check({{text, "Ces derniers", "organisation:lilas"}});
}

TEST_CASE("whoever speaks at length has not left the scene") {
  const char* const text =
      "Moussa/PROPN/4/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense/fin/=avoir "
      "parlé/VERB/0/ROOT/part/=parler :/PUNCT/4/punct «/PUNCT/4/punct La/DET/8/det/fs route/NOUN/9/nsubj/fs "
      "avance/VERB/4/parataxis/fin/=avancer ./PUNCT/4/punct\n"
      "La/DET/2/det/fs route/NOUN/4/nsubj:pass/fs sera/AUX/4/aux:pass/fin/=être ouverte/VERB/0/ROOT/part/=ouvrir "
      "./PUNCT/4/punct\n"
      "La/DET/2/det/fs forêt/NOUN/4/nsubj/fs est/AUX/4/cop/fin/=être belle/ADJ/0/ROOT ./PUNCT/4/punct\n"
      "»/PUNCT/3/punct Il/PRON/3/nsubj/ms quitte/VERB/0/ROOT/fin/=quitter la/DET/5/det/fs salle/NOUN/3/obj/fs "
      "./PUNCT/3/punct";
  check({{text, "Il", "person:moussa-keita"}});
}

}  // namespace entente
