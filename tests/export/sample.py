"""Records by hand in, a store and what `query` says of it out: what the checks of the exports share.

The actors are public, the relations invented. The second part is hostile: whatever stands in it must come back as data.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HOSTILE = [
    "<script>alert(1)</script>",
    "quotes \" ' and & < > in one",
    "end ]]> of a section <!-- and a comment -->",
    "line\u2028separator and paragraph\u2029separator",
    "right \u202eto left\u202c and mark \u200f",
    "INF",
    "FRANCE INFO",
    "null",
    "NaN",
    "=cmd|' /C calc'!A0",
    "tab\tand line\nbreak",
    "emoji 😀, combining e\u0301, full width ＦＲ",
    "%41 &amp; \\u0041 \\",
    "{\"@id\": \"x\"}",
    "a; b",
]

CONTROL = "be\u0007ll and escape\u001b[31m"


def actor(key, name, kind, country, *mentions):
    return {"id": key, "key": key, "name": name, "kind": kind, "country": country,
            "mentions": [{"text": text, "begin": 100 * i, "end": 100 * i + len(text), "sentence": i, "how": how}
                         for i, (text, how) in enumerate(mentions)]}


def relation(number, source, kind, target, passage, begin, date=None, modality="asserted", **more):
    result = {"id": f"r{number}", "source": source, "type": kind, "target": target}
    if date:
        result["date"] = date
    result |= {"modality": modality, "confidence": 0.5 + number % 5 / 10}
    result |= {"evidence": {"sentence": number, "begin": begin, "end": begin + len(passage), "cue": passage.split()[-1],
                            "rule": "fr:essai", "text": passage}}
    return result | more


def article(number, published, relations, actors, title=None, language="fr"):
    head = {"id": f"{number:032x}", "source": f"presse/{number}.txt", "title": title or f"Article numéro {number}"}
    if published:
        head["published"] = published
    return {"format": "entente/1", "article": head | {"language": language}, "actors": actors, "relations": relations}


def public_actors():
    return [
        actor("country:FR", "France", "country", "FR", ("la France", "name"), ("Paris", "metonym"), ("française", "demonym")),
        actor("country:UA", "Ukraine", "country", "UA", ("Kiev", "metonym"), ("l'Ukraine", "name")),
        actor("country:ML", "Mali", "country", "ML", ("Bamako", "metonym")),
        actor("organisation:otan", "OTAN", "organisation", "", ("Otan", "name"), ("l'Alliance atlantique", "alias")),
        actor("government:ML", "gouvernement malien", "organisation", "ML", ("la junte", "description")),
        actor("person:angela-merkel", "Angela Merkel", "person", "DE", ("Angela Merkel", "name"), ("Mme Merkel", "alias")),
        actor("group:mouvement-du-fleuve", "Mouvement du fleuve", "group", "ML", ("le MDF", "alias")),
        actor("place:bamako", "Bamako", "place", "ML", ("Bamako", "name")),
    ]


def public_records():
    first = [
        relation(1, "country:FR", "SUPPORT", "country:UA", "Paris soutient Kiev.", 0, "2022-03-01"),
        relation(2, "country:FR", "COOPERATE", "organisation:otan", "La France et l'Otan coopèrent.", 40, "2022"),
        relation(3, "person:angela-merkel", "REQUEST", "country:FR", "Mme Merkel demande à la France d'aider Kiev.", 80, "2022-03",
                 content="r4", mode="assist", until="2022-05"),
        relation(4, "country:FR", "AID", "country:UA", "Mme Merkel demande à la France d'aider Kiev.", 80, modality="requested"),
        relation(5, "government:ML", "REJECT", "country:FR", "La junte rejette l'offre de Paris.", 140, "2022-02-27",
                 attributed_to="organisation:otan"),
        relation(6, "country:FR", "ASSAULT", "government:ML", "Paris n'a pas frappé la junte.", 200, "2022-02-27", "denied",
                 mode="aerial", counts={"killed": 12, "wounded": 30}),
    ]
    second = [
        relation(1, "country:FR", "SUPPORT", "country:UA", "La France a réaffirmé son soutien à l'Ukraine.", 10, "2022-03-01"),
        relation(2, "country:FR", "SUPPORT", "country:UA", "Paris soutiendra Kiev.", 60, "2022-04", "planned"),
        relation(3, "group:mouvement-du-fleuve", "PROTEST", "government:ML", "Le MDF a manifesté contre la junte.", 100, "2022-03-05",
                 further=[{"sentence": 9, "begin": 400, "end": 420, "cue": "défilé", "rule": "fr:essai", "text": "Le MDF a défilé."}],
                 until="2022-03-20", counts={"arrested": 40}),
        relation(4, "person:angela-merkel", "HOLDS_OFFICE", "organisation:otan", "Mme Merkel, envoyée de l'Otan.", 150, role="envoyée"),
        relation(7, "country:FR", "ALLY", "organisation:otan", "Paris et ses alliés de l'Otan.", 190),
    ]
    third = [relation(1, "country:UA", "DISAGREE", "government:ML", "Kiev et la junte s'opposent.", 0, modality="hypothetical")]
    return [article(1, "2022-03-02", first, public_actors()), article(2, "2022-03", second, public_actors()),
            article(3, None, third, public_actors(), language=""), article(4, "2021", [], public_actors())]


def hostile_records():
    records = []
    for number, text in enumerate(HOSTILE):
        actors = [actor(f"organisation:{text}", text, "organisation", "", (text, "alias"), (text + " bis", "name")),
                  actor(f"person:victime-{number}", f"Victime {number}", "person", "", ("la victime", "name"))]
        relations = [relation(1, actors[0]["key"], "ACCUSE", actors[1]["key"], f"« {text} » accuse", 0, "2020-01-01",
                              attributed_to=actors[0]["key"]),
                     relation(2, actors[1]["key"], "HOLDS_OFFICE", actors[0]["key"], text, 50, role=text)]
        records.append(article(100 + number, "2020", relations, actors, title=text))
    return records


class Store:
    """A store made of records in a folder of its own, and the program that asks it."""

    def __init__(self, program, records):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        lines = Path(self.folder.name, "records.ndjson")
        lines.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        self.path = str(Path(self.folder.name, "news.entente"))
        self.run("merge", str(lines), "-o", self.path)

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{arguments}: exit code {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def query(self, *arguments):
        return json.loads(self.run("query", self.path, "--format", "json", *arguments))

    def show(self, what):
        return json.loads(self.run("show", self.path, what, "--format", "json"))

    def export(self, extension, *arguments):
        path = Path(self.folder.name, "news." + extension)
        self.run("export", self.path, "-O", "-o", str(path), *arguments)
        return path


class Checks:
    """Counts checks, and fails at the end with all that were wrong."""

    def __init__(self):
        self.done = 0
        self.wrong = []

    def equal(self, what, got, wanted):
        self.done += 1
        if got != wanted:
            self.wrong.append(f"{what}:\n  got    {got!r}\n  wanted {wanted!r}")

    def finish(self):
        for wrong in self.wrong:
            print(wrong)
        print(f"{self.done} checks, {len(self.wrong)} wrong")
        sys.exit(1 if self.wrong or self.done == 0 else 0)
