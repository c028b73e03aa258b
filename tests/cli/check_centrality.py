#!/usr/bin/env python3
"""Compare `entente top` and `entente communities` with NetworkX, over a made graph of 300 actors.

    check_centrality.py ENTENTE
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import networkx

TYPES = ["ACCUSE", "AID", "SANCTION", "SUPPORT"]


def made_record(random_numbers, actors=300, groups=6, relations=1500):
    """Actors in groups that deal mostly with their own; a few with nobody but one."""
    keys = [f"organisation:acteur-{n}" for n in range(actors)]
    told = {}
    while len(told) < relations:
        a = random_numbers.randrange(actors)
        b = random_numbers.randrange(actors) if random_numbers.random() < 0.15 else (
            a % groups + groups * random_numbers.randrange(actors // groups))
        told[(keys[a], random_numbers.choice(TYPES), keys[b])] = None
    used = sorted({end for source, _, target in told for end in (source, target)})
    return {
        "format": "entente/1",
        "article": {"id": "a" * 32, "source": "made", "published": "2020-01-01", "language": "fr"},
        "actors": [{"id": key, "key": key, "name": key, "kind": "organisation", "mentions": []} for key in used],
        "relations": [{"id": f"r{i}", "source": s, "type": t, "target": o, "modality": "asserted", "confidence": 0.8,
                       "evidence": {"sentence": i, "begin": 10 * i, "end": 10 * i + 9, "cue": "agit", "rule": "fr:agir",
                                    "text": "Il agit ."}}
                      for i, (s, t, o) in enumerate(told)],
    }, list(told)


def close(ours, theirs, tolerance, what):
    assert ours.keys() == theirs.keys(), f"{what}: other actors"
    worst = max(ours, key=lambda key: abs(ours[key] - theirs[key]))
    difference = abs(ours[worst] - theirs[worst])
    assert difference <= tolerance, f"{what}: {worst} has {ours[worst]}, NetworkX says {theirs[worst]}"
    print(f"{what}: {len(ours)} actors, largest difference {difference:.2g}")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        records, graph = pathlib.Path(folder, "made.ndjson"), pathlib.Path(folder, "made.entente")
        record, told = made_record(random.Random(11))
        records.write_text(json.dumps(record) + "\n", encoding="utf-8")
        subprocess.run([program, "merge", records, "-o", graph, "-q"], check=True)

        def ask(*arguments):
            shown = subprocess.run([program, *arguments, "-q", "--format", "ndjson"], check=True, capture_output=True, text=True)
            return [json.loads(line) for line in shown.stdout.splitlines()]

        def top(by, *options):
            return {row["key"]: row[by] for row in ask("top", graph, "--by", by, "--limit", "0", *options)}

        directed = networkx.DiGraph()
        directed.add_edges_from((s, o) for s, _, o in told)
        undirected = networkx.Graph(directed)
        undirected.remove_edges_from(list(networkx.selfloop_edges(undirected)))
        close(top("degree"), dict(undirected.degree()), 0, "degree")
        # Its public function needs NumPy; this is its own plain form.
        ranks = networkx.algorithms.link_analysis.pagerank_alg._pagerank_python(directed, tol=1e-12, max_iter=1000)
        close(top("pagerank"), ranks, 1e-7, "PageRank")
        exact = networkx.betweenness_centrality(directed, normalized=False)
        close(top("betweenness"), exact, 0.05, "betweenness")  # six digits are printed, of some thousands
        sampled = top("betweenness", "--samples", "150")
        first = lambda values: set(sorted(values, key=values.get, reverse=True)[:20])  # noqa: E731
        assert len(first(sampled) & first(exact)) >= 14, "a sample of half of the actors misses who is between most"

        weighted = networkx.Graph()
        for s, _, o in told:
            weighted.add_edge(s, o, weight=weighted.get_edge_data(s, o, {"weight": 0})["weight"] + 1)
        communities = {}
        for row in ask("communities", graph, "--members", "--limit", "0"):
            communities.setdefault(row["community"], set()).add(row["key"])
        ours = networkx.community.modularity(weighted, communities.values())
        theirs = networkx.community.modularity(weighted, networkx.community.louvain_communities(weighted, seed=1))
        print(f"communities: {len(communities)}, modularity {ours:.4f}, NetworkX's Louvain {theirs:.4f}")
        assert ours > theirs - 0.01
        for members in communities.values():
            assert networkx.is_connected(weighted.subgraph(members)), "a community in parts"


if __name__ == "__main__":
    main()
