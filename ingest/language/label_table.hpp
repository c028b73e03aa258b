// Names in, one section of a model file out, and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"

namespace entente {

// The names must not hold NUL.
void add_names(FlatFileWriter& writer, std::string_view section, const std::vector<std::string>& names);

std::vector<std::string> read_names(const FlatFile& model, std::string_view section);

}  // namespace entente
