// A model, a knowledge file and articles in, the articles' relations out: entente as a library.
//
//   relations MODEL KNOWLEDGE ARTICLES...
#include <iostream>
#include <map>

#include "ingest/actors/knowledge.hpp"
#include "ingest/ingest.hpp"
#include "ingest/relations/lexicon.hpp"

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: relations MODEL KNOWLEDGE ARTICLES...\n";
    return 2;
  }
  try {
    const entente::Pipeline pipeline(argv[1]);
    const entente::Knowledge knowledge(argv[2]);
    const entente::Lexicon lexicon = entente::Lexicon::french();
    const entente::Ingest ingest(pipeline, knowledge, lexicon);
    const auto articles = entente::open_articles({argv + 3, argv + argc}, {});
    ingest.run(*articles, {.jobs = 1}, [](const entente::Batch& batch) {
      for (const entente::Record& record : batch.records) {
        if (!record.error.empty()) std::cerr << record.article.source << ": " << record.error << '\n';
        std::map<std::string, std::string> names;
        for (const entente::RecordActor& actor : record.actors) names[actor.id] = actor.name;
        for (const entente::RecordRelation& relation : record.relations) {
          std::cout << names[relation.source] << ' ' << relation.type << ' ' << names[relation.target] << " ("
                    << relation.date << ' ' << relation.modality << "): " << relation.evidence.text << '\n';
        }
      }
    });
  } catch (const std::exception& error) {
    std::cerr << "relations: " << error.what() << '\n';
    return 1;
  }
}
