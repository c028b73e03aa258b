// The stored form of a graph: the version that this program writes, and the SQL that makes it. docs/schema.md explains
// it.
#pragma once

namespace entente {

inline constexpr int store_application = 0x656E7467;  // "entg", in SQLite's application_id
inline constexpr int store_version = 1;               // in SQLite's user_version

extern const char* const store_schema;

}  // namespace entente
