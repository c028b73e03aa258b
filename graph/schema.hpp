// The stored form of a graph: the version that this program writes, the SQL that makes it, and the SQL that makes it
// of each former version. docs/schema.md explains it.
#pragma once

#include <vector>

namespace entente {

inline constexpr int store_application = 0x656E7467;  // "entg", in SQLite's application_id
inline constexpr int store_version = 3;               // in SQLite's user_version

extern const char* const store_tables;  // with their indexes
extern const char* const store_views;

// One for each former version from 1 on: what makes the tables and indexes of the version after it. Views are made
// anew after the last, and so are the bands of articles (fill_bands).
const std::vector<const char*>& store_migrations();

}  // namespace entente
