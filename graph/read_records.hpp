// A stream of NDJSON in, its records one by one out, in bounded memory.
#pragma once

#include <functional>
#include <istream>
#include <string_view>

#include "graph/record.hpp"

namespace entente {

// Empty lines are passed over. `name` is for messages. Throws Error with the number of the line that is no record, or
// that is longer than 64 MiB.
void read_records(std::istream& in, std::string_view name, const std::function<void(Record&&)>& visit);

}  // namespace entente
