// JSON-LD 1.1 that 1.0 processors take too (rdflib, Jena's riot, PyLD): inline context; no @version, @nest or scoped
// contexts; no
// @id beside the top-level @graph; numbers quoted, with typed terms; offsets in code points. Each relation is a reified
// statement with its evidence; the direct triple stands beside it only where the relation is asserted.
//
// One node a line, so that line tools can read it too.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/json.hpp"
#include "base/text.hpp"
#include "export/formats.hpp"
#include "export/iri.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// A term of the context; `type` "@id", a datatype, or empty; `container` empty where there is none.
struct Term {
  const char* name;
  const char* iri;
  const char* type;
  const char* container;
};

constexpr Term terms[] = {
    {"label", "rdfs:label", "", "@language"},
    {"aliases", "skos:altLabel", "", "@set"},
    {"country", "ent:country", "", ""},
    {"headline", "schema:headline", "", ""},
    {"published", "schema:datePublished", "xsd:date", ""},
    {"publishedMonth", "schema:datePublished", "xsd:gYearMonth", ""},
    {"publishedYear", "schema:datePublished", "xsd:gYear", ""},
    {"inLanguage", "schema:inLanguage", "", ""},
    {"url", "schema:url", "xsd:anyURI", ""},
    {"source", "ent:source", "", ""},
    {"subject", "rdf:subject", "@id", ""},
    {"predicate", "rdf:predicate", "@id", ""},
    {"object", "rdf:object", "@id", ""},
    {"date", "sem:hasTimeStamp", "xsd:date", ""},
    {"month", "sem:hasTimeStamp", "xsd:gYearMonth", ""},
    {"year", "sem:hasTimeStamp", "xsd:gYear", ""},
    {"until", "sem:hasEndTimeStamp", "xsd:date", ""},
    {"untilMonth", "sem:hasEndTimeStamp", "xsd:gYearMonth", ""},
    {"untilYear", "sem:hasEndTimeStamp", "xsd:gYear", ""},
    {"mode", "ent:mode", "", ""},
    {"role", "ent:role", "", ""},
    {"actingSubject", "ent:actingSubject", "@id", ""},
    {"actingObject", "ent:actingObject", "@id", ""},
    {"generatedBy", "prov:wasGeneratedBy", "@id", ""},
    {"used", "prov:used", "@id", ""},
    {"associatedWith", "prov:wasAssociatedWith", "@id", ""},
    {"ended", "prov:endedAtTime", "xsd:dateTime", ""},
    {"name", "schema:name", "", ""},
    {"version", "schema:softwareVersion", "", ""},
    {"attributedTo", "prov:wasAttributedTo", "@id", ""},
    {"modality", "ent:modality", "@id", ""},
    {"content", "ent:content", "@id", ""},
    {"counts", "ent:count", "@id", "@set"},
    {"counted", "ent:counted", "", ""},
    {"number", "ent:number", "xsd:nonNegativeInteger", ""},
    {"confidence", "ent:confidence", "xsd:decimal", ""},
    {"cue", "ent:cue", "", "@set"},
    {"rule", "ent:rule", "", "@set"},
    {"evidence", "prov:wasDerivedFrom", "@id", "@set"},
    {"article", "oa:hasSource", "@id", ""},
    {"selector", "oa:hasSelector", "@id", "@set"},
    {"exact", "oa:exact", "", ""},
    {"start", "oa:start", "xsd:nonNegativeInteger", ""},
    {"stop", "oa:end", "xsd:nonNegativeInteger", ""},
};

class JsonLd final : public GraphWriter {
 public:
  explicit JsonLd(OutputFile& out) : out_(out) {}

  Needs needs() const override {
    Needs needs;
    needs.articles = needs.statements = needs.asserted_edges = true;
    return needs;
  }

  void begin() override {
    Node node;
    node.writer.StartObject();
    node.field("id", "@id");
    node.field("type", "@type");
    for (const Prefix& prefix : prefixes) node.field(prefix.name, prefix.iri);
    for (const Term& term : terms) {
      node.key(term.name);
      if (*term.type == '\0' && *term.container == '\0') {
        node.string(term.iri);
        continue;
      }
      node.writer.StartObject();
      node.field("@id", term.iri);
      node.field("@type", term.type);
      node.field("@container", term.container);
      node.writer.EndObject();
    }
    node.writer.EndObject();
    out_.write("{\"@context\": ");
    out_.write(node.text());
    out_.write(",\n\"@graph\": [");
  }

  void run(const Run& run) override {
    run_ = run_iri(run);
    Node software;
    software.open(software_iri(run));
    software.field("type", "prov:SoftwareAgent");
    software.field("name", "entente");
    software.field("version", run.version);
    put(software);
    Node node;
    node.open(run_);
    node.field("type", "prov:Activity");
    node.field("associatedWith", software_iri(run));
    node.field("ended", run.time);
    put(node);
  }

  void actor(const StoredActor& actor, const Look&) override {
    Node node;
    node.open(actor_iri(actor.key));
    node.list("type", actor_classes(actor));
    std::map<std::string, std::string> labels;
    for (const ActorName& label : actor.labels) labels.try_emplace(language_tag(label.key), clean(label.name));
    node.key("label");
    node.writer.StartObject();
    for (const auto& [language, label] : labels) node.field(language.c_str(), label);
    node.writer.EndObject();
    std::vector<std::string> aliases;
    for (const ActorForm& form : actor.forms) {
      const std::string text = clean(form.text);
      if ((form.how != "name" && form.how != "alias") || text == actor.name) continue;
      if (std::find(aliases.begin(), aliases.end(), text) == aliases.end()) aliases.push_back(text);
    }
    if (!aliases.empty()) node.list("aliases", aliases);
    node.field("country", actor.country);
    put(node);
  }

  void article(const StoredArticle& article) override {
    Node node;
    node.open(article_iri(article.key));
    node.field("type", "schema:NewsArticle");
    node.field("headline", clean(article.title));
    put_date(node, article.published, "published", "publishedMonth", "publishedYear");
    node.field("inLanguage", article.language);
    node.field("url", clean(article.url));
    node.field("source", clean(article.source));
    put(node);
    Node use;
    use.open(run_);
    use.field("used", article_iri(article.key));
    put(use);
  }

  void statement(const Statement& statement) override {
    Node node;
    node.open(relation_iri(statement.key));
    node.list("type", {"ent:Relation", "rdf:Statement"});
    node.field("subject", actor_iri(statement.source.key));
    node.field("predicate", "ent:" + property_of(statement.type));
    node.field("object", actor_iri(statement.target.key));
    put_date(node, statement.date, "date", "month", "year");
    put_date(node, statement.until, "until", "untilMonth", "untilYear");
    node.field("mode", clean(statement.mode));
    node.field("role", clean(statement.role));
    if (statement.acting_source) node.field("actingSubject", actor_iri(statement.acting_source->key));
    if (statement.acting_target) node.field("actingObject", actor_iri(statement.acting_target->key));
    node.field("generatedBy", run_);
    if (statement.speaker) node.field("attributedTo", actor_iri(statement.speaker->key));
    node.field("modality", "ent:" + iri_part(statement.modality));
    if (!statement.content.empty()) node.field("content", relation_iri(statement.content));
    node.field("confidence", decimal(statement.confidence));
    put_counts(node, statement);
    node.list("cue", distinct(statement, &Evidence::cue));
    node.list("rule", distinct(statement, &Evidence::rule));
    node.key("evidence");
    node.writer.StartArray();
    std::string before;
    for (const Evidence& evidence : statement.evidence) {
      const std::string passage = passage_iri(evidence);
      if (passage != std::exchange(before, passage)) put_passage(node, evidence, passage);
    }
    node.writer.EndArray();
    put(node);
  }

  void edge(const Edge& edge) override {
    Node node;
    node.open(actor_iri(edge.source.key));
    node.key(("ent:" + property_of(edge.type)).c_str());
    node.writer.StartObject();
    node.field("id", actor_iri(edge.target.key));
    node.writer.EndObject();
    put(node);
  }

  void end() override { out_.write("\n]}\n"); }

 private:
  struct Node {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};

    void key(const char* name) { writer.Key(name); }
    void string(std::string_view text) { writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
    void field(const char* name, std::string_view value) {  // left out where empty
      if (value.empty()) return;
      key(name);
      string(value);
    }
    void list(const char* name, const std::vector<std::string>& values) {
      key(name);
      writer.StartArray();
      for (const std::string& value : values) string(value);
      writer.EndArray();
    }
    void open(std::string_view id) {
      writer.StartObject();
      field("id", id);
    }
    std::string_view text() const { return {buffer.GetString(), buffer.GetSize()}; }
  };

  static std::string clean(std::string_view text) { return strip_forbidden(text); }

  static std::vector<std::string> distinct(const Statement& statement, std::string Evidence::*field) {
    std::set<std::string> values;
    for (const Evidence& evidence : statement.evidence) {
      if (!(evidence.*field).empty()) values.insert(clean(evidence.*field));
    }
    return {values.begin(), values.end()};
  }

  // By the term of its precision.
  static void put_date(Node& node, const std::string& date, const char* day, const char* month, const char* year) {
    const std::string_view type = date_type(date);
    if (type == "xsd:date") node.field(day, date);
    if (type == "xsd:gYearMonth") node.field(month, date);
    if (type == "xsd:gYear") node.field(year, date);
  }

  static void put_counts(Node& node, const Statement& statement) {
    if (statement.counts.empty()) return;
    node.key("counts");
    node.writer.StartArray();
    for (const EventCount& count : statement.counts) {
      node.open(count_iri(statement.key, count));
      node.field("type", "ent:Count");
      node.field("counted", clean(count.of));
      node.field("number", std::to_string(count.number));
      node.writer.EndObject();
    }
    node.writer.EndArray();
  }

  // Passages and selectors have names, so that two relations of one passage share them.
  static void put_passage(Node& node, const Evidence& evidence, const std::string& passage) {
    node.open(passage);
    node.field("type", "oa:SpecificResource");
    node.field("article", article_iri(evidence.article.key));
    node.key("selector");
    node.writer.StartArray();
    node.open(passage + ";quote");
    node.field("type", "oa:TextQuoteSelector");
    node.field("exact", clean(evidence.text));
    node.writer.EndObject();
    node.open(passage + ";position");
    node.field("type", "oa:TextPositionSelector");
    node.field("start", std::to_string(evidence.begin));
    node.field("stop", std::to_string(evidence.end));
    node.writer.EndObject();
    node.writer.EndArray();
    node.writer.EndObject();
  }

  void put(Node& node) {
    node.writer.EndObject();
    out_.write(first_ ? "\n" : ",\n");
    first_ = false;
    out_.write(node.text());
  }

  OutputFile& out_;
  std::string run_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<GraphWriter> make_json_ld_writer(OutputFile& out, EdgeForm) {
  return std::make_unique<JsonLd>(out);
}

}  // namespace entente
