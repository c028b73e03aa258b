// Small packages made by hand in the shape of the published ones, and the knowledge that they give, for tests.
#pragma once

#include <filesystem>
#include <string>

#include "ingest/actors/knowledge.hpp"

namespace entente::test {

// A folder of its own, gone at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name) const { return (root_ / name).string(); }
  void write(const std::string& name, const std::string& content) const;

 private:
  std::filesystem::path root_;
};

// Six countries and three cities.
KnowledgePackages made_packages(const Folder& folder);

const Knowledge& made_knowledge();

}  // namespace entente::test
