#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ingest/clause_repairs.hpp"
#include "tests/ingest/written_documents.hpp"

using namespace entente;
using namespace entente::test;

namespace {

constexpr const char* past = "Tense=Past|VerbForm=Part";
constexpr const char* present = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

struct Case {
  std::vector<Word> words;
  const char* word;
  const char* expected;  // its governor and label
};

}  // namespace

TEST_CASE("arguments around insertions and openings hang from their verb") {
  const std::vector<Case> cases{
      {{{"Lima", "PROPN", 0, "ROOT"},
        {",", "PUNCT", 1, "punct"},
        {"à", "ADP", 5, "case"},
        {"son", "DET", 5, "det"},
        {"tour", "NOUN", 1, "nmod"},
        {",", "PUNCT", 7, "punct"},
        {"bloque", "VERB", 5, "acl", present},
        {"Oslo", "PROPN", 5, "nmod"}},
       "Lima",
       "bloque nsubj"},
      {{{"Lima", "PROPN", 6, "obl:mod"},
        {",", "PUNCT", 1, "punct"},
        {"elle", "PRON", 6, "obl:mod"},
        {",", "PUNCT", 6, "punct"},
        {"a", "AUX", 6, "aux:tense", present},
        {"bloqué", "VERB", 0, "ROOT", past},
        {"Oslo", "PROPN", 6, "obj"}},
       "Lima",
       "bloqué nsubj"},
      // What has a subject keeps it.
      {{{"Lima", "PROPN", 6, "obl:mod"},
        {",", "PUNCT", 1, "punct"},
        {"hier", "ADV", 6, "advmod"},
        {",", "PUNCT", 6, "punct"},
        {"a", "AUX", 6, "aux:tense", present},
        {"bloqué", "VERB", 0, "ROOT", past},
        {"Oslo", "PROPN", 6, "nsubj"}},
       "Lima",
       "bloqué obl:mod"},
      {{{"Après", "ADP", 3, "mark"},
        {"avoir", "AUX", 3, "aux:tense"},
        {"pillé", "VERB", 8, "advcl", past},
        {"Oslo", "PROPN", 8, "nsubj"},
        {",", "PUNCT", 4, "punct"},
        {"Lima", "PROPN", 4, "appos"},
        {"a", "AUX", 8, "aux:tense", present},
        {"fui", "VERB", 0, "ROOT", past}},
       "Oslo",
       "pillé obj"},
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"aidé", "VERB", 0, "ROOT", past},
        {",", "PUNCT", 3, "punct"},
        {"dans", "ADP", 7, "case"},
        {"un", "DET", 7, "det"},
        {"communiqué", "NOUN", 3, "obl:mod"},
        {",", "PUNCT", 9, "punct"},
        {"Oslo", "PROPN", 7, "conj"}},
       "Oslo",
       "aidé obj"},
      // A list of places goes on.
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"vécu", "VERB", 0, "ROOT", past},
        {",", "PUNCT", 3, "punct"},
        {"dans", "ADP", 7, "case"},
        {"le", "DET", 7, "det"},
        {"Sud", "NOUN", 3, "obl:mod"},
        {",", "PUNCT", 9, "punct"},
        {"Oslo", "PROPN", 7, "conj"},
        {"et", "CCONJ", 11, "cc"},
        {"Quito", "PROPN", 9, "conj"}},
       "Oslo",
       "Sud conj"},
      // "et" joins clauses, not objects.
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"soutenu", "VERB", 0, "ROOT", past},
        {"Oslo", "PROPN", 3, "obj"},
        {"et", "CCONJ", 6, "cc"},
        {"Quito", "PROPN", 4, "conj"},
        {"a", "AUX", 8, "aux:tense", present},
        {"condamné", "VERB", 3, "advcl", past},
        {"Anna", "PROPN", 8, "obj"}},
       "Quito",
       "condamné nsubj"},
      {{{"Lima", "PROPN", 2, "nsubj"},
        {"reçoit", "VERB", 0, "ROOT", present},
        {"au", "ADP", 4, "case"},
        {"Sud", "NOUN", 2, "obl:mod"},
        {"son", "DET", 6, "det"},
        {"voisin", "NOUN", 2, "obl:mod"}},
       "voisin",
       "reçoit obj"},
      // An example is no subject beside what it is one of.
      {{{"Des", "DET", 2, "det"},
        {"habitants", "NOUN", 9, "obl:mod"},
        {",", "PUNCT", 6, "punct"},
        {"surtout", "ADV", 6, "advmod"},
        {"les", "DET", 6, "det"},
        {"jeunes", "NOUN", 9, "nsubj"},
        {",", "PUNCT", 6, "punct"},
        {"ont", "AUX", 9, "aux:tense", present},
        {"fui", "VERB", 0, "ROOT", past}},
       "habitants",
       "fui nsubj"},
      // A participle behind a comma goes with the noun that it agrees with.
      {{{"Lima", "PROPN", 2, "nsubj"},
        {"présente", "VERB", 0, "ROOT", present},
        {"un", "DET", 4, "det"},
        {"cabinet", "NOUN", 2, "obj", "Gender=Masc|Number=Sing"},
        {"de", "ADP", 6, "case"},
        {"coalition", "NOUN", 4, "nmod", "Gender=Fem|Number=Sing"},
        {",", "PUNCT", 8, "punct"},
        {"soutenu", "VERB", 2, "advcl", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"},
        {"par", "ADP", 10, "case"},
        {"Oslo", "PROPN", 8, "obl:agent"}},
       "soutenu",
       "cabinet acl"},
      // What stands behind a relative clause is the main clause's.
      {{{"Lima", "PROPN", 0, "ROOT"},
        {",", "PUNCT", 1, "punct"},
        {"qui", "PRON", 4, "nsubj"},
        {"proteste", "VERB", 1, "acl:relcl", present},
        {",", "PUNCT", 4, "punct"},
        {"rencontre", "VERB", 4, "obl:mod", present},
        {"demain", "ADV", 6, "advmod"},
        {"Oslo", "PROPN", 4, "obj"}},
       "Oslo",
       "rencontre obj"},
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"reçu", "VERB", 0, "ROOT", past},
        {"Anna", "PROPN", 3, "obj"},
        {"et", "CCONJ", 6, "cc"},
        {"remercié", "VERB", 4, "conj", past},
        {"Oslo", "PROPN", 6, "obj"},
        {"et", "CCONJ", 9, "cc"},
        {"Quito", "PROPN", 4, "conj"}},
       "Quito",
       "Oslo conj"},
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"accusé", "VERB", 0, "ROOT", past},
        {"Oslo", "PROPN", 3, "obj"},
        {"puis", "CCONJ", 6, "cc"},
        {"Quito", "PROPN", 3, "conj"}},
       "Quito",
       "Oslo conj"},
      {{{"Lima", "PROPN", 3, "nsubj"},
        {"a", "AUX", 3, "aux:tense", present},
        {"discuté", "VERB", 0, "ROOT", past},
        {",", "PUNCT", 6, "punct"},
        {"à", "ADP", 6, "case"},
        {"Oslo", "PROPN", 3, "obl:mod"},
        {",", "PUNCT", 9, "punct"},
        {"avec", "ADP", 9, "case"},
        {"Quito", "PROPN", 6, "nmod"}},
       "Quito",
       "discuté obl:mod"},
  };
  for (const Case& one : cases) {
    Document document = document_of({one.words});
    CAPTURE(document.text);
    repair_clauses(document);
    CHECK(governor(document, one.word) == one.expected);
  }
}
