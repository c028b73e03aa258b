// The writers of all formats, made. For the sources of export/.
#pragma once

#include <memory>

#include "export/writer.hpp"

namespace entente {

std::unique_ptr<GraphWriter> make_graphml_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_gexf_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_csv_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_csv_nodes_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_neo4j_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_neo4j_nodes_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_cypher_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_dot_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_cytoscape_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_svg_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_png_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_html_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_json_ld_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_n_triples_writer(OutputFile& out, EdgeForm edges);
std::unique_ptr<GraphWriter> make_turtle_writer(OutputFile& out, EdgeForm edges);

}  // namespace entente
