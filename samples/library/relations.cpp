// A model, a knowledge file and, on standard input, a text in; the text's relations out: entente as a library.
//
//   sample_relations MODEL KNOWLEDGE < TEXT
#include <iostream>
#include <map>

#include "ingest/actors/knowledge.hpp"
#include "ingest/ingest.hpp"
#include "ingest/relations/lexicon.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) throw entente::Error("usage: sample_relations MODEL KNOWLEDGE < TEXT");
  const entente::Pipeline pipeline(argv[1]);
  const entente::Knowledge knowledge(argv[2]);
  const entente::Lexicon lexicon = entente::Lexicon::french();
  const auto articles = entente::open_articles({"-"}, {.standard_input = &std::cin});
  entente::Ingest(pipeline, knowledge, lexicon).run(*articles, {}, [](const entente::Batch& batch) {
    const entente::Record& record = batch.records.front();
    std::map<std::string, std::string> names;
    for (const entente::RecordActor& actor : record.actors) names[actor.id] = actor.name;
    for (const entente::RecordRelation& relation : record.relations)
      std::cout << names[relation.source] << '\t' << relation.type << '\t' << names[relation.target] << '\n';
  });
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
