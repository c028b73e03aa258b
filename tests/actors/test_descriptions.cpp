#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("a bare noun goes back to the last actor that is one, an armed adjective to an armed group") {
  const Found found(
      "Amnesty/PROPN/3/nsubj/B-ORG International/PROPN/1/flat:name/I-ORG accuse/VERB/0/ROOT/fin le/DET/5/det/ms "
      "Hamas/PROPN/3/obj/B-ORG ./PUNCT/3/punct\n"
      "L'~/DET/2/det ONG/NOUN/3/nsubj/fs enquête/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "L'~/DET/2/det organisation/NOUN/4/nsubj/fs islamiste/ADJ/2/amod/fs nie/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("L'ONG") == "organisation:amnesty-international");
  CHECK(found.key("L'organisation islamiste") == "group:hamas");
}

TEST_CASE("groups by common nouns are actors where they act, and the same group later") {
  const Found found(
      "Des/DET/2/det/mp rebelles/NOUN/3/nsubj/mp attaquent/VERB/0/ROOT/fin Gao/PROPN/3/obj/B-LOC ./PUNCT/3/punct\n"
      "L'~/DET/2/det armée/NOUN/3/nsubj/fs repousse/VERB/0/ROOT/fin les/DET/5/det/mp rebelles/NOUN/3/obj/mp "
      "./PUNCT/3/punct");
  CHECK(found.key("Des rebelles") == "group:rebelles@1");
  CHECK(found.key("les rebelles") == "group:rebelles@1");
  CHECK(found.key("Gao") == "place:1");  // attacked, so an actor
}

TEST_CASE("the two countries are those named last") {
  const Found found(
      "La/DET/2/det/fs France/PROPN/5/nsubj/B-LOC et/CCONJ/4/cc Moscou/PROPN/2/conj/B-LOC négocient/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Les/DET/3/det/mp deux/NUM/3/nummod pays/NOUN/4/nsubj/mp hésitent/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Les deux pays") == "country:FR country:RU");
}

TEST_CASE("the two countries of which a third speaks are not its own") {
  const Found found(
      "La/DET/2/det/fs France/PROPN/5/nsubj/B-LOC et/CCONJ/4/cc Moscou/PROPN/2/conj/B-LOC négocient/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Le/DET/2/det/ms président/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms exhorte/VERB/0/ROOT/fin les/DET/7/det/mp "
      "deux/NUM/7/nummod pays/NOUN/4/obj/mp ./PUNCT/4/punct");
  CHECK(found.key("les deux pays") == "country:FR country:RU");
}

TEST_CASE("a name behind \"de\" can be the name of the whole phrase") {
  const Found found(
      "La/DET/2/det/fs milice/NOUN/5/nsubj/fs des/ADP/4/case talibans/NOUN/2/nmod/mp avance/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(found.key("La milice des talibans") == "group:talibans");
}

TEST_CASE("services that spy are one actor by each of their names, and a rebellion is its rebels") {
  const Found found(
      "Les/DET/2/det services/NOUN/5/nsubj/mp secrets/ADJ/2/amod/mp maliens/ADJ/2/amod/mp arrêtent/VERB/0/ROOT/fin "
      "les/DET/7/det rebelles/NOUN/5/obj/mp ./PUNCT/5/punct\n"
      "Les/DET/2/det organismes/NOUN/6/nsubj/mp de/ADP/4/case renseignement/NOUN/2/nmod/ms maliens/ADJ/2/amod/mp "
      "attaquent/VERB/0/ROOT/fin la/DET/8/det rébellion/NOUN/6/obj/fs ./PUNCT/6/punct");
  CHECK(found.key("Les services secrets maliens") == "organisation:ML/services-de-renseignement");
  CHECK(found.key("Les organismes de renseignement maliens") == "organisation:ML/services-de-renseignement");
  CHECK(found.key("les rebelles") == "group:rebelles@6");
  CHECK(found.key("la rébellion") == "group:rebelles@6");
}

TEST_CASE("the object of the verb is no part of the noun before it") {
  const Found found(
      "Les/DET/2/det ouvriers/NOUN/3/nsubj/mp demandent/VERB/0/ROOT/fin à/ADP/6/case la/DET/6/det "
      "direction/NOUN/3/obl:arg/fs de/ADP/9/case meilleurs/ADJ/9/amod/mp salaires/NOUN/3/obj/mp ./PUNCT/3/punct");
  REQUIRE(found.mention("la direction") == nullptr);
  CHECK(found.key("la direction de meilleurs salaires").empty());
}

TEST_CASE("machines are an actor where the text says whose they are") {
  const Found found(
      "Des/DET/2/det chars/NOUN/4/nsubj/mp maliens/ADJ/2/amod/mp bombardent/VERB/0/ROOT/fin Gao/PROPN/4/obj/B-LOC "
      "./PUNCT/4/punct\n"
      "Des/DET/2/det avions/NOUN/3/nsubj/mp décollent/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Des chars maliens") == "group:ML/chars-maliens");
  CHECK(found.key("Des avions").empty());
}

TEST_CASE("a newspaper without a name that tells something is an actor") {
  const Found found(
      "Un/DET/2/det quotidien/NOUN/3/nsubj/ms rapporte/VERB/0/ROOT/fin cela/PRON/3/obj ./PUNCT/3/punct\n"
      "Il/PRON/2/nsubj lit/VERB/0/ROOT/fin un/DET/4/det mensuel/NOUN/2/obj/ms ./PUNCT/2/punct");
  CHECK(found.key("Un quotidien") == "organisation:quotidien@1");  // nobody outside of this article
  CHECK(found.key("un mensuel").empty());
}

TEST_CASE("soldiers without more are the army that the text speaks of, two armies or an adjective part them") {
  const Found one(
      "L'~/DET/2/det armée/NOUN/4/nsubj/fs malienne/ADJ/2/amod/fs part/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Les/DET/2/det/mp soldats/NOUN/3/nsubj/mp protestent/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(one.key("Les soldats") == "organisation:ML/armee");
  const Found two(
      "L'~/DET/2/det armée/NOUN/4/nsubj/fs malienne/ADJ/2/amod/fs combat/VERB/0/ROOT/fin l'~/DET/6/det "
      "armée/NOUN/4/obj/fs "
      "russe/ADJ/6/amod/fs ./PUNCT/4/punct\n"
      "Les/DET/2/det/mp soldats/NOUN/3/nsubj/mp protestent/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(two.key("Les soldats").starts_with("group:soldats@"));
}

TEST_CASE("the victim is the only person that the text has spoken of, and nobody of two") {
  const std::string first =
      "Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER tombe/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string victim = "La/DET/2/det/fs victime/NOUN/3/nsubj/fs proteste/VERB/0/ROOT/fin ./PUNCT/3/punct";
  CHECK(Found(first + victim).key("La victime") == "person:moussa-keita");
  const std::string second =
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER tombe/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  CHECK(Found(first + second + victim).key("La victime").starts_with("person:victime@"));
}

TEST_CASE("what hangs on the verb is no complement of its object") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC retire/VERB/0/ROOT/fin ses/DET/5/det/fp troupes/NOUN/3/obj/fp "
      "de/ADP/7/case "
      "Russie/PROPN/3/obl:arg/B-LOC ./PUNCT/3/punct");
  CHECK(found.mention("ses troupes") != nullptr);
}

TEST_CASE("who is something \"as\" something, or is each of many, is nobody in particular") {
  const Found found(
      "Chaque/DET/2/det/ms candidat/NOUN/3/nsubj/ms part/VERB/0/ROOT/fin comme/ADP/5/case rebelle/NOUN/3/obl:mod/ms "
      "./PUNCT/3/punct");
  CHECK(found.actors.mentions.empty());
}

TEST_CASE("fighters without more are those of the group whose fighters the text names, even where it does so later") {
  const std::string bare = "Les/DET/2/det/mp islamistes/NOUN/3/nsubj/mp attaquent/VERB/0/ROOT/fin ./PUNCT/3/punct\n";
  const std::string hamas =
      "Les/DET/2/det/mp islamistes/NOUN/5/nsubj/mp du/ADP/4/case Hamas/PROPN/2/nmod/B-ORG parlent/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n";
  const std::string shebab =
      "Les/DET/2/det/mp islamistes/NOUN/5/nsubj/mp du/ADP/4/case Hezbollah/PROPN/2/nmod/B-ORG partent/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n";
  CHECK(Found(bare + hamas).key("Les islamistes") == "group:hamas");
  CHECK(Found(bare + hamas + shebab).key("Les islamistes").starts_with("group:islamistes@"));
}

TEST_CASE("who is tried is the person that the text is about") {
  const Found found(
      "Moussa/PROPN/3/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER arrive/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "M./NOUN/3/nsubj Keïta/PROPN/1/flat:name/B-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER répond/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Keïta/PROPN/2/nsubj/B-PER reste/VERB/0/ROOT/fin ./PUNCT/2/punct\n"
      "L'~/DET/2/det accusé/NOUN/3/nsubj/ms proteste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("L'accusé") == "person:moussa-keita");
}

TEST_CASE("an opponent's phrase goes on to what is opposed") {
  const Found found(
      "Les/DET/2/det/mp opposants/NOUN/5/nsubj/mp au/ADP/4/case régime/NOUN/2/nmod/ms protestent/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(found.mention("Les opposants au régime") != nullptr);
}

TEST_CASE("what a verb calls somebody, or holds of him, is no part of his name") {
  const Found called(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER traite/VERB/0/ROOT/fin/=traiter les/DET/5/det/mp "
      "soldats/NOUN/3/obj/mp/=soldat de/ADP/7/case lâches/ADJ/5/nmod/mp/=lâche ./PUNCT/3/punct");
  CHECK(called.mention("les soldats"));
  CHECK_FALSE(called.mention("les soldats de lâches"));

  const Found far(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER qualifie/VERB/0/ROOT/fin/=qualifier la/DET/5/det/fs "
      "réforme/NOUN/3/obj/fs du/ADP/7/case gouvernement/NOUN/5/nmod/ms d'~/ADP/9/case injuste/NOUN/7/nmod/fs "
      "./PUNCT/3/punct");
  CHECK_FALSE(far.mention("gouvernement d'injuste"));

  const Found held(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER juge/VERB/0/ROOT/fin/=juger les/DET/5/det/mp "
      "soldats/NOUN/3/obj/mp/=soldat lâches/ADJ/5/amod/mp/=lâche ./PUNCT/3/punct");
  CHECK(held.mention("les soldats"));

  const Found own(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER voit/VERB/0/ROOT/fin/=voir les/DET/5/det/mp "
      "soldats/NOUN/3/obj/mp/=soldat lâches/ADJ/5/amod/mp/=lâche ./PUNCT/3/punct");
  CHECK(own.mention("les soldats lâches"));
}

TEST_CASE("a noun that qualifies another noun is no actor, nor is a participle behind its auxiliary") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER détruit/VERB/0/ROOT/fin des/DET/5/det/mp "
      "mausolées/NOUN/3/obj/mp musulmans/NOUN/5/nmod/mp ./PUNCT/3/punct\n"
      "Ils/PRON/3/nsubj/mp sont/AUX/3/aux/fin déplacés/VERB/0/ROOT/mp ./PUNCT/3/punct");
  CHECK(found.actors.actors.size() == 1);
}

TEST_CASE("judges are the only court, those individuals the last group, and a bare apposition the group before it") {
  const Found court(
      "Le/DET/2/det/ms tribunal/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms parle/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Les/DET/2/det/mp juges/NOUN/3/nsubj/mp partent/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(court.key("Les juges") == court.key("Le tribunal malien"));
  const Found group(
      "Les/DET/2/det/mp agresseurs/NOUN/3/nsubj/mp fuient/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Ces/DET/2/det/mp individus/NOUN/3/nsubj/mp frappent/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Les/DET/2/det/mp habitants/NOUN/6/nsubj/mp ,/PUNCT/4/punct témoins/NOUN/2/appos/mp ,/PUNCT/2/punct "
      "parlent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(group.key("Ces individus") == group.key("Les agresseurs"));
  CHECK(group.key("témoins") == group.key("Les habitants"));
}

TEST_CASE("a part of a country is an actor where something is done to it") {
  const Found found(
      "Les/DET/2/det/mp rebelles/NOUN/3/nsubj/mp contrôlent/VERB/0/ROOT/fin le/DET/5/det/ms nord/NOUN/3/obj/ms "
      "du/ADP/7/case "
      "Mali/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  CHECK(found.key("le nord du Mali") == "place:ML/nord");
}

TEST_CASE("a mention does not begin before its article") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER libère/ADJ/0/ROOT/ms les/DET/5/det/mp "
      "rebelles/NOUN/3/obj/mp maliens/ADJ/5/amod/mp ./PUNCT/3/punct");
  CHECK(found.mention("les rebelles maliens") != nullptr);
}

TEST_CASE("houses and towns are places where they are hit and the phrase says whose they are") {
  const Found hit(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC bombarde/VERB/0/ROOT/fin/=bombarder des/DET/5/det/fp "
      "villes/NOUN/3/obj/fp russes/ADJ/5/amod/fp ./PUNCT/3/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC rase/VERB/0/ROOT/fin/=raser lundi/NOUN/3/obl:mod/ms des/ADP/6/case "
      "maisons/NOUN/4/nmod/fp mexicaines/ADJ/6/amod/fp ./PUNCT/3/punct");
  CHECK(hit.key("des villes russes") == "place:RU/villes-russes");
  CHECK(hit.key("maisons mexicaines") == "place:MX/maisons-mexicaines");
  const Found other(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC compte/VERB/0/ROOT/fin/=compter des/DET/5/det/fp villes/NOUN/3/obj/fp "
      "russes/ADJ/5/amod/fp ./PUNCT/3/punct\n"
      "Des/DET/2/det/fp villes/NOUN/4/nsubj:pass/fp sont/AUX/4/aux:pass/fin attaquées/VERB/0/ROOT/part/=attaquer "
      "./PUNCT/4/punct");
  CHECK(other.key("des villes russes").empty());
  CHECK(other.key("Des villes").empty());
}

TEST_CASE("villages, hospitals and shops of which nothing else is said are places where somebody hits or leaves them") {
  const Found hit(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC attaque/VERB/0/ROOT/fin/=attaquer des/DET/5/det/mp villages/NOUN/3/obj/mp "
      "et/CCONJ/7/cc pille/VERB/3/conj/fin/=piller des/DET/9/det/mp dispensaires/NOUN/7/obj/mp ./PUNCT/3/punct");
  CHECK(hit.key("des villages") == "place:villages");
  CHECK(hit.key("des dispensaires") == "place:dispensaires");
  const Found left(
      "Le/DET/2/det Mali/PROPN/4/nsubj/B-LOC se/PRON/4/expl:comp retire/VERB/0/ROOT/fin/=retirer des/ADP/6/case/fp "
      "villes/NOUN/4/obl:arg/fp qu'~/PRON/9/obj il/PRON/9/nsubj/ms tient/VERB/6/acl:relcl/fin/=tenir ./PUNCT/4/punct");
  CHECK(left.key("villes").starts_with("place:villes"));
}

TEST_CASE("a guerrilla of a country is a party wherever it is named, machines where they are said to strike") {
  const Found found(
      "Des/DET/2/det/mp tirs/NOUN/3/nsubj/mp visent/VERB/0/ROOT/fin un/DET/5/det/ms dépôt/NOUN/3/obj/ms de/ADP/8/case "
      "la/DET/8/det/fs guérilla/NOUN/5/nmod/fs malienne/ADJ/8/amod/fs ./PUNCT/3/punct\n"
      "Deux/NUM/2/nummod ponts/NOUN/3/nsubj:pass/mp tombent/VERB/0/ROOT/fin dans/ADP/6/case un/DET/6/det/ms "
      "raid/NOUN/3/obl:mod/ms d'~/ADP/8/case avions/NOUN/6/nmod/mp russes/ADJ/8/amod/mp ./PUNCT/3/punct\n");
  CHECK(found.key("la guérilla malienne") == "group:ML/guerilla-malienne");
  CHECK(found.key("avions russes") == "group:RU/avions-russes");
}

TEST_CASE("forces of which a participle tells are a group") {
  const Found found(
      "Des/DET/2/det/fp forces/NOUN/6/nsubj/fp conduites/VERB/2/acl/fp par/ADP/5/case Moscou/PROPN/3/obl:agent/B-LOC "
      "attaquent/VERB/0/ROOT/fin/=attaquer le/DET/8/det Mali/PROPN/6/obj/B-LOC ./PUNCT/6/punct");
  CHECK(found.key("Des forces") == "group:forces@1");
  const Found bare(
      "Des/DET/2/det/fp forces/NOUN/3/nsubj/fp attaquent/VERB/0/ROOT/fin/=attaquer le/DET/5/det "
      "Mali/PROPN/3/obj/B-LOC ./PUNCT/3/punct");
  CHECK(bare.key("Des forces").empty());
}

TEST_CASE("a town behind the police of which it speaks is no person") {
  const Found found(
      "La/DET/2/det/fs police/NOUN/5/nsubj/fs de/ADP/4/case Gao/PROPN/2/nmod/B-PER enquête/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Un/DET/2/det/ms obus/NOUN/3/nsubj/ms tombe/VERB/0/ROOT/fin/=tomber sur/ADP/6/case des/DET/6/det/mp "
      "objectifs/NOUN/3/obl:mod/mp à/ADP/8/case Lyon/PROPN/6/nmod/B-PER ./PUNCT/3/punct");
  CHECK(found.key("Gao").find("person") == std::string::npos);
  CHECK(found.key("Lyon").find("person") == std::string::npos);
}

TEST_CASE("a phrase ends behind the town of its body where the verb takes more") {
  const Found found(
      "Paul/PROPN/4/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER fait/VERB/4/aux don/VERB/0/ROOT/fin à/ADP/7/case "
      "l'~/DET/7/det école/NOUN/4/obl:arg/fs de/ADP/9/case Lyon/PROPN/7/nmod/B-LOC de/ADP/11/case "
      "livres/NOUN/9/nmod/mp ./PUNCT/4/punct");
  CHECK(found.mention("l'école de Lyon de livres") == nullptr);
  CHECK(found.key("l'école de Lyon") == "organisation:FR/ecole-de-lyon");
}

TEST_CASE("what machines, officials, members and ministers of a body do the body does") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Deux/NUM/2/nummod hélicoptères/NOUN/6/nsubj/mp de/ADP/5/case l'~/DET/5/det armée/NOUN/2/nmod/fs "
      "tirent/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "Des/DET/2/det/mp responsables/NOUN/5/nsubj/mp du/ADP/4/case gouvernement/NOUN/2/nmod/ms "
      "démentent/VERB/0/ROOT/fin ./PUNCT/5/punct\n"
      "Des/DET/2/det/mp militants/NOUN/5/nsubj/mp du/ADP/4/case Hamas/PROPN/2/nmod/B-ORG défilent/VERB/0/ROOT/fin "
      "./PUNCT/5/punct\n"
      "Les/DET/2/det/mp ministres/NOUN/6/nsubj/mp de/ADP/5/case l'~/DET/5/det Otan/PROPN/2/nmod/B-ORG "
      "protestent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Deux hélicoptères de l'armée") == "organisation:ML/armee");
  CHECK(found.key("Des responsables du gouvernement") == "organisation:ML/gouvernement");
  CHECK(found.key("Des militants du Hamas") == "group:hamas");
  CHECK(found.key("Les ministres de l'Otan") == "organisation:otan");
}

TEST_CASE("a quarter joined to a complement of what is hit is hit too") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC bombarde/VERB/0/ROOT/fin/=bombarder des/DET/5/det/mp ponts/NOUN/3/obj/mp "
      "des/ADP/7/case rebelles/NOUN/5/nmod/mp et/CCONJ/10/cc des/ADP/10/case quartiers/NOUN/7/conj/mp "
      "russes/ADJ/10/amod/mp ./PUNCT/3/punct");
  CHECK(found.key("quartiers russes") == "place:RU/quartiers-russes");
}

TEST_CASE("a possessive says whose troops are: where they leave is no part of their name") {
  const Found found(
      "La/DET/2/det Russie/PROPN/3/nsubj/B-LOC retire/VERB/0/ROOT/fin/=retirer ses/DET/5/det/mp "
      "soldats/NOUN/3/obj/mp du/ADP/7/case Mali/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  CHECK(found.mention("ses soldats du Mali") == nullptr);
  CHECK(found.key("Mali") == "country:ML");
}

TEST_CASE("where officials are said to be is no part of their office, soldiers of an army are the army") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Des/DET/2/det/mp responsables/NOUN/6/nsubj/mp humanitaires/ADJ/2/amod/mp à/ADP/5/case Gao/PROPN/2/nmod/B-LOC "
      "protestent/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "Des/DET/2/det/mp officiers/NOUN/6/nsubj/mp de/ADP/5/case l'~/DET/5/det armée/NOUN/2/nmod/fs "
      "désertent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.mention("Des responsables humanitaires") != nullptr);
  CHECK(found.key("Des officiers de l'armée") == "organisation:ML/armee");
}

TEST_CASE("a movement is named by what stands behind its adjective") {
  const Found found(
      "Le/DET/2/det/ms mouvement/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms du/ADP/5/case Hamas/PROPN/2/nmod/B-ORG "
      "refuse/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le mouvement malien du Hamas") == "group:hamas");
}

TEST_CASE("artillery that something is shelled with is no army") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC frappe/VERB/0/ROOT/fin/=frapper Gao/PROPN/3/obj/B-LOC à/ADP/7/case "
      "l'~/DET/7/det artillerie/NOUN/3/obl:arg/fs ./PUNCT/3/punct");
  CHECK(found.key("l'artillerie").empty());
}

TEST_CASE("a possessive leaves a works its town, and a firm called a house is no house that is hit") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER ferme/VERB/0/ROOT/fin/=fermer son/DET/5/det/fs "
      "usine/NOUN/3/obj/fs de/ADP/7/case Lyon/PROPN/5/nmod/B-LOC ./PUNCT/3/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC attaque/VERB/0/ROOT/fin/=attaquer la/DET/5/det/fs Maison/NOUN/3/obj/fs "
      "russe/ADJ/5/amod/fs ./PUNCT/3/punct");
  CHECK(found.mention("son usine de Lyon") != nullptr);
  CHECK(found.key("la Maison russe").empty());
}

TEST_CASE("so many persons are a group where they take to the streets, and nobody elsewhere") {
  const std::string many = "Des/DET/2/det/mp milliers/NOUN/5/nsubj/mp de/ADP/4/case personnes/NOUN/2/nmod/fp ";
  const Found march(many + "défilent/VERB/0/ROOT/fin/=défiler ./PUNCT/5/punct");
  CHECK(march.mention("milliers de personnes") != nullptr);
  const Found flight(many + "vivent/VERB/0/ROOT/fin/=vivre ./PUNCT/5/punct");
  CHECK(flight.mention("milliers de personnes") == nullptr);
}

TEST_CASE("the town that is left or struck is the one named last, and no land is a town") {
  const std::string told = "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC prend/VERB/0/ROOT/fin/=prendre ";
  const std::string left =
      " ./PUNCT/3/punct\nL'~/DET/2/det armée/NOUN/3/nsubj/fs quitte/VERB/0/ROOT/fin/=quitter la/DET/5/det/fs ";
  const Found town(told + "Gao/PROPN/3/obj/B-LOC" + left + "ville/NOUN/3/obj/fs ./PUNCT/3/punct");
  CHECK(town.mention("la ville") != nullptr);
  CHECK(town.key("la ville") == town.key("Gao"));
  const Found land(told + "Gao/PROPN/3/obj/B-LOC" + left + "province/NOUN/3/obj/fs ./PUNCT/3/punct");
  CHECK(land.key("la province").empty());
  const Found other(told + "Gao/PROPN/3/obj/B-LOC" + left + "ville/NOUN/3/obj/fs haute/ADJ/5/amod/fs ./PUNCT/3/punct");
  CHECK(other.key("la ville haute") != other.key("Gao"));
}

TEST_CASE("what a party is for or against is part of its name, whatever the tagger takes the word for") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC soutient/VERB/0/ROOT/fin/=soutenir les/DET/5/det/mp partis/NOUN/3/obj/mp "
      "pro-mémorandum/PROPN/5/nmod ./PUNCT/3/punct");
  CHECK(found.mention("les partis pro-mémorandum") != nullptr);
}

}  // namespace entente
