// entente timeline: what happens between actors, in order or counted by month or year.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/statement_rows.hpp"
#include "cli/to_json.hpp"
#include "graph/names.hpp"
#include "graph/timeline.hpp"

namespace entente {

namespace {

class TimelineCommand final : public Command {
 public:
  std::string name() const override { return "timeline"; }
  std::string summary() const override { return "What an actor does and undergoes, alone or with another, by date"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("A", first_, "An actor: name, alias or key")->required();
    app.add_option("B", second_, "Another: only what is between the two");
    app.add_option("--by", by_, "Count by month or year, with the classes of types")
        ->check(CLI::IsMember({"month", "year"}))
        ->type_name("PERIOD");
    app.add_option("--limit", limit_, "At most so many relations; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    options_.setup(app, false);
    options_.setup_roll_up(app);
    output_.setup(app);
    app.footer(
        "What has no date comes last. What is denied is left out, unless --modality names it.\n\n"
        "Examples:\n"
        "  entente timeline news.entente Russie Ukraine\n"
        "  entente timeline news.entente Russie Ukraine --by year --roll-up country\n"
        "  entente timeline news.entente Macron --since 2018 --format markdown");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    Filter filter = options_.filter(store);
    const std::string first = resolve_actor(store, first_).key;
    if (second_.empty()) {
      filter.either = {first};
    } else {
      filter.between = {first, resolve_actor(store, second_).key};
    }
    if (by_.empty()) {
      if (filter.modalities.empty()) filter.modalities.assign(modalities.begin(), modalities.end() - 1);
      Rows rows = statement_rows(output_, std::cout);
      each_statement(store, filter, Order::date, limit_, [&](const Statement& s) { add_statement(rows, s); });
      rows.finish();
    } else {
      print_periods(store, filter);
    }
    return exit_ok;
  }

 private:
  void print_periods(const Store& store, const Filter& filter) const {
    std::vector<Column> columns{{by_}, {"relations"}};
    std::vector<std::string> names;
    for (std::size_t quad = 0; quad < Period{}.by_quad.size(); ++quad) {
      std::string column(entente::name(static_cast<QuadClass>(quad)));
      std::replace(column.begin(), column.end(), ' ', '_');
      names.push_back(column);
      columns.push_back({column});
    }
    Rows rows(output_, columns, std::cout);
    for (const Period& p : timeline(store, filter, by_ == "month" ? PeriodLength::month : PeriodLength::year)) {
      std::vector<std::string> cells{p.name, std::to_string(p.statements)};
      std::vector<std::pair<std::string, std::string>> members{{by_, json_string(p.name)}, {"relations", cells[1]}};
      for (std::size_t quad = 0; quad < names.size(); ++quad) {
        cells.push_back(std::to_string(p.by_quad[quad]));
        members.emplace_back(names[quad], cells.back());
      }
      rows.add(std::move(cells), json_object(members));
    }
    rows.finish();
  }

  std::string file_;
  std::string first_;
  std::string second_;
  std::string by_;
  std::size_t limit_ = 100;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_timeline_command() {
  return std::make_unique<TimelineCommand>();
}

}  // namespace entente
