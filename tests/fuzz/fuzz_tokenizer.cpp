// The tokenizer: tokens and the spaces between them are the text, whatever it is.
#include <vector>

#include "base/text.hpp"
#include "ingest/language/tokenizer.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/language/small_package.hpp"

using namespace entente;

namespace {

constexpr std::string_view rules = R"json({
  "prefix_search": "^[\\(«\"'§]|^\\.\\.+|^(?=\\d)[a-z]",
  "suffix_search": "[\\)»\"',;:!\\?]$|\\.\\.+$|(?<=[a-z])\\.$|(?<=\\d)(km|%)$",
  "infix_finditer": "(?<=[a-z])-(?=[a-z])|\\.\\.+|(?<=\\d)[x\\*](?=\\d)",
  "token_match": "^\\d+-[a-z]+$",
  "url_match": "^https?://[a-z./]+$",
  "exceptions": {"M.": [{"ORTH": "M."}], "l'": [{"ORTH": "l'"}], "aujourd'hui": [{"ORTH": "aujourd'hui"}],
                 "etc.": [{"ORTH": "etc."}]},
  "faster_heuristics": true})json";

}  // namespace

void fuzz(std::string_view bytes) {
  static const FlatFile model = [] {
    test::SmallPackage made;
    return made.text("config.cfg", test::config_with_tokenizer).json("tokenizer", rules).install<Tokenizer>();
  }();
  static const Tokenizer tokenizer(model);
  static Tokenizer::Workspace workspace(tokenizer);
  static std::vector<RawToken> tokens;
  const std::string text = repair_utf8(bytes);
  tokenizer.tokenize(text, workspace, tokens);
  std::string joined;
  for (const RawToken& token : tokens) {
    fuzz::require(value(token.span.begin) < value(token.span.end), "a token is not empty");
    joined += slice(text, token.span);
    if (token.space_after) joined += ' ';
  }
  fuzz::require(joined == text, "tokens and spaces are the text");
}
