#include "ingest/language/label_table.hpp"

namespace entente {

void add_names(FlatFileWriter& writer, std::string_view section, const std::vector<std::string>& names) {
  std::string bytes;
  for (const std::string& name : names) {
    bytes += name;
    bytes += '\0';
  }
  writer.add(section, bytes);
}

std::vector<std::string> read_names(const FlatFile& model, std::string_view section) {
  std::vector<std::string> names;
  std::string_view bytes = model.text(section);
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\0');
    if (end == std::string_view::npos)
      throw Error(model.path(), "section " + std::string(section), "is no list of names");
    names.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  return names;
}

}  // namespace entente
