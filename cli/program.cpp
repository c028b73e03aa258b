#include "cli/program.hpp"

#include <algorithm>

namespace entente {

namespace {

std::vector<std::string> parted(const std::string& text, char separator) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    result.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

}  // namespace

Program::Program() : commands(all_commands()) {
  app.name("entente");
  app.require_subcommand(1);
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.add_flag("-q,--quiet", quiet, "Errors only");
  app.add_flag("-v,--verbose", verbose, "Say more");
  app.fallthrough();
  for (const auto& command : commands) {
    CLI::App* sub = app.add_subcommand(command->name(), command->summary());
    command->setup(*sub);
    sub->callback([this, raw = command.get()] { chosen = raw; });
  }
}

std::vector<OptionText> options_of(const CLI::App& app) {
  std::vector<OptionText> result;
  for (const CLI::Option* option : app.get_options()) {
    OptionText text;
    for (const std::string& name : option->get_snames()) text.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) text.names.push_back("--" + name);
    if (text.names.empty()) text.positional = option->get_name(true);
    // "FORMAT:{table,tsv}": the type, then what each check says of itself.
    text.value = option->get_type_size_max() == 0 ? "" : option->get_type_name();
    const std::size_t open = text.value.find('{');
    if (const std::size_t close = text.value.find('}'); open != std::string::npos && close != std::string::npos) {
      text.choices = parted(text.value.substr(open + 1, close - open - 1), ',');
    }
    text.value = text.value.substr(0, text.value.find(':'));
    text.help = option->get_description();
    text.repeats = option->get_expected_max() > 1;
    result.push_back(std::move(text));
  }
  return result;
}

std::vector<const CLI::App*> subcommands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

}  // namespace entente
