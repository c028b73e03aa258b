#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <exception>
#include <iostream>

#include "cli/program.hpp"

namespace {

spdlog::level::level_enum level_of(entente::LogLevel level) {
  switch (level) {
    case entente::LogLevel::debug:
      return spdlog::level::debug;
    case entente::LogLevel::info:
      return spdlog::level::info;
    case entente::LogLevel::warning:
      return spdlog::level::warn;
    case entente::LogLevel::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

}  // namespace

int main(int argc, char** argv) {
  // A closed pipe and a file that may grow no further are errors of the write, with a message.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const auto logger = spdlog::stderr_color_mt("entente");
  logger->set_pattern("entente: %^%l%$: %v");

  entente::Program program;
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.app.exit(error) == 0 ? entente::exit_ok : entente::exit_usage;
  }
  logger->set_level(program.quiet ? spdlog::level::err : program.verbose ? spdlog::level::debug : spdlog::level::info);
  const entente::Log log = [&logger](entente::LogLevel level, std::string_view message) {
    logger->log(level_of(level), "{}", message);
  };

  try {
    const int code = program.chosen->run(log);
    std::cout.flush();
    if (!std::cout) throw entente::Error("standard output", "", "cannot be written");
    return code;
  } catch (const std::exception& error) {
    logger->error("{}", error.what());
    return entente::exit_data;
  }
}
