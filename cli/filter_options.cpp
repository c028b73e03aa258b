#include "cli/filter_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>

#include "base/date.hpp"
#include "base/text.hpp"
#include "graph/names.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

std::string check_date(const std::string& text) {
  return parse_date(text) && text.size() <= 10 ? "" : "is no date (2018, 2018-04 or 2018-04-06): " + text;
}

// One value an occurrence, so that what follows is not taken for another.
CLI::Option* values(CLI::App& app, const char* name, std::vector<std::string>& into, const std::string& help,
                    const char* type) {
  return app.add_option(name, into, help)->allow_extra_args(false)->take_all()->type_name(type);
}

void kind_values(CLI::App& app, const char* name, std::vector<std::string>& into, const char* help) {
  values(app, name, into, help, "KIND")
      ->delimiter(',')
      ->check(CLI::IsMember({"person", "country", "organisation", "group", "place"}));
}

constexpr std::array<QuadClass, 5> quad_classes{QuadClass::verbal_cooperation, QuadClass::material_cooperation,
                                                QuadClass::verbal_conflict, QuadClass::material_conflict,
                                                QuadClass::structure};

std::string option_name(QuadClass quad) {  // "verbal-cooperation"
  std::string result(name(quad));
  std::replace(result.begin(), result.end(), ' ', '-');
  return result;
}

std::string quad_names() {
  std::string result;
  for (const QuadClass quad : quad_classes) result += (result.empty() ? "" : ", ") + option_name(quad);
  return result;
}

std::optional<QuadClass> quad_of(const std::string& text) {
  for (const QuadClass quad : quad_classes) {
    if (option_name(quad) == text) return quad;
  }
  return std::nullopt;
}

std::vector<std::string> upper(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (const std::string& text : texts) result.push_back(upper_case(text));
  return result;
}

std::vector<std::string> keys(const Store& store, const std::vector<std::string>& names) {
  std::vector<std::string> result;
  for (const std::string& name : names) result.push_back(resolve_actor(store, name).key);
  return result;
}

void check_types(const Store& store, const std::vector<std::string>& types) {
  for (const std::string& type : types) {
    if (find_type(type) != nullptr) continue;
    Filter filter;
    filter.types = {type};
    if (count_statements(store, filter) > 0) continue;  // of a user's own lexicon
    std::string known;
    for (const RelationType& one : known_types()) known += (known.empty() ? "" : ", ") + std::string(one.name);
    throw Error(store.path(), "", "no type \"" + type + "\". Known: " + known);
  }
}

}  // namespace

void FilterOptions::setup(CLI::App& app, bool sides) {
  if (sides) {
    values(app, "--from", from, "Who acts: a name, an alias or a key (country:RU); several are alternatives", "ACTOR");
    values(app, "--to", to, "Who is acted upon", "ACTOR");
    values(app, "--actor", actors, "Either side", "ACTOR");
    app.add_option("--between", between, "One side each, whichever")->expected(2)->type_name("ACTOR ACTOR");
    kind_values(app, "--from-kind", from_kinds, "Kind of who acts: person, country, organisation, group or place");
    kind_values(app, "--to-kind", to_kinds, "Kind of who is acted upon");
    values(app, "--from-country", from_countries, "Country of who acts, ISO 3166 (RU)", "CODE")->delimiter(',');
    values(app, "--to-country", to_countries, "Country of who is acted upon", "CODE")->delimiter(',');
  }
  values(app, "--type", types, "Relation type (SANCTION); several are alternatives", "TYPE")->delimiter(',');
  values(app, "--quad", quads, "Class of types: " + quad_names(), "CLASS")
      ->delimiter(',')
      ->check(CLI::Validator([](const std::string& text) { return quad_of(text) ? "" : "no class: " + text; }, ""));
  values(app, "--mode", modes, "Its mode (aerial)", "MODE")->delimiter(',');
  values(app, "--modality", modalities, "asserted, planned, requested, hypothetical, denied, or all", "MODALITY")
      ->delimiter(',')
      ->check(CLI::IsMember({"asserted", "planned", "requested", "hypothetical", "denied", "all"}));
  values(app, "--speaker", speakers, "Who says so", "ACTOR");
  app.add_option("--since", since, "First date: 2018, 2018-04 or 2018-04-06; leaves out what has no date")
      ->check(CLI::Validator(check_date, "DATE"))
      ->type_name("");
  app.add_option("--until", until, "Last date")->check(CLI::Validator(check_date, "DATE"))->type_name("");
  kind_values(app, "--kind", kinds, "Kind of either side");
  app.add_option("--country", country, "Country of either side, ISO 3166 (RU)")->type_name("CODE");
  app.add_option("--words", words,
                 "All these words in one passage; quoted inside: in this order; gaz*: what begins so. Accents and case "
                 "do not matter")
      ->type_name("WORDS");
  app.add_option("--article", article, "Only what this article tells, by its id")->type_name("ID");
  app.add_option("--confidence", confidence, "At least this sure, 0 to 1")->check(CLI::Range(0.0, 1.0))->type_name("N");
}

void FilterOptions::setup_roll_up(CLI::App& app) {
  app.add_option("--roll-up", roll_up,
                 "country: what heads of state, ministers, institutions and armies do counts as their country's act")
      ->check(CLI::IsMember({"country"}))
      ->type_name("TO");
}

Filter FilterOptions::filter(const Store& store) const {
  Filter result;
  result.from = keys(store, from);
  result.to = keys(store, to);
  result.either = keys(store, actors);
  if (between.size() == 2)
    result.between = {resolve_actor(store, between[0]).key, resolve_actor(store, between[1]).key};
  result.speakers = keys(store, speakers);
  result.types = upper(types);
  check_types(store, result.types);
  result.modes = modes;
  result.modalities = modalities;
  if (std::find(modalities.begin(), modalities.end(), "all") != modalities.end()) {
    result.modalities.assign(entente::modalities.begin(), entente::modalities.end());
  }
  result.since = since;
  result.until = until;
  for (const std::string& quad : quads) result.quads.push_back(quad_of(quad).value());
  result.kinds = kinds;
  result.from_kinds = from_kinds;
  result.to_kinds = to_kinds;
  result.from_countries = upper(from_countries);
  result.to_countries = upper(to_countries);
  result.roll_up = !roll_up.empty();
  result.country = upper_case(country);
  result.words = words;
  result.article = article;
  result.confidence = confidence;
  return result;
}

}  // namespace entente
