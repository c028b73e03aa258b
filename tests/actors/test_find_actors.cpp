#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "ingest/actors/actors.hpp"
#include "ingest/language/conllu.hpp"
#include "tests/actors/made_knowledge.hpp"

namespace entente {

namespace {

// A sentence of tokens "word/POS/head/label[/x...]" where x is an entity ("B-PER"), a lemma ("=dire"), or features: ms
// fs mp fp, fin (a finite verb); a word that ends in ~ has no blank behind it. A line is a sentence, an empty line a
// new paragraph.
Document document(const std::string& text) {
  std::string conllu;
  std::istringstream lines(text);
  bool paragraph = true;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream tokens(line);
    std::string token;
    int number = 0;
    while (tokens >> token) {
      if (paragraph && number == 0) conllu += "# newpar\n";
      paragraph = false;
      std::vector<std::string> parts;
      std::istringstream fields(token);
      for (std::string part; std::getline(fields, part, '/');) parts.push_back(part);
      std::string misc;
      if (parts[0].ends_with('~')) {
        parts[0].pop_back();
        misc = "SpaceAfter=No";
      }
      std::string lemma = parts[0];
      std::string features = "_";
      for (std::size_t i = 4; i < parts.size(); ++i) {
        if (parts[i].starts_with("B-") || parts[i].starts_with("I-")) {
          misc += (misc.empty() ? "NER=" : "|NER=") + parts[i];
        } else if (parts[i].starts_with("=")) {
          lemma = parts[i].substr(1);
        } else if (parts[i] == "fin") {
          features = "Mood=Ind|VerbForm=Fin";
        } else {
          features = std::string("Gender=") + (parts[i][0] == 'm' ? "Masc" : "Fem") +
                     "|Number=" + (parts[i][1] == 's' ? "Sing" : "Plur");
        }
      }
      conllu += std::to_string(++number) + "\t" + parts[0] + "\t" + lemma + "\t" + parts[1] + "\t_\t" + features +
                "\t" + parts[2] + "\t" + (parts[2] == "0" ? "ROOT" : parts[3]) + "\t_\t" + (misc.empty() ? "_" : misc) +
                "\n";
    }
    if (number == 0) paragraph = true;
    conllu += "\n";
  }
  return read_conllu(conllu, "made by hand");
}

struct Found {
  explicit Found(const std::string& text, std::optional<Date> day = std::nullopt)
      : read(document(text)), actors(find_actors(read, test::made_knowledge(), day)) {}

  // The keys that the words stand for, parted by blanks; of the first mention with those words.
  std::string key(std::string_view words) const {
    for (const Mention& mention : actors.mentions) {
      if (read.words(mention.tokens) != words) continue;
      std::string keys;
      for (const ActorIndex actor : mention.actors) keys += (keys.empty() ? "" : " ") + actors.actors[actor].key;
      return keys;
    }
    return {};
  }
  const Mention* mention(std::string_view words) const {
    for (const Mention& mention : actors.mentions) {
      if (read.words(mention.tokens) == words) return &mention;
    }
    return nullptr;
  }
  std::string tie(std::string_view type) const {
    for (const Tie& tie : actors.ties) {
      if (tie.type == type) return actors.actors[tie.source].key + " " + actors.actors[tie.target].key + " " + tie.role;
    }
    return {};
  }

  Document read;
  Actors actors;
};

}  // namespace

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

TEST_CASE("a capital that acts is the country, one in which something happens is no actor") {
  const Found acts(
      "Moscou/PROPN/2/nsubj/B-LOC accuse/VERB/0/ROOT/fin/=accuser Washington/PROPN/2/obj/B-LOC ./PUNCT/2/punct");
  CHECK(acts.key("Moscou") == "country:RU");
  CHECK(acts.key("Washington") == "country:US");
  REQUIRE(acts.mention("Moscou"));
  CHECK(acts.mention("Moscou")->how == Resolution::metonym);
  CHECK(acts.mention("Moscou")->reason == "capital, subject of a verb");

  const Found place(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER dort/VERB/0/ROOT/fin/=dormir à/ADP/5/case "
      "Moscou/PROPN/3/obl:mod/B-LOC ./PUNCT/3/punct");
  CHECK(place.key("Moscou").empty());

  const Found told(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER demande/VERB/0/ROOT/fin/=demander à/ADP/5/case "
      "Moscou/PROPN/3/obl:arg/B-LOC de/ADP/7/mark partir/VERB/3/xcomp ./PUNCT/3/punct");
  CHECK(told.key("Moscou") == "country:RU");
}

TEST_CASE("a capital that is pressed, or named out of several, is the country") {
  const Found pressed(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER fait/VERB/0/ROOT/fin/=faire pression/NOUN/3/obj "
      "sur/ADP/6/case Moscou/PROPN/3/obl:arg/B-LOC ./PUNCT/3/punct");
  CHECK(pressed.key("Moscou") == "country:RU");

  const Found stands(
      "Awa/PROPN/3/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER prend/VERB/0/ROOT/fin/=prendre photo/NOUN/3/obj "
      "sur/ADP/6/case Moscou/PROPN/3/obl:mod/B-LOC ./PUNCT/3/punct");
  CHECK(stands.key("Moscou").empty());

  const Found several(
      "Les/DET/2/det/mp pays/NOUN/6/nsubj/mp ,/PUNCT/5/punct dont/PRON/5/nmod Moscou/PROPN/2/nmod/B-LOC~ "
      "refusent/VERB/0/ROOT/fin/=refuser ./PUNCT/6/punct");
  CHECK(several.key("Moscou") == "country:RU");
}

TEST_CASE("a capital goes with the government where the text has one") {
  const Found found(
      "Le/DET/2/det/ms gouvernement/NOUN/4/nsubj/ms malien/ADJ/2/amod/ms négocie/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Bamako/PROPN/2/nsubj/B-LOC refuse/VERB/0/ROOT/fin/=refuser ./PUNCT/2/punct");
  CHECK(found.key("Le gouvernement malien") == "organisation:ML/gouvernement");
  CHECK(found.key("Bamako") == "organisation:ML/gouvernement");
}

TEST_CASE("an institution without a country is that of the country that the text is about") {
  const Found found(
      "Au/ADP/2/case/ms Mali/PROPN/6/obl:mod/B-LOC ,/PUNCT/2/punct l'~/DET/5/det armée/NOUN/6/nsubj/fs "
      "avance/VERB/0/ROOT/fin ./PUNCT/6/punct\n"
      "La/DET/2/det/fs police/NOUN/4/nsubj/fs aussi/ADV/2/advmod recule/VERB/0/ROOT/fin ./PUNCT/4/punct");
  CHECK(found.key("l'armée") == "organisation:ML/armee");
  CHECK(found.key("La police") == "organisation:ML/police");
}

TEST_CASE("an acronym in brackets is the name before it") {
  const Found found(
      "Le/DET/2/det/ms Front/NOUN/7/nsubj/ms populaire/ADJ/2/amod/ms malien/ADJ/2/amod/ms (/PUNCT/6/punct "
      "FPM/PROPN/2/appos/B-ORG )/PUNCT/6/punct\n"
      "Le/DET/2/det/ms FPM/PROPN/3/nsubj/B-ORG refuse/VERB/0/ROOT/fin ./PUNCT/3/punct");
  const std::string key = found.key("Le FPM");
  CHECK(!key.empty());
  CHECK(found.key("Le Front populaire malien") == key);
}

TEST_CASE("a party in brackets behind a person is no name of the person") {
  const Found found(
      "Awa/PROPN/6/nsubj/B-PER Diallo/PROPN/1/flat:name/I-PER (/PUNCT/4/punct PDM/PROPN/1/appos/B-ORG )/PUNCT/4/punct "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Awa Diallo") == "person:awa-diallo");
  CHECK(found.tie("MEMBER_OF") == "person:awa-diallo organisation:pdm ");
}

TEST_CASE("a party known of a country that the text does not speak of is another party") {
  const Found found("Le/DET/2/det/ms Likoud/PROPN/3/nsubj/B-ORG refuse/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("Le Likoud") == "organisation:likoud");
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

TEST_CASE("a name behind \"de\" can be the name of the whole phrase") {
  const Found found(
      "La/DET/2/det/fs milice/NOUN/5/nsubj/fs des/ADP/4/case talibans/NOUN/2/nmod/mp avance/VERB/0/ROOT/fin "
      "./PUNCT/5/punct");
  CHECK(found.key("La milice des talibans") == "group:talibans");
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

TEST_CASE("an institution is part of the state that the text speaks of") {
  const Found found(
      "L'~/DET/2/det armée/NOUN/4/nsubj/fs malienne/ADJ/2/amod/fs part/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC proteste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.tie("PART_OF") == "organisation:ML/armee country:ML ");
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

TEST_CASE("a name with an article of its own behind the noun of a body is the body's") {
  const Found found(
      "Le/DET/2/det/ms collectif/NOUN/6/nsubj/ms la/DET/4/det Voix/PROPN/2/appos/B-ORG Libre/PROPN/4/flat:name/I-ORG "
      "proteste/VERB/0/ROOT/fin ./PUNCT/6/punct");
  CHECK(found.key("Le collectif la Voix Libre") == "organisation:voix-libre");
  CHECK(found.actors.actors.size() == 1);
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

TEST_CASE("a surname alone tells the country of an office by who held it on that day") {
  const Found found(
      "Le/DET/2/det Mali/PROPN/3/nsubj/B-LOC critique/VERB/0/ROOT/fin la/DET/5/det France/PROPN/3/obj/B-LOC "
      "./PUNCT/3/punct\n"
      "Le/DET/2/det/ms président/NOUN/4/nsubj/ms Chirac/PROPN/2/appos/B-PER proteste/VERB/0/ROOT/fin ./PUNCT/4/punct",
      Date{2003, 3, 1});
  CHECK(found.tie("HOLDS_OFFICE") == "person:chirac country:FR président");
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

TEST_CASE("an international body's acronym may be written as a name behind its article") {
  const Found found("L'~/DET/2/det Onu/PROPN/3/nsubj proteste/VERB/0/ROOT/fin ./PUNCT/3/punct");
  CHECK(found.key("L'Onu") == "organisation:onu");
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

TEST_CASE("what is a storm or a treaty at one place is no actor anywhere in the text") {
  const Found found(
      "L'~/DET/2/det ouragan/NOUN/4/nsubj/ms Zelda/PROPN/2/appos/B-LOC approche/VERB/0/ROOT/fin ./PUNCT/4/punct\n"
      "Zelda/PROPN/2/nsubj/B-LOC frappe/VERB/0/ROOT/fin le/DET/4/det Mali/PROPN/2/obj/B-LOC ./PUNCT/2/punct");
  CHECK(found.key("Zelda").empty());
  CHECK(found.key("le Mali") == "country:ML");
}

TEST_CASE("a text without tokens has no actors") {
  const Actors actors = find_actors(Document{}, test::made_knowledge(), std::nullopt);
  CHECK(actors.actors.empty());
  CHECK(actors.mentions.empty());
}

}  // namespace entente
