// Actors, edges and statements in, rows of named and typed values out: what every format of property graphs writes.
// docs/exports.md says what the properties mean. For the sources of export/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/writer.hpp"

namespace entente {

enum class ValueType { text, integer, real, boolean };

struct Property {
  const char* name;
  ValueType type;
};

// Values are text without what XML and JSON readers stumble over, in the order of the properties; empty where absent.
using Values = std::vector<std::string>;

struct NodeRow {
  std::string key;
  std::string name;
  std::string kind;
  Look look;
  Colour colour;
  Values values;
};

struct LinkRow {
  std::string id;  // depends on content alone
  std::string source;
  std::string target;
  std::string type;
  std::string weight;  // above 0
  Colour colour;
  std::vector<Spell> spells;
  Values values;
};

std::span<const Property> node_properties();

// Those of aggregated edges or of statements, the same ones in every row.
std::span<const Property> link_properties(EdgeForm form);

// Every actor and edge, or every statement as an edge, comes as a row that lives until the call returns.
class PropertyWriter : public GraphWriter {
 public:
  // Links have spells only `with_spells`: few formats tell them.
  explicit PropertyWriter(EdgeForm form, bool with_spells = false) : form_(form), with_spells_(with_spells) {}

  Needs needs() const override;
  void actor(const StoredActor& actor, const Look& look) final;
  void edge(const Edge& edge) final;
  void statement(const Statement& statement) final;

 protected:
  virtual void node(const NodeRow& row) = 0;
  virtual void link(const LinkRow& row) = 0;
  EdgeForm form() const { return form_; }

 private:
  void put_link(const std::string& id, const ActorName& source, const std::string& type, const ActorName& target,
                std::int64_t weight);

  EdgeForm form_;
  bool with_spells_;
  LinkRow row_;  // in the memory of the one before: there may be millions
};

// Neo4j's labels of an actor: "Actor;Country"; only the kinds that the program knows are names.
std::string neo4j_labels(std::string_view kind, std::string_view between);

std::string counts_text(const std::vector<EventCount>& counts);  // "killed 12; wounded 30"

std::string number(double value);        // the shortest form that reads back equal
std::string two_decimals(double value);  // "0" for what rounds to it, whatever its sign

}  // namespace entente
