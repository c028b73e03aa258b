#include "export/writer.hpp"

#include <algorithm>
#include <set>

#include "export/formats.hpp"
#include "export/selection.hpp"
#include "graph/canonical.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

bool asks_for(const Filter& filter, std::string_view modality) {
  return filter.modalities.empty() ||
         std::find(filter.modalities.begin(), filter.modalities.end(), modality) != filter.modalities.end();
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> formats{
      {"graphml", ".graphml", make_graphml_writer},
      {"gexf", ".gexf", make_gexf_writer},
      {"html", ".html", make_html_writer},
      {"jsonld", ".jsonld", make_json_ld_writer},
      {"nt", ".nt", make_n_triples_writer},
      {"ttl", ".ttl", make_turtle_writer},
      {"csv", ".csv", make_csv_writer, "csv-nodes"},
      {"csv-nodes", ".nodes.csv", make_csv_nodes_writer},
      {"neo4j", ".neo4j.csv", make_neo4j_writer, "neo4j-nodes"},
      {"neo4j-nodes", ".neo4j.nodes.csv", make_neo4j_nodes_writer},
      {"cypher", ".cypher", make_cypher_writer},
      {"dot", ".dot", make_dot_writer},
      {"cyjs", ".cyjs", make_cytoscape_writer},
      {"svg", ".svg", make_svg_writer, {}, 100},
      {"png", ".png", make_png_writer, {}, 100},
  };
  return formats;
}

const ExportFormat* find_format(std::string_view name) {
  for (const ExportFormat& format : export_formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

// The longest extension that fits: ".nodes.csv" is no ".csv".
const ExportFormat* format_of(std::string_view path) {
  const ExportFormat* found = nullptr;
  for (const ExportFormat& format : export_formats()) {
    if (!path.ends_with(format.extension)) continue;
    if (found == nullptr || format.extension.size() > found->extension.size()) found = &format;
  }
  return found;
}

std::string companion_path(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;  // 0 where there is no folder
  const std::size_t dot = path.rfind('.');
  const std::size_t end = dot == std::string_view::npos || dot <= name ? path.size() : dot;
  return std::string(path.substr(0, end)) + ".nodes" + std::string(path.substr(end));
}

namespace {

// One target, from what the selection lets through.
class Export {
 public:
  Export(const Store& store, const ExportOptions& options, GraphWriter& writer)
      : store_(store), options_(options), filter_(filter_for(options, writer.needs())), writer_(writer) {}

  static Filter filter_for(const ExportOptions& options, const GraphWriter::Needs& needs) {
    Filter filter = options.filter;
    if (!needs.statements && filter.modalities.empty()) {
      filter.modalities.assign(modalities.begin(), modalities.end());
      std::erase(filter.modalities, "denied");
    }
    return filter;
  }

  const Filter& filter() const { return filter_; }

  void run(Selection& selection) {
    const GraphWriter::Needs needs = writer_.needs();
    writer_.begin();
    // The store leaves the others out much faster. Not where it is also asked for actors without relations.
    if (!selection.everyone() && !options_.isolated) filter_.among = selection.keys();
    const bool everyone = selection.everyone() || !filter_.among.empty();
    const Named named = needs.statements && !everyone ? names(selection) : Named{};
    if (needs.articles) {
      // Chained, for a long list of keys would not be flat in memory.
      std::string key = content_hash(options_.version);
      each_article(store_, filter_, [&](const StoredArticle& article) {
        if (everyone || named.articles.count(article.key) > 0) key = content_hash(key + article.key);
      });
      writer_.run({key, options_.version, options_.time});
    }
    const Members members = options_.isolated ? Members::all : needs.statements ? Members::named : Members::ends;
    if (needs.actors) {
      const auto visit = [&](const StoredActor& actor) {
        if (!everyone && !selection.has(actor.key) && named.others.count(actor.key) == 0) return;
        writer_.actor(actor, needs.places && options_.layout ? selection.look(actor.key) : Look{});
      };
      each_actor(store_, filter_, members, visit, needs.labels ? Labels::wanted : Labels::left_out);
    }
    if (needs.articles) {
      each_article(store_, filter_, [&](const StoredArticle& article) {
        if (everyone || named.articles.count(article.key) > 0) writer_.article(article);
      });
    }
    if (!needs.edges) {
      writer_.end();
      return;
    }
    if (needs.statements || options_.edges == EdgeForm::statement) {
      each_statement(store_, filter_, Order::key, 0, [&](const Statement& statement) {
        if (has(selection, statement)) writer_.statement(statement);
      });
    }
    const auto write_edge = [&](const Edge& edge) {
      if (selection.has(edge.source.key) && selection.has(edge.target.key)) writer_.edge(edge);
    };
    if (needs.asserted_edges) {
      if (asks_for(filter_, "asserted")) {
        Filter asserted = filter_;
        asserted.modalities = {"asserted"};
        each_edge(store_, asserted, write_edge);
      }
    } else if (!needs.statements && options_.edges == EdgeForm::aggregate) {
      each_edge(store_, filter_, write_edge);
    }
    writer_.end();
  }

 private:
  // Whom the statements of a selection name besides their ends. As large as what is written.
  struct Named {
    std::set<std::string> others;  // who speaks, and who acts for a country
    std::set<std::string> articles;
  };

  static bool has(const Selection& selection, const Statement& statement) {
    return selection.has(statement.source.key) && selection.has(statement.target.key);
  }

  Named names(const Selection& selection) const {
    Named result;
    each_statement(store_, filter_, Order::key, 0, [&](const Statement& statement) {
      if (!has(selection, statement)) return;
      for (const auto& actor : {statement.speaker, statement.acting_source, statement.acting_target}) {
        if (actor) result.others.insert(actor->key);
      }
      for (const Evidence& evidence : statement.evidence) result.articles.insert(evidence.article.key);
    });
    return result;
  }

  const Store& store_;
  const ExportOptions& options_;
  Filter filter_;
  GraphWriter& writer_;
};

}  // namespace

void export_graph(const Store& store, const ExportOptions& options, GraphWriter& writer) {
  const Snapshot snapshot(store);
  Export one(store, options, writer);
  Selection selection(store, options, one.filter(), writer.needs().places);
  one.run(selection);
}

void export_graph(const Store& store, const ExportOptions& options, const std::vector<ExportTarget>& targets) {
  const Snapshot snapshot(store);
  for (const ExportTarget& target : targets) {
    const std::unique_ptr<GraphWriter> writer = target.format->make(*target.out, options.edges);
    ExportOptions wanted = options;
    if (wanted.max_nodes == 0) wanted.max_nodes = target.format->most_actors;
    Export one(store, wanted, *writer);
    Selection selection(store, wanted, one.filter(), writer->needs().places && options.layout);
    one.run(selection);
  }
}

}  // namespace entente
