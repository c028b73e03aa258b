#include "ingest/actors/tables.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace entente {

void TableRow::fail(std::string_view what) const {
  throw Error(file, "line " + std::to_string(line), what);
}

void for_each_row(std::string_view text, std::string_view file, std::size_t columns,
                  const std::function<void(const TableRow&)>& row) {
  constexpr std::size_t longest_column = 4096;
  TableRow current{file, 0, {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++current.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (first_invalid_utf8(line)) current.fail("is no valid UTF-8");
    current.columns.clear();
    for (;;) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      const std::string_view column = trim(line.substr(0, tab));
      if (column.empty()) current.fail("has an empty column; \"-\" stands for none");
      if (column.size() > longest_column && columns != 2) current.fail("has a column of more than 4096 bytes");
      current.columns.push_back(column == "-" ? std::string_view{} : column);
      if (tab == line.size()) break;
      line.remove_prefix(tab + 1);
    }
    if (columns != any_columns && current.columns.size() != columns) {
      current.fail("has " + std::to_string(current.columns.size()) + " columns instead of " + std::to_string(columns));
    }
    row(current);
  }
}

std::vector<std::string_view> split(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    const std::string_view part = trim(list.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

}  // namespace entente
