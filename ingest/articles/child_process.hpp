// A program and what it reads in, what it writes out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct ProcessLimits {
  unsigned seconds = 120;  // of processor time
  std::size_t memory = 1U << 30U;
  std::size_t output = 64U << 20U;
};

struct ProcessResult {
  std::string output;
  int exit_code = -1;   // -1: it was ended by a signal, or by a limit
  bool started = true;  // false: there is no such program
};

// `words` are the program, found as the shell finds it, and its arguments; no shell sees them. What it writes as errors
// is dropped.
ProcessResult run_process(const std::vector<std::string>& words, std::string_view input, const ProcessLimits& limits);

}  // namespace entente
