#include <doctest/doctest.h>

#include <algorithm>

#include "tests/actors/found.hpp"
#include "tests/actors/made_knowledge.hpp"

namespace entente {

using test::Found;

TEST_CASE("a country is one actor by its name, its adjective and its former name") {
  const Found found(
      "La/DET/2/det/fs Russie/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin contre/ADP/6/case les/DET/6/det/mp "
      "sanctions/NOUN/3/obl:arg/fp/=sanction américaines/ADJ/6/amod/fp ./PUNCT/3/punct\n"
      "L'~/DET/2/det URSS/PROPN/3/nsubj/B-LOC protestait/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("La Russie") == "country:RU");
  CHECK(found.key("L'URSS") == "country:RU");
  CHECK(found.key("américaines") == "country:US");
  REQUIRE(found.mention("américaines"));
  CHECK(found.mention("américaines")->modifier);
  CHECK(found.mention("américaines")->how == Resolution::demonym);
}

TEST_CASE("a surname, a title and initials go back to the full name, even where that comes later") {
  const Found found(
      "Diallo/PROPN/2/nsubj/B-PER proteste/VERB/0/ROOT/fin ./PUNCT/2/punct\n"
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER part/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Mme/NOUN/3/nsubj/fs Diallo/PROPN/1/flat:name reviendra/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "A./PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER reviendra/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Diallo") == "person:awa-diallo");
  CHECK(found.key("Mme Diallo") == "person:awa-diallo");
  CHECK(found.key("A. Diallo") == "person:awa-diallo");
  CHECK(found.actors.actors.size() == 1);
}

TEST_CASE("two people of one surname and other given names stay apart") {
  const Found found(
      "Awa/PROPN/6/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER et/CCONJ/4/cc Oumar/PROPN/1/conj/B-PER "
      "Diallo/PROPN/4/flat:name/I-PER protestent/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Awa Diallo") == "person:awa-diallo");
  CHECK(found.key("Oumar Diallo") == "person:oumar-diallo");
}

TEST_CASE("pronouns go back to what agrees with them, and nowhere where nothing does") {
  const Found found(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER critique/VERB/0/ROOT/fin le/DET/5/det/ms "
      "gouvernement/NOUN/3/obj/ms malien/ADJ/5/amod/ms ./PUNCT/3/punct\n"
      "Elle/PRON/2/nsubj/fs part/VERB/0/ROOT/fin ./PUNCT/2/punct\n"
      "Ils/PRON/2/nsubj/mp rient/VERB/0/ROOT/fin ./PUNCT/2/punct\n"
      "Il/PRON/2/expl:subj/ms faut/VERB/0/ROOT/fin/=falloir partir/VERB/2/xcomp ./PUNCT/2/punct");
  CHECK(found.key("Elle") == "person:awa-diallo");
  REQUIRE(found.mention("Elle"));
  CHECK(found.mention("Elle")->how == Resolution::pronoun);
  CHECK(found.key("Ils").empty());
  CHECK(found.key("Il").empty());
}

TEST_CASE("a clitic is whom the verb before has acted upon, never who does both") {
  const Found found(
      "Awa/PROPN/4/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense reçu/VERB/0/ROOT "
      "Pierre/PROPN/4/obj/B-PER "
      "Morel/PROPN/5/flat:name/I-PER et/CCONJ/10/cc lui/PRON/10/iobj a/AUX/10/aux:tense écrit/VERB/4/conj "
      "./PUNCT/4/punct\n"
      "Awa/PROPN/4/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense appelé/VERB/0/ROOT "
      "Pierre/PROPN/4/obj/B-PER "
      "Morel/PROPN/5/flat:name/I-PER et/CCONJ/10/cc l'~/PRON/10/obj a/AUX/10/aux:tense remercié/VERB/4/conj "
      "./PUNCT/4/punct\n"
      "Awa/PROPN/4/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER a/AUX/4/aux:tense signé/VERB/0/ROOT un/DET/6/det/ms "
      "texte/NOUN/4/obj/ms avec/ADP/8/case Pierre/PROPN/4/obl:arg/B-PER Morel/PROPN/8/flat:name/I-PER "
      "et/CCONJ/13/cc le/PRON/13/obj/ms a/AUX/13/aux:tense publié/VERB/4/conj ./PUNCT/4/punct");
  CHECK(found.key("lui") == "person:pierre-morel");
  CHECK(found.key("l'") == "person:pierre-morel");
  CHECK(found.key("le").empty());
}

TEST_CASE("a relative pronoun is what its clause hangs on") {
  const Found found(
      "La/DET/2/det/fs Russie/PROPN/6/nsubj/B-LOC ,/PUNCT/5/punct qui/PRON/5/nsubj hésite/VERB/2/acl:relcl/fin "
      "refuse/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("qui") == "country:RU");
}

TEST_CASE("a name that the sentence splitter broke is one name") {
  const Found found(
      "La/DET/2/det/fs députée/NOUN/0/ROOT/fs Keiko/PROPN/2/appos\n"
      "Mori/PROPN/2/nsubj proteste/VERB/0/ROOT/fin ./PUNCT/2/punct");
  CHECK(found.key("La députée Keiko Mori") == "person:keiko-mori");
}

TEST_CASE("mentions are in the order of the text, the longer first, and actors in that of their first mention") {
  const Found found(
      "Le/DET/2/det/ms président/NOUN/6/nsubj/ms malien/ADJ/2/amod/ms Moussa/PROPN/2/appos/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER accuse/VERB/0/ROOT/fin la/DET/8/det/fs Russie/PROPN/6/obj/B-LOC ./PUNCT/6/punct");
  const auto& mentions = found.actors.mentions;
  CHECK(std::is_sorted(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::pair(a.tokens.first, -a.tokens.last) < std::pair(b.tokens.first, -b.tokens.last);
  }));
  ActorIndex next = 0;
  for (const Mention& mention : mentions) {
    REQUIRE(!mention.actors.empty());
    CHECK(mention.tokens.contains(mention.head));
    for (const ActorIndex actor : mention.actors) {
      CHECK(actor <= next);
      next = std::max(next, actor + 1);
    }
  }
}

TEST_CASE("those who are named behind \"dont\" are members, a clause names none") {
  const Found found(
      "L'~/DET/2/det OTAN/PROPN/7/nsubj/B-ORG ,/PUNCT/6/punct dont/PRON/6/case la/DET/6/det France/PROPN/2/nmod/B-LOC "
      ",/PUNCT/6/punct proteste/VERB/0/ROOT/fin ./PUNCT/8/punct");
  CHECK(found.tie("MEMBER_OF") == "country:FR organisation:otan ");
  const Found clause(
      "L'~/DET/2/det OTAN/PROPN/0/ROOT/B-ORG ,/PUNCT/7/punct dont/PRON/7/nmod la/DET/6/det France/PROPN/7/nsubj/B-LOC "
      "parle/VERB/2/acl:relcl/fin ./PUNCT/2/punct");
  CHECK(clause.tie("MEMBER_OF").empty());
}

TEST_CASE("a text without tokens has no actors") {
  const Actors actors = find_actors(Document{}, test::made_knowledge(), std::nullopt);
  CHECK(actors.actors.empty());
  CHECK(actors.mentions.empty());
}

TEST_CASE("a byname is the person, and a title's gender tells two of one surname apart") {
  const Found found(
      "Moussa/PROPN/6/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct dit/VERB/1/acl Zorro/PROPN/4/obj/B-PER "
      "part/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "Zorro/PROPN/2/nsubj/B-PER parle/VERB/0/ROOT/fin ./PUNCT/2/punct");
  CHECK(found.key("Zorro") == "person:moussa-keita");
  const Found couple(
      "Paul/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER part/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Marie/PROPN/3/nsubj/B-PER Sow/PROPN/1/flat:name/I-PER reste/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "M./NOUN/3/nsubj Sow/PROPN/1/flat:name/B-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(couple.key("M. Sow") == "person:paul-sow");
}

TEST_CASE("\"ce dernier\" is the nearer one, and a stressed pronoun the name before its comma") {
  const Found latter(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER rencontre/VERB/0/ROOT/fin Moussa/PROPN/3/obj/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n"
      "Ce/DET/2/det/ms dernier/ADJ/3/nsubj/ms part/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(latter.key("Ce dernier") == "person:moussa-keita");
  const Found stressed(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "Moussa/PROPN/6/nsubj/B-PER Keïta/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct lui/PRON/1/appos/ms ,/PUNCT/4/punct "
      "refuse/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(stressed.key("lui") == "person:moussa-keita");
}

TEST_CASE("who speaks behind a quotation is nobody of whom it speaks") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER parle/VERB/0/ROOT/fin ./PUNCT/3/punct\n"
      "«/PUNCT/4/punct Moussa/PROPN/4/nsubj/B-PER Keïta/PROPN/2/flat:name/I-PER part/VERB/10/ccomp/fin »/PUNCT/4/punct "
      ",/PUNCT/4/punct a~/AUX/10/aux:tense -t~/PRON/10/expl:subj -il/PRON/10/expl:subj/ms dit/VERB/0/ROOT "
      "./PUNCT/10/punct");
  CHECK(found.key("-il") == "person:paul-durand");
}

TEST_CASE("\"Celui-ci\" that opens a sentence is one pronoun, of the nearer one") {
  const Found found(
      "Paul/PROPN/3/nsubj/B-PER Durand/PROPN/1/flat:name/I-PER rencontre/VERB/0/ROOT/fin Moussa/PROPN/3/obj/B-PER "
      "Keïta/PROPN/4/flat:name/I-PER ./PUNCT/3/punct\n"
      "Celui~/PRON/4/nsubj/ms -~/PRON/4/nsubj ci/PRON/4/nsubj part/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("Celui-ci") == "person:moussa-keita");
}

TEST_CASE("three who are named in one list are meant together, without who stands beside them") {
  const Found found(
      "Awa/PROPN/9/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER ,/PUNCT/4/punct Paul/PROPN/1/conj/B-PER "
      "Durand/PROPN/4/flat:name/I-PER et/CCONJ/7/cc Moussa/PROPN/1/conj/B-PER Keïta/PROPN/7/flat:name/I-PER "
      "parlent/VERB/0/ROOT/fin avec/ADP/11/case Pierre/PROPN/9/obl:arg/B-PER Morel/PROPN/11/flat:name/I-PER "
      "./PUNCT/9/punct\n"
      "Les/DET/3/det/mp trois/NUM/3/nummod dirigeants/NOUN/4/nsubj/mp partent/VERB/0/ROOT/fin ./PUNCT/4/punct");
  REQUIRE(found.mention("Les trois dirigeants"));
  CHECK(found.mention("Les trois dirigeants")->actors.size() == 3);
  for (const char* name : {"Awa Diallo", "Paul Durand", "Moussa Keïta"}) {
    REQUIRE(found.mention(name));
    const auto& meant = found.mention("Les trois dirigeants")->actors;
    CHECK(std::find(meant.begin(), meant.end(), found.mention(name)->actors.front()) != meant.end());
  }
}

}  // namespace entente
