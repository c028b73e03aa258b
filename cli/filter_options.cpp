#include "cli/filter_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

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
CLI::Option* values(CLI::App& app, const char* name, std::vector<std::string>& into, const char* help,
                    const char* type) {
  return app.add_option(name, into, help)->allow_extra_args(false)->take_all()->type_name(type);
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
  }
  values(app, "--type", types, "Relation type (SANCTION); several are alternatives", "TYPE")->delimiter(',');
  values(app, "--mode", modes, "Its mode (aerial)", "MODE")->delimiter(',');
  values(app, "--modality", modalities, "asserted, planned, requested, hypothetical, denied, or all", "MODALITY")
      ->delimiter(',')
      ->check(CLI::IsMember({"asserted", "planned", "requested", "hypothetical", "denied", "all"}));
  values(app, "--speaker", speakers, "Who says so", "ACTOR");
  app.add_option("--since", since, "First date: 2018, 2018-04 or 2018-04-06; leaves out what has no date")
      ->check(CLI::Validator(check_date, "DATE"))
      ->type_name("");
  app.add_option("--until", until, "Last date")->check(CLI::Validator(check_date, "DATE"))->type_name("");
  app.add_option("--country", country, "Country of either side, ISO 3166 (RU)")->type_name("CODE");
  app.add_option("--article", article, "Only what this article tells, by its id")->type_name("ID");
  app.add_option("--confidence", confidence, "At least this sure, 0 to 1")->check(CLI::Range(0.0, 1.0))->type_name("N");
}

Filter FilterOptions::filter(const Store& store) const {
  Filter result;
  result.from = keys(store, from);
  result.to = keys(store, to);
  result.either = keys(store, actors);
  if (between.size() == 2)
    result.between = {resolve_actor(store, between[0]).key, resolve_actor(store, between[1]).key};
  result.speakers = keys(store, speakers);
  for (const std::string& type : types) result.types.push_back(upper_case(type));
  check_types(store, result.types);
  result.modes = modes;
  result.modalities = modalities;
  if (std::find(modalities.begin(), modalities.end(), "all") != modalities.end()) {
    result.modalities.assign(entente::modalities.begin(), entente::modalities.end());
  }
  result.since = since;
  result.until = until;
  result.country = upper_case(country);
  result.article = article;
  result.confidence = confidence;
  return result;
}

}  // namespace entente
