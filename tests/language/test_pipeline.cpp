// What needs an installed model; skipped where there is none.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/report.hpp"
#include "cli/data.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/language/pipeline.hpp"

using namespace entente;

namespace {

const std::string article =
    "Le ministre des Affaires étrangères a reçu mardi à Paris son homologue tchadien. Selon l'Elysée, les deux pays "
    "« doivent » signer un accord de défense avant l'été.\n\n"
    "  N'Djamena a salué une visite « utile » ;\u00a0l'opposition, elle, y voit un affront.  \n"
    " \t\n\n"
    "(avec agences)";

std::string model_file() {
  try {
    return find_model("");
  } catch (const Error& error) {
    MESSAGE("skipped: " << error.what());
    return {};
  }
}

std::string message_of(const std::string& file) {
  try {
    const Pipeline pipeline(file);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("paragraphs are analysed apart, and offsets are those of the whole text") {
  const std::string file = model_file();
  if (file.empty()) return;
  const Pipeline pipeline(file);
  Pipeline::Workspace workspace(pipeline);
  const std::vector<std::string_view> texts{article, "", "\n \n\t\n", "Un seul paragraphe."};
  const std::vector<Document> documents = pipeline.analyse_paragraphs(texts, workspace);
  REQUIRE(documents.size() == 4);
  const Document& document = documents[0];
  CHECK(document.text == article);
  REQUIRE_FALSE(document.sentences.empty());
  CHECK(document.sentences.back().paragraph == 2);
  CHECK(document.word(0) == "Le");
  CHECK(document.word(document.size() - 1) == ")");
  for (const Sentence& sentence : document.sentences) {
    CHECK(document.words(sentence.tokens).find("\n") == std::string_view::npos);
    for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      CHECK(sentence.tokens.contains(document[i].head));
  }
  for (const Entity& entity : document.entities) CHECK(document[entity.tokens.first].entity_start);
  CHECK(documents[1].tokens.empty());
  CHECK(documents[2].tokens.empty());
  CHECK(documents[2].text == texts[2]);
  const std::vector<std::string_view> last{texts[3]};
  CHECK(write_conllu(documents[3]) == write_conllu(pipeline.analyse(last, workspace)[0]));
}

TEST_CASE("a text of white space alone has tokens but no entity, and an empty one has nothing") {
  const std::string file = model_file();
  if (file.empty()) return;
  const Pipeline pipeline(file);
  Pipeline::Workspace workspace(pipeline);
  const std::vector<std::string_view> texts{"", " ", "\n\n", "\u00a0"};
  const std::vector<Document> documents = pipeline.analyse(texts, workspace);
  CHECK(documents[0].tokens.empty());
  CHECK(documents[0].sentences.empty());
  for (std::size_t i = 1; i < texts.size(); ++i) {
    REQUIRE(documents[i].tokens.size() == 1);
    CHECK(documents[i].tokens[0].pos == Pos::space);
    CHECK(documents[i].sentences.size() == 1);
    CHECK(documents[i].entities.empty());
  }
}

TEST_CASE("what is no UTF-8, or too long, is refused") {
  const std::string file = model_file();
  if (file.empty()) return;
  const Pipeline pipeline(file);
  Pipeline::Workspace workspace(pipeline);
  const std::vector<std::string_view> broken{"bien", "mal\xc3"};
  CHECK_THROWS_WITH_AS(pipeline.analyse(broken, workspace), doctest::Contains("byte 3"), Error);
  CHECK_THROWS_WITH_AS(pipeline.analyse_paragraphs(broken, workspace), doctest::Contains("byte 3"), Error);
  const std::string endless(1'000'001, 'a');
  const std::vector<std::string_view> too_long{endless};
  CHECK_THROWS_WITH_AS(pipeline.analyse(too_long, workspace), doctest::Contains("1,000,000"), Error);
  const std::vector<std::string_view> good{"Tout va bien."};
  CHECK(pipeline.analyse(good, workspace)[0].size() == 4);
}

TEST_CASE("threads that share a pipeline decide as one thread does") {
  const std::string file = model_file();
  if (file.empty()) return;
  const Pipeline pipeline(file);
  std::vector<std::string_view> texts(30, article);
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = texts[i].substr(0, article.find('.') + 1 + (i % 2) * 73);
  Pipeline::Workspace own(pipeline);
  std::string expected;
  for (const Document& document : pipeline.analyse(texts, own)) expected += write_conllu(document);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      Pipeline::Workspace workspace(pipeline);
      for (const std::string_view text : texts) {
        const std::vector<std::string_view> one{text};
        result += write_conllu(pipeline.analyse(one, workspace)[0]);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}

TEST_CASE("a model file that is cut, altered or foreign is refused") {
  const std::string file = model_file();
  if (file.empty()) return;
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const std::string path = (std::filesystem::temp_directory_path() / "entente-damaged.model").string();
  const auto write = [&](std::string_view content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    return path;
  };
  CHECK(message_of(write(std::string_view(bytes).substr(0, bytes.size() / 2))).find("truncated") != std::string::npos);
  CHECK(message_of(write(std::string_view(bytes).substr(0, 10))).find("too short") != std::string::npos);
  std::string altered = bytes;
  altered[altered.size() / 3] = static_cast<char>(altered[altered.size() / 3] ^ 1);
  CHECK(message_of(write(altered)).find("altered") != std::string::npos);
  CHECK(message_of(write(std::string(4096, 'x'))).find("no entente file") != std::string::npos);
  CHECK_FALSE(message_of(path + ".missing").empty());
  std::filesystem::remove(path);
}
