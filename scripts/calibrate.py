#!/usr/bin/env python3
"""Fit and check how sure relations are.

    calibrate.py GOLD RECORDS [GOLD RECORDS ...] [--fit | --examples]

GOLD and RECORDS as of score.py. Each relation of a record is right or wrong by the gold graph; a logistic model over what the record
shows of it gives its confidence. With --fit the weights are printed as ingest/relations/data/confidence.tsv wants them. Without, the table
shows what is given and what is right where the model has not seen the article: the weights are fitted anew for each article, on all the
others and on unseen.tsv. Features are those of ingest/relations/confidence.cpp. Pure Python, deterministic.

On articles that rules were made with, relations are right more often than they will be on the next ones. So --fit adds unseen.tsv, which
lies beside this script: of 93 articles, 71 from newspapers and agencies and 22 written after their reports, the features of each
relation and whether it was right, as a build found them of whose rules none had been tried on these articles. With --examples such a file is printed.
"""
import argparse
import collections
import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score  # noqa: E402

RANK = ["name", "alias", "office", "demonym", "metonym", "description", "pronoun"]
UNSEEN = pathlib.Path(__file__).parent / "unseen.tsv"
RIDGE = 6.0  # the prior's precision: a feature that is seen twice says little


def kind(rule):
    if rule.find(":") != 2:
        return "tie"
    for end, name in (("(nom)", "noun"), ("(adj)", "adjective"), ("(jugement)", "judgement"), ("(contexte)", "context")):
        if rule.endswith(end):
            return name
    return "verb"


def features(relation, record):
    evidence = relation["evidence"]

    def how(end):
        actor = next(a for a in record["actors"] if a["id"] == relation[end])
        here = [m["how"] for m in actor.get("mentions", []) if m.get("sentence") == evidence["sentence"]]
        return min(here, key=RANK.index) if here else "elsewhere"

    result = ["bias", "type:" + relation["type"], "kind:" + kind(evidence["rule"]), "source:" + how("source"), "target:" + how("target")]
    result += ["found:" + found for found in evidence.get("found", "").split()]
    if relation.get("modality", "asserted") != "asserted":
        result.append("modality:other")
    result += [key for key, name in (("attributed", "attributed_to"), ("content", "content"), ("told again", "further")) if name in relation]
    length = evidence["end"] - evidence["begin"]
    if length > 200:
        result.append("sentence:long")
    if length > 350:
        result.append("sentence:very long")
    return result


def fit(examples, steps=25):
    """Newton's steps, feature by feature: few features, and few examples."""
    weights = collections.defaultdict(float)
    for _ in range(steps):
        for name in sorted({f for names, _ in examples for f in names}):
            slope = 0.0 if name == "bias" else -RIDGE * weights[name]
            curve = 1e-6 if name == "bias" else RIDGE
            for names, right in examples:
                if name in names:
                    share = given(weights, names)
                    slope += right - share
                    curve += share * (1 - share)
            weights[name] += slope / curve
    return weights


def given(weights, names):
    return 1 / (1 + math.exp(-sum(weights[name] for name in names)))


def load(pairs):
    """By article: the features of each relation, and whether it is right."""
    result = []
    for gold, records in pairs:
        records = score.load_records(records)
        for name, graph in score.load_gold(gold).items():
            record = records.get(name)
            if record is None:
                continue
            article = score.Article(name, graph, record, False)
            examples = []
            for key, same in article.found.items():
                for relation in same:
                    examples.append((features(relation, record), int(key in article.right), relation.get("confidence", 0)))
            result.append((name, examples))
    return result


def unseen():
    """The examples of unseen.tsv: 1 or 0, then the features, by tabs."""
    lines = [line.split("\t") for line in UNSEEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(names, int(right)) for right, *names in lines]


def table(rows):
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    for share, right in rows:
        cell = bins[min(9, int(share * 10))]
        cell[0] += 1
        cell[1] += right
        cell[2] += share
    for low in sorted(bins):
        count, right, total = bins[low]
        print(f"| {low / 10:.1f}-{low / 10 + 0.1:.1f} | {count} | {total / count:.2f} | {right / count:.2f} |")
    error = sum(abs(total - right) for _, right, total in bins.values()) / max(1, len(rows))
    brier = sum((share - right) ** 2 for share, right in rows) / max(1, len(rows))
    print(f"| all | {len(rows)} | off by {error:.3f} | Brier {brier:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="GOLD RECORDS")
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--fit", action="store_true", help="print the weights")
    task.add_argument("--examples", action="store_true", help="print what was found and whether it was right")
    args = parser.parse_args()
    if len(args.files) % 2:
        parser.error("each GOLD needs its RECORDS")
    articles = load(list(zip(args.files[::2], args.files[1::2])))
    every = [(names, right) for _, examples in articles for names, right, _ in examples]
    if args.examples:
        print("# 1 for a relation that was right, 0 for one that was not, and its features: see calibrate.py.")
        for names, right in every:
            print("\t".join([str(right), *names]))
        return
    if args.fit:
        added = unseen()
        print("# Weights of the features by which confidence is given, fitted by scripts/calibrate.py --fit: on "
              f"{len(every)} relations of {len(articles)} articles, and {len(added)} of articles that no rule had been tried on.")
        for name, weight in sorted(fit(every + added).items()):
            if abs(weight) >= 0.005:
                print(f"{name}\t{weight:.2f}")
        return
    # Articles of one sentence would each cost a fit: they are held out in groups.
    groups = collections.defaultdict(list)
    for i, (name, examples) in enumerate(articles):
        groups[name if len(examples) > 5 else f"short {i % 10}"].append(i)
    rows = []
    added = unseen()
    for held in groups.values():
        seen = added + [(names, right) for i, (_, examples) in enumerate(articles) if i not in held for names, right, _ in examples]
        weights = fit(seen, steps=12)
        rows += [(given(weights, names), right) for i in held for names, right, _ in articles[i][1]]
    table(rows)


if __name__ == "__main__":
    main()
