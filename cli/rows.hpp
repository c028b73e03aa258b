// Rows of named columns in; a table, TSV, CSV, Markdown, JSON or one JSON object a line out, as the user asked.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/labels.hpp"

namespace CLI {
class App;
}

namespace entente {

enum class Format { table, tsv, csv, json, ndjson, markdown };

// Where results go: what the command line and the terminal say.
struct Output {
  std::string format_name;  // as given; empty: a table on a terminal, TSV elsewhere
  bool header = true;
  std::string language_name;  // "fr", "en" or empty

  void setup(CLI::App& app);  // --format, --no-header, --lang
  Format format() const;
  Language language() const;
};

bool is_terminal();
bool wants_color();            // a terminal, and no NO_COLOR
std::size_t terminal_width();  // columns; 0 where there is no terminal

namespace style {
std::string bold(std::string_view text);
std::string dim(std::string_view text);
std::string of_type(std::string_view text, std::string_view type);  // by the type's quad class
}  // namespace style

// As it is shown to people: without the marks that turn the direction of a terminal's text, line breaks as spaces.
std::string one_line(std::string_view text);

struct Column {
  std::string name;
  bool in_table = true;  // tables for people leave keys out
  bool shrinks = false;  // is cut where the terminal is too narrow
};

class Rows {
 public:
  Rows(const Output& output, std::vector<Column> columns, std::ostream& out);

  bool wants_json() const { return format_ == Format::json || format_ == Format::ndjson; }

  // One cell a column; `json` is the row as an object and is used by the JSON formats alone.
  void add(std::vector<std::string> cells, std::string_view json);

  // Call once at the end: tables are laid out here, JSON lists closed.
  void finish();

 private:
  void write_table();
  std::string_view shown(std::string_view cell, std::size_t column) const;  // a code by its label

  Format format_;
  bool header_;
  Language language_;
  std::vector<Column> columns_;
  std::ostream& out_;
  std::vector<std::vector<std::string>> rows_;  // of a table only
  std::size_t count_ = 0;
};

}  // namespace entente
