// entente query: which relations, when, and what passage says so.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/statement_rows.hpp"
#include "cli/to_json.hpp"

namespace entente {

namespace {

template <typename Value>
using Named = std::vector<std::pair<std::string, Value>>;

const Named<GroupBy> groupings{{"type", GroupBy::type},         {"quad", GroupBy::quad},
                               {"mode", GroupBy::mode},         {"year", GroupBy::year},
                               {"month", GroupBy::month},       {"pair", GroupBy::pair},
                               {"modality", GroupBy::modality}, {"source", GroupBy::source},
                               {"target", GroupBy::target},     {"speaker", GroupBy::speaker}};

const Named<Order> orders{{"date", Order::date},         {"latest", Order::latest}, {"confidence", Order::confidence},
                          {"articles", Order::articles}, {"source", Order::source}, {"target", Order::target},
                          {"type", Order::type},         {"id", Order::key}};

template <typename Value>
std::vector<std::string> names_of(const Named<Value>& all) {
  std::vector<std::string> result;
  for (const auto& [name, value] : all) result.push_back(name);
  return result;
}

template <typename Value>
Value value_of(const Named<Value>& all, const std::string& name) {
  return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == name; })->second;
}

class QueryCommand final : public Command {
 public:
  std::string name() const override { return "query"; }
  std::string summary() const override { return "Relations of a graph, with dates and passages"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    options_.setup(app, true);
    options_.setup_roll_up(app);
    app.add_option("--by", by_,
                   "Count instead, by type, quad, mode, year, month, pair, modality, source, target or speaker")
        ->check(CLI::IsMember(names_of(groupings)))
        ->type_name("WHAT");
    app.add_option("--sort", sort_,
                   "date; latest: the last first; confidence, articles: most first; source, target, type: by name")
        ->check(CLI::IsMember(names_of(orders)))
        ->capture_default_str()
        ->type_name("ORDER");
    app.add_flag("--count", count_, "Print how many there are, and nothing else");
    app.add_flag("--edges", edges_, "One line per source, type and target, with counts; denied relations do not count");
    app.add_option("--limit", limit_, "At most so many")->check(CLI::NonNegativeNumber)->type_name("N");
    output_.setup(app);
    app.footer(
        "Several values of one option are alternatives; different options must all hold.\n"
        "AGREE, ALLY, CONSULT, COOPERATE and DISAGREE hold both ways: --from and --to find them whichever side is "
        "named first.\n\n"
        "Examples:\n"
        "  entente query news.entente --from France --to Russie --since 2018-01\n"
        "  entente query news.entente --between Russie Ukraine --type ASSAULT,THREATEN --modality asserted\n"
        "  entente query news.entente --from Macron --format json\n"
        "  entente query news.entente --by year --type SANCTION\n"
        "  entente query news.entente --words 'armes chimiq*' --speaker Washington\n"
        "  entente query news.entente --from France --roll-up country --quad material-conflict --sort latest "
        "--limit 10");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Filter filter = options_.filter(store);
    if (count_) {
      std::cout << count_statements(store, filter) << '\n';
    } else if (!by_.empty()) {
      print_groups(store, filter);
    } else if (edges_) {
      print_edges(store, filter);
    } else {
      Rows rows = statement_rows(output_, std::cout);
      each_statement(store, filter, value_of(orders, sort_), limit_,
                     [&](const Statement& s) { add_statement(rows, s); });
      rows.finish();
    }
    return exit_ok;
  }

 private:
  void print_groups(const Store& store, const Filter& filter) const {
    Rows rows(output_, {{by_}, {"relations"}}, std::cout);
    for (const Group& group : group_statements(store, filter, value_of(groupings, by_), limit_)) {
      const std::string statements = std::to_string(group.statements);
      rows.add({group.name, statements}, json_object({{by_, json_string(group.name)}, {"relations", statements}}));
    }
    rows.finish();
  }

  void print_edges(const Store& store, const Filter& filter) const {
    Rows rows = edge_rows(output_, std::cout);
    each_edge(
        store, filter, [&](const Edge& edge) { add_edge(rows, edge); }, limit_);
    rows.finish();
  }

  std::string file_;
  FilterOptions options_;
  std::string by_;
  std::string sort_ = "date";
  bool count_ = false;
  bool edges_ = false;
  std::size_t limit_ = 0;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_query_command() {
  return std::make_unique<QueryCommand>();
}

}  // namespace entente
