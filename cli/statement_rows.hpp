// Statements and edges in, rows with the columns that query, show and path share out.
#pragma once

#include <ostream>

#include "cli/rows.hpp"
#include "graph/statement.hpp"

namespace entente {

Rows statement_rows(const Output& output, std::ostream& out);
void add_statement(Rows& rows, const Statement& statement);

Rows edge_rows(const Output& output, std::ostream& out);
void add_edge(Rows& rows, const Edge& edge);

}  // namespace entente
