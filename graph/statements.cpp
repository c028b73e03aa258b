// each_statement: a filter and an order in, statements with their evidence out.
#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "base/date.hpp"
#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

constexpr const char* statement_columns =
    "SELECT r.id, r.key, s.key, s.name, r.type, r.mode, t.key, t.name, r.date, r.modality, p.key, p.name, c.key, "
    "r.role, r.source, r.target, r.weight, (SELECT max(until) FROM support_until u WHERE u.relation = r.id) "
    "FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target "
    "LEFT JOIN actor p ON p.id = r.speaker LEFT JOIN relation c ON c.id = r.content WHERE ";

constexpr const char* evidence_columns =
    "SELECT a.key, (SELECT min(source) FROM article_source o WHERE o.article = a.id), a.title, "
    "(SELECT min(url) FROM article_source o WHERE o.article = a.id AND url <> ''), a.published, a.language, "
    R"(p.sentence, p."begin", p."end", p.text, e.cue, e.rule, e.confidence )"
    "FROM support e JOIN article a ON a.id = e.article JOIN passage p ON p.id = e.passage "
    R"(WHERE e.relation = ? ORDER BY a.published, a.key, p."begin", p."end", e.cue, e.rule)";

constexpr const char* count_columns =
    "SELECT n.counted, n.number FROM support_count n JOIN article a ON a.id = n.article WHERE n.relation = ? "
    "ORDER BY n.counted, a.published, n.number";

class StatementReader {
 public:
  StatementReader(const Database& database, const RollUp* roll_up)
      : evidence_(database.prepare(evidence_columns)), counts_(database.prepare(count_columns)), roll_up_(roll_up) {}

  Statement read(const SqlStatement& row) {
    Statement result;
    result.key = row.string(1);
    result.source = {row.string(2), row.string(3)};
    result.type = row.string(4);
    result.mode = row.string(5);
    result.target = {row.string(6), row.string(7)};
    result.date = row.string(8);
    result.modality = row.string(9);
    if (!row.is_null(10)) result.speaker = ActorName{row.string(10), row.string(11)};
    result.content = row.string(12);
    result.role = row.string(13);
    result.weight = row.integer(16);
    result.until = row.string(17);
    for (counts_.start(row.integer(0)); counts_.step();) {
      if (result.counts.empty() || result.counts.back().of != counts_.text(0))
        result.counts.push_back({counts_.string(0), 0});
      result.counts.back().number = counts_.integer(1);
    }
    roll_up(row.integer(14), result.source, result.acting_source);
    roll_up(row.integer(15), result.target, result.acting_target);
    for (evidence_.start(row.integer(0)); evidence_.step();) add_evidence(result);
    return result;
  }

 private:
  void roll_up(std::int64_t actor, ActorName& name, std::optional<ActorName>& acting) const {
    const ActorName* country = roll_up_ != nullptr ? roll_up_->country_of(actor) : nullptr;
    if (country == nullptr || country->key == name.key) return;
    acting = std::move(name);
    name = *country;
  }

  void add_evidence(Statement& result) const {
    Evidence e;
    e.article = {evidence_.string(0), evidence_.string(1), evidence_.string(2),
                 evidence_.string(3), evidence_.string(4), evidence_.string(5)};
    e.sentence = static_cast<std::uint32_t>(evidence_.integer(6));
    e.begin = static_cast<std::uint32_t>(evidence_.integer(7));
    e.end = static_cast<std::uint32_t>(evidence_.integer(8));
    e.text = evidence_.string(9);
    e.cue = evidence_.string(10);
    e.rule = evidence_.string(11);
    e.confidence = evidence_.real(12);
    if (result.evidence.empty() || result.evidence.back().article.key != e.article.key) ++result.articles;
    result.confidence = std::max(result.confidence, e.confidence);
    result.evidence.push_back(std::move(e));
  }

  SqlStatement evidence_;
  SqlStatement counts_;
  const RollUp* roll_up_;
};

// What of a relation decides its place, smaller first; `tie` where that leaves several.
struct Candidate {
  std::int64_t rank = 0;
  std::int32_t date = 0;
  std::int64_t id = 0;

  auto place() const { return std::tie(rank, date); }
};

constexpr std::int32_t undated = std::numeric_limits<std::int32_t>::max();

// In the order of the texts: "2018" before "2018-04" before "2018-04-06".
std::int32_t number_of(std::string_view date) {
  const auto parsed = parse_date(date);
  return parsed ? parsed->year * 10000 + parsed->month * 100 + parsed->day : undated;
}

// Each value's place among all, so that texts are compared once and not for every relation.
template <typename Key>
using Places = std::unordered_map<Key, std::int64_t>;

Places<std::int64_t> places_of_actors(const Database& database) {
  SqlStatement rows = database.prepare("SELECT id FROM actor ORDER BY name, key");
  Places<std::int64_t> result;
  while (rows.step()) result.emplace(rows.integer(0), static_cast<std::int64_t>(result.size()));
  return result;
}

Places<std::string> places_of_types(const Database& database) {
  SqlStatement rows = database.prepare("SELECT DISTINCT type FROM relation ORDER BY type");
  Places<std::string> result;
  while (rows.step()) result.emplace(rows.string(0), static_cast<std::int64_t>(result.size()));
  return result;
}

std::vector<Candidate> candidates(const Database& database, const Condition& condition, Order order) {
  const bool by_evidence = order == Order::confidence || order == Order::articles;
  const char* column = order == Order::confidence ? "CAST(round(r.confidence * 1e6) AS INTEGER)"
                       : order == Order::articles ? "r.articles"
                       : order == Order::source   ? "r.source"
                       : order == Order::target   ? "r.target"
                       : order == Order::type     ? "r.type"
                                                  : "0";
  const std::string sql = std::string("SELECT r.id, r.date, ") + column + " FROM relation r WHERE " + condition.sql();
  const auto actors =
      order == Order::source || order == Order::target ? places_of_actors(database) : Places<std::int64_t>();
  const auto types = order == Order::type ? places_of_types(database) : Places<std::string>();
  SqlStatement rows = database.prepare(sql);
  condition.bind(rows);
  std::vector<Candidate> result;
  while (rows.step()) {
    Candidate one{0, number_of(rows.text(1)), rows.integer(0)};
    if (by_evidence) one.rank = -rows.integer(2);
    if (order == Order::source || order == Order::target) one.rank = actors.at(rows.integer(2));
    if (order == Order::type) one.rank = types.at(rows.string(2));
    if (order == Order::latest && one.date != undated) one.date = -one.date;
    result.push_back(one);
  }
  return result;
}

// The first `limit` in their order: only those that share the last place are compared by more than place.
void keep_first(const Database& database, std::vector<Candidate>& all, std::size_t limit) {
  const auto before = [](const Candidate& a, const Candidate& b) { return a.place() < b.place(); };
  if (limit > 0 && limit < all.size()) {
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(limit - 1);
    std::nth_element(all.begin(), last, all.end(), before);
    const Candidate boundary = *last;
    std::erase_if(all, [&](const Candidate& c) { return before(boundary, c); });
  }
  using Tie = std::tuple<std::string, std::string, std::string, std::string>;
  std::unordered_map<std::int64_t, Tie> ties;
  SqlStatement row = database.prepare(
      "SELECT s.key, r.type, t.key, r.key FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = "
      "r.target WHERE r.id = ?");
  const auto tie = [&](std::int64_t id) -> const Tie& {
    const auto [at, fresh] = ties.try_emplace(id);
    if (fresh && row.start(id).step()) at->second = {row.string(0), row.string(1), row.string(2), row.string(3)};
    return at->second;
  };
  std::sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
    if (a.place() != b.place()) return a.place() < b.place();
    return a.id != b.id && tie(a.id) < tie(b.id);
  });
  if (limit > 0 && limit < all.size()) all.resize(limit);
}

}  // namespace

void each_statement(const Store& store, const Filter& filter, Order order, std::size_t limit,
                    const VisitStatement& visit) {
  const Database& database = store.database();
  const bool by_date = order == Order::date || order == Order::latest;
  const Condition condition(database, filter, false, by_date && limit > 0);
  StatementReader reader(database, condition.roll_up());

  const bool streamed = order == Order::key || (by_date && (limit == 0 || !condition.is_narrow()));
  if (!streamed) {
    std::vector<Candidate> chosen = candidates(database, condition, order);
    keep_first(database, chosen, limit);
    SqlStatement row = database.prepare(std::string(statement_columns) + "r.id = ?");
    for (const Candidate& one : chosen) {
      if (row.start(one.id).step()) visit(reader.read(row));
    }
    return;
  }
  std::size_t given = 0;
  const auto run = [&](const std::string& rest) {
    if (limit > 0 && given >= limit) return;
    std::string sql = statement_columns + condition.sql() + rest;
    if (limit > 0) sql += " LIMIT " + std::to_string(limit - given);
    SqlStatement rows = database.prepare(sql);
    condition.bind(rows);
    for (; rows.step(); ++given) visit(reader.read(rows));
  };
  if (order == Order::key) {
    run(" ORDER BY r.key");
    return;
  }
  // Apart, so that the index over dates gives the order and a limit ends the search early; SQLite's "+" keeps it from
  // that index where another one finds the few that fit.
  const std::string date = condition.is_narrow() ? "+r.date" : "r.date";
  run(" AND " + date + " IS NOT NULL ORDER BY " + date + (order == Order::latest ? " DESC" : " ASC") +
      ", s.key, r.type, t.key, r.key");
  if (filter.since.empty() && filter.until.empty()) {
    run(" AND " + date + " IS NULL ORDER BY s.key, r.type, t.key, r.key");
  }
}

}  // namespace entente
