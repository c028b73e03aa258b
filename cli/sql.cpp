// entente sql: one SQL statement over the views of a graph.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>

#include "cli/command.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/sql_query.hpp"

namespace entente {

namespace {

struct AsText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.10g", number);
    return buffer;
  }
  std::string operator()(const std::string& text) const { return text; }
};

struct AsJson {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return json_number(number); }
  std::string operator()(const std::string& text) const { return json_string(text); }
};

class SqlCommand final : public Command {
 public:
  std::string name() const override { return "sql"; }
  std::string summary() const override { return "One SQL statement over the views of a graph, which only reads"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("STATEMENT", statement_, "A SELECT; - reads it from standard input")->required();
    output_.setup(app);
    app.footer(
        "Views: actors (key, name, kind, country, articles), relations (key, source, source_name, type, mode, target, "
        "target_name, date, until, modality, speaker, speaker_name, content, role, confidence, articles, weight), "
        "evidence (relation, article, sentence, begin, end, text, cue, rule, confidence), edges (source, type, target, "
        "weight, relations, first_date, last_date), articles and counts: docs/schema.md. Any SQLite client reads them "
        "too.\n\n"
        "Examples:\n"
        "  entente sql news.entente \"SELECT name, articles FROM actors ORDER BY articles DESC LIMIT 10\"\n"
        "  entente sql news.entente \"SELECT source_name, target_name, date FROM relations WHERE type = 'SANCTION'\" "
        "--format csv\n"
        "  entente sql news.entente - --format ndjson < question.sql");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    if (statement_ == "-") statement_.assign(std::istreambuf_iterator<char>(std::cin), {});
    std::optional<Rows> rows;
    std::vector<std::string> names;
    run_sql(store, statement_,
            {[&](const std::vector<std::string>& columns) {
               names = columns;
               std::vector<Column> shown;
               for (const std::string& name : columns) shown.push_back({name, true, true});
               rows.emplace(output_, std::move(shown), std::cout);
             },
             [&](const std::vector<SqlValue>& values) {
               std::vector<std::string> cells;
               std::vector<std::pair<std::string, std::string>> members;
               for (std::size_t i = 0; i < values.size(); ++i) {
                 cells.push_back(std::visit(AsText(), values[i]));
                 if (rows->wants_json()) members.emplace_back(names[i], std::visit(AsJson(), values[i]));
               }
               rows->add(std::move(cells), json_object(members));
             }});
    rows->finish();
    return exit_ok;
  }

 private:
  std::string file_;
  std::string statement_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_sql_command() {
  return std::make_unique<SqlCommand>();
}

}  // namespace entente
