// entente stats: how much is in a graph, and who is at its centre.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <numeric>

#include "cli/command.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/stats.hpp"
#include "graph/view.hpp"

namespace entente {

namespace {

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.6g", value);
  return buffer;
}

class StatsCommand final : public Command {
 public:
  std::string name() const override { return "stats"; }
  std::string summary() const override { return "How much is in a graph, and who is at its centre"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("--top", top_, "Instead: so many actors at the centre")->check(CLI::PositiveNumber)->type_name("N");
    app.add_option("--by", by_, "What puts them there: degree, weight, pagerank or betweenness")
        ->check(CLI::IsMember({"degree", "weight", "pagerank", "betweenness"}))
        ->capture_default_str()
        ->type_name("WHAT");
    output_.setup(app);
    app.footer("Examples:\n  entente stats news.entente\n  entente stats news.entente --top 10 --by pagerank");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    if (top_ > 0) {
      print_top(store);
    } else {
      print_counts(store);
    }
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

  void print_top(const Store& store) const {
    const GraphView view(store, {}, by_ == "weight" ? GraphView::Weights::articles : GraphView::Weights::left_out);
    const std::vector<double> values = by_ == "degree"     ? view.degree()
                                       : by_ == "weight"   ? view.weight()
                                       : by_ == "pagerank" ? view.page_rank()
                                                           : view.betweenness();
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    Rows rows(output_, {{"actor"}, {by_}, {"key", false}}, std::cout);
    for (std::size_t i = 0; i < std::min(top_, order.size()); ++i) {
      const ActorName& actor = view.actors()[order[i]];
      const std::string value = number(values[order[i]]);
      rows.add({actor.name, value, actor.key},
               json_object({{"key", json_string(actor.key)}, {"name", json_string(actor.name)}, {by_, value}}));
    }
    rows.finish();
  }

  std::string file_;
  std::size_t top_ = 0;
  std::string by_ = "degree";
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_stats_command() {
  return std::make_unique<StatsCommand>();
}

}  // namespace entente
