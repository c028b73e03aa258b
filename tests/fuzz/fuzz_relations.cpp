// CoNLL-U and the rules of relations: any tree, with its proper nouns as actors.
#include "ingest/actors/actors.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/relations.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace entente;

void fuzz(std::string_view bytes) {
  static const Lexicon lexicon = Lexicon::french();
  Document document;
  if (!fuzz::accepted([&] { document = read_conllu(bytes, "fuzzed"); })) return;
  const std::string written = write_conllu(document);
  fuzz::require(write_conllu(read_conllu(written, "written")) == written, "CoNLL-U is read as it was written");
  Actors actors;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (document[i].pos != Pos::propn && document[i].pos != Pos::noun) continue;
    const auto index = static_cast<ActorIndex>(actors.actors.size());
    actors.actors.push_back({"person:" + std::to_string(index), std::string(document.word(i)), ActorKind::person, ""});
    Mention mention;
    mention.tokens = {i, i + 1};
    mention.head = i;
    mention.actors = {index};
    actors.mentions.push_back(std::move(mention));
  }
  for (const Relation& relation : find_relations(document, actors, lexicon, Date{2018, 4, 6})) {
    fuzz::require(relation.source < actors.actors.size() && relation.target < actors.actors.size(),
                  "a relation joins actors that there are");
  }
}
