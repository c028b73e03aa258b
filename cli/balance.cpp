// entente balance: friends of friends, friends of foes, and which triangles are out of balance.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/balance.hpp"
#include "graph/names.hpp"

namespace entente {

namespace {

std::string sign_name(std::int64_t sign) {
  return sign > 0 ? "friend" : sign < 0 ? "foe" : "";
}

class BalanceCommand final : public Command {
 public:
  std::string name() const override { return "balance"; }
  std::string summary() const override { return "Friends of one's foes: which triangles of actors are out of balance"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("ACTOR", actor_, "Name, alias or key: what others' ties let one expect of its own");
    app.add_option("--triangles", which_, "List triangles, the strongest first: balanced, unbalanced or all")
        ->check(CLI::IsMember({"balanced", "unbalanced", "all"}))
        ->type_name("WHICH");
    app.add_option("--limit", limit_, "At most so many; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    options_.setup(app, false);
    options_.setup_roll_up(app);
    output_.setup(app);
    app.footer(
        "Two actors are friends where more of their relations are of cooperation than of conflict, foes where fewer. A "
        "triangle is in balance where none or two of its sides are hostile.\n\n"
        "Examples:\n"
        "  entente balance news.entente --roll-up country\n"
        "  entente balance news.entente Russie --since 2014\n"
        "  entente balance news.entente Russie --triangles unbalanced --limit 5");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const GraphView view(store, options_.filter(store));
    const Balance balance(view);
    std::optional<std::size_t> actor;
    if (!actor_.empty()) {
      const ActorName named = resolve_actor(store, actor_);
      actor = view.find(named.key);
      if (!actor) {
        log(LogLevel::error, "no relation of " + named.name + " fits");
        return exit_data;
      }
    }
    if (!which_.empty()) {
      print_triangles(view, balance, actor);
    } else if (actor) {
      print_expectations(view, balance, *actor);
    } else {
      print_counts(balance);
    }
    return exit_ok;
  }

 private:
  void print_counts(const Balance& balance) const {
    const std::array<std::int64_t, 4> counts = balance.count_triangles();
    const std::int64_t all = counts[0] + counts[1] + counts[2] + counts[3];
    char share[32];
    std::snprintf(share, sizeof share, "%.4f",
                  all > 0 ? static_cast<double>(counts[0] + counts[2]) / static_cast<double>(all) : 0);
    Rows rows(output_, {{"measure"}, {"value"}}, std::cout);
    const auto put = [&](const std::string& measure, const std::string& value) {
      rows.add({measure, value}, json_object({{"measure", json_string(measure)}, {"value", value}}));
    };
    put("triangles", std::to_string(all));
    put("balanced: all friends", std::to_string(counts[0]));
    put("balanced: two friends with a common foe", std::to_string(counts[2]));
    put("unbalanced: two foes with a common friend", std::to_string(counts[1]));
    put("unbalanced: all foes", std::to_string(counts[3]));
    put("share in balance", share);
    rows.finish();
  }

  void print_expectations(const GraphView& view, const Balance& balance, std::size_t actor) const {
    Rows rows(output_,
              {{"actor", true, true},
               {"tie"},
               {"cooperation"},
               {"conflict"},
               {"friends_of_friends"},
               {"foes_of_foes"},
               {"friends_of_foes"},
               {"foes_of_friends"},
               {"expected"},
               {"surprise"},
               {"key", false}},
              std::cout);
    for (const Expectation& e : balance.expectations(actor, limit_)) {
      const ActorName& other = view.actors()[e.tie.other];
      const std::int64_t expected = e.expected() > 0 ? 1 : e.expected() < 0 ? -1 : 0;
      const bool surprise = expected * e.tie.sign() < 0;
      std::vector<std::string> counts;
      for (const std::int64_t count : {e.tie.cooperation, e.tie.conflict, e.friends_of_friends, e.foes_of_foes,
                                       e.friends_of_foes, e.foes_of_friends}) {
        counts.push_back(std::to_string(count));
      }
      rows.add({other.name, sign_name(e.tie.sign()), counts[0], counts[1], counts[2], counts[3], counts[4], counts[5],
                sign_name(expected), surprise ? "yes" : "", other.key},
               json_object({{"key", json_string(other.key)},
                            {"name", json_string(other.name)},
                            {"tie", json_string(sign_name(e.tie.sign()))},
                            {"cooperation", counts[0]},
                            {"conflict", counts[1]},
                            {"friends_of_friends", counts[2]},
                            {"foes_of_foes", counts[3]},
                            {"friends_of_foes", counts[4]},
                            {"foes_of_friends", counts[5]},
                            {"expected", json_string(sign_name(expected))},
                            {"surprise", surprise ? "true" : "false"}}));
    }
    rows.finish();
  }

  void print_triangles(const GraphView& view, const Balance& balance, std::optional<std::size_t> actor) const {
    const Balance::Which which = which_ == "balanced"     ? Balance::Which::balanced
                                 : which_ == "unbalanced" ? Balance::Which::unbalanced
                                                          : Balance::Which::all;
    Rows rows(output_,
              {{"a", true, true},
               {"b", true, true},
               {"c", true, true},
               {"a_b"},
               {"a_c"},
               {"b_c"},
               {"balanced"},
               {"strength"},
               {"a_key", false},
               {"b_key", false},
               {"c_key", false}},
              std::cout);
    for (const SignedTriangle& t :
         actor ? balance.triangles_of(*actor, which, limit_) : balance.triangles(which, limit_)) {
      std::vector<std::string> names;
      std::vector<std::string> keys;
      std::vector<std::string> ends;
      for (const std::uint32_t v : t.actors) {
        const ActorName& one = view.actors()[v];
        names.push_back(one.name);
        keys.push_back(one.key);
        ends.push_back(json_object({{"key", json_string(one.key)}, {"name", json_string(one.name)}}));
      }
      const std::string strength = std::to_string(t.strength);
      rows.add({names[0], names[1], names[2], sign_name(t.signs[0]), sign_name(t.signs[1]), sign_name(t.signs[2]),
                t.is_balanced() ? "yes" : "no", strength, keys[0], keys[1], keys[2]},
               json_object({{"a", ends[0]},
                            {"b", ends[1]},
                            {"c", ends[2]},
                            {"a_b", json_string(sign_name(t.signs[0]))},
                            {"a_c", json_string(sign_name(t.signs[1]))},
                            {"b_c", json_string(sign_name(t.signs[2]))},
                            {"balanced", t.is_balanced() ? "true" : "false"},
                            {"strength", strength}}));
    }
    rows.finish();
  }

  std::string file_;
  std::string actor_;
  std::string which_;
  std::size_t limit_ = 20;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_balance_command() {
  return std::make_unique<BalanceCommand>();
}

}  // namespace entente
