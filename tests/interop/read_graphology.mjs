// read_graphology.mjs FILE: what graphology (GEXF, GraphML) or cytoscape.js (cyjs) reads from FILE, as JSON on standard output.
import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import cytoscape from "cytoscape";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

const file = process.argv[2];
const text = readFileSync(file, "utf8");
let nodes, edges;
if (file.endsWith(".cyjs")) {
  const graph = cytoscape({ headless: true, elements: JSON.parse(text).elements, layout: { name: "preset" } });
  nodes = graph.nodes().map((node) => [node.id(), { ...node.data(), ...node.position() }]);
  edges = graph.edges().map((edge) => [edge.id(), edge.source().id(), edge.target().id(), edge.data()]);
} else {
  globalThis.DOMParser = DOMParser;
  const parse = file.endsWith(".gexf") ? gexf.parse : graphml.parse;
  const graph = parse(graphology.MultiDirectedGraph, new DOMParser().parseFromString(text, "text/xml"));
  nodes = graph.mapNodes((key, attributes) => [key, attributes]);
  edges = graph.mapEdges((key, attributes, source, target) => [key, source, target, attributes]);
}
console.log(JSON.stringify({ nodes, edges }));
