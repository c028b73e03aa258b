#include "graph/stories.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "graph/sketch.hpp"

namespace entente {

Stories::Stories(const Database& database)
    : add_band_(database.prepare("INSERT OR IGNORE INTO article_band (band, article) VALUES (?, ?)")),
      remove_band_(database.prepare("DELETE FROM article_band WHERE band = ? AND article = ?")),
      beside_(database.prepare("SELECT article FROM article_band WHERE band = ?")),
      sketch_(database.prepare("SELECT sketch FROM article WHERE id = ?")),
      story_(database.prepare("SELECT story FROM article WHERE id = ?")),
      members_(database.prepare("SELECT id FROM article WHERE story = ?")),
      set_(database.prepare("UPDATE article SET story = ?2 WHERE id = ?1")),
      place_(database.prepare("SELECT published, key FROM article WHERE id = ?")) {}

void Stories::insert(std::int64_t article, const std::string& sketch) {
  std::set<std::int64_t> joined;
  for (const std::int64_t other : near_copies(article, sketch)) joined.insert(story_of(other));
  for (const std::int64_t band : sketch_bands(sketch)) add_band_.run(band, article);

  std::vector<std::int64_t> firsts(joined.begin(), joined.end());
  firsts.push_back(article);
  const std::int64_t first = first_of(firsts);
  set_.run(article, first);
  for (const std::int64_t story : joined) {
    if (story == first && joined.size() == 1) continue;
    for (const std::int64_t member : members(story)) {
      if (story != first) set_.run(member, first);
      if (joined.size() > 1) touched_.insert(member);
    }
  }
}

void Stories::remove(std::int64_t article) {
  for (const std::int64_t band : sketch_bands(sketch_of(article))) remove_band_.run(band, article);
  touched_.erase(article);
  std::vector<std::int64_t> rest = members(story_of(article));
  std::erase(rest, article);
  if (rest.empty()) return;

  // What is left may have come apart.
  std::set<std::int64_t> unseen(rest.begin(), rest.end());
  while (!unseen.empty()) {
    std::vector<std::int64_t> component{*unseen.begin()};
    unseen.erase(unseen.begin());
    for (std::size_t next = 0; next < component.size(); ++next) {
      for (const std::int64_t other : near_copies(component[next], sketch_of(component[next]))) {
        if (unseen.erase(other) > 0) component.push_back(other);
      }
    }
    const std::int64_t first = first_of(component);
    for (const std::int64_t member : component) {
      set_.run(member, first);
      touched_.insert(member);
    }
  }
}

std::vector<std::int64_t> Stories::near_copies(std::int64_t article, const std::string& sketch) {
  std::set<std::int64_t> candidates;
  for (const std::int64_t band : sketch_bands(sketch)) {
    for (beside_.start(band); beside_.step();) candidates.insert(beside_.integer(0));
  }
  candidates.erase(article);
  std::vector<std::int64_t> result;
  for (const std::int64_t other : candidates) {
    if (resemblance(sketch, sketch_of(other)) >= near_copy) result.push_back(other);
  }
  return result;
}

std::int64_t Stories::first_of(const std::vector<std::int64_t>& articles) {
  std::optional<std::tuple<bool, std::string, std::string>> smallest;
  std::int64_t first = 0;
  for (const std::int64_t article : articles) {
    if (!place_.start(article).step()) continue;
    auto place = std::make_tuple(place_.text(0).empty(), place_.string(0), place_.string(1));
    if (smallest && *smallest <= place) continue;
    smallest = std::move(place);
    first = article;
  }
  return first;
}

std::vector<std::int64_t> Stories::members(std::int64_t story) {
  std::vector<std::int64_t> result;
  for (members_.start(story); members_.step();) result.push_back(members_.integer(0));
  return result;
}

std::string Stories::sketch_of(std::int64_t article) {
  return sketch_.start(article).step() ? sketch_.string(0) : std::string();
}

std::int64_t Stories::story_of(std::int64_t article) {
  return story_.start(article).step() ? story_.integer(0) : article;
}

}  // namespace entente
