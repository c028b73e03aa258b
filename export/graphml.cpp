// GraphML as Gephi, NetworkX, igraph, graphology and Cytoscape read it. What binds the form:
//  - a node's label is a key named "label", an edge's one with the id "edgelabel"; Gephi alone takes the attribute
//  `label` of an
//    edge as its type, so the type is in a key too ("relation", and "interaction" for Cytoscape, with "name" for
//    nodes);
//  - no <desc> (it replaces labels in Gephi), no key for="all" (igraph), no key named "id", only the simple types, no
//  name that
//    Gephi takes for a coordinate or a colour; keys are declared before the graph;
//  - all edges directed; where a type holds both ways, the key "mutual" says so;
//  - there is no timeline: dates are ISO strings.
#include <initializer_list>

#include "export/formats.hpp"
#include "export/xml.hpp"
#include "graph/canonical.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

struct Key {
  const char* id;
  const char* name;
  const char* type;
};

constexpr Key node_keys[] = {{"label", "label", "string"},     {"name", "name", "string"},
                             {"kind", "kind", "string"},       {"country", "country", "string"},
                             {"aliases", "aliases", "string"}, {"articles", "articles", "int"}};

constexpr Key edge_keys[] = {{"edgelabel", "label", "string"},       {"weight", "weight", "double"},
                             {"relation", "relation", "string"},     {"interaction", "interaction", "string"},
                             {"quad_class", "quad_class", "string"}, {"mutual", "mutual", "boolean"},
                             {"tellers", "articles", "int"},         {"passages", "passages", "int"},
                             {"confidence", "confidence", "double"}, {"passage", "passage", "string"}};

constexpr Key aggregate_keys[] = {{"statements", "statements", "int"},     {"asserted", "asserted", "int"},
                                  {"planned", "planned", "int"},           {"requested", "requested", "int"},
                                  {"hypothetical", "hypothetical", "int"}, {"denied", "denied", "int"},
                                  {"first_date", "first_date", "string"},  {"last_date", "last_date", "string"},
                                  {"speakers", "speakers", "string"}};

constexpr Key statement_keys[] = {{"date", "date", "string"},
                                  {"modality", "modality", "string"},
                                  {"mode", "mode", "string"},
                                  {"speaker", "speaker", "string"},
                                  {"content", "content", "string"},
                                  {"role", "role", "string"},
                                  {"cue", "cue", "string"},
                                  {"rule", "rule", "string"},
                                  {"source_article", "source_article", "string"}};

class GraphMl final : public GraphWriter {
 public:
  GraphMl(OutputFile& out, EdgeForm edges) : xml_(out), edges_(edges) {}

  void begin() override {
    xml_.open("graphml");
    xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation",
                   "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    xml_.line_break();
    for (const Key& key : node_keys) declare(key, "node");
    for (const Key& key : edge_keys) declare(key, "edge");
    if (edges_ == EdgeForm::aggregate) {
      for (const Key& key : aggregate_keys) declare(key, "edge");
    } else {
      for (const Key& key : statement_keys) declare(key, "edge");
    }
    xml_.open("graph");
    xml_.attribute("id", "entente");
    xml_.attribute("edgedefault", "directed");
    xml_.line_break();
  }

  void actor(const StoredActor& actor) override {
    xml_.open("node");
    xml_.attribute("id", actor.key);
    data("label", actor.name);
    data("name", actor.name);
    data("kind", actor.kind);
    data("country", actor.country);
    std::string aliases;
    for (const ActorForm& form : actor.forms) {
      if (form.how != "name" && form.how != "alias") continue;
      if (form.text == actor.name) continue;
      aliases += (aliases.empty() ? "" : "; ") + form.text;
    }
    data("aliases", aliases);
    data("articles", std::to_string(actor.articles));
    close();
  }

  void edge(const Edge& edge) override {
    const std::string id = content_hash(edge.source.key + '\x1f' + edge.type + '\x1f' + edge.target.key);
    open_edge(id, edge.source.key, edge.target.key, edge.type, edge.weight, edge.articles);
    data("passages", std::to_string(edge.passages));
    data("confidence", number(edge.confidence));
    data("passage", edge.passage);
    data("statements", std::to_string(edge.statements));
    for (std::size_t i = 0; i < modalities.size(); ++i) {
      data(std::string(modalities[i]).c_str(), std::to_string(edge.by_modality[i]));
    }
    data("first_date", edge.first_date);
    data("last_date", edge.last_date);
    data("speakers", edge.speakers);
    close();
  }

  void statement(const Statement& statement) override {
    open_edge(statement.key, statement.source.key, statement.target.key, statement.type, statement.weight,
              statement.articles);
    const Evidence& first = statement.evidence.front();
    data("passages", std::to_string(statement.evidence.size()));
    data("confidence", number(statement.confidence));
    data("passage", first.text);
    data("date", statement.date);
    data("modality", statement.modality);
    data("mode", statement.mode);
    data("speaker", statement.speaker ? statement.speaker->name : "");
    data("content", statement.content);
    data("role", statement.role);
    data("cue", first.cue);
    data("rule", first.rule);
    data("source_article", first.article.source);
    close();
  }

  void end() override {
    close();
    close();
    xml_.finish();
  }

 private:
  void declare(const Key& key, const char* element) {
    xml_.open("key");
    xml_.attribute("id", key.id);
    xml_.attribute("for", element);
    xml_.attribute("attr.name", key.name);
    xml_.attribute("attr.type", key.type);
    close();
  }

  void open_edge(std::string_view id, std::string_view source, std::string_view target, const std::string& type,
                 std::int64_t weight, std::int64_t articles) {
    const RelationType* known = find_type(type);
    xml_.open("edge");
    xml_.attribute("id", id);
    xml_.attribute("source", source);
    xml_.attribute("target", target);
    xml_.attribute("label", type);
    data("edgelabel", type);
    data("weight", number(static_cast<double>(weight)));
    data("relation", type);
    data("interaction", type);
    data("quad_class", known != nullptr ? name(known->quad) : "");
    data("mutual", holds_both_ways(type) ? "true" : "false");
    data("tellers", std::to_string(articles));
  }

  void data(const char* key, std::string_view value) {
    if (value.empty()) return;
    xml_.open("data");
    xml_.attribute("key", key);
    xml_.text(value);
    xml_.close();
  }

  void close() {
    xml_.close();
    xml_.line_break();
  }

  XmlWriter xml_;
  EdgeForm edges_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_graphml_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<GraphMl>(out, edges);
}

}  // namespace entente
