// One command of the program: declares its options, then does its work.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/report.hpp"

namespace CLI {
class App;
}

namespace entente {

enum ExitCode : int { exit_ok = 0, exit_data = 1, exit_usage = 2 };

class Command {
 public:
  virtual ~Command() = default;
  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;  // one line
  virtual void setup(CLI::App& app) = 0;    // options, examples
  virtual int run(const Log& log) = 0;      // throws Error for what stops the job
};

std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace entente
