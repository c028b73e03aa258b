#include "graph/spelling.hpp"

#include <array>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view person = "person:";

// In this order. French, English and German ways to write one sound of Cyrillic or Arabic come to one form.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> sounds{{
    {"chtch", "ch"}, {"shch", "ch"}, {"schtsch", "ch"}, {"tsch", "ch"}, {"tch", "ch"}, {"sch", "ch"},
    {"sh", "ch"},    {"dj", "j"},    {"dzh", "j"},      {"ou", "u"},    {"oo", "u"},   {"kh", "k"},
    {"gh", "g"},     {"dh", "d"},    {"ph", "f"},       {"ck", "k"},    {"q", "k"},    {"ts", "z"},
    {"tz", "z"},     {"w", "v"},     {"y", "i"},        {"j", "i"},
}};

std::string sounded(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    bool found = false;
    for (const auto& [letters, sound] : sounds) {
      if (!name.starts_with(letters)) continue;
      result += sound;
      name.remove_prefix(letters.size());
      found = true;
      break;
    }
    if (found) continue;
    result += name.front();
    name.remove_prefix(1);
  }
  std::string single;  // "Mohammed", "Zelenskyy"
  for (const char c : result) {
    if (single.empty() || single.back() != c) single += c;
  }
  if (single.starts_with("ie") && single.size() > 4) single.erase(0, 1);  // "Yeltsin", "Eltsine"
  if (single.ends_with("ine") && single.size() > 4) single.pop_back();    // "Poutine"
  if (single.ends_with("vich")) single.pop_back();                        // "Milosevitch", "Milosevic"

  return single;
}

}  // namespace

std::string spelling(std::string_view key) {
  if (!key.starts_with(person)) return {};
  key.remove_prefix(person.size());
  if (key.find_first_of("@/") != std::string_view::npos) return {};
  std::string result;
  int names = 0;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find('-'), key.size());
    const std::string_view name = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
    // "Bachar al-Assad", "Bachar el-Assad", "Bachar Assad"
    if (name.empty() || ((name == "al" || name == "el") && names > 0)) continue;
    result += (names == 0 ? "" : "-") + sounded(name);
    ++names;
  }
  return names < 2 ? std::string() : result;
}

}  // namespace entente
