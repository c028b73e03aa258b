#!/usr/bin/env python3
"""Extraction records and gold graphs in, figures out.

    score.py GOLD RECORDS [--first-type] [--table NAME | --errors | --calibration | --rules | --single-article-rules]

GOLD: a folder with one NAME.json an article, or a file with one gold graph a line; RECORDS: what `entente extract` writes. A
record is that of the gold graph whose NAME is its article's id, what follows "#" in its source, or its file's base name.

An actor of a record is the gold actor with which it shares most names (compared without case, accents and leading
articles). A relation is right where source, type and target are those of a gold relation, in either direction for types that
are mutual; a gold relation names every type that is acceptable, with --first-type only the first counts. Recall is over core
relations; others that are found count for precision alone. Date (equal to the coarser precision), modality and attribution
are the shares right among the relations found.
"""
import argparse
import collections
import json
import pathlib
import re
import unicodedata

MUTUAL = {"AGREE", "ALLY", "CONSULT", "COOPERATE", "DISAGREE"}
ARTICLES = ("de la ", "de l'", "le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "de ", "d'")


def folded(name):
    text = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"\s+", " ", text).strip(" .,;:\"«»()")
    stripped = True
    while stripped:
        stripped = False
        for article in ARTICLES:
            if text.startswith(article):
                text, stripped = text[len(article):], True
                break
    return text


def load_gold(path):
    path = pathlib.Path(path)
    if path.is_dir():
        return {f.stem: json.loads(f.read_text(encoding="utf-8")) for f in sorted(path.glob("*.json"))}
    graphs = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {graph["id"]: graph for graph in graphs}


def load_records(path):
    records = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        source = record["article"].get("source", "")
        name = source.split("#", 1)[1] if "#" in source else pathlib.PurePath(source).stem
        for key in (name, record["article"].get("id")):
            if key:
                records[key] = record
    return records


def actor_map(gold, record):
    """Record's actor id -> gold actor id or None."""
    wanted = [(actor["id"], {folded(name) for name in actor["names"]}) for actor in gold["actors"]]
    result = {}
    for actor in record.get("actors", []):
        forms = [actor.get("name", "")] + [mention["text"] for mention in actor.get("mentions", [])]
        counts = collections.Counter(filter(None, map(folded, forms)))
        shares = [(sum(counts[name] for name in names), identity) for identity, names in wanted]
        best = max(shares, key=lambda share: share[0], default=(0, None))
        result[actor["id"]] = best[1] if best[0] > 0 else None
    return result


def triple(source, kind, target):
    return (kind, *sorted((source, target))) if kind in MUTUAL else (kind, source, target)


def dates_agree(a, b):
    if not a or not b:
        return not a and not b
    size = min(len(a), len(b))
    return a[:size] == b[:size]


class Article:
    """One gold graph against one record."""

    def __init__(self, name, gold, record, first_type):
        self.name, self.gold, self.first_type = name, gold, first_type
        self.map = actor_map(gold, record)
        known = lambda actor: self.map.get(actor) or "?" + str(actor)
        self.found = collections.defaultdict(list)
        for relation in record.get("relations", []):
            key = triple(known(relation["source"]), relation["type"], known(relation["target"]))
            self.found[key].append(relation)
        self.hits = []  # (gold relation, the relations that are it)
        self.right = set()
        for relation in gold["relations"]:
            keys = self.keys(relation)
            self.right.update(keys)
            self.hits.append((relation, [r for key in keys for r in self.found[key]]))

    def keys(self, relation):
        """What was found that is this gold relation."""
        kinds = relation["types"][:1] if self.first_type else relation["types"]
        keys = (triple(relation["source"], kind, relation["target"]) for kind in kinds)
        return [key for key in keys if key in self.found]

    def count(self, total):
        gold_actors = set(filter(None, self.map.values()))
        total["gold actors"] += len(self.gold["actors"])
        total["actors found"] += len(gold_actors)
        total["actors"] += len(self.map)
        total["actors right"] += sum(actor is not None for actor in self.map.values())
        pairs = {frozenset(key[1:]) for key in self.found}
        of = lambda core: {frozenset((r["source"], r["target"])) for r in self.gold["relations"] if core <= r.get("core", True)}
        total["core pairs"] += len(of(True))
        total["pairs found"] += len(of(True) & pairs)
        total["pairs"] += len(pairs)
        total["pairs right"] += len(of(False) & pairs)
        total["relations"] += len(self.found)
        total["relations right"] += len(self.right)
        for relation, same in self.hits:
            if relation.get("core", True):
                total["core relations"] += 1
                total["relations found"] += bool(same)
            if not same:
                continue
            total["matched"] += 1
            total["date"] += any(dates_agree(relation.get("date"), r.get("date")) for r in same)
            total["modality"] += any(relation["modality"] == r.get("modality") for r in same)
            said = relation.get("attributed_to") or None
            total["attribution"] += any(said == self.map.get(r.get("attributed_to")) for r in same)


def share(part, whole):
    return part / whole if whole else 0.0


def f1(precision, recall):
    return share(2 * precision * recall, precision + recall)


def figures(total):
    row = {}
    for what, gold in (("actors", "gold actors"), ("pairs", "core pairs"), ("relations", "core relations")):
        precision, recall = share(total[what + " right"], total[what]), share(total[what + " found"], total[gold])
        row[what] = (precision, recall, f1(precision, recall))
    for what in ("date", "modality", "attribution"):
        row[what] = share(total[what], total["matched"])
    return row


def print_row(name, row):
    cells = ["%.2f %.2f %.2f" % row[what] for what in ("actors", "pairs", "relations")]
    cells += ["%.2f" % row[what] for what in ("date", "modality", "attribution")]
    print("| " + " | ".join([name] + cells) + " |")


def print_calibration(articles):
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    for article in articles:
        for key, same in article.found.items():
            confidence = max(r.get("confidence", 0) for r in same)
            cell = bins[min(9, int(confidence * 10))]
            cell[0] += 1
            cell[1] += key in article.right
            cell[2] += confidence
    for low in sorted(bins):
        count, right, summed = bins[low]
        print(f"| {low / 10:.1f}-{low / 10 + 0.1:.1f} | {count} | {summed / count:.2f} | {right / count:.2f} |")


def print_rules(articles, most=15):
    """What each rule gives: a relation that several rules find rests on none of them alone. Gain: relation F1 lost without the rule."""
    total = collections.Counter()
    rules = collections.defaultdict(collections.Counter)
    for article in articles:
        article.count(total)
        alone = {}  # relation -> the one rule that finds it
        for key, same in article.found.items():
            names = {evidence["rule"] for relation in same for evidence in [relation["evidence"], *relation.get("further", [])]}
            if len(names) == 1:
                alone[key] = next(iter(names))
            for rule in names:
                rules[rule]["found"] += 1
                rules[rule]["right"] += key in article.right
        for key, rule in alone.items():
            rules[rule]["alone"] += 1
            rules[rule]["alone right"] += key in article.right
        for relation, _ in article.hits:
            keys = article.keys(relation)
            if relation.get("core", True) and keys and len({alone.get(key) for key in keys}) == 1 and alone.get(keys[0]):
                rules[alone[keys[0]]]["core"] += 1
    full = figures(total)["relations"][2]

    def gain(rule):
        count = rules[rule]
        less = collections.Counter(total)
        less.subtract({"relations": count["alone"], "relations right": count["alone right"], "relations found": count["core"]})
        return 100 * (full - figures(less)["relations"][2])

    gains = {rule: gain(rule) for rule in rules}
    order = sorted(rules, key=lambda rule: (-gains[rule], rule))
    shown = order[:most] + [rule for rule in order[most:] if gains[rule] < 0 or rule in order[-5:]]
    for rule in shown:
        count = rules[rule]
        print(f"| {rule} | {count['found']} | {count['right']} | {count['alone']} | {count['alone right']} | {gains[rule]:+.2f} |")
    lost = sum(1 for rule in order if gains[rule] < 0)
    print(f"\n{len(order)} rules fired; {lost} cost more than they give.")


def single_article_rules(articles):
    where = collections.defaultdict(set)
    for article in articles:
        for same in article.found.values():
            for relation in same:
                for evidence in [relation["evidence"]] + relation.get("further", []):
                    where[evidence["rule"]].add(article.name)
    return sorted(rule for rule, names in where.items() if len(names) == 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("records")
    parser.add_argument("--first-type", action="store_true")
    parser.add_argument("--table", metavar="NAME", help="one row of a table, with this name")
    parser.add_argument("--errors", action="store_true", help="what was missed and what was wrong")
    parser.add_argument("--calibration", action="store_true", help="by confidence: relations, mean confidence, share right")
    parser.add_argument("--rules", action="store_true", help="the rules that give most, and those that cost")
    parser.add_argument("--single-article-rules", action="store_true", help="rules that fire in one article only")
    args = parser.parse_args()

    records = load_records(args.records)
    articles = [Article(name, gold, records.get(name, {}), args.first_type) for name, gold in load_gold(args.gold).items()]
    if args.calibration:
        print_calibration(articles)
    elif args.rules:
        print_rules(articles)
    elif args.single_article_rules:
        print("\n".join(single_article_rules(articles)))
    elif args.errors:
        for article in articles:
            for relation, same in article.hits:
                if not same and relation.get("core", True):
                    print(article.name, "missed", relation["source"], "/".join(relation["types"]), relation["target"],
                          relation.get("cue", ""), sep="\t")
            for key, same in article.found.items():
                if key not in article.right:
                    print(article.name, "wrong", key[1], key[0], key[2], same[0]["evidence"].get("rule", ""), sep="\t")
    else:
        total = collections.Counter()
        for article in articles:
            article.count(total)
        print_row(args.table or str(args.gold), figures(total))


if __name__ == "__main__":
    main()
