#!/usr/bin/env python3
"""CoNLL-U of articles in, plain subject-verb-object triples as extraction records out: what entente is compared with.

    entente parse --articles ARTICLES | scripts/baseline.py DATES > RECORDS

The texts are taken from the CoNLL-U, all else is spaCy's (fr_core_news_md): its entities are the actors, one by each spelling, and
a verb gives a triple where its subject and its object are actors. An actor is the entity that a noun phrase is, or that hangs
right below its head; in the passive the agent acts; without an object that is an actor, the first oblique argument counts. Types
come from the verbs of our lexicon that are one word, the first type that a verb has; other verbs give nothing. Everything is
asserted, dated by the article, and said by the article. No names in parts, metonyms, pronouns, nouns or negation.

DATES: a folder of gold graphs, or a file of them, for the articles' dates. Goes on in the Python of scripts/spacy_environment.py,
and fails with exit code 3 where that is not there.
"""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import score  # noqa: E402
import spacy_environment  # noqa: E402

KINDS = {"PER": "person", "LOC": "country", "ORG": "organisation"}


def verb_types():
    """Verb lemma -> type, from the lexicon's lists of single words."""
    types, kind = {}, None
    text = (spacy_environment.ROOT / "ingest/relations/data/fr-verbs.lexicon").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith((" ", "\t")) and kind:
            for word in filter(None, map(str.strip, line.split(","))):
                if re.fullmatch(r"\w+", word):
                    types.setdefault(word, kind)
        else:
            match = re.match(r"verb ([A-Z_]+)", line)
            kind = match and match.group(1)
    return types


def unescaped(form):
    return re.sub(r"\\(?:([stnr])|u([0-9A-F]{4}))", lambda m: {"s": " ", "t": "\t", "n": "\n", "r": "\r"}[m[1]] if m[1] else chr(int(m[2], 16)), form)


def read_texts(stream):
    """(source, text) of each document of the CoNLL-U."""
    source, parts = None, []
    for line in stream:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            if source is not None:
                yield source, "".join(parts)
            source, parts = line[len("# newdoc id = "):], []
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            form = unescaped(columns[1]) if columns[3] == "SPACE" else columns[1]
            parts.append(form + ("" if "SpaceAfter=No" in columns[9] else " "))
    if source is not None:
        yield source, "".join(parts)


def entity_of(token, entities):
    """The entity that the phrase of this head is."""
    for one in [token, *(child for child in token.children if child.dep_ in ("appos", "nmod", "flat:name", "flat:foreign"))]:
        if one.i in entities:
            return entities[one.i]
    return None


def triples(doc, types):
    entities = {token.i: entity.text for entity in doc.ents for token in entity}
    for verb in doc:
        kind = types.get(verb.lemma_)
        if verb.pos_ != "VERB" or not kind:
            continue
        roles = {"subject": [], "object": [], "agent": [], "oblique": [], "patient": []}
        names = {"nsubj": "subject", "nsubj:pass": "patient", "obj": "object", "iobj": "oblique", "obl:agent": "agent"}
        for child in verb.children:
            role = names.get(child.dep_, "oblique" if child.dep_.startswith("obl") else None)
            actor = entity_of(child, entities) if role else None
            if actor:
                roles[role].append(actor)
        sources, targets = (roles["agent"], roles["patient"]) if roles["patient"] else (roles["subject"], roles["object"] or roles["oblique"][:1])
        for source in sources:
            for target in targets:
                if score.folded(source) != score.folded(target):
                    yield source, kind, target, verb


def record(source, text, published, nlp, types):
    actors, relations = {}, []

    def actor(name, kind):
        return actors.setdefault(score.folded(name), {"id": f"a{len(actors) + 1}", "key": score.folded(name), "name": name, "kind": kind, "mentions": []})

    for paragraph in filter(str.strip, text.split("\n")):
        doc = nlp(paragraph)
        for entity in doc.ents:
            actor(entity.text, KINDS.get(entity.label_, "group"))["mentions"].append({"text": entity.text, "how": "name"})
        for who, kind, whom, verb in triples(doc, types):
            ids = [actors[score.folded(name)]["id"] for name in (who, whom)]
            relations.append(
                {"id": f"r{len(relations) + 1}", "source": ids[0], "type": kind, "target": ids[1], "date": published, "modality": "asserted",
                 "confidence": 0.5, "evidence": {"sentence": 0, "begin": 0, "end": 0, "cue": verb.text, "rule": verb.lemma_}}
            )
    return {"format": "entente/1", "article": {"id": "", "source": source}, "actors": list(actors.values()), "relations": relations}


def main():
    if not spacy_environment.present():
        sys.exit(3)
    spacy_environment.enter()
    import spacy

    nlp, types = spacy.load(spacy_environment.MODELS["md"]), verb_types()
    dates = {name: graph.get("published") for name, graph in score.load_gold(sys.argv[1]).items()}
    for source, text in read_texts(sys.stdin):
        name = source.split("#", 1)[1] if "#" in source else pathlib.PurePath(source).stem
        print(json.dumps(record(source, text, dates.get(name), nlp, types), ensure_ascii=False))


if __name__ == "__main__":
    main()
