// A store and a filter in; statements, edges, actors and articles out, streamed in an order that depends on content
// alone.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/statement.hpp"
#include "graph/store.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

// What a statement must be like; an empty field asks nothing, several values are alternatives. Actors are given by key.
struct Filter {
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::vector<std::string> either;                             // one side, whichever
  std::optional<std::pair<std::string, std::string>> between;  // one side each, whichever
  std::vector<std::string> speakers;
  std::vector<std::string> types;
  std::vector<std::string> modes;
  std::vector<std::string> modalities;
  std::string country;             // of either side's actor
  std::vector<std::string> kinds;  // of either side's actor
  std::vector<std::string> from_countries, to_countries;
  std::vector<std::string> from_kinds, to_kinds;
  std::vector<QuadClass> quads;
  std::string words;    // all in one passage, in any order; "some words" in this order; a* what begins so
  std::string article;  // its id
  std::string key;      // of the statement; a beginning is enough
  // ISO dates of any precision, both inclusive. A statement fits where its date, as precise as it is known, can lie
  // between them; without a date it fits only where neither is given.
  std::string since;
  std::string until;
  double confidence = 0;  // at least
  // What presidents, ministers and armies do counts as their country's act (graph/roll_up.hpp): `from`, `to`, `either`
  // and `between` mean them too, and statements, groups and edges name the country.
  bool roll_up = false;
  std::vector<std::string> among;  // keys: both ends are of these; empty: any
};
// What holds both ways (AGREE, ALLY, CONSULT, COOPERATE, DISAGREE) fits what is asked of `from` and `to` whichever side
// is named first.

// Of equals first the earlier (undated last), then by source, type, target and key.
enum class Order {
  date,
  latest,      // the last date first, undated last
  confidence,  // the surest first
  articles,    // told by most articles first
  source,      // by name
  target,
  type,
  key,
};

using VisitStatement = std::function<void(const Statement&)>;

// At most `limit` statements, 0: all. In the order of date or key, memory does not grow with their number; in others it
// takes some bytes for each that fits.
void each_statement(const Store& store, const Filter& filter, Order order, std::size_t limit,
                    const VisitStatement& visit);

std::size_t count_statements(const Store& store, const Filter& filter);

struct Group {
  std::string name;
  std::int64_t statements = 0;
};

enum class GroupBy { type, quad, mode, year, month, pair, modality, source, target, speaker };

// Most statements first, then by name; at most `limit`, 0: all.
std::vector<Group> group_statements(const Store& store, const Filter& filter, GroupBy by, std::size_t limit = 0);

// Ordered by source, type, target. Denied statements are no event: they count only where `filter.modalities` names
// "denied". At most `limit`, 0: all.
void each_edge(const Store& store, const Filter& filter, const std::function<void(const Edge&)>& visit,
               std::size_t limit = 0);

enum class Members {
  all,    // also actors without any statement
  ends,   // sources and targets of what each_edge gives
  named,  // sources, targets and speakers of what each_statement gives
};

enum class Labels { wanted, left_out };

// By key. Labels take time: each article of an actor is looked at.
void each_actor(const Store& store, const Filter& filter, Members members,
                const std::function<void(const StoredActor&)>& visit, Labels labels = Labels::wanted);

// By key; those only that support a statement of the filter.
void each_article(const Store& store, const Filter& filter, const std::function<void(const StoredArticle&)>& visit);

// While it lives, all that is asked of the store is answered from one state, whatever another program adds meanwhile.
class Snapshot {
 public:
  explicit Snapshot(const Store& store);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  const Store& store_;
};

std::optional<StoredActor> find_actor(const Store& store, const std::string& key);

}  // namespace entente
