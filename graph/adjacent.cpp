#include "graph/adjacent.hpp"

#include <algorithm>

namespace entente {

Adjacent::Adjacent(const Store& store, const Filter& filter, Direction direction)
    : database_(store.database()),
      condition_(database_, filter, true),
      direction_(direction),
      outgoing_(database_.prepare("SELECT r.target FROM relation r WHERE r.source = ?1 AND " + condition_.sql())),
      incoming_(database_.prepare("SELECT r.source FROM relation r WHERE r.target = ?1 AND " + condition_.sql())),
      names_(database_.prepare("SELECT key, name FROM actor WHERE id = ?")) {}

void Adjacent::read(SqlStatement& rows, std::int64_t actor, std::vector<std::int64_t>& into) {
  rows.start(actor);
  condition_.bind(rows, 2);
  while (rows.step()) {
    if (rows.integer(0) != actor) into.push_back(rows.integer(0));
  }
}

const std::vector<std::int64_t>& Adjacent::of(std::int64_t actor, Side side) {
  auto& known = side == Side::ahead || direction_ == Direction::either ? ahead_ : behind_;
  const auto [at, fresh] = known.try_emplace(actor);
  std::vector<std::int64_t>& result = at->second;
  if (!fresh) return result;
  if (side == Side::ahead || direction_ == Direction::either) read(outgoing_, actor, result);
  if (side == Side::behind || direction_ == Direction::either) read(incoming_, actor, result);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::optional<std::int64_t> Adjacent::row_of(const std::string& key) const {
  SqlStatement row = database_.prepare("SELECT id FROM actor WHERE key = ?");
  if (!row.start(key).step()) return std::nullopt;
  return row.integer(0);
}

const ActorName& Adjacent::name(std::int64_t actor) {
  const auto [at, fresh] = known_.try_emplace(actor);
  if (fresh && names_.start(actor).step()) at->second = {names_.string(0), names_.string(1)};
  return at->second;
}

}  // namespace entente
