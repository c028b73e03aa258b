// A Cypher script for Neo4j 4.4 and later (cypher-shell -f), one statement a line. It only merges: run twice, it
// changes nothing. What binds the form:
//  - some versions read \uXXXX before anything else, even behind a backslash: where a text has a backslash before a
//    "u", the string is cut between them;
//  - a relationship's type is a name: what is no letter, digit or underscore becomes an underscore, and the property
//    `relation` has the type as it is.
#include "export/formats.hpp"
#include "export/properties.hpp"

namespace entente {

namespace {

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case '\'':
        result += "\\'";
        break;
      case '\\':
        result += i + 1 < text.size() && text[i + 1] == 'u' ? "\\\\' + '" : "\\\\";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\t':
        result += "\\t";
        break;
      default:
        result += text[i];
    }
  }
  return result + "'";
}

std::string type_name(std::string_view type) {
  std::string result;
  for (const char c : type) {
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    result += plain ? c : '_';
  }
  return "`" + (result.empty() ? "_" : result) + "`";
}

class Cypher final : public PropertyWriter {
 public:
  Cypher(OutputFile& out, EdgeForm edges) : PropertyWriter(edges), out_(out) {}

  void begin() override {
    out_.write("CREATE CONSTRAINT entente_actor IF NOT EXISTS FOR (a:Actor) REQUIRE a.key IS UNIQUE;\n");
  }

  void end() override {}

 protected:
  void node(const NodeRow& row) override {
    std::string map = "name: " + quoted(row.name);
    add(map, node_properties(), row.values);
    map += ", x: " + two_decimals(row.look.place.x) + ", y: " + two_decimals(row.look.place.y) +
           ", size: " + two_decimals(row.look.place.size) + ", color: " + quoted(hexadecimal(row.colour));
    out_.write("MERGE (a:Actor {key: " + quoted(row.key) + "}) SET a:" + neo4j_labels(row.kind, ":") + ", a += {" +
               map + "};\n");
  }

  void link(const LinkRow& row) override {
    std::string map = "weight: " + decimal_of(row.weight);
    add(map, link_properties(form()), row.values);
    map += ", color: " + quoted(hexadecimal(row.colour));
    out_.write("MATCH (a:Actor {key: " + quoted(row.source) + "}), (b:Actor {key: " + quoted(row.target) +
               "}) MERGE (a)-[r:" + type_name(row.type) + " {id: " + quoted(row.id) + "}]->(b) SET r += {" + map +
               "};\n");
  }

 private:
  // So that a property is of one type in every row.
  static std::string decimal_of(const std::string& number) {
    return number.find_first_of(".e") == std::string::npos ? number + ".0" : number;
  }

  static void add(std::string& map, std::span<const Property> properties, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].empty()) continue;
      map += ", " + std::string(properties[i].name) + ": ";
      switch (properties[i].type) {
        case ValueType::text:
          map += quoted(values[i]);
          break;
        case ValueType::real:
          map += decimal_of(values[i]);
          break;
        case ValueType::integer:
        case ValueType::boolean:
          map += values[i];
      }
    }
  }

  OutputFile& out_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_cypher_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Cypher>(out, edges);
}

}  // namespace entente
