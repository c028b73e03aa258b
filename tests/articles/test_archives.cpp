#include <doctest/doctest.h>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/decompress.hpp"
#include "tests/articles/packed.hpp"
#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

using Told = std::vector<std::string>;
const std::string text = "Rome attend Berne.";

std::optional<std::string> expanded(const std::string& bytes, std::size_t limit = 1U << 30U) {
  ByteSource source(decompressed(std::make_unique<std::istringstream>(bytes)));
  auto all = source.read_all(limit);
  return source.failed() ? std::nullopt : all;
}

}  // namespace

TEST_CASE("what is compressed is read as what it holds") {
  for (const char* filter : {"gzip", "zstd", "bzip2", "xz"}) {
    CAPTURE(filter);
    CHECK(told_all(packed({{"x", text}}, "raw", filter)) == Told{"-|||" + text});
    CHECK(expanded(packed({{"x", text}}, "raw", filter)) == text);
  }
  CHECK(expanded(packed({{"x", text}}, "raw", "gzip") + packed({{"x", " Encore."}}, "raw", "gzip")) ==
        text + " Encore.");
  CHECK(without_compression_ending("a.warc.GZ") == "a.warc");
  CHECK(without_compression_ending(".gz") == ".gz");
}

TEST_CASE("what is damaged or expands without end fails") {
  std::string random;
  for (unsigned i = 0, x = 1; i < 100'000; ++i) random += static_cast<char>((x = x * 1103515245U + 12345U) >> 16U);
  const std::string good = packed({{"x", random}}, "raw", "gzip");
  CHECK(expanded(good) == random);
  CHECK_FALSE(expanded(good.substr(0, good.size() / 2)).has_value());
  const std::string bomb = packed({{"x", std::string(200U << 20U, ' ')}}, "raw", "gzip");
  CHECK(bomb.size() < 300'000);
  CHECK_FALSE(expanded(bomb).has_value());
  CHECK(told_all(bomb) == Told{"-!cannot be read to its end"});
}

TEST_CASE("the files of an archive are articles, at their paths in it") {
  const std::vector<std::pair<std::string, std::string>> files{
      {"mai/a.txt", text},
      {"mai/b.jsonl", "{\"id\": \"x\", \"text\": \"" + text + "\"}\n"},
      {"photo.jpg", {"\xFF\xD8\0\0", 4}},
      {"mai/.cache/c.txt", text},
      {"../../d.txt", text},
      {"dedans.zip", packed({{"e.txt", text}}, "zip")}};
  const Told expected{"-#mai/a.txt|||" + text, "-#mai/b.jsonl#x|||" + text};
  CHECK(told_all(packed(files, "zip")) == expected);
  CHECK(told_all(packed(files, "ustar", "gzip")) == expected);
  CHECK(told_all(packed({{"photo.jpg", {"\xFF\xD8\0\0", 4}}}, "zip")) == Told{"-!is an archive without articles"});
}

TEST_CASE("a damaged archive, and one that unpacks without end, is an error after what could be read") {
  const std::string good = packed({{"a.txt", text}, {"b.txt", text}}, "ustar");
  CHECK(told_all(good.substr(0, 1024 + 200)).back() == "-!is a damaged or locked archive");
  const std::string bomb = packed({{"a.txt", text}, {"b.txt", std::string(300U << 20U, ' ')}}, "zip");
  CHECK(told_all(bomb) == Told{"-#a.txt|||" + text, "-!unpacks to more than an archive of its size may"});
}

TEST_CASE("the chapters of an EPUB are articles in the order of reading") {
  const std::string container = "<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>";
  const std::string package =
      "<package "
      "xmlns:dc='d'><metadata><dc:title>Livre</dc:title><dc:language>fr</dc:language><dc:date>2018-04</dc:date>"
      "</metadata><manifest><item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/><item id='c' "
      "href='../c.xhtml'/></manifest>"
      "<spine><itemref idref='b'/><itemref idref='a'/><itemref idref='c'/></spine></package>";
  const auto chapter = [](const std::string& title) {
    return "<html><body><h1>" + title + "</h1><p>" + text + "</p></body></html>";
  };
  CHECK(told_all(packed({{"mimetype", "application/epub+zip"},
                         {"META-INF/container.xml", container},
                         {"O/c.opf", package},
                         {"O/a.xhtml", chapter("Un")},
                         {"O/b.xhtml", chapter("Deux")}},
                        "zip", nullptr, true)) ==
        Told{"-#O/b.xhtml|2018-04|Deux|Deux/" + text, "-#O/a.xhtml|2018-04|Un|Un/" + text});
  CHECK(told_all(packed({{"mimetype", "application/epub+zip"}}, "zip", nullptr, true)) ==
        Told{"-!is an EPUB without text"});
}
