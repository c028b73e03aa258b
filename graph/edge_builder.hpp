// The relations of one edge in, with what supports them; the edge out. For the sources of graph/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "graph/sqlite.hpp"
#include "graph/statement.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

// What one relation adds to its edge. Numbers are of rows.
struct EdgeFacts {
  struct Told {
    std::int64_t article = 0;
    std::int64_t story = 0;
    std::int64_t passage = 0;
  };

  std::size_t modality = modalities.size();  // its place among them, their number where it is none of them
  std::int64_t speaker = 0;                  // 0: nobody
  std::string date;
  std::string until;  // the latest end that an article gives
  std::vector<Told> told;
  double confidence = 0;
  // Of the surest passage, the first by the article's key and place where several are as sure.
  std::int64_t article = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string passage;
};

// Rows in the order of a number, their first column: near ones are stepped to, far ones looked up. So who asks for all
// in order reads the table once.
class RowCursor {
 public:
  // `sql` gives the rows from ?1 on.
  RowCursor(const Database& database, const char* sql) : rows_(database.prepare(sql)) {}

  // Whether there is a row of `id`; stands at the first one then, and the others are to be read by next() up to its
  // end.
  bool find(std::int64_t id);
  bool next();  // whether another row of the same number follows
  const SqlStatement& row() const { return rows_; }

 private:
  void advance();

  SqlStatement rows_;
  bool at_row_ = false;
  std::int64_t id_ = 0;                                           // of the row
  std::int64_t from_ = std::numeric_limits<std::int64_t>::max();  // there is no row from here to the one it stands at
};

class FactsReader {
 public:
  explicit FactsReader(const Database& database);

  // All but modality, speaker and date of the relation.
  void read(std::int64_t relation, EdgeFacts& facts);

  const std::string& key_of(std::int64_t article);

 private:
  struct Candidate {
    std::int64_t article;
    std::int64_t passage;
  };

  std::int64_t story_of(std::int64_t article);
  void choose(EdgeFacts& facts);

  RowCursor support_, until_, passages_, stories_;
  SqlStatement key_;
  std::string found_key_;
  std::vector<Candidate> surest_;
  std::int64_t last_article_ = 0;
  std::int64_t last_story_ = 0;
};

class EdgeBuilder {
 public:
  // Another edge, in the memory of the one before.
  void start(const ActorName& source, const std::string& type, const ActorName& target);

  void add(const EdgeFacts& facts, FactsReader& reader);  // in any order

  const Edge& finish(const std::function<const std::string&(std::int64_t)>& name_of);

 private:
  bool is_surer(const EdgeFacts& facts, FactsReader& reader) const;

  Edge edge_;
  std::vector<std::int64_t> articles_, stories_, passages_, speakers_;
  std::int64_t article_ = 0, begin_ = 0, end_ = 0;  // of the surest passage
};

// The place of a modality among `modalities`, their number where it is none.
std::size_t modality_place(std::string_view modality);

}  // namespace entente
