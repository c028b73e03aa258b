#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ingest/lost_verbs.hpp"
#include "ingest/verb_forms.hpp"
#include "tests/ingest/written_documents.hpp"

using namespace entente;
using namespace entente::test;

namespace {

const Lexicon& french() {
  static const Lexicon lexicon = Lexicon::french();
  return lexicon;
}

constexpr const char* past = "Tense=Past|VerbForm=Part";
constexpr const char* singular = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
constexpr const char* future = "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin";

// "pille -> Lima, Oslo": the verb with its subject and its object; empty where it has none or is no verb.
std::string clause_of(const Document& document, std::string_view form) {
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (document.word(i) != form || document[i].pos != Pos::verb) continue;
    std::string subject;
    std::string object;
    for (TokenIndex child = 0; child < document.size(); ++child) {
      if (child == i || document[child].head != i) continue;
      if (document[child].dependency == "nsubj") subject = document.word(child);
      if (document[child].dependency == "obj") object = document.word(child);
    }
    return std::string(document.lemma(i)) + "(" + subject + ", " + object + ")";
  }
  return "";
}

}  // namespace

TEST_CASE("a verb behind a pronoun that was taken for a noun and its article is a verb again") {
  Document document = document_of({{{"Lima", "PROPN", 0, "ROOT"},
                                    {"le", "DET", 3, "det"},
                                    {"critique", "NOUN", 1, "nmod"},
                                    {".", "PUNCT", 1, "punct"}}});
  find_lost_verbs(document, french());
  CHECK(document[2].pos == Pos::verb);
  CHECK(governor(document, "Lima") == "critique nsubj");
  CHECK(governor(document, "le") == "critique obj");

  Document noun = document_of({{{"Lima", "PROPN", 0, "ROOT"},
                                {"la", "DET", 3, "det"},
                                {"critique", "NOUN", 1, "nmod"},
                                {"du", "ADP", 5, "case"},
                                {"livre", "NOUN", 3, "nmod"}}});
  find_lost_verbs(noun, french());
  CHECK(noun[2].pos == Pos::noun);
}

TEST_CASE("forms of the third person give the infinitives that they may come from") {
  struct Case {
    const char* form;
    const char* infinitive;
    bool plural;
    bool sure;
  };
  const std::vector<Case> cases{
      {"pillaient", "piller", true, true},   {"harcèle", "harceler", false, false},
      {"rejettent", "rejeter", true, false}, {"menaçait", "menacer", false, true},
      {"exigera", "exiger", false, true},    {"bannissent", "bannir", true, true},
      {"défend", "défendre", false, false},  {"rompt", "rompre", false, true},
      {"soutient", "soutenir", false, true}, {"déploie", "déployer", false, false},
      {"enlevèrent", "enlever", true, true}, {"reçoit", "recevoir", false, true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.form);
    bool found = false;
    for (const FiniteForm& form : finite_forms(one.form)) {
      if (form.infinitive != one.infinitive) continue;
      found = true;
      CHECK(form.plural == one.plural);
      CHECK(form.sure == one.sure);
    }
    CHECK(found);
  }
  CHECK(finite_forms("contraint").empty());  // a participle as well
}

TEST_CASE("a verb of the lexicon that the tagger takes for something else governs its subject and object again") {
  struct Case {
    std::vector<Word> words;
    const char* form;
    const char* expected;
  };
  const std::vector<Case> cases{
      {{{"Lima", "PROPN", 2, "det"}, {"attaque", "NOUN", 0, "ROOT"}, {"Oslo", "PROPN", 2, "nmod"}},
       "attaque",
       "attaquer(Lima, Oslo)"},
      {{{"Lima", "PROPN", 2, "det"},
        {"pille", "NOUN", 4, "nmod"},
        {"le", "DET", 4, "det"},
        {"Sud", "PROPN", 0, "ROOT"}},
       "pille",
       "piller(Lima, Sud)"},
      {{{"les", "DET", 2, "det"},
        {"rebelles", "NOUN", 0, "ROOT", "Number=Plur"},
        {"saccageaient", "ADJ", 2, "acl"},
        {"alors", "ADV", 3, "advmod"},
        {"la", "DET", 6, "det"},
        {"ville", "NOUN", 3, "obj"}},
       "saccageaient",
       "saccager(rebelles, ville)"},
      // Behind "et", with the subject of the verb before.
      {{{"Lima", "PROPN", 2, "nsubj"},
        {"dénonce", "VERB", 0, "ROOT", singular},
        {"Oslo", "PROPN", 2, "obj"},
        {"et", "CCONJ", 5, "cc"},
        {"attaque", "NOUN", 3, "conj"},
        {"le", "DET", 7, "det"},
        {"Sud", "PROPN", 5, "nmod"}},
       "attaque",
       "attaquer(, Sud)"},
      // In a relative clause.
      {{{"Lima", "PROPN", 0, "ROOT"},
        {",", "PUNCT", 1, "punct"},
        {"que", "SCONJ", 4, "mark"},
        {"pille", "NOUN", 1, "appos"},
        {"Oslo", "PROPN", 4, "nmod"}},
       "pille",
       "piller(Oslo, que)"},
      // With a preposition that the lexicon knows.
      {{{"les", "DET", 2, "det"},
        {"élus", "NOUN", 0, "ROOT", "Number=Plur"},
        {"reprochent", "ADJ", 2, "amod"},
        {"à", "ADP", 5, "case"},
        {"Lima", "PROPN", 2, "nmod"}},
       "reprochent",
       "reprocher(élus, )"},
      {{{"Lima", "PROPN", 0, "ROOT"},
        {",", "PUNCT", 1, "punct"},
        {"contre", "ADP", 4, "case"},
        {"laquelle", "PRON", 5, "obl:mod"},
        {"Oslo", "PROPN", 6, "amod"},
        {"complote", "NOUN", 1, "appos"},
        {",", "PUNCT", 1, "punct"}},
       "complote",
       "comploter(Oslo, )"},
      // A participle with its agent at the beginning.
      {{{"Critiquée", "NOUN", 5, "nmod"},
        {"par", "ADP", 3, "case"},
        {"Lima", "PROPN", 1, "nmod"},
        {",", "PUNCT", 5, "punct"},
        {"Oslo", "PROPN", 6, "nsubj"},
        {"proteste", "VERB", 0, "ROOT", singular}},
       "Critiquée",
       "critiquer(, )"},
      // Not where another verb is in the clause, where an article stands before, or the number differs.
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"attaque", "NOUN", 1, "nmod"},
        {"craint", "VERB", 0, "ROOT", singular},
        {"Oslo", "PROPN", 3, "obj"}},
       "attaque",
       ""},
      {{{"la", "DET", 2, "det"}, {"torture", "NOUN", 0, "ROOT"}, {"Oslo", "PROPN", 2, "nmod"}}, "torture", ""},
      {{{"les", "DET", 2, "det"},
        {"hommes", "NOUN", 0, "ROOT", "Number=Plur"},
        {"attaque", "NOUN", 2, "nmod"},
        {"Oslo", "PROPN", 3, "nmod"}},
       "attaque",
       ""},
  };
  for (const Case& one : cases) {
    Document document = document_of({one.words});
    CAPTURE(document.text);
    find_lost_verbs(document, french());
    CHECK(clause_of(document, one.form) == one.expected);
  }
}

TEST_CASE("a verb that hangs from one of its own arguments governs both") {
  struct Case {
    std::vector<Word> words;
    const char* form;
    const char* expected;
  };
  const std::vector<Case> cases{
      {{{"Lima", "PROPN", 2, "nsubj"},
        {"attaquera", "VERB", 4, "nmod", future},
        {"le", "DET", 4, "det"},
        {"Sud", "PROPN", 0, "ROOT"}},
       "attaquera",
       "attaquera(Lima, Sud)"},
      {{{"Lima", "PROPN", 0, "ROOT"}, {"bloque", "VERB", 1, "flat:name", singular}, {"Oslo", "PROPN", 1, "flat:name"}},
       "bloque",
       "bloque(Lima, Oslo)"},
      {{{"Lima", "PROPN", 2, "nsubj"}, {"harcèle", "VERB", 0, "ROOT", singular}, {"Oslo", "PROPN", 2, "flat:name"}},
       "harcèle",
       "harcèle(Lima, Oslo)"},
      {{{"Lima", "PROPN", 0, "ROOT"},
        {",", "PUNCT", 1, "punct"},
        {"que", "SCONJ", 4, "mark"},
        {"boycotte", "VERB", 1, "acl:relcl", singular},
        {"Oslo", "PROPN", 4, "obj"}},
       "boycotte",
       "boycotte(Oslo, que)"},
      {{{"Lima", "PROPN", 2, "nsubj"},
        {"a", "AUX", 0, "ROOT", singular},
        {",", "PUNCT", 4, "punct"},
        {"mardi", "NOUN", 2, "conj"},
        {",", "PUNCT", 6, "punct"},
        {"expulsé", "VERB", 2, "conj", past},
        {"Oslo", "PROPN", 2, "conj"}},
       "expulsé",
       "expulsé(Lima, Oslo)"},
  };
  for (Case one : cases) {
    for (Word& word : one.words) {
      if (std::string_view(word.form) == "a") word.lemma = "avoir";
    }
    Document document = document_of({one.words});
    CAPTURE(document.text);
    find_lost_verbs(document, french());
    CHECK(clause_of(document, one.form) == one.expected);
  }
}

TEST_CASE("a gerund that the parser takes for a noun is a verb, and the noun behind it its object") {
  const std::vector<Word> begin{
      {"Lima", "PROPN", 2, "nsubj"}, {"riposte", "VERB", 0, "ROOT"}, {"en", "ADP", 4, "case"}};
  const auto with = [&](const char* word) {
    std::vector<Word> words = begin;
    words.insert(words.end(), {{word, "NOUN", 2, "obl:mod"}, {"le", "DET", 6, "det"}, {"port", "NOUN", 4, "amod"}});
    Document document = document_of({words});
    find_lost_verbs(document, french());
    return document;
  };
  const Document verb = with("bombardant");
  CHECK(verb.lemma(3) == "bombarder");
  CHECK(verb[3].dependency == "advcl");
  CHECK(verb[5].dependency == "obj");
  const Document noun = with("instant");
  CHECK(noun[3].pos == Pos::noun);
  CHECK(noun[5].dependency == "amod");
}

TEST_CASE("what has an auxiliary is a participle, and so are those that share it in a list") {
  Document lost = document_of({{{"Lima", "PROPN", 3, "nsubj"},
                                {"a", "AUX", 3, "aux:tense", singular, "avoir"},
                                {"bombardé", "ADV", 0, "ROOT"},
                                {"Oslo", "PROPN", 3, "obj"}}});
  find_lost_verbs(lost, french());
  CHECK(clause_of(lost, "bombardé") == "bombarder(Lima, Oslo)");

  const auto listed = [](const char* last) {
    Document document = document_of({{{"Lima", "PROPN", 3, "nsubj"},
                                      {"a", "AUX", 3, "aux:tense", singular, "avoir"},
                                      {"arrêté", "VERB", 0, "ROOT", past},
                                      {"le", "DET", 5, "det"},
                                      {"maire", "NOUN", 3, "obj"},
                                      {",", "PUNCT", 5, "punct"},
                                      {"dissous", "VERB", 5, "amod", past},
                                      {"le", "DET", 9, "det"},
                                      {"conseil", "NOUN", 5, "conj"},
                                      {"et", "CCONJ", 11, "cc"},
                                      {last, "VERB", 3, "conj", past},
                                      {"le", "DET", 13, "det"},
                                      {"port", "NOUN", 11, "obj"}}});
    if (std::string_view(last) == "parle") document.tokens[10].pos = Pos::noun;
    find_lost_verbs(document, french());
    return document;
  };
  const Document several = listed("fermé");
  CHECK(several[6].dependency == "conj");
  CHECK(several[6].head == 2);
  CHECK(several[8].head == 6);
  CHECK(several[8].dependency == "obj");
  const Document alone = listed("parle");
  CHECK(alone[6].dependency == "amod");
}
