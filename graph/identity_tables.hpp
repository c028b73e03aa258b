// The tables and views of who is who across articles: SQL that makes them. docs/schema.md explains them.
#pragma once

namespace entente {

extern const char* const identity_tables;  // with their indexes
extern const char* const identity_views;

}  // namespace entente
