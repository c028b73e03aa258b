"""Exports read by other programs: every reader of a graph finds what NetworkX finds in the GraphML (which tests/export compares with
`query`), every reader of RDF the same triples, and importers' rules for tables are kept.

    check_interop.py PROGRAM READERS [--samples FOLDER]

READERS is the folder that scripts/interop makes. With the samples, Neo4j itself imports the tables and runs the Cypher script.
"""
import calendar
import csv
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import igraph
import networkx
import pyshacl
import rdflib
from pyld import jsonld

from sample import Checks, Store, hostile_records, public_records, actor, article, relation

SOURCE = Path(__file__).resolve().parents[2]
NUMBERS = {"articles", "passages", "statements", "asserted", "planned", "requested", "hypothetical", "denied"}
JOINER = "\u2060"  # in GEXF, docs/exports.md


def damascus_records():
    """Who supports the Syrian government, asserted, planned and denied."""
    actors = [actor("country:RU", "Russie", "country", "RU", ("Moscou", "metonym")),
              actor("country:IR", "Iran", "country", "IR", ("Téhéran", "metonym")),
              actor("country:TR", "Turquie", "country", "TR", ("Ankara", "metonym")),
              actor("country:EG", "Egypte", "country", "EG", ("Le Caire", "metonym")),
              actor("organisation:SY/gouvernement", "gouvernement syrien", "organisation", "SY", ("Damas", "metonym"))]
    damascus = "organisation:SY/gouvernement"
    return [article(7, "2018-04-07", [
        relation(1, "country:RU", "SUPPORT", damascus, "Moscou appuie Damas.", 0, "2018-04-06"),
        relation(2, "country:IR", "SUPPORT", damascus, "Téhéran aussi, Damas le sait.", 40),
        relation(3, "country:TR", "SUPPORT", damascus, "Ankara n'appuie pas Damas.", 80, modality="denied"),
        relation(4, "country:EG", "SUPPORT", damascus, "Le Caire pourrait appuyer Damas.", 120, modality="hypothetical"),
        relation(5, damascus, "SUPPORT", "country:RU", "Damas soutient Moscou.", 160)], actors)]


class Built(Store):
    """A store made of articles by the program itself."""

    def __init__(self, program, articles):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        self.path = str(Path(self.folder.name, "news.entente"))
        self.run("build", articles, "-o", self.path)


class Readers:
    def __init__(self, folder):
        self.folder = Path(folder)

    def run(self, *arguments):
        done = subprocess.run(arguments, capture_output=True, check=False, env=os.environ | {"LC_ALL": "C.UTF-8"})
        if done.returncode != 0:
            sys.exit(f"{arguments}: exit code {done.returncode}: {done.stderr.decode()[-3000:]}")
        return done.stdout.decode("utf-8")

    def gephi(self, path, *dates):
        classes = f"{self.folder}/classes:{self.folder}/jars/gephi-toolkit-0.10.0-all.jar"
        text = self.run("java", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", classes, "ReadGephi", str(path), *dates)
        return [json.loads(line) for line in text.split("\n") if line]

    def gephi_tables(self, nodes, edges):
        return self.gephi("--tables", str(nodes), str(edges))

    def jena(self, *arguments):
        classes = f"{self.folder}/classes:{self.folder}/jars/*"
        return self.run("java", "-Dfile.encoding=UTF-8", "-cp", classes, "ReadJena", *map(str, arguments))

    def neo4j(self, home, main, *arguments):
        os.makedirs(Path(home, "conf"), exist_ok=True)
        classes = f"{self.folder}/neo4j-classes:{self.folder}/neo4j/*"
        environment = os.environ | {"LC_ALL": "C.UTF-8", "NEO4J_HOME": str(home), "NEO4J_CONF": str(Path(home, "conf"))}
        done = subprocess.run(["java", "-Xmx1g", "-Dfile.encoding=UTF-8", "-cp", classes, main, *map(str, arguments)], capture_output=True, check=False, env=environment, cwd=home)
        if done.returncode != 0:
            sys.exit(f"{main} {arguments}: exit code {done.returncode}: {done.stderr.decode()[-3000:]}")
        return done.stdout.decode("utf-8")

    def node(self, path):
        return json.loads(self.run("node", f"{self.folder}/node/read_graphology.mjs", str(path)))


def whole(value):
    """Readers differ in how they keep numbers."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value.replace(JOINER, "")
    return float(value)


def reference(path):
    """Nodes and edges by id, from the GraphML."""
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {key: {k: whole(v) for k, v in data.items()} for key, data in graph.nodes(data=True)}
    edges = {key: (source, target, {k: whole(v) for k, v in data.items()})
             for source, target, key, data in graph.edges(keys=True, data=True)}
    return nodes, edges


def igraph_text(text):
    """igraph keeps the & of XML attributes as a reference."""
    return text.replace("&#38;", "&")


def xmldom_text(text):
    """xmldom takes U+2028 for a line break, as XML 1.1 does and XML 1.0 does not, and a break in an attribute is a space."""
    return text.replace("\u2028", " ").replace("\n", " ")


def compare(checks, reader, wanted, nodes, edges, skip=(), absent=(None, "", "None"), fault=None):
    """`nodes` and `edges` as reference() gives them. `skip`: names that the format has elsewhere. `fault`: what a reader is known to
    do to texts, done to both sides."""
    if fault:
        def mend(value):
            return fault(value) if isinstance(value, str) else value

        def mend_all(data):
            return {name: mend(value) for name, value in data.items()}

        wanted = ({mend(key): mend_all(data) for key, data in wanted[0].items()},
                  {key: (mend(s), mend(t), mend_all(data)) for key, (s, t, data) in wanted[1].items()})
        nodes = {mend(key): mend_all(data) for key, data in nodes.items()}
        edges = {key: (mend(s), mend(t), mend_all(data)) for key, (s, t, data) in edges.items()}
    wanted_nodes, wanted_edges = wanted
    checks.equal(f"{reader}: nodes", set(nodes), set(wanted_nodes))
    checks.equal(f"{reader}: edges", set(edges), set(wanted_edges))
    for key in set(nodes) & set(wanted_nodes):
        for name, value in wanted_nodes[key].items():
            if name in skip:
                continue
            got = nodes[key].get(name)
            checks.equal(f"{reader}: {key} {name}", None if got is None else whole(got), value)
        extra = {name for name, value in nodes[key].items() if value not in absent and value == value} - set(wanted_nodes[key])
        checks.equal(f"{reader}: {key} has more", extra - set(skip), set())
    for key in set(edges) & set(wanted_edges):
        checks.equal(f"{reader}: {key} ends", edges[key][:2], wanted_edges[key][:2])
        for name, value in wanted_edges[key][2].items():
            if name in skip:
                continue
            got = edges[key][2].get(name)
            checks.equal(f"{reader}: {key} {name}", None if got is None else whole(got), value)


def check_networkx(checks, store, wanted, form):
    graph = networkx.read_gexf(store.export("gexf", "--edges", form), version="1.3")
    graph = networkx.MultiDiGraph(graph) if not graph.is_multigraph() else graph
    nodes = {key: data | data.get("viz", {}).get("position", {}) | {"size": data["viz"]["size"]} | data["viz"]["color"]
             for key, data in graph.nodes(data=True)}
    edges = {data.get("id", key): (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    compare(checks, "NetworkX GEXF", wanted, nodes, edges, ("name", "interaction", "r", "g", "b", "a", "z", "id", "viz", "start", "end", "spells"))


def check_igraph(checks, store, wanted, form):
    path = str(store.export("graphml", "--edges", form))
    graph = igraph.Graph.Read_GraphML(path)
    checks.equal("igraph: directed", graph.is_directed(), True)
    nodes = {v["id"]: {k: x for k, x in v.attributes().items() if k != "id"} for v in graph.vs}
    # igraph loses the ids of edges, and keeps their order.
    ids = [edge.get("id") for edge in ElementTree.parse(path).iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    edges = {key: (graph.vs[e.source]["id"], graph.vs[e.target]["id"], e.attributes()) for key, e in zip(ids, graph.es)}
    compare(checks, "igraph", wanted, nodes, edges, ("id",), fault=igraph_text)


def check_node(checks, readers, store, wanted, form):
    for extension, skip in (("graphml", ("r", "g", "b", "color")), ("gexf", ("name", "interaction", "r", "g", "b", "color", "id", "z")),
                            ("cyjs", ("label", "r", "g", "b", "color", "id", "y"))):
        read = readers.node(store.export(extension, "--edges", form))
        compare(checks, f"node {extension}", wanted, dict(read["nodes"]), {key: (s, t, a) for key, s, t, a in read["edges"]}, skip + ("parent",),
                fault=None if extension == "cyjs" else xmldom_text)


def gephi_text(value):
    """What Gephi's GraphML importer does to strings; GEXF guards against it."""
    return value.replace("INF", "Infinity") if isinstance(value, str) else value


def days(text):
    """First and last day of a date of any precision, or of a period "date/date", in milliseconds."""
    if "/" in text:
        first, last = text.split("/")
        return (days(first)[0], days(last)[1])
    parts = [int(part) for part in text.split("-")]
    first = datetime.date(*(parts + [1, 1])[:3])
    last = datetime.date(parts[0], parts[1] if len(parts) > 1 else 12,
                         parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], parts[1] if len(parts) > 1 else 12)[1])
    return tuple((day - datetime.date(1970, 1, 1)).days * 86_400_000 for day in (first, last))


def check_gephi(checks, readers, store, wanted, form):
    statements = [s for s in store.query() if s["modality"] != "denied"]
    dates = {}
    for s in statements:
        key = s["id"] if form == "statement" else (s["source"]["key"], s["type"], s["target"]["key"])
        dates.setdefault(key, set()).update([s["date"] + ("/" + s["until"] if "until" in s else "")] if "date" in s else [])
    wanted_nodes, wanted_edges = wanted
    # Gephi adds up parallel edges of one type; statements may be such, and only aggregated edges are compared one by one.
    pairs = {(source, data["relation"], target) for source, target, data in wanted_edges.values()}
    for extension in ("graphml", "gexf"):
        name = f"Gephi {extension} {form}"
        windows = ["2022-02-20", "2022-03-02", "2014-01-01", "2014-12-31", "1990-01-01", "2011-07-01"] if extension == "gexf" else []
        lines = readers.gephi(store.export(extension, "--edges", form), *windows)
        head, *rest = lines
        checks.equal(f"{name}: verify()", head["verified"], True)
        # A key with a line break is no key of ours; Gephi warns of it and takes it.
        broken = [f"WARNING: Node id='{key.split(chr(10))[0]}" for key in wanted_nodes if chr(10) in key]
        checks.equal(f"{name}: issues", [i for i in head["issues"] if not i.startswith("INFO") and "arallel" not in i and i not in broken], [])
        checks.equal(f"{name}: directed", head["directed"], True)
        nodes = {line["node"]: line for line in rest if "node" in line}
        edges = {line["edge"]: line for line in rest if "edge" in line}
        checks.equal(f"{name}: nodes", set(nodes), set(wanted_nodes))
        checks.equal(f"{name}: edges", {(e["source"], e["type"], e["target"]) for e in edges.values()}, pairs)
        as_read = (lambda v: v) if extension == "gexf" else gephi_text
        for key, node in nodes.items():
            data = wanted_nodes[key]
            checks.equal(f"{name}: {key} label", node["label"], data["label"])
            checks.equal(f"{name}: {key} colour", node["colour"], [data["r"], data["g"], data["b"]])
            for value in ("x", "y", "size"):
                checks.equal(f"{name}: {key} {value}", abs(node[value] - data[value]) < 0.01, True)
            for attribute in ("kind", "country", "aliases", "articles"):
                got = node["attributes"].get(attribute)
                value = as_read(data.get(attribute))
                if extension == "graphml" and value == "null":
                    value = None
                checks.equal(f"{name}: {key} {attribute}", None if got is None else whole(got), value)
        if form == "statement":
            continue
        checks.equal(f"{name}: number of edges", len(edges), len(wanted_edges))
        for key, edge in edges.items():
            source, target, data = wanted_edges[key]
            checks.equal(f"{name}: {key}", (edge["source"], edge["target"], edge["type"], edge["label"], edge["weight"]),
                         (source, target, data["relation"], data["label"], data["weight"]))
            checks.equal(f"{name}: {key} colour", edge["colour"], [data["r"], data["g"], data["b"]])
            for attribute, value in data.items():
                if attribute in ("label", "weight", "r", "g", "b", "interaction"):
                    continue
                got = edge["attributes"].get(attribute)
                value = as_read(value)
                if extension == "graphml" and value == "null":
                    value = None
                checks.equal(f"{name}: {key} {attribute}", None if got is None else whole(got), value)
            if extension == "gexf":
                told = [days(date) for date in dates[source, data["relation"], target]]
                spells = [tuple(spell) for spell in edge["spells"]]
                checks.equal(f"{name}: {key} days", {d for d in told if any(s[0] <= d[0] and d[1] <= s[1] for s in spells)}, set(told))
                checks.equal(f"{name}: {key} no other days", all(any(d[0] in (s[0], d[0]) and s[0] <= d[1] and d[0] <= s[1] for d in told) for s in spells), True)
                checks.equal(f"{name}: {key} ends of spells", {s[0] for s in spells} <= {d[0] for d in told} and {s[1] for s in spells} <= {d[1] for d in told}, True)
        for window in (line for line in rest if "from" in line):
            low, high = days(window["from"])[0], days(window["to"])[0]
            fits = {key for key, (source, target, data) in wanted_edges.items()
                    if not dates[source, data["relation"], target]
                    or any(first <= high and low <= last for first, last in map(days, dates[source, data["relation"], target]))}
            checks.equal(f"{name}: timeline {window['from']} to {window['to']}", set(window["edges"]), fits)


def check_gephi_tables(checks, readers, store, wanted):
    """What Gephi's spreadsheet import makes of the tables, of the actors first and then of the edges."""
    def guarded(value):  # docs/exports.md
        return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value

    edges_table = store.export("csv")
    head, *rest = readers.gephi_tables(Path(store.folder.name, "news.nodes.csv"), edges_table)
    rest = [json.loads(json.dumps(line).replace("\\\\\\u2060", "\\\\")) for line in rest]
    checks.equal("Gephi tables: verify()", (head["verified"], head["directed"]), (True, True))
    nodes = {line["node"]: line for line in rest if "node" in line}
    edges = {line["edge"]: line for line in rest if "edge" in line}
    wanted_nodes, wanted_edges = wanted
    checks.equal("Gephi tables: nodes", {key.strip() for key in nodes}, {guarded(key).strip() for key in wanted_nodes})
    checks.equal("Gephi tables: edges", set(edges), set(wanted_edges))
    for key, data in wanted_nodes.items():
        if guarded(key) not in nodes:
            continue  # said above
        node = nodes[guarded(key)]
        checks.equal(f"Gephi tables: {key}", (node["label"], node["attributes"].get("kind"), node["attributes"].get("articles")),
                     (guarded(data["label"]), guarded(data["kind"]), data["articles"]))
    for key, (source, target, data) in wanted_edges.items():
        edge = edges.get(key)
        if edge is None:
            continue  # said above
        checks.equal(f"Gephi tables: {key}", (edge["source"].strip(), edge["target"].strip(), edge["type"], edge["label"], edge["weight"]),
                     (guarded(source).strip(), guarded(target).strip(), data["relation"], data["label"], data["weight"]))
        # Gephi guesses the types of columns: numbers may be texts, days are moments, and a lone "null" is nothing.
        attributes = edge["attributes"]
        checks.equal(f"Gephi tables: {key} numbers", (float(attributes["confidence"]), float(attributes["articles"])), (data["confidence"], data["articles"]))
        for name in ("passage", "speakers"):
            checks.equal(f"Gephi tables: {key} {name}", attributes.get(name), None if data.get(name) == "null" else guarded(data.get(name)))


def check_dot(checks, readers, store, wanted):
    path = store.export("dot")
    read = json.loads(readers.run("dot", "-Tdot_json", str(path)))
    plain = {node["name"]: node for node in read.get("objects", [])}
    checks.equal("Graphviz: nodes", {key.replace("\\\\", "\\") for key in plain}, {key for key in wanted[0]})
    checks.equal("Graphviz: edges", {edge["id"] for edge in read.get("edges", [])}, set(wanted[1]))
    for key, node in plain.items():
        label = node["label"].replace("\\\\", "\\")
        checks.equal(f"Graphviz: {key} label", label, wanted[0][key.replace("\\\\", "\\")]["label"])
    readers.run("neato", "-n", "-Tsvg", "-o", os.devnull, str(path))


def unjoined(lines):
    """Without the word joiners that keep Gephi from taking backslashes for escapes."""
    return (line.replace("\\" + JOINER, "\\") for line in lines)


def check_tables(checks, store, wanted):
    with open(store.export("csv"), encoding="utf-8", newline="") as file:
        edges = list(csv.DictReader(unjoined(file)))
    with open(Path(store.folder.name, "news.nodes.csv"), encoding="utf-8", newline="") as file:
        nodes = list(csv.DictReader(unjoined(file)))
    checks.equal("csv: nodes", {row["Id"] for row in nodes}, set(wanted[0]))
    checks.equal("csv: edges", {(row["Id"], row["Source"], row["Target"]) for row in edges}, {(key, *edge[:2]) for key, edge in wanted[1].items()})
    for row in nodes:
        label = wanted[0][row["Id"]]["label"]
        checks.equal(f"csv: {row['Id']}", row["Label"], ("'" if label[0] in "=+-@\t\r" else "") + label)
    checks.equal("csv: no formula", [v for row in nodes + edges for k, v in row.items() if v[:1] in ("=", "+", "@")], [])

    # neo4j-admin's rules for headers: name:type, one :ID, :START_ID, :END_ID and :TYPE; known types; values of these types.
    path = Path(store.folder.name, "news.neo4j.csv")
    store.run("export", store.path, "-O", "-o", str(path))
    types = {"": str, "int": int, "double": float, "boolean": {"true": True, "false": False}.__getitem__}
    for name, roles in (("news.neo4j.nodes.csv", ["ID", "LABEL"]), ("news.neo4j.csv", ["START_ID", "END_ID", "TYPE"])):
        with open(Path(store.folder.name, name), encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        fields = [re.fullmatch(r"([A-Za-z_]*)(?::(ID|LABEL|START_ID|END_ID|TYPE|int|double|boolean))?", field) for field in header]
        checks.equal(f"{name}: header", [field for field, match in zip(header, fields) if not match], [])
        kinds = [match[2] or "" for match in fields]
        checks.equal(f"{name}: roles", sorted(kind for kind in kinds if kind.isupper()), sorted(roles))
        checks.equal(f"{name}: names", len({match[1] for match in fields if match[1]}), sum(1 for match in fields if match[1]))
        for row in rows:
            checks.equal(f"{name}: columns", len(row), len(header))
            for kind, value in zip(kinds, row):
                if kind.isupper():
                    checks.equal(f"{name}: {kind} is there", bool(value), True)
                elif value:
                    types[kind](value)
        if "nodes" in name:
            names = {row[0]: row[1] for row in rows}
            checks.equal("neo4j: names", names, {key: data["label"] for key, data in wanted[0].items()})
        else:
            checks.equal("neo4j: ends", {end for row in rows for end in row[:2]} <= set(names), True)
            checks.equal("neo4j: types", {row[3]: row[2] for row in rows}, {key: data["relation"] for key, (_, _, data) in wanted[1].items()})
            at = header.index("passage")
            checks.equal("neo4j: passages", {row[3]: row[at] for row in rows}, {key: data["passage"] for key, (_, _, data) in wanted[1].items()})


def check_cypher(checks, store, wanted):
    """The grammar of the few statements that are written; strings end where they should."""
    string = r"'(?:[^'\\\n]|\\['\\nrt])*'(?: \+ 'u(?:[^'\\\n]|\\['\\nrt])*')*"
    value = rf"(?:{string}|-?\d+(?:\.\d+)?(?:e-?\d+)?|true|false)"
    pairs = rf"\{{[a-z_]+: {value}(?:, [a-z_]+: {value})*\}}"
    node = re.compile(rf"MERGE \(a:Actor \{{key: {string}\}}\) SET a:Actor(?::[A-Z][a-z]+)?, a \+= {pairs};")
    edge = re.compile(rf"MATCH \(a:Actor \{{key: {string}\}}\), \(b:Actor \{{key: {string}\}}\) "
                      rf"MERGE \(a\)-\[r:`[A-Za-z0-9_]+` \{{id: {string}\}}\]->\(b\) SET r \+= {pairs};")
    lines = store.export("cypher").read_text(encoding="utf-8").split("\n")
    checks.equal("Cypher: constraint", lines[0].startswith("CREATE CONSTRAINT "), True)
    checks.equal("Cypher: lines", [line for line in lines[1:-1] if not node.fullmatch(line) and not edge.fullmatch(line)], [])
    checks.equal("Cypher: counts", (sum(bool(node.fullmatch(line)) for line in lines), sum(bool(edge.fullmatch(line)) for line in lines)),
                 (len(wanted[0]), len(wanted[1])))


def check_neo4j(checks, readers, store, wanted, form):
    """Neo4j's own importer takes the tables, its own Cypher the script, and both databases hold what was written."""
    tables = Path(store.folder.name, "news.neo4j.csv")
    store.run("export", store.path, "-O", "-o", str(tables), "--edges", form)
    with tempfile.TemporaryDirectory() as home:
        readers.neo4j(home, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", "--multiline-fields=true",
                      f"--nodes={store.folder.name}/news.neo4j.nodes.csv", f"--relationships={tables}")
        compare_neo4j(checks, f"Neo4j import {form}", readers.neo4j(home, "ReadNeo4j", home), wanted)
    with tempfile.TemporaryDirectory() as home:
        read = readers.neo4j(home, "ReadNeo4j", home, store.export("cypher", "--edges", form))
        compare_neo4j(checks, f"Neo4j Cypher {form}", read, wanted)


def compare_neo4j(checks, reader, text, wanted):
    lines = [json.loads(line) for line in text.split("\n") if line]
    nodes = {line["node"]["key"]: line["node"] | {"label": line["node"]["name"]} for line in lines if "node" in line}
    edges = {line["edge"]["id"]: (line["source"]["key"], line["target"]["key"], line["edge"]) for line in lines if "edge" in line}
    checks.equal(f"{reader}: each once", len(nodes) + len(edges), len(lines))
    compare(checks, reader, wanted, nodes, edges, ("label", "interaction", "r", "g", "b", "color", "key"))
    for line in lines:
        if "node" in line:
            kinds = {"country", "person", "organisation", "group", "place"} & {line["node"]["kind"]}
            checks.equal(f"{reader}: labels", set(line["labels"]), {"Actor"} | {kind.capitalize() for kind in kinds})
        else:
            checks.equal(f"{reader}: type", line["type"], line["edge"]["relation"])


def triples_of_pyld(text):
    return rdflib.Graph().parse(data=jsonld.to_rdf(json.loads(text), {"documentLoader": None, "format": "application/n-quads"}), format="nt")


def check_rdf(checks, readers, store, *arguments):
    paths = {extension: store.export(extension, *arguments) for extension in ("jsonld", "nt", "ttl")}
    jena = {extension: readers.jena(path) for extension, path in paths.items()}
    checks.equal("Jena: JSON-LD and N-Triples", jena["jsonld"] == jena["nt"], True)
    checks.equal("Jena: Turtle and N-Triples", jena["ttl"] == jena["nt"], True)
    wanted = set(rdflib.Graph().parse(data=jena["nt"], format="nt"))
    checks.equal("triples", len(wanted) > 100, True)
    graphs = {"JSON-LD": rdflib.Graph().parse(paths["jsonld"], format="json-ld"), "Turtle": rdflib.Graph().parse(paths["ttl"], format="turtle"),
              "N-Triples": rdflib.Graph().parse(paths["nt"], format="nt"), "PyLD": triples_of_pyld(paths["jsonld"].read_text(encoding="utf-8"))}
    for name, graph in graphs.items():
        checks.equal(f"rdflib {name} and Jena", sorted(set(graph) ^ wanted)[:4], [])
    shapes = rdflib.Graph().parse(SOURCE / "docs/shapes.ttl")
    conforms, _, report = pyshacl.validate(graphs["N-Triples"], shacl_graph=shapes, advanced=True)
    checks.equal(f"SHACL: {report[:2000] if not conforms else ''}", conforms, True)
    return graphs["N-Triples"], shapes


def check_shapes_can_fail(checks, graph, shapes):
    relation_type = rdflib.URIRef("urn:entente:vocabulary:Relation")
    one = sorted(graph.subjects(rdflib.RDF.type, relation_type))[0]
    for missing in (rdflib.RDF.subject, rdflib.URIRef("urn:entente:vocabulary:modality"), rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")):
        broken = rdflib.Graph()
        for triple in graph:
            if triple[0] != one or triple[1] != missing:
                broken.add(triple)
        checks.equal(f"SHACL sees that {missing} is missing", pyshacl.validate(broken, shacl_graph=shapes, advanced=True)[0], False)


def check_vocabulary(checks, store, graph):
    vocabulary = rdflib.Graph().parse(SOURCE / "docs/vocabulary.ttl")
    ours = "urn:entente:vocabulary:"
    used = {term for triple in graph for term in (triple[1], triple[2]) if isinstance(term, rdflib.URIRef) and str(term).startswith(ours)}
    defined = set(vocabulary.subjects(rdflib.RDF.type))
    checks.equal("vocabulary: names that are not defined", sorted(used - defined), [])
    for term in defined:
        languages = sorted(label.language for label in vocabulary.objects(term, rdflib.RDFS.label))
        checks.equal(f"vocabulary: labels of {term}", languages, ["en", "fr"])


def check_damascus(checks, readers, program):
    store = Store(program, damascus_records())
    query = ("PREFIX ent: <urn:entente:vocabulary:> SELECT ?who { ?who ent:supports <urn:entente:actor:organisation:SY%2Fgouvernement> } ORDER BY ?who")
    for extension in ("jsonld", "nt", "ttl"):
        rows = readers.jena(store.export(extension), query).split()
        checks.equal(f"Jena {extension}: who supports Damascus", rows, ["urn:entente:actor:country:IR", "urn:entente:actor:country:RU"])
    said = ("PREFIX ent: <urn:entente:vocabulary:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
            "SELECT ?who { ?r rdf:subject ?who ; rdf:predicate ent:supports ; ent:modality ent:denied }")
    checks.equal("Jena: whose support is denied", readers.jena(store.export("ttl"), said).split(), ["urn:entente:actor:country:TR"])


def check_store(checks, readers, store, forms=("aggregate", "statement")):
    for form in forms:
        wanted = reference(store.export("graphml", "--edges", form))
        checks.equal("there is a graph", len(wanted[1]) > 3, True)
        check_networkx(checks, store, wanted, form)
        check_igraph(checks, store, wanted, form)
        check_node(checks, readers, store, wanted, form)
        check_gephi(checks, readers, store, wanted, form)
    wanted = reference(store.export("graphml"))
    check_gephi_tables(checks, readers, store, wanted)
    check_dot(checks, readers, store, wanted)
    check_tables(checks, store, wanted)
    check_cypher(checks, store, wanted)
    return check_rdf(checks, readers, store)


def main():
    program, readers = sys.argv[1], Readers(sys.argv[2])
    checks = Checks()
    store = Store(program, public_records())
    graph, shapes = check_store(checks, readers, store)
    check_shapes_can_fail(checks, graph, shapes)
    check_vocabulary(checks, store, graph)
    hostile = Store(program, hostile_records())
    check_store(checks, readers, hostile, ("aggregate",))
    check_damascus(checks, readers, program)
    if sys.argv[3:4] == ["--samples"]:
        samples = Built(program, sys.argv[4])
        graph, _ = check_store(checks, readers, samples)
        check_vocabulary(checks, samples, graph)
        for one in (store, hostile, samples):
            for form in ("aggregate", "statement"):
                check_neo4j(checks, readers, one, reference(one.export("graphml", "--edges", form)), form)
        check_rdf(checks, readers, samples, "--roll-up", "country", "--max-nodes", "40")
    checks.finish()


main()
