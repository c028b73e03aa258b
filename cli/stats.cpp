// entente stats: how much is in a graph.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/stats.hpp"
#include "graph/view.hpp"

namespace entente {

namespace {

class StatsCommand final : public Command {
 public:
  std::string name() const override { return "stats"; }
  std::string summary() const override { return "How much is in a graph"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    output_.setup(app);
    app.footer("Examples:\n  entente stats news.entente\n  entente stats news.entente --format json");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    print_counts(store);
    return exit_ok;
  }

 private:
  void print_counts(const Store& store) const {
    const StoreStats stats = store_stats(store);
    const GraphView view(store, {});
    const std::vector<std::size_t> component = view.components();
    const std::size_t components = component.empty() ? 0 : *std::max_element(component.begin(), component.end()) + 1;

    Rows rows(output_, {{"measure"}, {"value"}}, std::cout);
    const auto put = [&](const std::string& measure, const std::string& value, bool quoted) {
      rows.add({measure, value},
               json_object({{"measure", json_string(measure)}, {"value", quoted ? json_string(value) : value}}));
    };
    const auto count = [&](const std::string& measure, auto value) { put(measure, std::to_string(value), false); };
    const auto range = [&](const std::string& measure, const std::string& first, const std::string& last) {
      if (!first.empty()) put(measure, first + " to " + last, true);
    };
    count("articles", stats.articles);
    range("published", stats.first_published, stats.last_published);
    count("actors", stats.actors);
    for (const auto& [kind, actors] : stats.actors_by_kind) count("actors: " + kind, actors);
    count("mentions", stats.mentions);
    count("relations", stats.relations);
    for (const Group& group : group_statements(store, {}, GroupBy::type))
      count("relations: " + group.name, group.statements);
    for (const Group& group : group_statements(store, {}, GroupBy::modality)) {
      count("relations: " + group.name, group.statements);
    }
    range("dates", stats.first_date, stats.last_date);
    count("passages", stats.passages);
    count("edges", view.links().size());
    count("actors on edges", view.actors().size());
    count("components", components);
    count("actors in the largest", std::count(component.begin(), component.end(), std::size_t{0}));
    rows.finish();
  }

  std::string file_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_stats_command() {
  return std::make_unique<StatsCommand>();
}

}  // namespace entente
