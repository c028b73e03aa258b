#include "tests/actors/found.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "ingest/language/conllu.hpp"
#include "tests/actors/made_knowledge.hpp"

namespace entente::test {

Document document(const std::string& text) {
  std::string conllu;
  std::istringstream lines(text);
  bool paragraph = true;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream tokens(line);
    std::string token;
    int number = 0;
    while (tokens >> token) {
      if (paragraph && number == 0) conllu += "# newpar\n";
      paragraph = false;
      std::vector<std::string> parts;
      std::istringstream fields(token);
      for (std::string part; std::getline(fields, part, '/');) parts.push_back(part);
      std::string misc;
      if (parts[0].ends_with('~')) {
        parts[0].pop_back();
        misc = "SpaceAfter=No";
      }
      std::string lemma = parts[0];
      std::string features = "_";
      for (std::size_t i = 4; i < parts.size(); ++i) {
        if (parts[i].starts_with("B-") || parts[i].starts_with("I-")) {
          misc += (misc.empty() ? "NER=" : "|NER=") + parts[i];
        } else if (parts[i].starts_with("=")) {
          lemma = parts[i].substr(1);
        } else if (parts[i] == "fin") {
          features = "Mood=Ind|VerbForm=Fin";
        } else if (parts[i] == "fin-p") {
          features = "Mood=Ind|Number=Plur|VerbForm=Fin";
        } else if (parts[i] == "inf") {
          features = "VerbForm=Inf";
        } else if (parts[i] == "part") {
          features = "Tense=Past|VerbForm=Part";
        } else {
          features = std::string("Gender=") + (parts[i][0] == 'm' ? "Masc" : "Fem") +
                     "|Number=" + (parts[i][1] == 's' ? "Sing" : "Plur");
        }
      }
      conllu += std::to_string(++number) + "\t" + parts[0] + "\t" + lemma + "\t" + parts[1] + "\t_\t" + features +
                "\t" + parts[2] + "\t" + (parts[2] == "0" ? "ROOT" : parts[3]) + "\t_\t" + (misc.empty() ? "_" : misc) +
                "\n";
    }
    if (number == 0) paragraph = true;
    conllu += "\n";
  }
  return read_conllu(conllu, "made by hand");
}

Found::Found(const std::string& text, std::optional<Date> day)
    : read(document(text)), actors(find_actors(read, made_knowledge(), day)) {}

std::string Found::key(std::string_view words) const {
  for (const Mention& mention : actors.mentions) {
    if (read.words(mention.tokens) != words) continue;
    std::string keys;
    for (const ActorIndex actor : mention.actors) keys += (keys.empty() ? "" : " ") + actors.actors[actor].key;
    return keys;
  }
  return {};
}

const Mention* Found::mention(std::string_view words) const {
  for (const Mention& mention : actors.mentions) {
    if (read.words(mention.tokens) == words) return &mention;
  }
  return nullptr;
}

std::string Found::tie(std::string_view type) const {
  for (const Tie& tie : actors.ties) {
    if (tie.type == type) return actors.actors[tie.source].key + " " + actors.actors[tie.target].key + " " + tie.role;
  }
  return {};
}

void check(std::initializer_list<KeyCase> cases) {
  for (const KeyCase& one : cases) {
    CAPTURE(one.text);
    CHECK(Found(one.text).key(one.words) == one.key);
  }
}

}  // namespace entente::test
