// Nothing in; the whole command line, every command with its options, out.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace entente {

struct Program {
  Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  CLI::App app{"Reads news articles and builds a graph of who does what to whom."};
  bool quiet = false;
  bool verbose = false;
  std::vector<std::unique_ptr<Command>> commands;
  Command* chosen = nullptr;  // by app.parse
};

// What the description of a CLI::App says of one option, for those who write it in another form.
struct OptionText {
  std::vector<std::string> names;    // "-O", "--overwrite"; empty of a positional
  std::string positional;            // "FILE"
  std::string value;                 // what it takes ("FORMAT"), empty of a flag
  std::vector<std::string> choices;  // where only some values are allowed
  std::string help;
  bool repeats = false;
};

std::vector<OptionText> options_of(const CLI::App& app);

// In the order of the program; of "lexicon check" the subcommand of the subcommand.
std::vector<const CLI::App*> subcommands_of(const CLI::App& app);

}  // namespace entente
