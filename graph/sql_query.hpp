// One SQL statement over the documented views (docs/schema.md) in, its rows out; the graph cannot be changed by it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/store.hpp"

namespace entente {

using SqlValue =
    std::variant<std::monostate, std::int64_t, double, std::string>;  // monostate: NULL; bytes as hexadecimal

struct SqlVisitor {
  std::function<void(const std::vector<std::string>&)> columns;  // once, before the first row
  std::function<void(const std::vector<SqlValue>&)> row;
};

// Throws Error with SQLite's message where the statement is wrong, is several, or does anything but read.
void run_sql(const Store& store, std::string_view statement, const SqlVisitor& visit);

}  // namespace entente
