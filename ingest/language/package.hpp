// A published pipeline package (a wheel, or its unpacked folder) in, its files out.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/report.hpp"

namespace entente {

// Holds the package's files in memory, by their path below the folder of meta.json and config.cfg.
class Package {
 public:
  // `path` names a wheel (.whl, a ZIP archive), or a folder that holds config.cfg itself or somewhere below it. Throws
  // Error where it cannot be read, holds no config.cfg, holds two, or is too large (2 GiB unpacked, 10,000 files).
  static Package open(const std::string& path);

  bool has(std::string_view file) const { return files_.find(file) != files_.end(); }

  // The bytes of `file`, as "ner/model"; they live as long as the package. Throws Error where it is missing.
  std::string_view file(std::string_view file) const;

  const std::map<std::string, std::string, std::less<>>& files() const { return files_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace entente
