// entente view: a graph as a page of its own, opened in the browser.
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <CLI/CLI.hpp>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/selection_options.hpp"
#include "export/writer.hpp"

extern char** environ;

namespace entente {

namespace {

constexpr std::uintmax_t slow_page = 40'000'000;  // bytes

// In a folder that nobody else can read; it stays there for the browser.
std::string temporary_page(const std::string& graph) {
  std::string folder = (std::filesystem::temp_directory_path() / "entente-view-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) throw Error(folder, "", std::strerror(errno));
  const std::string name = std::filesystem::path(graph).stem().string();
  return (std::filesystem::path(folder) / ((name.empty() ? "graph" : name) + ".html")).string();
}

bool open_in_browser(const std::string& path) {
  std::string program = "xdg-open";
  std::string argument = path;
  char* const arguments[] = {program.data(), argument.data(), nullptr};
  pid_t child = 0;
  if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return false;
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

class ViewCommand final : public Command {
 public:
  std::string name() const override { return "view"; }
  std::string summary() const override { return "Open a graph in the browser"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_flag("--no-open", no_open_, "Print where the page is, and do not open it");
    selection_.setup(app);
    options_.setup(app, true);
    app.footer(
        "The page is one file without any other, and needs no network; `export -o FILE.html` writes it where you want "
        "it, `serve` shows a graph that is too large for one page.\n\n"
        "Examples:\n  entente view news.entente\n  entente view news.entente --around Damas --since 2018");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    ExportOptions options;
    options.filter = options_.filter(store);
    selection_.apply(store, options);
    OutputFile out(temporary_page(file_), false);
    export_graph(store, options, {{find_format("html"), &out}});
    out.commit();
    std::cout << out.name() << '\n' << std::flush;
    if (std::filesystem::file_size(out.name()) > slow_page) {
      log(LogLevel::warning,
          "so large a page opens slowly; --max-nodes, --since and other options make it smaller, and `entente serve` "
          "shows the whole graph piece by piece");
    }
    if (!no_open_ && !open_in_browser(out.name())) {
      log(LogLevel::warning, "xdg-open does not open the page; a browser can open it from the path above");
    }
    return exit_ok;
  }

 private:
  std::string file_;
  bool no_open_ = false;
  SelectionOptions selection_{.max_nodes = 5000, .around = {}};
  FilterOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_view_command() {
  return std::make_unique<ViewCommand>();
}

}  // namespace entente
