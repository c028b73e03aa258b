// A store in, the bytes of an export out, and what the tests of exports ask of them.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "export/writer.hpp"
#include "tests/graph/sample.hpp"

namespace entente::sample {

inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string exported(const Store& store, const char* format, const ExportOptions& options = {}) {
  const Folder folder;
  OutputFile out(folder / "out", false);
  export_graph(store, options, {{find_format(format), &out}});
  out.commit();
  return bytes_of(folder / "out");
}

inline std::size_t count(const std::string& text, const std::string& part) {
  std::size_t result = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++result;
  return result;
}

inline std::size_t files_in(const Folder& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder.path), std::filesystem::directory_iterator()));
}

}  // namespace entente::sample
