// The options by which export and view show a part of a graph, that part of ExportOptions out.
#pragma once

#include <cstddef>
#include <string>

namespace CLI {
class App;
}

namespace entente {

class Store;
struct ExportOptions;

struct SelectionOptions {
  std::size_t max_nodes = 0;  // 0: all
  std::string around;
  std::size_t hops = 1;

  void setup(CLI::App& app);

  // Throws Error for an actor that is not there, with near names.
  void apply(const Store& store, ExportOptions& options) const;
};

}  // namespace entente
