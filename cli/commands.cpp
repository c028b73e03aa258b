#include "cli/command.hpp"

namespace entente {

std::unique_ptr<Command> make_knowledge_command();

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_knowledge_command());
  return commands;
}

}  // namespace entente
