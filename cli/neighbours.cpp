// entente neighbours and entente common: who is beside an actor, and whom two have in common.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/names.hpp"
#include "graph/neighbours.hpp"

namespace entente {

namespace {

// "ACCUSE 3, AID 1"
std::string types_of(const Neighbour& neighbour, Language language) {
  std::string result;
  for (const auto& [type, count] : neighbour.types) {
    result += (result.empty() ? "" : ", ") + std::string(label(type, language)) + " " + std::to_string(count);
  }
  return result;
}

std::string to_json(const Neighbour& neighbour) {
  std::vector<std::pair<std::string, std::string>> types;
  for (const auto& [type, count] : neighbour.types) types.emplace_back(type, std::to_string(count));
  return json_object({{"key", json_string(neighbour.actor.key)},
                      {"name", json_string(neighbour.actor.name)},
                      {"relations", std::to_string(neighbour.statements)},
                      {"outgoing", std::to_string(neighbour.outgoing)},
                      {"incoming", std::to_string(neighbour.incoming)},
                      {"types", json_object(types)},
                      {"first_date", json_string(neighbour.first_date)},
                      {"last_date", json_string(neighbour.last_date)}});
}

void add_limit(CLI::App& app, std::size_t& limit) {
  app.add_option("--limit", limit, "At most so many; 0: all")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("N");
}

class NeighboursCommand final : public Command {
 public:
  std::string name() const override { return "neighbours"; }
  std::string summary() const override { return "Who has to do with an actor, and how often"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("ACTOR", actor_, "Name, alias or key")->required();
    add_limit(app, limit_);
    options_.setup(app, false);
    output_.setup(app);
    app.footer(
        "outgoing counts the relations in which the actor is the source, incoming those in which it is the target.\n\n"
        "Examples:\n"
        "  entente neighbours news.entente Russie\n"
        "  entente neighbours news.entente Russie --quad material-conflict --since 2018 --format csv");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const std::string key = resolve_actor(store, actor_).key;
    Rows rows(output_,
              {{"actor", true, true},
               {"relations"},
               {"outgoing"},
               {"incoming"},
               {"types", true, true},
               {"first_date"},
               {"last_date"},
               {"key", false}},
              std::cout);
    for (const Neighbour& n : neighbours(store, options_.filter(store), key, limit_)) {
      rows.add({n.actor.name, std::to_string(n.statements), std::to_string(n.outgoing), std::to_string(n.incoming),
                types_of(n, output_.language()), n.first_date, n.last_date, n.actor.key},
               to_json(n));
    }
    rows.finish();
    return exit_ok;
  }

 private:
  std::string file_;
  std::string actor_;
  std::size_t limit_ = 20;
  FilterOptions options_;
  Output output_;
};

class CommonCommand final : public Command {
 public:
  std::string name() const override { return "common"; }
  std::string summary() const override { return "Whom two actors have in common"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("A", first_, "An actor: name, alias or key")->required();
    app.add_option("B", second_, "Another")->required();
    add_limit(app, limit_);
    options_.setup(app, false);
    output_.setup(app);
    app.footer(
        "Those come first that have most to do with both.\n\n"
        "Examples:\n"
        "  entente common news.entente Russie Ukraine\n"
        "  entente common news.entente Russie Ukraine --quad verbal-conflict --limit 5");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const ActorName first = resolve_actor(store, first_);
    const ActorName second = resolve_actor(store, second_);
    Rows rows(output_,
              {{"actor", true, true},
               {"relations_a"},
               {"relations_b"},
               {"types_a", true, true},
               {"types_b", true, true},
               {"key", false}},
              std::cout);
    for (const CommonNeighbour& c : common_neighbours(store, options_.filter(store), first.key, second.key, limit_)) {
      rows.add(
          {c.of_first.actor.name, std::to_string(c.of_first.statements), std::to_string(c.of_second.statements),
           types_of(c.of_first, output_.language()), types_of(c.of_second, output_.language()), c.of_first.actor.key},
          json_object({{"a", to_json(c.of_first)}, {"b", to_json(c.of_second)}}));
    }
    rows.finish();
    return exit_ok;
  }

 private:
  std::string file_;
  std::string first_;
  std::string second_;
  std::size_t limit_ = 20;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_neighbours_command() {
  return std::make_unique<NeighboursCommand>();
}

std::unique_ptr<Command> make_common_command() {
  return std::make_unique<CommonCommand>();
}

}  // namespace entente
