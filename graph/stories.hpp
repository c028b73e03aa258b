// Articles with their sketches in, the story of each out: near copies are one story. For the sources of graph/.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/sqlite.hpp"

namespace entente {

// A story is a connected component of the articles over "is a near copy of", so it depends on the set of articles
// alone. It is called by the row of one of its articles, whichever.
//
// Of each story that shares a band with an article, articles are compared only until one of them is a near copy, and
// where stories become one, the smaller ones are called like the largest: so what n near copies of each other take is
// linear in n.
class Stories {
 public:
  explicit Stories(const Database& database);

  // After the article's own row was written.
  void insert(std::int64_t article, const std::string& sketch);

  // While its row is still there.
  void remove(std::int64_t article);

  // Articles beside those inserted and removed whose relations may have another weight now: their near copies were
  // joined or parted.
  const std::set<std::int64_t>& touched() const { return touched_; }

 private:
  std::set<std::int64_t> stories_beside(std::int64_t article, const std::string& sketch);
  std::set<std::int64_t> near_copies_within(std::int64_t story, std::int64_t article);
  std::int64_t largest_of(const std::set<std::int64_t>& stories);
  bool has_more_than(std::int64_t story, std::int64_t count);
  void rename(std::int64_t article, std::int64_t story, std::int64_t new_story);
  std::vector<std::int64_t> members(std::int64_t story);
  std::string sketch_of(std::int64_t article);
  std::int64_t story_of(std::int64_t article);

  SqlStatement add_band_, remove_band_, rename_band_, beside_, within_, sketch_, story_, members_, set_, count_;
  std::set<std::int64_t> touched_;
};

// The bands of all articles, where a former version had others.
void fill_bands(const Database& database);

}  // namespace entente
