// For tests: sentences of CoNLL-U in which Oslo, Lima and Quito are the actors in, their relations as text out.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/clause_repairs.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/lost_objects.hpp"
#include "ingest/lost_verbs.hpp"
#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/relations.hpp"

namespace entente::test {

inline Actors cities(const Document& document) {
  Actors actors;
  for (const char* name : {"Oslo", "Lima", "Quito"}) actors.actors.push_back({name, name, ActorKind::country, ""});
  for (TokenIndex i = 0; i < document.size(); ++i) {
    for (ActorIndex a = 0; a < actors.actors.size(); ++a) {
      if (document.word(i) != actors.actors[a].name) continue;
      Mention mention;
      mention.tokens = {i, i + 1};
      mention.head = i;
      mention.actors = {a};
      actors.mentions.push_back(mention);
    }
  }
  return actors;
}

// Further actors by one word each.
inline Actors with(Actors actors, const Document& document, const std::map<std::string, ActorKind>& more) {
  for (const auto& [name, kind] : more) {
    const auto index = static_cast<ActorIndex>(actors.actors.size());
    actors.actors.push_back({name, name, kind, ""});
    for (TokenIndex i = 0; i < document.size(); ++i) {
      if (document.word(i) != name) continue;
      Mention mention;
      mention.tokens = {i, i + 1};
      mention.head = i;
      mention.actors = {index};
      actors.mentions.push_back(mention);
    }
  }
  std::stable_sort(actors.mentions.begin(), actors.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
  return actors;
}

// Anna is a person, the Observatory and the Federation are bodies; the cities stand for their
// countries.
inline Actors people(const Document& document) {
  return with(cities(document), document,
              {{"Anna", ActorKind::person},
               {"Observatoire", ActorKind::organisation},
               {"Fédération", ActorKind::organisation}});
}

// "Oslo ACCUSE Lima asserted", ", says Quito" where somebody does, sorted.
inline std::vector<std::string> lines(const std::vector<Relation>& relations, const Actors& actors) {
  std::vector<std::string> result;
  for (const Relation& relation : relations) {
    std::string line = actors.actors[relation.source].name + " " + relation.type + " " +
                       actors.actors[relation.target].name + " " + std::string(name(relation.modality));
    if (relation.attributed_to) line += ", says " + actors.actors[*relation.attributed_to].name;
    result.push_back(std::move(line));
  }
  std::sort(result.begin(), result.end());
  return result;
}

inline const Lexicon& french() {
  static const Lexicon lexicon = Lexicon::french();
  return lexicon;
}

// The same in one line.
inline std::string found(const Document& document, const Actors& actors, const Lexicon& lexicon = french()) {
  std::string result;
  for (const std::string& line : lines(find_relations(document, actors, lexicon, Date{2018, 4, 6}), actors))
    result += (result.empty() ? "" : "; ") + line;
  return result;
}

// The sentences of a file of tests/relations/data, each a document of its own.
inline std::vector<Document> documents_of(const std::string& name) {
  const std::string file = std::string(ENTENTE_SOURCE_DIR) + "/tests/relations/data/" + name;
  std::ifstream in(file);
  std::stringstream bytes;
  bytes << in.rdbuf();
  const std::string text = bytes.str();
  std::vector<Document> result;
  constexpr std::string_view mark = "# newpar";
  for (std::size_t at = text.find(mark); at != std::string::npos;) {
    const std::size_t next = text.find(mark, at + 1);
    result.push_back(
        read_conllu(std::string_view(text).substr(at, next == std::string::npos ? next : next - at), file));
    find_lost_verbs(result.back(), french());
    find_lost_objects(result.back());
    repair_clauses(result.back());
    at = next;
  }
  return result;
}

// Checks that in each document of the file is found what the cases say of its text, and that none of them is left over.
template <typename ActorsOf>
void check_file(const std::string& name, const std::map<std::string, std::string>& cases, ActorsOf actors_of) {
  std::size_t seen = 0;
  for (const Document& document : documents_of(name)) {
    const std::string text(trim(document.text));
    CAPTURE(text);
    const auto expected = cases.find(text);
    REQUIRE(expected != cases.end());
    ++seen;
    CHECK(found(document, actors_of(document)) == expected->second);
  }
  CHECK(seen == cases.size());
}

}  // namespace entente::test
