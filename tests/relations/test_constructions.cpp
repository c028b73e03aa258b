#include <doctest/doctest.h>

#include <map>

#include "tests/relations/find.hpp"

using namespace entente;

namespace {

// Parses as a trained pipeline gives them, wrong ones among them ("Quito" as an adverb, objects hung as subjects).
std::map<std::string, Document> sentences() {
  std::map<std::string, Document> result;
  for (Document& document : test::documents_of("constructions.conllu")) {
    std::string key(trim(document.text));
    result.emplace(std::move(key), std::move(document));
  }
  return result;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += (result.empty() ? "" : "; ") + line;
  return result;
}

}  // namespace

TEST_CASE("each construction gives its relations, and no others") {
  struct Case {
    std::string text;
    std::vector<std::string> relations;
  };
  const std::vector<Case> cases{
      {"Oslo a condamné Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Lima a été condamnée mardi par Oslo.", {"Oslo ACCUSE Lima asserted"}},
      {"Oslo et Lima se sont entretenus mardi.", {"Oslo CONSULT Lima asserted"}},
      {"Oslo a demandé à Lima de soutenir Quito.",
       {"Lima SUPPORT Quito requested", "Oslo REQUEST Lima asserted", "Oslo SUPPORT Quito asserted"}},
      {"Oslo a promis de soutenir Quito.", {"Oslo AGREE Quito asserted", "Oslo SUPPORT Quito planned"}},
      {"Oslo a menacé de bombarder Lima.", {"Oslo ASSAULT Lima hypothetical", "Oslo THREATEN Lima asserted"}},
      {"Lima, soutenue par son allié Quito, a attaqué Oslo.",
       {"Lima ASSAULT Oslo asserted", "Quito ALLY Lima asserted", "Quito SUPPORT Lima asserted"}},
      {"Les soldats de Lima, qui soutient Quito, ont attaqué Oslo.",
       {"Lima ASSAULT Oslo asserted", "Lima SUPPORT Quito asserted"}},
      {"Le soutien d'Oslo à Quito a irrité la presse.", {"Oslo SUPPORT Quito asserted"}},
      {"Les frappes de Lima contre Quito ont fait dix morts.", {"Lima ASSAULT Quito asserted"}},
      {"Oslo n'a pas attaqué Lima.", {"Oslo ASSAULT Lima denied"}},
      {"Oslo refuse de rencontrer Lima.", {"Oslo CONSULT Lima denied", "Oslo REJECT Lima asserted"}},
      {"Oslo aurait bombardé Quito.", {"Oslo ASSAULT Quito hypothetical"}},
      {"Si Oslo attaquait Lima, la presse serait surprise.", {"Oslo ASSAULT Lima hypothetical"}},
      {"Oslo a fait pression sur Lima.", {"Oslo REQUEST Lima asserted"}},
      {"Selon Quito, Oslo a bombardé Lima.", {"Oslo ASSAULT Lima asserted, says Quito", "Quito ACCUSE Oslo asserted"}},
      {"Oslo a bombardé Lima, a affirmé Quito.",
       {"Oslo ASSAULT Lima asserted, says Quito", "Quito ACCUSE Oslo asserted"}},
      {"Quito affirme qu'Oslo a bombardé Lima.",
       {"Oslo ASSAULT Lima asserted, says Quito", "Quito ACCUSE Oslo asserted"}},
      {"Oslo est hostile à Lima.", {"Oslo DISAGREE Lima asserted"}},
      {"Oslo a critiqué et sanctionné Lima.", {"Oslo ACCUSE Lima asserted", "Oslo SANCTION Lima asserted"}},
      {"Oslo a critiqué Lima et Quito.", {"Oslo ACCUSE Lima asserted", "Oslo ACCUSE Quito asserted"}},
      {"Oslo a dénoncé les attaques de Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Quito accuse Lima d'avoir bombardé Oslo.",
       {"Lima ASSAULT Oslo asserted, says Quito", "Quito ACCUSE Lima asserted"}},
      {"Oslo doit se rendre à Lima.", {"Oslo CONSULT Lima planned"}},
      {"Oslo a apporté son soutien à Quito.", {"Oslo SUPPORT Quito asserted"}},
      {"Le conflit entre Oslo et Lima dure depuis 2014.", {"Oslo DISAGREE Lima asserted"}},
      {"Oslo a exigé que Lima libère Quito.", {"Lima RETREAT Quito requested", "Oslo REQUEST Lima asserted"}},
      {"L'annexion de Quito par Lima a surpris la presse.", {"Lima COERCE Quito asserted"}},
      {"Oslo a mené des frappes contre Lima.", {"Oslo ASSAULT Lima asserted"}},
      {"Oslo a déclaré la guerre à Lima.", {"Oslo ASSAULT Lima asserted"}},
      {"Aucun accord n'a été signé entre Oslo et Lima.", {"Oslo AGREE Lima denied"}},
      {"Oslo a tenté de bombarder Lima.", {"Oslo ASSAULT Lima asserted"}},
      {"Oslo n'accepte pas les demandes de Lima.", {"Oslo REJECT Lima asserted"}},
      {"Oslo a rejeté les propositions faites par Lima.", {"Oslo REJECT Lima asserted"}},
      {"Oslo a prêté serment devant Lima.", {}},
      {"Oslo doit rencontrer Quito, a prévenu Lima.",
       {"Lima REQUEST Oslo asserted", "Oslo CONSULT Quito planned, says Lima"}},
      {"Oslo a menacé de riposter si Lima continuait.", {"Oslo THREATEN Lima asserted"}},
      {"Les tentatives d'Oslo d'assassiner Lima ont échoué.", {"Oslo ASSAULT Lima asserted"}},
      {"Oslo a condamné Lima à deux ans de prison.", {"Oslo SANCTION Lima asserted"}},
      {"Lima a été proclamé vainqueur mardi par Oslo.", {"Oslo SUPPORT Lima asserted"}},
      {"Oslo a certifié la victoire de Lima.", {"Oslo SUPPORT Lima asserted"}},
      {"Oslo a protesté auprès de Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Quito a affirmé qu'Oslo soutiendrait Lima.",
       {"Oslo AGREE Lima planned, says Quito", "Oslo SUPPORT Lima planned, says Quito"}},
      {"Lima a averti qu'Oslo sanctionnerait Quito.",
       {"Oslo SANCTION Quito hypothetical", "Oslo THREATEN Quito asserted"}},
      {"Lima a autorisé jusqu'à 300 habitants de Quito à partir.", {"Lima CONCEDE Quito asserted"}},
      {"Oslo s'est plaint auprès de Quito de deux raids aériens menés par Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Oslo devra négocier, a fait savoir Lima.", {"Lima REQUEST Oslo asserted"}},
      {"Oslo et Lima devront accepter des changements.", {}},
      {"Lima est disposée à aider Quito.", {"Lima AGREE Quito asserted", "Lima AID Quito planned"}},
      {"Lima a affirmé dimanche avoir versé des indemnités à Quito.", {"Lima RETREAT Quito asserted"}},
      {"Oslo a contraint Lima à quitter Oslo.", {"Oslo SANCTION Lima asserted"}},
      {"Oslo est tombé d'accord sur le principe d'une aide à Quito.", {"Oslo AGREE Quito asserted"}},
      {"Oslo a accéléré le retrait d'une partie de ses forces d'invasion de Lima.", {"Oslo RETREAT Lima asserted"}},
      {"Lima s'en est pris à Oslo.", {"Lima ACCUSE Oslo asserted"}},
      {"Oslo a prévenu Lima que la presse était partie.", {}},
      {"Oslo a défilé pour exiger de Lima la paix.", {"Oslo PROTEST Lima asserted", "Oslo REQUEST Lima asserted"}},
      {"Oslo a averti que la police ne tolérerait plus les défilés de Quito.", {"Oslo THREATEN Quito asserted"}},
      {"Le parlement d'Oslo a voté une loi condamnant Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Oslo s'est dit prêt à aider Quito.", {"Oslo AGREE Quito asserted", "Oslo AID Quito planned"}},
      {"Oslo réclame à Lima la libération de Quito.", {"Oslo REQUEST Lima asserted"}},
      {"Oslo réclame la libération de Quito.", {}},
      {"Oslo a donné une semaine à Lima.", {"Oslo REQUEST Lima asserted"}},
      {"Oslo et Lima se reconnaissent mutuellement.", {"Oslo SUPPORT Lima asserted"}},
      {"Oslo a menacé de recourir à la force contre Lima.",
       {"Oslo ASSAULT Lima hypothetical", "Oslo THREATEN Lima asserted"}},
      {"Oslo a suspendu tout commerce avec Lima.", {"Oslo SANCTION Lima asserted"}},
      {"Oslo a fait appel du jugement de Lima.", {"Oslo REJECT Lima asserted"}},
      {"Reçus mardi par Oslo, Lima et Quito ont quitté la ville.",
       {"Oslo CONSULT Lima asserted", "Oslo CONSULT Quito asserted"}},
      {"Quito reste sous le coup d'un mandat d'arrêt émis par Oslo.", {"Oslo ACCUSE Quito asserted"}},
      {"Oslo réclame de Lima un référendum.", {"Oslo REQUEST Lima asserted"}},
      {"Oslo a retiré sa plainte contre Lima.", {"Oslo CONCEDE Lima asserted"}},
      {"Oslo a arraché une concession à Lima.", {"Lima CONCEDE Oslo asserted"}},
      {"Oslo a élevé une protestation auprès de Lima.", {"Oslo ACCUSE Lima asserted"}},
      {"Oslo a incendié les bureaux de Lima.", {"Oslo COERCE Lima asserted"}},
      {"Oslo et Lima ont salué le jugement.", {}},
      {"Oslo a remis des médicaments à Lima.", {"Oslo AID Lima asserted"}},
      {"Oslo, qui a reconnu Lima, accuse Quito d'agression.",
       {"Oslo ACCUSE Quito asserted", "Oslo SUPPORT Lima asserted"}},
      {"Lima a été suspendue d'Oslo.", {"Oslo SANCTION Lima asserted"}},
      {"Oslo a confié la collecte à Lima.", {"Oslo COOPERATE Lima asserted"}},
      {"Oslo se défendra contre Lima.", {"Oslo DISAGREE Lima planned"}},
      {"Oslo a remercié Lima de soutenir Quito.", {"Lima SUPPORT Quito asserted", "Oslo SUPPORT Lima asserted"}},
      {"Oslo félicite Lima d'avoir libéré Quito.", {"Lima RETREAT Quito asserted", "Oslo SUPPORT Lima asserted"}},
      {"Oslo refuse d'appliquer les sanctions de Lima.", {"Oslo REJECT Lima asserted"}},
      {"Oslo a promis d'intensifier les frappes contre Lima.",
       {"Oslo ASSAULT Lima planned", "Oslo THREATEN Lima asserted"}},
      {"Oslo a accepté de sanctionner Lima.", {"Oslo SANCTION Lima planned"}},
      {"Oslo a revendiqué un raid contre Lima.", {"Oslo ASSAULT Lima asserted"}},
      {"Oslo a bombardé un immeuble abritant des bureaux de Lima.", {}},
      {"Le parlement d'Oslo n'a pas pu adopter la motion, Lima s'y opposant.", {}},
      {"Oslo et Lima ont offert leur médiation.", {}},
      {"Oslo et Lima ont proposé leur médiation à Quito.", {"Lima AGREE Quito asserted", "Oslo AGREE Quito asserted"}},
      {"A Quito, Lima a condamné Oslo.", {"Lima ACCUSE Oslo asserted"}},
      {"Oslo et Lima ont échangé des tirs dans la ville de Quito.",
       {"Lima ASSAULT Oslo asserted", "Oslo ASSAULT Lima asserted"}},
      {"Lima a bombardé Oslo. Quito a appelé les deux camps à la retenue.",
       {"Lima ASSAULT Oslo asserted", "Quito REQUEST Lima asserted", "Quito REQUEST Oslo asserted"}},
      {"Oslo a rompu avec Lima, que Quito accuse d'ingérence.",
       {"Oslo SANCTION Lima asserted", "Quito ACCUSE Lima asserted"}},
      {"Lima est intervenue à Oslo.", {}},
      {"Oslo est intervenu auprès de Lima.", {"Oslo REQUEST Lima asserted"}},
      {"Quito a accusé Lima de chantage. Lima a rejeté ces accusations.",
       {"Lima REJECT Quito asserted", "Quito ACCUSE Lima asserted"}},
      {"Quito a condamné Lima. Lima a bombardé Oslo. Lima conteste ce jugement.",
       {"Lima ASSAULT Oslo asserted", "Lima REJECT Quito asserted", "Quito ACCUSE Lima asserted"}},
  };
  const std::map<std::string, Document> known = sentences();
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto found = known.find(c.text);
    REQUIRE(found != known.end());
    const Actors actors = test::cities(found->second);
    const auto relations = find_relations(found->second, actors, test::french(), Date{2018, 4, 6});
    CHECK(joined(test::lines(relations, actors)) == joined(c.relations));
  }
}

TEST_CASE("what is asked for is the content of the request, and has its date") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo a demandé à Lima de soutenir Quito. La presse est surprise.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 3);
  REQUIRE(relations[0].content);
  CHECK(relations[*relations[0].content].modality == Modality::requested);
  CHECK(relations[0].passages.front().rule == "fr:demander");
  CHECK(document.words(relations[0].passages.front().cue) == "demandé");
  CHECK(relations[0].date == Date{2018, 4, 0});
  CHECK(relations[*relations[0].content].date == Date{2018, 4, 0});
}

TEST_CASE("an act that a participle tells has the date of its clause, a state has none") {
  const std::map<std::string, Document> known = sentences();
  const Document& document =
      known.at("La presse salue Quito condamné par Lima et soutenu par Oslo. Elle est surprise.");
  const Actors actors = test::cities(document);
  std::map<std::string, std::optional<Date>> dates;
  for (const Relation& relation : find_relations(document, actors, test::french(), Date{2018, 4, 6}))
    dates[relation.type] = relation.date;
  CHECK(dates == std::map<std::string, std::optional<Date>>{{"ACCUSE", Date{2018, 4, 0}}, {"SUPPORT", std::nullopt}});
}

TEST_CASE("a sentence by itself does not tell that it is of the days of the publication") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo a demandé à Lima de soutenir Quito.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 3);
  CHECK_FALSE(relations[0].date);
}

TEST_CASE("an act that consists in saying so has the date of the saying") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo n'accepte pas les demandes de Lima, a dit mardi Quito.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].date == Date{2018, 4, 3});
}

TEST_CASE("the participle that opens a sentence dates what follows") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Réuni lundi à Quito, Oslo a condamné Lima.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE_FALSE(relations.empty());
  CHECK(relations.back().date == Date{2018, 4, 2});
}

TEST_CASE("a period that the text bounds has its end") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Lima a bombardé Quito du 3 au 5 mai 2012.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].date == Date{2012, 5, 3});
  CHECK(relations[0].until == Date{2012, 5, 5});
}

TEST_CASE("a weekday dates the event, by the publication") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Lima a été condamnée mardi par Oslo.");
  const Actors actors = test::cities(document);
  for (const auto& [published, date] :
       std::vector<std::pair<Date, Date>>{{{2018, 4, 6}, {2018, 4, 3}}, {{2018, 4, 0}, {2018, 4, 0}}}) {
    const std::vector<Relation> relations = find_relations(document, actors, test::french(), published);
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].date == date);
  }
}

TEST_CASE("a place that is only told of as where something happens is hit by what happens there") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Les frappes de Lima contre Quito ont fait dix morts.");
  Actors actors = test::cities(document);
  // Quito only locates.
  for (std::size_t m = 0; m < actors.mentions.size(); ++m) {
    if (actors.mentions[m].actors.front() != 2) continue;
    actors.located.push_back(actors.mentions[m]);
    actors.mentions.erase(actors.mentions.begin() + static_cast<std::ptrdiff_t>(m));
    break;
  }
  actors.actors[2].kind = ActorKind::place;
  REQUIRE(actors.located.size() == 1);
  CHECK(test::lines(find_relations(document, actors, test::french(), std::nullopt), actors) ==
        std::vector<std::string>{"Lima ASSAULT Quito asserted"});
}

TEST_CASE("what is told behind \"avant que\" has the date of its main clause") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("L'attaque a duré trois jours, avant qu'Anna soit secourue par Oslo.");
  // A further sentence, as that of a lone one is not of the days when it was published.
  const Document article = read_conllu(write_conllu(document) + write_conllu(known.at("Oslo a condamné Lima.")), "two");
  const std::vector<Relation> relations =
      find_relations(article, test::people(article), test::french(), Date{2018, 4, 6});
  REQUIRE_FALSE(relations.empty());
  CHECK(relations[0].type == "AID");
  CHECK(relations[0].date == Date{2018, 4, 0});
}

TEST_CASE("a standing relation has no date") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo est hostile à Lima.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 1);
  CHECK_FALSE(relations[0].date);
}

TEST_CASE("a standing relation has the date that its clause gives") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo et Lima se sont affrontés mardi.");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].type == "DISAGREE");
  CHECK(relations[0].date == Date{2018, 4, 3});
}

TEST_CASE("a rule that is switched off does not fire") {
  const std::map<std::string, Document> known = sentences();
  const Document& document = known.at("Oslo a condamné Lima.");
  const Actors actors = test::cities(document);
  Lexicon lexicon = Lexicon::french();
  lexicon.disable({"fr:condamner"});
  CHECK(find_relations(document, actors, lexicon, std::nullopt).empty());
}

TEST_CASE("the same event told twice is one relation with two passages") {
  const std::map<std::string, Document> known = sentences();
  const std::string twice = write_conllu(known.at("Oslo a condamné Lima."));
  const Document document = read_conllu(twice + twice, "twice");
  const Actors actors = test::cities(document);
  const std::vector<Relation> relations = find_relations(document, actors, test::french(), Date{2018, 4, 6});
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].passages.size() == 2);
}

TEST_CASE("what stands behind a construction's noun is acted upon, and whoever votes with somebody works with him") {
  const std::map<std::string, Document> known = sentences();
  const std::pair<const char*, const char*> cases[] = {
      {"Oslo a pointé du doigt la politique de Lima.", "Oslo ACCUSE Lima asserted"},
      {"Anna a voté contre le texte avec Lima.", "Anna COOPERATE Lima asserted"},
      {"Anna a voté contre avec Lima.", "Anna COOPERATE Lima asserted"},
      {"Anna a voté contre le texte de Lima.", "Anna REJECT Lima asserted"},
      {"Oslo n'a pas ratifié la convention de Lima.", "Oslo REJECT Lima asserted"},
      {"Oslo a le soutien de Lima.", "Lima SUPPORT Oslo asserted"},
      {"Oslo a levé les restrictions qui pesaient sur Lima.", "Oslo CONCEDE Lima asserted"},
      {"Anna vota contre avec Lima.", "Anna COOPERATE Lima asserted"},
      {"Anna a quitté la salle pendant le discours de Lima.", "Anna PROTEST Lima asserted"},
  };
  for (const auto& [sentence, line] : cases) {
    CAPTURE(sentence);
    const Document& document = known.at(sentence);
    const Actors actors = test::people(document);
    CHECK(test::lines(find_relations(document, actors, test::french(), std::nullopt), actors) ==
          std::vector<std::string>{line});
  }
}
