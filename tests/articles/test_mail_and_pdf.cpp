#include <doctest/doctest.h>

#include "ingest/articles/child_process.hpp"
#include "ingest/articles/mail_reader.hpp"
#include "tests/articles/read_all.hpp"

using namespace entente;

namespace {

using Told = std::vector<std::string>;

// Lines one below the other, from a place on the page on.
std::string column(int x, int y, const std::vector<std::string>& lines) {
  std::string stream;
  for (const std::string& line : lines) {
    stream += "BT /F1 10 Tf " + std::to_string(x) + ' ' + std::to_string(y) + " Td (" + line + ") Tj ET\n";
    y -= 12;
  }
  return stream;
}

// A PDF of one page.
std::string pdf_of(const std::string& stream) {
  std::string text = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (const std::string& object :
       {std::string("<</Type/Catalog/Pages 2 0 R>>"), std::string("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        std::string("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"),
        "<</Length " + std::to_string(stream.size()) + ">>stream\n" + stream + "\nendstream",
        std::string("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")}) {
    offsets.push_back(text.size());
    text += std::to_string(offsets.size()) + " 0 obj" + object + "endobj\n";
  }
  const std::size_t table = text.size();
  text += "xref\n0 6\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", offset);
    text += entry;
  }
  return text + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

std::string pdf(const std::string& line) {
  return pdf_of(column(72, 720, {line}));
}

}  // namespace

TEST_CASE("the messages of a mailbox are articles") {
  const std::string mbox =
      "From a@ex.org Fri Apr  6 10:00:00 2018\nSubject: =?utf-8?q?Rome_prot=C3=A8ge?= Berne\nDate: Fri, 06 Apr 2018 "
      "10:00:00 "
      "+0200\nMessage-ID: <m1@ex.org>\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
      "text/plain; "
      "charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nRome prot=E8ge Berne.\n>From "
      "ici.\n--b\nContent-Type: "
      "text/html\n\n<p>Autre.</p>\n--b--\n\n"
      "From b@ex.org Sat Apr  7 10:00:00 2018\nSubject: Berne\nContent-Type: text/html; charset=utf-8\n\n<p>Berne "
      "attend.</p><p>Rome aussi.</p>\n\n"
      "From c@ex.org Sat Apr  7 10:00:00 2018\nSubject: Vide\nContent-Type: image/png\nContent-Transfer-Encoding: "
      "base64\n\nAAAA\n";
  CHECK(told_all(mbox) ==
        Told{"-#m1@ex.org|2018-04-06|Rome protège Berne|Rome protège Berne/Rome protège Berne./>From ici.",
             "-#2||Berne|Berne/Berne attend./Rome aussi.", "-#3?is a message without text"});
}

TEST_CASE("mailboxes are told by their first two lines") {
  CHECK(looks_like_mbox("From a@ex.org Fri\nSubject: x\n"));
  CHECK_FALSE(looks_like_mbox("From Rome\nwith love: no header\n"));
  CHECK_FALSE(looks_like_mbox("From"));
}

TEST_CASE("a PDF gives its text, and a broken one an error") {
  if (!run_process({"pdftotext", "-v"}, "", {}).started) {
    MESSAGE("pdftotext is not installed: not tested");
    return;
  }
  CHECK(told_all(pdf("Rome attend Berne depuis 2018.")) == Told{"-|||Rome attend Berne depuis 2018."});
  CHECK(told_all(pdf("")) == Told{"-?is a PDF without text (scanned pages)"});
  CHECK(told_all("%PDF-1.4\nnothing") == Told{"-!is a PDF that is damaged or locked"});
}

TEST_CASE("a PDF in columns is read column by column, and words that a line parts are joined") {
  if (!run_process({"pdftotext", "-v"}, "", {}).started) {
    MESSAGE("pdftotext is not installed: not tested");
    return;
  }
  const std::string page = column(50, 700,
                                  {"Rome attend depuis un mois que son voisin du nord mi-",
                                   "nimise moins les suites de la crise qui oppose les",
                                   "deux pays, et le ministre des Affaires, qui a dit lundi",
                                   "ne plus vouloir attendre, a promis une lettre que la"}) +
                           column(320, 700,
                                  {"presse de la capitale avait vue avant tout le monde.",
                                   "Berne se tait encore. Le porte-parole dit seulement",
                                   "que la lettre sera lue avec soin, puis rendue, par",
                                   "les services du palais avant la fin de la semaine."}) +
                           column(300, 40, {"12"});
  const Told told = told_all(pdf_of(page));
  REQUIRE(told.size() == 1);
  CHECK(
      told.front() ==
      "-|||Rome attend depuis un mois que son voisin du nord minimise moins les suites de la crise qui oppose les deux "
      "pays, et le ministre des Affaires, qui a dit lundi ne plus vouloir attendre, a promis une lettre que la presse "
      "de "
      "la capitale avait vue avant tout le monde./Berne se tait encore. Le porte-parole dit seulement que la lettre "
      "sera lue avec soin, puis rendue, par les services du palais avant la fin de la semaine.");
}

TEST_CASE("a program gets its input, and is ended beyond its limits") {
  const std::string input(1U << 20U, 'x');
  CHECK(run_process({"cat"}, input, {}).output == input);
  CHECK(run_process({"true"}, input, {}).exit_code == 0);
  CHECK(run_process({"sh", "-c", "exit 3"}, "", {}).exit_code == 3);
  CHECK_FALSE(run_process({"no-such-program-here"}, "", {}).started);
  ProcessLimits limits;
  limits.output = 1000;
  CHECK(run_process({"cat"}, input, limits).exit_code == -1);
  limits.seconds = 1;
  CHECK(run_process({"sh", "-c", "while :; do :; done"}, "", limits).exit_code == -1);
}
