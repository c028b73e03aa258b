// GraphML as Gephi, NetworkX, igraph, graphology and Cytoscape read it. What binds the form:
//  - a node's label is a key named "label", an edge's one with the id "edgelabel"; Gephi alone takes the attribute
//    `label` of an edge as its type, so the type is in a key too ("relation", and "interaction" for Cytoscape, with
//    "name" for nodes);
//  - places and colours have the names that Gephi takes for them (x, y, size, r, g, b); nothing else has one of these;
//  - no <desc> (it replaces labels in Gephi), no key for="all" (igraph), no key named "id", only the simple types; keys
//    are declared before the graph;
//  - all edges directed; where a type holds both ways, the key "mutual" says so;
//  - there is no timeline: dates are ISO strings.
#include "export/formats.hpp"
#include "export/properties.hpp"
#include "export/xml.hpp"

namespace entente {

namespace {

const char* type_name(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return "int";
    case ValueType::real:
      return "double";
    case ValueType::boolean:
      return "boolean";
    case ValueType::text:
      break;
  }
  return "string";
}

// How a value of a key begins.
std::string data_tag(std::string_view key) {
  return "<data key=\"" + std::string(key) + "\">";
}

// Ids are of one space, so an edge's are told from a node's.
std::string edge_key(std::string_view name) {
  return "edge_" + std::string(name);
}

class GraphMl final : public PropertyWriter {
 public:
  GraphMl(OutputFile& out, EdgeForm edges) : PropertyWriter(edges), xml_(out) {
    for (const Property& property : link_properties(edges)) link_tags_.push_back(data_tag(edge_key(property.name)));
  }

  void begin() override {
    xml_.open("graphml");
    xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation",
                   "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    xml_.line_break();
    for (const char* name : {"label", "name"}) declare(name, "node", name, "string");
    for (const Property& property : node_properties()) {
      declare(property.name, "node", property.name, type_name(property.type));
    }
    for (const char* name : {"x", "y", "size"}) declare(name, "node", name, "double");
    for (const char* name : {"r", "g", "b"}) declare(name, "node", name, "int");
    declare("edgelabel", "edge", "label", "string");
    declare("weight", "edge", "weight", "double");
    declare("interaction", "edge", "interaction", "string");
    for (const Property& property : link_properties(form())) {
      declare(edge_key(property.name), "edge", property.name, type_name(property.type));
    }
    for (const char* name : {"r", "g", "b"}) declare(edge_key(name), "edge", name, "int");
    xml_.open("graph");
    xml_.attribute("id", "entente");
    xml_.attribute("edgedefault", "directed");
    xml_.line_break();
  }

  void end() override {
    close();
    close();
    xml_.finish();
  }

 protected:
  void node(const NodeRow& row) override {
    xml_.open("node");
    xml_.attribute("id", row.key);
    data("label", row.name);
    data("name", row.name);
    for (std::size_t i = 0; i < row.values.size(); ++i) data(node_properties()[i].name, row.values[i]);
    if (row.look.place.size > 0) {
      data("x", two_decimals(row.look.place.x));
      data("y", two_decimals(row.look.place.y));
      data("size", two_decimals(row.look.place.size));
    }
    data("r", std::to_string(row.colour.red));
    data("g", std::to_string(row.colour.green));
    data("b", std::to_string(row.colour.blue));
    close();
  }

  void link(const LinkRow& row) override {
    xml_.open("edge");
    xml_.attribute("id", row.id);
    xml_.attribute("source", row.source);
    xml_.attribute("target", row.target);
    xml_.attribute("label", row.type);
    data("edgelabel", row.type);
    data("weight", row.weight);
    data("interaction", row.type);
    for (std::size_t i = 0; i < row.values.size(); ++i) tagged(link_tags_[i], row.values[i]);
    data("edge_r", std::to_string(row.colour.red));
    data("edge_g", std::to_string(row.colour.green));
    data("edge_b", std::to_string(row.colour.blue));
    close();
  }

 private:
  void declare(std::string_view id, const char* element, const char* name, const char* type) {
    xml_.open("key");
    xml_.attribute("id", id);
    xml_.attribute("for", element);
    xml_.attribute("attr.name", name);
    xml_.attribute("attr.type", type);
    close();
  }

  void data(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    xml_.markup("<data key=\"");
    xml_.markup(key);
    tagged("\">", value);
  }

  void tagged(std::string_view tag, std::string_view value) {
    if (value.empty()) return;
    xml_.markup(tag);
    xml_.text(value);
    xml_.markup("</data>");
  }

  void close() {
    xml_.close();
    xml_.line_break();
  }

  XmlWriter xml_;
  std::vector<std::string> link_tags_;  // as link_properties()
};

}  // namespace

std::unique_ptr<GraphWriter> make_graphml_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<GraphMl>(out, edges);
}

}  // namespace entente
