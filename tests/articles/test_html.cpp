#include <doctest/doctest.h>

#include "ingest/articles/html_page.hpp"
#include "ingest/articles/html_reader.hpp"
#include "ingest/articles/json_ld.hpp"

using namespace entente;

namespace {

Article read(const std::string& page) {
  const ReadArticle read = read_html_article(page, "page.html", {});
  REQUIRE(read.error == "");
  return read.article;
}

std::string date_of(const std::string& head, const std::string& body = "<p>La France proteste.</p>") {
  const auto published = read("<html><head>" + head + "</head><body>" + body + "</body></html>").published;
  return published ? to_string(*published) : "";
}

std::string text_of(const std::string& body) {
  return read("<html><body>" + body + "</body></html>").text;
}

}  // namespace

TEST_CASE("a simple page gives title, text and date") {
  const Article article = read(
      "<!DOCTYPE html><html lang=\"fr-FR\"><head><meta charset=utf-8><title>Paris proteste</title>"
      "<link rel=canonical href=\"https://example.org/a\"></head><body>\n<h1>Paris\n proteste</h1>\n"
      "<p>3 juillet 2012. - La <b>France</b> proteste&nbsp;: &laquo;&nbsp;non&nbsp;&raquo;.</p>\n\n<h2>Berlin "
      "attend</h2><p>L'Allemagne\nse tait.<p>Fin.</body></html>");
  CHECK(article.title == "Paris proteste");
  CHECK(article.text ==
        "Paris proteste\n\nLa France proteste : « non ».\n\nBerlin attend\n\nL'Allemagne se tait.\n\nFin.");
  CHECK(to_string(article.published.value()) == "2012-07-03");
  CHECK(article.language == "fr");
  CHECK(article.url == "https://example.org/a");
}

TEST_CASE("the main text is that of the article, without what stands around it") {
  CHECK(text_of("<nav><p>Accueil</p></nav><header><p>Le Journal</p></header>"
                "<article><p>Teaser.</p></article>"
                "<main><article><header><h1>Titre</h1></header><p>La France proteste contre la décision.</p>"
                "<figure><img><figcaption>Une photo.</figcaption></figure><script>var a = '<p>non</p>';</script>"
                "<aside><p>Lire aussi.</p></aside><form><p>Abonnez-vous.</p></form><p hidden>Caché.</p>"
                "<p>Lire aussi : <a href=x>La colère de Berlin ne faiblit toujours pas</a></p>"
                "<div>Partager</div><ul><li>L'Italie ;</li><li><a href=x>Un lien</a></li></ul><p>Berlin se tait.</p>"
                "<h2>Sur le même sujet</h2></article></main><p>Dehors.</p><footer><p>Mentions légales</p></footer>") ==
        "Titre\n\nLa France proteste contre la décision.\n\nL'Italie ;\n\nBerlin se tait.");
  CHECK(text_of("<p>Dehors.</p><main><p>La France proteste.</p></main>") == "La France proteste.");
  CHECK(text_of("<p>Dehors.</p><div role=main><p>La France proteste.</p></div>") == "La France proteste.");
}

TEST_CASE("text right in the body or in divs is read where there are no paragraphs") {
  CHECK(text_of("<div>La France proteste.<br><br>Berlin\n se tait<br>encore.</div>") ==
        "La France proteste.\n\nBerlin se tait encore.");
  CHECK(text_of("<table><tr><td>La France proteste.</td></tr></table>") == "La France proteste.");
}

TEST_CASE("marks of footnotes are taken away") {
  CHECK(text_of("<p>Le parti espagnol[1] proteste.[2][13] Il a « [lui] aussi » [12] voix.</p>") ==
        "Le parti espagnol proteste. Il a « [lui] aussi » [12] voix.");
}

TEST_CASE("the title is og:title, the headline, or the window's without the site's name") {
  const std::string rest =
      "</head><body><h1>Le Journal</h1><article><h1>Paris proteste</h1><p>Non.</p></article></body></html>";
  CHECK(read("<html><head><title>T</title><meta property=og:title content='Paris &eacute;crit'>" + rest).title ==
        "Paris écrit");
  CHECK(read("<html><head><title>T</title>" + rest).title == "Paris proteste");
  CHECK(read("<html><head><meta property=og:site_name content='Le Journal'><title>Paris crie - Le "
             "Journal</title></head><p>Non.")
            .title == "Paris crie");
  CHECK(read("<html><p>Non.").title == "");
}

TEST_CASE("the title is not told twice") {
  CHECK(
      read("<html><head><meta property=og:title content='Paris proteste'></head><body><p>PARIS PROTESTE</p><p>Non.</p>")
          .text == "Paris proteste\n\nNon.");
}

TEST_CASE("the date comes from JSON-LD, meta elements, time elements and the dateline, in this order") {
  const std::string linked =
      R"(<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"},)"
      R"( {"@type": ["NewsArticle"], "datePublished": "2012-07-01T08:00:00+02:00"}]}</script>)";
  const std::string meta =
      "<meta name='DC.date' content='2012-07-03'><meta property='article:published_time' "
      "content='2012-07-02T08:00:00Z'>";
  const std::string time =
      "<aside><time datetime='2001-01-01'>x</time></aside><time datetime='2012-07-04'>4 juillet</time>";
  const std::string text = "<p>5 juillet 2012 - La France proteste.</p>";
  CHECK(date_of(linked + meta, time + text) == "2012-07-01");
  CHECK(date_of(meta, time + text) == "2012-07-02");
  CHECK(date_of("<meta name=date content='bientôt'>", time + text) == "2012-07-04");
  CHECK(date_of("", "<time datetime='2012-07-09'></time><article><time datetime='2012-07-04'></time>" + text +
                        "</article>") == "2012-07-04");
  CHECK(date_of("", text) == "2012-07-05");
  CHECK(date_of("<script type='application/ld+json'>{broken</script>") == "");
}

TEST_CASE("a page in another charset is converted") {
  CHECK(read("<html><head><meta charset=\"windows-1252\"></head><p>L\x92\xC9tat prot\xE8ge.").text ==
        "L’État protège.");
  CHECK(read("<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'></head><p>5 \xA4")
            .text == "5 €");
  CHECK(read("<html><head><meta charset=iso-8859-1></head><p>L'État protège.").text == "L'État protège.");
  CHECK(read_html_article("<html><meta charset=utf-8><p>pr\x8Esident", "p", {}).error ==
        "byte 31 is no UTF-8, and the text is no Windows-1252");
}

TEST_CASE("what is no page is refused") {
  struct Case {
    std::string page;
    const char* error;
  };
  std::string deep = "<html><body>";
  for (int i = 0; i < 600; ++i) deep += "<div>";
  for (const Case& c :
       {Case{"", "is empty"}, Case{" \n", "is empty"}, Case{deep + "<p>Non.", "elements are nested deeper than 512"},
        Case{std::string("<html>\0<p>Non.", 14), "byte 6 is NUL: this is no text"}}) {
    CAPTURE(c.page.substr(0, 60));
    CHECK(read_html_article(c.page, "page.html", {}).error == c.error);
  }
}

TEST_CASE("a page without prose is no article, and no error") {
  struct Case {
    const char* page;
    const char* why;
  };
  for (const Case& c : {Case{"<html><head><title>Titre</title></head><body></body></html>", "is HTML without text"},
                        Case{"<html><body><h1>Titre</h1><script>var a;</script><nav><p>Menu</p></nav></body></html>",
                             "is HTML without text"},
                        Case{"<!-- rien -->", "is HTML without text"},
                        Case{"<ul><li><a href=a>Un titre de une</a></li><li><a href=b>Un autre</a></li></ul>",
                             "is a page of links and labels, without prose"}}) {
    CAPTURE(c.page);
    const ReadArticle read = read_html_article(c.page, "page.html", {});
    CHECK(read.error == "");
    CHECK(read.skipped == c.why);
    CHECK_FALSE(read.good());
  }
}

TEST_CASE("no page is too broken to end") {
  for (const char* page : {"<p", "<p>Non.</div></div></html></html>x", "<p>&#0;&#xFFFFFFFF;&unknown; a",
                           "<![CDATA[x]]>y", "<!--", "<a href='x", "<p>a<table><p>b</table>", "<script>Non",
                           "\xEF\xBB\xBF<p>a", "<html><svg><title>x</title></svg>y"}) {
    CAPTURE(page);
    CHECK(read_html_article(page, "page.html", {}).article.source == "page.html");
  }
}

TEST_CASE("HTML is told by its first bytes") {
  for (const char* page : {"<!DOCTYPE html>", "  <HTML lang=fr>", "<!-- a --><html>",
                           "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC \"x\">", "\xEF\xBB\xBF<head>"}) {
    CHECK(looks_like_html(page));
  }
  for (const char* text : {"", "La France", "< html", "<?xml version='1.0'?><rss>", "<htmlx>", "{\"html\": 1}"})
    CHECK_FALSE(looks_like_html(text));
}

TEST_CASE("JSON-LD is searched at any depth for the article") {
  CHECK(find_linked_article(
            R"([{"@type":"Person"},{"a":[{"@type":"http://schema.org/NewsArticle","url":"u","headline":"h"}]}])")
            .url == "u");
  CHECK_FALSE(find_linked_article(R"({"@type":"WebPage","datePublished":"2012"})").found);
  CHECK_FALSE(find_linked_article(R"({"@type":7,"datePublished":"2012"})").found);
  CHECK_FALSE(find_linked_article(R"({"@type":"NewsArticle")").found);
  const std::string deep = std::string(100'000, '[') + R"({"@type":"Article","url":"u"})" + std::string(100'000, ']');
  CHECK(find_linked_article(deep).url == "u");
}

TEST_CASE("on a page without marks the text is where prose is densest") {
  const std::string first =
      "Le port de Brest a rouvert lundi matin après deux semaines de grève, a indiqué la préfecture maritime.";
  const std::string second =
      "Les dockers ont obtenu une prime, et la direction a promis de ne pas sanctionner ceux qui avaient bloqué le "
      "quai.";
  const std::string teaser =
      "À lire aussi : les pêcheurs du Finistère attendent toujours les aides promises par la région cet hiver.";
  const std::string page =
      "<div id=menu><ul><li><a href=a>Accueil</a></li><li><a href=b>Mer</a></li></ul></div><div id=page><div "
      "class=text>"
      "<div><p>" +
      first + "</p><p>" + second + "</p></div><div><p>" + first + "</p><p>" + second +
      "</p></div></div>"
      "<div class=side><p>" +
      teaser + "</p></div></div><div>Mentions légales</div>";
  CHECK(read("<html><head><title>Brest</title></head><body>" + page + "</body></html>").text ==
        "Brest\n\n" + first + "\n\n" + second + "\n\n" + first + "\n\n" + second);
}

TEST_CASE("the header of an article holds its standfirst, that of a page its menus") {
  CHECK(read("<html><body><header><p>Le journal du soir.</p></header><article><header><h1>Brest</h1><p>Le port a "
             "rouvert.</p></header>"
             "<p>Les dockers ont obtenu une prime.</p></article></body></html>")
            .text == "Brest\n\nLe port a rouvert.\n\nLes dockers ont obtenu une prime.");
}
