// Articles with their sketches in, the story of each out: near copies are one story. For the sources of graph/.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/sqlite.hpp"

namespace entente {

// A story is a connected component of the articles over "is a near copy of", so it depends on the set of articles
// alone. It is called by the row of its first article: the earliest published, undated last, then the smallest key.
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
  std::vector<std::int64_t> near_copies(std::int64_t article, const std::string& sketch);
  std::int64_t first_of(const std::vector<std::int64_t>& articles);
  std::vector<std::int64_t> members(std::int64_t story);
  std::string sketch_of(std::int64_t article);
  std::int64_t story_of(std::int64_t article);

  SqlStatement add_band_, remove_band_, beside_, sketch_, story_, members_, set_, place_;
  std::set<std::int64_t> touched_;
};

}  // namespace entente
