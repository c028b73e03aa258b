// A store and what is wanted of it in, a file of a format that other programs read out. What the readers of a format
// ask stands beside its writer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/output_file.hpp"
#include "graph/query.hpp"

namespace entente {

enum class EdgeForm {
  aggregate,  // one edge per source, type and target
  statement,  // one edge per statement
};

struct ExportOptions {
  // Formats of edges leave denied statements out unless the filter names modalities; formats of statements have them,
  // marked.
  Filter filter;
  EdgeForm edges = EdgeForm::aggregate;
  bool isolated = false;  // also actors that take part in nothing that is written
};

// Is called in this order: begin, actors, articles, statements, edges, end. Writes as it goes: memory does not grow
// with the number of calls.
class GraphWriter {
 public:
  // Which calls the format has a place for.
  struct Needs {
    bool articles = false;
    bool statements = false;      // also where edges are aggregated
    bool asserted_edges = false;  // besides the statements, the edges of asserted ones
  };

  virtual ~GraphWriter() = default;
  virtual Needs needs() const { return {}; }
  virtual void begin() = 0;
  virtual void actor(const StoredActor& actor) = 0;
  virtual void article(const StoredArticle&) {}
  virtual void statement(const Statement& statement) = 0;
  virtual void edge(const Edge& edge) = 0;
  virtual void end() = 0;
};

struct ExportFormat {
  std::string_view name;       // "graphml", as for -f
  std::string_view extension;  // ".graphml"
  std::unique_ptr<GraphWriter> (*make)(OutputFile& out, EdgeForm edges);
};

// In the order in which a user should hear of them.
const std::vector<ExportFormat>& export_formats();

// By name ("graphml"), or nothing.
const ExportFormat* find_format(std::string_view name);

// By the extension of a path, or nothing.
const ExportFormat* format_of(std::string_view path);

// One consistent state of the store, even while another program adds to it. Does not commit `out`.
void export_graph(const Store& store, const ExportOptions& options, const ExportFormat& format, OutputFile& out);

}  // namespace entente
