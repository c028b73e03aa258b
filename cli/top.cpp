// entente top: who is at the centre of a graph.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <numeric>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/view.hpp"

namespace entente {

namespace {

constexpr std::size_t exact_up_to = 5000;  // actors; beyond, betweenness is estimated

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.6g", value);
  return buffer;
}

class TopCommand final : public Command {
 public:
  std::string name() const override { return "top"; }
  std::string summary() const override { return "Who is at the centre: by degree, weight, PageRank or betweenness"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("--by", by_,
                   "degree: actors beside it; weight: articles that tell of it; pagerank; betweenness: shortest paths "
                   "through it")
        ->check(CLI::IsMember({"degree", "weight", "pagerank", "betweenness"}))
        ->capture_default_str()
        ->type_name("WHAT");
    app.add_option("--limit", limit_, "At most so many; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    app.add_option("--samples", samples_,
                   "Estimate betweenness from paths that begin at so many actors; 0: exact. By default exact up to " +
                       std::to_string(exact_up_to) + " actors, else 32")
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    app.add_option("--seed", seed_, "Which actors the sample draws")->capture_default_str()->type_name("N");
    options_.setup(app, false);
    options_.setup_roll_up(app);
    output_.setup(app);
    app.footer(
        "Examples:\n"
        "  entente top news.entente\n"
        "  entente top news.entente --by pagerank --since 2018 --quad material-conflict\n"
        "  entente top news.entente --by betweenness --roll-up country --limit 5");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const GraphView view(store, options_.filter(store),
                         by_ == "weight" ? GraphView::Weights::articles : GraphView::Weights::left_out);
    const std::vector<double> values = measure(view, log);
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    if (limit_ > 0 && order.size() > limit_) order.resize(limit_);
    Rows rows(output_, {{"actor", true, true}, {by_}, {"key", false}}, std::cout);
    for (const std::size_t at : order) {
      const ActorName& actor = view.actors()[at];
      const std::string value = number(values[at]);
      rows.add({actor.name, value, actor.key},
               json_object({{"key", json_string(actor.key)}, {"name", json_string(actor.name)}, {by_, value}}));
    }
    rows.finish();
    return exit_ok;
  }

 private:
  std::vector<double> measure(const GraphView& view, const Log& log) const {
    if (by_ == "degree") return view.degree();
    if (by_ == "weight") return view.weight();
    if (by_ == "pagerank") return view.page_rank();
    const std::size_t actors = view.actors().size();
    const std::size_t samples = samples_.value_or(actors <= exact_up_to ? 0 : 32);
    if (samples > 0 && samples < actors) {
      log(LogLevel::info, "betweenness estimated from paths that begin at " + std::to_string(samples) + " of " +
                              std::to_string(actors) + " actors (--samples)");
    }
    return view.betweenness(samples, seed_);
  }

  std::string file_;
  std::string by_ = "degree";
  std::size_t limit_ = 20;
  std::optional<std::size_t> samples_;
  std::uint64_t seed_ = 1;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_top_command() {
  return std::make_unique<TopCommand>();
}

}  // namespace entente
