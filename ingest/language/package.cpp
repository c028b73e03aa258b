#include "ingest/language/package.hpp"

#include "ingest/language/archive.hpp"

namespace entente {

Package Package::open(const std::string& path) {
  ArchiveFiles all = read_archive_files(path);

  std::string root;
  bool found = false;
  for (const auto& [name, content] : all) {
    if (name != "config.cfg" && !name.ends_with("/config.cfg")) continue;
    if (found) throw Error(path, name, "is a second pipeline in one package");
    found = true;
    root = name.substr(0, name.size() - std::string_view("config.cfg").size());
  }
  if (!found) throw Error(path, "", "is no pipeline package: it holds no config.cfg");

  Package package;
  package.path_ = path;
  for (auto& [name, content] : all) {
    if (name.starts_with(root)) package.files_.emplace(name.substr(root.size()), std::move(content));
  }
  return package;
}

std::string_view Package::file(std::string_view file) const {
  const auto found = files_.find(file);
  if (found == files_.end()) throw Error(path_, file, "is missing");
  return found->second;
}

}  // namespace entente
