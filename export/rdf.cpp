// N-Triples and Turtle, written with serd: the triples of the JSON-LD, neither more nor fewer. Escaping is serd's.
#include <serd/serd.h>

#include <exception>
#include <map>
#include <set>
#include <utility>

#include "base/report.hpp"
#include "base/text.hpp"
#include "export/formats.hpp"
#include "export/iri.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

class Rdf final : public GraphWriter {
 public:
  Rdf(OutputFile& out, SerdSyntax syntax) : out_(out), environment_(serd_env_new(nullptr)) {
    // Turtle shortens names by our prefixes; N-Triples writes them out.
    const auto style = static_cast<SerdStyle>(syntax == SERD_TURTLE ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0);
    writer_.reset(serd_writer_new(syntax, style, environment_.get(), nullptr, &Rdf::write, this));
    if (!writer_) throw std::bad_alloc();
  }

  Needs needs() const override {
    Needs needs;
    needs.articles = needs.statements = needs.asserted_edges = true;
    return needs;
  }

  void begin() override {
    for (const Prefix& prefix : prefixes) {
      const SerdNode name = serd_node_from_string(SERD_LITERAL, bytes(prefix.name));
      const SerdNode iri = serd_node_from_string(SERD_URI, bytes(prefix.iri));
      check(serd_env_set_prefix(environment_.get(), &name, &iri));
      check(serd_writer_set_prefix(writer_.get(), &name, &iri));
    }
  }

  void run(const Run& run) override {
    run_ = run_iri(run);
    const std::string software = software_iri(run);
    name(software, "rdf:type", "prov:SoftwareAgent");
    literal(software, "schema:name", "entente");
    literal(software, "schema:softwareVersion", run.version);
    name(run_, "rdf:type", "prov:Activity");
    name(run_, "prov:wasAssociatedWith", software);
    literal(run_, "prov:endedAtTime", run.time, "xsd:dateTime");
  }

  void actor(const StoredActor& actor, const Look&) override {
    const std::string subject = actor_iri(actor.key);
    for (const std::string& type : actor_classes(actor)) name(subject, "rdf:type", type);
    std::map<std::string, std::string> labels;
    for (const ActorName& label : actor.labels) labels.try_emplace(language_tag(label.key), label.name);
    for (const auto& [language, label] : labels) literal(subject, "rdfs:label", label, {}, language);
    std::set<std::string> aliases;
    for (const ActorForm& form : actor.forms) {
      if ((form.how == "name" || form.how == "alias") && form.text != actor.name)
        aliases.insert(strip_forbidden(form.text));
    }
    for (const std::string& alias : aliases) literal(subject, "skos:altLabel", alias);
    literal(subject, "ent:country", actor.country);
  }

  void article(const StoredArticle& article) override {
    const std::string subject = article_iri(article.key);
    name(subject, "rdf:type", "schema:NewsArticle");
    literal(subject, "schema:headline", article.title);
    if (const auto type = date_type(article.published); !type.empty()) {
      literal(subject, "schema:datePublished", article.published, type);
    }
    literal(subject, "schema:inLanguage", article.language);
    literal(subject, "schema:url", article.url, "xsd:anyURI");
    literal(subject, "ent:source", article.source);
    name(run_, "prov:used", subject);
  }

  void statement(const Statement& statement) override {
    const std::string subject = relation_iri(statement.key);
    name(subject, "rdf:type", "ent:Relation");
    name(subject, "rdf:type", "rdf:Statement");
    name(subject, "rdf:subject", actor_iri(statement.source.key));
    name(subject, "rdf:predicate", "ent:" + property_of(statement.type));
    name(subject, "rdf:object", actor_iri(statement.target.key));
    if (const auto type = date_type(statement.date); !type.empty())
      literal(subject, "sem:hasTimeStamp", statement.date, type);
    if (const auto type = date_type(statement.until); !type.empty())
      literal(subject, "sem:hasEndTimeStamp", statement.until, type);
    literal(subject, "ent:mode", statement.mode);
    literal(subject, "ent:role", statement.role);
    if (statement.acting_source) name(subject, "ent:actingSubject", actor_iri(statement.acting_source->key));
    if (statement.acting_target) name(subject, "ent:actingObject", actor_iri(statement.acting_target->key));
    name(subject, "prov:wasGeneratedBy", run_);
    if (statement.speaker) name(subject, "prov:wasAttributedTo", actor_iri(statement.speaker->key));
    name(subject, "ent:modality", "ent:" + iri_part(statement.modality));
    if (!statement.content.empty()) name(subject, "ent:content", relation_iri(statement.content));
    literal(subject, "ent:confidence", decimal(statement.confidence), "xsd:decimal");
    for (const EventCount& count : statement.counts) name(subject, "ent:count", count_iri(statement.key, count));
    std::set<std::string> cues;
    std::set<std::string> rules;
    std::map<std::string, const Evidence*> passages;
    for (const Evidence& evidence : statement.evidence) {
      cues.insert(evidence.cue);
      rules.insert(evidence.rule);
      passages.try_emplace(passage_iri(evidence), &evidence);
    }
    for (const std::string& cue : cues) literal(subject, "ent:cue", cue);
    for (const std::string& rule : rules) literal(subject, "ent:rule", rule);
    for (const auto& [passage, evidence] : passages) name(subject, "prov:wasDerivedFrom", passage);
    for (const EventCount& count : statement.counts) {
      const std::string one = count_iri(statement.key, count);
      name(one, "rdf:type", "ent:Count");
      literal(one, "ent:counted", count.of);
      literal(one, "ent:number", std::to_string(count.number), "xsd:nonNegativeInteger");
    }
    for (const auto& [passage, evidence] : passages) {
      name(passage, "rdf:type", "oa:SpecificResource");
      name(passage, "oa:hasSource", article_iri(evidence->article.key));
      name(passage, "oa:hasSelector", passage + ";quote");
      name(passage, "oa:hasSelector", passage + ";position");
      name(passage + ";quote", "rdf:type", "oa:TextQuoteSelector");
      literal(passage + ";quote", "oa:exact", evidence->text);
      name(passage + ";position", "rdf:type", "oa:TextPositionSelector");
      literal(passage + ";position", "oa:start", std::to_string(evidence->begin), "xsd:nonNegativeInteger");
      literal(passage + ";position", "oa:end", std::to_string(evidence->end), "xsd:nonNegativeInteger");
    }
  }

  void edge(const Edge& edge) override {
    name(actor_iri(edge.source.key), "ent:" + property_of(edge.type), actor_iri(edge.target.key));
  }

  void end() override { check(serd_writer_finish(writer_.get())); }

 private:
  struct Free {
    void operator()(SerdEnv* environment) const { serd_env_free(environment); }
    void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
  };

  static const std::uint8_t* bytes(const char* text) { return reinterpret_cast<const std::uint8_t*>(text); }

  static std::size_t write(const void* data, std::size_t size, void* context) {
    auto* self = static_cast<Rdf*>(context);
    if (self->failure_) return 0;
    try {
      self->out_.write({static_cast<const char*>(data), size});
      return size;
    } catch (...) {
      self->failure_ = std::current_exception();  // an exception must not pass through C
      return 0;
    }
  }

  void check(SerdStatus status) const {
    if (failure_) std::rethrow_exception(failure_);
    if (status != SERD_SUCCESS) {
      throw Error(out_.name(), "",
                  std::string("RDF cannot be written: ") + reinterpret_cast<const char*>(serd_strerror(status)));
    }
  }

  // A compact IRI of ours ("act:country:FR") written out.
  static std::string full(std::string_view compact) {
    const std::size_t colon = compact.find(':');
    for (const Prefix& prefix : prefixes) {
      if (compact.substr(0, colon) == prefix.name) return prefix.iri + std::string(compact.substr(colon + 1));
    }
    return std::string(compact);
  }

  void name(std::string_view subject, std::string_view predicate, std::string_view object) {
    const std::string text = full(object);
    const SerdNode node = serd_node_from_string(SERD_URI, bytes(text.c_str()));
    put(subject, predicate, node, nullptr, nullptr);
  }

  void literal(std::string_view subject, std::string_view predicate, std::string_view text, std::string_view type = {},
               std::string_view language = {}) {  // left out where empty
    const std::string clean = strip_forbidden(text);
    if (clean.empty()) return;
    const std::string datatype = full(type);
    const std::string tag(language);
    const SerdNode node = serd_node_from_string(SERD_LITERAL, bytes(clean.c_str()));
    const SerdNode type_node = serd_node_from_string(SERD_URI, bytes(datatype.c_str()));
    const SerdNode tag_node = serd_node_from_string(SERD_LITERAL, bytes(tag.c_str()));
    put(subject, predicate, node, type.empty() ? nullptr : &type_node, language.empty() ? nullptr : &tag_node);
  }

  void put(std::string_view subject, std::string_view predicate, const SerdNode& object, const SerdNode* type,
           const SerdNode* language) {
    const std::string s = full(subject);
    const std::string p = full(predicate);
    const SerdNode subject_node = serd_node_from_string(SERD_URI, bytes(s.c_str()));
    const SerdNode predicate_node = serd_node_from_string(SERD_URI, bytes(p.c_str()));
    check(serd_writer_write_statement(writer_.get(), 0, nullptr, &subject_node, &predicate_node, &object, type,
                                      language));
  }

  OutputFile& out_;
  std::string run_;
  std::exception_ptr failure_;
  std::unique_ptr<SerdEnv, Free> environment_;
  std::unique_ptr<SerdWriter, Free> writer_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_n_triples_writer(OutputFile& out, EdgeForm) {
  return std::make_unique<Rdf>(out, SERD_NTRIPLES);
}

std::unique_ptr<GraphWriter> make_turtle_writer(OutputFile& out, EdgeForm) {
  return std::make_unique<Rdf>(out, SERD_TURTLE);
}

}  // namespace entente
