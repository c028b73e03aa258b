// Records by hand for the tests of graph/ and export/: public actors, invented relations.
#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "graph/record.hpp"
#include "graph/store.hpp"

namespace entente::sample {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("entente-test-" + std::to_string(std::random_device{}()));
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path / name).string(); }
};

inline RecordActor actor(std::string key, std::string name, std::string kind, std::string country,
                         std::vector<std::pair<std::string, std::string>> mentions) {
  RecordActor result{key, key, std::move(name), std::move(kind), std::move(country), {}};
  std::uint32_t at = 0;
  for (auto& [text, how] : mentions) {
    result.mentions.push_back({text, at, at + static_cast<std::uint32_t>(text.size()), 0, how, ""});
    at += 100;
  }
  return result;
}

inline const std::string france = "country:FR";
inline const std::string russia = "country:RU";
inline const std::string syria = "government:SY";
inline const std::string macron = "person:emmanuel-macron";
inline const std::string putin = "person:vladimir-poutine";

inline std::vector<RecordActor> all_actors() {
  return {
      actor(france, "France", "country", "FR", {{"la France", "name"}, {"Paris", "metonym"}, {"française", "demonym"}}),
      actor(russia, "Russie", "country", "RU", {{"Russie", "name"}, {"Moscou", "metonym"}}),
      actor(syria, "gouvernement syrien", "organisation", "SY", {{"Damas", "metonym"}, {"le régime", "description"}}),
      actor(macron, "Emmanuel Macron", "person", "FR",
            {{"Emmanuel Macron", "name"}, {"M. Macron", "alias"}, {"il", "pronoun"}}),
      actor(putin, "Vladimir Poutine", "person", "RU", {{"Vladimir Poutine", "name"}})};
}

inline RecordRelation relation(std::string id, std::string source, std::string type, std::string target,
                               std::string date, std::string modality, std::string passage, std::uint32_t begin) {
  RecordRelation result;
  result.id = std::move(id);
  result.source = std::move(source);
  result.type = std::move(type);
  result.target = std::move(target);
  result.date = std::move(date);
  result.modality = std::move(modality);
  result.confidence = 0.8;
  result.evidence = {0,     begin,     begin + static_cast<std::uint32_t>(passage.size()),
                     "cue", "fr:rule", std::move(passage)};
  return result;
}

inline Record article(std::string id, std::string published, std::vector<RecordRelation> relations) {
  Record result;
  result.article = {id, id + ".txt", "Titre de " + id, "", std::move(published), "fr"};
  result.actors = all_actors();
  result.relations = std::move(relations);
  return result;
}

// Three articles; a1 and a2 tell of one request, which has a content; a3 denies what a1 says of sanctions.
inline std::vector<Record> records() {
  RecordRelation request = relation("r1", macron, "REQUEST", putin, "2018-04-06", "asserted",
                                    "Emmanuel Macron a pressé Vladimir Poutine de retenir Damas.", 0);
  request.content = "r2";
  request.mode = "change";
  const RecordRelation pressure = relation("r2", putin, "COERCE", syria, "", "requested", request.evidence.text, 0);
  RecordRelation again = request;
  again.id = "r7";
  again.content = "r8";
  again.evidence = {3, 500, 560, "a appelé", "fr:appeler", "M. Macron a appelé M. Poutine à retenir Damas."};
  RecordRelation pressure_again = pressure;
  pressure_again.id = "r8";
  pressure_again.evidence = again.evidence;
  RecordRelation claimed =
      relation("r3", russia, "SUPPORT", syria, "2018", "asserted", "Moscou soutient Damas, selon Paris.", 100);
  claimed.attributed_to = france;
  return {
      article("a1", "2018-04-06",
              {request, pressure, claimed,
               relation("r4", france, "SANCTION", russia, "2018-04-05", "asserted", "Paris sanctionne Moscou.", 200)}),
      article("a2", "2018-04-07",
              {again, pressure_again,
               relation("r1", russia, "ALLY", syria, "", "asserted", "Damas et son allié russe.", 40),
               relation("r2", france, "SANCTION", russia, "2018-04", "planned", "Paris prépare des sanctions.", 90)}),
      article(
          "a3", "2018-05",
          {relation("r1", france, "SANCTION", russia, "2018-04-05", "denied", "Paris n'a pas sanctionné Moscou.", 10),
           relation("r2", france, "DISAGREE", russia, "", "asserted", "Paris et Moscou s'opposent.", 60)})};
}

}  // namespace entente::sample
