// Parties by the words for those who are of them, lists of names, and people whom the sentence before names.
#include <doctest/doctest.h>

#include "tests/actors/found.hpp"

namespace entente {

using test::Found;

TEST_CASE("the word for those of a party means the one of the country that is spoken of") {
  const std::string senator =
      "Le/DET/2/det/ms sénateur/NOUN/6/nsubj/ms républicain/ADJ/2/amod/ms Paul/PROPN/2/appos/ms/B-PER "
      "Harker/PROPN/4/flat:name/I-PER quitte/VERB/0/ROOT/fin/=quitter ";
  const std::string democrats =
      "Les/DET/2/det/mp démocrates/NOUN/3/nsubj/mp/=démocrate refusent~/VERB/0/ROOT/fin/=refuser ./PUNCT/3/punct";
  const Found found(senator + "Washington~/PROPN/6/obj/ms/B-LOC ./PUNCT/6/punct\n" + democrats);
  CHECK(found.key("républicain") == "organisation:US/parti-republicain");
  CHECK(found.tie("MEMBER_OF") == "person:paul-harker organisation:US/parti-republicain ");
  CHECK(found.key("Les démocrates") == "organisation:US/parti-democrate");
  const Found elsewhere(senator + "Moscou~/PROPN/6/obj/ms/B-LOC ./PUNCT/6/punct\n" + democrats);
  CHECK(elsewhere.key("républicain").empty());
  CHECK(elsewhere.tie("MEMBER_OF").empty());
}

TEST_CASE("a party that the text names goes before the table, and its chief holds an office in it") {
  const Found found(
      "Le/DET/2/det/ms Parti/NOUN/5/nsubj/ms/B-ORG libéral/ADJ/2/amod/ms/I-ORG malien/ADJ/2/amod/ms/I-ORG "
      "recule~/VERB/0/ROOT/fin/=reculer ./PUNCT/5/punct\n"
      "Le/DET/2/det/ms chef/NOUN/6/nsubj/ms libéral/ADJ/2/amod/ms Oumar/PROPN/2/appos/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER part~/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le chef libéral Oumar Diallo") == "person:oumar-diallo");
  CHECK(found.tie("HOLDS_OFFICE") == "person:oumar-diallo organisation:parti-liberal chef libéral");
}

TEST_CASE("the head of the state names the state where the text does so nowhere else") {
  const std::string text =
      "Le/DET/2/det/ms chef/NOUN/8/nsubj/ms de/ADP/5/case l'~/DET/5/det Etat/NOUN/2/nmod/ms "
      "Emmanuel/PROPN/5/appos/B-PER Macron/PROPN/6/flat:name/I-PER arrive~/VERB/0/ROOT/fin/=arriver ./PUNCT/8/punct";
  const Found found(text, Date{2019, 5, 1});
  CHECK(found.key("l'Etat") == "country:FR");
  CHECK(found.tie("HOLDS_OFFICE") == "person:emmanuel-macron country:FR chef de l'Etat");
  const Found named(text + "\nLa/DET/2/det/fs France/PROPN/3/nsubj/fs/B-LOC attend~/VERB/0/ROOT/fin ./PUNCT/3/punct",
                    Date{2019, 5, 1});
  CHECK(named.key("l'Etat").empty());
}

TEST_CASE("several people who are named behind their noun are those who are named") {
  const Found found(
      "Deux/NUM/2/nummod membres/NOUN/13/nsubj/mp/=membre du/ADP/4/case gouvernement/NOUN/2/nmod/ms "
      "malien~/ADJ/4/amod/ms ,/PUNCT/2/punct Oumar/PROPN/2/appos/B-PER Diallo/PROPN/7/flat:name/I-PER "
      "et/CCONJ/10/cc Awa/PROPN/7/conj/B-PER Sow~/PROPN/10/flat:name/I-PER ,/PUNCT/13/punct "
      "quittent/VERB/0/ROOT/fin/=quitter Moscou~/PROPN/13/obj/ms/B-LOC ./PUNCT/13/punct");
  CHECK(found.key("Deux membres du gouvernement malien") == "person:oumar-diallo person:awa-sow");
}

TEST_CASE("a name joined to a person's by \"et\" is a person's, and one behind a prize") {
  const Found joined(
      "Oumar/PROPN/6/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER et/CCONJ/4/cc Vital/PROPN/1/conj/ms "
      "Bemba/PROPN/1/flat:name/ms quittent/VERB/0/ROOT/fin/=quitter Moscou~/PROPN/6/obj/ms/B-LOC ./PUNCT/6/punct");
  CHECK(joined.key("Vital Bemba") == "person:vital-bemba");
  const Found prize(
      "Le/DET/2/det/ms prix/NOUN/6/nsubj/ms/B-MISC Orion/NOUN/2/appos/fs/I-MISC Marie/PROPN/2/appos/I-MISC "
      "Sow/PROPN/4/flat:name/I-MISC arrive~/VERB/0/ROOT/fin/=arriver ./PUNCT/6/punct");
  CHECK(prize.key("Marie Sow") == "person:marie-sow");
}

TEST_CASE("a title and \"de\" before a surname are the person's who has a given name before it") {
  const Found found(
      "Jean/PROPN/4/nsubj/ms/B-PER de/ADP/3/case/I-PER Luna/PROPN/1/nmod/I-PER arrive/VERB/0/ROOT/fin/=arriver "
      "./PUNCT/4/punct\n"
      "M./NOUN/4/nsubj/ms/B-PER de/ADP/3/case/I-PER Luna/PROPN/1/nmod/I-PER refuse~/VERB/0/ROOT/fin/=refuser "
      "./PUNCT/4/punct");
  CHECK(found.key("M. de Luna") == "person:jean-de-luna");
  REQUIRE(found.mention("M. de Luna"));
  CHECK(found.read.words({found.mention("M. de Luna")->head, found.mention("M. de Luna")->head + 1}) == "M.");
}

TEST_CASE("policemen are the police, and whoever is called by a trade the one person of the sentence before") {
  const Found police(
      "La/DET/2/det/fs police/NOUN/3/nsubj/fs arrive/VERB/0/ROOT/fin/=arriver ./PUNCT/3/punct\n"
      "Les/DET/2/det/mp policiers/NOUN/3/nsubj/mp/=policier tirent/VERB/0/ROOT/fin/=tirer ./PUNCT/3/punct");
  CHECK(police.key("Les policiers") == police.key("La police"));
  CHECK_FALSE(police.key("La police").empty());
  const std::string trade =
      "Le/DET/2/det/ms syndicaliste/NOUN/3/nsubj/ms appelle/VERB/0/ROOT/fin/=appeler Moscou~/PROPN/3/obj/B-LOC "
      "./PUNCT/3/punct";
  const std::string one = "Oumar/PROPN/3/nsubj/ms/B-PER Sow/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ";
  CHECK(Found(one + "./PUNCT/3/punct\n" + trade).key("Le syndicaliste") == "person:oumar-sow");
  // Of two the subject.
  CHECK(Found(one + "à/ADP/5/case Paul/PROPN/3/obl:arg/B-PER Kane~/PROPN/5/flat:name/I-PER ./PUNCT/3/punct\n" + trade)
            .key("Le syndicaliste") == "person:oumar-sow");
}

TEST_CASE("a party's president is not a person's") {
  const Found found(
      "La/DET/2/det/fs Fédération/NOUN/5/nsubj/fs/B-ORG des/ADP/4/case/I-ORG pêcheurs/NOUN/2/nmod/mp/=pêcheur/I-ORG "
      "dénonce/VERB/0/ROOT/fin/=dénoncer Paul/PROPN/5/obj/B-PER Kane~/PROPN/6/flat:name/I-PER ./PUNCT/5/punct\n"
      "Sa/DET/2/det/fs présidente~/NOUN/7/nsubj/fs/=président ,/PUNCT/7/punct Marie/PROPN/2/appos/ms/B-PER "
      "Sow~/PROPN/4/flat:name/I-PER ,/PUNCT/7/punct refuse~/VERB/0/ROOT/fin/=refuser ./PUNCT/7/punct");
  CHECK(found.key("Sa") == "organisation:federation-des-pecheurs");
  CHECK(found.tie("HOLDS_OFFICE") == "person:marie-sow organisation:federation-des-pecheurs présidente");
}

TEST_CASE("a capital is the country where that acts by its name, though the text has a government") {
  const std::string government =
      "Le/DET/2/det/ms gouvernement/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms proteste~/VERB/0/ROOT/fin/=protester "
      "./PUNCT/4/punct\n"
      "Moscou/PROPN/2/nsubj/ms/B-LOC accuse/VERB/0/ROOT/fin/=accuser Bamako~/PROPN/2/obj/ms/B-LOC ./PUNCT/2/punct";
  CHECK(Found(government).key("Bamako") == "organisation:ML/gouvernement");
  CHECK(Found("Le/DET/2/det/ms Mali/PROPN/3/nsubj/ms/B-LOC recule~/VERB/0/ROOT/fin/=reculer ./PUNCT/3/punct\n" +
              government)
            .key("Bamako") == "country:ML");
}

TEST_CASE("a complement keeps its date, and an agency in brackets only brings the news") {
  const Found dated(
      "Les/DET/2/det/mp auteurs/NOUN/9/nsubj/mp/=auteur de/ADP/5/case la/DET/5/det/fs tuerie/NOUN/2/nmod/fs "
      "du/ADP/7/case 31/NUM/5/nmod décembre/NOUN/7/nmod/ms fuient~/VERB/0/ROOT/fin/=fuir ./PUNCT/9/punct");
  CHECK_FALSE(dated.key("Les auteurs de la tuerie du 31 décembre").empty());
  const Found agency(
      "MOSCOU/PROPN/6/nsubj/B-LOC (~/PUNCT/3/punct Belga~/PROPN/1/appos/B-ORG )/PUNCT/3/punct "
      "Marie/PROPN/6/nsubj/B-PER "
      "arrive~/VERB/0/ROOT/fin/=arriver ./PUNCT/6/punct");
  CHECK(agency.key("Belga").empty());
}

TEST_CASE("a proper noun with an article that does something is a body, though nobody labels it") {
  const Found found(
      "Le/DET/2/det/ms Toukal/PROPN/4/nsubj/B-MISC a/AUX/4/aux:tense/fin/=avoir quitté/VERB/0/ROOT/part/=quitter "
      "Moscou~/PROPN/4/obj/ms/B-LOC ./PUNCT/4/punct");
  CHECK(found.key("Le Toukal") == "organisation:toukal");
}

TEST_CASE("rebels are the one armed group that the text has named, where no others are told of") {
  const std::string rebels =
      "Les/DET/2/det/mp rebelles/NOUN/3/nsubj/mp/=rebelle menacent/VERB/0/ROOT/fin/=menacer Moscou~/PROPN/3/obj/B-LOC "
      "./PUNCT/3/punct";
  const std::string named =
      "Le/DET/2/det/ms Hezbollah/PROPN/3/nsubj/ms/B-ORG recule~/VERB/0/ROOT/fin/=reculer ./PUNCT/3/punct\n";
  CHECK(Found(named + rebels).key("Les rebelles") == "group:hezbollah");
  const std::string others =
      "Les/DET/2/det/mp séparatistes/NOUN/3/nsubj/mp/=séparatiste fuient~/VERB/0/ROOT/fin/=fuir ./PUNCT/3/punct\n";
  CHECK(Found(named + others + rebels).key("Les rebelles") != "group:hezbollah");
}

TEST_CASE("several countries that act together are a group") {
  const Found found(
      "Les/DET/3/det/mp grandes/ADJ/3/amod/fp puissances/NOUN/5/nsubj/fp/=puissance ont/AUX/5/aux:tense/fin/=avoir "
      "conclu/VERB/0/ROOT/part/=conclure un/DET/7/det/ms accord/NOUN/5/obj/ms avec/ADP/10/case le/DET/10/det/ms "
      "Mali~/PROPN/7/nmod/ms/B-LOC ./PUNCT/5/punct");
  CHECK(found.key("Les grandes puissances").starts_with("group:"));
}

TEST_CASE("an office that is named later is the same before") {
  const std::string minister = "Le/DET/2/det/ms ministre/NOUN/4/nsubj/ms russe/ADJ/2/amod/ms ";
  const Found found(minister +
                    "menace/VERB/0/ROOT/fin/=menacer Moscou~/PROPN/4/obj/B-LOC ./PUNCT/4/punct\n"
                    "Paul/PROPN/3/nsubj/ms/B-PER Orlev/PROPN/1/flat:name/I-PER insiste~/VERB/0/ROOT/fin/=insister "
                    "./PUNCT/3/punct\n" +
                    minister + "parle~/VERB/0/ROOT/fin/=parler ./PUNCT/4/punct");
  CHECK(found.key("Le ministre russe") == "person:paul-orlev");
}

TEST_CASE("a body is called by all its words before the acronym in brackets") {
  const Found found(
      "Le/DET/2/det/ms Mouvement/NOUN/12/nsubj/ms/B-ORG pour/ADP/5/case/I-ORG le/DET/5/det/ms/I-ORG "
      "fleuve/NOUN/2/nmod/ms/I-ORG et/CCONJ/8/cc la/DET/8/det/fs forêt/NOUN/2/conj/fs (~/PUNCT/8/punct "
      "FRF~/NOUN/8/appos/B-LOC )/PUNCT/8/punct recule~/VERB/0/ROOT/fin/=reculer ./PUNCT/12/punct");
  CHECK(found.key("FRF") == "organisation:mouvement-pour-le-fleuve-et-la-foret");
}

TEST_CASE("an ambassador in one country is not the one in another") {
  const std::string recalls =
      "La/DET/2/det/fs Russie/PROPN/3/nsubj/fs/B-LOC rappelle/VERB/0/ROOT/fin/=rappeler son/DET/5/det/ms "
      "ambassadeur/NOUN/3/obj/ms ";
  const Found found(recalls + "au/ADP/7/case Mali~/PROPN/5/nmod/B-LOC ./PUNCT/3/punct\n" + recalls +
                    "au/ADP/7/case Mexique~/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  REQUIRE_FALSE(found.key("son ambassadeur au Mali").empty());
  CHECK(found.key("son ambassadeur au Mali") != found.key("son ambassadeur au Mexique"));
}

TEST_CASE("the first word of a name is a surname behind a title") {
  const std::string leader =
      "Kim/PROPN/3/nsubj/ms/B-PER Dok-su/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n";
  CHECK(Found(leader + "M./NOUN/3/nsubj/ms Kim/PROPN/1/flat:name/B-PER menace~/VERB/0/ROOT/fin ./PUNCT/3/punct")
            .key("M. Kim") == "person:kim-dok-su");
  // A given name alone is not.
  CHECK(Found("Marie/PROPN/3/nsubj/fs/B-PER Sow/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct\n"
              "Marie/PROPN/2/nsubj/B-PER menace~/VERB/0/ROOT/fin ./PUNCT/2/punct")
            .key("Marie") == "person:marie");
}

TEST_CASE("two of a class are the two named last, and an armed group is described by what it is") {
  const std::string groups =
      "Le/DET/2/det/ms Hamas/PROPN/5/nsubj/ms/B-ORG et/CCONJ/4/cc Boko/PROPN/2/conj/B-ORG "
      "Haram/PROPN/4/flat:name/I-ORG "
      "tirent~/VERB/0/ROOT/fin ./PUNCT/6/punct\n";
  CHECK(Found(groups +
              "Les/DET/3/det/mp deux/NUM/3/nummod mouvements/NOUN/4/nsubj/mp/=mouvement menacent/VERB/0/ROOT/fin "
              "Moscou~/PROPN/4/obj/B-LOC ./PUNCT/4/punct")
            .key("Les deux mouvements") == "group:hamas group:boko-haram");
  CHECK(Found(groups + "Le/DET/2/det/ms groupe/NOUN/4/nsubj/ms islamiste/ADJ/2/amod/ms menace/VERB/0/ROOT/fin "
                       "Moscou~/PROPN/4/obj/B-LOC ./PUNCT/4/punct")
            .key("Le groupe islamiste") == "group:boko-haram");
}

TEST_CASE("the head of a country's diplomacy is its foreign minister, and nobody of another country") {
  const std::string secretary =
      "Le/DET/2/det/ms secrétaire/NOUN/8/nsubj/ms d'~/ADP/4/case État/NOUN/2/nmod/ms américain/ADJ/2/amod/ms "
      "Paul/PROPN/2/appos/B-PER Harker/PROPN/6/flat:name/I-PER rencontre/VERB/0/ROOT/fin/=rencontrer "
      "Oumar/PROPN/8/obj/B-PER Diallo~/PROPN/9/flat:name/I-PER ./PUNCT/8/punct\n";
  const auto chief = [](const std::string& adjective) {
    return "Le/DET/2/det/ms chef/NOUN/7/nsubj/ms de/ADP/5/case la/DET/5/det/fs diplomatie/NOUN/2/nmod/fs " + adjective +
           "/ADJ/5/amod/fs parle~/VERB/0/ROOT/fin/=parler ./PUNCT/7/punct";
  };
  CHECK(Found(secretary + chief("américaine")).key("Le chef de la diplomatie américaine") == "person:paul-harker");
  CHECK(Found(secretary + chief("russe")).key("Le chef de la diplomatie russe").starts_with("person:RU/chef"));
}

TEST_CASE("a word in brackets behind the name of a body is its short name, unless it is a place") {
  const auto union_of = [](const std::string& word) {
    return "Le/DET/2/det/ms Syndicat/NOUN/8/nsubj/ms/B-ORG des/ADP/4/case/I-ORG pêcheurs/NOUN/2/nmod/mp/=pêcheur/I-ORG "
           "(~/PUNCT/2/punct " +
           word + "~/PROPN/2/appos )/PUNCT/2/punct recule~/VERB/0/ROOT/fin ./PUNCT/8/punct";
  };
  CHECK(Found(union_of("Synpech")).key("Synpech") == "organisation:syndicat-des-pecheurs");
  CHECK(Found(union_of("Lyon")).key("Lyon").empty());
}

TEST_CASE("the one whom the text calls by a party is meant by its word alone") {
  const Found found(
      "Le/DET/2/det/ms candidat/NOUN/6/nsubj/ms républicain/ADJ/2/amod/ms Paul/PROPN/2/appos/ms/B-PER "
      "Harker/PROPN/4/flat:name/I-PER quitte/VERB/0/ROOT/fin/=quitter Washington~/PROPN/6/obj/ms/B-LOC "
      "./PUNCT/6/punct\n"
      "Le/DET/2/det/ms républicain/NOUN/3/nsubj/ms refuse~/VERB/0/ROOT/fin/=refuser ./PUNCT/3/punct");
  CHECK(found.key("Le républicain") == "person:paul-harker");
}

TEST_CASE("Québec acts as its government, and that is the one of an article that tells of no other") {
  const std::string text =
      "Québec/PROPN/2/nsubj/B-LOC refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/2/punct\n"
      "Le/DET/2/det/ms gouvernement/NOUN/3/nsubj/ms recule~/VERB/0/ROOT/fin/=reculer ./PUNCT/3/punct\n"
      "Elle/PRON/2/nsubj dort/VERB/0/ROOT/fin/=dormir à/ADP/4/case Québec~/PROPN/2/obl:mod/B-LOC ./PUNCT/2/punct";
  const Found found(text);
  CHECK(found.key("Québec") == "organisation:CA/gouvernement-du-quebec");
  CHECK(found.key("Le gouvernement") == "organisation:CA/gouvernement-du-quebec");
  int acts = 0;
  for (const Mention& mention : found.actors.mentions) acts += found.read.words(mention.tokens) == "Québec" ? 1 : 0;
  CHECK(acts == 1);  // not the town in which she sleeps
}

TEST_CASE("what is worth an attack is a place where it is attacked, and a square where people stand is none") {
  const auto base = [](const std::string& verb, const std::string& preposition) {
    return "Les/DET/2/det/mp rebelles/NOUN/4/nsubj/mp/=rebelle s'~/PRON/4/expl:comp " + verb + " " + preposition +
           "/ADP/7/case une/DET/7/det/fs base/NOUN/4/obl:arg/fs aérienne/ADJ/7/amod/fs ./PUNCT/4/punct";
  };
  CHECK(Found(base("emparent/VERB/0/ROOT/fin/=emparer", "d'~")).key("une base aérienne") == "place:base-aerienne");
  CHECK(Found(base("approchent/VERB/0/ROOT/fin/=approcher", "d'~")).key("une base aérienne").empty());
  const Found square(
      "Les/DET/2/det/mp manifestants/NOUN/3/nsubj/mp/=manifestant occupent/VERB/0/ROOT/fin/=occuper la/DET/5/det/fs "
      "place/NOUN/3/obj/fs Verdun~/PROPN/5/nmod/B-LOC ./PUNCT/3/punct");
  CHECK(square.key("la place Verdun").empty());
  CHECK(square.key("place Verdun").empty());
}

TEST_CASE("the new holder of an office is whoever came to it shortly before") {
  const std::string text =
      "La/DET/2/det/fs France/PROPN/3/nsubj/fs/B-LOC attend/VERB/0/ROOT/fin/=attendre ./PUNCT/3/punct\n"
      "Le/DET/3/det/ms nouveau/ADJ/3/amod/ms président/NOUN/4/nsubj/ms parle~/VERB/0/ROOT/fin/=parler ./PUNCT/4/punct";
  CHECK(Found(text, Date{2017, 6, 1}).key("Le nouveau président") == "person:emmanuel-macron");
  CHECK(Found(text, Date{2021, 6, 1}).key("Le nouveau président") != "person:emmanuel-macron");
}

TEST_CASE("who speaks behind a semicolon holds the office before it") {
  const Found found(
      "Le/DET/2/det/ms chef/NOUN/5/nsubj/ms du/ADP/4/case Conseil/PROPN/2/nmod/ms critique/VERB/0/ROOT/fin/=critiquer "
      "Moscou/PROPN/5/obj/B-LOC ;/PUNCT/5/punct\n"
      "c'~/PRON/2/nsubj est/VERB/5/ccomp/fin/=être dit~/X/2/dep ,/PUNCT/2/punct déclare/VERB/0/ROOT/fin/=déclarer "
      "Oumar/PROPN/5/obj/B-PER Sayda~/PROPN/6/flat:name/I-PER ./PUNCT/5/punct");
  CHECK(found.key("Le chef du Conseil") == "person:oumar-sayda");
}

TEST_CASE("a noun that was said of somebody means him later") {
  const Found found(
      "Un/DET/2/det/ms lycéen/NOUN/5/nsubj/ms est/AUX/5/cop/fin/=être la/DET/5/det/fs victime/NOUN/0/ROOT/fs "
      "./PUNCT/5/punct\n"
      "Un/DET/2/det/ms passager/NOUN/3/nsubj/ms arrive~/VERB/0/ROOT/fin/=arriver ./PUNCT/3/punct\n"
      "La/DET/2/det/fs victime/NOUN/3/nsubj/fs parle~/VERB/0/ROOT/fin/=parler ./PUNCT/3/punct");
  CHECK(found.key("La victime") == found.key("Un lycéen"));
  CHECK_FALSE(found.key("Un lycéen").empty());
}

TEST_CASE("the number of a republic begins no name") {
  const Found found(
      "La/DET/3/det/fs Ve/NUM/3/nummod/B-MISC République/NOUN/5/nsubj/fs/I-MISC française/ADJ/3/amod/fs/I-MISC "
      "plie/VERB/0/ROOT/fin/=plier ./PUNCT/5/punct");
  CHECK(found.key("République française") == "country:FR");
}

}  // namespace entente
