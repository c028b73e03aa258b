#include <doctest/doctest.h>

#include "ingest/language/strings.hpp"

using namespace entente;

TEST_CASE("reserved names have small ids, as in spaCy") {
  CHECK(string_id("") == 0);
  CHECK(string_id("IS_ALPHA") == 1);
  CHECK(string_id("ORTH") == 65);
  CHECK(string_id("NOUN") == 92);
  CHECK(string_id("X") == 101);
  CHECK(string_id("agent") == 401);
  CHECK(string_id("_") == 456);
}

TEST_CASE("other strings have the MurmurHash64A of their UTF-8") {
  // Lengths around the block of eight bytes; the values are spaCy's own.
  CHECK(string_id("a") == 11901859001352538922ULL);
  CHECK(string_id("été") == 416107850921971791ULL);
  CHECK(string_id("Genève") == 17368159758657766816ULL);
  CHECK(string_id("janvier") == 4514274037864566978ULL);
  CHECK(string_id("ambassade") == 11011276809899982512ULL);
  CHECK(string_id("xxxxxxxxxxxxxxxx") == 5107336825990684282ULL);
  CHECK(string_id("l’Élysée") == 8702702795004940718ULL);
  CHECK(string_id("\n") == 962983613142996970ULL);
  CHECK(string_id("日本語") == 1998301522555383300ULL);
}
