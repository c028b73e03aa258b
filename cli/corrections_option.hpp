// --corrections FILE of the commands that write a graph in, the corrections of that file out.
#pragma once

#include <optional>
#include <string>

#include "base/report.hpp"
#include "graph/corrections.hpp"

namespace CLI {
class App;
}

namespace entente {

class Store;

class CorrectionsOption {
 public:
  void setup(CLI::App& app);

  // Nothing where the option was not given. Throws Error with file and line.
  std::optional<Corrections> read() const;

 private:
  std::string file_;
};

// Store::settle, told to the log where it changed something.
void settle(Store& store, const Log& log);

}  // namespace entente
