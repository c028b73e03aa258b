// A path and what fills a new graph in, the whole graph at the path out: made beside it and renamed.
#pragma once

#include <functional>
#include <string>

#include "graph/store.hpp"

namespace entente {

// What is at `path`, if anything, stays until the new graph is whole; where `fill` throws, or the program is killed, it
// stays altogether. While it is made, the new graph is `path` + ".part", and whatever a killed program left there is
// taken away. A link keeps pointing where it points. Throws Error where `path` is no regular file or cannot be written,
// or where another program is making the same.
void replace_graph(const std::string& path, const std::function<void(Store&)>& fill);

}  // namespace entente
