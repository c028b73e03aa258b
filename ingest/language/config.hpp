// The text of a package's config.cfg in, its settings out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"

namespace entente {

// Sections in brackets, named by dotted paths, of `key = value` lines whose values are JSON; `${section:key}` (or
// `${section.key}`) stands for another value.
class Config {
 public:
  // Throws Error naming `file` and the line, or the value that refers to itself or to nothing.
  static Config parse(std::string_view text, std::string_view file);

  bool has(std::string_view section) const { return sections_.find(section) != sections_.end(); }

  // The value's JSON text, as `96`, `"rule"` or `["NORM","PREFIX"]`; nothing where it is absent or null.
  std::optional<std::string> json(std::string_view section, std::string_view key) const;

  // Throw Error where the value is of another type.
  std::optional<std::string> text(std::string_view section, std::string_view key) const;
  std::optional<long> number(std::string_view section, std::string_view key) const;
  std::optional<bool> flag(std::string_view section, std::string_view key) const;
  std::vector<std::string> texts(std::string_view section, std::string_view key) const;  // absent: none
  std::vector<long> numbers(std::string_view section, std::string_view key) const;       // absent: none

  // Throws Error naming the file, the section and the key.
  [[noreturn]] void fail(std::string_view section, std::string_view key, std::string_view what) const;

 private:
  using Section = std::map<std::string, std::string, std::less<>>;

  std::string resolve(std::string_view value, int depth) const;

  std::string file_;
  std::map<std::string, Section, std::less<>> sections_;
};

}  // namespace entente
