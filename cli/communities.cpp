// entente communities: groups of actors that have more to do with each other than with the rest.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/communities.hpp"

namespace entente {

namespace {

class CommunitiesCommand final : public Command {
 public:
  std::string name() const override { return "communities"; }
  std::string summary() const override { return "Groups of actors that have more to do with each other"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_flag("--members", members_, "One line an actor instead of one a community");
    app.add_option("--limit", limit_, "At most so many communities, the largest first; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    app.add_option("--resolution", options_of_search_.resolution, "Above 1: more, smaller communities")
        ->check(CLI::Range(0.01, 100.0))
        ->capture_default_str()
        ->type_name("N");
    app.add_option("--seed", options_of_search_.seed, "The order in which actors are looked at")
        ->capture_default_str()
        ->type_name("N");
    options_.setup(app, false);
    options_.setup_roll_up(app);
    output_.setup(app);
    app.footer(
        "By the Louvain method over numbers of relations. All relations count alike: of quarrels as of alliances, "
        "unless --quad or --type chooses.\n\n"
        "Examples:\n"
        "  entente communities news.entente\n"
        "  entente communities news.entente --quad verbal-cooperation,material-cooperation --members\n"
        "  entente communities news.entente --resolution 1.5 --limit 5 --format json");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const GraphView view(store, options_.filter(store));
    const Communities found = find_communities(view, options_of_search_);
    char modularity[32];
    std::snprintf(modularity, sizeof modularity, "%.3f", found.modularity);
    log(LogLevel::info, std::to_string(found.count) + " communities, modularity " + modularity);
    // Each one's actors, those beside most others first.
    std::vector<std::vector<std::size_t>> members(found.count);
    for (std::size_t v = 0; v < found.of.size(); ++v) members[found.of[v]].push_back(v);
    const std::size_t shown = limit_ > 0 ? std::min(limit_, found.count) : found.count;
    for (std::size_t c = 0; c < shown; ++c) {
      std::stable_sort(members[c].begin(), members[c].end(), [&](std::size_t a, std::size_t b) {
        return view.either().of(a).size() > view.either().of(b).size();
      });
    }
    members.resize(shown);
    members_ ? print_members(view, members) : print_communities(view, members);
    return exit_ok;
  }

 private:
  using Members = std::vector<std::vector<std::size_t>>;

  void print_members(const GraphView& view, const Members& members) const {
    Rows rows(output_, {{"community"}, {"actor", true, true}, {"degree"}, {"key", false}}, std::cout);
    for (std::size_t c = 0; c < members.size(); ++c) {
      for (const std::size_t v : members[c]) {
        const ActorName& actor = view.actors()[v];
        const std::string degree = std::to_string(view.either().of(v).size());
        rows.add({std::to_string(c + 1), actor.name, degree, actor.key},
                 json_object({{"community", std::to_string(c + 1)},
                              {"key", json_string(actor.key)},
                              {"name", json_string(actor.name)},
                              {"degree", degree}}));
      }
    }
    rows.finish();
  }

  void print_communities(const GraphView& view, const Members& members) const {
    constexpr std::size_t named = 8;
    Rows rows(output_, {{"community"}, {"actors"}, {"foremost", true, true}}, std::cout);
    for (std::size_t c = 0; c < members.size(); ++c) {
      std::string names;
      std::vector<std::string> keys;
      for (std::size_t i = 0; i < std::min(named, members[c].size()); ++i) {
        const ActorName& actor = view.actors()[members[c][i]];
        names += (names.empty() ? "" : ", ") + actor.name;
        keys.push_back(json_object({{"key", json_string(actor.key)}, {"name", json_string(actor.name)}}));
      }
      const std::string size = std::to_string(members[c].size());
      rows.add({std::to_string(c + 1), size, names},
               json_object({{"community", std::to_string(c + 1)}, {"actors", size}, {"foremost", json_list(keys)}}));
    }
    rows.finish();
  }

  std::string file_;
  bool members_ = false;
  std::size_t limit_ = 20;
  CommunityOptions options_of_search_;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_communities_command() {
  return std::make_unique<CommunitiesCommand>();
}

}  // namespace entente
