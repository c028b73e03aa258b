#include "graph/stories.hpp"

#include <algorithm>

#include "graph/sketch.hpp"

namespace entente {

Stories::Stories(const Database& database)
    : add_band_(database.prepare("INSERT OR IGNORE INTO article_band (band, story, article) VALUES (?, ?, ?)")),
      remove_band_(database.prepare("DELETE FROM article_band WHERE band = ? AND story = ? AND article = ?")),
      rename_band_(
          database.prepare("UPDATE article_band SET story = ?4 WHERE band = ?1 AND story = ?2 AND article = ?3")),
      beside_(database.prepare(
          "SELECT story, article FROM article_band WHERE band = ? AND story > ? ORDER BY story, article")),
      within_(database.prepare("SELECT article FROM article_band WHERE band = ? AND story = ?")),
      sketch_(database.prepare("SELECT sketch FROM article WHERE id = ?")),
      story_(database.prepare("SELECT story FROM article WHERE id = ?")),
      members_(database.prepare("SELECT id FROM article WHERE story = ?")),
      set_(database.prepare("UPDATE article SET story = ?2 WHERE id = ?1")),
      count_(database.prepare("SELECT count(*) FROM (SELECT 1 FROM article WHERE story = ? LIMIT ?)")) {}

void Stories::insert(std::int64_t article, const std::string& sketch) {
  const std::set<std::int64_t> joined = stories_beside(article, sketch);
  const std::int64_t story = joined.empty() ? article : largest_of(joined);
  for (const std::int64_t other : joined) {
    if (other == story) continue;
    for (const std::int64_t member : members(other)) {
      if (member == article) continue;
      rename(member, other, story);
      touched_.insert(member);
    }
  }
  set_.run(article, story);
  for (const std::int64_t band : sketch_bands(sketch)) add_band_.run(band, story, article);
}

void Stories::remove(std::int64_t article) {
  const std::int64_t story = story_of(article);
  for (const std::int64_t band : sketch_bands(sketch_of(article))) remove_band_.run(band, story, article);
  touched_.erase(article);
  std::vector<std::int64_t> rest = members(story);
  std::erase(rest, article);
  if (rest.empty()) return;

  // What is left may have come apart.
  std::set<std::int64_t> unseen(rest.begin(), rest.end());
  std::vector<std::vector<std::int64_t>> parts;
  while (!unseen.empty()) {
    std::vector<std::int64_t>& part = parts.emplace_back(1, *unseen.begin());
    unseen.erase(unseen.begin());
    for (std::size_t next = 0; next < part.size() && !unseen.empty(); ++next) {
      for (const std::int64_t other : near_copies_within(story, part[next])) {
        if (unseen.erase(other) > 0) part.push_back(other);
      }
    }
  }
  // The part that has the article by whose row the story is called stays so called.
  for (const std::vector<std::int64_t>& part : parts) {
    if (std::find(part.begin(), part.end(), story) != part.end()) continue;
    const std::int64_t new_story = *std::min_element(part.begin(), part.end());
    for (const std::int64_t member : part) {
      rename(member, story, new_story);
      if (parts.size() > 1) touched_.insert(member);
    }
  }
}

// Those that hold a near copy of the article.
std::set<std::int64_t> Stories::stories_beside(std::int64_t article, const std::string& sketch) {
  std::set<std::int64_t> joined;
  std::set<std::int64_t> compared{article};
  for (const std::int64_t band : sketch_bands(sketch)) {
    beside_.start(band, 0);
    while (beside_.step()) {
      const std::int64_t story = beside_.integer(0);
      const std::int64_t other = beside_.integer(1);
      if (!joined.contains(story)) {
        if (!compared.insert(other).second || resemblance(sketch, sketch_of(other)) < near_copy) continue;
        joined.insert(story);
      }
      beside_.start(band, story);  // past the rest of it
    }
  }
  return joined;
}

std::set<std::int64_t> Stories::near_copies_within(std::int64_t story, std::int64_t article) {
  const std::string sketch = sketch_of(article);
  std::set<std::int64_t> candidates;
  for (const std::int64_t band : sketch_bands(sketch)) {
    for (within_.start(band, story); within_.step();) candidates.insert(within_.integer(0));
  }
  std::erase_if(candidates, [&](std::int64_t other) { return resemblance(sketch, sketch_of(other)) < near_copy; });
  return candidates;
}

// One with the most articles, or nearly so: what is counted is bounded by the size of the second largest.
std::int64_t Stories::largest_of(const std::set<std::int64_t>& stories) {
  std::vector<std::int64_t> left(stories.begin(), stories.end());
  for (std::int64_t size = 1; left.size() > 1; size *= 2) {
    std::vector<std::int64_t> larger;
    for (const std::int64_t story : left) {
      if (has_more_than(story, size)) larger.push_back(story);
    }
    if (larger.empty()) break;
    left = std::move(larger);
  }
  return left.front();
}

bool Stories::has_more_than(std::int64_t story, std::int64_t count) {
  return count_.start(story, count + 1).step() && count_.integer(0) > count;
}

void Stories::rename(std::int64_t article, std::int64_t story, std::int64_t new_story) {
  set_.run(article, new_story);
  for (const std::int64_t band : sketch_bands(sketch_of(article))) rename_band_.run(band, story, article, new_story);
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

void fill_bands(const Database& database) {
  SqlStatement articles = database.prepare("SELECT id, story, sketch FROM article ORDER BY id");
  SqlStatement add = database.prepare("INSERT OR IGNORE INTO article_band (band, story, article) VALUES (?, ?, ?)");
  while (articles.step()) {
    for (const std::int64_t band : sketch_bands(articles.text(2)))
      add.run(band, articles.integer(1), articles.integer(0));
  }
}

}  // namespace entente
