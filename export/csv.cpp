// Tables of actors and of edges, RFC 4180 in UTF-8, for Gephi's spreadsheet import and for Neo4j's bulk import
// (neo4j-admin database import). What binds the form:
//  - Gephi knows the columns Id, Label, Source, Target, Type, Kind and Weight by their names. These files are also
//    opened in spreadsheets, which run a text that begins with = + - or @ as a formula: such a text gets an apostrophe
//    before it. Gephi takes a backslash for an escape, and loses the row where it stands before a quote or at the end:
//    a word joiner (U+2060) after it makes it a letter like others.
//  - Neo4j reads types and roles from the header ("articles:int", ":START_ID"), an unquoted empty field as absent,
//    and a backslash as itself. Its files hold every text unchanged.
#include "export/formats.hpp"
#include "export/properties.hpp"
#include "export/spreadsheet.hpp"

namespace entente {

namespace {

class Table : public PropertyWriter {
 public:
  Table(OutputFile& out, EdgeForm edges, bool nodes) : PropertyWriter(edges), out_(out), nodes_(nodes) {}

  Needs needs() const final {
    Needs needs = PropertyWriter::needs();
    needs.actors = nodes_;
    needs.edges = !nodes_;
    needs.places = nodes_;
    return needs;
  }

  void end() final {}

 protected:
  void put(std::string_view text) {
    if (!first_) out_.write(",");
    first_ = false;
    if (text.find_first_of(",\"\r\n'") == std::string_view::npos && text == trimmed(text)) {
      out_.write(text);
      return;
    }
    std::string quoted = "\"";
    for (const char c : text) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    out_.write(quoted + "\"");
  }

  void line_break() {
    out_.write("\n");
    first_ = true;
  }

 private:
  static std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
  }

  OutputFile& out_;
  bool nodes_;
  bool first_ = true;
};

class GephiTable final : public Table {
 public:
  GephiTable(OutputFile& out, EdgeForm edges, bool nodes) : Table(out, edges, nodes), nodes_(nodes) {}

  void begin() override {
    if (nodes_) {
      for (const char* name : {"Id", "Label"}) put(name);
      for (const Property& property : node_properties()) put(property.name);
      for (const char* name : {"x", "y", "size", "color"}) put(name);
    } else {
      for (const char* name : {"Source", "Target", "Type", "Kind", "Id", "Label", "Weight"}) put(name);
      for (const Property& property : link_properties(form())) put(property.name);
      put("color");
    }
    line_break();
  }

 protected:
  void node(const NodeRow& row) override {
    put(unescaped(row.key));
    put_text(row.name);
    values(node_properties(), row.values);
    for (const double number : {row.look.place.x, row.look.place.y, row.look.place.size}) put(two_decimals(number));
    put(hexadecimal(row.colour));
    line_break();
  }

  void link(const LinkRow& row) override {
    for (const std::string* text : {&row.source, &row.target}) put(unescaped(*text));
    put("Directed");
    put_text(row.type);
    put(row.id);
    put_text(row.type);
    put(row.weight);
    values(link_properties(form()), row.values);
    put(hexadecimal(row.colour));
    line_break();
  }

 private:
  static std::string unescaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
      result += c;
      if (c == '\\') result += "\u2060";
    }
    return result;
  }

  void put_text(std::string_view text) { put(unescaped(as_spreadsheet_text(text))); }

  void values(std::span<const Property> properties, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (properties[i].type == ValueType::text) {
        put_text(values[i]);
      } else {
        put(values[i]);
      }
    }
  }

  bool nodes_;
};

class Neo4jTable final : public Table {
 public:
  Neo4jTable(OutputFile& out, EdgeForm edges, bool nodes) : Table(out, edges, nodes), nodes_(nodes) {}

  void begin() override {
    if (nodes_) {
      for (const char* name : {"key:ID", "name"}) put(name);
      for (const Property& property : node_properties()) put(typed(property));
      for (const char* name : {"x:double", "y:double", "size:double", "color", ":LABEL"}) put(name);
    } else {
      for (const char* name : {":START_ID", ":END_ID", ":TYPE", "id", "weight:double"}) put(name);
      for (const Property& property : link_properties(form())) put(typed(property));
      put("color");
    }
    line_break();
  }

 protected:
  void node(const NodeRow& row) override {
    put(row.key);
    put(row.name);
    for (const std::string& value : row.values) put(value);
    for (const double number : {row.look.place.x, row.look.place.y, row.look.place.size}) put(two_decimals(number));
    put(hexadecimal(row.colour));
    put(neo4j_labels(row.kind, ";"));
    line_break();
  }

  void link(const LinkRow& row) override {
    for (const std::string* text : {&row.source, &row.target, &row.type, &row.id, &row.weight}) put(*text);
    for (const std::string& value : row.values) put(value);
    put(hexadecimal(row.colour));
    line_break();
  }

 private:
  static std::string typed(const Property& property) {
    switch (property.type) {
      case ValueType::integer:
        return std::string(property.name) + ":int";
      case ValueType::real:
        return std::string(property.name) + ":double";
      case ValueType::boolean:
        return std::string(property.name) + ":boolean";
      case ValueType::text:
        break;
    }
    return property.name;
  }

  bool nodes_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_csv_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<GephiTable>(out, edges, false);
}

std::unique_ptr<GraphWriter> make_csv_nodes_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<GephiTable>(out, edges, true);
}

std::unique_ptr<GraphWriter> make_neo4j_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Neo4jTable>(out, edges, false);
}

std::unique_ptr<GraphWriter> make_neo4j_nodes_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Neo4jTable>(out, edges, true);
}

}  // namespace entente
