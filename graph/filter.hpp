// A Filter in, the SQL condition over `relation r` with its parameters out. For the sources of graph/.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "graph/query.hpp"
#include "graph/roll_up.hpp"
#include "graph/sqlite.hpp"

namespace entente {

class Condition {
 public:
  // `events_only`: without denied statements unless the filter names modalities. `first_only`: only some are asked for,
  // in the order in which an index gives them.
  Condition(const Database& database, const Filter& filter, bool events_only, bool first_only = false);

  const std::string& sql() const { return sql_; }  // never empty: "1" where nothing is asked

  int parameters() const { return static_cast<int>(parameters_.size()); }

  // Binds the parameters from `first` on.
  void bind(SqlStatement& statement, int first = 1) const;

  // Those that fit are better gathered and sorted than met in order: an index finds them, or they can be so few that
  // hardly any would be met.
  bool is_narrow() const { return narrow_; }

  const RollUp* roll_up() const { return roll_up_.get(); }  // nullptr where the filter asks for none

 private:
  // What is asked of one side's actor.
  struct Side {
    const std::vector<std::string>& keys;
    const std::vector<std::string>& countries;
    const std::vector<std::string>& kinds;
    bool empty() const { return keys.empty() && countries.empty() && kinds.empty(); }
  };

  void add(const std::string& condition);
  void add_texts(const char* column, const std::vector<std::string>& values);
  void add_words(const std::string& words, bool first_only);  // last: it looks at how many fit all else
  void add_sides(const Side& from, const Side& to);
  std::string on_side(const std::string& column, const Side& side);
  std::string one_of(const std::string& column, const std::vector<std::string>& values);
  std::string among_actors(const std::string& column, const char* field, const std::vector<std::string>& values);
  std::string rows(const std::vector<std::string>& keys) const;
  std::string parameter(std::variant<std::string, double> value);

  const Database& database_;
  std::unique_ptr<RollUp> roll_up_;
  std::string sql_;
  bool narrow_ = false;
  std::vector<std::variant<std::string, double>> parameters_;
};

// What the user wrote as a question to SQLite's full-text index, which takes no part of it for syntax of its own:
// `gaz "Bachar al-A*"` -> `"gaz" "Bachar al-A"*`. Empty where there is no word.
std::string full_text_query(std::string_view words);

}  // namespace entente
