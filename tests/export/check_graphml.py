"""GraphML read with NetworkX: counts and values equal those of `query --format json` over the same store."""
import sys
from collections import defaultdict

import networkx

from sample import CONTROL, HOSTILE, Checks, Store, hostile_records, public_records

MUTUAL = {"AGREE", "ALLY", "CONSULT", "COOPERATE", "DISAGREE"}
MODALITIES = ["asserted", "planned", "requested", "hypothetical", "denied"]


def aggregate(statements):
    """What the edges must be, from the statements alone."""
    edges = defaultdict(list)
    for s in statements:
        edges[s["source"]["key"], s["type"], s["target"]["key"]].append(s)
    return edges


def check_nodes(checks, store, graph, statements):
    ends = {s[side]["key"] for s in statements for side in ("source", "target")}
    checks.equal("nodes", set(graph.nodes), ends)
    for key in ends:
        actor = store.show(key)["actor"]
        node = graph.nodes[key]
        for name, value in (("label", actor["name"]), ("name", actor["name"]), ("kind", actor["kind"]),
                            ("country", actor.get("country")), ("articles", actor["articles"])):
            checks.equal(f"{key} {name}", node.get(name), value)
        aliases = [form["text"] for form in actor["forms"] if form["how"] in ("name", "alias") and form["text"] != actor["name"]]
        checks.equal(f"{key} aliases", node.get("aliases"), "; ".join(aliases) or None)


def check_aggregate(checks, store, arguments, shown):
    statements = [s for s in store.query(*arguments) if s["modality"] in shown]
    graph = networkx.read_graphml(store.export("graphml", *arguments), force_multigraph=True)
    checks.equal("directed", graph.is_directed(), True)
    check_nodes(checks, store, graph, statements)
    wanted = aggregate(statements)
    got = {(source, data["relation"], target): data for source, target, data in graph.edges(data=True)}
    checks.equal("edges", set(got), set(wanted))
    checks.equal("number of edges", graph.number_of_edges(), len(wanted))
    for edge, group in wanted.items():
        data = got[edge]
        evidence = [e for s in group for e in s["evidence"]]
        articles = {e["article"]["id"] for e in evidence}
        dates = sorted(s["date"] for s in group if "date" in s)
        checks.equal(f"{edge} weight", data["weight"], float(len(articles)))
        checks.equal(f"{edge} articles", data["articles"], len(articles))
        checks.equal(f"{edge} label", (data["label"], data["interaction"]), (edge[1], edge[1]))
        checks.equal(f"{edge} passages", data["passages"], len({(e["article"]["id"], e["begin"], e["end"]) for e in evidence}))
        checks.equal(f"{edge} statements", data["statements"], len(group))
        checks.equal(f"{edge} mutual", data["mutual"], edge[1] in MUTUAL)
        checks.equal(f"{edge} confidence", data["confidence"], max(s["confidence"] for s in group))
        checks.equal(f"{edge} dates", (data.get("first_date"), data.get("last_date")),
                     (dates[0], dates[-1]) if dates else (None, None))
        checks.equal(f"{edge} until", data.get("until"), max((s["until"] for s in group if "until" in s), default=None))
        checks.equal(f"{edge} modalities", [data[m] for m in MODALITIES],
                     [sum(s["modality"] == m for s in group) for m in MODALITIES])
        checks.equal(f"{edge} passage", data["passage"] in {e["text"] for e in evidence}, True)
        speakers = sorted({s["speaker"]["name"] for s in group if "speaker" in s}, key=lambda name: name.encode())
        checks.equal(f"{edge} speakers", data.get("speakers"), "; ".join(speakers) or None)


def check_statements(checks, store):
    statements = {s["id"]: s for s in store.query() if s["modality"] != "denied"}
    graph = networkx.read_graphml(store.export("graphml", "--edges", "statement"), force_multigraph=True)
    got = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    checks.equal("statement ids", set(got), set(statements))
    for key, s in statements.items():
        source, target, data = got[key]
        checks.equal(f"{key} ends", (source, target), (s["source"]["key"], s["target"]["key"]))
        checks.equal(f"{key} weight", data["weight"], float(s["articles"]))
        for name, value in (("relation", s["type"]), ("date", s.get("date")), ("modality", s["modality"]), ("mode", s.get("mode")),
                            ("role", s.get("role")), ("content", s.get("content")), ("confidence", s["confidence"]),
                            ("until", s.get("until")),
                            ("counts", "; ".join(f"{of} {number}" for of, number in s.get("counts", {}).items()) or None),
                            ("speaker", s.get("speaker", {}).get("name")), ("passage", s["evidence"][0]["text"]),
                            ("cue", s["evidence"][0]["cue"]), ("source_article", s["evidence"][0]["article"]["source"])):
            checks.equal(f"{key} {name}", data.get(name), value)


def check_hostile(checks, program):
    store = Store(program, hostile_records())
    graph = networkx.read_graphml(store.export("graphml", "--edges", "statement"), force_multigraph=True)
    labels = {node["label"] for _, node in graph.nodes(data=True)}
    for text in HOSTILE:
        checks.equal(f"label {text!r}", text in labels, True)
    roles = {data.get("role") for _, _, data in graph.edges(data=True)}
    checks.equal("roles", set(HOSTILE) <= roles, True)
    check_aggregate(checks, store, [], set(MODALITIES))
    check_statements(checks, store)

    record = public_records()[0]
    record["actors"][0]["name"] = CONTROL
    store = Store(program, [record])
    graph = networkx.read_graphml(store.export("graphml"))
    checks.equal("controls", graph.nodes["country:FR"]["label"], "bell and escape[31m")


def main():
    checks = Checks()
    store = Store(sys.argv[1], public_records())
    check_aggregate(checks, store, [], set(MODALITIES) - {"denied"})
    check_aggregate(checks, store, ["--modality", "all"], set(MODALITIES))
    check_aggregate(checks, store, ["--modality", "denied"], {"denied"})
    check_aggregate(checks, store, ["--from", "France", "--since", "2022-03"], set(MODALITIES) - {"denied"})
    check_statements(checks, store)
    check_hostile(checks, sys.argv[1])
    checks.finish()


main()
