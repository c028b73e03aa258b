#include <doctest/doctest.h>

#include "base/text.hpp"
#include "ingest/articles/prose.hpp"

using namespace entente;

using Paragraphs = std::vector<std::string>;

TEST_CASE("a clean line is NFC, with single spaces, without what cannot be seen") {
  CHECK(clean_line("  l'E\xCC\x81lys\xC3\xA9"
                   "e\t\xC2\xA0 :  \xE2\x80\xAF"
                   "non ") == "l'Élysée : non");
  CHECK(clean_line("gou\xC2\xADver\xE2\x80\x8Bne\x01ment\x7F") == "gouvernement");
  CHECK(clean_line("\xEF\xBB\xBF \n\r\n") == "");
  CHECK(clean_line("a\nb") == "a b");
}

TEST_CASE("paragraphs are parted by empty lines, whatever the line breaks are") {
  const Paragraphs expected{"Paris proteste.", "Berlin se tait."};
  for (const char* text : {"Paris proteste.\n\nBerlin se tait.\n", "\n\nParis proteste.\r\n\r\n\r\nBerlin se tait.",
                           "Paris proteste.\r\rBerlin se tait.", "Paris proteste.\n \t \nBerlin se tait.",
                           "Paris proteste.\xE2\x80\xA9"
                           "Berlin se tait.",
                           "Paris proteste.\f  Berlin se tait."}) {
    CAPTURE(text);
    CHECK(split_paragraphs(text) == expected);
  }
  CHECK(split_paragraphs("").empty());
  CHECK(split_paragraphs(" \n \n").empty());
}

TEST_CASE("hard-wrapped text is joined") {
  CHECK(split_paragraphs("Le gouvernement de la province a annoncé mardi qu'il allait retirer ses\n"
                         "Casques bleus de la zone tampon, et que la\n"
                         "Croix-Rouge serait chargée de l'aide. Le ministre a ajouté que les Nations\n"
                         "Unies en avaient été averties.\n"
                         "\n"
                         "Le retrait durera deux mois, selon l'état-major de l'armée de terre de Saint-\n"
                         "Denis, qui prépare le convoi.\n") ==
        Paragraphs{
            "Le gouvernement de la province a annoncé mardi qu'il allait retirer ses Casques bleus de la zone tampon, "
            "et que la "
            "Croix-Rouge serait chargée de l'aide. Le ministre a ajouté que les Nations Unies en avaient été averties.",
            "Le retrait durera deux mois, selon l'état-major de l'armée de terre de Saint-Denis, qui prépare le "
            "convoi."});
}

TEST_CASE("in hard-wrapped text a short line that ends a sentence ends the paragraph") {
  CHECK(split_paragraphs("Le gouvernement de la province a annoncé mardi le retrait de tous les\n"
                         "Casques bleus, malgré les menaces.\n"
                         "Il durera deux mois, selon l'état-major, qui prépare déjà le départ du\n"
                         "Régiment de marche.\n"
                         "  Le convoi est attendu lundi dans la capitale de la province du nord du\n"
                         "Pays.") ==
        Paragraphs{
            "Le gouvernement de la province a annoncé mardi le retrait de tous les Casques bleus, malgré les menaces.",
            "Il durera deux mois, selon l'état-major, qui prépare déjà le départ du Régiment de marche.",
            "Le convoi est attendu lundi dans la capitale de la province du nord du Pays."});
}

TEST_CASE("lines that are paragraphs stay apart") {
  CHECK(split_paragraphs("Paris proteste.\nBerlin se tait.\nLondres attend.") ==
        Paragraphs{"Paris proteste.", "Berlin se tait.", "Londres attend."});
  CHECK(split_paragraphs("Paris proteste\nLa France a rappelé mercredi son ambassadeur pour consultations.") ==
        Paragraphs{"Paris proteste", "La France a rappelé mercredi son ambassadeur pour consultations."});
  CHECK(split_paragraphs("Trois pays :\n- la France ;\n- l'Italie.") ==
        Paragraphs{"Trois pays :", "- la France ;", "- l'Italie."});
  const std::string longer(130, 'X');
  CHECK(split_paragraphs(longer + "\nBerlin\n" + longer).size() == 3);
}

TEST_CASE("a line that begins small goes on") {
  CHECK(split_paragraphs("Paris\nproteste.") == Paragraphs{"Paris proteste."});
}

TEST_CASE("a sentence ends in a stop, before closing quotes and brackets") {
  for (const char* line : {"Fin.", "Fin !", "Fin ?", "Fin…", "« Fin. »", "(fin.)", "\"Fin.\"", "Ainsi :"})
    CHECK(ends_sentence(line));
  for (const char* line : {"Fin", "Fin,", "", "« Fin »", "fin -", "."}) CHECK(ends_sentence(line) == (line[0] == '.'));
}

TEST_CASE("an article's id depends on title, date and text only") {
  const auto make = [](const char* title, std::optional<Date> date, const char* source, const Paragraphs& paragraphs) {
    ReadArticle read;
    read.article.title = title;
    read.article.published = date;
    read.article.source = source;
    finish_article(read, paragraphs, {});
    return read.article;
  };
  const Article first = make("Titre", Date{2018, 4, 0}, "a.txt", {"Un.", "Deux."});
  CHECK(first.text == "Titre\n\nUn.\n\nDeux.");
  CHECK(first.id.size() == 32);
  CHECK(make("Titre", Date{2018, 4, 0}, "b.txt", {"Un.", "", "Deux."}).id == first.id);
  CHECK(make("", Date{2018, 4, 0}, "a.txt", {"Titre", "Un.", "Deux."}).id != first.id);
  CHECK(make("Titre", std::nullopt, "a.txt", {"Un.", "Deux."}).id != first.id);
  CHECK(make("Titre", Date{2018, 4, 0}, "a.txt", {"Un.", "Trois."}).id != first.id);
}

TEST_CASE("an article that is too long is refused with its length") {
  ReadLimits limits;
  limits.text_code_points = 10;
  ReadArticle good;
  finish_article(good, {"ééééé", "ééé"}, limits);
  CHECK(good.error == "");
  ReadArticle bad;
  finish_article(bad, {"ééééé", "éééé"}, limits);
  CHECK(bad.error == "is 11 characters long; at most 10 are read");
  CHECK(bad.article.text == "");
}
