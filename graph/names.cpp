#include "graph/names.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/report.hpp"
#include "base/text.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

constexpr std::size_t most_listed = 5;

// Optimal string alignment (a swap of neighbours counts once), at most `most` + 1. Over code points.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > most) return most + 1;
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    // No cell of a later row is smaller than the smallest of two neighbouring rows.
    if (std::min(*std::min_element(row.begin(), row.end()), *std::min_element(above.begin(), above.end())) > most) {
      return most + 1;
    }
    before.swap(above);
    above.swap(row);
    row.resize(b.size() + 1);
  }
  return std::min(above[b.size()], most + 1);
}

std::vector<ActorName> matching(const Store& store, std::string_view condition, std::string_view value) {
  SqlStatement rows =
      store.database().prepare("SELECT DISTINCT a.key, a.name FROM form f JOIN actor a ON a.id = f.actor WHERE " +
                               std::string(condition) + " ORDER BY a.key");
  std::vector<ActorName> result;
  for (rows.start(value); rows.step();) result.push_back({rows.string(0), rows.string(1)});
  return result;
}

std::string quoted(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

std::string listed(const std::vector<ActorName>& actors) {
  std::string result;
  for (std::size_t i = 0; i < std::min(actors.size(), most_listed); ++i) {
    result += (i == 0 ? "" : ", ") + actors[i].name + " (" + actors[i].key + ")";
  }
  return actors.size() > most_listed ? result + ", ..." : result;
}

constexpr const char* begins_so = "instr(' ' || replace(replace(f.folded, '-', ' '), '''', ' '), ' ' || ?) > 0";

// What `begins_so` compares with.
std::string as_words(std::string folded) {
  std::replace(folded.begin(), folded.end(), '-', ' ');
  std::replace(folded.begin(), folded.end(), '\'', ' ');
  return folded;
}

// Actors of which a form, or a word of a form, begins so.
std::vector<ActorName> beginning(const Store& store, const std::string& folded) {
  SqlStatement rows =
      store.database().prepare("SELECT DISTINCT a.key, a.name FROM form f JOIN actor a ON a.id = f.actor WHERE " +
                               std::string(begins_so) + " ORDER BY a.key");
  const std::string words = as_words(folded);
  std::vector<ActorName> result;
  for (rows.start(words); rows.step();) result.push_back({rows.string(0), rows.string(1)});
  return result;
}

}  // namespace

std::vector<ActorName> near_actors(const Store& store, std::string_view name, std::size_t count) {
  const std::u32string wanted = to_utf32(fold(name));
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
  SqlStatement rows =
      store.database().prepare("SELECT f.folded, a.key, a.name FROM form f JOIN actor a ON a.id = f.actor");
  std::map<std::string, std::pair<std::size_t, std::string>> nearest;  // key -> distance, name
  while (rows.step()) {
    const std::u32string form = to_utf32(rows.text(0));
    std::size_t distance = edit_distance(wanted, form, most);
    // A single word may be near one word of the name: "Makron" and "Emmanuel Macron".
    for (std::size_t begin = 0; distance > 0 && begin < form.size();) {
      const std::size_t end = std::min(form.find_first_of(U" -'", begin), form.size());
      distance = std::min(distance, edit_distance(wanted, form.substr(begin, end - begin), most));
      begin = end + 1;
    }
    if (distance > most) continue;
    const auto [at, fresh] = nearest.try_emplace(rows.string(1), distance, rows.string(2));
    if (!fresh) at->second.first = std::min(at->second.first, distance);
  }
  std::vector<std::pair<std::size_t, ActorName>> order;
  for (const auto& [key, found] : nearest) order.push_back({found.first, {key, found.second}});
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ActorName> result;
  for (const auto& [distance, actor] : order) {
    if (result.size() < count) result.push_back(actor);
  }
  return result;
}

std::vector<ActorName> search_actors(const Store& store, std::string_view text, std::size_t count) {
  const std::string folded = fold(text);
  if (folded.empty()) return {};
  SqlStatement rows = store.database().prepare(
      "SELECT a.key, a.name FROM form f JOIN actor a ON a.id = f.actor WHERE " + std::string(begins_so) +
      " GROUP BY a.id ORDER BY max(f.folded = ?) DESC, a.articles DESC, a.key LIMIT ?");
  std::vector<ActorName> result;
  for (rows.start(as_words(folded), folded, count); rows.step();) result.push_back({rows.string(0), rows.string(1)});
  return result;
}

ActorName resolve_actor(const Store& store, std::string_view name) {
  SqlStatement by_key = store.database().prepare("SELECT key, name FROM actor WHERE key = ?");
  if (by_key.start(name).step()) return {by_key.string(0), by_key.string(1)};
  const std::string folded = fold(name);
  if (folded.empty()) throw Error(store.path(), "", "an actor without a name is asked for");
  for (int level = 0; level < 4; ++level) {
    std::vector<ActorName> found;
    switch (level) {
      case 0:
        found = matching(store, "f.folded = ? AND f.how = 'label'", folded);
        break;
      case 1:
        found = matching(store, "f.folded = ? AND f.how IN ('name', 'alias')", folded);
        break;
      case 2:
        found = matching(store, "f.folded = ? AND f.how IN ('demonym', 'metonym')", folded);
        break;
      default:
        found = beginning(store, folded);
        break;
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
      throw Error(store.path(), "",
                  quoted(name) + " can be several actors: " + listed(found) + ". Name one by its key");
    }
  }
  const std::vector<ActorName> near = near_actors(store, name, most_listed);
  throw Error(store.path(), "", "no actor " + quoted(name) + (near.empty() ? "" : ". Near: " + listed(near)));
}

std::vector<std::string> names_beginning(const Store& store, std::string_view beginning, std::size_t count) {
  const std::string folded = fold(beginning);
  // U+10FFFF sorts behind every other character.
  SqlStatement rows = store.database().prepare(
      "SELECT DISTINCT text FROM form WHERE folded >= ?1 AND folded < ?1 || char(1114111) AND how IN ('label', 'name', "
      "'alias', 'metonym') ORDER BY folded, text LIMIT ?2");
  std::vector<std::string> result;
  for (rows.start(folded, count); rows.step();) result.push_back(rows.string(0));
  return result;
}

}  // namespace entente
