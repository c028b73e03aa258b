#!/usr/bin/env python3
"""Extraction records on standard output, made for the viewer's tests.

    made_graphs.py hostile     names, titles, addresses and passages that try to break out of a page
    made_graphs.py large       5,000 actors in 20,000 pairs, the same ones each time
    made_graphs.py one         one relation
    made_graphs.py none        one actor, and no relation
"""
import json
import random
import sys

HOSTILE = [
    "<script>globalThis.broken = 1</script>",
    "</script><script>globalThis.broken = 2</script>",
    "<!-- <script> never closed",
    "--><img src=x onerror=\"globalThis.broken = 3\">",
    "\"'`\\ quotes & &lt;b&gt; ${broken} {{data}}",
    "line\u2028paragraph\u2029end",
    "right \u202egnirts\u202c left \u2066isolated\u2069 \u200fmark \u061cletter",
    "]]> </textarea></title></style><b><b>bold</b></b>",
    "null", "INF", "__proto__", "=cmd|' /C calc'!A0", "\\u003c/script>", "e\u0301\U0001f600\ufeff",
]


def actor(number, key, name, kind):
    return {"id": f"a{number}", "key": key, "name": name, "kind": kind,
            "mentions": [{"text": name, "begin": 40 * number, "end": 40 * number + len(name), "sentence": 0, "how": "name"}]}


def relation(number, source, kind, target, passage, cue, **more):
    return {"id": f"r{number}", "source": source, "type": kind, "target": target, "modality": "asserted", "confidence": 0.8,
            "evidence": {"sentence": number, "begin": 1000 * number, "end": 1000 * number + len(passage), "cue": cue,
                         "rule": "test:made", "text": passage}} | more


def record(name, published, actors, relations, **article):
    print(json.dumps({"format": "entente/1", "article": {"id": name, "source": f"{name}.txt", "published": published,
                                                         "language": "fr"} | article,
                      "actors": actors, "relations": relations}, ensure_ascii=False))


def hostile():
    for number, text in enumerate(HOSTILE):
        other = HOSTILE[(number + 1) % len(HOSTILE)]
        actors = [actor(1, f"person:h{number}", text, "person"), actor(2, f"person:h{(number + 1) % len(HOSTILE)}", other, "person")]
        passage = f"{text} accuse {other}"
        record(f"h{number:02}", "2018-04-06", actors,
               [relation(1, "a1", "ACCUSE", "a2", passage, text[:6], date="2018-04-06", attributed_to="a2")],
               title=text, url=f"javascript:globalThis.broken='{number}'//{text}")


def large():
    chance = random.Random(5000)
    kinds = ["country", "organisation", "person", "group", "place"]
    types = ["ACCUSE", "AGREE", "AID", "ALLY", "ASSAULT", "CONSULT", "COOPERATE", "DISAGREE", "MEMBER_OF", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"]
    number = 5000
    pairs = {}
    for i in range(1, number):  # all are in; the first ones are in much, as in news
        pairs[(i, int(i * chance.random() ** 3))] = True
    while len(pairs) < 20000:
        a, b = int(number * chance.random() ** 2), int(number * chance.random() ** 3)
        if a != b and (b, a) not in pairs:
            pairs[(a, b)] = True
    pairs = list(pairs)
    for i in range(300):  # of some pairs many articles tell
        pairs += [pairs[i]] * int(2 + 30 * chance.random() ** 4)
    for start in range(0, len(pairs), 40):
        part = pairs[start:start + 40]
        ids = {key: f"a{i + 1}" for i, key in enumerate(sorted({end for pair in part for end in pair}))}
        actors = [actor(int(mark[1:]), f"{kinds[key % 5]}:made-{key}", f"Acteur inventé {key}", kinds[key % 5]) for key, mark in ids.items()]
        day = f"20{10 + start % 9:02}-{1 + start // 40 % 12:02}-{1 + start // 7 % 28:02}"
        relations = [relation(i + 1, ids[a], chance.choice(types), ids[b],
                              f"Acteur inventé {a} dit quelque chose à Acteur inventé {b}, et la phrase est aussi longue qu'une phrase de journal.", "dit", date=day)
                     for i, (a, b) in enumerate(part)]
        record(f"m{start:05}", day, actors, relations, title=f"Article inventé {start}")


def one():
    passage = "Montevideo remercie Quito."
    record("one", "2018-04-06", [actor(1, "country:UY", "Uruguay", "country"), actor(2, "country:EC", "Équateur", "country")],
           [relation(1, "a1", "SUPPORT", "a2", passage, "remercie", date="2018-04-06")])


def none():
    record("none", "2018-04-06", [actor(1, "country:UY", "Uruguay", "country")], [])


{"hostile": hostile, "large": large, "one": one, "none": none}[sys.argv[1]]()
