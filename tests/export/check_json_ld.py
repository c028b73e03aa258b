"""JSON-LD read with rdflib and with PyLD, N-Triples and Turtle with rdflib: all give one set of triples, and its values equal those of `query --format json`."""
import json
import sys
import urllib.parse
from datetime import date

import rdflib
from pyld import jsonld
from rdflib import RDF, RDFS, SKOS, XSD, Literal, URIRef

from sample import HOSTILE, Checks, Store, hostile_records, public_records

ACT, ART, ENT, REL = (f"urn:entente:{part}:" for part in ("actor", "article", "vocabulary", "relation"))
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SCHEMA = rdflib.Namespace("http://schema.org/")
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")

PROPERTIES = {
    "ACCUSE": "accuses", "AID": "aids", "ALLY": "alliedWith", "ASSAULT": "assaults", "COOPERATE": "cooperatesWith",
    "DISAGREE": "disagreesWith", "HOLDS_OFFICE": "holdsOfficeIn", "PROTEST": "protestsAgainst", "REJECT": "rejects",
    "REQUEST": "requests", "SUPPORT": "supports",
}


def iri(prefix, key):
    return URIRef(prefix + urllib.parse.quote(key, safe="-._~:"))


def plain(graph):
    """Triples as text, so that two parsers' terms compare."""
    result = set()
    for s, p, o in graph:
        if isinstance(o, Literal):
            o = ("literal", str(o), str(o.datatype or XSD.string) if not o.language else "", o.language or "")
        else:
            o = ("iri", str(o))
        result.add((str(s), str(p), o))
    return result


def with_pyld(text):
    dataset = jsonld.to_rdf(json.loads(text), {"documentLoader": None})
    result = set()
    for triple in dataset["@default"]:
        o = triple["object"]
        if o["type"] == "literal":
            language = o.get("language", "")
            value = ("literal", o["value"], "" if language else o["datatype"], language)
        else:
            value = ("iri", o["value"])
        result.add((triple["subject"]["value"], triple["predicate"]["value"], value))
    return result


def dated(text):
    return Literal(text, datatype={4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}[len(text)], normalize=False)


def check_statement(checks, graph, s):
    node = iri(REL, s["id"])
    passages = {iri(ART, e["article"]["id"]) + f"#char={e['begin']},{e['end']}" for e in s["evidence"]}
    for predicate, wanted in (
            (RDF.type, {URIRef(ENT + "Relation"), RDF.Statement}),
            (RDF.subject, {iri(ACT, s["source"]["key"])}),
            (RDF.predicate, {URIRef(ENT + PROPERTIES[s["type"]])}),
            (RDF.object, {iri(ACT, s["target"]["key"])}),
            (SEM.hasTimeStamp, {str(s["date"])} if "date" in s else set()),
            (SEM.hasEndTimeStamp, {dated(s["until"])} if "until" in s else set()),
            (URIRef(ENT + "count"), {iri(REL, s["id"]) + f";count={of}" for of in s.get("counts", {})}),
            (URIRef(ENT + "modality"), {URIRef(ENT + s["modality"])}),
            (URIRef(ENT + "mode"), {Literal(s["mode"])} if "mode" in s else set()),
            (URIRef(ENT + "role"), {Literal(s["role"])} if "role" in s else set()),
            (URIRef(ENT + "content"), {iri(REL, s["content"])} if "content" in s else set()),
            (PROV.wasAttributedTo, {iri(ACT, s["speaker"]["key"])} if "speaker" in s else set()),
            (PROV.wasDerivedFrom, passages)):
        got = set(graph.objects(node, predicate))
        if predicate == SEM.hasTimeStamp:
            got = {str(value) for value in got}
        checks.equal(f"{s['id']} {predicate}", got, wanted)
    checks.equal(f"{s['id']} confidence", float(graph.value(node, URIRef(ENT + "confidence"))), s["confidence"])
    for of, number in s.get("counts", {}).items():
        one = iri(REL, s["id"]) + f";count={of}"
        checks.equal(f"{one}", (str(graph.value(one, URIRef(ENT + "counted"))), int(graph.value(one, URIRef(ENT + "number")))), (of, number))
    for e in s["evidence"]:
        passage = iri(ART, e["article"]["id"]) + f"#char={e['begin']},{e['end']}"
        checks.equal("article of passage", set(graph.objects(passage, OA.hasSource)), {iri(ART, e["article"]["id"])})
        selectors = set(graph.objects(passage, OA.hasSelector))
        checks.equal("selectors", len(selectors), 2)
        exact = {str(o) for selector in selectors for o in graph.objects(selector, OA.exact)}
        checks.equal("quote", exact, {e["text"]})
        ends = {(int(start), int(graph.value(selector, OA.end))) for selector in selectors
                for start in graph.objects(selector, OA.start)}
        checks.equal("position", ends, {(e["begin"], e["end"])})
    direct = (iri(ACT, s["source"]["key"]), URIRef(ENT + PROPERTIES[s["type"]]), iri(ACT, s["target"]["key"]))
    if s["modality"] == "asserted":
        checks.equal(f"{s['id']} direct triple", direct in graph, True)


def check(checks, store, *arguments):
    text = store.export("jsonld", *arguments).read_text(encoding="utf-8")
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    ours = plain(graph)
    theirs = with_pyld(text)
    checks.equal("rdflib and PyLD: only in one", sorted(ours ^ theirs, key=str)[:5], [])
    for extension, parser in (("nt", "nt"), ("ttl", "turtle")):
        other = plain(rdflib.Graph().parse(store.export(extension, *arguments), format=parser))
        checks.equal(f"{extension}: only in one", sorted(ours ^ other, key=str)[:5], [])
    checks.equal("lines are nodes", all(json.loads(line.rstrip(",")) for line in text.split("\n")[2:-2]), True)

    statements = store.query(*arguments)
    relations = set(graph.subjects(RDF.type, URIRef(ENT + "Relation")))
    checks.equal("relations", relations, {iri(REL, s["id"]) for s in statements})
    for s in statements:
        check_statement(checks, graph, s)
    asserted = {(s["source"]["key"], s["type"], s["target"]["key"]) for s in statements if s["modality"] == "asserted"}
    direct = {(p, o) for p, o in graph.predicate_objects() if str(p).removeprefix(ENT) in PROPERTIES.values()}
    checks.equal("direct triples", sum(1 for s, p, o in graph if (p, o) in direct), len(asserted))

    articles = {e["article"]["id"]: e["article"] for s in statements for e in s["evidence"]}
    checks.equal("articles", set(graph.subjects(RDF.type, SCHEMA.NewsArticle)), {iri(ART, key) for key in articles})
    for key, article in articles.items():
        checks.equal("headline", str(graph.value(iri(ART, key), SCHEMA.headline)), article["title"])
        checks.equal("published", graph.value(iri(ART, key), SCHEMA.datePublished),
                     dated(article["published"]) if "published" in article else None)

    keys = {s[side]["key"] for s in statements for side in ("source", "target", "speaker") if side in s}
    checks.equal("actors", set(graph.subjects(RDF.type, PROV.Agent)), {iri(ACT, key) for key in keys})
    for key in keys:
        actor = store.show(key)["actor"]
        labels = {str(label) for label in graph.objects(iri(ACT, key), RDFS.label)}
        checks.equal(f"{key} label", actor["name"] in labels, True)
        aliases = {form["text"] for form in actor["forms"] if form["how"] in ("name", "alias")} - {actor["name"]}
        checks.equal(f"{key} aliases", {str(o) for o in graph.objects(iri(ACT, key), SKOS.altLabel)}, aliases)
    return graph


def main():
    checks = Checks()
    store = Store(sys.argv[1], public_records())
    graph = check(checks, store)
    check(checks, store, "--modality", "denied")
    check(checks, store, "--from", "France", "--since", "2022-03")

    rows = graph.query("PREFIX ent: <urn:entente:vocabulary:> SELECT ?who { ?who ent:supports <urn:entente:actor:country:UA> }")
    checks.equal("who supports Ukraine", [str(row.who) for row in rows], ["urn:entente:actor:country:FR"])
    rows = graph.query("PREFIX ent: <urn:entente:vocabulary:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
                       "PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> "
                       "SELECT ?date { ?r rdf:predicate ent:rejects ; sem:hasTimeStamp ?date }")
    checks.equal("when the offer was rejected", [row.date.toPython() for row in rows], [date(2022, 2, 27)])

    hostile = check(checks, Store(sys.argv[1], hostile_records()))
    headlines = {str(o) for o in hostile.objects(None, SCHEMA.headline)}
    checks.equal("hostile headlines", set(HOSTILE) <= headlines, True)
    checks.finish()


main()
