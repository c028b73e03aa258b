// For tests: sentences of CoNLL-U in which Oslo, Lima and Quito are the actors in, their relations as text out.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ingest/language/conllu.hpp"
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

// The sentences of a file, each a document of its own.
inline std::vector<Document> documents(const std::string& text, const std::string& file) {
  std::vector<Document> result;
  constexpr std::string_view mark = "# newpar";
  for (std::size_t at = text.find(mark); at != std::string::npos;) {
    const std::size_t next = text.find(mark, at + 1);
    result.push_back(
        read_conllu(std::string_view(text).substr(at, next == std::string::npos ? next : next - at), file));
    at = next;
  }
  return result;
}

}  // namespace entente::test
