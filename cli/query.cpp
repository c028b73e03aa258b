// entente query: which relations, when, and what passage says so.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/statement_rows.hpp"
#include "cli/to_json.hpp"

namespace entente {

namespace {

class QueryCommand final : public Command {
 public:
  std::string name() const override { return "query"; }
  std::string summary() const override { return "Relations of a graph, with dates and passages"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    options_.setup(app, true);
    app.add_option("--by", by_, "Count by type, year, pair, modality, source or target instead")
        ->check(CLI::IsMember({"type", "year", "pair", "modality", "source", "target"}))
        ->type_name("WHAT");
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
        "  entente query news.entente --by year --type SANCTION");
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
      each_statement(store, filter, Order::date, limit_, [&](const Statement& s) { add_statement(rows, s); });
      rows.finish();
    }
    return exit_ok;
  }

 private:
  void print_groups(const Store& store, const Filter& filter) const {
    static const std::vector<std::pair<std::string, GroupBy>> ways{
        {"type", GroupBy::type},         {"year", GroupBy::year},     {"pair", GroupBy::pair},
        {"modality", GroupBy::modality}, {"source", GroupBy::source}, {"target", GroupBy::target}};
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const auto& one) { return one.first == by_; });
    Rows rows(output_, {{by_}, {"relations"}}, std::cout);
    std::size_t shown = 0;
    for (const Group& group : group_statements(store, filter, way->second)) {
      if (limit_ > 0 && shown++ == limit_) break;
      const std::string statements = std::to_string(group.statements);
      rows.add({group.name, statements}, json_object({{by_, json_string(group.name)}, {"relations", statements}}));
    }
    rows.finish();
  }

  void print_edges(const Store& store, const Filter& filter) const {
    Rows rows = edge_rows(output_, std::cout);
    std::size_t shown = 0;
    each_edge(store, filter, [&](const Edge& edge) {
      if (limit_ == 0 || shown++ < limit_) add_edge(rows, edge);
    });
    rows.finish();
  }

  std::string file_;
  FilterOptions options_;
  std::string by_;
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
