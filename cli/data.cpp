#include "cli/data.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/report.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view model_extension = ".model";
constexpr std::string_view knowledge_file = "entente.knowledge";

// The user's own folder first, then where packages of the system put theirs.
std::vector<fs::path> data_folders() {
  return {data_folder(), "/usr/local/share/entente", "/usr/share/entente"};
}

std::optional<std::string> find(std::string_view file) {
  for (const fs::path& folder : data_folders()) {
    std::error_code ignored;
    if (fs::exists(folder / file, ignored)) return (folder / file).string();
  }
  return std::nullopt;
}

bool is_path(const std::string& given) {
  std::error_code ignored;
  return given.find('/') != std::string::npos || fs::exists(given, ignored);
}

}  // namespace

std::string data_folder() {
  const auto variable = [](const char* name) -> std::string {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
  };
  if (std::string own = variable("ENTENTE_DATA"); !own.empty()) return own;
  if (const std::string xdg = variable("XDG_DATA_HOME"); !xdg.empty()) return (fs::path(xdg) / "entente").string();
  return (fs::path(variable("HOME")) / ".local/share/entente").string();
}

std::string find_model(const std::string& given) {
  if (is_path(given)) return given;
  const std::vector<std::string> names =
      given.empty() ? std::vector<std::string>{"fr_core_news_md", "fr_core_news_sm"} : std::vector<std::string>{given};
  for (const std::string& name : names) {
    if (const auto path = find(name + std::string(model_extension))) return *path;
  }
  throw Error("model " + names.front(), "",
              "is not installed (looked in " + data_folder() +
                  "): scripts/setup installs it, or `entente model install PACKAGE`");
}

std::string find_knowledge(const std::string& given) {
  if (!given.empty()) return given;
  if (const auto path = find(knowledge_file)) return *path;
  throw Error(
      std::string(knowledge_file), "",
      "is not installed (looked in " + data_folder() + "): scripts/setup installs it, or `entente knowledge install`");
}

}  // namespace entente
