// DOT as Graphviz reads it, with places for `neato -n`. Within quotes DOT knows one escape, \"; but Graphviz reads a
// backslash in labels as the start of another (\N is the node's name), so backslashes are doubled.
#include "export/formats.hpp"
#include "export/properties.hpp"

namespace entente {

namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

class Dot final : public PropertyWriter {
 public:
  Dot(OutputFile& out, EdgeForm edges) : PropertyWriter(edges), out_(out) {}

  void begin() override {
    out_.write(
        "digraph entente {\n"
        "graph [charset=\"UTF-8\", outputorder=\"edgesfirst\", overlap=\"true\"];\n"
        "node [shape=\"circle\", style=\"filled\", fixedsize=\"true\", fontname=\"sans-serif\"];\n"
        "edge [fontname=\"sans-serif\"];\n");
  }

  void end() override { out_.write("}\n"); }

 protected:
  void node(const NodeRow& row) override {
    const Place& place = row.look.place;
    std::string list = "label=" + quoted(row.name);
    add(list, node_properties(), row.values);
    // A diameter in inches, where places are in points.
    list += ", pos=\"" + two_decimals(place.x) + "," + two_decimals(place.y) + "\", width=\"" +
            two_decimals(place.size * 2 / 72) + "\", fillcolor=\"" + hexadecimal(row.colour) + "\"";
    out_.write(quoted(row.key) + " [" + list + "];\n");
  }

  void link(const LinkRow& row) override {
    std::string list = "id=" + quoted(row.id) + ", label=" + quoted(row.type) + ", weight=\"" + row.weight + "\"";
    add(list, link_properties(form()), row.values);
    list += ", color=\"" + hexadecimal(row.colour) + "\"";
    out_.write(quoted(row.source) + " -> " + quoted(row.target) + " [" + list + "];\n");
  }

 private:
  static void add(std::string& list, std::span<const Property> properties, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i].empty()) list += ", " + std::string(properties[i].name) + "=" + quoted(values[i]);
    }
  }

  OutputFile& out_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_dot_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Dot>(out, edges);
}

}  // namespace entente
