#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ingest/lost_objects.hpp"
#include "tests/ingest/written_documents.hpp"

using namespace entente;
using namespace entente::test;

TEST_CASE("an object that the parser has cut off behind a time is the verb's again") {
  Document document =
      document_of({{{"Oslo", "PROPN", 3, "nsubj"},
                    {"a", "AUX", 3, "aux:tense"},
                    {"reçu", "VERB", 0, "ROOT"},
                    {"mardi", "NOUN", 3, "obl:mod"},
                    {"soir", "NOUN", 4, "nmod"}},
                   {{"Anna", "PROPN", 0, "ROOT"}, {"Berg", "PROPN", 1, "flat:name"}, {".", "PUNCT", 1, "punct"}},
                   {{"Lima", "PROPN", 0, "ROOT"}, {".", "PUNCT", 1, "punct"}}});
  find_lost_objects(document);
  CHECK(governor(document, "Anna") == "reçu obj");
  REQUIRE(document.sentences.size() == 2);
  CHECK(document[6].sentence == 0);
  CHECK(document[8].sentence == 1);
  CHECK(document.is_root(8));
}

TEST_CASE("what is cut off behind a verb of saying without a subject is who says so") {
  Document document = document_of({{{"«", "PUNCT", 3, "punct"},
                                    {"Jamais", "ADV", 6, "advmod"},
                                    {"»", "PUNCT", 3, "punct"},
                                    {",", "PUNCT", 6, "punct"},
                                    {"a", "AUX", 6, "aux:tense"},
                                    {"dit", "VERB", 0, "ROOT"},
                                    {"lundi", "NOUN", 6, "obl:mod"}},
                                   {{"Anna", "PROPN", 0, "ROOT"}, {".", "PUNCT", 1, "punct"}}});
  find_lost_objects(document);
  CHECK(governor(document, "Anna") == "dit nsubj");
}

TEST_CASE("sentences that end, or go on with a verb, stay apart") {
  const std::vector<Word> begin{{"Oslo", "PROPN", 3, "nsubj"},
                                {"a", "AUX", 3, "aux:tense"},
                                {"agi", "VERB", 0, "ROOT"},
                                {"mardi", "NOUN", 3, "obl:mod"}};
  std::vector<Word> ended = begin;
  ended.push_back({".", "PUNCT", 3, "punct"});
  Document whole = document_of({ended, {{"Anna", "PROPN", 0, "ROOT"}, {".", "PUNCT", 1, "punct"}}});
  find_lost_objects(whole);
  CHECK(whole.sentences.size() == 2);
  Document verb = document_of({begin, {{"Anna", "PROPN", 2, "nsubj"}, {"part", "VERB", 0, "ROOT"}}});
  find_lost_objects(verb);
  CHECK(verb.sentences.size() == 2);
}

TEST_CASE("what stands without a preposition behind a phrase that has one is the verb's object") {
  struct Case {
    const char* object;
    std::vector<Word> words;
    const char* expected;
  };
  const std::vector<Word> begin{
      {"Oslo", "PROPN", 3, "nsubj"}, {"a", "AUX", 3, "aux:tense"}, {"chassé", "VERB", 0, "ROOT"}};
  const std::vector<Case> cases{
      {"mutins",
       {{"de", "ADP", 5, "case"},
        {"Lima", "PROPN", 3, "obl:arg"},
        {"les", "DET", 7, "det"},
        {"mutins", "NOUN", 5, "conj"}},
       "chassé obj"},
      {"mutins",
       {{"jeudi", "NOUN", 3, "obl:mod"}, {"deux", "NUM", 6, "nummod"}, {"mutins", "NOUN", 4, "nmod"}},
       "chassé obj"},
      {"mutins",
       {{"au", "ADP", 5, "case"},
        {"nord", "NOUN", 3, "obl:mod"},
        {"de", "ADP", 7, "case"},
        {"Lima", "PROPN", 5, "nmod"},
        {"des", "DET", 9, "det"},
        {"mutins", "NOUN", 7, "nmod"}},
       "chassé obj"},
      // A conjunct, and what has a preposition of its own.
      {"mutins",
       {{"de", "ADP", 5, "case"},
        {"Lima", "PROPN", 3, "obl:arg"},
        {"et", "CCONJ", 8, "cc"},
        {"les", "DET", 8, "det"},
        {"mutins", "NOUN", 5, "conj"}},
       "Lima conj"},
      {"mutins",
       {{"de", "ADP", 5, "case"},
        {"Lima", "PROPN", 3, "obl:arg"},
        {"des", "ADP", 7, "case"},
        {"mutins", "NOUN", 5, "nmod"}},
       "Lima nmod"},
      // Another object is there.
      {"mutins",
       {{"Anna", "PROPN", 3, "obj"},
        {"de", "ADP", 6, "case"},
        {"Lima", "PROPN", 3, "obl:arg"},
        {"les", "DET", 8, "det"},
        {"mutins", "NOUN", 6, "nmod"}},
       "Lima nmod"},
  };
  for (const Case& one : cases) {
    std::vector<Word> words = begin;
    words.insert(words.end(), one.words.begin(), one.words.end());
    Document document = document_of({words});
    CAPTURE(document.text);
    find_lost_objects(document);
    CHECK(governor(document, one.object) == one.expected);
  }
}

TEST_CASE("a phrase that was cut off at its comma is the subject of what follows") {
  Document document = document_of({{{"Lima", "PROPN", 0, "ROOT"}, {",", "PUNCT", 1, "punct"}},
                                   {{"après", "ADP", 3, "mark"},
                                    {"avoir", "AUX", 3, "aux:tense"},
                                    {"pillé", "VERB", 7, "advcl"},
                                    {"Oslo", "PROPN", 3, "obj"},
                                    {",", "PUNCT", 7, "punct"},
                                    {"a", "AUX", 7, "aux:tense", "Mood=Ind|Number=Sing"},
                                    {"fui", "VERB", 0, "ROOT"},
                                    {".", "PUNCT", 7, "punct"}}});
  find_lost_objects(document);
  CHECK(document.sentences.size() == 1);
  CHECK(governor(document, "Lima") == "fui nsubj");
}

TEST_CASE("a participle with its agent that was cut off opens what follows") {
  Document document = document_of({{{"Critiquée", "VERB", 0, "ROOT", "Tense=Past|VerbForm=Part"},
                                    {"par", "ADP", 3, "case"},
                                    {"Lima", "PROPN", 1, "obl:agent"}},
                                   {{",", "PUNCT", 4, "punct"},
                                    {"Oslo", "PROPN", 4, "nsubj"},
                                    {"a", "AUX", 4, "aux:tense", "Mood=Ind|Number=Sing"},
                                    {"protesté", "VERB", 0, "ROOT"},
                                    {".", "PUNCT", 4, "punct"}}});
  find_lost_objects(document);
  CHECK(document.sentences.size() == 1);
  CHECK(governor(document, "Critiquée") == "protesté advcl");
}
