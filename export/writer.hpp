// A store and what is wanted of it in, a file of a format that other programs read out. What the readers of a format
// ask stands beside its writer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/appearance.hpp"
#include "export/output_file.hpp"
#include "export/spells.hpp"
#include "graph/query.hpp"

namespace entente {

enum class EdgeForm {
  aggregate,  // one edge per source, type and target
  statement,  // one edge per statement
};

// How an actor is shown.
struct Look {
  Place place;
  std::vector<Spell> spells;  // when it takes part in what is told; none where that may be at any time
};

struct ExportOptions {
  // Formats of edges leave denied statements out unless the filter names modalities; formats of statements have them,
  // marked.
  Filter filter;
  EdgeForm edges = EdgeForm::aggregate;
  bool isolated = false;  // also actors that take part in nothing that is written
  bool layout = true;     // else no places are sought, and GraphML has none: for large graphs
  // At most so many actors, those whose edges weigh most, 0: all; and the edges between them.
  std::size_t max_nodes = 0;
  // The key of an actor: only those at most `hops` edges away, whatever the direction. Empty: all.
  std::string around;
  std::size_t hops = 1;
  // What made the file, for formats that tell where things come from.
  std::string version;  // of the program
  std::string time;     // xsd:dateTime; empty: not told, so that the same graph gives the same bytes
};

// The making of a graph from its articles.
struct Run {
  std::string key;  // depends on the version and on the articles alone
  std::string version;
  std::string time;
};

// Is called in this order: begin, run (where articles are needed), actors, articles, statements, edges, end. Writes as
// it goes: memory does not grow with the number of calls.
class GraphWriter {
 public:
  // Which calls the format has a place for.
  struct Needs {
    bool places = false;  // of actors; else their look is empty
    bool actors = true;
    bool labels = true;  // of actors
    bool edges = true;
    bool articles = false;
    bool statements = false;      // also where edges are aggregated
    bool asserted_edges = false;  // besides the statements, the edges of asserted ones
  };

  virtual ~GraphWriter() = default;
  virtual Needs needs() const { return {}; }
  virtual void begin() = 0;
  virtual void run(const Run&) {}
  virtual void actor(const StoredActor& actor, const Look& look) = 0;
  virtual void article(const StoredArticle&) {}
  virtual void statement(const Statement&) {}
  virtual void edge(const Edge&) {}
  virtual void end() = 0;
};

struct ExportFormat {
  std::string_view name;       // "graphml", as for -f
  std::string_view extension;  // ".graphml"
  std::unique_ptr<GraphWriter> (*make)(OutputFile& out, EdgeForm edges);
  // The format of a second file that belongs to this one ("csv" has edges, "csv-nodes" the actors), or empty.
  std::string_view companion = {};
  // Pictures show so many actors where nothing else is asked: more could not be read. 0: all.
  std::size_t most_actors = 0;
};

// In the order in which a user should hear of them.
const std::vector<ExportFormat>& export_formats();

// By name ("graphml"), or nothing.
const ExportFormat* find_format(std::string_view name);

// By the extension of a path, or nothing.
const ExportFormat* format_of(std::string_view path);

// Where the companion of `path` goes: "news.csv" has "news.nodes.csv" beside it.
std::string companion_path(std::string_view path);

struct ExportTarget {
  const ExportFormat* format;
  OutputFile* out;
};

// All targets from one consistent state of the store, even while another program adds to it. Does not commit.
void export_graph(const Store& store, const ExportOptions& options, const std::vector<ExportTarget>& targets);

// The same for a writer of one's own.
void export_graph(const Store& store, const ExportOptions& options, GraphWriter& writer);

}  // namespace entente
