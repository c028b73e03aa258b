#!/usr/bin/env python3
"""Extraction records and gold graphs in, how well mentions are linked to actors out.

    coreference.py GOLD RECORDS (--row NAME | --ways | --errors)

GOLD and RECORDS as score.py has them. Which gold actor one of ours stands for is decided there: the one with which it shares most
names. Judged are the mentions whose words, folded, are among the names that some gold actor lists; where several actors list them
(a phrase for both of two presidents), any of these is right. Pronouns are not listed; what can be said of them is how often the
pair of a relation is right that has its end by such a mention alone.

  links     (mention, actor) of ours that are judged, and the share right
  B-cubed   over judged mentions with one gold actor; a listed name that no mention has, nor a part of it that
            is a name of the same actor, counts once, as not found
  splits    gold actors for which two or more of ours stand, in % of gold actors
  merges    gold actors that have their mentions, most of them, in an actor of ours in which another's lie too, in % of gold actors
"""
import argparse
import collections
import re

from score import Article, folded, load_gold, load_records, share


def plain(reason):
    """A reason without the name that it may end with."""
    return re.sub(r"^((?:\w+, )?agrees with|part of|surname of) .*", r"\1 ...", reason)


class Links:
    """The judged links of one article."""

    def __init__(self, article, record):
        self.article, self.record = article, record
        self.listed = collections.defaultdict(set)  # folded name -> gold actors
        for actor in article.gold["actors"]:
            for name in actor["names"]:
                self.listed[folded(name)].add(actor["id"])
        self.links = []  # (mention, our actor, gold actors that are right)
        for actor in record.get("actors", []):
            for mention in actor.get("mentions", []):
                right = self.listed.get(folded(mention["text"]))
                if right:
                    self.links.append((mention, actor["id"], right))

    def right(self, link):
        _, ours, gold = link
        return self.article.map[ours] in gold

    def items(self):
        """Our actor and gold actor of each judged mention with one gold actor, and of each name that was not found."""
        found = {folded(mention["text"]) for mention, _, _ in self.links}
        items = [(ours, next(iter(gold))) for _, ours, gold in self.links if len(gold) == 1]
        single = {name: next(iter(gold)) for name, gold in sorted(self.listed.items()) if len(gold) == 1}
        parts = lambda name, actor: (part for part in found if f" {part} " in f" {name} " and single.get(part) == actor)
        return items + [(None, actor) for name, actor in single.items() if name not in found and not any(parts(name, actor))]

    def b_cubed(self, total):
        items = self.items()
        both, ours, gold = collections.Counter(items), collections.Counter(o for o, _ in items), collections.Counter(g for _, g in items)
        for (our, actor), count in both.items():
            total["items"] += count
            if our is None:
                continue
            total["items found"] += count
            total["precision"] += count * count / ours[our]
            total["recall"] += count * count / gold[actor]

    def merged(self):
        """The gold actors whose most mentions share an actor of ours."""
        home = {}
        by_actor = collections.defaultdict(collections.Counter)
        for ours, actor in self.items():
            if ours is not None:
                by_actor[actor][ours] += 1
        for actor, counts in by_actor.items():
            home[actor] = max(sorted(counts), key=lambda ours: counts[ours])
        shared = collections.Counter(home.values())
        return {actor: ours for actor, ours in home.items() if shared[ours] > 1}

    def split(self):
        """Gold actor -> ours, where there are several."""
        ours = collections.defaultdict(list)
        for our, actor in self.article.map.items():
            if actor:
                ours[actor].append(our)
        return {actor: several for actor, several in ours.items() if len(several) > 1}

    def resting(self):
        """(how, reason, whether the pair is right) of each end of a relation that has a mention of one way alone in its passage."""
        pairs = {frozenset((r["source"], r["target"])) for r in self.article.gold["relations"]}
        actors = {actor["id"]: actor for actor in self.record.get("actors", [])}
        for relation in self.record.get("relations", []):
            ends = relation["source"], relation["target"]
            right = frozenset(self.article.map.get(end) or "?" + end for end in ends) in pairs
            passage = relation["evidence"]
            for end in ends:
                ways = {
                    (mention["how"], plain(mention.get("reason", "")))
                    for mention in actors[end].get("mentions", [])
                    if passage["begin"] <= mention["begin"] < passage["end"]
                }
                if len(ways) == 1:
                    yield (*ways.pop(), right)


def row(name, articles):
    total = collections.Counter()
    for links in articles:
        total["links"] += len(links.links)
        total["right"] += sum(map(links.right, links.links))
        links.b_cubed(total)
        total["gold"] += len(links.article.gold["actors"])
        total["split"] += len(links.split())
        total["merged"] += len(links.merged())
    precision, recall = share(total["precision"], total["items found"]), share(total["recall"], total["items"])
    f1 = share(2 * precision * recall, precision + recall)
    print(
        f"| {name} | {total['links']} | {share(total['right'], total['links']):.2f} | {precision:.2f} {recall:.2f} {f1:.2f} "
        f"| {100 * share(total['split'], total['gold']):.1f} % | {100 * share(total['merged'], total['gold']):.1f} % |"
    )


def ways(articles):
    def cells(counts):
        judged, right, ends, held = (counts[key] for key in ("judged", "right", "ends", "held"))
        figure = lambda part, whole: f"{part / whole:.2f}" if whole else ""
        return f"{counts['mentions']} | {judged} | {figure(right, judged)} | {ends} | {figure(held, ends)} |"

    table = collections.defaultdict(collections.Counter)
    for links in articles:
        for actor in links.record.get("actors", []):
            for mention in actor.get("mentions", []):
                for key in ((mention["how"], ""), (mention["how"], plain(mention.get("reason", "")))):
                    table[key]["mentions"] += 1
        for link in links.links:
            for key in ((link[0]["how"], ""), (link[0]["how"], plain(link[0].get("reason", "")))):
                table[key]["judged"] += 1
                table[key]["right"] += links.right(link)
        for how, reason, right in links.resting():
            for key in ((how, ""), (how, reason)):
                table[key]["ends"] += 1
                table[key]["held"] += right
    order = ["name", "alias", "demonym", "metonym", "office", "description", "pronoun"]
    reasons = [key for key in table if key[1]]
    for how in sorted({how for how, _ in table}, key=lambda how: (order.index(how) if how in order else len(order), how)):
        print(f"| **{how}** | | {cells(table[how, ''])}")
        # What is wrong most often first.
        wrong = lambda key: table[key]["judged"] - table[key]["right"] + table[key]["ends"] - table[key]["held"]
        for key in sorted((key for key in reasons if key[0] == how), key=lambda key: (-wrong(key), key)):
            print(f"| | {key[1]} | {cells(table[key])}")


def errors(articles):
    for links in articles:
        name = links.article.name
        keys = {actor["id"]: actor["key"] for actor in links.record.get("actors", [])}
        for link in links.links:
            mention, ours, gold = link
            if not links.right(link):
                print(name, "link", mention["text"], keys[ours], links.article.map[ours], "/".join(sorted(gold)), mention["how"],
                      mention.get("reason", ""), sep="\t")
        for actor, ours in links.split().items():
            print(name, "split", actor, " ".join(keys[one] for one in ours), sep="\t")
        for actor, ours in links.merged().items():
            print(name, "merge", actor, keys[ours], sep="\t")
        found = {folded(mention["text"]) for mention, _, _ in links.links}
        for listed, gold in links.listed.items():
            if listed not in found:
                print(name, "not found", listed, "/".join(sorted(gold)), sep="\t")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("records")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--row", metavar="NAME", help="one row of a table, with this name")
    what.add_argument("--ways", action="store_true", help="by way of resolution and by reason: mentions, judged, right; ends of relations, right")
    what.add_argument("--errors", action="store_true", help="wrong links, splits, merges, names not found")
    args = parser.parse_args()
    records = load_records(args.records)
    articles = [Links(Article(name, gold, records.get(name, {}), False), records.get(name, {})) for name, gold in load_gold(args.gold).items()]
    if args.row:
        row(args.row, articles)
    elif args.ways:
        ways(articles)
    else:
        errors(articles)


if __name__ == "__main__":
    main()
