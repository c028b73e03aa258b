#!/usr/bin/env python3
"""Check the sample articles against their gold graphs.

    check_samples.py SAMPLES              every article and graph; exit 1 where something is wrong
    check_samples.py SAMPLES --self-test  damages each graph in every way that is checked, and expects a complaint for each

SAMPLES holds articles/ and gold/, as samples/README.md describes them. Articles are read here by code of its own, so that
an error in the program's readers cannot hide one in the samples.
"""
import copy
import datetime
import html.parser
import json
import pathlib
import re
import sys
import unicodedata

TYPES = set("""AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE
               COERCE ASSAULT DISAGREE ALLY HOLDS_OFFICE MEMBER_OF PART_OF""".split())
MODALITIES = {"asserted", "planned", "requested", "hypothetical", "denied"}
KINDS = {"person", "country", "organisation", "group", "place"}
GRAPH_KEYS = ["id", "published", "actors", "relations"]
ACTOR_KEYS = ["id", "names", "kind", "country"]
RELATION_KEYS = ["source", "types", "target", "date", "modality", "attributed_to", "cue", "core"]
ARTICLES = 12
WORDS = range(120, 301)
CUE_WORDS = 5


class Page(html.parser.HTMLParser):
    """The heading and the paragraphs of <article>, and the date wherever the page gives it."""

    def __init__(self):
        super().__init__()
        self.blocks, self.dates, self.stack = [], [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta" and attributes.get("property") == "article:published_time":
            self.dates.append(("meta", attributes["content"]))
        if tag == "time":
            self.dates.append(("time", attributes["datetime"]))
        if tag in ("meta", "link"):
            return
        self.stack.append((tag, attributes))
        if tag in ("h1", "p") and any(t == "article" for t, _ in self.stack):
            self.blocks.append((attributes.get("class"), ""))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = [tag for tag, _ in self.stack]
        if "script" in tags and self.stack[-1][1].get("type") == "application/ld+json":
            linked = json.loads(data)
            if linked["@type"] == "NewsArticle":
                self.dates.append(("json-ld", linked["datePublished"]))
        elif "article" in tags and ("h1" in tags or "p" in tags):
            kind, text = self.blocks[-1]
            self.blocks[-1] = (kind, text + data)


def read_articles(folder):
    """{name: (form, published, text)} of every article; form says how it is stored."""
    articles = {}

    def add(name, form, published, text):
        if name in articles:
            raise ValueError(f"two articles are named {name}")
        articles[name] = (form, published, text)

    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        if path.suffix == ".txt":
            try:
                text, form = data.decode("utf-8"), "txt"
            except UnicodeDecodeError:
                text, form = data.decode("windows-1252"), "txt windows-1252"
            header = re.match(r" date (\d{4}(?:-\d\d(?:-\d\d)?)?) ", text)
            if not header:
                raise ValueError(f"{path.name}: does not open with a date")
            add(path.stem, form, header[1], text[header.end():])
        elif path.suffix == ".html":
            page = Page()
            page.feed(data.decode("utf-8"))
            if len(page.dates) != 1:
                raise ValueError(f"{path.name}: {len(page.dates)} dates instead of one")
            how, date = page.dates[0]
            add(path.stem, "html " + how, date[:10], "\n\n".join(text for kind, text in page.blocks if kind != "date"))
        elif path.suffix == ".jsonl":
            for line in data.decode("utf-8").splitlines():
                article = json.loads(line)
                add(article["id"], "jsonl", article["published"], article["title"] + "\n\n" + article["text"])
        else:
            raise ValueError(f"{path.name}: unknown form")
    return articles


def spaced(text):
    return re.sub(r"\s+", " ", text).strip()


def stands_in(words, text):
    """Whether the words stand in the text, beginning and ending at the edge of a word."""
    return re.search(r"(?<!\w)" + re.escape(spaced(words)) + r"(?!\w)", text) is not None


def folded(name):
    name = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    name = "".join(c for c in name if not unicodedata.combining(c))
    return re.sub(r"^(?:l'|le |la |les |un |une |des |du )", "", spaced(name))


def is_date(text):
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}(-\d\d){0,2}", text) is not None


def complaints(name, graph, published, text):
    """What is wrong with one gold graph, one sentence each."""
    wrong = []
    text = spaced(text)

    def check(good, message):
        if not good:
            wrong.append(f"{name}: {message}")

    check(list(graph) == GRAPH_KEYS, f"keys {list(graph)}")
    check(graph["id"] == name, f"id is {graph['id']}")
    check(graph["published"] == published, f"published {graph['published']}, but the article says {published}")
    actors, owner = set(), {}
    for actor in graph["actors"]:
        who = actor["id"]
        check(list(actor) == ACTOR_KEYS, f"{who}: keys {list(actor)}")
        check(who not in actors, f"{who}: two actors of that id")
        actors.add(who)
        check(actor["kind"] in KINDS, f"{who}: kind {actor['kind']}")
        check(actor["country"] is None or re.fullmatch("[A-Z]{2}", actor["country"]), f"{who}: country {actor['country']}")
        check(bool(actor["names"]), f"{who}: no name")
        check(len(set(actor["names"])) == len(actor["names"]), f"{who}: a name twice")
        for form in actor["names"]:
            check(stands_in(form, text), f"{who}: the name {form!r} is not in the text")
            check(owner.setdefault(folded(form), who) == who, f"{who}: {form!r} also names {owner[folded(form)]}")
    seen = set()
    for relation in graph["relations"]:
        what = f"{relation['source']} {'/'.join(relation['types'])} {relation['target']}"
        check(list(relation) == RELATION_KEYS, f"{what}: keys {list(relation)}")
        for end in ("source", "target", "attributed_to"):
            who = relation[end]
            check(who in actors or (end == "attributed_to" and who is None), f"{what}: no actor {who}")
        check(relation["source"] != relation["target"], f"{what}: source and target are one")
        check(bool(relation["types"]) and set(relation["types"]) <= TYPES, f"{what}: unknown type")
        check(len(set(relation["types"])) == len(relation["types"]), f"{what}: a type twice")
        check(relation["date"] is None or is_date(relation["date"]), f"{what}: date {relation['date']}")
        check(relation["modality"] in MODALITIES, f"{what}: modality {relation['modality']}")
        check(isinstance(relation["core"], bool), f"{what}: core {relation['core']}")
        cue = relation["cue"]
        check(0 < len(cue.split()) <= CUE_WORDS, f"{what}: the cue {cue!r} has {len(cue.split())} words")
        check(stands_in(cue, text), f"{what}: the cue {cue!r} is not in the text")
        key = json.dumps([relation[k] for k in RELATION_KEYS[:-1]])
        check(key not in seen, f"{what}: stated twice")
        seen.add(key)
    return wrong


def whole_set(articles, graphs):
    """What is wrong with the samples as a set."""
    wrong = []
    if len(articles) != ARTICLES:
        wrong.append(f"{len(articles)} articles instead of {ARTICLES}")
    for name in sorted(articles.keys() ^ graphs.keys()):
        wrong.append(f"{name}: " + ("no gold graph" if name in articles else "no article"))
    for name, (_, _, text) in articles.items():
        if len(text.split()) not in WORDS:
            wrong.append(f"{name}: {len(text.split())} words")
    forms = {form for form, _, _ in articles.values()}
    for form in {"txt", "txt windows-1252", "html time", "html meta", "html json-ld", "jsonl"} - forms:
        wrong.append(f"no article is stored as {form}")
    for precision in (4, 7, 10):
        if not any(len(published) == precision for _, published, _ in articles.values()):
            wrong.append(f"no article whose date has {precision} characters")
    core = [r for graph in graphs.values() for r in graph["relations"] if r["core"]]
    for missing in sorted(TYPES - {t for r in core for t in r["types"]}):
        wrong.append(f"no core relation accepts {missing}")
    for missing in sorted(MODALITIES - {r["modality"] for r in core}):
        wrong.append(f"no core relation is {missing}")
    return wrong


def damages(graph):
    """(what was done, the damaged graph), for each law of complaints()."""

    def damaged(what, change):
        other = copy.deepcopy(graph)
        change(other, other["actors"][0], other["relations"][0])
        return what, other

    yield damaged("another id", lambda g, a, r: g.update(id="x"))
    yield damaged("another date", lambda g, a, r: g.update(published="1900-01-01"))
    yield damaged("one key more", lambda g, a, r: g.update(url=None))
    yield damaged("an actor twice", lambda g, a, r: g["actors"].append(a))
    yield damaged("an unknown kind", lambda g, a, r: a.update(kind="planet"))
    yield damaged("a country in full", lambda g, a, r: a.update(country="France"))
    yield damaged("no name", lambda g, a, r: a.update(names=[]))
    yield damaged("a name twice", lambda g, a, r: a["names"].append(a["names"][0]))
    yield damaged("a name that is not there", lambda g, a, r: a["names"].append("Zorglub"))
    yield damaged("half a name", lambda g, a, r: a["names"].append(a["names"][0][:-1]))
    yield damaged("a name of two actors", lambda g, a, r: a["names"].append(g["actors"][1]["names"][0]))
    yield damaged("an unknown source", lambda g, a, r: r.update(source="x"))
    yield damaged("an unknown target", lambda g, a, r: r.update(target=None))
    yield damaged("an unknown speaker", lambda g, a, r: r.update(attributed_to="x"))
    yield damaged("a relation to itself", lambda g, a, r: r.update(target=r["source"]))
    yield damaged("an unknown type", lambda g, a, r: r.update(types=["LIKE"]))
    yield damaged("no type", lambda g, a, r: r.update(types=[]))
    yield damaged("a type twice", lambda g, a, r: r.update(types=r["types"] * 2))
    yield damaged("no day of the calendar", lambda g, a, r: r.update(date="2011-02-30"))
    yield damaged("a date in another form", lambda g, a, r: r.update(date="20110203"))
    yield damaged("an unknown modality", lambda g, a, r: r.update(modality="likely"))
    yield damaged("core in words", lambda g, a, r: r.update(core="yes"))
    yield damaged("no cue", lambda g, a, r: r.update(cue=""))
    yield damaged("a long cue", lambda g, a, r: r.update(cue="a b c d e f"))
    yield damaged("a cue that is not there", lambda g, a, r: r.update(cue="zorglub"))
    yield damaged("a relation twice", lambda g, a, r: g["relations"].append(r))


def main():
    samples = pathlib.Path(sys.argv[1])
    articles = read_articles(samples / "articles")
    graphs = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((samples / "gold").glob("*.json"))}
    if sys.argv[2:] == ["--self-test"]:
        missed = [f"{name}: nothing is said of {what}" for name, graph in graphs.items()
                  for what, other in damages(graph) if not complaints(name, other, *articles[name][1:])]
        print(*missed, sep="\n", end="\n" if missed else "")
        return 1 if missed or not graphs else 0
    wrong = whole_set(articles, graphs)
    for name in sorted(articles.keys() & graphs.keys()):
        wrong += complaints(name, graphs[name], *articles[name][1:])
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(articles)} articles, {sum(len(t.split()) for _, _, t in articles.values())} words, "
          f"{sum(len(g['actors']) for g in graphs.values())} actors, "
          f"{sum(r['core'] for g in graphs.values() for r in g['relations'])} core and "
          f"{sum(not r['core'] for g in graphs.values() for r in g['relations'])} other relations")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
