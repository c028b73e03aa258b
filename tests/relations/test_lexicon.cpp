#include <doctest/doctest.h>

#include <array>

#include <algorithm>

#include <set>

#include "graph/vocabulary.hpp"
#include "ingest/relations/lexicon.hpp"

using namespace entente;

namespace {

std::string fault(std::string_view text) {
  try {
    Lexicon lexicon;
    lexicon.add(text, "mine.lexicon");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

const Entry* find_rule(const Lexicon& lexicon, std::string_view rule) {
  for (const Entry& entry : lexicon.entries()) {
    if (entry.rule == rule) return &entry;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a faulty lexicon is refused with the file and the line") {
  const std::string head = "lexicon fr 1\npreposition à\n";
  struct Case {
    std::string text;
    std::string message;
  };
  const std::vector<Case> cases{
      {"", "mine.lexicon: is empty: a lexicon starts with \"lexicon fr 1\""},
      {"verb ACCUSE subject -> object\n", "mine.lexicon: line 1: a lexicon starts with \"lexicon fr 1\""},
      {"lexicon fr 2\n", "mine.lexicon: line 1: version 2 is not known; this program reads version 1"},
      {"lexicon french 1\n", "mine.lexicon: line 1: \"french\" is no language (two letters, as \"fr\")"},
      {head + "verb PRAISE subject -> object\n    louer\n", "mine.lexicon: line 3: \"PRAISE\" is no type of relation"},
      {head + "verb ACCUSE:aerial subject -> object\n    louer\n",
       "mine.lexicon: line 3: \"aerial\" is no mode of ACCUSE"},
      {head + "verb ACCUSE subject object\n    louer\n",
       "mine.lexicon: line 3: the arguments are written as \"subject -> object\", with a space on both sides of the "
       "arrow"},
      {head + "verb ACCUSE subject -> chez\n    louer\n",
       "mine.lexicon: line 3: \"chez\" is neither an argument nor a declared preposition"},
      {head + "noun ACCUSE subject -> à\n    louange\n", "mine.lexicon: line 3: a noun has no subject"},
      {head + "verb ACCUSE subject -> object loudly\n    louer\n", "mine.lexicon: line 3: \"loudly\" is no option"},
      {head + "verb ACCUSE subject -> object weight=2\n    louer\n",
       "mine.lexicon: line 3: a weight is a number above 0 and at most 1"},
      {head + "verb ACCUSE subject -> object content=them\n    louer\n",
       "mine.lexicon: line 3: content is done by \"source\" or by \"target\""},
      {head + "verb ACCUSE subject -> object content=target:maybe\n    louer\n",
       "mine.lexicon: line 3: \"maybe\" is no modality"},
      {head + "verb ACCUSE subject -> object\nverb REJECT subject -> à\n    refuser\n",
       "mine.lexicon: line 3: no words follow"},
      {head + "verb ACCUSE subject -> object\n", "mine.lexicon: line 3: no words follow"},
      {"lexicon fr 1\n    louer\n", "mine.lexicon: line 2: words without a line that says what they are"},
      {head + "verb ACCUSE subject -> object\n    louer, blâmer\n    blâmer\n",
       "mine.lexicon: line 5: \"blâmer\" stands in line 4 already"},
      {head + "verb ACCUSE subject -> object\n    se\n", "mine.lexicon: line 4: \"se\" without a verb"},
      {head + "preposition subject\n", "mine.lexicon: line 3: \"subject\" is no preposition"},
      {head + "adverb ACCUSE subject -> object\n",
       "mine.lexicon: line 3: \"adverb\" is unknown; a line begins with verb, noun, adjective, control, support, "
       "attribution, nothing, transparent, reference, author, doer, office, post, appointment, imitation, climate, "
       "judgement, "
       "inference, class or preposition"},
      {head + "verb ACCUSE subject -> object target=city\n    louer\n",
       "mine.lexicon: line 3: \"city\" is neither a kind of actor nor a declared class of words"},
      {head + "verb ACCUSE subject -> object source=\n    louer\n", "mine.lexicon: line 3: no kind of actor is named"},
      {head + "verb ACCUSE subject -> object near=war\n    louer\n",
       "mine.lexicon: line 3: \"war\" is no declared class of words"},
      {head + "class court session\n    juge\n",
       "mine.lexicon: line 3: a class of words is declared as \"class court\""},
      {head + "judgement adverb ACCUSE\n    mal\n",
       "mine.lexicon: line 3: a judgement is written as \"judgement noun ACCUSE\" or \"judgement verb ACCUSE\""},
      {head + "verb ACCUSE subject -> object\n    lou\xff"
              "er\n",
       "mine.lexicon: line 4: is no valid UTF-8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(fault(c.text) == c.message);
  }
}

TEST_CASE("files that belong together have every entry once, and may replace those of others") {
  const std::string head = "lexicon fr 1\n";
  const std::string first = head + "verb ACCUSE subject -> object\n    blâmer\n";
  const std::string second = head + "verb ACCUSE subject -> object weight=0.6\n    blâmer\n";
  const std::array<LexiconFile, 2> files{{{"first.lexicon", first}, {"second.lexicon", second}}};
  Lexicon together;
  CHECK_THROWS_WITH_AS(together.add(files),
                       "second.lexicon: line 3: \"blâmer\" stands in first.lexicon, line 3 already", Error);
  Lexicon apart;
  apart.add(first, "first.lexicon");
  apart.add(second, "second.lexicon");
  REQUIRE(apart.entries().size() == 1);
  CHECK(apart.entries().front().file == "second.lexicon");
}

TEST_CASE("the French lexicon has at least 1200 entries, every type among them") {
  const Lexicon lexicon = Lexicon::french();
  std::size_t relations = 0;
  std::set<std::string, std::less<>> types;
  std::set<std::string> modes;
  for (const Entry& entry : lexicon.entries()) {
    if (entry.role != Role::relation) continue;
    ++relations;
    types.insert(entry.frame.type);
    if (!entry.frame.mode.empty()) modes.insert(entry.frame.type + ":" + entry.frame.mode);
  }
  CHECK(relations >= 1200);
  const auto known = known_types();
  CHECK(types.size() == known.size());
  CHECK(modes.size() >= 40);
}

TEST_CASE("a user's entry is added, and takes the place of one of the same words, kind and type") {
  Lexicon lexicon = Lexicon::french();
  const std::size_t before = lexicon.entries().size();
  lexicon.add(
      "lexicon fr 1\nverb ACCUSE:allege subject -> contre weight=0.3\n    dénoncer\nverb ACCUSE subject -> object\n    "
      "zozoter\n",
      "mine.lexicon");
  CHECK(lexicon.entries().size() == before + 1);
  const Entry* entry = find_rule(lexicon, "fr:dénoncer");
  REQUIRE(entry);
  CHECK(entry->file == "mine.lexicon");
  CHECK(entry->line == 3);
  CHECK(entry->frame.mode == "allege");
  CHECK(entry->frame.weight == doctest::Approx(0.3));
  CHECK(lexicon.knows_verb("zozoter"));
}

TEST_CASE("rules can be switched off by name, and a name that is none is an error") {
  Lexicon lexicon = Lexicon::french();
  REQUIRE(lexicon.knows_verb("vilipender"));
  lexicon.disable({"fr:vilipender"});
  CHECK_FALSE(lexicon.knows_verb("vilipender"));
  CHECK_THROWS_WITH_AS(lexicon.disable({"fr:zozoter"}), "lexicon: has no rule \"fr:zozoter\"", Error);
}

TEST_CASE("words of a construction may have alternatives, and \"s'\" asks for a reflexive verb") {
  Lexicon lexicon;
  lexicon.add(
      "lexicon fr 1\npreposition avec\nverb AGREE subject -> avec\n    passer/signer accord/pacte, s'entendre\n",
      "mine.lexicon");
  REQUIRE(lexicon.entries().size() == 2);
  CHECK(lexicon.entries()[0].words == std::vector<std::vector<std::string>>{{"passer", "signer"}, {"accord", "pacte"}});
  CHECK(lexicon.entries()[1].frame.reflexive);
  CHECK(lexicon.find(WordKind::verb, "signer").first != nullptr);
  CHECK(lexicon.entries()[1].frame.mutual);
}
