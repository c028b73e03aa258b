#include "cli/corrections_option.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "graph/store.hpp"

namespace entente {

namespace {
constexpr std::size_t most_bytes = std::size_t{16} << 20;
}

void CorrectionsOption::setup(CLI::App& app) {
  app.add_option("--corrections", file_,
                 "Lines that say which actors are the same, which are different, and what one is called "
                 "(docs/actors.md); kept in the graph, in place of those that it has")
      ->type_name("FILE");
}

std::optional<Corrections> CorrectionsOption::read() const {
  if (file_.empty()) return std::nullopt;
  errno = 0;
  std::ifstream in(file_, std::ios::binary);
  if (!in) throw Error(file_, "", std::string("cannot be read: ") + std::strerror(errno));
  std::string text;
  char block[1 << 14];
  while (in.read(block, sizeof block) || in.gcount() > 0) {
    text.append(block, static_cast<std::size_t>(in.gcount()));
    if (text.size() > most_bytes) throw Error(file_, "", "is longer than 16 MiB");
  }
  if (in.bad()) throw Error(file_, "", "cannot be read to its end");
  return Corrections::parse(text, file_);
}

void settle(Store& store, const Log& log) {
  const std::size_t articles = store.settle();
  if (articles == 0) return;
  log(LogLevel::info, "who is who across articles changed in " + std::to_string(articles) +
                          (articles == 1 ? " article" : " articles") + " (`entente actors` tells why)");
}

}  // namespace entente
