#include <doctest/doctest.h>

#include "tests/articles/packed.hpp"
#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

using Told = std::vector<std::string>;

std::string record(const std::string& type, const std::string& address, const std::string& block,
                   const std::string& content_type = "application/http; msgtype=response") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string answer(const std::string& headers, const std::string& body, int status = 200) {
  return "HTTP/1.1 " + std::to_string(status) + " OK\r\n" + headers + "\r\n\r\n" + body;
}

std::string chunked(const std::string& body) {
  char size[20];
  std::snprintf(size, sizeof size, "%zx", body.size() - 3);
  return std::string(size) + ";x=1\r\n" + body.substr(0, body.size() - 3) + "\r\n3\r\n" + body.substr(body.size() - 3) +
         "\r\n0\r\n\r\n";
}

const std::string page =
    "<html lang=fr><head><title>Rome</title><meta property='article:published_time' "
    "content='2018-04-06'></head><body><p>Rome "
    "attend Berne.</p></body></html>";
const std::string html = "Content-Type: text/html; charset=utf-8";
const std::string as_told = "|2018-04-06|Rome|Rome/Rome attend Berne.";

}  // namespace

TEST_CASE("the pages of a web archive are articles, at their addresses") {
  const std::string archive =
      record("warcinfo", "", "software: x\r\n", "application/warc-fields") +
      record("request", "https://ex.org/1", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "https://ex.org/1", answer(html, page)) +
      record("response", "https://ex.org/2", answer(html + "\r\nTransfer-Encoding: chunked", chunked(page))) +
      record("response", "https://ex.org/3",
             answer(html + "\r\nContent-Encoding: gzip", packed({{"x", page}}, "raw", "gzip"))) +
      record("response", "https://ex.org/a.png", answer("Content-Type: image/png", "\x89PNG")) +
      record("response", "https://ex.org/gone", answer(html, page, 404)) +
      record("conversion", "https://ex.org/4", "Rome attend encore Berne.", "text/plain");
  const Told expected{"-#https://ex.org/1" + as_told, "-#https://ex.org/2" + as_told, "-#https://ex.org/3" + as_told,
                      "-#https://ex.org/4|||Rome attend encore Berne."};
  CHECK(told_all(archive) == expected);
  CHECK(read_all(archive).front().article.url == "https://ex.org/1");
  // As crawlers write them, each record compressed for itself.
  std::string members;
  for (const std::string& one : {record("warcinfo", "", "software: x\r\n", "application/warc-fields"),
                                 record("response", "https://ex.org/1", answer(html, page))}) {
    members += packed({{"x", one}}, "raw", "gzip");
  }
  CHECK(told_all(members) == Told{"-#https://ex.org/1" + as_told});
}

TEST_CASE("a broken web archive keeps what comes before the break") {
  const std::string good = record("response", "https://ex.org/1", answer(html, page));
  CHECK(told_all(good + "no record\r\n") ==
        Told{"-#https://ex.org/1" + as_told, "-!record 2: begins with no WARC/ line"});
  CHECK(told_all(good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n") ==
        Told{"-#https://ex.org/1" + as_told, "-!record 2: its Content-Length is no number"});
  CHECK(told_all(good.substr(0, good.size() - 20)) == Told{"-#https://ex.org/1!ends before its record does"});
  CHECK(told_all(record("response", "https://ex.org/5", answer(html + "\r\nContent-Encoding: br", "\x01\x02"))) ==
        Told{"-#https://ex.org/5!its content is compressed with br, which is not read"});
  std::string damaged = packed({{"x", page}}, "raw", "gzip");
  damaged[20] = static_cast<char>(~damaged[20]);
  const Told told =
      told_all(record("response", "https://ex.org/6", answer(html + "\r\nContent-Encoding: gzip", damaged)));
  REQUIRE(told.size() == 1);
  CHECK(told.front() == "-#https://ex.org/6!its compressed content is damaged");
  ReadOptions small;
  small.limits.html_bytes = 100;
  CHECK(
      told_all(record("response", "https://ex.org/7", answer(html, std::string(100'000, 'x'))) + good, small).front() ==
      "-#https://ex.org/7?is larger than a page may be");
}
