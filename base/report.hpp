// What goes wrong in, to the caller out: the exception that stops a job, and the logger that the program gives.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace entente {

// Stops a job: a model, a configuration or an output file that cannot be used. The message names the file and the place
// in it; the program prints it and exits with 1. An article that cannot be read is no Error but a value in the report.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;

  // `file` as the user gave it; `place` a line, a field or an offset ("line 12", "section vectors"), empty for the
  // whole file.
  Error(std::string_view file, std::string_view place, std::string_view what)
      : std::runtime_error(std::string(file) + (place.empty() ? "" : ": ") + std::string(place) + ": " +
                           std::string(what)) {}
};

enum class LogLevel { debug, info, warning, error };

// Called from any thread; the program gives one that is safe for that. Empty: messages are dropped.
using Log = std::function<void(LogLevel, std::string_view)>;

}  // namespace entente
