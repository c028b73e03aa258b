// Pages as news sites build them. The layouts are those of the web, the words are our own.
#include <doctest/doctest.h>

#include <string>

#include "ingest/articles/beside_article.hpp"
#include "ingest/articles/html_reader.hpp"

using namespace entente;

namespace {

const std::string opened =
    "Le port de Brest a rouvert lundi matin après deux semaines de grève, a indiqué la préfecture maritime.";
const std::string bonus =
    "Les dockers ont obtenu une prime, et la direction a promis de ne pas sanctionner ceux qui avaient bloqué le quai.";
const std::string mayor =
    "Le maire a accusé le gouvernement d'avoir attendu trop longtemps avant d'envoyer un médiateur dans la ville.";
const std::string whole = "Brest rouvre\n\n" + opened + "\n\n" + bonus + "\n\n" + mayor;

const std::string consent =
    "<div id=didomi-host><p>Avec votre accord, nous et nos partenaires utilisons des cookies pour mesurer l'audience "
    "du "
    "site et vous montrer des annonces. Vous pouvez retirer votre consentement à tout moment.</p></div>";

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

Article read(const std::string& head, const std::string& body) {
  const ReadArticle read =
      read_html_article("<!doctype html><html lang=fr><head><meta property=og:title content='Brest rouvre'>" + head +
                            "</head><body>" + body + "</body></html>",
                        "page.html", {});
  REQUIRE(read.error == "");
  return read.article;
}

}  // namespace

TEST_CASE("the text of a news page is that of its article, whatever stands beside it") {
  struct Page {
    const char* shape;
    std::string body;
  };
  for (const Page& page : {
           Page{"consent to cookies, without an article element",
                consent + "<div class=page><div class=story-body>" + p(opened) + p(bonus) + p(mayor) + "</div></div>"},
           Page{"consent to cookies within the main part",
                "<main>" + consent + p(opened) + p(bonus) + p(mayor) + "</main>"},
           Page{"a page for mobile readers (AMP)",
                "<amp-sidebar id=menu><ul><li><a href=a>Une</a></li></ul></amp-sidebar><amp-consent id=c>" + p(mayor) +
                    "</amp-consent><div class=content>" + p(opened) + "<amp-ad></amp-ad>" + p(bonus) +
                    "<amp-img src=x></amp-img>" + p(mayor) + "</div>"},
           Page{"related articles, a newsletter, a caption and comments within the article",
                "<article class='article has-comments'>" + p(opened) +
                    "<div class=c-related-articles><h3>À lire aussi</h3><p>Notre dossier sur la crise des ports de "
                    "l'Ouest, avec les réactions de tous les élus.</p></div>" +
                    p(bonus) +
                    "<div class='js newsletterSignup'><p>Recevez chaque matin notre lettre, avec le meilleur de "
                    "l'actualité.</p></div><p class=photo-caption>Le port de Brest, lundi.</p>" +
                    p(mayor) +
                    "<div id=comments><article><p>Je pense que le maire a bien raison d'accuser tout le "
                    "monde.</p></article></div></article>"},
           Page{"what a site says to its readers",
                "<article>" + p(opened) + "<p>Lire aussi : La colère des dockers du Havre</p>" + p(bonus) + p(mayor) +
                    "<p>Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.</p><p>Déjà abonné "
                    "? "
                    "<a href=x>Se connecter</a></p></article>"},
           Page{"cards of other articles around the main part",
                "<main><article class=card><h3><a href=a>Le Havre attend</a></h3></article><div itemprop=articleBody>" +
                    p(opened) + p(bonus) + p(mayor) + "</div></main><article class=card>" + p(bonus) + "</article>"},
           Page{"paragraphs behind a paywall that is open",
                "<article>" + p(opened) + "<div class=paywall>" + p(bonus) + p(mayor) + "</div></article>"},
           Page{"all in an element whose name says little",
                "<div class='layout sidebar'>" + p(opened) + p(bonus) + p(mayor) + "</div>"},
       }) {
    CAPTURE(page.shape);
    CHECK(read("", page.body).text == whole);
  }
}

TEST_CASE("a live blog is all its entries") {
  const std::string linked =
      R"(<script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",)"
      R"( "datePublished": "2019-03-04T09:00:00+01:00", "liveBlogUpdate": [{"@type": "BlogPosting",)"
      R"( "datePublished": "2019-03-05T08:00:00+01:00", "articleBody": "x"}]}</script>)";
  const std::string entries = "<article><time datetime='2019-03-05T10:00'>10:00</time>" + p(opened) +
                              "</article><article><time datetime='2019-03-05T09:00'>9:00</time>" + p(bonus) +
                              "</article><article>" + p(mayor) + "</article>";
  const Article nested = read(linked, "<article>" + entries + "</article>");
  CHECK(nested.text == whole);
  CHECK(to_string(nested.published.value()) == "2019-03-04");
  CHECK(read("", "<article>" + entries + "</article>").text == whole);
  CHECK(read(linked, "<main>" + entries + "</main><article><p>Autre chose.</p></article>").text == whole);
  CHECK(read(linked, "<div>" + entries + "</div>").text == whole);
  CHECK(read("", "<div>" + entries + "</div>").text == "Brest rouvre\n\n" + bonus);  // articles of their own
}

TEST_CASE("date and address come from lists and graphs of linked data") {
  for (
      const char* linked :
      {R"([{"@type": "BreadcrumbList"}, {"@type": "NewsArticle", "datePublished": "2019-03-04", "url": "https://a.fr/b"}])",
       R"({"@graph": [{"@type": "WebPage", "datePublished": "2011-01-01"}, {"@type": ["ReportageNewsArticle", "Article"],
            "datePublished": "2019-03-04T23:30:00Z", "url": "https://a.fr/b"}]})",
       R"({"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/NewsArticle", "datePublished": "2019-03-04",
            "url": "https://a.fr/b"}})"}) {
    CAPTURE(linked);
    const Article article =
        read("<script type='application/ld+json'>" + std::string(linked) + "</script>", "<article>" + p(opened));
    CHECK(to_string(article.published.value()) == "2019-03-04");
    CHECK(article.url == "https://a.fr/b");
  }
}

TEST_CASE("names of elements say what is beside the article") {
  for (const char* names : {"comments", "c-cookie-banner js-open", "articleShare", "lire-aussi", "block block--related",
                            "paywall-cta", "SOCIAL", "wp-caption"}) {
    CAPTURE(names);
    CHECK(names_what_is_beside(names));
  }
  for (const char* names : {"", " ", "article-body", "has-comments", "no-sidebar text", "paywall", "sociale",
                            "lire la-suite-aussi", "shareholders", "commented"}) {
    CAPTURE(names);
    CHECK_FALSE(names_what_is_beside(names));
  }
}
