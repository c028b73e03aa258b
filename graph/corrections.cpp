#include "graph/corrections.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/report.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::size_t most_lines = 100'000;
constexpr std::size_t shortest_article = 8;  // characters of an article's id that must be given

std::string_view next_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest = trim(rest.substr(end));
  return word;
}

bool is_key(std::string_view word) {
  constexpr std::array<std::string_view, 5> kinds{"person", "country", "organisation", "group", "place"};
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && colon + 1 < word.size() &&
         std::find(kinds.begin(), kinds.end(), word.substr(0, colon)) != kinds.end();
}

bool is_article(std::string_view word) {
  return word.size() >= shortest_article && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::pair<std::string, std::string> ordered(const std::string& a, const std::string& b) {
  return a < b ? std::pair(a, b) : std::pair(b, a);
}

[[noreturn]] void fail(std::string_view file, std::size_t line, const std::string& what) {
  throw Error(file, line == 0 ? "" : "line " + std::to_string(line), what);
}

}  // namespace

void Corrections::add(std::string_view line, const Place& place) {
  std::string_view rest = line;
  const std::string_view verb = next_word(rest);
  if (verb != "same" && verb != "different" && verb != "rename") {
    fail(place.file, place.line, "begins with neither same, different nor rename: " + std::string(verb));
  }
  const auto key = [&] {
    const std::string_view word = next_word(rest);
    if (word.empty()) fail(place.file, place.line, "has too few words");
    if (!is_key(word)) fail(place.file, place.line, "is no actor's key: " + std::string(word));
    keys_.emplace(word);
    return std::string(word);
  };
  const std::string first = key();
  if (verb == "rename") {
    if (rest.empty()) fail(place.file, place.line, "has no name");
    const auto [known, fresh] = names_.try_emplace(first, rest);
    if (!fresh && known->second != rest) {
      fail(place.file, place.line, "gives " + first + " a second name; the other is " + known->second);
    }
    lines_.insert("rename " + first + " " + std::string(rest));
    return;
  }
  const std::string second = key();
  if (first == second) fail(place.file, place.line, "names one key twice: " + first);
  std::string kept = std::string(verb) + " " + first + " " + second;
  if (verb == "same") {
    if (!rest.empty()) fail(place.file, place.line, "has more than two keys: " + std::string(rest));
    same_.emplace(first, second);
  } else if (rest.empty()) {
    const auto pair = ordered(first, second);
    kept = "different " + pair.first + " " + pair.second;
    different_.insert(pair);
  } else {
    std::set<std::string> articles;
    while (!rest.empty()) {
      const std::string_view article = next_word(rest);
      if (!is_article(article)) {
        fail(place.file, place.line,
             "is no article's identifier, or fewer than " + std::to_string(shortest_article) +
                 " characters of one: " + std::string(article));
      }
      articles.emplace(article);
    }
    different_.insert(ordered(first, second));
    for (const std::string& article : articles) {
      const auto [known, fresh] = elsewhere_.try_emplace({first, article}, second);
      if (!fresh && known->second != second) {
        fail(place.file, place.line,
             "makes " + first + " of " + article + " two actors; the other is " + known->second);
      }
      kept += " " + article;
    }
  }
  lines_.insert(std::move(kept));
}

const std::string& Corrections::root(const std::string& key) const {
  const auto found = roots_.find(key);
  return found == roots_.end() ? key : found->second;
}

// Which key of several that are one is kept depends on the set of lines alone: one that stands only where the kept one
// does, the smallest of these; of a circle the smallest of all.
void Corrections::find_roots() {
  std::map<std::string, std::set<std::string>> groups;  // by smallest member, which stands for the group
  std::map<std::string, std::string> group_of;
  for (const auto& [a, b] : same_) {
    for (const std::string& key : {a, b}) {
      if (group_of.emplace(key, key).second) groups[key].insert(key);
    }
    const std::string into = std::min(group_of[a], group_of[b]);
    const std::string from = std::max(group_of[a], group_of[b]);
    if (into == from) continue;
    for (const std::string& key : groups[from]) group_of[key] = into;
    groups[into].merge(groups[from]);
    groups.erase(from);
  }
  std::set<std::string> given_up;
  for (const auto& [kept, other] : same_) given_up.insert(other);
  roots_.clear();
  for (const auto& [smallest, members] : groups) {
    const auto kept =
        std::find_if(members.begin(), members.end(), [&](const auto& key) { return !given_up.contains(key); });
    for (const std::string& key : members) roots_[key] = kept == members.end() ? smallest : *kept;
  }
}

// What is wrong with the lines together; empty where nothing is.
std::string Corrections::contradiction() const {
  for (const auto& [a, b] : different_) {
    if (root(a) == root(b)) {
      return a + " and " + b + " are said to be different, and, by this or other lines, the same";
    }
  }
  std::map<std::string, std::string> named;
  for (const auto& [key, name] : names_) {
    const auto [known, fresh] = named.try_emplace(root(key), name);
    if (!fresh && known->second != name) {
      return key + " has two names: " + known->second + " and " + name;
    }
  }
  return {};
}

Corrections Corrections::parse(std::string_view text, std::string_view file) {
  std::vector<std::pair<std::size_t, std::string_view>> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (number > most_lines) fail(file, number, "is one too many: " + std::to_string(most_lines) + " may be");
    if (line.size() > longest_line) fail(file, number, "is longer than 4096 bytes");
    if (first_invalid_utf8(line)) fail(file, number, "is no valid UTF-8");
    line = trim(line);
    if (!line.empty() && !line.starts_with('#')) lines.emplace_back(number, line);
  }
  const auto first = [&](std::size_t count) {
    Corrections result;
    for (std::size_t i = 0; i < count; ++i) result.add(lines[i].second, {file, lines[i].first});
    return result;
  };
  Corrections result = first(lines.size());
  result.find_roots();
  if (result.contradiction().empty()) return result;
  // What contradicts stays so with more lines: the first line with which it does is the one to tell.
  std::size_t good = 0;
  std::size_t bad = lines.size();
  while (bad - good > 1) {
    const std::size_t middle = good + (bad - good) / 2;
    Corrections part = first(middle);
    part.find_roots();
    (part.contradiction().empty() ? good : bad) = middle;
  }
  result = first(bad);
  result.find_roots();
  fail(file, lines[bad - 1].first, result.contradiction());
}

void Corrections::merge(const Corrections& other, std::string_view file) {
  for (const std::string& line : other.lines_) add(line, {file, 0});
  find_roots();
  if (const std::string what = contradiction(); !what.empty()) fail(file, 0, what);
}

std::string Corrections::text() const {
  std::string result;
  for (const std::string& line : lines_) result += line + "\n";
  return result;
}

std::string Corrections::key_of(const std::string& key, const std::string& article) const {
  // A beginning of the article's id is enough: the longest that is given counts.
  for (auto at = elsewhere_.upper_bound({key, article}); at != elsewhere_.begin();) {
    --at;
    if (at->first.first != key) break;
    if (article.starts_with(at->first.second)) return root(at->second);
  }
  return root(key);
}

bool Corrections::apart(const std::string& a, const std::string& b) const {
  return std::any_of(different_.begin(), different_.end(), [&](const auto& pair) {
    return ordered(root(pair.first), root(pair.second)) == ordered(root(a), root(b)) || pair == ordered(a, b);
  });
}

std::optional<std::string> Corrections::name_of(const std::string& key) const {
  for (const auto& [renamed, name] : names_) {
    if (root(renamed) == key) return name;
  }
  return std::nullopt;
}

}  // namespace entente
