#include "graph/read_records.hpp"

#include <string>

#include "base/report.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_line = std::size_t{64} << 20;

}  // namespace

void read_records(std::istream& in, std::string_view name, const std::function<void(Record&&)>& visit) {
  std::string line;
  std::size_t number = 0;
  const auto take = [&] {
    ++number;
    if (!trim(line).empty()) visit(read_record(line, name, "line " + std::to_string(number)));
    line.clear();
  };
  std::string chunk(std::size_t{1} << 16, '\0');
  while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || in.gcount() > 0) {
    std::string_view rest(chunk.data(), static_cast<std::size_t>(in.gcount()));
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      line += rest.substr(0, end);
      take();
      rest.remove_prefix(end + 1);
    }
    line += rest;
    if (line.size() > longest_line) {
      throw Error(name, "line " + std::to_string(number + 1), "is longer than 64 MiB: no record");
    }
  }
  if (in.bad()) throw Error(name, "", "cannot be read");
  if (!line.empty()) take();
}

}  // namespace entente
