// A Filter in, the SQL condition over `relation r` with its parameters out. For the sources of graph/.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "graph/query.hpp"
#include "graph/sqlite.hpp"

namespace entente {

class Condition {
 public:
  // `events_only`: without denied statements unless the filter names modalities.
  Condition(const Database& database, const Filter& filter, bool events_only);

  const std::string& sql() const { return sql_; }  // never empty: "1" where nothing is asked

  int parameters() const { return static_cast<int>(parameters_.size()); }

  // Binds the parameters from `first` on.
  void bind(SqlStatement& statement, int first = 1) const;

 private:
  void add(const std::string& condition);
  void add_texts(const char* column, const std::vector<std::string>& values);
  std::string parameter(std::variant<std::string, double> value);

  std::string sql_;
  std::vector<std::variant<std::string, double>> parameters_;
};

}  // namespace entente
