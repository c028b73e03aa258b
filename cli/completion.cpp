// entente completion: what a shell needs to complete the program's commands and options.
#include <algorithm>
#include <iostream>

#include "cli/program.hpp"

namespace entente {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : between) + word;
  return result;
}

// In single quotes of a shell: a quote ends them, is escaped, and begins them again.
std::string quoted(const std::string& text, const std::string& quote) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? quote : std::string(1, c);
  return result + "'";
}

std::string first_sentence(const std::string& help) {
  return help.substr(0, help.find_first_of(";\n"));
}

// "query", "lexicon check", each with its options.
struct Described {
  std::string name;
  std::string summary;
  std::vector<OptionText> options;
};

std::vector<Described> described(const CLI::App& app, const std::string& before = {}) {
  std::vector<Described> result;
  for (const CLI::App* sub : subcommands_of(app)) {
    const std::string name = before + sub->get_name();
    result.push_back({name, sub->get_description(), options_of(*sub)});
    for (Described& one : described(*sub, name + " ")) result.push_back(std::move(one));
  }
  return result;
}

std::vector<std::string> names_under(const std::vector<Described>& all, const std::string& command) {
  std::vector<std::string> result;
  for (const Described& one : all) {
    const std::string begin = command.empty() ? "" : command + " ";
    if (!one.name.starts_with(begin)) continue;
    const std::string rest = one.name.substr(begin.size());
    if (!rest.empty() && rest.find(' ') == std::string::npos) result.push_back(rest);
  }
  return result;
}

// The options of the program itself fit behind every command.
std::vector<OptionText> with_general(const Program& program, const Described& command) {
  std::vector<OptionText> result = command.options;
  for (OptionText& option : options_of(program.app)) {
    const bool known =
        std::any_of(result.begin(), result.end(), [&](const auto& o) { return o.names == option.names; });
    if (!known && option.names != std::vector<std::string>{"--version"}) result.push_back(std::move(option));
  }
  return result;
}

void write_bash(const Program& program, std::ostream& out) {
  const std::vector<Described> all = described(program.app);
  out << R"(# Completion of entente for bash: source this file, or put it into bash's folder of completions.
_entente() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word i words= options=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case "$command $word" in
)";
  for (const Described& one : all) {
    const bool nested = one.name.find(' ') != std::string::npos;
    out << "      " << quoted(nested ? one.name : " " + one.name, "") << ") command=" << quoted(one.name, "") << ";;\n";
  }
  out << "    esac\n  done\n  case \"$command $prev\" in\n";
  for (const Described& one : all) {
    for (const OptionText& option : with_general(program, one)) {
      for (const std::string& name : option.names) {
        if (option.value.empty()) continue;
        out << "    " << quoted(one.name + " " + name, "") << ") ";
        if (option.choices.empty()) {
          out << "compopt -o default; COMPREPLY=(); return;;\n";
        } else {
          out << "COMPREPLY=($(compgen -W " << quoted(joined(option.choices, " "), "")
              << " -- \"${cur##*,}\")); return;;\n";
        }
      }
    }
  }
  out << "  esac\n  case \"$command\" in\n";
  out << "    '') words=" << quoted(joined(names_under(all, ""), " "), "") << " options='";
  std::vector<std::string> general;
  for (const OptionText& option : options_of(program.app)) {
    general.insert(general.end(), option.names.begin(), option.names.end());
  }
  out << joined(general, " ") << "';;\n";
  for (const Described& one : all) {
    std::vector<std::string> names;
    std::vector<std::string> choices = names_under(all, one.name);
    for (const OptionText& option : with_general(program, one)) {
      names.insert(names.end(), option.names.begin(), option.names.end());
      if (option.names.empty()) choices.insert(choices.end(), option.choices.begin(), option.choices.end());
    }
    out << "    " << quoted(one.name, "") << ") words=" << quoted(joined(choices, " "), "")
        << " options=" << quoted(joined(names, " "), "") << ";;\n";
  }
  out << R"(  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else
    compopt -o default
    COMPREPLY=()
  fi
}
complete -F _entente entente
)";
}

std::string for_zsh(const std::string& text) {  // within _arguments: a colon and brackets are its own
  std::string result;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

void write_zsh(const Program& program, std::ostream& out) {
  const std::vector<Described> all = described(program.app);
  out << "#compdef entente\n# Completion of entente for zsh: put this file as _entente into a folder of $fpath.\n";
  const auto list = [&](const std::string& command) {
    out << "  local -a names=(\n";
    for (const Described& one : all) {
      for (const std::string& name : names_under(all, command)) {
        if (one.name == (command.empty() ? name : command + " " + name)) {
          out << "    " << quoted(name + ":" + for_zsh(one.summary), R"('\'')") << '\n';
        }
      }
    }
    out << "  )\n";
  };
  const auto function_name = [](std::string name) {
    std::replace(name.begin(), name.end(), ' ', '_');
    std::replace(name.begin(), name.end(), '-', '_');
    return "_entente_" + name;
  };
  for (const Described& one : all) {
    out << function_name(one.name) << "() {\n";
    const bool has_own = !names_under(all, one.name).empty();
    if (has_own) list(one.name);
    out << "  _arguments -s";
    for (const OptionText& option : with_general(program, one)) {
      const std::string values = option.choices.empty() ? "_files" : "(" + joined(option.choices, " ") + ")";
      if (option.names.empty()) {
        out << " \\\n    " << quoted("*:" + for_zsh(option.positional) + ":" + values, R"('\'')");
        continue;
      }
      for (const std::string& name : option.names) {
        out << " \\\n    "
            << quoted((option.repeats ? "*" : "") + name + "[" + for_zsh(first_sentence(option.help)) + "]" +
                          (option.value.empty() ? "" : ":" + for_zsh(option.value) + ":" + values),
                      R"('\'')");
      }
    }
    if (has_own) out << " \\\n    '1:command:(" << joined(names_under(all, one.name), " ") << ")'";
    out << "\n}\n";
  }
  out << "_entente() {\n";
  list("");
  out << R"(  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local command=${words[2]//-/_}
  shift words
  (( CURRENT-- ))
  (( $+functions[_entente_$command] )) && _entente_$command
}
_entente "$@"
)";
}

void write_fish(const Program& program, std::ostream& out) {
  const std::vector<Described> all = described(program.app);
  const std::string quote = R"(\')";
  out << "# Completion of entente for fish: put this file into ~/.config/fish/completions.\n";
  for (const Described& one : all) {
    const std::size_t space = one.name.find(' ');
    const std::string within = space == std::string::npos ? "__fish_use_subcommand"
                                                          : "__fish_seen_subcommand_from " + one.name.substr(0, space);
    out << "complete -c entente -n '" << within << "' -a "
        << one.name.substr(space == std::string::npos ? 0 : space + 1) << " -d " << quoted(one.summary, quote)
        << (space == std::string::npos ? " -f" : "") << '\n';
    const std::string last = one.name.substr(space == std::string::npos ? 0 : space + 1);
    for (const OptionText& option : with_general(program, one)) {
      if (option.names.empty() && option.choices.empty()) continue;
      out << "complete -c entente -n '__fish_seen_subcommand_from " << last << "'";
      for (const std::string& name : option.names) {
        out << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
      }
      if (!option.choices.empty()) {
        out << (option.names.empty() ? " -f" : " -x") << " -a " << quoted(joined(option.choices, " "), quote);
      } else if (!option.value.empty()) {
        out << " -r";
      }
      out << " -d " << quoted(first_sentence(option.help), quote) << '\n';
    }
  }
}

class CompletionCommand final : public Command {
 public:
  std::string name() const override { return "completion"; }
  std::string summary() const override { return "What bash, zsh or fish needs to complete commands and options"; }

  void setup(CLI::App& app) override {
    app.add_option("SHELL", shell_, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
    app.footer(
        "An installed program has them already.\n\n"
        "Examples:\n"
        "  source <(entente completion bash)\n"
        "  entente completion zsh > ~/.zfunc/_entente\n"
        "  entente completion fish > ~/.config/fish/completions/entente.fish");
  }

  int run(const Log&) override {
    const Program program;
    const auto write = shell_ == "bash" ? write_bash : shell_ == "zsh" ? write_zsh : write_fish;
    write(program, std::cout);
    return exit_ok;
  }

 private:
  std::string shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() {
  return std::make_unique<CompletionCommand>();
}

}  // namespace entente
