// Files of extraction records and graphs in, all that they hold added to a store.
#pragma once

#include <string>
#include <vector>

#include "graph/store.hpp"

namespace entente {

// Where `corrections` is given, those that the graphs keep are put together in it. Each file is a graph (.entente) or
// records (NDJSON), as its first bytes tell; "-" is standard input. A transaction each 512 records. Throws Error where
// a file cannot be read or holds what is no record.
AddReport add_record_files(Store& store, const std::vector<std::string>& files, Corrections* corrections = nullptr);

// "12 added, 3 already in": what is more than none, but for those added.
std::string added_text(const AddReport& report);

}  // namespace entente
