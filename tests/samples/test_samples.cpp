// The program's own readers on the sample articles, against what the gold graphs say is in them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/json.hpp"
#include "ingest/articles/reader.hpp"

using namespace entente;

namespace {

const std::string samples = ENTENTE_SOURCE_DIR "/samples/";

// "crimee-2014" of "samples/articles/crimee-2014.txt", "niger-2023" of "samples/articles/afrique.jsonl#niger-2023".
std::string name_of(const std::string& source) {
  const auto mark = source.find('#');
  return mark == std::string::npos ? std::filesystem::path(source).stem().string() : source.substr(mark + 1);
}

std::map<std::string, ReadArticle> read_samples() {
  std::map<std::string, ReadArticle> articles;
  const auto reader = open_articles({samples + "articles"}, {});
  while (auto read = reader->next()) articles.emplace(name_of(read->article.source), *std::move(read));
  return articles;
}

std::string file_text(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("every sample article is read, with its date and with every name that the gold graph finds in it") {
  const auto articles = read_samples();
  CHECK(articles.size() == 12);
  std::size_t names = 0;
  for (const auto& entry : std::filesystem::directory_iterator(samples + "gold")) {
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    REQUIRE(articles.contains(name));
    const ReadArticle& read = articles.at(name);
    CHECK(read.error == "");
    const rapidjson::Document gold = json::parse(file_text(entry.path()), name, "");
    REQUIRE(read.article.published);
    CHECK(to_string(*read.article.published) == json::text(gold, "published"));
    for (const auto& actor : gold["actors"].GetArray()) {
      for (const auto& form : actor["names"].GetArray()) {
        CAPTURE(form.GetString());
        CHECK(read.article.text.find(form.GetString()) != std::string::npos);
        ++names;
      }
    }
  }
  CHECK(names > 300);
}

TEST_CASE("what stands around the text of a sample page is left out, and its title comes once") {
  const auto articles = read_samples();
  struct Case {
    const char* name;
    const char* title;
    std::vector<const char*> noise;
  };
  for (const Case& c : {Case{"erika-2008",
                             "Erika : Total condamné, la Bretagne soulagée",
                             {"Météo", "Gazette", "Les plus lus", "criée", "Mentions légales", "NewsArticle"}},
                        Case{"habre-2016",
                             "Hissène Habré condamné à la prison à perpétuité",
                             {"Politique", "Publié", "15h10", "droits réservés", "window", "font-weight"}},
                        Case{"vienne-2015",
                             "Nucléaire : l'Iran et les grandes puissances s'entendent à Vienne",
                             {"Culture", "Lire aussi", "baril", "publicité"}}}) {
    CAPTURE(c.name);
    const Article& article = articles.at(c.name).article;
    CHECK(article.title == c.title);
    CHECK(article.text.starts_with(c.title));
    CHECK(article.text.find(c.title, 1) == std::string::npos);
    for (const char* noise : c.noise) {
      CAPTURE(noise);
      CHECK(article.text.find(noise) == std::string::npos);
    }
  }
}

TEST_CASE("the sample in Windows-1252 is converted, and that is said") {
  const auto articles = read_samples();
  const ReadArticle& read = articles.at("ecotaxe-2013");
  CHECK(read.article.text.find("au cœur d’une région") != std::string::npos);
  CHECK(read.article.text.find("centaines de millions d’€") != std::string::npos);
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes.front().find("Windows-1252") != std::string::npos);
}

TEST_CASE("samples of one file have a source and an address each") {
  const auto articles = read_samples();
  CHECK(articles.at("niger-2023").article.source.ends_with("afrique.jsonl#niger-2023"));
  CHECK(articles.at("niger-2023").article.url == "https://fleuve.example.org/2023/ultimatum");
  CHECK(articles.at("cote-d-ivoire-2010").article.title == "Côte d'Ivoire : deux présidents pour un fauteuil");
}
