// entente man: the manual page, from what --help says.
#include <iostream>
#include <sstream>

#include "cli/program.hpp"

namespace entente {

namespace {

// Text as roff: what it would take for its own is escaped, and no line begins with its control characters.
std::string roff(const std::string& text) {
  std::string result;
  bool starts = true;
  for (const char c : text) {
    if (starts && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
    starts = c == '\n';
  }
  return result;
}

void write_options(const CLI::App& app, std::ostream& out) {
  for (const OptionText& option : options_of(app)) {
    out << ".TP\n";
    std::string names;
    for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + name;
    out << "\\fB" << roff(names.empty() ? option.positional : names) << "\\fR";
    if (!option.names.empty() && !option.value.empty()) out << " \\fI" << roff(option.value) << "\\fR";
    out << '\n' << roff(option.help.empty() ? "(no description)" : option.help) << '\n';
  }
}

// Paragraphs as they are; indented lines, which are command lines, without filling.
void write_footer(const std::string& footer, std::ostream& out) {
  std::istringstream lines(footer);
  bool example = false;
  out << ".PP\n";
  for (std::string line; std::getline(lines, line);) {
    const bool indented = line.starts_with("  ");
    if (indented != example) out << (indented ? ".PP\n.nf\n.RS\n" : ".RE\n.fi\n.PP\n");
    example = indented;
    if (line.empty()) {
      out << ".PP\n";
    } else {
      out << roff(indented ? line.substr(2) : line) << '\n';
    }
  }
  if (example) out << ".RE\n.fi\n";
}

void write_command(const CLI::App& app, const std::string& before, std::ostream& out) {
  const std::string name = before + app.get_name();
  out << ".SS " << roff(name) << '\n' << roff(app.get_description()) << ".\n.PP\n\\fBentente " << roff(name) << "\\fR";
  for (const OptionText& option : options_of(app)) {
    if (option.names.empty()) out << " \\fI" << roff(option.positional) << "\\fR";
  }
  out << " [\\fIOPTIONS\\fR]\n";
  write_options(app, out);
  if (!app.get_footer().empty()) write_footer(app.get_footer(), out);
  for (const CLI::App* sub : subcommands_of(app)) write_command(*sub, name + " ", out);
}

class ManCommand final : public Command {
 public:
  std::string name() const override { return "man"; }
  std::string summary() const override { return "The manual page"; }

  void setup(CLI::App& app) override {
    app.footer(
        "An installed program has it already: man entente.\n\n"
        "Examples:\n  entente man | man -l -\n  entente man > entente.1");
  }

  int run(const Log&) override {
    const Program program;
    std::ostream& out = std::cout;
    out << ".TH ENTENTE 1 \"\" \"entente " ENTENTE_VERSION "\" \"User Commands\"\n.SH NAME\nentente \\- "
        << "reads news articles and builds a graph of who does what to whom\n.SH SYNOPSIS\n\\fBentente\\fR "
        << "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n.SH OPTIONS\n";
    write_options(program.app, out);
    out << ".SH COMMANDS\n";
    for (const CLI::App* sub : subcommands_of(program.app)) write_command(*sub, "", out);
    out << ".SH EXIT STATUS\n0: done. 1: the data are wrong, or what was asked for is not there. 2: wrong use.\n"
        << ".SH ENVIRONMENT\n.TP\n\\fBENTENTE_DATA\\fR\nWhere installed models and knowledge are; by default "
        << "\\fI$XDG_DATA_HOME/entente\\fR, else \\fI~/.local/share/entente\\fR.\n.TP\n\\fBNO_COLOR\\fR\nNo colour on "
           "a "
        << "terminal.\n";
    return exit_ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_man_command() {
  return std::make_unique<ManCommand>();
}

}  // namespace entente
