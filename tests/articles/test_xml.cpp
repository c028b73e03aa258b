#include <doctest/doctest.h>

#include "ingest/articles/xml_reader.hpp"
#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

const std::string rss =
    "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>Fil</title>"
    "<language>fr-FR</language>";

}  // namespace

TEST_CASE("the items of RSS are articles, as full as the feed has them") {
  const auto read =
      read_all(rss +
               "<item><title>Rome proteste &amp;amp; attend</title><link>https://ex.org/1</link><guid>g1</guid>"
               "<pubDate>Fri, 06 Apr 2018 10:00:00 GMT</pubDate><description>Le "
               "début.</description><content:encoded><![CDATA[<p>Rome a "
               "protesté.</p><figure><p>Une photo.</p></figure><p>Berne attend.</p>]]></content:encoded></item>"
               "<item><title>Berne attend</title><dc:date>2018-04-07T08:00:00Z</dc:date><description>Berne attend Rome "
               "depuis un an.</description></item></channel></rss>");
  REQUIRE(read.size() == 2);
  CHECK(told(read[0]) ==
        "-#g1|2018-04-06|Rome proteste & attend|Rome proteste & attend/Rome a protesté./Berne attend.");
  CHECK(read[0].article.url == "https://ex.org/1");
  CHECK(read[0].article.language == "fr");
  CHECK(told(read[1]) == "-#2|2018-04-07|Berne attend|Berne attend/Berne attend Rome depuis un an.");
}

TEST_CASE("the entries of Atom are articles") {
  CHECK(told_all("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Fil</title><entry><title>Rome</title>"
                 "<link rel='self' href='https://ex.org/self'/><link href='https://ex.org/2'/><id>urn:2</id>"
                 "<updated>2018-04-09T00:00:00Z</updated><published>2018-04-06T10:00:00Z</published>"
                 "<content type='xhtml'><div><p>Rome a <b>protesté</b>.</p><p>1 &lt; 2</p></div></content></entry>"
                 "<entry><title>Berne</title><id>urn:3</id><summary>Berne attend encore.</summary></entry></feed>") ==
        std::vector<std::string>{"-#urn:2|2018-04-06|Rome|Rome/Rome a protesté./1 < 2",
                                 "-#urn:3||Berne|Berne/Berne attend encore."});
}

TEST_CASE("a NITF document and a NewsML-G2 item give their story without captions") {
  const std::string nitf =
      "<nitf><head><title>Autre</title><docdata><doc-id id-string='n1'/><date.issue "
      "norm='20180406T100000Z'/></docdata></head>"
      "<body><body.head><hedline><hl1>Rome proteste</hl1></hedline><byline>Par X</byline></body.head><body.content>"
      "<p>Rome a protesté.</p><media><media-caption><p>Photo</p></media-caption></media><p>Berne "
      "attend.</p></body.content>"
      "<body.end><p>fin</p></body.end></body></nitf>";
  CHECK(told_all("<?xml version='1.0'?>" + nitf) ==
        std::vector<std::string>{"-#n1|2018-04-06|Rome proteste|Rome proteste/Rome a protesté./Berne attend."});
  const std::string meta =
      "<itemMeta><versionCreated>2018-04-09T00:00:00Z</versionCreated></itemMeta><contentMeta>"
      "<contentCreated>2018-04-07T00:00:00Z</contentCreated><headline>Berne attend</headline><language "
      "tag='fr'/></contentMeta>";
  const std::string item = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:n:1'>" + meta;
  CHECK(
      told_all(item +
               "<contentSet><inlineXML><html><head><title>x</title></head><body><p>Berne attend Rome.</p></body></html>"
               "</inlineXML></contentSet></newsItem>") ==
      std::vector<std::string>{"-#urn:n:1|2018-04-07|Berne attend|Berne attend/Berne attend Rome."});
  CHECK(told_all("<newsMessage><header/><itemSet>" + item + "<contentSet><inlineXML>" + nitf +
                 "</inlineXML></contentSet>" + "</newsItem></itemSet></newsMessage>") ==
        std::vector<std::string>{"-#urn:n:1|2018-04-07|Berne attend|Berne attend/Rome a protesté./Berne attend."});
}

TEST_CASE("nothing is fetched or expanded because a document says so") {
  const std::string body =
      "<rss><channel><item><title>Rome</title><description>Avant tout rien &a; et après.</description>"
      "</item></channel></rss>";
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY z 'zzzzzzzzzzzzzzzzzzzz'>";
  std::string inner = "z";
  for (char name = 'y'; name >= 'a'; --name) {
    bomb += std::string("<!ENTITY ") + name + " '";
    for (int i = 0; i < 10; ++i) bomb += "&" + inner + ";";
    bomb += "'>";
    inner = name;
  }
  ReadOptions options;
  options.format = ArticleFormat::xml;
  for (const std::string& text :
       {bomb + "]>" + body, "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + body,
        "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'>" + body}) {
    const auto read = read_all(text, options);
    REQUIRE(read.size() == 1);
    // libxml2 stops at a bomb, and goes on after an entity that it does not know.
    CHECK(told(read[0]).substr(0, 30) == "-#1||Rome|Rome/Avant tout rien");
    CHECK(told(read[0]).size() < 60);
  }
}

TEST_CASE("a broken feed gives what can be read of it, or says why not") {
  CHECK(
      told_all(rss + "<item><title>Rome &nbsp; et Berne & Cie</title><description>Rome attend.</description></item>") ==
      std::vector<std::string>{"-#1||Rome et Berne Cie|Rome et Berne Cie/Rome attend."});
  CHECK(told_all(rss + "</channel></rss>") ==
        std::vector<std::string>{"-!holds no articles of RSS, Atom, NewsML-G2 or NITF"});
  ReadOptions options;
  options.format = ArticleFormat::xml;
  CHECK(told_all("Rome", options) == std::vector<std::string>{"-!is no XML that can be read"});
  std::string deep = "<rss>";
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  CHECK(told_all(deep, options).size() == 1);
}

TEST_CASE("feeds are told by their first element") {
  for (const char* feed :
       {"<rss version='2.0'>", "<?xml version='1.0'?>\n<!-- a --><feed xmlns='x'>", "<rdf:RDF xmlns:rdf='x'>",
        "<?xml version='1.0'?><?xml-stylesheet href='x'?><rss>", "<nitf>", "<newsItem guid='a'>"})
    CHECK(looks_like_xml_articles(feed));
  for (const char* other : {"", "<html>", "<?xml version='1.0'?><html>", "<rssx>", "rss"})
    CHECK_FALSE(looks_like_xml_articles(other));
}
