// Cytoscape's JSON (.cyjs), which Cytoscape and cytoscape.js read; one node or edge a line. Cytoscape shows a
// node's `name` and an edge's `interaction`, and its y grows downwards.
#include "base/json.hpp"
#include "export/formats.hpp"
#include "export/properties.hpp"

namespace entente {

namespace {

class Cytoscape final : public PropertyWriter {
 public:
  Cytoscape(OutputFile& out, EdgeForm edges) : PropertyWriter(edges), out_(out) {}

  void begin() override {
    out_.write(
        "{\"format_version\": \"1.0\", \"generated_by\": \"entente\", \"target_cytoscapejs_version\": \"~2.1\",\n"
        "\"data\": {\"name\": \"entente\", \"shared_name\": \"entente\"},\n"
        "\"elements\": {\"nodes\": [");
  }

  void end() override {
    if (!edges_) begin_edges();
    out_.write("\n]}}\n");
  }

 protected:
  void node(const NodeRow& row) override {
    Element element;
    element.writer.StartObject();
    element.writer.Key("data");
    element.writer.StartObject();
    element.text("id", row.key);
    element.text("name", row.name);
    element.values(node_properties(), row.values);
    element.raw("size", two_decimals(row.look.place.size));
    element.text("color", hexadecimal(row.colour));
    element.writer.EndObject();
    element.writer.Key("position");
    element.writer.StartObject();
    element.raw("x", two_decimals(row.look.place.x));
    element.raw("y", two_decimals(-row.look.place.y));
    element.writer.EndObject();
    element.writer.EndObject();
    put(element);
  }

  void link(const LinkRow& row) override {
    if (!edges_) begin_edges();
    Element element;
    element.writer.StartObject();
    element.writer.Key("data");
    element.writer.StartObject();
    element.text("id", row.id);
    element.text("source", row.source);
    element.text("target", row.target);
    element.text("name", row.type);
    element.text("interaction", row.type);
    element.raw("weight", row.weight);
    element.values(link_properties(form()), row.values);
    element.text("color", hexadecimal(row.colour));
    element.writer.EndObject();
    element.writer.EndObject();
    put(element);
  }

 private:
  struct Element {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};

    void text(const char* key, std::string_view value) {
      writer.Key(key);
      writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void raw(const char* key, std::string_view value) {
      writer.Key(key);
      writer.RawValue(value.data(), value.size(), rapidjson::kNumberType);
    }
    void values(std::span<const Property> properties, const Values& values) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].empty()) continue;
        if (properties[i].type == ValueType::text) {
          text(properties[i].name, values[i]);
        } else {
          raw(properties[i].name, values[i]);
        }
      }
    }
  };

  void begin_edges() {
    edges_ = true;
    first_ = true;
    out_.write("\n],\n\"edges\": [");
  }

  void put(const Element& element) {
    out_.write(first_ ? "\n" : ",\n");
    first_ = false;
    out_.write({element.buffer.GetString(), element.buffer.GetSize()});
  }

  OutputFile& out_;
  bool edges_ = false;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<GraphWriter> make_cytoscape_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Cytoscape>(out, edges);
}

}  // namespace entente
