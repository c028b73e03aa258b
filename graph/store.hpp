// Extraction records in, one `.entente` file out: articles, actors, relations and their evidence, merged.
// docs/schema.md has the stored form.
//
// Everything in the store is a function of the set of articles in it, never of the order in which they came: a relation
// is one by its identity (graph/canonical.hpp) with the passages of all articles that tell it; an actor's name, kind
// and country are what most articles say, the smallest where several are as frequent. So merging is associative,
// commutative and idempotent.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/corrections.hpp"
#include "graph/record.hpp"

namespace entente {

class Database;
class Store;

struct AddReport {
  std::size_t added = 0;
  std::size_t skipped = 0;  // already in
  // In with other findings: of two versions of one article, the one with the smaller digest stays.
  std::size_t replaced = 0;
  std::size_t changed = 0;  // former versions taken out, of articles whose source now says something else
  std::size_t failed = 0;   // records of articles that could not be read; nothing of them is kept

  AddReport& operator+=(const AddReport& other);
};

// Movable; used by one thread at a time. Every change is one transaction: a program that is killed leaves the file as
// it was before the change or after it, never between.
class Store {
 public:
  enum class Access { read, write };

  // A new, empty graph. Throws Error where there is a file already that holds anything.
  static Store create(const std::string& path);

  // To write: the graph that is there, or a new one where there is none, or only what a program left behind that was
  // killed before it had made one.
  static Store open_or_create(const std::string& path);

  // Throws Error where the file is missing, damaged, no entente graph, or written by a newer program.
  static Store open(const std::string& path, Access access = Access::read);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // All of the records or, where this throws Error, none. An article that is in already is skipped.
  AddReport add(std::span<const Record> records);

  bool contains(std::string_view article_id) const;

  // The ids of the articles that were found at `source`, sorted.
  std::vector<std::string> articles_at(std::string_view source) const;

  // Takes out an article with all that only it supported. False where there is none.
  bool remove(std::string_view article_id);

  // Each article as the canonical record that was added, in the order of article ids. What another store adds of these
  // is equal.
  void each_record(const std::function<void(const Record&)>& visit) const;

  // Brings up to date who is who across articles: by the corrections, by spelling, and by the offices of which other
  // articles tell who held them then (docs/actors.md). What this does is a function of the set of articles and of the
  // corrections; call it when articles were added or removed. Returns how many articles it wrote anew.
  std::size_t settle();

  // Kept in the file. settle() applies them.
  Corrections corrections() const;
  void set_corrections(const Corrections& corrections);

  const std::string& path() const;
  const Database& database() const { return *database_; }  // for the sources of graph/

 private:
  explicit Store(std::unique_ptr<Database> database);

  // Writes each article anew with what `findings` gives for it, and calls `written` when that is done.
  void rewrite(const std::vector<std::string>& articles, const std::function<Record(const std::string&)>& findings,
               const std::function<void(const std::string&)>& written);
  Record found_record(const std::string& article_id) const;

  std::unique_ptr<Database> database_;
};

// One transaction over a store: takes the write lock, and undoes everything unless commit() was reached.
class StoreWriter {
 public:
  // What becomes of another article that was found at the same source before: `keep` it, which gives the same graph in
  // any order, or let the `latest` take its place, as where a file was edited. Where an article was also found
  // elsewhere, it stays.
  enum class Versions { keep, latest };

  explicit StoreWriter(Store& store);
  StoreWriter(StoreWriter&&) noexcept;
  ~StoreWriter();

  void add(const Record& record, Versions versions = Versions::keep);

  // Where the article is in: notes that it was also found at `article.source`, as adding its record would, and says
  // true. So a caller can spare the analysis.
  bool note(const RecordArticle& article, Versions versions = Versions::keep);

  bool remove(std::string_view article_id);

  AddReport commit();

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace entente
