// entente explore: the commands that ask, at a prompt with history and completion.
#include <editline/readline.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <optional>

#include "cli/program.hpp"
#include "cli/rows.hpp"
#include "graph/names.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 13> asking{"query",   "actors",   "show",  "path", "neighbours",
                                                  "common",  "timeline", "stats", "top",  "communities",
                                                  "balance", "sql",      "export"};
constexpr std::size_t most_names = 50;
constexpr int most_history = 1000;

bool asks(std::string_view command) {
  return std::find(asking.begin(), asking.end(), command) != asking.end();
}

// As a shell parts them: by white space outside of quotes. Nothing where a quote is left open.
std::optional<std::vector<std::string>> words_of(std::string_view line) {
  std::vector<std::string> result;
  char quote = 0;
  bool within = false;
  for (const char c : line) {
    if (quote != 0 ? c == quote : c == '"' || c == '\'') {
      quote = quote != 0 ? 0 : c;
      if (!std::exchange(within, true)) result.emplace_back();
    } else if (quote == 0 && std::isspace(static_cast<unsigned char>(c)) != 0) {
      within = false;
    } else {
      if (!std::exchange(within, true)) result.emplace_back();
      result.back() += c;
    }
  }
  if (quote != 0) return std::nullopt;
  return result;
}

// "sql SELECT ..." needs no quotes: the rest of the line is the statement.
std::vector<std::string> without_quotes(std::string_view line, std::vector<std::string> words) {
  if (words.size() < 3 || words[0] != "sql") return words;
  std::string second = words[1];
  std::transform(second.begin(), second.end(), second.begin(), [](unsigned char c) { return std::toupper(c); });
  if (second != "SELECT" && second != "WITH") return words;
  return {"sql", std::string(line.substr(line.find(words[1])))};
}

// What can stand where `line` is completed from byte `start` on, as it is to replace the rest of the line.
std::vector<std::string> candidates(const Store& store, const std::string& line, std::size_t start) {
  const std::string before = line.substr(0, start);
  const std::string partial = line.substr(start);
  std::vector<std::string> result;
  const auto offer = [&](std::string_view word) {
    if (word.starts_with(partial)) result.emplace_back(word);
  };
  const std::size_t command_begin = before.find_first_not_of(" \t");
  if (command_begin == std::string::npos) {
    for (const std::string_view command : asking) offer(command);
    offer("help");
    offer("quit");
    return result;
  }
  const std::string command = before.substr(command_begin, before.find_first_of(" \t", command_begin) - command_begin);
  const Program program;
  std::string last = before.substr(0, before.find_last_not_of(" \t") + 1);
  last = last.substr(last.find_last_of(" \t") + 1);
  if (asks(command)) {
    for (const OptionText& option : options_of(*program.app.get_subcommand(command))) {
      const bool is_last = std::find(option.names.begin(), option.names.end(), last) != option.names.end();
      if (is_last && !option.choices.empty()) {
        for (const std::string& choice : option.choices) offer(choice);
        return result;
      }
      for (const std::string& name : option.names) {
        if (partial.starts_with("-")) offer(name);
      }
    }
  } else {
    for (const std::string_view name : asking) offer(name);  // "help query"
  }
  if (partial.starts_with("-") || !asks(command)) return result;

  const bool open = std::count(before.begin(), before.end(), '"') % 2 == 1;
  const std::size_t begin = open ? before.rfind('"') + 1 : start;
  const std::string typed = line.substr(begin);
  const auto earlier = std::count(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(start - begin), ' ');
  for (const std::string& name : names_beginning(store, typed, most_names)) {
    if (name.find('"') != std::string::npos) continue;
    if (open) {  // the words before stand there already
      std::size_t at = 0;
      for (std::ptrdiff_t word = 0; word < earlier && at != std::string::npos; ++word) {
        at = name.find(' ', at);
        if (at != std::string::npos) ++at;
      }
      if (at != std::string::npos) result.push_back(name.substr(at) + "\"");
    } else {
      result.push_back(name.find_first_of(" '") == std::string::npos ? name : "\"" + name + "\"");
    }
  }
  return result;
}

// libedit asks by functions without a place for what they know: this is it, while a line is read.
struct Completing {
  const Store* store = nullptr;
  std::vector<std::string> found;
  std::size_t next = 0;
};
Completing completing;

char* next_candidate(const char*, int state) {
  if (state == 0) completing.next = 0;
  if (completing.next == completing.found.size()) return nullptr;
  return ::strdup(completing.found[completing.next++].c_str());  // libedit frees it
}

char** complete(const char* text, int start, int) {
  rl_attempted_completion_over = 1;  // no names of files
  try {
    const std::string line(rl_line_buffer, static_cast<std::size_t>(rl_point));
    completing.found = candidates(*completing.store, line, static_cast<std::size_t>(start));
  } catch (const std::exception&) {
    completing.found.clear();  // a graph that another program is writing: nothing to offer now
  }
  return rl_completion_matches(text, next_candidate);
}

// Where the lines of former sessions are; empty where there is no home.
std::string history_file() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state != '\0') {
    folder = state;
  } else if (home != nullptr && *home != '\0') {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  std::error_code ignored;
  std::filesystem::create_directories(folder / "entente", ignored);
  return (folder / "entente" / "history").string();
}

class Prompt {
 public:
  explicit Prompt(const Store& store) : history_(history_file()) {
    completing.store = &store;
    rl_readline_name = const_cast<char*>("entente");
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = const_cast<char*>(" \t\n\"");
    using_history();
    stifle_history(most_history);
    if (!history_.empty()) read_history(history_.c_str());
  }
  ~Prompt() {
    if (!history_.empty()) write_history(history_.c_str());
    completing.store = nullptr;
  }
  Prompt(const Prompt&) = delete;
  Prompt& operator=(const Prompt&) = delete;

  std::optional<std::string> read() const {
    char* line = readline("entente> ");
    if (line == nullptr) return std::nullopt;
    std::string result(line);
    std::free(line);
    if (!result.empty()) add_history(result.c_str());
    return result;
  }

 private:
  std::string history_;
};

class ExploreCommand final : public Command {
 public:
  std::string name() const override { return "explore"; }
  std::string summary() const override { return "Ask a graph at a prompt, with history and completion"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    std::string commands;
    for (const std::string_view command : asking) commands += (commands.empty() ? "" : ", ") + std::string(command);
    app.footer("At the prompt the graph is not named: " + commands +
               ", help and quit. The tabulator completes commands, options and names of actors. From standard input "
               "that is no terminal, lines are read one by one; the exit code is that of the worst.\n\n"
               "Examples:\n"
               "  entente explore news.entente\n"
               "  echo 'query --from France --limit 5' | entente explore news.entente");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    if (::isatty(STDIN_FILENO) == 1 && is_terminal()) {
      const Prompt prompt(store);
      while (const auto line = prompt.read()) {
        if (!answer(*line, log)) break;
      }
      return exit_ok;
    }
    for (std::string line; std::getline(std::cin, line);) {
      if (!answer(line, log)) break;
    }
    return worst_;
  }

 private:
  // False where the session is over.
  bool answer(const std::string& line, const Log& log) {
    auto words = words_of(line);
    if (!words) {
      log(LogLevel::error, "a quote is left open: " + line);
      worst_ = std::max<int>(worst_, exit_usage);
      return true;
    }
    if (words->empty()) return true;
    if (words->front() == "quit" || words->front() == "exit") return false;
    if (words->front() == "help") {
      help(words->size() > 1 ? (*words)[1] : "");
    } else if (!asks(words->front())) {
      log(LogLevel::error, "no command \"" + words->front() + "\" here (help lists them)");
      worst_ = std::max<int>(worst_, exit_usage);
    } else {
      ask(without_quotes(line, std::move(*words)), log);
    }
    std::cout.flush();
    return true;
  }

  static void help(const std::string& command) {
    const Program program;
    if (asks(command)) {
      std::cout << program.app.get_subcommand(command)->help();
      return;
    }
    for (const std::string_view name : asking) {
      const CLI::App* sub = program.app.get_subcommand(std::string(name));
      std::cout << "  " << name << std::string(14 - name.size(), ' ') << sub->get_description() << '\n';
    }
    std::cout << "  help COMMAND  its options and examples\n  quit          leave\n";
  }

  void ask(std::vector<std::string> words, const Log& log) {
    Program program;
    words.insert(words.begin() + 1, file_);
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
      program.app.parse(std::move(words));
      worst_ = std::max(worst_, program.chosen->run(log));
    } catch (const CLI::ParseError& error) {
      if (program.app.exit(error) != 0) worst_ = std::max<int>(worst_, exit_usage);
    } catch (const std::exception& error) {
      log(LogLevel::error, error.what());
      worst_ = std::max<int>(worst_, exit_data);
    }
  }

  std::string file_;
  int worst_ = exit_ok;
};

}  // namespace

std::unique_ptr<Command> make_explore_command() {
  return std::make_unique<ExploreCommand>();
}

}  // namespace entente
