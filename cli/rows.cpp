#include "cli/rows.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "export/spreadsheet.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

const std::vector<std::string> format_names{"table", "tsv", "csv", "json", "ndjson", "markdown"};

std::string for_tsv(std::string_view text) {  // a line stays a line, a column a column
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return result;
}

std::string for_csv(std::string_view cell) {  // RFC 4180
  std::string text = as_spreadsheet_text(cell);
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

std::string for_markdown(std::string_view text) {
  std::string result;
  for (const char c : one_line(text)) {
    if (std::string_view("\\|<>*_`[]#").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

bool takes_no_column(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += takes_no_column(next_code_point(text, at)) ? 0 : 1;
  return columns;
}

std::string cut(std::string_view text, std::size_t columns) {
  if (width(text) <= columns) return std::string(text);
  std::string result;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size() && used + 1 < columns;) {
    const char32_t c = next_code_point(text, at);
    append_utf8(result, c);
    used += takes_no_column(c) ? 0 : 1;
  }
  return result + "…";
}

std::string painted(std::string_view code, std::string_view text) {
  return wants_color() ? "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
}

}  // namespace

bool is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

bool wants_color() {
  static const bool wanted = [] {
    const char* no = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return is_terminal() && (no == nullptr || *no == '\0') &&
           (terminal == nullptr || std::string_view(terminal) != "dumb");
  }();
  return wanted;
}

std::size_t terminal_width() {
  winsize size{};
  if (!is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

namespace style {

std::string bold(std::string_view text) {
  return painted("1", text);
}
std::string dim(std::string_view text) {
  return painted("2", text);
}

std::string of_type(std::string_view text, std::string_view type) {
  const RelationType* known = find_type(type);
  if (known == nullptr) return std::string(text);
  switch (known->quad) {
    case QuadClass::verbal_cooperation:
      return painted("32", text);
    case QuadClass::material_cooperation:
      return painted("1;32", text);
    case QuadClass::verbal_conflict:
      return painted("31", text);
    case QuadClass::material_conflict:
      return painted("1;31", text);
    case QuadClass::structure:
      return painted("36", text);
  }
  return std::string(text);
}

}  // namespace style

std::string one_line(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F) continue;
    const bool breaks = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    append_utf8(result, breaks ? U' ' : c);
  }
  return result;
}

void Output::setup(CLI::App& app) {
  app.add_option("--format", format_name,
                 "table, tsv, csv, json, ndjson or markdown; a table on a terminal, TSV when piped")
      ->check(CLI::IsMember(format_names))
      ->type_name("FORMAT");
  app.add_flag("!--no-header", header, "Leave the line of column names out of tsv and csv");
  app.add_option("--lang", language_name, "Types, modalities and the like in words, fr or en; JSON keeps the codes")
      ->check(CLI::IsMember({"fr", "en"}))
      ->type_name("LANGUAGE");
}

Language Output::language() const {
  return language_name == "fr" ? Language::french : language_name == "en" ? Language::english : Language::none;
}

Format Output::format() const {
  if (format_name.empty()) return is_terminal() ? Format::table : Format::tsv;
  const auto at = std::find(format_names.begin(), format_names.end(), format_name);
  return static_cast<Format>(at - format_names.begin());
}

Rows::Rows(const Output& output, std::vector<Column> columns, std::ostream& out)
    : format_(output.format()),
      header_(output.header),
      language_(output.language()),
      columns_(std::move(columns)),
      out_(out) {
  if (format_ == Format::tsv || format_ == Format::csv) {
    for (std::size_t i = 0; header_ && i < columns_.size(); ++i) {
      if (i > 0) out_ << (format_ == Format::tsv ? '\t' : ',');
      out_ << columns_[i].name;
    }
    if (header_) out_ << '\n';
  } else if (format_ == Format::markdown) {
    out_ << '|';
    for (const Column& column : columns_) {
      if (column.in_table) out_ << ' ' << for_markdown(column_label(column.name, language_)) << " |";
    }
    out_ << "\n|";
    for (const Column& column : columns_) {
      if (column.in_table) out_ << " --- |";
    }
    out_ << '\n';
  } else if (format_ == Format::json) {
    out_ << '[';
  }
}

void Rows::add(std::vector<std::string> cells, std::string_view json) {
  ++count_;
  switch (format_) {
    case Format::table:
      rows_.push_back(std::move(cells));
      break;
    case Format::tsv:
    case Format::csv:
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out_ << (format_ == Format::tsv ? '\t' : ',');
        out_ << (format_ == Format::tsv ? for_tsv(shown(cells[i], i)) : for_csv(shown(cells[i], i)));
      }
      out_ << '\n';
      break;
    case Format::markdown:
      out_ << '|';
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (columns_[i].in_table) out_ << ' ' << for_markdown(shown(cells[i], i)) << " |";
      }
      out_ << '\n';
      break;
    case Format::json:
      out_ << (count_ > 1 ? ",\n " : "\n ") << json;
      break;
    case Format::ndjson:
      out_ << json << '\n';
      break;
  }
}

void Rows::finish() {
  if (format_ == Format::json) out_ << (count_ > 0 ? "\n]\n" : "]\n");
  if (format_ == Format::table) write_table();
}

std::string_view Rows::shown(std::string_view cell, std::size_t column) const {
  return holds_codes(columns_[column].name) ? label(cell, language_) : cell;
}

void Rows::write_table() {
  if (rows_.empty()) return;
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool filled = std::any_of(rows_.begin(), rows_.end(), [&](const auto& row) { return !row[i].empty(); });
    if (columns_[i].in_table && filled) used.push_back(i);
  }
  std::vector<std::size_t> widths(columns_.size());
  for (const std::size_t i : used) {
    widths[i] = width(column_label(columns_[i].name, language_));
    for (auto& row : rows_) {
      row[i] = one_line(row[i]);
      widths[i] = std::max(widths[i], width(shown(row[i], i)));
    }
  }
  std::size_t total = used.empty() ? 0 : (used.size() - 1) * 2;
  for (const std::size_t i : used) total += widths[i];
  const std::size_t room = terminal_width();
  for (const std::size_t i : used) {
    if (!columns_[i].shrinks || room == 0 || total <= room) continue;
    const std::size_t less = std::min(total - room, widths[i] > 20 ? widths[i] - 20 : 0);
    widths[i] -= less;
    total -= less;
  }
  const auto put = [&](const std::vector<std::string>& cells, bool header) {
    for (const std::size_t i : used) {
      const std::string cell = cut(header ? column_label(columns_[i].name, language_) : shown(cells[i], i), widths[i]);
      out_ << (header ? style::bold(cell) : columns_[i].name == "type" ? style::of_type(cell, cells[i]) : cell);
      if (i != used.back()) out_ << std::string(widths[i] - width(cell) + 2, ' ');
    }
    out_ << '\n';
  };
  put({}, true);
  for (const auto& row : rows_) put(row, false);
}

}  // namespace entente
