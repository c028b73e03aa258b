#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "ingest/articles/reader.hpp"
#include "ingest/articles/text_reader.hpp"

using namespace entente;
namespace fs = std::filesystem;

namespace {

// A folder of its own, gone with it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "entente-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string put(const std::string& name, const std::string& bytes) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<ReadArticle> all(std::vector<std::string> paths, ReadOptions options = {}) {
  const auto reader = open_articles(std::move(paths), std::move(options));
  std::vector<ReadArticle> result;
  while (auto read = reader->next()) result.push_back(std::move(*read));
  return result;
}

std::vector<ReadArticle> from_input(const std::string& bytes, ArticleFormat format = ArticleFormat::detect) {
  std::istringstream input(bytes);
  ReadOptions options;
  options.format = format;
  options.standard_input = &input;
  return all({"-"}, options);
}

}  // namespace

TEST_CASE("a text file gives its article: header, title, paragraphs") {
  const ReadArticle read = read_text_article(
      " date 2018-04 Paris proteste\n\nPARIS (AFP) - La France proteste.\n\nBerlin se tait.\n", "a.txt", {});
  CHECK(read.error == "");
  CHECK(read.article.title == "Paris proteste");
  CHECK(read.article.text == "Paris proteste\n\nLa France proteste.\n\nBerlin se tait.");
  CHECK(to_string(read.article.published.value()) == "2018-04");
  CHECK(read.article.language == "fr");
  CHECK(read_text_article("La France proteste.\n\nFin", "a.txt", {}).article.title == "");
  CHECK(to_string(read_text_article("Paris proteste\n\nParis, le 3 juillet 2012\n\nLa France proteste.", "a.txt", {})
                      .article.published.value()) == "2012-07-03");
}

TEST_CASE("bad text files are refused") {
  struct Case {
    std::string bytes;
    const char* error;
  };
  for (const Case& c :
       {Case{"", "is empty"}, Case{" \r\n\t", "is empty"}, Case{"date 2018-04", "holds no text"},
        Case{"\xEF\xBB\xBF\n", "holds no text"}, Case{std::string(4096, '\0'), "byte 0 is NUL: this is no text"},
        Case{"déjà cassé : \xC3", "byte 16 is no UTF-8, and the text is no Windows-1252"},
        Case{std::string(1'000'001, 'x'), "is 1000001 characters long; at most 1000000 are read"}}) {
    CAPTURE(c.bytes.substr(0, 20));
    CHECK(read_text_article(c.bytes, "a.txt", {}).error == c.error);
  }
}

TEST_CASE("a folder means the articles in it and below, by name, without hidden and binary files") {
  const Folder folder;
  folder.put("b.txt", "B.");
  folder.put("a/2.html", "<p>A deux.</p>");
  folder.put("a/10.jsonl", "{\"text\": \"A dix.\"}\n{\"text\": \"A onze.\"}\n");
  folder.put("c.dat", "<!DOCTYPE html><p>C.</p>");
  folder.put(".hidden.txt", "Non.");
  folder.put(".git/x.txt", "Non.");
  folder.put("d.png", std::string("\x89PNG\0\0\0", 7));
  fs::create_directory_symlink(folder.path(), folder.path() + "/loop");
  std::vector<std::string> logged;
  ReadOptions options;
  options.log = [&](LogLevel, std::string_view message) { logged.emplace_back(message); };
  std::vector<std::string> found;
  for (const ReadArticle& read : all({folder.path()}, options)) {
    CHECK(read.error == "");
    found.push_back(read.article.source.substr(folder.path().size()) + " " + read.article.text);
  }
  CHECK(found == std::vector<std::string>{"/a/10.jsonl#1 A dix.", "/a/10.jsonl#2 A onze.", "/a/2.html A deux.",
                                          "/b.txt B.", "/c.dat C."});
  CHECK(logged == std::vector<std::string>{folder.path() + ": 1 file is no text and passed over"});
}

TEST_CASE("what is made of a folder's articles is none of them, where it lies in that folder") {
  const Folder folder;
  folder.put("a.txt", "La France proteste.");
  for (const char* name : {"n.json", "n.json.part", "n.json.part12-0", "n.json-journal", "n.json.part-journal"}) {
    folder.put(name, "{\"text\": \"Non.\"}");
  }
  folder.put("below/n.json", "{\"text\": \"Berlin se tait.\"}");
  ReadOptions options;
  options.output = folder.path() + "/n.json";
  std::vector<std::string> found;
  for (const ReadArticle& read : all({folder.path()}, options)) found.push_back(read.article.text);
  CHECK(found == std::vector<std::string>{"La France proteste.", "Berlin se tait."});
  CHECK(all({folder.path()}, {}).size() == 3 + 4);
}

TEST_CASE("what cannot be opened is a value, and the others are read") {
  const Folder folder;
  const Folder empty;
  empty.put(".hidden", "x");
  empty.put("below/x.png", std::string(10, '\0'));
  const std::string good = folder.put("a.txt", "Bon.");
  const auto read = all({folder.path() + "/none.txt", empty.path(), good});
  REQUIRE(read.size() == 3);
  CHECK(read[0].error == "cannot be opened: No such file or directory");
  CHECK(read[0].article.source == folder.path() + "/none.txt");
  CHECK(read[1].error == "is a folder without articles");
  CHECK(read[2].article.text == "Bon.");
}

TEST_CASE("a file's name may hold any bytes, its source is UTF-8") {
  const Folder folder;
  folder.put("caf\xE9.txt", "Bon.");
  const auto read = all({folder.path()});
  CHECK(read.at(0).error == "");
  CHECK(read.at(0).article.source == folder.path() + "/caf\xEF\xBF\xBD.txt");
}

TEST_CASE("a file that is too large is refused before it is held") {
  ReadOptions options;
  options.limits.file_bytes = 100;
  options.limits.html_bytes = 50;
  const Folder folder;
  const std::string text = folder.put("a.txt", std::string(101, 'x'));
  const std::string page = folder.put("a.html", "<p>" + std::string(60, 'x'));
  const auto read = all({text, page, "/dev/zero"}, options);
  CHECK(read.at(0).error == "is larger than 100 bytes");
  CHECK(read.at(1).error == "is larger than 50 bytes");
  CHECK(read.at(2).error == "is larger than 100 bytes");
}

TEST_CASE("a single line of 50 MB is an error in every format") {
  const std::string line(50'000'000, 'x');
  CHECK(from_input(line).at(0).error == "is 50000000 characters long; at most 1000000 are read");
  CHECK(from_input(line, ArticleFormat::json_lines).at(0).error == "line 1: is longer than 16777216 bytes");
  CHECK(from_input(line, ArticleFormat::json).at(0).error == "byte 0 of its JSON: Invalid value.");
  CHECK(from_input(line, ArticleFormat::html).at(0).error == "is larger than 16777216 bytes");
}

TEST_CASE("the format of standard input is detected, or told") {
  CHECK(from_input("La France proteste.").at(0).article.source == "-");
  CHECK(from_input("<html><p>La France proteste.").at(0).article.text == "La France proteste.");
  CHECK(from_input("{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}").at(1).article.source == "-#2");
  CHECK(from_input("[{\"text\": \"Un.\"}]").at(0).article.text == "Un.");
  CHECK(from_input("{\"text\": \"Un.\"}", ArticleFormat::text).at(0).article.text == "{\"text\": \"Un.\"}");
  CHECK(from_input("").at(0).error == "is empty");
}

TEST_CASE("formats are named") {
  CHECK(article_format("jsonl") == ArticleFormat::json_lines);
  CHECK_FALSE(article_format("docx"));
}
