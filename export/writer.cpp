#include "export/writer.hpp"

#include <algorithm>

#include "export/formats.hpp"
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
      {"jsonld", ".jsonld", make_json_ld_writer},
      {"nt", ".nt", make_n_triples_writer},
      {"ttl", ".ttl", make_turtle_writer},
  };
  return formats;
}

const ExportFormat* find_format(std::string_view name) {
  for (const ExportFormat& format : export_formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const ExportFormat* format_of(std::string_view path) {
  for (const ExportFormat& format : export_formats()) {
    if (path.ends_with(format.extension)) return &format;
  }
  return nullptr;
}

void export_graph(const Store& store, const ExportOptions& options, const ExportFormat& format, OutputFile& out) {
  const Snapshot snapshot(store);
  const std::unique_ptr<GraphWriter> writer = format.make(out, options.edges);
  const GraphWriter::Needs needs = writer->needs();
  Filter filter = options.filter;
  if (!needs.statements && filter.modalities.empty()) {
    filter.modalities.assign(modalities.begin(), modalities.end());
    std::erase(filter.modalities, "denied");
  }
  const Members members = options.isolated ? Members::all : needs.statements ? Members::named : Members::ends;

  writer->begin();
  each_actor(store, filter, members, [&](const StoredActor& actor) { writer->actor(actor); });
  if (needs.articles) each_article(store, filter, [&](const StoredArticle& article) { writer->article(article); });
  if (needs.statements || options.edges == EdgeForm::statement) {
    each_statement(store, filter, Order::key, 0, [&](const Statement& statement) { writer->statement(statement); });
  }
  const auto write_edge = [&](const Edge& edge) { writer->edge(edge); };
  if (needs.asserted_edges) {
    if (asks_for(filter, "asserted")) {
      filter.modalities = {"asserted"};
      each_edge(store, filter, write_edge);
    }
  } else if (!needs.statements && options.edges == EdgeForm::aggregate) {
    each_edge(store, filter, write_edge);
  }
  writer->end();
}

}  // namespace entente
