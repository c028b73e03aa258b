// One of our own tables (tab separated text) in, its rows out, checked, with file and line in every message.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/report.hpp"

namespace entente {

struct TableRow {
  std::string_view file;
  std::size_t line = 0;
  std::vector<std::string_view> columns;  // "-" is given as empty

  // Throws Error naming file and line.
  [[noreturn]] void fail(std::string_view what) const;
};

inline constexpr std::size_t any_columns = 0;

// Calls `row` for each line that is neither empty nor a comment ("#"). Throws Error where a line has not exactly
// `columns` columns (any_columns: any number), where a column is empty, or (but in tables of two columns) is longer
// than 4096 bytes.
void for_each_row(std::string_view text, std::string_view file, std::size_t columns,
                  const std::function<void(const TableRow&)>& row);

// "a;b;c" without blanks around, and without empty parts.
std::vector<std::string_view> split(std::string_view list, char separator);

}  // namespace entente
