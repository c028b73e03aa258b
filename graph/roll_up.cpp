#include "graph/roll_up.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view country_prefix = "country:";
constexpr std::string_view organisation_prefix = "organisation:";

// How the keys of a state's institutions begin, behind the country. Courts, central banks, town halls and broadcasters
// do not act for their country.
constexpr std::array<std::string_view, 29> institutions{"ambassade",
                                                        "armee",
                                                        "assemblee",
                                                        "autorite",
                                                        "aviation",
                                                        "cabinet",
                                                        "chambre",
                                                        "chancellerie",
                                                        "congres",
                                                        "conseil-des-ministres",
                                                        "consulat",
                                                        "departement-d-etat",
                                                        "diplomatie",
                                                        "etat",
                                                        "executif",
                                                        "force",
                                                        "foreign-office",
                                                        "garde",
                                                        "gendarmerie",
                                                        "gouvernement",
                                                        "marine",
                                                        "ministere",
                                                        "palais-presidentiel",
                                                        "parlement",
                                                        "police",
                                                        "presidence",
                                                        "secretariat-d-etat",
                                                        "senat",
                                                        "services-de-renseignement"};

}  // namespace

std::string_view state_of_institution(std::string_view key) {
  if (!key.starts_with(organisation_prefix)) return {};
  key.remove_prefix(organisation_prefix.size());
  if (key.size() < 4 || key[2] != '/') return {};
  const std::string_view name = key.substr(3);
  const bool is_one = std::any_of(institutions.begin(), institutions.end(), [&](std::string_view begin) {
    if (!name.starts_with(begin)) return false;
    const std::string_view rest = name.substr(begin.size());
    return rest.empty() || rest.front() == '-' || rest == "s" || rest.starts_with("s-");
  });
  return is_one ? key.substr(0, 2) : std::string_view();
}

RollUp::RollUp(const Database& database) {
  SqlStatement actors = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
  std::vector<std::pair<std::int64_t, std::string>> states;
  while (actors.step()) {
    const std::string_view key = actors.text(1);
    if (key.starts_with(country_prefix)) {
      countries_[std::string(key)].name = {std::string(key), actors.string(2)};
      states.emplace_back(actors.integer(0), key);
    } else if (const std::string_view state = state_of_institution(key); !state.empty()) {
      states.emplace_back(actors.integer(0), std::string(country_prefix) + std::string(state));
    }
  }
  for (const auto& [actor, country] : states) put(actor, country);

  // Who holds an office, for which country, and how many articles say so.
  SqlStatement offices = database.prepare(
      "SELECT source, target, sum(articles) FROM relation WHERE type = 'HOLDS_OFFICE' AND modality <> 'denied' "
      "GROUP BY source, target");
  std::map<std::pair<std::int64_t, std::string>, std::int64_t> held;
  while (offices.step()) {
    const ActorName* country = country_of(offices.integer(1));
    if (country != nullptr && country_of(offices.integer(0)) == nullptr) {
      held[{offices.integer(0), country->key}] += offices.integer(2);
    }
  }
  std::int64_t before = -1;
  std::vector<std::tuple<std::int64_t, std::int64_t, std::string>> order;  // holder, fewer articles, country
  for (const auto& [who, articles] : held) order.emplace_back(who.first, -articles, who.second);
  std::sort(order.begin(), order.end());
  for (const auto& [holder, articles, country] : order) {
    if (std::exchange(before, holder) != holder) put(holder, country);
  }
  for (auto& [key, country] : countries_) std::sort(country.members.begin(), country.members.end());
}

void RollUp::put(std::int64_t actor, const std::string& country_key) {
  Country& country = countries_[country_key];
  if (country.name.key.empty()) country.name = {country_key, country_key};
  country.members.push_back(actor);
  of_.emplace(actor, &country);
}

const ActorName* RollUp::country_of(std::int64_t actor) const {
  const auto found = of_.find(actor);
  return found == of_.end() ? nullptr : &found->second->name;
}

const std::vector<std::int64_t>* RollUp::members(const std::string& country_key) const {
  const auto found = countries_.find(country_key);
  return found == countries_.end() ? nullptr : &found->second.members;
}

}  // namespace entente
