#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "ingest/language/affixes.hpp"
#include "ingest/language/config.hpp"
#include "ingest/language/lexeme.hpp"
#include "ingest/language/packed.hpp"
#include "ingest/language/python_regex.hpp"
#include "ingest/language/runs.hpp"
#include "ingest/language/special_cases.hpp"
#include "ingest/language/strings.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

namespace {

// spaCy computes the norms of these languages by code of their own.
constexpr std::array<std::string_view, 3> own_norms{"hi", "ht", "ne"};

void check_config(const Package& package) {
  const Config config = Config::parse(package.file("config.cfg"), package.path());
  std::string kind = config.text("nlp.tokenizer", "@tokenizers").value_or("");
  if (kind.empty()) kind = config.json("nlp", "tokenizer").value_or("");
  if (kind.find("spacy.Tokenizer.v1") == std::string::npos) {
    throw Error(package.path(), "config.cfg: tokenizer", "is not supported: " + (kind.empty() ? "none" : kind));
  }
  const std::string language = config.text("nlp", "lang").value_or("");
  if (std::find(own_norms.begin(), own_norms.end(), language) != own_norms.end()) {
    throw Error(package.path(), "config.cfg: lang", "the norms of language \"" + language + "\" are not supported");
  }
}

// The package's table of norms goes before the norms of all languages.
std::vector<NormEntry> read_norms(const Package& package) {
  std::map<std::uint64_t, std::uint64_t> norms;
  for (const NormEntry& entry : base_norms()) norms.emplace(entry.orth, entry.norm);
  if (package.has("vocab/lookups.bin")) {
    const Packed lookups(package, "vocab/lookups.bin");
    const msgpack::object* table = Packed::find(lookups.map(lookups.root(), ""), "lexeme_norm");
    if (table != nullptr) {
      const msgpack::object_map& map = lookups.map(*table, "lexeme_norm");
      for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
        const bool by_id = entry.key.type == msgpack::type::POSITIVE_INTEGER;
        const std::uint64_t orth = by_id ? entry.key.via.u64 : string_id(lookups.text(entry.key, "lexeme_norm"));
        norms[orth] = string_id(lookups.text(entry.val, "lexeme_norm"));
      }
    }
  }
  std::vector<NormEntry> result;
  for (const auto& [orth, norm] : norms) result.push_back({orth, norm});
  return result;
}

std::optional<std::string> read_rule(const Packed& tokenizer, const msgpack::object_map& map, std::string_view name,
                                     const Package& package, bool only_tested) {
  const msgpack::object* rule = Packed::find(map, name);
  if (rule == nullptr || rule->type == msgpack::type::NIL) return std::nullopt;
  const std::string place = "tokenizer: " + std::string(name);
  std::string pattern = translate_python_regex(tokenizer.text(*rule, name), package.path(), place);
  return only_tested ? share_alternatives(pattern) : pattern;
}

SpecialCases::Rule read_special(const Packed& tokenizer, const msgpack::object_kv& entry) {
  SpecialCases::Rule rule;
  rule.text = tokenizer.text(entry.key, "exceptions");
  const std::string place = "exceptions: " + rule.text;
  std::string joined;
  const msgpack::object_array& parts = tokenizer.array(entry.val, place);
  for (const msgpack::object& part : std::span(parts.ptr, parts.size)) {
    SpecialCases::Rule::Part& read = rule.parts.emplace_back();
    const msgpack::object_map& attributes = tokenizer.map(part, place);
    for (const msgpack::object_kv& attribute : std::span(attributes.ptr, attributes.size)) {
      const bool by_id = attribute.key.type == msgpack::type::POSITIVE_INTEGER;
      const std::uint64_t id = by_id ? attribute.key.via.u64 : string_id(tokenizer.text(attribute.key, place));
      if (id == string_id("ORTH")) {
        read.text = tokenizer.text(attribute.val, place);
      } else if (id == string_id("NORM")) {
        read.norm = tokenizer.text(attribute.val, place);
      } else {
        tokenizer.fail(place, "attribute " + std::to_string(id) + " is not supported");
      }
    }
    if (read.text.empty()) tokenizer.fail(place, "a token has no text");
    joined += read.text;
  }
  if (rule.parts.empty() || joined != rule.text) tokenizer.fail(place, "its tokens are not its text");
  return rule;
}

// What the other rules make of a special case's text.
std::vector<std::uint64_t> phrase_of(std::string_view text, const Affixes& affixes, Affixes::Scratch& scratch) {
  std::vector<std::uint64_t> orths;
  for_each_run(text, [&](std::size_t begin, std::size_t end, bool) {
    const std::string_view run = text.substr(begin, end - begin);
    std::vector<Affixes::Piece> pieces;
    affixes.split(run, SpecialCases(), scratch, pieces);
    for (const Affixes::Piece& piece : pieces)
      orths.push_back(string_id(run.substr(piece.begin, piece.end - piece.begin)));
  });
  return orths;
}

}  // namespace

void Tokenizer::install(const Package& package, FlatFileWriter& writer) {
  check_config(package);
  const Packed tokenizer(package, "tokenizer");
  const msgpack::object_map& map = tokenizer.map(tokenizer.root(), "");
  constexpr std::array<std::string_view, 7> known{"prefix_search", "suffix_search", "infix_finditer",   "token_match",
                                                  "url_match",     "exceptions",    "faster_heuristics"};
  for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
    const std::string_view name = tokenizer.text(entry.key, "");
    if (std::find(known.begin(), known.end(), name) == known.end()) tokenizer.fail(name, "is not supported");
  }

  Affixes::Rules rules;
  rules.prefix = read_rule(tokenizer, map, "prefix_search", package, false);
  rules.suffix = read_rule(tokenizer, map, "suffix_search", package, false);
  rules.infix = read_rule(tokenizer, map, "infix_finditer", package, false);
  rules.token = read_rule(tokenizer, map, "token_match", package, true);
  rules.url = read_rule(tokenizer, map, "url_match", package, true);
  rules.write(writer);
  const Affixes affixes(rules, package.path() + ": tokenizer");

  const std::vector<NormEntry> norms = read_norms(package);
  writer.add("tokenizer/norms", std::span<const NormEntry>(norms));

  const msgpack::object* fast = Packed::find(map, "faster_heuristics");
  const bool only_parted = fast == nullptr || fast->type != msgpack::type::BOOLEAN || fast->via.boolean;
  std::vector<SpecialCases::Rule> specials;
  Affixes::Scratch scratch;
  if (const msgpack::object* exceptions = Packed::find(map, "exceptions")) {
    const msgpack::object_map& entries = tokenizer.map(*exceptions, "exceptions");
    for (const msgpack::object_kv& entry : std::span(entries.ptr, entries.size)) {
      SpecialCases::Rule& rule = specials.emplace_back(read_special(tokenizer, entry));
      if (!only_parted || affixes.touches(rule.text, scratch) || rule.text.find(' ') != std::string::npos) {
        rule.phrase = phrase_of(rule.text, affixes, scratch);
      }
    }
  }
  SpecialCases::install(specials, norms, writer);
}

}  // namespace entente
