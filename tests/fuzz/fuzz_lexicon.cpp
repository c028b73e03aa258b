// The reader of lexicons.
#include "ingest/relations/lexicon.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace entente;

void fuzz(std::string_view bytes) {
  Lexicon lexicon;
  if (!fuzz::accepted([&] { lexicon.add(bytes, "fuzzed"); })) return;
  for (const Entry& entry : lexicon.entries()) fuzz::require(!entry.rule.empty(), "an entry has a rule");
}
