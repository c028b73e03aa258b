#include "graph/sorted_edges.hpp"

#include <cstring>
#include <map>
#include <type_traits>
#include <unordered_map>

#include "graph/edge_builder.hpp"
#include "graph/external_sort.hpp"

namespace entente {

namespace {

// All actors in the order of their keys.
class Actors {
 public:
  Actors(const Database& database, const RollUp* roll_up) {
    std::map<std::string, const ActorName*> countries;  // by key; for which somebody acts
    SqlStatement rows = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
    std::vector<std::int64_t> ids;
    std::vector<ActorName> names;
    while (rows.step()) {
      ids.push_back(rows.integer(0));
      names.push_back({rows.string(1), rows.string(2)});
      const ActorName* country = roll_up != nullptr ? roll_up->country_of(ids.back()) : nullptr;
      if (country != nullptr) countries.emplace(country->key, country);
    }
    // Countries have their places among the actors, also those that no article names.
    auto country = countries.begin();
    const auto put_countries_before = [&](const std::string* key) {
      for (; country != countries.end() && (key == nullptr || country->first < *key); ++country) {
        names_.push_back(*country->second);
      }
    };
    for (std::size_t i = 0; i < ids.size(); ++i) {
      put_countries_before(&names[i].key);
      if (country != countries.end() && country->first == names[i].key) ++country;
      place_.emplace(ids[i], static_cast<std::uint32_t>(names_.size()));
      names_.push_back(std::move(names[i]));
    }
    put_countries_before(nullptr);
    if (roll_up == nullptr) return;
    std::map<std::string_view, std::uint32_t> by_key;
    for (const auto& [key, name] : countries) by_key.emplace(key, 0);
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (const auto known = by_key.find(names_[i].key); known != by_key.end()) known->second = i;
    }
    for (const std::int64_t id : ids) {
      if (const ActorName* acts_for = roll_up->country_of(id)) rolled_.emplace(id, by_key.at(acts_for->key));
    }
  }

  // Of who acts, or of the country for which it does.
  std::uint32_t place(std::int64_t id) const {
    if (!rolled_.empty()) {
      if (const auto rolled = rolled_.find(id); rolled != rolled_.end()) return rolled->second;
    }
    return place_.at(id);
  }

  const ActorName& at(std::uint32_t place) const { return names_[place]; }
  const std::string& name_of(std::int64_t id) const { return names_[place_.at(id)].name; }

 private:
  std::vector<ActorName> names_;
  std::unordered_map<std::int64_t, std::uint32_t> place_;
  std::unordered_map<std::int64_t, std::uint32_t> rolled_;
};

// EdgeFacts as bytes and back.
template <typename T>
void put(std::string& bytes, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put(std::string& bytes, const std::string& text) {
  put(bytes, text.size());
  bytes += text;
}

template <typename T>
void take(std::string_view& bytes, T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
}

void take(std::string_view& bytes, std::string& text) {
  std::size_t size = 0;
  take(bytes, size);
  text.assign(bytes.substr(0, size));
  bytes.remove_prefix(size);
}

// What of them is kept, in the order of the bytes; all that is told comes behind.
template <typename Facts, typename Visit>
void each_field(Facts& facts, const Visit& visit) {
  visit(facts.modality);
  visit(facts.speaker);
  visit(facts.date);
  visit(facts.until);
  visit(facts.confidence);
  visit(facts.article);
  visit(facts.begin);
  visit(facts.end);
  visit(facts.passage);
}

void pack(const EdgeFacts& facts, std::string& bytes) {
  bytes.clear();
  each_field(facts, [&](const auto& field) { put(bytes, field); });
  put(bytes, facts.told.size());
  for (const EdgeFacts::Told& told : facts.told) put(bytes, told);
}

void unpack(std::string_view bytes, EdgeFacts& facts) {
  each_field(facts, [&](auto& field) { take(bytes, field); });
  std::size_t told = 0;
  take(bytes, told);
  facts.told.resize(told);
  for (EdgeFacts::Told& one : facts.told) take(bytes, one);
}

}  // namespace

void each_sorted_edge(const Database& database, const Condition& condition,
                      const std::function<void(const Edge&)>& visit) {
  const Actors actors(database, condition.roll_up());
  std::map<std::string, std::uint32_t, std::less<>> places_of_types;
  std::vector<std::string> types;
  SqlStatement known_types = database.prepare("SELECT DISTINCT type FROM relation ORDER BY type");
  while (known_types.step()) {
    places_of_types.emplace(known_types.string(0), static_cast<std::uint32_t>(types.size()));
    types.push_back(known_types.string(0));
  }

  // By row number, so that support and passages come as they lie: the same articles wrote them.
  SqlStatement rows = database.prepare(
      "SELECT r.id, r.source, r.type, r.target, r.date, r.modality, r.speaker FROM relation r NOT INDEXED WHERE " +
      condition.sql() + " ORDER BY r.id");
  condition.bind(rows);
  FactsReader reader(database);
  ExternalSort sort;
  EdgeFacts facts;
  std::string bytes;
  while (rows.step()) {
    facts.modality = modality_place(rows.text(5));
    facts.speaker = rows.integer(6);
    facts.date = rows.text(4);
    reader.read(rows.integer(0), facts);
    pack(facts, bytes);
    sort.add({actors.place(rows.integer(1)), places_of_types.find(rows.text(2))->second, actors.place(rows.integer(3))},
             bytes);
  }

  const auto name_of = [&](std::int64_t id) -> const std::string& { return actors.name_of(id); };
  EdgeBuilder edge;
  ExternalSort::Key key{};
  bool any = false;
  sort.each([&](const ExternalSort::Key& next, std::string_view block) {
    if (!any || next != key) {
      if (any) visit(edge.finish(name_of));
      any = true;
      key = next;
      edge.start(actors.at(key[0]), types[key[1]], actors.at(key[2]));
    }
    unpack(block, facts);
    edge.add(facts, reader);
  });
  if (any) visit(edge.finish(name_of));
}

}  // namespace entente
