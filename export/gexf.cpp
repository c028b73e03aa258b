// GEXF 1.3 as Gephi, NetworkX and graphology read it. What binds the form:
//  - the graph is dynamic, with spells of whole days; weights and attributes are static, for a dynamic weight beside
//    static ones became 0 in Gephi;
//  - all edges are directed; where a type holds both ways, the attribute "mutual" says so;
//  - `kind` is the edge's type in Gephi; others drop it, so the attribute "relation" says it too;
//  - one <attributes> block a class, with ids that are no numbers; dates are strings;
//  - Gephi takes "INF" within a string attribute for "Infinity" and one that is "null" for nothing: U+2060 (word
//  joiner),
//    which nobody sees, keeps it from seeing these words. Labels need none.
#include "export/formats.hpp"
#include "export/properties.hpp"
#include "export/xml.hpp"

namespace entente {

namespace {

const char* type_name(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return "integer";
    case ValueType::real:
      return "double";
    case ValueType::boolean:
      return "boolean";
    case ValueType::text:
      break;
  }
  return "string";
}

std::string for_gephi(const std::string& text) {
  constexpr std::string_view joiner = "\u2060";
  if (text == "null") return "nul" + std::string(joiner) + "l";
  std::string result = text;
  for (std::size_t at = result.find("INF"); at != std::string::npos; at = result.find("INF", at)) {
    result.insert(at + 2, joiner);
  }
  return result;
}

class Gexf final : public PropertyWriter {
 public:
  Gexf(OutputFile& out, EdgeForm edges) : PropertyWriter(edges, true), xml_(out) {}

  void begin() override {
    xml_.open("gexf");
    xml_.attribute("xmlns", "http://gexf.net/1.3");
    xml_.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd");
    xml_.attribute("version", "1.3");
    xml_.line_break();
    xml_.open("meta");
    xml_.open("creator");
    xml_.text("entente");
    xml_.close();
    close();
    xml_.open("graph");
    xml_.attribute("defaultedgetype", "directed");
    xml_.attribute("mode", "dynamic");
    xml_.attribute("timeformat", "date");
    xml_.attribute("timerepresentation", "interval");
    xml_.attribute("timezone", "UTC");
    xml_.line_break();
    declare("node", node_properties());
    declare("edge", link_properties(form()));
    xml_.open("nodes");
    xml_.line_break();
  }

  void end() override {
    if (!edges_) begin_edges();
    close();
    close();
    close();
    xml_.finish();
  }

 protected:
  void node(const NodeRow& row) override {
    xml_.open("node");
    xml_.attribute("id", row.key);
    xml_.attribute("label", row.name);
    values(node_properties(), row.values);
    write(row.look.spells);
    xml_.open("viz:color");
    write(row.colour);
    xml_.close();
    xml_.open("viz:position");
    xml_.attribute("x", two_decimals(row.look.place.x));
    xml_.attribute("y", two_decimals(row.look.place.y));
    xml_.attribute("z", "0");
    xml_.close();
    xml_.open("viz:size");
    xml_.attribute("value", two_decimals(row.look.place.size));
    xml_.close();
    close();
  }

  void link(const LinkRow& row) override {
    if (!edges_) begin_edges();
    xml_.open("edge");
    xml_.attribute("id", row.id);
    xml_.attribute("source", row.source);
    xml_.attribute("target", row.target);
    xml_.attribute("kind", row.type);
    xml_.attribute("label", row.type);
    xml_.attribute("weight", row.weight);
    values(link_properties(form()), row.values);
    write(row.spells);
    xml_.open("viz:color");
    write(row.colour);
    xml_.close();
    close();
  }

 private:
  void declare(const char* element, std::span<const Property> properties) {
    xml_.open("attributes");
    xml_.attribute("class", element);
    xml_.attribute("mode", "static");
    xml_.line_break();
    for (const Property& property : properties) {
      xml_.open("attribute");
      xml_.attribute("id", property.name);
      xml_.attribute("title", property.name);
      xml_.attribute("type", type_name(property.type));
      close();
    }
    close();
  }

  void begin_edges() {
    edges_ = true;
    close();
    xml_.open("edges");
    xml_.line_break();
  }

  void values(std::span<const Property> properties, const Values& values) {
    xml_.open("attvalues");
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].empty()) continue;
      xml_.open("attvalue");
      xml_.attribute("for", properties[i].name);
      xml_.attribute("value", properties[i].type == ValueType::text ? for_gephi(values[i]) : values[i]);
      xml_.close();
    }
    xml_.close();
  }

  void write(const std::vector<Spell>& spells) {
    if (spells.empty()) return;
    xml_.open("spells");
    for (const Spell& spell : spells) {
      xml_.open("spell");
      xml_.attribute("start", spell.start);
      xml_.attribute("end", spell.end);
      xml_.close();
    }
    xml_.close();
  }

  void write(Colour colour) {
    xml_.attribute("r", std::to_string(colour.red));
    xml_.attribute("g", std::to_string(colour.green));
    xml_.attribute("b", std::to_string(colour.blue));
  }

  void close() {
    xml_.close();
    xml_.line_break();
  }

  XmlWriter xml_;
  bool edges_ = false;
};

}  // namespace

std::unique_ptr<GraphWriter> make_gexf_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Gexf>(out, edges);
}

}  // namespace entente
